### نتیجے کا صفحہ: ادائیگی کا کیا ہوا۔

result-title = { $state } · { $shop }

result-paid = ادائیگی ہو گئی
result-words = یہ الفاظ عملے کو دکھائیں
result-shop = دکان
result-time = تاریخ اور وقت
result-wallet = والیٹ
result-charged = کاٹی گئی رقم
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = حوالہ نمبر
result-note = نوٹ
result-refund = رقم واپسی
result-refund-done = { $amount } ({ $time })
result-refund-under-way = { $amount } (جاری ہے)
result-refunded = رقم واپس ہو گئی
result-refunded-explain = دکان نے یہ ادائیگی واپس کر دی ہے۔ یہ چند دنوں میں آپ کے والیٹ میں نظر آئے گی۔
result-part-refunded = کچھ رقم واپس ہوئی
result-part-refunded-explain = دکان نے { $back } واپس کیے اور { $kept } رکھے۔
result-paid-ago = { $time } منٹ پہلے ادائیگی ہوئی

receipt-title = رسید
receipt-amount = ادا شدہ رقم
receipt-pdf = PDF کے طور پر محفوظ کریں
receipt-no-tax = یہ ٹیکس انوائس نہیں ہے۔
receipt-tax = یہ رسید ٹیکس انوائس ہے۔
receipt-included = بشمول { $tax }
receipt-back = ادائیگی پر واپس جائیں
receipt-print = فائل یہاں نہیں بن سکتی۔ براہِ کرم یہ صفحہ پرنٹ کریں یا اسکرین شاٹ لیں۔

result-waiting = آپ کے والیٹ کا انتظار ہے
result-waiting-explain = براہِ کرم اپنے والیٹ میں ادائیگی کی تصدیق کریں۔ یہ صفحہ خود اپ ڈیٹ ہو جائے گا۔
result-checking = جانچ ہو رہی ہے
result-checking-explain = ہم پوچھ رہے ہیں کہ آپ کی ادائیگی ہوئی یا نہیں۔ براہِ کرم دوبارہ ادائیگی نہ کریں۔ یہ صفحہ خود اپ ڈیٹ ہو جائے گا۔
result-operator = براہِ کرم عملے سے پوچھیں
result-operator-explain = ہم معلوم نہیں کر سکے کہ آپ کی ادائیگی ہوئی یا نہیں۔ براہِ کرم دوبارہ ادائیگی نہ کریں؛ یہ صفحہ عملے کو دکھائیں۔
result-look-again = دوبارہ جانچیں
result-start-over = منسوخ کر کے نئے سرے سے شروع کریں
result-checked = آخری جانچ: { $time }
result-until = یہ صفحہ زیادہ سے زیادہ { $time } تک خود جانچتا رہے گا۔
result-checking-rest-explain = ہمیں ابھی معلوم نہیں کہ آپ کی ادائیگی ہوئی یا نہیں۔ براہِ کرم دوبارہ ادائیگی نہ کریں۔ یہ صفحہ اب خود اپ ڈیٹ نہیں ہوگا؛ آپ نیچے دوبارہ جانچ سکتے ہیں۔
result-offline = رابطہ نہیں ہے۔ رابطہ ہوتے ہی یہ صفحہ دوبارہ جانچے گا۔

result-declined = ادائیگی نہیں ہوئی
declined-nothing-charged = کوئی رقم نہیں کاٹی گئی۔
result-expired = وقت ختم ہو گیا
result-expired-explain = ادائیگی کی تصدیق وقت پر نہیں ہوئی۔
result-cancelled = منسوخ ہو گئی
result-cancelled-explain = ادائیگی منسوخ کر دی گئی۔
result-returned-explain = ادائیگی ہونے کے بعد منسوخ کی گئی۔ آپ کا والیٹ رقم واپس کر دے گا۔
result-try-again = { $amount } دوبارہ ادا کر کے دیکھیں

declined-balance = آپ کا بیلنس کم ہے۔ والیٹ میں رقم ڈالیں، اس میں ادائیگی کا کوئی اور طریقہ منتخب کریں یا کم رقم درج کریں۔
declined-limit = یہ رقم آپ کے والیٹ کی ایک حد سے زیادہ ہے۔ کم رقم یا کوئی اور والیٹ آزمائیں۔
declined-wallet = اس دکان پر اس والیٹ سے ادائیگی نہیں ہو سکتی۔ براہِ کرم کوئی اور والیٹ آزمائیں۔
declined-verification = والیٹ میں ادائیگی کی تصدیق نہیں ہوئی۔ آپ دوبارہ کوشش کر سکتے ہیں۔
declined-refused = آپ کے والیٹ نے ادائیگی مسترد کر دی۔ براہِ کرم اپنے والیٹ کی ہیلپ لائن سے پوچھیں یا کسی اور طریقے سے ادا کریں۔
declined-closed = ادائیگی کی تصدیق نہیں ہوئی۔
declined-later = والیٹ ابھی مصروف ہے۔ براہِ کرم چند منٹ بعد دوبارہ کوشش کریں۔
declined-our-fault = یہاں ابھی ادائیگی ممکن نہیں۔ اس میں آپ کی کوئی غلطی نہیں؛ براہِ کرم عملے سے پوچھیں۔
declined-other = والیٹ نے ادائیگی منظور نہیں کی۔ آپ دوبارہ کوشش کر سکتے ہیں یا کسی اور طریقے سے ادا کر سکتے ہیں۔
