//! Where spans go, looked at here and read by `telemetry`, which is there before all other settings are.

use url::Url;

use super::reader::Reader;
use crate::telemetry::SPANS;

/// Notes what is wrong with it.
pub(super) fn look(reader: &mut Reader<'_>) {
    let Some(text) = reader.text(SPANS) else {
        return;
    };
    if !cfg!(feature = "otlp") {
        reader.problem(SPANS, "needs a program that was built with --features otlp");
    } else if !Url::parse(&text).is_ok_and(|url| matches!(url.scheme(), "http" | "https")) {
        reader.problem(
            SPANS,
            "must be an address such as http://127.0.0.1:4318/v1/traces",
        );
    }
}
