//! Amounts as a voice reads them: digits without marks between them, whole units and decimals
//! apart, and the currency by its name, as in "1250円" or "65 Hong Kong dollars 40".
//!
//! The names are CLDR's (`names`), with the form that goes with the number; how they stand together
//! is each language's own sentence, in `locales/*/till.ftl`. Knows nothing of who speaks.

mod names;

use domain::Money;

use crate::{numbers::is_direction_mark, texts::Texts};

/// An amount in words for a voice of the texts' language.
pub fn say(texts: &Texts, money: Money) -> String {
    let parts = 10_u64.pow(u32::from(money.currency().exponent()));
    let (major, minor) = (money.minor() / parts, money.minor() % parts);
    let code = money.currency().code();
    let unit = names::unit(texts.tag(), code, major).unwrap_or(code);
    let whole = major.to_string();
    if minor == 0 {
        return texts.spoken("till-say", &[("major", &whole), ("unit", unit)]);
    }
    // All of the decimals: nobody takes 65.05 for 65.50.
    let decimals = format!("{minor:0>0$}", usize::from(money.currency().exponent()));
    texts.spoken(
        "till-say-decimals",
        &[("major", &whole), ("unit", unit), ("minor", &decimals)],
    )
}

/// A sentence for a voice: without what only an eye needs.
pub fn for_voice(sentence: &str) -> String {
    let heard = |c: &char| !is_direction_mark(*c);
    sentence.chars().filter(heard).collect()
}

/// The tag by which browsers know the voices of a language. Most go by the language alone; these
/// have no voice under their own tag.
pub fn voice(tag: &str) -> &str {
    match tag {
        "zh-Hans" => "zh-CN",
        "zh-Hant" => "zh-TW",
        "fil" => "fil-PH",
        "pt" => "pt-BR",
        other => other,
    }
}

#[cfg(test)]
mod tests;
