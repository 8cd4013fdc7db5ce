### דף הסכום: הלקוחות מזינים כמה לשלם.

amount-title = תשלום ל־{ $shop }
amount-label = סכום
amount-hint-between = מ־{ $min } עד { $max }
amount-hint-from = { $min } ומעלה
amount-hint-to = עד { $max }

amount-note-add = הוספת הערה
amount-note-label = הערה לחנות
amount-note-required = חובה

amount-presets = בחירת סכום

amount-keypad = לוח ספרות
amount-key-decimal = נקודה עשרונית
amount-key-delete = מחיקת הספרה האחרונה

amount-pay = לתשלום
amount-pay-amount = לתשלום { $amount }

amount-donate = לתרומה
amount-donate-amount = לתרומה { $amount }
amount-donate-title = תרומה ל־{ $shop }

amount-tip = לטיפ
amount-tip-amount = לטיפ { $amount }
amount-tip-title = טיפ ל־{ $shop }

amount-top-up = לטעינה
amount-top-up-amount = לטעינה { $amount }
amount-top-up-title = טעינה ב־{ $shop }

amount-confirm-in = נא לאשר באפליקציית { $wallet }. לא יבוצע חיוב לפני כן.
amount-confirm-in-wallet = נא לאשר בארנק שלכם. לא יבוצע חיוב לפני כן.

amount-working = הארנק שלכם נפתח…
amount-offline = אין חיבור. נא ללחוץ שוב. לא תחויבו פעמיים.
amount-handoff = הארנק שלכם אמור להיפתח עכשיו. אם הוא לא נפתח:

amount-empty = נא להזין סכום.
amount-not-a-number = נא להזין את הסכום בספרות, למשל { $example }.
amount-negative = נא להזין סכום בלי סימן מינוס.
amount-too-many-decimals =
    { $decimals ->
        [0] במטבע { $currency } אין ספרות אחרי הנקודה. נא להזין סכום בלי ספרות אחרי הנקודה.
        [one] במטבע { $currency } יש ספרה אחת אחרי הנקודה. נא להסיר את הספרות המיותרות.
        [two] במטבע { $currency } יש שתי ספרות אחרי הנקודה. נא להסיר את הספרות המיותרות.
       *[other] במטבע { $currency } יש { $decimals } ספרות אחרי הנקודה. נא להסיר את הספרות המיותרות.
    }
amount-too-long = יש יותר מדי ספרות בסכום הזה. נא לבדוק אותו.
amount-ambiguous = נא להזין את הסכום בלי מפריד אלפים, למשל { $example }.
amount-step = הסכומים כאן הם בכפולות של { $step }.
amount-zero = נא להזין סכום גדול מאפס.
amount-below-min = הסכום הנמוך ביותר כאן הוא { $min }.
amount-above-max = הסכום הגבוה ביותר כאן הוא { $max }.
amount-wrong-currency = החנות הזאת מקבלת { $currency } בלבד.
amount-not-offered = אי אפשר לשלם כאן את הסכום הזה. נא לבחור אחד מהסכומים המוצגים.
amount-note-needed = נא למלא את „{ $label }”.
amount-note-too-long = נא לקצר את ההערה ל־{ $max } תווים.

again-title = לשלם שוב?
again-explain =
    { $minutes ->
        [0] שילמתם כאן { $amount } לפני פחות מדקה.
        [one] שילמתם כאן { $amount } לפני דקה אחת.
        [two] שילמתם כאן { $amount } לפני שתי דקות.
       *[other] שילמתם כאן { $amount } לפני { $minutes } דקות.
    }
again-pay = לתשלום נוסף של { $amount }
again-look = הצגת התשלום הקודם

sure-title = האם הסכום נכון?
sure-explain = זה הרבה יותר ממה שמשלמים כאן בדרך כלל. נא לבדוק את האפסים ואת הנקודה העשרונית.
sure-explain-whole = זה הרבה יותר ממה שמשלמים כאן בדרך כלל. נא לבדוק את האפסים.
sure-pay = כן, לתשלום { $amount }
sure-change = לא, לשינוי הסכום

unfinished-title = תשלום שלא הושלם
unfinished-explain = התחלתם לשלם { $amount } בשעה { $time } ועדיין לא סיימתם.
unfinished-explain-earlier = התחלתם לשלם { $amount } בתאריך { $time } ועדיין לא סיימתם.
unfinished-continue = המשך בארנק
unfinished-look = הצגת התשלום הזה
unfinished-start-over = ביטול התשלום והתחלה מחדש
unfinished-risk = ייתכן שהתשלום הראשון עוד יושלם. אם תשלמו גם עכשיו, ייתכן שתחויבו על שניהם.
unfinished-pay = לתשלום { $amount } בנוסף

amount-earlier-paid = שולם { $amount } · { $time }
amount-earlier-show = הצגה
