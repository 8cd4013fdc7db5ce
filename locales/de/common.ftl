### Wörter, die auf mehreren Seiten vorkommen.

language-name = Deutsch
language-switch = Sprache
common-place = { $store } · { $counter }
common-open-wallet = Bezahl-App öffnen
common-pay-again = Neuen Betrag eingeben
common-terms = Bedingungen
