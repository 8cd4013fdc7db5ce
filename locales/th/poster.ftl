### โปสเตอร์หรือสติกเกอร์ที่พิมพ์คิวอาร์โค้ดของร้านค้า ตัวอักษรใหญ่ จึงใช้คำสั้น

poster-headline = สแกนจ่าย
poster-explain = สแกนด้วยแอปวอลเล็ท กรอกจำนวนเงิน แล้วยืนยัน
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay และวอลเล็ท Alipay+ อื่น ๆ
