//! What the script says and shows, in the screen's language: sentences with a gap where something
//! stands that only the browser knows.

use domain::Money;
use texts::{AmountStyle, GAP, Texts, for_voice};

/// Sentences of the script: the name it knows them by, and the text.
pub(crate) fn plain(texts: &Texts) -> Vec<(&'static str, String)> {
    [
        ("paid", "till-paid"),
        ("reversed", "till-reversed"),
        ("refunded", "till-refunded"),
        ("hand", "till-hand"),
        ("handed", "till-handed"),
        ("seen", "till-seen"),
        ("deaf-say", "till-deaf-say"),
        ("connected", "till-connected"),
        ("sound-on", "till-sound-on"),
        ("sound-off", "till-sound-off"),
        ("voice-off", "till-voice-off"),
        ("voice-none", "till-voice-none"),
        ("awake", "till-awake"),
        ("awake-not", "till-awake-not"),
        ("other-tab", "till-other-tab"),
        ("ended", "till-stranger"),
        ("ended-more", "till-stranger-explain"),
    ]
    .map(|(name, key)| (name, texts.get(key)))
    .into()
}

/// Sentences of the script with a gap.
pub(crate) fn gapped(texts: &Texts) -> Vec<(&'static str, String)> {
    let with = |key, variable| texts.with(key, &[(variable, GAP)]);
    vec![
        ("reversed-say", with("till-reversed-say", "amount")),
        ("opening", with("till-opening", "amount")),
        ("paying", with("till-paying", "count")),
        ("deaf", with("till-deaf", "time")),
        ("sign", with("till-sign", "seconds")),
        ("silent", with("till-silent", "time")),
    ]
}

/// So many payments.
pub fn count(texts: &Texts, count: u32) -> String {
    texts.count("till-count", ("count", count), &[])
}

/// That so much went back.
pub fn back(texts: &Texts, amount: &str) -> String {
    format!("{} \u{2212}{amount}", texts.get("till-refunded"))
}

/// What a screen says of the payments it has missed, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    /// As it is written.
    pub text: String,
    /// For a voice.
    pub say: String,
}

/// That so many payments were missed, and what they come to.
pub fn away(texts: &Texts, count: u32, sum: Money) -> Away {
    let sentence = |amount: &str| texts.count("till-away", ("count", count), &[("amount", amount)]);
    Away {
        text: sentence(&AmountStyle::of(texts.tag()).amount(sum)),
        say: for_voice(&sentence(&texts::say(texts, sum))),
    }
}
