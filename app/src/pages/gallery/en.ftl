### The gallery's own words. Only people who work on texts read them.

gallery-title = Gallery of pages
# $pages is a number.
gallery-explain = All { $pages } pages as customers get them. Nothing can be paid here. Save a file and load this page again to see it.
gallery-language = Language
gallery-reference = Beside it
gallery-frames = In the frames
gallery-frames-texts = texts
gallery-frames-names = names of messages
gallery-show = Show
gallery-pages = Pages
gallery-alone = Open alone
# $texts is a number.
gallery-texts =
    { $texts ->
        [one] One text
       *[other] { $texts } texts
    }
# $texts is a number.
gallery-missing =
    { $texts ->
        [one] one not translated
       *[other] { $texts } not translated
    }
gallery-message = Message
gallery-falls-back = not translated: English is shown
gallery-kind-amount = Amount
gallery-kind-way = On the way
gallery-kind-result = Result
gallery-kind-problem = Problems
