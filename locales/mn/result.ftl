### Үр дүнгийн хуудас: төлбөр хэрхэн болсныг харуулна.

result-title = { $state } · { $shop }

result-paid = Төлөгдсөн
result-words = Эдгээр үгийг ажилтанд харуулна уу
result-shop = Дэлгүүр
result-time = Огноо, цаг
result-wallet = Хэтэвч
result-charged = Хасагдсан
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Лавлах дугаар
result-note = Тэмдэглэл
result-refund = Буцаалт
result-refund-done = { $amount } ({ $time })
result-refund-under-way = { $amount }, хийгдэж байна
result-refunded = Буцаагдсан
result-refunded-explain = Дэлгүүр энэ төлбөрийг буцаасан. Таны хэтэвчид хэдэн өдрийн дотор харагдана.
result-part-refunded = Хэсэгчлэн буцаагдсан
result-part-refunded-explain = Дэлгүүр { $back } буцааж, { $kept } үлдээсэн.
result-paid-ago = { $time } минутын өмнө төлөгдсөн

receipt-title = Баримт
receipt-amount = Төлсөн дүн
receipt-pdf = PDF-ээр хадгалах
receipt-no-tax = Энэ нь татварын нэхэмжлэх биш.
receipt-tax = Энэ баримт нь татварын нэхэмжлэх юм.
receipt-included = Үүнээс { $tax }
receipt-back = Төлбөр рүү буцах
receipt-print = Файлыг энд үүсгэх боломжгүй байна. Энэ хуудсыг хэвлэх эсвэл дэлгэцийн зургийг авна уу.

result-waiting = Таны хэтэвчийг хүлээж байна
result-waiting-explain = Төлбөрөө хэтэвчдээ баталгаажуулна уу. Энэ хуудас өөрөө шинэчлэгдэнэ.
result-checking = Шалгаж байна
result-checking-explain = Таны төлбөр амжилттай болсон эсэхийг лавлаж байна. Дахин битгий төлөөрэй. Энэ хуудас өөрөө шинэчлэгдэнэ.
result-operator = Ажилтнаас асууна уу
result-operator-explain = Таны төлбөр амжилттай болсон эсэхийг тогтоож чадсангүй. Дахин битгий төлөөрэй; энэ хуудсыг ажилтанд харуулна уу.
result-look-again = Дахин шалгах
result-start-over = Цуцлаад шинээр эхлэх
result-checked = Сүүлд шалгасан: { $time }
result-until = Энэ хуудас хамгийн оройдоо { $time } хүртэл өөрөө шалгана.
result-checking-rest-explain = Таны төлбөр амжилттай болсон эсэхийг бид одоогоор мэдэхгүй байна. Дахин битгий төлөөрэй. Энэ хуудас цаашид өөрөө шинэчлэгдэхгүй; доор дахин шалгаж болно.
result-offline = Холболт алга. Холболт сэргэмэгц энэ хуудас дахин шалгана.

result-declined = Төлбөр амжилтгүй боллоо
declined-nothing-charged = Мөнгө хасагдаагүй.
result-expired = Хугацаа дууссан
result-expired-explain = Төлбөр хугацаандаа баталгаажаагүй.
result-cancelled = Цуцлагдсан
result-cancelled-explain = Төлбөр цуцлагдсан.
result-returned-explain = Төлбөр төлөгдсөний дараа цуцлагдсан. Таны хэтэвч мөнгийг буцаана.
result-try-again = { $amount } дахин оролдох

declined-balance = Таны үлдэгдэл хүрэлцэхгүй байна. Хэтэвчээ цэнэглэх, хэтэвчдээ өөр төлбөрийн хэлбэр сонгох эсвэл бага дүн оруулна уу.
declined-limit = Дүн таны хэтэвчийн хязгаараас давсан байна. Бага дүн эсвэл өөр хэтэвчээр оролдоно уу.
declined-wallet = Энэ дэлгүүрт энэ хэтэвчээр төлөх боломжгүй. Өөр хэтэвчээр оролдоно уу.
declined-verification = Төлбөр хэтэвчид баталгаажаагүй. Та дахин оролдож болно.
declined-refused = Таны хэтэвч төлбөрөөс татгалзсан. Хэтэвчийнхээ тусламжаас лавлах эсвэл өөр аргаар төлнө үү.
declined-closed = Төлбөр баталгаажаагүй.
declined-later = Хэтэвч ачаалалтай байна. Хэдэн минутын дараа дахин оролдоно уу.
declined-our-fault = Одоогоор энд төлөх боломжгүй байна. Энэ таны буруу биш; ажилтнаас асууна уу.
declined-other = Хэтэвч төлбөрийг зөвшөөрсөнгүй. Та дахин оролдох эсвэл өөр аргаар төлж болно.
