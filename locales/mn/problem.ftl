### Үргэлжлүүлэх боломжгүй үеийн хуудсууд; тус бүр нь цааш яахыг хэлнэ.

problem-code-malformed = Энэ код бүрэн биш байна
problem-code-malformed-explain = Кодыг дахин уншуулах эсвэл бүх тэмдэгтийг оруулсан эсэхээ шалгана уу.
problem-code-unknown = Энэ код танигдсангүй
problem-code-unknown-explain = Касс дээрх кодыг дахин уншуулах эсвэл ажилтнаас асууна уу.
problem-code-disabled = Энэ код ашиглагдахаа больсон
problem-code-disabled-explain = Одоогийн кодыг ажилтнаас асууна уу.
problem-code-off = Энэ код одоогоор унтраалттай байна
problem-code-off-explain = Хэрхэн төлөхийг ажилтнаас асууна уу.
problem-code-replaced = Энэ код солигдсон
problem-code-replaced-explain = Дэлгүүр шинэ код байршуулсан. Ажилтнаас асууна уу.
problem-shop-closed = Дэлгүүр одоогоор хаалттай байна
problem-shop-closed-explain = Нээлттэй үед дахин ирнэ үү.
problem-shop-closed-until = Нээх цаг: { $time }
problem-shop-closed-today = Өнөөдөр хаалттай
problem-shop-closed-tomorrow = Нээх цаг: маргааш { $time }
problem-board-blank = Энэ кодыг хараахан ашиглаагүй байна
problem-board-blank-explain = Дэлгүүр үүнийг хараахан тохируулаагүй байна. Хэрхэн төлөхийг ажилтнаас асууна уу.
problem-board-staff = Ажилтанд: энэ кодыг тохируулах

problem-result-unknown = Энэ төлбөр олдсонгүй
problem-result-unknown-explain = Хуудсыг хэтэвчээсээ дахин нээх эсвэл ажилтнаас асууна уу.

problem-not-found = Энд юу ч алга
problem-not-found-explain = Дэлгүүрийн кодыг дахин уншуулна уу.

problem-busy = Нэгэн зэрэг хэт олон төлбөр хийгдэж байна
problem-busy-explain =
    { $seconds ->
        [one] Нэг секундын дараа дахин оролдоно уу. Мөнгө хасагдаагүй.
       *[other] { $seconds } секундын дараа дахин оролдоно уу. Мөнгө хасагдаагүй.
    }

problem-gateway-down = Одоогоор төлөх боломжгүй байна
problem-gateway-down-explain =
    { $seconds ->
        [one] Нэг секундын дараа дахин оролдох эсвэл өөр аргаар төлнө үү. Мөнгө хасагдаагүй.
       *[other] { $seconds } секундын дараа дахин оролдох эсвэл өөр аргаар төлнө үү. Мөнгө хасагдаагүй.
    }

problem-bad-request = Энэ хүсэлтийг унших боломжгүй
problem-bad-request-explain = Буцаад дахин оролдоно уу.
problem-foreign = Дэлгүүрийн өөрийнх нь хуудаснаас төлнө үү
problem-foreign-explain = Энэ хүсэлт өөр сайтаас ирсэн. Дэлгүүрийн кодыг уншуулна уу.
problem-too-large = Энэ хүсэлт хэт том байна
problem-too-large-explain = Буцаад дахин оролдоно уу.
problem-method = Энэ хуудсыг ингэж нээх боломжгүй
problem-method-explain = Дэлгүүрийн кодыг дахин уншуулна уу.
problem-our-fault = Манай талд алдаа гарлаа
problem-our-fault-explain = Хэрэв төлбөр төлж байсан бол эхлээд хэтэвчээ шалгана уу. Үгүй бол түр хүлээгээд дахин оролдох эсвэл ажилтнаас асууна уу.
problem-try-again = Дахин оролдох

wallet-needed = Энэ кодыг хэтэвч аппаар нээнэ үү
wallet-needed-explain = { $shop } дэлгүүрт төлөхдөө { $wallets } эсвэл өөр Alipay+ хэтэвч ашиглана уу.
wallet-needed-link = Энэ дэлгүүрийн холбоос
wallet-needed-qr = Энэ дэлгүүрийн QR код
wallet-needed-open = { $wallet } нээх
wallet-needed-scan = Хэтэвч апп дотроо байна уу? Кассын кодыг тэндээсээ дахин уншуулна уу.
wallet-needed-copy = Холбоос хуулах
wallet-needed-copied = Хуулсан
wallet-unsupported = { $wallet } аппаар энд төлөх боломжгүй
wallet-unsupported-explain = { $wallet } дэлгүүрийн кодоор төлөхийг одоогоор дэмждэггүй. Өөр хэтэвчээр уншуулна уу.
wallet-out-of-limits = Энэ дэлгүүрийн хүлээн авдаг дүн { $wallet } аппын хязгаараас гадуур байна. Өөр хэтэвчээр уншуулна уу.
