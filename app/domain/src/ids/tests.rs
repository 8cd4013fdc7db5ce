//! What ids are, and what they are not.

use super::*;

const BYTES: [u8; 16] = [0xa7; 16];

const RANDOM: [u8; RANDOM_LEN] = [0xa7; RANDOM_LEN];
const AT: i64 = 1_768_473_013_000;

#[test]
fn secrets_read_back_and_differ_with_any_byte() {
    let key = AttemptKey::from_random(BYTES);
    assert_eq!(AttemptKey::parse(key.as_str()), Ok(key.clone()));
    for at in 0..16 {
        let mut other = BYTES;
        other[at] ^= 1;
        assert_ne!(AttemptKey::from_random(other), key);
    }
}

#[test]
fn ids_read_back_and_differ_with_any_byte_and_moment() {
    let id = RequestId::made_at(AT, RANDOM);
    assert_eq!(RequestId::parse(id.as_str()), Ok(id.clone()));
    assert_ne!(RequestId::made_at(AT + 1, RANDOM), id);
    for at in 0..RANDOM_LEN {
        let mut other = RANDOM;
        other[at] ^= 1;
        assert_ne!(RequestId::made_at(AT, other), id);
    }
}

#[test]
fn ids_sort_by_the_time_they_were_made() {
    let late = [0; RANDOM_LEN];
    let early = [0xff; RANDOM_LEN];
    let mut last = RequestId::made_at(0, early);
    for at in [1, 31, 32, 1_000, AT, AT + 1, 2 * AT, (1 << 48) - 1] {
        let id = RequestId::made_at(at, late);
        assert!(id > last && id.as_str() > last.as_str(), "{at}");
        last = RequestId::made_at(at, early);
    }
}

#[test]
fn a_request_id_is_letters_and_digits_within_the_gateways_length() {
    let id = RequestId::made_at(i64::MAX, [0xff; RANDOM_LEN]);
    assert_eq!(id.as_str(), "P7ZZZZZZZZZZZZZZZZZZZZZZZZZ");
    // Of the form before.
    assert!(RequestId::parse("PZZZZZZZZZZZZZZZZZZZZZZZZZ7").is_ok());
    for wrong in ["", "P-1", "P 1", "P_1", "é"] {
        assert_eq!(RequestId::parse(wrong), Err(IdError), "{wrong}");
    }
    assert_eq!(RequestId::parse(&"1".repeat(65)), Err(IdError));
}

#[test]
fn a_refunds_id_is_told_from_a_payments_at_a_glance() {
    let id = RefundId::made_at(AT, RANDOM);
    assert_eq!(RefundId::parse(id.as_str()), Ok(id.clone()));
    assert!(id.as_str().starts_with('R') && id.as_str().len() <= TEXT_LEN_MAX);
    assert_eq!(RefundId::parse("R-1"), Err(IdError));
}

#[test]
fn an_id_that_we_never_made_is_told_from_ours() {
    let id = RefundId::made_at(AT, RANDOM);
    assert_eq!(RefundId::of_our_making(id.as_str()), Some(id.clone()));
    let last = RefundId::made_at(i64::MAX, [0xff; RANDOM_LEN]);
    assert_eq!(RefundId::of_our_making(last.as_str()), Some(last));
    let longer = format!("{id}0");
    let lower = id.as_str().to_lowercase();
    for other in [
        "",
        "R",
        "R1",
        "20260115194013000001001717",
        "R8ZZZZZZZZZZZZZZZZZZZZZZZZZ",
        "R0ZZZZZZZZZZZZZZZZZZZZZZZZU",
        &id.as_str()[1..],
        &id.as_str().replace('R', "P"),
        &longer,
        &lower,
    ] {
        assert_eq!(RefundId::of_our_making(other), None, "{other}");
    }
}

#[test]
fn secrets_do_not_print_themselves() {
    let key = AttemptKey::from_random(BYTES);
    let token = ResultToken::from_random(BYTES);
    assert_eq!(format!("{key:?} {token:?}"), "AttemptKey(…) ResultToken(…)");
    assert_eq!(token.to_string(), token.as_str());
}

#[test]
fn secrets_of_another_shape_are_refused() {
    let long = "0".repeat(27);
    for wrong in [
        "",
        "0",
        long.as_str(),
        "ABCDEFGHJKMNPQRSTVWXYZ0123",
        "../../../../etc/passwd0000",
    ] {
        assert_eq!(AttemptKey::parse(wrong), Err(IdError), "{wrong}");
        assert_eq!(ResultToken::parse(wrong), Err(IdError), "{wrong}");
    }
}

#[test]
fn the_gateways_id_is_visible_ascii() {
    assert!(GatewayPaymentId::parse("20260115190741010001001717").is_ok());
    for wrong in ["", "a b", "a\n", "é"] {
        assert_eq!(GatewayPaymentId::parse(wrong), Err(IdError));
    }
}
