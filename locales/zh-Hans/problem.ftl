### 无法继续时的页面，每页都说明该怎么做。

problem-code-malformed = 收款码不完整
problem-code-malformed-explain = 请重新扫码，或检查是否输入了每一个字符。
problem-code-unknown = 找不到这个收款码
problem-code-unknown-explain = 请重新扫描柜台上的收款码，或询问店员。
problem-code-disabled = 这个收款码已停用
problem-code-disabled-explain = 请向店员索取新的收款码。
problem-code-off = 这个收款码暂时停用
problem-code-off-explain = 请询问店员如何付款。
problem-code-replaced = 这个收款码已更换
problem-code-replaced-explain = 商家已启用新的收款码，请向店员索取。
problem-shop-closed = 商家暂未营业
problem-shop-closed-explain = 请在营业时间再来。
problem-shop-closed-until = { $time } 前暂停营业
problem-shop-closed-today = 今天不营业
problem-shop-closed-tomorrow = 明天 { $time } 前暂停营业
problem-board-blank = 这个收款码尚未启用
problem-board-blank-explain = 商家还没有设置好。请询问店员如何付款。
problem-board-staff = 店员入口：设置这个收款码

problem-result-unknown = 找不到这笔付款
problem-result-unknown-explain = 请从支付应用重新打开页面，或询问店员。

problem-not-found = 这里没有内容
problem-not-found-explain = 请重新扫描商家的收款码。

problem-busy = 同时付款的人太多
problem-busy-explain = 请在 { $seconds } 秒后再试。没有扣款。

problem-gateway-down = 暂时无法付款
problem-gateway-down-explain = 请在 { $seconds } 秒后再试，或用其他方式付款。没有扣款。

problem-bad-request = 无法读取这个请求
problem-bad-request-explain = 请返回再试一次。
problem-foreign = 请在商家自己的页面付款
problem-foreign-explain = 这个请求来自其他网站。请扫描商家的收款码。
problem-too-large = 请求内容过大
problem-too-large-explain = 请返回再试一次。
problem-method = 无法这样打开本页
problem-method-explain = 请重新扫描商家的收款码。
problem-our-fault = 我们这边出了问题
problem-our-fault-explain = 如果您正在付款，请先查看支付应用中的账单；否则请稍后再试，或询问店员。
problem-try-again = 再试一次

wallet-needed = 请在支付应用中打开
wallet-needed-explain = 向{ $shop }付款，请使用{ $wallets }或其他 Alipay+ 钱包。
wallet-needed-link = 本店链接
wallet-needed-qr = 商家收款码
wallet-needed-open = 打开{ $wallet }
wallet-needed-scan = 已在支付应用中？请在其中重新扫描柜台上的收款码。
wallet-needed-copy = 复制链接
wallet-needed-copied = 已复制
wallet-unsupported = 此处无法使用{ $wallet }付款
wallet-unsupported-explain = { $wallet }暂不支持扫描商家收款码付款，请用其他支付应用扫码。
wallet-out-of-limits = 本店收取的金额不在{ $wallet }的限额内，请用其他支付应用扫码。
