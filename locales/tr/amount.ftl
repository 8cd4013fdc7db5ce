### Tutar sayfası: müşteri ödeyeceği tutarı yazar.

amount-title = Ödeme: { $shop }
amount-label = Tutar
amount-hint-between = { $min } – { $max } arası
amount-hint-from = En az { $min }
amount-hint-to = En fazla { $max }

amount-note-add = Not ekle
amount-note-label = İşletmeye not
amount-note-required = zorunlu

amount-presets = Bir tutar seçin

amount-keypad = Sayı tuşları
amount-key-decimal = Ondalık ayırıcı
amount-key-delete = Son rakamı sil

amount-pay = Öde
amount-pay-amount = { $amount } öde

amount-donate = Bağış yap
amount-donate-amount = { $amount } bağışla
amount-donate-title = Bağış: { $shop }

amount-tip = Bahşiş ver
amount-tip-amount = { $amount } bahşiş ver
amount-tip-title = Bahşiş: { $shop }

amount-top-up = Bakiye yükle
amount-top-up-amount = { $amount } yükle
amount-top-up-title = Bakiye yükleme: { $shop }

amount-confirm-in = { $wallet } uygulamasında onaylayın. Onaydan önce para çekilmez.
amount-confirm-in-wallet = Cüzdanınızda onaylayın. Onaydan önce para çekilmez.

amount-working = Cüzdanınız açılıyor…
amount-offline = Bağlantı yok. Lütfen yeniden dokunun. Hesabınızdan iki kez para çekilmez.
amount-handoff = Cüzdanınız şimdi açılmalı. Açılmazsa:

amount-empty = Lütfen bir tutar girin.
amount-not-a-number = Lütfen tutarı rakamla girin, örneğin { $example }.
amount-negative = Lütfen tutarı eksi işareti olmadan girin.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } için ondalık basamak yoktur. Lütfen tutarı ondalık olmadan girin.
        [one] { $currency } için bir ondalık basamak vardır. Lütfen fazlasını silin.
       *[other] { $currency } için { $decimals } ondalık basamak vardır. Lütfen fazlasını silin.
    }
amount-too-long = Bu tutarda çok fazla rakam var. Lütfen kontrol edin.
amount-ambiguous = Lütfen tutarı binlik ayırıcı olmadan girin, örneğin { $example }.
amount-step = Buradaki tutarlar { $step } ve katları olmalıdır.
amount-zero = Lütfen sıfırdan büyük bir tutar girin.
amount-below-min = Burada en düşük tutar: { $min }.
amount-above-max = Burada en yüksek tutar: { $max }.
amount-wrong-currency = Bu işletme yalnızca { $currency } kabul ediyor.
amount-not-offered = Bu tutar burada ödenemiyor. Lütfen gösterilen tutarlardan birini seçin.
amount-note-needed = Lütfen “{ $label }” alanını doldurun.
amount-note-too-long = Lütfen notu { $max } karaktere kısaltın.

again-title = Yeniden ödensin mi?
again-explain =
    { $minutes ->
        [0] Bir dakikadan kısa süre önce burada { $amount } ödediniz.
        [one] Bir dakika önce burada { $amount } ödediniz.
       *[other] { $minutes } dakika önce burada { $amount } ödediniz.
    }
again-pay = Bir kez daha { $amount } öde
again-look = Önceki ödemeyi göster

sure-title = Bu tutar doğru mu?
sure-explain = Burada genellikle ödenenden çok daha fazla. Lütfen sıfırları ve ondalıkları kontrol edin.
sure-explain-whole = Burada genellikle ödenenden çok daha fazla. Lütfen sıfırları kontrol edin.
sure-pay = Evet, { $amount } öde
sure-change = Hayır, tutarı değiştir

unfinished-title = Tamamlanmamış ödeme
unfinished-explain = { $amount } tutarında bir ödeme başlattınız (saat { $time }), henüz tamamlanmadı.
unfinished-explain-earlier = { $amount } tutarında bir ödeme başlattınız ({ $time }), henüz tamamlanmadı.
unfinished-continue = Cüzdanda devam et
unfinished-look = Bu ödemeyi göster
unfinished-start-over = İptal et ve baştan başla
unfinished-risk = İlk ödeme hâlâ tamamlanabilir. Şimdi de öderseniz ikisi birden hesabınızdan çekilebilir.
unfinished-pay = { $amount } tutarını da öde

amount-earlier-paid = { $amount } ödendi · { $time }
amount-earlier-show = Göster
