# The later versions of the report: who has which, who signed, what was decided, and an addendum.

silp report overview --freeze "factual accuracy" --audience panel -o overview-v2.odt
silp report overview --from v2 --audience panel --copy-for "Director of children's services" --route "secure mail" -o overview-v2-copy1.odt
silp sent edit SN2 --acknowledged yes
silp contribution draft mum --version v2 --on 2026-04-20 --response "It is fair. She asked for the sentence about the letters to be put in her words"
silp report overview --freeze "final to board" --audience public --revises v2 -o overview-v3.odt
silp sign-off v3 --step lead-reviewer --by "Independent lead reviewer"
silp sign-off v3 --step panel --by "Chair of the panel"
silp sign-off v3 --step legal --by "Solicitor to the partnership" --condition "The family court has to agree to publication"
silp publication decide full --of v3 --by "Chair of the partnership" --why "The learning is for every agency"
silp publication step staff-told
silp report addendum v3 --text "The family court made its final order in May 2026. The children stay with their maternal grandmother. Nothing in the findings changes by it." -o addendum.odt
