### စာမျက်နှာများစွာတွင် သုံးသော စကားလုံးများ။

language-name = မြန်မာ
language-switch = ဘာသာစကား
common-place = { $store } · { $counter }
common-open-wallet = ဝေါလက် ဖွင့်ရန်
common-pay-again = ငွေပမာဏ ထပ်ထည့်ရန်
common-terms = စည်းကမ်းချက်များ
