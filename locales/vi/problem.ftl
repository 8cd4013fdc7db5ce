### Các trang cho việc không thực hiện được, mỗi trang đều chỉ cách làm tiếp.

problem-code-malformed = Mã này chưa đầy đủ
problem-code-malformed-explain = Vui lòng quét lại mã, hoặc kiểm tra xem đã nhập đủ mọi ký tự chưa.
problem-code-unknown = Chúng tôi không nhận ra mã này
problem-code-unknown-explain = Vui lòng quét lại mã tại quầy, hoặc hỏi nhân viên.
problem-code-disabled = Mã này không còn được dùng
problem-code-disabled-explain = Vui lòng hỏi nhân viên mã hiện tại.
problem-code-off = Mã này hiện đang tắt
problem-code-off-explain = Vui lòng hỏi nhân viên cách thanh toán.
problem-code-replaced = Mã này đã được thay
problem-code-replaced-explain = Cửa hàng đã có mã mới. Vui lòng hỏi nhân viên.
problem-shop-closed = Cửa hàng hiện đang đóng cửa
problem-shop-closed-explain = Vui lòng quay lại khi cửa hàng mở cửa.
problem-shop-closed-until = Đóng cửa đến { $time }
problem-shop-closed-today = Hôm nay đóng cửa
problem-shop-closed-tomorrow = Đóng cửa đến ngày mai, { $time }
problem-board-blank = Mã này chưa được dùng
problem-board-blank-explain = Cửa hàng chưa thiết lập mã này. Vui lòng hỏi nhân viên cách thanh toán.
problem-board-staff = Dành cho nhân viên: thiết lập mã này

problem-result-unknown = Không tìm thấy thanh toán này
problem-result-unknown-explain = Vui lòng mở lại trang này từ ví của bạn, hoặc hỏi nhân viên.

problem-not-found = Không có gì ở đây
problem-not-found-explain = Vui lòng quét lại mã của cửa hàng.

problem-busy = Có quá nhiều thanh toán cùng lúc
problem-busy-explain = Vui lòng thử lại sau { $seconds } giây. Không có khoản tiền nào bị trừ.

problem-gateway-down = Hiện không thể thanh toán
problem-gateway-down-explain = Vui lòng thử lại sau { $seconds } giây, hoặc thanh toán bằng cách khác. Không có khoản tiền nào bị trừ.

problem-bad-request = Không đọc được yêu cầu này
problem-bad-request-explain = Vui lòng quay lại và thử lại.
problem-foreign = Vui lòng thanh toán từ trang của cửa hàng
problem-foreign-explain = Yêu cầu này đến từ một trang khác. Vui lòng quét mã của cửa hàng.
problem-too-large = Yêu cầu này quá lớn
problem-too-large-explain = Vui lòng quay lại và thử lại.
problem-method = Không thể mở trang này theo cách này
problem-method-explain = Vui lòng quét lại mã của cửa hàng.
problem-our-fault = Đã xảy ra lỗi từ phía chúng tôi
problem-our-fault-explain = Nếu bạn đang thanh toán, hãy kiểm tra ví của bạn trước. Nếu không, vui lòng thử lại sau giây lát hoặc hỏi nhân viên.
problem-try-again = Thử lại

wallet-needed = Mở mã này trong ứng dụng ví
wallet-needed-explain = Để thanh toán cho { $shop }, hãy dùng { $wallets } hoặc ví Alipay+ khác.
wallet-needed-link = Liên kết của cửa hàng
wallet-needed-qr = Mã QR của cửa hàng này
wallet-needed-open = Mở { $wallet }
wallet-needed-scan = Đã ở trong ứng dụng ví? Hãy quét lại mã tại quầy từ ứng dụng đó.
wallet-needed-copy = Sao chép liên kết
wallet-needed-copied = Đã sao chép
wallet-unsupported = Không thể dùng { $wallet } để thanh toán ở đây
wallet-unsupported-explain = { $wallet } chưa hỗ trợ thanh toán bằng mã của cửa hàng. Vui lòng quét bằng ví khác.
wallet-out-of-limits = Số tiền cửa hàng này nhận nằm ngoài hạn mức của { $wallet }. Vui lòng quét bằng ví khác.
