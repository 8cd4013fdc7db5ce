### ទំព័រចំនួនទឹកប្រាក់៖ អតិថិជនបញ្ចូលចំនួនដែលត្រូវបង់។

amount-title = បង់ប្រាក់ឱ្យ { $shop }
amount-label = ចំនួនទឹកប្រាក់
amount-hint-between = ពី { $min } ដល់ { $max }
amount-hint-from = ចាប់ពី { $min } ឡើងទៅ
amount-hint-to = រហូតដល់ { $max }

amount-note-add = បន្ថែមកំណត់ចំណាំ
amount-note-label = កំណត់ចំណាំសម្រាប់ហាង
amount-note-required = ត្រូវបំពេញ

amount-presets = ជ្រើសរើសចំនួនទឹកប្រាក់

amount-keypad = ក្ដារចុចលេខ
amount-key-decimal = សញ្ញាទសភាគ
amount-key-delete = លុបលេខចុងក្រោយ

amount-pay = បង់ប្រាក់
amount-pay-amount = បង់ { $amount }

amount-donate = បរិច្ចាគ
amount-donate-amount = បរិច្ចាគ { $amount }
amount-donate-title = បរិច្ចាគឱ្យ { $shop }

amount-tip = ឱ្យធីប
amount-tip-amount = ឱ្យធីប { $amount }
amount-tip-title = ឱ្យធីបដល់ { $shop }

amount-top-up = បញ្ចូលប្រាក់
amount-top-up-amount = បញ្ចូល { $amount }
amount-top-up-title = បញ្ចូលប្រាក់នៅ { $shop }

amount-confirm-in = សូមបញ្ជាក់ក្នុង { $wallet }។ មិនមានការកាត់ប្រាក់មុនពេលបញ្ជាក់ទេ។
amount-confirm-in-wallet = សូមបញ្ជាក់ក្នុងកាបូបអេឡិចត្រូនិករបស់អ្នក។ មិនមានការកាត់ប្រាក់មុនពេលបញ្ជាក់ទេ។

amount-working = កំពុងបើកកាបូបអេឡិចត្រូនិករបស់អ្នក…
amount-offline = គ្មានការតភ្ជាប់។ សូមចុចម្ដងទៀត។ ប្រាក់របស់អ្នកនឹងមិនត្រូវបានកាត់ពីរដងទេ។
amount-handoff = កាបូបអេឡិចត្រូនិករបស់អ្នកគួរតែបើកឥឡូវនេះ។ បើមិនបើកទេ៖

amount-empty = សូមបញ្ចូលចំនួនទឹកប្រាក់។
amount-not-a-number = សូមបញ្ចូលចំនួនទឹកប្រាក់ជាលេខ ដូចជា { $example }។
amount-negative = សូមបញ្ចូលចំនួនទឹកប្រាក់ដោយគ្មានសញ្ញាដក។
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } មិនមានទសភាគទេ។ សូមបញ្ចូលចំនួនទឹកប្រាក់ដោយគ្មានទសភាគ។
       *[other] { $currency } មានទសភាគ { $decimals } ខ្ទង់។ សូមលុបខ្ទង់ទសភាគដែលលើស។
    }
amount-too-long = ចំនួនទឹកប្រាក់នេះមានខ្ទង់ច្រើនពេក។ សូមពិនិត្យមើល។
amount-ambiguous = សូមបញ្ចូលចំនួនទឹកប្រាក់ដោយគ្មានសញ្ញាខណ្ឌខ្ទង់ពាន់ ដូចជា { $example }។
amount-step = ចំនួនទឹកប្រាក់នៅទីនេះត្រូវជាពហុគុណនៃ { $step }។
amount-zero = សូមបញ្ចូលចំនួនទឹកប្រាក់លើសពីសូន្យ។
amount-below-min = ចំនួនតិចបំផុតនៅទីនេះគឺ { $min }។
amount-above-max = ចំនួនច្រើនបំផុតនៅទីនេះគឺ { $max }។
amount-wrong-currency = ហាងនេះទទួលតែ { $currency } ប៉ុណ្ណោះ។
amount-not-offered = មិនអាចបង់ចំនួននេះនៅទីនេះបានទេ។ សូមជ្រើសរើសចំនួនដែលបានបង្ហាញ។
amount-note-needed = សូមបំពេញ “{ $label }”។
amount-note-too-long = សូមបង្រួញកំណត់ចំណាំឱ្យនៅ { $max } តួអក្សរ។

again-title = បង់ម្ដងទៀតឬទេ?
again-explain =
    { $minutes ->
        [0] អ្នកបានបង់ { $amount } នៅទីនេះ មិនទាន់ដល់មួយនាទីផង។
       *[other] អ្នកបានបង់ { $amount } នៅទីនេះ { $minutes } នាទីមុន។
    }
again-pay = បង់ { $amount } ម្ដងទៀត
again-look = មើលការបង់ប្រាក់មុន

sure-title = តើចំនួនទឹកប្រាក់នេះត្រឹមត្រូវទេ?
sure-explain = វាច្រើនជាងចំនួនដែលគេបង់ជាធម្មតានៅទីនេះឆ្ងាយណាស់។ សូមពិនិត្យលេខសូន្យ និងខ្ទង់ទសភាគ។
sure-explain-whole = វាច្រើនជាងចំនួនដែលគេបង់ជាធម្មតានៅទីនេះឆ្ងាយណាស់។ សូមពិនិត្យលេខសូន្យ។
sure-pay = ត្រូវហើយ បង់ { $amount }
sure-change = ទេ កែចំនួន

unfinished-title = ការបង់ប្រាក់មិនទាន់ចប់
unfinished-explain = អ្នកបានចាប់ផ្ដើមបង់ { $amount } នៅម៉ោង { $time } ហើយមិនទាន់ចប់នៅឡើយទេ។
unfinished-explain-earlier = អ្នកបានចាប់ផ្ដើមបង់ { $amount } នៅថ្ងៃទី { $time } ហើយមិនទាន់ចប់នៅឡើយទេ។
unfinished-continue = បន្តក្នុងកាបូបអេឡិចត្រូនិក
unfinished-look = មើលការបង់ប្រាក់នេះ
unfinished-start-over = បោះបង់ហើយចាប់ផ្ដើមម្ដងទៀត
unfinished-risk = ការបង់ប្រាក់ដំបូងអាចនឹងនៅតែសម្រេច។ បើអ្នកបង់ឥឡូវនេះទៀត អ្នកអាចត្រូវកាត់ប្រាក់ទាំងពីរ។
unfinished-pay = បង់ { $amount } ដែរ

amount-earlier-paid = បានបង់ { $amount } · { $time }
amount-earlier-show = បង្ហាញ
