### 複数の画面で使う言葉。

language-name = 日本語
language-switch = 言語
common-place = { $store } · { $counter }
common-open-wallet = 決済アプリを開く
common-pay-again = もう一度金額を入力する
common-terms = 利用規約
