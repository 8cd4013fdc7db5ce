### Gedrucktes Plakat oder Aufkleber mit dem Code eines Geschäfts. Große Buchstaben, wenige Wörter.

poster-headline = Mit QR zahlen
poster-explain = Mit der Bezahl-App scannen, Betrag eingeben und bestätigen.
poster-explain-fixed = Mit der Bezahl-App scannen und bestätigen.
poster-explain-choice = Mit der Bezahl-App scannen, Betrag wählen und bestätigen.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay und andere Apps mit Alipay+
poster-boxes = Ein Kästchen steht für ein Zeichen, das hier nicht gedruckt werden kann.
