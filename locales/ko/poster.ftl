### 매장 코드를 인쇄한 포스터나 스티커. 글자가 크므로 짧게 씁니다.

poster-headline = 스캔하고 결제하세요
poster-explain = 결제 앱으로 스캔하고 금액을 입력한 뒤 승인해 주세요.
poster-explain-fixed = 결제 앱으로 스캔한 뒤 승인해 주세요.
poster-explain-choice = 결제 앱으로 스캔하고 금액을 고른 뒤 승인해 주세요.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, 카카오페이 및 기타 Alipay+ 결제 앱
poster-boxes = 네모는 여기에 인쇄할 수 없는 글자를 나타냅니다.
