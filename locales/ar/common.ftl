### كلمات تشترك فيها عدة صفحات.

language-name = العربية
language-switch = اللغة
common-place = { $store } · { $counter }
common-open-wallet = فتح المحفظة
common-pay-again = إدخال مبلغ من جديد
common-terms = الشروط
