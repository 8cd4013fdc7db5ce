### 工作室：商家編輯自己頁面的地方。顧客看不到這些文字。

studio-name = 工作室
studio-title = { $page } – { $merchant }
studio-skip = 跳到主要內容
studio-nav = 工作室頁面
studio-nav-home = 總覽
studio-nav-versions = 版本
studio-nav-sessions = 登入狀態
studio-sign-out = 登出
studio-language = 語言

## 登入

studio-sign-in-title = 登入工作室
studio-sign-in-ready = 連結已就緒。按下按鈕，即可在這部裝置上登入。
studio-sign-in-paste = 請貼上登入連結，或連結中 # 後面的代碼。
studio-sign-in-code = 連結或代碼
studio-sign-in-button = 登入
studio-sign-in-help = 請向替您管理這個付款頁面的人索取連結。連結只能使用一次，15 分鐘內有效。
studio-sign-in-already = 這部裝置已經登入？開啟工作室
studio-sign-in-refused = 這個連結無法使用或已失效。請索取新的連結：每個連結只能使用一次，15 分鐘內有效。
studio-sign-in-busy = 嘗試次數過多，請在 { $seconds } 秒後再試。

## 首頁

studio-home-title = 總覽
studio-home-lead = 您的門市和收款碼。開啟任一收款碼，即可查看顧客看到的頁面。
studio-home-empty = 還沒有門市。替您管理這個付款頁面的人可以新增。
studio-home-no-codes = 這間門市還沒有收款碼。
studio-home-open = 開啟「{ $counter }」的頁面
studio-home-off = 已停用

## 已登入的瀏覽器

studio-sessions-title = 登入狀態
studio-sessions-lead = 目前可以更改您頁面的所有瀏覽器。如有不認得的，請將它登出。
studio-sessions-this = 目前的瀏覽器
studio-sessions-unknown = 不明的瀏覽器
studio-sessions-made = 登入時間：{ $time }
studio-sessions-seen = 上次使用：{ $time }
studio-sessions-end = 登出
studio-sessions-end-which = 將 { $browser } 登出
studio-sessions-end-all = 全部登出
studio-sessions-end-all-explain = 將包括目前瀏覽器在內的所有瀏覽器登出，並使未使用的連結失效。之後需要新的連結才能登入。

## 已發布的外觀

studio-versions-title = 版本
studio-versions-lead = 您發布過的所有外觀，最新的排在最前面。還原某個版本會將它作為新版本重新發布，因此不會遺失任何內容。
studio-versions-empty = 尚未發布任何外觀。您的頁面正在使用預設外觀。
studio-versions-draft = 有一份草稿，儲存於 { $time }。在編輯器中開啟某個版本或匯入外觀會取代它。
studio-versions-number = 版本 { $number }
studio-versions-unnumbered = 來自檔案的外觀
studio-versions-in-force = 使用中
studio-versions-at = 發布時間：{ $time }
studio-versions-by-studio = 透過工作室
studio-versions-by-browser = 透過工作室（{ $browser }）
studio-versions-by-operator = 由為您管理此付款頁面的人發布
studio-versions-by-file = 由為您管理此付款頁面的人以檔案設定
studio-versions-returned = 還原了版本 { $number }
studio-versions-changed = 變更內容
studio-versions-same = 沒有變更
studio-versions-light = 淺色頁面：按鈕、背景和文字 { $colours }
studio-versions-dark = 深色頁面：按鈕、背景和文字 { $colours }
studio-versions-return = 還原此版本
studio-versions-return-which = 還原此版本：{ $number }
studio-versions-edit = 在編輯器中開啟
studio-versions-edit-which = 在編輯器中開啟：版本 { $number }

## 外觀檔案

studio-export-title = 將外觀儲存為檔案
studio-export-explain = 一個檔案包含所有內容，圖片也在內。其他商家或其他系統也可以使用。
studio-export-published = 下載已發布的外觀
studio-export-draft = 下載草稿
studio-import-title = 從檔案匯入外觀
studio-import-explain = 匯入後會成為您的草稿。在您發布之前，頁面保持不變。
studio-import-file = 檔案
studio-import-text = 檔案內容
studio-import-button = 設為我的草稿
studio-import-large = 此檔案太大，不可能是外觀檔案。未做任何變更。
studio-import-other = 這不是從工作室下載的外觀檔案。未做任何變更。
studio-import-format = 此檔案的格式為 { $format }，此工作室無法讀取。未做任何變更。
studio-import-field = 檔案中有不正確的內容：請查看第 { $line } 行第 { $column } 個字元。未做任何變更。
studio-import-named = 檔案中指定的圖片不在檔案內。未做任何變更。
studio-import-logo = 檔案中的標誌無法使用。未做任何變更。
studio-import-cover = 檔案中的封面圖片無法使用。未做任何變更。

## 外觀的各部分

studio-part-accent = 按鈕顏色
studio-part-ground = 背景顏色
studio-part-ink = 文字顏色
studio-part-dark = 深色頁面的顏色
studio-part-corners = 圓角
studio-part-density = 間距
studio-part-font = 字型
studio-part-layout = 頁面頂部
studio-part-button = 按鈕文字
studio-part-terms = 條款
studio-part-welcome = 歡迎語
studio-part-footer = 結尾語
studio-part-logo = 標誌
studio-part-cover = 封面圖片

## 無法完成的操作

studio-refused-title = 未做任何變更
studio-refused-session = 您已登出，因此無法完成操作。請登入後再試。
studio-refused-form = 這份表單來自其他頁面，或已過期。請返回工作室再試。
studio-missing-title = 這裡沒有內容
studio-missing-explain = 內容可能已被移除，或網址不完整。
studio-back = 返回工作室

## 海報

studio-nav-posters = 海報
studio-posters-title = 海報
studio-posters-lead = 您的收款碼，可依您的外觀直接列印。選擇一個，即可設定尺寸和語言。
studio-posters-of = 「{ $counter }」的海報
studio-posters-all = 所有海報
studio-posters-preview = 「{ $counter }」的列印預覽
studio-posters-off = 這個收款碼已停用，掃碼後無法付款。為您管理此付款頁面的人可以重新啟用。
studio-posters-looks = 外觀
studio-posters-published = 已發布的外觀
studio-posters-draft = 草稿外觀
studio-posters-what = 列印內容
studio-posters-what-wall = A4：貼在牆上或櫥窗
studio-posters-what-counter = A5：放在櫃檯
studio-posters-what-table = A6：放在餐桌
studio-posters-what-sticker = 貼紙：80 × 80 公釐
studio-posters-what-code = 僅收款碼
studio-posters-first = 第一種語言
studio-posters-second = 第二種語言
studio-posters-third = 第三種語言
studio-posters-none = 無
studio-posters-show = 顯示預覽
studio-posters-download = 下載
studio-posters-pdf = PDF，用於列印
studio-posters-svg = SVG，用於編輯
studio-posters-png = PNG，圖片
studio-posters-explain = 請用霧面紙以 100 % 比例列印。每個檔案在提供給您之前，都經過兩種掃碼程式試讀。為了讓手機能夠讀取，顏色可能比螢幕上深。
studio-posters-no-font = 缺少顯示其中一種語言或名稱的字型。請選擇其他語言，或聯絡為您管理此付款頁面的人。
studio-posters-crowded = 空間不足，放不下所有文字。請選擇較大的尺寸或減少語言。
studio-posters-failed = 無法製作出每支手機都能讀取的海報。請選擇其他尺寸，或聯絡為您管理此付款頁面的人。
