### جو نہیں ہو سکتا اس کے صفحات؛ ہر ایک آگے کا راستہ بتاتا ہے۔

problem-code-malformed = یہ کوڈ نامکمل ہے
problem-code-malformed-explain = براہِ کرم کوڈ دوبارہ اسکین کریں، یا دیکھ لیں کہ تمام حروف درج ہوئے ہیں۔
problem-code-unknown = ہم اس کوڈ کو نہیں پہچانتے
problem-code-unknown-explain = براہِ کرم کاؤنٹر کا کوڈ دوبارہ اسکین کریں، یا عملے سے پوچھیں۔
problem-code-disabled = یہ کوڈ اب استعمال میں نہیں
problem-code-disabled-explain = براہِ کرم عملے سے موجودہ کوڈ مانگیں۔
problem-code-off = یہ کوڈ ابھی بند ہے
problem-code-off-explain = براہِ کرم عملے سے پوچھیں کہ ادائیگی کیسے کریں۔
problem-code-replaced = یہ کوڈ بدل دیا گیا ہے
problem-code-replaced-explain = دکان نے نیا کوڈ لگایا ہے۔ براہِ کرم وہ عملے سے مانگیں۔
problem-shop-closed = دکان ابھی بند ہے
problem-shop-closed-explain = براہِ کرم دکان کھلنے پر دوبارہ آئیں۔
problem-shop-closed-until = { $time } تک بند
problem-shop-closed-today = آج بند ہے
problem-shop-closed-tomorrow = کل { $time } تک بند
problem-board-blank = یہ کوڈ ابھی استعمال میں نہیں آیا
problem-board-blank-explain = دکان نے اسے ابھی تیار نہیں کیا۔ براہِ کرم عملے سے پوچھیں کہ ادائیگی کیسے کریں۔
problem-board-staff = عملے کے لیے: یہ کوڈ تیار کریں

problem-result-unknown = ہمیں یہ ادائیگی نہیں ملی
problem-result-unknown-explain = براہِ کرم یہ صفحہ اپنے والیٹ سے دوبارہ کھولیں، یا عملے سے پوچھیں۔

problem-not-found = یہاں کچھ نہیں ہے
problem-not-found-explain = براہِ کرم دکان کا کوڈ دوبارہ اسکین کریں۔

problem-busy = ایک ساتھ بہت زیادہ ادائیگیاں ہو رہی ہیں
problem-busy-explain =
    { $seconds ->
        [one] براہِ کرم ایک سیکنڈ بعد دوبارہ کوشش کریں۔ کوئی رقم نہیں کاٹی گئی۔
       *[other] براہِ کرم { $seconds } سیکنڈ بعد دوبارہ کوشش کریں۔ کوئی رقم نہیں کاٹی گئی۔
    }

problem-gateway-down = ابھی ادائیگی ممکن نہیں
problem-gateway-down-explain =
    { $seconds ->
        [one] براہِ کرم ایک سیکنڈ بعد دوبارہ کوشش کریں، یا کسی اور طریقے سے ادا کریں۔ کوئی رقم نہیں کاٹی گئی۔
       *[other] براہِ کرم { $seconds } سیکنڈ بعد دوبارہ کوشش کریں، یا کسی اور طریقے سے ادا کریں۔ کوئی رقم نہیں کاٹی گئی۔
    }

problem-bad-request = یہ درخواست پڑھی نہیں جا سکی
problem-bad-request-explain = براہِ کرم واپس جا کر دوبارہ کوشش کریں۔
problem-foreign = براہِ کرم دکان کے اپنے صفحے سے ادائیگی کریں
problem-foreign-explain = یہ درخواست کسی اور سائٹ سے آئی تھی۔ براہِ کرم دکان کا کوڈ اسکین کریں۔
problem-too-large = یہ درخواست بہت بڑی ہے
problem-too-large-explain = براہِ کرم واپس جا کر دوبارہ کوشش کریں۔
problem-method = یہ صفحہ مختلف طریقے سے کام کرتا ہے
problem-method-explain = براہِ کرم دکان کا کوڈ دوبارہ اسکین کریں۔
problem-our-fault = ہماری طرف سے کوئی خرابی ہوئی
problem-our-fault-explain = اگر آپ ادائیگی کر رہے تھے تو پہلے اپنا والیٹ دیکھ لیں۔ ورنہ تھوڑی دیر میں دوبارہ کوشش کریں، یا عملے سے پوچھیں۔
problem-try-again = دوبارہ کوشش کریں

wallet-needed = یہ کوڈ کسی والیٹ ایپ میں کھولیں
wallet-needed-explain = { $shop } کو ادائیگی کے لیے { $wallets } یا کوئی اور Alipay+{ "\u200E" } والیٹ استعمال کریں۔
wallet-needed-link = اس دکان کا لنک
wallet-needed-qr = اس دکان کا QR کوڈ
wallet-needed-open = { $wallet } کھولیں
wallet-needed-scan = پہلے سے والیٹ ایپ میں ہیں؟ کاؤنٹر کا کوڈ وہیں سے دوبارہ اسکین کریں۔
wallet-needed-copy = لنک کاپی کریں
wallet-needed-copied = کاپی ہو گیا
wallet-unsupported = { $wallet } سے یہاں ادائیگی نہیں ہو سکتی
wallet-unsupported-explain = { $wallet } میں ابھی دکان کے کوڈ سے ادائیگی کی سہولت نہیں۔ براہِ کرم اسے کسی اور والیٹ سے اسکین کریں۔
wallet-out-of-limits = یہ دکان جو رقوم لیتی ہے وہ { $wallet } کی حدود سے باہر ہیں۔ براہِ کرم کوڈ کسی اور والیٹ سے اسکین کریں۔
