### หน้าสำหรับกรณีที่ดำเนินการต่อไม่ได้ ทุกหน้าบอกว่าควรทำอย่างไรต่อ

problem-code-malformed = โค้ดนี้ไม่สมบูรณ์
problem-code-malformed-explain = โปรดสแกนโค้ดอีกครั้ง หรือตรวจสอบว่าพิมพ์ครบทุกตัวอักษร
problem-code-unknown = เราไม่รู้จักโค้ดนี้
problem-code-unknown-explain = โปรดสแกนโค้ดที่เคาน์เตอร์อีกครั้ง หรือสอบถามพนักงาน
problem-code-disabled = โค้ดนี้ไม่ได้ใช้แล้ว
problem-code-disabled-explain = โปรดขอโค้ดปัจจุบันจากพนักงาน
problem-code-replaced = โค้ดนี้ถูกเปลี่ยนแล้ว
problem-code-replaced-explain = ร้านค้ามีโค้ดใหม่แล้ว โปรดขอจากพนักงาน

problem-result-unknown = เราไม่พบการจ่ายเงินนี้
problem-result-unknown-explain = โปรดเปิดหน้านี้จากวอลเล็ทของคุณอีกครั้ง หรือสอบถามพนักงาน

problem-not-found = ไม่มีข้อมูลที่นี่
problem-not-found-explain = โปรดสแกนโค้ดของร้านค้าอีกครั้ง

problem-busy = มีการจ่ายเงินพร้อมกันมากเกินไป
problem-busy-explain = โปรดลองอีกครั้งในอีก { $seconds } วินาที ไม่มีการหักเงิน

problem-gateway-down = ขณะนี้จ่ายเงินไม่ได้
problem-gateway-down-explain = โปรดลองอีกครั้งในอีก { $seconds } วินาที หรือจ่ายด้วยวิธีอื่น ไม่มีการหักเงิน

problem-bad-request = เราอ่านคำขอนี้ไม่ได้
problem-bad-request-explain = โปรดย้อนกลับแล้วลองอีกครั้ง ไม่มีการหักเงิน
problem-foreign = โปรดจ่ายจากหน้าของร้านค้าเอง
problem-foreign-explain = คำขอนี้มาจากเว็บไซต์อื่น โปรดสแกนโค้ดของร้านค้า ไม่มีการหักเงิน
problem-too-large = คำขอนี้มีขนาดใหญ่เกินไป
problem-too-large-explain = โปรดย้อนกลับแล้วลองอีกครั้ง ไม่มีการหักเงิน
problem-method = เปิดหน้านี้ด้วยวิธีนี้ไม่ได้
problem-method-explain = โปรดสแกนโค้ดของร้านค้าอีกครั้ง
problem-our-fault = เกิดข้อผิดพลาดจากทางเรา
problem-our-fault-explain = โปรดลองอีกครั้งในอีกสักครู่ หรือสอบถามพนักงาน หากคุณกำลังจ่ายเงินอยู่ โปรดตรวจสอบในวอลเล็ทก่อน

wallet-needed = เปิดโค้ดนี้ในแอปวอลเล็ท
wallet-needed-explain = หากต้องการจ่ายให้ { $shop } โปรดสแกนโค้ดนี้ด้วย Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay หรือวอลเล็ท Alipay+ อื่น
wallet-needed-link = หรือคัดลอกลิงก์นี้ไปเปิดในวอลเล็ทของคุณ
wallet-needed-qr = คิวอาร์โค้ดของร้านนี้
wallet-unsupported = { $wallet } จ่ายที่นี่ไม่ได้
wallet-unsupported-explain = { $wallet } ยังไม่รองรับการจ่ายด้วยโค้ดของร้านค้า โปรดสแกนด้วยวอลเล็ทอื่น
wallet-out-of-limits = จำนวนเงินที่ร้านนี้รับอยู่นอกวงเงินของ { $wallet } โปรดสแกนด้วยวอลเล็ทอื่น
