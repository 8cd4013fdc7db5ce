### Ord som flera sidor delar.

language-name = Svenska
language-switch = Språk
common-place = { $store } · { $counter }
common-open-wallet = Öppna betalappen
common-pay-again = Ange ett nytt belopp
common-terms = Villkor
