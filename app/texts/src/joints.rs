//! Where a value meets its sentence: marks that would stand twice, and spaces that the sentence
//! can't know whether they are needed.

use crate::numbers::is_direction_mark;

/// A sentence with what its joints with this value ask for.
pub(crate) fn joined(text: String, value: &str) -> String {
    with_space_between_scripts(with_one_stop(text, value), value)
}

/// A value that ends in a full stop, as an amount in "kr." or "د.ك." does, at the end of a
/// sentence: one stop is for both.
fn with_one_stop(mut text: String, value: &str) -> String {
    let ends_in_stop = value.trim_end_matches(is_direction_mark).ends_with('.');
    let mut from = 0;
    while let Some(at) = text
        .get(from..)
        .filter(|_| ends_in_stop)
        .and_then(|rest| rest.find(value))
    {
        from += at + value.len();
        let behind = text.get(from..).unwrap_or_default();
        let after = behind.trim_start_matches(is_direction_mark);
        let stop = from + (behind.len() - after.len());
        // Three are no stop.
        if after.starts_with('.') && !after.starts_with("..") {
            text.remove(stop);
        }
    }
    text
}

/// Chinese and Japanese set Latin letters and digits apart, and nothing else: a wallet's or a
/// shop's name may be either.
fn with_space_between_scripts(mut text: String, value: &str) -> String {
    let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let (leads, ends) = (
        is_latin(value.chars().next()),
        is_latin(value.chars().next_back()),
    );
    let mut from = 0;
    while let Some(at) = text
        .get(from..)
        .filter(|_| leads || ends)
        .and_then(|rest| rest.find(value))
    {
        let start = from + at;
        from = start + value.len();
        let after = text.get(from..).and_then(|rest| rest.chars().next());
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        // A part of another value, such as a 1 in an 11: not this one.
        if (leads && is_latin(before)) || (ends && is_latin(after)) {
            continue;
        }
        if ends && after.is_some_and(is_ideographic) {
            text.insert(from, ' ');
        }
        if leads && before.is_some_and(is_ideographic) {
            text.insert(start, ' ');
            from += 1;
        }
    }
    text
}

/// Han characters and kana, which are written without spaces; not their punctuation.
const fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '々')
}

#[cfg(test)]
mod tests {
    use domain::Money;

    use crate::{AmountStyle, Catalogue, Proofing};

    fn said(tag: &str, text: &str, value: &str) -> String {
        let english = ("en", vec![]);
        let language = (tag, vec![("a.ftl", text)]);
        let catalogue = Catalogue::of(&[english, language], Proofing::default());
        let texts = catalogue.unwrap().exactly(tag).unwrap();
        texts.with("a", &[("amount", value)])
    }

    fn amount(tag: &str, minor: &str, code: &str) -> String {
        AmountStyle::of(tag).amount(Money::from_wire(minor, code).unwrap())
    }

    #[test]
    fn a_sentence_that_ends_with_a_symbols_full_stop_has_no_second_one() {
        let dinars = amount("ar", "12500", "KWD");
        let shown = said("ar", "a = دفعت { $amount }.\n", &dinars);
        assert_eq!(shown, format!("دفعت \u{2068}{dinars}\u{2069}"));
        assert_eq!(
            shown.matches('.').count(),
            3,
            "two of the symbol and one of the number"
        );
        let kroner = amount("da", "1250", "DKK");
        assert!(kroner.ends_with("kr."));
        let said_twice = said(
            "da",
            "a = Fra { $amount } til { $amount }. Farvel.\n",
            &kroner,
        );
        assert_eq!(said_twice, format!("Fra {kroner} til {kroner} Farvel."));
    }

    #[test]
    fn every_other_full_stop_stays() {
        assert_eq!(said("da", "a = { $amount }.\n", "12 EUR"), "12 EUR.");
        assert_eq!(said("da", "a = { $amount }...\n", "12 kr."), "12 kr....");
        assert_eq!(
            said("da", "a = { $amount }, tak.\n", "12 kr."),
            "12 kr., tak."
        );
        assert_eq!(said("da", "a = Tak..\n", ""), "Tak..");
    }

    #[test]
    fn a_value_inside_of_another_one_is_left_alone() {
        let closed = said(
            "zh-Hant",
            "a = 已做第 { $amount } 號結帳（2026年11月30日）。\n",
            "1",
        );
        assert_eq!(closed, "已做第 1 號結帳（2026年11月30日）。");
    }

    #[test]
    fn between_chinese_or_japanese_and_latin_letters_there_is_a_space() {
        let within = |value| said("zh-Hans", "a = 您将在{ $amount }中确认付款。\n", value);
        assert_eq!(within("GCash"), "您将在 GCash 中确认付款。");
        assert_eq!(within("支付宝"), "您将在支付宝中确认付款。");
        let shop = |value| said("ja", "a = { $amount }へのお支払い\n", value);
        assert_eq!(shop("Kyoto Tea House"), "Kyoto Tea House へのお支払い");
        assert_eq!(shop("京都茶房"), "京都茶房へのお支払い");
        let spaced = said("zh-Hans", "a = 在 { $amount }，好\n", "GCash");
        assert_eq!(spaced, "在 GCash，好");
        assert_eq!(said("ko", "a = { $amount }에서\n", "GCash"), "GCash에서");
    }
}
