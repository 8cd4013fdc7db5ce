### Beloppssidan: kunden anger vad som ska betalas.

amount-title = Betala till { $shop }
amount-label = Belopp
amount-hint-between = Från { $min } till { $max }
amount-hint-from = Minst { $min }
amount-hint-to = Högst { $max }

amount-note-add = Skriv ett meddelande
amount-note-label = Meddelande till butiken

amount-presets = Välj ett belopp

amount-keypad = Knappsats
amount-key-decimal = Decimaltecken
amount-key-delete = Radera sista siffran

amount-pay = Betala
amount-pay-amount = Betala { $amount }

amount-confirm-in = Bekräfta i { $wallet }. Inga pengar dras innan dess.
amount-confirm-in-wallet = Bekräfta i din plånbok. Inga pengar dras innan dess.

amount-working = Öppnar din plånbok…
amount-offline = Ingen anslutning. Tryck igen. Pengarna dras inte två gånger.
amount-handoff = Din plånbok borde öppnas nu. Om den inte gör det:

amount-empty = Ange ett belopp.
amount-not-a-number = Ange beloppet med siffror, till exempel { $example }.
amount-negative = Ange ett belopp utan minustecken.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } har inga decimaler. Ange ett helt belopp.
        [one] { $currency } har en decimal. Korta av beloppet.
       *[other] { $currency } har { $decimals } decimaler. Korta av beloppet.
    }
amount-too-long = Beloppet är för långt. Kontrollera det.
amount-ambiguous = Ange beloppet utan tusentalsavgränsare, till exempel { $example }.
amount-step = Belopp anges här i steg om { $step }.
amount-zero = Ange ett belopp över noll.
amount-below-min = Det lägsta beloppet här är { $min }.
amount-above-max = Det högsta beloppet här är { $max }.
amount-wrong-currency = Butiken tar bara emot { $currency }.
amount-not-offered = Det här beloppet kan inte betalas här. Välj ett av beloppen som visas.
amount-note-too-long = Korta av meddelandet till { $max } tecken.

again-title = Betala igen?
again-explain =
    { $minutes ->
        [0] Du betalade { $amount } här för mindre än en minut sedan.
        [one] Du betalade { $amount } här för en minut sedan.
       *[other] Du betalade { $amount } här för { $minutes } minuter sedan.
    }
again-pay = Betala { $amount } en gång till
again-look = Visa den tidigare betalningen

unfinished-title = Oavslutad betalning
unfinished-explain = Du började betala { $amount } klockan { $time } och har inte slutfört betalningen.
unfinished-explain-earlier = Du började betala { $amount } den { $time } och har inte slutfört betalningen.
unfinished-continue = Fortsätt i plånboken
unfinished-look = Vad blev det av den?
unfinished-start-over = Avbryt den och börja om
