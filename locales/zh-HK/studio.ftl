### 工作室：商家編輯自己頁面的地方。顧客看不到這些文字。

studio-name = 工作室
studio-title = { $page } – { $merchant }
studio-skip = 跳到主要內容
studio-nav = 工作室頁面
studio-nav-versions = 版本
studio-nav-editor = 外觀
studio-nav-codes = 收款碼
studio-nav-sessions = 登入狀態
studio-sign-out = 登出
studio-language = 語言

## 登入

studio-sign-in-title = 登入
studio-sign-in-ready = 連結已就緒。按下按鈕，即可在此裝置上登入。
studio-sign-in-paste = 請貼上登入連結，或連結中 # 後面的代碼。
studio-sign-in-code = 連結或代碼
studio-sign-in-button = 登入
studio-sign-in-help = 連結由邀請你的人或此付款頁面的管理人提供。只能使用一次，15 分鐘內有效。
studio-sign-in-already = 此裝置已經登入？繼續
studio-sign-in-refused = 此連結無法使用或已失效。請索取新的連結：每個連結只能使用一次，15 分鐘內有效。
studio-sign-in-busy = 嘗試次數過多，請在 { $seconds } 秒後再試。

## 編輯器

studio-editor-title = 外觀
studio-editor-lead = 讓付款頁面配合你店舖的風格。發佈之前，顧客看不到任何更改。
studio-editor-wrong = 尚未儲存：下面有內容需要修改，已在相應位置標示。
studio-own-looks = 以下分店有自己的外觀，不受此處影響：{ $stores }

## 發佈狀態

studio-draft = 草稿，顧客尚未看到
studio-draft-by = 由{ $who }儲存，{ $time }
studio-published = 已發佈
studio-published-by = 由{ $who }發佈，{ $time }
studio-published-who = 由{ $who }發佈
studio-who-you = 你
studio-who-operator = 此付款頁面的管理者
studio-plain = 預設外觀
studio-plain-explain = 尚未發佈任何外觀。
studio-unsaved = 尚未儲存
studio-offline = 未儲存：沒有網絡連線。你填寫的內容仍在這裏
studio-real-page = 開啟實際頁面
studio-save = 儲存草稿
studio-publish = 發佈
studio-discard = 捨棄草稿
studio-done-saved = 草稿已儲存，顧客尚未看到。
studio-done-published = 已發佈，顧客現在看到的就是這個外觀。
studio-conflict-title = 草稿已被其他人修改
studio-conflict-saved = 在此期間，{ $who }於 { $time } 儲存了另一份草稿。
studio-conflict-gone = 你所依據的草稿在此期間已被發佈或捨棄。
studio-conflict-explain = 你的內容沒有遺失：你填寫的內容就在下方，尚未儲存。
studio-conflict-differs = 不同之處：
studio-conflict-theirs = 期間儲存的版本
studio-conflict-mine = 你的版本（未儲存）
studio-conflict-keep-mine = 改為儲存我的版本
studio-conflict-take-theirs = 繼續使用對方的版本
studio-conflict-look = 在新視窗查看對方的版本
studio-ask-title = 取代草稿？
studio-ask-saved = 已有一份草稿，由{ $who }於 { $time } 儲存。你要開啟的內容會取代它，該草稿將會遺失。
studio-ask-keep = 保留草稿
studio-ask-replace = 取代草稿

## 起始風格

studio-starters = 由範例開始
studio-starters-lead = 會設定顏色和形狀，你的文字和圖片保持不變。之後都可以再修改。
studio-starter-tea-house = 茶館
studio-starter-bookshop = 書店
studio-starter-noodle-bar = 麵店
studio-starter-pharmacy = 藥房
studio-starter-flower-shop = 花店
studio-starter-museum = 博物館
studio-starter-night-market = 夜市
studio-starter-salon = 髮型屋

## 顏色

studio-colours = 顏色
studio-colours-lead = 一種顏色已經足夠，其餘的會隨之決定。無論選甚麼，文字都清晰易讀。
studio-colour-accent = 按鈕
studio-colour-accent-hint = 你店舖的顏色。
studio-colour-ground = 背景
studio-colour-ground-hint = 在所有內容後面。
studio-colour-ink = 文字
studio-colour-ink-hint = 名稱、金額、句子。
studio-colours-dark = 深色頁面的顏色
studio-colours-dark-lead = 不少人的手機使用深色模式。除非你另外選擇，這些顏色會由上面的顏色推算。
studio-colour-dark-accent = 按鈕（深色）
studio-colour-dark-ground = 背景（深色）
studio-colour-dark-ink = 文字（深色）
studio-colour-dark-hint = 用於深色模式的手機。
studio-colour-automatic = 自動
studio-colour-pick = 選擇顏色：{ $name }
studio-colour-reset-which = 自動：{ $name }
brand-ink-faint = 你選擇了 { $from }。這種顏色的文字不易閱讀：對比度為 { $measured } : 1，至少需要 { $required } : 1。將顯示為 { $to }。
brand-ground-between = 你選擇了 { $from }。無論黑字或白字在上面都不易閱讀：較好的對比度為 { $measured } : 1，至少需要 { $required } : 1。將顯示為 { $to }。

## 頁首

studio-head = 頁首
studio-layout = 版面
studio-layout-name = 只有名稱
studio-layout-left = 標誌在名稱旁
studio-layout-centred = 標誌在名稱上方
studio-layout-cover = 全闊圖片
studio-logo = 標誌
studio-logo-hint = SVG、PNG、JPEG 或 WebP，不超過 4 MB。
studio-logo-dark = 深色頁面的標誌
studio-logo-dark-hint = 只在標誌於深色頁面看不清楚時才需要。
studio-cover = 全闊圖片
studio-cover-hint = 用於有圖片的版面。闊度至少 240 像素，顯示中間部分。
studio-picture-upload = 上載
studio-picture-upload-which = 上載：{ $name }
studio-picture-sending = 正在上載…
studio-picture-lost = 檔案未能送達。請檢查網絡後再試。
studio-picture-remove = 移除
studio-picture-remove-which = 移除：{ $name }

## 文字

studio-words = 文字
studio-words-lead = 你自己的文字，可以所有人相同，也可以按語言分別填寫。其他內容均已翻譯好。
studio-welcome = 歡迎語
studio-welcome-hint = 顯示在金額上方。簡短一行。
studio-footer = 結尾語
studio-footer-hint = 顯示在頁面最後。
studio-language-all = 所有人
studio-language-add = 其他語言
studio-language-of = { $line }：語言
studio-button = 按鈕文字
studio-terms = 條款連結
studio-terms-hint = 選填。請填寫你網頁的完整網址。

## 形狀

studio-shape = 形狀
studio-corners = 邊角
studio-corners-square = 直角
studio-corners-soft = 微圓
studio-corners-round = 圓角
studio-density = 間距
studio-density-compact = 緊湊
studio-density-normal = 適中
studio-density-roomy = 寬鬆
studio-font = 字型
studio-font-system = 標準
studio-font-humanist = 柔和
studio-font-serif = 書卷
studio-font-rounded = 圓潤
studio-font-mono = 打字機

## 預覽

studio-preview = 預覽
studio-preview-title = 付款頁面預覽
studio-preview-lead = 這是套用更改後的頁面。僅供預覽：不會付款，也不會儲存。
studio-preview-show = 顯示我的更改
studio-preview-back = 返回編輯
studio-view-state = 頁面
studio-view-amount = 金額
studio-view-problem = 金額有誤
studio-view-paid = 付款成功
studio-view-checking = 正在查核
studio-view-declined = 付款未成功
studio-view-language = 語言
studio-view-longer = 加長文字（測試）
studio-view-leftward = 由右至左（測試）
studio-view-wallet = 電子錢包
studio-view-no-wallet = 任意
studio-view-mode = 手機
studio-view-light = 淺色
studio-view-dark = 深色
studio-view-width = 闊度
studio-view-large = 大字體

## 欄位錯誤

studio-wrong-colour = 請用 # 加六位數字填寫顏色，例如 #1c3fae，或留空。
studio-wrong-choice = 請選擇其中一項。
studio-wrong-terms = 請填寫以 https:// 開頭的完整網址。
studio-wrong-long = 文字太長，最多 160 個字元。
studio-wrong-unseen = 文字中有看不見的符號，請重新輸入。
studio-wrong-everybody = 有多段文字，請亦為這一段選擇語言。
studio-wrong-twice = 此語言已有一段文字。
studio-wrong-language = 請從清單中選擇語言。

## 欄位提示

studio-remark-logo-unused = 此版面不顯示你的標誌。
studio-remark-logo-missing = 請在下面上載標誌；在此之前顯示名稱的首字。
studio-remark-cover-missing = 請在下面上載圖片；在此之前不顯示圖片。
studio-remark-cover-unused = 你選擇的版面不顯示此圖片。
studio-remark-plate-light = 標誌在淺色頁面上會看不見，因此襯有深色底板。
studio-remark-plate-dark = 標誌在深色頁面上會看不見，因此襯有淺色底板。另外上載深色頁面用的標誌會更好看。
studio-remark-line-long = 在小屏幕手機上會超過兩行，短一點更好看。
studio-remark-button-long = 在最小的手機上，以下語言的按鈕會佔兩行：{ $languages }（「{ $example }」）。
studio-remark-name-long = 在最小的手機上，以下語言的名稱會佔三行或更多：{ $languages }（「{ $example }」）。

## 圖片無法使用的原因

picture-too-large = 檔案超過 4 MB，請縮小後儲存。
picture-too-many-pixels = 圖片超過 3200 萬像素，或有一邊超過 12,000 像素，請縮小後儲存。
picture-format = 請使用 SVG、PNG、JPEG 或 WebP 檔案。
picture-broken = 檔案已損壞。請重新儲存，或選擇其他檔案。
picture-text = 圖形中含有文字，在各種裝置上顯示不同。請將文字轉為路徑，或另存為 PNG。
picture-elsewhere = 圖形引用了其他檔案。請嵌入全部內容後儲存，或另存為 PNG。
picture-entities = 圖形的寫法無法安全讀取（實體）。請儲存為普通 SVG 或 PNG。
picture-too-intricate = 圖形過於複雜。請簡化，或另存為 PNG。
picture-shape = 圖片過闊或過高，請裁剪。
picture-empty = 這張圖片裏甚麼也看不到。
picture-too-small = 圖片太小：標誌至少需要 32 像素，全闊圖片闊度至少 240 像素。
picture-unseen-on-dark = 此標誌在深色頁面上看不清楚，請使用較淺的版本。
picture-too-detailed = 圖片細節太多，無法壓縮到足夠小。請使用更簡單的圖片。
picture-too-costly = 處理此檔案耗時過長。請重新儲存，或另存為 PNG。
picture-unavailable = 之前的圖片仍在處理，請一分鐘後再試。
picture-unreadable = 圖形第 { $line } 行的「{ $what }」在這裏無法保留。請用一般的顏色和形狀另存為純 SVG，或存成 PNG。

## 分店和收款碼

studio-codes-title = 收款碼
studio-codes-lead = 你的分店和收款碼。開啟任何收款碼，即可查看顧客看到的頁面。
studio-codes-empty = 還沒有分店。為你管理此付款頁面的人可以新增。
studio-codes-no-codes = 此分店還沒有收款碼。
studio-codes-open = 開啟「{ $counter }」的頁面
studio-codes-off = 已停用
studio-real-lead = 這就是顧客在電子錢包中看到的頁面，採用你已發佈的外觀。僅供查看，不能在此付款。
studio-real-show = 顯示

## 已登入的瀏覽器

studio-sessions-title = 登入狀態
studio-sessions-lead = 目前已登入的瀏覽器。如有不認得的，請將它登出。
studio-sessions-this = 目前的瀏覽器
studio-sessions-unknown = 不明的瀏覽器
studio-sessions-made = 登入時間：{ $time }
studio-sessions-seen = 上次使用：{ $time }
studio-sessions-end = 登出
studio-sessions-end-which = 將 { $browser } 登出
studio-sessions-end-all = 全部登出
studio-sessions-end-all-explain = 將包括目前瀏覽器在內的所有瀏覽器登出，並使未使用的連結失效。之後需要新的連結才能登入。

## 已發佈的外觀

studio-versions-title = 版本
studio-versions-lead = 你發佈過的所有外觀，最新的排在最前面。還原某個版本會將它作為新版本重新發佈，因此不會失去任何內容。
studio-versions-empty = 尚未發佈任何外觀。你的頁面正在使用預設外觀。
studio-versions-draft = 有一份草稿，儲存於 { $time }。在編輯器中開啟某個版本或匯入外觀會取代它。
studio-versions-number = 版本 { $number }
studio-versions-unnumbered = 來自檔案的外觀
studio-versions-older = 較早的版本
studio-versions-in-force = 使用中
studio-versions-at = 發佈時間：{ $time }
studio-versions-by-studio = 透過工作室
studio-versions-by-browser = 透過工作室（{ $browser }）
studio-versions-by-operator = 由為你管理此付款頁面的人發佈
studio-versions-by-file = 由為你管理此付款頁面的人以檔案設定
studio-versions-returned = 還原了版本 { $number }
studio-versions-changed = 更改內容
studio-versions-same = 沒有更改
studio-versions-light = 淺色頁面：按鈕、背景和文字 { $colours }
studio-versions-dark = 深色頁面：按鈕、背景和文字 { $colours }
studio-versions-return = 還原此版本
studio-versions-return-which = 還原此版本：{ $number }
studio-versions-edit = 在編輯器中開啟
studio-versions-edit-which = 在編輯器中開啟：版本 { $number }

## 外觀檔案

studio-export-title = 將外觀儲存為檔案
studio-export-explain = 一個檔案包含所有內容，圖片也在內。其他商戶或其他系統也可以使用。
studio-export-published = 下載已發佈的外觀
studio-export-draft = 下載草稿
studio-import-title = 從檔案匯入外觀
studio-import-explain = 匯入後會成為你的草稿。在你發佈之前，頁面保持不變。
studio-import-file = 檔案
studio-import-text = 檔案內容
studio-import-button = 設為我的草稿
studio-import-large = 此檔案太大，不可能是外觀檔案。未有任何更改。
studio-import-other = 這不是從工作室下載的外觀檔案。未有任何更改。
studio-import-format = 此檔案的格式為 { $format }，此工作室無法讀取。未有任何更改。
studio-import-field = 檔案中有不正確的內容：請查看第 { $line } 行第 { $column } 個字元。未有任何更改。
studio-import-named = 檔案中指定的圖片不在檔案內。未有任何更改。
studio-import-logo = 檔案中的標誌無法使用。未有任何更改。
studio-import-cover = 檔案中的全闊圖片無法使用。未有任何更改。

## 外觀的各部分

studio-part-accent = 按鈕顏色
studio-part-ground = 背景顏色
studio-part-ink = 文字顏色
studio-part-dark = 深色頁面的顏色
studio-part-corners = 邊角
studio-part-density = 間距
studio-part-font = 字型
studio-part-layout = 頁首
studio-part-button = 按鈕文字
studio-part-terms = 條款
studio-part-welcome = 歡迎語
studio-part-footer = 結尾語
studio-part-logo = 標誌
studio-part-cover = 全闊圖片

## 無法完成的操作

studio-refused-title = 未有任何更改
studio-refused-session = 你已登出，因此未能完成操作。請登入後再試。
studio-refused-form = 此表單來自其他頁面，或已過期。請返回工作室再試。
studio-missing-title = 這裏沒有內容
studio-missing-explain = 內容可能已被移除，或網址不完整。
studio-back = 返回工作室

## 海報

studio-nav-posters = 海報
studio-posters-title = 海報
studio-posters-lead = 你的收款碼，可按你的外觀直接列印。選擇一個，即可設定尺寸和語言。
studio-posters-of = 「{ $counter }」的海報
studio-posters-all = 所有海報
studio-posters-preview = 「{ $counter }」的列印預覽
studio-posters-off = 此收款碼已停用，掃碼後無法付款。為你管理此付款頁面的人可以重新啟用。
studio-posters-looks = 外觀
studio-posters-published = 已發佈的外觀
studio-posters-draft = 草稿外觀
studio-posters-what = 列印內容
studio-posters-what-wall = A4：貼在牆上或櫥窗
studio-posters-what-counter = A5：放在收銀處
studio-posters-what-table = A6：放在餐枱
studio-posters-what-sticker = 貼紙：80 × 80 毫米
studio-posters-what-code = 只限收款碼
studio-posters-first = 第一語言
studio-posters-second = 第二語言
studio-posters-third = 第三語言
studio-posters-none = 無
studio-posters-show = 顯示預覽
studio-posters-download = 下載
studio-posters-pdf = PDF，用於列印
studio-posters-svg = SVG，用於編輯
studio-posters-png = PNG，圖片
studio-posters-explain = 請用啞面紙以 100 % 比例列印。每個檔案在提供給你之前，均經兩種掃碼程式試讀。為確保手機能夠讀取，顏色可能比螢幕上深。
studio-posters-no-font = 欠缺顯示其中一種語言或名稱的字型。請選擇其他語言，或聯絡為你管理此付款頁面的人。
studio-posters-crowded = 空間不足，放不下所有文字。請選擇較大的尺寸或減少語言。
studio-posters-failed = 未能製作出每部手機都能讀取的海報。請選擇其他尺寸，或聯絡為你管理此付款頁面的人。

## 辦公室：商戶人員

office-nav-home = 首頁
office-nav-staff = 人員
office-back = 返回首頁
office-home-title = 歡迎
office-home-title-name = { $name }，歡迎
office-home-lead = 你可以工作的商戶，以及你在那裡的角色。
office-home-today = 今日
office-home-count = { $count } 筆付款
office-home-back = 已退還 { $amount }
office-home-next = 接下來
office-home-step-screen = 在櫃位設定一個螢幕
office-home-step-screen-why = 平板或舊手機會顯示並讀出每一筆付款。
office-home-step-colleague = 邀請同事
office-home-step-colleague-why = 每個人都有自己的連結和權限。
office-home-here = 目前的商戶
office-home-work = 在此工作
office-home-work-which = 在 { $merchant } 工作
office-role-owner = 擁有人
office-role-owner-explain = 可以進行所有操作
office-role-manager = 經理
office-role-manager-explain = 管理分店：付款、退款、日結和收銀員
office-role-cashier = 收銀員
office-role-cashier-explain = 在收銀處工作
office-role-accountant = 會計
office-role-accountant-explain = 查看所有付款、日結和報表
office-role-designer = 設計師
office-role-designer-explain = 更改頁面，列印海報
office-role-developer = 開發人員
office-role-developer-explain = 連接其他程式
office-staff-title = 人員
office-staff-lead = 在這裡工作的人和他們的角色。你結束的角色會即時失效。
office-staff-you = 你
office-staff-nameless = 使用工作室連結登入的人
office-staff-unnamed = 沒有名稱
office-staff-never = 尚未登入
office-staff-came = 加入時間：{ $time }
office-staff-end = 結束
office-staff-end-which = 結束 { $name } 的角色：{ $role }
office-staff-end-explain = 這個角色會即時失效。如要恢復，請重新邀請。
office-staff-link = 新連結
office-staff-link-which = 為 { $name } 建立新連結
office-staff-link-explain = 供遺失連結的人使用：此人已登入的瀏覽器會全部登出。
office-staff-link-own = 用於您的另一部裝置。目前的瀏覽器會保持登入。
office-staff-last = 這是目前唯一曾登入的擁有人。請先邀請另一位擁有人，並讓對方登入。
office-staff-refused = 未有任何更改：你無權給予或結束這個角色。
office-staff-shared = 未有任何更改：此人亦在其他商戶工作。連結可由此付款頁面的管理人建立。
office-invite-title = 邀請人員
office-invite-name = 名稱
office-invite-role = 角色
office-invite-where = 範圍
office-invite-where-explain = 經理、收銀員和開發人員可以只在部分分店或收銀處工作，其他角色適用於所有地方。
office-invite-everywhere = 所有地方
office-invite-some = 只限以下地方：
office-invite-button = 建立連結
office-invite-name-wrong = 請填寫名稱，最多 60 個字，而且不含看不見的字元。
office-invite-where-wrong = 請最少選擇一間分店或一個收銀處。
office-invite-where-role = 這個角色適用於所有地方。請選擇「所有地方」或其他角色。
office-made-title = 新連結
office-made-title-name = 給 { $name } 的連結
office-made-lead = 請只將此連結傳給本人：開啟連結的人會以其身份登入。
office-made-link = 連結
office-made-explain = 連結只可使用一次，15 分鐘內有效，而且只在此時顯示。過期後請重新建立。
office-made-done = 返回人員
office-nav-closings = 日結
office-closings-title = 日結
office-closings-lead = 每一日的結算。每筆付款和退款只會入一份日結，而且只有一次；一日完結後會自動日結。
office-closings-stores = 分店
office-closings-now = 尚未日結
office-closings-nothing = 自上次日結以來沒有任何收支。
office-closings-close = 立即日結
office-closings-close-explain = 為到目前為止的收支進行日結。日結會有編號，之後不再更改；今日稍後的收支會入下一份日結。
office-closings-made = 歷次日結
office-closings-none = 未有日結。有付款的一日完結後就會有第一份。
office-closings-older = 更早的日結
office-closings-refused = 沒有可以日結的項目：全部已在日結之中。
office-closing-title = 日結 { $number }
office-closing-till = 只限 { $till }
office-closing-part = 當日尚未完結
office-closing-day = 營業日
office-closing-zone = 時區
office-closing-from = 開始
office-closing-until = 截止
office-closing-made = 製作時間
office-closing-by = 操作人
office-closing-automatic = 自動
office-closing-paid = 已付款
office-closing-reversed = 付款後被撤銷
office-closing-refunded = 已退款
office-closing-undone = 被撤銷的退款
office-closing-all = 合計
office-closing-late = 其中屬於之前日子
office-closing-kind = 項目
office-closing-count = 筆數
office-closing-amount = 金額
office-closing-tills = 按收銀處
office-closing-wallets = 按錢包
office-closing-wallet-unknown = 不明錢包
office-closing-undecided = 未確定，未計算在內
office-closing-undecided-explain = 這些付款的結果尚未清楚。確定之後會入之後的日結。
office-closing-gateway = 閘道用另一個時鐘計算日子：請逐筆核對其檔案，不要按日核對。
office-closing-csv = 明細 CSV
office-closing-json = 日結 JSON
office-closing-digest = 摘要（SHA-256）

## 辦公室：付款

office-nav-payments = 付款
office-payments-title = 付款
office-payments-recent = 今日和昨日的付款。
office-payments-find = 尋找付款
office-payments-hint = 金額、時間（如 12:31）、兩個英文字、錢包或參考編號，也可一併使用。
office-payments-more = 更多條件
office-payments-day = 日期
office-payments-state = 狀態
office-payments-where = 地點
office-payments-wallet = 錢包
office-payments-any = 不限
office-payments-everywhere = 所有地點
office-payments-button = 尋找
office-payments-all = 顯示全部
office-payments-unread = 無法按此內容尋找。請輸入金額、時間（如 12:31）、兩個英文字、錢包或參考編號。
office-payments-none-yet = 尚未有付款。
office-payments-none = 在您可檢視的付款中沒有符合的。
office-payments-back-to = 已尋找至 { $time }。
office-payments-older = 更早
office-payments-further = 繼續向前尋找
office-payments-back = 所有付款
office-payment-title = { $amount } 的付款
office-payment-where = 地點
office-payment-begun = 開始時間
office-payment-paid = 付款時間
office-payment-charged = 錢包扣款
office-payment-note = 備註
office-payment-reference = 參考編號
office-payment-gateway = 支付服務的編號
office-payment-ask = 立即查詢
office-payment-cancel = 取消此付款
office-payment-cancel-explain = 將要求支付服務取消。如其間已付款，款項可能會退回。
office-payment-cancel-sure = 確認取消付款
office-state-paid = 已付款
office-state-paid-explain = 款項已收取，並經支付服務確認。
office-state-open = 未確定
office-state-waiting = 等待顧客確認
office-state-waiting-explain = 顧客可能正在錢包中確認。尚未付款。
office-state-checking = 正在查核
office-state-checking-explain = 支付服務未有回應，因此未知是否已付款。系統會自動再次查詢。請不要重複收款。
office-state-cancelling = 正在取消
office-state-cancelling-explain = 已要求取消，但支付服務尚未確認。仍可能查明已付款。
office-state-failed = 未付款
office-state-cancelled = 已取消
office-state-cancelled-explain = 沒有收取款項，此付款亦不會再進行。
office-state-returned = 付款後取消
office-state-returned-explain = 取消之後才付款。支付服務會自動退回款項。
office-state-never = 未成立
office-state-never-explain = 多次查詢，支付服務都沒有這筆付款的紀錄。若日後有消息，會顯示在這裏。
office-state-not-sent-explain = 無法連接支付服務，因此沒有發出要求，亦沒有收取款項。
office-state-person = 需要人手處理
office-state-person-explain = 無法查明是否已付款。請通知本付款頁面的管理者；在此之前，請不要重複收款。
office-declined-balance = 顧客結餘不足。沒有收取款項。
office-declined-limit = 金額超出顧客錢包的限額。沒有收取款項。
office-declined-wallet = 本店不能接受這個錢包。沒有收取款項。
office-declined-verification = 顧客沒有在錢包中確認。沒有收取款項。
office-declined-refused = 錢包拒絕了付款，顧客可向錢包客戶服務查詢。沒有收取款項。
office-declined-closed = 顧客確認之前已關閉。沒有收取款項。
office-declined-later = 錢包繁忙。沒有收取款項，可稍後再試。
office-declined-our-fault = 設定有誤，請通知本付款頁面的管理者。沒有收取款項。
office-declined-other = 錢包沒有說明原因。沒有收取款項。
office-returned-whole = 已退款
office-returned-whole-explain = 已付款，並已全數退還給顧客。
office-returned-part = 已部分退款
office-returned-going = 退款中
office-refunds-title = 退款
office-refund-by = 由 { $name } 提出
office-refund-asked = 已申請
office-refund-asked-explain = 支付服務尚未回應，系統會自動再次查詢。請不要用其他方式退款。
office-refund-going = 處理中
office-refund-going-explain = 支付服務正在退款，完成之前系統會自動跟進。
office-refund-done = 已退回
office-refund-done-explain = 數日內會顯示在顧客的錢包中。
office-refund-refused = 被拒絕
office-refund-person = 需要人手處理
office-refund-person-explain = 無法查明是否已退回。用其他方式退款之前，請先通知本付款頁面的管理者。
office-refused-window = 付款時間太久，沒有退款。
office-refused-amount = 超出支付服務處的餘額，沒有退款。
office-refused-partial = 此錢包只支援全數退款，沒有退款。
office-refused-multiple = 此錢包只能退款一次，沒有退款。
office-refused-wallet = 此錢包不支援退款，沒有退款。
office-refused-balance = 商戶在支付服務處的資金不足，沒有退款。
office-refused-closed = 此付款已在支付服務處取消或關閉，沒有退款。
office-refused-later = 支付服務繁忙，沒有退款，請稍後再試。
office-refused-our-fault = 設定有誤，請通知本付款頁面的管理者。沒有退款。
office-refused-other = 支付服務沒有說明原因，沒有退款。
office-history-title = 經過
office-event-submitted = 已向支付服務要求付款。
office-event-accepted = 支付服務已受理，顧客可在錢包中確認。
office-event-declined = 支付服務拒絕了。
office-event-no-answer = 支付服務未有回應，不清楚是否已受理。
office-event-not-sent = 無法連接支付服務，沒有傳送任何內容。
office-event-processing = 已查詢，支付服務回覆：尚未確定。
office-event-not-found = 已查詢，支付服務沒有這筆付款。
office-event-in-vain = 已查詢，但支付服務未有回應。
office-event-paid = 支付服務回覆：已付款。
office-event-failed = 支付服務回覆：未付款。
office-event-cancelled = 支付服務回覆：已取消。
office-event-cancel-time = 時間已過，已要求支付服務取消。
office-event-cancel-customer = 顧客要重新開始，已要求支付服務取消。
office-event-cancel-operator = 本付款頁面的管理者要求支付服務取消。
office-event-cancel-staff = { $name } 要求支付服務取消。
office-event-cancel-unconfirmed = 支付服務尚未確認取消。
office-event-presumed = 多次查詢支付服務都沒有紀錄，視為未成立。
office-event-gave-up = 無法查明，已通知人手處理。
office-event-mismatched = 支付服務的回覆與此付款不符，已通知人手處理。
office-event-refund-sent = 已向支付服務要求退款。
office-event-refund-no-answer = 支付服務未有回應，不清楚是否會退款。
office-event-refund-processing = 支付服務回覆：處理中。
office-event-refund-not-found = 已查詢，支付服務尚無紀錄。
office-event-refund-done = 支付服務回覆：款項退回。
office-event-refund-refused = 支付服務回覆：不予退款。
office-payment-receipt = 收據（PDF）
office-give-title = 退款
office-give-amount = 金額
office-give-left = 最多可退 { $amount }。
office-give-reason = 原因（選填）
office-give-reason-explain = 供您和支付服務記帳，請不要寫顧客資料。
office-give-on = 繼續
office-give-unread = 沒有退款：請按本頁的寫法輸入金額。
office-give-too-much = 沒有退款：超出此付款的餘額。
office-give-nothing-left = 此付款已全部退回或正在退回。
office-give-not-paid = 沒有退款：尚未確定此款項已付。
office-give-taken = 沒有再次退款：此表格已使用過。退款情況見下方。
office-give-unsent = 未能提出要求。請再按一次按鈕：不會重複退款。
office-sure-title = 退回 { $amount }？
office-sure-left = 付款金額為 { $paid }。此次之後最多仍可退 { $left }。
office-sure-whole = 付款金額為 { $paid }。此次之後不能再退款。
office-sure-explain = 款項退回原來的錢包，無法撤回。
office-sure-button = 退回 { $amount }
office-sure-back = 不退款
office-told-asked = 剛剛已查詢支付服務，最新情況如下。
office-told-unasked = 暫時無法查詢支付服務，系統會自動再次查詢。目前所知如下。
office-told-cancelled = 此付款不會再進行。
office-told-cancelling = 已要求取消，但尚未確認，系統會自動再次查詢。
office-told-paid = 此付款已完成，因此沒有取消。
office-told-given = 已提出退款，支付服務的回覆如下。

office-nav-screens = 收銀螢幕
office-screens-title = 收銀螢幕
office-screens-lead = 櫃枱上的平板或舊手機會在付款成功的一刻顯示每筆付款，並讀出金額。
office-screens-none = 未有收銀螢幕
office-screens-all = 所有收銀處
office-screens-seen = 最近聯絡：{ $time }
office-screens-waiting = 未有裝置
office-screens-made = 由 { $name } 設定
office-screens-link = 更換裝置
office-screens-link-which = 為 { $name } 更換裝置
office-screens-link-explain = 新裝置啟用後，現有裝置將不再顯示和讀出任何內容。
office-screens-end = 停用
office-screens-end-which = 停用 { $name }
office-screens-end-explain = 由那一刻起，它不再顯示和讀出任何內容。
office-screens-add = 新增收銀螢幕
office-screens-add-at = 放在哪裏
office-screens-add-name = 名稱（如不與收銀處同名）
office-screens-add-language = 顯示和讀出所用的語言
office-screens-add-language-own = 分店的語言
office-screens-wrong = 未有新增。請選擇放在哪裏；名稱最多 60 個字，且全部必須可見。
office-screen-made = 設定 { $name }
office-screen-made-lead = 請用要放在那裏的平板或手機掃描此碼。
office-screen-made-code = 載有連結的 QR 碼
office-screen-made-link = 或在該裝置開啟此連結
office-screen-made-explain = 連結只能使用一次，10 分鐘內有效，而且只在此時顯示。過期後請重新建立。
office-screen-made-done = 返回收銀螢幕
