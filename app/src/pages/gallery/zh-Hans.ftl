### 样张页自己的文字，只有修改文案的人会看到。

gallery-title = 页面样张
gallery-explain = 共 { $pages } 个页面，与顾客看到的完全一样。这里无法付款。保存文件后重新加载本页即可看到修改。
gallery-language = 语言
gallery-reference = 对照语言
gallery-frames = 框内显示
gallery-frames-texts = 文字
gallery-frames-names = 消息名称
gallery-show = 显示
gallery-pages = 页面
gallery-alone = 单独打开
gallery-texts = { $texts } 条文字
gallery-missing = { $texts } 条未翻译
gallery-message = 消息
gallery-falls-back = 未翻译，显示英文
gallery-kind-amount = 金额
gallery-kind-way = 付款之前
gallery-kind-result = 结果
gallery-kind-problem = 问题
