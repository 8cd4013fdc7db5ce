### En tryckt affisch eller dekal med butikens kod.

poster-headline = Skanna, betala
poster-explain = Skanna med din betalapp, ange beloppet och bekräfta.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay och andra betalappar med Alipay+
