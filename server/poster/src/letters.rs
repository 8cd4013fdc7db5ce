//! Letters of names that no font here has. What Portico says itself has to be there whole; a name that
//! somebody chose is printed as far as it goes.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::{Fonts, MissingCharacters, Poster, Remark, Text, fonts::is_pictograph, tries::Try};

/// A poster that can be set, and what of its names can't.
#[derive(Debug)]
pub(crate) struct Settable {
    pub(crate) poster: Poster,
    /// Each once, in the order they are read.
    pub(crate) lacking: Vec<String>,
}

impl Settable {
    /// What is to be said about it when it is drawn like this.
    pub(crate) fn remarks(self, one: Try) -> Vec<Remark> {
        let letters = (!self.lacking.is_empty()).then_some(Remark::Letters(self.lacking));
        letters.into_iter().chain(one.remark()).collect()
    }
}

/// Refuses what would be no poster: words of ours that can't be set, or a name of which less than half
/// can be.
pub(crate) fn settable(poster: &Poster, fonts: &Fonts) -> Result<Settable, MissingCharacters> {
    for text in poster.own_texts() {
        fonts.has_all(&text)?;
    }
    let mut lacking = Vec::new();
    let mut name = |text: &Text| {
        readable(text, fonts)?;
        for cluster in fonts.lacking(text) {
            if !lacking.iter().any(|known| known == cluster) {
                lacking.push(cluster.to_owned());
            }
        }
        Ok::<_, MissingCharacters>(without_pictographs(text, fonts))
    };
    let poster = Poster {
        shop: name(&poster.shop)?,
        place: poster.place.as_ref().map(&mut name).transpose()?,
        wallets: poster.wallets.as_ref().map(&mut name).transpose()?,
        ..poster.clone()
    };
    Ok(Settable { poster, lacking })
}

/// A name of boxes says nothing: then a font is to be installed.
fn readable(text: &Text, fonts: &Fonts) -> Result<(), MissingCharacters> {
    let lacking = fonts.lacking(text);
    let boxes = lacking.iter().filter(|cluster| !is_pictograph(cluster));
    let letters = text.text.graphemes(true);
    let letters = letters.filter(|cluster| cluster.chars().any(char::is_alphanumeric));
    if boxes.count() * 2 > letters.count() {
        return fonts.has_all(text);
    }
    Ok(())
}

/// A box says "here is a letter"; where only a picture is, nothing is missed. A name that is nothing but
/// pictures keeps its boxes.
fn without_pictographs(text: &Text, fonts: &Fonts) -> Text {
    let lacking = fonts.lacking(text);
    if !lacking.iter().any(|cluster| is_pictograph(cluster)) {
        return text.clone();
    }
    let kept = text.text.graphemes(true);
    let kept: String = kept
        .filter(|cluster| !(is_pictograph(cluster) && lacking.contains(cluster)))
        .collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    if words.is_empty() {
        return text.clone();
    }
    Text::new(&text.language, &words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> String {
        without_pictographs(&Text::new("en", text), &Fonts::own()).text
    }

    #[test]
    fn pictures_that_no_font_has_are_left_out_with_the_blank_beside_them() {
        for (name, expected) in [
            ("Blue Door \u{1F4DA} Books", "Blue Door Books"),
            ("Noodles \u{1F35C}", "Noodles"),
            ("\u{1F468}\u{200D}\u{1F373} Chef", "Chef"),
            ("Caf\u{E9} Tea", "Caf\u{E9} Tea"),
            ("\u{1F35C}\u{1F35C}", "\u{1F35C}\u{1F35C}"),
        ] {
            assert_eq!(printed(name), expected);
        }
    }

    #[test]
    fn a_letter_may_lack_but_not_most_of_a_name() {
        let name = |text: &str| readable(&Text::new("ja", text), &Fonts::own());
        assert!(name("Bar 髙 Tokyo").is_ok());
        assert!(name("\u{1F35C}").is_ok());
        let refused = name("京都茶房 Tea").unwrap_err();
        assert_eq!(refused.package, "fonts-noto-cjk");
    }
}
