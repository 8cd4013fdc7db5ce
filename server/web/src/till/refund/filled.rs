//! What an address or a form of giving back at a screen says.

use domain::visible::visible;
use till_pages::{FORM_FIELD, refund as fields};

/// Longest reason, in letters.
const REASON_LEN_MAX: usize = 256;

/// See the module.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) token: String,
    pub(super) payment: String,
    pub(super) id: String,
    pub(super) amount: String,
    pub(super) reason: String,
    pub(super) person: String,
    pub(super) pin: String,
    /// Whether it is only asked for.
    pub(super) asks: bool,
    /// Whether they said yes to paying twice.
    pub(super) knows: bool,
    pub(super) minor: Option<String>,
    /// Why the PIN is asked for again.
    pub(super) again: String,
    /// What came of which is to be seen.
    pub(super) of: String,
}

impl Filled {
    pub(super) fn read(text: &[u8]) -> Self {
        let mut filled = Self::default();
        for (name, value) in url::form_urlencoded::parse(text) {
            let value = value.into_owned();
            match &*name {
                FORM_FIELD => filled.token = value,
                fields::PAYMENT => filled.payment = value,
                fields::ID => filled.id = value,
                fields::AMOUNT => value.trim().clone_into(&mut filled.amount),
                fields::REASON => {
                    filled.reason = visible(&value).chars().take(REASON_LEN_MAX).collect();
                }
                fields::PERSON => filled.person = value,
                fields::PIN => filled.pin = value,
                fields::ASK => filled.asks = true,
                fields::TWICE => filled.knows = true,
                fields::AGAIN => filled.again = value,
                fields::OF => filled.of = value,
                fields::MINOR => filled.minor = Some(value),
                _ => {}
            }
        }
        filled
    }
}
