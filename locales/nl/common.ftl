### Woorden die op meer pagina’s voorkomen.

language-name = Nederlands
language-switch = Taal
common-place = { $store } · { $counter }
common-open-wallet = Betaalapp openen
common-pay-again = Opnieuw een bedrag invoeren
common-terms = Voorwaarden
