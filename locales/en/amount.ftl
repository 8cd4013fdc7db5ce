### The amount page: the customer types what to pay.

# Title of the window. $shop, e.g. "Kyoto Tea House".
amount-title = Pay { $shop }
# Label of the amount field.
amount-label = Amount
# Hint below the field. $min and $max are amounts with currency, e.g. "HK$1.00".
amount-hint-between = From { $min } to { $max }
amount-hint-from = { $min } or more
amount-hint-to = Up to { $max }

# Opens the note field; at most 24 characters.
amount-note-add = Add a note
# Label of the note field.
amount-note-label = Note for the shop
# A word beside a field’s name: nobody can pay without filling it in.
amount-note-required = required

# Over amounts to choose from.
amount-presets = Choose an amount

# Names of the keypad and its special keys, for screen readers.
amount-keypad = Keypad
amount-key-decimal = Decimal point
amount-key-delete = Delete last digit

# The pay button before an amount is typed; at most 12 characters.
amount-pay = Pay
# The pay button with the amount. $amount, e.g. "HK$12.50".
amount-pay-amount = Pay { $amount }

# The pay button where donations are taken, before an amount is typed; at most 12 characters.
amount-donate = Donate
# The same button with the amount; at most 14 characters besides it. $amount, e.g. "HK$12.50".
amount-donate-amount = Donate { $amount }
# Title of the window where donations are taken. $shop, e.g. "Harbour Animal Shelter".
amount-donate-title = Donate to { $shop }

# The pay button where staff are given tips, before an amount is typed; at most 12 characters.
amount-tip = Tip
# The same button with the amount; at most 14 characters besides it. $amount, e.g. "HK$12.50".
amount-tip-amount = Tip { $amount }
# Title of the window where staff are given tips. $shop, e.g. "Kyoto Tea House".
amount-tip-title = Tip { $shop }

# The pay button where a card or an account is topped up, before an amount is typed; at most 12 characters.
amount-top-up = Top up
# The same button with the amount; at most 14 characters besides it. $amount, e.g. "HK$12.50".
amount-top-up-amount = Top up { $amount }
# Title of the window where something is topped up. $shop, e.g. "Campus Canteen".
amount-top-up-title = Top up at { $shop }

# Below the button. $wallet, e.g. "GCash".
amount-confirm-in = Confirm in { $wallet }. Nothing is charged until then.
amount-confirm-in-wallet = Confirm in your wallet. Nothing is charged until then.

# While the wallet is being opened.
amount-working = Opening your wallet…
# The server could not be reached.
amount-offline = No connection. Please tap again. You will not be charged twice.
# The wallet did not open by itself; a link follows.
amount-handoff = Your wallet should open now. If it doesn’t:

## What is wrong with a typed amount. Each says what to do.

amount-empty = Please enter an amount.
amount-not-a-number = Please enter the amount in digits, such as { $example }.
amount-negative = Please enter an amount without a minus sign.
# $decimals is a number from 0 to 4; $currency, e.g. "HKD".
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } has no decimals. Please enter an amount without decimals.
        [one] { $currency } has one decimal. Please leave the others off.
       *[other] { $currency } has { $decimals } decimals. Please leave the others off.
    }
amount-too-long = This amount is too long. Please check it.
amount-ambiguous = Please enter the amount without a thousands separator, such as { $example }.
# $step is an amount, e.g. "IDR 1.00".
amount-step = Amounts here are in steps of { $step }.
amount-zero = Please enter an amount above zero.
amount-below-min = The smallest amount here is { $min }.
amount-above-max = The largest amount here is { $max }.
amount-wrong-currency = This shop takes { $currency } only.
# Only certain amounts are taken, and this is none of them.
amount-not-offered = This amount can’t be paid here. Please choose an amount that is shown.
# $label is what the shop calls the note, e.g. “Table”.
amount-note-needed = Please fill in “{ $label }”.
# $max is a number of characters.
amount-note-too-long = Please shorten the note to { $max } characters.

## The customer has just paid the same amount here.

again-title = Pay again?
# $amount, e.g. "HK$12.50"; $minutes is a number.
again-explain =
    { $minutes ->
        [0] You paid { $amount } here less than a minute ago.
        [one] You paid { $amount } here one minute ago.
       *[other] You paid { $amount } here { $minutes } minutes ago.
    }
again-pay = Pay { $amount } once more
again-look = Show the earlier payment

## The amount is far above what is usually paid at this counter; perhaps there is a zero too many.

sure-title = Is this amount right?
# Below the amount, which is shown large.
sure-explain = It is much more than is usually paid here. Please check the zeros and the decimals.
# The same for a currency without decimals, such as the yen.
sure-explain-whole = It is much more than is usually paid here. Please check the zeros.
# $amount, e.g. "HK$12.50".
sure-pay = Yes, pay { $amount }
sure-change = No, change it

## The customer has an unfinished payment here.

unfinished-title = Unfinished payment
# $amount, e.g. "HK$12.50"; $time, e.g. "2:05 PM".
unfinished-explain = You started to pay { $amount } at { $time } and have not finished.
# The same of another day than today; $time has the day, e.g. "Nov 24, 2026, 2:05 PM".
unfinished-explain-earlier = You started to pay { $amount } on { $time } and have not finished.
unfinished-continue = Continue in the wallet
unfinished-look = Show this payment
unfinished-start-over = Cancel it and start over
# Asked when the customer wants to pay another amount, or the same once more from another window, while the first
# payment is unfinished. Above the button that pays nevertheless.
unfinished-risk = The first payment may still go through. If you pay now as well, you may be charged for both.
# Pays this amount in addition to the first one. $amount, e.g. "HK$13.00".
unfinished-pay = Pay { $amount } as well

## Over the form, about the last payment here.

# Over the form, about the last payment here. $amount, e.g. "HK$12.50"; $time, e.g. "3:14 PM".
amount-earlier-paid = Paid { $amount } · { $time }
# Link to that payment’s page; at most 14 characters.
amount-earlier-show = Show
