### صفحة النتيجة: ما آلت إليه الدفعة.

result-title = { $state } · { $shop }

result-paid = تم الدفع
result-words = يُرجى إظهار هذه الكلمات لموظف المتجر
result-shop = المتجر
result-time = التاريخ والوقت
result-wallet = المحفظة
result-charged = المخصوم
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = الرقم المرجعي
result-note = الملاحظة
result-refund = رد المبلغ
result-refund-done = { $amount } ({ $time })
result-refund-under-way = { $amount } (قيد التنفيذ)
result-refunded = تم رد المبلغ
result-refunded-explain = ردّ المتجر هذا المبلغ. سيظهر في محفظتك خلال بضعة أيام.
result-part-refunded = رُدّ جزء من المبلغ
result-part-refunded-explain = ردّ المتجر { $back } واحتفظ بمبلغ { $kept }.
result-paid-ago = تم الدفع قبل { $time } دقيقة

receipt-title = إيصال
receipt-amount = المبلغ المدفوع
receipt-pdf = حفظ بصيغة PDF
receipt-no-tax = هذه ليست فاتورة ضريبية.
receipt-tax = هذا الإيصال فاتورة ضريبية.
receipt-included = منها { $tax }
receipt-back = العودة إلى الدفعة
receipt-print = تعذّر إنشاء الملف هنا. يمكنك طباعة هذه الصفحة أو أخذ لقطة شاشة لها.

result-waiting = في انتظار محفظتك
result-waiting-explain = يُرجى تأكيد الدفع في محفظتك. تُحدَّث هذه الصفحة تلقائيًا.
result-checking = جارٍ التحقق
result-checking-explain = نستعلم الآن عما إذا كانت عملية الدفع قد تمت. يُرجى عدم الدفع مرة أخرى. تُحدَّث هذه الصفحة تلقائيًا.
result-operator = يُرجى سؤال موظف المتجر
result-operator-explain = لم نتمكن من معرفة ما إذا كانت عملية الدفع قد تمت. يُرجى عدم الدفع مرة أخرى، وإظهار هذه الصفحة لموظف المتجر.
result-look-again = التحقق مرة أخرى
result-start-over = إلغاء والبدء من جديد
result-checked = آخر تحقق: { $time }
result-until = تتحقق هذه الصفحة تلقائيًا حتى الساعة { $time } على الأكثر.
result-checking-rest-explain = لا نعرف بعد ما إذا كانت عملية الدفع قد تمت. يُرجى عدم الدفع مرة أخرى. لم تعد هذه الصفحة تُحدَّث تلقائيًا؛ يمكنك التحقق مرة أخرى أدناه.
result-offline = لا يوجد اتصال. ستتحقق هذه الصفحة مرة أخرى فور عودة الاتصال.

result-declined = لم يتم الدفع
declined-nothing-charged = لم يُخصم أي مبلغ.
result-expired = انتهى الوقت
result-expired-explain = لم يتم تأكيد الدفع في الوقت المحدد.
result-cancelled = أُلغيت عملية الدفع
result-cancelled-explain = تم إلغاء عملية الدفع.
result-returned-explain = تم إلغاء عملية الدفع بعد إتمامها. ستردّ محفظتك المبلغ.
result-try-again = إعادة محاولة دفع { $amount }

declined-balance = الرصيد غير كافٍ. يُرجى شحن المحفظة أو اختيار طريقة دفع أخرى فيها أو إدخال مبلغ أقل.
declined-limit = يتجاوز المبلغ أحد حدود محفظتك. يُرجى تجربة مبلغ أقل أو محفظة أخرى.
declined-wallet = لا يقبل هذا المتجر هذه المحفظة. يُرجى تجربة محفظة أخرى.
declined-verification = لم يتم تأكيد الدفع في المحفظة. يمكنك المحاولة مرة أخرى.
declined-refused = رفضت محفظتك عملية الدفع. يُرجى سؤال خدمة عملاء المحفظة أو الدفع بطريقة أخرى.
declined-closed = لم يتم تأكيد الدفع.
declined-later = المحفظة مشغولة حاليًا. يُرجى المحاولة مرة أخرى بعد بضع دقائق.
declined-our-fault = الدفع غير ممكن هنا حاليًا. ليس هذا خطأً منك. يُرجى سؤال موظف المتجر.
declined-other = لم توافق المحفظة على عملية الدفع. يمكنك المحاولة مرة أخرى أو الدفع بطريقة أخرى.
