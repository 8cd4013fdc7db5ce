//! What currencies are called, in the form that goes with a number. The file is made by
//! `cargo xtask cldr` and says itself how it is written.

use std::{collections::BTreeMap, sync::LazyLock};

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The forms of a currency's name.
type Forms = Vec<(&'static str, &'static str)>;

/// A language's names, by the currency's code.
type Names = BTreeMap<&'static str, Forms>;

/// The form for all numbers that have none of their own.
const OTHER: &str = "other";

static NAMES: LazyLock<BTreeMap<&'static str, Names>> =
    LazyLock::new(|| read(include_str!("names.txt")));

/// The name of a currency beside this many whole units; `None` where the language isn't known.
pub(super) fn unit(tag: &str, code: &str, major: u64) -> Option<&'static str> {
    let Some(names) = NAMES.get(tag) else {
        return unit(tag.rsplit_once('-')?.0, code, major);
    };
    let forms = names.get(code)?;
    let wanted = category(tag, major).map_or(OTHER, called);
    let form = |name| forms.iter().find(|(form, _)| *form == name);
    form(wanted).or_else(|| form(OTHER)).map(|(_, name)| *name)
}

/// Which kind of number this is in a language.
fn category(tag: &str, major: u64) -> Option<PluralCategory> {
    let locale: Locale = tag.parse().ok()?;
    let rules = PluralRules::try_new_cardinal(locale.into()).ok()?;
    Some(rules.category_for(major))
}

const fn called(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => OTHER,
    }
}

fn read(text: &'static str) -> BTreeMap<&'static str, Names> {
    let mut languages = BTreeMap::new();
    let mut here: Option<&mut Names> = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(row) = line.strip_prefix(' ') {
            if let (Some(names), Some((code, forms))) = (here.as_mut(), row.split_once(' ')) {
                let forms = forms.split('|');
                let forms = forms.map(|form| form.split_once('=').unwrap_or((OTHER, form)));
                names.insert(code, forms.collect());
            }
        } else if !line.is_empty() {
            here = Some(languages.entry(line).or_default());
        }
    }
    languages
}

#[cfg(test)]
mod tests {
    use domain::currency::Source;

    use super::*;

    #[test]
    fn every_built_in_language_has_names_for_what_shops_trade_in() {
        for (tag, _) in crate::built_in() {
            let names = NAMES.get(tag);
            let names = names.unwrap_or_else(|| panic!("{tag}: run `cargo xtask cldr`"));
            assert!(category(tag, 1).is_some(), "{tag}");
            let has_none = |currency: &domain::Currency| !names.contains_key(currency.code());
            let nameless: Vec<_> = domain::Currency::all().filter(has_none).collect();
            assert!(nameless.len() < 6, "{tag}: {nameless:?}");
            let listed = |it: &&domain::Currency| it.source() == Source::Gateway;
            assert_eq!(nameless.iter().find(listed), None, "{tag}");
        }
    }

    #[test]
    fn a_name_goes_with_its_number() {
        let name = |tag, code, major| unit(tag, code, major).unwrap();
        assert_eq!(name("en", "HKD", 1), "Hong Kong dollar");
        assert_eq!(name("en", "HKD", 0), "Hong Kong dollars");
        for (major, expected) in [
            (1, "гонконгский доллар"),
            (2, "гонконгских доллара"),
            (5, "гонконгских долларов"),
            (11, "гонконгских долларов"),
            (21, "гонконгский доллар"),
            (100, "гонконгских долларов"),
        ] {
            assert_eq!(name("ru", "HKD", major), expected, "{major}");
        }
        assert_eq!(name("ja", "JPY", 1250), "円");
        assert_eq!(name("pt-PT", "EUR", 2), name("pt", "EUR", 2));
        assert_eq!(unit("tlh", "HKD", 2), None);
    }
}
