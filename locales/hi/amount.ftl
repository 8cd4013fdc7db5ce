### राशि का पेज: ग्राहक यहाँ भुगतान की राशि डालते हैं।

amount-title = { $shop } को भुगतान करें
amount-label = राशि
amount-hint-between = { $min } से { $max } तक
amount-hint-from = { $min } या अधिक
amount-hint-to = { $max } तक

amount-note-add = नोट जोड़ें
amount-note-label = दुकान के लिए नोट
amount-note-required = ज़रूरी

amount-presets = राशि चुनें

amount-keypad = अंकों का कीपैड
amount-key-decimal = दशमलव बिंदु
amount-key-delete = आख़िरी अंक मिटाएँ

amount-pay = भुगतान करें
amount-pay-amount = { $amount } का भुगतान करें

amount-donate = दान करें
amount-donate-amount = { $amount } दान करें
amount-donate-title = { $shop } को दान करें

amount-tip = टिप दें
amount-tip-amount = { $amount } की टिप दें
amount-tip-title = { $shop } को टिप दें

amount-top-up = रिचार्ज करें
amount-top-up-amount = { $amount } का रिचार्ज करें
amount-top-up-title = { $shop } पर रिचार्ज करें

amount-confirm-in = { $wallet } में पुष्टि करें। उससे पहले कोई राशि नहीं काटी जाएगी।
amount-confirm-in-wallet = अपने वॉलेट में पुष्टि करें। उससे पहले कोई राशि नहीं काटी जाएगी।

amount-working = आपका वॉलेट खुल रहा है…
amount-offline = कनेक्शन नहीं है। कृपया फिर से टैप करें। आपसे दो बार राशि नहीं ली जाएगी।
amount-handoff = आपका वॉलेट अब खुल जाना चाहिए। अगर न खुले:

amount-empty = कृपया राशि डालें।
amount-not-a-number = कृपया राशि अंकों में डालें, जैसे { $example }।
amount-negative = कृपया माइनस (−) के बिना राशि डालें।
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } में दशमलव नहीं होते। कृपया राशि बिना दशमलव के डालें।
        [one] { $currency } में दशमलव के बाद { $decimals } अंक होता है। कृपया फालतू अंक हटाएँ।
       *[other] { $currency } में दशमलव के बाद { $decimals } अंक होते हैं। कृपया फालतू अंक हटाएँ।
    }
amount-too-long = इस राशि में बहुत अधिक अंक हैं। कृपया इसे जाँच लें।
amount-ambiguous = कृपया राशि हज़ार के विभाजक के बिना डालें, जैसे { $example }।
amount-step = यहाँ राशि { $step } के गुणकों में होती है।
amount-zero = कृपया शून्य से अधिक राशि डालें।
amount-below-min = यहाँ सबसे कम राशि { $min } है।
amount-above-max = यहाँ सबसे अधिक राशि { $max } है।
amount-wrong-currency = यह दुकान केवल { $currency } लेती है।
amount-not-offered = इस राशि का भुगतान यहाँ नहीं हो सकता। कृपया दिखाई गई राशियों में से चुनें।
amount-note-needed = कृपया “{ $label }” भरें।
amount-note-too-long = कृपया नोट को { $max } अक्षरों तक छोटा करें।

again-title = फिर से भुगतान करें?
again-explain =
    { $minutes ->
        [0] आपने यहाँ एक मिनट से भी कम समय पहले { $amount } का भुगतान किया था।
        [one] आपने यहाँ { $minutes } मिनट पहले { $amount } का भुगतान किया था।
       *[other] आपने यहाँ { $minutes } मिनट पहले { $amount } का भुगतान किया था।
    }
again-pay = एक बार और { $amount } का भुगतान करें
again-look = पिछला भुगतान देखें

sure-title = क्या यह राशि सही है?
sure-explain = यह यहाँ आम तौर पर किए जाने वाले भुगतान से बहुत अधिक है। कृपया शून्य और दशमलव जाँच लें।
sure-explain-whole = यह यहाँ आम तौर पर किए जाने वाले भुगतान से बहुत अधिक है। कृपया शून्य जाँच लें।
sure-pay = हाँ, { $amount } का भुगतान करें
sure-change = नहीं, राशि बदलें

unfinished-title = भुगतान पूरा नहीं हुआ
unfinished-explain = आपने { $time } पर { $amount } का भुगतान शुरू किया था, जो अभी पूरा नहीं हुआ है।
unfinished-explain-earlier = आपने { $time } को { $amount } का भुगतान शुरू किया था, जो अभी पूरा नहीं हुआ है।
unfinished-continue = वॉलेट में जारी रखें
unfinished-look = यह भुगतान देखें
unfinished-start-over = उसे रद्द करके फिर से शुरू करें
unfinished-risk = पहला भुगतान अब भी पूरा हो सकता है। अगर आप अभी भी भुगतान करते हैं, तो हो सकता है कि दोनों की राशि कट जाए।
unfinished-pay = { $amount } का भी भुगतान करें

amount-earlier-paid = { $amount } का भुगतान हुआ · { $time }
amount-earlier-show = देखें
