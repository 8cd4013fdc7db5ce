### Halaman keputusan: apa yang berlaku kepada bayaran.

result-title = { $state } · { $shop }

result-paid = Bayaran berjaya
result-words = Tunjukkan perkataan ini kepada kakitangan
result-shop = Kedai
result-time = Tarikh dan masa
result-wallet = E-dompet
result-charged = Dipotong
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = No. rujukan
result-note = Nota
result-refund = Pemulangan
result-refund-done = { $amount } pada { $time }
result-refund-under-way = { $amount }, sedang diproses
result-refunded = Wang dipulangkan
result-refunded-explain = Kedai telah memulangkan bayaran ini. Wang itu akan dipaparkan dalam e-dompet anda dalam masa beberapa hari.
result-part-refunded = Dipulangkan sebahagian
result-part-refunded-explain = Kedai memulangkan { $back } dan menyimpan { $kept }.
result-paid-ago = Dibayar { $time } minit lalu

receipt-title = Resit
receipt-amount = Amaun dibayar
receipt-pdf = Simpan sebagai PDF
receipt-no-tax = Ini bukan invois cukai.
receipt-tax = Resit ini ialah invois cukai.
receipt-included = Termasuk { $tax }
receipt-back = Kembali ke pembayaran
receipt-print = Fail tidak dapat dibuat di sini. Sila cetak halaman ini atau ambil tangkapan skrin.

result-waiting = Menunggu e-dompet anda
result-waiting-explain = Sila sahkan bayaran dalam e-dompet anda. Halaman ini dikemas kini sendiri.
result-checking = Sedang disemak
result-checking-explain = Kami sedang bertanya sama ada bayaran anda berjaya. Sila jangan bayar lagi. Halaman ini dikemas kini sendiri.
result-operator = Sila tanya kakitangan
result-operator-explain = Kami tidak dapat memastikan sama ada bayaran anda berjaya. Sila jangan bayar lagi; tunjukkan halaman ini kepada kakitangan.
result-look-again = Semak sekali lagi
result-start-over = Batalkan dan mula semula
result-checked = Semakan terakhir: { $time }
result-until = Halaman ini menyemak sendiri selewat-lewatnya hingga { $time }.
result-checking-rest-explain = Kami belum tahu sama ada bayaran anda berjaya. Sila jangan bayar lagi. Halaman ini tidak lagi dikemas kini sendiri; anda boleh menyemak sekali lagi di bawah.
result-offline = Tiada sambungan. Halaman ini menyemak semula sebaik sahaja ada sambungan.

result-declined = Bayaran gagal
declined-nothing-charged = Tiada wang dipotong.
result-expired = Masa tamat
result-expired-explain = Bayaran tidak disahkan dalam masa yang ditetapkan.
result-cancelled = Dibatalkan
result-cancelled-explain = Bayaran telah dibatalkan.
result-returned-explain = Bayaran dibatalkan selepas dibuat. E-dompet anda akan memulangkan wang itu.
result-try-again = Cuba { $amount } sekali lagi

declined-balance = Baki anda tidak mencukupi. Tambah nilai e-dompet anda, pilih cara bayaran lain di dalamnya, atau masukkan amaun yang lebih kecil.
declined-limit = Amaun ini melebihi had e-dompet anda. Cuba amaun yang lebih kecil atau e-dompet lain.
declined-wallet = E-dompet ini tidak boleh digunakan di kedai ini. Sila cuba e-dompet lain.
declined-verification = Bayaran tidak disahkan dalam e-dompet. Anda boleh cuba lagi.
declined-refused = E-dompet anda menolak bayaran ini. Sila hubungi khidmat sokongan e-dompet anda, atau bayar dengan cara lain.
declined-closed = Bayaran tidak disahkan.
declined-later = E-dompet sedang sibuk. Sila cuba lagi selepas beberapa minit.
declined-our-fault = Bayaran tidak dapat dibuat di sini buat masa ini. Ini bukan salah anda; sila tanya kakitangan.
declined-other = E-dompet tidak meluluskan bayaran ini. Anda boleh cuba lagi atau bayar dengan cara lain.
