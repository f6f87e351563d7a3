# What entries are about, as the lead reviewer typed it after reading them.
silp lens mark referral C1 C14
silp lens mark carer-known C1 C2 C17
silp lens mark assessment C3
silp lens mark service-refused C4 C20
silp lens mark adult-safeguarding-concern C8
silp lens mark section-42-decision C9
silp lens mark decision C9 C13
silp lens mark closure C9
silp lens mark new-worker C10
silp lens mark capacity-doubted C11 C18
silp lens mark difficulty-taking-part C11
silp lens mark joint-coordination C11 C19
silp lens mark supervision-held C12
silp lens mark capacity-assessed C13
silp lens mark adult-spoke-up C17
silp lens mark incident C21
silp lens mark concern C8 C21
