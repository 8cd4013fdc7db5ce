### Нәтиже беті: төлем не болды.

result-title = { $state } · { $shop }

result-paid = Төлем сәтті өтті
result-words = Осы екі сөзді қызметкерге көрсетіңіз
result-shop = Дүкен
result-time = Күні мен уақыты
result-wallet = Электрондық әмиян
result-charged = Шегерілді
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Төлем нөмірі
result-note = Түсініктеме
result-refund = Қайтарым
result-refund-done = { $amount }, { $time }
result-refund-under-way = { $amount }, өңделуде
result-refunded = Ақша қайтарылды
result-refunded-explain = Дүкен бұл төлемді қайтарды. Ол бірнеше күн ішінде электрондық әмияныңызда көрінеді.
result-part-refunded = Ішінара қайтарылды
result-part-refunded-explain = Дүкен { $back } қайтарып, { $kept } қалдырды.
result-paid-ago = { $time } мин бұрын төленді

receipt-title = Түбіртек
receipt-amount = Төленген сома
receipt-pdf = PDF ретінде сақтау
receipt-no-tax = Бұл шот-фактура емес.
receipt-tax = Бұл түбіртек — шот-фактура.
receipt-included = Оның ішінде { $tax }
receipt-back = Төлемге оралу
receipt-print = Файлды мұнда жасау мүмкін емес. Осы бетті басып шығарыңыз немесе скриншот жасаңыз.

result-waiting = Электрондық әмиянда растау күтілуде
result-waiting-explain = Төлемді электрондық әмияныңызда растаңыз. Бұл бет өзі жаңарады.
result-checking = Тексерілуде
result-checking-explain = Төлеміңіздің өткен-өтпегенін сұратып жатырмыз. Қайта төлемеңіз. Бұл бет өзі жаңарады.
result-operator = Қызметкерге жүгініңіз
result-operator-explain = Төлеміңіздің өткен-өтпегенін анықтай алмадық. Қайта төлемеңіз, осы бетті қызметкерге көрсетіңіз.
result-look-again = Қайта тексеру
result-start-over = Бас тартып, қайта бастау
result-checked = Соңғы тексеру: { $time }
result-until = Бұл бет өзі тексереді (ең кеші { $time }).
result-checking-rest-explain = Төлеміңіздің өткен-өтпегенін әлі білмейміз. Қайта төлемеңіз. Бұл бет енді өзі жаңармайды; төменде қайта тексере аласыз.
result-offline = Байланыс жоқ. Байланыс пайда болысымен бұл бет қайта тексереді.

result-declined = Төлем өтпеді
declined-nothing-charged = Ақша шегерілген жоқ.
result-expired = Уақыт бітті
result-expired-explain = Төлем уақытында расталмады.
result-cancelled = Бас тартылды
result-cancelled-explain = Төлемнен бас тартылды.
result-returned-explain = Төлем өткеннен кейін одан бас тартылды. Электрондық әмияныңыз ақшаны қайтарады.
result-try-again = { $amount } қайта төлеп көру

declined-balance = Қаражат жеткіліксіз. Электрондық әмияныңызды толтырыңыз, онда басқа төлем тәсілін таңдаңыз немесе азырақ сома енгізіңіз.
declined-limit = Сома электрондық әмияныңыздың лимитінен асады. Азырақ соманы немесе басқа электрондық әмиянды қолданып көріңіз.
declined-wallet = Бұл дүкенде бұл электрондық әмиянмен төлеуге болмайды. Басқасын қолданып көріңіз.
declined-verification = Төлем электрондық әмиянда расталмады. Қайталап көруге болады.
declined-refused = Электрондық әмияныңыз төлемнен бас тартты. Оның қолдау қызметіне хабарласыңыз немесе басқа тәсілмен төлеңіз.
declined-closed = Төлем расталмады.
declined-later = Электрондық әмиян қазір бос емес. Бірнеше минуттан кейін қайталап көріңіз.
declined-our-fault = Қазір мұнда төлеу мүмкін емес. Бұл сіздің кінәңіз емес, қызметкерге жүгініңіз.
declined-other = Электрондық әмиян төлемді мақұлдамады. Қайталап көруге немесе басқа тәсілмен төлеуге болады.
