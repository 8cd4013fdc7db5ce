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

/// Why nothing can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// In words for the operator.
    pub why: String,
    /// Whether there was no answer at all: whoever asks more waits as long again.
    pub is_silent: bool,
}

/// Does the small write, and takes room and gives it back where that has to be tried.
pub async fn probe(
    store: &(impl UpkeepStore + ?Sized),
    write: impl Future<Output = Result<(), StoreError>> + Send,
    space: Space,
) -> Result<(), Broken> {
    let tried = tokio::time::timeout(PATIENCE, async {
        write.await?;
        match space {
            Space::Plenty => Ok(()),
            Space::Unknown => store.take_room().await,
        }
    });
    let (error, is_silent) = match tried.await {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(error)) => (error, false),
        Err(_) => {
            let words = format!("it doesn't answer within {} s", PATIENCE.as_secs());
            (StoreError::Failing(words), true)
        }
    };
    let why = store.explain(error).await.reason();
    Err(Broken { why, is_silent })
}

#[cfg(test)]
mod tests {
    use super::*;
    use storage::memory::Memory;

    #[tokio::test(start_paused = true)]
    async fn a_database_that_never_answers_is_given_up_and_called_silent() {
        let store = Memory::default();
        let broken = probe(&store, std::future::pending(), Space::Unknown);
        let broken = broken.await.unwrap_err();
        assert!(broken.is_silent);
        assert_eq!(broken.why, "it doesn't answer within 15 s");
    }
}
