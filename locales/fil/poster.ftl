### Naka-print na poster o sticker na may code ng tindahan. Malalaki ang titik; bawat salita ay mahalaga.

poster-headline = Scan at bayad
poster-explain = I-scan gamit ang e-wallet, ilagay ang halaga, kumpirmahin.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay at iba pang Alipay+ wallet
