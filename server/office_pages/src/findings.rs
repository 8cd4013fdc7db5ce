//! What a shop's rules found, in words: what happened, and what to do about it.

use texts::Texts;

/// Something that a rule found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The name of the rule.
    pub rule: &'static str,
    /// The wallet that it is about, as people call it.
    pub wallet: Option<String>,
    /// How many payments, or how many are missing.
    pub count: u32,
}

impl Found {
    /// The texts: what happened, and what to do.
    fn keys(&self) -> [&'static str; 2] {
        match (self.rule, &self.wallet) {
            ("unusual", _) => ["office-found-unusual", "office-found-unusual-do"],
            ("silent", _) => ["office-found-silent", "office-found-silent-do"],
            ("declines", Some(_)) => ["office-found-wallet", "office-found-declines-do"],
            ("declines", None) => ["office-found-declines", "office-found-declines-do"],
            ("crowd", _) => ["office-found-crowd", "office-found-crowd-do"],
            _ => ["office-found-payer", "office-found-payer-do"],
        }
    }

    /// What happened, and what to do.
    pub fn words(&self, texts: &Texts) -> [String; 2] {
        let [what, act] = self.keys();
        let wallet = self.wallet.clone().unwrap_or_default();
        let what = texts.count(what, ("count", self.count), &[("wallet", &wallet)]);
        [what, texts.get(act)]
    }
}
