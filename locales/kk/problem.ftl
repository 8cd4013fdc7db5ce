### Орындалмайтын әрекеттер беттері; әрқайсысы не істеуге болатынын айтады.

problem-code-malformed = Бұл код толық емес
problem-code-malformed-explain = Кодты қайта сканерлеңіз немесе барлық таңбаның енгізілгенін тексеріңіз.
problem-code-unknown = Бұл код бізге белгісіз
problem-code-unknown-explain = Кассадағы кодты қайта сканерлеңіз немесе қызметкерден сұраңыз.
problem-code-disabled = Бұл код енді қолданылмайды
problem-code-disabled-explain = Қызметкерден қазіргі кодты сұраңыз.
problem-code-off = Бұл код қазір өшірулі
problem-code-off-explain = Қалай төлеуге болатынын қызметкерден сұраңыз.
problem-code-replaced = Бұл код ауыстырылды
problem-code-replaced-explain = Дүкен жаңа код қойды. Оны қызметкерден сұраңыз.
problem-shop-closed = Дүкен қазір жабық
problem-shop-closed-explain = Ашық кезде қайта келіңіз.
problem-shop-closed-until = Ашылатын уақыты: { $time }
problem-shop-closed-today = Бүгін жабық
problem-shop-closed-tomorrow = Ашылатын уақыты: ертең { $time }
problem-board-blank = Бұл код әлі қолданылмайды
problem-board-blank-explain = Дүкен оны әлі баптаған жоқ. Қалай төлеуге болатынын қызметкерден сұраңыз.
problem-board-staff = Қызметкерлер үшін: осы кодты баптау

problem-result-unknown = Бұл төлемді таба алмадық
problem-result-unknown-explain = Бетті электрондық әмияныңыздан қайта ашыңыз немесе қызметкерден сұраңыз.

problem-not-found = Мұнда ештеңе жоқ
problem-not-found-explain = Дүкеннің кодын қайта сканерлеңіз.

problem-busy = Бір мезгілде төлем тым көп
problem-busy-explain =
    { $seconds ->
        [one] Бір секундтан кейін қайталап көріңіз. Ақша шегерілген жоқ.
       *[other] { $seconds } секундтан кейін қайталап көріңіз. Ақша шегерілген жоқ.
    }

problem-gateway-down = Қазір төлеу мүмкін емес
problem-gateway-down-explain =
    { $seconds ->
        [one] Бір секундтан кейін қайталап көріңіз немесе басқа тәсілмен төлеңіз. Ақша шегерілген жоқ.
       *[other] { $seconds } секундтан кейін қайталап көріңіз немесе басқа тәсілмен төлеңіз. Ақша шегерілген жоқ.
    }

problem-bad-request = Бұл сұрауды оқу мүмкін емес
problem-bad-request-explain = Артқа қайтып, қайталап көріңіз.
problem-foreign = Дүкеннің өз бетінен төлеңіз
problem-foreign-explain = Бұл сұрау басқа сайттан келді. Дүкеннің кодын сканерлеңіз.
problem-too-large = Бұл сұрау тым үлкен
problem-too-large-explain = Артқа қайтып, қайталап көріңіз.
problem-method = Бұл бет бұлай ашылмайды
problem-method-explain = Дүкеннің кодын қайта сканерлеңіз.
problem-our-fault = Біздің тарапта ақау болды
problem-our-fault-explain = Төлеп жатсаңыз, алдымен электрондық әмияныңызды тексеріңіз. Олай болмаса, сәлден кейін қайталап көріңіз немесе қызметкерден сұраңыз.
problem-try-again = Қайталап көру

wallet-needed = Бұл кодты әмиян қолданбасында ашыңыз
wallet-needed-explain = { $shop } төлемі үшін { $wallets } немесе басқа Alipay+ әмиянын пайдаланыңыз.
wallet-needed-link = Осы дүкеннің сілтемесі
wallet-needed-qr = Осы дүкеннің QR-коды
wallet-needed-open = { $wallet } ашу
wallet-needed-scan = Әмиян қолданбасында болсаңыз, кассадағы кодты сол жерден қайта сканерлеңіз.
wallet-needed-copy = Сілтемені көшіру
wallet-needed-copied = Көшірілді
wallet-unsupported = { $wallet } арқылы мұнда төлеу мүмкін емес
wallet-unsupported-explain = { $wallet } дүкен коды бойынша төлеуді әзірге қолдамайды. Кодты басқа электрондық әмиянмен сканерлеңіз.
wallet-out-of-limits = Бұл дүкен қабылдайтын сомалар { $wallet } лимиттерінен тыс. Кодты басқа электрондық әмиянмен сканерлеңіз.
