# Findings, recommendations and actions as they stood after the second learning day, as the
# reviewer typed them. C is a chronology entry, N a note of a learning day, V a contribution.

silp finding add "Each change of worker asked the family to begin again" \
  --kind "learning" --reach "wider" \
  --on C33 \
  --on C37 \
  --on C107 \
  --on N80 \
  --on N106 \
  --on N108 \
  --on V1 \
  --on AP9 \
  --statement "Social work, health visiting and the surgery all changed hands within a few weeks, and each new worker began from the mother's own account. What was already known was kept in systems and forms that put the newest page first and the history out of sight: a closing summary filed as correspondence, a closed record on an older system, a transfer form of one side. High caseloads made a short account welcome, and each step was reasonable by itself. Together they left the children's history, and what the children had said, outside the decisions."

silp finding add "When a child was absent, the absence belonged to nobody" \
  --kind "learning" --reach "wider" \
  --on C43 \
  --on C111 \
  --on C221 \
  --on C147 \
  --on N37 \
  --no-record "No agency's record shows Child A being seen between 27 June and 12 September 2025." \
  --statement "For eleven weeks there were many contacts about the family and none in which Child A is recorded as seen. Twelve health appointments for the two children were not kept, spread over three services, and Child A was on no surgery's list from May. Each service counted its own visits, so a visit to the family was taken for a sight of each child. No system told anyone that a child was missing from all of them at once, and sickness and leave left the plan without a person to ask."

silp finding add "The men around the children were named but not known" \
  --kind "learning" --reach "wider" \
  --on C15 \
  --on C11 \
  --on C30 \
  --on N55 \
  --on V3 \
  --no-record "No assessment of the mother's partner was found in any agency's record." \
  --statement "No agency met the father in the two years reviewed, and the mother's partner was met by several and assessed by none. Services rang and wrote in office hours to a man who worked nights, and forms had one line for other adults that could be left blank. A man who was absent was read as no risk, and a man who was friendly as support. The question of who had met the father was asked once, minuted, and not carried to the next agenda."

silp finding add "A mark on a baby became smaller each time it was passed on" \
  --kind "learning" --reach "unknown" \
  --on C215 \
  --on C108 \
  --on C40 \
  --on C141 \
  --on N126 \
  --on N127 \
  --policy "Partnership guidance on bruises and marks: any mark on a baby who is not yet mobile is referred the same day and discussed between agencies." \
  --statement "The nursery saw a mark on Child B at sixteen weeks, drew it and rang the same morning. By the third telling it was a different mark, on a different part of the face, on a different day. Four agencies worked to four versions of the guidance, and the drawing was not asked for. One account from one adult was heard several times and came to look like agreement, so the discussion between agencies which the guidance expects did not take place."

silp finding add "People who spoke up did not reach anyone who could act" \
  --kind "learning" --reach "wider" \
  --on C38 \
  --on C44 \
  --on C75 \
  --on C251 \
  --on N140 \
  --on V5 \
  --statement "The maternal grandmother rang three agencies, some of them more than once, and the nursery, housing and midwifery all raised concerns in the summer. Messages went to a worker and not to the family's plan, so when the worker was away nobody read them together. Relatives and referring agencies were not told what had happened to what they had said. When a manager did read the messages in a row, the picture changed in an afternoon."

silp finding add "What one agency knew stayed with that agency" \
  --kind "learning" --reach "wider" \
  --on C34 \
  --on C208 \
  --on C70 \
  --on C241 \
  --on N88 \
  --statement "A written agreement set out what the mother's partner would not do, and the agencies most able to see it kept or broken were not told of it. Police information reached one worker a month after it was asked for, and health was not told because handling conditions were understood more narrowly than they read. Sharing was understood as sending, and one email to one person as having shared. Nobody had the task of asking who else needed to know."

silp finding add "Staying with the family, and writing down what children said, made a difference" \
  --kind "good practice" --reach "case only" \
  --on C158 \
  --on C163 \
  --on C55 \
  --on C6 \
  --on N44 \
  --on N45 \
  --on N46 \
  --on N53 \
  --on V8 \
  --statement "One midwife kept the mother on her list through missed appointments, a refusal of her referral, a birth, a move and a second pregnancy, and it was her promised visit that brought Child B to a doctor. A police officer, a social worker and a nursery key worker each got down to the children's level and wrote their words as spoken. These things were possible because managers allowed a swap of days, a small sum of money or ten minutes on the stairs. They show what other teams can do within ordinary hours."

silp recommendation add "The partnership should adopt one handover standard for a child with a plan, in which the worker who leaves, the worker who arrives and the family meet, and the last twelve months are read before a new assessment begins." \
  --owner board --level board --finding F1 --due 2026-10-30 \
  --measure "In a sample of twenty transfers each quarter, the share with a joint meeting and with earlier history cited in the next assessment."

silp recommendation add "Every child in need and core group meeting should open by stating, for each child by turn, when the child was last seen, by whom, and what the child said or showed." \
  --owner csc --level agency --finding F2 --finding F7 --due 2026-07-31 \
  --measure "Longest interval in weeks since each child was seen, read from minutes and reported monthly."

silp recommendation add "Health services should agree one owner for each appointment a child was not brought to, and one alert when a child under five is registered with no surgery." \
  --owner hv --level agency --finding F2 --due 2026-09-30 \
  --measure "Share of appointments not kept that show a named owner and a follow-up within ten working days; number of under-fives found with no surgery."

silp recommendation add "Each agency should offer fathers and partners a meeting at an hour and place that suits them, and record what was done when a man caring for a child has not been met." \
  --owner board --level board --finding F3 --finding F6 --due 2026-11-30 \
  --measure "Share of assessments in which each man in a child's life was met, or the steps taken are recorded."

silp recommendation add "The partnership should replace the four versions of the guidance on bruises and marks by one page with one telephone number, and the drawing made at the time should travel with the referral." \
  --owner board --level board --finding F4 --due 2026-06-30 \
  --measure "Audit of all marks on babies under six months each half year, showing time to discussion between agencies and whether the drawing was attached."

silp recommendation add "Messages about a child with a plan should come to a shared list that is read together each morning, and every relative or agency that raises a concern should be told within two working days what was done." \
  --owner csc --level agency --finding F5 --finding F6 --due 2026-06-30 \
  --measure "Share of callers told the outcome in two working days; number of unread messages older than one day."

silp action add "Write the handover standard with health visiting, midwifery and two parents, on one side of paper." \
  --recommendation R1 --owner csc --role "Head of service, family safeguarding" --due 2026-06-30

silp action add "Take the \"not needed\" box off the health visiting transfer form." \
  --recommendation R1 --owner hv --role "Service lead, health visiting" --due 2026-04-30

silp action add "Change the minutes form so that the three questions are answered for each child before the plan is discussed." \
  --recommendation R2 --owner csc --role "Service manager, child in need" --due 2026-05-29

silp action add "Set up the monthly list of under-fives who moved into the area and are registered with no surgery." \
  --recommendation R3 --owner gp --role "Named doctor for primary care" --due 2026-08-31

silp action add "Try early morning and late evening meetings with fathers in one team for three months and report what changed." \
  --recommendation R4 --owner csc --role "Team manager, Team East" --due 2026-09-30

silp action add "Change the tenancy and nursery forms so that every adult who lives with or collects a child has a line." \
  --recommendation R4 --owner hous --role "Neighbourhood manager" --due 2026-07-31

silp action add "Publish the one page on marks and bruises with a form for the drawing." \
  --recommendation R5 --owner hosp --role "Named doctor for safeguarding" --due 2026-06-15

silp action add "Send police notices about a pregnancy or a child under five to midwifery, health visiting and the surgery on the same day." \
  --recommendation R6 --owner pol --role "Safeguarding hub manager" --due 2026-05-15

silp action add "Start the shared message list and the morning reading in both teams, and ring back each caller." \
  --recommendation R6 --owner csc --role "Service manager, front door" --due 2026-04-30
