### وہ الفاظ جو کئی صفحات پر آتے ہیں۔

language-name = اردو
language-switch = زبان
common-place = { $store } · { $counter }
common-open-wallet = والیٹ کھولیں
common-pay-again = دوبارہ رقم درج کریں
common-terms = شرائط
