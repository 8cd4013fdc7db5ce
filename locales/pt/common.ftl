### Palavras usadas em várias páginas.

language-name = Português (Brasil)
language-switch = Idioma
common-place = { $store } · { $counter }
common-open-wallet = Abrir a carteira digital
common-pay-again = Inserir um valor novamente
common-terms = Condições
