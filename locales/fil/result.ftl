### Ang page ng resulta: ano ang nangyari sa bayad.

result-title = { $state } · { $shop }

result-paid = Bayad na
result-words = Ipakita ang mga salitang ito sa staff
result-shop = Tindahan
result-time = Petsa at oras
result-wallet = E-wallet
result-charged = Nabawas
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Reference no.
# Same as English
result-note = Note
# Same as English
result-refund = Refund
result-refund-done = { $amount } noong { $time }
result-refund-under-way = { $amount }, pinoproseso na
result-refunded = Na-refund na
result-refunded-explain = Ibinalik na ng tindahan ang bayad na ito. Makikita ito sa iyong e-wallet sa loob ng ilang araw.
result-part-refunded = Na-refund ang bahagi
result-part-refunded-explain = Ibinalik ng tindahan ang { $back } at nanatili sa kanila ang { $kept }.
result-paid-ago = Binayaran { $time } minuto ang nakalipas

receipt-title = Resibo
receipt-amount = Halagang binayaran
receipt-pdf = I-save bilang PDF
receipt-no-tax = Hindi ito tax invoice.
receipt-tax = Ang resibong ito ay tax invoice.
receipt-included = Kasama ang { $tax }
receipt-back = Bumalik sa bayad
receipt-print = Hindi magawa ang file dito. Pakiprint ang page na ito o kumuha ng screenshot.

result-waiting = Hinihintay ang iyong e-wallet
result-waiting-explain = Pakikumpirma ang bayad sa iyong e-wallet. Kusang nag-a-update ang page na ito.
result-checking = Tinitingnan pa
result-checking-explain = Itinatanong namin kung pumasok ang iyong bayad. Pakiusap, huwag magbayad ulit. Kusang nag-a-update ang page na ito.
result-operator = Pakitanong sa staff
result-operator-explain = Hindi namin nalaman kung pumasok ang iyong bayad. Pakiusap, huwag magbayad ulit; ipakita ang page na ito sa staff.
result-look-again = Tingnan ulit
result-start-over = Kanselahin at magsimula ulit
result-checked = Huling tiningnan: { $time }
result-until = Kusang titingin ang page na ito hanggang { $time }.
result-checking-rest-explain = Hindi pa namin alam kung pumasok ang iyong bayad. Pakiusap, huwag magbayad ulit. Hindi na kusang nag-a-update ang page na ito; puwede kang tumingin ulit sa ibaba.
result-offline = Walang koneksyon. Titingin ulit ang page na ito kapag mayroon na.

result-declined = Hindi nabayaran
declined-nothing-charged = Walang nabawas sa iyong e-wallet.
result-expired = Naubos ang oras
result-expired-explain = Hindi nakumpirma ang bayad sa takdang oras.
result-cancelled = Kinansela
result-cancelled-explain = Kinansela ang bayad.
result-returned-explain = Kinansela ang bayad matapos itong gawin. Ibabalik ng iyong e-wallet ang pera.
result-try-again = Subukan ulit ang { $amount }

declined-balance = Kulang ang iyong balanse. Mag-cash in sa iyong e-wallet, pumili roon ng ibang paraan ng pagbabayad, o maglagay ng mas maliit na halaga.
declined-limit = Lampas ang halaga sa limit ng iyong e-wallet. Subukan ang mas maliit na halaga o ibang e-wallet.
declined-wallet = Hindi tumatanggap ang tindahang ito ng e-wallet na ito. Pakisubukan ang iba.
declined-verification = Hindi nakumpirma ang bayad sa e-wallet. Puwede mong subukan ulit.
declined-refused = Tinanggihan ng iyong e-wallet ang bayad. Pakitanong sa support ng iyong e-wallet, o magbayad sa ibang paraan.
declined-closed = Hindi nakumpirma ang bayad.
declined-later = Abala ang e-wallet. Pakisubukan ulit pagkalipas ng ilang minuto.
declined-our-fault = Hindi muna makakabayad dito ngayon. Hindi mo ito kasalanan; pakitanong sa staff.
declined-other = Hindi inaprubahan ng e-wallet ang bayad. Puwede mong subukan ulit o magbayad sa ibang paraan.
