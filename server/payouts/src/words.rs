//! What people's words are called, what they are about, and what counts after all of them: the last one about each
//! thing.

use std::collections::BTreeMap;

use crate::store::{Arrived, Decision, FileFacts, KeptFile, What};

/// How many words were said, by what they are about.
pub type Turns = BTreeMap<String, i64>;

/// How many words were said about one of them.
pub fn turn(turns: &Turns, about: &str) -> i64 {
    turns.get(about).copied().unwrap_or_default()
}

/// A difference, as something that several people may say a word about.
pub fn about_difference(key: &str) -> String {
    format!("difference:{key}")
}

/// What arrived of a batch.
pub fn about_batch(source: &str, batch: &str, currency: &str) -> String {
    format!("batch:{source}:{currency}:{batch}")
}

/// A row, by its key.
pub fn about_row(key: &str) -> String {
    format!("row:{key}")
}

/// A file, by its key.
pub fn about_file(key: &str) -> String {
    format!("file:{key}")
}

impl Decision {
    /// What it is a word about.
    pub fn about(&self) -> String {
        match self.what {
            What::Accepted | What::Reopened => about_difference(&self.key),
            What::Linked => about_row(&self.key),
            What::Withdrawn | What::Restored => about_file(&self.key),
            What::TakenBack => {
                let source = self.key.split(':').next().unwrap_or_default();
                // Behind source and batch stand currency, amount, day and moment, and what the bank calls it.
                let before = format!("{source}:{}:", self.target);
                let rest = self.key.strip_prefix(&before).unwrap_or_default();
                let currency = rest.split(':').next().unwrap_or_default();
                about_batch(source, &self.target, currency)
            }
        }
    }
}

impl What {
    /// Its name, as it is kept.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Reopened => "reopened",
            Self::Linked => "linked",
            Self::Withdrawn => "withdrawn",
            Self::Restored => "restored",
            Self::TakenBack => "taken-back",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        let all = [
            Self::Accepted,
            Self::Reopened,
            Self::Linked,
            Self::Withdrawn,
            Self::Restored,
            Self::TakenBack,
        ];
        all.into_iter().find(|one| one.as_str() == text)
    }
}

impl FileFacts {
    /// How a file is called by who takes it out: its bytes, and under which name and of which day they came.
    pub fn key(&self) -> String {
        let folder = self.folder_day.map(|day| day.to_string());
        let parts = [
            &*self.digest,
            &*self.source,
            folder.as_deref().unwrap_or_default(),
            &*self.name,
        ];
        parts.join(":")
    }
}

impl Arrived {
    /// What it is a word about.
    pub fn about(&self) -> String {
        about_batch(&self.source, &self.batch, self.amount.currency().code())
    }

    /// How it is called by who takes it back: two that differ in what the bank calls them are two.
    pub fn key(&self) -> String {
        let reference = &self.reference;
        if reference.is_empty() {
            return self.key_without();
        }
        [&*self.key_without(), reference].join(":")
    }

    /// The same as a version before this one called it.
    fn key_without(&self) -> String {
        let minor = self.amount.minor().to_string();
        let (on, at) = (self.on.to_string(), self.at.0.to_string());
        let parts = [
            &*self.source,
            &*self.batch,
            self.amount.currency().code(),
            &*minor,
            &*on,
            &*at,
        ];
        parts.join(":")
    }
}

/// Marks the files that the last word on each took out.
pub fn without_withdrawn(files: &mut [KeptFile], decisions: &[Decision]) {
    let of = |what| matches!(what, What::Withdrawn | What::Restored);
    let said = decisions.iter().filter(|one| of(one.what));
    let last: BTreeMap<&str, What> = said.map(|one| (&*one.key, one.what)).collect();
    for file in files {
        file.is_withdrawn = last.get(&*file.facts.key()) == Some(&What::Withdrawn);
    }
}

/// Leaves out the arrivals that somebody took back, one for each word.
pub fn without_taken_back(arrivals: &mut Vec<Arrived>, decisions: &[Decision]) {
    let back = decisions.iter().filter(|one| one.what == What::TakenBack);
    let mut back: Vec<&str> = back.map(|one| &*one.key).collect();
    let mut leave_out = |called: fn(&Arrived) -> String| {
        arrivals.retain(|one| {
            let key = called(one);
            let said = back.iter().position(|back| *back == key);
            said.map(|at| back.swap_remove(at)).is_none()
        });
    };
    leave_out(Arrived::key);
    // What is left was said by a version before this one.
    leave_out(Arrived::key_without);
}

#[cfg(test)]
mod tests {
    use domain::{Currency, Day};
    use foundation::clock::Timestamp;
    use settlement::Signed;

    use super::*;

    fn arrived(reference: &str) -> Arrived {
        Arrived {
            source: "one".to_owned(),
            batch: "7:8".to_owned(),
            amount: Signed::new(100, Currency::parse("USD").unwrap()),
            on: Day::parse("2026-02-05").unwrap(),
            reference: reference.to_owned(),
            by: "ada".to_owned(),
            at: Timestamp(9),
        }
    }

    fn taken_back(key: String) -> Decision {
        Decision {
            what: What::TakenBack,
            key,
            target: "7:8".to_owned(),
            why: "it was another's".to_owned(),
            by: "ada".to_owned(),
            at: Timestamp(10),
        }
    }

    #[test]
    fn two_that_the_bank_calls_otherwise_are_two() {
        let left = |back: &[Decision]| {
            let mut all = vec![arrived("AP:1"), arrived(""), arrived("AP:2")];
            without_taken_back(&mut all, back);
            all.into_iter().map(|one| one.reference).collect::<Vec<_>>()
        };
        assert_eq!(left(&[taken_back(arrived("AP:2").key())]), ["AP:1", ""]);
        assert_eq!(left(&[taken_back(arrived("").key())]), ["AP:1", "AP:2"]);
        // As it was called before: whichever of them it was, one is gone.
        let before = [arrived("").key(), arrived("AP:2").key_without()].map(taken_back);
        assert_eq!(left(&before), ["AP:2"]);
        for one in [arrived("AP:1"), arrived("")] {
            assert_eq!(taken_back(one.key()).about(), one.about());
        }
    }
}
