### ٹِل: کاؤنٹر پر ٹیبلیٹ یا پرانا فون جو ادائیگیاں دکھاتا اور بول کر بتاتا ہے۔ عملہ پڑھتا اور سنتا ہے۔

till-name = کاؤنٹر
till-title = { $screen } – { $store }
till-everywhere = تمام کاؤنٹر

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } اور { $minor }

till-start = شروع کریں
till-start-explain = ایک بار دبائیں تاکہ یہ اسکرین بول سکے اور روشن رہے۔
till-ready = { $screen } تیار ہے
till-tap = آواز کے لیے چھوئیں

till-none = ابھی کوئی ادائیگی نہیں
till-last = تازہ ادائیگیاں
till-today = آج
till-count =
    { $count ->
        [one] { $count } ادائیگی
       *[other] { $count } ادائیگیاں
    }
till-paid = ادائیگی ہو گئی
till-reversed = ادائیگی واپس لے لی گئی
till-reversed-say = توجہ: { $amount } کی ادائیگی واپس لے لی گئی
till-refunded = رقم واپس ہو گئی
till-twins = ایسی ایک سے زیادہ ہیں
till-opening = گاہک { $amount } کی تصدیق کر رہا ہے
till-paying = ابھی ادائیگی کر رہے ہیں: { $count }
till-hand = حوالے کریں
till-handed = حوالے کر دیا
till-seen = دیکھ لیا
till-away =
    { $count ->
        [one] رابطہ نہ ہونے کے دوران { $count } ادائیگی، { $amount }
       *[other] رابطہ نہ ہونے کے دوران { $count } ادائیگیاں، { $amount }
    }

till-deaf = { $time } سے رابطہ نہیں ہے۔ اس کے بعد کی ادائیگیاں نظر نہیں آ رہیں۔
till-deaf-say = رابطہ نہیں ہے۔ ادائیگیاں نظر نہیں آ رہیں۔
till-connected = رابطہ بحال ہو گیا
till-reconnect = ابھی کوشش کریں
till-sign = آخری اشارہ { $seconds } سیکنڈ پہلے

till-sound-on = آواز چالو ہے
till-sound-off = آواز نہیں ہے
till-voice = بولنے کی زبان: { $language }
till-voice-off = بولنا بند ہے
till-voice-none = یہاں بولنے کی آواز نہیں: اس کی جگہ گھنٹی، چمک اور تھرتھراہٹ
till-awake = اسکرین روشن رہے گی
till-awake-not = اسکرین خود بند ہو سکتی ہے
till-silent = { $time } تک خاموش
till-other-tab = اس براؤزر کا دوسرا ٹیب بول رہا ہے
till-no-script = یہ براؤزر اسکرپٹ نہیں چلاتا۔ صفحہ ہر دس سیکنڈ بعد دوبارہ لوڈ ہوتا ہے اور بول نہیں سکتا۔

till-settings = ترتیبات
till-speak = رقم بول کر بتائیں
till-volume = آواز کی بلندی
till-test = آواز آزمائیں
till-silent-hours = خاموشی کے اوقات
till-silent-from = سے
till-silent-to = تک
till-save = محفوظ کریں
till-leave = یہ اسکرین ہٹائیں

till-enrol = اس آلے کو کاؤنٹر کی اسکرین بنائیں
till-enrol-ready = سب تیار ہے۔ بٹن دبانے کے بعد یہ آلہ یہاں کی ادائیگیاں دکھائے گا۔
till-enrol-paste = جو لنک آپ کو ملا ہے، یا # کے بعد کا کوڈ، یہاں پیسٹ کریں۔
till-enrol-code = لنک یا کوڈ
till-enrol-button = یہ آلہ استعمال کریں
till-enrol-help = لنک آپ کی دکان کا منتظم بناتا ہے۔ یہ ایک بار، دس منٹ تک کام کرتا ہے۔
till-enrol-refused = یہ لنک کام نہیں کرتا، یا اب نہیں کرتا۔ براہِ کرم نیا لنک مانگیں۔
till-enrol-busy =
    { $seconds ->
        [one] بہت زیادہ کوششیں ہوئیں۔ براہِ کرم ایک سیکنڈ بعد دوبارہ کوشش کریں۔
       *[other] بہت زیادہ کوششیں ہوئیں۔ براہِ کرم { $seconds } سیکنڈ بعد دوبارہ کوشش کریں۔
    }
till-stranger = یہ کاؤنٹر کی اسکرین نہیں ہے
till-stranger-explain = دکان کے منتظم سے لنک مانگیں اور اسے اس آلے پر کھولیں۔
till-refused = یہ نہیں ہو سکا
till-refused-explain = براہِ کرم واپس جائیں، صفحہ دوبارہ لوڈ کریں اور ایک بار پھر کوشش کریں۔
till-failed-explain = سرور ابھی یہ نہیں کر سکتا۔ گاہکوں نے جو ادا کیا ہے اس میں سے کچھ ضائع نہیں ہوتا۔ تھوڑی دیر میں پھر کوشش کریں؛ مسئلہ جاری رہے تو دکان کے منتظم کو بتائیں۔
till-back = کاؤنٹر پر واپس

till-refund = رقم واپس کریں
till-refund-left = { $amount } تک واپس کیا جا سکتا ہے۔
till-refund-amount = رقم
till-refund-reason = وجہ (اختیاری)
till-refund-person = کون واپس کر رہا ہے
till-refund-pin = چھ ہندسوں کا PIN
till-refund-on = آگے بڑھیں
till-refund-sure = { $amount } واپس کریں؟
till-refund-given = { $amount } والیٹ میں واپس جا رہا ہے۔
till-refund-open = درخواست بھیج دی گئی۔ ابھی معلوم نہیں کہ { $amount } واپس جائے گا یا نہیں؛ خود بخود دوبارہ پوچھا جائے گا۔
till-refund-waits = ابھی کچھ واپس نہیں گیا: دفتر کے صفحے پر کسی اور کی رضامندی ضروری ہے۔
till-refund-wrong-amount = کچھ واپس نہیں کیا گیا۔ براہ کرم وہ رقم لکھیں جو اب بھی واپس ہو سکتی ہے۔
till-refund-wrong-pin = کچھ واپس نہیں کیا گیا: PIN غلط ہے۔
till-refund-short-pin = کچھ واپس نہیں کیا گیا: PIN چھ ہندسوں کا ہوتا ہے۔ اسے کوشش نہیں گنا گیا۔
till-refund-locked = کچھ واپس نہیں کیا گیا: یہ PIN پندرہ منٹ کے لیے بند ہے۔
till-refund-nobody = اس کاؤنٹر کے لیے ابھی کسی نے PIN مقرر نہیں کیا۔ یہ دفتر کے صفحے پر ہوتا ہے۔
till-refund-none = اس ادائیگی میں سے کچھ واپس نہیں کیا جا سکتا۔
till-refund-failed = درخواست نہیں بھیجی جا سکی۔ دوبارہ کوشش کریں: کچھ بھی دو بار واپس نہیں جاتا۔
till-refund-refused = ادائیگی کی سروس نے انکار کر دیا۔ کچھ واپس نہیں گیا۔
till-refund-twice = ادائیگی کی سروس اس ادائیگی کی رقم پہلے ہی واپس لے چکی ہے، یا گاہک نے اس پر اعتراض کیا ہے ({ $day })۔ اگر آپ بھی اسے لوٹائیں گے تو آپ دو بار ادا کریں گے۔ پہلے ادائیگی کی سروس سے پوچھیں۔
till-refund-twice-yes = پھر بھی واپس کریں
till-refund-asks = آپ اکیلے اتنی رقم واپس نہیں کر سکتے۔ صرف درخواست کی جائے گی: کسی اور کی رضامندی ضروری ہے۔
till-refund-asks-gone = اس ادائیگی کے { $amount } پہلے ہی واپس ہو چکے ہیں، وہ بھی شمار ہوتے ہیں۔
till-refund-asks-nobody = اس وقت یہاں کوئی اور منظوری نہیں دے سکتا۔ مالک دفتر میں کسی کو شامل کر سکتا ہے۔
till-refund-ask = درخواست کریں
till-refund-gone = کچھ واپس نہیں کیا گیا: یہ شخص اب یہاں ایسا نہیں کر سکتا۔
till-refund-over = کچھ واپس نہیں گیا: درخواست رد ہو گئی یا ختم ہو گئی۔

till-shut = گاہک ابھی ادائیگی نہیں کر سکتے: دکان بند ہے
till-shut-until = گاہک { $time } تک ادائیگی نہیں کر سکتے
till-shut-today = گاہک آج مزید ادائیگی نہیں کر سکتے
till-shut-tomorrow = گاہک کل { $time } تک ادائیگی نہیں کر سکتے
