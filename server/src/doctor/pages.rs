//! Whether the files of databases are as they should be, page by page. A PostgreSQL looks after its own.

use std::{path::Path, time::Duration};

use super::{Finding, Practice, Weight};
use crate::config::{DATABASE, Place};
use storage::{
    pages::{Depth, Seen, look},
    sqlite::PayoutFiles,
};

/// Whoever calls a doctor waits no longer for this.
const WAITED: Duration = Duration::from_secs(10);
const ABOUT: &str = "pages";

/// How closely they are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closely {
    /// For a few seconds.
    Quickly,
    /// However long it takes.
    Deeply,
}

/// Everything that was found.
pub(super) async fn examine(practice: &Practice<'_>) -> Vec<Finding> {
    let Place::Folder(folder) = &practice.config.database else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for name in [DATABASE, PayoutFiles::FILE] {
        let file = folder.join(name);
        // An empty one has no pages; that is told where it is opened.
        if std::fs::metadata(&file).is_ok_and(|of| of.len() > 0) {
            findings.push(of(&file, practice.closely).await);
        }
    }
    findings
}

async fn of(file: &Path, closely: Closely) -> Finding {
    let shown = file.display();
    let depth = match closely {
        Closely::Quickly => Depth::Quick(WAITED),
        Closely::Deeply => Depth::Deep,
    };
    let (weight, words) = match look(file, depth).await {
        Ok(Seen::Sound) => (Weight::Fine, format!("{shown} is as it should be")),
        Ok(Seen::Unfinished) => (
            Weight::Fine,
            format!(
                "nothing is wrong with what could be seen of {shown} in {} s; `portico doctor --deep` looks at all of it",
                WAITED.as_secs()
            ),
        ),
        Ok(Seen::Damaged(what)) => (
            Weight::Problem,
            format!(
                "{shown} is damaged ({what}): stop the server, keep the folder as it is, and put the last backup that \
                 `portico backup FILE --check` calls whole back into another one (docs/backup.md, \"When the database is \
                 damaged\"). Then have the disk looked at"
            ),
        ),
        Err(error) => (
            Weight::Problem,
            format!(
                "{shown} can't be looked through: {}. Look at its owner and at the disk (`dmesg`)",
                error.reason()
            ),
        ),
    };
    Finding::new(weight, ABOUT, words)
}
