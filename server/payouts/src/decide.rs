//! What people say of differences, rows, files and money: written down once, with who and why, and never changed. It
//! survives everything that is made anew. Of rows says more `link.rs`, of money `seen.rs`.

mod not_decided;

use foundation::store::StoreError;

use crate::{
    Payouts,
    current::{Standing, called, shown_name},
    store::{Decision, KeptDifference, KeptFile, Over, What},
    words::{about_difference, about_file},
};

pub use crate::{link::RowNamed, seen::Sighting};
pub use not_decided::NotDecided;

/// What somebody wants to say of a difference, over what they saw.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The beginning of its key.
    pub key: &'a str,
    /// [`What::Accepted`] or [`What::Reopened`].
    pub what: What,
    /// How many words they saw about it; none looks now.
    pub seen: Option<i64>,
}

/// A word about a difference or a row.
#[derive(Clone, Copy, Debug)]
pub struct Saying<'a> {
    /// Who says it.
    pub by: &'a str,
    /// Why.
    pub why: &'a str,
}

/// What a decision is about.
#[derive(Clone, Copy)]
pub(crate) struct About<'a> {
    pub(crate) key: &'a str,
    pub(crate) target: &'a str,
    /// How many words there were about it.
    pub(crate) seen: i64,
}

impl Payouts {
    /// The difference whose key begins like this.
    pub async fn difference(&self, key: &str) -> Result<KeptDifference, NotDecided> {
        let all = self.store.differences().await?.into_iter();
        let mut like = all.filter(|one| !key.is_empty() && one.key.starts_with(key));
        let found = like.next().ok_or(NotDecided::NoDifference)?;
        match like.next() {
            Some(_) => Err(NotDecided::Several),
            None => Ok(found),
        }
    }

    /// A difference is as it should be, or isn't after all.
    pub async fn accept(
        &self,
        key: &str,
        what: What,
        saying: Saying<'_>,
    ) -> Result<KeptDifference, NotDecided> {
        let seen = None;
        self.say(Wish { key, what, seen }, saying).await
    }

    /// The same, unless somebody else was faster: whoever said so already has it, and of whoever said otherwise they
    /// are told first.
    pub async fn say(
        &self,
        wish: Wish<'_>,
        saying: Saying<'_>,
    ) -> Result<KeptDifference, NotDecided> {
        let found = self.difference(wish.key).await?;
        let turn = self.store.turn(&about_difference(&found.key)).await?;
        match self.last_word(&found.key).await? {
            Some(said) if said.what == wish.what => return Err(NotDecided::already(said)),
            None if wish.what == What::Reopened => return Err(NotDecided::NotAccepted),
            Some(_) | None => {}
        }
        let about = About {
            key: &found.key,
            target: "",
            seen: wish.seen.unwrap_or(turn),
        };
        self.write(wish.what, about, saying).await?;
        Ok(found)
    }

    /// The last word about a difference: that it is as it should be, or that it isn't after all.
    async fn last_word(&self, key: &str) -> Result<Option<Decision>, StoreError> {
        let all = self.store.decisions().await?.into_iter();
        let of = |what| matches!(what, What::Accepted | What::Reopened);
        let mut about = all.rev().filter(|one| one.key == key && of(one.what));
        Ok(about.next())
    }

    /// The file of this name, as lists show it, or whose digest begins like this.
    pub async fn file(&self, name: &str) -> Result<KeptFile, NotDecided> {
        let files = self.store.files().await?;
        meant(&called(&files, name))
    }

    /// A file counts no longer ([`What::Withdrawn`]), or does again ([`What::Restored`]). It is kept in any case.
    pub async fn withdraw(
        &self,
        name: &str,
        what: What,
        saying: Saying<'_>,
    ) -> Result<KeptFile, NotDecided> {
        let files = self.store.files().await?;
        let all = called(&files, name);
        let is_there = !all.is_empty();
        let is_open = |it: &(&KeptFile, Standing)| it.0.is_withdrawn != (what == What::Withdrawn);
        let open: Vec<_> = all.into_iter().filter(is_open).collect();
        let file = match meant(&open) {
            Err(NotDecided::NoFile) if is_there => return Err(NotDecided::AsBefore),
            found => found?,
        };
        self.set_counting(&file, what, saying).await?;
        Ok(file)
    }

    /// The same of a file that was looked at.
    pub async fn set_counting(
        &self,
        file: &KeptFile,
        what: What,
        saying: Saying<'_>,
    ) -> Result<(), NotDecided> {
        let key = file.facts.key();
        let seen = self.store.turn(&about_file(&key)).await?;
        let files = self.store.files().await?;
        let now = files.iter().find(|it| it.id == file.id);
        let file = now.ok_or(NotDecided::NoFile)?;
        if file.is_withdrawn == (what == What::Withdrawn) {
            return Err(NotDecided::AsBefore);
        }
        let about = About {
            key: &key,
            target: &shown_name(file),
            seen,
        };
        self.write(what, about, saying).await
    }

    pub(crate) async fn write(
        &self,
        what: What,
        about: About<'_>,
        saying: Saying<'_>,
    ) -> Result<(), NotDecided> {
        let why = saying.why.trim();
        if why.is_empty() {
            return Err(NotDecided::NoReason);
        }
        let decision = Decision {
            what,
            key: about.key.to_owned(),
            target: about.target.to_owned(),
            why: why.to_owned(),
            by: saying.by.to_owned(),
            at: self.clock.now(),
        };
        let over = Over {
            seen: Some(about.seen),
            form: String::new(),
        };
        Ok(self.store.decide(&decision, &over).await?)
    }
}

/// Of several of one name and day the one that counts, and the last that came where none does.
pub(crate) fn meant(all: &[(&KeptFile, Standing)]) -> Result<KeptFile, NotDecided> {
    let place = |file: &KeptFile| (file.facts.source.clone(), shown_name(file));
    let (first, _) = all.first().ok_or(NotDecided::NoFile)?;
    if all.iter().any(|(file, _)| place(file) != place(first)) {
        return Err(NotDecided::SeveralFiles);
    }
    let order =
        |(file, standing): &(&KeptFile, Standing)| (*standing == Standing::Counts, file.seen);
    let last = all.iter().max_by_key(|it| order(it));
    last.map(|(file, _)| (*file).clone())
        .ok_or(NotDecided::NoFile)
}
