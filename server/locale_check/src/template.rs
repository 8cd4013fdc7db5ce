//! A new language's files: every message with English above it, ready to be filled in.
//!
//! A message to fill in is a comment until somebody does: the line `# ~ name =` loses its `# ~ `.

use std::collections::BTreeMap;

use fluent_syntax::{
    ast::{Entry, Identifier, Message as Written, Pattern, Resource},
    parser, serializer,
};
use texts::OPTIONAL_FILES;

use super::{
    LanguageFiles, TextFile,
    parsed::{Message, Parsed},
    plurals::Plurals,
    source::{CATEGORIES, Source, is_category},
    uses::Uses,
};

/// Begins the lines of a message that waits for its text.
pub(super) const TO_FILL_IN: &str = "# ~ ";

/// What every file says at its top.
const HOW: &str = "\
# English stands above every message. To translate one, remove `# ~ ` from its line or lines
# and write your text behind the `=`, or behind each [form]. Names, such as amount-title, and
# variables, such as { $shop }, stay as they are. TRANSLATING.md tells more.
";

/// The files of a new language: those it can't do without.
pub fn files(tag: &str, english: &LanguageFiles) -> Vec<TextFile> {
    let parsed: Vec<Parsed<'_>> = english.files.iter().map(Parsed::of).collect();
    let source = Source::of(&parsed);
    let plurals = Plurals::of(tag);
    let needed = |file: &&TextFile| !OPTIONAL_FILES.contains(&file.name.as_str());
    let made = english.files.iter().filter(needed).map(|file| TextFile {
        name: file.name.clone(),
        shown: file.name.clone(),
        text: text(file, &source, plurals.as_ref()),
    });
    made.collect()
}

fn text(english: &TextFile, source: &Source<'_>, plurals: Option<&Plurals>) -> String {
    let (Ok(resource) | Err((resource, _))) = parser::parse(english.text.as_str());
    let mut out = String::new();
    let mut told = false;
    for entry in &resource.body {
        match entry {
            Entry::ResourceComment(comment) => {
                out.push_str(&commented("### ", &comment.content.join("\n")));
                if !told {
                    out.push('\n');
                    out.push_str(HOW);
                    told = true;
                }
            }
            Entry::GroupComment(comment) => {
                out.push_str(&commented("## ", &comment.content.join("\n")));
            }
            Entry::Comment(comment) => {
                out.push_str(&commented("# ", &comment.content.join("\n")));
            }
            Entry::Message(message) => {
                if let Some(comment) = &message.comment {
                    out.push_str(&commented("# ", &comment.content.join("\n")));
                }
                let id = message.id.name;
                out.push_str(&above(id, message.value.as_ref()));
                out.push_str(&to_fill_in(id, source, plurals));
            }
            Entry::Term(_) | Entry::Junk { .. } => continue,
        }
        out.push('\n');
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
    out
}

/// English as comments.
fn above(id: &str, value: Option<&Pattern<&str>>) -> String {
    let message = Written {
        id: Identifier { name: id },
        value: value.cloned(),
        attributes: Vec::new(),
        comment: None,
    };
    let resource = Resource {
        body: vec![Entry::Message(message)],
    };
    commented("# English: ", serializer::serialize(&resource).trim_end())
}

fn to_fill_in(id: &str, source: &Source<'_>, plurals: Option<&Plurals>) -> String {
    let forms = source
        .get(id)
        .and_then(|known| forms(known.message, plurals?, &known.numbers));
    let Some((number, forms)) = forms else {
        return format!("# ~ {id} =\n");
    };
    let mut lines = format!("# ~ {id} =\n# ~     {{ ${number} ->\n");
    let last = forms.len().saturating_sub(1);
    for (at, form) in forms.iter().enumerate() {
        let indent = if at == last { "       *" } else { "        " };
        lines.extend(["# ~ ", indent, "[", form, "]\n"]);
    }
    lines.push_str("# ~     }\n");
    lines
}

/// The forms a language needs where English chooses by a number; the one for the rest comes last.
fn forms<'a>(
    message: &Message<'a>,
    plurals: &Plurals,
    numbers: &BTreeMap<&'a str, u32>,
) -> Option<(&'a str, Vec<String>)> {
    let uses = Uses::of(message.value.as_ref()?);
    let by_number = |name| numbers.contains_key(name);
    let mut choices = uses.choices.iter();
    let choice = choices.find(|choice| choice.variable.is_some_and(by_number))?;
    let number = choice.variable?;
    let is_own = |key: &&str| !is_category(key);
    let own: Vec<&str> = choice.keys.iter().copied().filter(is_own).collect();
    let needed = plurals.needed(*numbers.get(number)?, &own);
    let mut needed: Vec<&str> = CATEGORIES
        .iter()
        .copied()
        .filter(|form| needed.contains_key(form))
        .collect();
    let rest = needed.pop()?;
    if needed.is_empty() && own.is_empty() {
        return None;
    }
    let all = own.into_iter().chain(needed).chain([rest]);
    Some((number, all.map(str::to_owned).collect()))
}

fn commented(sign: &str, text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = format!("{sign}{line}");
        [line.trim_end(), "\n"].concat()
    });
    lines.collect()
}
