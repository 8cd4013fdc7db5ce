//! What a shop's rules found, in the words that the office has for it.

use texts::Texts;

/// What happened, and what to do. A rule of a newer version is told of all the same.
fn keys(rule: &str) -> Option<[&'static str; 2]> {
    Some(match rule {
        "unusual" => ["office-found-unusual", "office-found-unusual-do"],
        "declines" => ["office-found-declines", "office-found-declines-do"],
        "crowd" => ["office-found-crowd", "office-found-crowd-do"],
        "payer" => ["office-found-payer", "office-found-payer-do"],
        _ => return None,
    })
}

/// What happened.
pub(super) fn words(texts: &Texts, rule: &str, count: u32) -> String {
    match keys(rule) {
        Some([what, _]) => texts.count(what, ("count", count), &[]),
        None => texts.get("office-notice-other"),
    }
}

/// What to do.
pub(super) fn advice(texts: &Texts, rule: &str) -> Option<String> {
    keys(rule).map(|[_, act]| texts.get(act))
}
