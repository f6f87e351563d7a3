# What the lead reviewer wrote herself, and what the first readers sent back.

silp narrative edit analysis --from "$sample/narrative/analysis.md"
silp narrative edit equality --from "$sample/narrative/equality.md"
silp narrative edit analysis --report executive-summary --from "$sample/narrative/summary-analysis.md"
silp narrative take how-it-was-done
silp narrative list --report overview

# The chair of the panel worked on the first version in Word and sent part of it back.
silp comment import "$sample/returned-v1.docx" --version v1 --by "Chair of the panel" --no-compare
silp comment settle CM1 --taken --reason "The finding now says since when it was known." --on 2026-03-10
silp comment settle CM2 --not-taken --reason "The nursery's drawing is dated, and the second day agreed on it." --on 2026-03-10
silp comment list
