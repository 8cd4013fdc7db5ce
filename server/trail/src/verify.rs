//! Whether a chain is as it was written.

use foundation::store::StoreError;

use crate::{
    entry::{Entry, NONE_BEFORE},
    store::{Head, TrailStore},
};

/// Entries that are read at once.
const BATCH: u32 = 500;

/// What is wrong with a chain.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// An entry isn't where it has to be.
    #[error("entry {0} is missing")]
    Missing(i64),
    /// An entry was changed, or one before it.
    #[error("entry {0} is not as it was written")]
    Changed(i64),
    /// The chain ends otherwise than it says.
    #[error("it ends with entry {found}, and should end with {said}")]
    End {
        /// The last entry there is.
        found: i64,
        /// The last one there was.
        said: i64,
    },
    /// What says how far it is, is gone.
    #[error("what says how far it is was deleted")]
    NoHead,
    /// The last entry isn't the one that was written last.
    #[error("its last entry, {0}, is not the one that was written last")]
    Last(i64),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Walks through one chain, from its first entry to its last; how many there are.
pub async fn verify(store: &dyn TrailStore, head: &Head) -> Result<u64, Broken> {
    let (mut number, mut before) = (head.gone, head.gone_digest.clone());
    if head.number < 0 {
        return Err(Broken::NoHead);
    }
    if head.gone == 0 && before != NONE_BEFORE {
        return Err(Broken::Missing(1));
    }
    let mut count = 0_u64;
    loop {
        let some = store.trail_after(&head.chain, number, BATCH).await?;
        if some.is_empty() {
            break;
        }
        for entry in some {
            follows(&entry, number, &before)?;
            number = entry.number;
            before = entry.digest;
            count = count.saturating_add(1);
        }
    }
    // What is added while somebody verifies is behind the head that was read.
    if number < head.number {
        return Err(Broken::End {
            found: number,
            said: head.number,
        });
    }
    if number == head.number && before != head.digest {
        return Err(Broken::Last(number));
    }
    Ok(count)
}

fn follows(entry: &Entry, number: i64, before: &str) -> Result<(), Broken> {
    let next = number.saturating_add(1);
    if entry.number != next {
        return Err(Broken::Missing(next));
    }
    if entry.digest != entry.digest_after(before) {
        return Err(Broken::Changed(entry.number));
    }
    Ok(())
}
