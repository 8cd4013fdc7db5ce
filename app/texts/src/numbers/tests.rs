//! Amounts in every language and currency: as people write them, and read back as the same.

use std::collections::BTreeSet;

use domain::{AmountEntry, AmountReader, Grouping};
use proptest::prelude::*;

use super::*;
use crate::built_in;

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
        ("ar", 1250, "HKD", "\u{200f}12.50\u{a0}HK$\u{200e}"),
        ("fa", 1250, "EUR", "\u{200e}€۱۲٫۵۰"),
        ("ur", 1250, "PKR", "Rs\u{a0}12.50"),
    ] {
        assert_eq!(amount(tag, minor, code), expected, "{tag} {code}");
    }
}

#[test]
fn a_new_languages_amounts_need_no_programmer() {
    for (tag, minor, code, expected) in [
        ("sv", 123_456, "SEK", "1\u{a0}234,56\u{a0}kr"),
        ("sv-FI", 1250, "EUR", "12,50\u{a0}€"),
        ("uk", 1250, "UAH", "12,50\u{a0}₴"),
        ("pl", 123_456, "PLN", "1234,56\u{a0}zł"),
        ("ta", 12_345_678, "INR", "₹1,23,456.78"),
        ("mr", 1250, "INR", "₹१२.५०"),
        ("ne", 1250, "NPR", "नेरू\u{a0}१२.५०"),
        ("ps", 1250, "AFN", "؋\u{a0}۱۲٫۵۰"),
        ("ckb", 1250, "EUR", "١٢٫٥٠\u{a0}€"),
        ("ka", 1250, "GEL", "12,50\u{a0}₾"),
        ("hy", 1250, "AMD", "12,50\u{a0}֏"),
        ("am", 1250, "ETB", "ብር\u{a0}12.50"),
        ("nb", 1250, "NOK", "12,50\u{a0}kr"),
        ("pt-PT", 1_234_567, "EUR", "12\u{a0}345,67\u{a0}€"),
        ("de-AT", 1250, "EUR", "€\u{a0}12,50"),
        ("fr-CA", 1250, "CAD", "12,50\u{a0}$"),
        ("en-IN", 12_345_678, "INR", "₹1,23,456.78"),
        ("es-MX", 123_456, "MXN", "$1,234.56"),
    ] {
        assert_eq!(amount(tag, minor, code), expected, "{tag} {code}");
    }
}

#[test]
fn no_two_currencies_look_alike_in_a_language() {
    for row in rows::all() {
        let style = AmountStyle::of(&row.tag);
        let mut seen = BTreeSet::new();
        for currency in Currency::all() {
            let symbol = style.symbol(currency);
            assert!(seen.insert(symbol), "{}: {symbol}", row.tag);
        }
    }
}

#[test]
fn amounts_never_break_across_lines() {
    for row in rows::all() {
        for currency in Currency::all() {
            let shown = amount(&row.tag, 123_456_700, currency.code());
            assert!(!shown.contains(' '), "{}: {shown}", row.tag);
        }
    }
}

#[test]
fn a_language_nobody_told_us_of_has_a_style() {
    assert_eq!(amount("pt-BR", 1250, "BRL"), amount("pt", 1250, "BRL"));
    assert_eq!(amount("xx", 1250, "HKD"), "HK$12.50");
}

/// Currencies the sample has of languages that aren't built in: few, of all decimals and places
/// of a symbol.
const FEW: [&str; 6] = ["EUR", "HKD", "JPY", "KWD", "THB", "USD"];

/// Amounts for other formatters to agree with: `{"de":["EUR 1234.56 1.234,56 €", …]}`, a language
/// a line. The languages that are built in, with every currency; the others with a few.
fn sample() -> String {
    let plain = NumberStyle {
        grouping: Grouping::None,
        ..NumberStyle::PLAIN_DOT
    };
    let amounts = |(tag, is_built_in): (&str, bool)| {
        let style = AmountStyle::of(tag);
        let more = [5, 99_999, 123_456, 1_234_567].map(|minor| ("EUR", minor));
        let more = more.into_iter().filter(|_| is_built_in);
        let codes = Currency::all().map(Currency::code);
        let codes = codes.filter(|code| is_built_in || FEW.contains(code));
        let all = codes.map(|code| (code, 123_456_700));
        let shown = all.chain(more).map(|(code, minor)| {
            let money = Money::from_minor(minor, Currency::parse(code).unwrap()).unwrap();
            let plain = display::number(money, &plain);
            format!("\"{code} {plain} {}\"", style.amount(money))
        });
        format!("\"{tag}\":[{}]", shown.collect::<Vec<_>>().join(","))
    };
    let built_in: Vec<&str> = built_in().map(|(tag, _)| tag).collect();
    let others = rows::all().map(|row| row.tag.as_str());
    let others = others.filter(|tag| !built_in.contains(tag));
    let all = built_in.iter().map(|tag| (*tag, true));
    let all = all.chain(others.map(|tag| (tag, false)));
    let lines: Vec<_> = all.map(amounts).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

#[test]
fn the_sample_that_other_formatters_are_held_against_is_ours() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../end2end/amounts.json");
    let (ours, theirs) = (sample(), std::fs::read_to_string(file));
    if theirs.is_ok_and(|theirs| theirs == ours) {
        return;
    }
    std::fs::write(file, ours).unwrap();
    panic!("{file} was not what we write; it is now, and its difference wants to be looked at");
}

/// What is shown is what is read, with the currency and without.
fn reads_back(row: &rows::Row, currency: Currency, minor: u64) {
    let style = AmountStyle::of(&row.tag);
    let minor = minor - minor % currency.smallest_step();
    let money = Money::from_minor(minor, currency).unwrap();
    let shown = style.amount(money);
    let reader = style.reader(currency);
    for text in [shown, style.number(money)] {
        assert_eq!(
            reader.money(&text, currency),
            Ok(money),
            "{} {text}",
            row.tag
        );
    }
}

#[test]
fn what_is_shown_is_read_as_the_same_amount_in_every_language_and_currency() {
    for row in rows::all() {
        for currency in Currency::all() {
            for minor in [0, 7, 123_400, 9_876_543_210_987_600] {
                reads_back(row, currency, minor);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..<_>::default() })]

    // Every currency each time; the languages, a few each time.
    #[test]
    fn any_amount_that_is_shown_is_read_as_the_same(
        minor in (0..=16_u32).prop_flat_map(|digits| 0..10_u64.pow(digits)),
        first in 0..20_usize
    ) {
        for row in rows::all().skip(first).step_by(20) {
            for currency in Currency::all() {
                reads_back(row, currency, minor);
            }
        }
    }
}

/// A field into which this is typed, the first keys of it before scripts came.
fn typed_from(early: usize, text: &str, reader: &AmountReader) -> AmountEntry {
    let start: String = text.chars().take(early).collect();
    let keys = text.chars().skip(early);
    keys.fold(AmountEntry::of(&start), |entry, key| {
        let mut field = entry.shown(reader);
        field.push(key);
        entry.edited(&field, reader)
    })
}

#[test]
fn an_amount_typed_as_it_is_written_is_that_amount_in_every_language() {
    let mut seen = BTreeSet::new();
    for row in rows::all() {
        let style = AmountStyle::of(&row.tag);
        for code in ["EUR", "IDR", "JPY", "KWD", "UYW"] {
            let currency = Currency::parse(code).unwrap();
            let reader = style.reader(currency);
            if !seen.insert((style.numbers().to_attribute(), code)) {
                continue;
            }
            let amounts = [0, 700, 12_300, 99_900, 125_000, 1_659_800, 1_234_567_800];
            for minor in amounts.into_iter().chain([9_876_543_210_987_600]) {
                let money = Money::from_minor(minor, currency).unwrap();
                let number = style.number(money);
                for early in 0..=number.chars().count() {
                    let entry = typed_from(early, &number, &reader);
                    assert_eq!(
                        entry.read(&reader),
                        Ok(minor),
                        "{} {number} {early}",
                        row.tag
                    );
                    let sent = style.read(&entry.shown(&reader), currency);
                    assert_eq!(sent, Ok(money), "{} {number} {early}", row.tag);
                }
            }
        }
    }
    assert!(seen.len() > 60, "{}", seen.len());
}

#[test]
fn a_currencys_own_signs_are_understood_in_any_language() {
    for (code, texts) in [
        ("HKD", "HK$50.00|$50|50元|港幣50|HKD 50|50.00 hkd"),
        ("EUR", "50,00 €|€50|50 Euro|EUR50"),
        ("CNY", "￥50|¥50|50元|CN¥50.00|RMB 50"),
        ("MYR", "RM 50.00|RM50|myr50"),
        ("SEK", "50 kr|kr 50,00"),
        ("THB", "฿50|50 บาท"),
        ("TWD", "NT$50|50元"),
    ] {
        let currency = Currency::parse(code).unwrap();
        for text in texts.split('|') {
            for tag in ["en", "de", "ja", "ar", "fa", "zh-HK"] {
                let read = AmountStyle::of(tag).read(text, currency).map(Money::minor);
                assert_eq!(read, Ok(5_000), "{text} in {tag}");
            }
        }
    }
    let yen = Currency::parse("JPY").unwrap();
    for text in ["￥1,250", "1,250円", "¥1250", "JP¥ 1250", "１，２５０円"] {
        let read = AmountStyle::of("en").read(text, yen).map(Money::minor);
        assert_eq!(read, Ok(1_250), "{text}");
    }
}

#[test]
fn no_currency_answers_to_the_code_of_another_or_to_a_word_for_thousands() {
    for row in rows::all() {
        for currency in Currency::all() {
            let reader = AmountStyle::of(&row.tag).reader(currency);
            for sign in reader.signs().split(' ') {
                let other = Currency::parse(&sign.to_ascii_uppercase());
                assert!(
                    other.is_err() || other == Ok(currency),
                    "{} {sign}",
                    row.tag
                );
                let number = ["k", "m", "mil", "mio", "rb", "jt", "tr"];
                assert!(!number.contains(&sign), "{} {sign}", row.tag);
            }
            let longest = reader.signs().split(' ').map(str::len);
            assert!(longest.is_sorted_by(|a, b| a >= b), "{}", reader.signs());
        }
    }
}
