### Cartaz ou adesivo impresso com o código de uma loja. Letras grandes; poucas palavras.

poster-headline = Pague com QR
poster-explain = Leia com o app da carteira, insira o valor e confirme.
poster-explain-fixed = Leia com o app da carteira e confirme.
poster-explain-choice = Leia com o app da carteira, escolha o valor e confirme.
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay e outras carteiras Alipay+
poster-boxes = Um quadrado representa um caractere que não pode ser impresso aqui.
