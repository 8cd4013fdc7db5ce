### দোকানের কোডসহ ছাপা পোস্টার বা স্টিকার। বড় অক্ষর, অল্প কথা।

poster-headline = QR-এ পে করুন
poster-explain = ওয়ালেট অ্যাপে স্ক্যান করুন, পরিমাণ লিখে নিশ্চিত করুন।
poster-explain-fixed = ওয়ালেট অ্যাপে স্ক্যান করে নিশ্চিত করুন।
poster-explain-choice = ওয়ালেট অ্যাপে স্ক্যান করুন, পরিমাণ বেছে নিশ্চিত করুন।
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay এবং অন্যান্য Alipay+ ওয়ালেট
poster-boxes = বাক্সের জায়গায় এমন একটি অক্ষর আছে, যা এখানে ছাপা যায় না।
