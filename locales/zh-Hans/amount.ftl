### 金额页面：顾客输入要支付的金额。

amount-title = 向{ $shop }付款
amount-label = 金额
amount-hint-between = { $min } 至 { $max }
amount-hint-from = 最低 { $min }
amount-hint-to = 最高 { $max }

amount-note-add = 添加备注
amount-note-label = 给商家的备注
amount-note-required = 必填

amount-presets = 选择金额

amount-keypad = 数字键盘
amount-key-decimal = 小数点
amount-key-delete = 删除最后一位

amount-pay = 付款
amount-pay-amount = 付款 { $amount }

amount-donate = 捐款
amount-donate-amount = 捐款 { $amount }
amount-donate-title = 向{ $shop }捐款

amount-tip = 打赏
amount-tip-amount = 打赏 { $amount }
amount-tip-title = 给{ $shop }打赏

amount-top-up = 充值
amount-top-up-amount = 充值 { $amount }
amount-top-up-title = 在{ $shop }充值

amount-confirm-in = 您将在{ $wallet }中确认付款，确认前不会扣款。
amount-confirm-in-wallet = 您将在支付应用中确认付款，确认前不会扣款。

amount-working = 正在打开支付应用…
amount-offline = 网络未连接，请再点一次。不会重复扣款。
amount-handoff = 支付应用即将打开。如果没有反应：

amount-empty = 请输入金额。
amount-not-a-number = 请用数字输入金额，例如 { $example }。
amount-negative = 请输入不带负号的金额。
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } 没有小数，请输入不带小数的金额。
       *[other] { $currency } 最多 { $decimals } 位小数，请去掉多余的小数。
    }
amount-too-long = 金额位数过多，请检查。
amount-ambiguous = 请不要使用千位分隔符，例如 { $example }。
amount-step = 金额必须是 { $step } 的整数倍。
amount-zero = 请输入大于零的金额。
amount-below-min = 最低金额为 { $min }。
amount-above-max = 最高金额为 { $max }。
amount-wrong-currency = 本店只收 { $currency }。
amount-not-offered = 此处不能支付该金额，请选择页面上显示的金额。
amount-note-needed = 请填写“{ $label }”。
amount-note-too-long = 备注请不超过 { $max } 个字符。

again-title = 再付一次？
again-explain =
    { $minutes ->
        [0] 不到一分钟前您刚在此付过 { $amount }。
       *[other] 您在 { $minutes } 分钟前已在此付过 { $amount }。
    }
again-pay = 再付一次 { $amount }
again-look = 查看之前的付款

sure-title = 金额正确吗？
sure-explain = 这个金额远高于这里通常的付款金额。请核对零的个数和小数点。
sure-explain-whole = 这个金额远高于这里通常的付款金额。请核对零的个数。
sure-pay = 正确，支付 { $amount }
sure-change = 不对，更改金额

unfinished-title = 有一笔未完成的付款
unfinished-explain = 您在 { $time } 发起了 { $amount } 的付款，尚未完成。
unfinished-explain-earlier = 您在 { $time } 发起了 { $amount } 的付款，尚未完成。
unfinished-continue = 在支付应用中继续
unfinished-look = 查看这笔付款
unfinished-start-over = 取消并重新开始
unfinished-risk = 第一笔付款仍可能成功。如果您现在再付，两笔款项都可能被扣除。
unfinished-pay = 再支付 { $amount }

amount-earlier-paid = 已付 { $amount } · { $time }
amount-earlier-show = 查看
