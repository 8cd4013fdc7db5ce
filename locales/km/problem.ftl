### ទំព័រសម្រាប់អ្វីដែលមិនអាចធ្វើបាន ដោយប្រាប់ជំហានបន្ទាប់។

problem-code-malformed = កូដនេះមិនពេញលេញទេ
problem-code-malformed-explain = សូមស្កេនកូដម្ដងទៀត ឬពិនិត្យថាបានវាយគ្រប់តួអក្សរហើយឬនៅ។
problem-code-unknown = យើងមិនស្គាល់កូដនេះទេ
problem-code-unknown-explain = សូមស្កេនកូដនៅបញ្ជរម្ដងទៀត ឬសួរបុគ្គលិក។
problem-code-disabled = កូដនេះលែងប្រើហើយ
problem-code-disabled-explain = សូមសួរបុគ្គលិករកកូដបច្ចុប្បន្ន។
problem-code-off = កូដនេះត្រូវបានបិទនៅពេលនេះ
problem-code-off-explain = សូមសួរបុគ្គលិកអំពីរបៀបបង់ប្រាក់។
problem-code-replaced = កូដនេះត្រូវបានប្ដូរហើយ
problem-code-replaced-explain = ហាងបានដាក់កូដថ្មី។ សូមសួរបុគ្គលិក។
problem-shop-closed = ហាងបិទនៅពេលនេះ
problem-shop-closed-explain = សូមត្រឡប់មកវិញពេលហាងបើក។
problem-shop-closed-until = បិទរហូតដល់ { $time }
problem-shop-closed-today = ថ្ងៃនេះបិទ
problem-shop-closed-tomorrow = បិទរហូតដល់ថ្ងៃស្អែក { $time }
problem-board-blank = កូដនេះមិនទាន់ប្រើនៅឡើយទេ
problem-board-blank-explain = ហាងមិនទាន់បានរៀបចំវានៅឡើយទេ។ សូមសួរបុគ្គលិកអំពីរបៀបបង់ប្រាក់។
problem-board-staff = សម្រាប់បុគ្គលិក៖ រៀបចំកូដនេះ

problem-result-unknown = យើងរកមិនឃើញការបង់ប្រាក់នេះទេ
problem-result-unknown-explain = សូមបើកទំព័រនេះពីកាបូបអេឡិចត្រូនិករបស់អ្នកម្ដងទៀត ឬសួរបុគ្គលិក។

problem-not-found = គ្មានអ្វីនៅទីនេះទេ
problem-not-found-explain = សូមស្កេនកូដរបស់ហាងម្ដងទៀត។

problem-busy = មានការបង់ប្រាក់ច្រើនពេកក្នុងពេលតែមួយ
problem-busy-explain = សូមសាកល្បងម្ដងទៀតបន្ទាប់ពី { $seconds } វិនាទី។ មិនមានការកាត់ប្រាក់ទេ។

problem-gateway-down = មិនអាចបង់ប្រាក់បានទេនៅពេលនេះ
problem-gateway-down-explain = សូមសាកល្បងម្ដងទៀតបន្ទាប់ពី { $seconds } វិនាទី ឬបង់តាមវិធីផ្សេង។ មិនមានការកាត់ប្រាក់ទេ។

problem-bad-request = មិនអាចអានសំណើនេះបានទេ
problem-bad-request-explain = សូមត្រឡប់ក្រោយ ហើយសាកល្បងម្ដងទៀត។
problem-foreign = សូមបង់ពីទំព័ររបស់ហាងផ្ទាល់
problem-foreign-explain = សំណើនេះមកពីគេហទំព័រផ្សេង។ សូមស្កេនកូដរបស់ហាង។
problem-too-large = សំណើនេះធំពេក
problem-too-large-explain = សូមត្រឡប់ក្រោយ ហើយសាកល្បងម្ដងទៀត។
problem-method = មិនអាចបើកទំព័រនេះតាមវិធីនេះបានទេ
problem-method-explain = សូមស្កេនកូដរបស់ហាងម្ដងទៀត។
problem-our-fault = មានបញ្ហានៅខាងយើង
problem-our-fault-explain = បើអ្នកកំពុងបង់ប្រាក់ សូមពិនិត្យកាបូបអេឡិចត្រូនិករបស់អ្នកជាមុនសិន។ បើមិនដូច្នោះទេ សូមសាកល្បងម្ដងទៀតបន្តិចទៀតនេះ ឬសួរបុគ្គលិក។
problem-try-again = សាកម្ដងទៀត

wallet-needed = បើកកូដនេះក្នុងកម្មវិធីកាបូបអេឡិចត្រូនិក
wallet-needed-explain = ដើម្បីបង់ប្រាក់ឱ្យ { $shop } សូមប្រើ { $wallets } ឬកាបូបអេឡិចត្រូនិក Alipay+ ផ្សេងទៀត។
wallet-needed-link = តំណរបស់ហាងនេះ
wallet-needed-qr = កូដ QR របស់ហាងនេះ
wallet-needed-open = បើក { $wallet }
wallet-needed-scan = នៅក្នុងកម្មវិធីកាបូបអេឡិចត្រូនិករួចហើយ? សូមស្កេនកូដនៅបញ្ជរម្ដងទៀតពីទីនោះ។
wallet-needed-copy = ចម្លងតំណ
wallet-needed-copied = បានចម្លង
wallet-unsupported = មិនអាចប្រើ { $wallet } បង់ប្រាក់នៅទីនេះបានទេ
wallet-unsupported-explain = { $wallet } មិនទាន់គាំទ្រការបង់ប្រាក់តាមកូដរបស់ហាងទេ។ សូមស្កេនដោយប្រើកាបូបអេឡិចត្រូនិកផ្សេង។
wallet-out-of-limits = ចំនួនទឹកប្រាក់ដែលហាងនេះទទួល នៅក្រៅដែនកំណត់របស់ { $wallet }។ សូមស្កេនដោយប្រើកាបូបអេឡិចត្រូនិកផ្សេង។
