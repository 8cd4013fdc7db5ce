### Страницы о том, что не получилось, и о том, что делать дальше.

problem-code-malformed = Код неполный
problem-code-malformed-explain = Пожалуйста, отсканируйте код ещё раз или проверьте, все ли символы введены.
problem-code-unknown = Код не распознан
problem-code-unknown-explain = Пожалуйста, отсканируйте код на кассе ещё раз или обратитесь к сотруднику.
problem-code-disabled = Этот код больше не используется
problem-code-disabled-explain = Пожалуйста, попросите у сотрудника действующий код.
problem-code-off = Этот код сейчас выключен
problem-code-off-explain = Пожалуйста, спросите у сотрудника, как заплатить.
problem-code-replaced = Этот код заменён
problem-code-replaced-explain = В магазине теперь новый код. Пожалуйста, попросите его у сотрудника.
problem-shop-closed = Магазин сейчас закрыт
problem-shop-closed-explain = Пожалуйста, приходите, когда он откроется.
problem-shop-closed-until = Закрыто до: { $time }
problem-shop-closed-today = Сегодня закрыто
problem-shop-closed-tomorrow = Закрыто до завтра: { $time }
problem-board-blank = Этот код ещё не используется
problem-board-blank-explain = Магазин его ещё не настроил. Пожалуйста, спросите у сотрудника, как заплатить.
problem-board-staff = Для сотрудников: настроить этот код

problem-result-unknown = Не получается найти этот платёж
problem-result-unknown-explain = Пожалуйста, откройте страницу из кошелька ещё раз или обратитесь к сотруднику.

problem-not-found = Здесь ничего нет
problem-not-found-explain = Пожалуйста, отсканируйте код магазина ещё раз.

problem-busy = Слишком много платежей сразу
problem-busy-explain =
    { $seconds ->
        [one] Пожалуйста, попробуйте ещё раз через { $seconds } секунду. Деньги не списаны.
        [few] Пожалуйста, попробуйте ещё раз через { $seconds } секунды. Деньги не списаны.
        [many] Пожалуйста, попробуйте ещё раз через { $seconds } секунд. Деньги не списаны.
       *[other] Пожалуйста, попробуйте ещё раз через { $seconds } секунды. Деньги не списаны.
    }

problem-gateway-down = Сейчас заплатить нельзя
problem-gateway-down-explain =
    { $seconds ->
        [one] Пожалуйста, попробуйте ещё раз через { $seconds } секунду или заплатите другим способом. Деньги не списаны.
        [few] Пожалуйста, попробуйте ещё раз через { $seconds } секунды или заплатите другим способом. Деньги не списаны.
        [many] Пожалуйста, попробуйте ещё раз через { $seconds } секунд или заплатите другим способом. Деньги не списаны.
       *[other] Пожалуйста, попробуйте ещё раз через { $seconds } секунды или заплатите другим способом. Деньги не списаны.
    }

problem-bad-request = Не удаётся прочитать этот запрос
problem-bad-request-explain = Пожалуйста, вернитесь назад и попробуйте ещё раз.
problem-foreign = Пожалуйста, платите на странице магазина
problem-foreign-explain = Этот запрос пришёл с другого сайта. Пожалуйста, отсканируйте код магазина.
problem-too-large = Этот запрос слишком большой
problem-too-large-explain = Пожалуйста, вернитесь назад и попробуйте ещё раз.
problem-method = Эта страница открывается иначе
problem-method-explain = Пожалуйста, отсканируйте код магазина ещё раз.
problem-our-fault = У нас что-то пошло не так
problem-our-fault-explain = Если вы как раз платили, сначала проверьте приложение кошелька. Если нет, попробуйте ещё раз чуть позже или обратитесь к сотруднику.
problem-try-again = Повторить

wallet-needed = Откройте этот код в приложении-кошельке
wallet-needed-explain = Для оплаты в «{ $shop }» используйте { $wallets } или другой кошелёк Alipay+.
wallet-needed-link = Ссылка этого магазина
wallet-needed-qr = QR-код этого магазина
wallet-needed-open = Открыть { $wallet }
wallet-needed-scan = Уже в приложении-кошельке? Отсканируйте в нём код на кассе ещё раз.
wallet-needed-copy = Скопировать ссылку
wallet-needed-copied = Скопировано
wallet-unsupported = С { $wallet } здесь заплатить нельзя
wallet-unsupported-explain = { $wallet } пока не поддерживает оплату по коду магазина. Пожалуйста, отсканируйте его в другом приложении-кошельке.
wallet-out-of-limits = Суммы, которые принимает этот магазин, не входят в лимиты { $wallet }. Пожалуйста, отсканируйте код в другом приложении-кошельке.
