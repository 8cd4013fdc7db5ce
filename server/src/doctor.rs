//! Looks at an installation as a whole and says in words what is wrong with it: keys, clock, public
//! address, gateway, database, built files.
//!
//! Changes nothing and moves no money. Each part of it is one file. What can't be looked at is a finding,
//! and the rest is looked at all the same.

mod accounts;
mod address;
pub mod before;
mod clock;
mod house;
mod machine;
mod modes;
mod pages;
mod postgres;
mod secret;
mod way;

use std::{fmt, path::Path, sync::Arc};

use serde::Serialize;

use crate::config::{Config, Extra};
pub use accounts::Which;
use foundation::{clock::Clock, randomness::Randomness, store::StoreError};
pub use pages::Closely;
use shops::shop::Shop;
use storage::Storage;
use web::{Site, SiteFiles, Speech};

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// As it should be.
    Fine,
    /// Works, but look at it.
    Advice,
    /// Customers can't pay, or nobody would know that they did.
    Problem,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How serious.
    pub weight: Weight,
    /// What was looked at, in a word or two.
    pub about: String,
    /// What was found, and what to do.
    pub words: String,
}

impl Finding {
    fn new(weight: Weight, about: &str, words: impl Into<String>) -> Self {
        Self {
            weight,
            about: about.to_owned(),
            words: words.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.weight {
            Weight::Fine => "ok     ",
            Weight::Advice => "look   ",
            Weight::Problem => "PROBLEM",
        };
        write!(out, "{mark}  {}: {}", self.about, self.words)
    }
}

/// What the doctor works with.
pub struct Practice<'a> {
    /// The installation's settings.
    pub config: &'a Config,
    /// Its database, or why there is none to look into.
    pub store: Result<&'a dyn Storage, String>,
    /// The file that the settings came from, if one was named.
    pub env_file: Option<&'a Path>,
    /// This machine's time.
    pub clock: Arc<dyn Clock>,
    /// How closely its pages are looked at.
    pub closely: Closely,
    /// Ids that no payment has.
    pub randomness: &'a dyn Randomness,
}

impl fmt::Debug for Practice<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Practice").finish_non_exhaustive()
    }
}

/// Everything that was found, in the order in which it was looked at.
pub async fn examine(practice: &Practice<'_>, which: &Which) -> anyhow::Result<Vec<Finding>> {
    let mut findings = vec![files(&practice.config.site)];
    findings.extend(texts(&practice.config.locales.extra));
    findings.extend(speech(practice).await);
    findings.extend(house::examine(practice).await);
    findings.extend(pages::examine(practice).await);
    findings.extend(machine::examine(practice).await);
    if let Ok(store) = practice.store {
        findings.extend(told(
            "printed codes",
            machine::printed(practice, store).await,
        ));
        findings.extend(told("shops", shops(practice, store).await));
    }
    findings.extend(accounts::examine(practice, which).await?);
    let seen = address::examine(practice).await?;
    // What others say instead of us tells nothing of what stands between.
    let is_us = !seen.iter().any(address::is_elsewhere);
    findings.extend(seen);
    if is_us {
        findings.extend(way::examine(practice).await?);
    }
    Ok(findings)
}

fn files(site: &SiteFiles) -> Finding {
    match Site::open(site.clone()) {
        Ok(_) => Finding::new(Weight::Fine, "static files", "there"),
        Err(error) => Finding::new(Weight::Problem, "static files", error.to_string()),
    }
}

/// What of an operator's own languages isn't shown.
fn texts(extra: &Extra) -> Option<Finding> {
    let count = extra.mistakes.len();
    let first = extra.told().into_iter().next()?;
    let words = format!(
        "PORTICO_LOCALES: {count} not in order, mostly shown as built in or in English; \
         `portico locale check` with the folder tells all. The first: {first}"
    );
    Some(Finding::new(Weight::Advice, "texts", words))
}

/// The program that speaks for screens, if one is named.
async fn speech(practice: &Practice<'_>) -> Option<Finding> {
    let program = practice.config.speech.clone()?;
    let named = program.display().to_string();
    let finding = if Speech::new(Some(program)).works().await {
        Finding::new(Weight::Fine, "speech", format!("{named} speaks"))
    } else {
        let words = format!(
            "{named} says nothing, so screens without a voice only chime: PORTICO_SPEECH wants \
             espeak-ng, or a program that takes its options"
        );
        Finding::new(Weight::Advice, "speech", words)
    };
    Some(finding)
}

/// What was found, or that the database didn't tell: the next question may be answered.
fn told(about: &str, found: Result<Vec<Finding>, StoreError>) -> Vec<Finding> {
    found.unwrap_or_else(|error| {
        let words = format!("the database can't be asked: {}", error.reason());
        vec![Finding::new(Weight::Problem, about, words)]
    })
}

/// Whether there is something to pay at, and an account behind each.
async fn shops(practice: &Practice<'_>, store: &dyn Storage) -> Result<Vec<Finding>, StoreError> {
    let shops = store.shops().await?;
    let enabled = shops.iter().filter(|shop| shop.code.enabled).count();
    let mut findings = vec![if enabled == 0 {
        let words = "no code can be paid at; describe a shop and `portico apply` it";
        Finding::new(Weight::Advice, "codes", words)
    } else {
        Finding::new(Weight::Fine, "codes", format!("{enabled} to pay at"))
    }];
    let mut missing: Vec<&str> = shops
        .iter()
        .map(Shop::account)
        .filter(|account| practice.config.accounts.get(account).is_none())
        .collect();
    missing.sort_unstable();
    missing.dedup();
    for account in missing {
        let words = format!(
            "{account:?} is named by merchants and not configured; nobody can pay them. \
             Add it to the accounts file, or name another"
        );
        findings.push(Finding::new(Weight::Problem, "account", words));
    }
    let parked = store.waiting().await?.parked;
    if parked > 0 {
        let words = format!("{parked} need a person: `portico payment list --undecided`");
        findings.push(Finding::new(Weight::Advice, "payments", words));
    }
    Ok(findings)
}
