### صفحات لما لا يمكن فعله، وفي كل منها طريق للمتابعة.

problem-code-malformed = هذا الرمز غير مكتمل
problem-code-malformed-explain = يُرجى مسح الرمز مرة أخرى أو التحقق من كتابة جميع الأحرف.
problem-code-unknown = لا نعرف هذا الرمز
problem-code-unknown-explain = يُرجى مسح الرمز الموجود عند صندوق الدفع مرة أخرى أو سؤال موظف المتجر.
problem-code-disabled = لم يعد هذا الرمز مستخدمًا
problem-code-disabled-explain = يُرجى طلب الرمز الحالي من موظف المتجر.
problem-code-off = هذا الرمز متوقف حاليًا
problem-code-off-explain = يُرجى سؤال موظف المتجر عن طريقة الدفع.
problem-code-replaced = تم استبدال هذا الرمز
problem-code-replaced-explain = وضع المتجر رمزًا جديدًا. يُرجى طلبه من موظف المتجر.
problem-shop-closed = المتجر مغلق حاليًا
problem-shop-closed-explain = يُرجى العودة عندما يكون مفتوحًا.
problem-shop-closed-until = مغلق حتى { $time }
problem-shop-closed-today = مغلق اليوم
problem-shop-closed-tomorrow = مغلق حتى الغد، { $time }
problem-board-blank = هذا الرمز غير مستخدم بعد
problem-board-blank-explain = لم يُعدّه المتجر بعد. يُرجى سؤال موظف المتجر عن طريقة الدفع.
problem-board-staff = للموظفين: إعداد هذا الرمز

problem-result-unknown = لم نعثر على عملية الدفع هذه
problem-result-unknown-explain = يُرجى فتح الصفحة من محفظتك مرة أخرى أو سؤال موظف المتجر.

problem-not-found = لا يوجد شيء هنا
problem-not-found-explain = يُرجى مسح رمز المتجر مرة أخرى.

problem-busy = عمليات دفع كثيرة جدًا في الوقت نفسه
problem-busy-explain =
    { $seconds ->
        [zero] يُرجى المحاولة مرة أخرى بعد { $seconds } ثانية. لم يُخصم أي مبلغ.
        [one] يُرجى المحاولة مرة أخرى بعد ثانية واحدة. لم يُخصم أي مبلغ.
        [two] يُرجى المحاولة مرة أخرى بعد ثانيتين. لم يُخصم أي مبلغ.
        [few] يُرجى المحاولة مرة أخرى بعد { $seconds } ثوانٍ. لم يُخصم أي مبلغ.
        [many] يُرجى المحاولة مرة أخرى بعد { $seconds } ثانية. لم يُخصم أي مبلغ.
       *[other] يُرجى المحاولة مرة أخرى بعد { $seconds } ثانية. لم يُخصم أي مبلغ.
    }

problem-gateway-down = الدفع غير ممكن حاليًا
problem-gateway-down-explain =
    { $seconds ->
        [zero] يُرجى المحاولة مرة أخرى بعد { $seconds } ثانية أو الدفع بطريقة أخرى. لم يُخصم أي مبلغ.
        [one] يُرجى المحاولة مرة أخرى بعد ثانية واحدة أو الدفع بطريقة أخرى. لم يُخصم أي مبلغ.
        [two] يُرجى المحاولة مرة أخرى بعد ثانيتين أو الدفع بطريقة أخرى. لم يُخصم أي مبلغ.
        [few] يُرجى المحاولة مرة أخرى بعد { $seconds } ثوانٍ أو الدفع بطريقة أخرى. لم يُخصم أي مبلغ.
        [many] يُرجى المحاولة مرة أخرى بعد { $seconds } ثانية أو الدفع بطريقة أخرى. لم يُخصم أي مبلغ.
       *[other] يُرجى المحاولة مرة أخرى بعد { $seconds } ثانية أو الدفع بطريقة أخرى. لم يُخصم أي مبلغ.
    }

problem-bad-request = تعذرت قراءة هذا الطلب
problem-bad-request-explain = يُرجى الرجوع والمحاولة مرة أخرى.
problem-foreign = يُرجى الدفع من صفحة المتجر نفسه
problem-foreign-explain = جاء هذا الطلب من موقع آخر. يُرجى مسح رمز المتجر.
problem-too-large = هذا الطلب كبير جدًا
problem-too-large-explain = يُرجى الرجوع والمحاولة مرة أخرى.
problem-method = تعمل هذه الصفحة بطريقة مختلفة
problem-method-explain = يُرجى مسح رمز المتجر مرة أخرى.
problem-our-fault = حدث خطأ من جانبنا
problem-our-fault-explain = إذا كنت بصدد الدفع، فيُرجى مراجعة محفظتك أولًا. وإلا فيُرجى المحاولة مرة أخرى بعد قليل أو سؤال موظف المتجر.
problem-try-again = المحاولة مرة أخرى

wallet-needed = يُرجى فتح هذا الرمز في تطبيق محفظة
wallet-needed-explain = للدفع إلى { $shop }، يُرجى استخدام { $wallets } أو محفظة أخرى تدعم Alipay+{ "\u200E" }.
wallet-needed-link = رابط هذا المتجر
wallet-needed-qr = رمز QR لهذا المتجر
wallet-needed-open = فتح { $wallet }
wallet-needed-scan = إذا كنت داخل تطبيق محفظة، فيُرجى مسح الرمز الموجود عند صندوق الدفع مرة أخرى من داخله.
wallet-needed-copy = نسخ الرابط
wallet-needed-copied = تم النسخ
wallet-unsupported = لا يمكن الدفع هنا عبر { $wallet }
wallet-unsupported-explain = لا تدعم محفظة { $wallet } الدفع برمز المتجر بعد. يُرجى مسح الرمز بمحفظة أخرى.
wallet-out-of-limits = المبالغ التي يقبلها هذا المتجر خارج حدود { $wallet }. يُرجى مسح الرمز بمحفظة أخرى.
