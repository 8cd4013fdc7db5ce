### En tryckt affisch eller dekal med butikens kod.

poster-headline = Skanna, betala
poster-explain = Skanna med din betalapp, ange beloppet och bekräfta.
poster-explain-fixed = Skanna med din betalapp och bekräfta.
poster-explain-choice = Skanna med din betalapp, välj belopp och bekräfta.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay och andra betalappar med Alipay+
poster-boxes = En ruta står för ett tecken som inte kan skrivas ut här.
