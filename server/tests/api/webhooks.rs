//! The receivers of the paper, word for word, at the other end of real deliveries: each verifies what comes,
//! takes it once, and refuses what isn't ours.

use std::{fs, path::Path, process::Stdio};

use events::{
    endpoint::{Scheme, Wish},
    store::To,
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt as _, BufReader, Lines},
    process::{Child, ChildStdout, Command},
};
use webhooks::desk::{Wanted, Whose};

use crate::{
    sending,
    support::{TestApp, child::free_port, eventually},
};

/// A language.
#[derive(Clone, Copy)]
struct Language {
    /// As the paper names it.
    name: &'static str,
    /// What its file is called.
    file: &'static str,
    /// What runs it.
    command: &'static [&'static str],
}

const PYTHON: Language = Language {
    name: "python",
    file: "receiver.py",
    command: &["python3"],
};
const JAVASCRIPT: Language = Language {
    name: "javascript",
    file: "receiver.mjs",
    command: &["node"],
};
const JAVA: Language = Language {
    name: "java",
    file: "Receiver.java",
    command: &["java", "-XX:TieredStopAtLevel=1"],
};
const PERL: Language = Language {
    name: "perl",
    file: "receiver.pl",
    command: &["perl"],
};

/// What stands in the paper.
fn written(language: &str) -> String {
    let server = Path::new(env!("CARGO_MANIFEST_DIR"));
    let paper = server.parent().unwrap().join("docs/webhooks.md");
    let paper = fs::read_to_string(paper).unwrap();
    let from = format!("```{language}\n");
    let text = paper.split(&from).nth(1).unwrap();
    text.split("\n```").next().unwrap().to_owned()
}

/// A receiver that runs; it ends with this.
struct Receiver {
    _process: Child,
    _folder: TempDir,
    said: Lines<BufReader<ChildStdout>>,
}

impl Receiver {
    async fn start(language: Language, port: u16, secret: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(language.file);
        fs::write(&file, written(language.name)).unwrap();
        let (program, options) = language.command.split_first().unwrap();
        let mut process = Command::new(program)
            .args(options)
            .arg(&file)
            .arg(port.to_string())
            .env("WEBHOOK_SECRET", secret)
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{program}: {error}"));
        let said = BufReader::new(process.stdout.take().unwrap()).lines();
        eventually("the receiver listens", async || {
            tokio::net::TcpStream::connect(("127.0.0.1", port))
                .await
                .ok()
        })
        .await;
        Self {
            _process: process,
            _folder: folder,
            said,
        }
    }

    async fn line(&mut self) -> String {
        self.said.next_line().await.unwrap().unwrap()
    }
}

/// The same bytes with one of them changed, or from long ago.
async fn stranger(port: u16, timestamp: i64) -> u16 {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let answer = client
        .post(format!("http://127.0.0.1:{port}/"))
        .header("webhook-id", "evt_01KB4M6R0N8W2Q3V5X7Z9A1C2E")
        .header("webhook-timestamp", timestamp.to_string())
        .header(
            "webhook-signature",
            "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= v1,",
        )
        .body("{\"type\":\"payment.paid\"}");
    answer.send().await.unwrap().status().as_u16()
}

async fn takes_what_is_ours(language: Language) {
    let app = TestApp::with(sending::setting()).await;
    let _sender = sending::begin(&app);
    let port = free_port().await;
    let merchant = "M-1";
    let stores = [];
    let whose = Whose {
        merchant,
        stores: &stores,
    };
    let wanted = Wanted {
        url: format!("http://127.0.0.1:{port}/hook"),
        name: "Till".to_owned(),
        wish: Wish::default(),
    };
    let made = app.desk.add(whose, wanted, Scheme::Shared).await.unwrap();
    let mut running = Receiver::start(language, port, &made.told).await;
    let (_, payment) = app.paid("12.50").await;
    let first = running.line().await;
    let (kind, event) = first.split_once(' ').unwrap();
    assert_eq!(kind, "payment.paid");
    let to = To {
        merchant,
        endpoint: &made.id,
    };
    // Once more, and it is taken and told to nobody; then something else.
    let event = events::event::EventId::parse(event).unwrap();
    let followed = app.store.delivery(to, &event).await.unwrap().unwrap();
    assert_eq!(followed.delivery.object, payment.request_id.as_str());
    app.desk.send_again(to, &event).await.unwrap();
    eventually("it is taken twice", async || {
        let followed = app.store.delivery(to, &event).await.unwrap().unwrap();
        let mut answers = followed.attempts.iter().map(|attempt| attempt.status);
        (followed.attempts.len() == 2 && answers.all(|status| status == Some(204))).then_some(())
    })
    .await;
    let now = payment.created.0 / 1_000;
    assert_eq!(stranger(port, now).await, 401);
    assert_eq!(stranger(port, now - 3_600).await, 401);
    let test = app.desk.send_test(to).await.unwrap();
    assert_eq!(running.line().await, format!("webhook.test {test}"));
}

#[tokio::test]
async fn the_papers_python_takes_what_is_ours() {
    takes_what_is_ours(PYTHON).await;
}

#[tokio::test]
async fn the_papers_javascript_takes_what_is_ours() {
    takes_what_is_ours(JAVASCRIPT).await;
}

#[tokio::test]
async fn the_papers_java_takes_what_is_ours() {
    takes_what_is_ours(JAVA).await;
}

#[tokio::test]
async fn the_papers_perl_takes_what_is_ours() {
    takes_what_is_ours(PERL).await;
}
