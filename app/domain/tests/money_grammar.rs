//! The grammar of a typed amount, by example: what is read, what is refused, and why.

use domain::money::parse::parse_typed;
use domain::{Currency, Money, NumberStyle, TypedError};

const STYLES: [&str; 8] = [
    ".,30",
    ",.30",
    ",\u{202f}30",
    ".’30",
    ",.00",
    ".,20",
    "٫٬3٠",
    "٫٬3۰",
];

const NO_NUMBERS: [&str; 52] = [
    "1e3",
    "1E3",
    "0x10",
    "+5",
    "5+",
    "1..2",
    "1,,2",
    "1,2,3",
    "①",
    "½",
    "1½",
    "∞",
    "NaN",
    "%",
    "5%",
    "1/2",
    "1 2",
    "12 50",
    "1 00",
    "5-",
    "1-2",
    "--5",
    "(5)",
    "$5",
    "5 €",
    "USD 5",
    ".",
    ",",
    "、",
    "'5",
    "5'",
    "1''000",
    "1'00",
    "0,125,000",
    "1,0000,000",
    "1.000.00",
    "1,000.0.0",
    "1٫2٫3",
    "1٬25",
    "1 000,000 000",
    "1,000 000",
    "1.000'000",
    "٫",
    "5 5 5",
    "12,34,567.8,9",
    "1,234,56",
    "1_000",
    "¹²",
    "五",
    "1\u{200b}0",
    "0,0,0",
    "00,000.00",
];

fn currency(code: &str) -> Currency {
    Currency::parse(code).expect("a currency")
}

fn typed(text: &str, code: &str, style: &str) -> Result<u64, TypedError> {
    let style = NumberStyle::from_attribute(style).expect("a style");
    parse_typed(text, currency(code), &style).map(Money::minor)
}

#[test]
fn text_that_is_no_plain_number_is_refused() {
    for text in NO_NUMBERS {
        assert_eq!(
            typed(text, "HKD", ".,30"),
            Err(TypedError::NotANumber),
            "{text}"
        );
    }
}

#[test]
fn every_refusal_says_what_is_wrong() {
    let two = TypedError::TooManyDecimals { allowed: 2 };
    let none = TypedError::TooManyDecimals { allowed: 0 };
    assert_eq!(typed("12.345", "HKD", ".,30"), Err(two));
    assert_eq!(typed("12.500", "HKD", ".,30"), Err(two));
    assert_eq!(typed("12.50", "JPY", ".,30"), Err(none));
    assert_eq!(typed("12.00", "JPY", ".,30"), Err(none));
    assert_eq!(typed("12,0", "JPY", ".,30"), Err(none));
    for negative in [
        "-5",
        "−5",
        "- 5",
        "－５",
        "-1,250.00",
        "\u{200e}-5",
        "HKD -5",
    ] {
        assert_eq!(
            typed(negative, "HKD", ".,30"),
            Err(TypedError::Negative),
            "{negative}"
        );
    }
    for empty in ["", "  ", "\u{a0}", "\u{200f}", "HKD"] {
        assert_eq!(
            typed(empty, "HKD", ".,30"),
            Err(TypedError::Empty),
            "{empty}"
        );
    }
    let too_long = Err(TypedError::TooLong);
    assert_eq!(typed("12345678901234567", "JPY", ".,30"), too_long);
    assert_eq!(typed("123456789012345", "HKD", ".,30"), too_long);
    assert_eq!(
        typed(
            "99999999999999999999999999999999999999999999",
            "JPY",
            ".,30"
        ),
        too_long
    );
    assert_eq!(typed(&" ".repeat(65), "HKD", ".,30"), too_long);
    assert_eq!(
        typed(&format!("{}x", "1".repeat(64)), "HKD", ".,30"),
        too_long
    );
}

#[test]
fn the_ways_people_write_one_amount_are_all_read() {
    let ways = [
        "1250.5",
        "1250.50",
        "1,250.50",
        "1.250,50",
        "1250,5",
        "1250,50",
        " 1 250.50 ",
        "1’250.50",
        "1'250,5",
        "1\u{202f}250,50",
        "1\u{a0}250,50",
        "1\u{2009}250.5",
        "１２５０．５",
        "１，２５０。５",
        "١٬٢٥٠٫٥٠",
        "۱۲۵۰٫۵",
        "१,२५०.५०",
        "๑๒๕๐.๕",
        "১,২৫০.৫",
        "၁၂၅၀.၅",
        "១២៥០.៥",
        "1٢۵०.5",
        "\u{200f}1250.5\u{200f}",
        "\u{2066}1250.50\u{2069}",
        "HKD\u{a0}1,250.50",
        "01250.5",
        "000000000000000000001250.50",
        "1،250.5",
    ];
    for text in ways {
        for style in [".,30", ",.30", "٫٬3٠", ".’30", ",\u{202f}30", ".,2०"] {
            assert_eq!(typed(text, "HKD", style), Ok(125_050), "{text} in {style}");
        }
    }
}

#[test]
fn a_mark_at_either_end_is_fine() {
    assert_eq!(typed(".5", "HKD", ".,30"), Ok(50));
    assert_eq!(typed(",5", "HKD", ".,30"), Ok(50));
    assert_eq!(typed("12.", "HKD", ".,30"), Ok(1200));
    assert_eq!(typed("12,", "HKD", ".,30"), Ok(1200));
    assert_eq!(typed("1,250.", "HKD", ".,30"), Ok(125_000));
    assert_eq!(typed("12.", "JPY", ".,30"), Ok(12));
    assert_eq!(typed("0", "HKD", ".,30"), Ok(0));
    assert_eq!(typed("0.00", "HKD", ".,30"), Ok(0));
    assert_eq!(
        typed("99999999999999.99", "HKD", ".,30"),
        Ok(Money::MINOR_MAX)
    );
}

#[test]
fn no_reading_differs_from_another_by_a_thousand() {
    // Whatever the style, one text is one amount or a question; never two amounts.
    for code in ["JPY", "HKD", "KWD", "UYW"] {
        for text in [
            "1.250", "1,250", "12.500", "12,500", "999.000", "0.125", "1.5", "1,5",
        ] {
            let read: Vec<u64> = STYLES
                .iter()
                .filter_map(|s| typed(text, code, s).ok())
                .collect();
            let same = read.windows(2).all(|pair| pair[0] == pair[1]);
            let by_own_mark = currency(code).exponent() >= 3;
            assert!(same || by_own_mark, "{code} {text} {read:?}");
        }
    }
    assert_eq!(typed("1,250", "KWD", ".,30"), Err(TypedError::Ambiguous));
    assert_eq!(typed("1.250", "KWD", ",.30"), Err(TypedError::Ambiguous));
    assert_eq!(typed("1.250", "KWD", "٫٬3٠"), Ok(1250));
    assert_eq!(typed("1٬250", "KWD", "٫٬3٠"), Ok(1_250_000));
}

#[test]
fn indian_groups_are_read_and_crooked_ones_are_not() {
    assert_eq!(typed("12,34,567.50", "INR", ".,20"), Ok(123_456_750));
    assert_eq!(typed("1,00,000", "INR", ".,30"), Ok(10_000_000));
    for crooked in ["123,45,678", "1,2,345", "12,345,67", "1,00,00,0"] {
        assert_eq!(
            typed(crooked, "INR", ".,20"),
            Err(TypedError::NotANumber),
            "{crooked}"
        );
    }
}

#[test]
fn the_currencys_own_code_may_stand_around() {
    for text in [
        "HKD 12.50",
        "12.50 HKD",
        "hkd12.5",
        "\u{200e}HKD\u{a0}12.50\u{200e}",
    ] {
        assert_eq!(typed(text, "HKD", ".,30"), Ok(1250), "{text}");
    }
    assert_eq!(
        typed("USD 12.50", "HKD", ".,30"),
        Err(TypedError::NotANumber)
    );
    assert_eq!(typed("HKD", "HKD", ".,30"), Err(TypedError::Empty));
    assert_eq!(
        typed("HKD 1 HKD", "HKD", ".,30"),
        Err(TypedError::NotANumber)
    );
}
