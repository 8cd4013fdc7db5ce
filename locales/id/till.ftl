### Kasir: tablet atau ponsel di meja kasir yang menampilkan dan menyebutkan pembayaran. Dibaca dan didengar petugas toko.

till-name = Kasir
till-title = { $screen } – { $store }
till-everywhere = Semua kasir

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } { $minor }

till-start = Mulai
till-start-explain = Tekan sekali agar layar ini boleh bersuara dan tetap menyala.
till-ready = { $screen } siap
till-tap = Ketuk untuk mengaktifkan suara

till-none = Belum ada pembayaran
till-last = Pembayaran terakhir
till-today = Hari ini
till-count = { $count } pembayaran
till-paid = Sudah dibayar
till-reversed = Pembayaran ditarik kembali
till-reversed-say = Perhatian: { $amount } ditarik kembali
till-refunded = Uang dikembalikan
till-twins = Ada lebih dari satu yang sama
till-opening = Pelanggan sedang mengonfirmasi { $amount }
till-paying = Sedang membayar: { $count }
till-hand = Serahkan
till-handed = Sudah diserahkan
till-seen = Sudah saya lihat
till-away = { $count } pembayaran selama koneksi terputus, { $amount }

till-deaf = Tidak ada koneksi sejak { $time }. Pembayaran setelah itu tidak ditampilkan.
till-deaf-say = Tidak ada koneksi. Pembayaran tidak ditampilkan.
till-connected = Tersambung kembali
till-reconnect = Coba sekarang
till-sign = Tanda terakhir { $seconds } detik lalu

till-sound-on = Suara aktif
till-sound-off = Tidak ada suara
till-voice = Suara: { $language }
till-voice-off = Suara ucapan mati
till-voice-none = Tidak ada suara ucapan di sini: diganti bunyi, kilatan, dan getaran
till-awake = Layar tetap menyala
till-awake-not = Layar bisa mati sendiri
till-silent = Senyap sampai { $time }
till-other-tab = Tab lain di browser ini yang bersuara
till-no-script = Browser ini tidak menjalankan skrip. Halaman dimuat ulang setiap sepuluh detik dan tidak bisa bersuara.

till-settings = Pengaturan
till-speak = Sebutkan jumlahnya
# Same as English
till-volume = Volume
till-test = Coba volume
till-silent-hours = Jam senyap
till-silent-from = Dari
till-silent-to = Sampai
till-save = Simpan
till-leave = Hapus layar ini

till-enrol = Jadikan perangkat ini layar kasir
till-enrol-ready = Semuanya siap. Setelah tombol ditekan, perangkat ini menampilkan pembayaran di sini.
till-enrol-paste = Tempelkan tautan yang Anda terima, atau kode setelah tanda #.
till-enrol-code = Tautan atau kode
till-enrol-button = Gunakan perangkat ini
till-enrol-help = Tautan dibuat oleh pengelola toko Anda. Berlaku sekali, selama sepuluh menit.
till-enrol-refused = Tautan ini tidak berlaku, atau sudah tidak berlaku lagi. Silakan minta yang baru.
till-enrol-busy = Terlalu banyak percobaan. Silakan coba lagi dalam { $seconds } detik.
till-stranger = Ini bukan layar kasir
till-stranger-explain = Mintalah tautan kepada pengelola toko Anda, lalu buka di perangkat ini.
till-refused = Tidak dapat dilakukan
till-refused-explain = Silakan kembali, muat ulang halaman, lalu coba sekali lagi.
till-failed-explain = Server tidak dapat melakukannya saat ini. Tidak ada pembayaran pelanggan yang hilang. Coba lagi sebentar lagi; jika berlanjut, beri tahu pengelola toko Anda.
till-back = Kembali ke kasir

till-refund = Kembalikan
till-refund-left = Hingga { $amount } dapat dikembalikan.
till-refund-amount = Jumlah
till-refund-reason = Alasan (opsional)
till-refund-person = Siapa yang mengembalikan
till-refund-pin = PIN enam angka
till-refund-on = Lanjut
till-refund-sure = Kembalikan { $amount }?
till-refund-given = { $amount } kembali ke e-wallet.
till-refund-open = Sudah diminta. Belum diketahui apakah { $amount } kembali; akan ditanyakan lagi secara otomatis.
till-refund-waits = Belum ada yang dikembalikan: orang lain harus menyetujui di kantor.
till-refund-wrong-amount = Tidak ada yang dikembalikan. Ketik jumlah yang masih dapat dikembalikan.
till-refund-wrong-pin = Tidak ada yang dikembalikan: PIN salah.
till-refund-short-pin = Tidak ada yang dikembalikan: PIN terdiri dari enam angka. Ini tidak dihitung sebagai percobaan.
till-refund-locked = Tidak ada yang dikembalikan: PIN ini dikunci selama seperempat jam.
till-refund-nobody = Belum ada yang menetapkan PIN untuk kasir ini. Itu dilakukan di kantor.
till-refund-none = Tidak ada yang dapat dikembalikan dari pembayaran ini.
till-refund-failed = Tidak dapat diminta. Coba lagi: tidak ada yang dikembalikan dua kali.
till-refund-refused = Layanan pembayaran menolak. Tidak ada yang dikembalikan.
till-refund-twice = Layanan pembayaran sudah menarik kembali uang pembayaran ini, atau pelanggan menyanggahnya ({ $day }). Jika Anda juga mengembalikannya, Anda membayar dua kali. Tanyakan dulu ke layanan pembayaran.
till-refund-twice-yes = Tetap kembalikan
till-refund-asks = Anda tidak dapat mengembalikan sebanyak itu sendiri. Ini hanya akan diminta: orang lain harus menyetujui.
till-refund-asks-gone = { $amount } dari pembayaran ini sudah dikembalikan, dan itu ikut dihitung.
till-refund-asks-nobody = Saat ini tidak ada orang lain di sini yang boleh menyetujuinya. Pemilik dapat menambahkan orang di kantor.
till-refund-ask = Minta
till-refund-gone = Tidak ada yang dikembalikan: orang ini tidak lagi boleh melakukannya di sini.
till-refund-over = Tidak ada yang dikembalikan: permintaan ditolak atau sudah berakhir.

till-shut = Pelanggan belum bisa membayar: toko sedang tutup
till-shut-until = Pelanggan belum bisa membayar sampai { $time }
till-shut-today = Hari ini pelanggan tidak bisa membayar lagi
till-shut-tomorrow = Pelanggan belum bisa membayar sampai besok, { $time }
