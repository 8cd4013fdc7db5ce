### ផ្ទាំងរូបភាព ឬស្ទីកឃ័របោះពុម្ពដែលមានកូដរបស់ហាង។ អក្សរធំ ដូច្នេះប្រើពាក្យខ្លី។

poster-headline = ស្កេនបង់ប្រាក់
poster-explain = ស្កេនតាមកម្មវិធីបង់ប្រាក់ បញ្ចូលទឹកប្រាក់ រួចបញ្ជាក់។
poster-explain-fixed = ស្កេនតាមកម្មវិធីបង់ប្រាក់ រួចបញ្ជាក់។
poster-explain-choice = ស្កេនតាមកម្មវិធីបង់ប្រាក់ ជ្រើសទឹកប្រាក់ រួចបញ្ជាក់។
poster-wallets = Alipay, AlipayHK, GCash, Touch ’n Go, Kakao Pay និងកាបូបអេឡិចត្រូនិក Alipay+ ផ្សេងទៀត
