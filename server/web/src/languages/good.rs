//! What of a language's files can be shown, message by message: a mistake costs its message, and
//! neither the file around it nor the server.
//!
//! In the place of a bad message stands the last good one, or the built-in one, which stands in the
//! place of a missing one, too; without either it is left out, and English is shown. What is a mistake is `locale_check`'s to say.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Resource},
    parser, serializer,
};
use texts::built_in;

use locale_check::{Finding, LanguageFiles, Rule};

/// The last good text of each message, by language and name.
#[derive(Debug, Default)]
pub struct GoodTexts(BTreeMap<(String, String), String>);

impl GoodTexts {
    /// A language as it can be shown, with these findings; what is good is remembered.
    #[must_use]
    pub fn of(&mut self, language: &LanguageFiles, findings: &[Finding]) -> LanguageFiles {
        let bad: BTreeSet<&str> = findings
            .iter()
            .filter(|it| it.is_error() && it.rule.spoils_page() && it.rule != Rule::Twice)
            .filter_map(|it| it.message.as_deref())
            .collect();
        let mut shown = language.clone();
        let mut there = BTreeSet::new();
        for file in &mut shown.files {
            let mut text = String::new();
            for (id, written) in entries(&file.text) {
                // A second one of the same name would be none of Fluent's.
                if bad.contains(id.as_str()) || !there.insert(id.clone()) {
                    continue;
                }
                text.push_str(&written);
                self.0.insert((language.tag.clone(), id), written);
            }
            file.text = text;
        }
        let last = bad.iter().filter(|id| !there.contains(**id));
        let last = last.filter_map(|id| {
            let key = (language.tag.clone(), (*id).to_owned());
            Some((key.1.clone(), self.0.get(&key)?.clone()))
        });
        let last: Vec<(String, String)> = last.collect();
        there.extend(last.iter().map(|(id, _)| id.clone()));
        let built_in = built_in_entries(language);
        let built_in = built_in.into_iter().filter(|(id, _)| !there.contains(id));
        let more: String = last
            .iter()
            .cloned()
            .chain(built_in)
            .map(|(_, text)| text)
            .collect();
        if let Some(file) = shown.files.first_mut() {
            file.text.push_str(&more);
        }
        shown
    }
}

/// What was built in of a language, of the files it has here; the other files are as built in
/// anyway.
fn built_in_entries(language: &LanguageFiles) -> Vec<(String, String)> {
    let is_here = |name: &str| language.files.iter().any(|file| file.name == name);
    let files = built_in().find(|(tag, _)| *tag == language.tag);
    let files = files.into_iter().flat_map(|(_, files)| files);
    let here = files.filter(|(name, _)| is_here(name));
    here.flat_map(|(_, text)| entries(text)).collect()
}

/// A file's messages and terms, each with what is written and noted; what can't be read is left out.
fn entries(text: &str) -> Vec<(String, String)> {
    let (Ok(resource) | Err((resource, _))) = parser::parse(text);
    let entries = resource.body.into_iter().filter_map(|entry| {
        let id = match &entry {
            Entry::Message(message) => message.id.name.to_owned(),
            Entry::Term(term) => format!("-{}", term.id.name),
            Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => return None,
        };
        let alone = Resource { body: vec![entry] };
        Some((id, serializer::serialize(&alone)))
    });
    entries.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use locale_check::{check, folder};

    /// A language with these texts of `common.ftl` and `result.ftl`.
    fn language(tag: &str, common: &str, result: &str) -> LanguageFiles {
        let built_in = folder::embedded();
        let mut language = built_in.into_iter().find(|it| it.tag == "sv").unwrap();
        tag.clone_into(&mut language.tag);
        language
            .files
            .retain(|it| it.name == "common.ftl" || it.name == "result.ftl");
        for file in &mut language.files {
            let text = if file.name == "common.ftl" {
                common
            } else {
                result
            };
            text.clone_into(&mut file.text);
        }
        language
    }

    fn shown(good: &mut GoodTexts, language: &LanguageFiles) -> String {
        let findings = check(language, &folder::english());
        let files = good.of(language, &findings).files;
        files.into_iter().map(|file| file.text).collect()
    }

    #[test]
    fn one_bad_message_costs_that_message_and_nothing_around_it() {
        let mut good = GoodTexts::default();
        let bad = "result-paid = Betalt\nresult-title = Till { $shopp }\nresult-shop = Butik\nresult-note = {\n";
        let text = shown(
            &mut good,
            &language("sv-FI", "common-terms = Villkor\n", bad),
        );
        for there in ["Villkor", "Betalt", "Butik"] {
            assert!(text.contains(there), "{text}");
        }
        assert!(
            !text.contains("shopp") && !text.contains("result-note"),
            "{text}"
        );
    }

    #[test]
    fn in_its_place_stands_the_last_good_one_or_the_built_in_one() {
        let mut good = GoodTexts::default();
        let first = language("sv-FI", "", "result-title = { $state } till { $shop }\n");
        assert!(shown(&mut good, &first).contains("{ $state } till { $shop }"));
        let bad = language("sv-FI", "", "result-title = Till { $shopp }\n");
        assert!(shown(&mut good, &bad).contains("{ $state } till { $shop }"));
        let of_built_in = language("sv", "", "result-title = Till { $shopp }\n");
        let text = shown(&mut GoodTexts::default(), &of_built_in);
        assert!(text.contains("{ $state } · { $shop }"), "{text}");
    }

    #[test]
    fn what_an_upgrade_brought_is_said_as_it_was_built_in() {
        let older = language(
            "sv",
            "common-terms = Villkor hos oss\n",
            "result-paid = Betalt\n",
        );
        let text = shown(&mut GoodTexts::default(), &older);
        for there in [
            "Villkor hos oss",
            "result-note = Meddelande",
            "Öppna betalappen",
        ] {
            assert!(text.contains(there), "{text}");
        }
        assert_eq!(text.matches("result-paid =").count(), 1);
    }

    #[test]
    fn of_a_message_that_is_there_twice_the_first_is_shown() {
        let twice = "result-paid = Betalt\nresult-paid = Betald\n";
        let text = shown(&mut GoodTexts::default(), &language("sv-FI", "", twice));
        assert!(
            text.contains("Betalt") && !text.contains("Betald"),
            "{text}"
        );
    }
}
