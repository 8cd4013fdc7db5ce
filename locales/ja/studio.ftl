### スタジオ：お店の方が自分のページを編集する場所。お客様の目には触れません。

studio-name = スタジオ
studio-title = { $page } – { $merchant }
studio-skip = 本文へ移動
studio-nav = スタジオのページ
studio-nav-home = 概要
studio-nav-versions = 公開履歴
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

## 公開したデザイン

studio-versions-title = 公開履歴
studio-versions-lead = これまでに公開したデザインを新しい順に表示しています。以前のデザインに戻すと新しい版として公開されるので、何も失われません。
studio-versions-empty = まだ何も公開されていません。ページは標準のデザインで表示されています。
studio-versions-draft = 下書きがあります（{ $time } 保存）。版をエディターで開くか、デザインを取り込むと、下書きは置き換えられます。
studio-versions-number = 第 { $number } 版
studio-versions-unnumbered = ファイルによるデザイン
studio-versions-in-force = 使用中
studio-versions-at = 公開：{ $time }
studio-versions-by-studio = スタジオから
studio-versions-by-browser = スタジオから（{ $browser }）
studio-versions-by-operator = この支払いページの運営担当者による変更
studio-versions-by-file = この支払いページの運営担当者のファイルによる変更
studio-versions-returned = 第 { $number } 版に戻しました
studio-versions-changed = 変更点
studio-versions-same = 変更はありません
studio-versions-light = 明るい画面：ボタン、背景、文字 { $colours }
studio-versions-dark = 暗い画面：ボタン、背景、文字 { $colours }
studio-versions-return = この版に戻す
studio-versions-return-which = この版に戻す：第 { $number } 版
studio-versions-edit = エディターで開く
studio-versions-edit-which = エディターで開く：第 { $number } 版

## ファイルとしてのデザイン

studio-export-title = デザインをファイルに保存
studio-export-explain = 画像を含むすべてが 1 つのファイルに入ります。ほかのお店や別の環境でも使えます。
studio-export-published = 公開中のデザインをダウンロード
studio-export-draft = 下書きをダウンロード
studio-import-title = ファイルからデザインを取り込む
studio-import-explain = 取り込んだデザインは下書きになります。公開するまで、ページは今のままです。
studio-import-file = ファイル
studio-import-text = ファイルの内容
studio-import-button = 下書きにする
studio-import-large = このファイルはデザインとしては大きすぎます。何も変更されていません。
studio-import-other = スタジオからダウンロードしたデザインではありません。何も変更されていません。
studio-import-format = このファイルの形式（{ $format }）は、このスタジオでは読み込めません。何も変更されていません。
studio-import-field = ファイルに正しくない箇所があります（{ $line } 行目、{ $column } 文字目）。何も変更されていません。
studio-import-named = ファイルに含まれていない画像が指定されています。何も変更されていません。
studio-import-logo = このファイルのロゴは使えません。何も変更されていません。
studio-import-cover = このファイルのカバー画像は使えません。何も変更されていません。

## デザインの項目

studio-part-accent = ボタンの色
studio-part-ground = 背景の色
studio-part-ink = 文字の色
studio-part-dark = 暗い画面の色
studio-part-corners = 角の丸み
studio-part-density = 余白
studio-part-font = 書体
studio-part-layout = ページ上部
studio-part-button = ボタンの文言
studio-part-terms = 利用規約
studio-part-welcome = あいさつ文
studio-part-footer = 末尾の一文
studio-part-logo = ロゴ
studio-part-cover = カバー画像

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
