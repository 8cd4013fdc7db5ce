### दुकान के कोड वाला छपा पोस्टर या स्टिकर। बड़े अक्षर, कम शब्द।

poster-headline = QR से पे करें
poster-explain = वॉलेट ऐप से स्कैन करें, राशि डालें और पुष्टि करें।
poster-explain-fixed = वॉलेट ऐप से स्कैन करें और पुष्टि करें।
poster-explain-choice = वॉलेट ऐप से स्कैन करें, राशि चुनें और पुष्टि करें।
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay और दूसरे Alipay+ वॉलेट
poster-boxes = बॉक्स ऐसे अक्षर की जगह है, जो यहाँ छप नहीं सकता।
