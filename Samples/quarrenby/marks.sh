# What the lead reviewer made of the entries after reading the whole chronology, as typed: which child
# a "yes" was about where the record does not say, and what entries are about, so that lenses can count
# them. Nothing here was taken over unread from what the words of the entries suggest.

# Which child was seen. Where both were, both are named; where it was the older brother, neither.
seen() {
  local entry=$1
  shift
  local words=(--seen "not-stated=not recorded")
  for answer in "$@"; do words+=(--seen "$answer"); done
  silp chronology edit "$entry" "${words[@]}"
}
seen C3 childa=yes
seen C4 childa=yes
seen C6 childa=no
seen C9 childa=yes
seen C10 childa=yes
seen C12 childa=yes
seen C13 childa=yes
seen C15 childa=yes
seen C17 childa=yes
seen C19 childa=yes
seen C20 childa=yes
seen C29 childa=yes
seen C30 childa=yes
seen C36 childa=yes childb=yes
seen C39 childa=yes childb=yes
seen C43 childa=no childb=yes
silp chronology edit C55 --seen childa=yes
silp chronology edit C65 --seen childa=yes
silp chronology edit C158 --seen childa=yes
silp chronology edit C79 --seen childa=yes
silp chronology edit C181 --seen childb=yes

# Who was not brought, where the record names a child only in its words.
brought() { silp chronology edit "$1" --attendance "$2=was not brought"; }
brought C82 childa
brought C84 childa
brought C90 childa
brought C92 childa
brought C113 childa
brought C114 childb
brought C118 childb
brought C175 childb
brought C176 childb

# History at each change.
silp lens mark new-worker C28 C37 C107
silp lens mark transfer C37 C105
silp lens mark area-move C105
silp lens mark service-move C139
silp lens mark handover-made C174
silp lens mark closure C22 C93 C176
silp lens mark assessment C7 C33
silp lens mark history-used C165

# What changed in the family.
silp lens mark pregnancy C17 C47
silp lens mark separation C18
silp lens mark birth C170
silp lens mark house-move C105
silp lens mark new-partner C27
silp lens mark bereavement C85

# What was told, and by whom.
silp lens mark parental-account C23 C29 C36 C40 C43 C75 C111
silp lens mark positive-account C25 C36 C75
silp lens mark risk-lowered C16 C22
silp lens mark adult-spoke-up C38 C44 C73
silp lens mark concern C38 C42 C44 C46 C47 C97 C161 C163 C179
silp lens mark escalated C26 C163 C252
silp lens mark early-help-offered C24
silp lens mark early-help-declined C25

# What was seen of harm, and what was done.
silp lens mark domestic-abuse C52 C55 C61 C65
silp lens mark incident C52 C55 C61 C65 C72
silp lens mark mental-health C122 C152 C257
silp lens mark bruise C40 C108 C215
silp lens mark injury C50 C78 C182 C183
silp lens mark referral C23 C26 C161 C165 C250
silp lens mark threshold-decision C2 C24
silp lens mark decision C1 C22 C24
silp lens mark management-oversight C1 C7
silp lens mark supervision-held C49 C100
silp lens mark strategy-discussion C50 C78 C119 C183
silp lens mark protection-indicator C31 C68
silp lens mark agreement C34
silp lens mark agreement-not-kept C35 C241

# Which service met the men.
silp lens mark adult-seen C30 C80 C101 C104 C168

# What is to be asked on the first day, and what is told in the report.
silp lens choose L01 L14 L19 --for day1
silp lens choose L01 L13 L19 L21 --for report
