//! Making closings: by a person at any time, and by itself when a day is over.

use domain::Day;
use foundation::{
    clock::{Clock, Timestamp},
    page,
    store::StoreError,
};
use shops::{
    ShopStore,
    shop::{Directory, TillId},
};

use crate::{
    body::{Body, Counted, Extent, Maker},
    closing::{Broken, Closing},
    day::{over, to_close},
    store::ClosingStore,
};

/// Days of one store that are closed in one go, after a long time out of service.
const DAYS_AT_ONCE: usize = 100;

/// What a person wants closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Whose store it has to be, by the merchant's id; anybody's if not said.
    pub merchant: Option<String>,
    /// The store's id.
    pub store: String,
    /// One of its tills; all of them if not said.
    pub till: Option<TillId>,
    /// A day that is over; what came until now if not said.
    pub day: Option<Day>,
    /// Who wants it.
    pub by: Maker,
}

/// Why nothing was closed.
#[derive(Debug, thiserror::Error)]
pub enum CloseError {
    /// There is no store of this id.
    #[error("there is no store {0}")]
    NoStore(String),
    /// The store has no such till.
    #[error("store {0} has no such till")]
    NoTill(String),
    /// The day isn't over yet.
    #[error("{0} isn't over yet")]
    NotOver(Day),
    /// Everything is in a closing already.
    #[error("there is nothing that isn't in a closing already")]
    Nothing,
    /// Everything of that day and before is.
    #[error("everything of {0} and before is in a closing already")]
    NothingOf(Day),
    /// A closing can't be read.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The use cases.
#[derive(Clone, Copy, Debug)]
pub struct Closings<'a> {
    /// Where closings are kept.
    pub store: &'a dyn ClosingStore,
    /// Where stores are kept.
    pub shops: &'a dyn ShopStore,
    /// What time it is.
    pub clock: &'a dyn Clock,
}

impl Closings<'_> {
    /// Closes what isn't closed yet (a Z report). Days that are over are closed first, each for itself:
    /// who closes after midnight makes no money of yesterday today's. The last closing that was made.
    pub async fn close(&self, request: &Request) -> Result<Closing, CloseError> {
        let extent = self.extent(request).await?;
        let over = match request.day {
            None => self.close_what_is_over(&extent).await?,
            Some(_) => None,
        };
        let closing = self.store.make_closing(&extent).await?;
        // Who closes a till is told of that till, whatever became of the store's days.
        let over = over.filter(|_| extent.till.is_none());
        closing.or(over).ok_or(match request.day {
            Some(day) => CloseError::NothingOf(day),
            None => CloseError::Nothing,
        })
    }

    /// The days of this extent's store that are over, one after the other, without waiting for what
    /// might still be heard of them.
    async fn close_what_is_over(&self, extent: &Extent) -> Result<Option<Closing>, CloseError> {
        let mut last = None;
        for _ in 0..DAYS_AT_ONCE {
            let open = self.store.open_days().await?.into_iter();
            let mut own = open.filter(|open| open.store == extent.at.store.0);
            let Some(day) = own
                .next()
                .and_then(|open| over(&open, &extent.at.days, extent.made))
            else {
                break;
            };
            // Who closes a till closes no store: its days are closed by themselves, only sooner.
            let by = extent.by.as_ref().filter(|_| extent.till.is_none());
            let whole = whole_day(extent.at.clone(), day, extent.made, by);
            let Some(closing) = self.store.make_closing(&whole).await? else {
                break;
            };
            last = Some(closing);
        }
        Ok(last)
    }

    /// What a closing would say now, with the number it would get; nothing is kept (an X report).
    pub async fn interim(&self, request: &Request) -> Result<Body, CloseError> {
        let extent = self.extent(request).await?;
        let taken = self.store.unclosed(&extent).await?;
        let first = page::Page::first(1);
        let newest = self.store.closings(&request.store, &first).await?;
        let newest = newest.items.into_iter().next();
        let before = newest.as_ref().map(|one| (one.number, one.digest.as_str()));
        Ok(Body::of(&extent, &taken, before))
    }

    /// Looks at all closings of a store, from the first on, and whether what they say is still what
    /// their lines come to; how many there are, and the last one's digest.
    pub async fn verify(&self, store: &str) -> Result<(i64, Option<String>), CloseError> {
        let all = page::all(async |page| self.store.closings(store, &page).await).await?;
        let mut before: Option<&Closing> = None;
        for closing in all.iter().rev() {
            closing.follows(before)?;
            let lines = self.store.lines_of(store, closing.number).await?;
            closing.body()?.is_of(&lines)?;
            before = Some(closing);
        }
        // The last ones can be taken away without a trace in the others, but not in what they took.
        let next = before.map_or(1, |last| last.number.saturating_add(1));
        if !self.store.lines_of(store, next).await?.is_empty() {
            return Err(Broken::Missing(next).into());
        }
        Ok((
            before.map_or(0, |last| last.number),
            before.map(|last| last.digest.clone()),
        ))
    }

    /// Closes every day that is over and isn't closed yet, of every store; how many closings were made.
    /// Any number of servers may do this at once. A store that can't be closed holds no other up: the
    /// last such error comes back after all others were closed.
    pub async fn close_days(&self) -> Result<usize, CloseError> {
        let now = self.clock.now();
        let mut made = 0_usize;
        let mut failed = None;
        let mut directory: Option<Directory> = None;
        // Each round closes at most one day of each store, the oldest first.
        for _ in 0..DAYS_AT_ONCE {
            let open = self.store.open_days().await?;
            if open.is_empty() {
                break;
            }
            let directory = match &mut directory {
                Some(directory) => directory,
                None => directory.insert(self.shops.directory().await?),
            };
            let mut closed = 0_usize;
            for open in open {
                let Some(at) = counted(directory, &open.store) else {
                    continue;
                };
                let Some(day) = to_close(&open, &at.days, now) else {
                    continue;
                };
                let extent = whole_day(at, day, now, None);
                match self.store.make_closing(&extent).await {
                    Ok(closing) => closed = closed.saturating_add(usize::from(closing.is_some())),
                    Err(error) => failed = Some(error),
                }
            }
            if closed == 0 {
                break;
            }
            made = made.saturating_add(closed);
        }
        match failed {
            Some(error) => Err(error.into()),
            None => Ok(made),
        }
    }

    async fn extent(&self, request: &Request) -> Result<Extent, CloseError> {
        let directory = match &request.merchant {
            Some(merchant) => self.shops.directory_of(merchant).await?,
            None => self.shops.directory().await?,
        };
        let at = counted(&directory, &request.store);
        let at = at.ok_or_else(|| CloseError::NoStore(request.store.clone()))?;
        let now = self.clock.now();
        let till = match request.till {
            None => None,
            Some(till) => {
                let label = self.store.till_label(&request.store, till).await?;
                let label = label.ok_or_else(|| CloseError::NoTill(request.store.clone()))?;
                Some((till, label))
            }
        };
        let extent = match request.day {
            Some(day) => {
                let extent = whole_day(at, day, now, Some(&request.by));
                if now < extent.until {
                    return Err(CloseError::NotOver(day));
                }
                extent
            }
            None => until_now(at, now, &request.by),
        };
        // A till's closing says nothing of the store's day.
        let is_whole = extent.is_whole && till.is_none();
        Ok(Extent {
            till,
            is_whole,
            ..extent
        })
    }
}

fn counted(directory: &Directory, store: &str) -> Option<Counted> {
    let store = directory.stores.iter().find(|one| one.id == store)?;
    let merchants = directory.merchants.iter();
    let merchant = merchants
        .filter(|one| one.id == store.merchant_id)
        .map(|one| one.name.own())
        .next();
    Some(Counted {
        merchant: (
            store.merchant_id.clone(),
            merchant.unwrap_or_default().to_owned(),
        ),
        store: (store.id.clone(), store.name.own().to_owned()),
        days: store.days.clone(),
    })
}

fn whole_day(at: Counted, day: Day, now: Timestamp, by: Option<&Maker>) -> Extent {
    let (begins, until) = (at.days.begins(day), at.days.begins(day.plus(1)));
    Extent {
        at,
        till: None,
        day,
        begins,
        until,
        is_whole: true,
        made: now,
        by: by.cloned(),
    }
}

/// The day that is under way, as far as it has come.
fn until_now(at: Counted, now: Timestamp, by: &Maker) -> Extent {
    let day = at.days.day(now);
    let begins = at.days.begins(day);
    Extent {
        at,
        till: None,
        day,
        begins,
        until: now.plus_ms(1),
        is_whole: false,
        made: now,
        by: Some(by.clone()),
    }
}
