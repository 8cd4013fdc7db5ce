### จอแคชเชียร์: แท็บเล็ตหรือโทรศัพท์เก่าที่เคาน์เตอร์ ซึ่งแสดงและพูดยอดที่จ่าย พนักงานเป็นผู้อ่านและฟัง

till-name = แคชเชียร์
till-title = { $screen } – { $store }
till-everywhere = ทุกเคาน์เตอร์

till-say = { $major } { $unit }
till-say-decimals = { $major }.{ $minor } { $unit }

till-start = เริ่ม
till-start-explain = กดหนึ่งครั้ง เพื่อให้จอนี้พูดได้และเปิดค้างไว้
till-ready = { $screen } พร้อมแล้ว
till-tap = แตะเพื่อเปิดเสียง

till-none = ยังไม่มีการจ่ายเงิน
till-last = รายการล่าสุด
till-today = วันนี้
till-count = { $count } รายการ
till-paid = จ่ายแล้ว
till-reversed = เงินถูกเรียกคืน
till-reversed-say = โปรดระวัง: ยอด { $amount } ถูกเรียกคืน
till-refunded = คืนเงินแล้ว
till-twins = มีรายการแบบนี้มากกว่าหนึ่ง
till-opening = ลูกค้ากำลังยืนยัน { $amount }
till-paying = กำลังชำระเงิน: { $count }
till-hand = ส่งมอบ
till-handed = ส่งมอบแล้ว
till-seen = เห็นแล้ว
till-away = มี { $count } รายการระหว่างที่ขาดการเชื่อมต่อ รวม { $amount }

till-deaf = ไม่มีการเชื่อมต่อตั้งแต่ { $time } รายการหลังจากนั้นจะไม่แสดง
till-deaf-say = ไม่มีการเชื่อมต่อ รายการจ่ายเงินจะไม่แสดง
till-connected = เชื่อมต่อได้อีกครั้งแล้ว
till-reconnect = ลองตอนนี้
till-sign = สัญญาณล่าสุด { $seconds } วินาทีที่แล้ว

till-sound-on = เปิดเสียงอยู่
till-sound-off = ไม่มีเสียง
till-voice = เสียงพูด: { $language }
till-voice-off = ปิดเสียงพูด
till-voice-none = ที่นี่ไม่มีเสียงพูด ใช้เสียงกริ่ง แสงวาบ และการสั่นแทน
till-awake = จอเปิดค้างไว้
till-awake-not = จออาจดับเอง
till-silent = เงียบถึง { $time }
till-other-tab = แท็บอื่นของเบราว์เซอร์นี้เป็นผู้พูด
till-no-script = เบราว์เซอร์นี้ไม่ทำงานสคริปต์ หน้านี้โหลดใหม่ทุกสิบวินาทีและพูดไม่ได้

till-settings = การตั้งค่า
till-speak = พูดยอดเงิน
till-volume = ระดับเสียง
till-test = ลองเสียง
till-silent-hours = ช่วงเวลาเงียบ
till-silent-from = ตั้งแต่
till-silent-to = ถึง
till-save = บันทึก
till-leave = นำจอนี้ออก

till-enrol = ใช้อุปกรณ์นี้เป็นจอแคชเชียร์
till-enrol-ready = ทุกอย่างพร้อมแล้ว เมื่อกดปุ่ม อุปกรณ์นี้จะแสดงยอดที่จ่ายที่นี่
till-enrol-paste = วางลิงก์ที่ได้รับ หรือรหัสที่อยู่หลัง #
till-enrol-code = ลิงก์หรือรหัส
till-enrol-button = ใช้อุปกรณ์นี้
till-enrol-help = ผู้จัดการร้านเป็นผู้สร้างลิงก์ ใช้ได้ครั้งเดียวภายในสิบนาที
till-enrol-refused = ลิงก์นี้ใช้ไม่ได้ หรือใช้ไม่ได้แล้ว โปรดขอลิงก์ใหม่
till-enrol-busy = ลองหลายครั้งเกินไป โปรดลองอีกครั้งใน { $seconds } วินาที
till-stranger = นี่ไม่ใช่จอแคชเชียร์
till-stranger-explain = ขอลิงก์จากผู้จัดการร้าน แล้วเปิดบนอุปกรณ์นี้
till-refused = ทำไม่สำเร็จ
till-refused-explain = โปรดย้อนกลับ โหลดหน้านี้ใหม่ แล้วลองอีกครั้ง
till-failed-explain = ขณะนี้เซิร์ฟเวอร์ทำรายการนี้ไม่ได้ สิ่งที่ลูกค้าจ่ายแล้วไม่หายไป ลองอีกครั้งในอีกสักครู่ หากยังเป็นอยู่ โปรดแจ้งผู้จัดการร้าน
till-back = กลับไปที่จอแคชเชียร์

till-refund = คืนเงิน
till-refund-left = คืนได้สูงสุด { $amount }
till-refund-amount = จำนวนเงิน
till-refund-reason = เหตุผล (ไม่บังคับ)
till-refund-person = ผู้คืนเงิน
till-refund-pin = PIN ตัวเลขหกหลัก
till-refund-on = ต่อไป
till-refund-sure = คืนเงิน { $amount }?
till-refund-given = { $amount } กลับไปยังวอลเล็ท
till-refund-open = ส่งคำขอแล้ว ยังไม่ทราบว่า { $amount } จะคืนหรือไม่ ระบบจะสอบถามอีกครั้งเอง
till-refund-waits = ยังไม่มีการคืนเงิน ต้องให้ผู้อื่นอนุมัติในหน้าสำนักงาน
till-refund-wrong-amount = ไม่มีการคืนเงิน โปรดใส่จำนวนที่ยังคืนได้
till-refund-wrong-pin = ไม่มีการคืนเงิน PIN ไม่ถูกต้อง
till-refund-short-pin = ไม่มีการคืนเงิน PIN มีหกหลัก ครั้งนี้ไม่นับว่าเป็นการลองใส่
till-refund-locked = ไม่มีการคืนเงิน PIN นี้ถูกล็อกสิบห้านาที
till-refund-nobody = ยังไม่มีใครตั้ง PIN สำหรับเคาน์เตอร์นี้ ตั้งได้ในหน้าสำนักงาน
till-refund-none = การชำระเงินนี้ไม่มียอดที่คืนได้
till-refund-failed = ส่งคำขอไม่ได้ โปรดลองอีกครั้ง จะไม่มีการคืนซ้ำ
till-refund-refused = บริการชำระเงินปฏิเสธ ไม่มีการคืนเงิน
till-refund-twice = บริการชำระเงินได้เรียกเงินของการชำระนี้คืนไปแล้ว หรือลูกค้าโต้แย้งการชำระนี้ ({ $day }) หากคุณคืนเงินอีก คุณจะจ่ายสองครั้ง โปรดสอบถามบริการชำระเงินก่อน
till-refund-twice-yes = คืนเงินต่อไป
till-refund-asks = คุณคืนเงินจำนวนนี้เองไม่ได้ ระบบจะส่งเป็นคำขอเท่านั้น และต้องให้ผู้อื่นอนุมัติ
till-refund-asks-gone = คืนเงินของรายการนี้ไปแล้ว { $amount } ซึ่งนับรวมด้วย
till-refund-asks-nobody = ตอนนี้ไม่มีคนอื่นที่นี่อนุมัติได้ เจ้าของร้านเพิ่มคนได้ในสำนักงาน
till-refund-ask = ส่งคำขอ
till-refund-gone = ไม่มีการคืนเงิน ผู้นี้ไม่มีสิทธิ์คืนเงินที่นี่แล้ว
till-refund-over = ไม่มีการคืนเงิน คำขอถูกปฏิเสธหรือสิ้นสุดแล้ว

till-shut = ขณะนี้ลูกค้าจ่ายเงินไม่ได้: ร้านค้าปิด
till-shut-until = ลูกค้าจ่ายเงินไม่ได้จนถึง { $time }
till-shut-today = วันนี้ลูกค้าจ่ายเงินไม่ได้แล้ว
till-shut-tomorrow = ลูกค้าจ่ายเงินไม่ได้จนถึงพรุ่งนี้ { $time }
