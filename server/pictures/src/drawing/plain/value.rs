//! Values, written so that the reader of shapes can't misunderstand them.
//!
//! That reader takes black for a fill it doesn't know, and nothing for a stroke or a mask; here what
//! isn't known stays known as that.

use std::{collections::HashMap, str::FromStr};

use svgtypes::{FilterValue, FilterValueListParser, Length, LengthListParser, Transform};

use super::{
    colour,
    property::{Kind, Property},
};

/// What became of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// As it is written now; nothing if it asks for nothing.
    Read(String),
    /// The same, for a colour that is better said by another declaration.
    Wide(String),
    /// It can't be kept, but an earlier declaration may be meant for whoever doesn't know this one.
    Unknown,
    /// It can't be kept, and means something.
    Lost,
}

/// What elements there are, by their ids.
pub(super) type Parts<'a> = HashMap<&'a str, &'a str>;

/// How colours mix with those below, as far as the renderer knows.
const BLENDS: [&str; 16] = [
    "normal",
    "multiply",
    "screen",
    "overlay",
    "darken",
    "lighten",
    "color-dodge",
    "color-burn",
    "hard-light",
    "soft-light",
    "difference",
    "exclusion",
    "hue",
    "saturation",
    "color",
    "luminosity",
];

/// Reads a value of this property.
pub(super) fn read(property: &Property, value: &str, parts: &Parts<'_>) -> Reading {
    let value = value.trim();
    let known = |known: bool| read_if(known, value);
    match property.kind {
        Kind::Paint => paint(value, parts),
        Kind::Colour => colour_or_current(value),
        Kind::Number => number(value),
        Kind::Length => known(Length::from_str(value).is_ok()),
        Kind::Dashes => {
            let mut dashes = LengthListParser::from(value);
            known(value == "none" || dashes.all(|dash| dash.is_ok()))
        }
        Kind::Words => known(is_words(value)),
        Kind::Blend => known(BLENDS.contains(&value)),
        Kind::Vector if value == "none" => Reading::Read(String::new()),
        Kind::Vector => Reading::Unknown,
        Kind::Part(element) => part(value, element, parts),
        Kind::Filter => filter(value, parts),
        Kind::Transform => transform(value),
        Kind::Origin => known(svgtypes::TransformOrigin::from_str(value).is_ok()),
        Kind::Measure => measure(value),
        Kind::Lost if value == property.initial || is_nothing(value) => {
            Reading::Read(String::new())
        }
        Kind::Lost => Reading::Lost,
    }
}

fn read_if(known: bool, value: &str) -> Reading {
    if known {
        Reading::Read(value.to_owned())
    } else {
        Reading::Unknown
    }
}

fn is_words(value: &str) -> bool {
    let plain = |character: char| character.is_ascii_alphanumeric() || "- ".contains(character);
    !value.is_empty() && value.chars().all(plain)
}

fn is_nothing(value: &str) -> bool {
    matches!(value, "" | "none" | "normal" | "auto" | "transparent" | "1")
}

fn colour_or_current(value: &str) -> Reading {
    if value.eq_ignore_ascii_case("currentcolor") {
        return Reading::Read("currentColor".to_owned());
    }
    match colour::read(value) {
        Some(colour) if colour.wide => Reading::Wide(colour.written),
        Some(colour) => Reading::Read(colour.written),
        None => Reading::Unknown,
    }
}

fn paint(value: &str, parts: &Parts<'_>) -> Reading {
    let word = value.to_ascii_lowercase();
    if matches!(word.as_str(), "none" | "context-fill" | "context-stroke") {
        return Reading::Read(word);
    }
    let Some((id, rest)) = own_part(value) else {
        return colour_or_current(value);
    };
    match parts.get(id) {
        Some(&("linearGradient" | "radialGradient" | "pattern")) => {
            // What is shown instead is never asked for, unless the gradient has nothing in it.
            let instead = match rest {
                "" => None,
                "none" => Some("none".to_owned()),
                rest => match colour_or_current(rest) {
                    Reading::Read(written) | Reading::Wide(written) => Some(written),
                    Reading::Unknown | Reading::Lost => None,
                },
            };
            let instead = instead.map(|written| format!(" {written}"));
            Reading::Read(format!("url(#{id}){}", instead.unwrap_or_default()))
        }
        // Such as a mesh of colours, which programs draw and browsers don't.
        _ if rest.is_empty() || own_part(rest).is_some() => Reading::Lost,
        _ => paint(rest, parts),
    }
}

/// The id in `url(#id)`, and what stands behind.
fn own_part(value: &str) -> Option<(&str, &str)> {
    let (address, rest) = value.strip_prefix("url(")?.split_once(')')?;
    let id = address.trim().trim_matches(['"', '\'']).trim();
    Some((id.strip_prefix('#')?, rest.trim()))
}

fn part(value: &str, element: &str, parts: &Parts<'_>) -> Reading {
    if value == "none" {
        return Reading::Read(String::new());
    }
    match own_part(value) {
        Some((id, "")) if parts.get(id) == Some(&element) => Reading::Read(format!("url(#{id})")),
        // `circle()`, pictures, several at once.
        _ => Reading::Lost,
    }
}

fn filter(value: &str, parts: &Parts<'_>) -> Reading {
    if value == "none" {
        return Reading::Read(String::new());
    }
    let known = |one: Result<FilterValue<'_>, _>| match one {
        Ok(FilterValue::Url(id)) => parts.get(id) == Some(&"filter"),
        Ok(_) => true,
        Err(_) => false,
    };
    if FilterValueListParser::from(value).all(known) {
        Reading::Read(value.to_owned())
    } else {
        Reading::Lost
    }
}

/// A share, as a factor.
fn number(value: &str) -> Reading {
    let (digits, percent) = match value.strip_suffix('%') {
        Some(digits) => (digits, true),
        None => (value, false),
    };
    match digits.trim().parse::<f64>() {
        Ok(number) if number.is_finite() && percent => Reading::Read((number / 100.0).to_string()),
        Ok(number) if number.is_finite() => Reading::Read(number.to_string()),
        _ => Reading::Unknown,
    }
}

/// As attributes have it: angles in degrees and lengths in the drawing's units, both without a word.
fn transform(value: &str) -> Reading {
    if value == "none" || value.is_empty() {
        return Reading::Read(String::new());
    }
    let plain = value.replace("px", "").replace("deg", "");
    for plain in [value, &plain] {
        if Transform::from_str(plain).is_ok() {
            return Reading::Read(plain.to_owned());
        }
    }
    Reading::Lost
}

/// A measure is a number with a unit; a path stands in `path()` in a style sheet.
fn measure(value: &str) -> Reading {
    if matches!(value, "auto" | "none") {
        return Reading::Read(String::new());
    }
    let path = value.strip_prefix("path(");
    if let Some(path) = path.and_then(|path| path.trim_end().strip_suffix(')')) {
        return Reading::Read(path.trim().trim_matches(['"', '\'']).to_owned());
    }
    read_if(!value.contains('('), value)
}
