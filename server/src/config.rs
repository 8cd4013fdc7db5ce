//! What the operator says, read once from the environment into types that can't be wrong.
//! Every problem is named at once. Secrets are read here and kept nowhere readable.

mod accounts;
mod address;
mod database;
mod env_file;
mod environment;
mod gateway;
mod keeping;
mod locales;
mod mail;
mod reader;
mod shown;
mod site;
mod spans;
mod stamps;
mod starts;
pub mod variables;
mod wallets;
mod webhooks;

use std::{fmt, net::SocketAddr, path::PathBuf};

use domain::LimitList;
use outbound::allowed::Allowed;
use url::Url;
use web::SiteFiles;

use crate::keeping::Keeping;
pub use accounts::{accounts_again, variables_elsewhere};
pub use address::{LinkBase, link_base};
pub use database::{DATABASE, Place, URL as DATABASE_URL};
pub use env_file::{name_in, settings_in, settings_of, unexported, use_file};
pub use environment::{Environment, ProcessEnvironment};
pub use keeping::kept;
pub use locales::{Extra, locales};
pub use mail::{Telling, telling_of};
pub use reader::Holds;
use reader::Reader;
use shops::{accounts::Accounts, follow::FollowList};
pub use stamps::Stamps;
pub use wallets::{WalletSource, wallets};
pub use webhooks::may_call;

/// A running server's configuration.
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where to answer the operator's monitoring, if anywhere.
    pub metrics: Option<SocketAddr>,
    /// Our address as customers, wallets and the gateway see it.
    pub public_url: Url,
    /// Where everything is kept.
    pub database: Place,
    /// Where the installation's secret is, if that was said.
    pub secret: Option<PathBuf>,
    /// Where the built static files are.
    pub site: SiteFiles,
    /// Where customers may be sent.
    pub follow: FollowList,
    /// How long a wallet may take, in milliseconds.
    pub expiry_ms: i64,
    /// Where webhooks may go beside the public internet.
    pub webhooks: Allowed,
    /// By which ways people are told.
    pub telling: Telling,
    /// How long all attempts of one pay call may take together, in seconds.
    pub pay_deadline_s: u32,
    /// Whether a browser that is no wallet gets the form too.
    pub allow_browsers: bool,
    /// How often strangers may start payments or try to sign in.
    pub starts: web::Starts,
    /// What may be paid at once at any shop, by currency.
    pub limits: LimitList,
    /// How many of our own proxies stand in front and add to `X-Forwarded-For`.
    pub proxies: usize,
    /// Our accounts at the gateway, ready to use.
    pub accounts: Accounts,
    /// The files they were read from, as those were then.
    pub account_files: Stamps,
    /// A program that speaks for screens without a voice.
    pub speech: Option<PathBuf>,
    /// Where settlement files are delivered.
    pub settlement: Option<PathBuf>,
    /// Which wallets there are, and the operator's file of them.
    pub wallets: WalletSource,
    /// What is kept how long.
    pub keeping: Keeping,
    /// What is added for people who work on the texts.
    pub locales: Locales,
    /// The files that the settings name, and what each holds.
    pub files: Vec<(PathBuf, Holds)>,
    /// How old the last backup may be before it is told, in hours.
    pub backup_max_hours: Option<u32>,
    /// What looks at strangers' pictures, if not this program itself.
    pub program: Option<PathBuf>,
}

impl fmt::Debug for Config {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Config")
            .field("listen", &self.listen)
            .field("public_url", &self.public_url.as_str())
            .field("database", &self.database)
            .finish_non_exhaustive()
    }
}

/// What is added for people who work on the texts; nothing, in a shop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locales {
    /// Whether the pseudo-languages can be asked for.
    pub pseudo: bool,
    /// Whether there is a gallery of all pages.
    pub gallery: bool,
    /// Finished languages, used before the built-in ones.
    pub extra: Extra,
    /// A translator's folder, used in their stead, and watched.
    pub folder: Option<PathBuf>,
}

impl Locales {
    /// Switches on what translators work with; the gallery shows the pseudo-languages too.
    pub fn for_translators(&mut self, folder: Option<PathBuf>) {
        self.gallery |= folder.is_some();
        self.pseudo |= self.gallery;
        self.folder = folder;
    }
}

/// All that is wrong with a configuration, each with its variable.
#[derive(Debug, PartialEq, Eq)]
pub struct ConfigProblems(pub Vec<String>);

impl fmt::Display for ConfigProblems {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the configuration can't be used:")?;
        self.0
            .iter()
            .try_for_each(|problem| write!(out, "\n  - {problem}"))
    }
}

impl std::error::Error for ConfigProblems {}

/// A payment is open this long, in seconds, unless said otherwise (docs/protocol.md §3.5).
const EXPIRY_S: u32 = 600;
/// The documented advice for a pay call (docs/protocol.md §5.2).
const PAY_DEADLINE_S: u32 = 10;

impl Config {
    /// Whether an account moves real money.
    pub fn is_live(&self) -> bool {
        self.accounts.is_live()
    }

    /// Reads everything, or says everything that is wrong.
    pub fn read(environment: &dyn Environment) -> Result<Self, ConfigProblems> {
        let mut reader = Reader::new(environment);
        let elsewhere = accounts::outline(&reader).variables;
        reader.refuse_unknown(&elsewhere);
        let listen = address::listen(&mut reader);
        spans::look(&mut reader);
        let metrics = if_given(&mut reader, "PORTICO_METRICS_LISTEN", "an address");
        let backup_max_hours = if_given(&mut reader, "PORTICO_BACKUP_MAX_HOURS", "a whole number");
        let public_url = address::public_url(&mut reader, listen);
        let follow = follow(&mut reader);
        let webhooks = webhooks::allowed(&mut reader);
        let telling = mail::telling(&mut reader);
        let expiry_s = reader.within("PORTICO_EXPIRY_S", EXPIRY_S, 60..=3_600);
        let pay_deadline_s = reader.within("PORTICO_PAY_DEADLINE_S", PAY_DEADLINE_S, 2..=25);
        let allow_browsers = reader.parsed("PORTICO_ALLOW_BROWSERS", false, "true or false");
        let starts = starts::starts(&mut reader);
        let keeping = keeping::keeping(&mut reader);
        let locales = for_translators(&mut reader);
        let limits = installation(&mut reader);
        let proxies = reader.parsed("PORTICO_PROXIES", 0, "a number of proxies");
        let accounts = accounts::all(&mut reader);
        let account_files = environment.files().and(reader.stamps());
        let database = database::place(&mut reader, environment);
        let site = site::site(reader.text("PORTICO_SITE"));
        let secret = reader.text(crate::secret::VARIABLE).map(PathBuf::from);
        let speech = reader.text("PORTICO_SPEECH").map(PathBuf::from);
        let settlement = reader.text("PORTICO_SETTLEMENT_DIR").map(PathBuf::from);
        let wallets = wallets::source(&mut reader);
        let files = reader.files();
        let whole = (|| {
            Some(Self {
                listen: listen?,
                metrics,
                public_url: public_url?,
                database: database?,
                secret,
                site,
                follow: follow?,
                webhooks: webhooks?,
                telling: telling?,
                expiry_ms: i64::from(expiry_s?).saturating_mul(1_000),
                pay_deadline_s: pay_deadline_s?,
                allow_browsers: allow_browsers?,
                starts: starts?,
                limits: limits?,
                proxies: proxies?,
                accounts,
                account_files,
                speech,
                settlement,
                wallets: wallets?,
                keeping: keeping?,
                locales: locales?,
                files,
                backup_max_hours,
                program: None,
            })
        })();
        reader.whole(whole)
    }
}

/// What is parsed if it is set, and right; what isn't is noted.
fn if_given<T: std::str::FromStr>(reader: &mut Reader<'_>, name: &str, wanted: &str) -> Option<T> {
    reader.text(name)?;
    reader.parsed(name, "", wanted)
}

/// What is switched on for people who work on the texts.
fn for_translators(reader: &mut Reader<'_>) -> Option<Locales> {
    let pseudo = reader.parsed("PORTICO_PSEUDO_LOCALES", false, "true or false");
    let gallery = reader.parsed("PORTICO_GALLERY", false, "true or false");
    let (pseudo, gallery) = (pseudo?, gallery?);
    Some(Locales {
        pseudo: pseudo || gallery,
        gallery,
        extra: locales::extra(reader),
        folder: None,
    })
}

/// Every variable that is set and read by nobody: for commands that read a few only.
pub fn refuse_unknown(environment: &dyn Environment) -> Result<(), ConfigProblems> {
    let mut reader = Reader::new(environment);
    let elsewhere = accounts::outline(&reader).variables;
    reader.refuse_unknown(&elsewhere);
    reader.whole(Some(()))
}

/// Where everything is kept; all that commands without a server need.
pub fn place(environment: &dyn Environment) -> Result<Place, ConfigProblems> {
    let mut reader = Reader::new(environment);
    let place = database::place(&mut reader, environment);
    reader.whole(place)
}

/// Where the server listens, for whoever asks it on its own machine.
pub fn listen(environment: &dyn Environment) -> Result<SocketAddr, ConfigProblems> {
    let mut reader = Reader::new(environment);
    let listen = address::listen(&mut reader);
    reader.whole(listen)
}

/// The folder of a database that is a file.
pub fn data_folder(environment: &dyn Environment) -> PathBuf {
    environment
        .get("PORTICO_DATA")
        .filter(|path| !path.is_empty())
        .unwrap_or_else(|| "./data".to_owned())
        .into()
}

/// The installation's limits, for commands that change shops.
pub fn limits(environment: &dyn Environment) -> Result<LimitList, ConfigProblems> {
    let mut reader = Reader::new(environment);
    let limits = installation(&mut reader);
    reader.whole(limits)
}

fn installation(reader: &mut Reader<'_>) -> Option<LimitList> {
    const NAME: &str = "PORTICO_LIMITS";
    let list = reader.text(NAME).unwrap_or_default();
    LimitList::parse(&list)
        .map_err(|bad| reader.problem(NAME, &bad.to_string()))
        .ok()
}

fn follow(reader: &mut Reader<'_>) -> Option<FollowList> {
    const NAME: &str = "PORTICO_FOLLOW";
    let list = reader
        .text(NAME)
        .unwrap_or_else(|| FollowList::DEFAULT.to_owned());
    FollowList::parse(&list)
        .map_err(|entry| reader.problem(NAME, &entry.to_string()))
        .ok()
}

#[cfg(test)]
mod papers;
#[cfg(test)]
mod tests;
