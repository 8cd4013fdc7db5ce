### คำที่ใช้ร่วมกันในหลายหน้า

language-name = ไทย
language-switch = ภาษา
common-place = { $store } · { $counter }
common-open-wallet = เปิดวอลเล็ท
common-pay-again = กรอกจำนวนเงินอีกครั้ง
common-terms = ข้อกำหนด
