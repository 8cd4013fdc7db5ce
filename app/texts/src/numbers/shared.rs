//! Signs that several countries call their own: `$` is one currency in Hong Kong, another in
//! Singapore, and a third on the page of a shop that takes US dollars.
//!
//! Knows only which currencies are written with such a sign at home; how a language writes them is
//! CLDR's to say.

/// A sign as languages write it, and whose it is at home (Unicode CLDR, narrow symbols).
const SHARED: &[(&[&str], &[&str])] = &[
    (
        &["$"],
        &[
            "ARS", "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "CLP", "COP", "CUP", "DOP",
            "FJD", "GYD", "HKD", "JMD", "KYD", "LRD", "MOP", "MXN", "NAD", "NZD", "SBD", "SGD",
            "SRD", "TTD", "TWD", "USD", "UYU", "XCD",
        ],
    ),
    (&["¥", "￥"], &["CNY", "JPY"]),
    (
        &["£"],
        &["EGP", "FKP", "GBP", "GIP", "LBP", "SHP", "SSP", "SYP"],
    ),
    (&["kr", "kr."], &["DKK", "ISK", "NOK", "SEK"]),
    (&["Rs", "₨"], &["LKR", "MUR", "NPR", "PKR", "SCR"]),
];

/// Whether whoever pays with `own` at home may take this sign for theirs.
pub(super) fn is_taken_for(sign: &str, own: &str) -> bool {
    let of_sign = SHARED.iter().filter(|(signs, _)| signs.contains(&sign));
    of_sign.into_iter().any(|(_, codes)| codes.contains(&own))
}

#[cfg(test)]
mod tests {
    use domain::{Currency, Money};

    use crate::AmountStyle;

    #[test]
    fn a_sign_that_the_customer_has_at_home_is_told_apart() {
        let shown = |tag: &str, code: &str, home: &str| {
            let style = AmountStyle::of(tag).for_home(Currency::parse(home).ok());
            style.amount(Money::from_wire("1200", code).unwrap())
        };
        assert_eq!(shown("en", "USD", "HKD"), "US$12.00");
        assert_eq!(shown("en", "USD", "SGD"), "US$12.00");
        assert_eq!(shown("en", "USD", "USD"), "$12.00");
        assert_eq!(shown("en", "USD", "PHP"), "$12.00");
        assert_eq!(shown("en", "JPY", "CNY"), "JP¥1,200");
        assert_eq!(shown("zh-Hans", "CNY", "JPY"), "CN¥12.00");
        assert_eq!(shown("zh-Hans", "JPY", "CNY"), "JP¥1,200");
        assert_eq!(shown("en", "HKD", "SGD"), "HK$12.00");
        let style = AmountStyle::of("en").for_home(Currency::parse("HKD").ok());
        let usd = Currency::parse("USD").unwrap();
        let money = style.read("US$12.00", usd).unwrap();
        assert_eq!(
            style.read("12", usd),
            Ok(money),
            "what is shown can be read"
        );
    }
}
