//! What people say of settlement files stands in the trail as well. That is in another database, so the entry is
//! written first: of a deed that didn't come to be there may be an entry, and never a deed without one.

use std::sync::Arc;

use ::payouts::{
    picture::row_key,
    source::NamedSource,
    store::{Arrived, Decision, KeptDifference, KeptFile, What},
};
use foundation::store::StoreError;
use trail::deed::{Deed, INSTALLATION};

use super::{PayoutFiles, files, reading};
use crate::{Storage, deeds};

impl PayoutFiles {
    /// With a trail to write down in what people say.
    #[must_use]
    pub fn heard_by(self, ledger: Arc<dyn Storage>) -> Self {
        Self {
            ledger: Some(ledger),
            ..self
        }
    }

    /// Writes it down.
    pub(super) async fn hear(&self, deed: Option<Deed>) -> Result<(), StoreError> {
        match (&self.ledger, deed) {
            (Some(ledger), Some(deed)) => ledger.tell(&deed).await,
            (_, _) => Ok(()),
        }
    }

    /// What is to be written down of a decision; nothing without a trail.
    pub(super) async fn of_decision(&self, said: &Decision) -> Result<Option<Deed>, StoreError> {
        let Some(ledger) = &self.ledger else {
            return Ok(None);
        };
        let about = match said.what {
            What::Accepted | What::Reopened => self.difference(&said.key).await?,
            What::Linked | What::Withdrawn | What::Restored | What::TakenBack => None,
        };
        let source = match (&about, said.what) {
            (Some(difference), _) => difference.source.clone(),
            (None, What::TakenBack) => said.key.split(':').next().unwrap_or_default().to_owned(),
            (None, What::Withdrawn | What::Restored) => self.source_of_file(&said.key).await?,
            (None, What::Accepted | What::Reopened | What::Linked) => {
                self.source_of_row(&said.key).await?
            }
        };
        let chain = match &about {
            // What is one merchant's is in its trail, whoever else is paid out with it.
            Some(one) if !one.whose.merchant.is_empty() => one.whose.merchant.clone(),
            Some(_) | None => self.chain(&**ledger, &source).await?,
        };
        let deed = deeds::money::decided(&chain, said, about.as_ref());
        let deed = match said.what {
            What::Linked => self.called_by_its_row(deed, &said.key).await?,
            What::Accepted
            | What::Reopened
            | What::Withdrawn
            | What::Restored
            | What::TakenBack => deed,
        };
        Ok(Some(deed))
    }

    /// The same of an arrival.
    pub(super) async fn of_arrival(&self, seen: &Arrived) -> Result<Option<Deed>, StoreError> {
        let Some(ledger) = &self.ledger else {
            return Ok(None);
        };
        let chain = self.chain(&**ledger, &seen.source).await?;
        Ok(Some(deeds::money::arrived(&chain, seen)))
    }

    pub(super) async fn hear_source(&self, source: &NamedSource) -> Result<(), StoreError> {
        let Some(ledger) = &self.ledger else {
            return Ok(());
        };
        let known = reading::sources(&self.database).await?;
        let before = known.iter().find(|one| one.name == source.name);
        if before == Some(source) {
            return Ok(());
        }
        let chain = of_account(&**ledger, &source.account).await?;
        let deed = deeds::money::source_set(&chain, before, source);
        ledger.tell(&deed).await
    }

    /// Whose chain it goes into: the merchant's whose account it is; the installation's, where it is several merchants'.
    async fn chain(&self, ledger: &dyn Storage, source: &str) -> Result<String, StoreError> {
        let sources = reading::sources(&self.database).await?;
        match sources.iter().find(|one| one.name == source) {
            Some(source) => of_account(ledger, &source.account).await,
            None => Ok(INSTALLATION.to_owned()),
        }
    }

    async fn difference(&self, key: &str) -> Result<Option<KeptDifference>, StoreError> {
        let all = reading::differences(&self.database).await?;
        Ok(all.into_iter().find(|one| one.key == key))
    }

    /// The same bytes may be several sources': the whole key says whose they are.
    async fn source_of_file(&self, key: &str) -> Result<String, StoreError> {
        let all = files::all(&self.database, files::WHOLE).await?;
        let file = all.into_iter().find(|file| file.facts.key() == key);
        Ok(file.map(|file| file.facts.source).unwrap_or_default())
    }

    async fn source_of_row(&self, key: &str) -> Result<String, StoreError> {
        let all = files::all(&self.database, files::WHOLE).await?;
        let found = all.into_iter().find(|file| line_in(file, key).is_some());
        Ok(found.map(|file| file.facts.source).unwrap_or_default())
    }

    /// A row is called by its file's name and its line.
    async fn called_by_its_row(&self, mut deed: Deed, key: &str) -> Result<Deed, StoreError> {
        let all = files::all(&self.database, files::WHOLE).await?;
        let mut found = all
            .iter()
            .filter_map(|file| Some((file, line_in(file, key)?)));
        if let Some((file, line)) = found.next() {
            deed.object = format!("{}:{line}", file.facts.name);
        }
        Ok(deed)
    }
}

/// The line of a row in this file, if its key says that it is in it.
fn line_in(file: &KeptFile, key: &str) -> Option<u64> {
    let line = key.rsplit_once(':')?.1.parse().ok()?;
    let before = format!("{}:{line}", file.facts.digest);
    (row_key(&file.facts, line) == key || before == key).then_some(line)
}

async fn of_account(ledger: &dyn Storage, account: &str) -> Result<String, StoreError> {
    let only = ledger.only_merchant_of(account).await?;
    Ok(only.unwrap_or_else(|| INSTALLATION.to_owned()))
}
