### Kata-kata yang dipakai di beberapa halaman.

language-name = Bahasa Indonesia
language-switch = Bahasa
common-place = { $store } · { $counter }
common-open-wallet = Buka e-wallet
common-pay-again = Masukkan nominal lagi
common-terms = Ketentuan
