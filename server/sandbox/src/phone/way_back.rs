//! Noticing that the shop sends its customer to the cashier.
//!
//! The wallet must lead the customer back into the same web view afterwards. So whatever
//! passes through is read (never changed) for cashier addresses, and the payment remembers
//! through which web view it came.

use crate::books::Name;
use crate::sandbox::Sandbox;

/// How an address of the cashier may stand in a header, in markup, in JSON or inside another
/// address.
const SIGNS: [&str; 3] = ["/cashier?p=", "/cashier%3Fp%3D", "/cashier%3fp%3d"];

/// Lets the payments named in `text` lead back to `origin`.
pub(super) fn notice(sandbox: &Sandbox, origin: &str, text: &str) {
    for key in SIGNS.iter().flat_map(|sign| keys(text, sign)) {
        let now = sandbox.clock.now();
        if let Some(payment) = sandbox.books().find(&Name::Cashier(key.to_owned()), now) {
            payment.phone = Some(origin.to_owned());
        }
    }
}

fn keys<'a>(text: &'a str, sign: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(sign).skip(1).filter_map(|rest| {
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric());
        rest.get(..end.unwrap_or(rest.len()))
            .filter(|key| !key.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        SIGNS.iter().flat_map(|sign| keys(text, sign)).collect()
    }

    #[test]
    fn an_address_is_noticed_wherever_it_stands() {
        assert_eq!(found("http://127.0.0.1:4000/cashier?p=Ab1"), ["Ab1"]);
        assert_eq!(
            found(r#"{"url":"http:\/\/x\/cashier?p=Ab1","n":1}"#),
            ["Ab1"]
        );
        assert_eq!(found("/go?to=http%3A%2F%2Fx/cashier%3Fp%3DAb1&x"), ["Ab1"]);
        assert_eq!(found("nothing /cashier?p= here").len(), 0);
    }
}
