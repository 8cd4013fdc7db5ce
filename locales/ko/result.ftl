### 결과 화면: 결제가 어떻게 되었는지 알려 줍니다.

result-title = { $state } · { $shop }

result-paid = 결제 완료
result-words = 이 단어들을 직원에게 보여 주세요
result-shop = 매장
result-time = 일시
result-wallet = 결제 앱
result-charged = 실제 결제 금액
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = 거래 번호
result-note = 메모
result-refund = 환불
result-refund-done = { $amount } ({ $time })
result-refund-under-way = { $amount } (처리 중)
result-refunded = 환불 완료
result-refunded-explain = 매장에서 이 결제를 환불했습니다. 며칠 안에 결제 앱에 표시됩니다.
result-part-refunded = 일부 환불
result-part-refunded-explain = 매장에서 { $back } 환불했고, 결제 금액은 { $kept }입니다.
result-paid-ago = { $time }분 전 결제

receipt-title = 영수증
receipt-amount = 결제 금액
receipt-pdf = PDF로 저장
receipt-no-tax = 세금계산서가 아닙니다.
receipt-tax = 이 영수증은 세금계산서입니다.
receipt-included = { $tax } 포함
receipt-back = 결제로 돌아가기
receipt-print = 여기서는 파일을 만들 수 없습니다. 이 페이지를 인쇄하거나 화면을 캡처해 주세요.

result-waiting = 결제 앱의 승인을 기다리는 중
result-waiting-explain = 결제 앱에서 결제를 승인해 주세요. 이 화면은 자동으로 업데이트됩니다.
result-checking = 확인 중
result-checking-explain = 결제가 처리되었는지 조회하고 있습니다. 다시 결제하지 말아 주세요. 이 화면은 자동으로 업데이트됩니다.
result-operator = 직원에게 문의해 주세요
result-operator-explain = 결제가 처리되었는지 확인하지 못했습니다. 다시 결제하지 말고 이 화면을 직원에게 보여 주세요.
result-look-again = 다시 확인하기
result-start-over = 취소하고 다시 시작하기
result-checked = 마지막 확인 { $time }
result-until = 이 화면은 늦어도 { $time }까지 자동으로 확인합니다.
result-checking-rest-explain = 결제가 처리되었는지 아직 알 수 없습니다. 다시 결제하지 말아 주세요. 이 화면은 더 이상 자동으로 업데이트되지 않습니다. 아래에서 다시 확인할 수 있습니다.
result-offline = 연결되지 않았습니다. 연결되는 대로 이 화면에서 다시 확인합니다.

result-declined = 결제되지 않음
declined-nothing-charged = 결제된 금액은 없습니다.
result-expired = 시간 초과
result-expired-explain = 제한 시간 안에 결제가 승인되지 않았습니다.
result-cancelled = 취소됨
result-cancelled-explain = 결제가 취소되었습니다.
result-returned-explain = 결제가 완료된 뒤 취소되었습니다. 금액은 결제 앱으로 환불됩니다.
result-try-again = { $amount } 다시 시도하기

declined-balance = 잔액이 부족합니다. 결제 앱에서 충전하거나 다른 결제 수단을 선택하거나, 더 적은 금액을 입력해 주세요.
declined-limit = 결제 앱의 한도를 넘는 금액입니다. 더 적은 금액이나 다른 결제 앱으로 시도해 주세요.
declined-wallet = 이 매장에서는 이 결제 앱을 사용할 수 없습니다. 다른 결제 앱을 이용해 주세요.
declined-verification = 결제 앱에서 결제가 승인되지 않았습니다. 다시 시도하실 수 있습니다.
declined-refused = 결제 앱에서 결제를 거절했습니다. 결제 앱 고객센터에 문의하거나 다른 방법으로 결제해 주세요.
declined-closed = 결제가 승인되지 않았습니다.
declined-later = 결제 앱 이용이 몰리고 있습니다. 몇 분 뒤에 다시 시도해 주세요.
declined-our-fault = 지금은 여기에서 결제할 수 없습니다. 고객님의 잘못이 아닙니다. 직원에게 문의해 주세요.
declined-other = 결제 앱에서 결제가 승인되지 않았습니다. 다시 시도하거나 다른 방법으로 결제하실 수 있습니다.
