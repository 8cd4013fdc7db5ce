### যা করা যায় না তার পৃষ্ঠা; প্রতিটিতে পরের করণীয় বলা আছে।

problem-code-malformed = এই কোডটি অসম্পূর্ণ
problem-code-malformed-explain = অনুগ্রহ করে কোডটি আবার স্ক্যান করুন, বা সব অক্ষর লেখা হয়েছে কি না দেখে নিন।
problem-code-unknown = এই কোডটি আমাদের জানা নেই
problem-code-unknown-explain = অনুগ্রহ করে কাউন্টারের কোডটি আবার স্ক্যান করুন, বা কর্মীকে জিজ্ঞাসা করুন।
problem-code-disabled = এই কোডটি আর ব্যবহার হয় না
problem-code-disabled-explain = অনুগ্রহ করে কর্মীর কাছ থেকে বর্তমান কোডটি চেয়ে নিন।
problem-code-off = এই কোডটি এখন বন্ধ আছে
problem-code-off-explain = কীভাবে পেমেন্ট করবেন, অনুগ্রহ করে কর্মীকে জিজ্ঞাসা করুন।
problem-code-replaced = এই কোডটি বদলানো হয়েছে
problem-code-replaced-explain = দোকান নতুন কোড লাগিয়েছে। অনুগ্রহ করে কর্মীর কাছ থেকে সেটি চেয়ে নিন।
problem-shop-closed = দোকান এখন বন্ধ
problem-shop-closed-explain = অনুগ্রহ করে দোকান খোলা থাকলে আবার আসুন।
problem-shop-closed-until = { $time } পর্যন্ত বন্ধ
problem-shop-closed-today = আজ বন্ধ
problem-shop-closed-tomorrow = আগামীকাল { $time } পর্যন্ত বন্ধ
problem-board-blank = এই কোডটি এখনও চালু হয়নি
problem-board-blank-explain = দোকান এখনও এটি প্রস্তুত করেনি। কীভাবে পেমেন্ট করবেন, অনুগ্রহ করে কর্মীকে জিজ্ঞাসা করুন।
problem-board-staff = কর্মীদের জন্য: এই কোডটি প্রস্তুত করুন

problem-result-unknown = এই পেমেন্ট খুঁজে পাওয়া যায়নি
problem-result-unknown-explain = অনুগ্রহ করে আপনার ওয়ালেট থেকে পৃষ্ঠাটি আবার খুলুন, বা কর্মীকে জিজ্ঞাসা করুন।

problem-not-found = এখানে কিছু নেই
problem-not-found-explain = অনুগ্রহ করে দোকানের কোডটি আবার স্ক্যান করুন।

problem-busy = একসঙ্গে অনেক বেশি পেমেন্ট হচ্ছে
problem-busy-explain =
    { $seconds ->
        [one] অনুগ্রহ করে { $seconds } সেকেন্ড পরে আবার চেষ্টা করুন। কোনো টাকা কাটা হয়নি।
       *[other] অনুগ্রহ করে { $seconds } সেকেন্ড পরে আবার চেষ্টা করুন। কোনো টাকা কাটা হয়নি।
    }

problem-gateway-down = এই মুহূর্তে পেমেন্ট করা যাচ্ছে না
problem-gateway-down-explain =
    { $seconds ->
        [one] অনুগ্রহ করে { $seconds } সেকেন্ড পরে আবার চেষ্টা করুন, বা অন্য উপায়ে পেমেন্ট করুন। কোনো টাকা কাটা হয়নি।
       *[other] অনুগ্রহ করে { $seconds } সেকেন্ড পরে আবার চেষ্টা করুন, বা অন্য উপায়ে পেমেন্ট করুন। কোনো টাকা কাটা হয়নি।
    }

problem-bad-request = এই অনুরোধটি পড়া যাচ্ছে না
problem-bad-request-explain = অনুগ্রহ করে ফিরে গিয়ে আবার চেষ্টা করুন।
problem-foreign = অনুগ্রহ করে দোকানের নিজস্ব পৃষ্ঠা থেকে পেমেন্ট করুন
problem-foreign-explain = এই অনুরোধটি অন্য সাইট থেকে এসেছে। অনুগ্রহ করে দোকানের কোডটি স্ক্যান করুন।
problem-too-large = এই অনুরোধটি অনেক বড়
problem-too-large-explain = অনুগ্রহ করে ফিরে গিয়ে আবার চেষ্টা করুন।
problem-method = এই পৃষ্ঠাটি অন্যভাবে কাজ করে
problem-method-explain = অনুগ্রহ করে দোকানের কোডটি আবার স্ক্যান করুন।
problem-our-fault = আমাদের দিক থেকে একটি সমস্যা হয়েছে
problem-our-fault-explain = পেমেন্ট করতে থাকলে আগে আপনার ওয়ালেট দেখে নিন। তা না হলে একটু পরে আবার চেষ্টা করুন, বা কর্মীকে জিজ্ঞাসা করুন।
problem-try-again = আবার চেষ্টা করুন

wallet-needed = এই কোডটি কোনো ওয়ালেট অ্যাপে খুলুন
wallet-needed-explain = { $shop }-কে পেমেন্ট করতে { $wallets } বা অন্য কোনো Alipay+ ওয়ালেট ব্যবহার করুন।
wallet-needed-link = এই দোকানের লিংক
wallet-needed-qr = এই দোকানের QR কোড
wallet-needed-open = { $wallet } খুলুন
wallet-needed-scan = ইতিমধ্যে ওয়ালেট অ্যাপে আছেন? সেখান থেকে কাউন্টারের কোডটি আবার স্ক্যান করুন।
wallet-needed-copy = লিংক কপি করুন
wallet-needed-copied = কপি হয়েছে
wallet-unsupported = { $wallet } দিয়ে এখানে পেমেন্ট করা যায় না
wallet-unsupported-explain = { $wallet } এখনো দোকানের কোড দিয়ে পেমেন্ট সমর্থন করে না। অনুগ্রহ করে অন্য ওয়ালেট দিয়ে কোডটি স্ক্যান করুন।
wallet-out-of-limits = এই দোকান যেসব পরিমাণ নেয়, সেগুলো { $wallet }-এর সীমার বাইরে। অনুগ্রহ করে অন্য ওয়ালেট দিয়ে কোডটি স্ক্যান করুন।
