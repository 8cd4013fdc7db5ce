### Trang số tiền: khách hàng nhập số tiền cần trả.

amount-title = Thanh toán cho { $shop }
amount-label = Số tiền
amount-hint-between = Từ { $min } đến { $max }
amount-hint-from = Từ { $min } trở lên
amount-hint-to = Tối đa { $max }

amount-note-add = Thêm ghi chú
amount-note-label = Ghi chú cho cửa hàng
amount-note-required = bắt buộc

amount-presets = Chọn số tiền

amount-keypad = Bàn phím số
amount-key-decimal = Dấu thập phân
amount-key-delete = Xóa chữ số cuối

amount-pay = Thanh toán
amount-pay-amount = Thanh toán { $amount }

amount-donate = Quyên góp
amount-donate-amount = Quyên góp { $amount }
amount-donate-title = Quyên góp cho { $shop }

amount-tip = Gửi tiền tip
amount-tip-amount = Gửi tip { $amount }
amount-tip-title = Gửi tiền tip cho { $shop }

amount-top-up = Nạp tiền
amount-top-up-amount = Nạp { $amount }
amount-top-up-title = Nạp tiền tại { $shop }

amount-confirm-in = Xác nhận trong { $wallet }. Trước đó, bạn không bị trừ tiền.
amount-confirm-in-wallet = Xác nhận trong ví của bạn. Trước đó, bạn không bị trừ tiền.

amount-working = Đang mở ví của bạn…
amount-offline = Không có kết nối. Vui lòng chạm lại. Bạn sẽ không bị trừ tiền hai lần.
amount-handoff = Ví của bạn sẽ mở ngay bây giờ. Nếu không mở:

amount-empty = Vui lòng nhập số tiền.
amount-not-a-number = Vui lòng nhập số tiền bằng chữ số, ví dụ { $example }.
amount-negative = Vui lòng nhập số tiền không có dấu trừ.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } không dùng số thập phân. Vui lòng nhập số tiền không có phần thập phân.
       *[other] { $currency } có { $decimals } chữ số thập phân. Vui lòng bỏ các chữ số thừa.
    }
amount-too-long = Số tiền này có quá nhiều chữ số. Vui lòng kiểm tra lại.
amount-ambiguous = Vui lòng nhập số tiền không có dấu phân cách hàng nghìn, ví dụ { $example }.
amount-step = Số tiền ở đây phải là bội số của { $step }.
amount-zero = Vui lòng nhập số tiền lớn hơn không.
amount-below-min = Số tiền nhỏ nhất ở đây là { $min }.
amount-above-max = Số tiền lớn nhất ở đây là { $max }.
amount-wrong-currency = Cửa hàng này chỉ nhận { $currency }.
amount-not-offered = Không thể thanh toán số tiền này ở đây. Vui lòng chọn một số tiền được hiển thị.
amount-note-needed = Vui lòng điền “{ $label }”.
amount-note-too-long = Vui lòng rút ngắn ghi chú còn { $max } ký tự.

again-title = Thanh toán lần nữa?
again-explain =
    { $minutes ->
        [0] Chưa đầy một phút trước, bạn đã thanh toán { $amount } ở đây.
       *[other] { $minutes } phút trước, bạn đã thanh toán { $amount } ở đây.
    }
again-pay = Thanh toán { $amount } lần nữa
again-look = Xem lần thanh toán trước

sure-title = Số tiền này có đúng không?
sure-explain = Số này lớn hơn nhiều so với mức thường được thanh toán ở đây. Vui lòng kiểm tra số 0 và phần thập phân.
sure-explain-whole = Số này lớn hơn nhiều so với mức thường được thanh toán ở đây. Vui lòng kiểm tra các số 0.
sure-pay = Đúng, thanh toán { $amount }
sure-change = Không, sửa số tiền

unfinished-title = Thanh toán chưa hoàn tất
unfinished-explain = Bạn đã bắt đầu thanh toán { $amount } lúc { $time } và chưa hoàn tất.
unfinished-explain-earlier = Bạn đã bắt đầu thanh toán { $amount } lúc { $time } và chưa hoàn tất.
unfinished-continue = Tiếp tục trong ví
unfinished-look = Xem khoản thanh toán này
unfinished-start-over = Hủy và bắt đầu lại
unfinished-risk = Khoản thanh toán đầu vẫn có thể thành công. Nếu bạn thanh toán thêm bây giờ, bạn có thể bị trừ tiền cả hai lần.
unfinished-pay = Thanh toán thêm { $amount }

amount-earlier-paid = Đã thanh toán { $amount } · { $time }
amount-earlier-show = Xem
