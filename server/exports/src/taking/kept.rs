//! A file that leaves into another one, as a command line makes it: a piece at a time, written down before and after.

use std::{
    fs::File,
    io::{self, Read as _, Write},
};

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use sha2::{Digest as _, Sha256};
use trail::store::TrailStore;

use super::{Leaving, watched};

/// How much of it is in memory.
const PIECE_BYTES: usize = 64 * 1024;

/// Writes it, and says its digest. Each of those who write it down does.
pub async fn kept<S: TrailStore + ?Sized + 'static>(
    file: File,
    leavings: Vec<Leaving<S>>,
    out: &mut (dyn Write + Send),
) -> io::Result<Vec<u8>> {
    let mut pieces = stream::iter(pieces(file)).boxed();
    for leaving in leavings {
        pieces = watched(pieces, leaving).boxed();
    }
    let mut digest = Sha256::new();
    while let Some(piece) = pieces.next().await {
        let piece = piece?;
        digest.update(&piece);
        out.write_all(&piece)?;
    }
    out.flush()?;
    Ok(digest.finalize().to_vec())
}

fn pieces(mut file: File) -> impl Iterator<Item = io::Result<Bytes>> + Send + 'static {
    std::iter::from_fn(move || {
        let mut piece = vec![0; PIECE_BYTES];
        match file.read(&mut piece) {
            Ok(0) => None,
            Ok(count) => {
                piece.truncate(count);
                Some(Ok(Bytes::from(piece)))
            }
            Err(error) => Some(Err(error)),
        }
    })
}
