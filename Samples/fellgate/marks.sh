# What entries are about and who knew what, as the lead reviewer typed it after reading them.
silp lens mark referral C1 C8
silp lens mark bruise C1
silp lens mark concern C1
silp lens mark conference C3
silp lens mark area-move C5
silp lens mark house-move C5
silp lens mark closure C6
silp lens mark new-worker C8
silp lens mark handover-made C10
silp lens mark assessment C11
silp lens mark domestic-abuse C12 C13 C14 C16 C17
silp lens mark incident C12 C13 C14 C16 C17
silp episode fact "The mother's partner had been arrested before for violence at home"
silp episode known W1 --agency pol1 --entry C13
silp episode known W1 --agency csc2 --entry C10
