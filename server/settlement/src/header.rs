//! What a file is, by its first line: which report, of which age, and what each column is for. Never by
//! its name: the gateway's own samples are named after other reports.

use crate::records::Record;
use crate::refusal::{Place, Reason, Refusal};

mod fees;
mod names;

pub use fees::FeeColumn;
pub(crate) use names::Places;

/// Which of the three reports.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Report {
    /// The newest state of each transaction of a day.
    Transactions,
    /// Every row of money of a batch.
    Items,
    /// The sums of a batch, type by type.
    Summary,
}

/// Of which age. They differ in names, in which ids stand where, and in what is a fee.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Generation {
    /// Of shops, from 2018 on.
    InStore,
    /// With a column `acquirer`, from 2022 on.
    Acquirer,
    /// With a column `PSP`, from 2025 on.
    Psp,
}

/// A column that isn't kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unread {
    /// Its name.
    pub name: Box<str>,
    /// In how many rows it says something.
    pub filled: u64,
    at: usize,
}

/// What a file is.
#[derive(Clone, Debug)]
pub struct Header {
    /// Which report.
    pub report: Report,
    /// Of which age.
    pub generation: Generation,
    /// The columns of fees, in their order.
    pub fees: Vec<FeeColumn>,
    /// Columns that nobody here knows. What they say isn't kept, only how often.
    pub unknown: Vec<Unread>,
    /// Columns about people and cards, by name. What they say is never looked at.
    pub personal: Vec<Box<str>>,
    pub(crate) places: Places,
    pub(crate) columns: Vec<Box<str>>,
}

impl Header {
    pub(crate) fn read(record: Record<'_>) -> Result<Self, Refusal> {
        let names: Vec<&str> = record.values().collect();
        let refused = |at: usize, reason: Reason| {
            let mut place = record.place(at);
            place.name = names.get(at).map(|name| (*name).into());
            reason.at(place)
        };
        let mut places = Places::default();
        let (mut rest, mut personal) = (Vec::new(), Vec::new());
        for (at, name) in names.iter().enumerate() {
            let is_twice = names.iter().take(at).any(|other| other == name) && !name.is_empty();
            match places.of(name) {
                Some(place) if place.is_none() => *place = Some(at),
                Some(_) => return Err(refused(at, Reason::ColumnTwice)),
                None if is_twice => return Err(refused(at, Reason::ColumnTwice)),
                None if name.is_empty() => {}
                None if names::is_personal(name) => personal.push((*name).into()),
                None if names::is_not_kept(name) => {}
                None => rest.push(at),
            }
        }
        let report = report(&places);
        let report = report.ok_or_else(|| Reason::NoReport.at(whole(record)))?;
        let generation = generation(&places);
        let generation = generation.ok_or_else(|| Reason::TwoGenerations.at(whole(record)))?;
        if let Some(missing) = places.missing(report) {
            return Err(Reason::NoColumn(missing).at(whole(record)));
        }
        let found = fees::find(&names, &rest);
        let found = found.map_err(|at| refused(at, Reason::NoFeeCurrency))?;
        let of_fees = |at: &usize| found.iter().any(|fee| fee.at == *at || fee.currency == *at);
        let unknown = rest.iter().copied().filter(|at| !of_fees(at));
        let unknown = unknown.map(|at| Unread {
            name: names.get(at).copied().unwrap_or_default().into(),
            filled: 0,
            at,
        });
        Ok(Self {
            report,
            generation,
            unknown: unknown.collect(),
            fees: found,
            personal,
            places,
            columns: names.iter().map(|name| (*name).into()).collect(),
        })
    }

    /// Whether this is the beginning of a first line: its first column is one of ours, or begins like one.
    pub(crate) fn is_begun(record: Record<'_>) -> bool {
        let first = record.value(0).unwrap_or_default();
        let is_known = Places::default().of(first).is_some();
        is_known || record.len() == 1 && names::begins(first)
    }

    /// Fees that nobody here knows by name, though they are money and counted.
    pub fn unknown_fees(&self) -> impl Iterator<Item = &FeeColumn> {
        self.fees.iter().filter(|fee| !fee.is_known)
    }

    pub(crate) fn count_unread(&mut self, record: Record<'_>) {
        for column in &mut self.unknown {
            let filled = record.value(column.at).is_some_and(|it| !it.is_empty());
            column.filled += u64::from(filled);
        }
    }
}

fn whole(record: Record<'_>) -> Place {
    Place {
        line: record.line,
        byte: record.byte,
        ..Place::default()
    }
}

/// Summaries alone have types of sums; items alone say when they were settled.
fn report(places: &Places) -> Option<Report> {
    if places.summary_type.is_some() {
        return Some(Report::Summary);
    }
    places.kind?;
    Some(if places.settled_at.is_some() {
        Report::Items
    } else {
        Report::Transactions
    })
}

const fn generation(places: &Places) -> Option<Generation> {
    match (places.psp.is_some(), places.acquirer.is_some()) {
        (true, true) => None,
        (true, false) => Some(Generation::Psp),
        (false, true) => Some(Generation::Acquirer),
        (false, false) => Some(Generation::InStore),
    }
}

impl Report {
    /// What the gateway calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Transactions => "transaction details",
            Self::Items => "settlement details",
            Self::Summary => "settlement summary",
        }
    }
}

impl Generation {
    /// How it is told apart.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InStore => "in-store",
            Self::Acquirer => "acquirer",
            Self::Psp => "PSP",
        }
    }
}
