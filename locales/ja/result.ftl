### 結果の画面：支払いがどうなったか。

result-title = { $state } · { $shop }

result-paid = お支払い完了
result-words = この 2 つの言葉をお店の人に見せてください
result-shop = お店
result-time = 日時
result-wallet = 決済アプリ
result-charged = 決済アプリでの支払額
result-charged-at = { $amount }（{ $units } { $first } = { $price } { $second }）
result-reference = 取引番号
result-note = メモ
result-refund = 返金
result-refund-done = { $amount }（{ $time }）
result-refund-under-way = { $amount }（手続き中）
result-refunded = 返金済み
result-refunded-explain = お店がこの支払いを返金しました。数日以内に決済アプリに表示されます。
result-part-refunded = 一部返金済み
result-part-refunded-explain = お店が { $back } を返金しました。お支払い額は { $kept } になります。
result-paid-ago = { $time } 分前にお支払い

receipt-title = レシート
receipt-amount = お支払い金額
receipt-pdf = PDF で保存
receipt-no-tax = これは税務上のインボイスではありません。
receipt-tax = この領収書は税務上のインボイスです。
receipt-included = うち{ $tax }
receipt-back = 支払いに戻る
receipt-print = ここではファイルを作成できません。このページを印刷するか、画面を保存してください。

result-waiting = 決済アプリでの確定待ち
result-waiting-explain = 決済アプリで支払いを確定してください。この画面は自動で更新されます。
result-checking = 確認しています
result-checking-explain = 支払いが完了したか問い合わせています。もう一度支払わないでください。この画面は自動で更新されます。
result-operator = お店の人にお尋ねください
result-operator-explain = 支払いが完了したか確認できませんでした。もう一度支払わずに、この画面をお店の人に見せてください。
result-look-again = もう一度確認する
result-start-over = 取り消してやり直す
result-checked = 最終確認 { $time }
result-until = この画面は遅くとも { $time } まで自動で確認します。
result-checking-rest-explain = 支払いが完了したかまだ確認できていません。もう一度支払わないでください。この画面はこれ以上自動で更新されません。下からもう一度確認できます。
result-offline = 接続できません。つながりしだい、この画面でもう一度確認します。

result-declined = お支払いできませんでした
declined-nothing-charged = 代金は引き落とされていません。
result-expired = 時間切れです
result-expired-explain = 時間内に支払いが確定されませんでした。
result-cancelled = 取り消されました
result-cancelled-explain = 支払いは取り消されました。
result-returned-explain = 支払いの完了後に取り消されました。代金は決済アプリから返金されます。
result-try-again = { $amount } をもう一度試す

declined-balance = 残高が足りません。チャージするか、アプリで別の支払い方法を選ぶか、少ない金額を入力してください。
declined-limit = 決済アプリの上限を超えています。少ない金額にするか、別のアプリをお試しください。
declined-wallet = このお店ではこのアプリを使えません。別のアプリをお試しください。
declined-verification = 決済アプリで支払いが確定されませんでした。もう一度お試しいただけます。
declined-refused = 決済アプリが支払いを拒否しました。アプリのサポートに問い合わせるか、別の方法でお支払いください。
declined-closed = 支払いは確定されませんでした。
declined-later = 決済アプリが混み合っています。数分後にもう一度お試しください。
declined-our-fault = ただいまここでは支払いができません。お客様のせいではありません。お店の人にお尋ねください。
declined-other = 決済アプリで支払いが承認されませんでした。もう一度お試しになるか、別の方法でお支払いください。
