//! Accepting connections, with limits on how slowly and how much a stranger may talk, until asked
//! to stop; then what is under way is finished.

use std::{io, net::SocketAddr, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo, http::Request};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

/// Longest time for a request's headers.
const HEADERS_S: u64 = 10;
/// Headers of one request together; wallets' own are below 4 kB.
const HEADERS_LEN_MAX: usize = 32 * 1_024;
/// Longest time in which a peer says that it has what it was sent. Streams send something every fifteen seconds, so whoever
/// went away without a word (behind a router that forgot them) is noticed within two minutes, and not after the quarter of an
/// hour for which the system would try. A telephone without a signal for so long comes again.
const SILENT: Duration = Duration::from_secs(90);
/// Longest time for finishing what is under way.
const LAST_S: u64 = 35;

/// Serves until `stop` is done.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let graceful = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                // Out of descriptors, or the caller went away: neither ends the server.
                Err(error) => {
                    tracing::warn!(%error, "a connection was not accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        spawn(stream, peer, router.clone(), &graceful);
    }
    drop(listener);
    let last = tokio::time::timeout(Duration::from_secs(LAST_S), graceful.shutdown());
    if last.await.is_err() {
        tracing::warn!("some requests were not finished in time");
    }
    Ok(())
}

fn spawn(stream: TcpStream, peer: SocketAddr, router: Router, graceful: &GracefulShutdown) {
    // An answer in two pieces mustn't wait between them for a telephone far away to say that it has the first.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a connection gathers what it sends");
    }
    if let Err(error) = is_noticed(&stream, SILENT) {
        tracing::debug!(%error, "a connection whose peer goes away is kept for long");
    }
    let service = hyper::service::service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(HEADERS_S))
        .max_buf_size(HEADERS_LEN_MAX)
        .serve_connection(TokioIo::new(stream), service);
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        // A customer who leaves in the middle is no news.
        if let Err(error) = connection.await {
            tracing::debug!(%error, "connection ended");
        }
    });
}

/// Has the system give a connection up whose peer doesn't take what it is sent for so long. Behind a proxy that is the proxy, which
/// has its own time for its clients.
#[cfg(target_os = "linux")]
fn is_noticed(stream: &TcpStream, silent: Duration) -> io::Result<()> {
    socket2::SockRef::from(stream).set_tcp_user_timeout(Some(silent))
}

/// Elsewhere as the system is set up.
#[cfg(not(target_os = "linux"))]
fn is_noticed(stream: &TcpStream, silent: Duration) -> io::Result<()> {
    let alive = socket2::TcpKeepalive::new().with_time(silent);
    socket2::SockRef::from(stream).set_tcp_keepalive(&alive)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use tokio::{io::AsyncWriteExt as _, net::TcpSocket};

    use super::*;

    #[tokio::test]
    async fn who_takes_nothing_any_more_is_given_up() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let peer = TcpSocket::new_v4().unwrap();
        peer.set_recv_buffer_size(4_096).unwrap();
        let silent = peer.connect(listener.local_addr().unwrap());
        let (silent, accepted) = tokio::join!(silent, listener.accept());
        let (mut stream, _) = accepted.unwrap();
        is_noticed(&stream, Duration::from_secs(1)).unwrap();
        // More than the system holds for it.
        let error = loop {
            if let Err(error) = stream.write_all(&[b'x'; 8_192]).await {
                break error;
            }
        };
        assert_eq!(error.kind(), io::ErrorKind::TimedOut, "{error}");
        drop(silent);
    }
}
