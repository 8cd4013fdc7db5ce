### 先に進めないときの画面。どうすればよいかを必ず伝える。

problem-code-malformed = コードが不完全です
problem-code-malformed-explain = もう一度読み取るか、すべての文字が入力されているか確認してください。
problem-code-unknown = このコードは見つかりません
problem-code-unknown-explain = レジのコードをもう一度読み取るか、お店の人にお尋ねください。
problem-code-disabled = このコードは現在使われていません
problem-code-disabled-explain = 新しいコードをお店の人にお尋ねください。
problem-code-off = このコードは現在停止中です
problem-code-off-explain = お支払い方法はお店の人にお尋ねください。
problem-code-replaced = このコードは新しいものに替わりました
problem-code-replaced-explain = お店に新しいコードがあります。お店の人にお尋ねください。
problem-shop-closed = ただいま営業時間外です
problem-shop-closed-explain = 営業時間にもう一度お越しください。
problem-shop-closed-until = { $time } まで休止中です
problem-shop-closed-today = 本日は休業です
problem-shop-closed-tomorrow = 明日 { $time } まで休止中です
problem-board-blank = このコードはまだ使われていません
problem-board-blank-explain = お店の準備がまだできていません。お支払い方法はお店の人にお尋ねください。
problem-board-staff = お店の方へ：このコードを設定する

problem-result-unknown = この支払いは見つかりません
problem-result-unknown-explain = 決済アプリからもう一度開くか、お店の人にお尋ねください。

problem-not-found = ここには何もありません
problem-not-found-explain = お店のコードをもう一度読み取ってください。

problem-busy = ただいま混み合っています
problem-busy-explain = { $seconds } 秒後にもう一度お試しください。代金は引き落とされていません。

problem-gateway-down = ただいま支払いができません
problem-gateway-down-explain = { $seconds } 秒後にもう一度お試しになるか、別の方法でお支払いください。代金は引き落とされていません。

problem-bad-request = このリクエストは読み取れません
problem-bad-request-explain = 前の画面に戻って、もう一度お試しください。
problem-foreign = お店のページからお支払いください
problem-foreign-explain = このリクエストは別のサイトから送られたものです。お店のコードを読み取ってください。
problem-too-large = リクエストが大きすぎます
problem-too-large-explain = 前の画面に戻って、もう一度お試しください。
problem-method = このページはこの方法では開けません
problem-method-explain = お店のコードをもう一度読み取ってください。
problem-our-fault = こちらで問題が発生しました
problem-our-fault-explain = 支払いの途中だった場合は、先に決済アプリを確認してください。それ以外の場合は、しばらくしてからもう一度お試しになるか、お店の人にお尋ねください。
problem-try-again = もう一度試す

wallet-needed = 決済アプリで開いてください
wallet-needed-explain = { $shop }へのお支払いには、{ $wallets } またはほかの Alipay+ 対応アプリをご利用ください。
wallet-needed-link = このお店のリンク
wallet-needed-qr = このお店の QR コード
wallet-needed-open = { $wallet } を開く
wallet-needed-scan = 決済アプリをお使いの場合は、そのアプリで店頭のコードをもう一度読み取ってください。
wallet-needed-copy = リンクをコピー
wallet-needed-copied = コピーしました
wallet-unsupported = { $wallet } ではここで支払えません
wallet-unsupported-explain = { $wallet } は、お店のコードを読み取る支払いにまだ対応していません。別のアプリで読み取ってください。
wallet-out-of-limits = このお店で扱う金額は { $wallet } の限度額の範囲外です。別のアプリで読み取ってください。
