### スタジオ：お店の方が自分のページを編集する場所。お客様の目には触れません。

studio-name = スタジオ
studio-title = { $page } – { $merchant }
studio-skip = 本文へ移動
studio-nav = スタジオのページ
studio-nav-versions = 公開履歴
studio-nav-editor = デザイン
studio-nav-codes = コード
studio-nav-sessions = ログイン状況
studio-sign-out = ログアウト
studio-language = 言語

## ログイン

studio-sign-in-title = ログイン
studio-sign-in-ready = リンクを確認しました。ボタンを押すと、この端末でログインします。
studio-sign-in-paste = ログイン用のリンク、またはリンクの # より後ろのコードを貼り付けてください。
studio-sign-in-code = リンクまたはコード
studio-sign-in-button = ログイン
studio-sign-in-help = リンクは、招待した人またはこの支払いページの管理者から受け取れます。1 回だけ、15 分間使えます。
studio-sign-in-already = この端末ですでにログインしている場合は、先に進む
studio-sign-in-refused = このリンクは使えないか、すでに無効です。新しいリンクを受け取ってください。リンクは 1 回だけ、15 分間使えます。
studio-sign-in-busy = 試行回数が多すぎます。{ $seconds } 秒後にもう一度お試しください。

## エディター

studio-editor-title = デザイン
studio-editor-lead = 支払いページをお店らしい見た目に整えましょう。公開するまで、お客様には表示されません。
studio-editor-wrong = まだ保存されていません。下の印が付いた項目をご確認ください。
studio-own-looks = 次の店舗には個別のデザインが設定されているため、ここでの変更は反映されません：{ $stores }

## 公開状況

studio-draft = 下書き（お客様には未公開）
studio-draft-by = 保存：{ $who }、{ $time }
studio-published = 公開中
studio-published-by = 公開：{ $who }、{ $time }
studio-published-who = 公開：{ $who }
studio-who-you = あなた
studio-who-operator = この支払いページの管理者
studio-plain = 標準デザイン
studio-plain-explain = まだ何も公開されていません。
studio-unsaved = 未保存
studio-offline = 接続がないため保存されていません。入力内容はそのままです
studio-real-page = 実際のページを開く
studio-save = 下書きを保存
studio-publish = 公開する
studio-discard = 下書きを破棄
studio-done-saved = 下書きを保存しました。お客様にはまだ表示されません。
studio-done-published = 公開しました。お客様にはこのデザインが表示されます。
studio-conflict-title = 別の人が下書きを変更しました
studio-conflict-saved = その間に { $who } が別の下書きを保存しました（{ $time }）。
studio-conflict-gone = 元の下書きは、その間に公開または破棄されました。
studio-conflict-explain = 入力した内容は失われていません。下に残っていますが、まだ保存されていません。
studio-conflict-differs = 違うところ：
studio-conflict-theirs = その間に保存されたもの
studio-conflict-mine = あなたの内容（未保存）
studio-conflict-keep-mine = 自分の内容で保存
studio-conflict-take-theirs = 相手の内容で続ける
studio-conflict-look = 相手の内容を新しい画面で見る
studio-ask-title = 下書きを置き換えますか？
studio-ask-saved = { $who } が保存した下書きがあります（{ $time }）。開こうとしている内容に置き換えると、この下書きは失われます。
studio-ask-keep = 下書きを残す
studio-ask-replace = 下書きを置き換える

## 出発点

studio-starters = 見本から始める
studio-starters-lead = 色と形が設定されます。文章と画像はそのままです。あとからすべて変更できます。
studio-starter-tea-house = 茶館
studio-starter-bookshop = 書店
studio-starter-noodle-bar = 麺の店
studio-starter-pharmacy = 薬局
studio-starter-flower-shop = 花屋
studio-starter-museum = 美術館
studio-starter-night-market = 夜市
studio-starter-salon = サロン

## 色

studio-colours = 色
studio-colours-lead = 1 色だけで十分です。残りの色は自動で決まります。どの色を選んでも、文字は読みやすく保たれます。
studio-colour-accent = ボタン
studio-colour-accent-hint = お店の色です。
studio-colour-ground = 背景
studio-colour-ground-hint = ページ全体の背景です。
studio-colour-ink = 文字
studio-colour-ink-hint = 名前、金額、文章です。
studio-colours-dark = ダークモードの色
studio-colours-dark-lead = ダークモードでスマートフォンを使う人も多くいます。指定しなければ、上の色から自動で決まります。
studio-colour-dark-accent = ボタン（ダーク）
studio-colour-dark-ground = 背景（ダーク）
studio-colour-dark-ink = 文字（ダーク）
studio-colour-dark-hint = ダークモードの端末用です。
studio-colour-automatic = 自動
studio-colour-pick = 色を選ぶ：{ $name }
studio-colour-reset-which = 自動：{ $name }
brand-ink-faint = 選んだ色は { $from } です。この色の文字は読みにくくなります（コントラスト { $measured } : 1、必要な値 { $required } : 1）。{ $to } で表示されます。
brand-ground-between = 選んだ色は { $from } です。黒い文字も白い文字も読みにくくなります（高いほうのコントラスト { $measured } : 1、必要な値 { $required } : 1）。{ $to } で表示されます。

## ページの上部

studio-head = ページ上部
studio-layout = レイアウト
studio-layout-name = 名前のみ
studio-layout-left = ロゴと名前を横に
studio-layout-centred = ロゴを名前の上に
studio-layout-cover = 横いっぱいの画像
studio-logo = ロゴ
studio-logo-hint = SVG、PNG、JPEG、WebP（4 MB まで）。
studio-logo-dark = ダークモード用のロゴ
studio-logo-dark-hint = ロゴがダークモードで見えにくい場合のみ。
studio-cover = 横いっぱいの画像
studio-cover-hint = 画像付きのレイアウト用です。幅 240 ピクセル以上。中央の部分が表示されます。
studio-picture-upload = アップロード
studio-picture-upload-which = アップロード：{ $name }
studio-picture-sending = アップロード中…
studio-picture-lost = ファイルを送信できませんでした。接続を確認して、もう一度お試しください。
studio-picture-remove = 削除
studio-picture-remove-which = 削除：{ $name }

## 文章

studio-words = 文章
studio-words-lead = お店からの言葉です。1 つの言語でも、複数の言語でも設定できます。それ以外はすべて翻訳済みです。
studio-welcome = あいさつ
studio-welcome-hint = 金額の上に表示されます。短く 1 行で。
studio-footer = 最後の一言
studio-footer-hint = ページの最後に表示されます。
studio-language-all = すべてのお客様
studio-language-add = ほかの言語
studio-language-of = { $line }：言語
studio-button = ボタンの言葉
studio-terms = 利用規約へのリンク
studio-terms-hint = 任意。お店のページのアドレス全体を入力してください。

## 形

studio-shape = 形
studio-corners = 角
studio-corners-square = 四角
studio-corners-soft = 少し丸く
studio-corners-round = 丸く
studio-density = 余白
studio-density-compact = 少なめ
studio-density-normal = ふつう
studio-density-roomy = 多め
studio-font = 書体
studio-font-system = 標準
studio-font-humanist = やわらか
studio-font-serif = 明朝
studio-font-rounded = 丸ゴシック
studio-font-mono = タイプライター

## プレビュー

studio-preview = プレビュー
studio-preview-title = 支払いページのプレビュー
studio-preview-lead = 変更を反映したページです。プレビューのため、支払いも保存もされません。
studio-preview-show = 変更を表示
studio-preview-back = 編集に戻る
studio-view-state = ページ
studio-view-amount = 金額
studio-view-problem = 金額にエラー
studio-view-paid = お支払い完了
studio-view-checking = 確認しています
studio-view-declined = お支払いできませんでした
studio-view-language = 言語
studio-view-longer = 長い言葉（テスト）
studio-view-leftward = 右から左（テスト）
studio-view-wallet = 決済アプリ
studio-view-no-wallet = 指定なし
studio-view-mode = 端末
studio-view-light = ライト
studio-view-dark = ダーク
studio-view-width = 幅
studio-view-large = 大きな文字

## 項目ごとのエラー

studio-wrong-colour = 色は #1c3fae のように # と 6 桁で入力するか、空欄にしてください。
studio-wrong-choice = この中から 1 つ選んでください。
studio-wrong-terms = https:// から始まるアドレス全体を入力してください。
studio-wrong-long = 文章が長すぎます。160 文字以内にしてください。
studio-wrong-unseen = 見えない文字が含まれています。入力し直してください。
studio-wrong-everybody = 文章が複数あるため、この文章の言語も選んでください。
studio-wrong-twice = この言語の文章はすでにあります。
studio-wrong-language = 一覧から言語を選んでください。

## 項目ごとの注意

studio-remark-logo-unused = このレイアウトではロゴは表示されません。
studio-remark-logo-missing = 下でロゴを登録してください。それまでは名前の頭文字が表示されます。
studio-remark-cover-missing = 下で画像を登録してください。それまで画像は表示されません。
studio-remark-cover-unused = 選んだレイアウトでは、この画像は表示されません。
studio-remark-plate-light = 明るいページではロゴが見えなくなるため、暗い下地の上に表示されます。
studio-remark-plate-dark = ダークモードではロゴが見えなくなるため、明るい下地の上に表示されます。ダークモード用のロゴを用意すると、より美しくなります。
studio-remark-line-long = 小さな端末では 3 行以上になります。短いほうが見やすくなります。
studio-remark-button-long = 小さな端末では、次の言語でボタンが 2 行になります：{ $languages }（「{ $example }」）。
studio-remark-name-long = 小さな端末では、次の言語で名前が 3 行以上になります：{ $languages }（「{ $example }」）。

## 画像を使えない理由

picture-too-large = ファイルが 4 MB を超えています。小さくして保存し直してください。
picture-too-many-pixels = 画像が 3200 万ピクセルを超えているか、1 辺が 12,000 ピクセルを超えています。小さくして保存し直してください。
picture-format = SVG、PNG、JPEG、WebP のファイルを選んでください。
picture-broken = ファイルが壊れています。保存し直すか、別のファイルを選んでください。
picture-text = 図に文字が含まれており、端末によって見え方が変わります。文字をパス（アウトライン）に変換するか、PNG で保存してください。
picture-elsewhere = 図が別のファイルを必要としています。すべて埋め込んで保存するか、PNG で保存してください。
picture-entities = 図が安全に読み込めない書き方（エンティティ）になっています。標準の SVG か PNG で保存してください。
picture-too-intricate = 図の部品が多すぎます。簡単にするか、PNG で保存してください。
picture-shape = 画像が横長または縦長すぎます。切り抜いてください。
picture-empty = この画像には何も写っていません。
picture-too-small = 画像が小さすぎます。ロゴは 32 ピクセル以上、横いっぱいの画像は幅 240 ピクセル以上が必要です。
picture-unseen-on-dark = このロゴはダークモードでは見えません。明るい色のものを選んでください。
picture-too-detailed = 細部が多く、十分に小さくできません。もっと簡単な画像を選んでください。
picture-too-costly = このファイルは処理に時間がかかりすぎます。保存し直すか、PNG で保存してください。
picture-unavailable = 先に送られた画像を処理しています。1分ほどしてから、もう一度お試しください。
picture-unreadable = この図の { $line } 行目にある「{ $what }」は、ここでは再現できません。一般的な色と図形だけのプレーン SVG か、PNG で保存し直してください。

## お店とコード

studio-codes-title = コード
studio-codes-lead = お店とコードの一覧です。コードを開くと、お客様に表示されるページを確認できます。
studio-codes-empty = お店はまだ登録されていません。この支払いページの管理者が追加できます。
studio-codes-no-codes = このお店にはまだコードがありません。
studio-codes-open = { $counter } のページを開く
studio-codes-off = 停止中
studio-real-lead = お客様の決済アプリで表示されるページです（公開中のデザイン）。表示の確認用で、ここで支払うことはできません。
studio-real-show = 表示

## ログイン中のブラウザー

studio-sessions-title = ログイン状況
studio-sessions-lead = 現在ログインしているブラウザーの一覧です。心当たりのないものはログアウトさせてください。
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
studio-versions-older = これより前の履歴
studio-versions-in-force = 使用中
studio-versions-at = 公開：{ $time }
studio-versions-by-studio = スタジオから
studio-versions-by-browser = スタジオから（{ $browser }）
studio-versions-by-operator = この支払いページの管理者による変更
studio-versions-by-file = この支払いページの管理者のファイルによる変更
studio-versions-returned = 第 { $number } 版に戻しました
studio-versions-changed = 変更点
studio-versions-same = 変更はありません
studio-versions-light = 明るい画面：ボタン、背景、文字 { $colours }
studio-versions-dark = ダークモード：ボタン、背景、文字 { $colours }
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
studio-import-cover = このファイルの横いっぱいの画像は使えません。何も変更されていません。

## デザインの項目

studio-part-accent = ボタンの色
studio-part-ground = 背景の色
studio-part-ink = 文字の色
studio-part-dark = ダークモードの色
studio-part-corners = 角
studio-part-density = 余白
studio-part-font = 書体
studio-part-layout = ページ上部
studio-part-button = ボタンの言葉
studio-part-terms = 利用規約
studio-part-welcome = あいさつ
studio-part-footer = 最後の一言
studio-part-logo = ロゴ
studio-part-cover = 横いっぱいの画像

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
studio-posters-off = このコードは無効になっているため、読み取ってもお支払いできません。この支払いページの管理者に依頼すると、再び有効にできます。
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
studio-posters-no-font = この言語または名前を表示するフォントがありません。別の言語を選ぶか、この支払いページの管理者にお問い合わせください。
studio-posters-crowded = 文字が多すぎて収まりません。大きいサイズを選ぶか、言語を減らしてください。
studio-posters-failed = どのスマートフォンでも読み取れるポスターを作成できませんでした。別のサイズを選ぶか、この支払いページの管理者にお問い合わせください。

## オフィス：お店のスタッフ

office-nav-home = スタート
office-nav-staff = スタッフ
office-back = スタートに戻る
office-home-title = ようこそ
office-home-title-name = ようこそ、{ $name } さん
office-home-lead = あなたが仕事をできるお店と、そこでの役割です。
office-home-today = 今日
office-home-count = { $count } 件の支払い
office-home-back = { $amount } を返金済み
office-home-next = 次にすること
office-home-step-screen = レジに画面を用意する
office-home-step-screen-why = タブレットや古いスマートフォンが、支払いのたびに表示と音声で知らせます。
office-home-step-colleague = 一緒に働く人を招待する
office-home-step-colleague-why = それぞれに専用のリンクと権限を渡します。
office-home-here = 現在のお店
office-home-work = このお店で仕事をする
office-home-work-which = { $merchant } で仕事をする
office-role-owner = オーナー
office-role-owner-explain = すべての操作ができます
office-role-manager = マネージャー
office-role-manager-explain = 店舗の運営：支払い、返金、締め、レジ担当者
office-role-cashier = レジ担当
office-role-cashier-explain = レジで働きます
office-role-accountant = 経理
office-role-accountant-explain = すべての支払い、締め、レポートを確認できます
office-role-designer = デザイナー
office-role-designer-explain = ページのデザインとポスターを担当します
office-role-developer = 開発者
office-role-developer-explain = ほかのプログラムとつなぎます
office-staff-title = スタッフ
office-staff-lead = このお店で働く人と役割の一覧です。終了した役割は、すぐに使えなくなります。
office-staff-you = あなた
office-staff-nameless = スタジオのリンクでログインした人
office-staff-unnamed = 名前なし
office-staff-never = まだログインしていません
office-staff-came = { $time } から
office-staff-end = 終了する
office-staff-end-which = { $name } の役割「{ $role }」を終了する
office-staff-end-explain = この役割はすぐに使えなくなります。元に戻すには、もう一度招待してください。
office-staff-link = 新しいリンク
office-staff-link-which = { $name } の新しいリンク
office-staff-link-explain = リンクをなくした人のためのものです。ログイン中のブラウザーは、すべてログアウトされます。
office-staff-link-own = ご自身の別の端末用です。このブラウザーはログインしたままです。
office-staff-last = ログインしたことのあるオーナーはこの人だけです。先に別のオーナーを招待し、ログインしてもらってください。
office-staff-refused = 何も変更されていません。あなたの権限では、この役割を付与または終了できません。
office-staff-shared = 何も変更されていません。この人はほかのお店でも働いています。リンクはこの支払いページの管理者が作成できます。
office-invite-title = スタッフを招待
office-invite-name = 名前
office-invite-role = 役割
office-invite-where = 場所
office-invite-where-explain = マネージャー、レジ担当、開発者は、店舗やレジを限定できます。ほかの役割はすべての場所が対象です。
office-invite-everywhere = すべての場所
office-invite-some = 次の場所のみ：
office-invite-button = リンクを作成
office-invite-name-wrong = 60 文字以内で、見える文字だけの名前を入力してください。
office-invite-where-wrong = 店舗またはレジを 1 つ以上選んでください。
office-invite-where-role = この役割はすべての場所が対象です。「すべての場所」または別の役割を選んでください。
office-made-title = 新しいリンク
office-made-title-name = { $name } さんのリンク
office-made-lead = このリンクは本人だけに送ってください。開いた人は、本人としてログインします。
office-made-link = リンク
office-made-explain = 1 回だけ、15 分間使えます。表示されるのは今だけです。期限が過ぎたら、新しく作成してください。
office-made-done = スタッフに戻る
office-nav-closings = 締め
office-closings-title = 締め
office-closings-lead = 一日の締めです。支払いと返金はどれも、ただ一つの締めに一度だけ入ります。日が終わると自動で締められます。
office-closings-stores = 店舗
office-closings-now = まだ締めていない分
office-closings-nothing = 前回の締めのあと、入金も返金もありません。
office-closings-close = 今すぐ締める
office-closings-close-explain = 今までの分を締めます。締めには番号が付き、あとから変わることはありません。このあと今日入る分は次の締めに入ります。
office-closings-made = これまでの締め
office-closings-none = まだありません。支払いのあった日が終わると、最初の締めができます。
office-closings-older = 以前の締め
office-closings-refused = 締めるものがありません。すべてすでに締めに入っています。
office-closing-title = 締め { $number }
office-closing-till = { $till } のみ
office-closing-part = 営業日の途中
office-closing-day = 営業日
office-closing-zone = タイムゾーン
office-closing-from = 開始
office-closing-until = 終了
office-closing-made = 作成
office-closing-by = 担当
office-closing-automatic = 自動
office-closing-paid = 入金
office-closing-reversed = 入金後の取り消し
office-closing-refunded = 返金
office-closing-undone = 返金の取り消し
office-closing-all = 合計
office-closing-late = うち前日までの分
office-closing-kind = 区分
office-closing-count = 件数
office-closing-amount = 金額
office-closing-tills = レジ別
office-closing-wallets = ウォレット別
office-closing-wallet-unknown = 不明なウォレット
office-closing-undecided = 未確定（合計に含まれません）
office-closing-undecided-explain = 結果がまだわからない支払いです。確定したあとの締めに入ります。
office-closing-gateway = ゲートウェイの日付の区切りは異なります。ファイルは日ごとではなく、支払いごとに照合してください。
office-closing-csv = 明細（CSV）
office-closing-json = 締め（JSON）
office-closing-digest = ダイジェスト（SHA-256）

## オフィス：支払い

office-nav-payments = 支払い
office-payments-title = 支払い
office-payments-recent = 今日と昨日の支払いです。
office-payments-find = 支払いを探す
office-payments-hint = 金額、12:31 のような時刻、2 つの英単語、ウォレット、または照会番号。組み合わせることもできます。
office-payments-more = 詳しい条件
office-payments-day = 日付
office-payments-state = 状態
office-payments-where = 場所
office-payments-wallet = ウォレット
office-payments-any = すべて
office-payments-everywhere = すべての場所
office-payments-button = 検索
office-payments-all = すべて表示
office-payments-unread = その内容では支払いを探せません。金額、12:31 のような時刻、2 つの英単語、または照会番号を入力してください。
office-payments-none-yet = 支払いはまだありません。
office-payments-none = あなたが見られる支払いの中に、該当するものはありません。
office-payments-back-to = { $time } までさかのぼって探しました。
office-payments-older = もっと前
office-payments-further = さらにさかのぼる
office-payments-back = 支払いの一覧
office-payment-title = { $amount } の支払い
office-payment-where = 場所
office-payment-begun = 開始
office-payment-paid = 支払い完了
office-payment-charged = ウォレットでの引き落とし額
office-payment-note = メモ
office-payment-reference = 照会番号
office-payment-gateway = 決済サービスの番号
office-payment-ask = 今すぐ確認する
office-payment-cancel = この支払いを取り消す
office-payment-cancel-explain = 決済サービスに取り消しを依頼します。その間に支払われていた場合は、返金されることがあります。
office-payment-cancel-sure = 支払いを取り消す
office-state-paid = 支払い済み
office-state-paid-explain = 代金は支払われました。決済サービスで確認済みです。
office-state-open = 確定していないもの
office-state-waiting = お客様の確認待ち
office-state-waiting-explain = お客様がウォレットで確認している可能性があります。まだ支払われていません。
office-state-checking = 確認中
office-state-checking-explain = 決済サービスから応答がなく、支払われたかどうかは分かっていません。自動で再確認されます。もう一度支払ってもらわないでください。
office-state-cancelling = 取り消し中
office-state-cancelling-explain = 取り消しを依頼しましたが、決済サービスの確認はまだです。支払い済みと分かることもあります。
office-state-failed = 支払いなし
office-state-cancelled = 取り消し済み
office-state-cancelled-explain = 代金は支払われていません。今後この支払いが行われることもありません。
office-state-returned = 支払い後に取り消し
office-state-returned-explain = 取り消した後に支払われました。決済サービスが自動で返金します。
office-state-never = 成立せず
office-state-never-explain = 何度確認しても、決済サービスにこの支払いの記録はありません。後から連絡があれば、ここに表示されます。
office-state-not-sent-explain = 決済サービスに接続できなかったため、引き落としは行われていません。
office-state-person = 担当者の確認が必要
office-state-person-explain = 支払われたかどうか確認できませんでした。この支払いページの管理者に連絡してください。それまでは、もう一度支払ってもらわないでください。
office-declined-balance = お客様の残高が不足していました。代金は支払われていません。
office-declined-limit = お客様のウォレットの上限を超えていました。代金は支払われていません。
office-declined-wallet = このお店ではこのウォレットを利用できません。代金は支払われていません。
office-declined-verification = お客様がウォレットで確認しませんでした。代金は支払われていません。
office-declined-refused = ウォレットが支払いを拒否しました。お客様はウォレットのサポートに問い合わせできます。代金は支払われていません。
office-declined-closed = お客様が確認する前に終了しました。代金は支払われていません。
office-declined-later = ウォレットが混み合っていました。代金は支払われていません。時間をおいて再度お試しください。
office-declined-our-fault = 設定に誤りがあります。この支払いページの管理者に連絡してください。代金は支払われていません。
office-declined-other = ウォレットから理由は示されていません。代金は支払われていません。
office-returned-whole = 返金済み
office-returned-whole-explain = 支払われた後、全額がお客様に返金されました。
office-returned-part = 一部返金済み
office-returned-going = 返金手続き中
office-refunds-title = 返金
office-refund-by = 依頼者：{ $name }
office-refund-asked = 依頼済み
office-refund-asked-explain = 決済サービスからまだ応答がありません。自動で再確認されます。別の方法で返金しないでください。
office-refund-going = 処理中
office-refund-going-explain = 決済サービスが返金を進めています。完了まで自動で確認されます。
office-refund-done = 返金完了
office-refund-done-explain = 数日以内にお客様のウォレットに表示されます。
office-refund-refused = 拒否
office-refund-person = 担当者の確認が必要
office-refund-person-explain = 返金されたかどうか確認できませんでした。別の方法で返金する前に、この支払いページの管理者に連絡してください。
office-refused-window = 支払いから時間が経ちすぎています。返金されていません。
office-refused-amount = 決済サービスに残っている金額を超えています。返金されていません。
office-refused-partial = このウォレットは全額の返金にのみ対応しています。返金されていません。
office-refused-multiple = このウォレットの返金は 1 回のみです。返金されていません。
office-refused-wallet = このウォレットは返金に対応していません。返金されていません。
office-refused-balance = 決済サービスにあるお店の残高が不足しています。返金されていません。
office-refused-closed = この支払いは決済サービスで取り消されたか終了しています。返金されていません。
office-refused-later = 決済サービスが混み合っていました。返金されていません。後でもう一度お試しください。
office-refused-our-fault = 設定に誤りがあります。この支払いページの管理者に連絡してください。返金されていません。
office-refused-other = 決済サービスから理由は示されていません。返金されていません。
office-history-title = これまでの経過
office-event-submitted = 決済サービスに支払いを依頼しました。
office-event-accepted = 決済サービスが受け付けました。お客様がウォレットで確認できます。
office-event-declined = 決済サービスが拒否しました。
office-event-no-answer = 決済サービスから応答がありませんでした。受け付けられたかどうかは不明です。
office-event-not-sent = 決済サービスに接続できませんでした。何も送信されていません。
office-event-processing = 確認しました。決済サービスの回答：まだ確定していません。
office-event-not-found = 確認しました。決済サービスにこの支払いの記録はありません。
office-event-in-vain = 確認しましたが、決済サービスから応答がありませんでした。
office-event-paid = 決済サービスの回答：支払い済み。
office-event-failed = 決済サービスの回答：支払われませんでした。
office-event-cancelled = 決済サービスの回答：取り消し済み。
office-event-cancel-time = 期限が過ぎたため、決済サービスに取り消しを依頼しました。
office-event-cancel-customer = お客様がやり直しを希望したため、決済サービスに取り消しを依頼しました。
office-event-cancel-operator = この支払いページの管理者が、決済サービスに取り消しを依頼しました。
office-event-cancel-staff = { $name } さんが決済サービスに取り消しを依頼しました。
office-event-cancel-unconfirmed = 取り消しは、決済サービスでまだ確認されていません。
office-event-presumed = 何度確認しても決済サービスに記録がないため、成立しなかったものとして扱います。
office-event-gave-up = 確認できなかったため、担当者に通知しました。
office-event-mismatched = 決済サービスの回答がこの支払いと一致しません。担当者に通知しました。
office-event-refund-sent = 決済サービスに返金を依頼しました。
office-event-refund-no-answer = 決済サービスから応答がありませんでした。返金されるかどうかは不明です。
office-event-refund-processing = 決済サービスの回答：処理中。
office-event-refund-not-found = 確認しました。決済サービスにはまだ記録がありません。
office-event-refund-done = 決済サービスの回答：返金されます。
office-event-refund-refused = 決済サービスの回答：返金できません。
office-payment-receipt = レシート（PDF）
office-give-title = 返金する
office-give-amount = 金額
office-give-left = { $amount } まで返金できます。
office-give-reason = 理由（任意）
office-give-reason-explain = お店と決済サービスの記録に残ります。お客様の情報は書かないでください。
office-give-on = 続ける
office-give-unread = 返金されていません。このページと同じ書き方で金額を入力してください。
office-give-too-much = 返金されていません。この支払いの残りの金額を超えています。
office-give-nothing-left = この支払いは全額返金済み、または返金手続き中です。
office-give-not-paid = 返金されていません。支払われたことが確定していません。
office-give-taken = 追加の返金は行われていません。このフォームは使用済みです。返金の状況は下をご覧ください。
office-give-unsent = 依頼できませんでした。もう一度ボタンを押してください。二重に返金されることはありません。
office-sure-title = { $amount } を返金しますか？
office-sure-left = 支払額は { $paid } です。この返金の後、あと { $left } まで返金できます。
office-sure-whole = 支払額は { $paid } です。この返金の後は、これ以上返金できません。
office-sure-explain = 支払いに使われたウォレットに戻ります。取り消すことはできません。
office-sure-button = { $amount } を返金する
office-sure-back = 返金しない
office-told-asked = たった今、決済サービスに確認しました。分かっている内容は下のとおりです。
office-told-unasked = 決済サービスに確認できませんでした。自動で再確認されます。分かっている内容は下のとおりです。
office-told-cancelled = この支払いが行われることはありません。
office-told-cancelling = 取り消しを依頼しましたが、まだ確認されていません。自動で再確認されます。
office-told-paid = 支払い済みのため、取り消されませんでした。
office-told-given = 返金を依頼しました。決済サービスの回答は下のとおりです。

office-nav-screens = 画面
office-screens-title = レジ画面
office-screens-lead = カウンターのタブレットや古いスマートフォンに、支払いがその場で表示され、金額が読み上げられます。
office-screens-none = 画面はまだありません
office-screens-all = すべてのレジ
office-screens-seen = 最終確認：{ $time }
office-screens-waiting = 端末はまだありません
office-screens-made = 設定した人：{ $name }
office-screens-link = 別の端末
office-screens-link-which = { $name } を別の端末にする
office-screens-link-explain = 新しい端末が使われると、今の端末には何も表示されず、読み上げもなくなります。
office-screens-end = 終了
office-screens-end-which = { $name } を終了
office-screens-end-explain = その時点から、何も表示されず、読み上げもなくなります。
office-screens-add = 画面を追加
office-screens-add-at = 置く場所
office-screens-add-name = 名前（レジと同じ名前にしない場合）
office-screens-add-language = 表示と読み上げの言語
office-screens-add-language-own = 店舗の言語
office-screens-wrong = 追加できませんでした。置く場所を選んでください。名前は 60 文字以内で、見える文字だけが使えます。
office-screen-made = { $name } の設定
office-screen-made-lead = そこに置くタブレットまたはスマートフォンで、これを読み取ってください。
office-screen-made-code = リンクのコード
office-screen-made-link = またはその端末でこのリンクを開く
office-screen-made-explain = 1 回だけ、10 分間使えます。表示されるのは今だけです。期限が切れたら、新しく作ってください。
office-screen-made-done = 画面の一覧に戻る
