### ငွေပမာဏ စာမျက်နှာ – ဝယ်သူက ပေးချေမည့် ပမာဏကို ရိုက်ထည့်သည်။

amount-title = { $shop } သို့ ငွေပေးချေရန်
amount-label = ငွေပမာဏ
amount-hint-between = { $min } မှ { $max } အထိ
amount-hint-from = { $min } နှင့်အထက်
amount-hint-to = { $max } အထိ

amount-note-add = မှတ်ချက် ထည့်ရန်
amount-note-label = ဆိုင်အတွက် မှတ်ချက်
amount-note-required = ဖြည့်ရန် လိုအပ်သည်

amount-presets = ငွေပမာဏ ရွေးပါ

amount-keypad = ဂဏန်းခလုတ်များ
amount-key-decimal = ဒသမအမှတ်
amount-key-delete = နောက်ဆုံးဂဏန်း ဖျက်ရန်

amount-pay = ငွေပေးချေမည်
amount-pay-amount = { $amount } ပေးချေမည်

amount-donate = လှူဒါန်းမည်
amount-donate-amount = { $amount } လှူဒါန်းမည်
amount-donate-title = { $shop } သို့ လှူဒါန်းရန်

amount-tip = မုန့်ဖိုးပေးမည်
amount-tip-amount = { $amount } မုန့်ဖိုးပေးမည်
amount-tip-title = { $shop } သို့ မုန့်ဖိုးပေးရန်

amount-top-up = ငွေဖြည့်မည်
amount-top-up-amount = { $amount } ဖြည့်မည်
amount-top-up-title = { $shop } တွင် ငွေဖြည့်ရန်

amount-confirm-in = { $wallet } တွင် အတည်ပြုပါ။ အတည်မပြုမီ ငွေဖြတ်တောက်မည် မဟုတ်ပါ။
amount-confirm-in-wallet = သင့်ဝေါလက်တွင် အတည်ပြုပါ။ အတည်မပြုမီ ငွေဖြတ်တောက်မည် မဟုတ်ပါ။

amount-working = သင့်ဝေါလက်ကို ဖွင့်နေပါသည်…
amount-offline = ချိတ်ဆက်မှု မရှိပါ။ ထပ်နှိပ်ပေးပါ။ ငွေကို နှစ်ကြိမ် ဖြတ်တောက်မည် မဟုတ်ပါ။
amount-handoff = သင့်ဝေါလက် ယခု ပွင့်လာပါမည်။ ပွင့်မလာပါက –

amount-empty = ငွေပမာဏ ထည့်ပေးပါ။
amount-not-a-number = ငွေပမာဏကို { $example } ကဲ့သို့ ဂဏန်းဖြင့် ထည့်ပေးပါ။
amount-negative = ငွေပမာဏကို အနုတ်လက္ခဏာ မပါဘဲ ထည့်ပေးပါ။
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } တွင် ဒသမ မရှိပါ။ ငွေပမာဏကို ဒသမ မပါဘဲ ထည့်ပေးပါ။
       *[other] { $currency } တွင် ဒသမ { $decimals } နေရာ ရှိပါသည်။ ပိုနေသော ဒသမဂဏန်းများကို ဖျက်ပေးပါ။
    }
amount-too-long = ဤငွေပမာဏတွင် ဂဏန်းအရေအတွက် များလွန်းပါသည်။ စစ်ဆေးပေးပါ။
amount-ambiguous = ငွေပမာဏကို { $example } ကဲ့သို့ ထောင်ဂဏန်းခြားသင်္ကေတ မပါဘဲ ထည့်ပေးပါ။
amount-step = ဤနေရာတွင် ငွေပမာဏကို { $step } စီ တိုး၍ ထည့်နိုင်ပါသည်။
amount-zero = သုညထက် ကြီးသော ငွေပမာဏ ထည့်ပေးပါ။
amount-below-min = ဤနေရာတွင် အနည်းဆုံး ငွေပမာဏမှာ { $min } ဖြစ်ပါသည်။
amount-above-max = ဤနေရာတွင် အများဆုံး ငွေပမာဏမှာ { $max } ဖြစ်ပါသည်။
amount-wrong-currency = ဤဆိုင်တွင် { $currency } ကိုသာ လက်ခံပါသည်။
amount-not-offered = ဤငွေပမာဏကို ဤနေရာတွင် ပေးချေ၍ မရပါ။ ပြထားသော ပမာဏထဲမှ ရွေးပေးပါ။
amount-note-needed = “{ $label }” ကို ဖြည့်ပေးပါ။
amount-note-too-long = မှတ်ချက်ကို စာလုံး { $max } လုံးအထိ တိုအောင် ပြင်ပေးပါ။

again-title = ထပ်မံ ပေးချေမည်လား။
again-explain =
    { $minutes ->
        [0] သင်သည် ဤနေရာတွင် { $amount } ပေးချေခဲ့သည်မှာ တစ်မိနစ် မပြည့်သေးပါ။
       *[other] သင်သည် လွန်ခဲ့သော { $minutes } မိနစ်က ဤနေရာတွင် { $amount } ပေးချေခဲ့ပါသည်။
    }
again-pay = { $amount } နောက်တစ်ကြိမ် ပေးချေမည်
again-look = ယခင် ပေးချေမှုကို ကြည့်ရန်

sure-title = ဤငွေပမာဏ မှန်ပါသလား။
sure-explain = ဤနေရာတွင် ပေးချေလေ့ရှိသည်ထက် များစွာ ပိုနေပါသည်။ သုညများနှင့် ဒဿမကို စစ်ဆေးပေးပါ။
sure-explain-whole = ဤနေရာတွင် ပေးချေလေ့ရှိသည်ထက် များစွာ ပိုနေပါသည်။ သုညများကို စစ်ဆေးပေးပါ။
sure-pay = ဟုတ်ကဲ့၊ { $amount } ပေးချေမည်
sure-change = မဟုတ်ပါ၊ ပြင်ရန်

unfinished-title = မပြီးသေးသော ပေးချေမှု
unfinished-explain = သင်သည် { $time } တွင် { $amount } ကို စတင်ပေးချေခဲ့ပြီး မပြီးသေးပါ။
unfinished-explain-earlier = သင်သည် { $time } တွင် { $amount } ကို စတင်ပေးချေခဲ့ပြီး မပြီးသေးပါ။
unfinished-continue = ဝေါလက်တွင် ဆက်လုပ်ရန်
unfinished-look = ဤပေးချေမှုကို ကြည့်ရန်
unfinished-start-over = ပယ်ဖျက်ပြီး အစမှ ပြန်စရန်
unfinished-risk = ပထမ ပေးချေမှုသည် အောင်မြင်သွားနိုင်ပါသေးသည်။ ယခု ထပ်ပေးချေပါက နှစ်ခုစလုံးအတွက် ငွေဖြတ်ခံရနိုင်ပါသည်။
unfinished-pay = { $amount } ကိုလည်း ပေးချေမည်

amount-earlier-paid = { $amount } ပေးချေပြီး · { $time }
amount-earlier-show = ပြရန်
