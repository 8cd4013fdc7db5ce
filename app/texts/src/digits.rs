//! One kind of digits on a page: a number that chooses a plural, and what a translator wrote in
//! figures, stand in the same digits as the language's amounts.
//!
//! Values that come in as text (amounts, times, codes) are left as they are.

use std::borrow::Cow;

use fluent::{FluentResource, FluentValue, concurrent::FluentBundle};

use crate::numbers::AmountStyle;

/// Makes a bundle write its numbers so.
pub(crate) fn adopt(bundle: &mut FluentBundle<FluentResource>, tag: &str) {
    match AmountStyle::of(tag).numbers().zero {
        '٠' => write_from::<'٠'>(bundle),
        '۰' => write_from::<'۰'>(bundle),
        '०' => write_from::<'०'>(bundle),
        '০' => write_from::<'০'>(bundle),
        '၀' => write_from::<'၀'>(bundle),
        '០' => write_from::<'០'>(bundle),
        '๐' => write_from::<'๐'>(bundle),
        '໐' => write_from::<'໐'>(bundle),
        _ => {}
    }
}

fn write_from<const ZERO: char>(bundle: &mut FluentBundle<FluentResource>) {
    bundle.set_transform(Some(written::<ZERO>));
    bundle.set_formatter(Some(number::<ZERO, _>));
}

/// What Fluent writes for a number; other values are as they come.
fn number<const ZERO: char, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(written::<ZERO>(&number.as_string()).into_owned()),
        FluentValue::String(_)
        | FluentValue::Custom(_)
        | FluentValue::None
        | FluentValue::Error => None,
    }
}

fn written<const ZERO: char>(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let native = |digit: u32| char::from_u32(u32::from(ZERO) + digit);
    let chars = text
        .chars()
        .map(|c| c.to_digit(10).and_then(native).unwrap_or(c));
    Cow::Owned(chars.collect())
}

#[cfg(test)]
mod tests {
    use domain::Money;

    use crate::{AmountStyle, Catalogue, built_in};

    #[test]
    fn no_sentence_mixes_two_kinds_of_digits_in_any_language() {
        let catalogue = Catalogue::embedded().unwrap();
        let mut native = Vec::new();
        for (tag, _) in built_in() {
            let texts = catalogue.exactly(tag).unwrap();
            let style = AmountStyle::of(tag);
            let amount = style.amount(Money::from_wire("1250", "HKD").unwrap());
            let mut sentences = vec![
                texts.count("again-explain", ("minutes", 23), &[("amount", &amount)]),
                texts.count("problem-busy-explain", ("seconds", 40), &[]),
                texts.count("problem-gateway-down-explain", ("seconds", 40), &[]),
                texts.count("amount-note-too-long", ("max", 64), &[]),
                texts.count(
                    "amount-too-many-decimals",
                    ("decimals", 3),
                    &[("currency", "KWD")],
                ),
            ];
            let [first, second] = ["HKD", "CNY"];
            let variables = [
                ("amount", amount.as_str()),
                ("first", first),
                ("second", second),
                ("price", &*amount),
            ];
            sentences.push(texts.with("result-charged-at", &variables));
            if style.numbers().zero == '0' {
                continue;
            }
            native.push(tag);
            for said in sentences {
                let latin = said.chars().any(|c| c.is_ascii_digit());
                assert!(!latin, "{tag}: {said}");
            }
        }
        for tag in ["bn", "fa", "my"] {
            assert!(native.contains(&tag), "{tag}: {native:?}");
        }
    }

    #[test]
    fn a_number_still_chooses_its_plural_form() {
        let texts = Catalogue::embedded().unwrap().exactly("bn").unwrap();
        let said = |minutes| texts.count("again-explain", ("minutes", minutes), &[("amount", "")]);
        assert!(said(0).contains("কম সময়"), "{}", said(0));
        assert!(said(12).contains("১২ মিনিট"), "{}", said(12));
    }
}
