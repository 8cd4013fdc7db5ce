### Poster atau stiker cetak dengan kode toko. Hurufnya besar; setiap kata harus berguna.

poster-headline = Pindai & bayar
poster-explain = Pindai dengan e-wallet, ketik nominal, lalu konfirmasi.
poster-explain-fixed = Pindai dengan e-wallet, lalu konfirmasi.
poster-explain-choice = Pindai dengan e-wallet, pilih nominal, lalu konfirmasi.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay, dan e-wallet Alipay+ lainnya
poster-boxes = Kotak menggantikan karakter yang tidak dapat dicetak di sini.
