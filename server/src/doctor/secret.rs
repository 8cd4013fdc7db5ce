//! The installation's secret: whether it is there, can be read, and is the one under which things were kept.

use std::{fs, time::UNIX_EPOCH};

use foundation::{clock::Timestamp, store::StoreError};
use storage::Storage;

use super::{Finding, Practice, Weight};
use crate::secret;

const ABOUT: &str = "secret";

/// What was found. Without one only PINs are missing, so nothing is a problem of customers'.
pub(super) fn examine(practice: &Practice<'_>) -> Finding {
    match secret::look(practice.config) {
        Ok(Some(_)) => Finding::new(
            Weight::Fine,
            ABOUT,
            "there, so people can have PINs, and webhooks are signed",
        ),
        Ok(None) => Finding::new(Weight::Fine, ABOUT, "made at the next start"),
        Err(words) => {
            let words = format!(
                "{words}. Until then nobody gives money back at a screen by a PIN, and no webhook is sent"
            );
            Finding::new(Weight::Advice, ABOUT, words)
        }
    }
}

/// Whether it came with what was put back from a backup, or after that.
pub(super) async fn since_restored(
    practice: &Practice<'_>,
    store: &dyn Storage,
) -> Result<Vec<Finding>, StoreError> {
    let Some(restored) = store.restored().await? else {
        return Ok(Vec::new());
    };
    let made =
        secret::file(practice.config).map(|file| fs::metadata(file).and_then(|of| of.modified()));
    let is_same = match made {
        // A file that another setting names was there before.
        None => true,
        Some(Err(_)) => false,
        Some(Ok(at)) => at
            .duration_since(UNIX_EPOCH)
            .ok()
            .and_then(|since| i64::try_from(since.as_millis()).ok())
            .is_some_and(|ms| Timestamp(ms) <= restored.at),
    };
    if is_same {
        return Ok(Vec::new());
    }
    let words = format!(
        "portico.secret is newer than what was put back from a backup at {}, or not there: unless you copied it here since, PINs, \
         webhooks and channels from before don't work until they are set anew (docs/backup.md)",
        restored.at.iso()
    );
    Ok(vec![Finding::new(Weight::Advice, ABOUT, words)])
}
