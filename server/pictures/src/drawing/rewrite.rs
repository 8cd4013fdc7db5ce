//! Shapes rewritten: a few elements, their measures and colours, and ids that mean nothing.
//!
//! What comes in is `usvg`'s writing, which is already far from the file. Layers' names, which say
//! more about a designer's work than they should, stay behind.

use std::{collections::HashMap, fmt::Write};

use resvg::usvg::roxmltree::{Document, Node};

/// What everything visible is made of.
const PATH: (&str, &str) = ("http://www.w3.org/2000/svg", "path");

/// Elements, apart from the root.
pub(super) const ELEMENTS: &[&str] = &[
    "clipPath",
    "defs",
    "g",
    "linearGradient",
    "mask",
    "path",
    "pattern",
    "radialGradient",
    "stop",
];

/// Attributes whose values are numbers, words and colours.
pub(super) const PLAIN: &[&str] = &[
    "clip-rule",
    "cx",
    "cy",
    "d",
    "fill-opacity",
    "fill-rule",
    "fx",
    "fy",
    "gradientUnits",
    "height",
    "mask-type",
    "maskUnits",
    "offset",
    "opacity",
    "patternContentUnits",
    "patternUnits",
    "r",
    "shape-rendering",
    "spreadMethod",
    "stop-color",
    "stop-opacity",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "visibility",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Attributes whose values are `matrix(…)` and the like.
pub(super) const TRANSFORMS: &[&str] = &["gradientTransform", "patternTransform", "transform"];

/// Attributes whose values may be `url(#…)`, and nothing else with brackets.
pub(super) const REFERENCES: &[&str] = &["clip-path", "fill", "mask", "stroke"];

/// Writes a file of this width and height; `None` if anything is not on the lists above.
pub(super) fn rewrite(shapes: &Document<'_>, width: u32, height: u32) -> Option<String> {
    let root = shapes.root_element();
    let size = (root.attribute("width")?, root.attribute("height")?);
    let mut ids = HashMap::new();
    for node in shapes.descendants() {
        if let Some(id) = node.attribute("id").filter(|_| is_referred_to(&node)) {
            let short = letters(ids.len());
            ids.entry(id).or_insert(short);
        }
    }
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {} {}">"#,
        size.0, size.1
    );
    for child in root.children() {
        write(&mut out, &child, &ids)?;
    }
    out.push_str("</svg>");
    Some(out)
}

/// Paints, clips and masks are; ids of anything else are names of layers.
fn is_referred_to(node: &Node<'_, '_>) -> bool {
    !matches!(node.tag_name().name(), "g" | "path" | "svg")
}

/// `a` to `z`, then `ba`, `bb` …
fn letters(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'a' + u8::try_from(number % 26).unwrap_or(0));
        number /= 26;
        if number == 0 {
            break;
        }
    }
    letters.iter().rev().copied().map(char::from).collect()
}

fn write(out: &mut String, node: &Node<'_, '_>, ids: &HashMap<&str, String>) -> Option<()> {
    if !node.is_element() {
        // Blanks between elements; shapes contain no text.
        return node
            .text()
            .is_none_or(|text| text.trim().is_empty())
            .then_some(());
    }
    let name = node.tag_name().name();
    if !ELEMENTS.contains(&name) {
        return None;
    }
    if name == "g" && !node.descendants().any(|inner| inner.has_tag_name(PATH)) {
        // What is left of a link around nothing.
        return Some(());
    }
    write!(out, "<{name}").ok()?;
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        if name == "id" {
            if let Some(id) = ids.get(value).filter(|_| is_referred_to(node)) {
                write!(out, r#" id="{id}""#).ok()?;
            }
        } else if REFERENCES.contains(&name)
            && let Some(id) = referred(value)
        {
            write!(out, r#" {name}="url(#{})""#, ids.get(id)?).ok()?;
        } else if [PLAIN, TRANSFORMS, REFERENCES].concat().contains(&name)
            && !value.contains(['"', '<', '&'])
        {
            write!(out, r#" {name}="{value}""#).ok()?;
        } else {
            return None;
        }
    }
    if !node.has_children() {
        out.push_str("/>");
        return Some(());
    }
    out.push('>');
    for child in node.children() {
        write(out, &child, ids)?;
    }
    write!(out, "</{name}>").ok()
}

fn referred(value: &str) -> Option<&str> {
    value.strip_prefix("url(#")?.strip_suffix(')')
}
