### 收银屏：放在柜台上的平板或旧手机，显示并播报收到的付款。供店员看和听。

till-name = 收银屏
till-title = { $screen } – { $store }
till-everywhere = 全部柜台

till-say = { $major }{ $unit }
till-say-decimals = { $major }.{ $minor }{ $unit }

till-start = 开始
till-start-explain = 请按一下，让本屏可以播报并保持常亮。
till-ready = { $screen }已就绪
till-tap = 点按以开启声音

till-none = 还没有付款
till-last = 最近的付款
till-today = 今天
till-count = { $count } 笔
till-paid = 已付款
till-reversed = 付款被撤销
till-reversed-say = 请注意，{ $amount }的付款被撤销
till-refunded = 已退款
till-twins = 有多笔相同的付款
till-opening = 顾客正在确认 { $amount }
till-paying = 正在付款：{ $count }
till-hand = 交货
till-handed = 已交货
till-seen = 我已看到
till-away = 断线期间有 { $count } 笔付款，共 { $amount }

till-deaf = 自 { $time } 起没有连接，此后的付款不会显示。
till-deaf-say = 没有连接，付款不会显示。
till-connected = 已重新连接
till-reconnect = 立即重试
till-sign = 最近信号 { $seconds } 秒前

till-sound-on = 声音已开
till-sound-off = 没有声音
till-voice = 语音：{ $language }
till-voice-off = 语音已关
till-voice-none = 此设备没有语音，改用提示音、闪屏和振动
till-awake = 屏幕常亮
till-awake-not = 屏幕可能会自动关闭
till-silent = 静音至 { $time }
till-other-tab = 由此浏览器的另一个标签页播报
till-no-script = 此浏览器不运行脚本。页面每十秒重新加载一次，无法播报。

till-settings = 设置
till-speak = 播报金额
till-volume = 音量
till-test = 试听音量
till-silent-hours = 静音时段
till-silent-from = 开始
till-silent-to = 结束
till-save = 保存
till-leave = 移除本屏

till-enrol = 将此设备用作收银屏
till-enrol-ready = 一切就绪。按下按钮后，此设备将显示这里收到的付款。
till-enrol-paste = 请粘贴您收到的链接，或 # 后面的代码。
till-enrol-code = 链接或代码
till-enrol-button = 使用此设备
till-enrol-help = 链接由店铺管理者生成，只能使用一次，十分钟内有效。
till-enrol-refused = 此链接无效或已失效。请索取新的链接。
till-enrol-busy = 尝试次数过多，请在 { $seconds } 秒后重试。
till-stranger = 这不是收银屏
till-stranger-explain = 请向店铺管理者索取链接，并在此设备上打开。
till-refused = 未能完成操作
till-refused-explain = 请返回并重新加载页面，然后再试一次。
till-failed-explain = 服务器暂时无法执行此操作。顾客已付的款项不会丢失。请稍后重试；如持续出现，请告知店铺管理者。
till-back = 返回收银屏

till-refund = 退款
till-refund-left = 最多可退 { $amount }。
till-refund-amount = 金额
till-refund-reason = 原因（可选）
till-refund-person = 由谁退款
till-refund-pin = 六位数字 PIN
till-refund-on = 继续
till-refund-sure = 退回 { $amount }？
till-refund-given = { $amount } 将退回支付应用。
till-refund-open = 已提出申请，尚不清楚 { $amount } 是否退回，系统会自动再次查询。
till-refund-waits = 尚未退款：须由另一人在办公页面同意。
till-refund-wrong-amount = 没有退款。请输入仍可退的金额。
till-refund-wrong-pin = 没有退款：PIN 不正确。
till-refund-short-pin = 没有退款：PIN 是六位数字。这次不计入尝试次数。
till-refund-locked = 没有退款：此 PIN 已锁定十五分钟。
till-refund-nobody = 还没有人为此收银台设置 PIN，请在办公页面设置。
till-refund-none = 此付款没有可退的金额。
till-refund-failed = 未能提出申请。请再试一次：不会重复退款。
till-refund-refused = 支付服务拒绝了。没有退款。
till-refund-twice = 支付服务已收回这笔付款的款项，或顾客已提出争议（{ $day }）。如果再退款，您就会付两次。请先向支付服务查询。
till-refund-twice-yes = 仍要退款
till-refund-asks = 您不能自行退回这么多，只会提出申请：须由另一人同意。
till-refund-asks-gone = 这笔付款之前已退款 { $amount }，也计算在内。
till-refund-asks-nobody = 目前这里没有其他人可以同意。所有者可在办公页面邀请别人加入。
till-refund-ask = 提出申请
till-refund-gone = 没有退款：此人已无权在此退款。
till-refund-over = 没有退款：申请已被拒绝或已失效。

till-shut = 顾客暂时无法付款：现在不营业
till-shut-until = { $time } 前顾客无法付款
till-shut-today = 今天顾客无法再付款
till-shut-tomorrow = 明天 { $time } 前顾客无法付款
