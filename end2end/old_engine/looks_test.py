"""How customers' pages look in an eight-year-old web view, which knows no `gap` in a row, no button that is a
grid, and no smaller of two sizes. Pictures are for people; what can be measured is."""

import unittest

from paying_test import link
from web_view import WebView

# Where an element's text or shape begins and ends across.
ACROSS = """(function (found) {
  var range = document.createRange();
  range.selectNodeContents(found);
  var box = (found.firstChild ? range : found).getBoundingClientRect();
  return [box.left, box.right];
})(%s)"""
INITIAL = "document.querySelector('.shop > :first-child')"
NAME = "document.querySelector('.shop-words')"
GLOBE = "document.querySelector('.languages summary svg')"
LANGUAGE = "document.querySelector('.languages summary svg').nextSibling"


class Looks(unittest.TestCase):
    def setUp(self):
        self.view = WebView()

    def tearDown(self):
        self.view.close()

    def scan(self, language="en"):
        self.view.open(f"{link('HKD')}?lang={language}")

    def box(self, element):
        """Left and right."""
        return self.view.value(f"(function (b) {{ return [b.left, b.right]; }})({element}.getBoundingClientRect())")

    def apart(self, one, other):
        """How much room is between two that stand in a row, whichever comes first."""
        (left, right), (other_left, other_right) = self.box(one), self.view.value(ACROSS % other)
        return max(other_left - right, left - other_right)

    def fits(self):
        self.assertTrue(
            self.view.value("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
            "the page is wider than its window",
        )

    def test_nothing_in_a_row_touches_its_neighbour(self):
        for language in ("en", "ar"):
            self.scan(language)
            self.assertGreaterEqual(self.apart(INITIAL, NAME), 8, language)
            self.assertGreaterEqual(self.apart(GLOBE, LANGUAGE), 4, language)
            self.fits()
            self.view.picture(f"old-engine-{language}")

    def test_amounts_in_arabic_are_written_the_right_way_round(self):
        self.scan("ar")
        # Where the letters of each "HK$" are, from the left.
        order = self.view.value(
            """(function () {
              var walker = document.createTreeWalker(document.querySelector('.amount-hint'), 4, null, false);
              var found = [], range = document.createRange();
              while (walker.nextNode()) {
                for (var at = walker.currentNode.data.indexOf('HK$'); at >= 0; at = walker.currentNode.data.indexOf('HK$', at + 1)) {
                  found.push([0, 1, 2].map(function (letter) {
                    range.setStart(walker.currentNode, at + letter);
                    range.setEnd(walker.currentNode, at + letter + 1);
                    return range.getBoundingClientRect().left;
                  }));
                }
              }
              return found;
            })()"""
        )
        self.assertEqual(len(order), 2)
        for letters in order:
            self.assertEqual(letters, sorted(letters))

    def test_the_delete_key_has_its_sign_in_its_middle(self):
        self.scan()
        key, sign = self.box("document.querySelector('.key-delete')"), self.box("document.querySelector('.key-delete svg')")
        self.assertAlmostEqual(sum(key), sum(sign), delta=4)

    def test_keys_stand_by_the_button_on_a_tall_phone(self):
        self.view.turn(360, 760)
        self.scan()
        room = self.view.value(
            "document.querySelector('.pay-button').getBoundingClientRect().top"
            " - document.querySelector('.key-delete').getBoundingClientRect().bottom"
        )
        self.assertLess(room, 24)
        self.view.picture("old-engine-tall")

    def test_a_long_amount_is_not_cut(self):
        self.scan()
        self.view.tap("#amount")
        self.view.type("123456789012.34")
        self.assertTrue(self.view.value("(function (f) { return f.scrollWidth <= f.clientWidth; })(document.getElementById('amount'))"))
        self.view.picture("old-engine-long")

    def test_large_text_and_a_phone_on_its_side_fit(self):
        self.scan()
        self.view.value("document.documentElement.style.fontSize = '200%'")
        self.fits()
        self.view.picture("old-engine-large-text")
        self.view.turn(640, 360)
        self.scan()
        self.fits()
        self.view.picture("old-engine-side")

    def test_the_sheet_of_languages_opens(self):
        self.scan()
        self.view.tap(".languages summary")
        self.view.until("document.querySelector('.languages details').open")
        self.view.picture("old-engine-languages")


if __name__ == "__main__":
    unittest.main()
