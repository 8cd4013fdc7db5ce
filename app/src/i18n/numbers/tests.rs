//! Amounts in every language and currency: as people write them, and read back as the same.

use std::collections::BTreeSet;

use domain::{AmountEntry, Grouping};
use proptest::prelude::*;

use super::*;

fn amount(tag: &str, minor: u64, code: &str) -> String {
    let money = Money::from_minor(minor, Currency::parse(code).unwrap()).unwrap();
    AmountStyle::of(tag).amount(money)
}

#[test]
fn amounts_are_written_as_at_home() {
    for (tag, minor, code, expected) in [
        ("en", 1250, "HKD", "HK$12.50"),
        ("en", 1250, "MYR", "MYR\u{a0}12.50"),
        ("ms", 1250, "MYR", "RM\u{a0}12.50"),
        ("zh-Hans", 1250, "CNY", "¥12.50"),
        ("zh-Hant", 1250, "CNY", "CN¥12.50"),
        ("zh-HK", 1250, "TWD", "NT$12.50"),
        ("ja", 1250, "JPY", "￥1,250"),
        ("ko", 1250, "KRW", "₩1,250"),
        ("de", 1250, "EUR", "12,50\u{a0}€"),
        ("fr", 123_456, "EUR", "1\u{202f}234,56\u{a0}€"),
        ("es", 123_456, "EUR", "1234,56\u{a0}€"),
        ("es", 1_234_567, "EUR", "12.345,67\u{a0}€"),
        ("pt", 1250, "BRL", "R$\u{a0}12,50"),
        ("nl", 1250, "EUR", "€\u{a0}12,50"),
        ("id", 1_250_000, "IDR", "Rp\u{a0}12.500,00"),
        ("hi", 123_456_789, "INR", "₹12,34,567.89"),
        ("bn", 123_456_789, "BDT", "১২,৩৪,৫৬৭.৮৯৳"),
        ("my", 1250, "MMK", "၁၂.၅၀\u{a0}K"),
        ("km", 1250, "KHR", "12.50៛"),
        ("km", 1250, "HKD", "12.50\u{a0}HK$"),
        ("kk", 123_456, "KZT", "1\u{a0}234,56\u{a0}₸"),
        ("ar", 12_500, "KWD", "\u{200f}12.500\u{a0}د.ك.\u{200f}"),
        ("he", 1250, "ILS", "\u{200f}12.50\u{a0}\u{200f}₪"),
        ("fa", 1250, "EUR", "\u{200e}€۱۲٫۵۰"),
        ("ur", 1250, "PKR", "Rs\u{a0}12.50"),
    ] {
        assert_eq!(amount(tag, minor, code), expected, "{tag} {code}");
    }
}

#[test]
fn no_two_currencies_look_alike_in_a_language() {
    for row in table::ROWS {
        let style = AmountStyle::of(row.tag);
        let mut seen = BTreeSet::new();
        for currency in Currency::all() {
            let symbol = style.symbol(currency);
            assert!(seen.insert(symbol), "{}: {symbol}", row.tag);
        }
    }
}

#[test]
fn amounts_never_break_across_lines() {
    for row in table::ROWS {
        for currency in Currency::all() {
            let shown = amount(row.tag, 123_456_700, currency.code());
            assert!(!shown.contains(' '), "{}: {shown}", row.tag);
        }
    }
}

#[test]
fn a_language_nobody_told_us_of_has_a_style() {
    assert_eq!(amount("pt-BR", 1250, "BRL"), amount("pt", 1250, "BRL"));
    assert_eq!(amount("xx", 1250, "HKD"), "HK$12.50");
}

#[test]
fn every_languages_marks_can_be_read() {
    for row in table::ROWS {
        assert!(
            NumberStyle::from_attribute(row.marks).is_some(),
            "{}",
            row.tag
        );
    }
}

/// Amounts in every language and currency, for other formatters to agree with:
/// `{"de":["EUR 1234.56 1.234,56 €", …]}`, a language a line.
fn sample() -> String {
    let plain = NumberStyle {
        grouping: Grouping::None,
        ..NumberStyle::PLAIN_DOT
    };
    let amounts = |row: &Row| {
        let style = AmountStyle::of(row.tag);
        let more = [5, 99_999, 123_456, 1_234_567].map(|minor| ("EUR", minor));
        let all = Currency::all().map(|currency| (currency.code(), 123_456_700));
        let shown = all.chain(more).map(|(code, minor)| {
            let money = Money::from_minor(minor, Currency::parse(code).unwrap()).unwrap();
            let plain = display::number(money, &plain);
            format!("\"{code} {plain} {}\"", style.amount(money))
        });
        format!("\"{}\":[{}]", row.tag, shown.collect::<Vec<_>>().join(","))
    };
    let lines: Vec<_> = table::ROWS.iter().map(amounts).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

#[test]
fn the_sample_that_other_formatters_are_held_against_is_ours() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/amounts.json");
    let (ours, theirs) = (sample(), std::fs::read_to_string(file));
    if theirs.is_ok_and(|theirs| theirs == ours) {
        return;
    }
    std::fs::write(file, ours).unwrap();
    panic!("{file} was not what we write; it is now, and its difference wants to be looked at");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn what_is_shown_is_read_as_the_same_amount_in_every_language_and_currency(
        minor in (0..=16_u32).prop_flat_map(|digits| 0..10_u64.pow(digits))
    ) {
        for row in table::ROWS {
            let style = AmountStyle::of(row.tag);
            for currency in Currency::all() {
                let minor = minor - minor % currency.smallest_step();
                let money = Money::from_minor(minor, currency).unwrap();
                let shown = style.amount(money);
                prop_assert_eq!(style.read(&shown, currency), Ok(money), "{} {}", row.tag, shown);
                let number = style.number(money);
                prop_assert_eq!(style.read(&number, currency), Ok(money), "{} {}", row.tag, number);
                // And so does the field, key by key.
                let exponent = currency.exponent();
                let entry = AmountEntry::from_typed(&number, exponent, style.numbers());
                prop_assert_eq!(entry.minor(), Some(minor), "{} {}", row.tag, number);
            }
        }
    }
}
