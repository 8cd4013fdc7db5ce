//! Static pieces shared by pages.

pub mod clock;
pub mod language_switch;
pub mod mark;
pub mod pictures;
pub(crate) mod repeated;
pub mod shop_footer;
pub mod shop_header;
pub mod sum;
