### Palabras que comparten varias páginas.

language-name = Español
language-switch = Idioma
common-place = { $store } · { $counter }
common-open-wallet = Abrir la app de pago
common-pay-again = Introducir otro importe
common-terms = Condiciones
