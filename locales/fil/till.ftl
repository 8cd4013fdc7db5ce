### Ang kaha: tablet o lumang phone sa counter na nagpapakita at nagsasabi ng mga bayad. Binabasa at naririnig ito ng staff.

till-name = Kaha
till-title = { $screen } – { $store }
till-everywhere = Lahat ng counter

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } at { $minor }

till-start = Simulan
till-start-explain = Pindutin nang isang beses para makapagsalita ang screen na ito at manatiling bukas.
till-ready = Handa na ang { $screen }
till-tap = I-tap para magkatunog

till-none = Wala pang bayad
till-last = Mga huling bayad
till-today = Ngayong araw
till-count =
    { $count ->
        [one] { $count } bayad
       *[other] { $count } na bayad
    }
till-paid = Bayad na
till-reversed = Binawi ang bayad
till-reversed-say = Pansin: binawi ang { $amount }
till-refunded = Na-refund na
till-twins = May iba pang katulad nito
till-opening = May customer na nagkukumpirma ng { $amount }
till-paying = Nagbabayad ngayon: { $count }
till-hand = Ibigay na
till-handed = Naibigay na
till-seen = Nakita ko na
till-away =
    { $count ->
        [one] { $count } bayad habang wala ako, { $amount }
       *[other] { $count } na bayad habang wala ako, { $amount }
    }

till-deaf = Walang koneksyon mula { $time }. Hindi makikita ang mga bayad pagkatapos noon.
till-deaf-say = Walang koneksyon. Hindi makikita ang mga bayad.
till-connected = Konektado na ulit
till-reconnect = Subukan ngayon
till-sign = Huling senyales { $seconds } segundo ang nakalipas

till-sound-on = May tunog
till-sound-off = Walang tunog
till-voice = Boses: { $language }
till-voice-off = Nakapatay ang boses
till-voice-none = Walang boses dito: tunog, kislap at vibration ang kapalit
till-awake = Mananatiling bukas ang screen
till-awake-not = Maaaring mamatay nang kusa ang screen
till-silent = Tahimik hanggang { $time }
till-other-tab = Ibang tab ng browser na ito ang nagsasalita
till-no-script = Hindi nagpapatakbo ng script ang browser na ito. Nire-reload ang page bawat sampung segundo at hindi ito makapagsasalita.

till-settings = Mga setting
till-speak = Sabihin ang halaga
till-volume = Lakas ng tunog
till-test = Subukan ang lakas
till-silent-hours = Mga oras na tahimik
till-silent-from = Mula
till-silent-to = Hanggang
till-save = I-save
till-leave = Alisin ang screen na ito

till-enrol = Gawing screen ng kaha ang device na ito
till-enrol-ready = Handa na ang lahat. Pagpindot mo sa button, ipapakita ng device na ito ang mga bayad dito.
till-enrol-paste = I-paste ang link na ibinigay sa iyo, o ang code pagkatapos ng #.
till-enrol-code = Link o code
till-enrol-button = Gamitin ang device na ito
till-enrol-help = Ang namamahala ng tindahan ang gumagawa ng link. Isang beses lang ito gagana, sa loob ng sampung minuto.
till-enrol-refused = Hindi gumagana ang link na ito, o hindi na puwede. Pakihingi ng bago.
till-enrol-busy =
    { $seconds ->
        [one] Masyadong maraming subok. Pakisubukan ulit pagkalipas ng isang segundo.
       *[other] Masyadong maraming subok. Pakisubukan ulit pagkalipas ng { $seconds } segundo.
    }
till-stranger = Hindi ito screen ng kaha
till-stranger-explain = Humingi ng link sa namamahala ng tindahan, at buksan ito sa device na ito.
till-refused = Hindi ito nagawa
till-refused-explain = Pakibalik, i-reload ang page at subukan ulit.
till-failed-explain = Hindi ito magawa ng server ngayon. Walang nawawala sa mga ibinayad ng customer. Subukan ulit maya-maya; kung magpatuloy, sabihin sa namamahala ng tindahan.
till-back = Bumalik sa kaha

till-refund = Isauli
till-refund-left = Hanggang { $amount } ang maisasauli.
till-refund-amount = Halaga
till-refund-reason = Dahilan (opsyonal)
till-refund-person = Sino ang nagsasauli
till-refund-pin = PIN, anim na numero
till-refund-on = Magpatuloy
till-refund-sure = Isauli ang { $amount }?
till-refund-given = Ibinabalik sa e-wallet ang { $amount }.
till-refund-open = Hiniling na. Hindi pa alam kung maibabalik ang { $amount }; kusa itong itatanong muli.
till-refund-waits = Wala pang naisasauli: kailangang may ibang pumayag sa opisina.
till-refund-wrong-amount = Walang naisauli. Maglagay ng halagang maaari pang isauli.
till-refund-wrong-pin = Walang naisauli: mali ang PIN.
till-refund-short-pin = Walang naisauli: anim na numero ang PIN. Hindi ito binilang na pagsubok.
till-refund-locked = Walang naisauli: naka-lock ang PIN na ito nang labinlimang minuto.
till-refund-nobody = Wala pang nagtakda ng PIN para sa kahang ito. Ginagawa iyon sa opisina.
till-refund-none = Walang maisasauli sa bayad na ito.
till-refund-failed = Hindi ito nahiling. Subukan ulit: walang isinasauli nang dalawang beses.
till-refund-refused = Tinanggihan ito ng payment service. Walang naisauli.
till-refund-twice = Nabawi na ng serbisyo ng pagbabayad ang pera ng bayad na ito, o tinututulan ito ng customer ({ $day }). Kung ibabalik mo pa ito, dalawang beses kang magbabayad. Magtanong muna sa serbisyo ng pagbabayad.
till-refund-twice-yes = Ibalik pa rin
till-refund-asks = Hindi mo ito maisasauli nang mag-isa. Hihilingin lang ito: kailangang may ibang pumayag.
till-refund-asks-gone = Naibalik na ang { $amount } ng bayad na ito, at kasama iyon sa bilang.
till-refund-asks-nobody = Sa ngayon, wala nang ibang puwedeng pumayag dito. Puwedeng magpapasok ng tao ang may-ari sa opisina.
till-refund-ask = Hilingin
till-refund-gone = Walang naisauli: hindi na ito magagawa rito ng taong ito.
till-refund-over = Walang naisauli: tinanggihan o tapos na ang hiling.

till-shut = Hindi muna makakabayad ang mga customer: sarado ang tindahan
till-shut-until = Hindi makakabayad ang mga customer hanggang { $time }
till-shut-today = Hindi na makakabayad ang mga customer ngayong araw
till-shut-tomorrow = Hindi makakabayad ang mga customer hanggang bukas, { $time }
