### পরিমাণের পৃষ্ঠা: গ্রাহক এখানে পেমেন্টের পরিমাণ লেখেন।

amount-title = { $shop }-কে পেমেন্ট করুন
amount-label = টাকার পরিমাণ
amount-hint-between = { $min } থেকে { $max } পর্যন্ত
amount-hint-from = { $min } বা তার বেশি
amount-hint-to = { $max } পর্যন্ত

amount-note-add = নোট যোগ করুন
amount-note-label = দোকানের জন্য নোট
amount-note-required = আবশ্যক

amount-presets = টাকার পরিমাণ বেছে নিন

amount-keypad = সংখ্যার কিপ্যাড
amount-key-decimal = দশমিক বিন্দু
amount-key-delete = শেষ অঙ্ক মুছুন

amount-pay = পেমেন্ট করুন
amount-pay-amount = { $amount } পেমেন্ট করুন

amount-donate = দান করুন
amount-donate-amount = { $amount } দান করুন
amount-donate-title = { $shop }-কে দান করুন

amount-tip = বকশিশ দিন
amount-tip-amount = { $amount } বকশিশ দিন
amount-tip-title = { $shop }-কে বকশিশ দিন

amount-top-up = রিচার্জ করুন
amount-top-up-amount = { $amount } রিচার্জ করুন
amount-top-up-title = { $shop }-এ রিচার্জ করুন

amount-confirm-in = { $wallet }-এ নিশ্চিত করুন। তার আগে কোনো টাকা কাটা হবে না।
amount-confirm-in-wallet = আপনার ওয়ালেটে নিশ্চিত করুন। তার আগে কোনো টাকা কাটা হবে না।

amount-working = আপনার ওয়ালেট খোলা হচ্ছে…
amount-offline = সংযোগ নেই। অনুগ্রহ করে আবার ট্যাপ করুন। আপনার থেকে দুবার টাকা কাটা হবে না।
amount-handoff = এখন আপনার ওয়ালেট খুলে যাওয়ার কথা। না খুললে:

amount-empty = অনুগ্রহ করে টাকার পরিমাণ লিখুন।
amount-not-a-number = অনুগ্রহ করে পরিমাণ অঙ্কে লিখুন, যেমন { $example }।
amount-negative = অনুগ্রহ করে বিয়োগ চিহ্ন ছাড়া পরিমাণ লিখুন।
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency }-তে দশমিক নেই। অনুগ্রহ করে দশমিক ছাড়া লিখুন।
        [one] { $currency }-তে দশমিকের পরে { $decimals }টি ঘর থাকে। অনুগ্রহ করে বাড়তি অঙ্ক মুছে দিন।
       *[other] { $currency }-তে দশমিকের পরে { $decimals }টি ঘর থাকে। অনুগ্রহ করে বাড়তি অঙ্ক মুছে দিন।
    }
amount-too-long = এই পরিমাণে অঙ্ক অনেক বেশি। অনুগ্রহ করে দেখে নিন।
amount-ambiguous = অনুগ্রহ করে হাজারের বিভাজক ছাড়া পরিমাণ লিখুন, যেমন { $example }।
amount-step = এখানে পরিমাণ { $step }-এর গুণিতকে হয়।
amount-zero = অনুগ্রহ করে শূন্যের বেশি পরিমাণ লিখুন।
amount-below-min = এখানে সর্বনিম্ন পরিমাণ { $min }।
amount-above-max = এখানে সর্বোচ্চ পরিমাণ { $max }।
amount-wrong-currency = এই দোকান শুধু { $currency } নেয়।
amount-not-offered = এই পরিমাণ এখানে পেমেন্ট করা যায় না। অনুগ্রহ করে দেখানো পরিমাণ থেকে বেছে নিন।
amount-note-needed = অনুগ্রহ করে “{ $label }” পূরণ করুন।
amount-note-too-long = অনুগ্রহ করে নোটটি { $max } অক্ষরের মধ্যে ছোট করুন।

again-title = আবার পেমেন্ট করবেন?
again-explain =
    { $minutes ->
        [0] আপনি এক মিনিটেরও কম সময় আগে এখানে { $amount } পেমেন্ট করেছেন।
        [one] আপনি { $minutes } মিনিট আগে এখানে { $amount } পেমেন্ট করেছেন।
       *[other] আপনি { $minutes } মিনিট আগে এখানে { $amount } পেমেন্ট করেছেন।
    }
again-pay = আরও একবার { $amount } পেমেন্ট করুন
again-look = আগের পেমেন্ট দেখুন

sure-title = পরিমাণটি কি ঠিক আছে?
sure-explain = এখানে সাধারণত যা পেমেন্ট করা হয়, এটি তার চেয়ে অনেক বেশি। শূন্য ও দশমিকগুলো একবার দেখে নিন।
sure-explain-whole = এখানে সাধারণত যা পেমেন্ট করা হয়, এটি তার চেয়ে অনেক বেশি। শূন্যগুলো একবার দেখে নিন।
sure-pay = হ্যাঁ, { $amount } পেমেন্ট করুন
sure-change = না, পরিমাণ বদলান

unfinished-title = পেমেন্ট শেষ হয়নি
unfinished-explain = আপনি { $time }-এ { $amount } পেমেন্ট শুরু করেছিলেন, যা এখনো শেষ হয়নি।
unfinished-explain-earlier = আপনি { $time }-এ { $amount } পেমেন্ট শুরু করেছিলেন, যা এখনো শেষ হয়নি।
unfinished-continue = ওয়ালেটে চালিয়ে যান
unfinished-look = এই পেমেন্ট দেখুন
unfinished-start-over = বাতিল করে নতুন করে শুরু করুন
unfinished-risk = আগের পেমেন্টটি এখনো সম্পন্ন হতে পারে। এখন আবার পেমেন্ট করলে আপনার কাছ থেকে দুটোরই টাকা কাটা হতে পারে।
unfinished-pay = { $amount }-ও পেমেন্ট করুন

amount-earlier-paid = { $amount } পেমেন্ট হয়েছে · { $time }
amount-earlier-show = দেখুন
