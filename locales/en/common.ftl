### Words that several pages share.

# The language's own name, in the language switch.
language-name = English
# What the language switch is called, for screen readers.
language-switch = Language

# Joins a store and a counter: "Gion · Counter 2".
# $store (name) and $counter (name) come from the shop.
common-place = { $store } · { $counter }

# Link that opens the customer's wallet.
common-open-wallet = Open the wallet

# Button: pay a new amount at the same shop.
common-pay-again = Enter an amount again

# At the end of a shop's pages: a link to the shop's own terms and conditions.
# At most 24 characters.
common-terms = Terms
