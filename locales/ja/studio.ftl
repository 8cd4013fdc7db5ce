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
