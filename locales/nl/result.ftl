### De pagina met het resultaat: wat er met een betaling is gebeurd.

result-title = Betaling aan { $shop }

result-paid = Betaald
result-words = Laat deze woorden aan een medewerker zien
result-shop = Winkel
result-time = Tijd
# Same as English
result-wallet = Wallet
result-charged = Afgeschreven
result-charged-at = { $amount } (1 { $first } = { $price } { $second })
result-reference = Referentie
result-note = Opmerking
result-refund = Restitutie
result-refund-done = { $amount } op { $time }
result-refund-under-way = { $amount }, onderweg
result-refunded = Terugbetaald
result-refunded-explain = De winkel heeft deze betaling teruggegeven. Binnen enkele dagen ziet u dit in uw wallet.

result-waiting = Wachten op uw wallet
result-waiting-explain = Bevestig de betaling in uw wallet. Deze pagina verandert vanzelf.
result-checking = Wordt nagegaan
result-checking-explain = We vragen na of uw betaling is gelukt. Betaal alstublieft niet nog een keer. Deze pagina verandert vanzelf.
result-operator = Vraag het een medewerker
result-operator-explain = We konden niet achterhalen of uw betaling is gelukt. Betaal alstublieft niet nog een keer; laat deze pagina aan een medewerker zien.
result-look-again = Opnieuw nagaan
result-start-over = Annuleren en opnieuw beginnen

result-declined = Niet betaald
result-expired = De tijd is verstreken
result-expired-explain = De betaling is niet op tijd bevestigd. Er is niets afgeschreven.
result-cancelled = Geannuleerd
result-cancelled-explain = De betaling is geannuleerd. Er is niets afgeschreven.
result-returned-explain = De betaling is geannuleerd nadat ze was gedaan. Uw wallet geeft het geld terug.

declined-balance = Uw saldo is te laag. Vul uw wallet aan, kies daarin een andere betaalwijze of voer een lager bedrag in.
declined-limit = Het bedrag ligt boven een limiet van uw wallet. Probeer een lager bedrag of een andere wallet.
declined-wallet = Deze winkel kan deze wallet niet accepteren. Probeer een andere.
declined-verification = De betaling is niet bevestigd in de wallet. U kunt het opnieuw proberen.
declined-refused = Uw wallet heeft de betaling geweigerd. Vraag het de klantenservice van uw wallet, of betaal op een andere manier.
declined-closed = De betaling is niet bevestigd. Er is niets afgeschreven.
declined-later = Het is druk bij de wallet. Probeer het over een paar minuten opnieuw.
declined-our-fault = Betalen is hier nu niet mogelijk. Dit ligt niet aan u; vraag het een medewerker.
declined-other = De wallet heeft de betaling niet geaccepteerd. U kunt het opnieuw proberen of op een andere manier betalen.
