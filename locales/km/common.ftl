### ពាក្យដែលប្រើរួមគ្នាក្នុងទំព័រជាច្រើន។

language-name = ខ្មែរ
language-switch = ភាសា
common-place = { $store } · { $counter }
common-open-wallet = បើកកាបូបអេឡិចត្រូនិក
common-pay-again = បញ្ចូលចំនួនទឹកប្រាក់ម្ដងទៀត
common-terms = លក្ខខណ្ឌ
