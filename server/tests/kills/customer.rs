//! Customers: they tap twice, confirm or decline in the wallet, look at the result, start over,
//! go away, and try once more what they should have left. Whatever they ask for may get no answer;
//! then they ask again, at whichever door is open.

use std::sync::Arc;

use domain::AttemptKey;
use reqwest::RequestBuilder;

use crate::{chance::Chance, page::Page, street::Street};

/// What may go wrong at the gateway with the next payment, besides the power cuts.
const MISHAPS: [&str; 11] = [
    r#"{"drop_answer":true}"#,
    r#"{"drop_answer":true,"notify":"early"}"#,
    r#"{"http_500":true}"#,
    r#"{"delay_ms":30,"times":3}"#,
    r#"{"notify":"none"}"#,
    r#"{"notify":"shuffled"}"#,
    r#"{"notify":"early"}"#,
    r#"{"api":"inquiryPayment","unknown":true,"times":2}"#,
    r#"{"api":"cancel","drop_answer":true}"#,
    r#"{"cancel":"refused"}"#,
    r#"{"late_success":true}"#,
];

/// The fields of an amount page.
#[derive(Debug)]
struct Form {
    code: String,
    attempt: String,
    lang: String,
}

/// One customer after another, as long as the street lives.
#[derive(Debug)]
pub(crate) struct Customer {
    pub(crate) street: Arc<Street>,
    pub(crate) chance: Chance,
}

impl Customer {
    pub(crate) async fn live(mut self) {
        loop {
            self.buy().await;
        }
    }

    /// One wish, until it is paid or given up.
    async fn buy(&mut self) {
        let wish = self.street.wish();
        // Never one of the amounts that mean something to the sandbox.
        let minor = 1_000 + self.chance.below(8_000);
        let amount = format!("{}.{:02}", minor / 100, minor % 100);
        if self.chance.percent(25) {
            self.provoke().await;
        }
        let mut form = self.scan(wish).await;
        let (mut token, mut tabs) = (None, Vec::new());
        for _ in 0..3 + self.chance.below(8) {
            if let Some(place) = self.tap(&form, &amount).await {
                token = match token_of(&place) {
                    Some(token) => Some(token),
                    None => self.decide(&place).await.or(token),
                };
                tabs.push(place);
            }
            let Some(known) = &token else { continue };
            if self.sees_paid(known).await {
                let attempt = AttemptKey::parse(&form.attempt).unwrap();
                self.street.wishes()[wish].shown_paid = Some(attempt);
                break;
            }
            if self.chance.percent(30) && self.start_over(known).await {
                (form, token) = (self.scan(wish).await, None);
            }
        }
        self.try_old_tabs(tabs).await;
    }

    /// Presses Pay again in what the wallet still shows of earlier tries. Nothing of it may be
    /// charged beside what was paid.
    async fn try_old_tabs(&mut self, tabs: Vec<String>) {
        for tab in tabs.into_iter().filter(|tab| token_of(tab).is_none()) {
            if self.chance.percent(25) {
                let press = self.street.http.post(tab).form(&[("choice", "pay")]);
                let _seen = self.ask(press).await;
            }
        }
    }

    async fn ask(&self, request: RequestBuilder) -> Option<Page> {
        self.street.step();
        Page::of(request).await
    }

    /// An address of a server that stands there now; waits while there is none.
    async fn address(&mut self, path: &str) -> String {
        let mut doors = self.street.doors.clone();
        let open = doors.wait_for(|doors| !doors.is_empty()).await;
        let open = open.expect("the street outlives its customers").clone();
        let which = self.chance.below(u64::try_from(open.len()).unwrap());
        format!("{}{path}", open[usize::try_from(which).unwrap()])
    }

    async fn scan(&mut self, wish: usize) -> Form {
        loop {
            let page = format!("/c/{}", self.street.code);
            let address = self.address(&page).await;
            let page = self.ask(self.street.http.get(address)).await;
            let form = page.and_then(|page| {
                Some(Form {
                    code: page.field("code")?,
                    attempt: page.field("attempt")?,
                    lang: page.field("lang")?,
                })
            });
            if let Some(form) = form {
                let attempt = AttemptKey::parse(&form.attempt).unwrap();
                self.street.wishes()[wish].attempts.push(attempt);
                return form;
            }
        }
    }

    /// Presses Pay, once or twice at once; where one of the answers leads.
    async fn tap(&mut self, form: &Form, amount: &str) -> Option<String> {
        let (one, two) = (self.pay(form, amount).await, self.pay(form, amount).await);
        let place = |page: Option<Page>| page?.location().map(str::to_owned);
        let led = if self.chance.percent(30) {
            let (one, two) = tokio::join!(self.ask(one), self.ask(two));
            place(two).or_else(|| place(one))
        } else {
            place(self.ask(one).await)
        };
        self.led_on(led?).await
    }

    /// A form's answer leads into the wallet by a page of ours.
    async fn led_on(&mut self, place: String) -> Option<String> {
        if !place.ends_with("/open") {
            return Some(place);
        }
        let path = place
            .rsplit_once("/r/")
            .map(|(_, rest)| format!("/r/{rest}"))?;
        let address = self.address(&path).await;
        let page = self.ask(self.street.http.get(address)).await?;
        page.onward().or_else(|| page.location().map(str::to_owned))
    }

    async fn pay(&mut self, form: &Form, amount: &str) -> RequestBuilder {
        let address = self.address("/api/start_payment").await;
        self.street.http.post(address).form(&[
            ("code", form.code.as_str()),
            ("attempt", &form.attempt),
            ("lang", &form.lang),
            ("amount", amount),
        ])
    }

    /// What the customer does in the wallet; the payment's token, if the wallet leads back.
    async fn decide(&mut self, cashier: &str) -> Option<String> {
        let choice = match self.chance.below(10) {
            0 => "decline",
            1 | 2 => return None,
            _ => "pay",
        };
        let press = self.street.http.post(cashier).form(&[("choice", choice)]);
        token_of(self.ask(press).await?.location()?)
    }

    async fn sees_paid(&mut self, token: &str) -> bool {
        let address = self.address(&format!("/r/{token}")).await;
        let page = self.ask(self.street.http.get(address)).await;
        page.is_some_and(|page| page.says_paid())
    }

    /// Whether the shop says that the old payment is dead and a new one may be made.
    async fn start_over(&mut self, token: &str) -> bool {
        let address = self.address(&format!("/r/{token}/start-over")).await;
        let page = self.ask(self.street.http.post(address)).await;
        page.is_some_and(|page| {
            page.location()
                .is_some_and(|place| place.starts_with("/c/"))
        })
    }

    /// Something goes wrong with the next payment, whoever makes it.
    async fn provoke(&mut self) {
        let which = self.chance.below(u64::try_from(MISHAPS.len()).unwrap());
        let mishap = MISHAPS[usize::try_from(which).unwrap()];
        let address = format!("{}/_sbx/scenario/next", self.street.gateway);
        let post = self.street.http.post(address).body(mishap);
        // The gateway may be dead; then nothing goes wrong but that.
        let _answer = Page::of(post.header("content-type", "application/json")).await;
    }
}

/// The token in the address of a result page.
fn token_of(place: &str) -> Option<String> {
    let (_, rest) = place.split_once("/r/")?;
    Some(rest.split('/').next()?.to_owned())
}
