//! The installation's secret: whether it is there, and can be read.

use super::{Finding, Practice, Weight};
use crate::secret;

/// What was found. Without one only PINs are missing, so nothing is a problem of customers'.
pub(super) fn examine(practice: &Practice<'_>) -> Finding {
    let about = "secret";
    match secret::look(practice.config) {
        Ok(Some(_)) => Finding::new(
            Weight::Fine,
            about,
            "there, so people can have PINs, and webhooks are signed",
        ),
        Ok(None) => Finding::new(Weight::Fine, about, "made at the next start"),
        Err(words) => {
            let words = format!(
                "{words}. Until then nobody gives money back at a screen by a PIN, and no webhook is sent"
            );
            Finding::new(Weight::Advice, about, words)
        }
    }
}
