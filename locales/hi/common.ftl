### कई पेजों पर आने वाले शब्द।

language-name = हिन्दी
language-switch = भाषा
common-place = { $store } · { $counter }
common-open-wallet = वॉलेट खोलें
common-pay-again = फिर से राशि डालें
common-terms = शर्तें
