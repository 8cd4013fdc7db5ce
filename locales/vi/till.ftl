### Màn hình quầy: máy tính bảng hoặc điện thoại cũ tại quầy, hiển thị và đọc to các khoản thanh toán. Nhân viên đọc và nghe.

till-name = Quầy
till-title = { $screen } – { $store }
till-everywhere = Tất cả các quầy

till-say = { $major } { $unit }
till-say-decimals = { $major },{ $minor } { $unit }

till-start = Bắt đầu
till-start-explain = Nhấn một lần để màn hình này được phép đọc to và luôn sáng.
till-ready = { $screen } đã sẵn sàng
till-tap = Chạm để bật âm thanh

till-none = Chưa có thanh toán nào
till-last = Các thanh toán gần nhất
till-today = Hôm nay
till-count = { $count } thanh toán
till-paid = Đã thanh toán
till-reversed = Thanh toán đã bị thu hồi
till-reversed-say = Chú ý: khoản { $amount } đã bị thu hồi
till-refunded = Đã hoàn tiền
till-twins = Có hơn một khoản giống nhau
till-opening = Khách đang xác nhận { $amount }
till-paying = Đang thanh toán: { $count }
till-hand = Giao hàng
till-handed = Đã giao hàng
till-seen = Tôi đã thấy
till-away = { $count } thanh toán trong lúc mất kết nối, { $amount }

till-deaf = Mất kết nối từ { $time }. Các thanh toán sau đó không được hiển thị.
till-deaf-say = Mất kết nối. Thanh toán không được hiển thị.
till-connected = Đã kết nối lại
till-reconnect = Thử ngay
till-sign = Tín hiệu cuối { $seconds } giây trước

till-sound-on = Có âm thanh
till-sound-off = Không có âm thanh
till-voice = Giọng đọc: { $language }
till-voice-off = Giọng đọc đang tắt
till-voice-none = Không có giọng đọc: thay bằng chuông, nhấp nháy và rung
till-awake = Màn hình luôn sáng
till-awake-not = Màn hình có thể tự tắt
till-silent = Im lặng đến { $time }
till-other-tab = Một thẻ khác của trình duyệt này đang đọc
till-no-script = Trình duyệt này không chạy tập lệnh. Trang tải lại mười giây một lần và không thể đọc to.

till-settings = Cài đặt
till-speak = Đọc to số tiền
till-volume = Âm lượng
till-test = Thử âm lượng
till-silent-hours = Giờ im lặng
till-silent-from = Từ
till-silent-to = Đến
till-save = Lưu
till-leave = Gỡ màn hình này

till-enrol = Dùng thiết bị này làm màn hình quầy
till-enrol-ready = Mọi thứ đã sẵn sàng. Sau khi bạn nhấn nút, thiết bị này hiển thị các khoản thanh toán tại đây.
till-enrol-paste = Dán liên kết bạn nhận được, hoặc mã sau dấu #.
till-enrol-code = Liên kết hoặc mã
till-enrol-button = Dùng thiết bị này
till-enrol-help = Người quản lý cửa hàng tạo liên kết. Liên kết dùng được một lần, trong mười phút.
till-enrol-refused = Liên kết này không dùng được, hoặc không còn dùng được nữa. Vui lòng xin liên kết mới.
till-enrol-busy = Thử quá nhiều lần. Vui lòng thử lại sau { $seconds } giây.
till-stranger = Đây không phải là màn hình quầy
till-stranger-explain = Hãy xin liên kết từ người quản lý cửa hàng và mở trên thiết bị này.
till-refused = Không thực hiện được
till-refused-explain = Vui lòng quay lại, tải lại trang và thử lần nữa.
till-failed-explain = Máy chủ hiện chưa làm được việc này. Không khoản nào khách đã thanh toán bị mất. Hãy thử lại sau giây lát; nếu vẫn vậy, hãy báo người quản lý cửa hàng.
till-back = Quay lại màn hình quầy

till-refund = Hoàn tiền
till-refund-left = Có thể hoàn tối đa { $amount }.
till-refund-amount = Số tiền
till-refund-reason = Lý do (không bắt buộc)
till-refund-person = Người hoàn tiền
till-refund-pin = Mã PIN sáu chữ số
till-refund-on = Tiếp tục
till-refund-sure = Hoàn { $amount }?
till-refund-given = { $amount } được trả về ví.
till-refund-open = Đã yêu cầu. Chưa biết { $amount } có được hoàn hay không; hệ thống sẽ tự hỏi lại.
till-refund-waits = Chưa hoàn gì cả: cần người khác đồng ý trong trang văn phòng.
till-refund-wrong-amount = Chưa hoàn gì cả. Hãy nhập số tiền vẫn còn có thể hoàn.
till-refund-wrong-pin = Chưa hoàn gì cả: mã PIN sai.
till-refund-short-pin = Chưa hoàn gì cả: mã PIN có sáu chữ số. Lần này không tính là một lần thử.
till-refund-locked = Chưa hoàn gì cả: mã PIN này bị khóa mười lăm phút.
till-refund-nobody = Chưa ai đặt mã PIN cho quầy này. Việc đó làm trong trang văn phòng.
till-refund-none = Khoản thanh toán này không còn gì để hoàn.
till-refund-failed = Không gửi được yêu cầu. Hãy thử lại: không có gì được hoàn hai lần.
till-refund-refused = Dịch vụ thanh toán đã từ chối. Chưa hoàn gì cả.
till-refund-twice = Dịch vụ thanh toán đã thu hồi tiền của khoản thanh toán này, hoặc khách hàng khiếu nại ({ $day }). Nếu bạn cũng hoàn lại, bạn sẽ trả hai lần. Hãy hỏi dịch vụ thanh toán trước.
till-refund-twice-yes = Vẫn hoàn tiền
till-refund-asks = Bạn không thể tự hoàn số tiền này. Hệ thống chỉ gửi yêu cầu: cần người khác đồng ý.
till-refund-asks-gone = { $amount } của khoản thanh toán này đã được hoàn lại, và cũng được tính vào.
till-refund-asks-nobody = Hiện ở đây không có ai khác được phép đồng ý. Chủ cửa hàng có thể thêm người trong văn phòng.
till-refund-ask = Gửi yêu cầu
till-refund-gone = Chưa hoàn gì cả: người này không còn được hoàn tiền ở đây.
till-refund-over = Chưa hoàn gì cả: yêu cầu đã bị từ chối hoặc hết hạn.

till-shut = Khách hiện không thể thanh toán: cửa hàng đang đóng
till-shut-until = Khách không thể thanh toán đến { $time }
till-shut-today = Hôm nay khách không thể thanh toán nữa
till-shut-tomorrow = Khách không thể thanh toán đến ngày mai, { $time }
