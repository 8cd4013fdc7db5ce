### دکان کے کوڈ والا چھپا ہوا پوسٹر یا اسٹیکر۔ بڑے حروف، کم الفاظ۔

poster-headline = QR سے ادائیگی
poster-explain = والیٹ ایپ سے اسکین کریں، رقم درج کریں اور تصدیق کریں۔
poster-explain-fixed = والیٹ ایپ سے اسکین کریں اور تصدیق کریں۔
poster-explain-choice = والیٹ ایپ سے اسکین کریں، رقم چنیں اور تصدیق کریں۔
poster-wallets = Alipay، AlipayHK، GCash، Touch ’n Go، Kakao Pay اور دیگر Alipay+{ "\u200E" } والیٹ
poster-boxes = خانہ ایسے حرف کی جگہ ہے جو یہاں چھاپا نہیں جا سکتا۔
