### Naka-print na poster o sticker na may code ng tindahan. Malalaki ang titik; bawat salita ay mahalaga.

# Same as English
poster-headline = Scan to pay
poster-explain = I-scan gamit ang e-wallet, ilagay ang halaga, kumpirmahin.
poster-explain-fixed = I-scan gamit ang e-wallet at kumpirmahin.
poster-explain-choice = I-scan gamit ang e-wallet, piliin ang halaga, kumpirmahin.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay at iba pang Alipay+ e-wallet
poster-boxes = Ang kahon ay kapalit ng karakter na hindi maipi-print dito.
