//! A document compressed once, as well as it can be, with room for a few words near its end that differ each time
//! it is sent.
//!
//! Both formats are made of blocks, and a block may hold its bytes as they are. What is the same for everybody is
//! compressed and ended on a whole byte; the words follow in a block of their own, and nothing is compressed again.
//! Brotli is RFC 7932, gzip RFC 1952 over the blocks of RFC 1951. Knows no HTTP and no pages.

mod brotlied;
mod gzipped;

use std::io;

/// How bytes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Encoding {
    /// Smallest.
    Brotli,
    /// For whoever doesn't know the other.
    Gzip,
    /// As they are.
    Plain,
}

/// Longest end, words included: what one block of either format holds.
pub const END_LEN_MAX: usize = 0xFFFF;

/// A document but for a few words.
#[derive(Clone, Debug)]
pub struct Packed {
    encoding: Encoding,
    /// All before the words, as it leaves.
    before: Box<[u8]>,
    /// The check sum so far, and how many bytes that were; for gzip.
    sum: crc32fast::Hasher,
    len: usize,
    /// What stands behind the words.
    after: Box<[u8]>,
}

impl Packed {
    /// Compresses what stands before the words. Takes its time.
    pub fn new(encoding: Encoding, before: &[u8], after: &[u8]) -> io::Result<Self> {
        let mut sum = crc32fast::Hasher::new();
        sum.update(before);
        let packed = match encoding {
            Encoding::Brotli => brotlied::compressed(before)?,
            Encoding::Gzip => gzipped::compressed(before)?,
            Encoding::Plain => before.to_vec(),
        };
        Ok(Self {
            encoding,
            before: packed.into(),
            sum,
            len: before.len(),
            after: after.into(),
        })
    }

    /// How many bytes are kept.
    pub fn len(&self) -> usize {
        self.before.len().saturating_add(self.after.len())
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The whole document with these words; `None` if they are too long for one block.
    pub fn with(&self, words: &[u8]) -> Option<Vec<u8>> {
        let end = words.len().saturating_add(self.after.len());
        let end = u16::try_from(end).ok()?;
        let mut whole = Vec::with_capacity(self.before.len() + usize::from(end) + ROOM);
        whole.extend_from_slice(&self.before);
        match self.encoding {
            Encoding::Brotli => brotlied::begin_end(&mut whole, end),
            Encoding::Gzip => gzipped::begin_end(&mut whole, end),
            Encoding::Plain => {}
        }
        whole.extend_from_slice(words);
        whole.extend_from_slice(&self.after);
        match self.encoding {
            Encoding::Brotli => brotlied::close(&mut whole),
            Encoding::Gzip => {
                let mut sum = self.sum.clone();
                sum.update(words);
                sum.update(&self.after);
                let len = self.len.wrapping_add(usize::from(end));
                gzipped::close(&mut whole, sum.finalize(), len);
            }
            Encoding::Plain => {}
        }
        Some(whole)
    }
}

/// More than what either format puts around a block.
const ROOM: usize = 16;

#[cfg(test)]
mod tests;
