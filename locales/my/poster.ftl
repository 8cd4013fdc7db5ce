### ဆိုင်၏ ကုဒ်ပါသော ပုံနှိပ်ပိုစတာ သို့မဟုတ် စတစ်ကာ။ စာလုံးကြီးသဖြင့် စကားတိုတိုသာ သုံးသည်။

poster-headline = စကင်ဖတ် ငွေချေ
poster-explain = ဝေါလက်ဖြင့် စကင်ဖတ်ပြီး ငွေပမာဏ ထည့်ကာ အတည်ပြုပါ။
poster-explain-fixed = ဝေါလက်ဖြင့် စကင်ဖတ်ပြီး အတည်ပြုပါ။
poster-explain-choice = ဝေါလက်ဖြင့် စကင်ဖတ်ပြီး ငွေပမာဏ ရွေးကာ အတည်ပြုပါ။
poster-wallets = Alipay၊ AlipayHK၊ GCash၊ Touch ’n Go၊ Kakao Pay နှင့် အခြား Alipay+ ဝေါလက်များ
