### صفحة النتيجة: ما آلت إليه الدفعة.

result-title = دفعة إلى { $shop }

result-paid = تم الدفع
result-words = يُرجى إظهار هذه الكلمات لموظف المتجر
result-shop = المتجر
result-time = الوقت
result-wallet = المحفظة
result-charged = المخصوم
result-charged-at = { $amount } (1 { $first } = { $price } { $second })
result-reference = الرقم المرجعي
result-note = الملاحظة
result-refund = استرداد
result-refund-done = { $amount } ({ $time })
result-refund-under-way = { $amount } (قيد التنفيذ)
result-refunded = تم رد المبلغ
result-refunded-explain = أعاد المتجر هذه الدفعة. ستظهر في محفظتك خلال بضعة أيام.

result-waiting = في انتظار محفظتك
result-waiting-explain = يُرجى تأكيد الدفع في محفظتك. تتغير هذه الصفحة تلقائيًا.
result-checking = جارٍ التحقق
result-checking-explain = نستعلم الآن عما إذا كانت دفعتك قد تمت. يُرجى عدم الدفع مرة أخرى. تتغير هذه الصفحة تلقائيًا.
result-operator = يُرجى سؤال موظف المتجر
result-operator-explain = لم نتمكن من معرفة ما إذا كانت دفعتك قد تمت. يُرجى عدم الدفع مرة أخرى، وإظهار هذه الصفحة لموظف المتجر.
result-look-again = التحقق مرة أخرى
result-start-over = إلغاء والبدء من جديد

result-declined = لم يتم الدفع
result-expired = انتهى الوقت
result-expired-explain = لم يتم تأكيد الدفع في الوقت المحدد. لم يُخصم أي مبلغ.
result-cancelled = أُلغيت الدفعة
result-cancelled-explain = تم إلغاء الدفعة. لم يُخصم أي مبلغ.
result-returned-explain = تم إلغاء الدفعة بعد إتمامها. ستعيد محفظتك المبلغ.

declined-balance = الرصيد غير كافٍ. يُرجى شحن المحفظة أو اختيار طريقة دفع أخرى فيها أو إدخال مبلغ أقل.
declined-limit = يتجاوز المبلغ أحد حدود محفظتك. يُرجى تجربة مبلغ أقل أو محفظة أخرى.
declined-wallet = لا يمكن لهذا المتجر قبول هذه المحفظة. يُرجى تجربة محفظة أخرى.
declined-verification = لم يتم تأكيد الدفع في المحفظة. يمكنك المحاولة مرة أخرى.
declined-refused = رفضت محفظتك الدفعة. يُرجى سؤال خدمة عملاء المحفظة أو الدفع بطريقة أخرى.
declined-closed = لم يتم تأكيد الدفع. لم يُخصم أي مبلغ.
declined-later = المحفظة مشغولة حاليًا. يُرجى المحاولة مرة أخرى بعد بضع دقائق.
declined-our-fault = الدفع غير ممكن هنا حاليًا. ليس هذا خطأً منك. يُرجى سؤال موظف المتجر.
declined-other = لم تقبل المحفظة الدفعة. يمكنك المحاولة مرة أخرى أو الدفع بطريقة أخرى.
