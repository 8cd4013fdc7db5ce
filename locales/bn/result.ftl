### ফলাফলের পৃষ্ঠা: পেমেন্টের কী হলো।

result-title = { $state } · { $shop }

result-paid = পেমেন্ট সফল হয়েছে
result-words = এই শব্দগুলো কর্মীকে দেখান
result-shop = দোকান
result-time = তারিখ ও সময়
result-wallet = ওয়ালেট
result-charged = কাটা হয়েছে
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = রেফারেন্স
result-note = নোট
result-refund = রিফান্ড
result-refund-done = { $amount } ({ $time })
result-refund-under-way = { $amount } (প্রক্রিয়াধীন)
result-refunded = রিফান্ড হয়েছে
result-refunded-explain = দোকান এই পেমেন্ট ফেরত দিয়েছে। কয়েক দিনের মধ্যে তা আপনার ওয়ালেটে দেখা যাবে।
result-part-refunded = আংশিক রিফান্ড হয়েছে
result-part-refunded-explain = দোকান { $back } ফেরত দিয়েছে এবং { $kept } রেখেছে।
result-paid-ago = { $time } মিনিট আগে পেমেন্ট হয়েছে

receipt-title = রসিদ
receipt-amount = পরিশোধিত পরিমাণ
receipt-pdf = PDF হিসেবে সংরক্ষণ করুন
receipt-no-tax = এটি কর চালান নয়।
receipt-tax = এই রসিদটি একটি কর চালান।
receipt-included = { $tax } সহ
receipt-back = পেমেন্টে ফিরে যান
receipt-print = এখানে ফাইলটি তৈরি করা যাচ্ছে না। এই পৃষ্ঠাটি প্রিন্ট করুন বা স্ক্রিনশট নিন।

result-waiting = আপনার ওয়ালেটের অপেক্ষায়
result-waiting-explain = অনুগ্রহ করে আপনার ওয়ালেটে পেমেন্ট নিশ্চিত করুন। এই পৃষ্ঠা নিজে থেকেই আপডেট হবে।
result-checking = যাচাই করা হচ্ছে
result-checking-explain = আপনার পেমেন্ট হয়েছে কি না, তা আমরা জানতে চাইছি। অনুগ্রহ করে আবার পেমেন্ট করবেন না। এই পৃষ্ঠা নিজে থেকেই আপডেট হবে।
result-operator = অনুগ্রহ করে কর্মীকে জিজ্ঞাসা করুন
result-operator-explain = আপনার পেমেন্ট হয়েছে কি না, তা আমরা জানতে পারিনি। অনুগ্রহ করে আবার পেমেন্ট করবেন না; এই পৃষ্ঠা কর্মীকে দেখান।
result-look-again = আবার যাচাই করুন
result-start-over = বাতিল করে নতুন করে শুরু করুন
result-checked = শেষ যাচাই: { $time }
result-until = এই পৃষ্ঠা সর্বোচ্চ { $time } পর্যন্ত নিজে থেকেই যাচাই করবে।
result-checking-rest-explain = আপনার পেমেন্ট হয়েছে কি না, তা আমরা এখনো জানি না। অনুগ্রহ করে আবার পেমেন্ট করবেন না। এই পৃষ্ঠা আর নিজে থেকে আপডেট হবে না; নিচে আবার যাচাই করতে পারেন।
result-offline = সংযোগ নেই। সংযোগ ফিরলেই এই পৃষ্ঠা আবার যাচাই করবে।

result-declined = পেমেন্ট হয়নি
declined-nothing-charged = কোনো টাকা কাটা হয়নি।
result-expired = সময় শেষ
result-expired-explain = সময়মতো পেমেন্ট নিশ্চিত করা হয়নি।
result-cancelled = বাতিল হয়েছে
result-cancelled-explain = পেমেন্ট বাতিল করা হয়েছে।
result-returned-explain = পেমেন্ট হওয়ার পরে তা বাতিল করা হয়েছে। আপনার ওয়ালেট টাকা ফেরত দেবে।
result-try-again = { $amount } আবার চেষ্টা করুন

declined-balance = আপনার ব্যালেন্স যথেষ্ট নয়। ওয়ালেটে টাকা যোগ করুন, সেখানে পেমেন্টের অন্য উপায় বেছে নিন বা কম পরিমাণ লিখুন।
declined-limit = এই পরিমাণ আপনার ওয়ালেটের একটি সীমার চেয়ে বেশি। কম পরিমাণ বা অন্য ওয়ালেট দিয়ে চেষ্টা করুন।
declined-wallet = এই দোকানে এই ওয়ালেট দিয়ে পেমেন্ট করা যায় না। অনুগ্রহ করে অন্য ওয়ালেট দিয়ে চেষ্টা করুন।
declined-verification = ওয়ালেটে পেমেন্ট নিশ্চিত করা হয়নি। আপনি আবার চেষ্টা করতে পারেন।
declined-refused = আপনার ওয়ালেট পেমেন্টটি প্রত্যাখ্যান করেছে। অনুগ্রহ করে ওয়ালেটের সহায়তা কেন্দ্রে জিজ্ঞাসা করুন বা অন্য উপায়ে পেমেন্ট করুন।
declined-closed = পেমেন্ট নিশ্চিত করা হয়নি।
declined-later = ওয়ালেট এখন ব্যস্ত। অনুগ্রহ করে কয়েক মিনিট পরে আবার চেষ্টা করুন।
declined-our-fault = এখানে এই মুহূর্তে পেমেন্ট করা যাচ্ছে না। এতে আপনার কোনো ভুল নেই; অনুগ্রহ করে কর্মীকে জিজ্ঞাসা করুন।
declined-other = ওয়ালেট পেমেন্টটি অনুমোদন করেনি। আপনি আবার চেষ্টা করতে পারেন বা অন্য উপায়ে পেমেন্ট করতে পারেন।
