//! Words in a User-Agent. Knows letters and digits; knows no wallets.

/// Longest part of a User-Agent that is looked at; real ones are below 600 characters.
const AGENT_CHARS_MAX: usize = 2048;

/// The part that is looked at.
pub(super) fn cut(user_agent: &str) -> &str {
    let end = user_agent
        .char_indices()
        .nth(AGENT_CHARS_MAX)
        .map(|(at, _)| at);
    end.and_then(|end| user_agent.get(..end))
        .unwrap_or(user_agent)
}

/// Whether the token stands in the text as a word of its own, in any case: short tokens such as
/// `TNG` are part of too many other words.
pub(super) fn has(text: &str, token: &str) -> bool {
    starts(text, token).any(|at| {
        let next = text.as_bytes().get(at + token.len());
        !next.is_some_and(u8::is_ascii_alphanumeric)
    })
}

/// Where the token starts a word.
pub(super) fn starts<'a>(text: &'a str, token: &'a str) -> impl Iterator<Item = usize> + 'a {
    let bytes = text.as_bytes();
    // An empty token is nowhere.
    let windows = bytes.windows(token.len().max(1)).enumerate();
    windows
        .filter(|(_, window)| window.eq_ignore_ascii_case(token.as_bytes()))
        .filter(|(at, _)| bytes.get(..*at).is_some_and(may_begin))
        .map(|(at, _)| at)
}

/// Whether a word may begin after this. Wallets glue their words to a version, as in
/// `Safari/537.36Ariver/1.0.0` (docs/protocol.md §2.3), whose digits are no part of the next word.
fn may_begin(before: &[u8]) -> bool {
    let digits = before.iter().rev().take_while(|byte| byte.is_ascii_digit());
    match digits.count() {
        0 => !before.last().is_some_and(u8::is_ascii_alphabetic),
        count => matches!(before.iter().rev().nth(count), Some(b'.' | b'/')),
    }
}
