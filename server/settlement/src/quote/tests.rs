//! Prices of both directions, their bounds, and what is no price.

use super::*;
use proptest::prelude::*;

fn money(minor: i64, code: &str) -> Signed {
    Signed::new(minor, Currency::parse(code).unwrap())
}

#[test]
fn left_of_the_pair_multiplies_and_right_of_it_divides() {
    for (pair, price, from, to) in [
        (
            "JPY/USD",
            "0.0064622",
            money(1_250, "JPY"),
            money(808, "USD"),
        ),
        (
            "392/840",
            "0.0064622",
            money(1_250, "JPY"),
            money(808, "USD"),
        ),
        (
            "KWD/USD",
            "3.2541",
            money(12_345, "KWD"),
            money(4_017, "USD"),
        ),
        (
            "USD/JPY",
            "154.75",
            money(-1_250, "JPY"),
            money(-808, "USD"),
        ),
        (
            "JPY/KWD",
            "0.0019",
            money(1_000, "JPY"),
            money(1_900, "KWD"),
        ),
    ] {
        let worth = Quote::read(pair, price).unwrap().worth(from).unwrap();
        assert_eq!(worth.nearest, to, "{pair} {price}");
        assert!(worth.least <= to.minor() && to.minor() <= worth.most);
    }
    let quote = Quote::read("JPY/USD", "0.0064622").unwrap();
    assert_eq!(quote.worth(money(1, "HKD")), Err(NoWorth::OutsidePair));
}

#[test]
fn a_price_of_two_digits_proves_nothing_about_a_million() {
    let quote = Quote::read("JPY/USD", "0.0065").unwrap();
    let worth = quote.worth(money(1_000_000, "JPY")).unwrap();
    assert_eq!((worth.least, worth.most), (644_999, 655_001));
    assert!(worth.is_vague);
    let finer = Quote::read("JPY/USD", "0.00650000").unwrap();
    assert!(!finer.worth(money(1_000_000, "JPY")).unwrap().is_vague);
    assert!(quote.is_same_price(&finer));
}

#[test]
fn what_is_no_price_is_refused() {
    for pair in ["", "JPY", "JPY/", "JPY/XXX", "JPY-USD"] {
        assert_eq!(Quote::read(pair, "1"), Err(QuoteError::Pair), "{pair}");
    }
    let long = "1".repeat(16);
    for price in [
        "",
        "0",
        "0.000",
        "-1",
        ".5",
        "1.",
        "1,5",
        "NaN",
        &long,
        "0.0000000000001",
    ] {
        assert_eq!(
            Quote::read("JPY/USD", price),
            Err(QuoteError::Price),
            "{price}"
        );
    }
    assert_eq!(
        Quote::read("JPY/USD", "6.4E-03"),
        Err(QuoteError::Spreadsheet)
    );
}

proptest! {
    // Whatever the true price was that was printed so, and however it was rounded: it is in the bounds.
    #[test]
    fn no_rightly_rounded_amount_is_outside_the_bounds(
        minor in 0_i64..1_000_000_000,
        digits in 1_i128..1_000_000_000,
        within in -49_i128..=49,
    ) {
        let (jpy, usd) = (money(minor, "JPY"), money(minor, "USD"));
        let price = format!("{}.{:06}", digits / 1_000_000, digits % 1_000_000);
        let quote = Quote::read("JPY/USD", &price).unwrap();
        // Hundredths of the last digit of the price.
        let true_price = digits * 100 + within;
        let above = i128::from(minor) * true_price * 100;
        let worth = quote.worth(jpy).unwrap();
        for rounded in [above / 100_000_000, (above + 50_000_000) / 100_000_000] {
            let rounded = i64::try_from(rounded).unwrap();
            prop_assert!((worth.least..=worth.most).contains(&rounded));
        }
        let worth = quote.worth(usd).unwrap();
        let (above, below) = (i128::from(minor) * 100_000_000, true_price * 100);
        for rounded in [above / below, (above * 2 + below) / (below * 2)] {
            let rounded = i64::try_from(rounded).unwrap();
            prop_assert!((worth.least..=worth.most).contains(&rounded));
        }
    }
}

#[test]
fn a_price_reads_back_with_the_digits_it_was_printed_with() {
    for (pair, price) in [
        ("JPY/USD", "0.0064622"),
        ("USD/KRW", "1360.15"),
        ("USD/JPY", "156"),
        ("USD/JPY", "156.10"),
    ] {
        let quote = Quote::read(pair, price).unwrap();
        assert_eq!(quote.price(), price);
        assert_eq!(Quote::read(&quote.pair(), &quote.price()), Ok(quote));
    }
    let numeric = Quote::read("392/840", "0.0064622").unwrap();
    assert_eq!(numeric.pair(), "JPY/USD");
}
