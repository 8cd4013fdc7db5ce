//! A program that asks with a key, over real HTTP.

use reqwest::{Method, RequestBuilder};
use serde_json::Value;

use super::{
    TestApp,
    child::run,
    customer::{Customer, Page, UNKNOWN},
};

/// A key, and whatever sends it.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    http: Customer,
    pub(crate) key: String,
}

impl Program {
    /// With a key that the command line makes; `more` stands behind `portico key new`.
    pub(crate) fn with(app: &TestApp, more: &[&str]) -> Self {
        let words = [&["key", "new", "--json"], more].concat();
        let printed: Value = serde_json::from_str(&run(&app.environment, &words)).unwrap();
        Self::of(app, printed["key"].as_str().unwrap())
    }

    /// That may do whatever a key of this merchant's may.
    pub(crate) fn of_all(app: &TestApp, merchant: &str) -> Self {
        Self::with(app, &["--merchant", merchant, "--permissions", "all"])
    }

    /// With this key.
    pub(crate) fn of(app: &TestApp, key: &str) -> Self {
        Self {
            http: app.customer(UNKNOWN),
            key: key.to_owned(),
        }
    }

    /// The same at another server.
    pub(crate) fn at(&self, base: &str) -> Self {
        Self {
            http: self.http.at(base),
            key: self.key.clone(),
        }
    }

    pub(crate) fn base(&self) -> &str {
        self.http.base()
    }

    pub(crate) fn asking(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}{path}", self.http.base());
        self.http.http.request(method, url).bearer_auth(&self.key)
    }

    pub(crate) async fn get(&self, path: &str) -> Page {
        Page::of(self.asking(Method::GET, path)).await
    }

    /// What is answered, which has to be what it is for.
    pub(crate) async fn read(&self, path: &str) -> Value {
        let page = self.get(path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.body);
        page.json()
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Page {
        Page::of(self.asking(Method::POST, path).json(body)).await
    }

    /// Wishes for a refund by this name.
    pub(crate) async fn refund(&self, payment: &str, name: &str, body: &Value) -> Page {
        let path = format!("/api/v1/payments/{payment}/refunds");
        let asking = self
            .asking(Method::POST, &path)
            .header("idempotency-key", name);
        Page::of(asking.json(body)).await
    }
}

/// Of a problem its code, once its form is looked at.
pub(crate) fn problem(page: &Page) -> String {
    assert_eq!(
        page.header("content-type"),
        "application/problem+json",
        "{}",
        page.body
    );
    let told = page.json();
    assert_eq!(told["status"], page.status, "{told}");
    assert_eq!(told["request_id"], page.header("x-request-id"), "{told}");
    let kind = told["type"].as_str().unwrap();
    assert!(kind.starts_with("/api/problems/"), "{kind}");
    assert!(
        told["title"].is_string() && told["instance"].is_string(),
        "{told}"
    );
    told["code"].as_str().unwrap().to_owned()
}
