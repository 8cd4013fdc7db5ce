//! What people say of differences, rows, files and money: written down once, with who and why, and never changed. It
//! survives everything that is made anew. Of rows says more `link.rs`, of money `seen.rs`.

use domain::Day;
use foundation::store::StoreError;
use settlement::Signed;

use crate::{
    Payouts,
    current::{Standing, called, shown_name},
    seen::Doubt,
    store::{Decision, KeptDifference, KeptFile, Over, What},
    words::{about_difference, about_file},
};

pub use crate::{link::RowNamed, seen::Sighting};

/// Why something wasn't written down.
#[derive(Debug, thiserror::Error)]
pub enum NotDecided {
    /// Nothing is called that.
    #[error("no difference has a key that begins like this")]
    NoDifference,
    /// More than one is.
    #[error("several differences have a key that begins like this: type more of it")]
    Several,
    /// Nobody knows later why.
    #[error("say why: whoever looks at this in a year has only that")]
    NoReason,
    /// There is no such row.
    #[error("no file of this name has such a row")]
    NoRow,
    /// There is no such batch in this currency.
    #[error("no settlement details have a batch of this name in this currency")]
    NoBatch,
    /// There is one at several sources.
    #[error("several sources have a batch of this name in this currency: say which with --source")]
    SeveralSources,
    /// It was said before, to the letter; said twice it would be twice the money.
    #[error(
        "this was said before: the same amount of this batch, on that day, with this reference"
    )]
    SaidBefore,
    /// Nobody sees money before it comes.
    #[error("that day is still to come")]
    NotYet,
    /// Money isn't there before it was sent.
    #[error("that day is before the batch was made, on {0}")]
    BeforeBatch(Day),
    /// Nobody said anything like that.
    #[error("nothing like this was written down as arrived of this batch")]
    NothingArrived,
    /// More than one thing was said that is like that.
    #[error("several arrivals of this batch are like this: say its amount, day and reference")]
    SeveralArrived,
    /// There is no such file.
    #[error("no file is called that")]
    NoFile,
    /// There is more than one.
    #[error(
        "several files are called that: say it with its day in front, as in 2026-01-16/NAME, or by the first twelve signs of its digest"
    )]
    SeveralFiles,
    /// It was taken out before, or never.
    #[error("the file is like that already")]
    AsBefore,
    /// Neither a payment nor a refund has this id.
    #[error("no payment and no refund of ours has this reference")]
    NoTarget,
    /// A payment's row isn't a refund's.
    #[error("the row is a {row}, and that can't be about a {target}")]
    OtherKind {
        /// What the row is.
        row: &'static str,
        /// What it was to be linked to.
        target: &'static str,
    },
    /// Another currency.
    #[error("the row is of {row}, and what you name is of {target}")]
    OtherCurrency {
        /// The row's.
        row: Signed,
        /// What it was to be linked to.
        target: Signed,
    },
    /// Another amount, which may be just what is wrong.
    #[error("the row is of {row}, and what you name is of {target}")]
    OtherAmount {
        /// The row's.
        row: Signed,
        /// What it was to be linked to.
        target: Signed,
    },
    /// Somebody else said so.
    #[error("{} said so already: {}", .0.by, .0.why)]
    Already(Box<Decision>),
    /// Nobody said that it is as it should be.
    #[error("nobody said that it is as it should be: it is open")]
    NotAccepted,
    /// Somebody else said something about it since it was looked at.
    #[error("somebody else said something about it in the meantime: look at it again")]
    Meanwhile,
    /// It is far from what the batch pays out.
    #[error(
        "the batch pays out {}, of which {} arrived before: is {} what the bank shows?",
        .0.paid_out, .0.before, .0.entered
    )]
    Doubt(Doubt),
    /// The store can't do it.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for NotDecided {
    fn from(error: StoreError) -> Self {
        if matches!(error, StoreError::Conflict) {
            Self::Meanwhile
        } else {
            Self::Store(error)
        }
    }
}

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
        match (self.accepted(&found.key).await?, wish.what) {
            (Some(said), What::Accepted) => return Err(NotDecided::Already(Box::new(said))),
            (None, What::Reopened) => return Err(NotDecided::NotAccepted),
            (Some(_) | None, _) => {}
        }
        let seen = wish.seen.unwrap_or(turn);
        let about = About {
            key: &found.key,
            target: "",
            seen,
        };
        self.write(wish.what, about, saying).await?;
        Ok(found)
    }

    /// Whose word it is that a difference is as it should be.
    async fn accepted(&self, key: &str) -> Result<Option<Decision>, StoreError> {
        let all = self.store.decisions().await?.into_iter();
        let mut about = all
            .rev()
            .filter(|one| one.key == key && one.what != What::Linked);
        Ok(about.next().filter(|one| one.what == What::Accepted))
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
