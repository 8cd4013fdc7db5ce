### Halaman hasil: apa yang terjadi dengan pembayaran.

result-title = { $state } · { $shop }

result-paid = Pembayaran berhasil
result-words = Tunjukkan kata-kata ini kepada petugas toko
result-shop = Toko
result-time = Tanggal & waktu
result-wallet = E-wallet
result-charged = Didebit
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = No. referensi
result-note = Catatan
# Same as English
result-refund = Refund
result-refund-done = { $amount } pada { $time }
result-refund-under-way = { $amount }, sedang diproses
result-refunded = Uang dikembalikan
result-refunded-explain = Toko telah mengembalikan pembayaran ini. Pengembaliannya akan terlihat di e-wallet Anda dalam beberapa hari ke depan.
result-part-refunded = Dikembalikan sebagian
result-part-refunded-explain = Toko mengembalikan { $back } dan menyimpan { $kept }.
result-paid-ago = Dibayar { $time } menit lalu

receipt-title = Struk
receipt-amount = Jumlah dibayar
receipt-pdf = Simpan sebagai PDF
receipt-no-tax = Ini bukan faktur pajak.
receipt-tax = Tanda terima ini adalah faktur pajak.
receipt-included = Termasuk { $tax }
receipt-back = Kembali ke pembayaran
receipt-print = Berkas tidak dapat dibuat di sini. Silakan cetak halaman ini atau ambil tangkapan layar.

result-waiting = Menunggu e-wallet Anda
result-waiting-explain = Silakan konfirmasi pembayaran di e-wallet Anda. Halaman ini diperbarui otomatis.
result-checking = Sedang diperiksa
result-checking-explain = Kami sedang menanyakan apakah pembayaran Anda berhasil. Mohon jangan bayar lagi. Halaman ini diperbarui otomatis.
result-operator = Silakan tanya petugas toko
result-operator-explain = Kami tidak dapat memastikan apakah pembayaran Anda berhasil. Mohon jangan bayar lagi; tunjukkan halaman ini kepada petugas toko.
result-look-again = Periksa lagi
result-start-over = Batalkan dan mulai lagi
result-checked = Terakhir diperiksa: { $time }
result-until = Halaman ini memeriksa sendiri paling lama sampai pukul { $time }.
result-checking-rest-explain = Kami belum tahu apakah pembayaran Anda berhasil. Mohon jangan bayar lagi. Halaman ini tidak lagi diperbarui otomatis; Anda dapat memeriksa lagi di bawah.
result-offline = Tidak ada koneksi. Halaman ini memeriksa lagi begitu ada koneksi.

result-declined = Pembayaran gagal
declined-nothing-charged = Saldo Anda tidak terpotong.
result-expired = Waktu habis
result-expired-explain = Pembayaran tidak dikonfirmasi tepat waktu.
result-cancelled = Dibatalkan
result-cancelled-explain = Pembayaran dibatalkan.
result-returned-explain = Pembayaran dibatalkan setelah dilakukan. E-wallet Anda akan mengembalikan uangnya.
result-try-again = Coba lagi { $amount }

declined-balance = Saldo Anda tidak cukup. Isi saldo e-wallet, pilih cara bayar lain di dalamnya, atau masukkan nominal yang lebih kecil.
declined-limit = Nominal ini melebihi limit e-wallet Anda. Coba nominal yang lebih kecil atau e-wallet lain.
declined-wallet = E-wallet ini tidak dapat digunakan di toko ini. Silakan coba e-wallet lain.
declined-verification = Pembayaran tidak dikonfirmasi di e-wallet. Anda dapat mencoba lagi.
declined-refused = E-wallet Anda menolak pembayaran ini. Silakan hubungi layanan pelanggan e-wallet Anda, atau bayar dengan cara lain.
declined-closed = Pembayaran tidak dikonfirmasi.
declined-later = E-wallet sedang sibuk. Silakan coba lagi setelah beberapa menit.
declined-our-fault = Saat ini pembayaran tidak dapat dilakukan di sini. Ini bukan kesalahan Anda; silakan tanya petugas toko.
declined-other = E-wallet tidak menyetujui pembayaran ini. Anda dapat mencoba lagi atau membayar dengan cara lain.
