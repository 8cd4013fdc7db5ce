### Página del importe: el cliente escribe cuánto va a pagar.

amount-title = Pagar a { $shop }
amount-label = Importe
amount-hint-between = De { $min } a { $max }
amount-hint-from = Desde { $min }
amount-hint-to = Hasta { $max }

amount-note-add = Añadir una nota
amount-note-label = Nota para el comercio
amount-note-required = obligatorio

amount-presets = Elige un importe

amount-keypad = Teclado numérico
amount-key-decimal = Separador decimal
amount-key-delete = Borrar la última cifra

amount-pay = Pagar
amount-pay-amount = Pagar { $amount }

amount-donate = Donar
amount-donate-amount = Donar { $amount }
amount-donate-title = Donar a { $shop }

amount-tip = Dar propina
amount-tip-amount = Propina de { $amount }
amount-tip-title = Propina para { $shop }

amount-top-up = Recargar
amount-top-up-amount = Recargar { $amount }
amount-top-up-title = Recargar en { $shop }

amount-confirm-in = Confirma en { $wallet }. Hasta entonces no se cobrará nada.
amount-confirm-in-wallet = Confirma en tu app de pago. Hasta entonces no se cobrará nada.

amount-working = Abriendo tu app de pago…
amount-offline = Sin conexión. Pulsa de nuevo. No se te cobrará dos veces.
amount-handoff = Tu app de pago debería abrirse ahora. Si no se abre:

amount-empty = Introduce un importe.
amount-not-a-number = Introduce el importe en cifras, por ejemplo, { $example }.
amount-negative = Introduce un importe sin signo menos.
amount-too-many-decimals =
    { $decimals ->
        [0] La moneda { $currency } no tiene decimales. Introduce un importe sin decimales.
        [one] La moneda { $currency } tiene un decimal. Quita los que sobran.
        [many] La moneda { $currency } tiene { $decimals } de decimales. Quita los que sobran.
       *[other] La moneda { $currency } tiene { $decimals } decimales. Quita los que sobran.
    }
amount-too-long = Este importe tiene demasiadas cifras. Revísalo.
amount-ambiguous = Introduce el importe sin separador de miles, por ejemplo, { $example }.
amount-step = Aquí los importes son múltiplos de { $step }.
amount-zero = Introduce un importe mayor que cero.
amount-below-min = Aquí el importe mínimo es { $min }.
amount-above-max = Aquí el importe máximo es { $max }.
amount-wrong-currency = Este comercio solo acepta { $currency }.
amount-not-offered = Este importe no se puede pagar aquí. Elige uno de los importes que se muestran.
amount-note-needed = Rellena «{ $label }».
amount-note-too-long = Acorta la nota a { $max } caracteres.

again-title = ¿Pagar otra vez?
again-explain =
    { $minutes ->
        [0] Has pagado { $amount } aquí hace menos de un minuto.
        [one] Has pagado { $amount } aquí hace un minuto.
        [many] Has pagado { $amount } aquí hace { $minutes } de minutos.
       *[other] Has pagado { $amount } aquí hace { $minutes } minutos.
    }
again-pay = Pagar { $amount } otra vez
again-look = Ver el pago anterior

sure-title = ¿Es correcto este importe?
sure-explain = Es mucho más de lo que se suele pagar aquí. Comprueba los ceros y los decimales.
sure-explain-whole = Es mucho más de lo que se suele pagar aquí. Comprueba los ceros.
sure-pay = Sí, pagar { $amount }
sure-change = No, cambiarlo

unfinished-title = Pago sin terminar
unfinished-explain = Empezaste un pago de { $amount } a las { $time } y aún no está terminado.
unfinished-explain-earlier = Empezaste un pago de { $amount } el { $time } y aún no está terminado.
unfinished-continue = Continuar en la app de pago
unfinished-look = Ver este pago
unfinished-start-over = Cancelarlo y empezar de nuevo
unfinished-risk = El primer pago todavía puede completarse. Si pagas también ahora, es posible que se te cobren los dos.
unfinished-pay = Pagar también { $amount }

amount-earlier-paid = { $amount } pagado · { $time }
amount-earlier-show = Ver
