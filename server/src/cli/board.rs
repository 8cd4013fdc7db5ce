//! What an operator types about boards: codes that are printed before it is known where they hang. Whoever
//! owns a shop binds them in the office.

use std::path::PathBuf;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use domain::EntryCode;
use foundation::{
    clock::{Clock as _, SystemClock},
    randomness::{Randomness, SystemRandomness},
};
use poster::{Fonts, Remark, Size};
use shops::boards::{Board, MADE_MAX};
use texts::Proofing;
use web::{languages::catalogue, posters};

use super::{file, links::Links, open, say};
use crate::config::{self, ProcessEnvironment};

#[derive(Debug, Subcommand)]
pub(super) enum BoardCommand {
    /// Make boards, and print them: a page each of one PDF.
    New(NewBoards),
}

#[derive(Debug, Args)]
pub(super) struct NewBoards {
    /// How many.
    #[arg(long)]
    count: u16,
    /// Where to.
    #[arg(long, value_name = "FILE")]
    pdf: PathBuf,
    /// Only this merchant can bind them, by its id. Anybody can, if not given.
    #[arg(long)]
    merchant: Option<String>,
    /// a4, a5, a6 or sticker (80 × 80 mm).
    #[arg(long, default_value = "a6")]
    size: Size,
    /// The language of what is printed.
    #[arg(long, default_value = "en")]
    lang: String,
    /// Write over the file if it is there: boards that were printed into it are lost.
    #[arg(long)]
    force: bool,
    /// Print them even though the address isn't customers'.
    #[arg(long)]
    anyway: bool,
}

pub(super) async fn run(command: BoardCommand) -> anyhow::Result<()> {
    match command {
        BoardCommand::New(arguments) => new(arguments).await,
    }
}

async fn new(arguments: NewBoards) -> anyhow::Result<()> {
    if !(1..=MADE_MAX).contains(&arguments.count) {
        bail!("1 to {MADE_MAX} boards are made at once");
    }
    if arguments.pdf.exists() && !arguments.force {
        let path = arguments.pdf.display();
        bail!(
            "{path} is there already, perhaps with boards that aren't printed yet; another name, or --force"
        );
    }
    let store = open().await?;
    let links = Links::of(&*store).await?;
    links.ensure_printable(arguments.anyway)?;
    if let Some(merchant) = &arguments.merchant
        && store.merchant(merchant).await?.is_none()
    {
        bail!("there is no merchant {merchant}");
    }
    let extra = config::locales(&ProcessEnvironment)?;
    let catalogue = catalogue(&extra.languages, &Proofing::default())?;
    let texts = catalogue
        .exactly(&arguments.lang)
        .with_context(|| format!("there are no texts in {}", arguments.lang))?;
    let randomness: &dyn Randomness = &SystemRandomness;
    let boards: Vec<Board> = (0..arguments.count)
        .map(|_| Board {
            code: EntryCode::from_random(randomness.bytes()),
            merchant: arguments.merchant.clone(),
            made: SystemClock.now(),
            is_bound: false,
        })
        .collect();
    let codes = boards.iter().map(|board| &board.code);
    let origin = links.origin()?.parse().context("the address")?;
    let mut sheets = posters::blank_boards(&origin, codes, &texts, arguments.size)?;
    let marks = store.marks().await?;
    // Whose account it will be is not known yet.
    let mark = marks.iter().find(|mark| mark.account.is_none());
    let mark = posters::printed_mark(mark, &*store).await?;
    for sheet in &mut sheets {
        sheet.mark.clone_from(&mark);
    }
    let book = poster::book(&sheets, &Fonts::system())?;
    let without_mark = book
        .pages
        .iter()
        .flatten()
        .any(|remarks| remarks.contains(&Remark::MarkLeftOut));
    let path = arguments.pdf.display();
    // On paper first: boards that nobody has would be rows for nothing. And no paper with codes that nobody knows: it
    // takes its place once they are stored.
    let paper = file::ready(&arguments.pdf, &book.whole()?)?;
    store.make_boards(&boards).await?;
    paper.put()?;
    for board in &boards {
        say(&board.code.grouped())?;
    }
    if without_mark {
        say("without the acceptance mark: there is no room for it at this size")?;
    }
    say(&format!("{} boards in {path}", boards.len()))
}
