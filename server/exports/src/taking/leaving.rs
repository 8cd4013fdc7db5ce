//! That somebody takes data out is written down twice: before the first byte leaves, with what is in the
//! file, and after the last one, with how much it was and its digest. The last piece waits for the second entry, so
//! no file is whole without it; where whoever reads goes away before, it says so.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use bytes::Bytes;
use foundation::store::StoreError;
use futures_util::{Stream, StreamExt as _, stream};
use sha2::{Digest as _, Sha256};
use trail::{
    action::Action,
    author::{Author, acting},
    deed::Deed,
    store::TrailStore,
};

/// Whoever read it went away before its end.
const LEFT_OFF: &str = "left-off";
/// It broke off on our side.
const BROKE_OFF: &str = "broke-off";

/// A file that leaves.
#[derive(Debug)]
pub struct Leaving<S: TrailStore + ?Sized + 'static> {
    store: Arc<S>,
    /// Whose deed it is, wherever its end is reached.
    author: Author,
    deed: Deed,
    rows: Arc<AtomicU64>,
    bytes: u64,
    digest: Sha256,
    is_told: bool,
}

impl<S: TrailStore + ?Sized + 'static> Leaving<S> {
    /// Writes down that it begins; `begun` says what and for whom. Without that nothing may leave.
    pub async fn of(
        store: &Arc<S>,
        begun: &Deed,
        rows: Arc<AtomicU64>,
    ) -> Result<Self, StoreError> {
        store.tell(begun).await?;
        Ok(Self {
            store: Arc::clone(store),
            // The end has a time of its own.
            author: Author {
                at: None,
                ..Author::acting()
            },
            deed: Deed {
                action: Action::ExportEnded,
                detail: std::collections::BTreeMap::default(),
                ..begun.clone()
            },
            rows,
            bytes: 0,
            digest: Sha256::new(),
            is_told: false,
        })
    }

    fn passes(&mut self, piece: &Bytes) {
        self.digest.update(piece);
        let more = u64::try_from(piece.len()).unwrap_or_default();
        self.bytes = self.bytes.saturating_add(more);
    }

    fn said(&self, refused: Option<&'static str>) -> Deed {
        let deed = self
            .deed
            .clone()
            .with("rows", &self.rows.load(Ordering::Relaxed))
            .with("bytes", &self.bytes)
            .with("sha256", &format!("{:x}", self.digest.clone().finalize()));
        Deed { refused, ..deed }
    }

    async fn told(&mut self, refused: Option<&'static str>) -> Result<(), StoreError> {
        let deed = self.said(refused);
        acting(self.author.clone(), self.store.tell(&deed)).await?;
        self.is_told = true;
        Ok(())
    }

    /// The same of what leaves as a whole.
    pub async fn whole(mut self, bytes: &Bytes) -> Result<(), StoreError> {
        self.passes(bytes);
        self.told(None).await
    }
}

impl<S: TrailStore + ?Sized + 'static> Drop for Leaving<S> {
    fn drop(&mut self) {
        if self.is_told {
            return;
        }
        let (store, deed) = (Arc::clone(&self.store), self.said(Some(LEFT_OFF)));
        let author = self.author.clone();
        let told = acting(author, async move {
            if let Err(error) = store.tell(&deed).await {
                tracing::error!(%error, "a file that was left off could not be written down");
            }
        });
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(told);
        }
    }
}

/// What passes, and whether it comes to its end.
pub fn watched<S: TrailStore + ?Sized + 'static>(
    pieces: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
    leaving: Leaving<S>,
) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
    let pieces = Box::pin(pieces);
    stream::unfold(Some((pieces, leaving)), async |state| {
        let (mut pieces, mut leaving) = state?;
        match pieces.next().await {
            Some(Ok(piece)) => {
                leaving.passes(&piece);
                Some((Ok(piece), Some((pieces, leaving))))
            }
            Some(Err(error)) => {
                let told = leaving.told(Some(BROKE_OFF)).await;
                Some((Err(told.map_or_else(io::Error::other, |()| error)), None))
            }
            // Whoever reads has a whole file only when its end is written down.
            None => match leaving.told(None).await {
                Ok(()) => None,
                Err(error) => Some((Err(io::Error::other(error)), None)),
            },
        }
    })
}

#[cfg(test)]
mod tests {
    use foundation::page::Page;
    use storage::{Storage, memory::Memory};
    use trail::store::{Sight, Wanted};

    use super::*;

    #[tokio::test]
    async fn a_file_that_nobody_reads_to_its_end_is_told_as_left_off() {
        let store: Arc<dyn Storage> = Arc::new(Memory::default());
        let begun = Deed::of("M", Action::ExportBegun, "payments.csv");
        let leaving = Leaving::of(&store, &begun, Arc::default()).await.unwrap();
        let pieces =
            stream::iter(["one", "two"].map(|piece| Ok(Bytes::from_static(piece.as_bytes()))));
        let mut watched = Box::pin(watched(pieces, leaving));
        assert_eq!(watched.next().await.unwrap().unwrap(), "one");
        drop(watched);
        tokio::task::yield_now().await;
        let (wanted, page) = (Wanted::all(Sight::All), Page::first(1));
        let listed = store.trail("M", &wanted, &page).await.unwrap();
        let last = &listed.items[0];
        assert_eq!(last.refused, LEFT_OFF);
        assert_eq!(last.fact("bytes").as_deref(), Some("3"));
    }
}
