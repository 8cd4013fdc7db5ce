//! What a crowd costs: a thousand web views that hold a page and a line, and more servers than one.

use std::time::Duration;

use foundation::page::Page;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use super::{load::Load, work::Workers};
use crate::{ground::Ground, installation::Installation, process::Process};

/// Web views that are open at once.
const VIEWS: usize = 1_000;
/// Servers on one database.
const MOST: usize = 4;
/// Between two looks at what is still undecided.
const GLANCE: Duration = Duration::from_millis(500);

/// Memory of one server with nobody there, with a thousand open web views, and when they are gone,
/// in KiB.
pub(super) async fn memory(installation: &Installation) -> [u64; 3] {
    let server = installation.start_server(0).await;
    let workers = Workers::new(vec![server.id()], None);
    let load = Load::new(installation, vec![server.id()]);
    load.pages().await;
    let idle = workers.memory_kib();
    let mut views = Vec::new();
    for _ in 0..VIEWS {
        views.push(view(installation).await);
    }
    let crowded = workers.memory_kib();
    drop(views);
    load.pages().await;
    [idle, crowded, workers.memory_kib()]
}

/// A line that has brought a page and stays open.
async fn view(installation: &Installation) -> TcpStream {
    let host = installation.doors[0].trim_start_matches("http://");
    let mut line = TcpStream::connect(host).await.unwrap();
    let code = &installation.code;
    let request = format!(
        "GET /c/{code} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\nUser-Agent: {}\r\n\r\n",
        crate::street::USER_AGENT
    );
    line.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"</html>") {
        let read = line.read_buf(&mut answer).await.unwrap();
        assert!(read > 0, "the line was closed");
    }
    line
}

/// CPU of a payment with one, two and four servers on one database.
pub(super) async fn servers() {
    let mut alone = None;
    for count in [1, 2, MOST] {
        let Some(ground) = Ground::postgres().await else {
            return;
        };
        let (installation, _gateway) = Installation::new(ground).await;
        let mut servers = Vec::new();
        for door in 0..count {
            servers.push(installation.start_server(door).await);
        }
        let load = Load::new(&installation, servers.iter().map(Process::id).collect());
        // As many payments, whoever takes them, until every connection knows its statements.
        for _ in 0..MOST {
            load.payment(load.pages().await).await;
        }
        all_are_decided(&installation).await;
        load.quiet().await;
        let page = load.pages().await;
        let payment = load.payment(page).await;
        let first = *alone.get_or_insert(payment.all_ms());
        let ratio = payment.all_ms() / first;
        eprintln!("  {count} servers  {payment}  ratio of CPU {ratio:.2}");
    }
}

/// Nobody pays in the wallet, so all are closed when their time is over.
pub(super) async fn all_are_decided(installation: &Installation) {
    let store = installation.store().await;
    while !store
        .undecided(&Page::first(1))
        .await
        .unwrap()
        .items
        .is_empty()
    {
        tokio::time::sleep(GLANCE).await;
    }
}
