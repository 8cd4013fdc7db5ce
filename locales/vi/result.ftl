### Trang kết quả: khoản thanh toán ra sao.

result-title = { $state } · { $shop }

result-paid = Thanh toán thành công
result-words = Cho nhân viên xem những từ này
result-shop = Cửa hàng
result-time = Ngày giờ
result-wallet = Ví
result-charged = Đã trừ
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Mã tham chiếu
result-note = Ghi chú
result-refund = Hoàn tiền
result-refund-done = { $amount } lúc { $time }
result-refund-under-way = { $amount }, đang xử lý
result-refunded = Đã hoàn tiền
result-refunded-explain = Cửa hàng đã hoàn lại khoản thanh toán này. Tiền hoàn sẽ hiển thị trong ví của bạn trong vòng vài ngày tới.
result-part-refunded = Đã hoàn tiền một phần
result-part-refunded-explain = Cửa hàng đã hoàn { $back } và giữ lại { $kept }.
result-paid-ago = Đã thanh toán { $time } phút trước

receipt-title = Biên nhận
receipt-amount = Số tiền đã trả
receipt-pdf = Lưu thành PDF
receipt-no-tax = Đây không phải là hóa đơn thuế.
receipt-tax = Biên lai này là hóa đơn thuế.
receipt-included = Đã gồm { $tax }
receipt-back = Quay lại khoản thanh toán
receipt-print = Không tạo được tệp ở đây. Vui lòng in trang này hoặc chụp màn hình.

result-waiting = Đang chờ ví của bạn
result-waiting-explain = Vui lòng xác nhận thanh toán trong ví của bạn. Trang này sẽ tự cập nhật.
result-checking = Đang kiểm tra
result-checking-explain = Chúng tôi đang hỏi xem thanh toán của bạn đã thành công hay chưa. Vui lòng không thanh toán lại. Trang này sẽ tự cập nhật.
result-operator = Vui lòng hỏi nhân viên
result-operator-explain = Chúng tôi không xác định được thanh toán của bạn đã thành công hay chưa. Vui lòng không thanh toán lại; hãy cho nhân viên xem trang này.
result-look-again = Kiểm tra lại
result-start-over = Hủy và bắt đầu lại
result-checked = Lần kiểm tra gần nhất: { $time }
result-until = Trang này tự kiểm tra muộn nhất đến { $time }.
result-checking-rest-explain = Chúng tôi chưa biết thanh toán của bạn đã thành công hay chưa. Vui lòng không thanh toán lại. Trang này không tự cập nhật nữa; bạn có thể kiểm tra lại bên dưới.
result-offline = Không có kết nối. Trang này sẽ kiểm tra lại ngay khi có kết nối.

result-declined = Giao dịch bị từ chối
declined-nothing-charged = Không có khoản tiền nào bị trừ.
result-expired = Đã hết thời gian
result-expired-explain = Thanh toán không được xác nhận kịp thời.
result-cancelled = Đã hủy
result-cancelled-explain = Thanh toán đã bị hủy.
result-returned-explain = Thanh toán bị hủy sau khi đã thực hiện. Ví của bạn sẽ hoàn lại tiền.
result-try-again = Thử lại { $amount }

declined-balance = Số dư của bạn không đủ. Hãy nạp tiền vào ví, chọn cách thanh toán khác trong ví hoặc nhập số tiền nhỏ hơn.
declined-limit = Số tiền vượt hạn mức của ví. Hãy thử số tiền nhỏ hơn hoặc ví khác.
declined-wallet = Cửa hàng này không chấp nhận ví này. Vui lòng thử ví khác.
declined-verification = Thanh toán không được xác nhận trong ví. Bạn có thể thử lại.
declined-refused = Ví của bạn đã từ chối thanh toán. Vui lòng hỏi bộ phận hỗ trợ của ví hoặc thanh toán bằng cách khác.
declined-closed = Thanh toán không được xác nhận.
declined-later = Ví đang bận. Vui lòng thử lại sau vài phút.
declined-our-fault = Hiện không thể thanh toán ở đây. Đây không phải lỗi của bạn; vui lòng hỏi nhân viên.
declined-other = Ví không phê duyệt thanh toán này. Bạn có thể thử lại hoặc thanh toán bằng cách khác.
