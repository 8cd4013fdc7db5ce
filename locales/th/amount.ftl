### หน้าจำนวนเงิน: ลูกค้ากรอกจำนวนเงินที่ต้องการจ่าย

amount-title = จ่ายให้ { $shop }
amount-label = จำนวนเงิน
amount-hint-between = ตั้งแต่ { $min } ถึง { $max }
amount-hint-from = { $min } ขึ้นไป
amount-hint-to = ไม่เกิน { $max }

amount-note-add = เพิ่มโน้ต
amount-note-label = โน้ตถึงร้านค้า
amount-note-required = จำเป็น

amount-presets = เลือกจำนวนเงิน

amount-keypad = แป้นตัวเลข
amount-key-decimal = จุดทศนิยม
amount-key-delete = ลบตัวเลขท้ายสุด

amount-pay = จ่ายเงิน
amount-pay-amount = จ่าย { $amount }

amount-donate = บริจาค
amount-donate-amount = บริจาค { $amount }
amount-donate-title = บริจาคให้ { $shop }

amount-tip = ให้ทิป
amount-tip-amount = ให้ทิป { $amount }
amount-tip-title = ให้ทิป { $shop }

amount-top-up = เติมเงิน
amount-top-up-amount = เติม { $amount }
amount-top-up-title = เติมเงินที่ { $shop }

amount-confirm-in = โปรดยืนยันใน { $wallet } จะไม่มีการหักเงินก่อนยืนยัน
amount-confirm-in-wallet = โปรดยืนยันในวอลเล็ทของคุณ จะไม่มีการหักเงินก่อนยืนยัน

amount-working = กำลังเปิดวอลเล็ทของคุณ…
amount-offline = ไม่มีการเชื่อมต่อ โปรดแตะอีกครั้ง จะไม่มีการหักเงินซ้ำ
amount-handoff = วอลเล็ทของคุณควรเปิดขึ้นมาแล้ว หากยังไม่เปิด:

amount-empty = โปรดกรอกจำนวนเงิน
amount-not-a-number = โปรดกรอกจำนวนเงินเป็นตัวเลข เช่น { $example }
amount-negative = โปรดกรอกจำนวนเงินโดยไม่ใส่เครื่องหมายลบ
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } ไม่มีทศนิยม โปรดกรอกจำนวนเงินโดยไม่มีทศนิยม
       *[other] { $currency } มีทศนิยม { $decimals } ตำแหน่ง โปรดลบตำแหน่งที่เกินออก
    }
amount-too-long = จำนวนเงินนี้มีตัวเลขมากเกินไป โปรดตรวจสอบ
amount-ambiguous = โปรดกรอกจำนวนเงินโดยไม่ใส่เครื่องหมายคั่นหลักพัน เช่น { $example }
amount-step = จำนวนเงินที่นี่ต้องเป็นจำนวนเท่าของ { $step }
amount-zero = โปรดกรอกจำนวนเงินที่มากกว่าศูนย์
amount-below-min = จำนวนเงินขั้นต่ำที่นี่คือ { $min }
amount-above-max = จำนวนเงินสูงสุดที่นี่คือ { $max }
amount-wrong-currency = ร้านนี้รับเฉพาะ { $currency }
amount-not-offered = จ่ายจำนวนเงินนี้ที่นี่ไม่ได้ โปรดเลือกจำนวนเงินที่แสดงไว้
amount-note-needed = โปรดกรอก “{ $label }”
amount-note-too-long = โปรดย่อโน้ตให้ไม่เกิน { $max } ตัวอักษร

again-title = จ่ายอีกครั้งไหม
again-explain =
    { $minutes ->
        [0] คุณเพิ่งจ่าย { $amount } ที่นี่ไม่ถึงหนึ่งนาทีก่อน
       *[other] คุณจ่าย { $amount } ที่นี่เมื่อ { $minutes } นาทีที่แล้ว
    }
again-pay = จ่าย { $amount } อีกครั้ง
again-look = ดูรายการที่จ่ายก่อนหน้านี้

sure-title = จำนวนเงินนี้ถูกต้องไหม
sure-explain = มากกว่าที่จ่ายกันตามปกติที่นี่มาก โปรดตรวจเลขศูนย์และทศนิยม
sure-explain-whole = มากกว่าที่จ่ายกันตามปกติที่นี่มาก โปรดตรวจจำนวนเลขศูนย์
sure-pay = ใช่ จ่าย { $amount }
sure-change = ไม่ใช่ แก้ไขจำนวนเงิน

unfinished-title = รายการจ่ายเงินที่ยังไม่เสร็จ
unfinished-explain = คุณเริ่มจ่าย { $amount } เมื่อเวลา { $time } น. และยังไม่เสร็จสิ้น
unfinished-explain-earlier = คุณเริ่มจ่าย { $amount } เมื่อ { $time } และยังไม่เสร็จสิ้น
unfinished-continue = ดำเนินการต่อในวอลเล็ท
unfinished-look = ดูรายการจ่ายเงินนี้
unfinished-start-over = ยกเลิกแล้วเริ่มใหม่
unfinished-risk = รายการแรกยังอาจสำเร็จได้ หากคุณจ่ายตอนนี้ด้วย คุณอาจถูกหักเงินทั้งสองรายการ
unfinished-pay = จ่าย { $amount } ด้วย

amount-earlier-paid = จ่ายแล้ว { $amount } · { $time }
amount-earlier-show = ดู
