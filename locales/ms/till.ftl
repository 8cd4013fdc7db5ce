### Kaunter: tablet atau telefon lama di kaunter yang memaparkan dan menyebut bayaran. Dibaca dan didengar kakitangan.

till-name = Kaunter
till-title = { $screen } – { $store }
till-everywhere = Semua kaunter

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } { $minor }

till-start = Mula
till-start-explain = Tekan sekali supaya skrin ini boleh bersuara dan kekal menyala.
till-ready = { $screen } sedia
till-tap = Ketik untuk bunyi

till-none = Belum ada bayaran
till-last = Bayaran terkini
till-today = Hari ini
till-count = { $count } bayaran
till-paid = Sudah dibayar
till-reversed = Bayaran ditarik balik
till-reversed-say = Perhatian: { $amount } telah ditarik balik
till-refunded = Wang dipulangkan
till-twins = Ada lebih daripada satu yang sama
till-opening = Pelanggan sedang mengesahkan { $amount }
till-paying = Sedang membayar: { $count }
till-hand = Serahkan
till-handed = Sudah diserahkan
till-seen = Saya sudah lihat
till-away = { $count } bayaran semasa sambungan terputus, { $amount }

till-deaf = Tiada sambungan sejak { $time }. Bayaran selepas itu tidak dipaparkan.
till-deaf-say = Tiada sambungan. Bayaran tidak dipaparkan.
till-connected = Bersambung semula
till-reconnect = Cuba sekarang
till-sign = Isyarat terakhir { $seconds } saat lalu

till-sound-on = Bunyi hidup
till-sound-off = Tiada bunyi
till-voice = Suara: { $language }
till-voice-off = Suara dimatikan
till-voice-none = Tiada suara di sini: diganti bunyi loceng, kelipan dan getaran
till-awake = Skrin kekal menyala
till-awake-not = Skrin mungkin padam sendiri
till-silent = Senyap hingga { $time }
till-other-tab = Tab lain dalam pelayar ini yang bersuara
till-no-script = Pelayar ini tidak menjalankan skrip. Halaman dimuat semula setiap sepuluh saat dan tidak boleh bersuara.

till-settings = Tetapan
till-speak = Sebut amaun dengan kuat
till-volume = Kelantangan
till-test = Cuba kelantangan
till-silent-hours = Waktu senyap
till-silent-from = Dari
till-silent-to = Hingga
till-save = Simpan
till-leave = Keluarkan skrin ini

till-enrol = Jadikan peranti ini skrin kaunter
till-enrol-ready = Semuanya sedia. Sebaik sahaja butang ditekan, peranti ini memaparkan bayaran di sini.
till-enrol-paste = Tampal pautan yang anda terima, atau kod selepas tanda #.
till-enrol-code = Pautan atau kod
till-enrol-button = Gunakan peranti ini
till-enrol-help = Pautan dibuat oleh pengurus kedai anda. Ia berfungsi sekali, selama sepuluh minit.
till-enrol-refused = Pautan ini tidak sah, atau sudah tidak sah lagi. Sila minta yang baharu.
till-enrol-busy = Terlalu banyak percubaan. Sila cuba lagi dalam { $seconds } saat.
till-stranger = Ini bukan skrin kaunter
till-stranger-explain = Minta pautan daripada pengurus kedai anda, kemudian buka pada peranti ini.
till-refused = Tidak dapat dilakukan
till-refused-explain = Sila kembali, muat semula halaman dan cuba sekali lagi.
till-failed-explain = Pelayan tidak dapat melakukannya sekarang. Tiada bayaran pelanggan yang hilang. Cuba lagi sebentar lagi; jika berterusan, beritahu pengurus kedai anda.
till-back = Kembali ke kaunter

till-refund = Pulangkan
till-refund-left = Sehingga { $amount } boleh dipulangkan.
till-refund-amount = Jumlah
till-refund-reason = Sebab (pilihan)
till-refund-person = Siapa yang memulangkan
till-refund-pin = PIN enam digit
till-refund-on = Teruskan
till-refund-sure = Pulangkan { $amount }?
till-refund-given = { $amount } kembali ke e-dompet.
till-refund-open = Telah diminta. Belum diketahui sama ada { $amount } kembali; akan ditanya semula secara automatik.
till-refund-waits = Belum ada yang dipulangkan: orang lain perlu bersetuju di pejabat.
till-refund-wrong-amount = Tiada yang dipulangkan. Taip jumlah yang masih boleh dipulangkan.
till-refund-wrong-pin = Tiada yang dipulangkan: PIN salah.
till-refund-short-pin = Tiada yang dipulangkan: PIN ada enam digit. Ini tidak dikira sebagai cubaan.
till-refund-locked = Tiada yang dipulangkan: PIN ini dikunci selama suku jam.
till-refund-nobody = Belum ada sesiapa menetapkan PIN untuk kaunter ini. Ia dibuat di pejabat.
till-refund-none = Tiada yang boleh dipulangkan daripada bayaran ini.
till-refund-failed = Tidak dapat diminta. Cuba lagi: tiada yang dipulangkan dua kali.
till-refund-refused = Perkhidmatan pembayaran menolaknya. Tiada yang dipulangkan.
till-refund-twice = Perkhidmatan pembayaran sudah menarik balik wang pembayaran ini, atau pelanggan mempertikaikannya ({ $day }). Jika anda memulangkannya juga, anda membayar dua kali. Tanya perkhidmatan pembayaran dahulu.
till-refund-twice-yes = Pulangkan juga
till-refund-asks = Anda tidak boleh memulangkan sebanyak itu sendiri. Ia hanya akan diminta: orang lain perlu bersetuju.
till-refund-asks-gone = { $amount } daripada bayaran ini telah dipulangkan, dan itu turut dikira.
till-refund-asks-nobody = Buat masa ini tiada orang lain di sini boleh bersetuju. Pemilik boleh menambah seseorang di pejabat.
till-refund-ask = Minta
till-refund-gone = Tiada yang dipulangkan: orang ini tidak lagi boleh melakukannya di sini.
till-refund-over = Tiada yang dipulangkan: permintaan ditolak atau telah tamat.

till-shut = Pelanggan tidak boleh membayar sekarang: kedai ditutup
till-shut-until = Pelanggan tidak boleh membayar hingga { $time }
till-shut-today = Pelanggan tidak boleh membayar lagi hari ini
till-shut-tomorrow = Pelanggan tidak boleh membayar hingga esok, { $time }
