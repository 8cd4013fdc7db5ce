### Сома беті: сатып алушы төлейтін сомасын енгізеді.

amount-title = Төлем: { $shop }
amount-label = Сома
amount-hint-between = { $min } – { $max } аралығында
amount-hint-from = Кемінде { $min }
amount-hint-to = Ең көбі { $max }

amount-note-add = Түсініктеме қосу
amount-note-label = Дүкенге түсініктеме
amount-note-required = міндетті

amount-presets = Соманы таңдаңыз

amount-keypad = Сандық пернетақта
amount-key-decimal = Ондық бөлгіш
amount-key-delete = Соңғы цифрды өшіру

amount-pay = Төлеу
amount-pay-amount = { $amount } төлеу

amount-donate = Қайырымдылық
amount-donate-amount = Қайырымдылық: { $amount }
amount-donate-title = Қайырымдылық: { $shop }

amount-tip = Шайлық беру
amount-tip-amount = { $amount } шайлық беру
amount-tip-title = Шайлық: { $shop }

amount-top-up = Толықтыру
amount-top-up-amount = { $amount } салу
amount-top-up-title = Толықтыру: { $shop }

amount-confirm-in = { $wallet } қолданбасында растаңыз. Оған дейін ақша шегерілмейді.
amount-confirm-in-wallet = Электрондық әмияныңызда растаңыз. Оған дейін ақша шегерілмейді.

amount-working = Электрондық әмияныңыз ашылып жатыр…
amount-offline = Байланыс жоқ. Қайта басыңыз. Ақша екі рет шегерілмейді.
amount-handoff = Электрондық әмияныңыз қазір ашылуы керек. Ашылмаса:

amount-empty = Соманы енгізіңіз.
amount-not-a-number = Соманы цифрмен енгізіңіз, мысалы, { $example }.
amount-negative = Соманы минус белгісіз енгізіңіз.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } валютасының бөлшек бөлігі жоқ. Соманы бөлшексіз енгізіңіз.
        [one] { $currency } валютасында үтірден кейін бір таңба бар. Артығын өшіріңіз.
       *[other] { $currency } валютасында үтірден кейін { $decimals } таңба бар. Артығын өшіріңіз.
    }
amount-too-long = Соманың цифры тым көп. Тексеріп көріңіз.
amount-ambiguous = Соманы мыңдықтарды бөлетін белгісіз енгізіңіз, мысалы, { $example }.
amount-step = Мұнда сома мына шамаға еселі болуы керек: { $step }.
amount-zero = Нөлден үлкен соманы енгізіңіз.
amount-below-min = Мұндағы ең аз сома: { $min }.
amount-above-max = Мұндағы ең көп сома: { $max }.
amount-wrong-currency = Бұл дүкен тек { $currency } қабылдайды.
amount-not-offered = Бұл соманы мұнда төлеу мүмкін емес. Көрсетілген сомалардың бірін таңдаңыз.
amount-note-needed = «{ $label }» өрісін толтырыңыз.
amount-note-too-long = Түсініктемені { $max } таңбаға дейін қысқартыңыз.

again-title = Қайта төлейсіз бе?
again-explain =
    { $minutes ->
        [0] Осы жерде { $amount } төлегеніңізге бір минут та болған жоқ.
        [one] Осы жерде бір минут бұрын { $amount } төледіңіз.
       *[other] Осы жерде { $minutes } минут бұрын { $amount } төледіңіз.
    }
again-pay = Тағы бір рет { $amount } төлеу
again-look = Алдыңғы төлемді көрсету

sure-title = Бұл сома дұрыс па?
sure-explain = Бұл — осы жерде әдетте төленетіннен әлдеқайда көп. Нөлдер мен бөлшек бөлігін тексеріңіз.
sure-explain-whole = Бұл — осы жерде әдетте төленетіннен әлдеқайда көп. Нөлдерді тексеріңіз.
sure-pay = Иә, { $amount } төлеу
sure-change = Жоқ, соманы өзгерту

unfinished-title = Аяқталмаған төлем
unfinished-explain = Сіз { $amount } төлемін бастадыңыз (сағат { $time }), ол әлі аяқталмады.
unfinished-explain-earlier = Сіз { $amount } төлемін бастадыңыз ({ $time }), ол әлі аяқталмады.
unfinished-continue = Электрондық әмиянда жалғастыру
unfinished-look = Бұл төлемді көрсету
unfinished-start-over = Бас тартып, қайта бастау
unfinished-risk = Бірінші төлем әлі өтуі мүмкін. Қазір тағы төлесеңіз, екеуі де алынуы мүмкін.
unfinished-pay = { $amount } да төлеу

amount-earlier-paid = { $amount } төленді · { $time }
amount-earlier-show = Көрсету
