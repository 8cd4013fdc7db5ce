### スタジオ：お店の方が自分のページを編集する場所。お客様の目には触れません。

studio-name = スタジオ
studio-title = { $page } – { $merchant }
studio-skip = 本文へ移動
studio-nav = スタジオのページ
studio-nav-home = 概要
studio-nav-sessions = ログイン状況
studio-sign-out = ログアウト
studio-language = 言語

## ログイン

studio-sign-in-title = スタジオにログイン
studio-sign-in-ready = リンクを確認しました。ボタンを押すと、この端末でログインします。
studio-sign-in-paste = ログイン用のリンク、またはリンクの # より後ろのコードを貼り付けてください。
studio-sign-in-code = リンクまたはコード
studio-sign-in-button = ログイン
studio-sign-in-help = リンクは、この支払いページを運営している担当者から受け取れます。1 回だけ、15 分間使えます。
studio-sign-in-already = この端末ですでにログインしている場合は、スタジオを開く
studio-sign-in-refused = このリンクは使えないか、すでに無効です。新しいリンクを受け取ってください。リンクは 1 回だけ、15 分間使えます。
studio-sign-in-busy = 試行回数が多すぎます。{ $seconds } 秒後にもう一度お試しください。

## 最初のページ

studio-home-title = 概要
studio-home-lead = お店とコードの一覧です。コードを開くと、お客様に表示されるページを確認できます。
studio-home-empty = お店はまだ登録されていません。この支払いページを運営している担当者が追加できます。
studio-home-no-codes = このお店にはまだコードがありません。
studio-home-open = { $counter } のページを開く
studio-home-off = 停止中

## ログイン中のブラウザー

studio-sessions-title = ログイン状況
studio-sessions-lead = 現在、お店のページを変更できるブラウザーの一覧です。心当たりのないものはログアウトさせてください。
studio-sessions-this = このブラウザー
studio-sessions-unknown = 不明なブラウザー
studio-sessions-made = ログイン：{ $time }
studio-sessions-seen = 最終使用：{ $time }
studio-sessions-end = ログアウトさせる
studio-sessions-end-which = { $browser } をログアウトさせる
studio-sessions-end-all = すべてログアウト
studio-sessions-end-all-explain = このブラウザーを含むすべてのブラウザーをログアウトし、未使用のリンクも無効にします。次回は新しいリンクが必要です。

## できないこと

studio-refused-title = 何も変更されていません
studio-refused-session = ログアウトしているため、操作できませんでした。ログインしてからもう一度お試しください。
studio-refused-form = 別のページから送信されたか、古いフォームです。スタジオに戻ってもう一度お試しください。
studio-missing-title = ここには何もありません
studio-missing-explain = 削除されたか、アドレスが正しくない可能性があります。
studio-back = スタジオに戻る

## ポスター

studio-nav-posters = ポスター
studio-posters-title = ポスター
studio-posters-lead = お店のデザインで印刷できるコードの一覧です。選ぶと、サイズと言語を設定できます。
studio-posters-of = { $counter } のポスター
studio-posters-all = すべてのポスター
studio-posters-preview = { $counter } の印刷プレビュー
studio-posters-off = このコードは無効になっているため、読み取ってもお支払いできません。この決済ページの管理者に依頼すると、再び有効にできます。
studio-posters-looks = デザイン
studio-posters-published = 公開中のデザイン
studio-posters-draft = 下書きのデザイン
studio-posters-what = 印刷するもの
studio-posters-what-wall = A4：壁や窓に
studio-posters-what-counter = A5：カウンターに
studio-posters-what-table = A6：テーブルに
studio-posters-what-sticker = ステッカー：80 × 80 mm
studio-posters-what-code = コードのみ
studio-posters-first = 1 番目の言語
studio-posters-second = 2 番目の言語
studio-posters-third = 3 番目の言語
studio-posters-none = なし
studio-posters-show = プレビューを表示
studio-posters-download = ダウンロード
studio-posters-pdf = PDF（印刷用）
studio-posters-svg = SVG（編集用）
studio-posters-png = PNG（画像）
studio-posters-explain = つやのない紙に、倍率 100 % で印刷してください。どのファイルも、お渡しする前に 2 種類の読み取りで確認しています。スマートフォンで読み取れるように、色が画面より濃くなることがあります。
studio-posters-no-font = この言語または名前を表示するフォントがありません。別の言語を選ぶか、この決済ページの管理者にお問い合わせください。
studio-posters-crowded = 文字が多すぎて収まりません。大きいサイズを選ぶか、言語を減らしてください。
studio-posters-failed = どのスマートフォンでも読み取れるポスターを作成できませんでした。別のサイズを選ぶか、この決済ページの管理者にお問い合わせください。
