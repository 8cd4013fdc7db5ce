### Kassan: en surfplatta eller gammal telefon på disken som visar och säger vad som betalas. Personalen läser och hör det.

till-name = Kassa
till-title = { $screen } – { $store }
till-everywhere = Alla kassor

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } och { $minor }

till-start = Starta
till-start-explain = Tryck en gång, så att skärmen får tala och förblir tänd.
till-ready = { $screen } är redo
till-tap = Tryck för ljud

till-none = Inga betalningar än
till-last = Senaste betalningarna
till-today = I dag
till-count =
    { $count ->
        [one] { $count } betalning
       *[other] { $count } betalningar
    }
till-paid = Betalt
till-reversed = Betalningen har återtagits
till-reversed-say = Obs: { $amount } har återtagits
till-refunded = Återbetalt
till-twins = Fler än en likadan
till-opening = En kund bekräftar { $amount }
till-paying = Betalar nu: { $count }
till-hand = Lämna ut
till-handed = Utlämnat
till-seen = Jag har sett det
till-away =
    { $count ->
        [one] { $count } betalning medan jag var borta, { $amount }
       *[other] { $count } betalningar medan jag var borta, { $amount }
    }

till-deaf = Ingen anslutning sedan { $time }. Betalningar efter det visas inte.
till-deaf-say = Ingen anslutning. Betalningar visas inte.
till-connected = Ansluten igen
till-reconnect = Försök nu
till-sign = Senaste livstecken för { $seconds } s sedan

till-sound-on = Ljud på
till-sound-off = Inget ljud
till-voice = Röst: { $language }
till-voice-off = Röst av
till-voice-none = Ingen röst här: i stället klang, blinkning och vibration
till-awake = Skärmen förblir tänd
till-awake-not = Skärmen kan slockna
till-silent = Tyst till { $time }
till-other-tab = En annan flik i webbläsaren talar
till-no-script = Webbläsaren kör inga skript. Sidan laddas om var tionde sekund och kan inte tala.

till-settings = Inställningar
till-speak = Säg beloppen högt
till-volume = Volym
till-test = Testa volymen
till-silent-hours = Tysta timmar
till-silent-from = Från
till-silent-to = Till
till-save = Spara
till-leave = Ta bort skärmen

till-enrol = Gör enheten till en kassaskärm
till-enrol-ready = Allt är klart. När du trycker på knappen visar enheten vad som betalas här.
till-enrol-paste = Klistra in länken du fick, eller koden efter #.
till-enrol-code = Länk eller kod
till-enrol-button = Använd enheten
till-enrol-help = Den som sköter butiken skapar länken. Den fungerar en gång, i tio minuter.
till-enrol-refused = Länken fungerar inte, eller inte längre. Be om en ny.
till-enrol-busy =
    { $seconds ->
        [one] För många försök. Försök igen om en sekund.
       *[other] För många försök. Försök igen om { $seconds } sekunder.
    }
till-stranger = Det här är ingen kassaskärm
till-stranger-explain = Be den som sköter butiken om en länk och öppna den på den här enheten.
till-refused = Det gick inte
till-refused-explain = Gå tillbaka, ladda om sidan och försök en gång till.
till-failed-explain = Servern kan inte göra det just nu. Inget av det som kunder har betalat går förlorat. Försök igen om en stund; om det fortsätter, säg till den som sköter butiken.
till-back = Tillbaka till kassan

till-refund = Betala tillbaka
till-refund-left = Upp till { $amount } kan betalas tillbaka.
till-refund-amount = Belopp
till-refund-reason = Orsak (frivilligt)
till-refund-person = Vem som betalar tillbaka
till-refund-pin = PIN-kod, sex siffror
till-refund-on = Fortsätt
till-refund-sure = Betala tillbaka { $amount }?
till-refund-given = { $amount } går tillbaka till betalappen.
till-refund-open = Begärt. Det är ännu inte känt om { $amount } går tillbaka; det frågas om igen automatiskt.
till-refund-waits = Inget har gått tillbaka än: någon annan måste godkänna på kontorssidan.
till-refund-wrong-amount = Inget betalades tillbaka. Skriv ett belopp som fortfarande kan betalas tillbaka.
till-refund-wrong-pin = Inget betalades tillbaka: PIN-koden är fel.
till-refund-short-pin = Inget betalades tillbaka: en PIN-kod har sex siffror. Det räknades inte som ett försök.
till-refund-locked = Inget betalades tillbaka: PIN-koden är spärrad i en kvart.
till-refund-nobody = Ingen har valt en PIN-kod för den här kassan än. Det görs på kontorssidan.
till-refund-none = Inget av den här betalningen kan betalas tillbaka.
till-refund-failed = Det gick inte att begära. Försök igen: inget betalas tillbaka två gånger.
till-refund-refused = Betaltjänsten nekade. Inget gick tillbaka.
till-refund-twice = Betaltjänsten har redan tagit tillbaka pengarna för den här betalningen, eller så bestrider kunden den ({ $day }). Om ni också betalar tillbaka dem betalar ni två gånger. Fråga betaltjänsten först.
till-refund-twice-yes = Betala tillbaka ändå
till-refund-asks = Så mycket kan du inte betala tillbaka själv. Det begärs bara: någon annan måste godkänna.
till-refund-asks-gone = { $amount } av den här betalningen har redan gått tillbaka, och det räknas också.
till-refund-asks-nobody = Just nu kan ingen annan här godkänna det. En ägare kan släppa in någon på kontoret.
till-refund-ask = Begär
till-refund-gone = Inget betalades tillbaka: den här personen får inte längre göra det här.
till-refund-over = Inget har gått tillbaka: begäran avslogs eller har gått ut.

till-shut = Kunder kan inte betala just nu: butiken är stängd
till-shut-until = Kunder kan inte betala förrän { $time }
till-shut-today = Kunder kan inte betala mer i dag
till-shut-tomorrow = Kunder kan inte betala förrän i morgon { $time }
