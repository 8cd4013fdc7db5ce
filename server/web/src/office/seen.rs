//! Two people with the same form open: the second to save would undo what the first did, without a word. Each form
//! carries a mark of each of its fields, of what stood there when it was opened. Whoever saves sets what they touched;
//! what they didn't is as it is by then. Only where both touched the same are they told.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
};

use office_pages::seen::{Beside, Fields};
use sha2::{Digest as _, Sha256};

/// How often a form is looked at anew where somebody else has set something in the same moment.
pub(super) const TRIES: usize = 3;

/// Which field an input is part of: what only makes sense together is one field.
pub(super) type Part = fn(&str) -> &str;

/// Each input by itself.
pub(super) fn alone(name: &str) -> &str {
    name
}

/// Of something as it stands; another when anything of it is another.
pub(super) fn mark(of: &impl Debug) -> String {
    let digest = Sha256::digest(format!("{of:?}"));
    let head = digest.iter().take(8);
    head.fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// Of a form as it stands: a mark of each of its fields.
pub(super) fn marks(part: Part, fields: &[(String, String)]) -> String {
    let all = digests(part, fields);
    let all: Vec<String> = all
        .into_iter()
        .map(|(name, mark)| format!("{name}={mark}"))
        .collect();
    all.join(" ")
}

/// A field with nothing in it is as one that isn't there.
fn digests(part: Part, fields: &[(String, String)]) -> BTreeMap<&str, String> {
    let mut all: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (name, text) in fields {
        let own = all.entry(part(name)).or_default();
        if !text.is_empty() {
            own.push((name, text));
        }
    }
    all.into_iter()
        .map(|(name, texts)| (name, mark(&texts)))
        .collect()
}

/// What somebody else has set since a form was opened.
#[derive(Clone, Debug)]
pub(super) struct Over {
    part: Part,
    /// Fields that whoever sends the form didn't touch.
    theirs: BTreeSet<String>,
    /// Fields that both touched, and not to the same.
    both: BTreeSet<String>,
}

impl Over {
    /// By the marks that a form carries, how things are now and what was typed. A form without marks says nothing of
    /// what it was filled in over: all of it is meant.
    pub(super) fn of(part: Part, marks: &str, [now, typed]: [&Fields; 2]) -> Self {
        let seen: BTreeMap<&str, &str> = marks
            .split_ascii_whitespace()
            .filter_map(|one| one.split_once('='))
            .collect();
        let mut over = Self {
            part,
            theirs: BTreeSet::new(),
            both: BTreeSet::new(),
        };
        if marks.is_empty() {
            return over;
        }
        let nothing = mark(&Vec::<(&str, &str)>::new());
        let [now, typed] = [now, typed].map(|fields| digests(part, fields));
        // Of ticks of which none is set a browser sends nothing, and no mark was made: that is "none" then. A form of
        // a version before this one has no marks of fields at all, and says nothing of any.
        let unmarked = Some(nothing.as_str()).filter(|_| !seen.is_empty());
        let names: BTreeSet<&str> = now.keys().chain(typed.keys()).copied().collect();
        for name in names.into_iter().chain(seen.keys().copied()) {
            let seen = seen.get(name).copied().or(unmarked);
            let now = now.get(name).unwrap_or(&nothing);
            let typed = typed.get(name).unwrap_or(&nothing);
            if seen == Some(now.as_str()) || typed == now {
                continue;
            }
            let own = if seen == Some(typed.as_str()) {
                &mut over.theirs
            } else {
                &mut over.both
            };
            own.insert(name.to_owned());
        }
        over
    }

    /// Nothing of it matters to whoever wants what stands there already, such as who pressed twice.
    pub(super) fn unless(self, is_so: bool) -> Self {
        if is_so {
            let (theirs, both) = (BTreeSet::new(), BTreeSet::new());
            return Self {
                theirs,
                both,
                ..self
            };
        }
        self
    }

    /// Whether they have to be told.
    pub(super) fn is_conflict(&self) -> bool {
        !self.both.is_empty()
    }

    /// What was sent, with the fields that weren't touched as they are now.
    pub(super) fn merged(&self, sent: &[(String, String)], now: Fields) -> Fields {
        let is_theirs = |name: &str| self.theirs.contains((self.part)(name));
        let own = sent.iter().filter(|(name, _)| !is_theirs(name)).cloned();
        let theirs = now.into_iter().filter(|(name, _)| is_theirs(name));
        own.chain(theirs).collect()
    }

    /// What stands beside the fields that both touched.
    pub(super) fn beside(&self, now: Fields, typed: Fields) -> Beside {
        let is_both = |name: &str| self.both.contains((self.part)(name));
        Beside::of(now, typed).only(is_both)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(all: &[(&str, &str)]) -> Fields {
        let own = all.iter();
        own.map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn together(name: &str) -> &str {
        match name {
            "kind" | "amount" => "amounts",
            other => other,
        }
    }

    /// Opened over this.
    fn opened() -> String {
        let then = [
            ("min", "1"),
            ("max", ""),
            ("kind", "open"),
            ("amount", "5"),
            ("amount", ""),
        ];
        marks(together, &fields(&then))
    }

    fn over(now: &[(&str, &str)], typed: &[(&str, &str)]) -> Over {
        Over::of(together, &opened(), [&fields(now), &fields(typed)])
    }

    #[test]
    fn what_wasnt_touched_is_as_it_is_by_then() {
        let now = [
            ("min", "1"),
            ("max", "9"),
            ("kind", "choice"),
            ("amount", "7"),
        ];
        let typed = [
            ("min", "2"),
            ("max", ""),
            ("kind", "open"),
            ("amount", "5"),
            ("amount", ""),
        ];
        let over = over(&now, &typed);
        assert!(!over.is_conflict(), "{over:?}");
        let mut merged = over.merged(&fields(&typed), fields(&now));
        merged.sort();
        let wanted = [
            ("amount", "7"),
            ("kind", "choice"),
            ("max", "9"),
            ("min", "2"),
        ];
        assert_eq!(merged, fields(&wanted));
    }

    #[test]
    fn what_both_touched_is_told_and_nothing_else() {
        let now = [
            ("min", "3"),
            ("max", ""),
            ("kind", "choice"),
            ("amount", "5"),
        ];
        let typed = [
            ("min", "2"),
            ("max", "8"),
            ("kind", "open"),
            ("amount", "6"),
        ];
        let over = over(&now, &typed);
        assert!(over.is_conflict());
        let beside = over.beside(fields(&now), fields(&typed));
        let all = [("amount", "5"), ("kind", "choice"), ("min", "3")];
        let all = Beside::of(fields(&all), Vec::new());
        assert_eq!(format!("{beside:?}"), format!("{all:?}"));
        assert!(!over.unless(true).is_conflict());
    }

    #[test]
    fn ticks_of_which_none_is_set_are_marked_by_being_missing() {
        let ticked = [("name", "Till"), ("store", "S-1")];
        let none = [("name", "Till")];
        // Another took the only tick away; whoever has the form still open changes the name.
        let marks_of = |form: &[(&str, &str)]| marks(alone, &fields(form));
        let typed = fields(&[("name", "Bar"), ("store", "S-1")]);
        let over = Over::of(alone, &marks_of(&ticked), [&fields(&none), &typed]);
        assert!(!over.is_conflict(), "{over:?}");
        let merged = over.merged(&typed, fields(&none));
        assert_eq!(merged, fields(&[("name", "Bar")]));
        // Another set the first tick; whoever changes the name knows nothing of it.
        let typed = fields(&[("name", "Bar")]);
        let over = Over::of(alone, &marks_of(&none), [&fields(&ticked), &typed]);
        assert!(!over.is_conflict(), "{over:?}");
        let merged = over.merged(&typed, fields(&ticked));
        assert_eq!(merged, fields(&[("name", "Bar"), ("store", "S-1")]));
        // Both set one, and not the same.
        let typed = fields(&[("name", "Till"), ("store", "S-2")]);
        let over = Over::of(alone, &marks_of(&none), [&fields(&ticked), &typed]);
        assert!(over.is_conflict(), "{over:?}");
    }

    #[test]
    fn the_same_set_by_both_is_no_conflict_and_a_form_without_marks_means_all_of_it() {
        let now = [("min", "3"), ("max", ""), ("kind", "open"), ("amount", "5")];
        assert!(!over(&now, &now).is_conflict());
        let typed = fields(&[("min", "4")]);
        let over = Over::of(together, "", [&fields(&now), &typed]);
        assert!(!over.is_conflict());
        assert_eq!(over.merged(&typed, fields(&now)), typed);
        // The marks of a version before this one say nothing of each field: whatever is otherwise is told.
        let old = Over::of(together, "0123456789abcdef", [&fields(&now), &typed]);
        assert!(old.is_conflict());
    }
}
