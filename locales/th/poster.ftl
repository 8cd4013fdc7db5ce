### โปสเตอร์หรือสติกเกอร์ที่พิมพ์คิวอาร์โค้ดของร้านค้า ตัวอักษรใหญ่ จึงใช้คำสั้น

poster-headline = สแกนจ่าย
poster-explain = สแกนด้วยแอปวอลเล็ท กรอกจำนวนเงิน แล้วยืนยัน
poster-explain-fixed = สแกนด้วยแอปวอลเล็ท แล้วยืนยัน
poster-explain-choice = สแกนด้วยแอปวอลเล็ท เลือกจำนวนเงิน แล้วยืนยัน
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay และวอลเล็ท Alipay+ อื่น ๆ
poster-boxes = กรอบสี่เหลี่ยมใช้แทนอักขระที่พิมพ์ที่นี่ไม่ได้
