### דף התוצאה: מה עלה בגורל התשלום.

result-title = { $state } · { $shop }

result-paid = שולם
result-words = נא להראות את המילים האלה לצוות
result-shop = חנות
result-time = תאריך ושעה
result-wallet = ארנק
result-charged = סכום החיוב
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = אסמכתה
result-note = הערה
result-refund = החזר
result-refund-done = { $amount } ({ $time })
result-refund-under-way = { $amount } (בטיפול)
result-refunded = הוחזר
result-refunded-explain = החנות החזירה את התשלום הזה. ההחזר יופיע בארנק שלכם בתוך כמה ימים.
result-part-refunded = הוחזר חלקית
result-part-refunded-explain = החנות החזירה { $back } והשאירה אצלה { $kept }.
result-paid-ago = שולם לפני { $time } דק׳

receipt-title = אישור תשלום
receipt-amount = הסכום ששולם
receipt-pdf = שמירה כ־PDF
receipt-no-tax = מסמך זה אינו חשבונית מס.
receipt-tax = קבלה זו היא חשבונית מס.
receipt-included = כולל { $tax }
receipt-back = חזרה לתשלום
receipt-print = אי אפשר ליצור כאן את הקובץ. אפשר להדפיס את הדף הזה או לצלם את המסך.

result-waiting = ממתינים לארנק שלכם
result-waiting-explain = נא לאשר את התשלום בארנק שלכם. הדף הזה מתעדכן מעצמו.
result-checking = בבדיקה
result-checking-explain = אנחנו מבררים אם התשלום שלכם עבר. נא לא לשלם שוב. הדף הזה מתעדכן מעצמו.
result-operator = נא לפנות לצוות
result-operator-explain = לא הצלחנו לברר אם התשלום שלכם עבר. נא לא לשלם שוב; נא להראות את הדף הזה לצוות.
result-look-again = בדיקה נוספת
result-start-over = ביטול והתחלה מחדש
result-checked = בדיקה אחרונה: { $time }
result-until = הדף הזה בודק מעצמו עד השעה { $time } לכל המאוחר.
result-checking-rest-explain = עדיין לא ידוע לנו אם התשלום שלכם עבר. נא לא לשלם שוב. הדף הזה כבר לא מתעדכן מעצמו; אפשר לבדוק שוב למטה.
result-offline = אין חיבור. הדף הזה יבדוק שוב מיד כשיהיה חיבור.

result-declined = התשלום לא בוצע
declined-nothing-charged = לא בוצע חיוב.
result-expired = הזמן תם
result-expired-explain = התשלום לא אושר בזמן.
result-cancelled = בוטל
result-cancelled-explain = התשלום בוטל.
result-returned-explain = התשלום בוטל אחרי שבוצע. הארנק שלכם מחזיר את הכסף.
result-try-again = לנסות שוב { $amount }

declined-balance = היתרה נמוכה מדי. אפשר לטעון את הארנק, לבחור בו אמצעי תשלום אחר או להזין סכום קטן יותר.
declined-limit = הסכום גבוה ממגבלה של הארנק שלכם. אפשר לנסות סכום קטן יותר או ארנק אחר.
declined-wallet = אי אפשר לשלם בחנות הזאת באמצעות הארנק הזה. נא לנסות ארנק אחר.
declined-verification = התשלום לא אושר בארנק. אפשר לנסות שוב.
declined-refused = הארנק שלכם דחה את התשלום. נא לפנות לתמיכה של הארנק או לשלם בדרך אחרת.
declined-closed = התשלום לא אושר.
declined-later = הארנק עמוס כרגע. נא לנסות שוב בעוד כמה דקות.
declined-our-fault = אי אפשר לשלם כאן כרגע. זו לא אשמתכם; נא לפנות לצוות.
declined-other = הארנק לא אישר את התשלום. אפשר לנסות שוב או לשלם בדרך אחרת.
