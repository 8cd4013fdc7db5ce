//! What an address asks to be printed.

use poster::Size;
use studio_pages::posters::LANGUAGE_FIELDS;

/// Longest language tag taken from an address.
const TAG_LEN_MAX: usize = 35;
/// Sides of the picture of a bare code, which has no size of its own.
const BARE_MM: u16 = 80;

/// A sheet, or the code alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum What {
    /// For a wall.
    A4,
    /// For a counter.
    #[default]
    A5,
    /// For a table.
    A6,
    /// For the till.
    Sticker,
    /// For a design made elsewhere.
    Code,
}

/// What is to be printed, and how it is handed out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wish {
    /// Which sheet.
    pub(crate) what: What,
    /// The first to the third language; empty where none was named.
    tags: [String; 3],
    /// Whether in the look that is being worked on.
    pub(super) draft: bool,
    /// Whether it is looked at, and not kept.
    pub(super) show: bool,
}

impl What {
    pub(crate) const ALL: [Self; 5] = [Self::A4, Self::A5, Self::A6, Self::Sticker, Self::Code];
    /// Those that are a sheet.
    pub(crate) const SHEETS: [Self; 4] = [Self::A4, Self::A5, Self::A6, Self::Sticker];

    /// As addresses and files' names have it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A5 => "a5",
            Self::A6 => "a6",
            Self::Sticker => "sticker",
            Self::Code => "code",
        }
    }

    /// `None` for the code alone.
    pub(crate) const fn size(self) -> Option<Size> {
        match self {
            Self::A4 => Some(Size::A4),
            Self::A5 => Some(Size::A5),
            Self::A6 => Some(Size::A6),
            Self::Sticker => Some(Size::Sticker),
            Self::Code => None,
        }
    }

    /// Width and height in millimetres.
    pub(super) fn sides(self) -> (u16, u16) {
        self.size().map_or((BARE_MM, BARE_MM), Size::millimetres)
    }
}

impl Wish {
    /// Reads an address's query; `None` if it names something that isn't there.
    pub(crate) fn read(query: Option<&str>) -> Option<Self> {
        let mut wish = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            match name.as_ref() {
                "what" => {
                    let mut all = What::ALL.into_iter();
                    wish.what = all.find(|what| what.word() == value)?;
                }
                "draft" => wish.draft = value == "1",
                "show" => wish.show = value == "1",
                field => {
                    let place = LANGUAGE_FIELDS.iter().position(|known| *known == field);
                    if let Some(tag) = place.and_then(|place| wish.tags.get_mut(place)) {
                        *tag = is_tag(&value).then(|| value.into_owned())?;
                    }
                }
            }
        }
        Some(wish)
    }

    /// The same in the published look, or in the one that is being worked on.
    pub(crate) fn in_look(&self, draft: bool) -> Self {
        Self {
            draft,
            ..self.clone()
        }
    }

    /// The languages that were named, in their order.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &str> {
        let tags = self.tags.iter().map(String::as_str);
        tags.filter(|tag| !tag.is_empty())
    }

    /// The same as a query, without whether it is looked at.
    pub(crate) fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("what", self.what.word());
        for (field, tag) in LANGUAGE_FIELDS.iter().zip(&self.tags) {
            if !tag.is_empty() {
                query.append_pair(field, tag);
            }
        }
        if self.draft {
            query.append_pair("draft", "1");
        }
        query.finish()
    }
}

/// Nothing is a tag, too: "no language".
fn is_tag(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    text.len() <= TAG_LEN_MAX && text.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_is_read_as_it_is_written() {
        for query in [
            "what=a5",
            "what=sticker&first=ja&second=en&draft=1",
            "what=code&third=zh-Hant",
        ] {
            let wish = Wish::read(Some(query)).unwrap();
            assert_eq!(wish.query(), query);
        }
        assert_eq!(Wish::read(None), Some(Wish::default()));
        let shown = Wish::read(Some("first=&second=en&show=1&lang=ja")).unwrap();
        assert_eq!(shown.languages().collect::<Vec<_>>(), ["en"]);
        assert!(shown.show && !shown.draft);
    }

    #[test]
    fn what_is_not_there_is_not_read() {
        let long = format!("first={}", "a".repeat(36));
        for query in [
            "what=a3",
            "what=",
            "first=..%2F",
            "second=%00",
            long.as_str(),
        ] {
            assert_eq!(Wish::read(Some(query)), None, "{query}");
        }
    }
}
