# Which agency was asked for what, and what came, as the administrator typed it before the first
# learning day. Nine were asked; one has nothing on the family, one sent a better second version late.

silp agency add das --label "Drug and alcohol service" --name "Linkside Recovery Partnership" --sector health

asked() {
  silp agency request "$1" --on 2025-11-07 --due 2025-12-12
  silp agency author "$1" "$2"
  silp agency independence "$1" "Had no part in the work with the family and manages nobody who had"
  silp agency briefed "$1" --on 2025-11-10
  silp agency supported "$1" "$3"
  silp agency secured "$1" --on "$4"
}
asked csc "Service manager, quality assurance" "Principal social worker" 2025-11-10
asked pol "Review officer" "Head of public protection" 2025-11-11
asked hv "Named nurse" "Head of safeguarding" 2025-11-08
asked gp "Named doctor" "Designated doctor" 2025-11-14
asked hosp "Named midwife" "Head of safeguarding" 2025-11-10
asked nur "Area manager" "Early years adviser" 2025-11-12
asked hous "Tenancy services manager" "Director of housing" 2025-11-19
asked amh "Consultant nurse" "Head of safeguarding" 2025-11-13
silp agency request das --on 2025-11-07 --due 2025-12-12
silp agency nil das "Nobody of the family is known to the service" --on 2025-11-17

silp agency receive hv "$sample/reports/health-visiting.docx" --on 2025-12-09
silp agency feedback hv "The analysis of the move says well what was known when. Thank you." --on 2025-12-11
silp agency sign-off hv --by "Director of nursing" --on 2025-12-18
came() { silp agency receive "$1" --unread --on "$2"; }
came csc 2025-12-10
silp agency feedback csc "Please say more of why the first plan ended when it did, and what was known of the partner." --on 2025-12-16
came csc 2026-01-16
silp agency sign-off csc --by "Director of children's services" --on 2026-01-22
came pol 2025-12-12
silp agency sign-off pol --by "Assistant chief constable" --on 2026-01-09
came gp 2025-12-15
silp agency sign-off gp --by "Senior partner" --on 2026-01-12
came hosp 2025-12-11
silp agency sign-off hosp --by "Chief nurse" --on 2026-01-08
came nur 2025-12-05
silp agency sign-off nur --by "Managing director" --on 2025-12-17
came hous 2025-12-19
came amh 2025-12-12
silp agency sign-off amh --by "Director of nursing" --on 2026-01-06
