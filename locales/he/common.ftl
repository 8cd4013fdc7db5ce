### מילים המשותפות לכמה דפים.

language-name = עברית
language-switch = שפה
common-place = { $store } · { $counter }
common-open-wallet = פתיחת הארנק
common-pay-again = הזנת סכום מחדש
common-terms = תנאים
