### কাউন্টার স্ক্রিন: কাউন্টারের ট্যাবলেট বা পুরোনো ফোন, যা পেমেন্ট দেখায় ও বলে। কর্মীরা পড়েন ও শোনেন।

till-name = কাউন্টার
till-title = { $screen } – { $store }
till-everywhere = সব কাউন্টার

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } { $minor }

till-start = শুরু করুন
till-start-explain = একবার চাপুন, যাতে এই স্ক্রিন কথা বলতে পারে ও চালু থাকে।
till-ready = { $screen } প্রস্তুত
till-tap = শব্দের জন্য ট্যাপ করুন

till-none = এখনও কোনো পেমেন্ট নেই
till-last = সাম্প্রতিক পেমেন্ট
till-today = আজ
till-count =
    { $count ->
        [one] { $count }টি পেমেন্ট
       *[other] { $count }টি পেমেন্ট
    }
till-paid = পেমেন্ট হয়েছে
till-reversed = পেমেন্ট ফিরিয়ে নেওয়া হয়েছে
till-reversed-say = মনোযোগ দিন: { $amount } ফিরিয়ে নেওয়া হয়েছে
till-refunded = রিফান্ড হয়েছে
till-twins = এমন একাধিক আছে
till-opening = একজন গ্রাহক { $amount } নিশ্চিত করছেন
till-paying = এখন পরিশোধ করছেন: { $count }
till-hand = পণ্য দিন
till-handed = পণ্য দেওয়া হয়েছে
till-seen = আমি দেখেছি
till-away =
    { $count ->
        [one] সংযোগ না থাকার সময় { $count }টি পেমেন্ট, { $amount }
       *[other] সংযোগ না থাকার সময় { $count }টি পেমেন্ট, { $amount }
    }

till-deaf = { $time } থেকে সংযোগ নেই। এর পরের পেমেন্ট দেখা যাচ্ছে না।
till-deaf-say = সংযোগ নেই। পেমেন্ট দেখা যাচ্ছে না।
till-connected = আবার সংযুক্ত হয়েছে
till-reconnect = এখনই চেষ্টা করুন
till-sign = শেষ সংকেত { $seconds } সেকেন্ড আগে

till-sound-on = শব্দ চালু
till-sound-off = শব্দ নেই
till-voice = কণ্ঠ: { $language }
till-voice-off = কণ্ঠ বন্ধ
till-voice-none = এখানে কণ্ঠ নেই: তার বদলে ঘণ্টা, ঝলক ও কম্পন
till-awake = স্ক্রিন চালু থাকবে
till-awake-not = স্ক্রিন নিজে থেকে বন্ধ হতে পারে
till-silent = { $time } পর্যন্ত নীরব
till-other-tab = এই ব্রাউজারের অন্য ট্যাব কথা বলছে
till-no-script = এই ব্রাউজার স্ক্রিপ্ট চালায় না। পৃষ্ঠাটি প্রতি দশ সেকেন্ডে আবার লোড হয় এবং কথা বলতে পারে না।

till-settings = সেটিংস
till-speak = টাকার পরিমাণ বলুন
till-volume = শব্দের মাত্রা
till-test = শব্দ পরীক্ষা করুন
till-silent-hours = নীরব সময়
till-silent-from = শুরু
till-silent-to = শেষ
till-save = সংরক্ষণ করুন
till-leave = এই স্ক্রিন সরান

till-enrol = এই ডিভাইসকে কাউন্টার স্ক্রিন করুন
till-enrol-ready = সব প্রস্তুত। বোতাম চাপলে এই ডিভাইস এখানকার পেমেন্ট দেখাবে।
till-enrol-paste = যে লিংক পেয়েছেন, বা #-এর পরের কোড, এখানে পেস্ট করুন।
till-enrol-code = লিংক বা কোড
till-enrol-button = এই ডিভাইস ব্যবহার করুন
till-enrol-help = লিংক তৈরি করেন আপনার দোকানের পরিচালক। এটি একবার, দশ মিনিট কাজ করে।
till-enrol-refused = এই লিংক কাজ করে না, বা আর কাজ করে না। অনুগ্রহ করে নতুন লিংক নিন।
till-enrol-busy =
    { $seconds ->
        [one] অনেকবার চেষ্টা হয়েছে। অনুগ্রহ করে এক সেকেন্ড পরে আবার চেষ্টা করুন।
       *[other] অনেকবার চেষ্টা হয়েছে। অনুগ্রহ করে { $seconds } সেকেন্ড পরে আবার চেষ্টা করুন।
    }
till-stranger = এটি কাউন্টার স্ক্রিন নয়
till-stranger-explain = দোকানের পরিচালকের কাছ থেকে লিংক নিয়ে এই ডিভাইসে খুলুন।
till-refused = এটি করা যায়নি
till-refused-explain = অনুগ্রহ করে ফিরে যান, পৃষ্ঠাটি আবার লোড করুন এবং আরেকবার চেষ্টা করুন।
till-failed-explain = সার্ভার এখন এটি করতে পারছে না। ক্রেতারা যা পেমেন্ট করেছেন তার কিছুই হারায় না। একটু পরে আবার চেষ্টা করুন; সমস্যা চলতে থাকলে দোকানের পরিচালককে জানান।
till-back = কাউন্টারে ফিরে যান

till-refund = টাকা ফেরত দিন
till-refund-left = { $amount } পর্যন্ত ফেরত দেওয়া যায়।
till-refund-amount = পরিমাণ
till-refund-reason = কারণ (ঐচ্ছিক)
till-refund-person = কে ফেরত দিচ্ছেন
till-refund-pin = ছয় অঙ্কের PIN
till-refund-on = এগিয়ে যান
till-refund-sure = { $amount } ফেরত দেবেন?
till-refund-given = { $amount } ওয়ালেটে ফেরত যাচ্ছে।
till-refund-open = অনুরোধ করা হয়েছে। { $amount } ফেরত যাবে কি না এখনো জানা যায়নি; নিজে থেকেই আবার জানতে চাওয়া হবে।
till-refund-waits = এখনো কিছু ফেরত যায়নি: অফিসে অন্য কাউকে সম্মতি দিতে হবে।
till-refund-wrong-amount = কিছু ফেরত দেওয়া হয়নি। এখনো ফেরত দেওয়া যায় এমন পরিমাণ লিখুন।
till-refund-wrong-pin = কিছু ফেরত দেওয়া হয়নি: PIN ভুল।
till-refund-short-pin = কিছু ফেরত দেওয়া হয়নি: PIN ছয় অঙ্কের। এটি চেষ্টা হিসেবে গোনা হয়নি।
till-refund-locked = কিছু ফেরত দেওয়া হয়নি: এই PIN পনেরো মিনিটের জন্য বন্ধ।
till-refund-nobody = এই কাউন্টারের জন্য এখনো কেউ PIN ঠিক করেননি। এটি অফিসে করা হয়।
till-refund-none = এই পেমেন্টের কিছুই ফেরত দেওয়া যায় না।
till-refund-failed = অনুরোধ করা যায়নি। আবার চেষ্টা করুন: কিছুই দুবার ফেরত যায় না।
till-refund-refused = পেমেন্ট পরিষেবা তা প্রত্যাখ্যান করেছে। কিছু ফেরত যায়নি।
till-refund-twice = পেমেন্ট পরিষেবা এই পেমেন্টের টাকা আগেই ফিরিয়ে নিয়েছে, অথবা গ্রাহক এতে আপত্তি জানিয়েছেন ({ $day })। আপনিও ফেরত দিলে দুইবার টাকা দেওয়া হবে। আগে পেমেন্ট পরিষেবাকে জিজ্ঞাসা করুন।
till-refund-twice-yes = তবুও ফেরত দিন
till-refund-asks = আপনি একা এতটা ফেরত দিতে পারেন না। শুধু অনুরোধ করা হবে: অন্য কাউকে সম্মতি দিতে হবে।
till-refund-asks-gone = এই পেমেন্টের { $amount } আগেই ফেরত গেছে, সেটাও হিসাবে ধরা হয়।
till-refund-asks-nobody = এখন এখানে আর কেউ সম্মতি দিতে পারেন না। মালিক অফিস থেকে কাউকে যুক্ত করতে পারেন।
till-refund-ask = অনুরোধ করুন
till-refund-gone = কিছু ফেরত দেওয়া হয়নি: এই ব্যক্তি এখানে আর তা করতে পারেন না।
till-refund-over = কিছু ফেরত যায়নি: অনুরোধটি নাকচ হয়েছে বা শেষ হয়ে গেছে।

till-shut = গ্রাহকেরা এখন পেমেন্ট করতে পারছেন না: দোকান বন্ধ
till-shut-until = গ্রাহকেরা { $time } পর্যন্ত পেমেন্ট করতে পারবেন না
till-shut-today = গ্রাহকেরা আজ আর পেমেন্ট করতে পারবেন না
till-shut-tomorrow = গ্রাহকেরা আগামীকাল { $time } পর্যন্ত পেমেন্ট করতে পারবেন না
