//! The least that a page can cost: the same web framework, saying hello.

use std::process::ExitCode;

use axum::{Router, routing::get};
use tokio::net::TcpListener;

/// The word that makes this binary say hello, at the address that follows.
pub(crate) const AS_HELLO: &str = "--as-hello";

/// Says it until it is killed.
pub(crate) fn be_hello(address: &str) -> ExitCode {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let listener = TcpListener::bind(address).await.unwrap();
        let hello = get(|| async { "hello\n" });
        let router = Router::new()
            .route("/healthz", hello.clone())
            .route("/", hello);
        axum::serve(listener, router).await.unwrap();
    });
    ExitCode::SUCCESS
}
