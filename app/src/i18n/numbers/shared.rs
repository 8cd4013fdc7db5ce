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
