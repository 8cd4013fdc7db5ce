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
