### صفحة المبلغ: يكتب العميل المبلغ المطلوب دفعه.

amount-title = الدفع إلى { $shop }
amount-label = المبلغ
amount-hint-between = من { $min } إلى { $max }
amount-hint-from = من { $min } فأكثر
amount-hint-to = حتى { $max }

amount-note-add = إضافة ملاحظة
amount-note-label = ملاحظة للمتجر
amount-note-required = مطلوب

amount-presets = اختيار مبلغ

amount-keypad = لوحة الأرقام
amount-key-decimal = الفاصلة العشرية
amount-key-delete = حذف الرقم الأخير

amount-pay = دفع
amount-pay-amount = دفع { $amount }

amount-donate = تبرع
amount-donate-amount = تبرع بمبلغ { $amount }
amount-donate-title = التبرع لصالح { $shop }

amount-tip = دفع إكرامية
amount-tip-amount = إكرامية بمبلغ { $amount }
amount-tip-title = دفع إكرامية إلى { $shop }

amount-top-up = شحن الرصيد
amount-top-up-amount = شحن { $amount }
amount-top-up-title = شحن الرصيد لدى { $shop }

amount-confirm-in = يُرجى التأكيد في { $wallet }. لن يُخصم أي مبلغ قبل ذلك.
amount-confirm-in-wallet = يُرجى التأكيد في محفظتك. لن يُخصم أي مبلغ قبل ذلك.

amount-working = جارٍ فتح محفظتك…
amount-offline = لا يوجد اتصال. يُرجى النقر مرة أخرى. لن يُخصم المبلغ مرتين.
amount-handoff = من المفترض أن تُفتح محفظتك الآن. إن لم تُفتح:

amount-empty = يُرجى إدخال مبلغ.
amount-not-a-number = يُرجى إدخال المبلغ بالأرقام، مثل { $example }.
amount-negative = يُرجى إدخال المبلغ بدون علامة ناقص.
amount-too-many-decimals =
    { $decimals ->
        [0] ليس لعملة { $currency } خانات عشرية. يُرجى إدخال المبلغ بدون خانات عشرية.
        [zero] ليس لعملة { $currency } خانات عشرية. يُرجى إدخال المبلغ بدون خانات عشرية.
        [one] لعملة { $currency } خانة عشرية واحدة. يُرجى حذف الخانات الزائدة.
        [two] لعملة { $currency } خانتان عشريتان. يُرجى حذف الخانات الزائدة.
        [few] لعملة { $currency } حتى { $decimals } خانات عشرية. يُرجى حذف الخانات الزائدة.
        [many] لعملة { $currency } حتى { $decimals } خانة عشرية. يُرجى حذف الخانات الزائدة.
       *[other] لعملة { $currency } حتى { $decimals } خانة عشرية. يُرجى حذف الخانات الزائدة.
    }
amount-too-long = أرقام هذا المبلغ أكثر من اللازم. يُرجى التحقق منه.
amount-ambiguous = يُرجى إدخال المبلغ بدون فاصل الآلاف، مثل { $example }.
amount-step = المبالغ هنا من مضاعفات { $step }.
amount-zero = يُرجى إدخال مبلغ أكبر من صفر.
amount-below-min = أقل مبلغ هنا هو { $min }.
amount-above-max = أكبر مبلغ هنا هو { $max }.
amount-wrong-currency = يقبل هذا المتجر عملة { $currency } فقط.
amount-not-offered = لا يمكن دفع هذا المبلغ هنا. يُرجى اختيار أحد المبالغ المعروضة.
amount-note-needed = يُرجى ملء «{ $label }».
amount-note-too-long = يُرجى تقصير الملاحظة. الحد الأقصى لعدد الأحرف هو { $max }.

again-title = هل تريد الدفع مرة أخرى؟
again-explain =
    { $minutes ->
        [0] سبق أن دفعتَ هنا { $amount } قبل أقل من دقيقة.
        [zero] سبق أن دفعتَ هنا { $amount } قبل أقل من دقيقة.
        [one] سبق أن دفعتَ هنا { $amount } قبل دقيقة واحدة.
        [two] سبق أن دفعتَ هنا { $amount } قبل دقيقتين.
        [few] سبق أن دفعتَ هنا { $amount } قبل { $minutes } دقائق.
        [many] سبق أن دفعتَ هنا { $amount } قبل { $minutes } دقيقة.
       *[other] سبق أن دفعتَ هنا { $amount } قبل { $minutes } دقيقة.
    }
again-pay = دفع { $amount } مرة أخرى
again-look = عرض عملية الدفع السابقة

sure-title = هل هذا المبلغ صحيح؟
sure-explain = هذا أكثر بكثير مما يُدفع هنا عادةً. يُرجى التحقق من عدد الأصفار والفاصلة العشرية.
sure-explain-whole = هذا أكثر بكثير مما يُدفع هنا عادةً. يُرجى التحقق من عدد الأصفار.
sure-pay = نعم، دفع { $amount }
sure-change = لا، تغيير المبلغ

unfinished-title = عملية دفع لم تكتمل
unfinished-explain = لقد بدأتَ دفع { $amount } الساعة { $time } ولم تكتمل عملية الدفع بعد.
unfinished-explain-earlier = لقد بدأتَ دفع { $amount } بتاريخ { $time } ولم تكتمل عملية الدفع بعد.
unfinished-continue = المتابعة في المحفظة
unfinished-look = عرض عملية الدفع هذه
unfinished-start-over = إلغاؤها والبدء من جديد
unfinished-risk = قد تكتمل العملية الأولى رغم ذلك. إذا دفعتَ الآن أيضًا، فقد يُخصم منك المبلغان معًا.
unfinished-pay = دفع { $amount } أيضًا

amount-earlier-paid = تم دفع { $amount } · { $time }
amount-earlier-show = عرض
