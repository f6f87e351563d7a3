# What became of the recommendations and actions by the sub-group's meeting of July 2026, as the
# administrator kept it.

silp recommendation test R1 \
  --case "Three services changed workers within weeks, and each began from the mother's own account." \
  --learning "Who leaves and who arrives read the year together, so that both learn what the other knew." \
  --evidence "Where the midwife handed over in person, the history was in the next assessment."
silp recommendation test R5 \
  --case "Four agencies worked to four versions of the guidance, and the mark became smaller with each telling." \
  --learning "One page that is used in the moment, with the drawing as what people talk about." \
  --evidence "The nursery's drawing was what put the date right in the review."

silp finding edit F2 --still partly --how "One team of two opens its meetings with the three questions; in the other half of the minutes had them in June."
silp finding edit F4 --still no --how "Since the one page was published all six marks seen on young babies were talked over on the same day."

silp action sign-off A1 A2 A3 A4 A5 A6 A7 A8 A9 --by "Chair of the partnership" --on 2026-05-15

silp action milestone A1 "First draft read by two parents" --due 2026-05-15
silp action milestone A1 --reached 1 --on 2026-05-19
silp action milestone A1 "Tried in ten transfers" --due 2026-09-30
silp action update A1 "Written with two parents; both asked for their own words at the top." --by "Head of service, family safeguarding" --on 2026-06-26 --evidence "The standard, version of 24 June" --status started
silp action update A2 "The box is off the form." --by "Service lead, health visiting" --on 2026-04-28 --evidence "Transfer form, version of 21 April" --status done
silp action update A2 --by "Service lead, health visiting" --on 2026-07-02 --impact "Of twelve transfers in May and June eleven tell the history; before it was three of ten."
silp action update A3 "The form is in use in one team; the other waits for the new system." --by "Service manager, child in need" --on 2026-05-28 --evidence "Minutes of eight meetings" --status started
silp action delay A3 --until 2026-09-30 --reason "The second team's system changes in August" --on 2026-06-04
silp action update A7 "Published, with the form for the drawing, and sent to every nursery and surgery." --by "Named doctor for safeguarding" --on 2026-06-12 --evidence "The page and the form" --status done
silp action update A7 --by "Named doctor for safeguarding" --on 2026-07-03 --impact "Six marks on babies under six months were seen since; all six were talked over on the same day, five with the drawing."
silp action update A8 "Sent each morning; the surgery's box was wrong until the middle of June." --by "Safeguarding hub manager" --on 2026-06-18 --status started
silp action update A9 "One list, read at eight in both teams." --by "Service manager, front door" --on 2026-05-06 --evidence "The list of April" --status done

silp action agree A1 amber --on 2026-07-07 --reason "Written in time; not yet tried"
silp action agree A2 green --on 2026-07-07 --reason "Done, and the files show it"
silp action agree A3 amber --on 2026-07-07 --reason "One team of two, with more time for the other"
silp action agree A7 green --on 2026-07-07 --reason "Done, and every mark since was talked over"
silp action agree A8 red --on 2026-07-07 --reason "Past its day, and nothing yet shows that it reaches all three"
silp action agree A9 amber --on 2026-07-07 --reason "Done; whether callers are rung back is counted from July"
silp action close A2 --on 2026-07-07 --reason "Done, with what changed; counted again with the yearly audit"

silp report monitoring --since 2026-05-15 --up-to 2026-07-07 -o monitoring.odt
