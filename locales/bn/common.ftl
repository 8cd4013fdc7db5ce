### একাধিক পৃষ্ঠায় ব্যবহৃত শব্দ।

language-name = বাংলা
language-switch = ভাষা
common-place = { $store } · { $counter }
common-open-wallet = ওয়ালেট খুলুন
common-pay-again = আবার টাকার পরিমাণ লিখুন
common-terms = শর্তাবলি
