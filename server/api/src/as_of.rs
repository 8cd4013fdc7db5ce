//! Shops are changed as somebody saw them, or not at all: the store compares, in the transaction of the change, the number
//! that shops had before anything was looked at. So of two programs that saw the same one writes, at whichever server
//! they are. The number is all shops' together: where only another shop has changed, it is looked at and tried again.

use std::time::Duration;

use crate::{
    Api,
    problem::{Code, Problem},
};

/// How often it is tried.
const TRIES: u32 = 20;
/// How long one waits for the next try, on average: those who collide are to meet no more.
const PAUSE_MS: u64 = 30;

/// Of looking and changing.
#[derive(Debug, Default)]
pub(crate) struct Tries(u32);

impl Tries {
    /// The number that shops have now, before they are looked at once more.
    pub(crate) async fn next(&mut self, api: &Api) -> Result<i64, Problem> {
        if self.0 >= TRIES {
            return Err(
                Problem::of(Code::Conflict).because("Shops are being changed all the time.")
            );
        }
        if self.0 > 0 {
            let pause = api.randomness.around_ms(PAUSE_MS);
            tokio::time::sleep(Duration::from_millis(pause)).await;
        }
        self.0 = self.0.saturating_add(1);
        Ok(api.store.version().await?)
    }
}
