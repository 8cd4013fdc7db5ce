//! Everything that another store keeps, taken over into this one: from a file into a PostgreSQL. What broke off goes
//! on where it was; rows are made again from the files, which proves them.

use foundation::store::StoreError;

use crate::{
    Payouts,
    import::ImportError,
    ledger::LedgerReading,
    picture::Ground,
    rebuilt::require_whole,
    store::{KeptFile, Over, PayoutStore},
};

/// What was taken over, or was there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TakenOver {
    /// Files.
    pub files: usize,
    /// Words of people: decisions and arrivals.
    pub words: usize,
}

/// Why nothing more was taken over.
#[derive(Debug, thiserror::Error)]
pub enum NotTakenOver {
    /// Somebody works on one of them.
    #[error("another process is importing settlement files just now; try again when it has ended")]
    Busy,
    /// There is something of another installation's.
    #[error("{0} is there, which doesn't come from here: nothing was taken over")]
    NotEmpty(String),
    /// A file couldn't be read again.
    #[error(transparent)]
    File(#[from] ImportError),
    /// One of the stores can't do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Payouts {
    /// Takes over all that the other one keeps, which changes nothing there, and holds it against the ledger here, by
    /// which it is known what of it is whose before anybody looks.
    pub async fn take_over(
        &self,
        from: &dyn PayoutStore,
        ledger: &dyn LedgerReading,
        ground: &Ground,
    ) -> Result<TakenOver, NotTakenOver> {
        let held = [from.hold().await?, self.store.hold().await?];
        let [Some(_from), Some(_here)] = held else {
            return Err(NotTakenOver::Busy);
        };
        let files = self.require_ours(from).await?;
        self.begin().await?;
        for source in from.sources().await? {
            self.store.put_source(&source).await?;
        }
        let words = self.take_over_words(from).await?;
        require_whole(&self.resume().await?)?;
        let there = self.store.files().await?;
        let is_there = |file: &KeptFile| there.iter().any(|it| it.facts == file.facts);
        for file in files.iter().filter(|file| !is_there(file)) {
            self.take_over_file(from, file).await?;
        }
        // What people have heard of, they aren't told again.
        self.store.put_noticed(&from.noticed().await?).await?;
        self.compare(ledger, ground).await?;
        let files = files.len();
        Ok(TakenOver { files, words })
    }

    /// The other one's files, if there are none here that aren't among them.
    async fn require_ours(&self, from: &dyn PayoutStore) -> Result<Vec<KeptFile>, NotTakenOver> {
        let mut files = from.files().await?;
        files.extend(from.rowless().await?);
        let sources = from.sources().await?;
        for source in self.store.sources().await? {
            if !sources.iter().any(|one| one.name == source.name) {
                return Err(NotTakenOver::NotEmpty(format!(
                    "the source {}",
                    source.name
                )));
            }
        }
        let mut here = self.store.files().await?;
        here.extend(self.store.rowless().await?);
        let strange = here.iter();
        let mut strange = strange.filter(|it| !files.iter().any(|one| one.facts == it.facts));
        match strange.next() {
            Some(file) => Err(NotTakenOver::NotEmpty(file.facts.name.clone())),
            None => Ok(files),
        }
    }

    /// What people said, in its order: what is here already is the beginning of it.
    async fn take_over_words(&self, from: &dyn PayoutStore) -> Result<usize, NotTakenOver> {
        let strange = |what: &str| NotTakenOver::NotEmpty(format!("a word about {what}"));
        let (decisions, here) = (from.decisions().await?, self.store.decisions().await?);
        if !decisions.starts_with(&here) {
            return Err(strange("a difference"));
        }
        for decision in decisions.iter().skip(here.len()) {
            self.store.decide(decision, &Over::default()).await?;
        }
        let (arrivals, here) = (from.sightings().await?, self.store.sightings().await?);
        if !arrivals.starts_with(&here) {
            return Err(strange("money that arrived"));
        }
        for arrived in arrivals.iter().skip(here.len()) {
            self.store.arrive(arrived, &Over::default()).await?;
        }
        Ok(decisions.len().saturating_add(arrivals.len()))
    }

    async fn take_over_file(
        &self,
        from: &dyn PayoutStore,
        file: &KeptFile,
    ) -> Result<(), NotTakenOver> {
        let id = self.store.begin(&file.facts, file.seen, &file.by).await?;
        for number in 0.. {
            let piece = from.bytes(file.id, number).await?;
            let Some(piece) = piece else { break };
            self.store.keep_bytes(id, number, &piece).await?;
        }
        let here = KeptFile { id, ..file.clone() };
        Ok(self.reload(&here).await?)
    }
}
