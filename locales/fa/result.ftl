### صفحهٔ نتیجه: سرانجام پرداخت.

result-title = { $state } · { $shop }

result-paid = پرداخت شد
result-words = این کلمه‌ها را به فروشنده نشان دهید
result-shop = فروشگاه
result-time = تاریخ و زمان
result-wallet = کیف پول
result-charged = برداشت‌شده
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = شمارهٔ پیگیری
result-note = یادداشت
result-refund = بازگشت وجه
result-refund-done = { $amount } ({ $time })
result-refund-under-way = { $amount } (در حال انجام)
result-refunded = وجه بازگردانده شد
result-refunded-explain = فروشگاه این پرداخت را بازگردانده است. کیف پول شما آن را ظرف چند روز نشان می‌دهد.
result-part-refunded = بخشی از وجه بازگردانده شد
result-part-refunded-explain = فروشگاه { $back } را بازگردانده و { $kept } را نگه داشته است.
result-paid-ago = { $time } دقیقه پیش پرداخت شد

receipt-title = رسید
receipt-amount = مبلغ پرداخت‌شده
receipt-pdf = ذخیره به صورت PDF
receipt-no-tax = این سند صورتحساب مالیاتی نیست.
receipt-tax = این رسید صورتحساب مالیاتی است.
receipt-included = شامل { $tax }
receipt-back = بازگشت به پرداخت
receipt-print = ساخت فایل در اینجا ممکن نیست. لطفاً این صفحه را چاپ کنید یا از آن عکس بگیرید.

result-waiting = در انتظار کیف پول شما
result-waiting-explain = لطفاً پرداخت را در کیف پول خود تأیید کنید. این صفحه خودبه‌خود به‌روز می‌شود.
result-checking = در حال بررسی
result-checking-explain = در حال پرس‌وجو هستیم که آیا پرداخت شما انجام شده است. لطفاً دوباره پرداخت نکنید. این صفحه خودبه‌خود به‌روز می‌شود.
result-operator = لطفاً از فروشنده بپرسید
result-operator-explain = نتوانستیم مشخص کنیم که آیا پرداخت شما انجام شده است. لطفاً دوباره پرداخت نکنید؛ این صفحه را به فروشنده نشان دهید.
result-look-again = بررسی دوباره
result-start-over = لغو و شروع دوباره
result-checked = آخرین بررسی: { $time }
result-until = این صفحه حداکثر تا ساعت { $time } خودبه‌خود بررسی می‌کند.
result-checking-rest-explain = هنوز نمی‌دانیم پرداخت شما انجام شده است یا نه. لطفاً دوباره پرداخت نکنید. این صفحه دیگر خودبه‌خود به‌روز نمی‌شود؛ می‌توانید در پایین دوباره بررسی کنید.
result-offline = اتصال برقرار نیست. این صفحه به‌محض برقراری اتصال دوباره بررسی می‌کند.

result-declined = پرداخت ناموفق بود
declined-nothing-charged = هیچ مبلغی برداشت نشد.
result-expired = زمان به پایان رسید
result-expired-explain = پرداخت به‌موقع تأیید نشد.
result-cancelled = لغو شد
result-cancelled-explain = پرداخت لغو شد.
result-returned-explain = پرداخت پس از انجام لغو شد. کیف پول شما پول را بازمی‌گرداند.
result-try-again = تلاش دوباره برای { $amount }

declined-balance = موجودی کافی نیست. کیف پول خود را شارژ کنید، روش پرداخت دیگری در آن انتخاب کنید یا مبلغ کمتری وارد کنید.
declined-limit = این مبلغ از یکی از سقف‌های کیف پول شما بیشتر است. مبلغ کمتر یا کیف پول دیگری را امتحان کنید.
declined-wallet = این فروشگاه این کیف پول را نمی‌پذیرد. لطفاً کیف پول دیگری را امتحان کنید.
declined-verification = پرداخت در کیف پول تأیید نشد. می‌توانید دوباره امتحان کنید.
declined-refused = کیف پول شما پرداخت را رد کرد. لطفاً از پشتیبانی کیف پول خود بپرسید یا به روش دیگری پرداخت کنید.
declined-closed = پرداخت تأیید نشد.
declined-later = کیف پول اکنون پاسخ نمی‌دهد. لطفاً چند دقیقهٔ دیگر دوباره امتحان کنید.
declined-our-fault = اکنون پرداخت در اینجا ممکن نیست. این اشکال از شما نیست؛ لطفاً از فروشنده بپرسید.
declined-other = کیف پول پرداخت را تأیید نکرد. می‌توانید دوباره امتحان کنید یا به روش دیگری پرداخت کنید.
