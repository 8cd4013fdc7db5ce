### Страница суммы: покупатель вводит, сколько заплатить.

amount-title = Оплата в «{ $shop }»
amount-label = Сумма
amount-hint-between = От { $min } до { $max }
amount-hint-from = От { $min }
amount-hint-to = До { $max }

amount-note-add = Добавить комментарий
amount-note-label = Комментарий для магазина
amount-note-required = обязательно

amount-presets = Выберите сумму

amount-keypad = Цифровая клавиатура
amount-key-decimal = Десятичный разделитель
amount-key-delete = Удалить последнюю цифру

amount-pay = Оплатить
amount-pay-amount = Оплатить { $amount }

amount-donate = Пожертвовать
amount-donate-amount = Пожертвовать { $amount }
amount-donate-title = Пожертвование для «{ $shop }»

amount-tip = Дать чаевые
amount-tip-amount = Чаевые { $amount }
amount-tip-title = Чаевые для «{ $shop }»

amount-top-up = Пополнить
amount-top-up-amount = Пополнить на { $amount }
amount-top-up-title = Пополнение в «{ $shop }»

amount-confirm-in = Подтвердите в приложении { $wallet }. До этого деньги не списываются.
amount-confirm-in-wallet = Подтвердите в своём кошельке. До этого деньги не списываются.

amount-working = Открываем кошелёк…
amount-offline = Нет соединения. Пожалуйста, нажмите ещё раз. Деньги не спишутся дважды.
amount-handoff = Кошелёк сейчас откроется. Если нет:

amount-empty = Пожалуйста, введите сумму.
amount-not-a-number = Пожалуйста, введите сумму цифрами, например { $example }.
amount-negative = Пожалуйста, введите сумму без знака минус.
amount-too-many-decimals =
    { $decimals ->
        [0] В { $currency } нет дробной части. Пожалуйста, введите сумму без дробной части.
        [one] В { $currency } { $decimals } знак после запятой. Пожалуйста, уберите лишние.
        [few] В { $currency } { $decimals } знака после запятой. Пожалуйста, уберите лишние.
        [many] В { $currency } { $decimals } знаков после запятой. Пожалуйста, уберите лишние.
       *[other] В { $currency } { $decimals } знака после запятой. Пожалуйста, уберите лишние.
    }
amount-too-long = В сумме слишком много цифр. Пожалуйста, проверьте её.
amount-ambiguous = Пожалуйста, введите сумму без разделителя тысяч, например { $example }.
amount-step = Сумма здесь должна быть кратна { $step }.
amount-zero = Пожалуйста, введите сумму больше нуля.
amount-below-min = Минимальная сумма здесь — { $min }.
amount-above-max = Максимальная сумма здесь — { $max }.
amount-wrong-currency = Здесь принимают только { $currency }.
amount-not-offered = Эту сумму здесь оплатить нельзя. Пожалуйста, выберите одну из показанных сумм.
amount-note-needed = Пожалуйста, заполните поле «{ $label }».
amount-note-too-long = Пожалуйста, сократите комментарий. Наибольшее число знаков: { $max }.

again-title = Заплатить ещё раз?
again-explain =
    { $minutes ->
        [0] Меньше минуты назад вы заплатили здесь { $amount }.
        [one] { $minutes } минуту назад вы заплатили здесь { $amount }.
        [few] { $minutes } минуты назад вы заплатили здесь { $amount }.
        [many] { $minutes } минут назад вы заплатили здесь { $amount }.
       *[other] { $minutes } минуты назад вы заплатили здесь { $amount }.
    }
again-pay = Оплатить { $amount } ещё раз
again-look = Показать прошлый платёж

sure-title = Сумма указана верно?
sure-explain = Это намного больше, чем здесь обычно платят. Пожалуйста, проверьте нули и дробную часть.
sure-explain-whole = Это намного больше, чем здесь обычно платят. Пожалуйста, проверьте нули.
sure-pay = Да, оплатить { $amount }
sure-change = Нет, изменить сумму

unfinished-title = Незавершённый платёж
unfinished-explain = В { $time } вы начали платёж на { $amount }, он ещё не завершён.
unfinished-explain-earlier = Вы начали платёж на { $amount } ({ $time }), он ещё не завершён.
unfinished-continue = Продолжить в кошельке
unfinished-look = Показать этот платёж
unfinished-start-over = Отменить его и начать заново
unfinished-risk = Первый платёж ещё может пройти. Если вы оплатите и сейчас, могут списаться обе суммы.
unfinished-pay = Оплатить также { $amount }

amount-earlier-paid = Оплачено { $amount } · { $time }
amount-earlier-show = Показать
