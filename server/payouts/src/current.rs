//! Which files count: of several with the same name for the same day or batch, one. Which one follows from the
//! files, never from the order in which they were read.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::store::KeptFile;

/// Whether each file is replaced by another, in their order.
///
/// A longer one counts, since no report loses rows: a shorter one that came later is half of it more likely
/// than a correction; the difference `replaced` says so. Of two of a length the one
/// of the later day counts, then the one that was taken later.
pub fn replaced(files: &[KeptFile]) -> Vec<bool> {
    let mut places: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (at, file) in files.iter().enumerate() {
        let facts = &file.facts;
        let place = [
            &*facts.source,
            facts.report.name(),
            &*facts.name,
            &*facts.batch,
        ];
        places.entry((place, facts.day)).or_default().push(at);
    }
    let mut replaced = vec![false; files.len()];
    for mut all in places.into_values() {
        all.sort_by_key(|at| {
            let file = files.get(*at);
            Reverse(file.map(|file| {
                let facts = &file.facts;
                (
                    facts.rows,
                    facts.folder_day,
                    facts.came,
                    file.seen,
                    &facts.digest,
                )
            }))
        });
        for at in all.into_iter().skip(1) {
            if let Some(replaced) = replaced.get_mut(at) {
                *replaced = true;
            }
        }
    }
    replaced
}

/// What a file is called where two may have one name: with the day of its folder.
pub fn shown_name(file: &KeptFile) -> String {
    let name = &file.facts.name;
    match file.facts.folder_day {
        Some(day) => format!("{day}/{name}"),
        None => name.clone(),
    }
}
