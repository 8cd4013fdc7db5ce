### Een gedrukte poster of sticker met de code van een winkel. Grote letters, weinig woorden.

poster-headline = Scan en betaal
poster-explain = Scan met je betaalapp, voer het bedrag in en bevestig.
poster-explain-fixed = Scan met je betaalapp en bevestig.
poster-explain-choice = Scan met je betaalapp, kies het bedrag en bevestig.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay en andere betaalapps met Alipay+
poster-boxes = Een vakje staat voor een teken dat hier niet kan worden afgedrukt.
