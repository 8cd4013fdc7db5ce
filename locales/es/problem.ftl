### Páginas para lo que no se puede hacer, cada una con una salida.

problem-code-malformed = Este código no está completo
problem-code-malformed-explain = Escanea el código otra vez o comprueba que has escrito todos los caracteres.
problem-code-unknown = No conocemos este código
problem-code-unknown-explain = Escanea otra vez el código del mostrador o consulta al personal.
problem-code-disabled = Este código ya no se usa
problem-code-disabled-explain = Pide al personal el código actual.
problem-code-off = Este código está desactivado ahora
problem-code-off-explain = Pregunta al personal cómo pagar.
problem-code-replaced = Este código se ha sustituido
problem-code-replaced-explain = El comercio ha puesto uno nuevo. Pídeselo al personal.
problem-shop-closed = El comercio está cerrado ahora
problem-shop-closed-explain = Vuelve cuando esté abierto.
problem-shop-closed-until = Cerrado hasta: { $time }
problem-shop-closed-today = Hoy está cerrado
problem-shop-closed-tomorrow = Cerrado hasta mañana: { $time }
problem-board-blank = Este código aún no está en uso
problem-board-blank-explain = El comercio aún no lo ha configurado. Pregunta al personal cómo pagar.
problem-board-staff = Para el personal: configurar este código

problem-result-unknown = No encontramos este pago
problem-result-unknown-explain = Abre la página otra vez desde tu app de pago o consulta al personal.

problem-not-found = Aquí no hay nada
problem-not-found-explain = Escanea otra vez el código del comercio.

problem-busy = Demasiados pagos a la vez
problem-busy-explain =
    { $seconds ->
        [one] Inténtalo otra vez dentro de un segundo. No se ha cobrado nada.
        [many] Inténtalo otra vez dentro de { $seconds } de segundos. No se ha cobrado nada.
       *[other] Inténtalo otra vez dentro de { $seconds } segundos. No se ha cobrado nada.
    }

problem-gateway-down = Ahora mismo no es posible pagar
problem-gateway-down-explain =
    { $seconds ->
        [one] Inténtalo otra vez dentro de un segundo o paga de otra forma. No se ha cobrado nada.
        [many] Inténtalo otra vez dentro de { $seconds } de segundos o paga de otra forma. No se ha cobrado nada.
       *[other] Inténtalo otra vez dentro de { $seconds } segundos o paga de otra forma. No se ha cobrado nada.
    }

problem-bad-request = No se puede leer esta solicitud
problem-bad-request-explain = Vuelve atrás e inténtalo otra vez.
problem-foreign = Paga desde la página del comercio
problem-foreign-explain = Esta solicitud viene de otro sitio web. Escanea el código del comercio.
problem-too-large = Esta solicitud es demasiado grande
problem-too-large-explain = Vuelve atrás e inténtalo otra vez.
problem-method = Esta página no se abre así
problem-method-explain = Escanea otra vez el código del comercio.
problem-our-fault = Ha habido un problema por nuestra parte
problem-our-fault-explain = Si estabas pagando, mira primero en tu app de pago. Si no, inténtalo otra vez en un momento o consulta al personal.
problem-try-again = Volver a intentar

wallet-needed = Abre este código en una app de pago
wallet-needed-explain = Para pagar a { $shop }, usa { $wallets } u otra app compatible con Alipay+.
wallet-needed-link = Enlace de este comercio
wallet-needed-qr = Código QR de este comercio
wallet-needed-open = Abrir { $wallet }
wallet-needed-scan = ¿Ya estás en una app de pago? Escanea desde ella otra vez el código del mostrador.
wallet-needed-copy = Copiar enlace
wallet-needed-copied = Copiado
wallet-unsupported = Con { $wallet } no se puede pagar aquí
wallet-unsupported-explain = { $wallet } todavía no permite pagar con el código de un comercio. Escanéalo con otra app de pago.
wallet-out-of-limits = Los importes que acepta este comercio están fuera de los límites de { $wallet }. Escanea el código con otra app de pago.
