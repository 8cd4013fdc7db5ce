### หน้าผลลัพธ์: แสดงว่าการจ่ายเงินเป็นอย่างไร

result-title = { $state } · { $shop }

result-paid = จ่ายเงินสำเร็จ
result-words = โปรดแสดงคำเหล่านี้ต่อพนักงาน
result-shop = ร้านค้า
result-time = วันที่และเวลา
result-wallet = วอลเล็ท
result-charged = ยอดที่หัก
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = เลขที่อ้างอิง
result-note = โน้ต
result-refund = เงินคืน
result-refund-done = { $amount } เมื่อ { $time }
result-refund-under-way = { $amount } กำลังดำเนินการ
result-refunded = คืนเงินแล้ว
result-refunded-explain = ร้านค้าคืนเงินรายการนี้แล้ว วอลเล็ทของคุณจะแสดงเงินคืนภายในไม่กี่วัน
result-part-refunded = คืนเงินบางส่วนแล้ว
result-part-refunded-explain = ร้านค้าคืนเงิน { $back } และเก็บไว้ { $kept }
result-paid-ago = จ่ายเมื่อ { $time } นาทีที่แล้ว

receipt-title = ใบเสร็จ
receipt-amount = ยอดที่ชำระ
receipt-pdf = บันทึกเป็น PDF
receipt-no-tax = เอกสารนี้ไม่ใช่ใบกำกับภาษี
receipt-tax = ใบเสร็จนี้เป็นใบกำกับภาษี
receipt-included = รวม { $tax }
receipt-back = กลับไปที่การชำระเงิน
receipt-print = สร้างไฟล์ที่นี่ไม่ได้ โปรดพิมพ์หน้านี้หรือบันทึกภาพหน้าจอ

result-waiting = กำลังรอวอลเล็ทของคุณ
result-waiting-explain = โปรดยืนยันการจ่ายเงินในวอลเล็ทของคุณ หน้านี้จะอัปเดตเองโดยอัตโนมัติ
result-checking = กำลังตรวจสอบ
result-checking-explain = เรากำลังสอบถามว่าการจ่ายเงินของคุณสำเร็จหรือไม่ โปรดอย่าจ่ายซ้ำ หน้านี้จะอัปเดตเองโดยอัตโนมัติ
result-operator = โปรดสอบถามพนักงาน
result-operator-explain = เราไม่สามารถทราบได้ว่าการจ่ายเงินของคุณสำเร็จหรือไม่ โปรดอย่าจ่ายซ้ำ และแสดงหน้านี้ต่อพนักงาน
result-look-again = ตรวจสอบอีกครั้ง
result-start-over = ยกเลิกแล้วเริ่มใหม่
result-checked = ตรวจสอบล่าสุด { $time }
result-until = หน้านี้จะตรวจสอบเองจนถึงเวลา { $time } น. เป็นอย่างช้า
result-checking-rest-explain = เรายังไม่ทราบว่าการจ่ายเงินของคุณสำเร็จหรือไม่ โปรดอย่าจ่ายซ้ำ หน้านี้จะไม่อัปเดตเองอีกแล้ว คุณตรวจสอบอีกครั้งได้ด้านล่าง
result-offline = ไม่มีการเชื่อมต่อ หน้านี้จะตรวจสอบอีกครั้งทันทีที่มีการเชื่อมต่อ

result-declined = จ่ายเงินไม่สำเร็จ
declined-nothing-charged = ไม่มีการหักเงิน
result-expired = หมดเวลา
result-expired-explain = ไม่มีการยืนยันการจ่ายเงินภายในเวลาที่กำหนด
result-cancelled = ยกเลิกแล้ว
result-cancelled-explain = การจ่ายเงินถูกยกเลิกแล้ว
result-returned-explain = การจ่ายเงินถูกยกเลิกหลังจากจ่ายแล้ว วอลเล็ทของคุณจะคืนเงินให้
result-try-again = ลองจ่าย { $amount } อีกครั้ง

declined-balance = ยอดเงินไม่เพียงพอ โปรดเติมเงินในวอลเล็ท เลือกวิธีจ่ายอื่นในวอลเล็ท หรือกรอกจำนวนเงินที่น้อยลง
declined-limit = จำนวนเงินเกินวงเงินของวอลเล็ทของคุณ ลองใช้จำนวนเงินที่น้อยลงหรือวอลเล็ทอื่น
declined-wallet = ร้านนี้ไม่รับวอลเล็ทนี้ โปรดลองใช้วอลเล็ทอื่น
declined-verification = การจ่ายเงินไม่ได้รับการยืนยันในวอลเล็ท คุณลองอีกครั้งได้
declined-refused = วอลเล็ทของคุณปฏิเสธการจ่ายเงิน โปรดสอบถามฝ่ายช่วยเหลือของวอลเล็ท หรือจ่ายด้วยวิธีอื่น
declined-closed = การจ่ายเงินไม่ได้รับการยืนยัน
declined-later = วอลเล็ทมีผู้ใช้งานจำนวนมาก โปรดลองอีกครั้งในอีกไม่กี่นาที
declined-our-fault = ขณะนี้จ่ายเงินที่นี่ไม่ได้ ไม่ใช่ความผิดของคุณ โปรดสอบถามพนักงาน
declined-other = วอลเล็ทไม่อนุมัติการจ่ายเงินนี้ คุณลองอีกครั้งหรือจ่ายด้วยวิธีอื่นได้
