### 工作室：商家编辑自己页面的地方。顾客看不到这些文字。

studio-name = 工作室
studio-title = { $page } – { $merchant }
studio-skip = 跳到正文
studio-nav = 工作室页面
studio-nav-home = 概览
studio-nav-versions = 版本
studio-nav-sessions = 登录记录
studio-sign-out = 退出登录
studio-language = 语言

## 登录

studio-sign-in-title = 登录工作室
studio-sign-in-ready = 链接已就绪。点按按钮，即可在此设备上登录。
studio-sign-in-paste = 请粘贴登录链接，或链接中 # 后面的代码。
studio-sign-in-code = 链接或代码
studio-sign-in-button = 登录
studio-sign-in-help = 请向为您管理此付款页面的人索取链接。链接只能使用一次，15 分钟内有效。
studio-sign-in-already = 此设备已经登录？打开工作室
studio-sign-in-refused = 此链接无法使用或已失效。请索取新的链接：每个链接只能使用一次，15 分钟内有效。
studio-sign-in-busy = 尝试次数过多，请在 { $seconds } 秒后重试。

## 首页

studio-home-title = 概览
studio-home-lead = 您的门店和付款码。打开任意付款码，即可查看顾客看到的页面。
studio-home-empty = 还没有门店。为您管理此付款页面的人可以添加。
studio-home-no-codes = 此门店还没有付款码。
studio-home-open = 打开“{ $counter }”的页面
studio-home-off = 已停用

## 已登录的浏览器

studio-sessions-title = 登录记录
studio-sessions-lead = 目前可以更改您页面的所有浏览器。如有不认识的，请让它退出。
studio-sessions-this = 当前浏览器
studio-sessions-unknown = 未知浏览器
studio-sessions-made = 登录时间：{ $time }
studio-sessions-seen = 上次使用：{ $time }
studio-sessions-end = 退出
studio-sessions-end-which = 让 { $browser } 退出登录
studio-sessions-end-all = 全部退出登录
studio-sessions-end-all-explain = 让包括当前浏览器在内的所有浏览器退出登录，并使未使用的链接失效。之后需要新的链接才能登录。

## 已发布的外观

studio-versions-title = 版本
studio-versions-lead = 您发布过的所有外观，最新的在最前面。恢复某个版本会将其作为新版本重新发布，因此不会丢失任何内容。
studio-versions-empty = 尚未发布任何外观。您的页面正在使用默认外观。
studio-versions-draft = 有一份草稿，保存于 { $time }。在编辑器中打开某个版本或导入外观会替换它。
studio-versions-number = 版本 { $number }
studio-versions-unnumbered = 来自文件的外观
studio-versions-in-force = 使用中
studio-versions-at = 发布时间：{ $time }
studio-versions-by-studio = 通过工作室
studio-versions-by-browser = 通过工作室（{ $browser }）
studio-versions-by-operator = 由为您管理此付款页面的人发布
studio-versions-by-file = 由为您管理此付款页面的人通过文件设置
studio-versions-returned = 恢复了版本 { $number }
studio-versions-changed = 更改内容
studio-versions-same = 没有更改
studio-versions-light = 浅色页面：按钮、背景和文字 { $colours }
studio-versions-dark = 深色页面：按钮、背景和文字 { $colours }
studio-versions-return = 恢复此版本
studio-versions-return-which = 恢复此版本：{ $number }
studio-versions-edit = 在编辑器中打开
studio-versions-edit-which = 在编辑器中打开：版本 { $number }

## 外观文件

studio-export-title = 将外观保存为文件
studio-export-explain = 一个文件包含全部内容，图片也在内。其他商家或其他系统也可以使用。
studio-export-published = 下载已发布的外观
studio-export-draft = 下载草稿
studio-import-title = 从文件导入外观
studio-import-explain = 导入后会成为您的草稿。在您发布之前，页面保持不变。
studio-import-file = 文件
studio-import-text = 文件内容
studio-import-button = 设为我的草稿
studio-import-large = 此文件太大，不可能是外观文件。未做任何更改。
studio-import-other = 这不是从工作室下载的外观文件。未做任何更改。
studio-import-format = 此文件的格式为 { $format }，此工作室无法读取。未做任何更改。
studio-import-field = 文件中有不正确的内容：请查看第 { $line } 行第 { $column } 个字符。未做任何更改。
studio-import-named = 文件中指定的图片不在文件内。未做任何更改。
studio-import-logo = 文件中的标志无法使用。未做任何更改。
studio-import-cover = 文件中的封面图片无法使用。未做任何更改。

## 外观的各部分

studio-part-accent = 按钮颜色
studio-part-ground = 背景颜色
studio-part-ink = 文字颜色
studio-part-dark = 深色页面的颜色
studio-part-corners = 圆角
studio-part-density = 间距
studio-part-font = 字体
studio-part-layout = 页面顶部
studio-part-button = 按钮文字
studio-part-terms = 条款
studio-part-welcome = 欢迎语
studio-part-footer = 结尾语
studio-part-logo = 标志
studio-part-cover = 封面图片

## 无法完成的操作

studio-refused-title = 未作任何更改
studio-refused-session = 您已退出登录，因此无法完成操作。请登录后重试。
studio-refused-form = 此表单来自其他页面，或已过期。请返回工作室重试。
studio-missing-title = 这里没有内容
studio-missing-explain = 内容可能已被移除，或地址不完整。
studio-back = 返回工作室

## 海报

studio-nav-posters = 海报
studio-posters-title = 海报
studio-posters-lead = 您的收款码，可按您的外观直接打印。选择一个，即可设置尺寸和语言。
studio-posters-of = “{ $counter }”的海报
studio-posters-all = 全部海报
studio-posters-preview = “{ $counter }”的打印预览
studio-posters-off = 此收款码已停用，扫码后无法付款。为您管理此付款页面的人可以重新启用。
studio-posters-looks = 外观
studio-posters-published = 已发布的外观
studio-posters-draft = 草稿外观
studio-posters-what = 打印内容
studio-posters-what-wall = A4：贴在墙上或橱窗
studio-posters-what-counter = A5：放在柜台
studio-posters-what-table = A6：放在餐桌
studio-posters-what-sticker = 贴纸：80 × 80 毫米
studio-posters-what-code = 仅收款码
studio-posters-first = 第一语言
studio-posters-second = 第二语言
studio-posters-third = 第三语言
studio-posters-none = 无
studio-posters-show = 显示预览
studio-posters-download = 下载
studio-posters-pdf = PDF，用于打印
studio-posters-svg = SVG，用于编辑
studio-posters-png = PNG，图片
studio-posters-explain = 请用哑光纸按 100 % 比例打印。每个文件在提供给您之前，都经过两种扫码程序试读。为了让手机能够识别，颜色可能比屏幕上更深。
studio-posters-no-font = 缺少显示其中一种语言或名称的字体。请选择其他语言，或联系为您管理此付款页面的人。
studio-posters-crowded = 空间不足，放不下全部文字。请选择更大的尺寸或减少语言。
studio-posters-failed = 无法制作出每部手机都能识别的海报。请选择其他尺寸，或联系为您管理此付款页面的人。
