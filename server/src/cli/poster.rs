//! Posters, stickers and bare codes as files: what an operator asks for. What is on them is
//! `web::posters`'.

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use anyhow::Context;
use clap::Args;
use domain::EntryCode;
use poster::{Colour, Fonts, Format, Link, Logo, LogoPlace, Remark, Size};
use texts::{Proofing, Texts};

use super::{file, links::Links, open, say};
use crate::config::{self, ProcessEnvironment};
use shops::{marks::of_account, shop::Shop};
use storage::Everything;
use web::{
    languages::catalogue,
    posters::{self, Dress, Print},
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
    /// Colour of the frame, such as '#0b6e4f'. The shop's, if not given.
    #[arg(long)]
    accent: Option<Colour>,
    /// Colour of the code and the large texts; has to be dark. The shop's, if not given.
    #[arg(long)]
    ink: Option<Colour>,
    /// A PNG, JPEG or SVG file to show with the name. The shop's logo, if not given.
    #[arg(long)]
    logo: Option<PathBuf>,
    /// Leave the shop's own look off: black, and no logo.
    #[arg(long)]
    plain: bool,
    /// Show the logo in the middle of the code instead, covering so many percent of it.
    #[arg(long, value_name = "PERCENT")]
    logo_covers: Option<u8>,
    /// Which wallets are taken, instead of the usual line, in the first language.
    #[arg(long, value_name = "TEXT")]
    wallets: Option<String>,
    /// Print the address as it is written instead of in capitals, for scanners that take only that.
    /// The code becomes denser.
    #[arg(long)]
    as_written: bool,
    /// Print it even though the code is disabled, or the address isn't customers'.
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
    /// Its colour; has to be dark. The shop's, if not given.
    #[arg(long)]
    ink: Option<Colour>,
    /// Leave the shop's own colour off: black.
    #[arg(long)]
    plain: bool,
    /// Use the address as it is written instead of in capitals, for scanners that take only that.
    /// The code becomes denser.
    #[arg(long)]
    as_written: bool,
    /// Make it even though the code is disabled, or the address isn't customers'.
    #[arg(long)]
    anyway: bool,
}

/// Makes a poster.
pub(super) async fn poster(command: PosterCommand) -> anyhow::Result<()> {
    let format = format(&command.out)?;
    let store = open().await?;
    let links = Links::of(&*store).await?;
    links.ensure_printable(command.anyway)?;
    let (shop, link) = find(&*store, &links, &command.code, command.anyway).await?;
    let link = if command.as_written {
        link.as_written()
    } else {
        link
    };
    let content = Print {
        shop: &shop,
        link,
        size: command.size,
        languages: &languages(&command.lang, &shop)?,
        wallets: command.wallets.as_deref(),
        dress: dress(&command, &shop, &*store).await?,
    };
    let content = content.poster();
    let printed = poster::poster(&content, format, &Fonts::system())?;
    for remark in &printed.remarks {
        say(&remarked(remark))?;
    }
    save(&command.out, &printed.file, &content.link, &links)
}

/// What is otherwise on a sheet than was asked for.
pub(super) fn remarked(remark: &Remark) -> String {
    match remark {
        Remark::Letters(letters) => format!(
            "no font here shows {}: pictures among them are left out, letters stand as boxes \
             (docs/posters.md says which fonts to install)",
            letters.join(" ")
        ),
        Remark::LogoSmaller => {
            "with the whole logo this code could not be read: it is printed smaller".to_owned()
        }
        Remark::LogoLeftOut => {
            "with the logo this code could not be read: it is printed without".to_owned()
        }
        Remark::MarkLeftOut => {
            "there is no room here for the acceptance mark: hang it beside the code, or \
             print a larger size"
                .to_owned()
        }
    }
}

/// Makes a bare code.
pub(super) async fn qr(command: QrCommand) -> anyhow::Result<()> {
    let format = format(&command.out)?;
    let store = open().await?;
    let links = Links::of(&*store).await?;
    links.ensure_printable(command.anyway)?;
    let (shop, link) = find(&*store, &links, &command.code, command.anyway).await?;
    let link = if command.as_written {
        link.as_written()
    } else {
        link
    };
    let mut dress = own_look(&shop, command.plain);
    dress.brand.ink = command.ink.unwrap_or(dress.brand.ink);
    let bare = posters::bare(link, &dress);
    let file = poster::bare(&bare, format)?;
    save(&command.out, &file, &bare.link, &links)
}

/// The shop's look without its logo; what it is for a shop that has none.
fn own_look(shop: &Shop, plain: bool) -> Dress {
    let brand = shop.brand().filter(|_| !plain);
    brand.map_or_else(Dress::plain, Dress::of)
}

/// The shop's look with all that belongs to it, or black.
pub(super) async fn shop_dress(
    shop: &Shop,
    plain: bool,
    store: &dyn Everything,
) -> anyhow::Result<Dress> {
    let dress = with_own_logo(own_look(shop, plain), shop, plain, store).await?;
    marked(dress, shop, store).await
}

async fn with_own_logo(
    dress: Dress,
    shop: &Shop,
    plain: bool,
    store: &dyn Everything,
) -> anyhow::Result<Dress> {
    match shop.brand().filter(|_| !plain) {
        Some(brand) => Ok(dress.with_logo(brand, store).await?),
        None => Ok(dress),
    }
}

async fn marked(dress: Dress, shop: &Shop, store: &dyn Everything) -> anyhow::Result<Dress> {
    let marks = store.marks().await?;
    let mark = of_account(&marks, shop.account());
    Ok(dress.marked(mark, store).await?)
}

/// The shop's look, but for what was asked for.
async fn dress(
    command: &PosterCommand,
    shop: &Shop,
    store: &dyn Everything,
) -> anyhow::Result<Dress> {
    let mut dress = own_look(shop, command.plain);
    if let Some(file) = &command.logo {
        dress.logo = Some((read_logo(file)?, LogoPlace::Top));
    } else {
        dress = with_own_logo(dress, shop, command.plain, store).await?;
    }
    if let Some(percent) = command.logo_covers {
        let logo = dress
            .logo
            .take()
            .context("there is no logo to cover the code")?;
        dress.logo = Some((logo.0, LogoPlace::Code(percent)));
    }
    dress = marked(dress, shop, store).await?;
    dress.brand.accent = command.accent.unwrap_or(dress.brand.accent);
    dress.brand.ink = command.ink.unwrap_or(dress.brand.ink);
    Ok(dress)
}

fn format(out: &Path) -> anyhow::Result<Format> {
    let extension = out.extension().and_then(|extension| extension.to_str());
    extension
        .and_then(Format::of_extension)
        .with_context(|| format!("{} ends with neither .pdf, .svg nor .png", out.display()))
}

fn save(out: &Path, sheet: &[u8], link: &Link, links: &Links) -> anyhow::Result<()> {
    file::write(out, sheet)?;
    let (path, shown) = (out.display(), link.printed());
    say(&format!("wrote {path}: two decoders read {shown}"))?;
    if let Some(density) = density(link)? {
        say(&density)?;
    }
    links.warning().map_or(Ok(()), |warning| say(&warning))
}

/// What an address as it is written costs, if that is what was printed.
fn density(link: &Link) -> anyhow::Result<Option<String>> {
    let capitals = link.clone().in_capitals();
    if capitals == *link {
        return Ok(None);
    }
    let (dense, usual) = (poster::modules(link)?, poster::modules(&capitals)?);
    Ok(Some(format!(
        "look     the code has {dense} × {dense} modules, {usual} × {usual} in capitals: print it that much larger"
    )))
}

/// The code with its shop, if it may be printed, and where it leads.
async fn find(
    store: &dyn Everything,
    links: &Links,
    code: &str,
    anyway: bool,
) -> anyhow::Result<(Shop, Link)> {
    let code = EntryCode::parse(code).with_context(|| format!("{code} is no code"))?;
    let shop = store.shop(&code).await?;
    let shop = shop.with_context(|| format!("there is no code {}", code.grouped()))?;
    if !anyway {
        posters::printable(&shop)?;
    }
    let link = posters::link(&links.url, &shop)?;
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
pub(super) fn languages(asked: &[String], shop: &Shop) -> anyhow::Result<Vec<Texts>> {
    let extra = config::locales(&ProcessEnvironment)?;
    let catalogue = catalogue(&extra.languages, &Proofing::default())?;
    let asked = asked.iter().map(String::as_str);
    Ok(posters::languages(&catalogue, asked, shop)?)
}
