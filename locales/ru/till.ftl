### Касса: планшет или старый телефон на прилавке, который показывает и называет вслух, что оплачено. Читают и слышат сотрудники.

till-name = Касса
till-title = { $screen } – { $store }
till-everywhere = Все кассы

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } { $minor }

till-start = Начать
till-start-explain = Нажмите один раз, чтобы экран мог говорить и не гас.
till-ready = { $screen }: всё готово
till-tap = Нажмите, чтобы включить звук

till-none = Платежей пока нет
till-last = Последние платежи
till-today = Сегодня
till-count =
    { $count ->
        [one] { $count } платёж
        [few] { $count } платежа
        [many] { $count } платежей
       *[other] { $count } платежа
    }
till-paid = Оплачено
till-reversed = Платёж отозван
till-reversed-say = Внимание: отозван платёж { $amount }
till-refunded = Деньги возвращены
till-twins = Таких платежей несколько
till-opening = Покупатель подтверждает { $amount }
till-paying = Сейчас платят: { $count }
till-hand = Выдать
till-handed = Выдано
till-seen = Вижу
till-away =
    { $count ->
        [one] { $count } платёж, пока не было связи, { $amount }
        [few] { $count } платежа, пока не было связи, { $amount }
        [many] { $count } платежей, пока не было связи, { $amount }
       *[other] { $count } платежа, пока не было связи, { $amount }
    }

till-deaf = Нет соединения с { $time }. Более поздние платежи не показаны.
till-deaf-say = Нет соединения. Платежи не показаны.
till-connected = Соединение восстановлено
till-reconnect = Попробовать сейчас
till-sign = Последний сигнал { $seconds } с назад

till-sound-on = Звук включён
till-sound-off = Нет звука
till-voice = Голос: { $language }
till-voice-off = Голос выключен
till-voice-none = Голоса здесь нет: вместо него звонок, вспышка и вибрация
till-awake = Экран не гаснет
till-awake-not = Экран может погаснуть
till-silent = Тишина до { $time }
till-other-tab = Говорит другая вкладка этого браузера
till-no-script = В этом браузере не работают скрипты. Страница загружается заново каждые десять секунд и не может говорить.

till-settings = Настройки
till-speak = Называть суммы вслух
till-volume = Громкость
till-test = Проверить громкость
till-silent-hours = Часы тишины
till-silent-from = С
till-silent-to = До
till-save = Сохранить
till-leave = Убрать этот экран

till-enrol = Сделать это устройство экраном кассы
till-enrol-ready = Всё готово. После нажатия кнопки это устройство будет показывать, что здесь оплачено.
till-enrol-paste = Вставьте полученную ссылку или код после знака #.
till-enrol-code = Ссылка или код
till-enrol-button = Использовать это устройство
till-enrol-help = Ссылку создаёт тот, кто управляет магазином. Она действует один раз, десять минут.
till-enrol-refused = Эта ссылка не действует или уже не действует. Пожалуйста, попросите новую.
till-enrol-busy =
    { $seconds ->
        [one] Слишком много попыток. Пожалуйста, попробуйте ещё раз через { $seconds } секунду.
        [few] Слишком много попыток. Пожалуйста, попробуйте ещё раз через { $seconds } секунды.
        [many] Слишком много попыток. Пожалуйста, попробуйте ещё раз через { $seconds } секунд.
       *[other] Слишком много попыток. Пожалуйста, попробуйте ещё раз через { $seconds } секунды.
    }
till-stranger = Это не экран кассы
till-stranger-explain = Попросите ссылку у того, кто управляет магазином, и откройте её на этом устройстве.
till-refused = Не получилось
till-refused-explain = Пожалуйста, вернитесь назад, обновите страницу и попробуйте ещё раз.
till-back = Назад к кассе

till-refund = Вернуть деньги
till-refund-left = Можно вернуть до { $amount }.
till-refund-amount = Сумма
till-refund-reason = Причина (необязательно)
till-refund-person = Кто возвращает
till-refund-pin = PIN из шести цифр
till-refund-on = Далее
till-refund-sure = Вернуть { $amount }?
till-refund-given = { $amount } возвращается в кошелёк.
till-refund-open = Запрос отправлен. Пока неизвестно, вернётся ли { $amount }; запрос повторится сам.
till-refund-waits = Пока ничего не возвращено: кто-то другой должен согласиться в кабинете магазина.
till-refund-wrong-amount = Ничего не возвращено. Введите сумму, которую ещё можно вернуть.
till-refund-wrong-pin = Ничего не возвращено: неверный PIN.
till-refund-short-pin = Ничего не возвращено: PIN состоит из шести цифр. Это не засчитано как попытка.
till-refund-locked = Ничего не возвращено: этот PIN заблокирован на четверть часа.
till-refund-nobody = Для этой кассы ещё никто не задал PIN. Это делается в кабинете магазина.
till-refund-none = По этому платежу возвращать нечего.
till-refund-failed = Не удалось отправить запрос. Попробуйте ещё раз: дважды ничего не возвращается.
till-refund-refused = Платёжный сервис отказал. Ничего не возвращено.
till-refund-asks = Столько нельзя вернуть самостоятельно. Возврат будет только запрошен: кто-то другой должен согласиться.
till-refund-asks-gone = { $amount } из этого платежа уже возвращено, и это тоже учитывается.
till-refund-asks-nobody = Сейчас здесь больше никто не может согласиться. Владелец может добавить человека в кабинете магазина.
till-refund-ask = Запросить
till-refund-gone = Ничего не возвращено: этому человеку здесь больше нельзя делать возврат.
till-refund-over = Ничего не возвращено: запрос отклонён или истёк.

till-shut = Покупатели сейчас не могут платить: магазин закрыт
till-shut-until = Покупатели не могут платить до: { $time }
till-shut-today = Сегодня покупатели больше не могут платить
till-shut-tomorrow = Покупатели не могут платить до завтра: { $time }
