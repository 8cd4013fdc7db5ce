### 多个页面共用的文字。

language-name = 简体中文
language-switch = 语言
common-place = { $store } · { $counter }
common-open-wallet = 打开支付应用
common-pay-again = 重新输入金额
common-terms = 条款
