### 收銀螢幕：放在櫃檯上的平板或舊手機，顯示並播報收到的付款。供店員看和聽。

till-name = 收銀螢幕
till-title = { $screen } – { $store }
till-everywhere = 所有櫃檯

till-say = { $major }{ $unit }
till-say-decimals = { $major }.{ $minor }{ $unit }

till-start = 開始
till-start-explain = 請按一下，讓這個螢幕可以播報並保持開啟。
till-ready = { $screen }已就緒
till-tap = 點一下以開啟聲音

till-none = 還沒有付款
till-last = 最近的付款
till-today = 今天
till-count = { $count } 筆
till-paid = 已付款
till-reversed = 付款遭撤銷
till-reversed-say = 請注意，{ $amount }的付款遭撤銷
till-refunded = 已退款
till-twins = 有多筆相同的付款
till-opening = 顧客正在確認 { $amount }
till-paying = 正在付款：{ $count }
till-hand = 交付
till-handed = 已交付
till-seen = 我看到了
till-away = 斷線期間有 { $count } 筆付款，共 { $amount }

till-deaf = 自 { $time } 起沒有連線，之後的付款不會顯示。
till-deaf-say = 沒有連線，付款不會顯示。
till-connected = 已重新連線
till-reconnect = 立即重試
till-sign = 最近訊號 { $seconds } 秒前

till-sound-on = 聲音已開啟
till-sound-off = 沒有聲音
till-voice = 語音：{ $language }
till-voice-off = 語音已關閉
till-voice-none = 這裡沒有語音，改用提示音、閃爍和震動
till-awake = 螢幕保持開啟
till-awake-not = 螢幕可能會自動關閉
till-silent = 靜音至 { $time }
till-other-tab = 由這個瀏覽器的另一個分頁播報
till-no-script = 這個瀏覽器不執行指令碼。頁面每十秒重新載入一次，無法播報。

till-settings = 設定
till-speak = 播報金額
till-volume = 音量
till-test = 試聽音量
till-silent-hours = 靜音時段
till-silent-from = 開始
till-silent-to = 結束
till-save = 儲存
till-leave = 移除這個螢幕

till-enrol = 將這部裝置當作收銀螢幕
till-enrol-ready = 一切就緒。按下按鈕後，這部裝置會顯示這裡收到的付款。
till-enrol-paste = 請貼上您收到的連結，或 # 後面的代碼。
till-enrol-code = 連結或代碼
till-enrol-button = 使用這部裝置
till-enrol-help = 連結由店家的管理者產生，只能使用一次，十分鐘內有效。
till-enrol-refused = 這個連結無效或已失效。請索取新的連結。
till-enrol-busy = 嘗試次數過多，請在 { $seconds } 秒後再試。
till-stranger = 這不是收銀螢幕
till-stranger-explain = 請向店家的管理者索取連結，並在這部裝置上開啟。
till-refused = 未能完成操作
till-refused-explain = 請返回並重新載入頁面，然後再試一次。
till-failed-explain = 伺服器暫時無法執行。顧客已付的款項不會遺失。請稍後再試；若持續發生，請告知店家的管理者。
till-back = 返回收銀螢幕

till-refund = 退款
till-refund-left = 最多可退 { $amount }。
till-refund-amount = 金額
till-refund-reason = 原因（選填）
till-refund-person = 由誰退款
till-refund-pin = 六位數字 PIN
till-refund-on = 繼續
till-refund-sure = 退回 { $amount }？
till-refund-given = { $amount } 將退回電子錢包。
till-refund-open = 已提出申請，尚不清楚 { $amount } 是否退回，系統會自動再次查詢。
till-refund-waits = 尚未退款：須由另一人在辦公頁面同意。
till-refund-wrong-amount = 沒有退款。請輸入仍可退的金額。
till-refund-wrong-pin = 沒有退款：PIN 不正確。
till-refund-short-pin = 沒有退款：PIN 是六位數字。這次不計入嘗試次數。
till-refund-locked = 沒有退款：此 PIN 已鎖定十五分鐘。
till-refund-nobody = 還沒有人為此收銀台設定 PIN，請在辦公頁面設定。
till-refund-none = 此付款沒有可退的金額。
till-refund-failed = 未能提出申請。請再試一次：不會重複退款。
till-refund-refused = 支付服務拒絕了。沒有退款。
till-refund-twice = 支付服務已收回這筆付款的款項，或顧客已提出爭議（{ $day }）。如果再退款，您就會付兩次。請先向支付服務查詢。
till-refund-twice-yes = 仍要退款
till-refund-asks = 您不能自行退回這麼多，只會提出申請：須由另一人同意。
till-refund-asks-gone = 這筆付款先前已退款 { $amount }，也計算在內。
till-refund-asks-nobody = 目前這裡沒有其他人可以同意。擁有者可在辦公頁面邀請別人加入。
till-refund-ask = 提出申請
till-refund-gone = 沒有退款：此人已無權在此退款。
till-refund-over = 沒有退款：申請已被拒絕或已失效。

till-shut = 顧客目前無法付款：現在不營業
till-shut-until = { $time } 前顧客無法付款
till-shut-today = 今天顧客無法再付款
till-shut-tomorrow = 明天 { $time } 前顧客無法付款
