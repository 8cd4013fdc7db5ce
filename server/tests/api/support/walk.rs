//! Whoever sends anything at all to each address that is described, and looks whether it is answered as is said.

use foundation::{clock::SystemClock, randomness::SystemRandomness};
use people::{access::Access, keys::KeyWish, permission::Permission, scope::Reach};
use reqwest::Method;
use serde_json::{Map, Value, json};

use super::{
    TestApp,
    chance::Chance,
    customer::Page,
    program::{Program, problem},
};

/// A key may ask a hundred times at once.
const ASKED_BY_ONE: u32 = 90;
const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Whatever can be named, so that some of what is sent is right.
pub(crate) struct Known {
    pub(crate) values: Vec<String>,
}

pub(crate) struct Walk<'a> {
    pub(crate) app: &'a TestApp,
    pub(crate) document: &'a Value,
    pub(crate) known: &'a Known,
    pub(crate) chance: Chance,
    pub(crate) program: Program,
    pub(crate) asked: u32,
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
        // The one before has done its work, and a merchant has only so many.
        let keys = self.app.store.keys(Some("M-1")).await.unwrap();
        for key in keys.iter().filter(|key| key.ended.is_none()) {
            access.end_key(Some("M-1"), &key.id).await.unwrap();
        }
        let wish = KeyWish {
            name: "walker".to_owned(),
            permissions: Permission::OF_KEYS.into(),
            reach: Reach::Everywhere,
            limits: Vec::new(),
            others_open: false,
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
                    query.push(format!("{name}={}", encoded(&value)));
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

    /// A body for such a schema, or something that is none.
    fn text(&mut self, schema: &Value) -> String {
        let body = self.body(schema, 6);
        match self.chance.below(12) {
            0 => String::new(),
            1 => "{".repeat(10_000),
            2 => "[".repeat(200) + &"]".repeat(200),
            3 => format!("{{\"amount\":{}}}", "9".repeat(400)),
            4 => "\u{0}".to_owned(),
            // A name would be looked up far away.
            _ => body
                .to_string()
                .replace("https://erp.example/portico", "http://127.0.0.1:9/"),
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
        // A stream goes on for ever.
        if one["responses"]["200"]["content"]["text/event-stream"].is_object() {
            asking = asking.header("accept", "application/json");
        }
        let schema = &one["requestBody"]["content"]["application/json"]["schema"];
        let mut sent = String::new();
        if !schema.is_null() {
            sent = self.text(schema);
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

    pub(crate) async fn all(&mut self) {
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
