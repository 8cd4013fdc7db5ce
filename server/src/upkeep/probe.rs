//! Whether anything can be kept: a small durable write, and space for what isn't there yet. A running
//! server and `portico doctor` try the same.

use std::time::Duration;

use foundation::store::{StoreError, UpkeepStore};

/// A database that answers after that long is no use to a customer, nor to who waits for this.
const PATIENCE: Duration = Duration::from_secs(15);

/// What the space is like, as far as it is known without the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// There is plenty, as the system says.
    Plenty,
    /// It has to be tried.
    Unknown,
}

/// Does the small write, and takes room and gives it back where that has to be tried.
pub async fn probe(
    store: &(impl UpkeepStore + ?Sized),
    write: impl Future<Output = Result<(), StoreError>> + Send,
    space: Space,
) -> Result<(), StoreError> {
    let tried = tokio::time::timeout(PATIENCE, async {
        write.await?;
        match space {
            Space::Plenty => Ok(()),
            Space::Unknown => store.take_room().await,
        }
    });
    match tried.await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(store.explain(error).await),
        Err(_) => {
            let words = format!("it doesn't answer within {} s", PATIENCE.as_secs());
            Err(store.explain(StoreError::Failing(words)).await)
        }
    }
}
