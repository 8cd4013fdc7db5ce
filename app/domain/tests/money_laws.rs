//! Laws of typed and shown money, over many values, currencies and styles.

use domain::money::display::number;
use domain::money::parse::parse_typed;
use domain::{AmountEntry, AmountReader, Currency, Key, Money, NumberStyle};
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

fn readers(exponent: u8) -> impl Iterator<Item = AmountReader> {
    styles().map(move |style| AmountReader::new(exponent, style, "HKD HK$ $"))
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
        for reader in (0..=4).flat_map(readers) {
            let mut entry = AmountEntry::default();
            for key in &keys {
                let before = entry.clone();
                let pressed = entry.press(match key {
                    10 => Key::DoubleZero,
                    11 => Key::Mark,
                    12 => Key::Delete,
                    13 => Key::Clear,
                    digit => Key::Digit(*digit % 10),
                }, &reader);
                prop_assert!(pressed.is_ok() || entry == before);
                prop_assert_eq!(entry.read(&reader).is_err(), entry.is_empty());
            }
        }
    }

    #[test]
    fn an_amount_typed_key_by_key_is_that_amount_from_wherever_we_take_over(minor in any_minor()) {
        for (code, exponent) in [("JPY", 0), ("HKD", 2), ("KWD", 3), ("UYW", 4)] {
            let money = Money::from_minor(minor, currency(code)).unwrap();
            for reader in readers(exponent) {
                let text = number(money, &reader.style);
                for taken_over in 0..=text.chars().count() {
                    let early: String = text.chars().take(taken_over).collect();
                    let mut field = AmountEntry::of(&early);
                    prop_assert_eq!(field.shown(&reader).chars().count() >= taken_over, true);
                    for key in text.chars().skip(taken_over) {
                        field = typed(&field, key, &reader);
                    }
                    prop_assert_eq!(field.read(&reader), Ok(minor), "{} | {}", &early, &text);
                    prop_assert_eq!(reader.read(&field.shown(&reader)), Ok(minor));
                }
            }
        }
    }
}

/// One more key at the end of the field.
fn typed(entry: &AmountEntry, key: char, reader: &AmountReader) -> AmountEntry {
    let mut text = entry.shown(reader);
    text.push(key);
    entry.edited(&text, reader)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn no_text_makes_a_reader_panic(text in ".{0,70}", code in "HKD|JPY|KWD|UYW|IDR") {
        let currency = currency(&code);
        for reader in readers(currency.exponent()) {
            let _ = reader.read(&text);
            let entry = AmountEntry::of(&text);
            let _ = entry.edited(&entry.shown(&reader), &reader).press(Key::Digit(1), &reader);
        }
        let _ = Money::from_wire(&text, &code);
        let _ = NumberStyle::from_attribute(&text);
    }

    // With scripts the field is rewritten after every key, without them it isn't.
    #[test]
    fn after_every_key_a_text_is_the_same_with_scripts_and_without(
        text in "[0-9٠-٩۰-۹.,٫٬/' $e-]{0,14}", exponent in 0..=4_u8
    ) {
        for reader in readers(exponent) {
            let mut plain = String::new();
            let mut field = AmountEntry::default();
            for key in text.chars() {
                plain.push(key);
                field = typed(&field, key, &reader);
                prop_assert_eq!(field.read(&reader), reader.read(&plain), "{:?} {}", &reader, &plain);
            }
            for _ in text.chars() {
                plain.pop();
                let mut shown = field.shown(&reader);
                shown.pop();
                field = field.edited(&shown, &reader);
                prop_assert_eq!(field.read(&reader), reader.read(&plain), "{:?} {}", &reader, &plain);
            }
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
