### 结果页面：付款的最终情况。

result-title = { $state } · { $shop }

result-paid = 付款成功
result-words = 请向店员出示这两个词
result-shop = 商家
result-time = 日期和时间
result-wallet = 支付应用
result-charged = 扣款金额
result-charged-at = { $amount }（{ $units } { $first } = { $price } { $second }）
result-reference = 流水号
result-note = 备注
result-refund = 退款
result-refund-done = { $amount }，{ $time }
result-refund-under-way = { $amount }，处理中
result-refunded = 已退款
result-refunded-explain = 商家已退回这笔付款，您的支付应用将在几天内显示退款。
result-part-refunded = 已部分退款
result-part-refunded-explain = 商家已退回 { $back }，保留 { $kept }。
result-paid-ago = 付款于 { $time } 分钟前

receipt-title = 收据
receipt-amount = 支付金额
receipt-pdf = 保存为 PDF
receipt-no-tax = 本收据不是税务发票。
receipt-tax = 本收据是税务发票。
receipt-included = 其中 { $tax }
receipt-back = 返回付款
receipt-print = 无法在此生成文件。请打印本页面或截图。

result-waiting = 等待支付应用确认
result-waiting-explain = 请在支付应用中确认付款，本页会自动更新。
result-checking = 正在核实
result-checking-explain = 我们正在核实您的付款是否成功。请不要再次付款，本页会自动更新。
result-operator = 请联系店员
result-operator-explain = 我们无法确认您的付款是否成功。请不要再次付款，并向店员出示本页。
result-look-again = 再查一次
result-start-over = 取消并重新开始
result-checked = 上次查询：{ $time }
result-until = 本页最晚自动查询到 { $time }。
result-checking-rest-explain = 我们还不知道您的付款是否成功。请不要再次付款。本页不再自动更新，您可以在下方再查一次。
result-offline = 网络未连接。恢复连接后，本页会立即再次查询。

result-declined = 付款未成功
declined-nothing-charged = 没有扣款。
result-expired = 已超时
result-expired-explain = 付款未在规定时间内确认。
result-cancelled = 已取消
result-cancelled-explain = 付款已取消。
result-returned-explain = 这笔付款在完成后被取消，支付应用会将钱退还给您。
result-try-again = 再试一次 { $amount }

declined-balance = 余额不足。请充值、在支付应用中更换付款方式，或输入较小的金额。
declined-limit = 金额超过了您支付应用的限额。请输入较小的金额或换一个支付应用。
declined-wallet = 本店不支持这个支付应用，请换一个支付应用。
declined-verification = 付款未在支付应用中确认，您可以再试一次。
declined-refused = 支付应用拒绝了这笔付款。请联系支付应用客服，或用其他方式付款。
declined-closed = 付款未确认。
declined-later = 支付应用繁忙，请几分钟后再试。
declined-our-fault = 目前无法在此付款。这不是您的问题，请联系店员。
declined-other = 支付应用没有批准这笔付款。您可以再试一次，或用其他方式付款。
