//! Data as it leaves, a piece at a time, however much it is: whoever reads slowly holds nobody up, and that
//! it leaves is written down before and after.
//!
//! - [`rows`]: what is still to be read; [`leaving`]: what is written down of it; [`kept`]: into a file

pub mod kept;
pub mod leaving;
pub mod rows;

use std::{fmt, io};

use bytes::Bytes;
use closings::store::ClosingStore;
use futures_util::{Stream, stream};
use ledger::Ledger;

use crate::table as text;
pub use kept::kept;
pub use leaving::{Leaving, watched};
pub use rows::{Called, Kind, Rows, Source, Within};

/// What broke off is said in the log; who reads sees that it broke off.
pub fn broke_off(error: impl fmt::Display) -> io::Error {
    tracing::error!(%error, "a file that was being taken out broke off");
    io::Error::other("broke off")
}

/// The pieces of a table as text.
pub fn table<S>(rows: Rows<S>) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static
where
    S: Ledger + ClosingStore + ?Sized + 'static,
{
    let head = text::head(rows.kind().columns());
    stream::unfold((Some(head), rows), async |(head, mut rows)| {
        if let Some(head) = head {
            return Some((
                head.map(Bytes::from).map_err(io::Error::other),
                (None, rows),
            ));
        }
        let piece = match rows.next().await {
            Ok(Some(page)) => text::rows(&page).map(Bytes::from).map_err(io::Error::other),
            Ok(None) => return None,
            Err(error) => Err(broke_off(error)),
        };
        Some((piece, (None, rows)))
    })
}
