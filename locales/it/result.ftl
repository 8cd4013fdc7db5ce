### Pagina dell’esito: com’è andato un pagamento.

result-title = Pagamento a { $shop }

result-paid = Pagato
result-words = Mostra queste due parole al personale
result-shop = Negozio
result-time = Data e ora
result-wallet = App di pagamento
result-charged = Addebitato
result-charged-at = { $amount } (1 { $first } = { $price } { $second })
result-reference = Riferimento
result-note = Nota
result-refund = Rimborso
result-refund-done = { $amount }, { $time }
result-refund-under-way = { $amount }, in corso
result-refunded = Rimborsato
result-refunded-explain = Il negozio ha rimborsato questo pagamento. Lo vedrai nella tua app di pagamento entro pochi giorni.

result-waiting = In attesa della tua app di pagamento
result-waiting-explain = Conferma il pagamento nella tua app di pagamento. Questa pagina si aggiorna da sola.
result-checking = Verifica in corso
result-checking-explain = Stiamo chiedendo se il tuo pagamento è andato a buon fine. Per favore, non pagare di nuovo. Questa pagina si aggiorna da sola.
result-operator = Rivolgiti al personale
result-operator-explain = Non siamo riusciti a sapere se il tuo pagamento è andato a buon fine. Per favore, non pagare di nuovo e mostra questa pagina al personale.
result-look-again = Controlla di nuovo
result-start-over = Annulla e ricomincia

result-declined = Pagamento non riuscito
declined-nothing-charged = Non è stato addebitato nulla.
result-expired = Tempo scaduto
result-expired-explain = Il pagamento non è stato confermato in tempo. Non è stato addebitato nulla.
result-cancelled = Annullato
result-cancelled-explain = Il pagamento è stato annullato. Non è stato addebitato nulla.
result-returned-explain = Il pagamento è stato annullato dopo essere stato eseguito. La tua app di pagamento ti restituisce il denaro.

declined-balance = Il saldo non è sufficiente. Ricarica la tua app di pagamento, scegli lì un altro metodo o inserisci un importo più basso.
declined-limit = L’importo supera un limite della tua app di pagamento. Prova con un importo più basso o con un’altra app.
declined-wallet = Questo negozio non accetta questa app di pagamento. Provane un’altra.
declined-verification = Il pagamento non è stato confermato nell’app. Puoi riprovare.
declined-refused = La tua app di pagamento ha rifiutato il pagamento. Contatta la sua assistenza o paga in un altro modo.
declined-closed = Il pagamento non è stato confermato.
declined-later = L’app di pagamento è al momento sovraccarica. Riprova tra qualche minuto.
declined-our-fault = In questo momento qui non è possibile pagare. Non dipende da te: rivolgiti al personale.
declined-other = L’app non ha autorizzato il pagamento. Puoi riprovare o pagare in un altro modo.
