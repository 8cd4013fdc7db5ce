### Pages for what can't be done, each with a way on.

problem-code-malformed = This code isn’t complete
problem-code-malformed-explain = Please scan the code again, or check that you typed every character.
problem-code-unknown = We don’t know this code
problem-code-unknown-explain = Please scan the code at the counter again, or ask the staff.
problem-code-disabled = This code is no longer in use
problem-code-disabled-explain = Please ask the staff for the current code.
# The shop has switched this code off for a while; its own reason may stand below.
problem-code-off = This code is switched off right now
problem-code-off-explain = Please ask the staff how to pay.
problem-code-replaced = This code was replaced
problem-code-replaced-explain = The shop has put up a new one. Please ask the staff for it.
problem-shop-closed = The shop is closed right now
problem-shop-closed-explain = Please come back when it is open.
# The title instead, where it is known when the shop opens. $time is a time, or a day and a time.
problem-shop-closed-until = Closed until { $time }
# The rest of the day; when it opens isn’t known, or isn’t today.
problem-shop-closed-today = Closed today
# Closed until tomorrow. $time is when it opens then, such as 9:00.
problem-shop-closed-tomorrow = Closed until tomorrow, { $time }
# A sign that was printed before it was decided where it hangs.
problem-board-blank = This code isn’t in use yet
problem-board-blank-explain = The shop hasn’t set it up yet. Please ask the staff how to pay.
# Link for people who work there.
problem-board-staff = For staff: set up this code

problem-result-unknown = We can’t find this payment
problem-result-unknown-explain = Please open the page from your wallet again, or ask the staff.

problem-not-found = There is nothing here
problem-not-found-explain = Please scan the shop’s code again.

problem-busy = Too many payments at once
# $seconds is a number.
problem-busy-explain =
    { $seconds ->
        [one] Please try again in one second. Nothing was charged.
       *[other] Please try again in { $seconds } seconds. Nothing was charged.
    }

problem-gateway-down = Paying is not possible right now
# The gateway does not answer. $seconds is a number.
problem-gateway-down-explain =
    { $seconds ->
        [one] Please try again in one second, or pay another way. Nothing was charged.
       *[other] Please try again in { $seconds } seconds, or pay another way. Nothing was charged.
    }

problem-bad-request = This request can’t be read
problem-bad-request-explain = Please go back and try again.
problem-foreign = Please pay from the shop’s own page
problem-foreign-explain = This request came from another site. Please scan the shop’s code.
problem-too-large = This request is too large
problem-too-large-explain = Please go back and try again.
problem-method = This page works differently
problem-method-explain = Please scan the shop’s code again.
problem-our-fault = Something went wrong on our side
problem-our-fault-explain = If you were paying, check your wallet first. Otherwise try again in a moment, or ask the staff.
# Button: what was just tried, once more.
problem-try-again = Try again

## The page was not opened in a wallet.

wallet-needed = Open this code in a wallet app
# $shop, e.g. "Kyoto Tea House"; $wallets are names such as "Alipay, AlipayHK, GCash".
wallet-needed-explain = To pay { $shop }, use { $wallets } or another Alipay+ wallet.
# Label of the field with the shop's link.
wallet-needed-link = This shop’s link
wallet-needed-qr = QR code of this shop
# Button: opens an app, or its page in the store of apps. $wallet, e.g. "GCash".
wallet-needed-open = Open { $wallet }
# Below these buttons.
wallet-needed-scan = Already in a wallet app? Scan the sign at the counter again from there.
# Button: copies the shop's link; and what it says once it has.
wallet-needed-copy = Copy link
wallet-needed-copied = Copied
# The wallet is known, but can’t pay by scanning a shop’s code. $wallet, e.g. "DANA".
wallet-unsupported = { $wallet } can’t pay here
wallet-unsupported-explain = { $wallet } doesn’t support paying by a shop’s code yet. Please scan it with another wallet.
# Nothing the shop takes is within the wallet’s limits. $wallet, e.g. "GCash".
wallet-out-of-limits = The amounts this shop takes are outside { $wallet }’s limits. Please scan the code with another wallet.
