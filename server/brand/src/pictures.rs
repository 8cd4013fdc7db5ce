//! A shop's pictures by name. The files are kept and made elsewhere.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A file's name: forty hexadecimal digits that its content gave it, and its format.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PictureName(String);

/// A text that is no picture's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is not the name of a picture")]
pub struct NoPictureName;

impl PictureName {
    /// Reads a name such as one of forty hexadecimal digits with `.png`, `.svg` or `.jpg`.
    pub fn parse(name: &str) -> Result<Self, NoPictureName> {
        let (digest, ending) = name.split_once('.').ok_or(NoPictureName)?;
        let is_digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        let good = digest.len() == 40
            && digest.bytes().all(is_digit)
            && ["svg", "png", "jpg"].contains(&ending);
        good.then(|| Self(name.to_owned())).ok_or(NoPictureName)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PictureName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl TryFrom<String> for PictureName {
    type Error = NoPictureName;

    fn try_from(name: String) -> Result<Self, NoPictureName> {
        Self::parse(&name)
    }
}

impl From<PictureName> for String {
    fn from(name: PictureName) -> Self {
        name.0
    }
}

/// A picture and its size in pixels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// Which one.
    pub name: PictureName,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// A shop's mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// For light pages, and for dark ones if there is no other.
    pub picture: Picture,
    /// For dark pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dark: Option<Picture>,
    /// Whether it can't be seen on light pages without a plate.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub plate_on_light: bool,
    /// The same on dark pages.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub plate_on_dark: bool,
}

/// A picture across the page, in two sizes of the same cut.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// For most telephones.
    pub small: Picture,
    /// For large or fine screens.
    pub large: Picture,
}

#[cfg(test)]
mod tests {
    use super::PictureName;

    #[test]
    fn only_what_content_could_have_named_is_a_name() {
        let digest = "0123456789abcdef0123456789abcdef01234567";
        assert!(PictureName::parse(&format!("{digest}.png")).is_ok());
        for wrong in [
            digest.to_owned(),
            format!("{digest}.gif"),
            format!("{digest}.png.svg"),
            format!("../{digest}.png"),
            format!("{}.png", digest.to_uppercase()),
            ".png".to_owned(),
        ] {
            assert!(PictureName::parse(&wrong).is_err(), "{wrong}");
        }
    }
}
