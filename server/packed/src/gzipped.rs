//! Gzip's head and tail (RFC 1952 §2.3) around blocks of deflate (RFC 1951 §3.2).

use std::io::{self, Write as _};

use flate2::{Compression, write::DeflateEncoder};

/// Deflate; no name, no time; made with the most effort; on no system that matters.
const HEAD: [u8; 10] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF];

/// The stream so far, ended on a whole byte and open.
pub(super) fn compressed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = DeflateEncoder::new(HEAD.to_vec(), Compression::best());
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.get_ref().clone())
}

/// Begins the last block, whose bytes stand as they are.
pub(super) fn begin_end(out: &mut Vec<u8>, len: u16) {
    out.push(1);
    out.extend_from_slice(&len.to_le_bytes());
    out.extend_from_slice(&(!len).to_le_bytes());
}

/// What is behind the blocks: the check sum of everything, and its length, as far as four bytes hold it.
pub(super) fn close(out: &mut Vec<u8>, sum: u32, len: usize) {
    out.extend_from_slice(&sum.to_le_bytes());
    let len = len & 0xFFFF_FFFF;
    out.extend_from_slice(&u32::try_from(len).unwrap_or_default().to_le_bytes());
}
