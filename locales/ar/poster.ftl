### ملصق مطبوع يحمل رمز المتجر. حروف كبيرة وكلمات قليلة.

poster-headline = امسح وادفع
poster-explain = امسح الرمز بتطبيق المحفظة، واكتب المبلغ، ثم أكّد الدفع.
poster-explain-fixed = امسح الرمز بتطبيق المحفظة، ثم أكّد الدفع.
poster-explain-choice = امسح الرمز بتطبيق المحفظة، واختر المبلغ، ثم أكّد.
poster-wallets = Alipay وAlipayHK وGCash وTouch ’n Go وKakao Pay ومحافظ Alipay+{ "\u200E" } الأخرى
poster-boxes = يشير المربع إلى حرف لا يمكن طباعته هنا.
