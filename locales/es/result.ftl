### Página del resultado: qué ha pasado con un pago.

result-title = { $state } · { $shop }

result-paid = Pagado
result-words = Muestra estas dos palabras al personal
result-shop = Comercio
result-time = Fecha y hora
result-wallet = App de pago
result-charged = Cobrado
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Referencia
result-note = Nota
result-refund = Reembolso
result-refund-done = { $amount } el { $time }
result-refund-under-way = { $amount }, en curso
result-refunded = Reembolsado
result-refunded-explain = El comercio ha reembolsado este pago. Lo verás en tu app de pago en unos días.
result-part-refunded = Reembolsado en parte
result-part-refunded-explain = El comercio ha devuelto { $back } y se queda con { $kept }.
result-paid-ago = Pagado hace { $time } min

receipt-title = Recibo
receipt-amount = Importe pagado
receipt-pdf = Guardar como PDF
receipt-no-tax = Este documento no es una factura fiscal.
receipt-tax = Este recibo es una factura fiscal.
receipt-included = Incluye { $tax }
receipt-back = Volver al pago
receipt-print = No se puede crear el archivo aquí. Imprima esta página o haga una captura de pantalla.

result-waiting = Esperando a tu app de pago
result-waiting-explain = Confirma el pago en tu app de pago. Esta página se actualiza sola.
result-checking = Comprobando el pago
result-checking-explain = Estamos preguntando si tu pago se ha realizado. Por favor, no pagues otra vez. Esta página se actualiza sola.
result-operator = Consulta al personal
result-operator-explain = No hemos podido averiguar si tu pago se ha realizado. Por favor, no pagues otra vez; muestra esta página al personal.
result-look-again = Comprobar otra vez
result-start-over = Cancelar y empezar de nuevo
result-checked = Última comprobación: { $time }
result-until = Esta página lo comprueba sola hasta las { $time } como máximo.
result-checking-rest-explain = Todavía no sabemos si tu pago se ha realizado. Por favor, no pagues otra vez. Esta página ya no se actualiza sola; abajo puedes comprobarlo otra vez.
result-offline = Sin conexión. Esta página lo comprobará otra vez en cuanto haya conexión.

result-declined = Pago no realizado
declined-nothing-charged = No se ha cobrado nada.
result-expired = Tiempo agotado
result-expired-explain = El pago no se confirmó a tiempo.
result-cancelled = Cancelado
result-cancelled-explain = El pago se canceló.
result-returned-explain = El pago se canceló después de realizarse. Tu app de pago te devuelve el dinero.
result-try-again = Volver a intentar { $amount }

declined-balance = No hay saldo suficiente. Recarga tu app de pago, elige en ella otra forma de pago o introduce un importe menor.
declined-limit = El importe supera un límite de tu app de pago. Prueba con un importe menor o con otra app.
declined-wallet = Este comercio no acepta esta app de pago. Prueba con otra.
declined-verification = El pago no se confirmó en la app. Puedes intentarlo otra vez.
declined-refused = Tu app de pago ha rechazado el pago. Consulta a su servicio de atención al cliente o paga de otra forma.
declined-closed = El pago no se confirmó.
declined-later = La app de pago está saturada. Inténtalo otra vez dentro de unos minutos.
declined-our-fault = Ahora mismo no es posible pagar aquí. No es culpa tuya; consulta al personal.
declined-other = La app no ha autorizado el pago. Puedes intentarlo otra vez o pagar de otra forma.
