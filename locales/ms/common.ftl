### Perkataan yang digunakan pada beberapa halaman.

language-name = Bahasa Melayu
language-switch = Bahasa
common-place = { $store } · { $counter }
common-open-wallet = Buka e-dompet
common-pay-again = Masukkan amaun sekali lagi
common-terms = Terma
