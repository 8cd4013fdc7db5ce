//! Which of the languages there are a customer gets.
//!
//! Order of wishes: `?lang=`, the customer's earlier choice, the wallet's hint, `Accept-Language`,
//! what the wallet's customers read, the store's language.

use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};

/// Longest header read; beyond it nobody means anything.
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
pub(super) fn choose(available: &[&str], wishes: &Wishes<'_>) -> Option<usize> {
    fitting(available, wishes).first().copied()
}

/// The index of every language that fits a wish, best first.
pub(super) fn fitting(available: &[&str], wishes: &Wishes<'_>) -> Vec<usize> {
    // A tag that is none keeps its place and is never chosen.
    let offered = available.iter().enumerate();
    let (places, offered): (Vec<usize>, Vec<LanguageIdentifier>) = offered
        .filter_map(|(place, tag)| Some((place, tag.parse().ok()?)))
        .unzip();
    let single = [wishes.asked, wishes.chosen, wishes.hint];
    let accepted = wishes.accept_language.map(by_weight).unwrap_or_default();
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
        let bare = wish.script.is_none() && wish.region.is_none();
        if wish.language.as_str() == "zh" && bare && traditional {
            continue;
        }
        traditional |= is_traditional(&wish);
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

/// A wish's tag, as it would be written today.
fn wish(tag: &str) -> Option<LanguageIdentifier> {
    let mut wish: LanguageIdentifier = tag.trim().parse().ok()?;
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
    let script = wish.script.as_ref().map_or("", |script| script.as_str());
    let by_region = script.is_empty() && matches!(region, "HK" | "MO" | "TW");
    wish.language.as_str() == "zh" && (script == "Hant" || by_region)
}

/// The header's tags, heaviest first; equal weights keep their order (RFC 9110 §12.5.4).
fn by_weight(header: &str) -> Vec<&str> {
    if header.len() > HEADER_LEN_MAX {
        return Vec::new();
    }
    let mut tags: Vec<(u16, &str)> = header
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
mod tests {
    use super::*;

    const AVAILABLE: &[&str] = &["en", "zh-Hans"];

    fn chosen(wishes: Wishes<'_>) -> Option<&'static str> {
        choose(AVAILABLE, &wishes).map(|at| AVAILABLE[at])
    }

    fn accepting(header: &str) -> Option<&'static str> {
        chosen(Wishes {
            accept_language: Some(header),
            ..Wishes::default()
        })
    }

    #[test]
    fn the_header_is_heard_by_weight() {
        assert_eq!(accepting("zh-CN,zh;q=0.9,en;q=0.8"), Some("zh-Hans"));
        assert_eq!(accepting("en;q=0.5, zh-Hans;q=0.7"), Some("zh-Hans"));
        assert_eq!(accepting("en-GB,en;q=0.9"), Some("en"));
        assert_eq!(accepting("xx, de;q=0.9"), None);
        assert_eq!(accepting("zh-Hans;q=0, en;q=0.1"), Some("en"));
    }

    #[test]
    fn traditional_chinese_is_never_answered_in_simplified() {
        for tag in ["zh-Hant", "zh-HK", "zh-TW", "zh-Hant-HK", "zh-HK, zh;q=0.9"] {
            assert_eq!(accepting(tag), None, "{tag}");
        }
        let hint = Wishes {
            hint: Some("zh-HK"),
            accept_language: Some("zh, en;q=0.5"),
            ..Wishes::default()
        };
        assert_eq!(chosen(hint), Some("en"));
        assert_eq!(
            accepting("zh-HK, zh-CN;q=0.5"),
            Some("zh-Hans"),
            "asked for by name"
        );
    }

    #[test]
    fn the_address_wins_over_the_wallet_and_the_wallet_over_the_header() {
        let all = Wishes {
            asked: Some("en"),
            chosen: Some("zh-Hans"),
            hint: Some("zh-Hans"),
            accept_language: Some("zh"),
            wallet: &[],
            store: Some("zh-Hans"),
        };
        assert_eq!(chosen(all), Some("en"));
        assert_eq!(
            chosen(Wishes {
                asked: Some("de"),
                ..all
            }),
            Some("zh-Hans")
        );
        assert_eq!(
            chosen(Wishes {
                asked: None,
                chosen: None,
                accept_language: Some("en"),
                ..all
            }),
            Some("zh-Hans")
        );
    }

    #[test]
    fn what_a_wallets_customers_read_comes_after_the_header_and_before_the_store() {
        let thai = ["th".to_owned(), "en".to_owned()];
        let abroad = Wishes {
            accept_language: Some("th-TH"),
            wallet: &thai,
            store: Some("zh-Hans"),
            ..Wishes::default()
        };
        assert_eq!(chosen(abroad), Some("en"));
        let asking = Wishes {
            accept_language: Some("zh-CN"),
            ..abroad
        };
        assert_eq!(chosen(asking), Some("zh-Hans"));
    }

    #[test]
    fn rubbish_is_no_wish() {
        for rubbish in [
            "",
            ",,,",
            ";q=1",
            "en;q=2",
            "en;q=0.12345",
            "\u{0}",
            "../../etc",
            "<b>",
        ] {
            assert_eq!(accepting(rubbish), None, "{rubbish}");
        }
        assert_eq!(accepting(&"en,".repeat(1_000)), None);
    }
}
