### Pagine per ciò che non è possibile, ognuna con un modo per proseguire.

problem-code-malformed = Questo codice non è completo
problem-code-malformed-explain = Scansiona di nuovo il codice o controlla di aver scritto tutti i caratteri.
problem-code-unknown = Non conosciamo questo codice
problem-code-unknown-explain = Scansiona di nuovo il codice alla cassa o chiedi al personale.
problem-code-disabled = Questo codice non è più in uso
problem-code-disabled-explain = Chiedi al personale il codice attuale.
problem-code-off = Questo codice è disattivato al momento
problem-code-off-explain = Chiedi al personale come pagare.
problem-code-replaced = Questo codice è stato sostituito
problem-code-replaced-explain = Il negozio ne ha esposto uno nuovo. Chiedilo al personale.
problem-shop-closed = Il negozio è chiuso al momento
problem-shop-closed-explain = Torna quando è aperto.
problem-shop-closed-until = Chiuso fino a: { $time }
problem-shop-closed-today = Oggi è chiuso
problem-shop-closed-tomorrow = Chiuso fino a domani: { $time }
problem-board-blank = Questo codice non è ancora in uso
problem-board-blank-explain = Il negozio non l’ha ancora configurato. Chiedi al personale come pagare.
problem-board-staff = Per il personale: configura questo codice

problem-result-unknown = Non troviamo questo pagamento
problem-result-unknown-explain = Apri di nuovo la pagina dalla tua app di pagamento o chiedi al personale.

problem-not-found = Qui non c’è nulla
problem-not-found-explain = Scansiona di nuovo il codice del negozio.

problem-busy = Troppi pagamenti contemporaneamente
problem-busy-explain =
    { $seconds ->
        [one] Riprova tra un secondo. Non è stato addebitato nulla.
        [many] Riprova tra { $seconds } di secondi. Non è stato addebitato nulla.
       *[other] Riprova tra { $seconds } secondi. Non è stato addebitato nulla.
    }

problem-gateway-down = In questo momento non è possibile pagare
problem-gateway-down-explain =
    { $seconds ->
        [one] Riprova tra un secondo o paga in un altro modo. Non è stato addebitato nulla.
        [many] Riprova tra { $seconds } di secondi o paga in un altro modo. Non è stato addebitato nulla.
       *[other] Riprova tra { $seconds } secondi o paga in un altro modo. Non è stato addebitato nulla.
    }

problem-bad-request = Questa richiesta non è leggibile
problem-bad-request-explain = Torna indietro e riprova.
problem-foreign = Paga dalla pagina del negozio
problem-foreign-explain = Questa richiesta viene da un altro sito. Scansiona il codice del negozio.
problem-too-large = Questa richiesta è troppo grande
problem-too-large-explain = Torna indietro e riprova.
problem-method = Questa pagina non si apre così
problem-method-explain = Scansiona di nuovo il codice del negozio.
problem-our-fault = Si è verificato un problema da parte nostra
problem-our-fault-explain = Se stavi pagando, controlla prima la tua app di pagamento. Altrimenti riprova tra un momento o chiedi al personale.
problem-try-again = Riprova

wallet-needed = Apri questo codice in un’app di pagamento
wallet-needed-explain = Per pagare a { $shop }, usa { $wallets } o un’altra app Alipay+.
wallet-needed-link = Link di questo negozio
wallet-needed-qr = Codice QR di questo negozio
wallet-needed-open = Apri { $wallet }
wallet-needed-scan = Sei già in un’app di pagamento? Scansiona di nuovo da lì il codice alla cassa.
wallet-needed-copy = Copia link
wallet-needed-copied = Copiato
wallet-unsupported = Con { $wallet } non si può pagare qui
wallet-unsupported-explain = { $wallet } non permette ancora di pagare con il codice di un negozio. Scansionalo con un’altra app di pagamento.
wallet-out-of-limits = Gli importi che questo negozio accetta sono fuori dai limiti di { $wallet }. Scansiona il codice con un’altra app di pagamento.
