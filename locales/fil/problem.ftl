### Mga page para sa hindi magawa, bawat isa ay may susunod na hakbang.

problem-code-malformed = Hindi kumpleto ang code na ito
problem-code-malformed-explain = Paki-scan ulit ang code, o tingnan kung na-type ang bawat character.
problem-code-unknown = Hindi namin makilala ang code na ito
problem-code-unknown-explain = Paki-scan ulit ang code sa counter, o magtanong sa staff.
problem-code-disabled = Hindi na ginagamit ang code na ito
problem-code-disabled-explain = Pakihingi sa staff ang kasalukuyang code.
problem-code-off = Naka-off muna ang code na ito
problem-code-off-explain = Pakitanong sa staff kung paano magbayad.
problem-code-replaced = Napalitan na ang code na ito
problem-code-replaced-explain = May bagong code ang tindahan. Pakihingi ito sa staff.
problem-shop-closed = Sarado muna ang tindahan
problem-shop-closed-explain = Bumalik kapag bukas na ito.
problem-shop-closed-until = Sarado hanggang { $time }
problem-shop-closed-today = Sarado ngayong araw
problem-shop-closed-tomorrow = Sarado hanggang bukas, { $time }
problem-board-blank = Hindi pa ginagamit ang code na ito
problem-board-blank-explain = Hindi pa ito naihahanda ng tindahan. Pakitanong sa staff kung paano magbayad.
problem-board-staff = Para sa staff: ihanda ang code na ito

problem-result-unknown = Hindi namin makita ang bayad na ito
problem-result-unknown-explain = Pakibuksan ulit ang page mula sa iyong e-wallet, o magtanong sa staff.

problem-not-found = Walang laman dito
problem-not-found-explain = Paki-scan ulit ang code ng tindahan.

problem-busy = Masyadong maraming sabay-sabay na bayad
problem-busy-explain =
    { $seconds ->
        [one] Pakisubukan ulit pagkalipas ng { $seconds } segundo. Walang nabawas sa iyong e-wallet.
       *[other] Pakisubukan ulit pagkalipas ng { $seconds } na segundo. Walang nabawas sa iyong e-wallet.
    }

problem-gateway-down = Hindi muna makakabayad ngayon
problem-gateway-down-explain =
    { $seconds ->
        [one] Pakisubukan ulit pagkalipas ng { $seconds } segundo, o magbayad sa ibang paraan. Walang nabawas sa iyong e-wallet.
       *[other] Pakisubukan ulit pagkalipas ng { $seconds } na segundo, o magbayad sa ibang paraan. Walang nabawas sa iyong e-wallet.
    }

problem-bad-request = Hindi mabasa ang request na ito
problem-bad-request-explain = Bumalik at subukan ulit.
problem-foreign = Magbayad mula sa sariling page ng tindahan
problem-foreign-explain = Galing sa ibang site ang request na ito. Paki-scan ang code ng tindahan.
problem-too-large = Masyadong malaki ang request na ito
problem-too-large-explain = Bumalik at subukan ulit.
problem-method = Hindi mabubuksan ang page na ito sa ganitong paraan
problem-method-explain = Paki-scan ulit ang code ng tindahan.
problem-our-fault = Nagkaproblema sa panig namin
problem-our-fault-explain = Kung nagbabayad ka, tingnan muna ang iyong e-wallet. Kung hindi, subukan ulit maya-maya, o magtanong sa staff.
problem-try-again = Subukan ulit

wallet-needed = Buksan ang code na ito sa isang e-wallet app
wallet-needed-explain = Para magbayar sa { $shop }, gamitin ang { $wallets } o iba pang Alipay+ e-wallet.
wallet-needed-link = Link ng tindahang ito
wallet-needed-qr = QR code ng tindahang ito
wallet-needed-open = Buksan ang { $wallet }
wallet-needed-scan = Nasa e-wallet app ka na? I-scan ulit mula roon ang code sa counter.
wallet-needed-copy = Kopyahin ang link
wallet-needed-copied = Nakopya
wallet-unsupported = Hindi magagamit dito ang { $wallet }
wallet-unsupported-explain = Hindi pa sinusuportahan ng { $wallet } ang pagbabayad gamit ang code ng tindahan. Paki-scan ito gamit ang ibang e-wallet.
wallet-out-of-limits = Wala sa mga limit ng { $wallet } ang mga halagang tinatanggap ng tindahang ito. Paki-scan ito gamit ang ibang e-wallet.
