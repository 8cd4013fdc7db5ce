//! Serving a router on a socket until told to stop.
//!
//! Done by hand instead of with axum's own loop for one reason: a scenario may want a
//! connection to end without an answer, and only the connection's owner can do that.

use std::io;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tower::ServiceExt as _;

use crate::gateway::NeverSent;

/// How long open requests may go on once the sandbox is to end.
const FAREWELL: Duration = Duration::from_secs(2);

/// Before accepting again when the system has no sockets left.
const BREATHER: Duration = Duration::from_millis(50);

/// Serves until `stopped` says so, then lets open requests finish for a moment.
pub(crate) async fn serve(listener: TcpListener, app: Router, mut stopped: watch::Receiver<bool>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            () = stop(&mut stopped) => break,
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(connection(stream, app.clone(), stopped.clone()));
                }
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(BREATHER).await;
                }
            },
        }
    }
    let all_ended = async { while connections.join_next().await.is_some() {} };
    // Whoever is still connected after this is cut off when the set is dropped.
    let _in_time = tokio::time::timeout(FAREWELL, all_ended).await;
}

async fn connection(stream: TcpStream, app: Router, mut stopped: watch::Receiver<bool>) {
    let service = service_fn(move |request| answer(app.clone(), request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = stop(&mut stopped) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection ended early");
    }
}

async fn answer(app: Router, request: Request<Incoming>) -> Result<Response, io::Error> {
    let Ok(response) = app.oneshot(request).await;
    if response.extensions().get::<NeverSent>().is_some() {
        // An error instead of a response: hyper closes the connection at once.
        return Err(io::Error::new(
            io::ErrorKind::ConnectionAborted,
            "the answer is lost",
        ));
    }
    Ok(response)
}

/// Returns when the sandbox is to end. A function, so that the lock is gone before anybody
/// waits for something else.
async fn stop(stopped: &mut watch::Receiver<bool>) {
    let _gone = stopped.wait_for(|stopped| *stopped).await;
}
