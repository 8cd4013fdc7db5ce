### Parole comuni a più pagine.

language-name = Italiano
language-switch = Lingua
common-place = { $store } · { $counter }
common-open-wallet = Apri l’app di pagamento
common-pay-again = Inserisci un nuovo importo
common-terms = Condizioni
