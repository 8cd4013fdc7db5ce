//! A drawing's own style sheets, as rules. What can't be read of them is refused, for a rule that is
//! dropped turns what it coloured black.

use std::rc::Rc;

use resvg::usvg::roxmltree::{Document, Node};
use simplecss::{AttributeOperator, Element, PseudoClass, Selector};

use super::{
    attribute,
    split::{Declaration, cut, declarations, find, lines, without_comments},
    unreadable,
};
use crate::Refusal;

/// The text of a style sheet, and the line of the file at which it begins.
pub(super) struct Sheet {
    text: String,
    line: u32,
}

/// What some elements are told.
pub(super) struct Rule<'a> {
    pub(super) selector: Selector<'a>,
    pub(super) declarations: Rc<Vec<Declaration>>,
}

/// The style sheets of a drawing, in their order.
pub(super) fn sheets(document: &Document<'_>) -> Vec<Sheet> {
    let styles = document.descendants().filter(|node| {
        let css = attribute(*node, "type").is_none_or(|kind| kind == "text/css");
        let media = attribute(*node, "media").unwrap_or_default();
        node.is_element() && node.tag_name().name() == "style" && css && applies(media)
    });
    styles
        .map(|style| {
            let texts = style.children().filter_map(|inner| inner.text());
            Sheet {
                text: without_comments(&texts.collect::<String>()),
                line: line_of(style.first_child().unwrap_or(style)),
            }
        })
        .collect()
}

/// Where a node begins.
pub(super) fn line_of(node: Node<'_, '_>) -> u32 {
    node.document().text_pos_at(node.range().start).row
}

/// A drawing is looked at on a screen, by day. Anything else it says of other places isn't for it.
fn applies(media: &str) -> bool {
    let media = media.trim().to_ascii_lowercase();
    matches!(media.as_str(), "" | "all" | "screen")
}

/// Whether a condition is never met where a picture of a page is shown.
fn never(media: &str) -> bool {
    let media = media.to_ascii_lowercase();
    let unmet = [
        "prefers-color-scheme: dark",
        "prefers-color-scheme:dark",
        "print",
    ];
    unmet.iter().any(|unmet| media.contains(unmet)) && !media.contains("not ")
}

impl Sheet {
    /// Its rules, in their order.
    pub(super) fn rules(&self) -> Result<Vec<Rule<'_>>, Refusal> {
        let mut rules = Vec::new();
        read(&self.text, self.line, &mut rules)?;
        Ok(rules)
    }
}

fn read<'a>(text: &'a str, first: u32, rules: &mut Vec<Rule<'a>>) -> Result<(), Refusal> {
    let (mut rest, mut line) = (text, first);
    loop {
        let begun = rest.trim_start();
        line += lines(rest.get(..rest.len() - begun.len()).unwrap_or_default());
        if begun.is_empty() {
            return Ok(());
        }
        let Some(open) = find(begun, &['{', ';']) else {
            return Err(unreadable(begun, line));
        };
        let (prelude, behind) = begun.split_at(open);
        if behind.starts_with(';') {
            // `@charset`, `@namespace`; an `@import` has been refused already.
            rest = behind.strip_prefix(';').unwrap_or_default();
            line += lines(prelude);
            continue;
        }
        let behind = behind.strip_prefix('{').unwrap_or_default();
        let (block, after) = cut(behind, &['}']);
        let inside = line + lines(prelude);
        let found = Block {
            text: block,
            line,
            inside,
        };
        match prelude.trim().strip_prefix('@') {
            Some(at) => conditional(at, found, rules)?,
            None => rule(prelude.trim(), found, rules)?,
        }
        line = inside + lines(block);
        rest = after;
    }
}

/// What stands between braces.
#[derive(Clone, Copy)]
struct Block<'a> {
    text: &'a str,
    /// Where its prelude begins.
    line: u32,
    /// Where it begins itself.
    inside: u32,
}

/// A block that begins with `@`: read, left out, or refused.
fn conditional<'a>(
    at: &'a str,
    block: Block<'a>,
    rules: &mut Vec<Rule<'a>>,
) -> Result<(), Refusal> {
    let (name, condition) = at.split_once([' ', '(', '\n']).unwrap_or((at, ""));
    match name.to_ascii_lowercase().as_str() {
        "media" if applies(condition) => read(block.text, block.inside, rules),
        "media" if never(condition) => Ok(()),
        // Letters of texts, which there are none of; movement, of which the beginning is kept; and
        // what follows something that everybody can read.
        "font-face" | "keyframes" | "-webkit-keyframes" | "supports" | "page" => Ok(()),
        _ => Err(unreadable(&format!("@{at}"), block.line)),
    }
}

fn rule<'a>(
    selectors: &'a str,
    block: Block<'a>,
    rules: &mut Vec<Rule<'a>>,
) -> Result<(), Refusal> {
    let Block { text, line, inside } = block;
    // Rules within rules.
    if find(text, &['{']).is_some() {
        return Err(unreadable(selectors, line));
    }
    let declarations = Rc::new(declarations(text, inside));
    let mut rest = selectors;
    while !rest.trim().is_empty() {
        let (one, after) = cut(rest, &[',']);
        let one = one.trim();
        rest = after;
        // Of what is in front of or behind an element nothing is drawn.
        if one.contains("::") {
            continue;
        }
        let written = if one == ":root" { "svg" } else { one };
        let selector = Selector::parse(written).ok_or_else(|| unreadable(one, line))?;
        rules.push(Rule {
            selector,
            declarations: Rc::clone(&declarations),
        });
    }
    Ok(())
}

/// An element, as selectors look at it.
pub(super) struct Looked<'a, 'input>(pub(super) Node<'a, 'input>);

impl Element for Looked<'_, '_> {
    fn parent_element(&self) -> Option<Self> {
        self.0.parent_element().map(Self)
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.0.prev_sibling_element().map(Self)
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.0.tag_name().name() == name
    }

    fn attribute_matches(&self, name: &str, operator: AttributeOperator<'_>) -> bool {
        let value = attribute(self.0, name);
        value.is_some_and(|value| operator.matches(value))
    }

    fn pseudo_class_matches(&self, class: PseudoClass<'_>) -> bool {
        // Nobody points at a picture.
        matches!(class, PseudoClass::FirstChild) && self.0.prev_sibling_element().is_none()
    }
}
