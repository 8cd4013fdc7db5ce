//! What is said of the API is what it does: the description is the one that is kept, and whatever is sent to
//! each of its addresses is answered as it says, never by a failure of ours.

use std::{fs, path::Path, time::Duration};

use api::spec;
use foundation::{clock::SystemClock, randomness::SystemRandomness};
use people::{access::Access, keys::KeyWish, permission::Permission, scope::Reach};
use reqwest::Method;
use serde_json::{Map, Value, json};
use tokio::time::Instant;

use crate::support::{
    Setting, TestApp,
    customer::Page,
    program::{Program, problem},
};

/// A key may ask a hundred times at once.
const ASKED_BY_ONE: u32 = 90;
const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

fn kept() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
    fs::read_to_string(file).unwrap()
}

#[test]
fn the_description_that_is_kept_is_the_one_that_is_served() {
    let made = spec::text();
    assert!(
        made == kept(),
        "docs/openapi.json is old: cargo run -p server -- openapi > docs/openapi.json"
    );
    let document: Value = serde_json::from_str(&made).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    // Whatever is referred to is there.
    for part in made.split("\"$ref\": \"#/components/schemas/").skip(1) {
        let name = part.split('"').next().unwrap();
        assert!(
            document["components"]["schemas"][name].is_object(),
            "{name}"
        );
    }
    // Words stay open, so that one more is no other version.
    assert!(!made.contains("\"enum\""));
    for (path, methods) in document["paths"].as_object().unwrap() {
        assert!(path.starts_with("/api/v1/"), "{path}");
        for (method, one) in methods.as_object().unwrap() {
            assert!(
                one["summary"].is_string() && one["operationId"].is_string(),
                "{method} {path}"
            );
            for status in ["401", "403", "429", "500"] {
                assert!(
                    one["responses"][status].is_object(),
                    "{method} {path} {status}"
                );
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_description_is_served_to_programs_and_people() {
    let app = TestApp::new().await;
    let customer = app.customer(crate::support::customer::UNKNOWN);
    let served = customer.get("/api/v1/openapi.json").await;
    assert_eq!((served.status, served.body), (200, kept()));
    let page = customer.get("/api/docs").await;
    assert!(page.says("<h1>The API</h1>") && page.says("GET /api/v1/payments/{reference}"));
    let policy = page.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
        "{policy}"
    );
    assert!(
        !page.says("src=") && !page.says("http://"),
        "nothing from anywhere else"
    );
}

/// Chance that can be repeated.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(bound).unwrap()).unwrap()
    }

    fn one_in(&mut self, number: usize) -> bool {
        self.below(number) == 0
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// Text that nobody expects.
    fn text(&mut self) -> String {
        const ODD: [&str; 18] = [
            "x",
            "0",
            "-1",
            "null",
            "true",
            "茶",
            "a b",
            "'; DROP TABLE payments; --",
            "../../etc/passwd",
            "%",
            "\u{0}",
            "\u{202e}",
            "1e309",
            "9223372036854775808",
            "2026-11-28",
            "2026-11-28T03:12:09Z",
            "{}",
            "🍵",
        ];
        let long = self.one_in(20);
        let text = (*self.of(&ODD)).to_owned();
        if long { text.repeat(60) } else { text }
    }

    /// Any JSON at all.
    fn json(&mut self, depth: usize) -> Value {
        match self.below(if depth == 0 { 8 } else { 10 }) {
            0 => Value::Null,
            1 => json!(self.one_in(2)),
            2 => json!(self.next()),
            3 => json!(-1),
            4 => json!(1.5),
            5 => json!(1e300),
            6 | 7 => json!(self.text()),
            8 => {
                let all: Vec<Value> = (0..self.below(4)).map(|_| self.json(depth - 1)).collect();
                json!(all)
            }
            _ => {
                let mut all = Map::new();
                for _ in 0..self.below(4) {
                    let value = self.json(depth - 1);
                    all.insert(self.text(), value);
                }
                Value::Object(all)
            }
        }
    }
}

/// Whatever can be named, so that some of what is sent is right.
struct Known {
    values: Vec<String>,
}

struct Walk<'a> {
    app: &'a TestApp,
    document: &'a Value,
    known: &'a Known,
    chance: Chance,
    program: Program,
    asked: u32,
}

impl Walk<'_> {
    /// Another key, once this one may not ask any more; a third are the installation's.
    async fn key(&mut self) {
        self.asked += 1;
        if self.asked <= ASKED_BY_ONE {
            return;
        }
        self.asked = 0;
        let access = Access {
            store: &*self.app.store,
            clock: &SystemClock,
            randomness: &SystemRandomness,
        };
        let wish = KeyWish {
            name: "walker".to_owned(),
            permissions: Permission::OF_KEYS.into(),
            reach: Reach::Everywhere,
            limits: Vec::new(),
            until: None,
        };
        let made = if self.chance.one_in(3) {
            access.installation_key("walker").await.unwrap()
        } else {
            access.merchant_key("M-1", wish).await.unwrap()
        };
        self.program = Program::of(self.app, made.secret.expose());
    }

    fn value(&mut self) -> String {
        if self.chance.one_in(2) {
            return self.chance.of(&self.known.values).clone();
        }
        self.chance.text()
    }

    fn schema<'b>(&self, schema: &'b Value) -> Value
    where
        Self: 'b,
    {
        let name = schema["$ref"]
            .as_str()
            .and_then(|path| path.rsplit('/').next());
        match name {
            Some(name) => self.document["components"]["schemas"][name].clone(),
            None => schema.clone(),
        }
    }

    /// A body like what the description wants, or not quite.
    fn body(&mut self, schema: &Value, depth: usize) -> Value {
        let schema = self.schema(schema);
        if depth == 0 || self.chance.one_in(8) {
            return self.chance.json(4);
        }
        if let Some(any) = schema["oneOf"].as_array() {
            let one = self.chance.of(any).clone();
            return self.body(&one, depth - 1);
        }
        let example = &schema["example"];
        if !example.is_null() && !self.chance.one_in(3) {
            return example.clone();
        }
        let Some(members) = schema["properties"].as_object() else {
            return if self.chance.one_in(2) {
                json!(self.value())
            } else {
                self.chance.json(2)
            };
        };
        let mut made = Map::new();
        for (name, member) in members {
            if !self.chance.one_in(4) {
                let value = self.body(member, depth - 1);
                made.insert(name.clone(), value);
            }
        }
        if self.chance.one_in(10) {
            made.insert(self.chance.text(), self.chance.json(2));
        }
        Value::Object(made)
    }

    fn address(&mut self, path: &str, one: &Value) -> String {
        let encoded = |text: &str| -> String {
            let bytes = url::form_urlencoded::byte_serialize(text.as_bytes());
            bytes.collect::<String>().replace('+', "%20")
        };
        let (mut filled, mut query) = (path.to_owned(), Vec::new());
        for parameter in one["parameters"].as_array().into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap();
            let value = self.value();
            match parameter["in"].as_str().unwrap() {
                "path" => {
                    let value = if self.chance.one_in(30) {
                        "%FF".to_owned()
                    } else {
                        encoded(&value)
                    };
                    filled = filled.replace(&format!("{{{name}}}"), &value);
                }
                "query" if self.chance.one_in(3) => {
                    query.push(format!("{name}={}", encoded(&value)))
                }
                _ => {}
            }
        }
        if self.chance.one_in(12) {
            query.push(format!("{}=1", encoded(&self.chance.text())));
        }
        if query.is_empty() {
            filled
        } else {
            format!("{filled}?{}", query.join("&"))
        }
    }

    /// Asks once, and looks whether it is answered as is said.
    async fn step(&mut self, path: &str, method: &str, one: &Value) {
        self.key().await;
        let address = self.address(path, one);
        let verb = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
        let mut asking = self.program.asking(verb, &address);
        if self.chance.one_in(40) {
            asking = asking.header("authorization", "Bearer x");
        }
        for (name, often) in [
            ("idempotency-key", 4),
            ("if-match", 1),
            ("if-none-match", 1),
        ] {
            if self.chance.below(5) < often {
                let value: String = self
                    .value()
                    .chars()
                    .filter(char::is_ascii_graphic)
                    .collect();
                asking = asking.header(name, value);
            }
        }
        let schema = &one["requestBody"]["content"]["application/json"]["schema"];
        let mut sent = String::new();
        if !schema.is_null() {
            let body = self.body(schema, 6);
            sent = match self.chance.below(12) {
                0 => String::new(),
                1 => "{".repeat(10_000),
                2 => "[".repeat(200) + &"]".repeat(200),
                3 => format!("{{\"amount\":{}}}", "9".repeat(400)),
                4 => "\u{0}".to_owned(),
                // A name would be looked up far away.
                _ => body
                    .to_string()
                    .replace("https://erp.example/portico", "http://127.0.0.1:9/"),
            };
            let kind = if self.chance.one_in(25) {
                "text/plain"
            } else {
                "application/json"
            };
            asking = asking.header("content-type", kind).body(sent.clone());
        }
        let page = Page::of(asking).await;
        let told = format!(
            "{method} {address} {sent:.300}\n{} {}",
            page.status, page.body
        );
        let status = page.status.to_string();
        assert!(page.status < 500 || page.status == 503, "{told}");
        assert!(
            one["responses"][&status].is_object(),
            "undocumented: {told}"
        );
        assert!(!page.header("x-request-id").is_empty(), "{told}");
        if page.status >= 400 {
            problem(&page);
        }
    }

    async fn all(&mut self) {
        let document = self.document;
        for (path, methods) in document["paths"].as_object().unwrap() {
            for method in METHODS {
                let one = &methods[method];
                if one.is_object() {
                    self.step(path, method, one).await;
                    continue;
                }
                self.key().await;
                let verb = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
                let page = Page::of(self.program.asking(verb, &path.replace(['{', '}'], ""))).await;
                assert!(
                    [404, 405].contains(&page.status),
                    "{method} {path}: {}",
                    page.status
                );
                problem(&page);
            }
        }
    }
}

/// Walks for so long, and twice at least.
async fn walked(seed: u64, time: Duration) {
    let networks = ("PORTICO_WEBHOOK_NETWORKS", "127.0.0.0/8".to_owned());
    let app = TestApp::with(Setting {
        environment: vec![networks],
        ..Setting::default()
    })
    .await;
    let (_, payment) = app.paid("12.50").await;
    let program = Program::of_all(&app, "M-1");
    let refund = program
        .refund(
            payment.request_id.as_str(),
            "1",
            &json!({"amount": {"minor": 100, "currency": "HKD"}}),
        )
        .await
        .json();
    program
        .post("/api/v1/stores/S-1/closings", &json!({}))
        .await;
    let mut values = vec![payment.request_id.to_string(), payment.code.to_string()];
    values.push(refund["id"].as_str().unwrap().to_owned());
    let plain = [
        "S-1",
        "S-2",
        "M-1",
        "M-NEW",
        "1",
        "2",
        "paid",
        "HKD",
        "JPY",
        "refund.asked",
        "2026-11-28",
    ];
    values.extend(plain.map(str::to_owned));
    let document: Value = serde_json::from_str(&spec::text()).unwrap();
    let mut walk = Walk {
        app: &app,
        document: &document,
        known: &Known { values },
        chance: Chance(seed),
        program,
        asked: 0,
    };
    let begun = Instant::now();
    for round in 0.. {
        if round >= 2 && begun.elapsed() > time {
            break;
        }
        walk.all().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_sent_is_answered_as_is_said() {
    walked(0x9E37_79B9_7F4A_7C15, Duration::from_secs(8)).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "ten minutes: cargo nextest run -p server --run-ignored all -E 'test(ten_minutes)'"]
async fn whatever_is_sent_for_ten_minutes_is_answered_as_is_said() {
    walked(0xD1B5_4A32_D192_ED03, Duration::from_mins(10)).await;
}
