### Mga salitang ginagamit sa ilang page.

language-name = Filipino
language-switch = Wika
common-place = { $store } · { $counter }
common-open-wallet = Buksan ang e-wallet
common-pay-again = Maglagay ulit ng halaga
common-terms = Mga tuntunin
