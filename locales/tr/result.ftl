### Sonuç sayfası: bir ödemenin ne olduğu.

result-title = { $state } · { $shop }

result-paid = Ödeme başarılı
result-words = Bu iki sözcüğü görevliye gösterin
result-shop = İşletme
result-time = Tarih ve saat
result-wallet = Cüzdan
result-charged = Çekilen
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Referans no.
result-note = Not
result-refund = İade
result-refund-done = { $amount }, { $time }
result-refund-under-way = { $amount }, işlemde
result-refunded = İade edildi
result-refunded-explain = İşletme bu ödemeyi iade etti. Cüzdanınız bunu birkaç gün içinde gösterir.
result-part-refunded = Kısmen iade edildi
result-part-refunded-explain = İşletme { $back } iade etti, { $kept } işletmede kaldı.
result-paid-ago = { $time } dk önce ödendi

receipt-title = Makbuz
receipt-amount = Ödenen tutar
receipt-pdf = PDF olarak kaydet
receipt-no-tax = Bu belge vergi faturası değildir.
receipt-tax = Bu makbuz bir vergi faturasıdır.
receipt-included = { $tax } dâhil
receipt-back = Ödemeye dön
receipt-print = Dosya burada oluşturulamıyor. Lütfen bu sayfayı yazdırın veya ekran görüntüsü alın.

result-waiting = Cüzdanınız bekleniyor
result-waiting-explain = Lütfen ödemeyi cüzdanınızda onaylayın. Bu sayfa kendiliğinden güncellenir.
result-checking = Kontrol ediliyor
result-checking-explain = Ödemenizin gerçekleşip gerçekleşmediğini soruyoruz. Lütfen yeniden ödeme yapmayın. Bu sayfa kendiliğinden güncellenir.
result-operator = Lütfen görevliye danışın
result-operator-explain = Ödemenizin gerçekleşip gerçekleşmediğini öğrenemedik. Lütfen yeniden ödeme yapmayın; bu sayfayı görevliye gösterin.
result-look-again = Yeniden kontrol et
result-start-over = İptal et ve baştan başla
result-checked = Son kontrol: { $time }
result-until = Bu sayfa en geç { $time } saatine kadar kendiliğinden kontrol eder.
result-checking-rest-explain = Ödemenizin gerçekleşip gerçekleşmediğini henüz bilmiyoruz. Lütfen yeniden ödeme yapmayın. Bu sayfa artık kendiliğinden güncellenmiyor; aşağıdan yeniden kontrol edebilirsiniz.
result-offline = Bağlantı yok. Bu sayfa bağlantı gelir gelmez yeniden kontrol eder.

result-declined = Ödeme yapılmadı
declined-nothing-charged = Hesabınızdan para çekilmedi.
result-expired = Süre doldu
result-expired-explain = Ödeme zamanında onaylanmadı.
result-cancelled = İptal edildi
result-cancelled-explain = Ödeme iptal edildi.
result-returned-explain = Ödeme yapıldıktan sonra iptal edildi. Cüzdanınız parayı iade eder.
result-try-again = { $amount } ödemeyi yeniden dene

declined-balance = Bakiyeniz yetersiz. Cüzdanınıza para yükleyin, cüzdanda başka bir ödeme yöntemi seçin veya daha küçük bir tutar girin.
declined-limit = Tutar, cüzdanınızın bir limitini aşıyor. Daha küçük bir tutar veya başka bir cüzdan deneyin.
declined-wallet = Bu cüzdan bu işletmede geçmiyor. Lütfen başka bir cüzdan deneyin.
declined-verification = Ödeme cüzdanda onaylanmadı. Yeniden deneyebilirsiniz.
declined-refused = Cüzdanınız ödemeyi reddetti. Lütfen cüzdanınızın müşteri desteğine danışın veya başka bir yolla ödeyin.
declined-closed = Ödeme onaylanmadı.
declined-later = Cüzdan şu anda yoğun. Lütfen birkaç dakika sonra yeniden deneyin.
declined-our-fault = Şu anda burada ödeme yapılamıyor. Bu sizden kaynaklanmıyor; lütfen görevliye danışın.
declined-other = Cüzdan ödemeye onay vermedi. Yeniden deneyebilir veya başka bir yolla ödeyebilirsiniz.
