### 印有收款碼的海報或貼紙。字體大，用詞要精簡。

poster-headline = 掃碼付款
poster-explain = 用電子錢包 App 掃碼，輸入金額並確認付款。
poster-explain-fixed = 用電子錢包 App 掃碼並確認付款。
poster-explain-choice = 用電子錢包 App 掃碼，選擇金額並確認付款。
poster-wallets = Alipay、AlipayHK、GCash、Touch ’n Go、Kakao Pay 及其他 Alipay+ 電子錢包
poster-boxes = 方框代表無法在此列印的字元。
