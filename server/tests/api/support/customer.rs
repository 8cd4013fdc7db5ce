//! A customer: a web view that keeps cookies, follows nothing by itself and types what it is told.

use std::time::Duration;

use reqwest::{Client, RequestBuilder, header::HeaderMap, redirect::Policy};

/// Mainland Alipay, in Chinese.
pub(crate) const ALIPAY: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) \
    AliApp(AP/10.6.20.6000) AlipayClient/10.6.20.6000 Alipay Language/zh-Hans Region/CN";
/// Hong Kong's, of a customer who reads English.
pub(crate) const ALIPAY_HK: &str = "Mozilla/5.0 (Linux; U; Android 13; zh-HK; SM-S9110) \
    AliApp(APHK/6.8.0.160) AlipayClientHK/6.8.0.160 Language/en AlipayClient/10.1.32.600";
/// One of the family, of no brand we can tell.
pub(crate) const UNKNOWN: &str =
    "Mozilla/5.0 (Linux; Android 10; Mi 10; wv) Griver/2.16.2 AlipayConnect iapconnectsdk/2.7.0";
/// A wallet that doesn't take entry codes.
pub(crate) const DANA: &str = "Mozilla/5.0 (Linux; Android 13; wv) Griver/2.60.0 \
    Skywalker/2.53.0 EDIK/1.0.0 Dalvik/2.1.0 Lang/en-US AlipayConnect iapconnectsdk/2.37.0";
/// No wallet at all.
pub(crate) const BROWSER: &str =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36";

/// What a browser wants to see.
const PAGE: &str = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";

/// An answer, read to its end.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Page {
    pub(crate) async fn of(request: RequestBuilder) -> Self {
        let answer = request.send().await.unwrap();
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Self {
            status,
            headers,
            body: answer.text().await.unwrap(),
        }
    }

    /// A header's text; empty when it isn't there.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }

    /// Where it leads; fails when it leads nowhere.
    pub(crate) fn location(&self) -> &str {
        assert_eq!(self.status, 303, "no redirect but: {}", self.body);
        self.header("location")
    }

    /// Where it goes on to by itself.
    pub(crate) fn onward(&self) -> Option<String> {
        let (_, rest) = self
            .body
            .split_once("http-equiv=\"refresh\" content=\"0;url=")?;
        Some(rest.split_once('"')?.0.replace("&amp;", "&"))
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.body))
    }

    /// Whether these words stand in it; amounts are written with a space that doesn't break, and a minus that stays.
    pub(crate) fn says(&self, words: &str) -> bool {
        let plain = self.body.replace('\u{a0}', " ").replace('\u{2060}', "");
        plain.contains(words)
    }

    /// The value of a form's hidden field.
    pub(crate) fn field(&self, name: &str) -> String {
        let before = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.body.split_once(&before).unwrap_or_else(|| {
            panic!("no field {name} in: {}", self.body);
        });
        rest.split_once('"').unwrap().0.to_owned()
    }

    /// The two words for the staff.
    pub(crate) fn words(&self) -> String {
        let (_, rest) = self.body.split_once("words-pair").unwrap();
        let (_, rest) = rest.split_once('>').unwrap();
        rest.split_once("</p>").unwrap().0.replace("<!>", "")
    }
}

/// The hidden fields of an amount page.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) code: String,
    pub(crate) attempt: String,
    pub(crate) lang: String,
}

impl Form {
    pub(crate) fn fields<'a>(&'a self, amount: &'a str) -> [(&'a str, &'a str); 4] {
        [
            ("code", &self.code),
            ("attempt", &self.attempt),
            ("lang", &self.lang),
            ("amount", amount),
        ]
    }
}

/// One web view.
#[derive(Clone, Debug)]
pub(crate) struct Customer {
    pub(crate) http: Client,
    pub(crate) base: String,
}

impl Customer {
    pub(crate) fn new(base: &str, user_agent: &str) -> Self {
        let http = Client::builder()
            .user_agent(user_agent)
            .redirect(Policy::none())
            .cookie_store(true)
            .no_proxy()
            .timeout(Duration::from_mins(1))
            .build()
            .unwrap();
        Self {
            http,
            base: base.to_owned(),
        }
    }

    /// The server that it is before.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// The same web view, before another server.
    pub(crate) fn at(&self, base: &str) -> Self {
        Self {
            base: base.to_owned(),
            ..self.clone()
        }
    }

    /// An address of ours from a path; another's stays as it is.
    fn address(&self, path: &str) -> String {
        if path.starts_with('/') {
            format!("{}{path}", self.base)
        } else {
            path.to_owned()
        }
    }

    pub(crate) fn getting(&self, path: &str) -> RequestBuilder {
        self.http.get(self.address(path)).header("accept", PAGE)
    }

    /// Asks for what stands before a page only.
    pub(crate) fn heading(&self, path: &str) -> RequestBuilder {
        self.http.head(self.address(path)).header("accept", PAGE)
    }

    pub(crate) fn posting(&self, path: &str) -> RequestBuilder {
        self.http.post(self.address(path)).header("accept", PAGE)
    }

    pub(crate) async fn get(&self, path: &str) -> Page {
        Page::of(self.getting(path)).await
    }

    /// Scans a code and gets the form.
    pub(crate) async fn scan(&self, code: &str) -> Form {
        let page = self.get(&format!("/c/{code}")).await;
        assert_eq!(page.status, 200, "{}", page.body);
        Form {
            code: page.field("code"),
            attempt: page.field("attempt"),
            lang: page.field("lang"),
        }
    }

    /// Scans a code and gets whatever page comes.
    pub(crate) async fn scan_again(&self, code: &str) -> Page {
        self.get(&format!("/c/{code}")).await
    }

    /// Presses Pay, without scripts.
    pub(crate) async fn pay(&self, form: &Form, amount: &str) -> Page {
        let post = self.posting("/api/start_payment");
        self.led_on(post.form(&form.fields(amount))).await
    }

    /// Sends a form; where its answer leads into the wallet by a page of ours, it leads to where a
    /// browser is then.
    pub(crate) async fn led_on(&self, sent: RequestBuilder) -> Page {
        let mut page = Page::of(sent).await;
        // A question, or what is wrong, has an address; where nothing is to be asked, it leads on.
        while page.header("location").starts_with("/c/") {
            page = self.get(page.location()).await;
        }
        let ours = page.header("location").to_owned();
        if ours.ends_with("/open") {
            let led = self.get(&ours).await;
            let to = led.onward().unwrap_or_else(|| led.location().to_owned());
            page.headers.insert("location", to.parse().unwrap());
        }
        page
    }

    /// Presses Pay, with scripts.
    pub(crate) async fn pay_by_script(&self, form: &Form, amount: &str) -> Page {
        let post = self.http.post(self.address("/api/start_payment"));
        let post = post
            .header("accept", "application/json")
            .form(&form.fields(amount));
        Page::of(post).await
    }

    /// Presses a button of the wallet's cashier; returns where that leads.
    pub(crate) async fn press(&self, cashier: &str, choice: &str) -> String {
        let pressed = Page::of(self.posting(cashier).form(&[("choice", choice)])).await;
        pressed.location().to_owned()
    }

    /// Starts a payment that is expected to reach the wallet; returns the cashier's address.
    pub(crate) async fn start(&self, code: &str, amount: &str) -> String {
        let form = self.scan(code).await;
        let started = self.pay(&form, amount).await;
        assert!(
            started.location().contains("/cashier?p="),
            "{}",
            started.location()
        );
        started.location().to_owned()
    }
}
