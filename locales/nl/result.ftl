### De pagina met het resultaat: wat er met een betaling is gebeurd.

result-title = { $state } · { $shop }

result-paid = Betaald
result-words = Laat deze woorden aan een medewerker zien
result-shop = Winkel
result-time = Datum en tijd
# Same as English
result-wallet = Betaalapp
result-charged = Afgeschreven
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Referentie
result-note = Opmerking
result-refund = Terugbetaling
result-refund-done = { $amount } op { $time }
result-refund-under-way = { $amount }, onderweg
result-refunded = Terugbetaald
result-refunded-explain = De winkel heeft deze betaling terugbetaald. Binnen enkele dagen zie je dit in je betaalapp.
result-part-refunded = Deels terugbetaald
result-part-refunded-explain = De winkel heeft { $back } terugbetaald en { $kept } gehouden.
result-paid-ago = { $time } min geleden betaald

receipt-title = Bon
receipt-amount = Betaald bedrag
receipt-pdf = Opslaan als pdf
receipt-no-tax = Dit is geen btw-factuur.
receipt-tax = Deze bon is een btw-factuur.
receipt-included = Waarvan { $tax }
receipt-back = Terug naar de betaling
receipt-print = Het bestand kan hier niet worden gemaakt. Print deze pagina of maak een schermafbeelding.

result-waiting = Wachten op je betaalapp
result-waiting-explain = Bevestig de betaling in je betaalapp. Deze pagina wordt vanzelf bijgewerkt.
result-checking = Wordt gecontroleerd
result-checking-explain = We vragen na of je betaling is gelukt. Betaal alsjeblieft niet nog een keer. Deze pagina wordt vanzelf bijgewerkt.
result-operator = Vraag het een medewerker
result-operator-explain = We konden niet achterhalen of je betaling is gelukt. Betaal alsjeblieft niet nog een keer; laat deze pagina aan een medewerker zien.
result-look-again = Opnieuw controleren
result-start-over = Annuleren en opnieuw beginnen
result-checked = Laatst gecontroleerd: { $time }
result-until = Deze pagina controleert vanzelf tot uiterlijk { $time } uur.
result-checking-rest-explain = We weten nog niet of je betaling is gelukt. Betaal alsjeblieft niet nog een keer. Deze pagina wordt niet meer vanzelf bijgewerkt; hieronder kun je opnieuw controleren.
result-offline = Geen verbinding. Deze pagina controleert opnieuw zodra die er weer is.

result-declined = Betaling niet gelukt
declined-nothing-charged = Er is niets afgeschreven.
result-expired = De tijd is verstreken
result-expired-explain = De betaling is niet op tijd bevestigd.
result-cancelled = Geannuleerd
result-cancelled-explain = De betaling is geannuleerd.
result-returned-explain = De betaling is geannuleerd nadat ze was gedaan. Je betaalapp geeft het geld terug.
result-try-again = { $amount } opnieuw proberen

declined-balance = Je saldo is te laag. Waardeer je betaalapp op, kies daarin een andere betaalwijze of voer een lager bedrag in.
declined-limit = Het bedrag ligt boven een limiet van je betaalapp. Probeer een lager bedrag of een andere betaalapp.
declined-wallet = Deze winkel accepteert deze betaalapp niet. Probeer een andere.
declined-verification = De betaling is niet bevestigd in de betaalapp. Je kunt het opnieuw proberen.
declined-refused = Je betaalapp heeft de betaling geweigerd. Vraag het de klantenservice van je betaalapp, of betaal op een andere manier.
declined-closed = De betaling is niet bevestigd.
declined-later = Het is druk bij de betaalapp. Probeer het over een paar minuten opnieuw.
declined-our-fault = Betalen is hier nu niet mogelijk. Dit ligt niet aan jou; vraag het een medewerker.
declined-other = De betaalapp heeft de betaling niet goedgekeurd. Je kunt het opnieuw proberen of op een andere manier betalen.
