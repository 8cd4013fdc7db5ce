### Manifesto o adesivo con il codice di un negozio. Lettere grandi: ogni parola conta.

poster-headline = Paga con QR
poster-explain = Inquadra con la tua app, scrivi l’importo e conferma.
poster-explain-fixed = Inquadra con la tua app e conferma.
poster-explain-choice = Inquadra con la tua app, scegli l’importo e conferma.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay e altre app Alipay+
poster-boxes = Un riquadro sostituisce un carattere che qui non può essere stampato.
