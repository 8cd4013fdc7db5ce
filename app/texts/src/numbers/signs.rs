//! What may stand before or after a number and mean nothing but the page's own currency: its code,
//! its symbol in any language, and what people write for it themselves.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use domain::Currency;

use super::{is_direction_mark, rows};

/// What bills and shop signs say and CLDR has no symbol for. Words that also stand for a number
/// ("k", "M", "mil"), or for another unit (ten rials are a toman), are none.
const WRITTEN: &[(&str, &str)] = &[
    ("AED", "Dhs Dh"),
    ("BDT", "Tk Tk. টাকা"),
    ("CHF", "Fr. SFr. sFr."),
    ("CNY", "元 圆 块 ¥ ￥ RMB 人民币"),
    ("CZK", "Kč"),
    ("DKK", "kr kr."),
    ("EUR", "Euro Euros"),
    ("HKD", "$ 元 圓 港元 港幣 港币"),
    ("IDR", "Rp Rp."),
    ("INR", "Rs Rs."),
    ("JPY", "円 圓 元 ¥ ￥ 日元 日圓"),
    ("KRW", "원 ￦"),
    ("LKR", "Rs Rs."),
    ("MOP", "MOP$ 元 圓"),
    ("MYR", "RM"),
    ("NOK", "kr kr."),
    ("NPR", "Rs Rs."),
    ("PKR", "Rs Rs."),
    ("RUB", "руб руб."),
    ("SEK", "kr kr."),
    ("SGD", "S$ $ 元"),
    ("THB", "บาท"),
    ("TRY", "TL"),
    ("TWD", "NT $ 元 圓 新臺幣 新台幣"),
    ("VND", "đ đồng VNĐ"),
];

/// All of them by code, the longer ones first.
static SIGNS: LazyLock<BTreeMap<&str, String>> = LazyLock::new(|| {
    let all = Currency::all().map(|currency| (currency.code(), together(currency, None)));
    all.collect()
});

/// All of them, with spaces between, the longer ones first; `symbol` is the page's own.
pub(super) fn of(currency: Currency, symbol: &str) -> String {
    let symbol = bare(symbol);
    let usual = SIGNS.get(currency.code()).map_or("", String::as_str);
    if usual.split(' ').any(|sign| sign == symbol) {
        return usual.to_owned();
    }
    together(currency, Some(symbol))
}

fn together(currency: Currency, symbol: Option<&str>) -> String {
    let code = currency.code();
    let written = WRITTEN.iter().filter(|(of, _)| *of == code);
    let written = written.flat_map(|(_, signs)| signs.split(' '));
    let elsewhere = rows::symbols(code).chain(written).map(bare);
    let is_clear = |sign: &&str| sign.chars().count() > 1 || !sign.is_ascii() || *sign == "$";
    // No sign is there twice, and a shorter one never takes a piece of a longer one.
    let mut signs: BTreeSet<&str> = symbol.into_iter().chain([code]).collect();
    for sign in elsewhere.filter(is_clear) {
        signs.insert(sign);
    }
    let mut signs: Vec<&str> = signs.into_iter().collect();
    signs.sort_by_key(|sign| std::cmp::Reverse(sign.len()));
    signs.join(" ")
}

/// Without what shows nothing.
fn bare(symbol: &str) -> &str {
    symbol.trim_matches(|sign: char| sign.is_whitespace() || is_direction_mark(sign))
}
