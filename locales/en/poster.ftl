### A printed poster or sticker with a shop's code. Large letters; every word has to earn its place.

# What the code is for; at most 14 characters.
poster-headline = Scan to pay
# One sentence: scan with a wallet, type the amount, confirm. At most 60 characters.
poster-explain = Scan with your wallet app, type the amount and confirm.
# The same where the amount is printed above, and where amounts are chosen from.
poster-explain-fixed = Scan with your wallet app and confirm.
poster-explain-choice = Scan with your wallet app, choose the amount and confirm.
# Small print at the foot: which wallets work here. Wallets have the names their customers know.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay and other Alipay+ wallets
# On the receipt as a file, where a name has a character that no font here has; a small empty box stands for it.
poster-boxes = A box stands for a character that can’t be printed here.
