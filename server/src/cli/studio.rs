//! What an operator types about the studio: links to sign in with, and who is signed in.

use anyhow::Context;
use clap::{Args, Subcommand};
use serde::Serialize;

use super::{links::Links, open, say};
use foundation::{clock::SystemClock, randomness::SystemRandomness};
use people::{access::Access, session::Session, store::Whose};
use storage::Everything;

#[derive(Debug, Subcommand)]
pub(super) enum StudioCommand {
    /// Make a link for whoever makes a merchant's pages look right, without a name; once, within 15
    /// minutes. Give it to nobody else. `portico staff link` lets an owner in.
    Link {
        /// The merchant's id.
        #[arg(long)]
        merchant: String,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// List the browsers that are signed in.
    Sessions {
        /// Only this merchant's, by its id.
        #[arg(long)]
        merchant: Option<String>,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Sign a browser out, or all of a merchant's.
    Revoke(RevokeArguments),
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(super) struct RevokeArguments {
    /// The session, as `portico studio sessions` lists it.
    session: Option<String>,
    /// All browsers of this merchant, by its id, and its unused links.
    #[arg(long)]
    merchant: Option<String>,
}

#[derive(Serialize)]
struct LinkLine {
    link: String,
    merchant: String,
    until: String,
}

#[derive(Serialize)]
struct SessionLine {
    session: String,
    /// `null` for an operator.
    merchant: Option<String>,
    person: String,
    browser: String,
    signed_in: String,
    last_seen: String,
    until: String,
}

pub(super) async fn run(command: StudioCommand) -> anyhow::Result<()> {
    let store = open().await?;
    let access = access(&*store);
    match command {
        StudioCommand::Link { merchant, json } => {
            link(&access, &Links::of(&*store).await?, merchant, json).await
        }
        StudioCommand::Sessions { merchant, json } => {
            let sessions = access
                .sessions(
                    merchant
                        .as_deref()
                        .map_or(Whose::Everybody, Whose::Merchant),
                )
                .await?;
            let lines: Vec<SessionLine> = sessions.into_iter().map(line).collect();
            if json {
                return say(&serde_json::to_string_pretty(&lines)?);
            }
            lines.iter().try_for_each(|line| say(&shown(line)))
        }
        StudioCommand::Revoke(arguments) => revoke(&access, arguments).await,
    }
}

/// The use cases of the way in.
pub(super) fn access(store: &dyn Everything) -> Access<'_> {
    Access {
        store,
        clock: &SystemClock,
        randomness: &SystemRandomness,
    }
}

async fn link(
    access: &Access<'_>,
    links: &Links,
    merchant: String,
    json: bool,
) -> anyhow::Result<()> {
    let origin = links.origin()?;
    let made = access.studio_link(&merchant).await?;
    // Behind the `#`, so that no server and no proxy on the way ever sees it.
    let line = LinkLine {
        link: format!("{origin}/sign-in#{}", made.secret.expose()),
        merchant,
        until: made.until.iso(),
    };
    if json {
        return say(&serde_json::to_string_pretty(&line)?);
    }
    say(&line.link)?;
    say(&format!(
        "Opens the studio of {} once, until {}. Give it to nobody else.",
        line.merchant, line.until
    ))
}

async fn revoke(access: &Access<'_>, arguments: RevokeArguments) -> anyhow::Result<()> {
    if let Some(merchant) = arguments.merchant {
        let count = access.revoke_all(Whose::Merchant(&merchant)).await?;
        return say(&format!(
            "{merchant}: {count} signed out, unused links are useless"
        ));
    }
    let session = arguments.session.context("which session?")?;
    access.revoke(&session, Whose::Everybody).await?;
    say(&format!("{session}: signed out"))
}

fn line(session: Session) -> SessionLine {
    SessionLine {
        session: session.id,
        merchant: session.merchant,
        person: session.person,
        browser: session.browser,
        signed_in: session.made.iso(),
        last_seen: session.seen.iso(),
        until: session.until.iso(),
    }
}

fn shown(line: &SessionLine) -> String {
    let browser = match line.browser.as_str() {
        "" => "unknown browser",
        known => known,
    };
    format!(
        "{}  {}  {}  {browser}  signed in {}  last seen {}",
        line.session,
        line.merchant.as_deref().unwrap_or("-"),
        line.person,
        line.signed_in,
        line.last_seen
    )
}
