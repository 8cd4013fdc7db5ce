//! Brotli's blocks (RFC 7932 §9.2).

use std::io::{self, Write as _};

/// The best there is; it takes milliseconds.
const QUALITY: u32 = 11;
/// 4 MB of what was said before may be meant again: more than any page, and what browsers take.
const WINDOW: u32 = 22;
const BUFFER_LEN: usize = 4_096;

/// The stream so far, ended on a whole byte and open.
pub(super) fn compressed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), BUFFER_LEN, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.get_ref().clone())
}

/// Begins a block whose bytes stand as they are: not the last one, four nibbles of length, uncompressed.
pub(super) fn begin_end(out: &mut Vec<u8>, len: u16) {
    // A block of nothing can't be said so, and needn't be said.
    let Some(less_one) = u32::from(len).checked_sub(1) else {
        return;
    };
    let head = (less_one << 3) | (1 << 19);
    let [first, second, third, _] = head.to_le_bytes();
    out.extend_from_slice(&[first, second, third]);
}

/// The last block, which is empty.
pub(super) fn close(out: &mut Vec<u8>) {
    out.push(0b11);
}
