### 店舗のコードを印刷したポスターやステッカー。文字が大きいので、言葉は短く。

poster-headline = スキャンしてお支払い
poster-explain = 決済アプリで読み取り、金額を入力して確定してください。
poster-explain-fixed = 決済アプリで読み取り、確定してください。
poster-explain-choice = 決済アプリで読み取り、金額を選んで確定してください。
poster-wallets = Alipay、AlipayHK、GCash、Touch ’n Go、Kakao Pay、その他の Alipay+ 対応アプリ
poster-boxes = 四角は、ここでは印字できない文字の代わりです。
