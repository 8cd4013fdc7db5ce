//! What a merchant should know about a brand that is good as it is: colours that had to move, a logo
//! that needs a plate, words that are long on a small phone.
//!
//! Lengths are counted, not measured, since no browser is here: a letter is one, a character of
//! Chinese, Japanese or Korean two. Of 18 px letters a phone of 320 px has room for 28 on its button
//! and for 24 beside a logo; of 15 px letters it has room for 36. That is a little less than is there.

use app::look::Wording;
use brand::{Brand, Change, Field, Font, Layout, Mode, Palette};
use domain::{Money, Words};
use studio_pages::editor::fields::{COLOURS, Row};
use texts::{AmountStyle, Catalogue, Spoken};

/// One line of a button at 320 px.
const BUTTON_UNITS: usize = 28;
/// Two lines of a name beside a logo at 320 px.
const NAME_UNITS: usize = 48;
/// Two lines of a welcome or footer at 320 px.
const LINE_UNITS: usize = 72;
/// Of languages that are named in one remark.
const NAMED_MAX: usize = 4;

/// A sentence beside a field: its key, and what fills its gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Remark {
    /// The form's field.
    pub(super) field: String,
    /// The sentence's key.
    pub(super) key: &'static str,
    /// Names and texts.
    pub(super) gaps: Vec<(&'static str, String)>,
}

impl Remark {
    fn new(field: &str, key: &'static str, gaps: Vec<(&'static str, String)>) -> Self {
        Self {
            field: field.to_owned(),
            key,
            gaps,
        }
    }
}

/// Colours that had to move.
pub(super) fn of_colours(palette: &Palette) -> impl Iterator<Item = Remark> {
    palette.changes.iter().map(|change| {
        let (measured, required) = change.why.ratios_x100();
        let gaps = vec![
            ("from", change.from.to_string()),
            ("to", change.to.to_string()),
            ("measured", ratio(measured)),
            ("required", ratio(required)),
        ];
        Remark::new(field(change), change.why.key(), gaps)
    })
}

fn field(change: &Change) -> &'static str {
    let [_, ground, ink, _, dark_ground, dark_ink] = COLOURS;
    match (change.mode, change.field) {
        (Mode::Light, Field::Ground) => ground,
        (Mode::Light, Field::Ink) => ink,
        (Mode::Dark, Field::Ground) => dark_ground,
        (Mode::Dark, Field::Ink) => dark_ink,
    }
}

/// `3` for 300, `1.28` for 128.
fn ratio(x100: u32) -> String {
    let (whole, rest) = (x100 / 100, x100 % 100);
    let text = format!("{whole}.{rest:02}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Pictures that aren't shown, are missing, or need help to be seen.
pub(super) fn of_pictures(brand: &Brand) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut add = |field, key| remarks.push(Remark::new(field, key, Vec::new()));
    match (brand.layout, &brand.logo) {
        (Layout::Name, Some(_)) => add("layout", "studio-remark-logo-unused"),
        (Layout::LogoLeft | Layout::LogoCentred, None) => {
            add("layout", "studio-remark-logo-missing");
        }
        (Layout::Name | Layout::LogoLeft | Layout::LogoCentred | Layout::Cover, _) => {}
    }
    match (brand.layout, &brand.cover) {
        (Layout::Cover, None) => add("layout", "studio-remark-cover-missing"),
        (Layout::Name | Layout::LogoLeft | Layout::LogoCentred, Some(_)) => {
            add("cover", "studio-remark-cover-unused");
        }
        (Layout::Name | Layout::LogoLeft | Layout::LogoCentred | Layout::Cover, _) => {}
    }
    if let Some(logo) = &brand.logo {
        if logo.plate_on_light {
            add("logo", "studio-remark-plate-light");
        }
        if logo.plate_on_dark && logo.dark.is_none() {
            add("logo", "studio-remark-plate-dark");
        }
    }
    remarks
}

/// Lines longer than looks good.
pub(super) fn of_lines(field: &str, rows: &[Row]) -> Vec<Remark> {
    let rows = rows.iter().enumerate();
    let long = rows.filter(|(_, row)| units(row.text.trim()) > LINE_UNITS);
    long.map(|(at, _)| {
        Remark::new(
            &format!("{field}-{at}"),
            "studio-remark-line-long",
            Vec::new(),
        )
    })
    .collect()
}

/// What pages of a shop with this brand say in every language.
pub(super) struct Worn<'a> {
    pub(super) brand: &'a Brand,
    /// What the button says.
    pub(super) wording: Wording,
    /// The shop's name, and the language it is in where it doesn't say.
    pub(super) name: &'a Words,
    pub(super) home: &'a str,
    /// A long one.
    pub(super) amount: Money,
}

/// Buttons and names that need more lines than look good on the smallest phones, by language.
pub(super) fn of_languages(catalogue: &std::sync::Arc<Catalogue>, worn: &Worn<'_>) -> Vec<Remark> {
    let wide = worn.brand.font == Font::Mono;
    let room = |units: usize| if wide { units * 5 / 6 } else { units };
    let (mut buttons, mut names) = (Vec::new(), Vec::new());
    for tag in catalogue.tags() {
        let Some(texts) = catalogue.exactly(tag) else {
            continue;
        };
        let amount = AmountStyle::of(tag).amount(worn.amount);
        let said = worn.wording.with_amount(&texts, &amount);
        if units(&said) > room(BUTTON_UNITS) {
            buttons.push((texts.get("language-name"), said));
        }
        let name = Spoken::of(worn.name, tag, worn.home).text;
        if units(&name) > room(NAME_UNITS) {
            names.push((texts.get("language-name"), name));
        }
    }
    let told = [
        ("button", "studio-remark-button-long", buttons),
        ("layout", "studio-remark-name-long", names),
    ];
    told.into_iter()
        .filter_map(|(field, key, found)| Some(Remark::new(field, key, gaps(&found)?)))
        .collect()
}

/// Which languages, and the longest of them.
fn gaps(found: &[(String, String)]) -> Option<Vec<(&'static str, String)>> {
    let (_, longest) = found.iter().max_by_key(|(_, text)| units(text))?;
    let names: Vec<_> = found.iter().map(|(name, _)| name.as_str()).collect();
    let mut languages: Vec<_> = names.iter().take(NAMED_MAX).copied().collect();
    if names.len() > NAMED_MAX {
        languages.push("…");
    }
    let languages = languages.join(", ");
    Some(vec![("languages", languages), ("example", longest.clone())])
}

/// How long a text is, in letters of usual width.
fn units(text: &str) -> usize {
    text.chars()
        .map(|character| match u32::from(character) {
            0x0300..=0x036f | 0x200b..=0x200f | 0x202a..=0x202e | 0x2066..=0x2069 => 0,
            0x1100..=0x115f
            | 0x2e80..=0xa4cf
            | 0xac00..=0xd7a3
            | 0xf900..=0xfaff
            | 0xfe30..=0xfe6f
            | 0xff00..=0xff60
            | 0x1_f300.. => 2,
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_written_as_short_as_they_are() {
        let written = [128, 300, 450, 700, 2_100].map(ratio);
        assert_eq!(written, ["1.28", "3", "4.5", "7", "21"]);
    }

    #[test]
    fn characters_of_east_asia_are_twice_as_wide_and_marks_have_no_width() {
        assert_eq!(units("Pay HK$1"), 8);
        assert_eq!(units("お支払い"), 8);
        assert_eq!(units("\u{2068}a\u{301}\u{2069}"), 1);
    }

    #[test]
    fn a_long_name_is_told_with_its_languages_and_a_short_one_is_not() {
        let catalogue = Catalogue::embedded().unwrap();
        let amount = Money::from_wire("125000", "HKD").unwrap();
        let told = |name: &str| {
            let worn = Worn {
                brand: &Brand::default(),
                wording: Wording::Pay,
                name: &Words::same(name),
                home: "en",
                amount,
            };
            let all = of_languages(&catalogue, &worn);
            all.into_iter().filter(|one| one.field == "layout").count()
        };
        assert_eq!(told("Kyoto Tea House"), 0);
        assert_eq!(told(&"Longest Name ".repeat(5)), 1);
    }
}
