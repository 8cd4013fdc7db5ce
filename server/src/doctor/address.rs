//! Whether our public address leads to us, as seen from this machine, and whether what stands in
//! front leaves the notifications' path alone.

use std::time::Duration;

use reqwest::{Client, redirect};

use super::{Finding, Practice, Weight};

/// Longest wait for our own server.
const PATIENCE: Duration = Duration::from_secs(10);
const ABOUT: &str = "public address";

pub(super) async fn examine(practice: &Practice<'_>) -> anyhow::Result<Vec<Finding>> {
    let url = &practice.config.public_url;
    let client = Client::builder()
        .redirect(redirect::Policy::none())
        .timeout(PATIENCE)
        .build()?;
    let health = url.join("healthz")?;
    let answer = match client.get(health.clone()).send().await {
        Ok(answer) => answer,
        Err(error) => return Ok(vec![unreached(url.as_str(), &error)]),
    };
    let status = answer.status().as_u16();
    if answer.text().await.unwrap_or_default() != "ok\n" {
        let words = format!(
            "{health} answers with HTTP {status}, but not as Portico does: does the proxy pass \
             everything on?"
        );
        return Ok(vec![Finding::new(Weight::Problem, ABOUT, words)]);
    }
    Ok(vec![secure(url), notices(&client, url).await?])
}

fn secure(url: &url::Url) -> Finding {
    if url.scheme() == "https" {
        return Finding::new(Weight::Fine, ABOUT, format!("{url} leads here"));
    }
    let words = format!("{url} leads here, but wallets open https:// only: good for trying out");
    Finding::new(Weight::Advice, ABOUT, words)
}

fn unreached(url: &str, error: &reqwest::Error) -> Finding {
    let why = if error.is_timeout() {
        "does not answer"
    } else if error.is_connect() {
        "can't be connected to, or its certificate is not valid"
    } else {
        "can't be asked"
    };
    let words = format!(
        "{url} {why} from this machine: is `portico serve` running, the proxy, the name? If this \
         machine may not reach its own public address, look from another one"
    );
    Finding::new(Weight::Problem, ABOUT, words)
}

/// An empty notification has to be refused by us and nobody else.
async fn notices(client: &Client, url: &url::Url) -> anyhow::Result<Finding> {
    let path = url.join("notify/payment")?;
    let answer = client.post(path.clone()).send().await;
    let status = answer.map_or(0, |answer| answer.status().as_u16());
    let about = "notifications";
    Ok(if status == 401 {
        Finding::new(Weight::Fine, about, "get here with their path unchanged")
    } else {
        let words = format!(
            "{path} answers with HTTP {status} where Portico answers 401: the proxy must pass \
             POST and leave the path as it is, since the gateway signs it"
        );
        Finding::new(Weight::Problem, about, words)
    })
}
