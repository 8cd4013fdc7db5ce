### Những từ dùng chung cho nhiều trang.

language-name = Tiếng Việt
language-switch = Ngôn ngữ
common-place = { $store } · { $counter }
common-open-wallet = Mở ví
common-pay-again = Nhập lại số tiền
common-terms = Điều khoản
