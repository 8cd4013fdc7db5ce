### Pagina dell’esito: com’è andato un pagamento.

result-title = { $state } · { $shop }

result-paid = Pagato
result-words = Mostra queste due parole al personale
result-shop = Negozio
result-time = Data e ora
result-wallet = App di pagamento
result-charged = Addebitato
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Riferimento
result-note = Nota
result-refund = Rimborso
result-refund-done = { $amount }, { $time }
result-refund-under-way = { $amount }, in corso
result-refunded = Rimborsato
result-refunded-explain = Il negozio ha rimborsato questo pagamento. Lo vedrai nella tua app di pagamento entro pochi giorni.
result-part-refunded = Rimborsato in parte
result-part-refunded-explain = Il negozio ha rimborsato { $back } e trattenuto { $kept }.
result-paid-ago = Pagato { $time } min fa

receipt-title = Ricevuta
receipt-amount = Importo pagato
receipt-pdf = Salva come PDF
receipt-no-tax = Questo documento non è una fattura fiscale.
receipt-tax = Questa ricevuta è una fattura fiscale.
receipt-included = Di cui { $tax }
receipt-back = Torna al pagamento
receipt-print = Qui non è possibile creare il file. Stampi questa pagina o faccia uno screenshot.

result-waiting = In attesa della tua app di pagamento
result-waiting-explain = Conferma il pagamento nella tua app di pagamento. Questa pagina si aggiorna da sola.
result-checking = Verifica in corso
result-checking-explain = Stiamo chiedendo se il tuo pagamento è andato a buon fine. Per favore, non pagare di nuovo. Questa pagina si aggiorna da sola.
result-operator = Rivolgiti al personale
result-operator-explain = Non siamo riusciti a sapere se il tuo pagamento è andato a buon fine. Per favore, non pagare di nuovo e mostra questa pagina al personale.
result-look-again = Controlla di nuovo
result-start-over = Annulla e ricomincia
result-checked = Ultimo controllo: { $time }
result-until = Questa pagina controlla da sola fino alle { $time } al più tardi.
result-checking-rest-explain = Non sappiamo ancora se il tuo pagamento è andato a buon fine. Per favore, non pagare di nuovo. Questa pagina non si aggiorna più da sola; puoi controllare di nuovo qui sotto.
result-offline = Nessuna connessione. Questa pagina controllerà di nuovo appena torna.

result-declined = Pagamento non riuscito
declined-nothing-charged = Non è stato addebitato nulla.
result-expired = Tempo scaduto
result-expired-explain = Il pagamento non è stato confermato in tempo.
result-cancelled = Annullato
result-cancelled-explain = Il pagamento è stato annullato.
result-returned-explain = Il pagamento è stato annullato dopo essere stato eseguito. La tua app di pagamento ti restituisce il denaro.
result-try-again = Riprova con { $amount }

declined-balance = Il saldo non è sufficiente. Ricarica la tua app di pagamento, scegli lì un altro metodo o inserisci un importo più basso.
declined-limit = L’importo supera un limite della tua app di pagamento. Prova con un importo più basso o con un’altra app.
declined-wallet = Questo negozio non accetta questa app di pagamento. Provane un’altra.
declined-verification = Il pagamento non è stato confermato nell’app. Puoi riprovare.
declined-refused = La tua app di pagamento ha rifiutato il pagamento. Contatta la sua assistenza o paga in un altro modo.
declined-closed = Il pagamento non è stato confermato.
declined-later = L’app di pagamento è al momento sovraccarica. Riprova tra qualche minuto.
declined-our-fault = In questo momento qui non è possibile pagare. Non dipende da te: rivolgiti al personale.
declined-other = L’app non ha autorizzato il pagamento. Puoi riprovare o pagare in un altro modo.
