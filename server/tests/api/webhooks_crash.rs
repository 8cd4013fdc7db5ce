//! Servers and receivers that are killed while they send and hear: nothing is lost, and what comes twice comes under the same name and
//! with the same bytes. One endpoint always fails meanwhile, and nobody waits behind it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    sync::{Arc, Mutex},
};

use events::{
    endpoint::{EndpointId, Scheme, Wish},
    store::To,
};
use foundation::{
    clock::{Clock as _, FixedClock, SystemClock},
    randomness::SystemRandomness,
};
use outbound::{allowed::Allowed, caller::Caller, names::SystemNames};
use sealing::SealKey;
use server::server::open_folder;
use storage::Everything;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};
use webhooks::{
    desk::{Desk, Wanted, Whose},
    sender::Sender,
};

use crate::support::{
    child::{Portico, free_port, run},
    environment, eventually, quick_sandbox, shops,
};

/// How much happens.
#[derive(Clone, Copy)]
struct Size {
    events: usize,
    /// How often the server is killed.
    kills: usize,
    /// Of so many requests the receiver dies of one, once it has written down what came.
    lives: usize,
}

impl Size {
    /// Events that a server lives.
    fn each(self) -> usize {
        self.events / (self.kills + 1)
    }
}

/// Bodies by the names under which they came.
type Heard = Arc<Mutex<BTreeMap<String, Vec<String>>>>;

/// Reads one request: its name and body.
async fn request(caller: &mut TcpStream) -> Option<(String, String)> {
    let mut read = Vec::new();
    loop {
        let mut part = [0; 4_096];
        let count = caller
            .read(&mut part)
            .await
            .ok()
            .filter(|count| *count > 0)?;
        read.extend_from_slice(&part[..count]);
        let text = String::from_utf8_lossy(&read).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let of = |name: &str| {
            let mut lines = head.lines().filter_map(|line| line.split_once(": "));
            lines
                .find(|(own, _)| own.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.to_owned())
        };
        let length: usize = of("content-length")?.parse().ok()?;
        if body.len() >= length {
            return Some((of("webhook-id")?, body.to_owned()));
        }
    }
}

/// A program that hears, and answers alike; of so many requests it dies of one before it answers.
async fn program(status: &'static str, heard: Heard, lives: usize) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        let mut count = 0_usize;
        while let Ok((mut caller, _)) = listener.accept().await {
            count += 1;
            let dies = count.is_multiple_of(lives);
            let heard = Arc::clone(&heard);
            tokio::spawn(async move {
                if let Some((name, body)) = request(&mut caller).await {
                    heard.lock().unwrap().entry(name).or_default().push(body);
                    let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n");
                    if !dies {
                        let _ = caller.write_all(answer.as_bytes()).await;
                    }
                }
            });
        }
    });
    port
}

async fn added(desk: &Desk, port: u16, name: &str) -> EndpointId {
    let whose = Whose {
        merchant: "M-1",
        stores: &[],
    };
    let wanted = Wanted {
        url: format!("http://127.0.0.1:{port}/"),
        name: name.to_owned(),
        wish: Wish::default(),
    };
    desk.add(whose, wanted, Scheme::Shared).await.unwrap().id
}

/// Something that one endpoint is told, under which name.
async fn happens(store: &dyn Everything, endpoint: &EndpointId, number: i64) -> String {
    let to = To {
        merchant: "M-1",
        endpoint,
    };
    let at = SystemClock.now().plus_ms(-number);
    let event = store.send_test(to, at).await.unwrap();
    event.unwrap().to_string()
}

#[tokio::test]
async fn servers_that_are_killed_lose_nothing_and_repeat_under_the_same_name() {
    killed(Size {
        events: 120,
        kills: 3,
        lives: 50,
    })
    .await;
}

#[tokio::test]
#[ignore = "minutes: cargo nextest run -p server --run-ignored all -E 'test(five_thousand)' --no-capture"]
async fn five_thousand_events_come_through_twenty_five_killed_servers() {
    killed(Size {
        events: 5_000,
        kills: 25,
        lives: 100,
    })
    .await;
}

async fn killed(size: Size) {
    let sandbox = sandbox::start(quick_sandbox()).await.unwrap();
    let folder = shops::folder_with_site();
    let address = format!("127.0.0.1:{}", free_port().await);
    let mut told = environment(&sandbox, folder.path(), &format!("http://{address}"));
    told.insert("PORTICO_LISTEN", address);
    told.insert("PORTICO_WEBHOOK_NETWORKS", "127.0.0.0/8".to_owned());
    let file = folder.path().join("shops.toml");
    fs::write(&file, shops::TOML).unwrap();
    run(&told, &["apply", file.to_str().unwrap()]);
    let log = folder.path().join("log");
    let mut server = Portico::serve(&told, &log).await;
    let secret = fs::read(folder.path().join("data/portico.secret")).unwrap();
    let store = open_folder(&folder.path().join("data")).await;
    let store: Arc<dyn Everything> = Arc::new(store.unwrap());
    let allowed = Allowed::parse("127.0.0.0/8", "").unwrap();
    let caller = Caller::new(allowed, Arc::new(SystemNames), Arc::new(SystemClock));
    let desk = Desk {
        shelves: Arc::<dyn Everything>::clone(&store),
        caller: Arc::new(caller.unwrap()),
        key: Some(SealKey::of(&secret.try_into().unwrap())),
        clock: Arc::new(SystemClock),
        randomness: Arc::new(SystemRandomness),
    };
    let (heard, ignored) = (Heard::default(), Heard::default());
    let listens = program("204 Fine", Arc::clone(&heard), size.lives).await;
    let well = added(&desk, listens, "well").await;
    let ill = added(&desk, program("500 Oh", ignored, usize::MAX).await, "ill").await;
    let mut sent = BTreeSet::new();
    for number in 0..size.events {
        // Each at a moment of its own, which is what an event has its name of.
        let ago = 10_000 * i64::try_from(number).unwrap();
        happens(&*store, &ill, ago).await;
        sent.insert(happens(&*store, &well, ago).await);
        if number % size.each() == size.each() - 1 && number / size.each() < size.kills {
            server.kill();
            server = Portico::serve(&told, &log).await;
        }
    }
    server.kill();
    the_rest_is_sent(&desk, store, &well).await;
    all_came_through(&heard, &sent, size).await;
}

/// A minute later, when the leases of the dead are over.
async fn the_rest_is_sent(desk: &Desk, store: Arc<dyn Everything>, to: &EndpointId) {
    let later = Arc::new(FixedClock::at(SystemClock.now().plus_ms(120_000)));
    let sender = Arc::new(Sender {
        store,
        way: Arc::<Caller>::clone(&desk.caller),
        key: desk.key.clone(),
        clock: later,
        randomness: Arc::new(SystemRandomness),
        alarms: Arc::new(alarms::Alarms::new(Arc::new(SystemClock))),
        tally: Arc::default(),
    });
    sender.serve(to).await.unwrap();
}

/// Each of them and nothing else, and always the same under one name.
async fn all_came_through(heard: &Heard, sent: &BTreeSet<String>, size: Size) {
    eventually("all were heard", async || {
        (heard.lock().unwrap().len() >= sent.len()).then_some(())
    })
    .await;
    let heard = heard.lock().unwrap();
    assert_eq!(heard.keys().cloned().collect::<BTreeSet<_>>(), *sent);
    for (name, bodies) in heard.iter() {
        assert!(bodies.iter().all(|body| *body == bodies[0]), "{name}");
        // Once, and once more for each death of either side at most.
        let deaths = size.kills + sent.len() / size.lives + 1;
        assert!(bodies.len() <= 1 + deaths, "{name}: {}", bodies.len());
    }
    let twice = heard.values().filter(|bodies| bodies.len() > 1).count();
    eprintln!("{} events, {twice} of them more than once", heard.len());
}
