### Halaman amaun: pelanggan menaip amaun untuk dibayar.

amount-title = Bayar kepada { $shop }
amount-label = Amaun
amount-hint-between = Dari { $min } hingga { $max }
amount-hint-from = { $min } atau lebih
amount-hint-to = Sehingga { $max }

amount-note-add = Tambah nota
amount-note-label = Nota untuk kedai
amount-note-required = wajib

amount-presets = Pilih amaun

amount-keypad = Pad kekunci
amount-key-decimal = Titik perpuluhan
amount-key-delete = Padam digit terakhir

amount-pay = Bayar
amount-pay-amount = Bayar { $amount }

amount-donate = Derma
amount-donate-amount = Derma { $amount }
amount-donate-title = Derma kepada { $shop }

amount-tip = Beri tip
amount-tip-amount = Beri tip { $amount }
amount-tip-title = Tip untuk { $shop }

amount-top-up = Tambah nilai
amount-top-up-amount = Tambah nilai { $amount }
amount-top-up-title = Tambah nilai di { $shop }

amount-confirm-in = Sahkan dalam { $wallet }. Tiada wang dipotong sebelum itu.
amount-confirm-in-wallet = Sahkan dalam e-dompet anda. Tiada wang dipotong sebelum itu.

amount-working = Membuka e-dompet anda…
amount-offline = Tiada sambungan. Sila ketik sekali lagi. Wang anda tidak akan dipotong dua kali.
amount-handoff = E-dompet anda sepatutnya terbuka sekarang. Jika tidak:

amount-empty = Sila masukkan amaun.
amount-not-a-number = Sila masukkan amaun dalam angka, contohnya { $example }.
amount-negative = Sila masukkan amaun tanpa tanda tolak.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } tiada tempat perpuluhan. Sila masukkan amaun tanpa tempat perpuluhan.
       *[other] { $currency } mempunyai { $decimals } tempat perpuluhan. Sila buang digit yang lebih.
    }
amount-too-long = Amaun ini mempunyai terlalu banyak digit. Sila semak.
amount-ambiguous = Sila masukkan amaun tanpa pemisah ribu, contohnya { $example }.
amount-step = Amaun di sini adalah dalam gandaan { $step }.
amount-zero = Sila masukkan amaun lebih daripada sifar.
amount-below-min = Amaun terendah di sini ialah { $min }.
amount-above-max = Amaun tertinggi di sini ialah { $max }.
amount-wrong-currency = Kedai ini hanya menerima { $currency }.
amount-not-offered = Amaun ini tidak boleh dibayar di sini. Sila pilih amaun yang dipaparkan.
amount-note-needed = Sila isi “{ $label }”.
amount-note-too-long = Sila pendekkan nota kepada { $max } aksara.

again-title = Bayar sekali lagi?
again-explain =
    { $minutes ->
        [0] Anda telah membayar { $amount } di sini kurang daripada seminit yang lalu.
       *[other] Anda telah membayar { $amount } di sini { $minutes } minit yang lalu.
    }
again-pay = Bayar { $amount } sekali lagi
again-look = Lihat bayaran sebelum ini

sure-title = Adakah amaun ini betul?
sure-explain = Ini jauh lebih tinggi daripada yang biasa dibayar di sini. Sila semak sifar dan perpuluhannya.
sure-explain-whole = Ini jauh lebih tinggi daripada yang biasa dibayar di sini. Sila semak bilangan sifarnya.
sure-pay = Ya, bayar { $amount }
sure-change = Tidak, ubah amaun

unfinished-title = Bayaran belum selesai
unfinished-explain = Anda mula membayar { $amount } pada pukul { $time } dan belum selesai.
unfinished-explain-earlier = Anda mula membayar { $amount } pada { $time } dan belum selesai.
unfinished-continue = Teruskan dalam e-dompet
unfinished-look = Lihat bayaran ini
unfinished-start-over = Batalkan dan mula semula
unfinished-risk = Bayaran pertama masih boleh berjaya. Jika anda membayar juga sekarang, kedua-dua jumlah mungkin ditolak daripada dompet anda.
unfinished-pay = Bayar { $amount } juga

amount-earlier-paid = { $amount } dibayar · { $time }
amount-earlier-show = Lihat
