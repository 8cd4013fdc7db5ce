//! What is looked at before a drawing is read into shapes.

use resvg::usvg::roxmltree::{Document, Error, Node, ParsingOptions};

use super::{
    entities,
    weight::{Bounds, weigh as weigh_document},
};
use crate::Refusal;

/// Most nodes of a file: elements, texts, remarks.
const NODES_MAX: u32 = 60_000;
/// Of a file as given. Drawings that trace a photograph have a few thousand.
const GIVEN: Bounds = Bounds {
    elements: 50_000,
    depth: 80,
};
/// Of its shapes: every transformed or half transparent one stands in a group of its own.
const SHAPES: Bounds = Bounds {
    elements: 100_000,
    depth: 250,
};

/// Parses a file and refuses what can't be made harmless without being missed.
pub(super) fn open(text: &str) -> Result<Document<'_>, Refusal> {
    // A plain DOCTYPE, which many programs write, is harmless: nothing it names is ever fetched.
    entities::check(text)?;
    let document = parse(text, NODES_MAX)?;
    if document.root_element().tag_name().name() != "svg" {
        return Err(Refusal::Format);
    }
    for node in document.descendants() {
        check(&node)?;
    }
    weigh_document(&document, GIVEN)?;
    Ok(document)
}

/// Parses what was made of a file, by the same measure: names may have been hidden in the file.
pub(super) fn again(plain: &str) -> Result<Document<'_>, Refusal> {
    let document = parse(plain, NODES_MAX)?;
    weigh_document(&document, GIVEN)?;
    Ok(document)
}

/// Refuses shapes that take too long to draw, here and in a browser.
pub(super) fn weigh(shapes: &str) -> Result<(), Refusal> {
    weigh_document(&parse(shapes, u32::MAX)?, SHAPES)
}

fn parse(text: &str, nodes_limit: u32) -> Result<Document<'_>, Refusal> {
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).map_err(|error| {
        if matches!(error, Error::NodesLimitReached) {
            Refusal::Intricate
        } else {
            Refusal::Broken
        }
    })
}

fn check(node: &Node<'_, '_>) -> Result<(), Refusal> {
    // A style sheet elsewhere.
    if node.pi().is_some_and(|pi| pi.target == "xml-stylesheet") {
        return Err(Refusal::Elsewhere);
    }
    if !node.is_element() {
        return Ok(());
    }
    let name = node.tag_name().name();
    match name {
        "style"
            if node
                .descendants()
                .any(|inner| inner.text().is_some_and(leads_out)) =>
        {
            return Err(Refusal::Elsewhere);
        }
        _ => {}
    }
    for attribute in node.attributes() {
        let outside = match attribute.name() {
            "href" => refers_elsewhere(name, attribute.value().trim()),
            // Metadata of programs may say anything, and is left out.
            _ if attribute.namespace().is_some() => false,
            _ => leads_out(attribute.value()),
        };
        if outside {
            return Err(Refusal::Elsewhere);
        }
    }
    Ok(())
}

fn refers_elsewhere(element: &str, address: &str) -> bool {
    match element {
        // Left out, wherever they lead.
        "a" | "script" | "set" | "mpath" | "link" => false,
        name if name.starts_with("animate") => false,
        // The kinds of picture are looked at when they are read.
        "image" | "feImage" => !address.starts_with('#') && !address.starts_with("data:"),
        _ => !address.starts_with('#') && !address.is_empty(),
    }
}

/// Whether a style asks for something that is not in the file.
fn leads_out(style: &str) -> bool {
    let addresses = style.split("url(").skip(1);
    let outside = |address: &str| {
        let address = address.trim_start_matches(['"', '\'', ' ']);
        !address.starts_with('#')
    };
    style.contains("@import") || addresses.into_iter().any(outside)
}
