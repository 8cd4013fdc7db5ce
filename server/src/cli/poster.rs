//! Posters, stickers and bare codes as files: what an operator asks for, and the texts for it.
//!
//! How they look, and whether they can be scanned, is the package `poster`'s.

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use anyhow::{Context, anyhow, bail, ensure};
use app::i18n::{Catalogue, Texts, Wishes, Workshop};
use clap::Args;
use domain::EntryCode;
use poster::{
    Bare, Brand, Colour, Fonts, Format, Link, Logo, LogoPlace, Poster, Size, Text, Words,
};

use super::{open, say};
use crate::{
    config::{self, ProcessEnvironment},
    languages::with_built_in,
    shop::Shop,
    storage::ShopStore,
};

/// What to print, and how.
#[derive(Debug, Args)]
pub(super) struct PosterCommand {
    /// The code, with or without its hyphen.
    code: String,
    /// Where to; the name's ending chooses the format: .pdf, .svg or .png (300 dpi).
    #[arg(long)]
    out: PathBuf,
    /// a4, a5, a6 or sticker (80 × 80 mm).
    #[arg(long, default_value = "a5")]
    size: Size,
    /// One to three languages, the most important first, such as ja,en. The store's, if not given.
    #[arg(long, value_delimiter = ',')]
    lang: Vec<String>,
    /// Colour of the frame, such as '#0b6e4f'.
    #[arg(long, default_value_t = Brand::default().accent)]
    accent: Colour,
    /// Colour of the code and the large texts; has to be dark.
    #[arg(long, default_value_t = Brand::default().ink)]
    ink: Colour,
    /// A PNG or SVG file to show over the name.
    #[arg(long)]
    logo: Option<PathBuf>,
    /// Show the logo in the middle of the code instead, covering so many percent of it.
    #[arg(long, requires = "logo", value_name = "PERCENT")]
    logo_covers: Option<u8>,
    /// Which wallets are taken, instead of the usual line, in the first language.
    #[arg(long, value_name = "TEXT")]
    wallets: Option<String>,
    /// Print it even though the code is disabled.
    #[arg(long)]
    anyway: bool,
}

/// The code alone, for a design made elsewhere.
#[derive(Debug, Args)]
pub(super) struct QrCommand {
    /// The code, with or without its hyphen.
    code: String,
    /// Where to; the name's ending chooses the format: .svg, .png or .pdf.
    #[arg(long)]
    out: PathBuf,
    /// Its colour; has to be dark.
    #[arg(long, default_value_t = Brand::default().ink)]
    ink: Colour,
    /// Make it even though the code is disabled.
    #[arg(long)]
    anyway: bool,
}

/// Makes a poster.
pub(super) async fn poster(command: PosterCommand) -> anyhow::Result<()> {
    let format = format(&command.out)?;
    let (shop, link) = find(&command.code, command.anyway).await?;
    let languages = languages(&command.lang, &shop)?;
    let logo = command.logo.as_deref().map(read_logo).transpose()?;
    let place = command.logo_covers.map_or(LogoPlace::Top, LogoPlace::Code);
    let content = Poster {
        size: command.size,
        link,
        brand: Brand {
            accent: command.accent,
            ink: command.ink,
        },
        logo: logo.map(|logo| (logo, place)),
        ..texts(&shop, &languages, command.wallets.as_deref())?
    };
    let file = poster::poster(&content, format, &Fonts::system())?;
    save(&command.out, &file, &content.link)
}

/// Makes a bare code.
pub(super) async fn qr(command: QrCommand) -> anyhow::Result<()> {
    let format = format(&command.out)?;
    let (_, link) = find(&command.code, command.anyway).await?;
    let bare = Bare {
        link,
        ink: command.ink,
    };
    let file = poster::bare(&bare, format)?;
    save(&command.out, &file, &bare.link)
}

fn format(out: &Path) -> anyhow::Result<Format> {
    let extension = out.extension().and_then(|extension| extension.to_str());
    extension
        .and_then(Format::of_extension)
        .with_context(|| format!("{} ends with neither .pdf, .svg nor .png", out.display()))
}

fn save(out: &Path, file: &[u8], link: &Link) -> anyhow::Result<()> {
    fs::write(out, file).with_context(|| format!("{} can't be written", out.display()))?;
    let (path, link) = (out.display(), link.printed());
    say(&format!("{path}: two decoders read {link}"))
}

/// The code with its shop, if it may be printed, and where it leads.
async fn find(code: &str, anyway: bool) -> anyhow::Result<(Shop, Link)> {
    // Refuses what isn't https, unless it is this machine.
    let base = config::link_base(&ProcessEnvironment)?;
    let code = EntryCode::parse(code).with_context(|| format!("{code} is no code"))?;
    let shop = open().await?.shop(&code).await?;
    let shop = shop.with_context(|| format!("there is no code {code}"))?;
    ensure!(
        shop.code.enabled || anyway,
        "{code} is disabled: whoever scans it can't pay. Enable it, or say --anyway"
    );
    ensure!(
        shop.code.replaced.is_none() || anyway,
        "{code} was replaced by another: print that one (`portico code show {code}`), or say --anyway"
    );
    let link = Link::new(&base.origin().ascii_serialization(), code)?;
    Ok((shop, link))
}

fn read_logo(file: &Path) -> anyhow::Result<Logo> {
    let mut content = Vec::new();
    // One byte beyond the limit is enough to see that there are more.
    let limit = u64::try_from(Logo::BYTES_MAX)?.saturating_add(1);
    let read = |content| fs::File::open(file)?.take(limit).read_to_end(content);
    read(&mut content).with_context(|| format!("{} can't be read", file.display()))?;
    Logo::read(&content).with_context(|| file.display().to_string())
}

/// The languages asked for, or the store's.
fn languages(asked: &[String], shop: &Shop) -> anyhow::Result<Vec<Texts>> {
    let extra = config::locales(&ProcessEnvironment)?;
    let catalogue = Catalogue::of(&with_built_in(&extra), Workshop::default())?;
    if asked.is_empty() {
        let wishes = Wishes {
            store: Some(&shop.store.language),
            ..Wishes::default()
        };
        return Ok(vec![catalogue.choose(&wishes)]);
    }
    let mut chosen: Vec<Texts> = Vec::new();
    for tag in asked {
        let Some(texts) = catalogue.exactly(tag.trim()) else {
            let known: Vec<_> = catalogue.tags().collect();
            bail!("there are no texts in {tag}, only in {}", known.join(", "));
        };
        if chosen.iter().all(|known| known.tag() != texts.tag()) {
            chosen.push(texts);
        }
    }
    Ok(chosen)
}

/// A poster's texts; everything else is as it is by itself.
fn texts(shop: &Shop, languages: &[Texts], wallets: Option<&str>) -> anyhow::Result<Poster> {
    let first = languages.first().ok_or_else(|| anyhow!("no language"))?;
    let name_language = name_language(shop, languages);
    let place = first.with(
        "common-place",
        &[("store", &shop.store.name), ("counter", &shop.code.label)],
    );
    // On paper nothing is isolated: a line is laid out as a whole.
    let place = place.replace(['\u{2068}', '\u{2069}'], "");
    let words = languages.iter().map(|texts| Words {
        language: texts.tag().to_owned(),
        headline: texts.get("poster-headline"),
        explanation: texts.get("poster-explain"),
    });
    let usual = first.get("poster-wallets");
    let wallets = wallets.unwrap_or(&usual).trim();
    Ok(Poster {
        size: Size::A5,
        link: Link::new("https://localhost", shop.code.code.clone())?,
        shop: Text::new(&name_language, &shop.merchant.name),
        place: Some(Text::new(&name_language, &place)),
        words: words.collect(),
        wallets: (!wallets.is_empty()).then(|| Text::new(first.tag(), wallets)),
        brand: Brand::default(),
        logo: None,
    })
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
