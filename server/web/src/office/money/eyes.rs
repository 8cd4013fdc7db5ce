//! What of the money somebody may see, and where it is decided: whose a row is, the ledger's payment says. Rows of no
//! payment of ours, sums, files and balances are of all who are paid out together, and so are seen only by somebody who
//! may see the whole shop, and only where that shop alone is paid out with an account.

use std::collections::BTreeSet;

use domain::Day;
use foundation::store::StoreError;
use ledger::Sight;
use payouts::{
    Payouts,
    compare::Told,
    share::{Share, Whose},
    source::NamedSource,
    store::KeptDifference,
    way::Touching,
};
use people::{permission::right, rights::Allowed, scope::Reach};
use settlement::{explain::Terms, moment::gateway_day};

use super::super::{Map, seeing::Seeing};
use crate::{Shared, studio::editor::Editor};

/// So many differences are looked up for one page; who has more open has another problem than which batch they are in.
const LOOKED_UP_MAX: usize = 200;

/// Somebody who looks at a shop's money.
pub(super) struct Eyes {
    pub(super) payouts: Payouts,
    pub(super) map: Map,
    /// The sources of the accounts that the shop is paid with, or was.
    pub(super) sources: Vec<NamedSource>,
    /// Those of them that are of nobody else.
    alone: BTreeSet<String>,
    merchant: String,
    reach: Reach,
}

impl Eyes {
    /// By leave; none where no settlement files are kept.
    pub(super) async fn of(
        state: &Shared,
        editor: &Editor,
        allowed: &Allowed<right::MoneyRead>,
    ) -> Result<Option<Self>, StoreError> {
        let Some(payouts) = state.money.payouts().await? else {
            return Ok(None);
        };
        let merchant = editor.merchant.id.clone();
        let map = Map::of_stores(state, &merchant).await?;
        let is_own = |source: &NamedSource| {
            let mut stores = map.directory.stores.iter();
            stores.any(|store| store.account == source.account)
        };
        let mut sources = payouts.store.sources().await?;
        sources.retain(is_own);
        let mut alone = BTreeSet::new();
        for source in &sources {
            if is_alone(state, &payouts, source, &merchant).await? {
                alone.insert(source.name.clone());
            }
        }
        Ok(Some(Self {
            payouts,
            map,
            sources,
            alone,
            merchant,
            reach: allowed.scope().reach.clone(),
        }))
    }

    /// Whether they may see something of these.
    pub(super) fn sees(&self, source: &str, whose: &Whose) -> bool {
        if whose.merchant == self.merchant {
            return self.reach.covers_store(&whose.store);
        }
        whose.merchant.is_empty() && self.sees_all(source)
    }

    /// Whether all of a source is theirs to see.
    pub(super) fn sees_all(&self, source: &str) -> bool {
        self.reach == Reach::Everywhere && self.alone.contains(source)
    }

    /// Whether some of what they see is paid out with what they don't.
    pub(super) fn is_shared(&self) -> bool {
        self.sources.iter().any(|one| !self.sees_all(&one.name))
    }

    /// Whether a payment made at that store is theirs to see.
    pub(super) fn sees_payment(&self, place: &payments::payment::Place) -> bool {
        place.merchant == self.merchant && self.reach.covers(&place.store, place.till)
    }

    /// A source by its name.
    pub(super) fn source(&self, name: &str) -> Option<&NamedSource> {
        self.sources.iter().find(|one| one.name == name)
    }

    /// What is on a calendar of a source, as of today.
    pub(super) fn terms(&self, source: &str, today: Day) -> Option<Terms> {
        let source = self.source(source)?;
        Some(source.agreed.terms(today, None, BTreeSet::new()))
    }

    /// The gateway's day.
    pub(super) fn today(&self) -> Day {
        gateway_day(self.payouts.clock.now().0)
    }

    /// Shares of these days that they may see.
    pub(super) async fn shares(&self, days: [Day; 2]) -> Result<Vec<Share>, StoreError> {
        let mut all = self.payouts.store.shares(&self.merchant, days).await?;
        if !self.alone.is_empty() {
            all.extend(self.payouts.store.shares("", days).await?);
        }
        Ok(self.seen(all))
    }

    /// Their shares of one batch.
    pub(super) async fn shares_of(&self, batch: &str) -> Result<Vec<Share>, StoreError> {
        let store = &self.payouts.store;
        let mut all = store.shares_of_batch(&self.merchant, batch).await?;
        all.extend(store.shares_of_batch("", batch).await?);
        Ok(self.seen(all))
    }

    fn seen(&self, mut all: Vec<Share>) -> Vec<Share> {
        all.retain(|share| self.sees(&share.source, &share.whose));
        for share in &mut all {
            // Of nobody else: then no row in it is anybody's but theirs.
            share.is_part =
                !self.sees_all(&share.source) && (share.is_part || self.reach != Reach::Everywhere);
        }
        all
    }

    /// Differences that they may see, those first that matter most.
    pub(super) async fn told(&self) -> Result<Vec<Told>, StoreError> {
        let mut all = self.payouts.told().await?;
        all.retain(|one| self.sees_difference(&one.difference));
        Ok(all)
    }

    /// Which batches each of these is in.
    pub(super) async fn touching<'t>(
        &self,
        all: impl Iterator<Item = &'t Told> + Send,
    ) -> Result<Vec<Touching<'t>>, StoreError> {
        self.payouts.touching(all, LOOKED_UP_MAX).await
    }

    pub(super) fn sees_difference(&self, one: &KeptDifference) -> bool {
        self.sees(&one.source, &one.whose)
    }
}

/// Whether nobody but a merchant is paid with the account of a source, nor ever was.
async fn is_alone(
    state: &Shared,
    payouts: &Payouts,
    source: &NamedSource,
    merchant: &str,
) -> Result<bool, StoreError> {
    if payouts.store.has_others(&source.name, merchant).await? {
        return Ok(false);
    }
    let only = state.store.only_merchant_of(&source.account).await?;
    Ok(only.as_deref() == Some(merchant))
}

/// Which payments they may see.
pub(super) async fn sight(state: &Shared, editor: &Editor) -> Result<Option<Sight>, StoreError> {
    let Some(recent) = editor.rights.allowed::<right::PaymentsRecent>() else {
        return Ok(None);
    };
    let seeing = Seeing::of(state, editor, &recent).await?;
    Ok(Some(seeing.sight))
}
