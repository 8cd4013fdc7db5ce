### Дэлгүүрийн код бүхий хэвлэмэл зурагт хуудас буюу наалт. Үсэг нь том тул үг цөөн байна.

poster-headline = Уншуулж төлөх
poster-explain = Хэтэвч аппаар уншуулж, дүнгээ оруулаад баталгаажуулна уу.
poster-explain-fixed = Хэтэвч аппаар уншуулж баталгаажуулна уу.
poster-explain-choice = Хэтэвч аппаар уншуулж, дүнгээ сонгоод баталгаажуулна уу.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay болон бусад Alipay+ хэтэвч
