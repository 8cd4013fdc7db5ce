### La cassa: un tablet o un vecchio telefono al banco che mostra e dice ciò che viene pagato. Lo legge e lo sente il personale.

till-name = Cassa
till-title = { $screen } – { $store }
till-everywhere = Tutte le casse

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } e { $minor }

till-start = Avvia
till-start-explain = Premi una volta, così questo schermo può parlare e resta acceso.
till-ready = { $screen }: tutto pronto
till-tap = Tocca per attivare l’audio

till-none = Ancora nessun pagamento
till-last = Ultimi pagamenti
till-today = Oggi
till-count =
    { $count ->
        [one] { $count } pagamento
        [many] { $count } di pagamenti
       *[other] { $count } pagamenti
    }
till-paid = Pagato
till-reversed = Pagamento stornato
till-reversed-say = Attenzione: il pagamento di { $amount } è stato stornato
till-refunded = Rimborsato
till-twins = Ce n’è più di uno uguale
till-opening = Un cliente sta confermando { $amount }
till-paying = Stanno pagando: { $count }
till-hand = Consegna
till-handed = Consegnato
till-seen = Ho visto
till-away =
    { $count ->
        [one] { $count } pagamento mentre mancava la connessione, { $amount }
        [many] { $count } di pagamenti mentre mancava la connessione, { $amount }
       *[other] { $count } pagamenti mentre mancava la connessione, { $amount }
    }

till-deaf = Nessuna connessione dalle { $time }. I pagamenti successivi non sono mostrati.
till-deaf-say = Nessuna connessione. I pagamenti non sono mostrati.
till-connected = Di nuovo connesso
till-reconnect = Prova ora
till-sign = Ultimo segnale { $seconds } s fa

till-sound-on = Audio attivo
till-sound-off = Nessun suono
till-voice = Voce: { $language }
till-voice-off = Voce disattivata
till-voice-none = Qui non c’è voce: al suo posto suono, lampo e vibrazione
till-awake = Lo schermo resta acceso
till-awake-not = Lo schermo può spegnersi da solo
till-silent = In silenzio fino alle { $time }
till-other-tab = Parla un’altra scheda di questo browser
till-no-script = Questo browser non esegue script. La pagina si ricarica ogni dieci secondi e non può parlare.

till-settings = Impostazioni
till-speak = Di’ gli importi ad alta voce
# Same as English
till-volume = Volume
till-test = Prova il volume
till-silent-hours = Ore di silenzio
till-silent-from = Dalle
till-silent-to = Alle
till-save = Salva
till-leave = Rimuovi questo schermo

till-enrol = Usa questo dispositivo come schermo di cassa
till-enrol-ready = È tutto pronto. Premuto il pulsante, questo dispositivo mostra ciò che viene pagato qui.
till-enrol-paste = Incolla il link ricevuto, o il codice dopo il #.
till-enrol-code = Link o codice
till-enrol-button = Usa questo dispositivo
till-enrol-help = Il link lo crea chi gestisce il negozio. Vale una volta sola, per dieci minuti.
till-enrol-refused = Questo link non è valido o non lo è più. Chiedine uno nuovo.
till-enrol-busy =
    { $seconds ->
        [one] Troppi tentativi. Riprova tra un secondo.
        [many] Troppi tentativi. Riprova tra { $seconds } di secondi.
       *[other] Troppi tentativi. Riprova tra { $seconds } secondi.
    }
till-stranger = Questo non è uno schermo di cassa
till-stranger-explain = Chiedi un link a chi gestisce il negozio e aprilo su questo dispositivo.
till-refused = Non è stato possibile
till-refused-explain = Torna indietro, ricarica la pagina e riprova.
till-failed-explain = Al momento il server non può farlo. Nulla di ciò che i clienti hanno pagato va perso. Riprova tra un attimo; se continua, avvisa chi gestisce il negozio.
till-back = Torna alla cassa

till-refund = Rimborsa
till-refund-left = Si possono rimborsare fino a { $amount }.
till-refund-amount = Importo
till-refund-reason = Motivo (facoltativo)
till-refund-person = Chi rimborsa
till-refund-pin = PIN di sei cifre
till-refund-on = Continua
till-refund-sure = Rimborsare { $amount }?
till-refund-given = { $amount } tornano sull’app di pagamento.
till-refund-open = Richiesto. Non si sa ancora se { $amount } tornano; viene chiesto di nuovo automaticamente.
till-refund-waits = Non è ancora tornato nulla: un’altra persona deve acconsentire, in ufficio.
till-refund-wrong-amount = Non è stato rimborsato nulla. Inserisci un importo che può ancora essere rimborsato.
till-refund-wrong-pin = Non è stato rimborsato nulla: il PIN è sbagliato.
till-refund-short-pin = Non è stato rimborsato nulla: il PIN ha sei cifre. Non è stato contato come tentativo.
till-refund-locked = Non è stato rimborsato nulla: questo PIN è bloccato per un quarto d’ora.
till-refund-nobody = Nessuno ha ancora impostato un PIN per questa cassa. Si fa in ufficio.
till-refund-none = Di questo pagamento non si può rimborsare nulla.
till-refund-failed = Non è stato possibile richiederlo. Riprova: nulla viene rimborsato due volte.
till-refund-refused = Il servizio di pagamento ha rifiutato. Non è tornato nulla.
till-refund-twice = Il servizio di pagamento ha già ripreso i soldi di questo pagamento, oppure il cliente lo contesta ({ $day }). Se lo rimborsa anche Lei, paga due volte. Chieda prima al servizio di pagamento.
till-refund-twice-yes = Rimborsa comunque
till-refund-asks = Non può rimborsare così tanto da solo. Verrà solo chiesto: un’altra persona deve acconsentire.
till-refund-asks-gone = { $amount } di questo pagamento sono già stati restituiti, e contano anche quelli.
till-refund-asks-nobody = Al momento nessun altro qui può approvarlo. Un titolare può far entrare qualcuno nell’ufficio.
till-refund-ask = Chiedi
till-refund-gone = Non è stato rimborsato nulla: questa persona non può più farlo qui.
till-refund-over = Non è tornato nulla: la richiesta è stata rifiutata o è scaduta.

till-shut = I clienti non possono pagare ora: il negozio è chiuso
till-shut-until = I clienti non possono pagare fino a: { $time }
till-shut-today = Oggi i clienti non possono più pagare
till-shut-tomorrow = I clienti non possono pagare fino a domani: { $time }
