### Áp phích hoặc nhãn dán in mã của cửa hàng. Chữ lớn, nên dùng ít từ.

poster-headline = Thanh toán QR
poster-explain = Quét bằng ứng dụng ví, nhập số tiền rồi xác nhận.
poster-explain-fixed = Quét bằng ứng dụng ví rồi xác nhận.
poster-explain-choice = Quét bằng ứng dụng ví, chọn số tiền rồi xác nhận.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay và các ví Alipay+ khác
poster-boxes = Ô vuông thay cho ký tự không in được ở đây.
