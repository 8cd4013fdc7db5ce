### 계산대: 결제 내역을 보여 주고 소리 내어 말하는 태블릿이나 오래된 휴대폰. 직원이 읽고 듣습니다.

till-name = 계산대
till-title = { $screen } – { $store }
till-everywhere = 모든 계산대

till-say = { $major } { $unit }
till-say-decimals = { $major }.{ $minor } { $unit }

till-start = 시작
till-start-explain = 이 화면이 말을 하고 계속 켜져 있도록 한 번 눌러 주세요.
till-ready = { $screen } 준비 완료
till-tap = 눌러서 소리 켜기

till-none = 아직 결제가 없습니다
till-last = 최근 결제
till-today = 오늘
till-count = 결제 { $count }건
till-paid = 결제 완료
till-reversed = 결제가 취소되었습니다
till-reversed-say = 주의하세요. { $amount } 결제가 취소되었습니다
till-refunded = 환불 완료
till-twins = 같은 결제가 더 있습니다
till-opening = 손님이 { $amount } 결제를 확인하는 중
till-paying = 결제 중: { $count }건
till-hand = 전달하기
till-handed = 전달 완료
till-seen = 확인했습니다
till-away = 연결이 끊긴 동안 결제 { $count }건, { $amount }

till-deaf = { $time }부터 연결이 끊겼습니다. 그 이후의 결제는 표시되지 않습니다.
till-deaf-say = 연결이 끊겼습니다. 결제가 표시되지 않습니다.
till-connected = 다시 연결되었습니다
till-reconnect = 지금 다시 시도
till-sign = 마지막 신호 { $seconds }초 전

till-sound-on = 소리 켜짐
till-sound-off = 소리 없음
till-voice = 음성: { $language }
till-voice-off = 음성 꺼짐
till-voice-none = 음성을 사용할 수 없어 알림음, 깜빡임, 진동으로 알립니다
till-awake = 화면이 계속 켜져 있음
till-awake-not = 화면이 저절로 꺼질 수 있음
till-silent = { $time }까지 무음
till-other-tab = 이 브라우저의 다른 탭에서 말하는 중
till-no-script = 이 브라우저는 스크립트를 실행하지 않습니다. 10초마다 화면을 새로 불러오며, 말을 할 수 없습니다.

till-settings = 설정
till-speak = 금액을 소리 내어 말하기
till-volume = 음량
till-test = 음량 시험
till-silent-hours = 무음 시간
till-silent-from = 시작
till-silent-to = 끝
till-save = 저장
till-leave = 이 화면 제거

till-enrol = 이 기기를 계산대 화면으로 사용하기
till-enrol-ready = 준비되었습니다. 버튼을 누르면 이 기기에 여기의 결제가 표시됩니다.
till-enrol-paste = 받은 링크나 # 뒤의 코드를 붙여 넣어 주세요.
till-enrol-code = 링크 또는 코드
till-enrol-button = 이 기기 사용하기
till-enrol-help = 링크는 매장 관리자가 만듭니다. 10분 동안 한 번만 사용할 수 있습니다.
till-enrol-refused = 사용할 수 없거나 더 이상 유효하지 않은 링크입니다. 새 링크를 요청해 주세요.
till-enrol-busy = 시도 횟수가 너무 많습니다. { $seconds }초 후에 다시 시도해 주세요.
till-stranger = 계산대 화면이 아닙니다
till-stranger-explain = 매장 관리자에게 링크를 요청하여 이 기기에서 열어 주세요.
till-refused = 처리하지 못했습니다
till-refused-explain = 뒤로 가서 화면을 새로 불러온 후 다시 시도해 주세요.
till-failed-explain = 지금은 서버가 이 작업을 할 수 없습니다. 고객이 결제한 내역은 사라지지 않습니다. 잠시 후 다시 시도하고, 계속되면 매장 관리자에게 알려 주세요.
till-back = 계산대로 돌아가기

till-refund = 환불하기
till-refund-left = { $amount }까지 환불할 수 있습니다.
till-refund-amount = 금액
till-refund-reason = 사유(선택)
till-refund-person = 환불하는 사람
till-refund-pin = PIN 여섯 자리
till-refund-on = 계속
till-refund-sure = { $amount } 환불할까요?
till-refund-given = { $amount }이(가) 결제 앱으로 돌아갑니다.
till-refund-open = 환불을 요청했습니다. { $amount } 환불 여부는 아직 알 수 없으며 자동으로 다시 확인합니다.
till-refund-waits = 아직 환불되지 않았습니다. 사무실 화면에서 다른 사람이 승인해야 합니다.
till-refund-wrong-amount = 환불되지 않았습니다. 아직 환불할 수 있는 금액을 입력하세요.
till-refund-wrong-pin = 환불되지 않았습니다. PIN이 틀렸습니다.
till-refund-short-pin = 환불되지 않았습니다. PIN은 여섯 자리입니다. 시도 횟수에 포함되지 않았습니다.
till-refund-locked = 환불되지 않았습니다. 이 PIN은 15분 동안 잠겨 있습니다.
till-refund-nobody = 이 계산대에서 쓸 PIN을 설정한 사람이 아직 없습니다. 사무실 화면에서 설정합니다.
till-refund-none = 이 결제에서 환불할 수 있는 금액이 없습니다.
till-refund-failed = 요청하지 못했습니다. 다시 시도하세요. 두 번 환불되지 않습니다.
till-refund-refused = 결제 서비스가 거절했습니다. 환불되지 않았습니다.
till-refund-twice = 결제 서비스가 이 결제 대금을 이미 회수했거나 고객이 이의를 제기했습니다({ $day }). 여기서도 환불하면 두 번 지급하게 됩니다. 먼저 결제 서비스에 확인하세요.
till-refund-twice-yes = 그래도 환불
till-refund-asks = 이 금액은 혼자 환불할 수 없습니다. 요청만 하게 되며 다른 사람이 승인해야 합니다.
till-refund-asks-gone = 이 결제에서 이미 { $amount } 환불되었으며, 그 금액도 포함됩니다.
till-refund-asks-nobody = 지금 여기에는 승인할 수 있는 다른 사람이 없습니다. 소유자가 사무실 화면에서 사람을 추가할 수 있습니다.
till-refund-ask = 요청하기
till-refund-gone = 환불되지 않았습니다. 이 사람은 더 이상 여기서 환불할 수 없습니다.
till-refund-over = 환불되지 않았습니다. 요청이 거절되었거나 끝났습니다.

till-shut = 지금은 고객이 결제할 수 없습니다: 영업시간이 아닙니다
till-shut-until = { $time }까지 고객이 결제할 수 없습니다
till-shut-today = 오늘은 더 이상 고객이 결제할 수 없습니다
till-shut-tomorrow = 내일 { $time }까지 고객이 결제할 수 없습니다
