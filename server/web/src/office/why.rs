//! Why somebody can't give back or agree, in words.

use consent::verdict::Why;
use domain::{Currency, Money};
use texts::{AmountStyle, Texts};

/// In the language of a page; amounts are of that currency.
pub(super) fn words(texts: &Texts, currency: Currency, why: Why) -> String {
    let amount = |minor| {
        let money = Money::from_minor(minor, currency);
        money.map_or_else(
            |_| minor.to_string(),
            |money| AmountStyle::of(texts.tag()).amount(money),
        )
    };
    let with = |key, minor| texts.with(key, &[("amount", &amount(minor))]);
    let said = match why {
        Why::Role => texts.get("office-why-role"),
        Why::Each { most_minor: 0, .. } => texts.get("office-why-none"),
        Why::Each { most_minor, .. } => with("office-why-each", most_minor),
        Why::Day { left_minor: 0 } => texts.get("office-why-day-none"),
        Why::Day { left_minor } => with("office-why-day", left_minor),
        Why::Age { days } => texts.with("office-why-age", &[("days", &days.to_string())]),
        Why::FourEyes { above_minor, .. } => with("office-why-four-eyes", above_minor),
        Why::TooOld => texts.get("office-why-too-old"),
        Why::Own => texts.get("office-why-own"),
        Why::Hand => texts.get("office-why-hand"),
    };
    match why.gone_minor() {
        0 => said,
        gone => [said, with("office-why-gone", gone)].join(" "),
    }
}
