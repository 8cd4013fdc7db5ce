### Плакат или наклейка с кодом магазина. Крупные буквы: важно каждое слово.

poster-headline = Оплата по QR
poster-explain = Сканируйте в приложении, введите сумму и подтвердите.
poster-explain-fixed = Сканируйте в приложении и подтвердите.
poster-explain-choice = Сканируйте в приложении, выберите сумму и подтвердите.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay и другие кошельки Alipay+
poster-boxes = Квадрат стоит вместо знака, который здесь нельзя напечатать.
