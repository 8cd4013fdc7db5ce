### Хэд хэдэн хуудсанд хэрэглэгддэг үгс.

language-name = Монгол
language-switch = Хэл
common-place = { $store } · { $counter }
common-open-wallet = Хэтэвч нээх
common-pay-again = Дүнг дахин оруулах
common-terms = Нөхцөл
