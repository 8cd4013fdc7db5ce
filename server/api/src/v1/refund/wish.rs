//! What a wish to give back is known by: a digest of what it says, and the id of its one refund.

use domain::RefundId;
use foundation::clock::Timestamp;
use sha2::{Digest as _, Sha256};

/// Of what it says.
pub(super) fn fingerprint(reference: &str, body: &str) -> String {
    format!("{:x}", Sha256::digest(format!("refund {reference} {body}")))
}

/// What a wish's refund is called: by whose wish it is, what they call it and what it says, so that whoever asks again
/// after a backup was put back names the refund that the gateway knows, and gives nothing back a second time.
pub(super) fn id_of(payment: Timestamp, wish: [&str; 3]) -> RefundId {
    let digest = Sha256::digest(wish.join("\n"));
    let mut bytes = digest.into_iter();
    let own = std::array::from_fn(|_| bytes.next().unwrap_or_default());
    RefundId::made_at(payment.0, own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_has_one_refund_whenever_it_is_asked_for() {
        let wish = ["key_1", "cup-17", "ab12"];
        let id = id_of(Timestamp(1_700_000_000_000), wish);
        assert_eq!(id, id_of(Timestamp(1_700_000_000_000), wish));
        assert_eq!(RefundId::of_our_making(id.as_str()), Some(id.clone()));
        for other in [
            ["key_2", "cup-17", "ab12"],
            ["key_1", "cup-18", "ab12"],
            ["key_1", "cup-17", "ab13"],
        ] {
            assert_ne!(id, id_of(Timestamp(1_700_000_000_000), other));
        }
    }
}
