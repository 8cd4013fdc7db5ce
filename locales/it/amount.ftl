### Pagina dell’importo: il cliente scrive quanto pagare.

amount-title = Paga a { $shop }
amount-label = Importo
amount-hint-between = Da { $min } a { $max }
amount-hint-from = Minimo { $min }
amount-hint-to = Fino a { $max }

amount-note-add = Aggiungi una nota
amount-note-label = Nota per il negozio
amount-note-required = obbligatorio

amount-presets = Scegli un importo

amount-keypad = Tastiera numerica
amount-key-decimal = Separatore decimale
amount-key-delete = Cancella l’ultima cifra

amount-pay = Paga
amount-pay-amount = Paga { $amount }

amount-donate = Dona
amount-donate-amount = Dona { $amount }
amount-donate-title = Dona a { $shop }

amount-tip = Mancia
amount-tip-amount = Mancia di { $amount }
amount-tip-title = Mancia per { $shop }

amount-top-up = Ricarica
amount-top-up-amount = Ricarica { $amount }
amount-top-up-title = Ricarica presso { $shop }

amount-confirm-in = Conferma in { $wallet }. Fino ad allora non verrà addebitato nulla.
amount-confirm-in-wallet = Conferma nella tua app di pagamento. Fino ad allora non verrà addebitato nulla.

amount-working = Apertura dell’app di pagamento…
amount-offline = Nessuna connessione. Tocca di nuovo, per favore. L’importo non verrà addebitato due volte.
amount-handoff = L’app di pagamento dovrebbe aprirsi ora. Se non si apre:

amount-empty = Inserisci un importo.
amount-not-a-number = Inserisci l’importo in cifre, ad esempio { $example }.
amount-negative = Inserisci un importo senza il segno meno.
amount-too-many-decimals =
    { $decimals ->
        [0] La valuta { $currency } non ha decimali. Inserisci un importo senza decimali.
        [one] La valuta { $currency } ha un decimale. Togli quelli in più.
        [many] La valuta { $currency } ha { $decimals } di decimali. Togli quelli in più.
       *[other] La valuta { $currency } ha { $decimals } decimali. Togli quelli in più.
    }
amount-too-long = Questo importo ha troppe cifre. Controllalo.
amount-ambiguous = Inserisci l’importo senza separatore delle migliaia, ad esempio { $example }.
amount-step = Qui gli importi sono multipli di { $step }.
amount-zero = Inserisci un importo maggiore di zero.
amount-below-min = Qui l’importo minimo è { $min }.
amount-above-max = Qui l’importo massimo è { $max }.
amount-wrong-currency = Questo negozio accetta solo { $currency }.
amount-not-offered = Questo importo non si può pagare qui. Scegli uno degli importi mostrati.
amount-note-needed = Compila «{ $label }».
amount-note-too-long = Accorcia la nota a { $max } caratteri.

again-title = Pagare di nuovo?
again-explain =
    { $minutes ->
        [0] Hai pagato { $amount } qui meno di un minuto fa.
        [one] Hai pagato { $amount } qui un minuto fa.
        [many] Hai pagato { $amount } qui { $minutes } di minuti fa.
       *[other] Hai pagato { $amount } qui { $minutes } minuti fa.
    }
again-pay = Paga { $amount } ancora una volta
again-look = Vedi il pagamento precedente

sure-title = Questo importo è corretto?
sure-explain = È molto più di quanto si paga di solito qui. Controlla gli zeri e i decimali.
sure-explain-whole = È molto più di quanto si paga di solito qui. Controlla gli zeri.
sure-pay = Sì, paga { $amount }
sure-change = No, cambialo

unfinished-title = Pagamento non completato
unfinished-explain = Alle { $time } hai iniziato un pagamento di { $amount } che non è ancora completato.
unfinished-explain-earlier = Il { $time } hai iniziato un pagamento di { $amount } che non è ancora completato.
unfinished-continue = Continua nell’app di pagamento
unfinished-look = Vedi questo pagamento
unfinished-start-over = Annullalo e ricomincia
unfinished-risk = Il primo pagamento può ancora andare a buon fine. Se paghi anche adesso, potrebbero esserti addebitati entrambi.
unfinished-pay = Paga anche { $amount }

amount-earlier-paid = { $amount } pagato · { $time }
amount-earlier-show = Mostra
