//! What is wrong with rows, all of it at once, each with the row and the field where it stands.

use super::problem::{
    APP_LINK_LEN_MAX, Fault, ID_LEN_MAX, LANGUAGES_MAX, NAME_CHARS_MAX, ROWS_MAX, TOKEN_LEN_MAX,
    TOKENS_MAX, WalletProblem,
};
use super::rows::{FamilyRow, Field, Place, WalletRow, WalletRows};
use super::table::is_same;
use super::{AppLinks, Family, TAG_LEN_MAX, Wallet};
use crate::currency::Currency;
use crate::limits::Limits;
use crate::money::display::NumberStyle;
use crate::money::parse::parse_typed;

/// The rows as parsed values, or everything that is wrong with them.
pub(super) fn checked(rows: &WalletRows) -> Result<(Vec<Wallet>, Vec<Family>), Vec<WalletProblem>> {
    let mut check = Check::default();
    for (place, row) in rows.wallets.iter().enumerate() {
        check.at(Place::Wallet(place), &row.id);
        let wallet = check.wallet(row);
        check.wallets.extend(wallet);
    }
    for (place, row) in rows.families.iter().enumerate() {
        check.at(Place::Family(place), &row.id);
        check.family(row);
    }
    if check.problems.is_empty() {
        Ok((check.wallets, check.families))
    } else {
        Err(check.problems)
    }
}

/// A word of an earlier row.
struct Taken<'a> {
    token: &'a str,
    next_to: Option<&'a str>,
    place: Place,
    by: &'a str,
}

/// What is known so far.
#[derive(Default)]
struct Check<'a> {
    wallets: Vec<Wallet>,
    families: Vec<Family>,
    problems: Vec<WalletProblem>,
    seen: Vec<(&'a str, Place)>,
    taken: Vec<Taken<'a>>,
}

impl<'a> Check<'a> {
    /// Goes to a row: its id, and that there aren't too many.
    fn at(&mut self, place: Place, id: &'a str) {
        let number = match place {
            Place::Wallet(number) | Place::Family(number) => number,
        };
        let mut seen = self.seen.iter();
        let same = seen.find(|(earlier, _)| is_same(earlier, id)).copied();
        self.seen.push((id, place));
        if number == ROWS_MAX {
            self.problem(Field::Id, Fault::TooManyRows);
        }
        let plain = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
        let starts = id.starts_with(|first: char| first.is_ascii_uppercase());
        if !starts || id.len() > ID_LEN_MAX || !id.bytes().all(plain) {
            self.problem(Field::Id, Fault::BadId);
        }
        if let Some((_, earlier)) = same {
            self.problem(Field::Id, Fault::SameId { earlier });
        }
    }

    fn wallet(&mut self, row: &'a WalletRow) -> Option<Wallet> {
        if !is_name(&row.name) {
            self.problem(Field::Name, Fault::BadName);
        }
        for (tag, name) in &row.names {
            if !is_tag(tag) {
                self.problem(Field::Names, Fault::BadLanguage(tag.clone()));
            }
            if !is_name(name) {
                self.problem(Field::Names, Fault::BadName);
            }
        }
        self.tokens(&row.tokens, row.next_to.as_deref());
        if let Some(next_to) = row.next_to.as_ref().filter(|word| !is_token(word)) {
            self.problem(Field::NextTo, Fault::BadToken(next_to.clone()));
        }
        if row.home.len() != 2 || !row.home.bytes().all(|byte| byte.is_ascii_uppercase()) {
            self.problem(Field::Home, Fault::BadHome);
        }
        self.languages(&row.languages);
        let Ok(currency) = Currency::parse(&row.currency) else {
            self.problem(Field::Currency, Fault::UnknownCurrency);
            return None;
        };
        Some(Wallet {
            id: row.id.clone(),
            name: row.name.clone(),
            names: row.names.clone(),
            tokens: row.tokens.clone(),
            next_to: row.next_to.clone(),
            home: row.home.clone(),
            currency,
            languages: row.languages.clone(),
            entry_code: row.entry_code,
            limits: self.limits(row, currency),
            open: AppLinks {
                ios: self.app_link(Field::OpenIos, row.open_ios.as_ref()),
                android: self.app_link(Field::OpenAndroid, row.open_android.as_ref()),
            },
        })
    }

    fn family(&mut self, row: &'a FamilyRow) {
        if row.tokens.is_empty() {
            self.problem(Field::Tokens, Fault::NoTokens);
        }
        self.tokens(&row.tokens, None);
        self.families.push(Family {
            id: row.id.clone(),
            tokens: row.tokens.clone(),
        });
    }

    fn tokens(&mut self, tokens: &'a [String], next_to: Option<&'a str>) {
        if tokens.len() > TOKENS_MAX {
            self.problem(Field::Tokens, Fault::TooManyTokens);
        }
        for token in tokens.iter().take(TOKENS_MAX) {
            if !is_token(token) {
                self.problem(Field::Tokens, Fault::BadToken(token.clone()));
            }
            let shadows = |taken: &&Taken<'_>| {
                let wider = taken.next_to.is_none() || taken.next_to == next_to;
                wider && taken.token.eq_ignore_ascii_case(token)
            };
            if let Some(taken) = self.taken.iter().find(shadows) {
                let fault = Fault::TakenToken {
                    token: token.clone(),
                    earlier: taken.place,
                    by: taken.by.to_owned(),
                };
                self.problem(Field::Tokens, fault);
            }
            if let Some((by, place)) = self.seen.last().copied() {
                self.taken.push(Taken {
                    token,
                    next_to,
                    place,
                    by,
                });
            }
        }
    }

    fn languages(&mut self, tags: &[String]) {
        if !(1..=LANGUAGES_MAX).contains(&tags.len()) {
            self.problem(Field::Languages, Fault::LanguageCount);
        }
        for tag in tags.iter().filter(|tag| !is_tag(tag)) {
            self.problem(Field::Languages, Fault::BadLanguage(tag.clone()));
        }
    }

    fn limits(&mut self, row: &WalletRow, currency: Currency) -> Option<Limits> {
        let min = self.amount(Field::Min, row.min.as_deref(), currency);
        let max = self.amount(Field::Max, row.max.as_deref(), currency);
        if min.is_none() && max.is_none() {
            return None;
        }
        Limits::new(currency, min, max)
            .map_err(|error| self.problem(Field::Max, Fault::BadLimits(error)))
            .ok()
    }

    fn app_link(&mut self, field: Field, link: Option<&String>) -> Option<String> {
        let link = link?;
        if !is_app_link(link) {
            self.problem(field, Fault::BadAppLink);
        }
        Some(link.clone())
    }

    /// Digits and a point only: a table is read by programs, which have no language.
    fn amount(&mut self, field: Field, text: Option<&str>, currency: Currency) -> Option<u64> {
        let text = text?;
        let plain = text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
        let money = parse_typed(text, currency, &NumberStyle::PLAIN_DOT).ok();
        let money = money.filter(|_| plain);
        if money.is_none() {
            self.problem(field, Fault::BadAmount);
        }
        money.map(crate::money::Money::minor)
    }

    /// Notes a problem of the row that is looked at.
    fn problem(&mut self, field: Field, fault: Fault) {
        if let Some((id, place)) = self.seen.last().copied() {
            self.problems.push(WalletProblem {
                place,
                id: id.to_owned(),
                field,
                fault,
            });
        }
    }
}

/// A name that can be shown.
fn is_name(text: &str) -> bool {
    let shown = !text.trim().is_empty() && !text.chars().any(char::is_control);
    shown && text.chars().count() <= NAME_CHARS_MAX
}

/// A word that can be found as one: it begins with a letter, holds no blank, and no version.
fn is_token(text: &str) -> bool {
    let begins = text.starts_with(|first: char| first.is_ascii_alphabetic());
    let ends = text.ends_with(|last: char| last.is_ascii_alphanumeric());
    let version = text.split('/').skip(1).any(|rest| {
        let first = rest.bytes().next();
        first.is_some_and(|byte| byte.is_ascii_digit())
    });
    let printed = text.bytes().all(|byte| byte.is_ascii_graphic());
    begins && ends && printed && !version && text.len() <= TOKEN_LEN_MAX
}

/// An address that a button of ours may lead to: none that a browser would run, open from its disk
/// or show as a page of nobody's.
fn is_app_link(text: &str) -> bool {
    const NEVER: [&str; 8] = [
        "javascript",
        "data",
        "vbscript",
        "file",
        "blob",
        "filesystem",
        "about",
        "http",
    ];
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"+-.".contains(&byte);
    let named = scheme.starts_with(|first: char| first.is_ascii_lowercase())
        && scheme.bytes().all(plain)
        && !NEVER.contains(&scheme);
    let printed = rest.bytes().all(|byte| byte.is_ascii_graphic());
    named && printed && !rest.is_empty() && text.len() <= APP_LINK_LEN_MAX
}

/// The shape of a language tag (RFC 5646 §2.1); whether there is such a language isn't asked.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let plain =
        (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    let mut rest = parts.map(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    plain && text.len() <= TAG_LEN_MAX && rest.all(|fits| fits)
}

#[cfg(test)]
mod tests {
    use super::is_app_link;

    #[test]
    fn a_button_leads_to_an_app_or_to_https_and_never_to_something_that_runs() {
        for good in [
            "alipays://platformapi/startapp?appId=20000067&url={link}",
            "https://play.google.com/store/apps/details?id=hk.alipay.wallet",
            "intent://scan#Intent;scheme=gcash;package=com.globe.gcash.android;end",
        ] {
            assert!(is_app_link(good), "{good}");
        }
        for bad in [
            "",
            "gcash",
            "gcash:",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,hi",
            "http://shop.example/",
            "https://a b.example/",
            "https://shop.example/\n",
            "1app://x",
        ] {
            assert!(!is_app_link(bad), "{bad}");
        }
        assert!(!is_app_link(&format!("https://{}", "x".repeat(300))));
    }
}
