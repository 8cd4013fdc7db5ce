### Beloppssidan: kunden anger vad som ska betalas.

amount-title = Betala till { $shop }
amount-label = Belopp
amount-hint-between = Från { $min } till { $max }
amount-hint-from = Minst { $min }
amount-hint-to = Högst { $max }

amount-note-add = Skriv ett meddelande
amount-note-label = Meddelande till butiken
amount-note-required = måste fyllas i

amount-presets = Välj ett belopp

amount-keypad = Knappsats
amount-key-decimal = Decimaltecken
amount-key-delete = Radera sista siffran

amount-pay = Betala
amount-pay-amount = Betala { $amount }
amount-donate = Ge en gåva
amount-donate-amount = Ge { $amount }
amount-donate-title = Ge en gåva till { $shop }
amount-tip = Ge dricks
amount-tip-amount = Ge { $amount } i dricks
amount-tip-title = Ge dricks till { $shop }
amount-top-up = Fyll på
amount-top-up-amount = Fyll på { $amount }
amount-top-up-title = Fyll på hos { $shop }

amount-confirm-in = Bekräfta i { $wallet }. Inga pengar dras innan dess.
amount-confirm-in-wallet = Bekräfta i din betalapp. Inga pengar dras innan dess.

amount-working = Öppnar din betalapp…
amount-offline = Ingen anslutning. Tryck igen. Pengarna dras inte två gånger.
amount-handoff = Din betalapp borde öppnas nu. Om den inte gör det:

amount-empty = Ange ett belopp.
amount-not-a-number = Ange beloppet med siffror, till exempel { $example }.
amount-negative = Ange ett belopp utan minustecken.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } har inga decimaler. Ange ett belopp utan decimaler.
        [one] { $currency } har en decimal. Ta bort de decimaler som är för många.
       *[other] { $currency } har { $decimals } decimaler. Ta bort de decimaler som är för många.
    }
amount-too-long = Beloppet har för många siffror. Kontrollera det.
amount-ambiguous = Ange beloppet utan tusentalsavgränsare, till exempel { $example }.
amount-step = Belopp anges här i steg om { $step }.
amount-zero = Ange ett belopp över noll.
amount-below-min = Det lägsta beloppet här är { $min }.
amount-above-max = Det högsta beloppet här är { $max }.
amount-wrong-currency = Butiken tar bara emot { $currency }.
amount-not-offered = Det här beloppet kan inte betalas här. Välj ett av beloppen som visas.
amount-note-needed = Fyll i ”{ $label }”.
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

sure-title = Stämmer beloppet?
sure-explain = Det är mycket mer än vad som brukar betalas här. Kontrollera nollorna och decimalerna.
sure-explain-whole = Det är mycket mer än vad som brukar betalas här. Kontrollera nollorna.
sure-pay = Ja, betala { $amount }
sure-change = Nej, ändra beloppet

unfinished-title = Oavslutad betalning
unfinished-explain = Du började betala { $amount } klockan { $time } och har inte slutfört betalningen.
unfinished-explain-earlier = Du började betala { $amount } den { $time } och har inte slutfört betalningen.
unfinished-continue = Fortsätt i betalappen
unfinished-look = Visa betalningen
unfinished-start-over = Avbryt den och börja om
unfinished-risk = Den första betalningen kan fortfarande gå igenom. Om du betalar nu också kan båda dras.
unfinished-pay = Betala även { $amount }

amount-earlier-paid = { $amount } betalt · { $time }
amount-earlier-show = Visa
