//! Which files count: of several with the same name for the same day or batch, one; of several with the same rows,
//! one, whatever they are called; and none that a person took out. Which one follows from the files, never from the
//! order in which they were read.

use std::{cmp::Reverse, collections::BTreeMap};

use settlement::moment::gateway_day;

use crate::store::KeptFile;

/// Digits of a digest that are enough to call a file by.
const DIGITS_MIN: usize = 12;

/// Whether a file counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Counts,
    /// Another of its name is in its place.
    Replaced,
    /// The file at this place has the same rows, and counts.
    Copy(usize),
    /// A person took it out.
    Withdrawn,
}

/// Whether each file counts, in their order.
///
/// Of two of one name the longer one does, since no report loses rows: a shorter one that came later is half of it
/// more likely than a correction; the difference `replaced` says so. Of two of a length the one of the later day
/// counts (of its folder, or on which somebody brought it without one), then the one that was taken later. Parts of a
/// report have different rows, so that two files with the same ones are one report that came twice.
pub fn standings(files: &[KeptFile]) -> Vec<Standing> {
    let standing = |file: &KeptFile| {
        if file.is_withdrawn {
            Standing::Withdrawn
        } else {
            Standing::Counts
        }
    };
    let mut standings: Vec<Standing> = files.iter().map(standing).collect();
    let mut names: BTreeMap<_, Vec<(usize, &KeptFile)>> = BTreeMap::new();
    for (at, file) in files.iter().enumerate().filter(|it| !it.1.is_withdrawn) {
        let facts = &file.facts;
        let place = [
            &*facts.source,
            facts.report.name(),
            &*facts.name,
            &*facts.batch,
        ];
        let of_name = names.entry((place, facts.day)).or_default();
        of_name.push((at, file));
    }
    let mut contents: BTreeMap<_, Vec<(usize, &KeptFile)>> = BTreeMap::new();
    for mut all in names.into_values() {
        all.sort_by_key(|(_, file)| Reverse(newness(file)));
        let mut all = all.into_iter();
        let Some((at, file)) = all.next() else {
            continue;
        };
        all.for_each(|(at, _)| put(&mut standings, at, Standing::Replaced));
        if !file.content.is_empty() {
            let facts = &file.facts;
            let rows = [&*facts.source, facts.report.name(), &*file.content];
            contents.entry(rows).or_default().push((at, file));
        }
    }
    for mut all in contents.into_values() {
        all.sort_by_key(|(_, file)| {
            let facts = &file.facts;
            // A name may say another day than the rows do.
            let is_of_other = facts.day.is_some_and(|day| day != facts.came);
            (is_of_other, facts.part, &facts.name, &facts.digest)
        });
        let mut all = all.into_iter();
        if let Some((counting, _)) = all.next() {
            all.for_each(|(at, _)| put(&mut standings, at, Standing::Copy(counting)));
        }
    }
    standings
}

/// Whether each file doesn't count, in their order.
pub fn replaced(files: &[KeptFile]) -> Vec<bool> {
    let standings = standings(files).into_iter();
    standings.map(|it| it != Standing::Counts).collect()
}

fn put(standings: &mut [Standing], at: usize, standing: Standing) {
    if let Some(place) = standings.get_mut(at) {
        *place = standing;
    }
}

fn newness(file: &KeptFile) -> impl Ord + use<'_> {
    let facts = &file.facts;
    (
        facts.rows,
        // What came without one came on the day on which somebody brought it.
        facts.folder_day.unwrap_or_else(|| gateway_day(file.seen.0)),
        facts.came,
        file.seen,
        &facts.digest,
    )
}

/// What a file is called where two may have one name: with the day of its folder.
pub fn shown_name(file: &KeptFile) -> String {
    let name = &file.facts.name;
    match file.facts.folder_day {
        Some(day) => format!("{day}/{name}"),
        None => name.clone(),
    }
}

/// The files that a person calls that, with how they stand: by name, by name and day, or by the beginning of a digest.
pub(crate) fn called<'a>(files: &'a [KeptFile], name: &str) -> Vec<(&'a KeptFile, Standing)> {
    let both = files.iter().zip(standings(files));
    let is_called = |file: &KeptFile| {
        let is_digest = name.len() >= DIGITS_MIN && file.facts.digest.starts_with(name);
        is_digest || file.facts.name == name || shown_name(file) == name
    };
    both.filter(|(file, _)| is_called(file)).collect()
}
