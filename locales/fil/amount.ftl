### Ang page ng halaga: dito inilalagay ng customer ang babayaran.

amount-title = Magbayad sa { $shop }
amount-label = Halaga
amount-hint-between = Mula { $min } hanggang { $max }
amount-hint-from = { $min } o higit pa
amount-hint-to = Hanggang { $max }

amount-note-add = Magdagdag ng note
amount-note-label = Note para sa tindahan
amount-note-required = kailangan

amount-presets = Pumili ng halaga

# Same as English
amount-keypad = Keypad
# Same as English
amount-key-decimal = Decimal point
amount-key-delete = Burahin ang huling digit

amount-pay = Magbayad
amount-pay-amount = Magbayad ng { $amount }

amount-donate = Mag-donate
amount-donate-amount = Mag-donate ng { $amount }
amount-donate-title = Mag-donate sa { $shop }

amount-tip = Mag-tip
amount-tip-amount = Mag-tip ng { $amount }
amount-tip-title = Mag-tip sa { $shop }

amount-top-up = Mag-top up
amount-top-up-amount = Mag-top up ng { $amount }
amount-top-up-title = Mag-top up sa { $shop }

amount-confirm-in = Kumpirmahin sa { $wallet }. Walang mababawas bago iyon.
amount-confirm-in-wallet = Kumpirmahin sa iyong e-wallet. Walang mababawas bago iyon.

amount-working = Binubuksan ang iyong e-wallet…
amount-offline = Walang koneksyon. Paki-tap ulit. Hindi ka mababawasan nang dalawang beses.
amount-handoff = Dapat ay bumukas na ang iyong e-wallet. Kung hindi:

amount-empty = Pakilagay ang halaga.
amount-not-a-number = Pakilagay ang halaga gamit ang mga numero, gaya ng { $example }.
amount-negative = Pakilagay ang halaga nang walang minus sign.
amount-too-many-decimals =
    { $decimals ->
        [0] Walang decimal ang { $currency }. Pakilagay ang halaga nang walang decimal.
        [one] Hanggang { $decimals } decimal ang { $currency }. Pakialis ang mga sobrang decimal.
       *[other] Hanggang { $decimals } na decimal ang { $currency }. Pakialis ang mga sobrang decimal.
    }
amount-too-long = Masyadong maraming digit ang halagang ito. Pakitingnan ulit.
amount-ambiguous = Pakilagay ang halaga nang walang panghiwalay sa libo, gaya ng { $example }.
amount-step = Dapat ay multiple ng { $step } ang halaga rito.
amount-zero = Pakilagay ang halagang higit sa zero.
amount-below-min = { $min } ang pinakamaliit na halaga rito.
amount-above-max = { $max } ang pinakamalaking halaga rito.
amount-wrong-currency = { $currency } lang ang tinatanggap ng tindahang ito.
amount-not-offered = Hindi mababayaran dito ang halagang ito. Pakipili ang isa sa mga halagang ipinapakita.
amount-note-needed = Pakisagutan ang “{ $label }”.
amount-note-too-long = Pakiiklian ang note sa { $max } character.

again-title = Magbayad ulit?
again-explain =
    { $minutes ->
        [0] Nagbayad ka ng { $amount } dito wala pang isang minuto ang nakalipas.
        [one] Nagbayad ka ng { $amount } dito { $minutes } minuto ang nakalipas.
       *[other] Nagbayad ka ng { $amount } dito { $minutes } na minuto ang nakalipas.
    }
again-pay = Magbayad ulit ng { $amount }
again-look = Ipakita ang naunang bayad

sure-title = Tama ba ang halagang ito?
sure-explain = Mas malaki ito nang husto kaysa karaniwang binabayaran dito. Pakitingnan ang mga zero at decimal.
sure-explain-whole = Mas malaki ito nang husto kaysa karaniwang binabayaran dito. Pakitingnan ang mga zero.
sure-pay = Oo, magbayad ng { $amount }
sure-change = Hindi, baguhin ito

unfinished-title = Hindi pa tapos na bayad
unfinished-explain = Sinimulan mong magbayad ng { $amount } kaninang { $time } at hindi pa ito tapos.
unfinished-explain-earlier = Sinimulan mong magbayad ng { $amount } noong { $time } at hindi pa ito tapos.
unfinished-continue = Magpatuloy sa e-wallet
unfinished-look = Tingnan ang bayad na ito
unfinished-start-over = Kanselahin at magsimula ulit
unfinished-risk = Maaaring matuloy pa ang unang bayad. Kung magbabayad ka rin ngayon, maaaring masingil ka sa dalawa.
unfinished-pay = Magbayad din ng { $amount }

amount-earlier-paid = Nabayaran ang { $amount } · { $time }
amount-earlier-show = Tingnan
