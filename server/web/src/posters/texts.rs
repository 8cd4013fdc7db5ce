//! A poster's words: names as the shop says them, and what to do in each language.

use domain::{Asking, Money};
use poster::{Brand, Link, Poster, Size, Text, Words};
use texts::{AmountStyle, Spoken, Texts};

use shops::shop::Shop;

/// A poster with its texts; everything else is as it is by itself.
pub(super) fn texts(shop: &Shop, link: Link, languages: &[Texts], wallets: Option<&str>) -> Poster {
    let first = languages.first();
    let first_tag = first.map_or(shop.store.language.as_str(), Texts::tag);
    let name_language = name_language(shop, languages);
    let own = |words: &domain::Words| Spoken::of(words, first_tag, &shop.store.language);
    let shown = |words: &domain::Words| {
        let Spoken { text, language } = own(words);
        // Said in several languages, it is in that of the page unless it says otherwise.
        let known = !words.languages().is_empty();
        let known = known.then(|| language.unwrap_or_else(|| first_tag.to_owned()));
        Text::new(known.as_deref().unwrap_or(&name_language), &text)
    };
    let place = first.map(|first| {
        let named = [
            ("store", own(&shop.store.name).text),
            ("counter", shop.code.label.clone()),
        ];
        let named = named.each_ref().map(|(key, text)| (*key, text.as_str()));
        // On paper nothing is isolated: a line is laid out as a whole.
        let place = first.with("common-place", &named);
        Text::new(&name_language, &place.replace(['\u{2068}', '\u{2069}'], ""))
    });
    let words = languages.iter().enumerate().map(|(at, texts)| {
        let (amount, explain) = match &shop.code.asking {
            Asking::Open { .. } => (None, "poster-explain"),
            Asking::Choice { .. } => (None, "poster-explain-choice"),
            Asking::Fixed { minor } => (Some(*minor), "poster-explain-fixed"),
        };
        // What everybody pays stands where the largest letters are, once.
        let amount = amount.filter(|_| at == 0);
        let amount = amount.and_then(|minor| Money::from_minor(minor, shop.store.currency).ok());
        let amount = amount.map(|amount| AmountStyle::of(texts.tag()).amount(amount));
        Words {
            language: texts.tag().to_owned(),
            headline: amount.unwrap_or_else(|| texts.get("poster-headline")),
            explanation: texts.get(explain),
        }
    });
    let usual = first.map(|first| first.get("poster-wallets"));
    let wallets = wallets.map_or_else(|| usual.unwrap_or_default(), str::to_owned);
    let wallets = wallets.trim();
    Poster {
        size: Size::A5,
        link,
        shop: shown(&shop.merchant.name),
        place,
        words: words.collect(),
        wallets: (!wallets.is_empty()).then(|| Text::new(first_tag, wallets)),
        brand: Brand::default(),
        logo: None,
        mark: None,
    }
}

/// Which country's shapes Han characters of names have: that of the store's language, else of a
/// language on the poster, else of the store's currency.
fn name_language(shop: &Shop, languages: &[Texts]) -> String {
    let has_shapes = |tag: &&str| {
        let primary = tag.split('-').next().unwrap_or_default();
        matches!(primary, "ja" | "ko" | "zh")
    };
    let spoken = languages.iter().map(Texts::tag);
    let own = std::iter::once(shop.store.language.as_str());
    let by_language = own.chain(spoken).find(has_shapes);
    let by_currency = match shop.store.currency.code() {
        "JPY" => Some("ja"),
        "KRW" => Some("ko"),
        "HKD" | "MOP" => Some("zh-Hant-HK"),
        "TWD" => Some("zh-Hant"),
        "CNY" | "SGD" | "MYR" => Some("zh-Hans"),
        _ => None,
    };
    // A name in another script takes no notice of this.
    let tag = by_language.or(by_currency);
    tag.unwrap_or(&shop.store.language).to_owned()
}
