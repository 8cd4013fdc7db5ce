//! How many elements a drawing is, once everything that refers to another part is replaced by it.
//!
//! Ten groups that each use the group before ten times are a few hundred bytes, and ten thousand
//! million elements. Nothing is expanded here; each element is counted once and remembered.

use std::collections::HashMap;

use resvg::usvg::roxmltree::{Document, Node, NodeId};

use crate::Refusal;

/// What a drawing may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// Elements, counted as often as they are drawn.
    pub(super) elements: u64,
    /// Elements within each other, references included.
    pub(super) depth: u32,
}

/// What an element is, with everything in it and behind it.
#[derive(Clone, Copy)]
enum Weight {
    /// Being counted: meeting it now means that it contains itself.
    Open,
    Known {
        elements: u64,
        depth: u32,
    },
}

struct Scale<'a, 'input> {
    bounds: Bounds,
    ids: HashMap<&'a str, Node<'a, 'input>>,
    known: HashMap<NodeId, Weight>,
}

/// Counts, and refuses what is too much, or contains itself.
pub(super) fn weigh(document: &Document<'_>, bounds: Bounds) -> Result<(), Refusal> {
    let mut ids = HashMap::new();
    for node in document.descendants() {
        if let Some(id) = node.attribute("id") {
            ids.entry(id).or_insert(node);
        }
    }
    let mut scale = Scale {
        bounds,
        ids,
        known: HashMap::new(),
    };
    scale.weigh(document.root_element(), 0).map(|_| ())
}

impl<'a, 'input> Scale<'a, 'input> {
    fn weigh(&mut self, node: Node<'a, 'input>, above: u32) -> Result<(u64, u32), Refusal> {
        match self.known.get(&node.id()) {
            Some(Weight::Known { elements, depth }) if above + depth <= self.bounds.depth => {
                return Ok((*elements, *depth));
            }
            Some(Weight::Known { .. } | Weight::Open) => return Err(Refusal::Intricate),
            None if above >= self.bounds.depth => return Err(Refusal::Intricate),
            None => {}
        }
        self.known.insert(node.id(), Weight::Open);
        let (mut elements, mut depth) = (1_u64, 1_u32);
        let children = node.children().filter(Node::is_element);
        let referred: Vec<_> = references(node)
            .filter_map(|id| self.ids.get(id).copied())
            .collect();
        for inner in children.chain(referred) {
            let (more, deeper) = self.weigh(inner, above + 1)?;
            elements = elements.saturating_add(more);
            depth = depth.max(deeper + 1);
            if elements > self.bounds.elements {
                return Err(Refusal::Intricate);
            }
        }
        self.known
            .insert(node.id(), Weight::Known { elements, depth });
        Ok((elements, depth))
    }
}

/// Ids that an element refers to and that are drawn with it.
fn references<'a>(node: Node<'a, '_>) -> impl Iterator<Item = &'a str> {
    let name = node.tag_name().name();
    // These point at something, and don't draw it.
    let pointing = matches!(name, "a" | "set" | "mpath") || name.starts_with("animate");
    let attributes = node.attributes().filter(move |_| !pointing);
    attributes.flat_map(|attribute| {
        let value = attribute.value();
        let href = (attribute.name() == "href").then(|| value.trim().strip_prefix('#'));
        let urls = value.split("url(").skip(1).filter_map(|rest| {
            let (inner, _) = rest.split_once(')')?;
            inner.trim_matches(['"', '\'', ' ']).strip_prefix('#')
        });
        href.flatten().into_iter().chain(urls)
    })
}
