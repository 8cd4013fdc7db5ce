### Касса: не төленгенін көрсетіп, дауыстап айтатын планшет немесе ескі телефон. Қызметкерлер оқиды және естиді.

till-name = Касса
till-title = { $screen } – { $store }
till-everywhere = Барлық касса

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } { $minor }

till-start = Бастау
till-start-explain = Бұл экран сөйлей алуы және сөнбеуі үшін бір рет басыңыз.
till-ready = { $screen } дайын
till-tap = Дыбысты қосу үшін түртіңіз

till-none = Әзірге төлем жоқ
till-last = Соңғы төлемдер
till-today = Бүгін
till-count =
    { $count ->
        [one] { $count } төлем
       *[other] { $count } төлем
    }
till-paid = Төленді
till-reversed = Төлем кері алынды
till-reversed-say = Назар аударыңыз: { $amount } кері алынды
till-refunded = Ақша қайтарылды
till-twins = Осындай төлем біреу емес
till-opening = Сатып алушы { $amount } төлемін растап жатыр
till-paying = Қазір төлеп жатыр: { $count }
till-hand = Беру
till-handed = Берілді
till-seen = Көрдім
till-away =
    { $count ->
        [one] Байланыс жоқ кезде { $count } төлем, { $amount }
       *[other] Байланыс жоқ кезде { $count } төлем, { $amount }
    }

till-deaf = { $time } бері байланыс жоқ. Одан кейінгі төлемдер көрсетілмейді.
till-deaf-say = Байланыс жоқ. Төлемдер көрсетілмейді.
till-connected = Байланыс қалпына келді
till-reconnect = Қазір көру
till-sign = Соңғы белгі { $seconds } с бұрын

till-sound-on = Дыбыс қосулы
till-sound-off = Дыбыс жоқ
till-voice = Дауыс: { $language }
till-voice-off = Дауыс өшірулі
till-voice-none = Мұнда дауыс жоқ: орнына қоңырау, жарқыл және діріл
till-awake = Экран сөнбейді
till-awake-not = Экран өздігінен сөнуі мүмкін
till-silent = { $time } дейін үнсіз
till-other-tab = Осы браузердің басқа қойындысы сөйлейді
till-no-script = Бұл браузер скриптерді орындамайды. Бет он секунд сайын қайта жүктеледі және сөйлей алмайды.

till-settings = Баптаулар
till-speak = Соманы дауыстап айту
till-volume = Дыбыс деңгейі
till-test = Дыбысты тексеру
till-silent-hours = Тыныш сағаттар
till-silent-from = Басы
till-silent-to = Соңы
till-save = Сақтау
till-leave = Бұл экранды алып тастау

till-enrol = Бұл құрылғыны касса экраны ету
till-enrol-ready = Бәрі дайын. Түймені басқаннан кейін бұл құрылғы осында не төленгенін көрсетеді.
till-enrol-paste = Берілген сілтемені немесе # белгісінен кейінгі кодты қойыңыз.
till-enrol-code = Сілтеме немесе код
till-enrol-button = Осы құрылғыны пайдалану
till-enrol-help = Сілтемені дүкенді басқаратын адам жасайды. Ол бір рет, он минут бойы жарамды.
till-enrol-refused = Бұл сілтеме жарамсыз немесе енді жарамайды. Жаңасын сұраңыз.
till-enrol-busy =
    { $seconds ->
        [one] Тым көп әрекет жасалды. { $seconds } секундтан кейін қайталап көріңіз.
       *[other] Тым көп әрекет жасалды. { $seconds } секундтан кейін қайталап көріңіз.
    }
till-stranger = Бұл касса экраны емес
till-stranger-explain = Дүкенді басқаратын адамнан сілтеме сұрап, оны осы құрылғыда ашыңыз.
till-refused = Бұл орындалмады
till-refused-explain = Артқа қайтып, бетті қайта жүктеңіз де, тағы бір рет көріңіз.
till-failed-explain = Сервер мұны қазір орындай алмайды. Тұтынушылар төлегеннің ештеңесі жоғалмайды. Сәлден кейін қайта көріңіз; жалғаса берсе, дүкенді басқаратын адамға айтыңыз.
till-back = Кассаға оралу

till-refund = Қайтару
till-refund-left = { $amount } дейін қайтаруға болады.
till-refund-amount = Сома
till-refund-reason = Себебі (міндетті емес)
till-refund-person = Кім қайтарады
till-refund-pin = Алты цифрлы PIN
till-refund-on = Жалғастыру
till-refund-sure = { $amount } қайтарылсын ба?
till-refund-given = { $amount } электрондық әмиянға қайтады.
till-refund-open = Сұралды. { $amount } қайтатыны әлі белгісіз; өздігінен қайта сұралады.
till-refund-waits = Әзірге ештеңе қайтқан жоқ: кеңседе басқа біреу келісуі керек.
till-refund-wrong-amount = Ештеңе қайтарылмады. Әлі қайтаруға болатын соманы теріңіз.
till-refund-wrong-pin = Ештеңе қайтарылмады: PIN қате.
till-refund-short-pin = Ештеңе қайтарылмады: PIN алты цифрдан тұрады. Бұл әрекет саналмады.
till-refund-locked = Ештеңе қайтарылмады: бұл PIN он бес минутқа құлыпталған.
till-refund-nobody = Бұл касса үшін әлі ешкім PIN орнатпаған. Бұл кеңседе жасалады.
till-refund-none = Бұл төлемнен ештеңе қайтаруға болмайды.
till-refund-failed = Сұрау мүмкін болмады. Қайта көріңіз: ештеңе екі рет қайтарылмайды.
till-refund-refused = Төлем қызметі бас тартты. Ештеңе қайтпады.
till-refund-twice = Төлем қызметі бұл төлемнің ақшасын қайтарып алып қойған немесе клиент оған дау айтқан ({ $day }). Сіз де қайтарсаңыз, екі рет төлейсіз. Алдымен төлем қызметінен сұраңыз.
till-refund-twice-yes = Сонда да қайтару
till-refund-asks = Мұнша соманы жалғыз қайтара алмайсыз. Тек сұралады: басқа біреу келісуі керек.
till-refund-asks-gone = Бұл төлемнің { $amount } бөлігі бұрын қайтарылған, ол да есепке алынады.
till-refund-asks-nobody = Қазір мұнда келісе алатын басқа адам жоқ. Иесі кеңседе біреуді қоса алады.
till-refund-ask = Сұрау
till-refund-gone = Ештеңе қайтарылмады: бұл адам енді мұнда қайтара алмайды.
till-refund-over = Ештеңе қайтқан жоқ: сұраныс қабылданбады немесе аяқталды.

till-shut = Клиенттер қазір төлей алмайды: дүкен жабық
till-shut-until = Клиенттер төлей алатын уақыт: { $time }
till-shut-today = Клиенттер бүгін енді төлей алмайды
till-shut-tomorrow = Клиенттер төлей алатын уақыт: ертең { $time }
