### Wörter, die auf mehreren Seiten vorkommen.

language-name = Deutsch
common-place = { $store } · { $counter }
common-open-wallet = Bezahl-App öffnen
common-pay-again = Neuen Betrag eingeben
common-terms = Bedingungen
