//! What stands around every page of a shop: texts, look, names, and the clock on its wall.

use app::{components::shop_header::ShopName, pages::Frame};
use domain::{Day, Words};
use texts::{Spoken, WallTime};

use super::{Shared, visit::Visit};
use crate::look;
use foundation::clock::Timestamp;
use shops::shop::Shop;

/// Before an amount below nought: a minus that no line's end tears off its amount.
pub(super) const MINUS: &str = "\u{2212}\u{2060}";

/// One visitor's view of a shop, in the language of its page.
#[derive(Clone, Copy)]
pub(super) struct ShopView<'a> {
    /// The server.
    pub(super) state: &'a Shared,
    /// Who looks.
    pub(super) visit: &'a Visit,
    /// At which shop.
    pub(super) shop: &'a Shop,
    /// The tag of the language.
    pub(super) language: &'a str,
}

/// Texts and files for a page of this shop.
pub(super) fn frame(state: &Shared, visit: &Visit, shop: &Shop) -> Frame {
    let texts = state.texts(visit, Some(&shop.store.language));
    let language = texts.tag().to_owned();
    Frame {
        texts,
        assets: state.site.assets(),
        look: look::look(shop, &language),
    }
}

/// The same where customers pay, and on what they keep of it: with the mark that the acquirer behind this account
/// requires.
pub(super) fn marked(state: &Shared, frame: Frame, account: &str) -> Frame {
    let mark = state.marks.of(account);
    let look = frame.look.marked(mark.as_ref().map(look::mark));
    Frame { look, ..frame }
}

/// The shop's names, for a page in this language.
pub(super) fn shop_name(shop: &Shop, language: &str) -> ShopName {
    ShopName {
        merchant: spoken(shop, &shop.merchant.name, language),
        store: spoken(shop, &shop.store.name, language),
        counter: shop.code.label.clone(),
    }
}

/// A shop's own words on a page in this language.
pub(super) fn spoken(shop: &Shop, words: &Words, language: &str) -> Spoken {
    Spoken::of(words, language, &shop.store.language)
}

/// A day as a language writes it.
pub(super) fn day_in_words(day: Day, language: &str) -> String {
    midnight(day).day(language)
}

/// The month of a day, as a language writes it.
pub(super) fn month_in_words(day: Day, language: &str) -> String {
    midnight(day).month(language)
}

fn midnight(day: Day) -> WallTime {
    let (year, month, day) = day.civil();
    let part = |part: u32| u8::try_from(part).unwrap_or_default();
    WallTime {
        year,
        month: part(month),
        day: part(day),
        hour: 0,
        minute: 0,
    }
}

/// The seconds of that clock; no zone moves them.
pub(super) fn second_on_the_wall(at: Timestamp) -> u8 {
    u8::try_from(at.0.div_euclid(1_000).rem_euclid(60)).unwrap_or_default()
}

/// A time as the clock on the shop's wall shows it; UTC when its zone is unknown to us.
pub(super) fn wall_time(at: Timestamp, zone: &str) -> WallTime {
    let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let local = at.instant().to_zoned(zone);
    // The common calendar's months, days, hours and minutes are never below nought.
    let part = |part: i8| part.unsigned_abs();
    WallTime {
        year: local.year().into(),
        month: part(local.month()),
        day: part(local.day()),
        hour: part(local.hour()),
        minute: part(local.minute()),
    }
}
