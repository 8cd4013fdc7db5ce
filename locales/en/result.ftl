### The result page: what became of a payment.

# Title of the window. $state is the headline below, e.g. "Paid"; $shop, e.g. "Kyoto Tea House".
result-title = { $state } · { $shop }

## Paid.

result-paid = Paid
# Staff see the same two words.
result-words = Show these words to the staff
result-shop = Shop
result-time = Date and time
result-wallet = Wallet
# What the wallet took in its own currency; at most 12 characters.
result-charged = Charged
# $amount, e.g. "SGD 16.75"; $units, e.g. "100", of $first, e.g. "JPY", are $price, e.g. "0.893333", of $second, e.g. "SGD".
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Reference
result-note = Note
# Label of money that went back, or is going; at most 14 characters.
result-refund = Refund
# $amount, e.g. "HK$12.50"; $time has the day, e.g. "Nov 24, 2026, 2:05 PM".
result-refund-done = { $amount } on { $time }
result-refund-under-way = { $amount }, under way
# All of the payment went back.
result-refunded = Refunded
result-refunded-explain = The shop has given this payment back. Your wallet shows it within a few days.
result-part-refunded = Partly refunded
# $back and $kept are amounts, e.g. "HK$3.75".
result-part-refunded-explain = The shop gave back { $back } and kept { $kept }.
# A clock that runs, to be told from a picture. $time is minutes and seconds, e.g. "0:12".
result-paid-ago = Paid { $time } ago

## The receipt: a page to keep, print or save.

# The page’s heading, and the link to it.
receipt-title = Receipt
# Over the amount.
receipt-amount = Amount paid
# Button.
receipt-pdf = Save as PDF
# At its end.
receipt-no-tax = This is not a tax invoice.
# Instead of the line before, where the shop says so.
receipt-tax = This receipt is a tax invoice.
# What a line with an amount is called: a tax that the amount paid includes. $tax (text) is what the shop calls it and its rate, such as “GST 9 %”.
receipt-included = Including { $tax }
# Link.
receipt-back = Back to the payment
# An alert: the server lacks letters for it.
receipt-print = The file can’t be made here. Please print this page or take a screenshot.

## Not known yet. Never says failed.

result-waiting = Waiting for your wallet
result-waiting-explain = Please confirm the payment in your wallet. This page updates by itself.
result-checking = Being checked
result-checking-explain = We are asking whether your payment went through. Please don’t pay again. This page updates by itself.
result-operator = Please ask the staff
result-operator-explain = We could not find out whether your payment went through. Please don’t pay again; show this page to the staff.
# The page has asked long enough by itself.
result-look-again = Check again
result-start-over = Cancel and start over
# $time is exact, e.g. "10:42:05 AM".
result-checked = Last checked { $time }
# $time, e.g. "2:15 PM"; with the day where that isn’t today.
result-until = This page checks by itself until { $time } at the latest.
# It was not decided for so long that the page no longer asks by itself.
result-checking-rest-explain = We still don’t know whether your payment went through. Please don’t pay again. This page no longer updates by itself; you can check again below.
# The phone has no connection while the page is open.
result-offline = No connection. This page checks again as soon as there is one.

## Nothing was charged.

result-declined = Not paid
# Below every reason why it was not paid; the state is certain.
declined-nothing-charged = Nothing was charged.
result-expired = Time ran out
result-expired-explain = The payment was not confirmed in time.
result-cancelled = Cancelled
result-cancelled-explain = The payment was cancelled.
# It had been paid a moment before.
result-returned-explain = The payment was cancelled after it was made. Your wallet gives the money back.
# Button: the same payment once more. $amount, e.g. "HK$12.50".
result-try-again = Try { $amount } again

declined-balance = Your balance is too low. Top up your wallet, choose another way to pay in it, or enter a smaller amount.
declined-limit = The amount is above a limit of your wallet. Try a smaller amount or another wallet.
declined-wallet = This shop can’t take this wallet. Please try another one.
declined-verification = The payment was not confirmed in the wallet. You can try again.
declined-refused = Your wallet refused the payment. Please ask your wallet’s support, or pay another way.
declined-closed = The payment was not confirmed.
declined-later = The wallet is busy. Please try again in a few minutes.
declined-our-fault = Paying is not possible here right now. This is not your fault; please ask the staff.
declined-other = The wallet did not approve the payment. You can try again or pay another way.
