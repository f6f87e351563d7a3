# What ran beside the review, and how the family was asked, as the administrator typed it before the
# first learning day.

silp plan make
silp plan move learning-day-1 2026-01-27
silp plan move learning-day-2 2026-03-03
silp plan done terms --on 2025-10-30
silp plan done family-told --on 2025-11-12
silp plan done authors-briefed --on 2025-11-10
silp plan done chronology --on 2026-01-14
silp plan done circulated --on 2026-01-19
silp plan move first-draft 2026-02-17
silp plan move family-heard 2026-02-13
silp plan move final-to-board 2026-04-24
silp plan move board-decision 2026-05-15
silp plan move published 2026-06-19

# The police enquiry: asked to wait for the interviews, then let the review go on with conditions.
silp parallel add criminal "Police enquiry into how the baby was hurt" --contact "Senior investigating officer" \
  --review-on 2026-01-26
silp parallel pause PP1 --from 2025-11-17 --until 2025-12-01
silp parallel limit PP1 --person partner --rule "not asked about" --words "what he said at interview"
silp parallel limit PP1 --person partner --rule "not contacted"
silp parallel limit PP1 --episode E4 --rule "not asked about" --words "how the mark came about; how it was passed on may be asked"
silp parallel limit PP1 --participant pc1 --may-attend --words "possible witness; asked on 12 January 2026"
silp parallel answer PP1 circulating yes --by "Senior investigating officer" --on 2026-01-12 --words "not the interviews"
silp parallel answer PP1 "family contact" yes --by "Senior investigating officer" --on 2025-12-01 --words "not the partner"

# The family court: it has said that papers may go round, and nothing yet of publishing.
silp parallel add "family court" "Care proceedings for the three children" --contact "Solicitor for the council" \
  --review-on 2026-02-16
silp parallel answer PP2 circulating yes --by "Solicitor for the council" --on 2026-01-09
silp parallel answer PP2 "family contact" yes --by "Solicitor for the council" --on 2025-11-20 --words "through the guardian for the children"

checked() {
  for check in risk police legal; do silp contribution check "$1" "$check" yes --on "$2"; done
}
checked mum 2025-12-01
silp contribution offer mum --how "letter, then a visit with her advocate" --on 2025-12-01
silp contribution needs mum --advocate
silp contribution reply mum accepted --on 2025-12-03
silp contribution question mum "Why did I have to tell it again each time somebody new came?"
checked dad 2025-12-01
silp contribution offer dad --how "letter to the depot, for after a night shift" --on 2025-12-01
silp contribution reply dad accepted --on 2025-12-09
checked mgm 2025-12-01
silp contribution offer mgm --how "visit" --on 2025-12-02
silp contribution reply mgm accepted --on 2025-12-05
checked h1dad 2025-12-02
silp contribution offer h1dad --how "letter" --on 2025-12-03
silp contribution reply h1dad declined --on 2025-12-18 --reason "He does not want to go over it again; he asked to be told when it is published"
silp contribution check childa risk yes --on 2025-12-10
silp contribution check childa police yes --on 2025-12-10 --words "after the interview was ruled out"
silp contribution check childa legal yes --on 2025-12-10 --words "the guardian agrees"
silp contribution offer childa --how "play session with her key worker" --on 2025-12-12
silp contribution needs childa --other "her key worker with her, and her blanket"
silp contribution reply childa accepted --on 2025-12-16
checked half1 2025-12-10
silp contribution offer half1 --how "play session with his carer" --on 2025-12-12
silp contribution reply half1 accepted --on 2025-12-15
silp contribution reply childb "not approached" --reason "A baby; those who care for him spoke of him"
silp contribution reply partner "not approached" --reason "The police asked that nobody contacts him before the case is over"
