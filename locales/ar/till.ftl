### الصندوق: جهاز لوحي أو هاتف قديم عند صندوق الدفع يعرض ما دُفع ويقوله بصوت. يقرؤه الموظفون ويسمعونه.

till-name = الصندوق
till-title = { $screen } – { $store }
till-everywhere = جميع الصناديق

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } و{ $minor }

till-start = ابدأ
till-start-explain = اضغط مرة واحدة لتتمكن هذه الشاشة من النطق وتبقى مضاءة.
till-ready = { $screen } جاهز
till-tap = المس لتشغيل الصوت

till-none = لا توجد مدفوعات بعد
till-last = آخر المدفوعات
till-today = اليوم
till-count =
    { $count ->
        [zero] لا توجد عمليات دفع
        [one] عملية دفع واحدة
        [two] عمليتا دفع
        [few] { $count } عمليات دفع
        [many] { $count } عملية دفع
       *[other] { $count } عملية دفع
    }
till-paid = تم الدفع
till-reversed = سُحب المبلغ بعد دفعه
till-reversed-say = انتباه: سُحب مبلغ { $amount } بعد دفعه
till-refunded = تم رد المبلغ
till-twins = توجد أكثر من عملية مماثلة
till-opening = أحد الزبائن يؤكد الآن { $amount }
till-paying = يدفعون الآن: { $count }
till-hand = تسليم
till-handed = تم التسليم
till-seen = اطلعت عليه
till-away =
    { $count ->
        [zero] لا عمليات دفع أثناء الانقطاع، { $amount }
        [one] عملية دفع واحدة أثناء الانقطاع، { $amount }
        [two] عمليتا دفع أثناء الانقطاع، { $amount }
        [few] { $count } عمليات دفع أثناء الانقطاع، { $amount }
        [many] { $count } عملية دفع أثناء الانقطاع، { $amount }
       *[other] { $count } عملية دفع أثناء الانقطاع، { $amount }
    }

till-deaf = لا يوجد اتصال منذ { $time }. المدفوعات بعد ذلك غير معروضة.
till-deaf-say = لا يوجد اتصال. المدفوعات غير معروضة.
till-connected = عاد الاتصال
till-reconnect = حاول الآن
till-sign = آخر إشارة قبل { $seconds } ث

till-sound-on = الصوت يعمل
till-sound-off = لا يوجد صوت
till-voice = النطق: { $language }
till-voice-off = النطق متوقف
till-voice-none = لا يوجد نطق هنا، بل رنين ووميض واهتزاز
till-awake = الشاشة تبقى مضاءة
till-awake-not = قد تنطفئ الشاشة من تلقاء نفسها
till-silent = صامت حتى { $time }
till-other-tab = علامة تبويب أخرى في هذا المتصفح هي التي تنطق
till-no-script = هذا المتصفح لا يشغّل البرامج النصية. تُحمَّل الصفحة من جديد كل عشر ثوانٍ ولا يمكنها النطق.

till-settings = الإعدادات
till-speak = نطق المبالغ
till-volume = مستوى الصوت
till-test = تجربة الصوت
till-silent-hours = ساعات الصمت
till-silent-from = من
till-silent-to = إلى
till-save = حفظ
till-leave = إزالة هذه الشاشة

till-enrol = اجعل هذا الجهاز شاشة صندوق
till-enrol-ready = كل شيء جاهز. بعد الضغط على الزر يعرض هذا الجهاز ما يُدفع هنا.
till-enrol-paste = الصق الرابط الذي حصلت عليه، أو الرمز الذي يلي علامة #.
till-enrol-code = الرابط أو الرمز
till-enrol-button = استخدام هذا الجهاز
till-enrol-help = ينشئ الرابطَ مديرُ متجرك. يعمل مرة واحدة خلال عشر دقائق.
till-enrol-refused = هذا الرابط لا يعمل، أو لم يعد يعمل. يُرجى طلب رابط جديد.
till-enrol-busy =
    { $seconds ->
        [zero] محاولات كثيرة جدًا. يُرجى المحاولة مرة أخرى بعد { $seconds } ثانية.
        [one] محاولات كثيرة جدًا. يُرجى المحاولة مرة أخرى بعد ثانية واحدة.
        [two] محاولات كثيرة جدًا. يُرجى المحاولة مرة أخرى بعد ثانيتين.
        [few] محاولات كثيرة جدًا. يُرجى المحاولة مرة أخرى بعد { $seconds } ثوانٍ.
        [many] محاولات كثيرة جدًا. يُرجى المحاولة مرة أخرى بعد { $seconds } ثانية.
       *[other] محاولات كثيرة جدًا. يُرجى المحاولة مرة أخرى بعد { $seconds } ثانية.
    }
till-stranger = هذه ليست شاشة صندوق
till-stranger-explain = اطلب رابطًا من مدير متجرك وافتحه على هذا الجهاز.
till-refused = تعذر تنفيذ ذلك
till-refused-explain = يُرجى الرجوع وتحميل الصفحة من جديد ثم المحاولة مرة أخرى.
till-failed-explain = لا يستطيع الخادم فعل ذلك الآن. لا يضيع شيء مما دفعه الزبائن. حاول مرة أخرى بعد قليل؛ وإذا استمر ذلك فأخبر مدير متجرك.
till-back = العودة إلى الصندوق

till-refund = إرجاع المبلغ
till-refund-left = يمكن إرجاع ما يصل إلى { $amount }.
till-refund-amount = المبلغ
till-refund-reason = السبب (اختياري)
till-refund-person = من يُرجع المبلغ
till-refund-pin = رقم PIN من ستة أرقام
till-refund-on = متابعة
till-refund-sure = إرجاع { $amount }؟
till-refund-given = يعود { $amount } إلى المحفظة.
till-refund-open = تم الطلب. لا يُعرف بعد هل سيعود { $amount }؛ يُعاد الاستعلام تلقائيًا.
till-refund-waits = لم يُرجع شيء بعد: يجب أن يوافق شخص آخر في المكتب.
till-refund-wrong-amount = لم يُرجع شيء. يُرجى إدخال مبلغ لا يزال ممكنًا إرجاعه.
till-refund-wrong-pin = لم يُرجع شيء: رقم PIN خاطئ.
till-refund-short-pin = لم يُرجع شيء: رقم PIN من ستة أرقام. لم تُحتسب هذه محاولة.
till-refund-locked = لم يُرجع شيء: رقم PIN هذا مقفل لمدة ربع ساعة.
till-refund-nobody = لم يعيّن أحد رقم PIN لهذا الصندوق بعد. يتم ذلك في المكتب.
till-refund-none = لا يمكن إرجاع شيء من هذه الدفعة.
till-refund-failed = تعذّر الطلب. حاول مرة أخرى: لن يُرجع شيء مرتين.
till-refund-refused = رفضت خدمة الدفع ذلك. لم يُرجع شيء.
till-refund-twice = استرجعت خدمة الدفع مال هذه الدفعة من قبل، أو أن العميل يعترض عليها ({ $day }). إذا أرجعته أنت أيضًا فستدفع مرتين. اسأل خدمة الدفع أولًا.
till-refund-twice-yes = إرجاعه رغم ذلك
till-refund-asks = لا يمكنك إرجاع هذا المبلغ وحدك. سيُطلب فقط: يجب أن يوافق شخص آخر.
till-refund-asks-gone = سبق أن أُعيد { $amount } من هذه الدفعة، وهذا يُحتسب أيضًا.
till-refund-asks-nobody = لا يوجد الآن شخص آخر هنا يحق له الموافقة. يمكن للمالك إضافة شخص من المكتب.
till-refund-ask = طلب الإرجاع
till-refund-gone = لم يُرجع شيء: لم يعد هذا الشخص مخوّلًا بذلك هنا.
till-refund-over = لم يُرجع شيء: رُفض الطلب أو انتهى.

till-shut = لا يمكن للعملاء الدفع حاليًا: المتجر مغلق
till-shut-until = لا يمكن للعملاء الدفع حتى { $time }
till-shut-today = لم يعد بإمكان العملاء الدفع اليوم
till-shut-tomorrow = لا يمكن للعملاء الدفع حتى الغد، { $time }
