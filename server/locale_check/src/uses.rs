//! What a text refers to, and every way it can be read.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

/// Ways to read one text that are looked at; nobody nests forms deeper.
const READINGS_MAX: usize = 256;

/// A reference to a message or term, and its attribute.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reference<'a> {
    pub(super) id: &'a str,
    pub(super) attribute: Option<&'a str>,
}

/// A choice between forms.
#[derive(Debug)]
pub(super) struct Choice<'a> {
    /// By which variable, if by one.
    pub(super) variable: Option<&'a str>,
    /// The keys, the default's last.
    pub(super) keys: Vec<&'a str>,
}

/// Everything a text refers to, in order.
#[derive(Debug, Default)]
pub(super) struct Uses<'a> {
    pub(super) variables: Vec<&'a str>,
    pub(super) functions: Vec<&'a str>,
    pub(super) messages: Vec<Reference<'a>>,
    pub(super) terms: Vec<Reference<'a>>,
    pub(super) choices: Vec<Choice<'a>>,
}

impl<'a> Uses<'a> {
    pub(super) fn of(pattern: &Pattern<&'a str>) -> Self {
        let mut uses = Self::default();
        uses.pattern(pattern);
        uses
    }

    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                self.choices.push(Choice {
                    variable: variable_of(selector),
                    keys: variants.iter().map(key_of).collect(),
                });
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.push(id.name);
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, attribute } => self.messages.push(Reference {
                id: id.name,
                attribute: attribute.as_ref().map(|attribute| attribute.name),
            }),
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                self.terms.push(Reference {
                    id: id.name,
                    attribute: attribute.as_ref().map(|attribute| attribute.name),
                });
                if let Some(these) = arguments {
                    self.arguments(these);
                }
            }
            InlineExpression::VariableReference { id } => self.variables.push(id.name),
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&'a str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for argument in arguments.positional.iter().chain(named) {
            self.inline(argument);
        }
    }
}

fn variable_of<'a>(selector: &InlineExpression<&'a str>) -> Option<&'a str> {
    match selector {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().find_map(variable_of)
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::Placeable { .. } => None,
    }
}

fn key_of<'a>(variant: &Variant<&'a str>) -> &'a str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// One way to read a text: what stands there, and which variables are shown.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading<'a> {
    /// The words, without what is filled in.
    pub(super) words: String,
    pub(super) shown: BTreeSet<&'a str>,
    /// The first piece that belongs to this reading and not to all.
    pub(super) piece: Option<&'a str>,
}

/// Every way to read a text: one for each combination of forms.
pub(super) fn readings<'a>(pattern: &Pattern<&'a str>) -> Vec<Reading<'a>> {
    let mut all = vec![Reading::default()];
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                for reading in &mut all {
                    reading.words.push_str(value);
                    reading.piece = reading.piece.or(Some(value));
                }
            }
            PatternElement::Placeable { expression } => all = filled(&all, expression),
        }
    }
    all
}

fn filled<'a>(before: &[Reading<'a>], expression: &Expression<&'a str>) -> Vec<Reading<'a>> {
    let ways: Vec<Reading<'a>> = match expression {
        Expression::Select { variants, .. } => variants
            .iter()
            .flat_map(|variant| {
                let key = key_of(variant);
                readings(&variant.value).into_iter().map(move |mut way| {
                    way.piece = Some(key);
                    way
                })
            })
            .collect(),
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            return filled(before, expression);
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => vec![Reading {
            shown: BTreeSet::from([id.name]),
            ..Reading::default()
        }],
        Expression::Inline(InlineExpression::StringLiteral { value }) => vec![Reading {
            words: (*value).to_owned(),
            ..Reading::default()
        }],
        Expression::Inline(
            InlineExpression::NumberLiteral { .. }
            | InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. },
        ) => vec![Reading::default()],
    };
    let joined = before.iter().flat_map(|start| {
        ways.iter().map(move |way| Reading {
            words: [start.words.as_str(), way.words.as_str()].concat(),
            shown: start.shown.union(&way.shown).copied().collect(),
            piece: way.piece.or(start.piece),
        })
    });
    joined.take(READINGS_MAX).collect()
}
