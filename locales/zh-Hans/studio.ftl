### 工作室：商家编辑自己页面的地方。顾客看不到这些文字。

studio-name = 工作室
studio-title = { $page } – { $merchant }
studio-skip = 跳到正文
studio-nav = 工作室页面
studio-nav-versions = 版本
studio-nav-editor = 外观
studio-nav-codes = 收款码
studio-nav-sessions = 登录记录
studio-sign-out = 退出登录
studio-language = 语言

## 登录

studio-sign-in-title = 登录
studio-sign-in-ready = 链接已就绪。点按按钮，即可在此设备上登录。
studio-sign-in-paste = 请粘贴登录链接，或链接中 # 后面的代码。
studio-sign-in-code = 链接或代码
studio-sign-in-button = 登录
studio-sign-in-help = 链接由邀请您的人或本付款页面的管理者提供。只能使用一次，15 分钟内有效。
studio-sign-in-already = 此设备已经登录？继续
studio-sign-in-refused = 此链接无法使用或已失效。请索取新的链接：每个链接只能使用一次，15 分钟内有效。
studio-sign-in-busy = 尝试次数过多，请在 { $seconds } 秒后重试。

## 编辑器

studio-editor-title = 外观
studio-editor-lead = 让付款页面符合您店铺的风格。发布之前，顾客看不到任何更改。
studio-editor-wrong = 尚未保存：下面有内容需要修改，已在相应位置标出。
studio-own-looks = 以下门店有自己的外观，不受此处影响：{ $stores }

## 发布状态

studio-draft = 草稿，顾客还看不到
studio-draft-by = 由{ $who }保存，{ $time }
studio-published = 已发布
studio-published-by = 由{ $who }发布，{ $time }
studio-published-who = 由{ $who }发布
studio-who-you = 您
studio-who-operator = 此付款页面的管理者
studio-plain = 默认外观
studio-plain-explain = 尚未发布任何外观。
studio-unsaved = 尚未保存
studio-offline = 未保存：没有网络连接。您填写的内容仍在这里
studio-real-page = 打开真实页面
studio-save = 保存草稿
studio-publish = 发布
studio-discard = 放弃草稿
studio-done-saved = 草稿已保存，顾客尚未看到。
studio-done-published = 已发布，顾客现在看到的就是这个外观。
studio-conflict-title = 草稿已被他人修改
studio-conflict-saved = 在此期间，{ $who }于 { $time } 保存了另一份草稿。
studio-conflict-gone = 您所依据的草稿在此期间已被发布或放弃。
studio-conflict-explain = 您的内容没有丢失：您填写的内容就在下方，尚未保存。
studio-conflict-differs = 不同之处：
studio-conflict-theirs = 期间保存的版本
studio-conflict-mine = 您的版本（未保存）
studio-conflict-keep-mine = 改为保存我的版本
studio-conflict-take-theirs = 继续使用对方的版本
studio-conflict-look = 在新窗口查看对方的版本
studio-ask-title = 替换草稿？
studio-ask-saved = 已有一份草稿，由{ $who }于 { $time } 保存。您要打开的内容会取代它，该草稿将会丢失。
studio-ask-keep = 保留草稿
studio-ask-replace = 替换草稿

## 起始风格

studio-starters = 从示例开始
studio-starters-lead = 会设置颜色和形状，您的文字和图片保持不变。之后都可以再修改。
studio-starter-tea-house = 茶馆
studio-starter-bookshop = 书店
studio-starter-noodle-bar = 面馆
studio-starter-pharmacy = 药店
studio-starter-flower-shop = 花店
studio-starter-museum = 博物馆
studio-starter-night-market = 夜市
studio-starter-salon = 美发沙龙

## 颜色

studio-colours = 颜色
studio-colours-lead = 一种颜色就够了，其余的会随之确定。无论选什么，文字都清晰可读。
studio-colour-accent = 按钮
studio-colour-accent-hint = 您店铺的颜色。
studio-colour-ground = 背景
studio-colour-ground-hint = 在所有内容后面。
studio-colour-ink = 文字
studio-colour-ink-hint = 名称、金额、句子。
studio-colours-dark = 深色页面的颜色
studio-colours-dark-lead = 许多人的手机使用深色模式。除非您另行选择，这些颜色由上面的颜色推出。
studio-colour-dark-accent = 按钮（深色）
studio-colour-dark-ground = 背景（深色）
studio-colour-dark-ink = 文字（深色）
studio-colour-dark-hint = 用于深色模式的手机。
studio-colour-automatic = 自动
studio-colour-pick = 选择颜色：{ $name }
studio-colour-reset-which = 自动：{ $name }
brand-ink-faint = 您选择了 { $from }。这种颜色的文字不易阅读：对比度为 { $measured } : 1，至少需要 { $required } : 1。将显示为 { $to }。
brand-ground-between = 您选择了 { $from }。无论黑字还是白字在上面都不易阅读：较好的对比度为 { $measured } : 1，至少需要 { $required } : 1。将显示为 { $to }。

## 页首

studio-head = 页首
studio-layout = 布局
studio-layout-name = 仅名称
studio-layout-left = 标志在名称旁
studio-layout-centred = 标志在名称上方
studio-layout-cover = 通栏图片
studio-logo = 标志
studio-logo-hint = SVG、PNG、JPEG 或 WebP，不超过 4 MB。
studio-logo-dark = 深色页面的标志
studio-logo-dark-hint = 仅当标志在深色页面上看不清时需要。
studio-cover = 通栏图片
studio-cover-hint = 用于带图片的布局。宽至少 240 像素，显示中间部分。
studio-picture-upload = 上传
studio-picture-upload-which = 上传：{ $name }
studio-picture-sending = 正在上传…
studio-picture-lost = 文件未能送达。请检查网络后重试。
studio-picture-remove = 移除
studio-picture-remove-which = 移除：{ $name }

## 文字

studio-words = 文字
studio-words-lead = 您自己的文字，可以所有人相同，也可以按语言分别填写。其他内容均已翻译好。
studio-welcome = 欢迎语
studio-welcome-hint = 显示在金额上方。简短一行。
studio-footer = 结尾语
studio-footer-hint = 显示在页面末尾。
studio-language-all = 所有人
studio-language-add = 其他语言
studio-language-of = { $line }：语言
studio-button = 按钮文字
studio-terms = 条款链接
studio-terms-hint = 可选。请填写您网页的完整地址。

## 形状

studio-shape = 形状
studio-corners = 边角
studio-corners-square = 直角
studio-corners-soft = 微圆
studio-corners-round = 圆角
studio-density = 间距
studio-density-compact = 紧凑
studio-density-normal = 适中
studio-density-roomy = 宽松
studio-font = 字体
studio-font-system = 标准
studio-font-humanist = 柔和
studio-font-serif = 书卷
studio-font-rounded = 圆润
studio-font-mono = 打字机

## 预览

studio-preview = 预览
studio-preview-title = 付款页面预览
studio-preview-lead = 这是应用更改后的页面。仅供预览：不会付款，也不会保存。
studio-preview-show = 显示我的更改
studio-preview-back = 返回编辑
studio-view-state = 页面
studio-view-amount = 金额
studio-view-problem = 金额有误
studio-view-paid = 付款成功
studio-view-checking = 正在核实
studio-view-declined = 付款未成功
studio-view-language = 语言
studio-view-longer = 加长文字（测试）
studio-view-leftward = 从右到左（测试）
studio-view-wallet = 支付应用
studio-view-no-wallet = 任意
studio-view-mode = 手机
studio-view-light = 浅色
studio-view-dark = 深色
studio-view-width = 宽度
studio-view-large = 大字号

## 字段错误

studio-wrong-colour = 请用 # 加六位数字填写颜色，例如 #1c3fae，或留空。
studio-wrong-choice = 请选择其中一项。
studio-wrong-terms = 请填写以 https:// 开头的完整地址。
studio-wrong-long = 文字太长，最多 160 个字符。
studio-wrong-unseen = 文字中有不可见的符号，请重新输入。
studio-wrong-everybody = 有多条文字，请也为这一条选择语言。
studio-wrong-twice = 此语言已有一条文字。
studio-wrong-language = 请从列表中选择语言。

## 字段提示

studio-remark-logo-unused = 此布局不显示您的标志。
studio-remark-logo-missing = 请在下面上传标志；在此之前显示名称的首字。
studio-remark-cover-missing = 请在下面上传图片；在此之前不显示图片。
studio-remark-cover-unused = 您选择的布局不显示此图片。
studio-remark-plate-light = 标志在浅色页面上会看不见，因此衬有深色底板。
studio-remark-plate-dark = 标志在深色页面上会看不见，因此衬有浅色底板。另传一个深色页面用的标志会更好看。
studio-remark-line-long = 在小屏手机上会超过两行，短一些更好看。
studio-remark-button-long = 在最小的手机上，以下语言的按钮会占两行：{ $languages }（“{ $example }”）。
studio-remark-name-long = 在最小的手机上，以下语言的名称会占三行或更多：{ $languages }（“{ $example }”）。

## 图片无法使用的原因

picture-too-large = 文件超过 4 MB，请缩小后保存。
picture-too-many-pixels = 图片超过 3200 万像素，或有一边超过 12,000 像素，请缩小后保存。
picture-format = 请使用 SVG、PNG、JPEG 或 WebP 文件。
picture-broken = 文件已损坏。请重新保存，或选择其他文件。
picture-text = 图形中含有文字，在各种设备上显示不同。请将文字转为路径，或另存为 PNG。
picture-elsewhere = 图形引用了其他文件。请嵌入全部内容后保存，或另存为 PNG。
picture-entities = 图形的写法无法安全读取（实体）。请保存为普通 SVG 或 PNG。
picture-too-intricate = 图形过于复杂。请简化，或另存为 PNG。
picture-shape = 图片过宽或过高，请裁剪。
picture-empty = 这张图片里什么也看不到。
picture-too-small = 图片太小：标志至少需要 32 像素，通栏图片宽至少 240 像素。
picture-unseen-on-dark = 此标志在深色页面上看不清，请使用较浅的版本。
picture-too-detailed = 图片细节太多，无法压缩到足够小。请使用更简单的图片。
picture-too-costly = 处理此文件耗时过长。请重新保存，或另存为 PNG。
picture-unavailable = 之前的图片还在处理，请一分钟后再试。
picture-unreadable = 图形第 { $line } 行的“{ $what }”在这里无法保留。请用普通的颜色和形状另存为普通 SVG，或存为 PNG。

## 门店和收款码

studio-codes-title = 收款码
studio-codes-lead = 您的门店和收款码。打开任意收款码，即可查看顾客看到的页面。
studio-codes-empty = 还没有门店。为您管理此付款页面的人可以添加。
studio-codes-no-codes = 此门店还没有收款码。
studio-codes-open = 打开“{ $counter }”的页面
studio-codes-off = 已停用
studio-real-lead = 这就是顾客在支付应用中看到的页面，采用您已发布的外观。仅供查看，无法在此付款。
studio-real-show = 显示

## 已登录的浏览器

studio-sessions-title = 登录记录
studio-sessions-lead = 目前已登录的浏览器。如有不认识的，请让它退出。
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
studio-versions-older = 更早的版本
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
studio-import-cover = 文件中的通栏图片无法使用。未做任何更改。

## 外观的各部分

studio-part-accent = 按钮颜色
studio-part-ground = 背景颜色
studio-part-ink = 文字颜色
studio-part-dark = 深色页面的颜色
studio-part-corners = 边角
studio-part-density = 间距
studio-part-font = 字体
studio-part-layout = 页首
studio-part-button = 按钮文字
studio-part-terms = 条款
studio-part-welcome = 欢迎语
studio-part-footer = 结尾语
studio-part-logo = 标志
studio-part-cover = 通栏图片

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

## 办公室：商家人员

office-nav-home = 首页
office-nav-staff = 人员
office-back = 返回首页
office-home-title = 欢迎
office-home-title-name = { $name }，欢迎
office-home-lead = 您可以工作的商家，以及您在那里的角色。
office-home-today = 今天
office-home-count = { $count } 笔付款
office-home-back = 已退还 { $amount }
office-home-next = 接下来
office-home-step-screen = 在柜台设置一块屏幕
office-home-step-screen-why = 平板或旧手机会显示并播报每一笔付款。
office-home-step-colleague = 邀请同事
office-home-step-colleague-why = 每个人都有自己的链接和权限。
office-home-here = 当前商家
office-home-work = 在此工作
office-home-work-which = 在 { $merchant } 工作
office-role-owner = 所有者
office-role-owner-explain = 可以进行所有操作
office-role-manager = 经理
office-role-manager-explain = 管理门店：付款、退款、日结和收银员
office-role-cashier = 收银员
office-role-cashier-explain = 在收银台工作
office-role-accountant = 会计
office-role-accountant-explain = 查看所有付款、日结和报表
office-role-designer = 设计师
office-role-designer-explain = 更改页面，打印海报
office-role-developer = 开发者
office-role-developer-explain = 连接其他程序
office-staff-title = 人员
office-staff-lead = 在这里工作的人和他们的角色。您结束的角色会立即失效。
office-staff-you = 您
office-staff-nameless = 使用工作室链接登录的人
office-staff-unnamed = 无名称
office-staff-never = 尚未登录
office-staff-came = 加入时间：{ $time }
office-staff-end = 结束
office-staff-end-which = 结束 { $name } 的角色：{ $role }
office-staff-end-explain = 该角色立即失效。若要恢复，请重新邀请。
office-staff-link = 新链接
office-staff-link-which = 为 { $name } 创建新链接
office-staff-link-explain = 供丢失链接的人使用：此人已登录的浏览器会全部退出登录。
office-staff-link-own = 用于您的另一台设备。当前浏览器保持登录。
office-staff-last = 这是目前唯一登录过的所有者。请先邀请另一位所有者，并让对方登录。
office-staff-refused = 未作任何更改：您无权授予或结束这个角色。
office-staff-shared = 未作任何更改：此人也在其他商家工作。链接可由本付款页面的管理者创建。
office-invite-title = 邀请人员
office-invite-name = 名称
office-invite-role = 角色
office-invite-where = 范围
office-invite-where-explain = 经理、收银员和开发者可以只在部分门店或收银台工作，其他角色适用于所有地方。
office-invite-everywhere = 所有地方
office-invite-some = 仅限以下地方：
office-invite-button = 创建链接
office-invite-name-wrong = 请填写名称，最多 60 个字，且不含看不见的字符。
office-invite-where-wrong = 请至少选择一个门店或收银台。
office-invite-where-role = 这个角色适用于所有地方。请选择“所有地方”或其他角色。
office-made-title = 新链接
office-made-title-name = 给 { $name } 的链接
office-made-lead = 请只把此链接发给本人：打开链接的人会以其身份登录。
office-made-link = 链接
office-made-explain = 链接只能使用一次，15 分钟内有效，并且只在此时显示。过期后请重新创建。
office-made-done = 返回人员
office-nav-closings = 日结
office-closings-title = 日结
office-closings-lead = 每一天的结算。每笔付款和退款只会进入一份日结，且仅一次；一天结束后会自动日结。
office-closings-stores = 门店
office-closings-now = 尚未日结
office-closings-nothing = 自上次日结以来没有任何收支。
office-closings-close = 立即日结
office-closings-close-explain = 对到目前为止的收支进行日结。日结会有编号，之后不再改动；今天之后的收支进入下一份日结。
office-closings-made = 历次日结
office-closings-none = 还没有日结。有付款的一天结束后会产生第一份。
office-closings-older = 更早的日结
office-closings-refused = 没有可日结的内容：全部已在日结中。
office-closing-title = 日结 { $number }
office-closing-till = 仅 { $till }
office-closing-part = 当天尚未结束
office-closing-day = 营业日
office-closing-zone = 时区
office-closing-from = 开始
office-closing-until = 截止
office-closing-made = 生成时间
office-closing-by = 操作人
office-closing-automatic = 自动
office-closing-paid = 已付款
office-closing-reversed = 付款后被撤销
office-closing-refunded = 已退款
office-closing-undone = 被撤销的退款
office-closing-all = 合计
office-closing-late = 其中属于之前日期
office-closing-kind = 项目
office-closing-count = 笔数
office-closing-amount = 金额
office-closing-tills = 按收银台
office-closing-wallets = 按钱包
office-closing-wallet-unknown = 未知钱包
office-closing-undecided = 未确定，未计入
office-closing-undecided-explain = 这些付款结果尚不明确。确定之后会进入随后的日结。
office-closing-gateway = 网关按另一时钟划分日期：请逐笔核对其文件，而不要按日核对。
office-closing-csv = 明细 CSV
office-closing-json = 日结 JSON
office-closing-digest = 摘要（SHA-256）

## 办公室：付款

office-nav-payments = 付款
office-payments-title = 付款
office-payments-recent = 今天和昨天的付款。
office-payments-find = 查找付款
office-payments-hint = 金额、时间（如 12:31）、两个英文单词、钱包或参考编号，也可组合使用。
office-payments-more = 更多条件
office-payments-day = 日期
office-payments-state = 状态
office-payments-where = 地点
office-payments-wallet = 钱包
office-payments-any = 不限
office-payments-everywhere = 所有地点
office-payments-button = 查找
office-payments-all = 显示全部
office-payments-unread = 无法按此内容查找。请输入金额、时间（如 12:31）、两个英文单词、钱包或参考编号。
office-payments-none-yet = 还没有付款。
office-payments-none = 在您可查看的付款中没有符合的。
office-payments-back-to = 已查找至 { $time }。
office-payments-older = 更早
office-payments-further = 继续往前查找
office-payments-back = 所有付款
office-payment-title = { $amount } 的付款
office-payment-where = 地点
office-payment-begun = 开始时间
office-payment-paid = 付款时间
office-payment-charged = 钱包扣款
office-payment-note = 备注
office-payment-reference = 参考编号
office-payment-gateway = 支付服务的编号
office-payment-ask = 立即查询
office-payment-cancel = 取消此付款
office-payment-cancel-explain = 将请求支付服务取消。若其间已付款，款项可能会退回。
office-payment-cancel-sure = 确认取消付款
office-state-paid = 已付款
office-state-paid-explain = 款项已收取，并经支付服务确认。
office-state-open = 未确定
office-state-waiting = 等待顾客确认
office-state-waiting-explain = 顾客可能正在钱包中确认。尚未付款。
office-state-checking = 正在核实
office-state-checking-explain = 支付服务没有回应，因此尚不知道是否已付款。系统会自动再次查询。请不要重复收款。
office-state-cancelling = 正在取消
office-state-cancelling-explain = 已请求取消，但支付服务尚未确认。仍可能查明已付款。
office-state-failed = 未付款
office-state-cancelled = 已取消
office-state-cancelled-explain = 没有收取款项，此付款也不会再进行。
office-state-returned = 付款后取消
office-state-returned-explain = 取消之后才付款。支付服务会自动退回款项。
office-state-never = 未成立
office-state-never-explain = 多次查询，支付服务都没有这笔付款的记录。若日后有消息，会显示在这里。
office-state-not-sent-explain = 无法连接支付服务，因此没有发出请求，也没有收取款项。
office-state-person = 需要人工处理
office-state-person-explain = 无法查明是否已付款。请通知本付款页面的管理者；在此之前，请不要重复收款。
office-declined-balance = 顾客余额不足。没有收取款项。
office-declined-limit = 金额超出顾客钱包的限额。没有收取款项。
office-declined-wallet = 本店不能接受这个钱包。没有收取款项。
office-declined-verification = 顾客没有在钱包中确认。没有收取款项。
office-declined-refused = 钱包拒绝了付款，顾客可咨询钱包客服。没有收取款项。
office-declined-closed = 顾客确认之前已关闭。没有收取款项。
office-declined-later = 钱包繁忙。没有收取款项，可稍后再试。
office-declined-our-fault = 设置有误，请通知本付款页面的管理者。没有收取款项。
office-declined-other = 钱包没有说明原因。没有收取款项。
office-returned-whole = 已退款
office-returned-whole-explain = 已付款，并已全额退还给顾客。
office-returned-part = 已部分退款
office-returned-going = 退款中
office-refunds-title = 退款
office-refund-by = 由 { $name } 发起
office-refund-asked = 已申请
office-refund-asked-explain = 支付服务尚未回应，系统会自动再次查询。请不要用其他方式退款。
office-refund-going = 处理中
office-refund-going-explain = 支付服务正在退款，完成之前系统会自动跟进。
office-refund-done = 已退回
office-refund-done-explain = 几天内会显示在顾客的钱包中。
office-refund-refused = 被拒绝
office-refund-person = 需要人工处理
office-refund-person-explain = 无法查明是否已退回。用其他方式退款之前，请先通知本付款页面的管理者。
office-refused-window = 付款时间过久，没有退款。
office-refused-amount = 超出支付服务处的余额，没有退款。
office-refused-partial = 此钱包只支持全额退款，没有退款。
office-refused-multiple = 此钱包只能退款一次，没有退款。
office-refused-wallet = 此钱包不支持退款，没有退款。
office-refused-balance = 商家在支付服务处的资金不足，没有退款。
office-refused-closed = 此付款已在支付服务处取消或关闭，没有退款。
office-refused-later = 支付服务繁忙，没有退款，请稍后再试。
office-refused-our-fault = 设置有误，请通知本付款页面的管理者。没有退款。
office-refused-other = 支付服务没有说明原因，没有退款。
office-history-title = 经过
office-event-submitted = 已向支付服务请求付款。
office-event-accepted = 支付服务已受理，顾客可在钱包中确认。
office-event-declined = 支付服务拒绝了。
office-event-no-answer = 支付服务没有回应，不清楚是否已受理。
office-event-not-sent = 无法连接支付服务，没有发送任何内容。
office-event-processing = 已查询，支付服务回复：尚未确定。
office-event-not-found = 已查询，支付服务没有这笔付款。
office-event-in-vain = 已查询，但支付服务没有回应。
office-event-paid = 支付服务回复：已付款。
office-event-failed = 支付服务回复：未付款。
office-event-cancelled = 支付服务回复：已取消。
office-event-cancel-time = 时间已过，已请求支付服务取消。
office-event-cancel-customer = 顾客要重新开始，已请求支付服务取消。
office-event-cancel-operator = 本付款页面的管理者请求支付服务取消。
office-event-cancel-staff = { $name } 请求支付服务取消。
office-event-cancel-unconfirmed = 支付服务尚未确认取消。
office-event-presumed = 多次查询支付服务都没有记录，视为未成立。
office-event-gave-up = 无法查明，已通知人工处理。
office-event-mismatched = 支付服务的回复与此付款不符，已通知人工处理。
office-event-refund-sent = 已向支付服务请求退款。
office-event-refund-no-answer = 支付服务没有回应，不清楚是否会退款。
office-event-refund-processing = 支付服务回复：处理中。
office-event-refund-not-found = 已查询，支付服务尚无记录。
office-event-refund-done = 支付服务回复：款项退回。
office-event-refund-refused = 支付服务回复：不予退款。
office-payment-receipt = 收据（PDF）
office-give-title = 退款
office-give-amount = 金额
office-give-left = 最多可退 { $amount }。
office-give-reason = 原因（可选）
office-give-reason-explain = 供您和支付服务记账，请不要写顾客信息。
office-give-on = 继续
office-give-unread = 没有退款：请按本页的写法输入金额。
office-give-too-much = 没有退款：超出此付款的剩余金额。
office-give-nothing-left = 此付款已全部退回或正在退回。
office-give-not-paid = 没有退款：尚未确定此款项已付。
office-give-taken = 没有再次退款：此表单已使用过。退款情况见下方。
office-give-unsent = 未能提出请求。请再按一次按钮：不会重复退款。
office-sure-title = 退回 { $amount }？
office-sure-left = 付款金额为 { $paid }。此次之后最多还可退 { $left }。
office-sure-whole = 付款金额为 { $paid }。此次之后不能再退款。
office-sure-explain = 款项退回原钱包，无法撤回。
office-sure-button = 退回 { $amount }
office-sure-back = 不退款
office-told-asked = 刚刚已查询支付服务，最新情况如下。
office-told-unasked = 暂时无法查询支付服务，系统会自动再次查询。目前所知如下。
office-told-cancelled = 此付款不会再进行。
office-told-cancelling = 已请求取消，但尚未确认，系统会自动再次查询。
office-told-paid = 此付款已完成，因此没有取消。
office-told-given = 已提出退款，支付服务的回复如下。

office-nav-screens = 收银屏
office-screens-title = 收银屏
office-screens-lead = 柜台上的平板或旧手机会在付款成功的那一刻显示每笔付款，并读出金额。
office-screens-none = 还没有收银屏
office-screens-all = 所有收银台
office-screens-seen = 最近联系：{ $time }
office-screens-waiting = 还没有设备
office-screens-made = 由 { $name } 设置
office-screens-link = 更换设备
office-screens-link-which = 为 { $name } 更换设备
office-screens-link-explain = 新设备启用后，现有设备将不再显示和读出任何内容。
office-screens-end = 停用
office-screens-end-which = 停用 { $name }
office-screens-end-explain = 从那一刻起，它不再显示和读出任何内容。
office-screens-add = 添加收银屏
office-screens-add-at = 放在哪里
office-screens-add-name = 名称（如果不与收银台同名）
office-screens-add-language = 显示和读出所用的语言
office-screens-add-language-own = 门店的语言
office-screens-wrong = 未添加。请选择放在哪里；名称最多 60 个字，且都必须可见。
office-screen-made = 设置 { $name }
office-screen-made-lead = 请用要放在那里的平板或手机扫描此码。
office-screen-made-code = 含有链接的二维码
office-screen-made-link = 或在该设备上打开此链接
office-screen-made-explain = 链接只能使用一次，10 分钟内有效，而且只在此时显示。过期后请重新生成。
office-screen-made-done = 返回收银屏
