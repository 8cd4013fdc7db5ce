### La caja: una tableta o un móvil viejo en el mostrador que muestra y dice lo que se paga. Lo lee y lo oye el personal.

till-name = Caja
till-title = { $screen } – { $store }
till-everywhere = Todas las cajas

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } con { $minor }

till-start = Empezar
till-start-explain = Pulsa una vez para que esta pantalla pueda hablar y siga encendida.
till-ready = { $screen }: todo listo
till-tap = Toca para activar el sonido

till-none = Todavía no hay pagos
till-last = Últimos pagos
till-today = Hoy
till-count =
    { $count ->
        [one] { $count } pago
        [many] { $count } de pagos
       *[other] { $count } pagos
    }
till-paid = Pagado
till-reversed = Pago anulado
till-reversed-say = Atención: se ha anulado el pago de { $amount }
till-refunded = Reembolsado
till-twins = Hay más de uno igual
till-opening = Un cliente está confirmando { $amount }
till-paying = Pagando ahora: { $count }
till-hand = Entregar
till-handed = Entregado
till-seen = Lo he visto
till-away =
    { $count ->
        [one] { $count } pago mientras no había conexión, { $amount }
        [many] { $count } de pagos mientras no había conexión, { $amount }
       *[other] { $count } pagos mientras no había conexión, { $amount }
    }

till-deaf = Sin conexión desde las { $time }. Los pagos posteriores no se muestran.
till-deaf-say = Sin conexión. Los pagos no se muestran.
till-connected = Conexión recuperada
till-reconnect = Probar ahora
till-sign = Última señal hace { $seconds } s

till-sound-on = Sonido activado
till-sound-off = Sin sonido
till-voice = Voz: { $language }
till-voice-off = Voz desactivada
till-voice-none = Aquí no hay voz: en su lugar, timbre, destello y vibración
till-awake = La pantalla sigue encendida
till-awake-not = La pantalla puede apagarse sola
till-silent = En silencio hasta las { $time }
till-other-tab = Habla otra pestaña de este navegador
till-no-script = Este navegador no ejecuta scripts. La página se carga de nuevo cada diez segundos y no puede hablar.

till-settings = Ajustes
till-speak = Decir los importes en voz alta
till-volume = Volumen
till-test = Probar el volumen
till-silent-hours = Horas de silencio
till-silent-from = Desde
till-silent-to = Hasta
till-save = Guardar
till-leave = Quitar esta pantalla

till-enrol = Convertir este dispositivo en pantalla de caja
till-enrol-ready = Todo está listo. Cuando pulses el botón, este dispositivo mostrará lo que se paga aquí.
till-enrol-paste = Pega el enlace que has recibido o el código que va detrás de #.
till-enrol-code = Enlace o código
till-enrol-button = Usar este dispositivo
till-enrol-help = El enlace lo crea quien gestiona tu comercio. Sirve una vez, durante diez minutos.
till-enrol-refused = Este enlace no sirve o ya no es válido. Pide uno nuevo.
till-enrol-busy =
    { $seconds ->
        [one] Demasiados intentos. Vuelve a probar en un segundo.
        [many] Demasiados intentos. Vuelve a probar en { $seconds } de segundos.
       *[other] Demasiados intentos. Vuelve a probar en { $seconds } segundos.
    }
till-stranger = Esta no es una pantalla de caja
till-stranger-explain = Pide un enlace a quien gestiona tu comercio y ábrelo en este dispositivo.
till-refused = No se ha podido hacer
till-refused-explain = Vuelve atrás, carga la página de nuevo e inténtalo otra vez.
till-failed-explain = El servidor no puede hacerlo ahora. No se pierde nada de lo que han pagado los clientes. Inténtalo de nuevo en un momento; si sigue así, avisa a quien gestiona tu comercio.
till-back = Volver a la caja

till-refund = Devolver
till-refund-left = Se pueden devolver hasta { $amount }.
till-refund-amount = Importe
till-refund-reason = Motivo (opcional)
till-refund-person = Quién devuelve
till-refund-pin = PIN de seis cifras
till-refund-on = Continuar
till-refund-sure = ¿Devolver { $amount }?
till-refund-given = { $amount } vuelven a la app de pago.
till-refund-open = Solicitado. Aún no se sabe si { $amount } vuelven; se consultará de nuevo automáticamente.
till-refund-waits = Aún no se ha devuelto nada: otra persona debe aceptarlo en la oficina.
till-refund-wrong-amount = No se devolvió nada. Escriba un importe que aún se pueda devolver.
till-refund-wrong-pin = No se devolvió nada: el PIN es incorrecto.
till-refund-short-pin = No se devolvió nada: el PIN tiene seis cifras. No se contó como intento.
till-refund-locked = No se devolvió nada: este PIN está bloqueado durante un cuarto de hora.
till-refund-nobody = Nadie ha fijado aún un PIN para esta caja. Se hace en la oficina.
till-refund-none = De este pago no se puede devolver nada.
till-refund-failed = No se pudo solicitar. Inténtelo de nuevo: nada se devuelve dos veces.
till-refund-refused = El servicio de pago lo rechazó. No se devolvió nada.
till-refund-twice = El servicio de pago ya retiró el dinero de este pago, o el cliente lo disputa ({ $day }). Si además lo devuelve usted, pagará dos veces. Pregunte antes al servicio de pago.
till-refund-twice-yes = Devolver de todos modos
till-refund-asks = No puede devolver tanto por su cuenta. Solo se solicitará: otra persona debe aceptarlo.
till-refund-asks-gone = Ya se han devuelto { $amount } de este pago, y eso también cuenta.
till-refund-asks-nobody = Por ahora nadie más puede aprobarlo aquí. Un propietario puede dar acceso a alguien en la oficina.
till-refund-ask = Solicitarlo
till-refund-gone = No se devolvió nada: esta persona ya no puede hacerlo aquí.
till-refund-over = No se devolvió nada: la solicitud se rechazó o ha terminado.

till-shut = Los clientes no pueden pagar ahora: el comercio está cerrado
till-shut-until = Los clientes no pueden pagar hasta: { $time }
till-shut-today = Los clientes ya no pueden pagar hoy
till-shut-tomorrow = Los clientes no pueden pagar hasta mañana: { $time }
