### صفحه‌هایی برای آنچه شدنی نیست، هر کدام با راهی برای ادامه.

problem-code-malformed = این کد کامل نیست
problem-code-malformed-explain = لطفاً کد را دوباره اسکن کنید یا بررسی کنید که همهٔ حرف‌ها وارد شده باشند.
problem-code-unknown = این کد را نمی‌شناسیم
problem-code-unknown-explain = لطفاً کد کنار صندوق را دوباره اسکن کنید یا از فروشنده بپرسید.
problem-code-disabled = این کد دیگر استفاده نمی‌شود
problem-code-disabled-explain = لطفاً کد فعلی را از فروشنده بخواهید.
problem-code-off = این کد اکنون خاموش است
problem-code-off-explain = لطفاً شیوهٔ پرداخت را از فروشنده بپرسید.
problem-code-replaced = این کد جایگزین شده است
problem-code-replaced-explain = فروشگاه کد تازه‌ای گذاشته است. لطفاً آن را از فروشنده بخواهید.
problem-shop-closed = فروشگاه اکنون بسته است
problem-shop-closed-explain = لطفاً وقتی باز است دوباره بیایید.
problem-shop-closed-until = بسته تا { $time }
problem-shop-closed-today = امروز بسته است
problem-shop-closed-tomorrow = بسته تا فردا { $time }
problem-board-blank = این کد هنوز استفاده نمی‌شود
problem-board-blank-explain = فروشگاه هنوز آن را راه‌اندازی نکرده است. لطفاً شیوهٔ پرداخت را از فروشنده بپرسید.
problem-board-staff = برای کارکنان: راه‌اندازی این کد

problem-result-unknown = این پرداخت را پیدا نکردیم
problem-result-unknown-explain = لطفاً صفحه را دوباره از کیف پول خود باز کنید یا از فروشنده بپرسید.

problem-not-found = اینجا چیزی نیست
problem-not-found-explain = لطفاً کد فروشگاه را دوباره اسکن کنید.

problem-busy = تعداد پرداخت‌های هم‌زمان زیاد است
problem-busy-explain =
    { $seconds ->
        [one] لطفاً { $seconds } ثانیهٔ دیگر دوباره امتحان کنید. هیچ مبلغی برداشت نشد.
       *[other] لطفاً { $seconds } ثانیهٔ دیگر دوباره امتحان کنید. هیچ مبلغی برداشت نشد.
    }

problem-gateway-down = اکنون پرداخت ممکن نیست
problem-gateway-down-explain =
    { $seconds ->
        [one] لطفاً { $seconds } ثانیهٔ دیگر دوباره امتحان کنید یا به روش دیگری پرداخت کنید. هیچ مبلغی برداشت نشد.
       *[other] لطفاً { $seconds } ثانیهٔ دیگر دوباره امتحان کنید یا به روش دیگری پرداخت کنید. هیچ مبلغی برداشت نشد.
    }

problem-bad-request = این درخواست خوانده نشد
problem-bad-request-explain = لطفاً برگردید و دوباره امتحان کنید.
problem-foreign = لطفاً از صفحهٔ خود فروشگاه پرداخت کنید
problem-foreign-explain = این درخواست از سایت دیگری آمده است. لطفاً کد فروشگاه را اسکن کنید.
problem-too-large = این درخواست بیش از حد بزرگ است
problem-too-large-explain = لطفاً برگردید و دوباره امتحان کنید.
problem-method = این صفحه به شکل دیگری کار می‌کند
problem-method-explain = لطفاً کد فروشگاه را دوباره اسکن کنید.
problem-our-fault = مشکلی از سمت ما پیش آمد
problem-our-fault-explain = اگر در حال پرداخت بودید، ابتدا کیف پول خود را بررسی کنید. وگرنه کمی بعد دوباره امتحان کنید یا از فروشنده بپرسید.
problem-try-again = تلاش دوباره

wallet-needed = این کد را در یک اپ کیف پول باز کنید
wallet-needed-explain = برای پرداخت به { $shop } از { $wallets } یا کیف پول دیگری با Alipay+{ "\u200E" } استفاده کنید.
wallet-needed-link = پیوند این فروشگاه
wallet-needed-qr = کد QR این فروشگاه
wallet-needed-open = باز کردن { $wallet }
wallet-needed-scan = در اپ کیف پول هستید؟ کد کنار صندوق را از همان‌جا دوباره اسکن کنید.
wallet-needed-copy = کپی پیوند
wallet-needed-copied = کپی شد
wallet-unsupported = پرداخت با { $wallet } در اینجا ممکن نیست
wallet-unsupported-explain = کیف پول { $wallet } هنوز از پرداخت با کد فروشگاه پشتیبانی نمی‌کند. لطفاً کد را با کیف پول دیگری اسکن کنید.
wallet-out-of-limits = مبلغ‌هایی که این فروشگاه می‌پذیرد خارج از محدودهٔ { $wallet } است. لطفاً کد را با کیف پول دیگری اسکن کنید.
