//! Languages nobody speaks, made of English to see what a page does with longer texts, other
//! letters and the other direction before a translation is there.
//!
//! `en-XA` has accents and is longer, in brackets that show what was cut off; `ar-XB` runs from
//! right to left. Variables and the choice of forms stay as they are.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser, serializer,
};

/// How much longer than English, in hundredths; about what German needs.
const LONGER_PERCENT: usize = 40;

/// Which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pseudo {
    Accented,
    Mirrored,
}

impl Pseudo {
    pub(crate) const ALL: [Self; 2] = [Self::Accented, Self::Mirrored];

    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::Accented => "en-XA",
            Self::Mirrored => "ar-XB",
        }
    }
}

/// A whole file, made of an English one.
pub(crate) fn text(kind: Pseudo, english: &str) -> String {
    // What can't be read is left out here; the English catalogue itself would be refused for it.
    let mut resource = match parser::parse_runtime(english.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    for entry in &mut resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(value) = &mut message.value {
                    pattern(kind, value);
                }
            }
            Entry::Term(term) => pattern(kind, &mut term.value),
            Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => {}
        }
    }
    serializer::serialize(&resource)
}

fn pattern(kind: Pseudo, pattern: &mut Pattern<String>) {
    let mut letters = 0_usize;
    let mut whole = true;
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                letters = letters.saturating_add(value.chars().count());
                *value = words(kind, value);
            }
            PatternElement::Placeable { expression } => {
                whole &= !forms(kind, expression);
            }
        }
    }
    // A text that is nothing but a choice of forms has its brackets in each form.
    let only_forms = !whole && letters == 0;
    if kind == Pseudo::Accented && !only_forms {
        let element = |value: String| PatternElement::TextElement { value };
        pattern.elements.insert(0, element("⟦".to_owned()));
        pattern
            .elements
            .push(element(format!("{}⟧", longer(letters))));
    }
}

/// Changes every form of a choice; says whether it was one.
fn forms(kind: Pseudo, expression: &mut Expression<String>) -> bool {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                pattern(kind, &mut variant.value);
            }
            true
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => forms(kind, expression),
        Expression::Inline(
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. }
            | InlineExpression::VariableReference { .. },
        ) => false,
    }
}

/// What is added at the end: in short words, so that lines break as they do in a language.
fn longer(letters: usize) -> String {
    let more = letters.saturating_mul(LONGER_PERCENT).div_ceil(100);
    " þłüš".chars().cycle().take(more).collect()
}

fn words(kind: Pseudo, english: &str) -> String {
    match kind {
        Pseudo::Accented => english.chars().map(accented).collect(),
        Pseudo::Mirrored => english.split_inclusive(' ').map(mirrored).collect(),
    }
}

/// A word that browsers write from right to left, as Android's pseudo-language does it.
fn mirrored(word: &str) -> String {
    let bare = word.trim_end();
    if bare.is_empty() {
        return word.to_owned();
    }
    let blank = word.get(bare.len()..).unwrap_or_default();
    format!("\u{200F}\u{202E}{bare}\u{202C}\u{200F}{blank}")
}

const fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'c' => 'ç',
        'd' => 'ð',
        'e' => 'é',
        'g' => 'ğ',
        'h' => 'ĥ',
        'i' => 'í',
        'k' => 'ķ',
        'l' => 'ł',
        'n' => 'ñ',
        'o' => 'ö',
        'r' => 'ŕ',
        's' => 'š',
        't' => 'ţ',
        'u' => 'ü',
        'w' => 'ŵ',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Å',
        'C' => 'Ç',
        'D' => 'Ð',
        'E' => 'É',
        'I' => 'Î',
        'L' => 'Ł',
        'N' => 'Ñ',
        'O' => 'Ø',
        'P' => 'Þ',
        'R' => 'Ŕ',
        'S' => 'Š',
        'T' => 'Ţ',
        'U' => 'Û',
        'W' => 'Ŵ',
        'Y' => 'Ý',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_and_forms_stay_and_words_change() {
        let english = "a = Pay { $amount } now\nb =\n    { $n ->\n        [one] One hour\n       *[other] { $n } hours\n    }\n";
        let made = text(Pseudo::Accented, english);
        assert!(made.contains("a = ⟦Þáý { $amount } ñöŵ"), "{made}");
        assert!(made.contains("[one] ⟦Øñé ĥöüŕ"), "{made}");
        assert!(made.contains("*[other] ⟦{ $n } ĥöüŕš"), "{made}");
        assert!(!made.contains("b = ⟦"), "{made}");
        let mirrored = text(Pseudo::Mirrored, english);
        assert!(mirrored.contains("{ $amount }"), "{mirrored}");
        assert!(mirrored.contains("\u{202E}Pay\u{202C}"), "{mirrored}");
    }

    #[test]
    fn accented_texts_are_two_fifths_longer() {
        let made = text(Pseudo::Accented, "a = Nothing is charged before.\n");
        let value = made.trim().strip_prefix("a = ").unwrap();
        assert_eq!(value.chars().count(), 26 + 11 + 2, "{value}");
    }
}
