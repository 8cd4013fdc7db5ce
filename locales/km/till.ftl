### អេក្រង់បញ្ជរ៖ ថេប្លេត ឬទូរស័ព្ទចាស់នៅបញ្ជរ ដែលបង្ហាញ និងនិយាយប្រាប់ការបង់ប្រាក់។ បុគ្គលិកអាន និងស្ដាប់។

till-name = បញ្ជរ
till-title = { $screen } – { $store }
till-everywhere = បញ្ជរទាំងអស់

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } និង { $minor }

till-start = ចាប់ផ្ដើម
till-start-explain = សូមចុចម្ដង ដើម្បីឱ្យអេក្រង់នេះអាចនិយាយ និងបើកជានិច្ច។
till-ready = { $screen } រួចរាល់ហើយ
till-tap = ប៉ះដើម្បីបើកសំឡេង

till-none = មិនទាន់មានការបង់ប្រាក់ទេ
till-last = ការបង់ប្រាក់ចុងក្រោយ
till-today = ថ្ងៃនេះ
till-count = ការបង់ប្រាក់ { $count }
till-paid = បានបង់ប្រាក់រួច
till-reversed = ប្រាក់ត្រូវបានដកវិញ
till-reversed-say = សូមប្រយ័ត្ន៖ { $amount } ត្រូវបានដកវិញ
till-refunded = បានបង្វិលប្រាក់វិញ
till-twins = មានលើសពីមួយដូចគ្នា
till-opening = អតិថិជនកំពុងបញ្ជាក់ { $amount }
till-hand = ប្រគល់
till-handed = បានប្រគល់ហើយ
till-seen = ខ្ញុំឃើញហើយ
till-away = ការបង់ប្រាក់ { $count } ពេលគ្មានការតភ្ជាប់ ចំនួន { $amount }

till-deaf = គ្មានការតភ្ជាប់តាំងពី { $time }។ ការបង់ប្រាក់ក្រោយពីនោះមិនត្រូវបានបង្ហាញទេ។
till-deaf-say = គ្មានការតភ្ជាប់។ ការបង់ប្រាក់មិនត្រូវបានបង្ហាញទេ។
till-connected = បានតភ្ជាប់ឡើងវិញ
till-reconnect = សាកល្បងឥឡូវ
till-sign = សញ្ញាចុងក្រោយ { $seconds } វិនាទីមុន

till-sound-on = បើកសំឡេង
till-sound-off = គ្មានសំឡេង
till-voice = សំឡេងនិយាយ៖ { $language }
till-voice-off = បិទសំឡេងនិយាយ
till-voice-none = គ្មានសំឡេងនិយាយនៅទីនេះ៖ ប្រើសំឡេងកណ្ដឹង ពន្លឺ និងការញ័រជំនួស
till-awake = អេក្រង់បើកជានិច្ច
till-awake-not = អេក្រង់អាចរលត់ដោយខ្លួនឯង
till-silent = ស្ងាត់ដល់ម៉ោង { $time }
till-other-tab = ផ្ទាំងមួយទៀតក្នុងកម្មវិធីរុករកនេះកំពុងនិយាយ
till-no-script = កម្មវិធីរុករកនេះមិនដំណើរការស្គ្រីបទេ។ ទំព័រផ្ទុកឡើងវិញរៀងរាល់ដប់វិនាទី ហើយមិនអាចនិយាយបានទេ។

till-settings = ការកំណត់
till-speak = និយាយចំនួនទឹកប្រាក់
till-volume = កម្រិតសំឡេង
till-test = សាកល្បងសំឡេង
till-silent-hours = ម៉ោងស្ងាត់
till-silent-from = ពី
till-silent-to = ដល់
till-save = រក្សាទុក
till-leave = ដកអេក្រង់នេះចេញ

till-enrol = ធ្វើឱ្យឧបករណ៍នេះជាអេក្រង់បញ្ជរ
till-enrol-ready = រួចរាល់ហើយ។ ពេលអ្នកចុចប៊ូតុង ឧបករណ៍នេះនឹងបង្ហាញការបង់ប្រាក់នៅទីនេះ។
till-enrol-paste = សូមបិទភ្ជាប់តំណដែលអ្នកទទួលបាន ឬកូដនៅក្រោយសញ្ញា #។
till-enrol-code = តំណ ឬកូដ
till-enrol-button = ប្រើឧបករណ៍នេះ
till-enrol-help = អ្នកគ្រប់គ្រងហាងជាអ្នកបង្កើតតំណ។ វាប្រើបានម្ដង ក្នុងរយៈពេលដប់នាទី។
till-enrol-refused = តំណនេះប្រើមិនបាន ឬលែងប្រើបានហើយ។ សូមសុំតំណថ្មី។
till-enrol-busy = សាកល្បងច្រើនដងពេក។ សូមព្យាយាមម្ដងទៀតក្នុងរយៈពេល { $seconds } វិនាទី។
till-stranger = នេះមិនមែនជាអេក្រង់បញ្ជរទេ
till-stranger-explain = សូមសុំតំណពីអ្នកគ្រប់គ្រងហាង រួចបើកវានៅលើឧបករណ៍នេះ។
till-refused = មិនអាចធ្វើបានទេ
till-refused-explain = សូមត្រឡប់ក្រោយ ផ្ទុកទំព័រឡើងវិញ ហើយព្យាយាមម្ដងទៀត។
till-back = ត្រឡប់ទៅបញ្ជរ

till-refund = សងប្រាក់វិញ
till-refund-left = អាចសងវិញបានដល់ { $amount }។
till-refund-amount = ចំនួនទឹកប្រាក់
till-refund-reason = មូលហេតុ (មិនចាំបាច់)
till-refund-person = អ្នកសងវិញ
till-refund-pin = PIN ប្រាំមួយខ្ទង់
till-refund-on = បន្ត
till-refund-sure = សង { $amount } វិញ?
till-refund-given = { $amount } ត្រឡប់ទៅកាបូបអេឡិចត្រូនិកវិញ។
till-refund-open = បានស្នើរួចហើយ។ មិនទាន់ដឹងថា { $amount } ត្រឡប់វិញឬទេ ប្រព័ន្ធនឹងសួរម្ដងទៀតដោយស្វ័យប្រវត្តិ។
till-refund-waits = មិនទាន់មានអ្វីត្រូវបានសងវិញទេ៖ ត្រូវមានអ្នកផ្សេងយល់ព្រមនៅការិយាល័យ។
till-refund-wrong-amount = មិនមានអ្វីត្រូវបានសងវិញទេ។ សូមបញ្ចូលចំនួនដែលនៅអាចសងវិញបាន។
till-refund-wrong-pin = មិនមានអ្វីត្រូវបានសងវិញទេ៖ PIN ខុស។
till-refund-locked = មិនមានអ្វីត្រូវបានសងវិញទេ៖ PIN នេះត្រូវបានចាក់សោដប់ប្រាំនាទី។
till-refund-nobody = មិនទាន់មានអ្នកណាកំណត់ PIN សម្រាប់បញ្ជរនេះទេ។ វាធ្វើនៅការិយាល័យ។
till-refund-none = មិនអាចសងអ្វីវិញពីការទូទាត់នេះបានទេ។
till-refund-failed = មិនអាចស្នើបានទេ។ សូមព្យាយាមម្ដងទៀត៖ គ្មានអ្វីសងវិញពីរដងទេ។
till-refund-refused = សេវាទូទាត់បានបដិសេធ។ មិនមានអ្វីត្រឡប់វិញទេ។
till-refund-asks = អ្នកមិនអាចសងវិញប៉ុណ្ណេះដោយខ្លួនឯងបានទេ។ វានឹងត្រូវបានស្នើសុំប៉ុណ្ណោះ៖ ត្រូវមានអ្នកផ្សេងយល់ព្រម។
till-refund-asks-gone = { $amount } នៃការបង់ប្រាក់នេះបានសងវិញរួចហើយ ហើយក៏ត្រូវរាប់បញ្ចូលដែរ។
till-refund-ask = ស្នើសុំ
till-refund-gone = មិនមានអ្វីត្រូវបានសងវិញទេ៖ អ្នកនេះមិនអាចធ្វើបែបនេះនៅទីនេះទៀតទេ។
till-refund-over = មិនមានអ្វីត្រូវបានសងវិញទេ៖ សំណើត្រូវបានបដិសេធ ឬបានផុតកំណត់។

till-shut = អតិថិជនមិនអាចបង់ប្រាក់បានទេនៅពេលនេះ៖ ហាងបិទ
till-shut-until = អតិថិជនមិនអាចបង់ប្រាក់បានទេរហូតដល់ { $time }
till-shut-today = អតិថិជនមិនអាចបង់ប្រាក់បានទៀតទេនៅថ្ងៃនេះ
till-shut-tomorrow = អតិថិជនមិនអាចបង់ប្រាក់បានទេរហូតដល់ថ្ងៃស្អែក { $time }
