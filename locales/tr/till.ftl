### Kasa: tezgâhtaki bir tablet ya da eski telefon; ödenenleri gösterir ve sesli söyler. Görevliler okur ve duyar.

till-name = Kasa
till-title = { $screen } – { $store }
till-everywhere = Bütün kasalar

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } { $minor }

till-start = Başlat
till-start-explain = Bu ekranın konuşabilmesi ve açık kalması için bir kez basın.
till-ready = { $screen } hazır
till-tap = Ses için dokunun

till-none = Henüz ödeme yok
till-last = Son ödemeler
till-today = Bugün
till-count =
    { $count ->
        [one] { $count } ödeme
       *[other] { $count } ödeme
    }
till-paid = Ödendi
till-reversed = Ödeme geri alındı
till-reversed-say = Dikkat: { $amount } tutarındaki ödeme geri alındı
till-refunded = İade edildi
till-twins = Bunun gibi birden fazla var
till-opening = Bir müşteri { $amount } ödemeyi onaylıyor
till-paying = Şu anda ödeyenler: { $count }
till-hand = Teslim et
till-handed = Teslim edildi
till-seen = Gördüm
till-away =
    { $count ->
        [one] Bağlantı yokken { $count } ödeme, { $amount }
       *[other] Bağlantı yokken { $count } ödeme, { $amount }
    }

till-deaf = Saat { $time } sonrasında bağlantı yok. Sonraki ödemeler gösterilmiyor.
till-deaf-say = Bağlantı yok. Ödemeler gösterilmiyor.
till-connected = Yeniden bağlandı
till-reconnect = Şimdi dene
till-sign = Son sinyal { $seconds } sn önce

till-sound-on = Ses açık
till-sound-off = Ses yok
till-voice = Konuşma: { $language }
till-voice-off = Konuşma kapalı
till-voice-none = Burada konuşma yok: yerine zil, yanıp sönme ve titreşim
till-awake = Ekran açık kalır
till-awake-not = Ekran kendiliğinden kapanabilir
till-silent = { $time } saatine kadar sessiz
till-other-tab = Bu tarayıcının başka bir sekmesi konuşuyor
till-no-script = Bu tarayıcı betik çalıştırmıyor. Sayfa on saniyede bir yeniden yüklenir ve konuşamaz.

till-settings = Ayarlar
till-speak = Tutarları sesli söyle
till-volume = Ses düzeyi
till-test = Sesi dene
till-silent-hours = Sessiz saatler
till-silent-from = Başlangıç
till-silent-to = Bitiş
till-save = Kaydet
till-leave = Bu ekranı kaldır

till-enrol = Bu cihazı kasa ekranı yap
till-enrol-ready = Her şey hazır. Düğmeye basınca bu cihaz burada ödenenleri gösterir.
till-enrol-paste = Size verilen bağlantıyı ya da # işaretinden sonraki kodu yapıştırın.
till-enrol-code = Bağlantı ya da kod
till-enrol-button = Bu cihazı kullan
till-enrol-help = Bağlantıyı işletmenizi yöneten kişi oluşturur. Bir kez, on dakika boyunca geçerlidir.
till-enrol-refused = Bu bağlantı geçerli değil ya da artık geçerli değil. Lütfen yenisini isteyin.
till-enrol-busy =
    { $seconds ->
        [one] Çok fazla deneme. Lütfen bir saniye sonra yeniden deneyin.
       *[other] Çok fazla deneme. Lütfen { $seconds } saniye sonra yeniden deneyin.
    }
till-stranger = Bu bir kasa ekranı değil
till-stranger-explain = İşletmenizi yöneten kişiden bir bağlantı isteyin ve bu cihazda açın.
till-refused = Bu yapılamadı
till-refused-explain = Lütfen geri dönün, sayfayı yeniden yükleyin ve bir kez daha deneyin.
till-failed-explain = Sunucu bunu şu anda yapamıyor. Müşterilerin ödediği hiçbir şey kaybolmaz. Birazdan yeniden deneyin; sürerse işletmenizi yöneten kişiye haber verin.
till-back = Kasaya dön

till-refund = İade et
till-refund-left = En fazla { $amount } iade edilebilir.
till-refund-amount = Tutar
till-refund-reason = Neden (isteğe bağlı)
till-refund-person = Kim iade ediyor
till-refund-pin = Altı haneli PIN
till-refund-on = Devam
till-refund-sure = { $amount } iade edilsin mi?
till-refund-given = { $amount } cüzdana geri dönüyor.
till-refund-open = İstendi. { $amount } geri dönecek mi henüz bilinmiyor; kendiliğinden yeniden sorulur.
till-refund-waits = Henüz hiçbir şey iade edilmedi: ofis sayfasında başka birinin onaylaması gerekir.
till-refund-wrong-amount = Hiçbir şey iade edilmedi. Lütfen hâlâ iade edilebilecek bir tutar yazın.
till-refund-wrong-pin = Hiçbir şey iade edilmedi: PIN yanlış.
till-refund-short-pin = Hiçbir şey iade edilmedi: PIN altı hanelidir. Bu bir deneme sayılmadı.
till-refund-locked = Hiçbir şey iade edilmedi: bu PIN on beş dakika kilitli.
till-refund-nobody = Bu kasa için henüz kimse PIN belirlemedi. Bu, ofis sayfasında yapılır.
till-refund-none = Bu ödemeden iade edilebilecek bir şey yok.
till-refund-failed = İstenemedi. Yeniden deneyin: hiçbir şey iki kez iade edilmez.
till-refund-refused = Ödeme hizmeti reddetti. Hiçbir şey iade edilmedi.
till-refund-twice = Ödeme hizmeti bu ödemenin parasını zaten geri aldı veya müşteri itiraz ediyor ({ $day }). Siz de iade ederseniz iki kez ödersiniz. Önce ödeme hizmetine sorun.
till-refund-twice-yes = Yine de iade et
till-refund-asks = Bu kadarını tek başınıza iade edemezsiniz. Yalnızca talep edilir: başka birinin onaylaması gerekir.
till-refund-asks-gone = Bu ödemenin { $amount } kadarı zaten iade edildi; bu da sayılır.
till-refund-asks-nobody = Şu anda burada onaylayabilecek başka kimse yok. Sahip, ofisten birini ekleyebilir.
till-refund-ask = Talep et
till-refund-gone = Hiçbir şey iade edilmedi: bu kişi artık burada iade yapamaz.
till-refund-over = Hiçbir şey iade edilmedi: talep reddedildi veya süresi doldu.

till-shut = Müşteriler şu anda ödeyemiyor: işletme kapalı
till-shut-until = Müşteriler şu zamana kadar ödeyemez: { $time }
till-shut-today = Müşteriler bugün artık ödeyemez
till-shut-tomorrow = Müşteriler yarın şu saate kadar ödeyemez: { $time }
