//! What happens to single codes: made, switched off and on, replaced by another. Knows no command
//! line and no HTTP; whoever calls says what time it is.

use crate::ShopStore;
use std::fmt::Write as _;

use domain::{EntryCode, EntryCodeError, LimitList};
use jiff::{Span, SpanRelativeTo};

use crate::{
    apply::{
        ApplyError, Applying,
        export::{export, quoted},
    },
    own::reason,
    shop::{Directory, Replaced, Shop},
};
use foundation::{clock::Timestamp, randomness::Randomness, store::StoreError};

/// Longest time a replaced code may work on; after that it is simply a second code.
const GRACE_MS_MAX: i64 = 366 * 24 * 3_600_000;

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum CodesError {
    /// Not a code, most likely a typing mistake.
    #[error("`{typed}` can't be a code: {why}")]
    Mistyped {
        /// As it was typed.
        typed: String,
        /// What is wrong with it.
        why: EntryCodeError,
    },
    /// A code, but nobody's.
    #[error("there is no code {}", .0.grouped())]
    Unknown(EntryCode),
    /// Another code took its place already.
    #[error("{} was replaced; the current code of this counter is {}", .old.grouped(),
        .current.grouped())]
    Replaced {
        /// The one that was meant.
        old: EntryCode,
        /// The one that should be.
        current: EntryCode,
    },
    /// No store has this id.
    #[error("there is no store {0}")]
    NoStore(String),
    /// The store has this counter.
    #[error("{store} / {label} has a code: {}", .code.grouped())]
    Taken {
        /// The store.
        store: String,
        /// The counter.
        label: String,
        /// Its code.
        code: EntryCode,
    },
    /// What the code should be can't be.
    #[error("the code can't be made:\n  {}", .0.join("\n  "))]
    Mistakes(Vec<String>),
    /// Too long for a reason that customers read, or nothing to see.
    #[error("the reason is too long, or has letters that can't be shown")]
    Reason,
    /// Not a time, or too long.
    #[error("`{0}` is not a time such as 14d or 12h, of a year at most")]
    Grace(String),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A code to make, in the words of a file.
#[derive(Clone, Debug, Default)]
pub struct NewCode {
    /// The store's id.
    pub store: String,
    /// The counter.
    pub label: String,
    /// The only amount.
    pub amount: Option<String>,
    /// Amounts to choose from.
    pub presets: Vec<String>,
    /// Whether nothing but the presets is taken.
    pub closed: bool,
    /// Smallest amount.
    pub min: Option<String>,
    /// Largest amount.
    pub max: Option<String>,
    /// Whether customers may add a note.
    pub note: bool,
    /// The merchant's own word for it.
    pub note_label: Option<String>,
}

impl NewCode {
    /// The same as a file has it, so that the same rules are read from it.
    fn table(&self) -> String {
        let mut out = format!(
            "\n[[merchant.store.code]]\nlabel = {}\n",
            quoted(&self.label)
        );
        let texts = [
            ("amount", &self.amount),
            ("min", &self.min),
            ("max", &self.max),
            ("note_label", &self.note_label),
        ];
        for (name, text) in texts {
            if let Some(text) = text {
                // Writing into a text can't fail.
                let _ = writeln!(out, "{name} = {}", quoted(text));
            }
        }
        if !self.presets.is_empty() {
            let presets: Vec<String> = self.presets.iter().map(|text| quoted(text)).collect();
            let _ = writeln!(out, "presets = [{}]", presets.join(", "));
        }
        // Who says nothing of it leaves it to the store.
        if self.note || self.note_label.is_some() {
            out.push_str("note = true\n");
        }
        if self.closed {
            out.push_str("open = false\n");
        }
        out
    }
}

/// Reads a code as an operator types it.
pub fn parse(typed: &str) -> Result<EntryCode, CodesError> {
    EntryCode::parse(typed.trim()).map_err(|why| CodesError::Mistyped {
        typed: typed.to_owned(),
        why,
    })
}

/// Reads a time such as `14d`; a day has 24 hours here.
pub fn grace_ms(text: &str) -> Result<i64, CodesError> {
    let read = || {
        let span: Span = text.trim().parse().ok()?;
        let time = span.to_duration(SpanRelativeTo::days_are_24_hours()).ok()?;
        let ms = i64::try_from(time.as_millis()).ok()?;
        (0..=GRACE_MS_MAX).contains(&ms).then_some(ms)
    };
    read().ok_or_else(|| CodesError::Grace(text.to_owned()))
}

async fn found(store: &dyn ShopStore, code: &EntryCode) -> Result<Shop, CodesError> {
    let shop = store.shop(code).await?;
    shop.ok_or_else(|| CodesError::Unknown(code.clone()))
}

/// Refuses what another code took the place of.
async fn current(store: &dyn ShopStore, shop: &Shop) -> Result<(), CodesError> {
    let old = &shop.code.code;
    if shop.code.replaced.is_none() {
        return Ok(());
    }
    let generations = store.generations(old).await?;
    let current = generations.last().map_or(old, |last| &last.code);
    Err(CodesError::Replaced {
        old: old.clone(),
        current: current.clone(),
    })
}

/// Makes a code for a counter that has none.
pub async fn new(
    wanted: &NewCode,
    installation: &LimitList,
    store: &dyn ShopStore,
    randomness: &dyn Randomness,
) -> Result<Shop, CodesError> {
    let file = file_for(wanted, store.directory().await?)?;
    let applying = Applying {
        clock: &foundation::clock::SystemClock,
        pictures: None,
        installation,
        dry_run: false,
        over_office: false,
        as_of: None,
    };
    let plan = applying.plan(&file, store, randomness).await;
    let plan = plan.map_err(|error| match error {
        ApplyError::Mistakes(mistakes) => CodesError::Mistakes(
            mistakes
                .into_iter()
                .map(|mistake| mistake.message)
                .collect(),
        ),
        // A plan refuses nothing of the office's: it only says what would be.
        ApplyError::OfOffice(_) | ApplyError::Meanwhile => StoreError::Conflict.into(),
        ApplyError::Store(error) => error.into(),
    })?;
    // Only the code: what else may have changed meanwhile is not ours to write.
    let codes = Directory {
        codes: plan.changes.codes,
        ..Directory::default()
    };
    let code = codes.codes.first().map(|code| code.code.clone());
    store.put(&codes).await?;
    let code = code.ok_or(StoreError::Conflict)?;
    found(store, &code).await
}

/// The store as it is, with the wanted code.
fn file_for(wanted: &NewCode, directory: Directory) -> Result<String, CodesError> {
    let same = |store: &str, label: &str| store == wanted.store && label == wanted.label;
    let mut codes = directory.codes.into_iter();
    if let Some(code) = codes.find(|code| same(&code.store_id, &code.label)) {
        return Err(CodesError::Taken {
            store: code.store_id,
            label: code.label,
            code: code.code,
        });
    }
    let mut stores = directory.stores;
    stores.retain(|store| store.id == wanted.store);
    let Some(store) = stores.first() else {
        return Err(CodesError::NoStore(wanted.store.clone()));
    };
    let mut merchants = directory.merchants;
    merchants.retain(|merchant| merchant.id == store.merchant_id);
    let around = Directory {
        merchants,
        stores,
        codes: Vec::new(),
    };
    Ok([export(&around), wanted.table()].concat())
}

/// Switches paying at a code's counter off, for a reason that customers read. Who gives none leaves the one that its
/// people gave. Switching off a code that was replaced ends its time; the counter goes on with the current one.
pub async fn disable(
    code: &EntryCode,
    why: Option<&str>,
    now: Timestamp,
    store: &dyn ShopStore,
) -> Result<Shop, CodesError> {
    let shop = found(store, code).await?;
    let why = match why {
        Some(why) => reason(why).map_err(|_| CodesError::Reason)?,
        None => None,
    };
    if shop.code.replaced.is_some() {
        store.end(code, now).await?;
    } else if shop.code.enabled || why.is_some() {
        store.set_enabled(code, false, why.as_deref()).await?;
    }
    found(store, code).await
}

/// Switches it on again.
pub async fn enable(code: &EntryCode, store: &dyn ShopStore) -> Result<Shop, CodesError> {
    let shop = found(store, code).await?;
    current(store, &shop).await?;
    store.set_enabled(code, true, None).await?;
    found(store, code).await
}

/// Makes another code for the same counter; the old one works on for a while. Returns both, the
/// old one first.
pub async fn rotate(
    code: &EntryCode,
    replaced: Replaced,
    store: &dyn ShopStore,
    randomness: &dyn Randomness,
) -> Result<(Shop, Shop), CodesError> {
    let shop = found(store, code).await?;
    current(store, &shop).await?;
    let new = EntryCode::from_random(randomness.bytes());
    store.replace(code, &new, replaced).await?;
    Ok((found(store, code).await?, found(store, &new).await?))
}
