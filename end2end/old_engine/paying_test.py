"""A customer pays in an eight-year-old web view. It knows no `'wasm-unsafe-eval'`, so that no WebAssembly comes:
what is tried here is the form and `script/fallback.js`, under the policy that every customer gets."""

import json
import os
import unittest
import urllib.parse
import urllib.request

from web_view import WebView

SANDBOX = os.environ["SANDBOX_URL"]
# The policy's newer words; the engine says that it leaves them out.
EXPECTED = ("invalid source: ''wasm-unsafe-eval''",)
FIELD = "document.getElementById('amount')"


def link(currency):
    """What the QR of the shop with this currency says."""
    with open(os.environ["CODES"], encoding="utf-8") as file:
        codes = json.load(file)
    return next(code["link"] for code in codes if code["enabled"] and code["currency"] == currency)


def payments():
    """All that the gateway has in its books."""
    with urllib.request.urlopen(f"{SANDBOX}/_sbx/payments") as answer:
        return json.load(answer)


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows nothing: where the wallet leads is for the web view."""

    def redirect_request(self, *_):
        return None


def press_from_afar(payment, choice):
    """Presses a button of the wallet's page on another device."""
    body = urllib.parse.urlencode({"choice": choice}).encode()
    try:
        urllib.request.build_opener(_Stay).open(SANDBOX + payment["cashier"], body)
    except urllib.error.HTTPError as answer:
        assert answer.code == 303, answer.code


class Paying(unittest.TestCase):
    def setUp(self):
        self.view = WebView()

    def tearDown(self):
        said = [words for words in self.view.said if not any(known in words for known in EXPECTED)]
        self.view.close()
        self.assertEqual(said, [], "in the console")

    def scan(self, language="en"):
        self.view.open(f"{link('HKD')}?lang={language}")

    def shows(self, amount):
        self.view.until(f"{FIELD}.value === {amount!r}")

    def to_cashier(self, amount):
        """Types it, presses the button; returns the gateway's payment."""
        known = {payment["paymentRequestId"] for payment in payments()}
        self.scan()
        self.view.tap("#amount")
        self.view.type(amount)
        self.view.tap(".pay-button")
        self.view.until("location.pathname === '/cashier' && !!document.querySelector('button[value=pay]')")
        return next(payment for payment in payments() if payment["paymentRequestId"] not in known)

    def test_the_engine_is_as_old_as_it_says(self):
        self.scan()
        self.assertFalse(self.view.value("CSS.supports('inset', '0') || CSS.supports('top', 'min(1px, 1vw)')"))

    def test_the_field_takes_what_is_typed(self):
        self.scan()
        self.view.tap("#amount")
        self.view.type("12.5")
        self.shows("12.5")

    def test_no_key_is_dead(self):
        self.scan()
        names = self.view.value(
            "[].map.call(document.querySelectorAll('.key'), function (key) { return key.getAttribute('data-key'); })"
        )
        self.assertEqual(len(names), 12)
        for name in names:
            if name != "delete":
                self.view.tap(f'[data-key="{name}"]')
                self.shows("." if name == "mark" else name)
                self.view.tap('[data-key="delete"]')
                self.shows("")

    def test_keypad_and_keyboard_write_one_amount_and_it_is_paid(self):
        self.scan()
        self.view.tap("#amount")
        self.view.type("12")
        for name in ("mark", "5", "7", "delete"):
            self.view.tap(f'[data-key="{name}"]')
        self.shows("12.5")
        self.view.picture("old-engine-amount")
        self.view.tap(".pay-button")
        self.view.until("location.pathname === '/cashier'")
        self.view.tap("button[value=pay]")
        self.view.until("!!document.querySelector('[data-view=paid]')")
        said = self.view.value("document.querySelector('.headline').textContent")
        self.assertIn("HK$12.50", said.replace("\xa0", " "))
        self.view.picture("old-engine-paid")

    def test_a_result_loads_itself_again_until_it_says_paid(self):
        payment = self.to_cashier("13.40")
        self.view.open(payment["redirectUrl"])
        self.view.until("!!document.querySelector('[data-token]')")
        self.view.picture("old-engine-waiting")
        self.view.value("window.untouched = true")
        press_from_afar(payment, "pay")
        self.view.until("!!document.querySelector('[data-view=paid]')")
        self.assertFalse(self.view.value("!!window.untouched"), "another document says it")

    def test_a_declined_payment_says_so(self):
        self.to_cashier("14.10")
        self.view.tap("button[value=decline]")
        self.view.until("!!document.querySelector('[data-view=declined]')")
        self.view.picture("old-engine-declined")

    def test_what_is_refused_is_said_and_stays(self):
        self.scan()
        self.view.tap("#amount")
        self.view.type("0.10")
        self.view.tap(".pay-button")
        self.view.until("document.getElementById('problem').textContent === 'The smallest amount here is HK$1.00.'")
        self.shows("0.10")
        self.view.picture("old-engine-refused")


if __name__ == "__main__":
    unittest.main()
