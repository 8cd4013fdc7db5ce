### Слова, общие для нескольких страниц.

language-name = Русский
common-place = { $store } · { $counter }
common-open-wallet = Открыть кошелёк
common-pay-again = Ввести сумму заново
common-terms = Условия
