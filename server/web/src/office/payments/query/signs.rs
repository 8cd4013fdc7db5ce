//! An amount with a currency's sign before or behind it, as people copy it from a receipt or a wallet: "¥1,250", "$12.50".

use domain::Currency;

/// Signs that stand alone on a receipt, and nowhere in what pages write: by the currencies they are of.
const ALONE: [(char, &[&str]); 4] = [
    ('円', &["JPY"]),
    ('元', &["CNY", "HKD", "MOP", "TWD"]),
    ('圓', &["HKD", "MOP", "TWD"]),
    ('원', &["KRW"]),
];

/// A text without the sign that it has, if that can be this currency's: the one that pages write, or the last letter of
/// it (of "HK$" the "$"). `None` where it has no such sign.
pub(super) fn without_sign(text: &str, symbol: &str, currency: Currency) -> Option<String> {
    let text: String = text.trim().chars().map(narrow).collect();
    let symbol: String = symbol.chars().map(narrow).collect();
    let last = symbol
        .chars()
        .next_back()
        .filter(|last| !last.is_alphanumeric());
    let alone = ALONE
        .iter()
        .filter(|(_, codes)| codes.contains(&currency.code()));
    let mut signs: Vec<String> = vec![symbol];
    signs.extend(last.map(String::from));
    signs.extend(alone.map(|(sign, _)| String::from(*sign)));
    let signs = signs.iter().filter(|sign| !sign.is_empty());
    let mut bare = signs.filter_map(|sign| {
        let before = text.strip_prefix(sign.as_str());
        before.or_else(|| text.strip_suffix(sign.as_str()))
    });
    bare.next().map(|bare| bare.trim().to_owned())
}

/// Signs as wide as a Chinese character are the same signs.
const fn narrow(sign: char) -> char {
    match sign {
        '￥' => '¥',
        '＄' => '$',
        '￦' => '₩',
        '￡' => '£',
        other => other,
    }
}
