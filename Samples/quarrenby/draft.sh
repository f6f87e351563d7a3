# The first version of the report, for the panel and for those who come to the second day.

silp report overview --freeze "panel draft" --audience panel -o overview-v1.odt
silp sent add "overview report" --of v1 --copy 1 --to "Chair of the panel" --route "secure mail" --on 2026-02-17 --acknowledged 2026-02-18
silp report status v1 "day 2 draft"
