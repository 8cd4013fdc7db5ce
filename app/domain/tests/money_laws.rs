//! Laws of typed and shown money, over many values, currencies and styles.

use domain::money::display::number;
use domain::money::parse::{parse_minor, parse_typed};
use domain::{AmountEntry, Currency, Key, Money, NumberStyle};
use proptest::prelude::*;

/// CLDR's marks and digits: English, German, French, Swiss, ungrouped, Spanish from five digits,
/// Hindi in Latin and in Devanagari digits, Egyptian Arabic, Persian, Thai digits, Bengali,
/// Burmese, Polish.
const STYLES: [&str; 14] = [
    ".,30",
    ",.30",
    ",\u{202f}30",
    ".’30",
    ",.00",
    ",.50",
    ".,20",
    ".,2०",
    "٫٬3٠",
    "٫٬3۰",
    ".,3๐",
    ".,2০",
    ".,3၀",
    ",\u{a0}30",
];

fn styles() -> impl Iterator<Item = NumberStyle> {
    STYLES
        .into_iter()
        .map(|text| NumberStyle::from_attribute(text).expect("a style"))
}

fn currency(code: &str) -> Currency {
    Currency::parse(code).expect("a currency")
}

/// Amounts of every length, not only long ones.
fn any_minor() -> impl Strategy<Value = u64> {
    (0..=16_u32).prop_flat_map(|digits| 0..10_u64.pow(digits))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn what_is_shown_is_read_as_the_same_amount_in_every_currency_and_style(minor in any_minor()) {
        for currency in Currency::all() {
            let minor = minor - minor % currency.smallest_step();
            let money = Money::from_minor(minor, currency).unwrap();
            for style in styles() {
                let shown = number(money, &style);
                let read = parse_typed(&shown, currency, &style);
                prop_assert_eq!(read, Ok(money), "{} {}", currency.code(), shown);
            }
        }
    }

    #[test]
    fn the_wire_value_is_read_as_the_same_amount(minor in any_minor()) {
        let money = Money::from_minor(minor, currency("HKD")).unwrap();
        prop_assert_eq!(Money::from_wire(&money.wire_value(), "HKD"), Ok(money));
        prop_assert_eq!(money.wire_value(), minor.to_string());
    }

    #[test]
    fn no_keys_lead_out_of_what_can_be_sent(keys in prop::collection::vec(0..15_u8, 0..40)) {
        for exponent in 0..=4 {
            let mut entry = AmountEntry::new(exponent);
            for key in &keys {
                let before = entry.clone();
                let changed = entry.press(match key {
                    10 => Key::DoubleZero,
                    11 => Key::Mark,
                    12 => Key::Delete,
                    13 => Key::Clear,
                    digit => Key::Digit(*digit),
                });
                prop_assert_eq!(changed, entry != before);
                prop_assert_eq!(entry.minor().is_none(), entry.is_empty());
            }
            for style in styles() {
                let shown = entry.shown(&style);
                prop_assert_eq!(&AmountEntry::from_typed(&shown, exponent, &style), &entry);
                // What the field shows is what the server reads.
                if let Some(minor) = entry.minor() {
                    prop_assert_eq!(parse_minor(&shown, exponent, &style), Ok(minor));
                }
            }
        }
    }

    #[test]
    fn keys_show_and_send_the_same_amount(minor in any_minor()) {
        for (code, exponent) in [("JPY", 0), ("HKD", 2), ("KWD", 3), ("UYW", 4)] {
            let money = Money::from_minor(minor, currency(code)).unwrap();
            for style in styles() {
                let shown = number(money, &style);
                let entry = AmountEntry::from_typed(&shown, exponent, &style);
                prop_assert_eq!(entry.minor(), Some(minor), "{}", &shown);
                prop_assert_eq!(entry.shown(&style), shown);
                let sent = parse_minor(&entry.plain(), exponent, &NumberStyle::PLAIN_DOT);
                prop_assert_eq!(sent, Ok(minor));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn no_text_makes_a_reader_panic(text in ".{0,70}", code in "HKD|JPY|KWD|UYW|IDR") {
        let currency = currency(&code);
        for style in styles() {
            let _ = parse_typed(&text, currency, &style);
            let _ = AmountEntry::from_typed(&text, currency.exponent(), &style).minor();
        }
        let _ = Money::from_wire(&text, &code);
        let _ = NumberStyle::from_attribute(&text);
    }

    #[test]
    fn what_is_pasted_is_what_would_have_been_sent(text in "[0-9٠-٩.,٫٬' ]{0,12}") {
        for style in styles() {
            let sent = parse_minor(&text, 2, &style);
            let entry = AmountEntry::from_pasted(&text, 2, &style);
            prop_assert_eq!(sent, entry.map(|entry| entry.minor().unwrap_or(u64::MAX)));
        }
    }
}

#[test]
fn every_cent_up_to_ten_thousand_dollars_is_read_back() {
    let style = NumberStyle::PLAIN_DOT;
    let hkd = currency("HKD");
    let read_back = |minor| {
        let money = Money::from_minor(minor, hkd).expect("small enough");
        assert_eq!(parse_typed(&number(money, &style), hkd, &style), Ok(money));
    };
    // A million readings, shared out to keep the test quick.
    std::thread::scope(|scope| {
        for part in 1..=8 {
            scope.spawn(move || (part..=1_000_000).step_by(8).for_each(read_back));
        }
    });
}
