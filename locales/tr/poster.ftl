### İşletmenin kodunu taşıyan basılı afiş veya çıkartma. Harfler büyük; her sözcük yerini hak etmeli.

poster-headline = QR ile ödeyin
poster-explain = Cüzdan uygulamanızla okutun, tutarı yazın ve onaylayın.
poster-explain-fixed = Cüzdan uygulamanızla okutun ve onaylayın.
poster-explain-choice = Cüzdan uygulamanızla okutun, tutarı seçin ve onaylayın.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay ve diğer Alipay+ cüzdanları
poster-boxes = Kutu, burada yazdırılamayan bir karakterin yerini tutar.
