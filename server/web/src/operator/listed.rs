//! What is looked up for the view over all shops. Lists are short, whatever there is; the shops are the directory's.

use std::collections::BTreeMap;

use alarms::Wanted;
use foundation::{clock::Timestamp, page::Page, store::StoreError};
use office_pages::operator::{OperatorPage, Told, Waiting};
use payments::payment::Payment;
use people::{permission::right, rights::Allowed};
use shops::shop::{Directory, Merchant};
use texts::{AmountStyle, Texts};

use crate::{Shared, frame::wall_time};

/// Lines of each list.
const LINES: u32 = 30;
/// Shops that are listed at once; more are looked for.
const MERCHANTS_MAX: usize = 50;
/// A screen of which nothing was heard for so long is deaf.
const DEAF_MS: i64 = 5 * 60_000;
/// What should have been asked about so long ago is late.
const LATE_MS: i64 = 60_000;

/// What is looked for.
pub(super) struct Asked<'a> {
    /// As it was typed.
    pub(super) query: Option<&'a str>,
    /// The shop whose code or payment it is.
    pub(super) found: Option<Told>,
}

/// The page.
pub(super) async fn page(
    state: &Shared,
    leave: &Allowed<right::InstallationLook>,
    texts: &Texts,
    asked: Asked<'_>,
) -> Result<OperatorPage, StoreError> {
    let directory = state.store.directory().await?;
    let looking = Looking {
        texts,
        stores: directory
            .stores
            .iter()
            .map(|store| (store.id.as_str(), store.merchant_id.as_str()))
            .collect(),
        now: state.clock.now(),
    };
    let undecided = state
        .store
        .all_undecided(leave, &Page::first(LINES))
        .await?;
    let Asked { query, found } = asked;
    let (merchants, more) = match found {
        Some(found) => (vec![found], 0),
        None => Looking::merchants(&directory, query.unwrap_or_default()),
    };
    Ok(OperatorPage {
        alarms: looking.alarms(state).await?,
        waiting: looking.waiting(state).await?,
        undecided: undecided.iter().map(|one| looking.payment(one)).collect(),
        deaf: looking.deaf(state).await?,
        servers: looking.servers(state).await?,
        merchants,
        more,
        query: query.map(str::to_owned),
    })
}

struct Looking<'a> {
    texts: &'a Texts,
    /// Whose each store is.
    stores: BTreeMap<&'a str, &'a str>,
    now: Timestamp,
}

impl Looking<'_> {
    /// By the clock of nobody's wall: shops are in many zones.
    fn time(&self, at: Timestamp) -> String {
        let time = wall_time(at, "UTC").day_and_time(self.texts.tag());
        format!("{time} UTC")
    }

    async fn alarms(&self, state: &Shared) -> Result<Vec<Told>, StoreError> {
        let open = state
            .store
            .alarms(Wanted::Open, &Page::first(LINES))
            .await?;
        let told = open.items.into_iter().map(|alarm| {
            let store = alarm.about.split(", ").next().unwrap_or_default();
            let merchant = self.stores.get(store).map(|id| (*id).to_owned());
            let about = Some(alarm.about.clone()).filter(|about| !about.is_empty());
            Told {
                name: alarm.kind,
                more: about.into_iter().chain([self.time(alarm.raised)]).collect(),
                merchant,
            }
        });
        Ok(told.collect())
    }

    async fn waiting(&self, state: &Shared) -> Result<Waiting, StoreError> {
        let queue = state.payments.queue().await?;
        let late = queue.due.filter(|due| self.now.since_ms(*due) > LATE_MS);
        let oldest = (queue.count > 0).then(|| self.now.plus_ms(-queue.oldest_ms));
        Ok(Waiting {
            payments: queue.count.to_string(),
            refunds: queue.refunds.to_string(),
            oldest: oldest.map(|at| self.time(at)),
            late: late.map(|at| self.time(at)),
        })
    }

    fn payment(&self, payment: &Payment) -> Told {
        Told {
            name: payment.request_id.to_string(),
            more: vec![
                AmountStyle::of(self.texts.tag()).amount(payment.amount),
                payment.state.as_str().to_owned(),
                self.time(payment.created),
            ],
            merchant: Some(payment.place.merchant.clone()),
        }
    }

    async fn deaf(&self, state: &Shared) -> Result<Vec<Told>, StoreError> {
        let screens = state.store.screens(None).await?;
        let lines = usize::try_from(LINES).unwrap_or(usize::MAX);
        let deaf = screens.into_iter().filter_map(|screen| {
            let seen = screen.device.as_ref()?.seen;
            let is_deaf = self.now.since_ms(seen) > DEAF_MS;
            is_deaf.then(|| Told {
                merchant: self
                    .stores
                    .get(screen.store.as_str())
                    .map(|id| (*id).to_owned()),
                name: screen.name,
                more: vec![screen.store, self.time(seen)],
            })
        });
        Ok(deaf.take(lines).collect())
    }

    async fn servers(&self, state: &Shared) -> Result<Vec<Told>, StoreError> {
        let servers = state.store.servers().await?.into_iter();
        let told = servers.map(|server| Told {
            name: server.address,
            more: vec![server.version, self.time(server.seen)],
            merchant: None,
        });
        Ok(told.collect())
    }

    /// Those that are looked for, by id or name, and how many are left out.
    fn merchants(directory: &Directory, query: &str) -> (Vec<Told>, usize) {
        let wanted = query.to_lowercase();
        let is_wanted = |merchant: &&Merchant| {
            let name = merchant.name.own().to_lowercase();
            merchant.id.to_lowercase().contains(&wanted) || name.contains(&wanted)
        };
        let all: Vec<&Merchant> = directory.merchants.iter().filter(is_wanted).collect();
        let told = all.iter().take(MERCHANTS_MAX).map(|merchant| Told {
            name: merchant.name.own().to_owned(),
            more: vec![merchant.id.clone()],
            merchant: Some(merchant.id.clone()),
        });
        (told.collect(), all.len().saturating_sub(MERCHANTS_MAX))
    }
}
