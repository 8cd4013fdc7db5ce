//! A few numbers for the operator's monitoring, on an address of their own: what is undecided and
//! for how long, and whether the gateway answers. Off unless configured; never among the public
//! pages.

use std::{fmt::Write, sync::Arc};

use axum::{Router, extract::State, http::StatusCode, routing::get};

use crate::{payments::Payments, storage::StoreError};

/// `GET /metrics`, in the text format that monitoring systems read.
pub fn router(payments: Arc<Payments>) -> Router {
    Router::new()
        .route("/metrics", get(show))
        .with_state(payments)
}

async fn show(State(payments): State<Arc<Payments>>) -> Result<String, StatusCode> {
    text(&payments).await.map_err(|error| {
        tracing::error!(%error, "metrics can't be read");
        StatusCode::SERVICE_UNAVAILABLE
    })
}

async fn text(payments: &Payments) -> Result<String, StoreError> {
    let queue = payments.queue().await?;
    let rows: [(&str, &str, i64); 5] = [
        (
            "portico_payments_undecided",
            "Payments without a final word.",
            queue.count,
        ),
        (
            "portico_payments_undecided_oldest_seconds",
            "Age of the oldest of them.",
            queue.oldest_ms / 1_000,
        ),
        (
            "portico_refunds_undecided",
            "Refunds without a final word.",
            queue.refunds,
        ),
        (
            "portico_refunds_undecided_oldest_seconds",
            "Age of the oldest of them.",
            queue.oldest_refund_ms / 1_000,
        ),
        (
            "portico_gateway_left_alone",
            "1 while the gateway does not answer and is left alone.",
            i64::from(queue.gateway_down),
        ),
    ];
    let mut out = String::new();
    for (name, help, value) in rows {
        // Writing to a string can't fail.
        let _ = writeln!(
            out,
            "# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}"
        );
    }
    Ok(out)
}
