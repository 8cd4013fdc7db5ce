### رقم کا صفحہ: گاہک یہاں ادائیگی کی رقم درج کرتے ہیں۔

amount-title = { $shop } کو ادائیگی کریں
amount-label = رقم
amount-hint-between = کم از کم { $min } اور زیادہ سے زیادہ { $max }
amount-hint-from = کم از کم { $min }
amount-hint-to = زیادہ سے زیادہ { $max }

amount-note-add = نوٹ شامل کریں
amount-note-label = دکان کے لیے نوٹ
amount-note-required = لازمی

amount-presets = رقم منتخب کریں

amount-keypad = ہندسوں کا کی پیڈ
amount-key-decimal = اعشاریہ
amount-key-delete = آخری ہندسہ مٹائیں

amount-pay = ادا کریں
amount-pay-amount = { $amount } ادا کریں

amount-donate = عطیہ دیں
amount-donate-amount = { $amount } عطیہ دیں
amount-donate-title = { $shop } کو عطیہ دیں

amount-tip = ٹپ دیں
amount-tip-amount = { $amount } ٹپ دیں
amount-tip-title = { $shop } کو ٹپ دیں

amount-top-up = ریچارج کریں
amount-top-up-amount = { $amount } ریچارج کریں
amount-top-up-title = { $shop } پر ریچارج کریں

amount-confirm-in = { $wallet } میں تصدیق کریں۔ اس سے پہلے کوئی رقم نہیں کاٹی جائے گی۔
amount-confirm-in-wallet = اپنے والیٹ میں تصدیق کریں۔ اس سے پہلے کوئی رقم نہیں کاٹی جائے گی۔

amount-working = آپ کا والیٹ کھل رہا ہے…
amount-offline = رابطہ نہیں ہے۔ براہِ کرم دوبارہ ٹیپ کریں۔ آپ سے دو بار رقم نہیں لی جائے گی۔
amount-handoff = آپ کا والیٹ اب کھل جانا چاہیے۔ اگر نہ کھلے:

amount-empty = براہِ کرم رقم درج کریں۔
amount-not-a-number = براہِ کرم رقم ہندسوں میں درج کریں، جیسے { $example }۔
amount-negative = براہِ کرم منفی کی علامت کے بغیر رقم درج کریں۔
amount-too-many-decimals =
    { $decimals ->
        [0] کرنسی { $currency } میں اعشاریہ نہیں ہوتا۔ براہِ کرم رقم اعشاریے کے بغیر درج کریں۔
        [one] کرنسی { $currency } میں اعشاریے کے بعد ایک ہندسہ ہوتا ہے۔ براہِ کرم زائد ہندسے ہٹا دیں۔
       *[other] کرنسی { $currency } میں اعشاریے کے بعد { $decimals } ہندسے ہوتے ہیں۔ براہِ کرم زائد ہندسے ہٹا دیں۔
    }
amount-too-long = اس رقم میں ہندسے بہت زیادہ ہیں۔ براہِ کرم اسے دیکھ لیں۔
amount-ambiguous = براہِ کرم رقم ہزار کی علامت کے بغیر درج کریں، جیسے { $example }۔
amount-step = یہاں رقم { $step } کے مضرب میں ہونی چاہیے۔
amount-zero = براہِ کرم صفر سے زیادہ رقم درج کریں۔
amount-below-min = یہاں کم سے کم رقم { $min } ہے۔
amount-above-max = یہاں زیادہ سے زیادہ رقم { $max } ہے۔
amount-wrong-currency = یہ دکان صرف { $currency } لیتی ہے۔
amount-not-offered = یہ رقم یہاں ادا نہیں کی جا سکتی۔ براہِ کرم دکھائی گئی رقوم میں سے منتخب کریں۔
amount-note-needed = براہِ کرم ”{ $label }“ پُر کریں۔
amount-note-too-long = براہِ کرم نوٹ کو { $max } حروف تک مختصر کریں۔

again-title = دوبارہ ادائیگی کریں؟
again-explain =
    { $minutes ->
        [0] آپ نے یہاں ایک منٹ سے بھی کم وقت پہلے { $amount } ادا کیے تھے۔
        [one] آپ نے یہاں ایک منٹ پہلے { $amount } ادا کیے تھے۔
       *[other] آپ نے یہاں { $minutes } منٹ پہلے { $amount } ادا کیے تھے۔
    }
again-pay = ایک بار پھر { $amount } ادا کریں
again-look = پچھلی ادائیگی دیکھیں

sure-title = کیا یہ رقم درست ہے؟
sure-explain = یہ اس سے بہت زیادہ ہے جو یہاں عام طور پر ادا کی جاتی ہے۔ براہِ کرم صفر اور اعشاریہ دیکھ لیں۔
sure-explain-whole = یہ اس سے بہت زیادہ ہے جو یہاں عام طور پر ادا کی جاتی ہے۔ براہِ کرم صفر دیکھ لیں۔
sure-pay = ہاں، { $amount } ادا کریں
sure-change = نہیں، رقم بدلیں

unfinished-title = ادائیگی مکمل نہیں ہوئی
unfinished-explain = آپ نے { $time } پر { $amount } کی ادائیگی شروع کی تھی جو ابھی مکمل نہیں ہوئی۔
unfinished-explain-earlier = آپ نے { $time } کو { $amount } کی ادائیگی شروع کی تھی جو ابھی مکمل نہیں ہوئی۔
unfinished-continue = والیٹ میں جاری رکھیں
unfinished-look = یہ ادائیگی دیکھیں
unfinished-start-over = اسے منسوخ کر کے نئے سرے سے شروع کریں
unfinished-risk = پہلی ادائیگی اب بھی مکمل ہو سکتی ہے۔ اگر آپ ابھی بھی ادائیگی کریں تو ممکن ہے دونوں رقمیں کٹ جائیں۔
unfinished-pay = { $amount } بھی ادا کریں

amount-earlier-paid = { $amount } ادا ہوئے · { $time }
amount-earlier-show = دیکھیں
