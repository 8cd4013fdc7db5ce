### 金額の画面：お客様が支払う金額を入力する。

amount-title = { $shop }へのお支払い
amount-label = 金額
amount-presets = 金額を選択
amount-hint-between = { $min } から { $max } まで
amount-hint-from = { $min } 以上
amount-hint-to = { $max } まで

amount-note-add = メモを追加
amount-note-label = お店へのメモ
amount-note-required = 必須

amount-keypad = 数字キー
amount-key-decimal = 小数点
amount-key-delete = 最後の数字を消す

amount-pay = 支払う
amount-pay-amount = { $amount } を支払う

amount-donate = 寄付する
amount-donate-amount = { $amount } を寄付する
amount-donate-title = { $shop }へのご寄付

amount-tip = チップを送る
amount-tip-amount = { $amount } のチップを送る
amount-tip-title = { $shop }へのチップ

amount-top-up = チャージする
amount-top-up-amount = { $amount } をチャージ
amount-top-up-title = { $shop }でのチャージ

amount-confirm-in = { $wallet } で確定するまで、代金は引き落とされません。
amount-confirm-in-wallet = 決済アプリで確定するまで、代金は引き落とされません。

amount-working = 決済アプリを開いています…
amount-offline = 接続できません。もう一度タップしてください。二重に引き落とされることはありません。
amount-handoff = まもなく決済アプリが開きます。開かない場合：

amount-empty = 金額を入力してください。
amount-not-a-number = 金額は { $example } のように数字で入力してください。
amount-negative = マイナス記号を付けずに入力してください。
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } に小数はありません。小数を付けずに入力してください。
       *[other] { $currency } の小数は { $decimals } 桁までです。余分な桁を消してください。
    }
amount-too-long = 金額の桁数が多すぎます。確認してください。
amount-ambiguous = 桁区切りを付けずに、{ $example } のように入力してください。
amount-step = 金額は { $step } 単位で入力してください。
amount-zero = 0 より大きい金額を入力してください。
amount-below-min = こちらでの最低金額は { $min } です。
amount-above-max = こちらでの最高金額は { $max } です。
amount-wrong-currency = このお店で使える通貨は { $currency } だけです。
amount-not-offered = この金額はここでは支払えません。表示されている金額から選んでください。
amount-note-needed = 「{ $label }」を入力してください。
amount-note-too-long = メモは { $max } 文字以内にしてください。

again-title = もう一度支払いますか？
again-explain =
    { $minutes ->
        [0] 1 分足らず前に、こちらで { $amount } を支払い済みです。
       *[other] { $minutes } 分前に、こちらで { $amount } を支払い済みです。
    }
again-pay = もう一度 { $amount } を支払う
again-look = 前の支払いを見る

sure-title = 金額に間違いはありませんか？
sure-explain = こちらで普段支払われる金額よりかなり高くなっています。桁数をご確認ください。
sure-explain-whole = こちらで普段支払われる金額よりかなり高くなっています。桁数をご確認ください。
sure-pay = はい、{ $amount } を支払う
sure-change = いいえ、金額を変更する

unfinished-title = 完了していない支払いがあります
unfinished-explain = { $time } に始めた { $amount } の支払いが、まだ完了していません。
unfinished-explain-earlier = { $time } に始めた { $amount } の支払いが、まだ完了していません。
unfinished-continue = 決済アプリで続ける
unfinished-look = この支払いを見る
unfinished-start-over = 取り消してやり直す
unfinished-risk = 最初の支払いは、これから完了することがあります。今もう一方も支払うと、両方が引き落とされることがあります。
unfinished-pay = { $amount } も支払う

amount-earlier-paid = { $amount } お支払い済み · { $time }
amount-earlier-show = 表示
