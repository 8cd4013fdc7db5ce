//! An acceptance mark on a page: the artwork that an acquirer requires where customers pay. Its looks come with it,
//! so that a page without one is not a byte larger.

use super::{Image, Look};

/// Artwork, for light and dark pages, and what it shows in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Read aloud in its stead.
    pub name: String,
    /// On a light plate, or on a page that is light.
    pub image: Image,
    /// For dark pages, as it is.
    pub dark: Option<Image>,
}

/// How high a mark stands: 28 pixels, and more where letters are larger. Acquirers' guides ask for 20 to 24 at
/// least, below which the small letters in it run together.
const HEIGHT: &str = "1.75rem";
/// What stays free around it: more than the quarter of its height that guides ask for, so that nothing seems to
/// belong to it. It is part of the plate, which is why no neighbour can come nearer.
const CLEAR: &str = "0.5rem";

/// White whatever a shop's colours are, and whatever a browser does to others': no artwork is made for them.
const MARK_PLATE: &str = "#fff";

impl Look {
    /// The same with a mark, if there is one.
    #[must_use]
    pub fn marked(mut self, mark: Option<Mark>) -> Self {
        if let Some(mark) = &mark {
            self.style.push_str(&style(mark.dark.is_some()));
        }
        self.mark = mark;
        self
    }
}

/// Written after a shop's own style.
fn style(has_dark: bool) -> String {
    let dark = if has_dark {
        "@media (prefers-color-scheme:dark){.mark picture{background:none}}"
    } else {
        ""
    };
    format!(
        ".mark{{margin-top:.5rem;text-align:center;line-height:0}}\
         .mark picture{{display:inline-block;box-sizing:border-box;max-width:100%;padding:{CLEAR};\
         border-radius:var(--round-small);background:{MARK_PLATE};forced-color-adjust:none}}\
         .mark img{{width:auto;max-width:100%;height:{HEIGHT};object-fit:contain}}{dark}"
    )
}
