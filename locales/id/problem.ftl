### Halaman untuk hal yang tidak dapat dilakukan, masing-masing dengan jalan keluarnya.

problem-code-malformed = Kode ini tidak lengkap
problem-code-malformed-explain = Silakan pindai kode lagi, atau periksa apakah semua karakter sudah diketik.
problem-code-unknown = Kami tidak mengenal kode ini
problem-code-unknown-explain = Silakan pindai lagi kode di kasir, atau tanya petugas toko.
problem-code-disabled = Kode ini tidak digunakan lagi
problem-code-disabled-explain = Silakan minta kode yang berlaku kepada petugas toko.
problem-code-off = Kode ini sedang dinonaktifkan
problem-code-off-explain = Silakan tanya petugas toko cara membayar.
problem-code-replaced = Kode ini telah diganti
problem-code-replaced-explain = Toko telah memasang kode baru. Silakan minta kepada petugas toko.
problem-shop-closed = Toko sedang tutup
problem-shop-closed-explain = Silakan kembali saat toko buka.
problem-shop-closed-until = Tutup sampai { $time }
problem-shop-closed-today = Hari ini tutup
problem-shop-closed-tomorrow = Tutup sampai besok, { $time }
problem-board-blank = Kode ini belum digunakan
problem-board-blank-explain = Toko belum menyiapkannya. Silakan tanya petugas toko cara membayar.
problem-board-staff = Untuk petugas toko: siapkan kode ini

problem-result-unknown = Kami tidak menemukan pembayaran ini
problem-result-unknown-explain = Silakan buka lagi halaman ini dari e-wallet Anda, atau tanya petugas toko.

problem-not-found = Tidak ada apa pun di sini
problem-not-found-explain = Silakan pindai lagi kode toko.

problem-busy = Terlalu banyak pembayaran sekaligus
problem-busy-explain = Silakan coba lagi setelah { $seconds } detik. Saldo Anda tidak terpotong.

problem-gateway-down = Pembayaran belum dapat dilakukan saat ini
problem-gateway-down-explain = Silakan coba lagi setelah { $seconds } detik, atau bayar dengan cara lain. Saldo Anda tidak terpotong.

problem-bad-request = Permintaan ini tidak dapat dibaca
problem-bad-request-explain = Silakan kembali dan coba lagi.
problem-foreign = Silakan bayar dari halaman toko sendiri
problem-foreign-explain = Permintaan ini berasal dari situs lain. Silakan pindai kode toko.
problem-too-large = Permintaan ini terlalu besar
problem-too-large-explain = Silakan kembali dan coba lagi.
problem-method = Halaman ini tidak dapat dibuka dengan cara ini
problem-method-explain = Silakan pindai lagi kode toko.
problem-our-fault = Terjadi masalah di pihak kami
problem-our-fault-explain = Jika Anda sedang membayar, periksa e-wallet Anda dahulu. Jika tidak, coba lagi sebentar lagi, atau tanya petugas toko.
problem-try-again = Coba lagi

wallet-needed = Buka kode ini di aplikasi e-wallet
wallet-needed-explain = Untuk membayar ke { $shop }, gunakan { $wallets } atau e-wallet Alipay+ lain.
wallet-needed-link = Tautan toko ini
wallet-needed-qr = Kode QR toko ini
wallet-needed-open = Buka { $wallet }
wallet-needed-scan = Sudah di dalam aplikasi e-wallet? Pindai lagi kode di kasir dari sana.
wallet-needed-copy = Salin tautan
wallet-needed-copied = Tersalin
wallet-unsupported = { $wallet } tidak dapat digunakan di sini
wallet-unsupported-explain = { $wallet } belum mendukung pembayaran dengan kode toko. Silakan pindai dengan e-wallet lain.
wallet-out-of-limits = Nominal yang diterima toko ini di luar limit { $wallet }. Silakan pindai dengan e-wallet lain.
