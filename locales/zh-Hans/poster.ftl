### 印刷的收款码海报或贴纸。字号大，用词要精炼。

poster-headline = 扫码付款
poster-explain = 用支付应用扫码，输入金额，确认付款。
poster-explain-fixed = 用支付应用扫码，确认付款。
poster-explain-choice = 用支付应用扫码，选择金额，确认付款。
poster-wallets = 支付宝、AlipayHK、GCash、Touch ’n Go、Kakao Pay 及其他 Alipay+ 钱包
poster-boxes = 方框代表无法在此打印的字符。
