//! The languages that were built in: the folders of `locales/`, as `build.rs` found them.
//!
//! Knows their files as text, and nothing of what stands in them.

/// The language everything else falls back on.
pub(crate) const SOURCE_LANGUAGE: &str = "en";

/// Every language's tag and files, in the order of the language switch: the folders in `locales/`,
/// which `build.rs` lists.
pub(crate) const EMBEDDED: &[(&str, &[(&str, &str)])] =
    include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// Files a language may leave out as a whole: what they say is for merchants and staff, not for
/// customers.
pub const OPTIONAL_FILES: &[&str] = &["studio.ftl", "till.ftl"];

/// The file beside a language's texts with the words that decide over money.
pub const GLOSSARY: &str = "glossary.toml";

/// A language's texts: its tag, and its files by name.
pub type LanguageTexts<'a> = (&'a str, Vec<(&'a str, &'a str)>);

/// The languages that were built in, in the order of the switch: tags and files.
pub fn built_in() -> impl Iterator<Item = LanguageTexts<'static>> {
    EMBEDDED.iter().map(|(tag, files)| {
        let texts = files.iter().filter(|(name, _)| *name != GLOSSARY);
        (*tag, texts.copied().collect())
    })
}

/// The glossary that was built in for a language.
pub fn built_in_glossary(tag: &str) -> Option<&'static str> {
    let (_, files) = EMBEDDED.iter().find(|(known, _)| *known == tag)?;
    let (_, text) = files.iter().find(|(name, _)| *name == GLOSSARY)?;
    Some(text)
}
