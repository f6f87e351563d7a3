# What each agency's record shows it knew of the mark on the baby's face, as the reviewer typed it.

silp episode knew E4 --agency nur "Where the mark was, how big, and what the mother said of it: written down and drawn the same morning."
silp episode knew E4 --agency hv "That there was a mark, told by telephone; not which side, nor how big."
silp episode knew E4 --agency csc "That there had been a scratch, told three days later and at second hand."

silp episode fact "A baby who could not yet move had a mark on the left cheek" --episode E4
silp episode known W1 --agency nur --entry C215
silp episode known W1 --agency hv --entry C108
silp episode known W1 --agency csc --entry C40
silp episode known W1 --agency gp --entry C142

silp episode fact "Arguing was heard at night in the new home" --episode E4
silp episode known W2 --agency hous --entry C246
