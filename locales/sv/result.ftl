### Resultatsidan: vad det blev av betalningen.

result-title = { $state } · { $shop }

result-paid = Betalt
result-words = Visa de här orden för personalen
result-shop = Butik
result-time = Datum och tid
result-wallet = Betalapp
result-charged = Draget
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Referens
result-note = Meddelande
result-refund = Återbetalning
result-refund-done = { $amount }, { $time }
result-refund-under-way = { $amount }, på väg
result-refunded = Återbetalt
result-refunded-explain = Butiken har betalat tillbaka den här betalningen. Den syns i din betalapp inom några dagar.
result-part-refunded = Delvis återbetalt
result-part-refunded-explain = Butiken har betalat tillbaka { $back } och behållit { $kept }.
result-paid-ago = Betalt för { $time } min sedan

receipt-title = Kvitto
receipt-amount = Betalt belopp
receipt-pdf = Spara som PDF
receipt-no-tax = Detta är ingen momsfaktura.
receipt-tax = Det här kvittot är en momsfaktura.
receipt-included = Varav { $tax }
receipt-back = Tillbaka till betalningen
receipt-print = Filen kan inte skapas här. Skriv ut den här sidan eller ta en skärmbild.

result-waiting = Väntar på din betalapp
result-waiting-explain = Bekräfta betalningen i din betalapp. Den här sidan uppdateras av sig själv.
result-checking = Kontrolleras
result-checking-explain = Vi tar reda på om din betalning gick igenom. Betala inte igen. Den här sidan uppdateras av sig själv.
result-operator = Fråga personalen
result-operator-explain = Vi kunde inte ta reda på om din betalning gick igenom. Betala inte igen, utan visa den här sidan för personalen.
result-look-again = Kontrollera igen
result-start-over = Avbryt och börja om
result-checked = Senast kontrollerat: { $time }
result-until = Sidan kontrollerar av sig själv till senast kl. { $time }.
result-checking-rest-explain = Vi vet ännu inte om din betalning gick igenom. Betala inte igen. Den här sidan uppdateras inte längre av sig själv; du kan kontrollera igen nedan.
result-offline = Ingen anslutning. Sidan kontrollerar igen så snart det finns en.

result-declined = Betalningen gick inte igenom
declined-nothing-charged = Inga pengar har dragits.
result-expired = Tiden gick ut
result-expired-explain = Betalningen bekräftades inte i tid.
result-cancelled = Avbrutet
result-cancelled-explain = Betalningen avbröts.
result-returned-explain = Betalningen avbröts efter att den hade gjorts. Din betalapp betalar tillbaka pengarna.
result-try-again = Försök igen med { $amount }

declined-balance = Ditt saldo är för lågt. Fyll på betalappen, välj ett annat betalsätt i den eller ange ett lägre belopp.
declined-limit = Beloppet är högre än en gräns i din betalapp. Prova ett lägre belopp eller en annan betalapp.
declined-wallet = Det går inte att betala med den här betalappen i butiken. Prova en annan.
declined-verification = Betalningen bekräftades inte i betalappen. Du kan försöka igen.
declined-refused = Din betalapp nekade betalningen. Fråga betalappens kundtjänst eller betala på ett annat sätt.
declined-closed = Betalningen bekräftades inte.
declined-later = Betalappen är upptagen. Försök igen om några minuter.
declined-our-fault = Det går inte att betala här just nu. Det är inte ditt fel. Fråga personalen.
declined-other = Betalappen godkände inte betalningen. Du kan försöka igen eller betala på ett annat sätt.
