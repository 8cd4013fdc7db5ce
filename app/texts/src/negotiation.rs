//! Which of the languages there are a customer gets.
//!
//! Order of wishes: `?lang=`, the customer's earlier choice, the wallet's hint, `Accept-Language`,
//! what the wallet's customers read, the store's language.

use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};

/// How much of the header is read; beyond it nobody means anything.
const HEADER_LEN_MAX: usize = 512;

/// What is known of a customer's wishes. Everything may be a stranger's text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes<'a> {
    /// `?lang=`.
    pub asked: Option<&'a str>,
    /// The choice remembered from an earlier page.
    pub chosen: Option<&'a str>,
    /// What the wallet says in its User-Agent.
    pub hint: Option<&'a str>,
    /// The header, with weights.
    pub accept_language: Option<&'a str>,
    /// What customers of this wallet are likely to read, likeliest first.
    pub wallet: &'a [String],
    /// The store's own.
    pub store: Option<&'a str>,
}

/// The index of the best available language, if any fits.
pub(crate) fn choose(available: &[&str], wishes: &Wishes<'_>) -> Option<usize> {
    fitting(available, wishes).first().copied()
}

/// The index of every language that fits a wish, best first.
pub(crate) fn fitting(available: &[&str], wishes: &Wishes<'_>) -> Vec<usize> {
    // A tag that is none keeps its place and is never chosen.
    let offered = available.iter().enumerate();
    let (places, offered): (Vec<usize>, Vec<LanguageIdentifier>) = offered
        .filter_map(|(place, tag)| Some((place, tag.parse().ok()?)))
        .unzip();
    let accepted = wishes.accept_language.map(by_weight).unwrap_or_default();
    let hint = wishes.hint.map(|hint| fuller(hint, &accepted));
    let single = [wishes.asked, wishes.chosen, hint];
    let in_order = single
        .into_iter()
        .flatten()
        .chain(accepted)
        .chain(wishes.wallet.iter().map(String::as_str))
        .chain(wishes.store)
        .filter_map(wish);
    let mut found = Vec::new();
    let mut traditional = false;
    // One wish after the other: a wish that nothing fits must not drag in the default before the
    // next one is heard.
    for wish in in_order {
        // Phones list "zh-HK, zh": who reads traditional characters didn't ask for simplified ones
        // by the second.
        if wish.language.as_str() == "zh" && is_bare(&wish) && traditional {
            continue;
        }
        traditional |= is_traditional(&wish);
        let wish = if offered.contains(&wish) {
            wish
        } else {
            neighbour(wish)
        };
        let fits = negotiate_languages(
            std::slice::from_ref(&wish),
            &offered,
            None,
            NegotiationStrategy::Lookup,
        );
        let best = fits.first();
        let at = best.and_then(|best| offered.iter().position(|tag| tag == *best));
        let place = at.and_then(|at| places.get(at).copied());
        found.extend(place.filter(|place| !found.contains(place)));
    }
    found
}

/// A hint that names a language only says less than a header that names its region or script, too:
/// wallets say `zh` to whoever reads `zh-TW`.
fn fuller<'a>(hint: &'a str, accepted: &[&'a str]) -> &'a str {
    let Some(bare) = wish(hint).filter(is_bare) else {
        return hint;
    };
    let says_more = |tag: &&&str| {
        wish(tag).is_some_and(|wish| wish.language == bare.language && !is_bare(&wish))
    };
    accepted.iter().find(says_more).copied().unwrap_or(hint)
}

/// Whether a tag names neither script nor region.
const fn is_bare(wish: &LanguageIdentifier) -> bool {
    wish.script.is_none() && wish.region.is_none()
}

/// Who reads a language that nobody wrote, but its neighbour's: Macau says what Hong Kong says.
fn neighbour(mut wish: LanguageIdentifier) -> LanguageIdentifier {
    let region = wish.region.as_ref().map_or("", |region| region.as_str());
    if region == "MO" && is_traditional(&wish) {
        wish.region = "HK".parse().ok();
    }
    wish
}

/// A wish's tag, as it would be written today.
fn wish(tag: &str) -> Option<LanguageIdentifier> {
    // As programs write it: zh_TW.
    let mut wish: LanguageIdentifier = tag.trim().replace('_', "-").parse().ok()?;
    // Cantonese is written in traditional characters and Hong Kong's words, unless it is said.
    if wish.language.as_str() == "yue" {
        if is_bare(&wish) || (wish.region.is_none() && is_hant(&wish)) {
            wish.region = "HK".parse().ok();
        }
        wish.language = "zh".parse().ok()?;
    }
    // Old phones say so, and some new ones for their sake (ISO 639: withdrawn codes); Filipino
    // is what Tagalog is called where it is an official language.
    let today = match wish.language.as_str() {
        "in" => "id",
        "iw" => "he",
        "tl" => "fil",
        other => other,
    };
    wish.language = today.parse().ok()?;
    // "zh-Hant-HK" is "zh-HK": the region says it already.
    if wish.region.is_some() && is_traditional(&wish) {
        let bare = LanguageIdentifier {
            script: None,
            ..wish.clone()
        };
        if is_traditional(&bare) {
            return Some(bare);
        }
    }
    Some(wish)
}

/// Whether a wish is for Chinese in traditional characters.
fn is_traditional(wish: &LanguageIdentifier) -> bool {
    let region = wish.region.as_ref().map_or("", |region| region.as_str());
    let by_region = wish.script.is_none() && matches!(region, "HK" | "MO" | "TW");
    wish.language.as_str() == "zh" && (is_hant(wish) || by_region)
}

/// Whether a wish names traditional characters.
fn is_hant(wish: &LanguageIdentifier) -> bool {
    let script = wish.script.as_ref().map_or("", |script| script.as_str());
    script == "Hant"
}

/// The header's tags, heaviest first; equal weights keep their order (RFC 9110 §12.5.4).
fn by_weight(header: &str) -> Vec<&str> {
    let mut tags: Vec<(u16, &str)> = beginning(header)
        .split(',')
        .filter_map(|part| {
            let mut pieces = part.split(';').map(str::trim);
            let tag = pieces.next().filter(|tag| !tag.is_empty() && *tag != "*")?;
            let weight = pieces.find_map(|piece| piece.strip_prefix("q="));
            let weight = weight.map_or(Some(1_000), thousandths)?;
            (weight > 0).then_some((weight, tag))
        })
        .collect();
    tags.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    tags.into_iter().map(|(_, tag)| tag).collect()
}

/// The first bytes of a header that is too long, up to a comma: browsers put what matters first.
fn beginning(header: &str) -> &str {
    if header.len() <= HEADER_LEN_MAX {
        return header;
    }
    let read = header.get(..header.floor_char_boundary(HEADER_LEN_MAX));
    let whole = read.and_then(|read| read.rsplit_once(','));
    whole.map_or("", |(whole, _)| whole)
}

/// `0.8` as 800; `None` for what isn't a weight.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, fraction) = weight.split_once('.').unwrap_or((weight, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fraction: u16 = [fraction, "000"].concat().get(..3)?.parse().ok()?;
    match whole {
        "0" => Some(fraction),
        "1" if fraction == 0 => Some(1_000),
        _ => None,
    }
}

#[cfg(test)]
mod table;

#[cfg(test)]
mod tests;
