### Affiche ou autocollant avec le code d’un commerçant. Grandes lettres : chaque mot compte.

poster-headline = Scannez, payez
poster-explain = Scannez avec votre appli, saisissez le montant et validez.
poster-explain-fixed = Scannez avec votre appli et validez.
poster-explain-choice = Scannez avec votre appli, choisissez le montant et validez.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay et autres applis Alipay+
poster-boxes = Un carré remplace un caractère qui ne peut pas être imprimé ici.
