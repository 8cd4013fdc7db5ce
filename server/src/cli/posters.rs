//! All codes of a store as one file to print: what an operator asks for who hands a shop its codes.

use std::path::PathBuf;

use anyhow::{bail, ensure};
use clap::Args;
use poster::{Book, Fonts, Poster, Size};
use shops::shop::Shop;

use super::{
    file,
    links::Links,
    open,
    poster::{languages, remarked, shop_dress},
    say,
};
use web::posters::{self, Print};

/// What to print, and how.
#[derive(Debug, Args)]
pub(super) struct PostersCommand {
    /// The store's id.
    #[arg(long)]
    store: String,
    /// Where to; a PDF with a page for each code.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// a4, a5, a6 or sticker (80 × 80 mm).
    #[arg(long, default_value = "a5")]
    size: Size,
    /// One to three languages, the most important first, such as ja,en. The store's, if not given.
    #[arg(long, value_delimiter = ',')]
    lang: Vec<String>,
    /// Leave the shop's own look off: black, and no logo.
    #[arg(long)]
    plain: bool,
    /// Which wallets are taken, instead of the usual line, in the first language.
    #[arg(long, value_name = "TEXT")]
    wallets: Option<String>,
    /// Print it even though the address isn't customers'.
    #[arg(long)]
    anyway: bool,
}

/// Makes the file. Codes that nobody can pay with are left out; one that can't be drawn is named.
pub(super) async fn posters(command: PostersCommand) -> anyhow::Result<()> {
    let is_pdf = command
        .out
        .extension()
        .is_some_and(|ending| ending == "pdf");
    ensure!(is_pdf, "{} doesn't end with .pdf", command.out.display());
    let store = open().await?;
    let links = Links::of(&*store).await?;
    links.ensure_printable(command.anyway)?;
    let mut shops = store.shops().await?;
    shops.retain(|shop| shop.store.id == command.store);
    ensure!(
        !shops.is_empty(),
        "there is no code at a store {}",
        command.store
    );
    let (shops, off): (Vec<Shop>, Vec<Shop>) = shops
        .into_iter()
        .partition(|shop| posters::printable(shop).is_ok());
    for shop in &off {
        say(&format!("left out {}: nobody can pay with it", named(shop)))?;
    }
    let Some(first) = shops.first() else {
        bail!(
            "there is nothing to print: every code of {} is switched off or replaced",
            command.store
        );
    };
    let languages = languages(&command.lang, first)?;
    let dress = shop_dress(first, command.plain, &*store).await?;
    let page = |shop: &Shop| -> anyhow::Result<Poster> {
        let print = Print {
            shop,
            link: posters::link(&links.url, shop)?,
            size: command.size,
            languages: &languages,
            wallets: command.wallets.as_deref(),
            dress: dress.clone(),
        };
        Ok(print.poster())
    };
    let pages = shops.iter().map(page).collect::<anyhow::Result<Vec<_>>>()?;
    let book = poster::book(&pages, &Fonts::system())?;
    let missing = told(&shops, &book)?;
    let made = shops.len() - missing;
    ensure!(made > 0, "none of the codes can be printed so");
    file::write(&command.out, &book.file)?;
    say(&format!(
        "wrote {}: {made} pages, and two decoders read each",
        command.out.display()
    ))?;
    links.warning().map_or(Ok(()), |warning| say(&warning))?;
    ensure!(missing == 0, "{missing} codes are not in it");
    Ok(())
}

/// Says what is otherwise than was asked for; how many codes are not in the file.
fn told(shops: &[Shop], book: &Book) -> anyhow::Result<usize> {
    let mut missing = 0;
    for (shop, page) in shops.iter().zip(&book.pages) {
        match page {
            Ok(remarks) => {
                for remark in remarks {
                    say(&format!("{}: {}", named(shop), remarked(remark)))?;
                }
            }
            Err(refusal) => {
                missing += 1;
                say(&format!("left out {}: {refusal}", named(shop)))?;
            }
        }
    }
    Ok(missing)
}

fn named(shop: &Shop) -> String {
    format!("{} ({})", shop.code.code.grouped(), shop.code.label)
}
