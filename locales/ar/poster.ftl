### ملصق مطبوع يحمل رمز المتجر. حروف كبيرة وكلمات قليلة.

poster-headline = امسح وادفع
poster-explain = امسح الرمز بتطبيق المحفظة، واكتب المبلغ، ثم أكّد الدفع.
poster-wallets = Alipay وAlipayHK وGCash وTouch ’n Go وKakao Pay ومحافظ Alipay+{ "\u200E" } الأخرى
