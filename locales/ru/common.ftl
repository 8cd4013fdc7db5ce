### Слова, общие для нескольких страниц.

language-name = Русский
language-switch = Язык
common-place = { $store } · { $counter }
common-open-wallet = Открыть кошелёк
common-pay-again = Ввести сумму заново
common-terms = Условия
