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

# Link to the studio's first page, in the row of pages.
studio-nav-home = Overview

# Link to the list of published looks, in the row of pages.
studio-nav-versions = Versions

# Link to the list of browsers that are signed in, in the row of pages.
studio-nav-sessions = Sign-ins

# Button.
studio-sign-out = Sign out

# What the language switch is called, for screen readers.
studio-language = Language

## Signing in

studio-sign-in-title = Sign in to the studio

# Shown where the link's code was taken from the address.
studio-sign-in-ready = Your link is ready. Press the button to sign in on this device.

# Shown where it could not be.
studio-sign-in-paste = Paste your sign-in link, or the code that stands behind the # in it.

# The field's label.
studio-sign-in-code = Link or code

# Button.
studio-sign-in-button = Sign in

# Below the button.
studio-sign-in-help = You get a link from whoever runs this payment page for you. It works once, for 15 minutes.

# Link for whoever is signed in already.
studio-sign-in-already = Signed in on this device already? Open the studio

# An alert: the link is used, over or wrong; nobody is told which.
studio-sign-in-refused = This link doesn’t work, or no longer. Ask for a new one: each link works once, for 15 minutes.

# An alert. $seconds is a number from 0 to 60.
studio-sign-in-busy =
    { $seconds ->
        [one] Too many tries. Please try again in one second.
       *[other] Too many tries. Please try again in { $seconds } seconds.
    }

## The first page

studio-home-title = Overview

# Below the heading.
studio-home-lead = Your stores and their codes. Each code opens the page your customers see.

# Where a merchant has no store.
studio-home-empty = There are no stores yet. Whoever runs this payment page for you can add them.

# Where a store has no code.
studio-home-no-codes = This store has no codes yet.

# Link to the page customers see at a code. $counter (name) is the counter's name.
studio-home-open = Open the page of { $counter }

# Beside a code at which nothing can be paid.
studio-home-off = Switched off

## Browsers that are signed in

studio-sessions-title = Sign-ins
studio-sessions-lead = Every browser that can change your pages right now. Sign out those you don’t know.

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

# Below it where there is a draft. $time (text) is a date and a time.
studio-versions-draft = There is a draft, saved { $time }. Opening a version in the editor or bringing a look replaces it.

# Heading of a card. $number (text) counts what was published.
studio-versions-number = Version { $number }

# The same for a look that came by a file from whoever runs the payment page.
studio-versions-unnumbered = Look from a file

# Beside the look that the pages wear.
studio-versions-in-force = In use

# $time (text) is a date and a time.
studio-versions-at = Published { $time }

# Who published it: somebody in the studio.
studio-versions-by-studio = In the studio

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
studio-import-cover = The cover picture in this file can’t be used. Nothing was changed.

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
studio-part-footer = Closing line
studio-part-logo = Logo
studio-part-cover = Cover picture

## What can't be done

studio-refused-title = Nothing was changed
studio-refused-session = You are signed out, so this could not be done. Sign in and try again.
studio-refused-form = This form came from another page, or is too old. Go back to the studio and try again.

studio-missing-title = There is nothing here
studio-missing-explain = It may have been removed, or the address is not complete.

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

# Alerts: why no file was made.
studio-posters-no-font = A font is missing for one of these languages or names. Choose another language, or ask whoever runs this payment page for you.
studio-posters-crowded = There is too little room for all texts. Choose a larger size or fewer languages.
studio-posters-failed = This poster couldn’t be made so that every phone can read it. Choose another size, or ask whoever runs this payment page for you.
