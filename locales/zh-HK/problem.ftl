### 未能繼續時的頁面，每頁都說明接下來怎樣做。

problem-code-malformed = 收款碼不完整
problem-code-malformed-explain = 請重新掃描，或檢查是否已輸入每個字元。
problem-code-unknown = 找不到這個收款碼
problem-code-unknown-explain = 請重新掃描櫃位的收款碼，或向店員查詢。
problem-code-disabled = 這個收款碼已停用
problem-code-disabled-explain = 請向店員索取現時使用的收款碼。
problem-code-off = 這個收款碼暫時停用
problem-code-off-explain = 請向店員查詢如何付款。
problem-code-replaced = 這個收款碼已更換
problem-code-replaced-explain = 商戶已換上新的收款碼，請向店員查詢。
problem-shop-closed = 商戶現時未營業
problem-shop-closed-explain = 請於營業時間再來。
problem-shop-closed-until = { $time } 前暫停營業
problem-shop-closed-today = 今日不營業
problem-shop-closed-tomorrow = 明天 { $time } 前暫停營業
problem-board-blank = 這個收款碼尚未啟用
problem-board-blank-explain = 商戶尚未設定好。請向店員查詢如何付款。
problem-board-staff = 店員入口：設定這個收款碼

problem-result-unknown = 找不到這筆付款
problem-result-unknown-explain = 請從電子錢包重新開啟頁面，或向店員查詢。

problem-not-found = 這裏沒有內容
problem-not-found-explain = 請重新掃描商戶的收款碼。

problem-busy = 同時進行的付款過多
problem-busy-explain = 請於 { $seconds } 秒後再試。沒有扣款。

problem-gateway-down = 現時未能付款
problem-gateway-down-explain = 請於 { $seconds } 秒後再試，或以其他方式付款。沒有扣款。

problem-bad-request = 未能讀取這個請求
problem-bad-request-explain = 請返回再試一次。
problem-foreign = 請在商戶自己的頁面付款
problem-foreign-explain = 這個請求來自其他網站。請掃描商戶的收款碼。
problem-too-large = 請求內容過大
problem-too-large-explain = 請返回再試一次。
problem-method = 未能以這種方式開啟本頁
problem-method-explain = 請重新掃描商戶的收款碼。
problem-our-fault = 我們這邊出現問題
problem-our-fault-explain = 如你正在付款，請先查看電子錢包；否則請稍後再試，或向店員查詢。
problem-try-again = 再試一次

wallet-needed = 請以電子錢包應用程式開啟
wallet-needed-explain = 付款予{ $shop }，請使用{ $wallets }或其他 Alipay+ 電子錢包。
wallet-needed-link = 此商戶的連結
wallet-needed-qr = 此商戶的收款二維碼
wallet-needed-open = 開啟 { $wallet }
wallet-needed-scan = 已在電子錢包內？請在電子錢包內再次掃描櫃位的收款碼。
wallet-needed-copy = 複製連結
wallet-needed-copied = 已複製
wallet-unsupported = 此處未能使用{ $wallet }付款
wallet-unsupported-explain = { $wallet }暫不支援掃描商戶收款碼付款，請使用其他電子錢包掃描。
wallet-out-of-limits = 此商戶收取的金額不在{ $wallet }的限額之內，請使用其他電子錢包掃描。
