### De pagina met het bedrag: de klant typt wat er te betalen is.

amount-title = Betalen aan { $shop }
amount-label = Bedrag
amount-hint-between = Van { $min } tot en met { $max }
amount-hint-from = Vanaf { $min }
amount-hint-to = Tot en met { $max }

amount-note-add = Opmerking toevoegen
amount-note-label = Opmerking voor de winkel
amount-note-required = verplicht

amount-presets = Kies een bedrag

amount-keypad = Cijfertoetsen
amount-key-decimal = Decimaalteken
amount-key-delete = Laatste cijfer wissen

amount-pay = Betalen
amount-pay-amount = { $amount } betalen

amount-donate = Doneren
amount-donate-amount = { $amount } doneren
amount-donate-title = Doneren aan { $shop }

amount-tip = Fooi geven
amount-tip-amount = { $amount } fooi geven
amount-tip-title = Fooi geven aan { $shop }

amount-top-up = Opwaarderen
amount-top-up-amount = { $amount } opwaarderen
amount-top-up-title = Opwaarderen bij { $shop }

amount-confirm-in = Bevestig in { $wallet }. Tot die tijd wordt er niets afgeschreven.
amount-confirm-in-wallet = Bevestig in je betaalapp. Tot die tijd wordt er niets afgeschreven.

amount-working = Je betaalapp wordt geopend…
amount-offline = Geen verbinding. Tik nog een keer. Er wordt niet twee keer afgeschreven.
amount-handoff = Je betaalapp zou nu open moeten gaan. Gebeurt dat niet:

amount-empty = Voer een bedrag in.
amount-not-a-number = Voer het bedrag in cijfers in, bijvoorbeeld { $example }.
amount-negative = Voer het bedrag zonder minteken in.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } heeft geen decimalen. Voer een bedrag zonder decimalen in.
        [one] { $currency } heeft één decimaal. Haal de extra cijfers weg.
       *[other] { $currency } heeft { $decimals } decimalen. Haal de extra cijfers weg.
    }
amount-too-long = Dit bedrag heeft te veel cijfers. Controleer het even.
amount-ambiguous = Voer het bedrag zonder scheidingsteken voor duizendtallen in, bijvoorbeeld { $example }.
amount-step = Bedragen zijn hier veelvouden van { $step }.
amount-zero = Voer een bedrag boven nul in.
amount-below-min = Het laagste bedrag is hier { $min }.
amount-above-max = Het hoogste bedrag is hier { $max }.
amount-wrong-currency = Deze winkel accepteert alleen { $currency }.
amount-not-offered = Dit bedrag kan hier niet worden betaald. Kies een van de getoonde bedragen.
amount-note-needed = Vul ‘{ $label }’ in.
amount-note-too-long = Maak de opmerking niet langer dan { $max } tekens.

again-title = Nog een keer betalen?
again-explain =
    { $minutes ->
        [0] Je hebt hier minder dan een minuut geleden { $amount } betaald.
        [one] Je hebt hier een minuut geleden { $amount } betaald.
       *[other] Je hebt hier { $minutes } minuten geleden { $amount } betaald.
    }
again-pay = Nog een keer { $amount } betalen
again-look = Eerdere betaling bekijken

sure-title = Klopt dit bedrag?
sure-explain = Dit is veel meer dan hier meestal wordt betaald. Controleer de nullen en de komma.
sure-explain-whole = Dit is veel meer dan hier meestal wordt betaald. Controleer de nullen.
sure-pay = Ja, { $amount } betalen
sure-change = Nee, bedrag wijzigen

unfinished-title = Betaling nog niet afgerond
unfinished-explain = Om { $time } ben je begonnen { $amount } te betalen. Die betaling is nog niet afgerond.
unfinished-explain-earlier = Op { $time } ben je begonnen { $amount } te betalen. Die betaling is nog niet afgerond.
unfinished-continue = Verdergaan in de betaalapp
unfinished-look = Deze betaling bekijken
unfinished-start-over = Annuleren en opnieuw beginnen
unfinished-risk = De eerste betaling kan nog doorgaan. Als je nu ook betaalt, worden misschien beide afgeschreven.
unfinished-pay = Ook { $amount } betalen

amount-earlier-paid = { $amount } betaald · { $time }
amount-earlier-show = Bekijken
