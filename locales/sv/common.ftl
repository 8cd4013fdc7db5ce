### Ord som flera sidor delar.

language-name = Svenska
common-place = { $store } · { $counter }
common-open-wallet = Öppna betalappen
common-pay-again = Ange ett nytt belopp
common-terms = Villkor
