### 금액 화면: 고객이 결제할 금액을 입력합니다.

amount-title = { $shop }에 결제하기
amount-label = 금액
amount-hint-between = { $min }부터 { $max }까지
amount-hint-from = { $min } 이상
amount-hint-to = { $max } 이하

amount-note-add = 메모 추가
amount-note-label = 매장에 남길 메모
amount-note-required = 필수

amount-presets = 금액 선택

amount-keypad = 숫자 키패드
amount-key-decimal = 소수점
amount-key-delete = 마지막 숫자 지우기

amount-pay = 결제하기
amount-pay-amount = { $amount } 결제하기

amount-donate = 기부하기
amount-donate-amount = { $amount } 기부하기
amount-donate-title = { $shop }에 기부하기

amount-tip = 팁 주기
amount-tip-amount = { $amount } 팁 주기
amount-tip-title = { $shop }에 팁 주기

amount-top-up = 충전하기
amount-top-up-amount = { $amount } 충전하기
amount-top-up-title = { $shop }에서 충전하기

amount-confirm-in = { $wallet }에서 승인해 주세요. 그 전에는 결제되지 않습니다.
amount-confirm-in-wallet = 결제 앱에서 승인해 주세요. 그 전에는 결제되지 않습니다.

amount-working = 결제 앱을 여는 중입니다…
amount-offline = 연결되지 않았습니다. 다시 눌러 주세요. 두 번 결제되지 않습니다.
amount-handoff = 이제 결제 앱이 열립니다. 열리지 않으면:

amount-empty = 금액을 입력해 주세요.
amount-not-a-number = { $example }처럼 금액을 숫자로 입력해 주세요.
amount-negative = 마이너스 기호 없이 금액을 입력해 주세요.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } 금액에는 소수를 쓰지 않습니다. 소수 없이 입력해 주세요.
       *[other] { $currency } 금액은 소수점 아래 { $decimals }자리까지입니다. 나머지 자리는 빼 주세요.
    }
amount-too-long = 금액의 자릿수가 너무 많습니다. 확인해 주세요.
amount-ambiguous = { $example }처럼 천 단위 구분 기호 없이 금액을 입력해 주세요.
amount-step = 이곳에서는 금액을 { $step } 단위로 입력할 수 있습니다.
amount-zero = 0보다 큰 금액을 입력해 주세요.
amount-below-min = 이곳의 최소 결제 금액은 { $min }입니다.
amount-above-max = 이곳의 최대 결제 금액은 { $max }입니다.
amount-wrong-currency = 이 매장에서는 { $currency }만 받습니다.
amount-not-offered = 이 금액은 여기에서 결제할 수 없습니다. 표시된 금액 중에서 선택해 주세요.
amount-note-needed = ‘{ $label }’ 항목을 입력해 주세요.
amount-note-too-long = 메모를 { $max }자 이내로 줄여 주세요.

again-title = 한 번 더 결제할까요?
again-explain =
    { $minutes ->
        [0] 여기에서 { $amount } 결제를 마치신 지 1분이 지나지 않았습니다.
       *[other] { $minutes }분 전에 여기에서 { $amount } 결제를 마치셨습니다.
    }
again-pay = { $amount } 한 번 더 결제하기
again-look = 이전 결제 보기

sure-title = 이 금액이 맞나요?
sure-explain = 이곳의 평소 결제 금액보다 훨씬 많습니다. 0의 개수와 소수점을 확인해 주세요.
sure-explain-whole = 이곳의 평소 결제 금액보다 훨씬 많습니다. 0의 개수를 확인해 주세요.
sure-pay = 네, { $amount } 결제하기
sure-change = 아니요, 금액 바꾸기

unfinished-title = 완료되지 않은 결제
unfinished-explain = { $time }에 시작한 { $amount } 결제가 아직 완료되지 않았습니다.
unfinished-explain-earlier = { $time }에 시작한 { $amount } 결제가 아직 완료되지 않았습니다.
unfinished-continue = 결제 앱에서 계속하기
unfinished-look = 이 결제 보기
unfinished-start-over = 취소하고 다시 시작하기
unfinished-risk = 첫 번째 결제가 아직 완료될 수 있습니다. 지금 또 결제하면 두 금액이 모두 빠져나갈 수 있습니다.
unfinished-pay = { $amount }도 결제하기

amount-earlier-paid = { $amount } 결제 완료 · { $time }
amount-earlier-show = 보기
