### Betragsseite: Hier gibt die Kundschaft ein, wie viel sie zahlt.

amount-title = Zahlung an { $shop }
amount-label = Betrag
amount-hint-between = Von { $min } bis { $max }
amount-hint-from = Ab { $min }
amount-hint-to = Bis { $max }

amount-note-add = Notiz hinzufügen
amount-note-label = Notiz für das Geschäft
amount-note-required = erforderlich

amount-presets = Betrag auswählen

amount-keypad = Ziffernblock
amount-key-decimal = Dezimaltrennzeichen
amount-key-delete = Letzte Ziffer löschen

amount-pay = Bezahlen
amount-pay-amount = { $amount } bezahlen

amount-donate = Spenden
amount-donate-amount = { $amount } spenden
amount-donate-title = Spende an { $shop }

amount-tip = Trinkgeld
amount-tip-amount = { $amount } Trinkgeld
amount-tip-title = Trinkgeld für { $shop }

amount-top-up = Aufladen
amount-top-up-amount = { $amount } aufladen
amount-top-up-title = Aufladen bei { $shop }

amount-confirm-in = Bitte in { $wallet } bestätigen. Vorher wird nichts abgebucht.
amount-confirm-in-wallet = Bitte in Ihrer Bezahl-App bestätigen. Vorher wird nichts abgebucht.

amount-working = Bezahl-App wird geöffnet …
amount-offline = Keine Verbindung. Bitte drücken Sie den Knopf noch einmal. Es wird nicht doppelt abgebucht.
amount-handoff = Ihre Bezahl-App sollte sich jetzt öffnen. Falls nicht:

amount-empty = Bitte geben Sie einen Betrag ein.
amount-not-a-number = Bitte geben Sie den Betrag in Ziffern ein, zum Beispiel { $example }.
amount-negative = Bitte geben Sie einen Betrag ohne Minuszeichen ein.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } hat keine Nachkommastellen. Bitte geben Sie den Betrag ohne Nachkommastellen ein.
        [one] { $currency } hat eine Nachkommastelle. Bitte lassen Sie die übrigen weg.
       *[other] { $currency } hat { $decimals } Nachkommastellen. Bitte lassen Sie die übrigen weg.
    }
amount-too-long = Dieser Betrag ist zu lang. Bitte prüfen Sie ihn.
amount-ambiguous = Bitte geben Sie den Betrag ohne Tausendertrennzeichen ein, zum Beispiel { $example }.
amount-step = Beträge sind hier nur in Schritten von { $step } möglich.
amount-zero = Bitte geben Sie einen Betrag über null ein.
amount-below-min = Der kleinste Betrag ist hier { $min }.
amount-above-max = Der größte Betrag ist hier { $max }.
amount-wrong-currency = Dieses Geschäft nimmt nur { $currency } an.
amount-not-offered = Dieser Betrag kann hier nicht bezahlt werden. Bitte wählen Sie einen der angezeigten Beträge.
amount-note-needed = Bitte füllen Sie „{ $label }“ aus.
amount-note-too-long = Bitte kürzen Sie die Notiz auf { $max } Zeichen.

again-title = Noch einmal bezahlen?
again-explain =
    { $minutes ->
        [0] Sie haben hier vor weniger als einer Minute { $amount } bezahlt.
        [one] Sie haben hier vor einer Minute { $amount } bezahlt.
       *[other] Sie haben hier vor { $minutes } Minuten { $amount } bezahlt.
    }
again-pay = Noch einmal { $amount } bezahlen
again-look = Frühere Zahlung ansehen

sure-title = Stimmt dieser Betrag?
sure-explain = Das ist viel mehr, als hier üblicherweise bezahlt wird. Bitte prüfen Sie Nullen und Komma.
sure-explain-whole = Das ist viel mehr, als hier üblicherweise bezahlt wird. Bitte prüfen Sie die Nullen.
sure-pay = Ja, { $amount } bezahlen
sure-change = Nein, Betrag ändern

unfinished-title = Nicht abgeschlossene Zahlung
unfinished-explain = Sie haben um { $time } Uhr eine Zahlung über { $amount } begonnen, die noch nicht abgeschlossen ist.
unfinished-explain-earlier = Sie haben am { $time } eine Zahlung über { $amount } begonnen, die noch nicht abgeschlossen ist.
unfinished-continue = In der Bezahl-App fortfahren
unfinished-look = Diese Zahlung ansehen
unfinished-start-over = Abbrechen und neu beginnen
unfinished-risk = Die erste Zahlung kann noch durchgehen. Wenn Sie jetzt auch bezahlen, werden Ihnen vielleicht beide abgebucht.
unfinished-pay = Zusätzlich { $amount } bezahlen

amount-earlier-paid = { $amount } bezahlt · { $time }
amount-earlier-show = Ansehen
