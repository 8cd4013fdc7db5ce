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
till-paying = Одоо төлж байна: { $count }
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
till-failed-explain = Сервер үүнийг одоо хийж чадахгүй байна. Үйлчлүүлэгчдийн төлсөн зүйлээс юу ч алдагдахгүй. Түр хүлээгээд дахин оролдоно уу; үргэлжилбэл дэлгүүрийг удирддаг хүнд хэлээрэй.
till-back = Касс руу буцах

till-refund = Буцаах
till-refund-left = { $amount } хүртэл буцааж болно.
till-refund-amount = Дүн
till-refund-reason = Шалтгаан (заавал биш)
till-refund-person = Хэн буцааж байна
till-refund-pin = Зургаан оронтой PIN
till-refund-on = Үргэлжлүүлэх
till-refund-sure = { $amount } буцаах уу?
till-refund-given = { $amount } хэтэвч рүү буцна.
till-refund-open = Хүсэлт илгээсэн. { $amount } буцах эсэх нь хараахан мэдэгдээгүй; автоматаар дахин асууна.
till-refund-waits = Одоогоор юу ч буцаагүй: оффис дээр өөр хүн зөвшөөрөх ёстой.
till-refund-wrong-amount = Юу ч буцаасангүй. Буцааж болох дүнг бичнэ үү.
till-refund-wrong-pin = Юу ч буцаасангүй: PIN буруу байна.
till-refund-short-pin = Юу ч буцаасангүй: PIN зургаан оронтой. Үүнийг оролдлого гэж тоолоогүй.
till-refund-locked = Юу ч буцаасангүй: энэ PIN арван таван минут түгжигдсэн.
till-refund-nobody = Энэ кассанд хэн ч PIN тохируулаагүй байна. Үүнийг оффис дээр хийнэ.
till-refund-none = Энэ төлбөрөөс буцааж болох зүйл алга.
till-refund-failed = Хүсэлт илгээж чадсангүй. Дахин оролдоно уу: юу ч хоёр удаа буцахгүй.
till-refund-refused = Төлбөрийн үйлчилгээ татгалзсан. Юу ч буцаагүй.
till-refund-asks = Та ийм дүнг ганцаараа буцааж чадахгүй. Зөвхөн хүсэлт илгээнэ: өөр хүн зөвшөөрөх ёстой.
till-refund-asks-gone = Энэ төлбөрийн { $amount } аль хэдийн буцаагдсан бөгөөд үүнийг мөн тооцно.
till-refund-asks-nobody = Одоогоор энд зөвшөөрөх өөр хүн алга. Эзэн оффисоос хүн нэмж болно.
till-refund-ask = Хүсэлт илгээх
till-refund-gone = Юу ч буцаасангүй: энэ хүн энд үүнийг хийх эрхгүй болсон.
till-refund-over = Юу ч буцаагүй: хүсэлтээс татгалзсан эсвэл хугацаа нь дууссан.

till-shut = Үйлчлүүлэгч одоогоор төлөх боломжгүй: дэлгүүр хаалттай
till-shut-until = Үйлчлүүлэгч төлөх боломжтой болох цаг: { $time }
till-shut-today = Үйлчлүүлэгч өнөөдөр дахин төлөх боломжгүй
till-shut-tomorrow = Үйлчлүүлэгч төлөх боломжтой болох цаг: маргааш { $time }
