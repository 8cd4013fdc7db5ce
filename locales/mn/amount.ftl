### Дүнгийн хуудас: худалдан авагч төлөх дүнгээ оруулна.

amount-title = Төлбөр төлөх: { $shop }
amount-label = Дүн
amount-hint-between = { $min } – { $max }
amount-hint-from = { $min } ба түүнээс дээш
amount-hint-to = Дээд тал нь { $max }

amount-note-add = Тэмдэглэл нэмэх
amount-note-label = Дэлгүүрт үлдээх тэмдэглэл
amount-note-required = заавал

amount-presets = Дүнгээ сонгоно уу

amount-keypad = Тооны товчлуур
amount-key-decimal = Бутархайн тэмдэг
amount-key-delete = Сүүлийн цифрийг устгах

amount-pay = Төлөх
amount-pay-amount = { $amount } төлөх

amount-donate = Хандивлах
amount-donate-amount = { $amount } хандивлах
amount-donate-title = Хандив: { $shop }

amount-tip = Цайны мөнгө
amount-tip-amount = { $amount } цайны мөнгө
amount-tip-title = Цайны мөнгө: { $shop }

amount-top-up = Цэнэглэх
amount-top-up-amount = { $amount } цэнэглэх
amount-top-up-title = Цэнэглэх: { $shop }

amount-confirm-in = { $wallet } апп дотор баталгаажуулна уу. Үүнээс өмнө мөнгө хасагдахгүй.
amount-confirm-in-wallet = Хэтэвчдээ баталгаажуулна уу. Үүнээс өмнө мөнгө хасагдахгүй.

amount-working = Таны хэтэвчийг нээж байна…
amount-offline = Холболт алга. Дахин дарна уу. Мөнгө хоёр удаа хасагдахгүй.
amount-handoff = Таны хэтэвч одоо нээгдэх ёстой. Нээгдэхгүй бол:

amount-empty = Дүнгээ оруулна уу.
amount-not-a-number = Дүнг тоогоор оруулна уу, жишээ нь { $example }.
amount-negative = Дүнг хасах тэмдэггүй оруулна уу.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } бутархайгүй. Дүнг бутархайгүй оруулна уу.
        [one] { $currency } таслалаас хойш нэг оронтой. Илүү оронг арилгана уу.
       *[other] { $currency } таслалаас хойш { $decimals } оронтой. Илүү оронг арилгана уу.
    }
amount-too-long = Энэ дүнгийн орон хэт олон байна. Шалгана уу.
amount-ambiguous = Дүнг мянгатын тусгаарлагчгүй оруулна уу, жишээ нь { $example }.
amount-step = Дүн дараах нэгжээр байна: { $step }.
amount-zero = Тэгээс их дүн оруулна уу.
amount-below-min = Энд төлөх хамгийн бага дүн нь { $min }.
amount-above-max = Энд төлөх хамгийн их дүн нь { $max }.
amount-wrong-currency = Энэ дэлгүүр зөвхөн { $currency } хүлээн авдаг.
amount-not-offered = Энэ дүнг энд төлөх боломжгүй. Харагдаж буй дүнгээс сонгоно уу.
amount-note-needed = «{ $label }»-г бөглөнө үү.
amount-note-too-long = Тэмдэглэлээ { $max } тэмдэгт хүртэл богиносгоно уу.

again-title = Дахин төлөх үү?
again-explain =
    { $minutes ->
        [0] Та энд нэг минут хүрэхгүй хугацааны өмнө { $amount } төлсөн.
        [one] Та энд нэг минутын өмнө { $amount } төлсөн.
       *[other] Та энд { $minutes } минутын өмнө { $amount } төлсөн.
    }
again-pay = { $amount } дахин төлөх
again-look = Өмнөх төлбөрийг харах

sure-title = Энэ дүн зөв үү?
sure-explain = Энэ нь энд ихэвчлэн төлдөг дүнгээс хамаагүй их байна. Тэг болон бутархай оронг шалгана уу.
sure-explain-whole = Энэ нь энд ихэвчлэн төлдөг дүнгээс хамаагүй их байна. Тэгүүдийг шалгана уу.
sure-pay = Тийм, { $amount } төлөх
sure-change = Үгүй, дүнг өөрчлөх

unfinished-title = Дуусаагүй төлбөр
unfinished-explain = Таны { $time } цагт эхлүүлсэн { $amount } төлбөр дуусаагүй байна.
unfinished-explain-earlier = Таны эхлүүлсэн { $amount } төлбөр ({ $time }) дуусаагүй байна.
unfinished-continue = Хэтэвчдээ үргэлжлүүлэх
unfinished-look = Энэ төлбөрийг харах
unfinished-start-over = Цуцлаад шинээр эхлэх
unfinished-risk = Эхний төлбөр хийгдэж магадгүй хэвээр байна. Одоо бас төлбөл хоёр төлбөр хоёулаа гарч болзошгүй.
unfinished-pay = { $amount } бас төлөх

amount-earlier-paid = { $amount } төлөгдсөн · { $time }
amount-earlier-show = Харах
