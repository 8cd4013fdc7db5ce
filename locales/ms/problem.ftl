### Halaman bagi perkara yang tidak dapat dilakukan, setiap satu dengan jalan seterusnya.

problem-code-malformed = Kod ini tidak lengkap
problem-code-malformed-explain = Sila imbas kod itu sekali lagi, atau semak sama ada setiap aksara telah ditaip.
problem-code-unknown = Kami tidak mengenali kod ini
problem-code-unknown-explain = Sila imbas kod di kaunter sekali lagi, atau tanya kakitangan.
problem-code-disabled = Kod ini tidak digunakan lagi
problem-code-disabled-explain = Sila minta kod semasa daripada kakitangan.
problem-code-off = Kod ini dimatikan buat masa ini
problem-code-off-explain = Sila tanya kakitangan cara membayar.
problem-code-replaced = Kod ini telah diganti
problem-code-replaced-explain = Kedai telah memasang kod baharu. Sila minta daripada kakitangan.
problem-shop-closed = Kedai ditutup buat masa ini
problem-shop-closed-explain = Sila datang semula apabila kedai dibuka.
problem-shop-closed-until = Tutup hingga { $time }
problem-shop-closed-today = Tutup hari ini
problem-shop-closed-tomorrow = Tutup hingga esok, { $time }
problem-board-blank = Kod ini belum digunakan
problem-board-blank-explain = Kedai belum menyediakannya. Sila tanya kakitangan cara membayar.
problem-board-staff = Untuk kakitangan: sediakan kod ini

problem-result-unknown = Kami tidak menemui bayaran ini
problem-result-unknown-explain = Sila buka halaman ini dari e-dompet anda sekali lagi, atau tanya kakitangan.

problem-not-found = Tiada apa-apa di sini
problem-not-found-explain = Sila imbas kod kedai sekali lagi.

problem-busy = Terlalu banyak bayaran serentak
problem-busy-explain = Sila cuba lagi selepas { $seconds } saat. Tiada wang dipotong.

problem-gateway-down = Bayaran tidak dapat dibuat sekarang
problem-gateway-down-explain = Sila cuba lagi selepas { $seconds } saat, atau bayar dengan cara lain. Tiada wang dipotong.

problem-bad-request = Permintaan ini tidak dapat dibaca
problem-bad-request-explain = Sila kembali dan cuba lagi.
problem-foreign = Sila bayar dari halaman kedai sendiri
problem-foreign-explain = Permintaan ini datang dari laman lain. Sila imbas kod kedai.
problem-too-large = Permintaan ini terlalu besar
problem-too-large-explain = Sila kembali dan cuba lagi.
problem-method = Halaman ini tidak boleh dibuka dengan cara ini
problem-method-explain = Sila imbas kod kedai sekali lagi.
problem-our-fault = Ada masalah di pihak kami
problem-our-fault-explain = Jika anda sedang membayar, semak e-dompet anda dahulu. Jika tidak, cuba lagi sebentar lagi, atau tanya kakitangan.
problem-try-again = Cuba sekali lagi

wallet-needed = Buka kod ini dalam aplikasi e-dompet
wallet-needed-explain = Untuk membayar kepada { $shop }, gunakan { $wallets } atau e-dompet Alipay+ lain.
wallet-needed-link = Pautan kedai ini
wallet-needed-qr = Kod QR kedai ini
wallet-needed-open = Buka { $wallet }
wallet-needed-scan = Sudah berada dalam aplikasi e-dompet? Imbas semula kod di kaunter dari sana.
wallet-needed-copy = Salin pautan
wallet-needed-copied = Disalin
wallet-unsupported = { $wallet } tidak boleh digunakan di sini
wallet-unsupported-explain = { $wallet } belum menyokong bayaran dengan kod kedai. Sila imbas dengan e-dompet lain.
wallet-out-of-limits = Amaun yang diterima oleh kedai ini di luar had { $wallet }. Sila imbas dengan e-dompet lain.
