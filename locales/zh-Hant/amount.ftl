### 金額頁面：顧客輸入要支付的金額。

amount-title = 付款給{ $shop }
amount-label = 金額
amount-hint-between = { $min } 至 { $max }
amount-hint-from = 最低 { $min }
amount-hint-to = 最高 { $max }

amount-note-add = 新增備註
amount-note-label = 給店家的備註
amount-note-required = 必填

amount-presets = 選擇金額

amount-keypad = 數字鍵盤
amount-key-decimal = 小數點
amount-key-delete = 刪除最後一位數字

amount-pay = 付款
amount-pay-amount = 付款 { $amount }

amount-donate = 捐款
amount-donate-amount = 捐款 { $amount }
amount-donate-title = 捐款給{ $shop }

amount-tip = 給小費
amount-tip-amount = 給小費 { $amount }
amount-tip-title = 給{ $shop }的小費

amount-top-up = 儲值
amount-top-up-amount = 儲值 { $amount }
amount-top-up-title = 在{ $shop }儲值

amount-confirm-in = 請在{ $wallet }中確認付款，確認前不會扣款。
amount-confirm-in-wallet = 請在電子錢包中確認付款，確認前不會扣款。

amount-working = 正在開啟電子錢包…
amount-offline = 目前沒有網路連線，請再點一次。不會重複扣款。
amount-handoff = 電子錢包即將開啟。若沒有反應：

amount-empty = 請輸入金額。
amount-not-a-number = 請以數字輸入金額，例如 { $example }。
amount-negative = 請輸入不含負號的金額。
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } 沒有小數，請輸入不含小數的金額。
       *[other] { $currency } 最多 { $decimals } 位小數，請刪去多餘的小數。
    }
amount-too-long = 金額位數過多，請確認。
amount-ambiguous = 請輸入不含千分位符號的金額，例如 { $example }。
amount-step = 此處的金額須為 { $step } 的倍數。
amount-zero = 請輸入大於零的金額。
amount-below-min = 此處最低金額為 { $min }。
amount-above-max = 此處最高金額為 { $max }。
amount-wrong-currency = 本店僅收 { $currency }。
amount-not-offered = 此處無法支付這個金額，請選擇畫面上的金額。
amount-note-needed = 請填寫「{ $label }」。
amount-note-too-long = 備註請勿超過 { $max } 個字元。

again-title = 要再付一次嗎？
again-explain =
    { $minutes ->
        [0] 您在不到一分鐘前已在此支付 { $amount }。
       *[other] 您在 { $minutes } 分鐘前已在此支付 { $amount }。
    }
again-pay = 再付一次 { $amount }
again-look = 查看先前的付款

sure-title = 金額正確嗎？
sure-explain = 這個金額遠高於此處一般的付款金額。請核對零的個數與小數點。
sure-explain-whole = 這個金額遠高於此處一般的付款金額。請核對零的個數。
sure-pay = 正確，支付 { $amount }
sure-change = 不對，更改金額

unfinished-title = 有一筆未完成的付款
unfinished-explain = 您在{ $time } 開始支付 { $amount }，尚未完成。
unfinished-explain-earlier = 您在{ $time } 開始支付 { $amount }，尚未完成。
unfinished-continue = 在電子錢包中繼續
unfinished-look = 查看這筆付款
unfinished-start-over = 取消並重新開始
unfinished-risk = 第一筆付款仍可能成功。如果您現在再付，兩筆款項都可能被扣除。
unfinished-pay = 再支付 { $amount }

amount-earlier-paid = 已付 { $amount } · { $time }
amount-earlier-show = 查看
