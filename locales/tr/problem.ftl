### Yapılamayan işlemler için sayfalar; her biri ne yapılabileceğini söyler.

problem-code-malformed = Bu kod eksik
problem-code-malformed-explain = Lütfen kodu yeniden okutun veya tüm karakterlerin yazıldığını kontrol edin.
problem-code-unknown = Bu kodu tanımıyoruz
problem-code-unknown-explain = Lütfen kasadaki kodu yeniden okutun veya görevliye danışın.
problem-code-disabled = Bu kod artık kullanılmıyor
problem-code-disabled-explain = Lütfen görevliden güncel kodu isteyin.
problem-code-off = Bu kod şu anda kapalı
problem-code-off-explain = Nasıl ödeyebileceğinizi lütfen görevliye sorun.
problem-code-replaced = Bu kod değiştirildi
problem-code-replaced-explain = İşletme yeni bir kod koydu. Lütfen görevliden isteyin.
problem-shop-closed = İşletme şu anda kapalı
problem-shop-closed-explain = Lütfen açık olduğunda yeniden gelin.
problem-shop-closed-until = Açılış: { $time }
problem-shop-closed-today = Bugün kapalı
problem-shop-closed-tomorrow = Açılış: yarın { $time }
problem-board-blank = Bu kod henüz kullanımda değil
problem-board-blank-explain = İşletme bu kodu henüz ayarlamadı. Nasıl ödeyebileceğinizi lütfen görevliye sorun.
problem-board-staff = Görevliler için: bu kodu ayarla

problem-result-unknown = Bu ödemeyi bulamıyoruz
problem-result-unknown-explain = Lütfen sayfayı cüzdanınızdan yeniden açın veya görevliye danışın.

problem-not-found = Burada bir şey yok
problem-not-found-explain = Lütfen işletmenin kodunu yeniden okutun.

problem-busy = Aynı anda çok fazla ödeme var
problem-busy-explain =
    { $seconds ->
        [one] Lütfen bir saniye sonra yeniden deneyin. Hesabınızdan para çekilmedi.
       *[other] Lütfen { $seconds } saniye sonra yeniden deneyin. Hesabınızdan para çekilmedi.
    }

problem-gateway-down = Şu anda ödeme yapılamıyor
problem-gateway-down-explain =
    { $seconds ->
        [one] Lütfen bir saniye sonra yeniden deneyin veya başka bir yolla ödeyin. Hesabınızdan para çekilmedi.
       *[other] Lütfen { $seconds } saniye sonra yeniden deneyin veya başka bir yolla ödeyin. Hesabınızdan para çekilmedi.
    }

problem-bad-request = Bu istek okunamıyor
problem-bad-request-explain = Lütfen geri dönüp yeniden deneyin.
problem-foreign = Lütfen işletmenin kendi sayfasından ödeyin
problem-foreign-explain = Bu istek başka bir siteden geldi. Lütfen işletmenin kodunu okutun.
problem-too-large = Bu istek çok büyük
problem-too-large-explain = Lütfen geri dönüp yeniden deneyin.
problem-method = Bu sayfa bu şekilde açılmıyor
problem-method-explain = Lütfen işletmenin kodunu yeniden okutun.
problem-our-fault = Bizim tarafımızda bir sorun oluştu
problem-our-fault-explain = Ödeme yapıyorduysanız önce cüzdanınızı kontrol edin. Yapmıyorduysanız biraz sonra yeniden deneyin veya görevliye danışın.
problem-try-again = Yeniden dene

wallet-needed = Bu kodu bir cüzdan uygulamasında açın
wallet-needed-explain = { $shop } için ödemeyi { $wallets } veya başka bir Alipay+ cüzdanıyla yapabilirsiniz.
wallet-needed-link = Bu işletmenin bağlantısı
wallet-needed-qr = Bu işletmenin QR kodu
wallet-needed-open = { $wallet } uygulamasını aç
wallet-needed-scan = Zaten bir cüzdan uygulamasında mısınız? Kasadaki kodu oradan yeniden okutun.
wallet-needed-copy = Bağlantıyı kopyala
wallet-needed-copied = Kopyalandı
wallet-unsupported = { $wallet } ile burada ödeme yapılamıyor
wallet-unsupported-explain = { $wallet }, işletme koduyla ödemeyi henüz desteklemiyor. Lütfen kodu başka bir cüzdanla okutun.
wallet-out-of-limits = Bu işletmenin kabul ettiği tutarlar { $wallet } limitlerinin dışında. Lütfen kodu başka bir cüzdanla okutun.
