### Cartel o pegatina con el código de un comercio. Letra grande: cada palabra cuenta.

poster-headline = Escanea y paga
poster-explain = Escanea con tu app de pago, escribe el importe y confirma.
poster-explain-fixed = Escanea con tu app de pago y confirma.
poster-explain-choice = Escanea con tu app de pago, elige el importe y confirma.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay y otras apps compatibles con Alipay+
poster-boxes = Un recuadro sustituye a un carácter que no se puede imprimir aquí.
