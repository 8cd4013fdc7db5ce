//! Whatever is written down, nothing behind this server is called: counted by a listener that stands there.

#![expect(clippy::unwrap_used, reason = "a helper that panics fails its test")]

use std::{
    collections::VecDeque,
    io,
    net::IpAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use async_trait::async_trait;
use foundation::clock::SystemClock;
use http::HeaderMap;
use outbound::{
    allowed::Allowed,
    caller::{Answer, Call, Caller, Failure},
    names::{Names, SystemNames},
    target::Refused,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

/// Someone who counts who comes, and answers all of them alike.
struct Listener {
    port: u16,
    connections: Arc<AtomicUsize>,
}

impl Listener {
    async fn answering(answer: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let connections = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&connections);
        tokio::spawn(async move {
            while let Ok((mut connection, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                let answer = answer.clone();
                tokio::spawn(async move {
                    let _ = connection.read(&mut [0; 4_096]).await;
                    let _ = connection.write_all(answer.as_bytes()).await;
                });
            }
        });
        Self { port, connections }
    }

    fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

/// Names that lead to one thing after another.
#[derive(Debug)]
struct Scripted(Mutex<VecDeque<Vec<IpAddr>>>);

impl Scripted {
    fn of(answers: &[&[&str]]) -> Arc<Self> {
        let addresses = |all: &&[&str]| all.iter().map(|one| one.parse().unwrap()).collect();
        Arc::new(Self(Mutex::new(answers.iter().map(addresses).collect())))
    }
}

#[async_trait]
impl Names for Scripted {
    async fn addresses(&self, _: &str) -> io::Result<Vec<IpAddr>> {
        Ok(self.0.lock().unwrap().pop_front().unwrap_or_default())
    }
}

fn caller(allowed: Allowed, names: Arc<dyn Names>) -> Caller {
    Caller::new(allowed, names, Arc::new(SystemClock)).unwrap()
}

async fn post(caller: &Caller, url: &str) -> Result<Answer, Failure> {
    let call = Call {
        url,
        headers: HeaderMap::new(),
        body: "{}".to_owned(),
    };
    caller.post(call).await
}

/// Hosts that lead to this machine or to what is beside it, however they are written.
const HOSTS: [&str; 62] = [
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "127.000.000.001",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0x7F.0x0.0x0.0x1",
    "017700000001",
    "0177.0.0.1",
    "0177.0.0.01",
    "127.0.0.1.",
    "127.255.255.254",
    "0",
    "0.0.0.0",
    "0x0",
    "00000000",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "sub.localhost",
    "10.0.0.1",
    "10.255.255.255",
    "0xa000001",
    "012.0.0.1",
    "172.16.0.1",
    "172.31.255.254",
    "192.168.0.1",
    "3232235521",
    "169.254.169.254",
    "0xa9fea9fe",
    "2852039166",
    "100.64.0.1",
    "192.0.0.192",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "[::]",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:10.0.0.1]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::a00:1]",
    "[2002:7f00:1::]",
    "[2002:a00:1::1]",
    "[2001::1]",
    "[2001:db8::1]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[fe80::1]",
    "[fec0::1]",
    "[ff02::1]",
    "１２７.０.０.１",
    "127。0。0。1",
];

#[tokio::test]
async fn no_way_of_writing_it_leads_behind_this_server() {
    let inside =
        Listener::answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n".to_owned()).await;
    let port = inside.port;
    // The port alone would be no reason.
    let allowed = Allowed::parse("", &port.to_string()).unwrap();
    let caller = caller(allowed, Arc::new(SystemNames));
    let mut urls: Vec<String> = Vec::new();
    for host in HOSTS {
        urls.push(format!("https://{host}:{port}/hook"));
        urls.push(format!("http://{host}:{port}/hook"));
    }
    for odd in [
        format!("https://shop.example@127.0.0.1:{port}/"),
        format!("https://a:b@127.0.0.1:{port}/"),
        format!("https://127.0.0.1:{port}#@shop.example/"),
        format!("https://127.0.0.1:{port}\\@shop.example/"),
        format!("https://127.0.0.1%2f@shop.example:{port}/"),
        format!("https:127.0.0.1:{port}/"),
        format!("https:///127.0.0.1:{port}/"),
        format!(" https://127.0.0.1:{port}/"),
        format!("https://127.0.0.1\n:{port}/"),
        format!("//127.0.0.1:{port}/"),
        format!("gopher://127.0.0.1:{port}/_GET"),
        format!("ftp://127.0.0.1:{port}/"),
        "file:///etc/passwd".to_owned(),
        "javascript:alert(1)".to_owned(),
        "https://".to_owned(),
        String::new(),
    ] {
        urls.push(odd);
    }
    assert!(urls.len() >= 60);
    for url in &urls {
        let answered = post(&caller, url).await;
        assert!(
            matches!(answered, Err(Failure::Refused(_))),
            "{url:?}: {answered:?}"
        );
        assert!(caller.look(url).await.is_err(), "{url:?}");
    }
    assert_eq!(inside.connections(), 0);
}

#[tokio::test]
async fn a_name_is_asked_at_every_call_and_all_it_leads_to_has_to_be_public() {
    let inside =
        Listener::answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n".to_owned()).await;
    let url = format!("https://rebinding.example:{}/", inside.port);
    let ports = || Allowed::parse("", &inside.port.to_string()).unwrap();
    let scripted = Scripted::of(&[
        &["93.184.216.34"],
        &["127.0.0.1"],
        &["93.184.216.34", "127.0.0.1"],
        &["2606:4700::1111", "::ffff:127.0.0.1"],
        &[],
    ]);
    let caller = caller(ports(), scripted);
    // When it was written down it led to the internet.
    caller.look(&url).await.unwrap();
    for _ in 0..3 {
        let refused = post(&caller, &url).await.unwrap_err();
        assert!(
            matches!(refused, Failure::Refused(Refused::Address(_))),
            "{refused:?}"
        );
    }
    let nowhere = post(&caller, &url).await.unwrap_err();
    assert!(
        matches!(nowhere, Failure::Refused(Refused::Name(_))),
        "{nowhere:?}"
    );
    assert_eq!(inside.connections(), 0);
}

#[tokio::test]
async fn nothing_is_followed() {
    let inside =
        Listener::answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n".to_owned()).await;
    let to = format!("http://127.0.0.1:{}/", inside.port);
    let redirect = format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n");
    let outside = Listener::answering(redirect).await;
    let allowed = Allowed::parse("127.0.0.1", "").unwrap();
    let caller = caller(allowed, Arc::new(SystemNames));
    let answer = post(&caller, &format!("http://127.0.0.1:{}/", outside.port))
        .await
        .unwrap();
    assert_eq!(answer.status, 302);
    assert_eq!((outside.connections(), inside.connections()), (1, 0));
}

#[tokio::test]
async fn the_operators_networks_are_called_plainly_and_at_any_port_and_nothing_beside_them() {
    let long = "x".repeat(5_000);
    let answer = format!(
        "HTTP/1.1 503 Busy\r\nretry-after: 120\r\ncontent-length: {}\r\n\r\n{long}",
        long.len()
    );
    let own = Listener::answering(answer).await;
    let allowed = || Allowed::parse("127.0.0.0/8", "").unwrap();
    let url = format!("http://127.0.0.1:{}/", own.port);
    let answer = post(&caller(allowed(), Arc::new(SystemNames)), &url)
        .await
        .unwrap();
    assert_eq!((answer.status, answer.wait_ms), (503, Some(120_000)));
    assert_eq!(answer.text.len(), 2_000, "the beginning");
    let named = format!("http://till.example:{}/", own.port);
    let scripted = Scripted::of(&[
        &["127.0.0.1"],
        &["127.0.0.1", "93.184.216.34"],
        &["10.0.0.1"],
    ]);
    let caller = caller(allowed(), scripted);
    assert_eq!(post(&caller, &named).await.unwrap().status, 503);
    for _ in 0..2 {
        let refused = post(&caller, &named).await.unwrap_err();
        assert!(matches!(refused, Failure::Refused(_)), "{refused:?}");
    }
    assert_eq!(own.connections(), 2);
    let plain = post(&caller, "http://93.184.216.34/").await.unwrap_err();
    assert_eq!(
        plain,
        Failure::Refused(Refused::Port),
        "not encrypted on the internet"
    );
    let port = post(&caller, "https://93.184.216.34:8443/")
        .await
        .unwrap_err();
    assert_eq!(port, Failure::Refused(Refused::Port));
}

#[tokio::test]
async fn who_does_not_answer_is_told_from_who_is_not_there() {
    let allowed = || Allowed::parse("127.0.0.0/8", "").unwrap();
    let caller = caller(allowed(), Arc::new(SystemNames));
    let gone = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = gone.local_addr().unwrap().port();
    drop(gone);
    let none = post(&caller, &format!("http://127.0.0.1:{port}/")).await;
    assert_eq!(none, Err(Failure::Connect));
    let rude = Listener::answering("nonsense\r\n\r\n".to_owned()).await;
    let broken = post(&caller, &format!("http://127.0.0.1:{}/", rude.port)).await;
    assert_eq!(broken, Err(Failure::Broken));
}
