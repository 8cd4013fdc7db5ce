### The studio: where a merchant works on their own pages. Merchants read it, customers never do.
### A language may leave this file out as a whole.

# The studio's name, in titles and beside the sign.
studio-name = Studio

# The window's title. $page (text) is the page's heading, $merchant (name) whose studio it is.
studio-title = { $page } – { $merchant }

# Link that keyboards and screen readers find first.
studio-skip = Skip to content

# What the row of pages is called, for screen readers.
studio-nav = Pages of the studio
# Beside the row of pages on a phone: spreads it out, so that all of them are seen.
studio-nav-all = All pages

# Link to the editor, in the row of pages.
studio-nav-editor = Look

# Link to stores and codes, in the row of pages.
studio-nav-codes = Codes

# Link to the list of published looks, in the row of pages.
studio-nav-versions = Versions

# Link to the list of browsers that are signed in, in the row of pages.
studio-nav-sessions = Sign-ins

# Button.
studio-sign-out = Sign out

# What the language switch is called, for screen readers.
studio-language = Language

## Signing in

studio-sign-in-title = Sign in

# Shown where the link's code was taken from the address.
studio-sign-in-ready = Your link is ready. Press the button to sign in on this device.

# Shown where it could not be.
studio-sign-in-paste = Paste your sign-in link, or the code that stands behind the # in it.

# The field's label.
studio-sign-in-code = Link or code

# Button.
studio-sign-in-button = Sign in

# Below the button.
studio-sign-in-help = You get a link from whoever invites you, or runs this payment page for you. It works once, for 15 minutes.

# Link for whoever is signed in already.
studio-sign-in-already = Signed in on this device already? Go on

# An alert: the link is used, over or wrong; nobody is told which.
studio-sign-in-refused = This link doesn’t work, or no longer. Ask for a new one: each link works once, for 15 minutes.

# An alert. $seconds is a number from 0 to 60.
studio-sign-in-busy =
    { $seconds ->
        [one] Too many tries. Please try again in one second.
       *[other] Too many tries. Please try again in { $seconds } seconds.
    }

## The editor

studio-editor-title = Look

# Below the heading.
studio-editor-lead = Make your payment page look like your shop. Customers see nothing of it until you publish.

# An alert above the form.
studio-editor-wrong = Nothing was saved yet: something below needs your attention. It is marked where it stands.

# $stores (names) are stores that have a look of their own.
studio-own-looks = These stores have a look of their own and don’t follow this one: { $stores }

# Label of a list: whose look is being worked on. In it are the whole shop and its stores.
studio-look-of = Look of

# The first in that list: the look of all stores that have none of their own.
studio-look-of-shop = The whole shop

# Another in that list. $store (name) is a store that has a look of its own; stores without one stand there by their name alone.
studio-look-of-own = { $store } – look of its own

# Button beside that list.
studio-look-of-show = Show

# Heading. $store (name) is a store that has no look of its own.
studio-follows = { $store } wears the shop’s look

# Below it. “There” is the shop’s look.
studio-follows-explain = What you change there shows here, too. Give this store a look of its own if it should be different: you begin with a copy of what its customers see now, and nothing changes for them until you publish.

# Link below that.
studio-follows-shop = Edit the shop’s look

# Button: a draft for this store alone.
studio-own-begin = Give this store a look of its own

# Above the form for a store’s own look, before a button.
studio-own-explain = This store has a look of its own and doesn’t follow the shop’s.

# That button: at once, customers of this store see the shop’s look. It can be brought back.
studio-own-end = Use the shop’s look again

# Why that wasn’t done; “Nothing was changed” stands before it. $who is “you”, a name, a browser or the operator; $time (text) is a date and a time.
studio-own-kept-draft = There is a draft, saved by { $who }, { $time }. Publish or discard it first; then this store can use the shop’s look.

# The same where another look was published since the form was opened.
studio-own-kept-published = Meanwhile { $who } published another look for this store, { $time }. It stands below. Press again if this store should still use the shop’s look.

## What is published

# A tag. Customers don’t see what was saved.
studio-draft = Draft, not yet seen by customers

# $who is “you”, a browser or the operator; $time (text) is a date and a time.
studio-draft-by = Saved by { $who }, { $time }

# A tag.
studio-published = Published

# $who as above; $time (text) is a date and a time.
studio-published-by = Published by { $who }, { $time }

# The same where the time isn’t known.
studio-published-who = Published by { $who }

# In the sentences above: the reader’s own browser.
studio-who-you = you

# In the sentences above.
studio-who-operator = whoever runs this payment page

# A tag. Nothing was published yet.
studio-plain = Built-in look

# Beside that tag.
studio-plain-explain = Nothing was published yet.

# A tag: something in the form was changed and not saved.
studio-unsaved = Not saved yet

# A tag in its place: the form could not be sent.
studio-offline = Not saved: no connection. What you typed is still here

# Link that opens a page as customers see it.
studio-real-page = Open your real page

# Button.
studio-save = Save draft

# Button.
studio-publish = Publish

# Button: forgets the draft.
studio-discard = Discard draft

# After saving.
studio-done-saved = Draft saved. Customers don’t see it yet.

# After publishing; a link to the page stands behind it.
studio-done-published = Published. Your customers see this look now.

# Above the form, in place of these: the server’s disk is full, or its database is away.
studio-unstored = Not saved: the server can’t store anything just now. What you filled in stands below. Wait a moment, then save it again.

# Heading.
studio-conflict-title = The look has changed meanwhile

# The same where a store’s own look ended meanwhile.
studio-conflict-follows-title = This store uses the shop’s look again

# $who is “you”, a browser or the operator; $time (text) is a date and a time.
studio-conflict-saved = Meanwhile { $who } saved another draft, { $time }.
studio-conflict-gone = Meanwhile the draft you started from was published or discarded.

# $who and $time as above.
studio-conflict-followed = Meanwhile { $who } let this store use the shop’s look again, { $time }. If you publish yours, it has a look of its own once more.

# The same where it isn’t known who did it, or when.
studio-conflict-follows = Meanwhile this store uses the shop’s look again. If you publish yours, it has a look of its own once more.

studio-conflict-explain = Nothing of yours is lost: what you filled in stands below and isn’t saved yet.

# Before the names of what differs.
studio-conflict-differs = Different:

# Below two small pictures.
studio-conflict-theirs = Saved meanwhile
studio-conflict-mine = Yours, not saved

# The first of the two where a store’s own look ended meanwhile.
studio-conflict-shops = The shop’s look

# Button.
studio-conflict-keep-mine = Save mine instead

# Link.
studio-conflict-take-theirs = Continue with theirs

# The same where a store’s own look ended meanwhile.
studio-conflict-keep-shops = Keep the shop’s look

# Link.
studio-conflict-look = Look at theirs in a new window

# Heading of a page that asks.
studio-ask-title = Replace the draft?

# $who and $time as above.
studio-ask-saved = There is a draft, saved by { $who }, { $time }. What you are opening would take its place, and the draft would be lost.

# Link.
studio-ask-keep = Keep the draft

# Button.
studio-ask-replace = Replace the draft

## Brands to start from

studio-starters = Start from an example
studio-starters-lead = Sets colours and shapes. Your words and pictures stay. You can change everything afterwards.
studio-starter-tea-house = Tea house
studio-starter-bookshop = Bookshop
studio-starter-noodle-bar = Noodle bar
studio-starter-pharmacy = Pharmacy
studio-starter-flower-shop = Flower shop
studio-starter-museum = Museum
studio-starter-night-market = Night market
studio-starter-salon = Salon

## Colours

studio-colours = Colours
studio-colours-lead = One colour is enough: the others follow from it. Whatever you choose, everything stays readable.

# Label.
studio-colour-accent = Buttons
studio-colour-accent-hint = The colour of your shop.

# Label.
studio-colour-ground = Background
studio-colour-ground-hint = Behind everything.

# Label.
studio-colour-ink = Text
studio-colour-ink-hint = Names, amounts, sentences.

# Title of a part that is folded up.
studio-colours-dark = Colours for dark pages
studio-colours-dark-lead = Many people use their phone in dark. These colours follow from those above unless you choose them.

# Label.
studio-colour-dark-accent = Buttons, in dark

# Label.
studio-colour-dark-ground = Background, in dark

# Label.
studio-colour-dark-ink = Text, in dark
studio-colour-dark-hint = For phones in dark mode.

# Button, and what stands in an empty field: the colour follows from the others.
studio-colour-automatic = Automatic

# For screen readers. $name (text) is the colour’s label.
studio-colour-pick = Pick a colour: { $name }

# For screen readers. $name (text) is the colour’s label.
studio-colour-reset-which = Automatic: { $name }

# Beside a colour. $from and $to are colours such as #ffd54a, $measured and $required are numbers such as 1.28 and 4.5.
brand-ink-faint = You chose { $from }. Text in it would be hard to read: its contrast is { $measured } : 1 and must be { $required } : 1. It is shown as { $to }.

# The same for the background.
brand-ground-between = You chose { $from }. Neither black nor white text is easy to read on it: the better one has a contrast of { $measured } : 1 and must have { $required } : 1. It is shown as { $to }.

## Head of the page

studio-head = Head of the page

# Question above a few cards.
studio-layout = Layout
studio-layout-name = Name only
studio-layout-left = Logo beside the name
studio-layout-centred = Logo above the name
studio-layout-cover = Picture across the page

# Label.
studio-logo = Logo
studio-logo-hint = SVG, PNG, JPEG or WebP, up to 4 MB.

# Label.
studio-logo-dark = Logo for dark pages
studio-logo-dark-hint = Only if your logo can’t be seen well in dark.

# Label.
studio-cover = Picture across the page
studio-cover-hint = For the layout with a picture. At least 240 pixels wide; its middle is shown.

# Button: sends the chosen file.
studio-picture-upload = Upload

# The same for screen readers. $name (text) is the picture’s label.
studio-picture-upload-which = Upload: { $name }

# Shown while a file is sent and looked at.
studio-picture-sending = Uploading…

# Where it could not be sent.
studio-picture-lost = The file didn’t arrive. Check your connection and try again.

# Button.
studio-picture-remove = Remove

# The same for screen readers. $name (text) is the picture’s label.
studio-picture-remove-which = Remove: { $name }

## Words

studio-words = Words
studio-words-lead = Your own words, in one language for everybody or in several. Everything else is translated already.

# Label.
studio-welcome = Welcome
studio-welcome-hint = Stands above the amount. One short line.

# Label.
studio-footer = Last line
studio-footer-hint = Stands at the end of the page.

# First choice of a row’s language.
studio-language-all = Everybody

# Title of a part that is folded up.
studio-language-add = In other languages

# For screen readers. $line (text) is the line’s label.
studio-language-of = { $line }: language

# Question above a few cards, each with the button’s words.
studio-button = What the button says

# Label.
studio-terms = Link to your terms
studio-terms-hint = Optional. The whole address of a page of yours.

## Shapes

studio-shape = Shapes

# Question above a few cards.
studio-corners = Corners
studio-corners-square = Square
studio-corners-soft = Soft
studio-corners-round = Round

# Question above a few cards: how much room is between things.
studio-density = Room
studio-density-compact = Little
studio-density-normal = Usual
studio-density-roomy = Much

# Question above a few cards.
studio-font = Letters
studio-font-system = Plain
studio-font-humanist = Warm
studio-font-serif = Bookish
studio-font-rounded = Rounded
studio-font-mono = Typewriter

## The page in the phone

# Title, and a link to it.
studio-preview = Preview

# What the frame is called, for screen readers.
studio-preview-title = Preview of your payment page
studio-preview-lead = Your page with your changes. It is only a preview: nothing can be paid here and nothing is saved.

# Button: shows the form as it is filled in.
studio-preview-show = Show my changes

# Link, on a phone.
studio-preview-back = Back to the form

# Label.
studio-view-state = Page
studio-view-amount = Amount
studio-view-problem = Amount with a problem
studio-view-paid = Paid
studio-view-checking = Being checked
studio-view-declined = Not paid

# Label.
studio-view-language = Language

# Test language.
studio-view-longer = Longer words (test)

# Test language.
studio-view-leftward = Right to left (test)

# Label.
studio-view-wallet = Wallet
studio-view-no-wallet = Any

# Label.
studio-view-mode = Phone
studio-view-light = Light
studio-view-dark = Dark

# Label, above numbers of pixels.
studio-view-width = Width

# Tick box.
studio-view-large = Large text

## What is wrong, beside a field

studio-wrong-colour = Write a colour as # and six digits, such as #1c3fae, or leave it empty.
studio-wrong-choice = Choose one of these.
studio-wrong-terms = Give the whole address, beginning with https://
studio-wrong-long = This text is too long. It may have 160 characters.
studio-wrong-unseen = This text has signs that can’t be seen. Type it anew.
studio-wrong-everybody = There are several texts, so choose a language for this one, too.
studio-wrong-twice = There is a text in this language already.
studio-wrong-language = Choose a language from the list.

## What should be known, beside a field

studio-remark-logo-unused = Your logo isn’t shown in this layout.
studio-remark-logo-missing = Give a logo below; until then the first letter of your name is shown.
studio-remark-cover-missing = Give a picture below; until then there is none.
studio-remark-cover-unused = This picture isn’t shown in the layout you chose.
studio-remark-plate-light = On light pages your logo would vanish, so it stands on a dark plate.
studio-remark-plate-dark = On dark pages your logo would vanish, so it stands on a light plate. A logo for dark pages looks better.
studio-remark-line-long = On a small phone this takes more than two lines. Shorter looks better.

# $languages (names) are languages, $example (text) is the longest button.
studio-remark-button-long = On the smallest phones the button takes two lines in: { $languages } (“{ $example }”).

# $languages (names) are languages, $example (name) is the longest name.
studio-remark-name-long = On the smallest phones your name takes three lines or more in: { $languages } (“{ $example }”).

## Why a picture wasn’t taken

picture-too-large = The file has more than 4 MB. Save it smaller.
picture-too-many-pixels = The picture has more than 32 million pixels, or a side longer than 12,000. Save it smaller.
picture-format = Give an SVG, PNG, JPEG or WebP file.
picture-broken = The file is damaged. Save it again, or choose another one.
picture-text = The drawing contains text, which looks different on every device. Turn text into paths, or save it as PNG.
picture-elsewhere = The drawing needs another file, which isn’t in it. Save it with everything embedded, or as PNG.
picture-entities = The drawing is written in a way that isn’t safe to read (entities). Save it as plain SVG, or as PNG.
picture-too-intricate = The drawing has too many parts. Simplify it, or save it as PNG.
picture-shape = The picture is far too wide or too high. Cut it.
picture-empty = There is nothing to see in this picture.
picture-too-small = The picture is too small: a logo needs at least 32 pixels, a picture across the page 240 in width.
picture-unseen-on-dark = This logo can’t be seen on dark pages. Give a lighter one.
picture-too-detailed = The picture has too much detail to become small enough. Give a simpler one.
picture-too-costly = This file takes too long to look at. Save it anew, or as PNG.
picture-unavailable = We’re still busy with earlier pictures. Try again in a minute.

# $what (text) is a piece of the drawing such as “fill: color-mix(…)”, $line (text) the number of its line.
picture-unreadable = The drawing says “{ $what }” in line { $line }, which would be lost here. Save it as plain SVG with ordinary colours and shapes, or as PNG.

## Stores and codes

studio-codes-title = Codes

# Where a merchant has no store.
studio-codes-empty = There are no stores yet. Whoever runs this payment page for you can add them.

# Where a store has no code.
studio-codes-no-codes = This store has no codes yet.

# Link to the page customers see at a code. $counter (name) is the counter's name.
studio-codes-open = Open the page of { $counter }

# Beside a code at which nothing can be paid.
studio-codes-off = Switched off

# Above the page in a frame.
studio-real-lead = This is how your customers see this page in their wallet, in your published look. It is only to look at: nothing can be paid here.

# Button, without scripts.
studio-real-show = Show

## Browsers that are signed in

studio-sessions-title = Sign-ins
studio-sessions-lead = The browsers that are signed in now. If you don’t know one, sign it out.

# Beside the browser the reader is using.
studio-sessions-this = This browser

# Where a browser doesn't say what it is.
studio-sessions-unknown = Unknown browser

# $time (text) is a date and a time.
studio-sessions-made = Signed in { $time }

# $time (text) is a date and a time.
studio-sessions-seen = Last used { $time }

# Button: signs this one browser out.
studio-sessions-end = Sign out

# The same for screen readers. $browser (name) is what the browser is called.
studio-sessions-end-which = Sign out { $browser }

# Button: signs every browser out, this one too.
studio-sessions-end-all = Sign out everywhere

# Below that button.
studio-sessions-end-all-explain = Signs out every browser, this one too, and makes unused links useless. You will need a new link.

## Looks that were published

studio-versions-title = Versions

# Below the heading.
studio-versions-lead = Every look you published, newest first. Returning to one publishes it again as a new version, so nothing is lost.

# The same where nothing was published.
studio-versions-empty = Nothing has been published yet. Your pages wear the built-in look.

# Below the heading of a store’s versions, where there is none.
studio-versions-empty-store = This store has never had a look of its own. It wears the shop’s.

# Below it where there is a draft. $time (text) is a date and a time.
studio-versions-draft = There is a draft, saved { $time }. Opening a version in the editor or bringing a look replaces it.

# Heading of a card. $number (text) counts what was published.
studio-versions-number = Version { $number }

# The same for a look that came by a file from whoever runs the payment page.
studio-versions-unnumbered = Look from a file

# Link to those that have no room on this page.
studio-versions-older = Older versions

# Above the versions, after a button to bring one back.
studio-versions-another = Another look was put in use since you opened this page, so nothing was done. See which one it is, and press again if you still want to.

# Beside the look that the pages wear.
studio-versions-in-force = In use

# $time (text) is a date and a time.
studio-versions-at = Published { $time }

# Who published it: somebody in the studio.
studio-versions-by-studio = In the studio

# The same where it is known who. $who (name) is what they are called.
studio-versions-by-person = By { $who }, in the studio

# The same where the browser is known. $browser (name) is what it is called.
studio-versions-by-browser = In the studio, with { $browser }

# The same: whoever runs the payment page.
studio-versions-by-operator = By whoever runs this payment page for you

# The same: by a file that was applied.
studio-versions-by-file = By a file from whoever runs this payment page for you

# $number (text) is the version that was brought back.
studio-versions-returned = Brought back version { $number }

# Before the parts that are different from the look before, such as “Logo”.
studio-versions-changed = What changed

# Where no part is different.
studio-versions-same = Nothing changed

# On the card of a version: the store’s own look ended.
studio-versions-follows = From here on the store wore the shop’s look

# For screen readers. $colours (text) are the colours of buttons, background and text, as #rrggbb.
studio-versions-light = Light pages: buttons, background and text { $colours }

# The same for devices that ask for dark pages.
studio-versions-dark = Dark pages: buttons, background and text { $colours }

# Button: publishes this look again.
studio-versions-return = Return to this version

# The same for screen readers.
studio-versions-return-which = Return to this version: { $number }

# Button: makes this look the draft, to be worked on.
studio-versions-edit = Open in the editor

# The same for screen readers.
studio-versions-edit-which = Open in the editor: version { $number }

## A look as a file

# Heading of a card: a look as a file.
studio-export-title = Keep a look as a file

studio-export-explain = One file with everything, pictures too. Another shop or installation can take it.

# Link: downloads the look that is published.
studio-export-published = Download the published look

# Link: downloads the draft.
studio-export-draft = Download the draft

# Heading of a card: a look from a file.
studio-import-title = Bring a look from a file

studio-import-explain = It becomes your draft. Your pages stay as they are until you publish it.

# Label of the field for the file.
studio-import-file = File

# Label of the field for the file’s text.
studio-import-text = What is in the file

# Button.
studio-import-button = Make it my draft

# An alert.
studio-import-large = This file is too large for a look. Nothing was changed.

# An alert.
studio-import-other = This is not a look that was downloaded from a studio. Nothing was changed.

# An alert. $format (text) is a number.
studio-import-format = This file has format { $format }, which this studio can’t read. Nothing was changed.

# An alert. $line (text) and $column (text) are numbers.
studio-import-field = Something in this file is not as it should be: look at line { $line }, position { $column }. Nothing was changed.

# An alert.
studio-import-named = This file names pictures that are not in it. Nothing was changed.

# An alert; the reason may follow as another sentence.
studio-import-logo = The logo in this file can’t be used. Nothing was changed.

# The same for the picture across the page.
studio-import-cover = The picture across the page in this file can’t be used. Nothing was changed.

## Parts of a look

# Parts of a look. This one: the colour of buttons.
studio-part-accent = Buttons’ colour
studio-part-ground = Background
studio-part-ink = Text colour
studio-part-dark = Colours of dark pages
studio-part-corners = Corners
studio-part-density = Spacing
studio-part-font = Letters
studio-part-layout = Head of the page
studio-part-button = Words on the button
studio-part-terms = Terms
studio-part-welcome = Welcome line
studio-part-footer = Last line
studio-part-logo = Logo
studio-part-cover = Picture across the page

## What can't be done

studio-refused-title = Nothing was changed
studio-refused-session = You are signed out, so this could not be done. Sign in and try again.
studio-refused-form = This form came from another page, or is too old. Go back to the studio and try again.
studio-large-title = That is too large
studio-large-explain = All files together can have { $size } at most. Nothing was changed. Go back and choose smaller files, or fewer at once.
studio-large-back = Back to the files

studio-missing-title = There is nothing here
studio-missing-explain = It may have been removed, or the address is not complete.

# Heading of a page: the server’s disk is full, or its database is away.
studio-failed-title = The server can’t do this just now

# Below it, where a page was asked for. A link follows.
studio-failed-page = Something failed at the server. Wait a moment, then try again.

# Below it, where a form was sent. A button follows.
studio-failed-form = It can’t store anything at the moment. What you filled in is kept on this page: wait a moment, then send it again.

# Link.
studio-failed-again = Try again

# Button.
studio-failed-send = Send again

# Link back to the studio's first page.
studio-back = Back to the studio

## Posters

# Link to the posters, in the row of pages.
studio-nav-posters = Posters

studio-posters-title = Posters

# Below the heading.
studio-posters-lead = Your codes, ready to print in your look. Choose one to set its size and languages.

# Heading of one code's page. $counter (name) is the counter's name.
studio-posters-of = Poster for { $counter }

# Link back to all codes.
studio-posters-all = All posters

# What the picture shows, for screen readers. $counter (name) is the counter's name.
studio-posters-preview = Preview of what is printed for { $counter }

# Instead of a poster, where a code is switched off.
studio-posters-off = This code is switched off: whoever scans it can’t pay. Whoever runs this payment page for you can switch it on again.

# What the choice between the two looks is called, for screen readers.
studio-posters-looks = Look

# Link: the look that customers see.
studio-posters-published = Published look

# Link: the look that is being worked on.
studio-posters-draft = Draft look

# Label of the choice of what is printed.
studio-posters-what = What to print

# The five choices. A4 to A6 are sizes of paper.
studio-posters-what-wall = A4, for a wall or window
studio-posters-what-counter = A5, for the counter
studio-posters-what-table = A6, for a table
studio-posters-what-sticker = Sticker, 80 × 80 mm
studio-posters-what-code = Only the code

# Labels of three choices of a language each.
studio-posters-first = First language
studio-posters-second = Second language
studio-posters-third = Third language

# Choice: no second or third language.
studio-posters-none = None

# Button: shows the choices in the picture.
studio-posters-show = Show preview

# Heading over the three buttons below.
studio-posters-download = Download

# Buttons: file formats, and what they are good for.
studio-posters-pdf = PDF, for printing
studio-posters-svg = SVG, for editing
studio-posters-png = PNG, as a picture

# Below the buttons.
studio-posters-explain = Print at 100 % on matt paper. Every file is test-read by two scanners before you get it. Colours may be darker than on screen, so that phones can read the code.

# Alerts: why no file was made. $letters (text) are the characters, with blanks between.
studio-posters-no-font = No font here has these characters: { $letters }. Choose another language, or ask whoever runs this payment page for you.
studio-posters-crowded = There is too little room for all texts. Choose a larger size or fewer languages.
studio-posters-failed = This poster couldn’t be made so that every phone can read it. Choose another size, or ask whoever runs this payment page for you.
# Above the picture: what is otherwise than was asked for. $letters (text) are the characters, with blanks between.
studio-posters-letters = These characters can’t be printed here: { $letters }. Pictures among them are left out, letters stand as boxes.
studio-posters-logo-smaller = With the whole logo not every phone could read this code, so the logo is printed smaller.
studio-posters-logo-out = With the logo not every phone could read this code, so it is printed without.
studio-posters-mark-out = There is no room here for the mark that your payment company asks for. Hang it beside the code, or choose a larger size.

## The office: the people of a shop

# Link to the start page, in the row of pages.
office-nav-home = Start

# Link to the list of people, in the row of pages.
office-nav-staff = People

# Link to the start page, from a page that says what can’t be done.
office-back = Back to the start page

# The start page’s heading, for somebody without a name.
office-home-title = Welcome

# The start page’s heading. $name (text) is what colleagues call the reader.
office-home-title-name = Welcome, { $name }

# Below the heading.
office-home-lead = The shops you may work at, and what you are there.

# The start page: over what came in today, store by store.
office-home-today = Today

# So many payments came in. $count is a number.
office-home-count =
    { $count ->
        [one] One payment
       *[other] { $count } payments
    }

# What went back of it today. $amount is an amount.
office-home-back = { $amount } refunded
# Heading above stores that are closed and codes that are switched off.
office-home-shut = Where nobody can pay now
# A store has so many codes that are switched off.
office-home-off =
    { $count ->
        [one] One code is switched off
       *[other] { $count } codes are switched off
    }

# The start page: over what a new shop should do first.
office-home-next = Next

office-home-step-screen = Set up a screen at the counter
office-home-step-screen-why = A tablet or an old phone there shows and says every payment.
office-home-step-colleague = Let a colleague in
office-home-step-colleague-why = Each person gets a link of their own and what they may do.

# A mark beside the shop that the reader works at now.
office-home-here = You work here now

# Button: goes on at this shop.
office-home-work = Work here

# The same for screen readers. $merchant (name) is the shop.
office-home-work-which = Work at { $merchant }

# A role.
office-role-owner = Owner

# What it is for, behind its name and a colon.
office-role-owner-explain = may do everything

office-role-manager = Manager

office-role-manager-explain = runs stores: payments, refunds, closing the day, cashiers

office-role-cashier = Cashier

office-role-cashier-explain = works at a till

office-role-accountant = Accountant

office-role-accountant-explain = sees all payments, closings and reports

office-role-designer = Designer

office-role-designer-explain = changes the pages, prints posters

office-role-developer = Developer

office-role-developer-explain = connects other programs

office-staff-title = People

# Below the heading.
office-staff-lead = Who works here, and as what. Whatever you end is over at once.
# Above the list of people. $stores are names of stores.
office-staff-asking = Managers ask for each refund at { $stores }: neither a limit nor a largest amount is set there.

# A mark beside the reader’s own name.
office-staff-you = You

# In the stead of a name: all who come by links into the studio that name nobody.
office-staff-nameless = Whoever had a studio link

# In the stead of a name.
office-staff-unnamed = No name

# Of somebody who was invited and has not signed in yet.
office-staff-never = Hasn’t signed in yet

# $time (text) is when somebody first signed in.
office-staff-came = Here since { $time }

# Button: ends a role.
office-staff-end = End

# The same for screen readers. $name (text) is whose, $role (text) which.
office-staff-end-which = End for { $name }: { $role }

# Beside it, before it is done.
office-staff-end-explain = They lose this role at once. To undo it, invite them again.

# Button: makes another link for somebody.
office-staff-link = New link

# The same for screen readers. $name (text) is for whom.
office-staff-link-which = New link for { $name }

# Beside it, before it is done.
office-staff-link-explain = For somebody who has lost theirs: wherever they are signed in, they are signed out.

# The same for the reader’s own.
office-staff-link-own = For another device of yours. You stay signed in here.

# An alert.
office-staff-last = This is the only owner who has signed in so far. Invite another, and let them sign in first.

# An alert.
office-staff-refused = Nothing was changed: that is more than you may give or end.

# An alert: whoever has a link is that person, also in the other shop.
office-staff-shared = Nothing was changed: this person works for another shop, too. Whoever runs this payment page can make a link for them.

office-invite-title = Invite somebody

# The field’s label.
office-invite-name = Name

# The field’s label.
office-invite-role = Role

# What the choice of stores and tills is called.
office-invite-where = Where

# Below it.
office-invite-where-explain = Managers, cashiers and developers can work at some stores or tills only; all others work everywhere.

# A choice.
office-invite-everywhere = Everywhere

# A choice; stores and tills follow.
office-invite-some = Only at these:

# Button.
office-invite-button = Make a link

# An alert.
office-invite-name-wrong = Please give a name of up to 60 letters, all of them visible.

# An alert.
office-invite-where-wrong = Please choose at least one store or till.

# An alert.
office-invite-where-role = This role counts everywhere. Choose “Everywhere”, or another role.

# Heading of the page that shows a new link.
office-made-title = A new link

# The same. $name (text) is whom the link is for.
office-made-title-name = A link for { $name }

office-made-lead = Send this link to them, and to nobody else: whoever opens it is signed in as them.

# The field’s label.
office-made-link = Link

# Below the link.
office-made-explain = It works once, for 15 minutes, and is shown only here and now. When it is too late, make a new one.

# Link back to the list of people.
office-made-done = Back to people

## The office: closings

# Link to the closings, in the row of pages.
office-nav-closings = Closings

# Heading.
office-closings-title = Closings

# Below the heading.
office-closings-lead = The end of each day. Every payment and refund is in one closing, once; days close by themselves.

# What the row of stores is called, for screen readers.
office-closings-stores = Stores

# Heading: what is in no closing yet.
office-closings-now = Not closed yet

# Below it, when there is nothing.
office-closings-nothing = Nothing has come or gone since the last closing.

# Button.
office-closings-close = Close now

# Beside it, before it is done.
office-closings-close-explain = Closes what has come until now. A closing gets a number and is never changed; what comes later today is in the next one.

# Heading of the list.
office-closings-made = Closings so far

# In its stead.
office-closings-none = There are none yet. The first one comes when a day with payments is over.

# Link.
office-closings-older = Older closings

# An alert.
office-closings-refused = Nothing was closed: everything is in a closing already.

# Heading. $number (text) is its number.
office-closing-title = Closing { $number }

# Beside it. $till (text) is what the till is called.
office-closing-till = Only { $till }

# Beside it.
office-closing-part = The day went on

# Before a day.
office-closing-day = Business day

# Before the name of a time zone.
office-closing-zone = Time zone

# Before a time.
office-closing-from = From

# Before a time.
office-closing-until = Until

# Before a time.
office-closing-made = Made

# Before a name.
office-closing-by = By

# In the stead of a name.
office-closing-automatic = by itself

# A line of a sum.
office-closing-paid = Paid

# A line of a sum: was paid, and then wasn’t.
office-closing-reversed = Paid, then taken back

# A line of a sum.
office-closing-refunded = Refunded

# A line of a sum.
office-closing-undone = Refunds undone

# The last line of a sum.
office-closing-all = All together

# Below it: what of it belongs to earlier days.
office-closing-late = Of it, of earlier days

# Head of a column.
office-closing-kind = What

# Head of a column.
office-closing-count = Number

# Head of a column.
office-closing-amount = Amount

# Heading.
office-closing-tills = By till

# Heading.
office-closing-wallets = By wallet

# In the stead of a name.
office-closing-wallet-unknown = Unknown wallet

# Heading.
office-closing-undecided = Undecided, and not counted

# Below it.
office-closing-undecided-explain = Nobody knows yet what becomes of these. Each is in the closing after it is decided.

# A remark at the end.
office-closing-gateway = The gateway counts days by another clock: compare its files payment by payment, not day by day.

# Link: the closing’s lines as a table.
office-closing-csv = Lines as CSV

# Link: the closing for programs.
office-closing-json = Closing as JSON

# Before the digest by which nobody can change it unnoticed.
office-closing-digest = Digest (SHA-256)

# Heading: when a store's business days begin.
office-day-title = When the day begins

# Below the heading.
office-day-lead = A business day goes from this time to the same time on the next day. Who closes at three in the morning chooses 04:00, and a night is one day: in closings, in reports, and wherever “today” stands.

# $time (text) is a time such as 04:00, $zone (text) a time zone such as Asia/Tokyo.
office-day-now = The day begins at { $time }, by the clocks of { $zone }.

# $day (text) is a day such as 2026-01-31; the others are as above.
office-day-next = From { $day } on it begins at { $time }, by the clocks of { $zone }.

# Before the choice of a time.
office-day-begins = The day begins at

# Below it.
office-day-explain = A new time counts from the next day on. Days that have begun stay as they are, and so does all that was counted.

# Button.
office-day-save = Save

# An alert.
office-day-refused = Nothing was changed: please choose one of the times.

# Link from the closings.
office-closings-day = When the day begins

# Button: closes one till.
office-closings-close-till = Close this till now

# Link: the same with everything that a closing says, to look at or print. Nothing is closed.
office-closings-interim = Interim report

# What the row of tills is called, for screen readers.
office-closings-tills = Tills

# First in that row.
office-closings-tills-all = All tills

# Heading, for who sees only those they made themselves.
office-closings-own = Closings you made

# In the list's stead.
office-closings-own-none = You have made none yet.

# Heading of what a closing would say now.
office-closing-interim = Interim report

# Below it.
office-closing-interim-explain = This is no closing: nothing was closed, and the figures change with the next payment.

# Link to a file.
office-closing-xlsx = Lines for Excel (XLSX)

# Link to a slip of 42 signs a line, for printers of 80 mm.
office-closing-slip = Slip for an 80 mm printer

## The office: reports

# A place in the row.
office-nav-reports = Reports

# Heading.
office-reports-title = Reports

# Below the heading. Both are days such as 2026-01-31, and counted.
office-reports-span = { $from } to { $to }

# What the row of reports is called, for screen readers.
office-reports-kinds = Which report

# In that row.
office-reports-daily = Days
office-reports-tills = Tills
office-reports-wallets = Wallets
office-reports-hours = Hours

# First in the row of stores.
office-reports-stores-all = All stores

# Heads of the table’s first column.
office-reports-day = Day
office-reports-till = Till
office-reports-wallet = Wallet
office-reports-hour = Hour

# Heads of the others: how many payments, what went back to customers, and what is left.
office-reports-count = Payments
office-reports-back = Refunded
office-reports-net = Left

# What one payment comes to on average.
office-reports-average = Average

# Before the choice of days.
office-reports-period = Period
office-period-today = Today
office-period-yesterday = Yesterday
office-period-week = 7 days
office-period-month = This month
office-period-last-month = Last month
# As the two fields beside it say.
office-period-chosen = From … until …

# Button.
office-reports-show = Show

# In place of tables.
office-reports-nothing = Nothing came or went in these days.

# An alert.
office-reports-refused = That is no period: please choose a first and a last day, a year apart at most.

# What the chart is, for screen readers. $currency (text) is a code such as JPY.
office-reports-chart = { $currency }: what came in as full bars upwards, what went back as outlined bars downwards. The table below says the same.

# Below the sums. $from and $to (text) are days, $share (text) is a number of percent.
office-reports-compared-nothing = There was nothing from { $from } to { $to } to compare with.
office-reports-compared-same = Left: about the same as from { $from } to { $to }.
office-reports-compared-more = Left: { $share }% more than from { $from } to { $to }.
office-reports-compared-less = Left: { $share }% less than from { $from } to { $to }.

# In the row of pages: what was paid out.
office-nav-money = Money

# Heading.
office-money-title = Where the money is

# Below the heading.
office-money-lead = What the gateway paid out of what your customers paid, and whether all of it is accounted for.

# The sentence on top: nothing is open; there are { $count } things somebody has to look at; nothing is known yet.
office-money-sentence-good = Everything is explained. There is nothing you have to do.
office-money-sentence-open =
    { $count ->
        [one] One thing isn’t explained yet. Below it says what it means and what to do.
       *[other] { $count } things aren’t explained yet. Below, the most important first, it says what each means and what to do.
    }
office-money-sentence-nothing = No settlement files are here yet, so this page can’t say what was paid out to you. Your customers’ payments are not affected.

# Below that, while it goes on in the background, after files came or somebody decided something.
office-money-asking = The gateway is being asked about payments on which your files and this page disagree. Only its answer changes a payment; look again in a minute.

# Heading above what isn’t explained.
office-money-open = Not explained
office-money-open-lead = Kind by kind, the most important first.

# How many of a kind aren’t explained; sums of money follow, as in “3 · HK$12.00”.
office-money-things =
    { $count ->
        [one] One
       *[other] { $count }
    }

# Link to all that isn’t explained, and to those of one kind, back to all kinds, and on to the next ones.
office-money-all = See all { $count }
office-money-differences-all = All kinds
office-money-differences-next = Next ones

# Two ways: to what isn’t explained, and to what somebody said to be as it should be; what both are called for screen readers comes first.
office-money-differences = What isn’t explained, and what was
office-money-way-open = Not explained ({ $count })
office-money-way-accepted = As it should be ({ $count })

# The page with what somebody said to be as it should be: heading, what stands below it, and where there is none.
office-money-accepted-title = As it should be
office-money-accepted-lead = What somebody looked into and said is as it should be: who, when and why, the latest first. Owners and accountants can take that back.
office-money-accepted-none = Nothing yet.

# Heading above what to do first, where there are no files.
office-money-begin = How to begin
office-money-begin-source = Whoever runs this payment page has to set up once how the gateway writes your files (portico settle source add). Ask them.

# { $day }: the oldest day whose file can still be fetched.
office-money-begin-files = Fetch your settlement files from the gateway and bring them here. It keeps them for seven days only: today you still get those from { $day } on.
office-money-begin-timer = Whoever runs this payment page can have them fetched every day.

# Said where an account at the gateway is used by several shops.
office-money-shared = Some of your money is paid out together with other shops’. You see your part of it. What concerns all of them together is seen by whoever runs this payment page.

# Money that isn’t at the bank yet: not in a batch, or on its way. Name, then “12 payments · in a batch about Monday …”.
office-money-waiting = Not in a batch yet
office-money-going = On its way to your bank
office-money-payments =
    { $count ->
        [one] One payment
       *[other] { $count } payments
    }

# Never a promise: “about”.
office-money-batch-about = all of it in a batch about { $day }
office-money-batch-late = later than usual; the gateway’s files may be missing
office-money-minimum = waits for the minimum: { $open } of { $least }
office-money-there-about = there about { $day }

# A day that is expected and not promised.
office-money-about = about { $day }
office-money-days = { $from } to { $to }

# Heading: sums that the gateway pays out.
office-money-batches = Batches
office-money-batches-rule = A batch is one payout: many payments, less fees. They stand by the day on which the gateway paid them out; their payments were made some days before.
office-money-batches-none = No batches here. Choose another month, or show all.
office-money-batch = Batch { $batch }
office-money-paid-out = Paid out on { $day }

# Label of a choice; “the last three months” is one.
office-money-month = Paid out in
office-money-recent = The last three months
office-money-only-open = Only what hasn’t arrived or isn’t explained

# What a batch is made of, in one line of a list. $fees is below nought; not explained: what is paid out more, or less, than its rows come to.
office-money-made-paid = Customers paid { $paid }
office-money-made = Before fees { $gross }, fees { $fees }
office-money-made-off = Not explained { $amount }
office-money-part = Your part of it; it holds other money, too
office-money-open-here =
    { $count ->
        [one] One thing isn’t explained
       *[other] { $count } things aren’t explained
    }

# How far a batch is.
office-money-stage-nothing = Nothing to be paid out
office-money-stage-owed = The gateway takes this from your account; nobody has entered yet that it did
office-money-stage-taken = Taken from your account on { $day }
office-money-stage-way = On its way, there about { $day }
office-money-stage-overdue = Should have been at your bank about { $day }; nobody has entered that it arrived
office-money-stage-arrived = Arrived on { $day }
office-money-stage-otherwise = A different sum arrived on { $day }

# Link back to the first page about money.
office-money-back = All money
office-money-batch-part = This batch holds other money besides yours. You see your rows and their sums; what the bank got of all of it is entered by whoever runs this payment page.
office-money-batch-of = Payments of { $days }
# Stands in the place of a batch's days where the file with its rows was taken out and money of it is at the bank, or something of it was accepted.
office-money-batch-bare = No file has its rows any more. What was entered of it stays.
office-money-batch-since = Paid out by the gateway on { $day }

# Columns of a table of what a batch is made of: sort of rows, how many, what customers paid, the same before fees in the currency that is paid out, fees, what is paid out; and its last lines: what is paid out beside what the rows come to, and all of it.
office-money-kind = What
office-money-rows = Rows
office-money-paid = Customers paid
office-money-gross = Before fees
office-money-fees = Fees
office-money-net = Paid out
office-money-whole = All together
office-money-off = Not explained
office-money-exchanged = Exchanged: { $from } became { $to }

# What rows of a batch are.
office-money-row-payment = Payment
office-money-row-refund = Refund
office-money-row-cancel = Cancelled payment
office-money-row-refund-reversed = Refund that came back
office-money-row-payment-reversed = Payment taken back by the gateway
office-money-row-dispute = Dispute
office-money-row-dispute-over = Dispute decided for you
office-money-row-fee = Fee of the whole batch
office-money-row-fee-corrected = A fee corrected
office-money-row-held = Held back by the gateway
office-money-row-released = Released by the gateway
office-money-row-correction = Rounding of the gateway
office-money-row-other = Something else

# What fees are for.
office-money-fee-payment = Payment fee
office-money-fee-processing = Processing fee
office-money-fee-tax = Tax on fees
office-money-fee-refund = Refund fee
office-money-fee-dispute = Dispute fee
office-money-fee-interchange = Interchange fee
office-money-fee-scheme = Scheme fee
office-money-fee-acquirer = Acquirer’s markup
office-money-fee-exchange = Exchange fee
office-money-fee-coupon = Coupon at your expense

# Heading: what the bank got of a batch.
office-money-bank = At your bank
office-money-arrived-line = { $amount } on { $day }
office-money-taken-line = { $amount } taken from your account on { $day }

# { $reference }: what the bank calls it; may be empty.
office-money-arrived-by = Entered by { $name }. { $reference }
office-money-undo = Take back
office-money-undo-explain = It no longer counts. That it was entered stays on record.
office-money-unexplained = Not explained: { $amount } less at your bank than was paid out. A charge of the bank is a first guess; say so at the difference below.
office-money-unexplained-more = Not explained: { $amount } more at your bank than was paid out. Was it entered as your bank shows it, and is all of it of this batch? Otherwise take the entry back and enter it right.

# Button, and the form behind it: money of a batch that was seen at the bank.
office-money-enter = Enter what arrived
office-money-enter-explain = As your bank’s statement says it. If the bank took something off, enter what is left.
office-money-amount = Amount in { $currency }
office-money-on = Day
office-money-reference = What the bank calls it (optional)
office-money-enter-do = It arrived
# The same of a batch in which more went back than was paid.
office-money-enter-taken = Enter what was taken from your account
office-money-enter-taken-explain = In this batch more went back than was paid, so the gateway takes the rest from your account. Enter what your bank’s statement says was taken, without a minus.
office-money-enter-taken-do = It was taken
office-money-enter-role = Owners and accountants enter what arrived.
# The same, where several shops are paid out with one account.
office-money-enter-shared = Several shops are paid out with this account at the gateway, so whoever runs this payment page enters what arrived.

# What is wrong with what was entered, or asked back: $batch (text) is what was paid out, $before (text) what was entered before, $amount (text) what is entered now.
office-money-wrong-amount = Please enter the amount that arrived, more than nought.
office-money-wrong-day = Please choose the day on which it arrived.
office-money-wrong-later = That day is still to come.
office-money-wrong-early = That day is before the gateway paid the batch out.
office-money-wrong-before = This was entered before: the same amount, day and reference.
office-money-wrong-meanwhile = Somebody else entered or took back something of this batch in the meantime; above is how it stands now. Yours isn’t written down yet: if it is still right, send it once more.
office-money-doubt = The gateway paid out { $batch }; you entered { $amount }. Is that what your bank shows?
office-money-doubt-more = The gateway paid out { $batch }, and { $before } of it has been entered before; you entered { $amount }. Is that what your bank shows?
office-money-sure = Yes, my bank shows it like that

# Heading on a batch’s and a payment’s page.
office-money-batch-differences = What isn’t explained here, and what was said about it
office-money-rows-title = Its rows
office-money-rows-none = None of these rows are yours to see. Go on below, if there are more.
office-money-rows-more = More rows

# A row’s file and line; { $file } is a file’s name.
office-money-place = { $file }, line { $line }

# Beside a row or a file.
office-money-replaced = Doesn’t count: it was taken out, or another file has the same rows

# Heading and link: how far one payment’s money is; and the stations of its way.
office-money-way = Its money
office-money-way-more = Each row of the files
office-money-mark-paid = Paid
office-money-mark-reported = Reported by the gateway
office-money-mark-batch = In a batch
office-money-mark-arrived = At your bank
# In the place of “At your bank”, for a payment that the gateway took back or that is disputed.
office-money-mark-back = Taken back

# Below a station that isn’t reached.
office-money-ahead = Not yet
office-money-way-title = Where { $amount } is
office-money-way-back = The payment
office-money-way-rows = What the files say of it
office-money-way-none = No settlement file has it yet. That is usual on the day of a payment and the next.
office-money-way-arrived = The batch with this money arrived at your bank on { $day }.
# Another sum than the batch pays out arrived. $day: when it did.
office-money-way-otherwise = Another sum than this batch pays out arrived at your bank ({ $day }). Nobody knows yet whether this money is in it.
office-money-way-going = The gateway has paid it out. It should be at your bank about { $day }.
office-money-way-overdue = The gateway has paid it out. It should have been at your bank about { $day }, and nobody has entered that it arrived.
office-money-way-nothing = It is in a batch that paid out nothing, because refunds or fees used it up.
office-money-way-waiting = It is safe with the gateway, and in no batch yet. It should be in one about { $day }.
office-money-way-late = It is in no batch yet, later than usual. If something is wrong, or a file is missing, it says so below or on the first page about money.
# $day: the day of the batch that takes it away.
office-money-way-taken = The gateway took this payment back or its customer disputes it ({ $day }): you get nothing of it. Don’t refund it before that is settled.
office-money-way-back-again = This payment was taken back. What the files say of it stands below.

# What one row of a file says of a payment, a line each.
office-money-step-reported = Reported by the gateway for { $day }
office-money-step-batch = In batch { $batch }, paid out on { $day }
office-money-step-paid = The customer paid { $amount }
# In the place of that, for a refund, a dispute, or a payment that was taken back.
office-money-step-went = Went back to the customer: { $amount }
# The same, for a refund that came to nothing, or a dispute that ended for the shop.
office-money-step-again = Came back to you: { $amount }
office-money-step-price = Exchanged at { $price } ({ $pair })
office-money-step-gross = Before fees that is { $amount }
office-money-step-net = Paid out: { $amount }

# On a card of something that isn’t explained.
office-money-between = { $expected } expected, { $found } found
office-money-do = What to do:
office-money-left =
    { $count ->
        [one] The gateway keeps the file for one more day.
       *[other] The gateway keeps the file for { $count } more days.
    }
office-money-left-none = The gateway may have deleted the file by now. Its dashboard still lists older days; otherwise ask the gateway.
office-money-about-payment = Payment { $reference }

# Beside a payment: how much and when.
office-money-about-paid = { $amount }, paid on { $day }

office-money-about-refund = Refund { $reference }
office-money-about-day = The gateway’s report of { $day }
office-money-about-balance = All that the gateway owes in { $currency }

# Above the files and lines that tell of something that isn’t explained.
office-money-places = In the gateway’s files:

# Saying that a difference is as it should be, and taking that back.
office-money-accept = It is as it should be
office-money-accept-explain = It no longer counts as open. Say why: in a year that is all anybody will have. If its amounts change, it counts as open again.
office-money-reopen = It isn’t right after all
office-money-reopen-explain = It counts as open again. What was said before stays on record.
office-money-why = Why
office-money-accepted = { $name } says it is as it should be ({ $time }):
office-money-role = Owners and accountants of this shop can say that it is as it should be.
office-money-again = Somebody else said something about this after you had opened the page; below is how it stands now. Yours isn’t written down yet: if it still holds, say it once more.
# Two said the same of a difference: $name was first, and gave $why; $typed is what the reader wrote.
office-money-first-accepted = { $name } said before you that this is as it should be: “{ $why }”. That stands below. What you wrote isn’t kept: “{ $typed }”
office-money-first-reopened = { $name } opened this again before you: “{ $why }”. What you wrote isn’t kept: “{ $typed }”

# Said after something was done, or why it wasn’t. $name (text) is what a difference is called; $amount (text) arrived on $day (text).
office-money-told-accepted = It is written down as explained.
office-money-told-reopened = “{ $name }” was opened again: it counts as not explained. What had been said of it is kept.
office-money-told-gone = That isn’t there any more: files that came meanwhile have changed or explained it.
office-money-told-why = Nothing was done: please say why.
office-money-told-arrived = It is written down as arrived.
office-money-told-undone = { $amount } of { $day } was taken back and no longer counts as arrived. Who entered it and who took it back is kept.
office-money-told-undone-before = That entry isn’t there any more: it was taken back before.
office-money-told-meanwhile = Nothing was done: somebody else entered or took back something of this batch in the same moment. Below is how it stands now.
office-money-told-later = It is written down. The comparison is still going on; look again in a minute.

# Bringing settlement files.
office-money-files = Settlement files
office-money-files-lead = What the gateway leaves of each day and each batch. The same file brought twice counts once; the order doesn’t matter.
office-money-files-choose = Files from the gateway (CSV), several at once
office-money-files-explain = Bring them as they are: not opened and saved in a spreadsheet. Up to 50 files and 32 MB at once. No payment is changed by a file.
office-money-files-bring = Bring them
office-money-files-taken = What became of each file
office-money-files-history = Files that are here
office-money-files-is-out = Taken out: doesn’t count
office-money-files-out = Take out
office-money-files-out-explain = Nothing it says counts any more, in no sum, no batch and no report. No payment is changed. The file is kept, and can be put back in.
office-money-files-in = Put back in
office-money-files-in-explain = What it says counts again.
office-money-files-told-out = { $file } was taken out. Everything was compared again without it.
office-money-files-told-in = { $file } was put back in. Everything was compared again with it.
office-money-files-new = Taken in
office-money-files-known = Known before
office-money-files-known-as = As { $file }
# $file has the same rows as the file that this is said of, and counts in its place.
office-money-files-copy = Doesn’t count: { $file } has the same rows, and counts
office-money-files-replaced = Doesn’t count: another of its name is in its place
office-money-files-known-out = It was taken out, so it doesn’t count. If it should, put it back in: it stands below, among the files that are here.
office-money-files-partial = Not whole
office-money-files-partial-do = It ends before its end. Nothing of it was taken in; fetch it once more and bring it again.
office-money-files-refused = Refused as a whole
office-money-files-line = In line { $line }:
office-money-files-column = In line { $line }, column { $column } ({ $name }):
office-money-files-rows =
    { $count ->
        [one] one row
       *[other] { $count } rows
    }

# When a file came, and who brought it.
office-money-files-came = { $time }, by { $name }
office-money-files-role = Owners and accountants bring files.
office-money-files-shared = Your account at the gateway is used by other shops, too, so its files hold their money. Whoever runs this payment page brings them.
office-money-files-busy = Files are being taken in just now. Please try again in a minute; nothing was lost.
office-money-files-going = This takes a while, and goes on by itself: you needn’t wait here. In a few minutes the files that were taken are listed below. One that is missing then was refused; bring it alone to see why.
office-money-files-large = That was too much at once, or it broke off on the way. Nothing was taken in; please bring fewer files.
office-money-files-none = No file was chosen.
office-money-files-failed = It couldn’t be kept here. Please try again; whoever runs this payment page finds the reason in the log.

# Why a file was refused; before it stands the line. Nothing is read here of what is in the file.
office-money-refusal-unreadable = It can’t be read.
office-money-refusal-empty = The file is empty.
office-money-refusal-no-end = The file ends without the line END, so a part of it is missing.

# It is no text.
office-money-refusal-not-text = This is no CSV file, but a workbook, an archive, a PDF or the like.
office-money-refusal-bytes = There are bytes in it that are no text in UTF-8.

# How CSV is written.
office-money-refusal-stray-quote = A quotation mark stands within a value that doesn’t begin with one.
office-money-refusal-after-quote = Something stands between a closing quotation mark and the comma.
office-money-refusal-open-quote = Nothing closes a quotation mark.

# It is too much.
office-money-refusal-long-row = A row is longer than 64 KiB.
office-money-refusal-many-fields = A row has more than 256 values.
office-money-refusal-many-rows = It has more than ten million rows.
office-money-refusal-many-batches = It has more than a thousand batches.
office-money-refusal-long-file = It is larger than 8 GiB.

# Of the columns; { $name } is one’s name.
office-money-refusal-no-report = The first line isn’t that of a settlement report.
office-money-refusal-two-ages = The first line has columns of two versions of the report.
office-money-refusal-no-column = The column { $name } isn’t there.
office-money-refusal-column-twice = There is a second column that says the same.
office-money-refusal-no-fee-currency = There is a fee without a column for its currency.

# Of the values of a row; { $found } and { $columns } are numbers.
office-money-refusal-few-fields = { $found } values under { $columns } columns
office-money-refusal-extra-field = There is a value that no column stands above.
office-money-refusal-no-value = There is nothing, where something must be.
office-money-refusal-no-currency = There is an amount without a currency.

# Of one value; { $found } is what stands there.
office-money-refusal-number = “{ $found }” is no number such as 1250 or -7.95.
office-money-refusal-sheet = “{ $found }” was rewritten by a spreadsheet, which loses digits.
office-money-refusal-decimals = “{ $found }” has more decimals than its currency.
office-money-refusal-point = “{ $found }” has a decimal point, and these files are set to whole minor units.
office-money-refusal-long-number = “{ $found }” has more digits than any amount.
office-money-refusal-currency = “{ $found }” is no currency that is known here.
office-money-refusal-pair = “{ $found }” is no pair of currencies such as JPY/USD.
office-money-refusal-price = “{ $found }” is no exchange rate such as 0.0064622.
office-money-refusal-time = “{ $found }” is no time such as 2026-01-15T17:30:41+08:00.
office-money-refusal-no-offset = “{ $found }” doesn’t say its time zone, and nobody has said which these files have.
office-money-refusal-count = “{ $found }” is no number of transactions.
office-money-refusal-account = “{ $found }” is another customer of the gateway.

# Of rows that don’t add up; { $against } and { $supporting } are numbers of rows.
office-money-refusal-other-unit = From here on { $against } rows add up only in the other unit, { $supporting } in the one that is set.
office-money-refusal-other-sign = From here on { $against } rows add up only with fees signed the other way round, and none as it is set.
office-money-refusal-after-end = Something stands after the line END.

# What to do about a file that was refused.
office-money-refusal-do-again = Fetch the file again, and bring it here.
office-money-refusal-do-again-or-ask = Fetch the file again; if it is the same, ask the gateway.
office-money-refusal-do-ask = Ask the gateway, with this line.
office-money-refusal-do-columns = Fetch transaction details, settlement details or the settlement summary with the columns as the gateway delivers them. See in its dashboard how the report is customised.
office-money-refusal-do-sheet = If it was opened and saved in a spreadsheet, fetch the file again and leave it as it is.
office-money-refusal-do-text = Fetch the report as CSV in UTF-8, and don’t save it with another program.
office-money-refusal-do-whence = No report of the gateway is like this. See where the file comes from.
office-money-refusal-do-whose = See whose folder this file was in.
office-money-refusal-do-unit = If all files are like this, whoever runs this payment page sets the other unit.
office-money-refusal-do-sign = If all files are like this, whoever runs this payment page sets the other sign of fees.
office-money-refusal-do-offset = Ask whoever runs this payment page to set the time zone of these files.
office-money-refusal-do-fee-currency = Let the gateway deliver the fee’s currency, too.
office-money-refusal-do-apart = Two files were put together. Fetch them again, each for itself.

# The gateway’s three sorts of files.
office-money-report-transactions = Transactions of a day
office-money-report-items = Rows of a batch
office-money-report-summary = Sums of a batch

# Link and heading: what was paid out by month, wallet and store.
office-money-months = By month, wallet and store
office-money-months-lead = What the gateway paid out in the last twelve months. A batch counts in the month it was paid out.

# Columns: what fees are of a hundred; days on average.
office-money-months-share = Fees in %
office-money-months-days = Days to your money
office-money-months-none = Nothing was paid out in the last twelve months.

# Heading of a table and of its first column.
office-money-months-month = Month

office-money-store = Store

# In the place of a wallet or a store, for money that is of no payment.
office-money-months-rest = Not of a wallet or store (fees of whole batches and corrections)

# The page with files for an accountant: heading and what stands below it.
office-money-exports = Take out for your accountant
office-money-exports-lead = Journal, rows and differences of these days, as the gateway counts days (UTC+8). Amounts are decimal numbers with minor units beside them. Each file that is taken out is in the trail.

# What can be taken out; beside each stand its forms, such as CSV. “Debits and credits” as bookkeepers say it.
office-money-exports-journal = Journal: each payment, fee and payout with debits and credits
office-money-exports-rows = Rows of the gateway’s files that count
office-money-exports-differences = What isn’t explained, and what was said of it (of all days)
office-money-exports-months = By month, wallet and store (the last twelve months)

# Where some accounts are shared; where no file could be made. { $place } is a file and a line.
office-money-exports-shared = Journal, rows and differences are of whole accounts. Of those that other shops are paid with, too, whoever runs this payment page takes them out.
office-money-exports-row = The journal can’t be made: { $place } doesn’t add up. See what isn’t explained, or ask whoever runs this payment page.
office-money-exports-failed = The file couldn’t be made. Please try again; whoever runs this payment page finds the reason in the log.

# What people do about something that isn’t explained.
office-money-do-ask = Ask the gateway. Give it the reference, the file and the line.
office-money-do-wait = The gateway is asked about it by itself. If it is still here tomorrow, ask the gateway with the reference.
office-money-do-fetch = Fetch the file from the gateway once more, and bring it here.
office-money-do-rows = Fetch all files of the batch from the gateway once more, and bring them here. If it stays like that, ask the gateway for the rows that are missing.
office-money-do-operator = Tell whoever runs this payment page.
office-money-do-served = See whether the customer got what they paid for.
office-money-do-restored = Does another system take payments with the same account, or was a backup put back? Tell whoever runs this payment page.
office-money-do-balance = Look at balance and minimum in the gateway’s dashboard, then ask the gateway.
office-money-do-place = See whether a printed code hangs at the wrong place.
office-money-do-which = Find out which of the refunds it is, and tell whoever runs this payment page.
office-money-do-dashboard = Ask your people whether they gave it back in the gateway’s own dashboard.
office-money-do-again = Give the money back another way.
office-money-do-customer = Ask the gateway why, and the customer if you can.
office-money-do-dispute = Answer it in the gateway’s dashboard before its deadline.
office-money-do-sales = Compare it with your contract, and ask the gateway.
office-money-do-version = It is counted already. Tell whoever runs this payment page: a newer version may know it.
office-money-do-bank = Look at your bank’s statement, and enter what arrived on the batch’s page.
office-money-do-bank-less = Ask your bank. If it took off a charge, say so here.
office-money-do-bank-more = Look whether the amount was entered as your bank shows it, and whether it is of another batch, too. Take the entry back if it is wrong; ask your bank otherwise.

# Names of what isn’t explained; below each what it means.
office-money-kind-new = Something that this page doesn’t know yet
office-money-kind-new-means = A newer version found it in the files.
office-money-kind-unknown-payment = A payment that isn’t known here
office-money-kind-unknown-payment-means = The file has a payment at one of your stores, and there is none like it here.
office-money-kind-late-paid = Paid after all
office-money-kind-late-paid-means = The file says it was paid; here it is still open, or failed. Only the gateway’s own answer changes that, and it is asked.
office-money-kind-not-reported = Paid, and not in the gateway’s reports
office-money-kind-not-reported-means = It was paid here. The gateway’s reports of that day and the next are complete without it.
office-money-kind-not-in-transactions = Paid out, and not in the report of its day
office-money-kind-not-in-transactions-means = A batch has it, and the gateway’s report of that day doesn’t.
office-money-kind-not-settled = Reported, and in no batch
office-money-kind-not-settled-means = The gateway knows the payment, and its time to be in a batch is over.
office-money-kind-amount = Another amount
office-money-kind-amount-means = The gateway has the same payment or refund with another amount.
office-money-kind-currency = Another currency
office-money-kind-currency-means = The gateway has the same payment or refund in another currency.
office-money-kind-store = Another store
office-money-kind-store-means = The gateway counts this payment at another of your stores.
office-money-kind-state = Paid here, failed there
office-money-kind-state-means = The gateway confirmed this payment, and its file says that it failed.
office-money-kind-identity = A row that names two payments
office-money-kind-identity-means = The references in one row of the file belong to different payments, so nobody knows which is meant.
office-money-kind-ambiguous = One of several refunds
office-money-kind-ambiguous-means = A row fits several refunds of one payment and names none of them.
office-money-kind-double = Counted twice
office-money-kind-double-means = The gateway has put the same payment or refund into its batches twice.
office-money-kind-refund-missing = A refund in no batch
office-money-kind-refund-missing-means = It was refunded here, and the gateway hasn’t taken it off a batch although its time is over.
office-money-kind-refund-unknown = A refund that isn’t known here
office-money-kind-refund-unknown-means = The file has a refund of one of your payments that nobody made here.
office-money-kind-over-refunded = More went back than was paid
office-money-kind-over-refunded-means = All refunds of this payment together are more than the customer paid.
office-money-kind-refund-reversed = A refund that came to nothing
office-money-kind-refund-reversed-means = The gateway took the refund back: the customer did not get the money.
office-money-kind-payment-reversed = A payment that went back to the customer
office-money-kind-payment-reversed-means = The gateway took a payment back that had been paid. The goods may be gone.
office-money-kind-cancel-settled = Cancelled here, and paid out
office-money-kind-cancel-settled-means = The payment was cancelled here. A batch has it all the same, and nothing takes it back.
office-money-kind-dispute = A dispute
office-money-kind-dispute-means = A customer disputes a payment, or a dispute was decided. The money of it moved.
office-money-kind-fee-contract = Another fee than agreed
office-money-kind-fee-contract-means = The gateway took a different fee than the one that was agreed and set up here.
office-money-kind-fee-unknown = An unknown fee
office-money-kind-fee-unknown-means = The gateway took money under a name that this version doesn’t know.
office-money-kind-fee-currency = A fee in another currency
office-money-kind-fee-currency-means = A fee is in another currency than what is paid out, so it is in none of the sums.
office-money-kind-fee-only = A fee of the whole batch
office-money-kind-fee-only-means = It belongs to no single payment. Nothing has to be done.
office-money-kind-held = Held back or released
office-money-kind-held-means = The gateway keeps some money as a security, or lets go of it, as your contract says.
office-money-kind-formula = A row that doesn’t add up
office-money-kind-formula-means = What is paid out isn’t the amount less its fees.
office-money-kind-not-explained = Not explained by its rows
office-money-kind-not-explained-means = The gateway’s own summary of this batch pays out another sum than its rows come to, and nothing says what of.
office-money-kind-fx-formula = An exchange that doesn’t add up
office-money-kind-fx-formula-means = What is paid out isn’t the amount at the rate in the file, less its fees.
office-money-kind-rounding = Rounded
office-money-kind-rounding-means = Within what rounding can do. Nothing has to be done.
office-money-kind-unchecked = An exchange that can’t be checked
office-money-kind-unchecked-means = The file gives no exchange rate, or one of too few digits. Nothing is wrong that could be seen.
office-money-kind-rate-quote = Another exchange rate than promised
office-money-kind-rate-quote-means = The gateway promised an exchange rate with the payment and used another one.
office-money-kind-rate-spread = Two exchange rates on one day
office-money-kind-rate-spread-means = The exchange rate moved within a day, and none was promised. Nothing has to be done.
office-money-kind-correction = A correction of the gateway
office-money-kind-correction-means = The gateway corrects a batch by what its own rounding left. Nothing has to be done while it is small.
office-money-kind-batch-sum = Rows and sums differ
office-money-kind-batch-sum-means = The rows of this batch come to what the gateway’s own summary pays out, but its sorts of rows or its fees don’t.
office-money-kind-batch-count = Rows are missing, or too many
office-money-kind-batch-count-means = The gateway’s summary counts other rows than there are. A part may be missing.
office-money-kind-total = The gateway’s total is wrong
office-money-kind-total-means = The total of its summary isn’t the sum of what stands above it.
office-money-kind-batch-orphan = Rows or summary of a batch are missing
office-money-kind-batch-orphan-means = A batch has come as rows or as a summary only, and the other is missing after two working days.
office-money-kind-late-file = A day’s report is missing
office-money-kind-late-file-means = Customers paid on that day, and the gateway’s report of it isn’t here.
office-money-kind-gap = A part of a report is missing
office-money-kind-gap-means = Later parts of it are here, and this one isn’t.
office-money-kind-replaced = A file came again, and differs
office-money-kind-replaced-means = The longer one counts, and both are kept.
office-money-kind-below-minimum = Waits for the minimum
office-money-kind-below-minimum-means = Nothing is paid out yet because it is too little. It comes with what is paid later.
office-money-kind-no-payout = A batch of nothing or less
office-money-kind-no-payout-means = Refunds and fees took up what was paid, or more.
office-money-kind-arrival = Another sum at the bank
office-money-kind-arrival-means = What arrived at your bank isn’t what the gateway paid out.
office-money-kind-overdue = Not at the bank yet
office-money-kind-overdue-means = The batch is on its way for longer than agreed, and nobody has entered that it arrived.
office-money-kind-day-shift = Another day at the gateway
office-money-kind-day-shift-means = The gateway’s days begin at another hour than yours. Nothing has to be done.
office-money-kind-foreign = A row of another store
office-money-kind-foreign-means = It names a store that isn’t known here. It is in none of your sums.
office-money-kind-roll-forward = What the gateway owes doesn’t add up
office-money-kind-roll-forward-means = What it owed at first, with all that moved since, isn’t what is still to be paid out.
office-money-kind-unknown-type = An unknown sort of row
office-money-kind-unknown-type-means = The gateway uses a word for this row that this version doesn’t know.

# Heading and link: data as files.
office-exports-title = Take out as files

# Below the heading.
office-exports-lead = For a bookkeeper or another program: amounts in minor units and as decimal numbers, times in UTC and by the store’s clock.

# Button.
office-exports-days = Take these days

# What there is. Refunds are listed by when the money went back.
office-exports-payments = Payments begun in these days
office-exports-refunds = Refunds of these days
office-exports-closings = Closings of these days

# Below them. $time (text) is a day and a time.
office-exports-until = These files hold what there was until { $time }. Fetched again, they are the same.

## The office: payments

# Link to the list of payments, in the row of pages.
office-nav-payments = Payments

office-payments-title = Payments

# Below the heading, for who may see no others.
office-payments-recent = Those of today and yesterday.

# The field’s label.
office-payments-find = Find a payment

# Below the field. The customer’s page or their wallet shows most of these. “Payment service” is who the shop is paid by.
office-payments-hint = The amount (also the one the customer was charged), the time such as 12:31, the two words, what the customer wrote (a table, say), the code’s name, the wallet, or a reference: yours or the payment service’s, of the payment or of a refund; also several of them.

# Opens more fields.
office-payments-more = More

# A field’s label.
office-payments-day = Day

# Choices below “State”: how much went back, or is on its way back.
office-payments-part-back = Partly refunded
office-payments-whole-back = Fully refunded

# A field’s label.
office-payments-state = State

# A field’s label.
office-payments-where = Where

# A field’s label; also of a fact.
office-payments-wallet = Wallet

# A choice: it doesn’t matter which.
office-payments-any = Any

# A choice of places.
office-payments-everywhere = Everywhere

# Button.
office-payments-button = Find

# Link: forgets what was looked for.
office-payments-all = Show all

# An alert.
office-payments-unread = That is none of what payments are known by. Try an amount, a time such as 12:31, the two words, what the customer wrote or the reference.

office-payments-none-yet = No payments yet.

office-payments-none = There is no payment like that among those you may see.

# $time (text) is the moment down to which was looked.
office-payments-back-to = Looked back as far as { $time }.

# Link to the next page.
office-payments-older = Older

# The same where the search isn’t at its end.
office-payments-further = Look further back

# Link back to the list.
office-payments-back = All payments

# The title of a payment’s page. $amount (text) is how much.
office-payment-title = Payment of { $amount }

# What a fact is called.
office-payment-where = Where

# The same: when the customer pressed the button.
office-payment-begun = Begun

# The same: when the money was taken.
office-payment-paid = Paid

# The same: what the wallet took of its customer, in its own currency.
office-payment-charged = Charged by the wallet

# The same: what the customer wrote.
office-payment-note = Note

# The same.
office-payment-reference = Reference

# The same: what the payment is called at the payment service.
office-payment-gateway = Gateway’s reference

# On the page of a payment, and where more of it is given back: a part that went back in the payment service's own dashboard, or by another
# program. $amount (text) is that part.
office-payment-elsewhere = { $amount } of it went back at the gateway, not from here.

# Button: asks the payment service how it stands.
office-payment-ask = Ask again now

# Opens the question below.
office-payment-cancel = Cancel this payment

# Before it is done.
office-payment-cancel-explain = The gateway is asked to cancel it. If it turns out to be paid meanwhile, it may be given back.

# Button.
office-payment-cancel-sure = Cancel the payment

# How a payment stands.
office-state-paid = Paid

# What that means for whoever stands at the till.
office-state-paid-explain = The money was taken. The gateway has confirmed it.

# A choice when looking for payments: all that aren’t decided.
office-state-open = Not decided

office-state-waiting = Waiting for the customer

office-state-waiting-explain = The customer may be confirming it in the wallet. It is not paid yet.

office-state-checking = Being checked

office-state-checking-explain = The gateway has not answered, so it isn’t known whether this is paid. It is asked again by itself. Don’t take the money a second time.

office-state-cancelling = Being cancelled

office-state-cancelling-explain = The gateway was asked to cancel it and has not confirmed that yet. It may still turn out to be paid.

office-state-failed = Not paid

office-state-cancelled = Cancelled

office-state-cancelled-explain = No money was taken. It can’t be paid any more.

# It was paid and cancelled nearly at the same time.
office-state-returned = Paid, then cancelled

office-state-returned-explain = It was paid although it had been cancelled. The gateway gives the money back by itself.

office-state-never = Never made

office-state-never-explain = The gateway knows of no such payment, however often it is asked. Should it ever speak of it, you see it here.

office-state-not-sent-explain = The gateway couldn’t be reached, so nothing was asked for and nothing was taken.

office-state-person = A person has to look

office-state-person-explain = It could not be found out whether this is paid. Tell whoever runs this payment page; until then, don’t take the money a second time.

# Why a payment wasn’t made, for the staff.
office-declined-balance = The customer’s balance was too low. No money was taken.

office-declined-limit = The amount was above a limit of the customer’s wallet. No money was taken.

office-declined-wallet = This shop can’t take this wallet. No money was taken.

office-declined-verification = The customer did not confirm it in the wallet. No money was taken.

office-declined-refused = The wallet refused it; the customer can ask the wallet’s support. No money was taken.

office-declined-closed = It was closed before the customer confirmed it. No money was taken.

office-declined-later = The wallet was busy. No money was taken; trying again may work.

office-declined-our-fault = Something is set up wrongly. Tell whoever runs this payment page. No money was taken.

office-declined-other = The wallet gave no reason. No money was taken.

# A mark: all of the payment went back.
office-returned-whole = Refunded

office-returned-whole-explain = It was paid, and all of it went back to the customer.

# A mark: a part went back.
office-returned-part = Partly refunded

# A mark: something is on its way back.
office-returned-going = Being refunded

office-refunds-title = Refunds

# $name (text) is who asked for it.
office-refund-by = Asked for by { $name }
office-refund-given-by = Refunded by { $name }
office-refund-agreed = Agreed to by { $name }, { $time }

# How a refund stands.
office-refund-asked = Asked for

office-refund-asked-explain = The gateway has not answered yet. It is asked again by itself; don’t give the money back another way.

office-refund-going = Under way

office-refund-going-explain = The gateway is giving it back. Until that is done it is looked after by itself.

office-refund-done = Refunded

office-refund-done-explain = The wallet shows it to the customer within a few days.

office-refund-refused = Refused

office-refund-person = A person has to look

office-refund-person-explain = It could not be found out whether it went back. Tell whoever runs this payment page before you give it back another way.

# Why a refund was refused.
office-refused-window = It is too long ago. Nothing went back.

office-refused-amount = It is more than what is left at the gateway. Nothing went back.

office-refused-partial = This wallet gives back the whole amount or nothing. Nothing went back.

office-refused-multiple = This wallet gives back once only. Nothing went back.

office-refused-wallet = This wallet can’t give money back. Nothing went back.

office-refused-balance = The shop’s own funds at the gateway are too low. Nothing went back.

office-refused-closed = The payment was cancelled or closed at the gateway. Nothing went back.

office-refused-later = The gateway was too busy. Nothing went back; try again later.

office-refused-our-fault = Something is set up wrongly. Tell whoever runs this payment page. Nothing went back.

office-refused-other = The gateway gave no reason. Nothing went back.

office-history-title = What happened

# A line of a payment’s history.
office-event-submitted = We asked the gateway for the payment.

office-event-accepted = The gateway took it. The customer can confirm it in the wallet.

office-event-declined = The gateway refused it.

office-event-no-answer = The gateway gave no answer. Whether it has the payment isn’t known.

office-event-not-sent = The gateway couldn’t be reached. Nothing was sent.

office-event-processing = We asked; the gateway says: not decided yet.

office-event-not-found = We asked; the gateway knows no such payment.

office-event-in-vain = We asked, and the gateway gave no answer.

office-event-paid = The gateway says: paid.

office-event-failed = The gateway says: not paid.

office-event-cancelled = The gateway says: cancelled.

office-event-cancel-time = Its time was over, so we asked the gateway to cancel it.

office-event-cancel-customer = The customer wanted to start over, so we asked the gateway to cancel it.

office-event-cancel-operator = Whoever runs this payment page asked the gateway to cancel it.

# The same. $name (text) is who works at the shop.
office-event-cancel-staff = { $name } asked the gateway to cancel it.

office-event-cancel-unconfirmed = The gateway has not confirmed that it is cancelled.

office-event-presumed = The gateway never heard of it, as often as it was asked: it counts as never made.

office-event-gave-up = It couldn’t be found out. A person was called.

office-event-mismatched = The gateway’s word doesn’t fit this payment. A person was called.

# A line of a refund’s history.
office-event-refund-sent = We asked the gateway to give it back.

office-event-refund-no-answer = The gateway gave no answer. Whether it gives it back isn’t known.

office-event-refund-processing = The gateway says: under way.

office-event-refund-not-found = We asked; the gateway doesn’t know of it yet.

office-event-refund-done = The gateway says: the money goes back.

office-event-refund-refused = The gateway says: no. Nothing goes back.

# Link: the customer’s receipt as a file.
office-payment-receipt = Receipt (PDF)

office-give-title = Give money back

# The field’s label.
office-give-amount = Amount

# Below the field. $amount (text) is the most that can go back.
office-give-left = Up to { $amount } can go back.
office-give-waits = { $amount } more waits for a second person.

# A warning above the form. $day (text) is when the gateway took the money back.
office-give-twice = The gateway has taken this payment’s money back already, or its customer disputes it ({ $day }). If you refund it, too, you pay twice. Ask the gateway first.
# A tick below the warning, without which nothing is refunded.
office-give-twice-yes = Refund it all the same: I know that it may be paid twice.

# The field’s label.
office-give-reason = Reason (optional)

# Below the field.
office-give-reason-explain = For your books and the gateway’s, so nothing about the customer.

# Button: what was filled in is asked once more before anything happens.
office-give-on = Continue
# Below office-give-title, after one of office-why-….
office-give-asks = What you may not give back by yourself you ask for here, and somebody else agrees.

# An alert.
office-give-unread = Nothing was given back: please type an amount such as those on this page.

# An alert.
office-give-too-much = Nothing was given back: that is more than what is left of this payment.

# An alert.
office-give-nothing-left = All of this payment went back already, or is on its way.

# An alert.
office-give-not-paid = Nothing was given back: it isn’t certain that this was paid.

# An alert: the form was used for another amount before.
office-give-taken = Nothing more was given back: this form was used before. See below what went back.

# An alert.
office-give-unsent = This couldn’t be asked for. Press the button again: nothing goes back twice.

# A page that asks once more. $amount (text) is what goes back.
office-sure-title = Give back { $amount }?

# $paid (text) was paid, $left (text) is what can still go back after it.
office-sure-left = { $paid } was paid. After this, up to { $left } can still go back.

# $paid (text) was paid.
office-sure-whole = { $paid } was paid. After this, nothing more can go back.

office-sure-explain = It goes to the wallet it came from. It can’t be called back.

# Button. $amount (text) is what goes back.
office-sure-button = Give back { $amount }

# Link: nothing is given back.
office-sure-back = Don’t give back

# Said after the button was pressed.
office-told-asked = The gateway was asked just now. You see below what is known.

# An alert.
office-told-unasked = The gateway couldn’t be asked just now. It is asked again by itself; what is known is below.

office-told-cancelled = This payment will not be made any more.

office-told-cancelling = The gateway was asked to cancel it and has not confirmed that. It is asked again by itself.

# An alert: it can’t be cancelled.
office-told-paid = It is paid, so it wasn’t cancelled.

office-told-given = The refund was asked for. Below is what the gateway says of it.
office-told-refunded = It was given back.
office-told-refused = The gateway refused it: nothing went back. See below why.

## Screens at tills: tablets or phones at a counter that show and say what is paid

# In the row of pages. Short.
office-nav-screens = Screens
office-nav-webhooks = Webhooks
# Title of the page.
office-screens-title = Screens at tills
office-screens-lead = A tablet or an old phone at the counter shows every payment the moment it is paid, and says the amount.
# In the place of the list.
office-screens-none = No screen yet
# In the place of names of tills.
office-screens-all = All tills
# $time (day and time), e.g. "24 Nov 2026, 14:05".
office-screens-seen = Last heard of { $time }
# Its link was not used yet.
office-screens-waiting = No device yet
# $name (name) of a person.
office-screens-made = Set up by { $name }
# A button that shows what comes of it first.
office-screens-link = Another device
# $name (name) of a screen, e.g. "Counter 1". A button.
office-screens-link-which = Another device for { $name }
office-screens-link-explain = The device that is there shows and says nothing more as soon as the new one has come.
# A button that shows what comes of it first.
office-screens-end = End
# $name (name) of a screen. A button.
office-screens-end-which = End { $name }
office-screens-end-explain = It shows and says nothing more from that moment on.
# A heading, and a button.
office-screens-add = Add a screen
office-screens-add-at = Where it stands
office-screens-add-name = Name, if it isn’t to be called as the till
office-screens-add-language = Language it shows and speaks
# The first choice of languages.
office-screens-add-language-own = The store’s language
# An alert.
office-screens-wrong = Nothing was set up. Please choose where it stands; a name has up to 60 letters, all of them visible.
# $name (name) of a screen. Title of the page with the link.
office-screen-made = Set up { $name }
office-screen-made-lead = Scan this with the tablet or phone that is to stand there.
# What the picture is, for whoever can’t see it.
office-screen-made-code = Code with the link
office-screen-made-link = Or open this link there
office-screen-made-explain = It works once, for 10 minutes, and is shown only here and now. When it is too late, make a new one.
# Link back.
office-screen-made-done = Back to the screens

# The page of webhooks: programs of the shop that hear what happens here, each at an address of its own (an endpoint). Readers are developers and owners.
office-webhooks-title = Webhooks
office-webhooks-lead = Your programs hear at once what is paid, refunded and closed here. How to receive and check it is written in the documentation of whoever runs this payment page.
office-webhooks-none = No endpoint yet.
office-webhooks-closed = No secret can be kept here, so no webhook can be signed. Whoever runs this payment page has to set that up.
office-webhooks-back = All webhooks
office-webhooks-ended = The endpoint was removed.

# How an endpoint is doing. $time (text) is a day and a time.
office-webhooks-on = Switched on
office-webhooks-failing = It fails
office-webhooks-off = Switched off
office-webhooks-failing-since = It has failed since { $time }. One delivery at a time is tried until it is back; nothing is lost.
office-webhooks-off-gone = Switched off: it answered that it is gone for good (410).
office-webhooks-off-failing = Switched off: it has failed for five days.

# Setting one up, or setting it otherwise.
office-webhooks-add = Add an endpoint
office-webhooks-change = Settings
office-webhooks-save = Save
office-webhooks-saved = Saved.
office-webhooks-name = Name
office-webhooks-url = Address
office-webhooks-url-explain = An https address on the internet.
office-webhooks-kinds = What it hears
office-webhooks-kinds-explain = None ticked: everything, also what is added later.
office-webhooks-stores = Stores
office-webhooks-stores-explain = None ticked: all stores.
office-webhooks-scheme = Signature
office-webhooks-scheme-shared = Shared secret (HMAC)
office-webhooks-scheme-public = Public key (Ed25519)

# What may happen, as an endpoint can be told of it.
office-webhooks-kind-paid = Payment paid
office-webhooks-kind-failed = Payment failed
office-webhooks-kind-cancelled = Payment cancelled
office-webhooks-kind-reversed = Paid, then taken back
office-webhooks-kind-attention = Payment needs somebody
office-webhooks-kind-requested = Refund asked for
office-webhooks-kind-refunded = Refund made
office-webhooks-kind-refused = Refund refused
office-webhooks-kind-refund-attention = Refund needs somebody
office-webhooks-kind-closing = Closing made
office-webhooks-kind-disabled = Code switched off
office-webhooks-kind-rotated = Code replaced
office-webhooks-kind-test = Test

# Why it could not be saved.
office-webhooks-wrong = This can’t be an endpoint.
office-webhooks-wrong-name = A name of at most 60 characters is needed.
office-webhooks-wrong-url = This is no address such as https://shop.example/webhooks.
office-webhooks-wrong-port = Only https addresses without a port of their own are called.
office-webhooks-wrong-address = This address leads to no machine on the public internet.
office-webhooks-wrong-host = This name leads nowhere.
office-webhooks-wrong-lookup = This name can’t be looked up at the moment. Nothing was saved; please try again in a while.
office-webhooks-full = There are as many endpoints as there may be. Remove one first.
office-webhooks-meanwhile = Somebody else has changed this meanwhile. Open it again and look.

# The secret, which is shown once; or the public half of a key, which is none. $name (text) is the endpoint’s.
office-webhooks-made = { $name } is set up
# The heading where it takes the place of another; below it stands until when that one signs.
office-webhooks-made-again = { $name } has a new secret
office-webhooks-made-done = Done
office-webhooks-secret = Secret
office-webhooks-secret-explain = Give it to the program now: it isn’t shown again.
office-webhooks-public = Public key
office-webhooks-public-explain = The program checks with it that events come from here.
office-webhooks-rotate = New secret
office-webhooks-rotate-which = Make a new secret for { $name }
office-webhooks-rotate-explain = For 24 hours both sign; after that only the new one.
# Before a second new secret within 24 hours: what it ends. $time: until when the old secret would have signed.
office-webhooks-rotate-ends = The secret before this one still signs until { $time }: with another new one it ends at once. For 24 hours the present one signs, too.
# The same, when somebody else made a new secret while this page was open.
office-webhooks-signing = The secret before this one still signs. Look until when, and then decide.
office-webhooks-old = The old secret signs, too, until { $time }.

# What is done with an endpoint. $name (text) is its name.
office-webhooks-switch-on = Switch on
office-webhooks-switch-off = Switch off
office-webhooks-switch-off-which = Switch { $name } off
office-webhooks-switch-off-explain = Nothing is sent. What waits is sent when it is switched on again; what happens meanwhile isn’t kept for it, and can be sent again by hand.
office-webhooks-end = Remove
office-webhooks-end-which = Remove { $name }
office-webhooks-end-explain = What is on its way is not sent any more.
office-webhooks-test = Send a test
office-webhooks-tested = A test is on its way. It stands below in a moment.

# Sending again. $count (text) is how many events are sent.
office-webhooks-again = Send again
office-webhooks-again-do = Send again
office-webhooks-again-explain = In the order in which it happened, ten a second, at most 10,000.
office-webhooks-again-one = Send it again
office-webhooks-sending = Events that are sent again: { $count }
office-webhooks-sending-one = It is sent again.
office-webhooks-since = What happened in
office-webhooks-hour = the last hour
office-webhooks-day = the last day
office-webhooks-week = the last week
office-webhooks-month = the last 30 days
office-webhooks-which = Which
office-webhooks-which-failed = Only what has failed
office-webhooks-which-all = Everything it wants

# The list of what was sent, and one of it. $count (text) is a number, $time (text) a day and a time, $ms (text) a number of milliseconds.
office-webhooks-sent = What was sent
office-webhooks-older = Older ones
office-webhooks-nothing = Nothing was sent yet.
office-webhooks-tries = Tries: { $count }
office-webhooks-waiting = on its way
office-webhooks-delivered = received
office-webhooks-failed = not received
office-webhooks-next = Tried next at { $time }
office-webhooks-log = Tries
office-webhooks-untried = Not tried yet.
office-webhooks-body = What is sent
office-webhooks-took = Received
office-webhooks-took-ms = { $ms } ms
office-webhooks-by-hand = by hand

# What went wrong with a try.
office-webhooks-trouble-address = The address may not be called
office-webhooks-trouble-name = The name leads nowhere
office-webhooks-trouble-connect = Nobody listens there
office-webhooks-trouble-tls = The certificate can’t be trusted
office-webhooks-trouble-timeout = No answer within 15 seconds
office-webhooks-trouble-broken = The connection broke off
office-webhooks-trouble-status = It answered that it didn’t take it
office-webhooks-trouble-secret = Its secret can’t be opened on this server

## Notices to people: where they go, and what they say.

# In the row of pages. Short.
office-nav-notices = Notices
# Title of the page: messages to the people of the shop, in a chat, on a phone or by mail.
office-notices-title = Notices
office-notices-lead = Hear of what matters where you already look: in a chat, on your phone, by e-mail. A message never holds anything about a customer.
office-notices-none = Nobody is told anything yet.
# Heading over the four ways.
office-notices-add = Add a channel
office-notices-kind-telegram = Telegram
# Slack, or a chat that takes the same form of hooks.
office-notices-kind-slack = Slack or the like
office-notices-kind-ntfy = ntfy (an app on phones)
office-notices-kind-mail = E-mail
office-notices-how-telegram = In Telegram, write /newbot to @BotFather and copy the token it gives you. Add the bot to the chat and write something there. The chat’s number stands in what https://api.telegram.org/botTOKEN/getUpdates answers.
office-notices-how-slack = In Slack, open api.slack.com/apps, make an app, switch “Incoming Webhooks” on, choose the channel and copy the address. Mattermost, Google Chat’s bridges and others give such an address, too.
office-notices-how-ntfy = Install the ntfy app on each phone, and subscribe to a topic with a long name that nobody guesses: whoever knows it can read along, unless the topic needs a token.
office-notices-how-mail = An address that somebody of the shop reads. It may be one of several people.
# A bot’s token.
office-notices-token = Token of the bot
office-notices-chat = Number of the chat
office-notices-url = Address of the hook
office-notices-server = Server
office-notices-topic = Topic
office-notices-ntfy-token = Token, if the topic needs one
office-notices-to = E-mail address
office-notices-secret-explain = It is kept encrypted and isn’t shown again.
# Beside the field of a token that may be left empty, when the form comes back with a mistake elsewhere.
office-notices-token-again = If the topic needs a token, type it again: it isn’t shown.
office-notices-name = Name of the channel
office-notices-language = Language of the messages
office-notices-zone = Time zone
office-notices-topics = What it is told
office-notices-topic-alarm = Something needs a person
office-notices-topic-endpoint = A program that hears of payments doesn’t answer
office-notices-topic-refund = A refund waits for somebody to agree
office-notices-topic-closing = A closing was made
office-notices-topic-payment = A large payment came
office-notices-topic-silence = A code is silent for unusually long
office-notices-topic-sign-in = Somebody signs in
office-notices-topic-key = A key ends within 14 days
office-notices-topic-money = Something of your money isn’t explained, or a file is missing
office-notices-from-amount = Payments from this amount on
# Hours of the day in which no message comes.
office-notices-quiet = Quiet hours
office-notices-quiet-explain = What happens in these hours comes in one message at their end. Leave both empty to hear at any time.
office-notices-quiet-from = From
office-notices-quiet-until = Until
office-notices-lets-through = What needs a person, and new sign-ins, come all the same
office-notices-save = Save
office-notices-back = All channels
# A channel’s state.
office-notices-fresh = Nothing was told yet
office-notices-arrived = Arrived last on { $time }
office-notices-off = Switched off
# $why says what went wrong, $time when.
office-notices-failed = The last message didn’t arrive ({ $time }): { $why }
office-notices-lost = { $count ->
    [one] { $count } notice was given up after six tries.
   *[other] { $count } notices were given up after six tries.
}
office-notices-trouble-address = It may not be called at this address
office-notices-trouble-name = The server’s name leads nowhere
office-notices-trouble-connect = Nobody listens there
office-notices-trouble-tls = The certificate can’t be trusted
office-notices-trouble-timeout = No answer within 15 seconds
office-notices-trouble-broken = The connection broke off
office-notices-trouble-token = The token isn’t taken. Enter it again
office-notices-trouble-place = The chat, hook or mail box isn’t there, or takes nothing from us
office-notices-trouble-busy = The service has had enough for now; it is tried again
office-notices-trouble-refused = It answered that it didn’t take the message
office-notices-trouble-sealed = What is kept of it can’t be opened on this server
office-notices-trouble-no-mail = Whoever runs this payment page has set no mail server up
# $why is one of the texts above; $answer is the number of an answer, such as 500.
office-notices-answered = { $why } (it answered { $answer })
office-notices-test = Send a test
office-notices-tested = A test is on its way. Reload this page in a moment to see whether it arrived.
office-notices-saved = Saved.
office-notices-ended = The channel is removed.
office-notices-switch-on = Switch on
office-notices-switch-off = Switch off
office-notices-switch-off-which = Switch { $name } off
office-notices-switch-off-explain = What waits is forgotten, and nothing new is told there until you switch it on again.
office-notices-end = Remove
office-notices-end-which = Remove { $name }
office-notices-end-explain = What waits for it isn’t told any more.
# Heading of the form with another token or address.
office-notices-lead-title = Send to another place
office-notices-closed = Tokens can’t be kept here, so nothing can be set up. Whoever runs this payment page has to change a setting.
office-notices-wrong-name = A name of at most 60 characters is needed.
office-notices-wrong-topic = Choose at least one thing to be told.
office-notices-wrong-amount = Say from which amount on payments are told.
office-notices-wrong-quiet = Quiet hours are two different times such as 22:00 and 7:00.
office-notices-wrong-token = This is no token. Copy all of it.
office-notices-wrong-chat = A chat is a number such as -1001234567890, or @name of a public channel.
office-notices-wrong-place = A topic is at most 64 letters, digits, - and _.
office-notices-wrong-mailbox = This is no e-mail address.
office-notices-wrong-server = This address can’t be called. It begins with https:// and leads to a server on the internet.
# Above a form of which a field is wrong.
office-notices-wrong-marked = Nothing was saved. What is wrong stands beside its field.
# The answer to “Send a test” from a page that somebody had open before.
office-notices-wrong-off = This channel is switched off: nothing is sent to it, and no test. Switch it on first.
office-notices-wrong = This can’t be done. Look at what was entered.
office-notices-full = There are ten channels, which is as many as there may be. Remove one first.
office-notices-meanwhile = Somebody else has changed this channel meanwhile. Open it again.

## Messages to the people of a shop in chats, on phones and by mail. Short: many are read on a lock screen. The first line of each is also an e-mail’s subject.

# $name is what people call a program that hears of payments.
office-notice-endpoint = { $name } doesn’t answer; it is told again and again
office-notice-endpoint-off = { $name } isn’t told any more: it didn’t take anything for days
# $who asks, of the staff; $till is a till’s name.
office-notice-refund = { $who } asks to refund { $amount } (till { $till })
# $day is a date such as 2026-11-28.
office-notice-closing = Closing { $number } of { $day } was made
# One line for each till.
office-notice-closing-till = { $till }: { $amounts }
office-notice-payment = { $amount } was paid at till { $till }
# Below what looks odd at a till, such as “3 payments in a row failed at a counter”.
office-notice-found-till = At till { $till }
office-notice-silence = Nothing was paid at till { $till } for unusually long
office-notice-silence-more = { $count ->
    [one] Usually { $count } payment would have come by now. Look whether the code at the counter is yours.
   *[other] Usually about { $count } payments would have come by now. Look whether the code at the counter is yours.
}
# A person of the staff opened the office in a browser.
office-notice-sign-in = { $who } signed in
office-notice-sign-in-more = If it was somebody else, take that role away at once.
# A key of a program; $time is when it ends.
office-notice-key = The key { $name } ends on { $time }
office-notice-key-more = Make a new one and give it to the program before that.
# New differences between what was paid and what was paid out; $count is how many.
office-notice-money = { $count ->
    [one] One more thing about your money isn’t explained
   *[other] { $count } more things about your money aren’t explained
}
# Below that, where files are missing among them.
office-notice-money-missing = { $count ->
    [one] A file is missing. The gateway keeps files for seven days only.
   *[other] { $count } files are missing. The gateway keeps files for seven days only.
}
# A file that was delivered to a folder; $file is its name.
office-notice-money-file = The settlement file { $file } was refused
office-notice-money-file-more = Nothing of it counts. Bring it under Money to read why.
office-notice-test = This is a test: notices arrive here
office-notice-other = Something happened; see the office
# Several in one message, a line each.
office-notice-several = { $count ->
    [one] { $count } notice
   *[other] { $count } notices
}
office-notice-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
# $place is a store and a time, or only a time.
office-notice-line = { $place }: { $what }
office-notice-place = { $store }, { $time }

## What whoever runs the installation sees of all its shops.

# Heading, and in the place of a shop’s name.
office-operator-title = All shops

# Below it.
office-operator-lead = What needs whoever looks after this installation. Nothing is changed here; each look into a shop stands in its trail.

# Headings of lists.
office-operator-alarms = Alarms nobody has looked at
office-operator-undecided = Undecided payments, the oldest first
office-operator-deaf = Screens that hear nothing
office-operator-servers = Servers
office-operator-merchants = Shops

# In a list’s stead.
office-operator-none = Nothing.

# Names of numbers and times.
office-operator-payments = Payments undecided
office-operator-refunds = Refunds undecided
office-operator-oldest = The oldest since
office-operator-late = Not asked about since

# A button beside a shop.
office-operator-look = Look into it

# A field’s label.
office-operator-find = Find a shop

# Below that field, when nothing was typed.
office-operator-find-empty = Type a part of a shop’s name, its id, a printed code or its link, or a payment’s reference.

# The same when there is no such shop. $query (text) is what was typed.
office-operator-find-none = No shop has “{ $query }” in its name or id, and it is no code or payment of any.

# Below a list that is cut off. $count (text) is a number.
office-operator-more = { $count } more. Type a part of the name or the id.

# On each page of a shop that they look into, with a link behind it.
office-operator-banner = You look at this shop as whoever runs this installation. Nothing can be changed here, and your look stands in the shop’s trail.
office-operator-back = All shops

# In the row of pages: keys by which other programs ask for data. Short.
office-nav-keys = Keys

# Heading.
office-keys-title = Keys for programs

# Below the heading.
office-keys-lead = With a key your till software or your accountant’s program reads payments and does what you allow it. A key never may more than whoever made it.

# Where the list would be.
office-keys-none = No key yet

# Of a key: it counts at every store.
office-keys-everywhere = All stores

# Of a key. $name (text) is a person, $time (text) a day and time.
office-keys-made-by = Made by { $name }, { $time }

# The same where nobody can be named.
office-keys-made = Made { $time }

# The same where whoever runs this installation made it.
office-keys-made-operator = Made by the operator, { $time }

# Of a key. $time (text) is a day and time.
office-keys-used = Last used { $time }

# The same.
office-keys-unused = Never used

# Of a key. $time (text) is a day and time.
office-keys-until = Works until { $time }

# The same, when that is past.
office-keys-over = Stopped working { $time }

# Of a key whose maker no longer works here.
office-keys-idle = Does nothing: whoever made it no longer works here.

# Button at a key.
office-keys-end = End

# The button that does it. $name (text) is the key’s name.
office-keys-end-which = End { $name }

# Above that button.
office-keys-end-explain = The program that uses it gets no answer from that moment on. It can’t be undone: make another key.

# Heading of the form, and its button.
office-keys-make = Make a key

# Field.
office-keys-name = Name of the program

# Above boxes to tick: what the key allows.
office-keys-may = It may

# What a key may do; each is a box to tick and a mark in the list. A program hears what is paid at that moment.
office-keys-may-till-watch = Hear payments as they come

# The same.
office-keys-may-payments-read = Read payments and refunds

# The same: for payments that aren’t decided yet.
office-keys-may-payments-settle = Ask about and cancel undecided payments

# The same.
office-keys-may-refunds-make = Give money back

# The same.
office-keys-may-closings-store = Close the day

# The same.
office-keys-may-closings-read = Read closings

# The same.
office-keys-may-exports-make = Take out files

# The same.
office-keys-may-codes-print = See and print codes

# The same.
office-keys-may-codes-write = Make, switch and replace codes

# The same: where other programs are told of payments.
office-keys-may-webhooks-write = Set which programs are told

# The same: the list of who did what.
office-keys-may-audit-read = Read the trail

# Field: a limit for refunds.
office-keys-each = Of each payment, at most

# Field: a limit for refunds.
office-keys-day = With this key a day, at most

# Below these fields.
office-keys-limits-explain = How much it may give back. Left empty: as much as you may.

# Box to tick below these fields, where the shop takes several currencies: refunds in those whose fields are empty.
office-keys-others = Give back in currencies without an amount, too, as much as you may

# Below that box.
office-keys-others-explain = Otherwise: as soon as one currency has an amount, nothing goes back in those without one.

# Field.
office-keys-how-long = For how long

# Choice. $days (text) is a number of days: 30, 90 or 365.
office-keys-days = { $days } days

# Choice.
office-keys-for-ever = Until it is ended

# Why no key was made.
office-keys-name-wrong = Nothing was made: a name has 1 to 60 letters, all of them visible.

# The same.
office-keys-not-allowed = Nothing was made: that is more than you may.

# The same.
office-keys-nothing = Nothing was made: choose at least one thing that it may do.

# The same.
office-keys-nowhere = Nothing was made: choose at least one store.

# The same: a shop has at most a hundred keys that work.
office-keys-full = Nothing was made: there are as many keys as there may be. End one that nobody uses first.

# The same.
office-keys-limits-wrong = Nothing was made: please look at the amounts that are marked.

# Heading. $name (text) is the key’s name.
office-key-made = The key for { $name }

# Below it.
office-key-made-lead = Copy it into the program now. Whoever has it may do what it allows.

# Label of the field with the key.
office-key-made-key = Key

# Below the key.
office-key-made-explain = It is shown only here and now. If it is lost, end it and make another.

# Link below it.
office-key-made-done = Back to the keys

# In the row of pages: who did what. Short.
office-nav-trail = Trail

# Heading.
office-trail-title = Who did what

# Below the heading.
office-trail-lead = Everything that was changed here, and by whom. Nobody can change this list.

# The same where the reader sees only what they did themselves.
office-trail-lead-own = Everything that you changed here. Nobody can change this list.

# In the list’s stead.
office-trail-none-yet = Nothing yet.

# The same where something is looked for.
office-trail-none = Nothing was found.

# Link.
office-trail-older = Older entries

# Opens the fields that narrow the list.
office-trail-narrow = Narrow the list

# Fields.
office-trail-who = Person
office-trail-kind = What
office-trail-day = Day

# In a list to choose from.
office-trail-any = Any

# Button.
office-trail-button = Show

# Link: no longer narrowed.
office-trail-all = Show all

# Kinds of entries to choose from.
office-trail-kind-entry = Signing in
office-trail-kind-people = People and roles
office-trail-kind-money = Payments, refunds, closings
office-trail-kind-screens = Screens
office-trail-kind-shop = Codes, pages, settings
office-trail-kind-files = Files taken out

# Who did it, where they have no name, or are no person. $name (text) is what they are called.
office-trail-nameless = Somebody without a name
office-trail-key = API key { $name }
office-trail-screen = Screen { $name }
office-trail-operator = { $name } (operator)
office-trail-stranger = Somebody
office-trail-system = Portico

# A mark on what was not done. $why (text) is one of the three below.
office-trail-refused = Not done: { $why }
office-trail-why-not-allowed = no longer allowed
office-trail-why-last-owner = last owner
office-trail-why-exceeds = more than is left
office-trail-why-left-off = the download was broken off
office-trail-why-broke-off = it could not be finished

# By which way it was done.
office-trail-via-office = Office
office-trail-via-studio = Studio
office-trail-via-till = At the counter
office-trail-via-api = API
office-trail-via-command-line = Command line
office-trail-via-apply = Shops’ file
office-trail-via-system = By itself

# Sentences of the list. In all of them $who (text) is who did it, $what (text) to whom or what it was done: a person, a screen,
# a counter, the reference of a payment, a number. $role (text) is a role, $amount (text) an amount of money.
office-trail-did-begun = The list begins here. What was done before is not in it.
office-trail-did-forgotten = Older entries were let go of.
# A sentence of the trail: an operator made a backup of the whole server.
office-trail-did-backed-up = { $who } made a backup of everything.
# A sentence of the trail: an operator put the whole server back from a backup. $what is when that backup was made.
office-trail-did-restored = Everything was put back from a backup of { $what }.
# A sentence of the trail: on a customer's wish, what they wrote and what else was kept about them beside a payment was deleted.
office-trail-did-erased = { $who } deleted what was kept about the customer.
office-trail-did-link = { $who } made a sign-in link for { $what }.
office-trail-did-link-refused = A sign-in link of { $what } was tried that no longer works.
office-trail-did-in = { $who } signed in.
office-trail-did-out = { $who } signed out.
office-trail-did-ended = { $who } signed { $what } out on a device.
office-trail-did-moved = { $who } went on to work at this shop.
office-trail-did-access = { $who } signed { $what } out everywhere.
office-trail-did-access-all = { $who } signed everybody out.
office-trail-did-role = { $who } gave { $what } a role: { $role }.
office-trail-did-role-ended = { $who } ended a role of { $what }: { $role }.
office-trail-did-key = { $who } made the key { $what } for a program.
office-trail-did-key-ended = { $who } ended the key { $what }.
office-trail-did-screen = { $who } added the screen { $what }.
office-trail-did-screen-link = { $who } made another link for the screen { $what }.
office-trail-did-screen-in = The screen { $what } was set up on a device.
office-trail-did-screen-set = { $who } changed how the screen { $what } sounds.
office-trail-did-screen-ended = { $who } ended the screen { $what }.
office-trail-did-refund = { $who } gave back { $amount } of payment { $what }.
office-trail-did-refund-made = { $amount } of payment { $what } was refunded.
office-trail-did-refund-refused = The payment service refused a refund of { $amount } for payment { $what }.
office-trail-did-request = { $who } asked somebody to agree to a refund of { $amount } for payment { $what }.
office-trail-did-agreed = { $who } agreed to a refund of { $amount } for payment { $what }, which { $asker } had asked for.
office-trail-did-rejected = { $who } turned down a refund of { $amount } for payment { $what }, which { $asker } had asked for.
office-trail-did-withdrawn = { $who } took back the request for a refund of { $amount } for payment { $what }.
office-trail-did-lapsed = The request of { $asker } for a refund of { $amount } for payment { $what } is over.
office-trail-did-limits = { $who } set the limits for refunds in { $what }.
office-trail-did-pin = { $who } set a PIN.
office-trail-did-pin-wrong = A wrong PIN was typed for { $what }: { $who }.
office-trail-did-pin-locked = The PIN of { $what } was locked for a while after too many wrong ones: { $who }.
office-trail-did-day = { $who } set that days begin at { $time }.
office-trail-did-export = { $who } began to take out the file { $what }.
office-trail-did-exported = { $who } took out the file { $what }. Rows: { $rows }.
office-trail-did-asked = { $who } asked the payment service about payment { $what }.
office-trail-did-cancelled = { $who } asked for payment { $what } to be cancelled.
office-trail-did-closing = { $who } made closing { $what }.
office-trail-did-code-on = { $who } switched { $what } on.
office-trail-did-code-off = { $who } switched { $what } off.
office-trail-did-code-new = { $who } gave { $what } a new code.
office-trail-did-code-ended = { $who } ended the old code of { $what }.
office-trail-did-code-made = { $who } made codes: { $what }.
# A code that was made too many.
office-trail-did-code-removed = { $who } removed { $what }, which nobody had used.
office-trail-did-code-changed = { $who } changed how { $what } is paid at, or its name.
office-trail-did-store = { $who } changed the settings of { $what }.
office-trail-did-receipt = { $who } changed what receipts say.
office-trail-did-paused = { $who } paused { $what }.
office-trail-did-opened = { $who } opened { $what } again.
office-trail-did-boards = { $who } made { $what } boards.
office-trail-did-board-bound = { $who } bound a board to { $what }.
office-trail-did-board-freed = { $who } took a board off { $what }.
office-trail-did-look = { $who } published look { $what }.
office-trail-did-look-back = { $who } brought an earlier look back, as look { $what }.
office-trail-did-look-follows = { $who } let a store wear the shop’s look again.
office-trail-did-mark = { $who } gave the acceptance mark { $what }, which is shown where customers pay.
office-trail-did-mark-ended = { $who } ended the acceptance mark { $what }.
office-trail-did-shop = { $who } changed the shop’s settings.
office-trail-did-alarm = { $who } has looked at alarm { $what }.
office-trail-did-risk = { $who } changed what is watched for: { $what }.
office-trail-did-risk-seen = { $who } has looked at what was found: { $what }.
# An endpoint is the address of a program to which this shop’s events are sent. $what (text) is what people call it.
office-trail-did-webhook = { $who } added the webhook endpoint { $what }.
office-trail-did-webhook-set = { $who } changed the webhook endpoint { $what }.
office-trail-did-webhook-secret = { $who } gave the webhook endpoint { $what } a new secret.
office-trail-did-webhook-on = { $who } switched the webhook endpoint { $what } on.
office-trail-did-webhook-off = { $who } switched the webhook endpoint { $what } off.
office-trail-did-webhook-ended = { $who } removed the webhook endpoint { $what }.
office-trail-did-webhook-again = { $who } had events sent again to the webhook endpoint { $what }.
office-trail-did-webhook-test = { $who } sent a test to the webhook endpoint { $what }.
# $what is the name of a channel by which people of the shop are told what happens.
office-trail-did-channel = { $who } set the channel { $what } for notices up.
office-trail-did-channel-set = { $who } changed the channel { $what } for notices.
office-trail-did-channel-led = { $who } entered where the channel { $what } for notices leads anew.
office-trail-did-channel-on = { $who } switched the channel { $what } for notices on.
office-trail-did-channel-off = { $who } switched the channel { $what } for notices off.
office-trail-did-channel-ended = { $who } removed the channel { $what } for notices.
office-trail-did-channel-test = { $who } sent a test to the channel { $what } for notices.
# What is a name that an operator gave to a place where the gateway's settlement files come from.
office-trail-did-money-source = { $who } set how the settlement files of { $what } are read.
# Settlement files say what the gateway paid out; a difference is what they and our records don't agree about. What is a payment, a batch or a file.
office-trail-did-money-accepted = { $who } accepted a difference about { $what } in the settlement files.
office-trail-did-money-reopened = { $who } opened a difference about { $what } in the settlement files again.
office-trail-did-money-linked = { $who } linked a row of a settlement file to { $what }.
# A batch is what the gateway pays out in one sum.
office-trail-did-money-arrived = { $who } entered { $amount } of batch { $what } as arrived at the bank.
office-trail-did-money-back = { $who } took back that { $amount } of batch { $what } had arrived.
office-trail-did-money-out = { $who } took the settlement file { $what } out.
office-trail-did-money-in = { $who } put the settlement file { $what } back in.
# An operator: whoever runs this installation.
office-trail-did-looked = { $who }, who runs this payment page, looked at this shop.
office-trail-did-searched = { $who }, who runs this payment page, looked for payments of this shop.
# Of something this version has no sentence for. $action (text) is its name.
office-trail-did-other = { $who }: { $action }

# Below a sentence of the list: what was changed. $what (text) is one of the names below, $before (text) and $after (text) what it was and is:
# an amount, a name, a time, or one of the words that follow.
office-trail-fact-was = { $what }: was { $before }, now { $after }
office-trail-fact-is = { $what }: { $after }

# In such a line: nothing is set; yes and no; a day on which it is closed; a pause that somebody has to end.
office-trail-fact-nothing = nothing
office-trail-fact-yes = yes
office-trail-fact-no = no
office-trail-fact-closed = closed
office-trail-fact-opened = until somebody opens again
office-trail-fact-of-store = as the store has it

# What such a line is of.
office-trail-fact-name = Name
office-trail-fact-amount = Amount
office-trail-fact-presets = Amounts offered
office-trail-fact-open = Customers may type any amount
office-trail-fact-note = Note from the customer
office-trail-fact-note-label = What the note is called
office-trail-fact-note-needed = Note needed
office-trail-fact-why = Reason customers read
# Why somebody decided it so, in their own words; nobody outside of the office reads it.
office-trail-fact-said-why = Reason given
office-trail-fact-board = Board printed with
office-trail-fact-until = Closed until
office-trail-fact-open-until = Open until
office-trail-fact-grace = The old code works until
office-trail-fact-begins = Days begin at
office-trail-fact-zone = By the clocks of

# In the head of every page, red, only when there is something; read out by screen readers. $count (number) is how many things.
office-alarms-count = { $count ->
    [one] One thing needs you
   *[other] { $count } things need you
}

# Heading.
office-alarms-title = What needs you

# Below it.
office-alarms-lead = What can’t be settled without a person. Once you have looked, say so; if it happens again, it comes back.

# In the list’s stead.
office-alarms-none = Nothing needs you now.

# $time (text) is when it began.
office-alarms-since = Since { $time }

# A mark.
office-alarms-over = Over by itself

# Link. $reference (text) is the payment’s.
office-alarms-payment = Payment { $reference }

# Button.
office-alarms-seen = I have looked

# What happened, and what to do about it.
office-alarm-contradicted = The payment service says two things of a payment
office-alarm-contradicted-do = Most often the customer paid in the very second it was cancelled, and the service returns such money by itself. Open the payment and ask again. Don’t hand goods over for it twice.
office-alarm-overturned = A payment ended otherwise than it was told first
office-alarm-overturned-do = Open the payment and see what holds now. If it is paid, the customer may have paid a second time: refund one of the two. If it is cancelled, the customer gets the money back: goods may have gone unpaid.
office-alarm-uncancelled = It isn’t known whether a payment was cancelled
office-alarm-uncancelled-do = The payment service gave no clear answer. Don’t take the money again by the same way before this is known. Open the payment and ask again.
office-alarm-paid-or-not = A payment was paid while it was being cancelled
office-alarm-paid-or-not-do = The money may go back to the customer. Open the payment and ask again before you count on it.
office-alarm-refund-open = It isn’t known whether a refund went through
office-alarm-refund-open-do = Don’t give the money back in another way yet: it may go back twice. Open the payment and ask again; if it stays so, talk to whoever runs this payment page.
office-alarm-refund-refused = The payment service refused a refund
office-alarm-refund-refused-do = Nothing went back to the customer. Whoever runs this payment page has to correct a setting; then ask for a new refund.
office-alarm-refund-other = A refund ended otherwise than it was told first
office-alarm-refund-other-do = Open the payment and see whether the money went back. If the customer got cash meanwhile, talk to them.
office-alarm-crowded = A counter’s code is used unusually often
office-alarm-crowded-do = If the shop is that busy, ask whoever runs this payment page to allow more. If not, somebody may be playing with the code.
office-alarm-limits = Nothing can be paid at a counter
office-alarm-limits-do = The limits there leave no amount that may be paid. Ask whoever runs this payment page to change them.
office-alarm-pin = A PIN is locked
office-alarm-pin-do = Somebody typed five wrong ones in a row. Ask the person named here whether it was they. If not, somebody is trying PINs at that screen. It opens again by itself after a quarter of an hour, or when they set another PIN.
office-alarm-other = Something needs a person
office-alarm-other-do = Ask whoever runs this payment page.
## The office: whose word a refund needs

# Why somebody may not give money back by themselves.
office-why-none = You may not give money back by yourself.
# The same. $amount (text) is the most they may.
office-why-each = You may give back up to { $amount } of one payment by yourself.
# The same. $amount (text) is what is left of the day’s limit.
office-why-day = You may give back { $amount } more by yourself today.
# The same: nothing is left of the day’s limit.
office-why-day-none = You have given back or asked for all that you may today.
# The same. $days (number) is how old a payment may be.
office-why-age = You may give back payments of the last { $days } days by yourself.
# The same. $amount (text) is the sum above which a second person has to agree.
office-why-four-eyes = Above { $amount }, a second person has to agree.
# Behind either of the sentences with an amount above, where it is why. $amount (text) of this payment went back before.
office-why-gone = { $amount } of this payment has been given back already, and that counts towards it.
# An alert: nobody can.
office-why-too-old = Nothing was given back: this was paid more than a year ago, and no wallet takes it back after that.
# Why somebody can’t agree.
office-why-own = You asked for it yourself, so somebody else has to agree.
office-why-hand = One of you signed in by a link that the other made within the last 7 days, so it isn’t certain that you are two. Somebody else has to agree; or whoever asks does it at a screen, with a PIN of their own.
# Why somebody can’t agree.
office-why-role = Somebody who looks after refunds there has to agree.
# A page that asks once more. $amount (text) is what is asked for.
office-ask-title = Ask for { $amount } to be given back?
office-ask-explain = Nothing goes back until somebody who may give back that much has agreed. After 7 days without an answer the request is over.
# Behind the sentence that says why a refund can only be asked for, where there is nobody else who may agree.
office-ask-nobody = At the moment nobody else may agree to it at { $store }: it would wait for nobody. An owner can let another owner or a manager in there, under People.
# Button. $amount (text) is what is asked for.
office-ask-button = Ask for { $amount }
# An alert.
office-ask-exceeds = Nothing was asked for: with what was asked for before, it is more than what is left of this payment.
# An alert.
office-give-not-allowed = Nothing was given back: you may no longer do that.
# An alert.
office-give-over-day = Nothing was given back: with this it would be more than you may give back today, or of one payment.
# An alert.
office-give-not-waiting = Nothing was given back: this request was decided meanwhile, or its time is over.
# Said after the button was pressed.
office-told-requested = It was asked for. Nothing goes back until somebody has agreed.
# The same.
office-told-rejected = The request was turned down. Nothing goes back.
office-told-withdrawn = You took the request back. Nothing goes back.
# How a request stands. Short.
office-request-waiting = Waits for a second person
office-request-waiting-explain = Nothing goes back until somebody has agreed.
# How a request stands. Short.
office-request-approved = Agreed to
# How a request stands. Short.
office-request-rejected = Turned down
office-request-rejected-explain = Nothing went back.
# How a request stands. Short.
office-request-lapsed = Over
office-request-withdrawn = Taken back
office-request-lapsed-explain = Nobody agreed in time, or nothing was left to give back.
# $name (text) is who decided, $time (day and time) is when.
office-request-decided = { $name }, { $time }
# $name (text) is who asked, $time (day and time) is when.
office-request-asked = Asked for by { $name }, { $time }
# $time (day and time).
office-request-until = Waits until { $time }

## The office: refunds that wait for somebody

# In the row of pages. Short.
office-nav-refunds = Refunds
# The same for whoever can’t see the number. $count (number) wait.
office-nav-refunds-waiting = Refunds, { $count } waiting
# Title of the page.
office-requests-title = Refunds that were asked for
office-requests-lead = Where somebody may not give back by themselves, they ask here, and somebody else agrees or turns it down.
# A heading.
office-requests-waiting = Waiting
# In the place of the list.
office-requests-none = Nothing is waiting.
# A heading.
office-requests-decided = Decided
# Button that asks once more. $amount (text) goes back.
office-requests-agree = Give back { $amount }
# Before the button.
office-requests-agree-explain = You agree, and it goes back at once to the wallet it came from. It can’t be called back.
# Button.
office-requests-agree-sure = Agree and give back
# Button that asks once more.
office-requests-reject = Turn down
# The field’s label.
office-requests-reject-why = Why (optional)
office-requests-withdraw = Take the request back
# An alert.
office-requests-gone = Nothing was done: this request was decided meanwhile, or its time is over.

## The office: settings

# In the row of pages. Short.
office-nav-settings = Settings
# Title of the page.
office-limits-title = Refund limits
office-limits-lead = How much people may give back by themselves. Above it they ask, and somebody else agrees. A change counts from the next refund on.
# A heading. $currency (text), e.g. "HKD".
office-limits-currency = In { $currency }
# The field’s label.
office-limits-each = Of each payment, at most
# The field’s label.
office-limits-day = A person a day, at most
# The field’s label.
office-limits-age = Payments up to so many days old
# Below an owner’s fields.
office-limits-owner = What you leave empty has no limit. No wallet takes anything back after 365 days.
# Below a manager’s fields.
office-limits-manager = What you leave empty is what can be paid at once at the store, and five times that a day. Where the store says nothing of that, managers ask.
# Below a cashier’s fields.
office-limits-cashier = What you leave empty is nothing: cashiers ask for each refund. If you set only the first, a day has five times that.
# The field’s label.
office-limits-four = A second person for everything above
# Below the field.
office-limits-four-explain = Also for owners: whoever asks never agrees. If you leave it empty, the limits above decide alone. It takes at least two people who may give back that much.
# Below the amount above which it takes a second person, where there is none, before the link office-staff-title. $stores are names of stores.
office-limits-alone = At { $stores } nobody could agree to such a refund but the one who asks: it would wait for nobody. Let another owner or a manager in there first:
# Below a manager’s fields that are empty. $stores are names of stores.
office-limits-asking = As things are, managers give back nothing by themselves at { $stores }: no largest amount is set there, so they ask for each refund. Set how much here, or a largest amount at the store.
# Button.
office-limits-save = Save
# Heading, and a link to the page.
office-receipts-title = Your words on receipts
office-receipts-lead = What your tax office wants to read on receipts. What is paid from now on has it; earlier receipts stay as they were. Customers read it as you write it.
# Labels of lines to fill in.
office-receipts-name = Name, as your tax office knows it
office-receipts-number = Registration number
office-receipts-number-explain = With what it is called: “GST Reg. No. M2-1234567-8”, “登録番号 T1234567890123”.
office-receipts-address = Address
office-receipts-closing = A last line
office-receipts-tax = Name of the tax in your prices
office-receipts-rate = Its rate in percent
office-receipts-rate-explain = If all your prices include one and the same tax. Then receipts say how much of the amount it is: amount × rate ÷ (100 + rate), to the nearest smallest coin. Leave both empty otherwise.
# A box to tick.
office-receipts-invoice = These receipts are tax invoices
office-receipts-invoice-explain = Then they no longer say that they are none. Whether they may be called so, your tax adviser knows.
office-receipts-saved = Saved. Receipts have it from now on.
office-receipts-wrong = Nothing was saved: please look at the marked lines.
office-receipts-lacks = Nothing was saved: a tax invoice names you and your registration number.
# Said after the button was pressed.
office-limits-saved = Saved.
# An alert; two people had the same form open.
office-changed-meanwhile = Nothing was saved: somebody else has changed this since you opened the page. What you typed is still there, and beside it stands what it is now. Save once more if yours shall count.
# Below a field into which something else was typed: what somebody else has set there meanwhile.
office-now = Now: { $now }
# The same, of a field that is empty now.
office-now-empty = Now: nothing
# What stands for the “now” of office-now where a tick is set now.
office-now-with = with the tick
# The same where it isn’t.
office-now-without = without the tick
# An alert. $amount (text) is an example.
office-limits-wrong = Nothing was saved: please look at the fields that are marked. Amounts are typed such as { $amount }, days as a number up to 365.
office-limits-above = Nothing was saved: a cashier can’t have a higher limit than a manager, nor a manager than an owner.

## The office: one’s own PIN

# Title of the page.
office-pin-title = PIN for screens
office-pin-lead = With it you give money back at a screen of this shop, within your limits. It opens nothing else, and nobody asks you for it anywhere else.
# Above the fields for a new PIN: which ones aren’t taken.
office-pin-explain = Six digits. Taken are none that are guessed first: the same ones or groups again and again, forwards and backwards alike, digits that count up or down, dates, and lines on the keys.
# How it stands.
office-pin-none = You have none yet.
# How it stands. $time (day and time).
office-pin-set = Set { $time }.
# How it stands. $time (day and time).
office-pin-locked = Locked until { $time }: five wrong ones were typed. Setting another one unlocks it.
# In the place of the form.
office-pin-unavailable = PINs can’t be set here yet: whoever runs this payment page has to give the server a key for them.
# The field’s label.
office-pin-new = New PIN, six digits
# The field’s label.
office-pin-again = The same once more
# Button.
office-pin-save = Set this PIN
# Said after the button was pressed.
office-pin-saved = Your PIN is set.
# An alert.
office-pin-wrong = Nothing was set: please type six digits, and the same in both fields.
# An alert.
office-pin-guessable = Nothing was set: that one is tried first. Please choose digits that don’t repeat or count, and no date.
office-pin-same = Nothing was set: this is the PIN you have. Please choose another.
# In the list of people. $time (day and time).
office-staff-pin-locked = PIN locked until { $time }: five wrong ones were typed

## What the shop is watched for: the rules, and what they found.

# Heading of the page where the rules are set, and the way there.
office-risk-title = What is watched for

# Below it.
office-risk-lead = Payments are watched for what is odd, and what is found stands under “What needs you”. No rule here ever refuses a payment. A change counts within a few minutes.

# What a rule looks for: names, which also stand in sentences of the trail.
office-risk-unusual = Unusually high amounts
office-risk-silent = Silent codes
office-risk-declines = Failed payments in a row
office-risk-crowd = Very many payments at a code
office-risk-payer = One customer again and again

# What it looks for, in a sentence or two.
office-risk-unusual-explain = When somebody types far more than 95 of 100 customers pay at that counter, they are asked whether the amount is right before anything is paid. You are told when such an amount was paid.
office-risk-silent-explain = When a code that is usually used at this hour has had no payment for much longer than is its habit. Somebody may have put another sticker over it, and the money goes to them.
office-risk-declines-explain = When so many payments in a row failed at a counter, or with one wallet there, and none succeeded in between.
office-risk-crowd-explain = When more payments than this are begun at one code within so many minutes. Somebody may be playing with it.
office-risk-payer-explain = When the same customer has paid more often than this within so many minutes, at any of your counters. Who it is isn’t kept: only whether it is the same one, for a day.

# Labels of their numbers.
office-risk-unusual-number = So many times what is usual
office-risk-silent-number = Payments that usually would have come
office-risk-silent-minutes = And silent for at least so many minutes
office-risk-declines-number = Failed payments in a row
office-risk-crowd-number = More payments than
office-risk-payer-number = Paid more often than
office-risk-minutes = Within so many minutes

# Below such a field. $min (text) and $max (text) are whole numbers.
office-risk-bounds = From { $min } to { $max }

# A box to tick.
office-risk-on = Watch for this

# Buttons.
office-risk-save = Save
office-risk-reset = Back to the usual

# Above the rules, after one was saved or wasn’t.
office-risk-saved = Saved.
office-risk-wrong = Nothing was saved: please look at the numbers that are marked.

# Where customers are asked at the moment. $till (text) is a counter, $amount (text) an amount of money.
office-risk-asks = { $till }: customers are asked above { $amount }.
# The same where it is alike at all counters; and where it is at all but those in the lines below. $amount (text) is an amount of money.
office-risk-asks-all = At all your counters, customers are asked above { $amount }.
office-risk-asks-others = At all your counters but those below, customers are asked above { $amount }.
# $till (text) is one or more counters with too few payments to know what is usual.
office-risk-asks-not = { $till }: nobody is asked yet.

# In the list’s stead.
office-risk-asks-none = Nobody is asked yet: there are too few payments to know what is usual. It takes 30 within four weeks.

# What a rule found, as headings in the list of what needs somebody, and below each what to do. $count (number) is how many payments.
office-found-unusual = { $count ->
    [one] An unusually high amount was paid
   *[other] { $count } unusually high amounts were paid
}
office-found-unusual-do = Whoever types such an amount is asked first whether it is right. Compare it with what was sold; what was too much can be given back from the payment’s page.
office-found-silent = { $count ->
    [one] No payment at a counter where one usually would have come
   *[other] No payment at a counter where about { $count } usually would have come
}
office-found-silent-do = Look at the code on the counter: is another sticker over it? Scan it with your own phone; your shop’s name has to appear. If you are closed, or it is just a quiet day, there is nothing to do.
office-found-declines = { $count ->
    [one] One payment failed at a counter
   *[other] { $count } payments in a row failed at a counter
}

# $wallet (text) is the name of a wallet.
office-found-wallet = { $count ->
    [one] One payment with { $wallet } failed at a counter
   *[other] { $count } payments in a row with { $wallet } failed at a counter
}
office-found-declines-do = Nothing was taken for them. Ask customers to pay with another wallet, or in another way. If it goes on, tell whoever runs this payment page.
office-found-crowd = { $count ->
    [one] One payment was begun at a counter
   *[other] { $count } payments were begun at a counter within a short time
}
office-found-crowd-do = If the shop is that busy, all is well. If not, somebody may be playing with the code; a new one can be made for the counter.
office-found-payer = { $count ->
    [one] The same customer has paid once
   *[other] The same customer has paid { $count } times within a short time
}
office-found-payer-do = Perhaps somebody pays for friends, or sends the same payment twice. If you don’t know why, look at the payments before you hand over more: stolen wallets are emptied like this.

## Codes in the office

office-codes-lead = What customers scan, by store. Open one to change how customers pay there.
# Link, and the heading of its page.
office-codes-make = Make codes
# Where a search found nothing.
office-codes-none = No code of that name.
# Link: the whole list again.
office-codes-all = All codes
# Label of the search field.
office-codes-find = Name or code
# $time is a day and a time.
office-codes-paid = Last paid { $time }
office-codes-never = Nothing paid yet
# Link.
office-codes-back = All codes
# What the row of stores is called, for screen readers.
office-codes-store = Store
# Label: the first number of several codes.
office-codes-first = First number
# Label: the last number of several codes.
office-codes-last = Last number
# Below both numbers.
office-codes-several = For one code leave both numbers empty. With “Table”, 1 and 20 you make Table 1 to Table 20, all with the rules below.
# Button.
office-codes-make-button = Make
# $count is a number.
office-codes-made =
    { $count ->
        [one] One code was made.
       *[other] { $count } codes were made.
    }
# After the sentence that says how many codes were made. { $names }: what those codes are called that were not made, as they exist.
office-codes-there = These were there already and stay as they are: { $names }.
# After “Saved.”, where a code’s largest amount is above its store’s.
office-code-told-max = But no more than { $max } can be paid here at once: that is the most at this store.
# The same, where its smallest amount is below its store’s.
office-code-told-min = But no less than { $min } can be paid here at once: that is the least at this store.
# After a code that nobody had used was removed.
office-code-told-removed = The code was removed.
# What opens the button below.
office-code-remove = Remove this code
# Below it.
office-code-remove-explain = For one that was made too many. Only a code whose page no customer has opened yet can be removed; others can be switched off. What is printed with it leads nowhere then.
# The button that does it. { $name } is what the code is called.
office-code-remove-which = Remove “{ $name }”
# Above the page of a code that couldn’t be removed.
office-code-wrong-used = It was not removed: a customer has opened its page, or a board, a colleague or a screen is bound to it. You can switch it off.
# Label of a code’s name.
office-code-label = Name, such as “Counter 2” or “Table”
# Heading of three choices.
office-code-kind = Which amounts
office-code-kind-open = Any amount; those below are shortcuts
office-code-kind-choice = Only one of those below
office-code-kind-fixed = Only the first one below
# Choice: the amounts are those of the whole store. $amounts is “any amount” or “any amount, shortcuts $20 · $50”.
office-code-kind-store = As the store says: { $amounts }
# What the store says of amounts, in the sentence above.
office-code-store-any = any amount
# The same with shortcuts. $amounts are amounts.
office-code-store-shortcuts = any amount, shortcuts { $amounts }
# $currency is a code such as HKD.
office-code-amounts = Amounts in { $currency }
# For screen readers. $number is 1 to 6.
office-code-amount = Amount { $number }
office-code-amounts-explain = Up to six, in the order in which customers see them.
# Label.
office-code-min = Smallest amount
# Label.
office-code-max = Largest amount
# $min and $max are amounts.
office-code-bounds = From { $min } to { $max } can be paid here. What you leave empty is the store’s.
# The same where nothing limits the largest amount.
office-code-bounds-from = { $min } and more can be paid here; the shop sets no largest amount. What you leave empty is the store’s.
# Follows office-code-bounds or office-store-bounds. $wallets are names of wallets with an amount each.
office-bounds-wallets = Wallets have largest amounts of their own, and their customers read those: { $wallets }.
# Heading of three choices.
office-code-note = A note from the customer
office-code-note-none = None
office-code-note-may = If they want to
office-code-note-needed = Needed: nobody pays without
# Choice: the note is that of the whole store. $note is one of the three that follow.
office-code-note-store = As the store says: { $note }
# What the store says of the note, in the sentence above; so are the three that follow.
office-code-store-note-none = none
office-code-store-note-may = if they want to
office-code-store-note-needed = needed
# $note is one of the three above, $name what the note is called, such as “Table”.
office-code-store-note-called = { $note } (“{ $name }”)
# Label.
office-code-note-label = What the note is called, such as “Table”
office-code-note-explain = Customers read this word as you write it, in every language.
# Heading.
office-code-rules = How customers pay here
# A box to tick.
office-code-spread = Then give the store’s other codes the same rules: which ones is said before anything is done
# Heading of the page that asks before other codes of a store get the rules of one. { $name } is that one.
office-spread-title = The same rules as “{ $name }”
# Amounts that a code takes and no others.
office-spread-only = only { $amounts }
# Above boxes with the names of codes, below the rules that they get.
office-spread-changing = Which codes get them?
# Below a code’s name: what it has now and won’t have then. $rules: one or several rules in words, such as “Note: needed”.
office-spread-loses = Loses: { $rules }
# The button that does it.
office-spread-button = Give these rules to the ticked codes
# Above the question, where no box was ticked.
office-spread-nobody = Nothing was changed: please tick at least one code.
# Below the question, of codes that are left. { $names }: what they are called.
office-spread-fixed = These stay as they are, since they take a single amount: { $names }.
# The same of codes that are left.
office-spread-reach = These stay as they are, since you may not change them: { $names }.
# In the place of the button.
office-spread-none = No other code would change: they have these rules, or stay as they are.
# The way back, without doing it.
office-spread-back = Leave the others as they are
# Above the question, where somebody else changed one of the codes before the button was pressed.
office-spread-meanwhile = Nothing was changed: these codes were changed meanwhile. Please look again.
# After saving. $count is how many other codes have the same rules now; may be 0.
office-code-spread-done =
    { $count ->
        [one] One other code has the same rules now.
       *[other] { $count } other codes have the same rules now.
    }
# $count codes were left as they are.
office-code-spread-fixed =
    { $count ->
        [one] One was left: it takes a single amount.
       *[other] { $count } were left: they take a single amount.
    }
# $count codes were left as they are.
office-code-spread-reach =
    { $count ->
        [one] One was left: you may not change it.
       *[other] { $count } were left: you may not change them.
    }
# $count codes were left as they are.
office-code-spread-meanwhile =
    { $count ->
        [one] One was left: somebody changed it at the same time.
       *[other] { $count } were left: somebody changed them at the same time.
    }
# Button.
office-code-save = Save
# Link.
office-code-page = Look at its page
# Link.
office-code-poster = Print it
# Link beside a store’s codes: all of them as one file.
office-print-link = Print them all
# Heading.
office-print-title = Codes as one PDF
office-print-lead = Each code on a page of its own, with its name and, where it is fixed, its amount. Every page is test-read by two scanners before you get it, so many codes take a few minutes.
# Over the list of codes to tick.
office-print-which = Which codes
# Button.
office-print-button = Make the PDF
office-print-none = Nothing was made: please tick at least one code.
# $count (number) is how many may be ticked.
office-print-many = Nothing was made: please tick at most { $count } codes.
office-print-empty = There is no code here that could be printed.
# Heading while one waits.
office-print-making = Your PDF is being made
# $done and $all are counts of codes.
office-print-through = { $done } of { $all } codes are ready. This page looks again by itself.
office-print-waiting = It begins when the one before it is ready. This page looks again by itself.
# Heading.
office-print-ready = Your PDF is ready
# $count (number) is how many pages the file has.
office-print-pages =
    { $count ->
        [one] It has { $count } page.
       *[other] It has { $count } pages.
    }
# Button.
office-print-download = Download the PDF
# Over a list: code by code what is otherwise than was asked for.
office-print-remarks = Otherwise than you may expect
# Over a list: code by code why it is not in the file.
office-print-missing = Not in the PDF
# Heading.
office-print-failed = The PDF could not be made
# Link.
office-print-again = Try again
# Link back to the choice.
office-print-choose = Choose otherwise
# Label of a field to copy from.
office-code-link = Link to share
office-code-link-explain = Whoever opens it in a wallet can pay here, wherever they are.
# The same while the code is switched off.
office-code-link-explain-off = Whoever opens it now reads that the code is switched off.
# Button.
office-code-on = Switch on
office-code-on-explain = Nobody can pay with this code at the moment.
# Button that shows more.
office-code-off = Switch off
# Button. $name is the code’s name.
office-code-off-which = Switch { $name } off
office-code-off-explain = Nobody can start to pay with this code from then on. Payments that have begun go on, and nothing that was paid is changed.
# Label.
office-code-why = Why, if customers should read it
office-code-why-explain = One sentence, shown as you write it: “Please pay at counter 1.”
# Button that shows more.
office-code-replace = New code
# Button. $name is the code’s name.
office-code-replace-which = Give { $name } a new code
# $code is as it is printed.
office-code-replace-explain = For a sign that was lost or pasted over. Every sheet printed with { $code } stops working after the time you choose, so print a new one.
# Label.
office-code-grace = The old code works
office-code-grace-weeks = for two more weeks
office-code-grace-day = for one more day
office-code-grace-none = no longer
office-code-grace-months = for three more months
# $code is as it is printed, $time a day and a time.
office-code-before = The old code { $code } works until { $time }.
office-code-told-made = The code was made.
office-code-told-off = The code is switched off.
office-code-told-on = The code is switched on.
office-code-told-replaced = This is the new code. Print it again.
# An alert; this and those that follow.
office-code-wrong-label = Nothing was saved: a name has 1 to 128 letters, all of them visible.
# $name is a code’s name.
office-code-wrong-taken = Nothing was saved: the store has a code “{ $name }” already, or somebody has just made one.
office-code-wrong-numbers = Nothing was made: please type the first and the last number in digits, such as 1 and 20.
office-code-wrong-backwards = Nothing was made: the last number is below the first.
office-code-wrong-many = Nothing was made: at most 200 codes are made at once.
office-code-wrong-store = Nothing was saved: you typed amounts, or what the note is called, and “As the store says” is chosen. Choose another one, or clear what you typed.
office-code-wrong-choice = Nothing was saved: please type at least one amount.
office-code-wrong-twice = Nothing was saved: an amount is there twice.
# $amount is such as “HK$20.00”.
office-code-wrong-offer = Nothing was saved: { $amount } can’t be paid here. It is below the smallest or above the largest amount.
office-code-wrong-bounds = Nothing was saved: between the smallest and the largest amount nothing is left that can be paid.
# $name is a code’s name.
office-code-wrong-code = Nothing was saved: what { $name } takes could not be paid any more. Change that code first.
office-code-wrong-note = Nothing was saved: what the note is called has up to 40 letters.
office-code-wrong-why = Nothing was changed: a reason has up to 120 letters.
# $amount is an example.
office-code-wrong-amount = Nothing was saved: please look at the amounts that are marked. They are typed such as { $amount }.
# Link below a store’s codes.
office-store-link = Settings of this store
# A link: to the form of what counts for a store’s codes.
office-store-rules-change = Change amounts and note
# What customers can pay at a store. { $amounts } is office-code-store-any or office-code-store-shortcuts.
office-store-amounts = Amounts: { $amounts }
# The smallest and the largest amount of one payment.
office-store-from-to = At once: from { $min } to { $max }
# The smallest amount of one payment.
office-store-from = At once: { $min } and more
# The largest amount of one payment.
office-store-to = At once: up to { $max }
# Whether customers write a note. { $note } is one of office-code-store-note-….
office-store-note = Note: { $note }
# Heading.
office-store-rules = For all codes of this store
office-store-rules-explain = Shortcuts and note count at every code that doesn’t say otherwise; on a code’s page you can set others, and go back to these. No code can take more than the largest amount here.
# Below fields for amounts.
office-store-amounts-explain = Shortcuts: up to six, in the order in which customers see them. Any other amount can be typed, too.
# $min and $max are amounts.
office-store-bounds = From { $min } to { $max } can be paid at most. What you leave empty is as wide as that. Single codes can be narrower.
# The same where nothing limits the largest amount.
office-store-bounds-from = { $min } and more can be paid; there is no largest amount of the shop’s unless you set one. Single codes can be narrower.

## When a store takes payments

# Heading.
office-hours-now = Now
office-hours-open = Payments are taken
# Outside of its opening hours. $time is a time, or a day and a time.
office-hours-open-until = Payments are taken until { $time }, outside of the opening hours
office-hours-closed = Closed until you open again
# The opening hours have no day that comes.
office-hours-closed-ever = Closed: the opening hours have no day on which it opens
# $time is a time, or a day and a time.
office-hours-closed-until = Closed until { $time }
# $time is a time.
office-hours-closed-tomorrow = Closed until tomorrow, { $time }
# For the rest of the day.
office-hours-closed-today = Closed today
# Heading.
office-pause-title = Pause
# Above buttons.
office-pause-explain = Take no payments for a while. Customers are told until when; payments that have begun go on.
# Button, as are those that follow.
office-pause-half = Close for 30 minutes
office-pause-hour = Close for an hour
office-pause-today = Close for the rest of the day
office-pause-open = Close until I open again
# Label of a time.
office-pause-until = Closed until
# Button beside it.
office-pause-until-button = Close until then
# Asked before a pause is set whose time has passed today. { $time }: day and time.
office-pause-sure = { $time }: that isn’t today. Take no payments until then?
# The button of that question.
office-pause-sure-button = Close until { $time }
# An alert; somebody pressed a button on a page that was old: another one has closed the store, or opened it, since.
office-now-meanwhile = Nothing was done: somebody else has closed or opened here since you opened this page. Below you see how it is now.
# The way back from that question, and from the one before payments are taken for long.
office-now-back = Change nothing
# Button.
office-pause-end = Open again now
# Button: the opening hours count again, by which it is closed now.
office-pause-end-hours = End the pause
office-pause-told = No payments are taken now.
office-pause-told-open = Payments are taken again.
# After a pause was ended.
office-pause-told-shut = The pause is over. By the opening hours it is closed now; below you can take payments all the same.
# Heading.
office-open-title = Take payments now
office-open-explain = Payments are taken until the time you choose, whatever the opening hours say. After that the hours count again.
# Button. $time is when the shop closes next by its hours: a time, or a day and a time.
office-open-next = Open until closing time, { $time }
# Buttons that take payments for a while, outside of the opening hours.
office-open-half = Open for 30 minutes
office-open-hour = Open for an hour
# Label of a time.
office-open-until = Open until
# Button beside it.
office-open-until-button = Open until then
# Asked before a store is opened by hand for long. { $time }: day and time.
office-open-sure = Payments will be taken until { $time }, at night, too, whatever the opening hours say. Is that what you want?
# The button of that question.
office-open-sure-button = Take payments until { $time }
# Above the forms, where no time was typed, or none that can be read.
office-open-wrong = Nothing was changed: please say until when payments are to be taken.
# During a pause.
office-open-shut = When the pause ends it stays closed: the opening hours say so.
# Button: it was opened outside of its hours.
office-open-hours = Back to the opening hours
# An alert.
office-pause-wrong = Nothing was changed: please say until when no payments are to be taken.
# Heading.
office-hours-title = Opening hours
# A link: to the form of a store’s opening hours.
office-hours-change = Change opening hours
# What stands in the place of opening hours where there are none.
office-hours-shown-always = Always open
# Before “Always open”, above single days that are otherwise.
office-hours-shown-else = Every day
# What stands in the place of a day’s times.
office-hours-shown-closed = closed
office-hours-always = Always open, but for the single days below
office-hours-by = Open at these times
office-hours-explain = A day without a time is closed. What ends before it begins goes on over midnight.
# Above the times of the week, shown while “Always open” is chosen. The quoted words are those of office-hours-by.
office-hours-rest = While it is always open, these times rest. They count again once you choose “Open at these times”.
# $zone is such as Asia/Tokyo.
office-hours-zone = By the clocks of { $zone }.
# A weekday, as are those that follow.
office-hours-mon = Monday
office-hours-tue = Tuesday
office-hours-wed = Wednesday
office-hours-thu = Thursday
office-hours-fri = Friday
office-hours-sat = Saturday
office-hours-sun = Sunday
# For screen readers. $day is a weekday or a date.
office-hours-from = { $day }, from
office-hours-until = { $day }, until
# A button below a day’s times: a line for another one.
office-hours-more = One more time
# The same, as it is read aloud.
office-hours-more-of = One more time on { $day }
# A button below the single days: a line for another one.
office-hours-more-day = One more day
# Heading.
office-hours-dates = Single days
office-hours-dates-explain = On these days these times count instead, whatever is chosen above. Without a time it is closed all day; a day with several times has several lines; without a date the line is gone.
# For screen readers.
office-hours-date = Date
# Button.
office-hours-save = Save hours
# An alert.
office-hours-wrong = Nothing was saved. What is wrong stands beside the times that are marked.
# Beside a time of which only the beginning or the end was typed.
office-hours-half = One end of this time is missing.
# Beside what can’t be read as a time, such as 25:00.
office-hours-no-time = This is no time of a day. Type it like 09:30.
# Beside a time with two equal ends.
office-hours-same = It ends when it begins. For the whole day, type 00:00 twice.
# Beside the times of one day.
office-hours-overlap = Two of these times overlap.
# Beside the times of a day, such as Tuesday from 02:00, where Monday goes on until 03:00.
office-hours-night = It begins before the night before has ended. Let one of them begin or end at another time.
# Beside a time of a single day whose date is missing or can’t be read.
office-hours-no-date = Which day is this? Choose a date.
# Beside the date of a single day that is before today.
office-hours-past = That day is over. Choose one that is still to come.
# Beside single days, or above the form.
office-hours-too-many = That is too many: at most four times a day, and sixty single days.
# An alert.
office-hours-never = Nothing was saved: without a single time nobody could ever pay. Type at least one, or pause instead.

## Boards

# Link, and the heading of its page.
office-boards-title = Boards
office-boards-lead = Codes that were printed before it was known where they hang. Scan one with this phone, or type what stands below it, and say where it hangs.
# Label.
office-boards-code = What stands on it, such as 7F3K9-2M4XQ, or its link
# Button.
office-boards-find = Find it
# Button that opens the camera.
office-boards-scan = Scan with the camera
# Button that closes the camera.
office-boards-scan-stop = Stop the camera
# While the camera is on.
office-boards-scan-hold = Hold the phone over the board’s code.
# An alert: the camera is not there, or was not allowed.
office-boards-scan-no = The camera can’t be used. Allow it in the browser’s settings, or type what stands on the board.
# An alert: something else was scanned.
office-boards-scan-other = That is none of our codes. Hold the phone over the code on the board.
# An alert.
office-boards-unknown = We don’t know this board. Please look at every letter.
# Where a board hangs.
office-boards-blank = Not yet in use
# Link.
office-boards-back = All boards
# Heading.
office-boards-make = Print new ones
# Label.
office-boards-count = How many
office-boards-make-explain = Up to 20 at once, as one PDF, A6 each. Each is test-read, so it takes a little while. Until you bind one, whoever scans it reads that it isn’t in use yet.
# Button.
office-boards-make-button = Make the PDF
# An alert.
office-boards-wrong = Nothing was made: please type a number from 1 to 20.
# $code is as it is printed.
office-board-title = Board { $code }
# $name is a code’s name.
office-board-at = It hangs at { $name }
# Button that shows more.
office-board-free = Take it off
# Button. $name is a code’s name.
office-board-free-which = Take it off { $name }
office-board-free-explain = From then on nobody can pay with this board, and it can hang somewhere else. The till gets another code, which has to be printed.
# After a board was taken off; on the page of the place it hung at.
office-board-told-off = The board is off, and blank again. This is the code of this place now: print it. Until it hangs here, nobody can scan anything here.

# The same where the sign that hung there before the board still works. $code (text) stands below its printed code; $time (text) is a date and a time.
office-board-told-off-still = The board is off, and blank again. This is the code of this place now: print it. Until { $time }, what is printed with { $code } can be scanned here, too.

# On the board’s page, after a button to take it off.
office-board-off-already = This board is off already.

# On a code’s page, after its code was typed or scanned where boards are bound.
office-code-told-no-board = What you looked for is no board. It is the code of this place, which has it already: nothing has to be bound.

# The same where it is an earlier code of the place.
office-code-told-no-board-now = What you looked for is no board. It is an earlier code of this place; the one it has now stands here.
# Label.
office-board-where = Where it hangs
office-board-where-explain = At a place that has a code you are asked first how long that one works on.
# A choice.
office-board-new = A new one, with the name below
# Label.
office-board-label = Name of a new one, such as “Table 4”
# Button.
office-board-bind = Bind this board
# Before a board takes the place of another code. $name is the place, $code what is printed there.
office-board-over = { $name } has the code { $code }. When this board takes its place, every sign and sheet printed with { $code } stops working after the time you choose.
# Button.
office-board-over-button = Put this board in its place
# Link.
office-board-over-back = Choose another place
# An alert.
office-board-named = Nothing was done: you chose a place that has a name, and typed another one. Clear the name, or choose “A new one”.
# An alert.
office-board-taken = Nothing was done: somebody has just bound this board.
office-board-no-place = Nothing was done: that place is gone. Choose another one.

# The same where a new place was named.
office-board-name-taken = Nothing was done: the store has a code of that name already. Choose another name, or that place in the list.
# An alert.
office-board-elsewhere = Nothing was done: this board hung in another store, and can only hang there.
office-code-told-bound = The board is bound. Customers can pay with it now.
