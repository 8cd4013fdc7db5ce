//! People who are called alike, told apart: behind the name stands a short mark out of their id. Who is called like
//! nobody else is called by their name alone.

use std::collections::BTreeMap;

/// Letters of a mark, if that is enough.
const MARK_LEN: usize = 3;

/// Who is called like others, by id: what tells them apart.
#[derive(Clone, Debug, Default)]
pub struct Apart(BTreeMap<String, String>);

impl Apart {
    /// Of these people's ids and names; one may be there more than once.
    pub fn of<'a>(people: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut alike: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (id, name) in people {
            let ids = alike.entry(name.trim().to_lowercase()).or_default();
            if !name.is_empty() && !ids.contains(&id) {
                ids.push(id);
            }
        }
        let several = alike.into_values().filter(|ids| ids.len() > 1);
        let marks = several.flat_map(|ids| {
            let longest = ids.iter().map(|id| id.chars().count()).max();
            let longest = longest.unwrap_or(MARK_LEN).max(MARK_LEN);
            let len = (MARK_LEN..longest).find(|len| are_apart(&ids, *len));
            // Ids are different, so their whole length tells them apart.
            let len = len.unwrap_or(longest);
            ids.into_iter()
                .map(|id| (id.to_owned(), mark(id, len)))
                .collect::<Vec<_>>()
        });
        Self(marks.collect())
    }

    /// What somebody is called.
    pub fn called(&self, id: &str, name: &str) -> String {
        match self.0.get(id) {
            Some(mark) => format!("{name} ({mark})"),
            None => name.to_owned(),
        }
    }
}

fn mark(id: &str, len: usize) -> String {
    id.chars().take(len).collect::<String>().to_uppercase()
}

/// Whether so many letters tell them apart.
fn are_apart(ids: &[&str], len: usize) -> bool {
    let mut marks: Vec<String> = ids.iter().map(|id| mark(id, len)).collect();
    marks.sort();
    marks.dedup();
    marks.len() == ids.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_called_alike_is_told_apart_and_nobody_else_is_marked() {
        let people = [
            ("7k2m9q4d", "Bob"),
            ("7k2n0000", "bob "),
            ("aaaa0000", "Mia"),
            ("aaaa0000", "Mia"),
            ("b0000000", ""),
            ("c0000000", ""),
        ];
        let apart = Apart::of(people);
        assert_eq!(apart.called("7k2m9q4d", "Bob"), "Bob (7K2M)");
        assert_eq!(apart.called("7k2n0000", "Bob"), "Bob (7K2N)");
        assert_eq!(apart.called("aaaa0000", "Mia"), "Mia");
        assert_eq!(apart.called("b0000000", ""), "");
    }

    #[test]
    fn ids_that_differ_only_in_case_end_the_search_all_the_same() {
        let apart = Apart::of([("ab", "Bob"), ("AB", "Bob")]);
        assert_eq!(apart.called("ab", "Bob"), "Bob (AB)");
    }
}
