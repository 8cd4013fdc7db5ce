### Бірнеше бетке ортақ сөздер.

language-name = Қазақша
language-switch = Тіл
common-place = { $store } · { $counter }
common-open-wallet = Электрондық әмиянды ашу
common-pay-again = Соманы қайта енгізу
common-terms = Шарттар
