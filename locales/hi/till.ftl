### काउंटर स्क्रीन: काउंटर पर रखा टैबलेट या पुराना फ़ोन, जो भुगतान दिखाता है और बोलकर बताता है। स्टाफ़ पढ़ता और सुनता है।

till-name = काउंटर
till-title = { $screen } – { $store }
till-everywhere = सभी काउंटर

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } और { $minor }

till-start = शुरू करें
till-start-explain = एक बार दबाएँ, ताकि यह स्क्रीन बोल सके और चालू रहे।
till-ready = { $screen } तैयार है
till-tap = आवाज़ के लिए टैप करें

till-none = अभी कोई भुगतान नहीं
till-last = पिछले भुगतान
till-today = आज
till-count =
    { $count ->
        [one] { $count } भुगतान
       *[other] { $count } भुगतान
    }
till-paid = भुगतान हो गया
till-reversed = भुगतान वापस ले लिया गया
till-reversed-say = ध्यान दें: { $amount } का भुगतान वापस ले लिया गया
till-refunded = रिफ़ंड हो गया
till-twins = ऐसे एक से ज़्यादा हैं
till-opening = ग्राहक { $amount } की पुष्टि कर रहा है
till-paying = अभी भुगतान कर रहे हैं: { $count }
till-hand = सामान दें
till-handed = सामान दे दिया
till-seen = मैंने देख लिया
till-away =
    { $count ->
        [one] कनेक्शन न रहने के दौरान { $count } भुगतान, { $amount }
       *[other] कनेक्शन न रहने के दौरान { $count } भुगतान, { $amount }
    }

till-deaf = { $time } से कनेक्शन नहीं है। उसके बाद के भुगतान नहीं दिख रहे।
till-deaf-say = कनेक्शन नहीं है। भुगतान नहीं दिख रहे।
till-connected = फिर से जुड़ गया
till-reconnect = अभी आज़माएँ
till-sign = आख़िरी संकेत { $seconds } सेकंड पहले

till-sound-on = ध्वनि चालू है
till-sound-off = ध्वनि नहीं है
till-voice = आवाज़: { $language }
till-voice-off = बोलना बंद है
till-voice-none = यहाँ बोलने की आवाज़ नहीं: उसकी जगह घंटी, चमक और कंपन
till-awake = स्क्रीन चालू रहेगी
till-awake-not = स्क्रीन अपने आप बंद हो सकती है
till-silent = { $time } तक शांत
till-other-tab = इस ब्राउज़र का दूसरा टैब बोल रहा है
till-no-script = यह ब्राउज़र स्क्रिप्ट नहीं चलाता। पेज हर दस सेकंड में फिर से लोड होता है और बोल नहीं सकता।

till-settings = सेटिंग
till-speak = रकम बोलकर बताएँ
till-volume = आवाज़ का स्तर
till-test = आवाज़ जाँचें
till-silent-hours = शांत समय
till-silent-from = से
till-silent-to = तक
till-save = सहेजें
till-leave = यह स्क्रीन हटाएँ

till-enrol = इस डिवाइस को काउंटर स्क्रीन बनाएँ
till-enrol-ready = सब तैयार है। बटन दबाने के बाद यह डिवाइस यहाँ के भुगतान दिखाएगा।
till-enrol-paste = जो लिंक मिला है, या # के बाद का कोड, यहाँ पेस्ट करें।
till-enrol-code = लिंक या कोड
till-enrol-button = यह डिवाइस इस्तेमाल करें
till-enrol-help = लिंक आपकी दुकान के प्रबंधक बनाते हैं। यह एक बार, दस मिनट तक काम करता है।
till-enrol-refused = यह लिंक काम नहीं करता, या अब नहीं करता। कृपया नया लिंक माँगें।
till-enrol-busy =
    { $seconds ->
        [one] बहुत ज़्यादा कोशिशें हुईं। कृपया एक सेकंड बाद फिर से कोशिश करें।
       *[other] बहुत ज़्यादा कोशिशें हुईं। कृपया { $seconds } सेकंड बाद फिर से कोशिश करें।
    }
till-stranger = यह काउंटर स्क्रीन नहीं है
till-stranger-explain = दुकान के प्रबंधक से लिंक माँगें और उसे इस डिवाइस पर खोलें।
till-refused = यह नहीं हो सका
till-refused-explain = कृपया वापस जाएँ, पेज फिर से लोड करें और एक बार फिर कोशिश करें।
till-failed-explain = सर्वर अभी यह नहीं कर सकता। ग्राहकों ने जो भुगतान किया है, उसमें से कुछ भी नहीं खोता। थोड़ी देर में फिर कोशिश करें; अगर ऐसा ही रहे, तो दुकान के प्रबंधक को बताएँ।
till-back = काउंटर पर वापस

till-refund = पैसे लौटाएँ
till-refund-left = { $amount } तक लौटाया जा सकता है।
till-refund-amount = राशि
till-refund-reason = कारण (वैकल्पिक)
till-refund-person = कौन लौटा रहा है
till-refund-pin = छह अंकों का PIN
till-refund-on = आगे बढ़ें
till-refund-sure = { $amount } लौटाएँ?
till-refund-given = { $amount } वॉलेट में लौट रहा है।
till-refund-open = अनुरोध भेजा गया। { $amount } लौटेगा या नहीं, अभी पता नहीं; अपने-आप फिर पूछा जाएगा।
till-refund-waits = अभी कुछ नहीं लौटा: ऑफ़िस में किसी और की सहमति चाहिए।
till-refund-wrong-amount = कुछ नहीं लौटाया गया। कृपया वह राशि लिखें जो अब भी लौटाई जा सकती है।
till-refund-wrong-pin = कुछ नहीं लौटाया गया: PIN गलत है।
till-refund-short-pin = कुछ नहीं लौटाया गया: PIN छह अंकों का होता है। इसे कोशिश में नहीं गिना गया।
till-refund-locked = कुछ नहीं लौटाया गया: यह PIN पंद्रह मिनट के लिए बंद है।
till-refund-nobody = इस काउंटर के लिए अभी किसी ने PIN नहीं चुना है। यह ऑफ़िस में होता है।
till-refund-none = इस भुगतान का कुछ भी लौटाया नहीं जा सकता।
till-refund-failed = अनुरोध नहीं भेजा जा सका। फिर कोशिश करें: कुछ भी दो बार नहीं लौटता।
till-refund-refused = भुगतान सेवा ने मना कर दिया। कुछ नहीं लौटा।
till-refund-twice = भुगतान सेवा इस भुगतान की रकम पहले ही वापस ले चुकी है, या ग्राहक ने इस पर आपत्ति की है ({ $day })। अगर आप भी इसे लौटाते हैं, तो आप दो बार भुगतान करेंगे। पहले भुगतान सेवा से पूछें।
till-refund-twice-yes = फिर भी लौटाएँ
till-refund-asks = आप अकेले इतना नहीं लौटा सकते। केवल अनुरोध किया जाएगा: किसी और की सहमति चाहिए।
till-refund-asks-gone = इस भुगतान के { $amount } पहले ही लौटाए जा चुके हैं, वे भी गिने जाते हैं।
till-refund-asks-nobody = अभी यहाँ कोई और सहमति नहीं दे सकता। मालिक ऑफ़िस में किसी को जोड़ सकता है।
till-refund-ask = अनुरोध करें
till-refund-gone = कुछ नहीं लौटाया गया: यह व्यक्ति अब यहाँ ऐसा नहीं कर सकता।
till-refund-over = कुछ नहीं लौटा: अनुरोध अस्वीकार हुआ या समाप्त हो गया।

till-shut = ग्राहक अभी भुगतान नहीं कर सकते: दुकान बंद है
till-shut-until = ग्राहक { $time } तक भुगतान नहीं कर सकते
till-shut-today = ग्राहक आज और भुगतान नहीं कर सकते
till-shut-tomorrow = ग्राहक कल { $time } तक भुगतान नहीं कर सकते
