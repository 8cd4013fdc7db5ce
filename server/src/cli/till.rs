//! What an operator types about screens at counters: setting one up, which there are, and ending one.

use anyhow::bail;
use clap::{Args, Subcommand};
use serde::Serialize;

use super::{links::Links, open, say};
use ::till::{
    screen::{Screen, Tills},
    screens::{MadeScreenLink, Screens},
    wanted::Wanted,
};
use foundation::{
    clock::{SystemClock, Timestamp},
    randomness::SystemRandomness,
};
use storage::Everything;

#[derive(Debug, Subcommand)]
pub(super) enum TillCommand {
    /// Make a link with which a tablet or phone at a counter becomes a screen that shows and says what
    /// is paid, once, within 10 minutes: open it there.
    Link(LinkArguments),
    /// List screens, and when each was last seen.
    List {
        /// Only this store's, by its id.
        #[arg(long)]
        store: Option<String>,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// End a screen: it hears nothing more from that moment on.
    End {
        /// The screen, as `portico till list` lists them.
        screen: String,
    },
}

#[derive(Debug, Args)]
pub(super) struct LinkArguments {
    /// The store whose payments it hears, by its id.
    #[arg(long, required_unless_present = "screen")]
    store: Option<String>,
    /// Only these tills of it, by their numbers; all, if none is named.
    #[arg(long, value_delimiter = ',', value_name = "NUMBERS")]
    tills: Vec<i64>,
    /// What people call it, such as "Counter 1".
    #[arg(long)]
    name: Option<String>,
    /// The language it shows and speaks, such as ja; the store's, if nobody says.
    #[arg(long)]
    language: Option<String>,
    /// For another device in the place of one there is, as `portico till list` lists them: that one
    /// hears nothing more as soon as the new one has come.
    #[arg(long, conflicts_with_all = ["store", "tills", "name", "language"])]
    screen: Option<String>,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct LinkLine {
    link: String,
    screen: String,
    store: String,
    name: String,
    language: String,
    until: String,
}

#[derive(Serialize)]
struct ScreenLine {
    screen: String,
    store: String,
    name: String,
    language: String,
    /// `null` for all of its store's.
    tills: Option<Vec<i64>>,
    /// `null` for the command line.
    made_by: Option<String>,
    made: String,
    /// `null` until a device came.
    last_seen: Option<String>,
    browser: Option<String>,
}

fn screens(store: &dyn Everything) -> Screens<'_> {
    Screens {
        store,
        clock: &SystemClock,
        randomness: &SystemRandomness,
    }
}

pub(super) async fn run(command: TillCommand) -> anyhow::Result<()> {
    let store = open().await?;
    let screens = screens(&*store);
    match command {
        TillCommand::Link(arguments) => link(&screens, &Links::of(&*store).await?, arguments).await,
        TillCommand::List { store, json } => {
            let all = screens.store.screens(None).await?.into_iter();
            let wanted = |screen: &Screen| store.as_ref().is_none_or(|id| *id == screen.store);
            let lines: Vec<ScreenLine> = all.filter(wanted).map(line).collect();
            if json {
                return say(&serde_json::to_string_pretty(&lines)?);
            }
            lines.iter().try_for_each(|line| say(&shown(line)))
        }
        TillCommand::End { screen } => {
            screens.end(&screen).await?;
            say(&format!("{screen}: ended"))
        }
    }
}

async fn link(
    screens: &Screens<'_>,
    links: &Links,
    arguments: LinkArguments,
) -> anyhow::Result<()> {
    let origin = links.origin()?;
    if let Some(tag) = arguments.language.as_deref().filter(|tag| !is_spoken(tag)) {
        bail!("there are no texts in {tag:?}; `portico locale list` lists languages");
    }
    let made = if let Some(screen) = &arguments.screen {
        screens.make_again(screen, "").await?
    } else {
        let wanted = Wanted {
            store: arguments.store.unwrap_or_default(),
            tills: arguments.tills,
            name: arguments.name.unwrap_or_default(),
            language: arguments.language,
            made_by: String::new(),
        };
        screens.make(&wanted).await?
    };
    let MadeScreenLink {
        screen,
        secret,
        until,
    } = made;
    // Behind the `#`, so that no server and no proxy on the way ever sees it.
    let line = LinkLine {
        link: format!("{origin}/till/enrol#{}", secret.expose()),
        screen: screen.id,
        store: screen.store,
        name: screen.name,
        language: screen.language,
        until: until.iso(),
    };
    if arguments.json {
        return say(&serde_json::to_string_pretty(&line)?);
    }
    say(&line.link)?;
    say(&format!(
        "Makes one device the screen {:?} ({}) of {}, once, until {}.",
        line.name, line.screen, line.store, line.until
    ))
}

/// Whether screens have this language.
fn is_spoken(tag: &str) -> bool {
    texts::built_in().any(|(known, _)| known == tag)
}

fn line(screen: Screen) -> ScreenLine {
    let (seen, browser) = screen
        .device
        .map(|device| (device.seen, device.browser))
        .unzip();
    ScreenLine {
        screen: screen.id,
        store: screen.store,
        name: screen.name,
        language: screen.language,
        tills: match screen.tills {
            Tills::Every => None,
            Tills::Some(tills) => Some(tills.into_iter().map(|till| till.0).collect()),
        },
        made_by: (!screen.made_by.is_empty()).then_some(screen.made_by),
        made: screen.made.iso(),
        last_seen: seen.map(Timestamp::iso),
        browser: browser.filter(|browser| !browser.is_empty()),
    }
}

fn shown(line: &ScreenLine) -> String {
    let tills = match &line.tills {
        None => "all tills".to_owned(),
        Some(tills) => {
            let numbers: Vec<String> = tills.iter().map(i64::to_string).collect();
            format!("tills {}", numbers.join(" "))
        }
    };
    let seen = match &line.last_seen {
        Some(at) => format!("last seen {at}"),
        None => "no device came yet".to_owned(),
    };
    let browser = line.browser.as_deref().unwrap_or_default();
    format!(
        "{}  {}  {}  {tills}  {}  {seen}  {browser}",
        line.screen, line.store, line.name, line.language
    )
    .trim_end()
    .to_owned()
}
