//! Static pieces shared by pages.

pub mod language_switch;
pub mod mark;
pub mod shop_header;
