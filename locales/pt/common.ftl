### Palavras usadas em várias páginas.

language-name = Português (Brasil)
common-place = { $store } · { $counter }
common-open-wallet = Abrir a carteira digital
common-pay-again = Inserir um valor novamente
common-terms = Condições
