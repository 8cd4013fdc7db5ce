//! Ids that people read out of lists and type. They open nothing.

use foundation::randomness::Randomness;

/// Enough to be unlike any other.
const ID_BYTES: usize = 5;
/// Its letters: none that looks like another.
const ID_LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Eight letters out of five random bytes: an id of its own for a session, a person or a screen.
pub fn short_id(randomness: &dyn Randomness) -> String {
    letters(randomness.bytes::<ID_BYTES>())
}

/// Five bytes as eight letters.
pub(crate) fn letters(bytes: [u8; ID_BYTES]) -> String {
    let number = bytes
        .iter()
        .fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    let letter = |at: u32| {
        let index = usize::try_from((number >> (5 * at)) & 31).unwrap_or_default();
        ID_LETTERS.get(index).copied().map_or('0', char::from)
    };
    (0..8).rev().map(letter).collect()
}
