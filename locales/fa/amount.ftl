### صفحهٔ مبلغ: مشتری مبلغ پرداخت را وارد می‌کند.

amount-title = پرداخت به { $shop }
amount-label = مبلغ
amount-hint-between = از { $min } تا { $max }
amount-hint-from = از { $min } به بالا
amount-hint-to = تا { $max }

amount-note-add = افزودن یادداشت
amount-note-label = یادداشت برای فروشگاه
amount-note-required = الزامی

amount-presets = انتخاب مبلغ

amount-keypad = صفحه‌کلید عددی
amount-key-decimal = ممیز
amount-key-delete = حذف آخرین رقم

amount-pay = پرداخت
amount-pay-amount = پرداخت { $amount }

amount-donate = کمک مالی
amount-donate-amount = کمک مالی { $amount }
amount-donate-title = کمک مالی به { $shop }

amount-tip = انعام
amount-tip-amount = انعام { $amount }
amount-tip-title = انعام به { $shop }

amount-top-up = شارژ
amount-top-up-amount = شارژ { $amount }
amount-top-up-title = شارژ در { $shop }

amount-confirm-in = لطفاً در { $wallet } تأیید کنید. پیش از آن هیچ مبلغی برداشت نمی‌شود.
amount-confirm-in-wallet = لطفاً در کیف پول خود تأیید کنید. پیش از آن هیچ مبلغی برداشت نمی‌شود.

amount-working = کیف پول شما در حال باز شدن است…
amount-offline = اتصال برقرار نیست. لطفاً دوباره بزنید. مبلغ دو بار برداشت نخواهد شد.
amount-handoff = کیف پول شما اکنون باید باز شود. اگر باز نشد:

amount-empty = لطفاً مبلغی وارد کنید.
amount-not-a-number = لطفاً مبلغ را با رقم وارد کنید، مانند { $example }.
amount-negative = لطفاً مبلغ را بدون علامت منفی وارد کنید.
amount-too-many-decimals =
    { $decimals ->
        [0] ارز { $currency } رقم اعشار ندارد. لطفاً مبلغ را بدون اعشار وارد کنید.
        [one] ارز { $currency } فقط { $decimals } رقم اعشار دارد. لطفاً رقم‌های اضافه را حذف کنید.
       *[other] ارز { $currency } فقط { $decimals } رقم اعشار دارد. لطفاً رقم‌های اضافه را حذف کنید.
    }
amount-too-long = تعداد رقم‌های این مبلغ زیاد است. لطفاً آن را بررسی کنید.
amount-ambiguous = لطفاً مبلغ را بدون جداکنندهٔ هزارگان وارد کنید، مانند { $example }.
amount-step = مبلغ در اینجا باید مضربی از { $step } باشد.
amount-zero = لطفاً مبلغی بیشتر از صفر وارد کنید.
amount-below-min = کمترین مبلغ در اینجا { $min } است.
amount-above-max = بیشترین مبلغ در اینجا { $max } است.
amount-wrong-currency = این فروشگاه فقط { $currency } می‌پذیرد.
amount-not-offered = این مبلغ را نمی‌توان در اینجا پرداخت کرد. لطفاً یکی از مبلغ‌های نمایش‌داده‌شده را انتخاب کنید.
amount-note-needed = لطفاً «{ $label }» را پر کنید.
amount-note-too-long = لطفاً یادداشت را تا { $max } حرف کوتاه کنید.

again-title = دوباره پرداخت می‌کنید؟
again-explain =
    { $minutes ->
        [0] شما کمتر از یک دقیقه پیش { $amount } در اینجا پرداخت کردید.
        [one] شما { $minutes } دقیقه پیش { $amount } در اینجا پرداخت کردید.
       *[other] شما { $minutes } دقیقه پیش { $amount } در اینجا پرداخت کردید.
    }
again-pay = پرداخت دوبارهٔ { $amount }
again-look = نمایش پرداخت قبلی

sure-title = آیا این مبلغ درست است؟
sure-explain = این مبلغ بسیار بیشتر از چیزی است که معمولاً اینجا پرداخت می‌شود. لطفاً صفرها و اعشار را بررسی کنید.
sure-explain-whole = این مبلغ بسیار بیشتر از چیزی است که معمولاً اینجا پرداخت می‌شود. لطفاً صفرها را بررسی کنید.
sure-pay = بله، پرداخت { $amount }
sure-change = خیر، تغییر مبلغ

unfinished-title = پرداخت ناتمام
unfinished-explain = شما ساعت { $time } پرداخت { $amount } را آغاز کردید و هنوز به پایان نرسیده است.
unfinished-explain-earlier = شما در تاریخ { $time } پرداخت { $amount } را آغاز کردید و هنوز به پایان نرسیده است.
unfinished-continue = ادامه در کیف پول
unfinished-look = نمایش این پرداخت
unfinished-start-over = لغو آن و شروع دوباره
unfinished-risk = پرداخت اول هنوز ممکن است انجام شود. اگر اکنون نیز پرداخت کنید، ممکن است هر دو مبلغ از شما کسر شود.
unfinished-pay = پرداخت { $amount } نیز

amount-earlier-paid = { $amount } پرداخت شد · { $time }
amount-earlier-show = نمایش
