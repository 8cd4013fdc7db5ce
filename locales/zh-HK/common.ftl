### 多個頁面共用的文字。

language-name = 繁體中文（香港）
language-switch = 語言
common-place = { $store } · { $counter }
common-open-wallet = 開啟電子錢包
common-pay-again = 重新輸入金額
common-terms = 條款
