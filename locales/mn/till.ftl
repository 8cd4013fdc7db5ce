### Касс: юу төлөгдснийг харуулж, чангаар хэлдэг таблет эсвэл хуучин утас. Ажилтнууд уншиж, сонсоно.

till-name = Касс
till-title = { $screen } – { $store }
till-everywhere = Бүх касс

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } { $minor }

till-start = Эхлэх
till-start-explain = Энэ дэлгэц дуугарч, унтрахгүй байхын тулд нэг удаа дарна уу.
till-ready = { $screen } бэлэн боллоо
till-tap = Дуу гаргахын тулд дарна уу

till-none = Одоогоор төлбөр алга
till-last = Сүүлийн төлбөрүүд
till-today = Өнөөдөр
till-count =
    { $count ->
        [one] { $count } төлбөр
       *[other] { $count } төлбөр
    }
till-paid = Төлөгдсөн
till-reversed = Төлбөр буцаан татагдсан
till-reversed-say = Анхаар: { $amount } буцаан татагдлаа
till-refunded = Буцаан олгосон
till-twins = Ийм төлбөр нэгээс олон байна
till-opening = Үйлчлүүлэгч { $amount } төлбөрийг баталгаажуулж байна
till-hand = Хүлээлгэж өгөх
till-handed = Хүлээлгэж өгсөн
till-seen = Би харсан
till-away =
    { $count ->
        [one] Холболтгүй байх хооронд { $count } төлбөр, { $amount }
       *[other] Холболтгүй байх хооронд { $count } төлбөр, { $amount }
    }

till-deaf = { $time } цагаас хойш холболт алга. Түүнээс хойших төлбөрүүд харагдахгүй.
till-deaf-say = Холболт алга. Төлбөрүүд харагдахгүй байна.
till-connected = Дахин холбогдлоо
till-reconnect = Одоо оролдох
till-sign = Сүүлийн дохио { $seconds } секундын өмнө

till-sound-on = Дуу асаалттай
till-sound-off = Дуу алга
till-voice = Хоолой: { $language }
till-voice-off = Хоолой унтраалттай
till-voice-none = Энд хоолой алга: оронд нь хонх, анивчилт, чичиргээ
till-awake = Дэлгэц унтрахгүй
till-awake-not = Дэлгэц өөрөө унтарч магадгүй
till-silent = { $time } хүртэл дуугүй
till-other-tab = Энэ хөтчийн өөр цонх дуугарч байна
till-no-script = Энэ хөтөч скрипт ажиллуулдаггүй. Хуудас арван секунд тутам дахин ачаалагдах бөгөөд дуугарч чадахгүй.

till-settings = Тохиргоо
till-speak = Дүнг чангаар хэлэх
till-volume = Дууны хэмжээ
till-test = Дууг шалгах
till-silent-hours = Чимээгүй цаг
till-silent-from = Эхлэх
till-silent-to = Дуусах
till-save = Хадгалах
till-leave = Энэ дэлгэцийг хасах

till-enrol = Энэ төхөөрөмжийг кассын дэлгэц болгох
till-enrol-ready = Бүх зүйл бэлэн. Товчийг дармагц энэ төхөөрөмж энд төлөгдсөнийг харуулна.
till-enrol-paste = Танд өгсөн холбоос эсвэл # тэмдгийн ард байгаа кодыг буулгана уу.
till-enrol-code = Холбоос эсвэл код
till-enrol-button = Энэ төхөөрөмжийг ашиглах
till-enrol-help = Холбоосыг дэлгүүрийг удирддаг хүн үүсгэнэ. Нэг удаа, арван минутын турш хүчинтэй.
till-enrol-refused = Энэ холбоос хүчингүй эсвэл хүчингүй болсон. Шинийг авна уу.
till-enrol-busy =
    { $seconds ->
        [one] Хэт олон удаа оролдлоо. { $seconds } секундын дараа дахин оролдоно уу.
       *[other] Хэт олон удаа оролдлоо. { $seconds } секундын дараа дахин оролдоно уу.
    }
till-stranger = Энэ нь кассын дэлгэц биш
till-stranger-explain = Дэлгүүрийг удирддаг хүнээс холбоос авч, энэ төхөөрөмж дээр нээнэ үү.
till-refused = Үүнийг хийж чадсангүй
till-refused-explain = Буцаж очоод хуудсыг дахин ачаалж, дахин оролдоно уу.
till-back = Касс руу буцах
