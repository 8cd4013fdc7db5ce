### जो नहीं हो सकता, उसके पेज; हर एक आगे का रास्ता बताता है।

problem-code-malformed = यह कोड अधूरा है
problem-code-malformed-explain = कृपया कोड फिर से स्कैन करें या जाँच लें कि सभी अक्षर डाले गए हैं।
problem-code-unknown = हम इस कोड को नहीं पहचानते
problem-code-unknown-explain = कृपया काउंटर का कोड फिर से स्कैन करें या स्टाफ़ से पूछें।
problem-code-disabled = यह कोड अब इस्तेमाल में नहीं है
problem-code-disabled-explain = कृपया स्टाफ़ से मौजूदा कोड माँगें।
problem-code-off = यह कोड अभी बंद है
problem-code-off-explain = कृपया स्टाफ़ से पूछें कि भुगतान कैसे करें।
problem-code-replaced = यह कोड बदल दिया गया है
problem-code-replaced-explain = दुकान ने नया कोड लगाया है। कृपया स्टाफ़ से उसके बारे में पूछें।
problem-shop-closed = दुकान अभी बंद है
problem-shop-closed-explain = कृपया दुकान खुलने पर फिर आएँ।
problem-shop-closed-until = { $time } तक बंद
problem-shop-closed-today = आज बंद है
problem-shop-closed-tomorrow = कल { $time } तक बंद
problem-board-blank = यह कोड अभी इस्तेमाल में नहीं आया है
problem-board-blank-explain = दुकान ने इसे अभी तैयार नहीं किया है। कृपया स्टाफ़ से पूछें कि भुगतान कैसे करें।
problem-board-staff = स्टाफ़ के लिए: यह कोड तैयार करें

problem-result-unknown = हमें यह भुगतान नहीं मिला
problem-result-unknown-explain = कृपया पेज को अपने वॉलेट से फिर से खोलें या स्टाफ़ से पूछें।

problem-not-found = यहाँ कुछ नहीं है
problem-not-found-explain = कृपया दुकान का कोड फिर से स्कैन करें।

problem-busy = एक साथ बहुत अधिक भुगतान हो रहे हैं
problem-busy-explain =
    { $seconds ->
        [one] कृपया { $seconds } सेकंड बाद फिर से कोशिश करें। कोई राशि नहीं काटी गई।
       *[other] कृपया { $seconds } सेकंड बाद फिर से कोशिश करें। कोई राशि नहीं काटी गई।
    }

problem-gateway-down = अभी भुगतान नहीं हो सकता
problem-gateway-down-explain =
    { $seconds ->
        [one] कृपया { $seconds } सेकंड बाद फिर से कोशिश करें या किसी और तरीके से भुगतान करें। कोई राशि नहीं काटी गई।
       *[other] कृपया { $seconds } सेकंड बाद फिर से कोशिश करें या किसी और तरीके से भुगतान करें। कोई राशि नहीं काटी गई।
    }

problem-bad-request = यह अनुरोध पढ़ा नहीं जा सका
problem-bad-request-explain = कृपया वापस जाकर फिर से कोशिश करें।
problem-foreign = कृपया दुकान के अपने पेज से भुगतान करें
problem-foreign-explain = यह अनुरोध किसी दूसरी साइट से आया था। कृपया दुकान का कोड स्कैन करें।
problem-too-large = यह अनुरोध बहुत बड़ा है
problem-too-large-explain = कृपया वापस जाकर फिर से कोशिश करें।
problem-method = यह पेज अलग तरह से काम करता है
problem-method-explain = कृपया दुकान का कोड फिर से स्कैन करें।
problem-our-fault = हमारी ओर से कुछ गड़बड़ी हुई
problem-our-fault-explain = अगर आप भुगतान कर रहे थे, तो पहले अपना वॉलेट देख लें। नहीं तो थोड़ी देर में फिर से कोशिश करें या स्टाफ़ से पूछें।
problem-try-again = फिर से कोशिश करें

wallet-needed = यह कोड किसी वॉलेट ऐप में खोलें
wallet-needed-explain = { $shop } को भुगतान करने के लिए { $wallets } या किसी और Alipay+ वॉलेट का इस्तेमाल करें।
wallet-needed-link = इस दुकान का लिंक
wallet-needed-qr = इस दुकान का QR कोड
wallet-needed-open = { $wallet } खोलें
wallet-needed-scan = पहले से वॉलेट ऐप में हैं? काउंटर का कोड वहीं से दोबारा स्कैन करें।
wallet-needed-copy = लिंक कॉपी करें
wallet-needed-copied = कॉपी हो गया
wallet-unsupported = { $wallet } से यहाँ भुगतान नहीं हो सकता
wallet-unsupported-explain = { $wallet } में अभी दुकान के कोड से भुगतान की सुविधा नहीं है। कृपया इसे दूसरे वॉलेट से स्कैन करें।
wallet-out-of-limits = यह दुकान जो राशियाँ लेती है, वे { $wallet } की सीमाओं से बाहर हैं। कृपया कोड को दूसरे वॉलेट से स्कैन करें।
