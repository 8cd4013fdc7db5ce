### Дүкен коды бар плакат немесе жапсырма. Әріптері үлкен, сондықтан әр сөз маңызды.

poster-headline = QR-мен төлеңіз
poster-explain = Қолданбамен сканерлеп, соманы енгізіңіз де, растаңыз.
poster-explain-fixed = Қолданбамен сканерлеп, растаңыз.
poster-explain-choice = Қолданбамен сканерлеп, соманы таңдаңыз да, растаңыз.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay және басқа Alipay+ әмияндары
poster-boxes = Төртбұрыш — мұнда басып шығарылмайтын таңба.
