### The till: a tablet or an old phone at the counter that shows, and says aloud, what is paid.
### Staff read and hear it, customers don't. Short: it is read from two metres, and spoken by a voice.
### A language may leave this file out as a whole.

# What the page is called.
till-name = Till
# Title of the window. $screen (name), e.g. "Counter 1", and $store (name) come from the shop.
till-title = { $screen } – { $store }
# Instead of the counters' names, where the screen is for all of them.
till-everywhere = All counters

## Spoken amounts. A voice reads them: no abbreviations, no symbols.

# An amount without decimals. $major is digits, $unit the currency's name, e.g. "1250" "Japanese yen".
till-say = { $major } { $unit }
# An amount with decimals. $minor is all of them, e.g. "40" or "05". The way people say a price aloud.
till-say-decimals = { $major } { $unit } { $minor }

## Starting

# A large button, once after the page was opened. At most 14 characters.
till-start = Start
till-start-explain = Press once, so that this screen may speak and stays on.
# Shown and spoken once it has started, to try the volume. $screen (name), e.g. "Counter 1".
till-ready = { $screen } is ready
# A button as wide as the screen: after loading again the browser wants a tap before it makes a sound.
till-tap = Tap for sound

## Payments

# In the place of payments, as long as there are none.
till-none = No payments yet
# Over the list of payments.
till-last = Last payments
# Over today’s number and sum.
till-today = Today
# $count is a number.
till-count =
    { $count ->
        [one] One payment
       *[other] { $count } payments
    }
# The money has arrived.
till-paid = Paid
# It had been paid, and the money is gone again. Never weaker.
till-reversed = Taken back
# The same, spoken. $amount is an amount in words, e.g. "1250 Japanese yen".
till-reversed-say = Attention: { $amount } was taken back
# The shop gave money back.
till-refunded = Refunded
# Two payments of the same amount at almost the same time: somebody may show one of them twice.
till-twins = More than one like this
# A customer is about to confirm; nothing is paid yet. $amount is an amount, e.g. "¥800".
till-opening = A customer is confirming { $amount }
# How many customers are about to confirm; a tap shows their counters and amounts. { $count } is a number, which only the browser knows.
till-paying = Paying now: { $count }
# Button: the goods were handed over. At most 16 characters.
till-hand = Hand over
# It was done. At most 20 characters.
till-handed = Handed over
# Button on a payment that was taken back: somebody has seen it. At most 16 characters.
till-seen = I’ve seen it
# $count is a number; $amount is the sum, as it is written or in words.
till-away =
    { $count ->
        [one] One payment while I was away, { $amount }
       *[other] { $count } payments while I was away, { $amount }
    }

## Connection

# $time is exact, e.g. "12:03:20".
till-deaf = No connection since { $time }. Payments after that are not shown.
# The same, spoken.
till-deaf-say = No connection. Payments are not shown.
# Shown, and spoken, once the connection is back.
till-connected = Connected again
# Button: tries to connect.
till-reconnect = Try now
# When the server was last heard of. $seconds is digits that run.
till-sign = Last sign { $seconds } s ago

## What this device can do

till-sound-on = Sound on
till-sound-off = No sound
# $language is a language’s own name.
till-voice = Voice: { $language }
till-voice-off = Voice off
till-voice-none = No voice here: chime, flash and vibration instead
till-awake = Screen stays on
till-awake-not = Screen may turn itself off
# $time, e.g. "07:00".
till-silent = Silent until { $time }
# The page is open twice in one browser, and one of them speaks.
till-other-tab = Another tab of this browser speaks
till-no-script = This browser runs no scripts. The page loads again every ten seconds and can’t speak.

## Settings

till-settings = Settings
# A choice that is on or off.
till-speak = Say amounts aloud
till-volume = Volume
# Button.
till-test = Try the volume
till-silent-hours = Silent hours
# Labels of two times of the day.
till-silent-from = From
till-silent-to = Until
# Button.
till-save = Save
# Button: this device stops being a screen.
till-leave = Remove this screen

## Becoming a screen, and no longer being one

till-enrol = Make this device a till screen
till-enrol-ready = Everything is ready. Once you press the button, this device shows what is paid here.
till-enrol-paste = Paste the link you were given, or the code after its #.
till-enrol-code = Link or code
# Button.
till-enrol-button = Use this device
till-enrol-help = Whoever manages your shop makes the link. It works once, for ten minutes.
# An alert.
till-enrol-refused = This link doesn’t work, or no longer. Please ask for a new one.
# An alert. $seconds is a number.
till-enrol-busy =
    { $seconds ->
        [one] Too many tries. Please try again in one second.
       *[other] Too many tries. Please try again in { $seconds } seconds.
    }
# The device is no screen, or was removed by a manager.
till-stranger = This is not a till screen
till-stranger-explain = Ask whoever manages your shop for a link, and open it on this device.
# What was just tried could not be done.
till-refused = That could not be done
till-refused-explain = Please go back, load the page again and try once more.
# Below the same title, where the server can’t store or show something: its disk is full, or its database away.
till-failed-explain = The server can’t do this right now. Nothing that customers paid is lost. Try again in a moment; if it goes on, tell whoever manages your shop.
# Link back to the till.
till-back = Back to the till

## Giving money back

# Link, button and title. At most 18 characters.
till-refund = Give back
# Below the field. $amount is the most that can go back.
till-refund-left = Up to { $amount } can go back.
# The field’s label.
till-refund-amount = Amount
# The field’s label.
till-refund-reason = Reason (optional)
# The field’s label: names to choose from.
till-refund-person = Who gives back
# The field’s label, behind a name.
till-refund-pin = PIN, six digits
# Button.
till-refund-on = Continue
# Title of the page that asks once more. $amount goes back.
till-refund-sure = Give back { $amount }?
# What came of it. The gateway has said so. $amount went back.
till-refund-given = { $amount } goes back to the wallet.
# The same. Unknown isn’t refused.
till-refund-open = Asked for. It isn’t known yet whether { $amount } goes back; it is asked about again by itself.
# The same: it was asked for, and is above somebody’s limit.
till-refund-waits = Nothing has gone back yet: somebody else has to agree, in the office.
# An alert.
till-refund-wrong-amount = Nothing was given back. Please type an amount that can still go back.
# An alert.
till-refund-wrong-pin = Nothing was given back: that PIN is wrong.
# What was typed can’t be a PIN: it has too few or too many digits. It is not one of the few wrong PINs after which one is locked.
till-refund-short-pin = Nothing was given back: a PIN has six digits. This wasn’t counted as a try.
# An alert.
till-refund-locked = Nothing was given back: this PIN is locked for a quarter of an hour.
till-refund-nobody = Nobody has set a PIN for this till yet. That is done in the office.
till-refund-none = Nothing of this payment can be given back.
till-refund-failed = This couldn’t be asked for. Try again: nothing goes back twice.
till-refund-refused = The gateway refused it. Nothing went back.
# An alert on a page of its own, before the PIN. $day is when the gateway did it.
till-refund-twice = The gateway has taken this payment’s money back already, or its customer disputes it ({ $day }). If you give it back, too, you pay twice. Ask the gateway first.
# The last button below it; the first leads back to the till.
till-refund-twice-yes = Give it back all the same
# Before the PIN is typed.
till-refund-asks = You can’t give back that much by yourself. It will only be asked for: somebody else has to agree.
# Behind it, where that is why. $amount of this payment went back before.
till-refund-asks-gone = { $amount } of this payment has gone back already, and that counts, too.
# An alert beside the sentence that it is only asked for: there is nobody to ask.
till-refund-asks-nobody = At the moment nobody else may agree to it here. An owner can let somebody in, in the office.
# A button.
till-refund-ask = Ask for it
till-refund-gone = Nothing was given back: this person can no longer do that here.
till-refund-over = Nothing went back: the request was turned down or is over.

# On a screen, while customers are told that they can’t pay.
till-shut = Customers can’t pay right now: the shop is closed
# $time is a time, or a day and a time.
till-shut-until = Customers can’t pay until { $time }
# On a screen at a counter: the shop is closed for the rest of the day.
till-shut-today = Customers can’t pay any more today
# The same until tomorrow. $time is when it opens then, such as 9:00.
till-shut-tomorrow = Customers can’t pay until tomorrow, { $time }
