//! Of everything that is said of an element, what holds: the last declaration that can be read.

use std::collections::BTreeMap;

use resvg::usvg::roxmltree::Node;

use super::{
    attribute,
    property::{PROPERTIES, Property},
    sheet::{Looked, Rule, line_of},
    split::{Declaration, declarations},
    unreadable,
    value::{Parts, Reading, read},
};
use crate::Refusal;

/// Most names within names within names.
const VARIABLES_DEPTH_MAX: u8 = 8;
/// Longest value that names are replaced in.
const VARIABLES_LEN_MAX: usize = 4_096;

/// What a file calls its own values.
pub(super) type Variables = BTreeMap<String, String>;

/// What holds for an element.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// By property; only where something is said.
    pub(super) said: BTreeMap<&'static str, String>,
    /// Its own and those around it.
    pub(super) variables: Variables,
}

/// A declaration, and how much it counts: the greatest wins, and the last among equals.
struct Claim<'a> {
    /// Importance, then where it stands: attribute, rule, element.
    rank: (bool, u8, [u8; 3]),
    /// The same for those that stand beside each other.
    block: usize,
    declaration: &'a Declaration,
}

/// Everything that is the same for all elements.
pub(super) struct Sources<'a> {
    pub(super) rules: &'a [Rule<'a>],
    pub(super) parts: &'a Parts<'a>,
}

/// What holds for an element whose parent's style this is.
pub(super) fn style(
    node: Node<'_, '_>,
    sources: &Sources<'_>,
    parent: &Style,
) -> Result<Style, Refusal> {
    let attributes = attributes(node);
    let own = own(node);
    let mut claims = Vec::new();
    let mut claim = |block, (place, specificity), all: &mut dyn Iterator<Item = _>| {
        claims.extend(all.map(|declaration: &Declaration| Claim {
            rank: (declaration.important, place, specificity),
            block,
            declaration,
        }));
    };
    claim(0, (0, [0; 3]), &mut attributes.iter());
    for (at, rule) in sources.rules.iter().enumerate() {
        if rule.selector.matches(&Looked(node)) {
            let place = (1, rule.selector.specificity());
            claim(at + 1, place, &mut rule.declarations.iter());
        }
    }
    claim(usize::MAX, (2, [0; 3]), &mut own.iter());
    // Stable: among equals the order of the file stays.
    claims.sort_by_key(|claim| claim.rank);
    let mut style = Style {
        said: BTreeMap::new(),
        variables: parent.variables.clone(),
    };
    for claim in &claims {
        let Declaration { name, value, .. } = claim.declaration;
        if name.starts_with("--") {
            style.variables.insert(name.clone(), value.clone());
        }
    }
    let element = node.tag_name().name();
    for property in PROPERTIES {
        let surroundings = Surroundings {
            variables: &style.variables,
            parts: sources.parts,
            parent,
        };
        let of: Vec<_> = claims
            .iter()
            .filter(|claim| is_said_of(&claim.declaration.name, property))
            .filter(|claim| claim.block == 0 || property.is_of(element))
            .collect();
        if let Some(written) = winner(property, &of, surroundings)? {
            style.said.insert(property.name, written);
        }
    }
    Ok(style)
}

/// `marker` is short for three.
fn is_said_of(name: &str, property: &Property) -> bool {
    name == property.name || (name == "marker" && property.name.starts_with("marker-"))
}

/// What is said by attributes, each of which is a block of its own.
fn attributes(node: Node<'_, '_>) -> Vec<Declaration> {
    let plain = node.attributes().filter(|one| one.namespace().is_none());
    let known = plain.filter(|one| {
        Property::named(one.name()).is_some_and(|property| !property.is_style_only())
    });
    known
        .map(|one| Declaration {
            name: one.name().to_owned(),
            value: one.value().trim().to_owned(),
            important: false,
            line: node.document().text_pos_at(one.range().start).row,
        })
        .collect()
}

/// What the element itself says.
fn own(node: Node<'_, '_>) -> Vec<Declaration> {
    let Some(text) = attribute(node, "style") else {
        return Vec::new();
    };
    let text = super::split::without_comments(text);
    declarations(&text, line_of(node))
}

/// What a value may mean more than it says by itself.
#[derive(Clone, Copy)]
struct Surroundings<'a> {
    /// The file's own names.
    variables: &'a Variables,
    /// What can be referred to.
    parts: &'a Parts<'a>,
    /// What an element may inherit.
    parent: &'a Style,
}

/// The value that holds, rewritten; nothing if nobody says one.
fn winner(
    property: &'static Property,
    claims: &[&Claim<'_>],
    surroundings: Surroundings<'_>,
) -> Result<Option<String>, Refusal> {
    let Surroundings {
        variables,
        parts,
        parent,
    } = surroundings;
    let mut wide: Option<(usize, String)> = None;
    let mut lost = None;
    for claim in claims.iter().rev() {
        if wide
            .as_ref()
            .is_some_and(|(block, _)| *block != claim.block)
        {
            break;
        }
        let said = claim.declaration;
        let what = || unreadable(&format!("{}: {}", said.name, said.value), said.line);
        let Some(value) = replaced(&said.value, variables, 0) else {
            lost.get_or_insert_with(what);
            continue;
        };
        if let Some(written) = everybodys(property, &value, parent) {
            return Ok(Some(written).filter(|it| !it.is_empty()));
        }
        match read(property, &value, parts) {
            Reading::Read(written) => return Ok(Some(written).filter(|it| !it.is_empty())),
            Reading::Wide(written) => {
                wide.get_or_insert((claim.block, written));
            }
            Reading::Unknown => {
                lost.get_or_insert_with(what);
            }
            Reading::Lost => return Err(what()),
        }
    }
    match (wide, lost) {
        (Some((_, written)), _) => Ok(Some(written)),
        (None, Some(refusal)) => Err(refusal),
        (None, None) => Ok(None),
    }
}

/// What words come to that every property takes; nothing is written for what is so by itself.
fn everybodys(property: &'static Property, value: &str, parent: &Style) -> Option<String> {
    match value.to_ascii_lowercase().as_str() {
        "inherit" if !property.inherited => {
            Some(parent.said.get(property.name).cloned().unwrap_or_default())
        }
        "initial" if property.initial == "auto" => Some(String::new()),
        "initial" => Some(property.initial.to_owned()),
        "inherit" | "unset" | "revert" | "revert-layer" => Some(String::new()),
        _ => None,
    }
}

/// A value with a file's own names replaced; nothing if one of them means nothing.
fn replaced(value: &str, variables: &Variables, depth: u8) -> Option<String> {
    let Some(at) = value.find("var(") else {
        return Some(value.to_owned());
    };
    let (before, rest) = (value.get(..at)?, value.get(at + 4..)?);
    let (inside, after) = super::split::cut(rest, &[')']);
    let (name, instead) = super::split::cut(inside, &[',']);
    let found = variables.get(name.trim()).map(String::as_str);
    let found = found.or_else(|| (!instead.trim().is_empty()).then_some(instead.trim()))?;
    let whole = [before, found, after].concat();
    let ends = depth < VARIABLES_DEPTH_MAX && whole.len() <= VARIABLES_LEN_MAX;
    ends.then(|| replaced(&whole, variables, depth + 1))?
}
