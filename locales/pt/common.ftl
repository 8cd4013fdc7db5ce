### Palavras usadas em várias páginas.

language-name = Português
common-place = { $store } · { $counter }
common-open-wallet = Abrir a carteira
common-pay-again = Inserir um valor novamente
common-terms = Condições
