//! Spans by OTLP over HTTP: requests by kind, what was done to which payment, and calls to the gateway. They hold what
//! logs may hold and nothing else. Whoever takes them may be slow or gone: nobody waits for that.

use std::sync::OnceLock;

use opentelemetry::trace::TracerProvider as _;
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig as _};
use opentelemetry_sdk::{Resource, trace::SdkTracerProvider};
use tracing::{Metadata, Subscriber};
use tracing_subscriber::{Layer, filter::filter_fn, registry::LookupSpan};

use crate::config::{Environment as _, ProcessEnvironment};

/// Whose spans are sent, by the first part of their place in the code: libraries' may hold anything.
const OURS: [&str; 3] = ["web", "payments", "gateway"];

static PROVIDER: OnceLock<SdkTracerProvider> = OnceLock::new();

fn is_ours(of: &Metadata<'_>) -> bool {
    let place = of.target().split("::").next().unwrap_or_default();
    of.is_span() && OURS.contains(&place)
}

/// What sends them, where the settings say whereto.
pub(super) fn layer<S>() -> Option<impl Layer<S>>
where
    S: Subscriber + for<'span> LookupSpan<'span>,
{
    let url = ProcessEnvironment.get(super::SPANS)?;
    let exporter = SpanExporter::builder()
        .with_http()
        .with_protocol(Protocol::HttpBinary)
        .with_endpoint(url)
        .build();
    // The settings were read before; a log doesn't exist yet.
    let exporter = exporter.ok()?;
    let resource = Resource::builder().with_service_name("portico").build();
    let provider = SdkTracerProvider::builder()
        .with_batch_exporter(exporter)
        .with_resource(resource)
        .build();
    let tracer = provider.tracer("portico");
    let _first = PROVIDER.set(provider);
    let layer = tracing_opentelemetry::layer()
        .with_tracer(tracer)
        .with_location(false)
        .with_threads(false);
    Some(layer.with_filter(filter_fn(is_ours)))
}

pub(super) fn end() {
    if let Some(provider) = PROVIDER.get() {
        // Whoever takes them may be gone.
        let _ = provider.shutdown();
    }
}
