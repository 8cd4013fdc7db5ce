### Birkaç sayfada ortak kullanılan sözler.

language-name = Türkçe
language-switch = Dil
common-place = { $store } · { $counter }
common-open-wallet = Cüzdanı aç
common-pay-again = Yeniden tutar gir
common-terms = Koşullar
