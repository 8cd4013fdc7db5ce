### Resultatsidan: vad det blev av betalningen.

result-title = Betalning till { $shop }

result-paid = Betalt
result-words = Visa de här orden för personalen
result-shop = Butik
result-time = Datum och tid
result-wallet = Betalapp
result-charged = Draget
result-charged-at = { $amount } (1 { $first } = { $price } { $second })
result-reference = Referens
result-note = Meddelande
result-refund = Återbetalning
result-refund-done = { $amount }, { $time }
result-refund-under-way = { $amount }, på väg
result-refunded = Återbetalt
result-refunded-explain = Butiken har betalat tillbaka den här betalningen. Den syns i din betalapp inom några dagar.

result-waiting = Väntar på din betalapp
result-waiting-explain = Bekräfta betalningen i din betalapp. Den här sidan uppdateras av sig själv.
result-checking = Kontrolleras
result-checking-explain = Vi tar reda på om din betalning gick igenom. Betala inte igen. Den här sidan uppdateras av sig själv.
result-operator = Fråga personalen
result-operator-explain = Vi kunde inte ta reda på om din betalning gick igenom. Betala inte igen, utan visa den här sidan för personalen.
result-look-again = Kontrollera igen
result-start-over = Avbryt och börja om

result-declined = Betalningen gick inte igenom
declined-nothing-charged = Inga pengar har dragits.
result-expired = Tiden gick ut
result-expired-explain = Betalningen bekräftades inte i tid. Inga pengar har dragits.
result-cancelled = Avbrutet
result-cancelled-explain = Betalningen avbröts. Inga pengar har dragits.
result-returned-explain = Betalningen avbröts efter att den hade gjorts. Din betalapp betalar tillbaka pengarna.

declined-balance = Ditt saldo är för lågt. Fyll på betalappen, välj ett annat betalsätt i den eller ange ett lägre belopp.
declined-limit = Beloppet är högre än en gräns i din betalapp. Prova ett lägre belopp eller en annan betalapp.
declined-wallet = Det går inte att betala med den här betalappen i butiken. Prova en annan.
declined-verification = Betalningen bekräftades inte i betalappen. Du kan försöka igen.
declined-refused = Din betalapp nekade betalningen. Fråga betalappens kundtjänst eller betala på ett annat sätt.
declined-closed = Betalningen bekräftades inte.
declined-later = Betalappen är upptagen. Försök igen om några minuter.
declined-our-fault = Det går inte att betala här just nu. Det är inte ditt fel. Fråga personalen.
declined-other = Betalappen godkände inte betalningen. Du kan försöka igen eller betala på ett annat sätt.
