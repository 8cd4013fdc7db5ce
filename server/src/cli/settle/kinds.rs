//! How batches that agree or don't, and kinds of differences, are said.

use ::settlement::{
    explain::Entry,
    signed::major,
    sums::{Disagreement, Sum},
};
use domain::visible::escaped;
use serde::Serialize;

/// Rows and summary of a batch.
#[derive(Serialize)]
pub(super) struct Agreement {
    batch: String,
    differences: Vec<String>,
}

/// A kind of differences.
#[derive(Serialize)]
pub(super) struct Kind {
    code: &'static str,
    weight: &'static str,
    means: &'static str,
    portico: &'static str,
    person: &'static str,
    example: &'static str,
}

impl Agreement {
    pub(super) fn of(batch: &str) -> Self {
        Self {
            batch: escaped(batch),
            differences: Vec::new(),
        }
    }

    pub(super) fn is_whole(&self) -> bool {
        self.differences.is_empty()
    }

    pub(super) fn differ(&mut self, one: &Disagreement) {
        let told = |sum: Option<Sum>| match sum {
            Some(sum) => {
                let fees = major(sum.fees, sum.currency);
                let amount = major(sum.minor, sum.currency);
                format!("{} rows, {} {amount}, fees {fees}", sum.count, sum.currency)
            }
            None => "nothing".to_owned(),
        };
        let (rows, summary) = (told(one.rows), told(one.summary));
        self.differences
            .push(format!("{}: {rows}; the summary says {summary}", one.kind));
    }

    /// Half of it isn't in any of the files.
    pub(super) fn misses(&mut self, what: &str) {
        self.differences
            .push(format!("{what} isn't in any of these files"));
    }

    pub(super) fn has_opposite_fees(&mut self) {
        let said = "fees of the summary are those of the rows with the other sign";
        self.differences.push(said.to_owned());
    }

    pub(super) fn lines(&self) -> Vec<String> {
        if self.differences.is_empty() {
            return vec![format!(
                "batch {}: rows and summary agree to the last unit",
                self.batch
            )];
        }
        let mut lines = vec![format!(
            "batch {}: rows and summary don't agree",
            self.batch
        )];
        lines.extend(self.differences.iter().map(|one| format!("  {one}")));
        lines
    }
}

impl Kind {
    pub(super) fn of(entry: &Entry) -> Self {
        Self {
            code: entry.code,
            weight: super::weight(entry.weight),
            means: entry.means,
            portico: entry.does,
            person: entry.person,
            example: entry.example,
        }
    }

    pub(super) fn lines(&self) -> String {
        let Self {
            code,
            weight,
            means,
            person,
            example,
            ..
        } = self;
        format!("{code} ({weight})\n  {means}\n  {person}\n  Such as: {example}")
    }
}
