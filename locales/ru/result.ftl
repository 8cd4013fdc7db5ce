### Страница результата: что стало с платежом.

result-title = { $state } · { $shop }

result-paid = Оплачено
result-words = Покажите эти два слова сотруднику
result-shop = Магазин
result-time = Дата и время
result-wallet = Кошелёк
result-charged = Списано
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Номер платежа
result-note = Комментарий
result-refund = Возврат
result-refund-done = { $amount }, { $time }
result-refund-under-way = { $amount }, в обработке
result-refunded = Деньги возвращены
result-refunded-explain = Магазин вернул этот платёж. Возврат появится в кошельке в течение нескольких дней.
result-part-refunded = Возвращено частично
result-part-refunded-explain = Магазин вернул { $back } и оставил себе { $kept }.
result-paid-ago = Оплачено { $time } мин назад

receipt-title = Квитанция
receipt-amount = Оплаченная сумма
receipt-pdf = Сохранить как PDF
receipt-no-tax = Это не счёт-фактура и не кассовый чек.
receipt-tax = Этот чек является счётом-фактурой.
receipt-included = В том числе { $tax }
receipt-back = Вернуться к платежу
receipt-print = Здесь нельзя создать файл. Распечатайте эту страницу или сделайте снимок экрана.

result-waiting = Ждём подтверждения в кошельке
result-waiting-explain = Пожалуйста, подтвердите платёж в кошельке. Эта страница обновится сама.
result-checking = Проверяем
result-checking-explain = Мы запрашиваем, прошёл ли ваш платёж. Пожалуйста, не платите ещё раз. Эта страница обновится сама.
result-operator = Пожалуйста, обратитесь к сотруднику
result-operator-explain = Нам не удалось узнать, прошёл ли ваш платёж. Пожалуйста, не платите ещё раз и покажите эту страницу сотруднику.
result-look-again = Проверить ещё раз
result-start-over = Отменить и начать заново
result-checked = Последняя проверка: { $time }
result-until = Эта страница проверяет сама, самое позднее до { $time }.
result-checking-rest-explain = Мы пока не знаем, прошёл ли ваш платёж. Пожалуйста, не платите ещё раз. Эта страница больше не обновляется сама; проверить ещё раз можно ниже.
result-offline = Нет соединения. Страница проверит снова, как только оно появится.

result-declined = Платёж не прошёл
declined-nothing-charged = Деньги не списаны.
result-expired = Время истекло
result-expired-explain = Платёж не был подтверждён вовремя.
result-cancelled = Отменено
result-cancelled-explain = Платёж отменён.
result-returned-explain = Платёж отменён после того, как он прошёл. Кошелёк вернёт деньги.
result-try-again = Повторить { $amount }

declined-balance = Недостаточно средств. Пополните кошелёк, выберите в нём другой способ оплаты или введите сумму поменьше.
declined-limit = Сумма выше лимита вашего кошелька. Попробуйте сумму поменьше или другой кошелёк.
declined-wallet = Здесь не получится заплатить этим кошельком. Пожалуйста, попробуйте другой.
declined-verification = Платёж не был подтверждён в кошельке. Можно попробовать ещё раз.
declined-refused = Кошелёк отклонил платёж. Пожалуйста, обратитесь в поддержку кошелька или заплатите другим способом.
declined-closed = Платёж не был подтверждён.
declined-later = Кошелёк сейчас перегружен. Пожалуйста, попробуйте ещё раз через несколько минут.
declined-our-fault = Сейчас здесь нельзя заплатить. Вы здесь ни при чём; пожалуйста, обратитесь к сотруднику.
declined-other = Кошелёк не одобрил платёж. Можно попробовать ещё раз или заплатить другим способом.
