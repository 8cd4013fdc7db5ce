### 結果頁面：付款的最終情況。

result-title = { $state } · { $shop }

result-paid = 付款成功
result-words = 請向店員出示這兩個詞
result-shop = 店家
result-time = 日期與時間
result-wallet = 電子錢包
result-charged = 扣款金額
result-charged-at = { $amount }（{ $units } { $first } = { $price } { $second }）
result-reference = 交易編號
result-note = 備註
result-refund = 退款
result-refund-done = { $amount }，{ $time }
result-refund-under-way = { $amount }，處理中
result-refunded = 已退款
result-refunded-explain = 店家已退回這筆付款，您的電子錢包會在幾天內顯示退款。
result-part-refunded = 已部分退款
result-part-refunded-explain = 店家已退回 { $back }，保留 { $kept }。
result-paid-ago = 付款於 { $time } 分鐘前

receipt-title = 收據
receipt-amount = 付款金額
receipt-pdf = 儲存為 PDF
receipt-no-tax = 此收據不是統一發票。
receipt-tax = 此收據是統一發票。
receipt-included = 內含 { $tax }
receipt-back = 返回付款
receipt-print = 無法在此製作檔案。請列印此頁面或截圖。

result-waiting = 等待電子錢包確認
result-waiting-explain = 請在電子錢包中確認付款，本頁會自動更新。
result-checking = 正在查詢付款結果
result-checking-explain = 我們正在查詢您的付款是否成功。請不要再次付款，本頁會自動更新。
result-operator = 請洽店員
result-operator-explain = 我們無法確認您的付款是否成功。請不要再次付款，並向店員出示本頁。
result-look-again = 再查一次
result-start-over = 取消並重新開始
result-checked = 上次查詢：{ $time }
result-until = 本頁最晚自動查詢到{ $time }。
result-checking-rest-explain = 我們還不知道您的付款是否成功。請不要再次付款。本頁不再自動更新，您可以在下方再查一次。
result-offline = 目前沒有網路連線。恢復連線後，本頁會立即再次查詢。

result-declined = 付款未成功
declined-nothing-charged = 並未扣款。
result-expired = 已逾時
result-expired-explain = 付款未在時限內確認。
result-cancelled = 已取消
result-cancelled-explain = 付款已取消。
result-returned-explain = 這筆付款在完成後被取消，電子錢包會將款項退還給您。
result-try-again = 再試一次 { $amount }

declined-balance = 餘額不足。請儲值、在電子錢包中選擇其他付款方式，或輸入較小的金額。
declined-limit = 金額超過您電子錢包的限額。請改用較小的金額或其他電子錢包。
declined-wallet = 本店無法使用這個電子錢包，請改用其他電子錢包。
declined-verification = 付款未在電子錢包中確認，您可以再試一次。
declined-refused = 電子錢包拒絕了這筆付款。請洽電子錢包客服，或改用其他方式付款。
declined-closed = 付款未經確認。
declined-later = 電子錢包忙碌中，請幾分鐘後再試。
declined-our-fault = 目前無法在此付款。這不是您的問題，請洽店員。
declined-other = 電子錢包未核准這筆付款。您可以再試一次，或改用其他方式付款。
