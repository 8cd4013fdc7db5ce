### 진행할 수 없을 때의 화면. 어떻게 하면 되는지 함께 알려 줍니다.

problem-code-malformed = 코드가 완전하지 않습니다
problem-code-malformed-explain = 코드를 다시 스캔하거나, 빠짐없이 입력했는지 확인해 주세요.
problem-code-unknown = 확인할 수 없는 코드입니다
problem-code-unknown-explain = 계산대의 코드를 다시 스캔하거나 직원에게 문의해 주세요.
problem-code-disabled = 더 이상 사용하지 않는 코드입니다
problem-code-disabled-explain = 현재 사용하는 코드를 직원에게 문의해 주세요.
problem-code-off = 지금은 꺼져 있는 코드입니다
problem-code-off-explain = 결제 방법은 직원에게 문의해 주세요.
problem-code-replaced = 새 코드로 바뀌었습니다
problem-code-replaced-explain = 매장에 새 코드가 있습니다. 직원에게 문의해 주세요.
problem-shop-closed = 지금은 매장 영업시간이 아닙니다
problem-shop-closed-explain = 영업시간에 다시 이용해 주세요.
problem-shop-closed-until = { $time }까지 영업하지 않습니다
problem-shop-closed-today = 오늘은 영업하지 않습니다
problem-shop-closed-tomorrow = 내일 { $time }까지 영업하지 않습니다
problem-board-blank = 아직 사용하지 않는 코드입니다
problem-board-blank-explain = 매장에서 아직 설정하지 않았습니다. 결제 방법은 직원에게 문의해 주세요.
problem-board-staff = 직원용: 이 코드 설정하기

problem-result-unknown = 결제를 찾을 수 없습니다
problem-result-unknown-explain = 결제 앱에서 이 화면을 다시 열거나 직원에게 문의해 주세요.

problem-not-found = 표시할 내용이 없습니다
problem-not-found-explain = 매장의 코드를 다시 스캔해 주세요.

problem-busy = 결제가 한꺼번에 몰리고 있습니다
problem-busy-explain = { $seconds }초 뒤에 다시 시도해 주세요. 결제된 금액은 없습니다.

problem-gateway-down = 지금은 결제할 수 없습니다
problem-gateway-down-explain = { $seconds }초 뒤에 다시 시도하거나 다른 방법으로 결제해 주세요. 결제된 금액은 없습니다.

problem-bad-request = 요청을 읽을 수 없습니다
problem-bad-request-explain = 이전 화면으로 돌아가 다시 시도해 주세요.
problem-foreign = 매장의 결제 화면에서 결제해 주세요
problem-foreign-explain = 다른 사이트에서 보낸 요청입니다. 매장의 코드를 스캔해 주세요.
problem-too-large = 요청이 너무 큽니다
problem-too-large-explain = 이전 화면으로 돌아가 다시 시도해 주세요.
problem-method = 이 방법으로는 열 수 없는 화면입니다
problem-method-explain = 매장의 코드를 다시 스캔해 주세요.
problem-our-fault = 저희 쪽에 문제가 생겼습니다
problem-our-fault-explain = 결제 중이었다면 먼저 결제 앱을 확인해 주세요. 아니라면 잠시 뒤에 다시 시도하거나 직원에게 문의해 주세요.
problem-try-again = 다시 시도하기

wallet-needed = 결제 앱에서 이 코드를 열어 주세요
wallet-needed-explain = { $shop }에서 결제하려면 { $wallets } 또는 다른 Alipay+ 결제 앱을 이용해 주세요.
wallet-needed-link = 이 매장의 링크
wallet-needed-qr = 이 매장의 QR 코드
wallet-needed-open = { $wallet } 열기
wallet-needed-scan = 이미 결제 앱을 여셨나요? 그 앱에서 매장의 QR 코드를 다시 스캔해 주세요.
wallet-needed-copy = 링크 복사
wallet-needed-copied = 복사됨
wallet-unsupported = { $wallet } 앱으로는 여기에서 결제할 수 없습니다
wallet-unsupported-explain = { $wallet } 앱은 아직 매장 코드 결제를 지원하지 않습니다. 다른 결제 앱으로 스캔해 주세요.
wallet-out-of-limits = 이 매장에서 받는 금액은 { $wallet } 한도를 벗어납니다. 다른 결제 앱으로 스캔해 주세요.
