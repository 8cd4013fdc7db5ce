### レジ画面：支払いを表示し、声で知らせるタブレットや古いスマートフォン。お店の人が読み、聞く。

till-name = レジ
till-title = { $screen } – { $store }
till-everywhere = すべてのレジ

till-say = { $major }{ $unit }
till-say-decimals = { $major }.{ $minor }{ $unit }

till-start = 開始
till-start-explain = 一度押すと、声で知らせ、画面が消えないようにします。
till-ready = { $screen }、準備ができました
till-tap = タップして音を出す

till-none = 支払いはまだありません
till-last = 最近の支払い
till-today = 本日
till-count = { $count } 件
till-paid = 支払い完了
till-reversed = 支払いが取り消されました
till-reversed-say = ご注意ください。{ $amount }の支払いが取り消されました
till-refunded = 返金済み
till-twins = 同じ支払いがほかにもあります
till-opening = お客様が { $amount } を確認中
till-paying = 支払い中：{ $count }件
till-hand = 商品を渡す
till-handed = お渡し済み
till-seen = 確認しました
till-away = 接続が切れている間に { $count } 件、{ $amount }

till-deaf = { $time } から接続が切れています。それ以降の支払いは表示されていません。
till-deaf-say = 接続が切れています。支払いは表示されていません。
till-connected = 接続が戻りました
till-reconnect = 今すぐ試す
till-sign = 最後の受信 { $seconds } 秒前

till-sound-on = 音あり
till-sound-off = 音なし
till-voice = 声：{ $language }
till-voice-off = 声なし（設定）
till-voice-none = 声が使えません：チャイム、点滅、振動で知らせます
till-awake = 画面は消えません
till-awake-not = 画面が消えることがあります
till-silent = { $time } まで消音
till-other-tab = このブラウザーの別のタブが知らせています
till-no-script = このブラウザーではスクリプトが動きません。10 秒ごとに読み込み直し、声では知らせません。

till-settings = 設定
till-speak = 金額を声で知らせる
till-volume = 音量
till-test = 音量を試す
till-silent-hours = 消音の時間帯
till-silent-from = 開始
till-silent-to = 終了
till-save = 保存
till-leave = この画面を解除する

till-enrol = この端末をレジ画面にする
till-enrol-ready = 準備ができました。ボタンを押すと、この端末にここでの支払いが表示されます。
till-enrol-paste = 受け取ったリンク、または # より後ろのコードを貼り付けてください。
till-enrol-code = リンクまたはコード
till-enrol-button = この端末を使う
till-enrol-help = リンクはお店の管理者が作ります。1 回だけ、10 分間使えます。
till-enrol-refused = このリンクは使えないか、すでに無効です。新しいリンクを受け取ってください。
till-enrol-busy = 試行回数が多すぎます。{ $seconds } 秒後にもう一度お試しください。
till-stranger = レジ画面ではありません
till-stranger-explain = お店の管理者からリンクを受け取り、この端末で開いてください。
till-refused = 実行できませんでした
till-refused-explain = 前の画面に戻り、読み込み直してから、もう一度お試しください。
till-failed-explain = サーバーは今この操作ができません。お客様の支払いが失われることはありません。少し待ってもう一度お試しください。続く場合は、お店の管理者に知らせてください。
till-back = レジに戻る

till-refund = 返金する
till-refund-left = { $amount } まで返金できます。
till-refund-amount = 金額
till-refund-reason = 理由（任意）
till-refund-person = 返金する人
till-refund-pin = PIN（6桁の数字）
till-refund-on = 続ける
till-refund-sure = { $amount } を返金しますか？
till-refund-given = { $amount } が決済アプリに戻ります。
till-refund-open = 返金を依頼しました。{ $amount } が戻るかどうかはまだ分かりません。自動で再確認されます。
till-refund-waits = まだ返金されていません。事務画面でほかの人の承認が必要です。
till-refund-wrong-amount = 返金されていません。まだ返金できる金額を入力してください。
till-refund-wrong-pin = 返金されていません。PINが違います。
till-refund-short-pin = 返金されていません。PINは6桁の数字です。間違いの回数には数えていません。
till-refund-locked = 返金されていません。このPINは15分間使えません。
till-refund-nobody = このレジで使えるPINはまだ設定されていません。設定は事務画面で行います。
till-refund-none = この支払いから返金できる金額はありません。
till-refund-failed = 依頼できませんでした。もう一度お試しください。二重に返金されることはありません。
till-refund-refused = 決済サービスに拒否されました。返金されていません。
till-refund-twice = この支払いの代金は、決済サービスがすでに差し戻したか、お客様が異議を申し立てています（{ $day }）。ここで返金すると二重に支払うことになります。先に決済サービスに確かめてください。
till-refund-twice-yes = それでも返金する
till-refund-asks = この金額はお一人では返金できません。依頼だけを行い、ほかの人の承認を待ちます。
till-refund-asks-gone = この支払いからはすでに { $amount } が返金されており、その分も数えられます。
till-refund-asks-nobody = 今ここには、ほかに承認できる人がいません。オーナーが事務画面で人を招待できます。
till-refund-ask = 依頼する
till-refund-gone = 返金されていません。この人はここで返金できなくなりました。
till-refund-over = 返金されていません。依頼は却下されたか、終了しました。

till-shut = 現在お客様は支払いができません：営業時間外です
till-shut-until = { $time } までお客様は支払いができません
till-shut-today = 本日はお客様は支払いができません
till-shut-tomorrow = 明日 { $time } までお客様は支払いができません
