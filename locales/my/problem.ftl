### ဆက်လုပ်၍ မရသည့်အခါ ပြသော စာမျက်နှာများ၊ ဆက်လုပ်ရမည့်နည်းကိုပါ ပြသည်။

problem-code-malformed = ဤကုဒ် မပြည့်စုံပါ
problem-code-malformed-explain = ကုဒ်ကို ထပ်စကင်ဖတ်ပေးပါ သို့မဟုတ် စာလုံးအားလုံး ရိုက်ပြီးမပြီး စစ်ဆေးပေးပါ။
problem-code-unknown = ဤကုဒ်ကို မသိပါ
problem-code-unknown-explain = ကောင်တာရှိ ကုဒ်ကို ထပ်စကင်ဖတ်ပါ သို့မဟုတ် ဝန်ထမ်းကို မေးပေးပါ။
problem-code-disabled = ဤကုဒ်ကို အသုံးမပြုတော့ပါ
problem-code-disabled-explain = လက်ရှိကုဒ်ကို ဝန်ထမ်းထံ မေးပေးပါ။
problem-code-off = ဤကုဒ်ကို ယခု ပိတ်ထားပါသည်
problem-code-off-explain = မည်သို့ ငွေပေးချေရမည်ကို ဝန်ထမ်းထံ မေးပေးပါ။
problem-code-replaced = ဤကုဒ်ကို လဲလှယ်ပြီးပါပြီ
problem-code-replaced-explain = ဆိုင်တွင် ကုဒ်အသစ် ထားရှိပါသည်။ ဝန်ထမ်းထံ မေးပေးပါ။
problem-shop-closed = ဆိုင်ကို ယခု ပိတ်ထားပါသည်
problem-shop-closed-explain = ဆိုင်ဖွင့်ချိန်တွင် ပြန်လာပေးပါ။
problem-shop-closed-until = { $time } အထိ ပိတ်ထားသည်
problem-shop-closed-today = ယနေ့ ပိတ်ထားသည်
problem-shop-closed-tomorrow = မနက်ဖြန် { $time } အထိ ပိတ်ထားသည်
problem-board-blank = ဤကုဒ်ကို အသုံးမပြုရသေးပါ
problem-board-blank-explain = ဆိုင်က ပြင်ဆင်မထားရသေးပါ။ မည်သို့ ငွေပေးချေရမည်ကို ဝန်ထမ်းထံ မေးပေးပါ။
problem-board-staff = ဝန်ထမ်းအတွက် - ဤကုဒ်ကို ပြင်ဆင်ရန်

problem-result-unknown = ဤပေးချေမှုကို ရှာမတွေ့ပါ
problem-result-unknown-explain = စာမျက်နှာကို သင့်ဝေါလက်မှ ထပ်ဖွင့်ပါ သို့မဟုတ် ဝန်ထမ်းကို မေးပေးပါ။

problem-not-found = ဤနေရာတွင် ဘာမျှ မရှိပါ
problem-not-found-explain = ဆိုင်၏ ကုဒ်ကို ထပ်စကင်ဖတ်ပေးပါ။

problem-busy = တစ်ပြိုင်နက် ပေးချေမှု များလွန်းနေပါသည်
problem-busy-explain = { $seconds } စက္ကန့်အကြာတွင် ထပ်စမ်းကြည့်ပေးပါ။ မည်သည့်ငွေမျှ မဖြတ်တောက်ထားပါ။

problem-gateway-down = ယခု ငွေပေးချေ၍ မရသေးပါ
problem-gateway-down-explain = { $seconds } စက္ကန့်အကြာတွင် ထပ်စမ်းကြည့်ပါ သို့မဟုတ် အခြားနည်းဖြင့် ပေးချေပါ။ မည်သည့်ငွေမျှ မဖြတ်တောက်ထားပါ။

problem-bad-request = ဤတောင်းဆိုမှုကို ဖတ်၍ မရပါ
problem-bad-request-explain = နောက်သို့ ပြန်သွားပြီး ထပ်စမ်းကြည့်ပေးပါ။
problem-foreign = ဆိုင်၏ စာမျက်နှာမှ ပေးချေပေးပါ
problem-foreign-explain = ဤတောင်းဆိုမှုသည် အခြားဝဘ်ဆိုက်မှ ဖြစ်ပါသည်။ ဆိုင်၏ ကုဒ်ကို စကင်ဖတ်ပေးပါ။
problem-too-large = ဤတောင်းဆိုမှု ကြီးလွန်းပါသည်
problem-too-large-explain = နောက်သို့ ပြန်သွားပြီး ထပ်စမ်းကြည့်ပေးပါ။
problem-method = ဤစာမျက်နှာကို ဤနည်းဖြင့် ဖွင့်၍ မရပါ
problem-method-explain = ဆိုင်၏ ကုဒ်ကို ထပ်စကင်ဖတ်ပေးပါ။
problem-our-fault = ကျွန်ုပ်တို့ဘက်တွင် အမှားတစ်ခု ဖြစ်ပွားခဲ့ပါသည်
problem-our-fault-explain = ငွေပေးချေနေစဉ်ဖြစ်ပါက သင့်ဝေါလက်ကို အရင် စစ်ဆေးပေးပါ။ မဟုတ်ပါက ခဏအကြာတွင် ထပ်စမ်းကြည့်ပါ သို့မဟုတ် ဝန်ထမ်းကို မေးပေးပါ။
problem-try-again = ထပ်စမ်းကြည့်ရန်

wallet-needed = ဤကုဒ်ကို ဝေါလက်အက်ပ်တွင် ဖွင့်ပါ
wallet-needed-explain = { $shop } သို့ ငွေပေးချေရန် { $wallets } သို့မဟုတ် အခြား Alipay+ ဝေါလက်ကို သုံးပါ။
wallet-needed-link = ဤဆိုင်၏ လင့်ခ်
wallet-needed-qr = ဤဆိုင်၏ QR ကုဒ်
wallet-needed-open = { $wallet } ဖွင့်ရန်
wallet-needed-scan = ဝေါလက်အက်ပ်ထဲ ရောက်နေပြီလား။ ကောင်တာရှိ ကုဒ်ကို ထိုအက်ပ်မှ ထပ်မံ စကင်ဖတ်ပါ။
wallet-needed-copy = လင့်ခ်ကူးရန်
wallet-needed-copied = ကူးပြီးပါပြီ
wallet-unsupported = { $wallet } ဖြင့် ဤနေရာတွင် ပေးချေ၍ မရပါ
wallet-unsupported-explain = { $wallet } သည် ဆိုင်၏ ကုဒ်ဖြင့် ပေးချေခြင်းကို မပံ့ပိုးသေးပါ။ အခြားဝေါလက်ဖြင့် စကင်ဖတ်ပေးပါ။
wallet-out-of-limits = ဤဆိုင် လက်ခံသော ငွေပမာဏများသည် { $wallet } ၏ ကန့်သတ်ချက် ပြင်ပတွင် ရှိပါသည်။ အခြားဝေါလက်ဖြင့် စကင်ဖတ်ပေးပါ။
