### קופה: טאבלט או טלפון ישן על הדלפק שמציג ואומר בקול מה שולם. הצוות קורא ושומע.

till-name = קופה
till-title = { $screen } – { $store }
till-everywhere = כל הקופות

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } ו-{ $minor }

till-start = התחלה
till-start-explain = יש ללחוץ פעם אחת כדי שהמסך הזה יוכל לדבר ויישאר דולק.
till-ready = { $screen } – מוכן
till-tap = יש לגעת כדי להפעיל צליל

till-none = אין עדיין תשלומים
till-last = תשלומים אחרונים
till-today = היום
till-count =
    { $count ->
        [one] תשלום אחד
        [two] שני תשלומים
       *[other] { $count } תשלומים
    }
till-paid = שולם
till-reversed = התשלום נלקח בחזרה
till-reversed-say = שימו לב: { $amount } נלקחו בחזרה
till-refunded = הוחזר
till-twins = יש יותר מאחד כזה
till-opening = לקוח מאשר עכשיו { $amount }
till-paying = משלמים עכשיו: { $count }
till-hand = למסור
till-handed = נמסר
till-seen = ראיתי
till-away =
    { $count ->
        [one] תשלום אחד בזמן הניתוק, { $amount }
        [two] שני תשלומים בזמן הניתוק, { $amount }
       *[other] { $count } תשלומים בזמן הניתוק, { $amount }
    }

till-deaf = אין חיבור מאז { $time }. תשלומים שאחרי כן אינם מוצגים.
till-deaf-say = אין חיבור. תשלומים אינם מוצגים.
till-connected = החיבור חזר
till-reconnect = לנסות עכשיו
till-sign = סימן אחרון לפני { $seconds } שנ׳

till-sound-on = הצליל פועל
till-sound-off = אין צליל
till-voice = קול: { $language }
till-voice-off = הקול כבוי
till-voice-none = אין כאן קול: במקומו צלצול, הבהוב ורטט
till-awake = המסך נשאר דולק
till-awake-not = המסך עלול לכבות מעצמו
till-silent = שקט עד { $time }
till-other-tab = לשונית אחרת בדפדפן הזה מדברת
till-no-script = הדפדפן הזה לא מריץ סקריפטים. הדף נטען מחדש כל עשר שניות ואינו יכול לדבר.

till-settings = הגדרות
till-speak = לומר סכומים בקול
till-volume = עוצמת קול
till-test = בדיקת העוצמה
till-silent-hours = שעות שקט
till-silent-from = מ־
till-silent-to = עד
till-save = שמירה
till-leave = הסרת המסך הזה

till-enrol = להפוך את המכשיר הזה למסך קופה
till-enrol-ready = הכול מוכן. אחרי לחיצה על הכפתור, המכשיר הזה יציג מה שולם כאן.
till-enrol-paste = נא להדביק את הקישור שקיבלתם, או את הקוד שאחרי #.
till-enrol-code = קישור או קוד
till-enrol-button = להשתמש במכשיר הזה
till-enrol-help = את הקישור יוצר מי שמנהל את החנות. הוא עובד פעם אחת, במשך עשר דקות.
till-enrol-refused = הקישור הזה לא עובד, או כבר לא עובד. נא לבקש קישור חדש.
till-enrol-busy =
    { $seconds ->
        [one] יותר מדי ניסיונות. נא לנסות שוב בעוד שנייה אחת.
        [two] יותר מדי ניסיונות. נא לנסות שוב בעוד שתי שניות.
       *[other] יותר מדי ניסיונות. נא לנסות שוב בעוד { $seconds } שניות.
    }
till-stranger = זה לא מסך קופה
till-stranger-explain = נא לבקש קישור ממי שמנהל את החנות ולפתוח אותו במכשיר הזה.
till-refused = לא היה אפשר לבצע את זה
till-refused-explain = נא לחזור אחורה, לטעון את הדף מחדש ולנסות שוב.
till-failed-explain = השרת לא יכול לבצע את זה כרגע. שום דבר ממה שהלקוחות שילמו לא הולך לאיבוד. נא לנסות שוב בעוד רגע; אם זה נמשך, נא להודיע למי שמנהל את החנות.
till-back = חזרה לקופה

till-refund = החזר כספי
till-refund-left = אפשר להחזיר עד { $amount }.
till-refund-amount = סכום
till-refund-reason = סיבה (לא חובה)
till-refund-person = מי מחזיר
till-refund-pin = קוד PIN בן שש ספרות
till-refund-on = המשך
till-refund-sure = להחזיר { $amount }?
till-refund-given = { $amount } חוזרים לארנק.
till-refund-open = הבקשה נשלחה. עדיין לא ידוע אם { $amount } יוחזרו; תישלח שאילתה נוספת מעצמה.
till-refund-waits = עדיין לא הוחזר דבר: מישהו אחר צריך לאשר במשרד.
till-refund-wrong-amount = לא הוחזר דבר. נא להקליד סכום שעדיין אפשר להחזיר.
till-refund-wrong-pin = לא הוחזר דבר: קוד ה-PIN שגוי.
till-refund-short-pin = לא הוחזר דבר: קוד PIN הוא בן שש ספרות. זה לא נספר כניסיון.
till-refund-locked = לא הוחזר דבר: קוד ה-PIN הזה נעול לרבע שעה.
till-refund-nobody = עדיין לא נקבע קוד PIN לקופה הזאת. עושים זאת במשרד.
till-refund-none = אי אפשר להחזיר דבר מהתשלום הזה.
till-refund-failed = לא ניתן היה לשלוח את הבקשה. נסו שוב: שום דבר לא מוחזר פעמיים.
till-refund-refused = שירות התשלום סירב. לא הוחזר דבר.
till-refund-twice = שירות התשלומים כבר לקח בחזרה את הכסף של התשלום הזה, או שהלקוח מערער עליו ({ $day }). אם גם אתם תחזירו אותו, תשלמו פעמיים. שאלו קודם את שירות התשלומים.
till-refund-twice-yes = להחזיר בכל זאת
till-refund-asks = אי אפשר להחזיר סכום כזה לבד. תישלח רק בקשה: מישהו אחר צריך לאשר.
till-refund-asks-gone = { $amount } מהתשלום הזה כבר הוחזרו, וגם זה נספר.
till-refund-asks-nobody = כרגע אין כאן אדם אחר שרשאי לאשר. בעלים יכול לצרף מישהו במשרד.
till-refund-ask = שליחת בקשה
till-refund-gone = לא הוחזר דבר: האדם הזה כבר לא מורשה לכך כאן.
till-refund-over = לא הוחזר דבר: הבקשה נדחתה או שתוקפה פג.

till-shut = לקוחות לא יכולים לשלם כרגע: החנות סגורה
till-shut-until = לקוחות לא יכולים לשלם עד { $time }
till-shut-today = היום לקוחות כבר לא יכולים לשלם
till-shut-tomorrow = לקוחות לא יכולים לשלם עד מחר, { $time }
