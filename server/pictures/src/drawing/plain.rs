//! A drawing with its styles made plain: every property that decides what it looks like stands in
//! its element, in a form that the reader of shapes can't misunderstand. What can't be kept is
//! refused by its name and line, and never replaced by black or by nothing.
//!
//! Knows no shape: measures and paths are passed on as they are.

mod cascade;
mod colour;
mod property;
mod sheet;
mod split;
mod value;

use std::fmt::Write as _;

use resvg::usvg::roxmltree::{self, Document, Node};

use crate::{Refusal, refusal::Spot};
use cascade::{Sources, Style, style};
use property::Property;
use sheet::line_of;
use value::Parts;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// Elements that are passed on.
const SHOWN: &[&str] = &[
    "a",
    "circle",
    "clipPath",
    "defs",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feImage",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "svg",
    "switch",
    "symbol",
    "use",
];

/// Elements with letters in them.
const LETTERS: &[&str] = &["text", "flowRoot", "textArea", "foreignObject"];

/// Elements that nobody sees, or that only say something of texts.
const UNSEEN: &[&str] = &[
    "animate",
    "animateColor",
    "animateMotion",
    "animateTransform",
    "color-profile",
    "cursor",
    "desc",
    "discard",
    "font",
    "font-face",
    "link",
    "metadata",
    "mpath",
    "script",
    "set",
    "style",
    "title",
    "view",
];

/// Rewrites a drawing.
pub(super) fn write(document: &Document<'_>) -> Result<String, Refusal> {
    let sheets = sheet::sheets(document);
    let mut rules = Vec::new();
    for sheet in &sheets {
        rules.extend(sheet.rules()?);
    }
    let mut parts = Parts::new();
    for node in document.descendants() {
        if let Some(id) = attribute(node, "id") {
            parts.entry(id).or_insert_with(|| node.tag_name().name());
        }
    }
    let mut writer = Writer {
        sources: Sources {
            rules: &rules,
            parts: &parts,
        },
        out: String::new(),
    };
    writer.element(document.root_element(), &Style::default())?;
    Ok(writer.out)
}

/// An attribute of SVG's own: other programs' have the same names in namespaces of theirs.
fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let own = |one: &roxmltree::Attribute<'_, '_>| one.namespace().is_none() && one.name() == name;
    Some(node.attributes().find(own)?.value())
}

/// What can't be kept, and where it stands.
fn unreadable(what: &str, line: u32) -> Refusal {
    Refusal::Unreadable(Spot::new(what, line))
}

struct Writer<'a> {
    sources: Sources<'a>,
    out: String,
}

impl Writer<'_> {
    fn element(&mut self, node: Node<'_, '_>, parent: &Style) -> Result<(), Refusal> {
        let name = node.tag_name().name();
        if !is_shown(node)? {
            return Ok(());
        }
        let style = style(node, &self.sources, parent)?;
        self.refers_to_something(node)?;
        self.out.push('<');
        self.out.push_str(name);
        if node.parent_element().is_none() {
            self.attribute("xmlns", SVG);
        }
        for one in node.attributes() {
            let plain = match one.namespace() {
                None | Some(SVG) => Property::named(one.name()).is_none(),
                Some(XLINK) => one.name() == "href" && attribute(node, "href").is_none(),
                Some(_) => false,
            };
            let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
            let known = one.name().bytes().all(sign) && !matches!(one.name(), "style" | "class");
            if plain && known {
                self.attribute(one.name(), one.value());
            }
        }
        let mut in_style = String::new();
        for (name, value) in &style.said {
            let only = Property::named(name).is_some_and(Property::is_style_only);
            if only || *name == "image-rendering" {
                write!(in_style, "{name}:{value};").map_err(|_| Refusal::Costly)?;
            } else {
                self.attribute(name, value);
            }
        }
        if !in_style.is_empty() {
            self.attribute("style", &in_style);
        }
        self.out.push('>');
        for inner in node.children().filter(Node::is_element) {
            self.element(inner, &style)?;
        }
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        Ok(())
    }

    /// What is drawn by name has to be there.
    fn refers_to_something(&self, node: Node<'_, '_>) -> Result<(), Refusal> {
        let name = node.tag_name().name();
        let draws = matches!(name, "use" | "feImage" | "pattern") || name.ends_with("Gradient");
        let href = attribute(node, "href");
        let href = href.or_else(|| node.attribute((XLINK, "href")));
        let id = href.and_then(|href| href.trim().strip_prefix('#'));
        match id {
            Some(id) if draws && !self.sources.parts.contains_key(id) => Err(unreadable(
                &format!("<{name} href=\"#{id}\">"),
                line_of(node),
            )),
            _ => Ok(()),
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        for sign in value.chars() {
            match sign {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '"' => self.out.push_str("&quot;"),
                sign => self.out.push(sign),
            }
        }
        self.out.push('"');
    }
}

/// Whether an element is passed on; one that would be missed is refused.
fn is_shown(node: Node<'_, '_>) -> Result<bool, Refusal> {
    let name = node.tag_name();
    let (namespace, name) = (name.namespace(), name.name());
    // Of other programs, for themselves; or for readers that know more than any browser does.
    if !matches!(namespace, None | Some(SVG)) || attribute(node, "requiredExtensions").is_some() {
        return Ok(false);
    }
    if SHOWN.contains(&name) {
        return Ok(true);
    }
    let inside = node.ancestors().skip(1);
    let in_store = inside.map(|around| around.tag_name().name()).any(|around| {
        matches!(
            around,
            "defs" | "symbol" | "pattern" | "clipPath" | "mask" | "marker"
        )
    });
    if LETTERS.contains(&name) {
        let said = node.descendants().filter_map(|inner| inner.text());
        let empty = name != "foreignObject" && said.into_iter().all(|text| text.trim().is_empty());
        return if empty { Ok(false) } else { Err(Refusal::Text) };
    }
    if UNSEEN.contains(&name) || in_store || name.starts_with("font-face") {
        return Ok(false);
    }
    Err(unreadable(&format!("<{name}>"), line_of(node)))
}
