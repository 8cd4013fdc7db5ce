### پوستر یا برچسب چاپی با کد فروشگاه. حروف بزرگ و واژه‌های کم.

poster-headline = اسکن و پرداخت
poster-explain = با اپ کیف پول اسکن کنید، مبلغ را وارد و تأیید کنید.
poster-explain-fixed = با اپ کیف پول اسکن و تأیید کنید.
poster-explain-choice = با اپ کیف پول اسکن کنید، مبلغ را انتخاب و تأیید کنید.
poster-wallets = Alipay، AlipayHK، GCash، Touch ’n Go، Kakao Pay و دیگر کیف پول‌های Alipay+{ "\u200E" }
poster-boxes = کادر به‌جای نویسه‌ای است که اینجا چاپ نمی‌شود.
