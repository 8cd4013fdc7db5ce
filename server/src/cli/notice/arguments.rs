//! What is typed behind `portico notice`, and how it is read. Tokens are never typed: other people on the
//! machine can see what is.

use std::{
    io::Read as _,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use clap::{Args, Subcommand};
use domain::{Currency, Money, NumberStyle, money::parse::parse_typed};
use messages::{
    address::{Address, NTFY_USUAL},
    desk::Wanted,
};
use notices::channel::ChannelId;

use crate::file_text;

/// Whose a channel is.
#[derive(Clone, Debug, Args)]
pub(in super::super) struct Owner {
    /// The shop's, by the merchant's id.
    #[arg(long, value_name = "ID", required_unless_present = "installation")]
    pub(super) merchant: Option<String>,
    /// The operator's, for what is about the whole installation.
    #[arg(long, conflicts_with = "merchant")]
    pub(super) installation: bool,
}

/// What it is told, and when.
#[derive(Clone, Debug, Args)]
pub(in super::super) struct Plan {
    /// What people call it.
    #[arg(long)]
    name: String,
    /// A topic, such as alarm; may be given several times: alarm, endpoint, refund, closing, payment, silence,
    /// sign-in, key.
    #[arg(long = "topic", value_name = "TOPIC", required = true)]
    topics: Vec<String>,
    /// Only this store's, by its id; may be given several times.
    #[arg(long = "store", value_name = "ID")]
    stores: Vec<String>,
    /// In which language: en, ja, zh-HK, zh-Hans or zh-Hant.
    #[arg(long, default_value = "en")]
    language: String,
    /// By which time zone's clock; that of the shop's first store if not said, and UTC for the installation.
    #[arg(long)]
    zone: Option<String>,
    /// Payments from this amount on, such as "JPY 50000".
    #[arg(long, value_name = "AMOUNT", value_parser = amount)]
    from_amount: Option<Money>,
    /// Nothing between these two times, such as 22:00-07:00; what happens then comes at their end.
    #[arg(long, value_name = "TIMES")]
    quiet: Option<String>,
    /// What can't wait comes in quiet hours, too: alarms and sign-ins.
    #[arg(long)]
    lets_through: bool,
}

impl Plan {
    pub(super) fn wanted(self) -> Wanted {
        let some = |list: Vec<String>| Some(list).filter(|list| !list.is_empty());
        let quiet = self.quiet.unwrap_or_default();
        let (from, until) = quiet.split_once('-').unwrap_or((&quiet, ""));
        Wanted {
            name: self.name,
            language: self.language,
            zone: self.zone.unwrap_or_default(),
            stores: some(self.stores),
            topics: self.topics,
            from_amount: self.from_amount,
            quiet: [from.to_owned(), until.to_owned()],
            lets_through: self.lets_through,
        }
    }
}

/// Where a channel leads.
#[derive(Debug, Subcommand)]
pub(in super::super) enum Place {
    /// A chat of Telegram, by a bot that is in it.
    Telegram {
        /// The chat's number, or @name of a public channel.
        #[arg(long, allow_hyphen_values = true)]
        chat: String,
        /// The file with the bot's token; - for standard input.
        #[arg(long, value_name = "FILE")]
        token_file: PathBuf,
        #[command(flatten)]
        owner: Owner,
        #[command(flatten)]
        plan: Plan,
    },
    /// An incoming webhook of Slack, or of another chat that takes the same form.
    Slack {
        /// The file with its address; - for standard input.
        #[arg(long, value_name = "FILE")]
        url_file: PathBuf,
        #[command(flatten)]
        owner: Owner,
        #[command(flatten)]
        plan: Plan,
    },
    /// A topic of an ntfy server.
    Ntfy {
        /// The server.
        #[arg(long, default_value = NTFY_USUAL)]
        server: String,
        /// The topic.
        #[arg(long)]
        place: String,
        /// The file with a token, where the topic needs one; - for standard input.
        #[arg(long, value_name = "FILE")]
        token_file: Option<PathBuf>,
        #[command(flatten)]
        owner: Owner,
        #[command(flatten)]
        plan: Plan,
    },
    /// A mail box.
    Mail {
        /// Its address.
        #[arg(long)]
        to: String,
        #[command(flatten)]
        owner: Owner,
        #[command(flatten)]
        plan: Plan,
    },
}

impl Place {
    /// Where it leads, whose it is and what it is told.
    pub(super) fn read(self) -> anyhow::Result<Read> {
        let (address, owner, plan) = match self {
            Self::Telegram {
                chat,
                token_file,
                owner,
                plan,
            } => {
                let token = secret(&token_file)?;
                (Address::Telegram { token, chat }, owner, plan)
            }
            Self::Slack {
                url_file,
                owner,
                plan,
            } => {
                let url = secret(&url_file)?;
                (Address::Slack { url }, owner, plan)
            }
            Self::Ntfy {
                server,
                place,
                token_file,
                owner,
                plan,
            } => {
                let token = token_file.as_deref().map(secret).transpose()?;
                let address = Address::Ntfy {
                    server,
                    topic: place,
                    token,
                };
                (address, owner, plan)
            }
            Self::Mail { to, owner, plan } => (Address::Mail { to }, owner, plan),
        };
        Ok(Read {
            address,
            owner,
            wanted: plan.wanted(),
        })
    }
}

/// What was typed, read.
pub(super) struct Read {
    pub(super) address: Address,
    pub(super) owner: Owner,
    pub(super) wanted: Wanted,
}

/// What a file holds, or standard input, without what stands around it.
fn secret(file: &Path) -> anyhow::Result<String> {
    let mut text = String::new();
    if file == Path::new("-") {
        std::io::stdin().read_to_string(&mut text)?;
    } else {
        let read = file_text::read(file).map_err(|problem| anyhow::anyhow!("it {problem}"));
        text = read.with_context(|| file.display().to_string())?;
    }
    Ok(text.trim().to_owned())
}

fn amount(text: &str) -> Result<Money, String> {
    let parts = text.trim().split_once(' ');
    let read = parts.and_then(|(currency, amount)| {
        let currency = Currency::parse(currency).ok()?;
        parse_typed(amount.trim(), currency, &NumberStyle::PLAIN_DOT).ok()
    });
    read.ok_or_else(|| "an amount such as \"JPY 5000\" belongs here".to_owned())
}

pub(super) fn channel_id(text: &str) -> Result<ChannelId, String> {
    ChannelId::parse(text).ok_or_else(|| "a channel such as ch_01KB… belongs here".to_owned())
}
