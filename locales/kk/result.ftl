### Нәтиже беті: төлем не болды.

result-title = Төлем: { $shop }

result-paid = Төленді
result-words = Осы екі сөзді қызметкерге көрсетіңіз
result-shop = Дүкен
result-time = Уақыты
result-wallet = Әмиян
result-charged = Шегерілді
result-charged-at = { $amount } (1 { $first } = { $price } { $second })
result-reference = Төлем нөмірі
result-note = Түсініктеме
result-refund = Қайтарым
result-refund-done = { $amount }, { $time }
result-refund-under-way = { $amount }, өңделуде
result-refunded = Ақша қайтарылды
result-refunded-explain = Дүкен бұл төлемді қайтарды. Ол бірнеше күн ішінде әмияныңызда көрінеді.

result-waiting = Әмиянда растау күтілуде
result-waiting-explain = Төлемді әмияныңызда растаңыз. Бұл бет өзі жаңарады.
result-checking = Тексерілуде
result-checking-explain = Төлеміңіздің өткен-өтпегенін сұратып жатырмыз. Қайта төлемеңіз. Бұл бет өзі жаңарады.
result-operator = Қызметкерге хабарласыңыз
result-operator-explain = Төлеміңіздің өткен-өтпегенін анықтай алмадық. Қайта төлемеңіз, осы бетті қызметкерге көрсетіңіз.
result-look-again = Қайта тексеру
result-start-over = Тоқтатып, қайта бастау

result-declined = Төленбеді
result-expired = Уақыт бітті
result-expired-explain = Төлем уақытында расталмады. Ақша шегерілген жоқ.
result-cancelled = Тоқтатылды
result-cancelled-explain = Төлем тоқтатылды. Ақша шегерілген жоқ.
result-returned-explain = Төлем өткеннен кейін тоқтатылды. Әмияныңыз ақшаны қайтарады.

declined-balance = Қаражат жеткіліксіз. Әмияныңызды толтырыңыз, онда басқа төлем тәсілін таңдаңыз немесе азырақ сома енгізіңіз.
declined-limit = Сома әмияныңыздың лимитінен асады. Азырақ соманы немесе басқа әмиянды қолданып көріңіз.
declined-wallet = Бұл дүкен бұл әмиянды қабылдай алмайды. Басқасын қолданып көріңіз.
declined-verification = Төлем әмиянда расталмады. Қайталап көруге болады.
declined-refused = Әмияныңыз төлемді қабылдамады. Әмиянның қолдау қызметіне хабарласыңыз немесе басқа тәсілмен төлеңіз.
declined-closed = Төлем расталмады. Ақша шегерілген жоқ.
declined-later = Әмиян қазір бос емес. Бірнеше минуттан кейін қайталап көріңіз.
declined-our-fault = Қазір мұнда төлеу мүмкін емес. Бұл сіздің кінәңіз емес, қызметкерге хабарласыңыз.
declined-other = Әмиян төлемді қабылдамады. Қайталап көруге немесе басқа тәсілмен төлеуге болады.
