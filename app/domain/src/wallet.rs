//! Which wallet shows the page, told from its User-Agent.
//!
//! Wallets are data in `wallet/table.rs`; the order of the tests is docs/protocol.md §2.1. What
//! is found here serves language, currency hint and advice; the gateway itself decides who pays.

mod table;

/// A wallet we know by name.
#[derive(PartialEq, Eq, Debug)]
pub struct Wallet {
    /// The gateway's name for it, as in `ALIPAY_HK`.
    pub id: &'static str,
    /// What customers call it.
    pub name: &'static str,
    /// Country of its customers, two letters.
    pub home: &'static str,
    /// Currency of its customers, ISO 4217 letters.
    pub currency: &'static str,
    /// Languages its customers are likely to read, likeliest first.
    pub languages: &'static [&'static str],
    /// Whether it is known to take entry codes.
    pub entry_code: bool,
    /// Words in its User-Agent, next to `AlipayConnect`, that name it.
    pub tokens: &'static [&'static str],
}

/// What a User-Agent tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WalletMatch {
    /// A wallet we know.
    Known(&'static Wallet),
    /// A wallet of the Alipay+ family whose brand we can't tell. The gateway can.
    UnknownAlipayPlus,
    /// A browser, or a wallet of another family.
    NotAWallet,
}

/// Longest part of a User-Agent that is looked at; real ones are below 600 characters.
const AGENT_CHARS_MAX: usize = 2048;

/// Longest language tag taken from a User-Agent (RFC 5646 §4.4.1 wants room for 35).
const TAG_LEN_MAX: usize = 35;

/// Tells the wallet. Tokens are matched and never versions, which change every month.
pub fn identify(user_agent: &str) -> WalletMatch {
    let agent = cut(user_agent);
    // Hong Kong first: its User-Agents may contain the mainland's token as well.
    if agent.contains("AlipayClientHK") || agent.contains("AliApp(APHK") {
        return known("ALIPAY_HK");
    }
    let is_family = agent.contains("AlipayConnect");
    if is_family {
        let named = |wallet: &&Wallet| wallet.tokens.iter().any(|token| has_word(agent, token));
        if let Some(wallet) = all().find(named) {
            return WalletMatch::Known(wallet);
        }
    }
    // Test data appends AlipayConnect to mainland User-Agents, so this comes before giving up.
    if agent.contains("AlipayClient") || agent.contains("AliApp(AP/") {
        return known("ALIPAY_CN");
    }
    if is_family {
        WalletMatch::UnknownAlipayPlus
    } else {
        WalletMatch::NotAWallet
    }
}

/// The language the wallet says its customer reads: `Language/<tag>` or `Lang/<tag>`.
pub fn language_hint(user_agent: &str) -> Option<&str> {
    let agent = cut(user_agent);
    ["Language/", "Lang/"].into_iter().find_map(|label| {
        let at = word_starts(agent, label).next()?;
        let rest = agent.get(at + label.len()..)?;
        let is_tag = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let end = rest.find(|c| !is_tag(c)).unwrap_or(rest.len());
        rest.get(..end)
            .filter(|tag| (1..=TAG_LEN_MAX).contains(&tag.len()))
    })
}

/// Every wallet we know.
pub fn all() -> impl Iterator<Item = &'static Wallet> {
    table::WALLETS.iter()
}

/// The wallet the gateway calls so.
pub fn by_id(id: &str) -> Option<&'static Wallet> {
    all().find(|wallet| wallet.id == id)
}

/// The wallet's id for the gateway's `pspName`, which is the same without underscores
/// ("ALIPAYCN"). A name we don't know stays as it is.
pub fn psp_name(name: &str) -> &str {
    let is_it = |wallet: &&Wallet| {
        let letters = |text: &'static str| text.chars().filter(|c| *c != '_');
        letters(wallet.id).eq(name.chars().filter(|c| *c != '_'))
    };
    all().find(is_it).map_or(name, |wallet| wallet.id)
}

fn known(id: &str) -> WalletMatch {
    by_id(id).map_or(WalletMatch::UnknownAlipayPlus, WalletMatch::Known)
}

fn cut(user_agent: &str) -> &str {
    let end = user_agent
        .char_indices()
        .nth(AGENT_CHARS_MAX)
        .map(|(at, _)| at);
    end.and_then(|end| user_agent.get(..end))
        .unwrap_or(user_agent)
}

/// Whether the token stands in the text as a word of its own, in any case: short tokens such as
/// `TNG` are part of too many other words.
fn has_word(text: &str, token: &str) -> bool {
    word_starts(text, token).any(|at| {
        let next = text.as_bytes().get(at + token.len());
        !next.is_some_and(u8::is_ascii_alphanumeric)
    })
}

/// Where the token starts a word.
fn word_starts<'a>(text: &'a str, token: &'a str) -> impl Iterator<Item = usize> + 'a {
    let bytes = text.as_bytes();
    let windows = bytes.windows(token.len()).enumerate();
    windows
        .filter(|(_, window)| window.eq_ignore_ascii_case(token.as_bytes()))
        .filter_map(move |(at, _)| {
            let before = at.checked_sub(1).and_then(|at| bytes.get(at));
            (!before.is_some_and(u8::is_ascii_alphanumeric)).then_some(at)
        })
}
