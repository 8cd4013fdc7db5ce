### หน้าสำหรับกรณีที่ดำเนินการต่อไม่ได้ ทุกหน้าบอกว่าควรทำอย่างไรต่อ

problem-code-malformed = คิวอาร์โค้ดนี้ไม่สมบูรณ์
problem-code-malformed-explain = โปรดสแกนคิวอาร์โค้ดอีกครั้ง หรือตรวจสอบว่าพิมพ์ครบทุกตัวอักษร
problem-code-unknown = เราไม่รู้จักคิวอาร์โค้ดนี้
problem-code-unknown-explain = โปรดสแกนคิวอาร์โค้ดที่เคาน์เตอร์อีกครั้ง หรือสอบถามพนักงาน
problem-code-disabled = คิวอาร์โค้ดนี้ไม่ได้ใช้แล้ว
problem-code-disabled-explain = โปรดขอคิวอาร์โค้ดปัจจุบันจากพนักงาน
problem-code-off = คิวอาร์โค้ดนี้ปิดอยู่ในขณะนี้
problem-code-off-explain = โปรดสอบถามพนักงานว่าจะจ่ายเงินอย่างไร
problem-code-replaced = คิวอาร์โค้ดนี้ถูกเปลี่ยนแล้ว
problem-code-replaced-explain = ร้านค้ามีคิวอาร์โค้ดใหม่แล้ว โปรดขอจากพนักงาน
problem-shop-closed = ขณะนี้ร้านค้าปิด
problem-shop-closed-explain = โปรดกลับมาเมื่อร้านค้าเปิด
problem-shop-closed-until = ปิดถึง { $time }
problem-shop-closed-today = วันนี้ปิด
problem-shop-closed-tomorrow = ปิดถึงพรุ่งนี้ { $time }
problem-board-blank = คิวอาร์โค้ดนี้ยังไม่เปิดใช้งาน
problem-board-blank-explain = ร้านค้ายังไม่ได้ตั้งค่า โปรดสอบถามพนักงานว่าจะจ่ายเงินอย่างไร
problem-board-staff = สำหรับพนักงาน: ตั้งค่าคิวอาร์โค้ดนี้

problem-result-unknown = เราไม่พบการจ่ายเงินนี้
problem-result-unknown-explain = โปรดเปิดหน้านี้จากวอลเล็ทของคุณอีกครั้ง หรือสอบถามพนักงาน

problem-not-found = ไม่มีข้อมูลที่นี่
problem-not-found-explain = โปรดสแกนคิวอาร์โค้ดของร้านค้าอีกครั้ง

problem-busy = มีการจ่ายเงินพร้อมกันมากเกินไป
problem-busy-explain = โปรดลองอีกครั้งในอีก { $seconds } วินาที ไม่มีการหักเงิน

problem-gateway-down = ขณะนี้จ่ายเงินไม่ได้
problem-gateway-down-explain = โปรดลองอีกครั้งในอีก { $seconds } วินาที หรือจ่ายด้วยวิธีอื่น ไม่มีการหักเงิน

problem-bad-request = เราอ่านคำขอนี้ไม่ได้
problem-bad-request-explain = โปรดย้อนกลับแล้วลองอีกครั้ง
problem-foreign = โปรดจ่ายจากหน้าของร้านค้าเอง
problem-foreign-explain = คำขอนี้มาจากเว็บไซต์อื่น โปรดสแกนคิวอาร์โค้ดของร้านค้า
problem-too-large = คำขอนี้มีขนาดใหญ่เกินไป
problem-too-large-explain = โปรดย้อนกลับแล้วลองอีกครั้ง
problem-method = เปิดหน้านี้ด้วยวิธีนี้ไม่ได้
problem-method-explain = โปรดสแกนคิวอาร์โค้ดของร้านค้าอีกครั้ง
problem-our-fault = เกิดข้อผิดพลาดจากทางเรา
problem-our-fault-explain = หากคุณกำลังจ่ายเงินอยู่ โปรดตรวจสอบในวอลเล็ทก่อน หากไม่ใช่ โปรดลองอีกครั้งในอีกสักครู่ หรือสอบถามพนักงาน
problem-try-again = ลองอีกครั้ง

wallet-needed = เปิดคิวอาร์โค้ดนี้ในแอปวอลเล็ท
wallet-needed-explain = หากต้องการจ่ายให้ { $shop } โปรดใช้ { $wallets } หรือวอลเล็ท Alipay+ อื่น
wallet-needed-link = ลิงก์ของร้านนี้
wallet-needed-qr = คิวอาร์โค้ดของร้านนี้
wallet-needed-open = เปิด { $wallet }
wallet-needed-scan = อยู่ในแอปวอลเล็ทแล้วใช่ไหม สแกนคิวอาร์โค้ดที่เคาน์เตอร์อีกครั้งจากแอปนั้น
wallet-needed-copy = คัดลอกลิงก์
wallet-needed-copied = คัดลอกแล้ว
wallet-unsupported = ใช้ { $wallet } จ่ายที่นี่ไม่ได้
wallet-unsupported-explain = { $wallet } ยังไม่รองรับการจ่ายด้วยคิวอาร์โค้ดของร้านค้า โปรดสแกนด้วยวอลเล็ทอื่น
wallet-out-of-limits = จำนวนเงินที่ร้านนี้รับอยู่นอกวงเงินของ { $wallet } โปรดสแกนด้วยวอลเล็ทอื่น
