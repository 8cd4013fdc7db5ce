//! The pretend gateway from outside: its wallet's button, its clock, and its files. Only a demonstration knows it; the
//! use cases see a gateway like any other.

use anyhow::ensure;
use reqwest::{Client, Response, header::CONTENT_TYPE, redirect::Policy};
use url::Url;

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

pub(super) struct PretendGateway {
    base: String,
    client: Client,
}

impl PretendGateway {
    pub(super) fn at(base: &Url) -> anyhow::Result<Self> {
        let base = base.as_str().trim_end_matches('/').to_owned();
        // The way back leads to a shop that isn't open yet.
        let client = Client::builder().no_proxy().redirect(Policy::none());
        Ok(Self {
            base,
            client: client.build()?,
        })
    }

    /// The next payment is asked about, so it needs no notification: nobody listens yet.
    pub(super) async fn keep_quiet(&self) -> anyhow::Result<()> {
        self.command("scenario/next", r#"{"notify":"none"}"#).await
    }

    pub(super) async fn put_forward(&self, seconds: u32) -> anyhow::Result<()> {
        if seconds == 0 {
            return Ok(());
        }
        let by = format!(r#"{{"advance_s":{seconds}}}"#);
        self.command("clock", &by).await
    }

    pub(super) async fn write_reports(&self) -> anyhow::Result<()> {
        self.command("reports", "").await
    }

    /// Presses the button of the wallet's page.
    pub(super) async fn confirm(&self, page: &str) -> anyhow::Result<()> {
        let asked = self.client.post(page).header(CONTENT_TYPE, FORM);
        let answer = asked.body("choice=pay").send().await?;
        let status = answer.status();
        ensure!(status.is_redirection(), "the wallet answered {status}");
        Ok(())
    }

    async fn command(&self, name: &str, body: &str) -> anyhow::Result<()> {
        let address = format!("{}/_sbx/{name}", self.base);
        let asked = self.client.post(address).header(CONTENT_TYPE, JSON);
        let answer = asked.body(body.to_owned()).send().await;
        answer.and_then(Response::error_for_status)?;
        Ok(())
    }
}
