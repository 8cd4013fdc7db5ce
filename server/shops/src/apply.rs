//! Merchants, stores and codes from a TOML file into the store: all of it or nothing, and every
//! mistake at once. Repeatable: what is there is changed, what is not mentioned is left alone, and
//! a code keeps its text for ever. docs/shops.md says what the file may contain.

pub(crate) mod check;
mod draft;
pub mod export;
mod file;
mod levels;
mod mistake;
pub mod pictures;
mod plan;
mod report;
mod table;
mod unmentioned;

use crate::ShopStore;
use crate::shop::Directory;
use domain::LimitList;

pub use check::shown_number;
use foundation::{
    clock::{Clock, SystemClock, Timestamp},
    randomness::Randomness,
    store::StoreError,
};
pub use mistake::Mistake;
use mistake::Mistakes;
pub use pictures::PictureFiles;
pub(crate) use plan::Plan;
pub use report::{Difference, OF_STORE, Report, of_code, of_store};

/// Why a file can't be applied. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// Everything that is wrong with it, from top to bottom.
    #[error("the file has mistakes:{}", told(.0))]
    Mistakes(Vec<Mistake>),
    /// The people of a shop set something otherwise, and nobody said that the file goes before.
    #[error("the file would overwrite what was set in the office:\n{0}")]
    OfOffice(Box<Report>),
    /// Somebody has changed shops since they had the number that was said.
    #[error("somebody has changed a shop meanwhile")]
    Meanwhile,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn told(mistakes: &[Mistake]) -> String {
    let lines = mistakes.iter().map(|mistake| format!("\n  {mistake}"));
    lines.collect()
}

/// How a file is applied.
#[derive(Clone, Copy, Debug)]
pub struct Applying<'a> {
    /// The installation's limits, which no merchant's may contradict.
    pub installation: &'a LimitList,
    /// What time it is: a store's days are counted anew from one that is still to come.
    pub clock: &'a dyn Clock,
    /// Where pictures are that the file names; none can be named without.
    pub pictures: Option<&'a PictureFiles<'a>>,
    /// Only look what would happen.
    pub dry_run: bool,
    /// Whether what the people of a shop set otherwise in the office is overwritten.
    pub over_office: bool,
    /// Only if shops have this number still ([`ShopStore::version`]); whatever it is, if not said.
    pub as_of: Option<i64>,
}

/// Applies a file's text where the installation sets no limits.
pub async fn apply(
    text: &str,
    store: &dyn ShopStore,
    randomness: &dyn Randomness,
) -> Result<Report, ApplyError> {
    let applying = Applying {
        clock: &SystemClock,
        installation: &LimitList::default(),
        pictures: None,
        dry_run: false,
        over_office: false,
        as_of: None,
    };
    applying.run(text, store, randomness).await
}

impl Applying<'_> {
    /// Applies a file's text, or looks what that would do.
    pub async fn run(
        &self,
        text: &str,
        store: &dyn ShopStore,
        randomness: &dyn Randomness,
    ) -> Result<Report, ApplyError> {
        let plan = self.plan(text, store, randomness).await?;
        if !self.dry_run && !self.over_office && !plan.report.overwritten.is_empty() {
            return Err(ApplyError::OfOffice(Box::new(plan.report)));
        }
        if !self.dry_run && plan.changes != Directory::default() {
            match self.as_of {
                None => store.put(&plan.changes).await?,
                Some(version) if store.put_as_of(&plan.changes, version).await? => {}
                Some(_) => return Err(ApplyError::Meanwhile),
            }
        }
        // Also when nothing changes: a run before may have been cut short here.
        if let Some(files) = self.pictures.filter(|_| !self.dry_run) {
            for (merchant, picture) in &plan.pictures {
                // The looks that show it are stored by now, so it needs no time of its own.
                let at = Timestamp(0);
                files.store.keep_picture(merchant, picture, at).await?;
            }
        }
        Ok(Report {
            dry_run: self.dry_run,
            ..plan.report
        })
    }

    /// What a file's text would change.
    pub(crate) async fn plan(
        &self,
        text: &str,
        store: &dyn ShopStore,
        randomness: &dyn Randomness,
    ) -> Result<Plan, ApplyError> {
        let mistakes = Mistakes::of(text);
        let mut draft = file::read(text, self.installation, &mistakes);
        let pictures = pictures::resolve(&mut draft, self.pictures, &mistakes).await?;
        let around = plan::Around {
            store,
            randomness,
            now: self.clock.now(),
        };
        let plan = plan::plan(draft, around, &mistakes).await?;
        let plan = Plan { pictures, ..plan };
        if mistakes.are_none() {
            Ok(plan)
        } else {
            Err(ApplyError::Mistakes(mistakes.sorted()))
        }
    }
}
