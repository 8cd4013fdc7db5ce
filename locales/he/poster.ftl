### כרזה או מדבקה מודפסת עם קוד של חנות. אותיות גדולות, מעט מילים.

poster-headline = סרקו ושלמו
poster-explain = סרקו באפליקציית הארנק, הזינו את הסכום ואשרו.
poster-explain-fixed = סרקו באפליקציית הארנק ואשרו.
poster-explain-choice = סרקו באפליקציית הארנק, בחרו את הסכום ואשרו.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay וארנקים אחרים של Alipay+{ "\u200E" }
poster-boxes = ריבוע מציין תו שלא ניתן להדפיס כאן.
