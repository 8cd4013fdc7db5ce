### 無法繼續時的頁面，每頁都說明接下來怎麼做。

problem-code-malformed = 收款碼不完整
problem-code-malformed-explain = 請重新掃描，或檢查是否已輸入每個字元。
problem-code-unknown = 找不到這個收款碼
problem-code-unknown-explain = 請重新掃描櫃檯上的收款碼，或詢問店員。
problem-code-disabled = 這個收款碼已停用
problem-code-disabled-explain = 請向店員索取目前使用的收款碼。
problem-code-off = 這個收款碼暫時停用
problem-code-off-explain = 請詢問店員如何付款。
problem-code-replaced = 這個收款碼已更換
problem-code-replaced-explain = 店家已換上新的收款碼，請詢問店員。
problem-shop-closed = 店家目前未營業
problem-shop-closed-explain = 請在營業時間再來。
problem-shop-closed-until = { $time } 前暫停營業
problem-shop-closed-today = 今天不營業
problem-shop-closed-tomorrow = 明天 { $time } 前暫停營業
problem-board-blank = 這個收款碼尚未啟用
problem-board-blank-explain = 店家還沒有設定好。請詢問店員如何付款。
problem-board-staff = 店員入口：設定這個收款碼

problem-result-unknown = 找不到這筆付款
problem-result-unknown-explain = 請從電子錢包重新開啟頁面，或詢問店員。

problem-not-found = 這裡沒有內容
problem-not-found-explain = 請重新掃描店家的收款碼。

problem-busy = 同時進行的付款過多
problem-busy-explain = 請在 { $seconds } 秒後再試。並未扣款。

problem-gateway-down = 目前無法付款
problem-gateway-down-explain = 請在 { $seconds } 秒後再試，或改用其他方式付款。並未扣款。

problem-bad-request = 無法讀取這個請求
problem-bad-request-explain = 請返回再試一次。
problem-foreign = 請在店家自己的頁面付款
problem-foreign-explain = 這個請求來自其他網站。請掃描店家的收款碼。
problem-too-large = 請求內容過大
problem-too-large-explain = 請返回再試一次。
problem-method = 無法以這種方式開啟本頁
problem-method-explain = 請重新掃描店家的收款碼。
problem-our-fault = 我們這邊發生問題
problem-our-fault-explain = 如果您正在付款，請先查看電子錢包；否則請稍後再試，或詢問店員。
problem-try-again = 再試一次

wallet-needed = 請用電子錢包 App 開啟
wallet-needed-explain = 付款給{ $shop }，請使用{ $wallets }或其他 Alipay+ 電子錢包。
wallet-needed-link = 本店連結
wallet-needed-qr = 本店的收款 QR Code
wallet-needed-open = 開啟 { $wallet }
wallet-needed-scan = 已在電子錢包 App 中？請在 App 內重新掃描櫃檯上的收款碼。
wallet-needed-copy = 複製連結
wallet-needed-copied = 已複製
wallet-unsupported = 此處無法使用{ $wallet }付款
wallet-unsupported-explain = { $wallet }尚未支援掃描店家收款碼付款，請改用其他電子錢包掃描。
wallet-out-of-limits = 本店收取的金額不在{ $wallet }的限額內，請改用其他電子錢包掃描。
