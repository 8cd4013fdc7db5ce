### नतीजे का पेज: भुगतान का क्या हुआ।

result-title = { $state } · { $shop }

result-paid = भुगतान हो गया
result-words = ये शब्द स्टाफ़ को दिखाएँ
result-shop = दुकान
result-time = तारीख और समय
result-wallet = वॉलेट
result-charged = काटी गई राशि
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = रेफ़रेंस नंबर
result-note = नोट
result-refund = रिफ़ंड
result-refund-done = { $amount } ({ $time })
result-refund-under-way = { $amount } (प्रक्रिया में)
result-refunded = रिफ़ंड हो गया
result-refunded-explain = दुकान ने यह भुगतान लौटा दिया है। यह कुछ दिनों में आपके वॉलेट में दिखेगा।
result-part-refunded = कुछ राशि रिफ़ंड हुई
result-part-refunded-explain = दुकान ने { $back } लौटाए और { $kept } रखे।
result-paid-ago = { $time } मिनट पहले भुगतान हुआ

receipt-title = रसीद
receipt-amount = चुकाई गई राशि
receipt-pdf = PDF के रूप में सहेजें
receipt-no-tax = यह टैक्स इनवॉइस नहीं है।
receipt-tax = यह रसीद एक टैक्स इनवॉइस है।
receipt-included = { $tax } सहित
receipt-back = भुगतान पर वापस जाएँ
receipt-print = फ़ाइल यहाँ नहीं बन सकती। कृपया यह पेज प्रिंट करें या स्क्रीनशॉट लें।

result-waiting = वॉलेट में पुष्टि का इंतज़ार है
result-waiting-explain = कृपया अपने वॉलेट में भुगतान की पुष्टि करें। यह पेज अपने-आप अपडेट हो जाएगा।
result-checking = जाँच हो रही है
result-checking-explain = हम पूछ रहे हैं कि आपका भुगतान हुआ या नहीं। कृपया दोबारा भुगतान न करें। यह पेज अपने-आप अपडेट हो जाएगा।
result-operator = कृपया स्टाफ़ से पूछें
result-operator-explain = हम पता नहीं कर पाए कि आपका भुगतान हुआ या नहीं। कृपया दोबारा भुगतान न करें; यह पेज स्टाफ़ को दिखाएँ।
result-look-again = फिर से जाँचें
result-start-over = रद्द करके फिर से शुरू करें
result-checked = पिछली जाँच: { $time }
result-until = यह पेज ज़्यादा से ज़्यादा { $time } तक अपने-आप जाँचता रहेगा।
result-checking-rest-explain = हमें अभी पता नहीं है कि आपका भुगतान हुआ या नहीं। कृपया दोबारा भुगतान न करें। यह पेज अब अपने-आप अपडेट नहीं होगा; आप नीचे फिर से जाँच सकते हैं।
result-offline = कनेक्शन नहीं है। कनेक्शन आते ही यह पेज फिर से जाँचेगा।

result-declined = भुगतान नहीं हुआ
declined-nothing-charged = कोई राशि नहीं काटी गई।
result-expired = समय समाप्त हो गया
result-expired-explain = भुगतान की पुष्टि समय पर नहीं हुई।
result-cancelled = रद्द हो गया
result-cancelled-explain = भुगतान रद्द कर दिया गया।
result-returned-explain = भुगतान होने के बाद उसे रद्द किया गया। आपका वॉलेट पैसे लौटा देगा।
result-try-again = { $amount } फिर से आज़माएँ

declined-balance = आपका बैलेंस कम है। वॉलेट में पैसे जोड़ें, उसमें भुगतान का दूसरा तरीका चुनें या कम राशि डालें।
declined-limit = यह राशि आपके वॉलेट की एक सीमा से अधिक है। कम राशि या दूसरा वॉलेट आज़माएँ।
declined-wallet = इस दुकान पर इस वॉलेट से भुगतान नहीं हो सकता। कृपया दूसरा वॉलेट आज़माएँ।
declined-verification = वॉलेट में भुगतान की पुष्टि नहीं हुई। आप फिर से कोशिश कर सकते हैं।
declined-refused = आपके वॉलेट ने भुगतान अस्वीकार कर दिया। कृपया अपने वॉलेट के सहायता केंद्र से पूछें या किसी और तरीके से भुगतान करें।
declined-closed = भुगतान की पुष्टि नहीं हुई।
declined-later = वॉलेट अभी व्यस्त है। कृपया कुछ मिनट बाद फिर से कोशिश करें।
declined-our-fault = यहाँ अभी भुगतान नहीं हो सकता। इसमें आपकी कोई ग़लती नहीं है; कृपया स्टाफ़ से पूछें।
declined-other = वॉलेट ने भुगतान को मंज़ूरी नहीं दी। आप फिर से कोशिश कर सकते हैं या किसी और तरीके से भुगतान कर सकते हैं।
