### דפים למה שאי אפשר לעשות, ובכל אחד דרך להמשיך.

problem-code-malformed = הקוד הזה לא שלם
problem-code-malformed-explain = נא לסרוק שוב את הקוד, או לוודא שכל התווים הוזנו.
problem-code-unknown = הקוד הזה לא מוכר לנו
problem-code-unknown-explain = נא לסרוק שוב את הקוד שבקופה, או לפנות לצוות.
problem-code-disabled = הקוד הזה כבר לא בשימוש
problem-code-disabled-explain = נא לבקש מהצוות את הקוד הנוכחי.
problem-code-off = הקוד הזה כבוי כרגע
problem-code-off-explain = נא לשאול את הצוות איך לשלם.
problem-code-replaced = הקוד הזה הוחלף
problem-code-replaced-explain = החנות הציבה קוד חדש. נא לבקש אותו מהצוות.
problem-shop-closed = החנות סגורה כרגע
problem-shop-closed-explain = נא לחזור כשהיא פתוחה.
problem-shop-closed-until = סגור עד { $time }
problem-shop-closed-today = סגור היום
problem-shop-closed-tomorrow = סגור עד מחר, { $time }
problem-board-blank = הקוד הזה עדיין לא בשימוש
problem-board-blank-explain = החנות עדיין לא הגדירה אותו. נא לשאול את הצוות איך לשלם.
problem-board-staff = לצוות: הגדרת הקוד הזה

problem-result-unknown = התשלום הזה לא נמצא
problem-result-unknown-explain = נא לפתוח שוב את הדף מהארנק שלכם, או לפנות לצוות.

problem-not-found = אין כאן כלום
problem-not-found-explain = נא לסרוק שוב את הקוד של החנות.

problem-busy = יותר מדי תשלומים בבת אחת
problem-busy-explain =
    { $seconds ->
        [one] נא לנסות שוב בעוד שנייה אחת. לא בוצע חיוב.
        [two] נא לנסות שוב בעוד שתי שניות. לא בוצע חיוב.
       *[other] נא לנסות שוב בעוד { $seconds } שניות. לא בוצע חיוב.
    }

problem-gateway-down = אי אפשר לשלם כרגע
problem-gateway-down-explain =
    { $seconds ->
        [one] נא לנסות שוב בעוד שנייה אחת, או לשלם בדרך אחרת. לא בוצע חיוב.
        [two] נא לנסות שוב בעוד שתי שניות, או לשלם בדרך אחרת. לא בוצע חיוב.
       *[other] נא לנסות שוב בעוד { $seconds } שניות, או לשלם בדרך אחרת. לא בוצע חיוב.
    }

problem-bad-request = אי אפשר לקרוא את הבקשה הזאת
problem-bad-request-explain = נא לחזור אחורה ולנסות שוב.
problem-foreign = נא לשלם מהדף של החנות עצמה
problem-foreign-explain = הבקשה הזאת הגיעה מאתר אחר. נא לסרוק את הקוד של החנות.
problem-too-large = הבקשה הזאת גדולה מדי
problem-too-large-explain = נא לחזור אחורה ולנסות שוב.
problem-method = הדף הזה פועל בדרך אחרת
problem-method-explain = נא לסרוק שוב את הקוד של החנות.
problem-our-fault = משהו השתבש אצלנו
problem-our-fault-explain = אם הייתם באמצע תשלום, נא לבדוק קודם באפליקציית הארנק. אחרת, נא לנסות שוב בעוד רגע או לפנות לצוות.
problem-try-again = לנסות שוב

wallet-needed = נא לפתוח את הקוד הזה באפליקציית ארנק
wallet-needed-explain = כדי לשלם ל־{ $shop }, נא להשתמש ב־{ $wallets } או בארנק אחר של Alipay+{ "\u200E" }.
wallet-needed-link = הקישור של החנות
wallet-needed-qr = קוד QR של החנות הזאת
wallet-needed-open = פתיחת { $wallet }
wallet-needed-scan = כבר באפליקציית ארנק? נא לסרוק משם שוב את הקוד שבקופה.
wallet-needed-copy = העתקת הקישור
wallet-needed-copied = הועתק
wallet-unsupported = אי אפשר לשלם כאן באמצעות { $wallet }
wallet-unsupported-explain = אפליקציית { $wallet } עדיין לא תומכת בתשלום באמצעות קוד של חנות. נא לסרוק אותו באמצעות ארנק אחר.
wallet-out-of-limits = הסכומים שהחנות הזאת מקבלת חורגים מהמגבלות של { $wallet }. נא לסרוק את הקוד באמצעות ארנק אחר.
