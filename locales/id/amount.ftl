### Halaman nominal: pelanggan mengetik jumlah yang dibayar.

amount-title = Bayar ke { $shop }
amount-label = Nominal
amount-hint-between = Dari { $min } sampai { $max }
amount-hint-from = Minimal { $min }
amount-hint-to = Maksimal { $max }

amount-note-add = Tambah catatan
amount-note-label = Catatan untuk toko
amount-note-required = wajib

amount-presets = Pilih nominal

amount-keypad = Papan angka
amount-key-decimal = Tanda desimal
amount-key-delete = Hapus angka terakhir

amount-pay = Bayar
amount-pay-amount = Bayar { $amount }

amount-donate = Donasi
amount-donate-amount = Donasi { $amount }
amount-donate-title = Donasi untuk { $shop }

amount-tip = Beri tip
amount-tip-amount = Beri tip { $amount }
amount-tip-title = Tip untuk { $shop }

amount-top-up = Isi saldo
amount-top-up-amount = Isi saldo { $amount }
amount-top-up-title = Isi saldo di { $shop }

amount-confirm-in = Konfirmasi di { $wallet }. Saldo Anda tidak terpotong sebelum itu.
amount-confirm-in-wallet = Konfirmasi di e-wallet Anda. Saldo Anda tidak terpotong sebelum itu.

amount-working = Membuka e-wallet Anda…
amount-offline = Tidak ada koneksi. Silakan ketuk lagi. Saldo Anda tidak akan terpotong dua kali.
amount-handoff = E-wallet Anda seharusnya terbuka sekarang. Jika tidak:

amount-empty = Silakan masukkan nominal.
amount-not-a-number = Silakan masukkan nominal dengan angka, misalnya { $example }.
amount-negative = Silakan masukkan nominal tanpa tanda minus.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } tidak memiliki desimal. Silakan masukkan nominal tanpa desimal.
       *[other] { $currency } memiliki { $decimals } desimal. Silakan hapus angka desimal selebihnya.
    }
amount-too-long = Angka nominal ini terlalu banyak. Silakan periksa kembali.
amount-ambiguous = Silakan masukkan nominal tanpa pemisah ribuan, misalnya { $example }.
amount-step = Nominal di sini harus kelipatan { $step }.
amount-zero = Silakan masukkan nominal lebih dari nol.
amount-below-min = Nominal terkecil di sini adalah { $min }.
amount-above-max = Nominal terbesar di sini adalah { $max }.
amount-wrong-currency = Toko ini hanya menerima { $currency }.
amount-not-offered = Nominal ini tidak dapat dibayar di sini. Silakan pilih nominal yang ditampilkan.
amount-note-needed = Silakan isi “{ $label }”.
amount-note-too-long = Silakan persingkat catatan menjadi { $max } karakter.

again-title = Bayar lagi?
again-explain =
    { $minutes ->
        [0] Anda telah membayar { $amount } di sini kurang dari satu menit yang lalu.
       *[other] Anda telah membayar { $amount } di sini { $minutes } menit yang lalu.
    }
again-pay = Bayar { $amount } sekali lagi
again-look = Lihat pembayaran sebelumnya

sure-title = Apakah nominal ini benar?
sure-explain = Ini jauh lebih besar daripada yang biasanya dibayar di sini. Silakan periksa nol dan desimalnya.
sure-explain-whole = Ini jauh lebih besar daripada yang biasanya dibayar di sini. Silakan periksa jumlah nolnya.
sure-pay = Ya, bayar { $amount }
sure-change = Tidak, ubah nominal

unfinished-title = Pembayaran belum selesai
unfinished-explain = Anda mulai membayar { $amount } pada pukul { $time } dan belum selesai.
unfinished-explain-earlier = Anda mulai membayar { $amount } pada { $time } dan belum selesai.
unfinished-continue = Lanjutkan di e-wallet
unfinished-look = Lihat pembayaran ini
unfinished-start-over = Batalkan dan mulai lagi
unfinished-risk = Pembayaran pertama masih bisa berhasil. Jika Anda membayar lagi sekarang, Anda mungkin ditagih untuk keduanya.
unfinished-pay = Bayar juga { $amount }

amount-earlier-paid = { $amount } dibayar · { $time }
amount-earlier-show = Lihat
