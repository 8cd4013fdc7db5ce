### واژه‌هایی که در چند صفحه به کار می‌روند.

language-name = فارسی
language-switch = زبان
common-place = { $store } · { $counter }
common-open-wallet = باز کردن کیف پول
common-pay-again = وارد کردن دوبارهٔ مبلغ
common-terms = شرایط
