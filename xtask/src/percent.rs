//! Percent-encoding for one value in a query (RFC 3986, 2.3).

use std::fmt::Write as _;

/// Everything but the unreserved characters is encoded, so the result fits anywhere in an address.
pub(crate) fn encode(value: &str) -> String {
    let mut out = String::with_capacity(value.len() * 3);
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn a_link_becomes_one_value() {
        let encoded = encode("http://127.0.0.1:3000/c/AB?x=1&y=ü");
        assert_eq!(
            encoded,
            "http%3A%2F%2F127.0.0.1%3A3000%2Fc%2FAB%3Fx%3D1%26y%3D%C3%BC"
        );
    }

    #[test]
    fn unreserved_characters_stay() {
        assert_eq!(encode("aZ09-._~"), "aZ09-._~");
    }
}
