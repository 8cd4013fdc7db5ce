### Poster atau pelekat bercetak dengan kod kedai. Huruf besar; setiap perkataan mesti berguna.

poster-headline = Imbas & bayar
poster-explain = Imbas dengan aplikasi e-dompet, taip amaun dan sahkan.
poster-explain-fixed = Imbas dengan aplikasi e-dompet dan sahkan.
poster-explain-choice = Imbas dengan aplikasi e-dompet, pilih amaun dan sahkan.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay dan e-dompet Alipay+ yang lain
poster-boxes = Kotak menggantikan aksara yang tidak dapat dicetak di sini.
