### Бірнеше бетке ортақ сөздер.

language-name = Қазақша
common-place = { $store } · { $counter }
common-open-wallet = Электрондық әмиянды ашу
common-pay-again = Соманы қайта енгізу
common-terms = Шарттар
