### 여러 화면에서 함께 쓰는 말.

language-name = 한국어
language-switch = 언어
common-place = { $store } · { $counter }
common-open-wallet = 결제 앱 열기
common-pay-again = 금액 다시 입력하기
common-terms = 이용 약관
