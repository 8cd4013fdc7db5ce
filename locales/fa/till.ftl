### صندوق: تبلت یا گوشی قدیمی روی پیشخوان که پرداخت‌ها را نشان می‌دهد و بلند می‌گوید. کارکنان آن را می‌خوانند و می‌شنوند.

till-name = صندوق
till-title = { $screen } – { $store }
till-everywhere = همهٔ صندوق‌ها

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } و { $minor }

till-start = شروع
till-start-explain = یک بار فشار دهید تا این صفحه بتواند صحبت کند و روشن بماند.
till-ready = { $screen } آماده است
till-tap = برای صدا ضربه بزنید

till-none = هنوز پرداختی نیست
till-last = آخرین پرداخت‌ها
till-today = امروز
till-count =
    { $count ->
        [one] { $count } پرداخت
       *[other] { $count } پرداخت
    }
till-paid = پرداخت شد
till-reversed = پرداخت پس گرفته شد
till-reversed-say = توجه: { $amount } پس گرفته شد
till-refunded = وجه بازگردانده شد
till-twins = بیش از یکی مانند این هست
till-opening = مشتری در حال تأیید { $amount } است
till-paying = در حال پرداخت: { $count }
till-hand = تحویل بده
till-handed = تحویل داده شد
till-seen = دیدم
till-away =
    { $count ->
        [one] { $count } پرداخت هنگام قطع اتصال، { $amount }
       *[other] { $count } پرداخت هنگام قطع اتصال، { $amount }
    }

till-deaf = از { $time } اتصال قطع است. پرداخت‌های پس از آن نمایش داده نمی‌شوند.
till-deaf-say = اتصال قطع است. پرداخت‌ها نمایش داده نمی‌شوند.
till-connected = دوباره وصل شد
till-reconnect = اکنون امتحان کن
till-sign = آخرین نشانه { $seconds } ثانیه پیش

till-sound-on = صدا روشن
till-sound-off = بدون صدا
till-voice = گفتار: { $language }
till-voice-off = گفتار خاموش
till-voice-none = اینجا گفتار نیست: به‌جای آن زنگ، چشمک و لرزش
till-awake = صفحه روشن می‌ماند
till-awake-not = صفحه ممکن است خودبه‌خود خاموش شود
till-silent = بی‌صدا تا { $time }
till-other-tab = برگهٔ دیگری از این مرورگر صحبت می‌کند
till-no-script = این مرورگر اسکریپت اجرا نمی‌کند. صفحه هر ده ثانیه دوباره بارگذاری می‌شود و نمی‌تواند صحبت کند.

till-settings = تنظیمات
till-speak = مبلغ‌ها را بلند بگو
till-volume = بلندی صدا
till-test = امتحان صدا
till-silent-hours = ساعت‌های سکوت
till-silent-from = از
till-silent-to = تا
till-save = ذخیره
till-leave = حذف این صفحه

till-enrol = این دستگاه را صفحهٔ صندوق کنید
till-enrol-ready = همه‌چیز آماده است. با فشردن دکمه، این دستگاه پرداخت‌های اینجا را نشان می‌دهد.
till-enrol-paste = پیوندی را که گرفته‌اید یا کد پس از # را بچسبانید.
till-enrol-code = پیوند یا کد
till-enrol-button = استفاده از این دستگاه
till-enrol-help = پیوند را مدیر فروشگاه می‌سازد. یک بار و تا ده دقیقه کار می‌کند.
till-enrol-refused = این پیوند کار نمی‌کند یا دیگر معتبر نیست. لطفاً پیوند تازه بخواهید.
till-enrol-busy =
    { $seconds ->
        [one] تلاش‌ها زیاد بود. لطفاً { $seconds } ثانیهٔ دیگر دوباره امتحان کنید.
       *[other] تلاش‌ها زیاد بود. لطفاً { $seconds } ثانیهٔ دیگر دوباره امتحان کنید.
    }
till-stranger = این صفحهٔ صندوق نیست
till-stranger-explain = از مدیر فروشگاه پیوند بخواهید و آن را روی این دستگاه باز کنید.
till-refused = انجام نشد
till-refused-explain = لطفاً برگردید، صفحه را دوباره بارگذاری و یک بار دیگر امتحان کنید.
till-failed-explain = سرور اکنون نمی‌تواند این کار را انجام دهد. هیچ‌یک از پرداخت‌های مشتریان از دست نمی‌رود. کمی بعد دوباره امتحان کنید؛ اگر ادامه یافت، به مدیر فروشگاه بگویید.
till-back = بازگشت به صندوق

till-refund = بازگرداندن پول
till-refund-left = تا { $amount } قابل بازگرداندن است.
till-refund-amount = مبلغ
till-refund-reason = دلیل (اختیاری)
till-refund-person = چه کسی بازمی‌گرداند
till-refund-pin = پین شش‌رقمی
till-refund-on = ادامه
till-refund-sure = { $amount } بازگردانده شود؟
till-refund-given = { $amount } به کیف پول بازمی‌گردد.
till-refund-open = درخواست شد. هنوز معلوم نیست { $amount } بازمی‌گردد یا نه؛ خودکار دوباره پرسیده می‌شود.
till-refund-waits = هنوز چیزی بازنگشته است: فرد دیگری باید در دفتر موافقت کند.
till-refund-wrong-amount = چیزی بازگردانده نشد. لطفاً مبلغی وارد کنید که هنوز قابل بازگرداندن است.
till-refund-wrong-pin = چیزی بازگردانده نشد: پین اشتباه است.
till-refund-short-pin = چیزی بازگردانده نشد: پین شش رقم دارد. این یک تلاش حساب نشد.
till-refund-locked = چیزی بازگردانده نشد: این پین یک ربع ساعت قفل است.
till-refund-nobody = هنوز کسی برای این صندوق پین تعیین نکرده است. این کار در دفتر انجام می‌شود.
till-refund-none = از این پرداخت چیزی قابل بازگرداندن نیست.
till-refund-failed = درخواست ممکن نشد. دوباره تلاش کنید: هیچ چیز دو بار بازنمی‌گردد.
till-refund-refused = سرویس پرداخت آن را رد کرد. چیزی بازنگشت.
till-refund-twice = سرویس پرداخت پول این پرداخت را قبلاً پس گرفته است، یا مشتری به آن اعتراض دارد ({ $day }). اگر شما هم آن را برگردانید، دو بار می‌پردازید. ابتدا از سرویس پرداخت بپرسید.
till-refund-twice-yes = با این حال برگردان
till-refund-asks = به‌تنهایی نمی‌توانید این مبلغ را بازگردانید. فقط درخواست می‌شود: فرد دیگری باید موافقت کند.
till-refund-asks-gone = پیش‌تر { $amount } از این پرداخت بازگردانده شده و آن هم حساب می‌شود.
till-refund-asks-nobody = اکنون کس دیگری اینجا نمی‌تواند موافقت کند. مالک می‌تواند در دفتر کسی را اضافه کند.
till-refund-ask = درخواست
till-refund-gone = چیزی بازگردانده نشد: این فرد دیگر اینجا اجازهٔ این کار را ندارد.
till-refund-over = چیزی بازنگشت: درخواست رد شد یا پایان یافته است.

till-shut = مشتریان اکنون نمی‌توانند پرداخت کنند: فروشگاه بسته است
till-shut-until = مشتریان تا { $time } نمی‌توانند پرداخت کنند
till-shut-today = امروز مشتریان دیگر نمی‌توانند پرداخت کنند
till-shut-tomorrow = مشتریان تا فردا { $time } نمی‌توانند پرداخت کنند
