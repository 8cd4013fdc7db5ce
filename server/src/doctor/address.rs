//! Whether our public address leads to us, as seen from this machine, and whether what stands in
//! front leaves the notifications' path alone.

use std::time::Duration;

use reqwest::{Client, redirect};

use super::{Finding, Practice, Weight};
use web::{CAME, SIGNED_BY};

/// Longest wait for our own server.
const PATIENCE: Duration = Duration::from_secs(10);
const ABOUT: &str = "public address";
const NOTICES: &str = "notifications";

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
    if let Some(other) = another(practice, &client).await? {
        return Ok(vec![other]);
    }
    let hops = hops(&client, url, practice.config.proxies).await?;
    let notices = notices(&client, url).await?;
    Ok(vec![secure(url), notices].into_iter().chain(hops).collect())
}

/// Whether that address isn't reached, or leads to somebody else.
pub(super) fn is_elsewhere(found: &Finding) -> bool {
    found.about == ABOUT && found.weight == Weight::Problem
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

/// Whether it is another Portico that answers: one that has none of our codes.
async fn another(practice: &Practice<'_>, client: &Client) -> anyhow::Result<Option<Finding>> {
    let shops = match practice.store {
        Ok(store) => store.shops().await.unwrap_or_default(),
        // Why it can't be asked was said before.
        Err(_) => Vec::new(),
    };
    let Some(shop) = shops.first() else {
        return Ok(None);
    };
    let path = format!("healthz/code/{}", shop.code.code);
    let answer = client
        .get(practice.config.public_url.join(&path)?)
        .send()
        .await;
    // An older server has no such page.
    let is_other = match answer {
        Ok(answer) => answer.text().await.is_ok_and(|text| text == "strange\n"),
        Err(_) => false,
    };
    Ok(is_other.then(|| {
        let words = format!(
            "{} is another Portico, or another database: it doesn't know our codes. Customers would pay elsewhere; see where the \
             name and the proxy lead, and end what runs there",
            practice.config.public_url
        );
        Finding::new(Weight::Problem, ABOUT, words)
    }))
}

/// Whether as many proxies add the customer's address as settings say: one too few, and all customers
/// look like one. Nothing of a server of another version, which doesn't tell.
async fn hops(client: &Client, url: &url::Url, said: usize) -> anyhow::Result<Option<Finding>> {
    let Ok(answer) = client.get(url.join("healthz/forwarded")?).send().await else {
        return Ok(None);
    };
    let seen = answer.text().await.unwrap_or_default();
    Ok(seen.trim().parse().ok().map(|seen| counted(seen, said)))
}

fn counted(seen: usize, said: usize) -> Finding {
    let about = "proxies";
    if seen == said {
        let words = format!("{seen} in front add the customer's address, as PORTICO_PROXIES says");
        return Finding::new(Weight::Fine, about, words);
    }
    let what = if seen < said {
        format!(
            "let each of them add it (nginx: proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for); only where there are \
             no more: set PORTICO_PROXIES={seen}"
        )
    } else {
        format!("set PORTICO_PROXIES={seen} if these proxies are all yours")
    };
    let words = format!(
        "{seen} addresses get here in X-Forwarded-For and PORTICO_PROXIES says {said}, so customers can't be told apart: {what}"
    );
    Finding::new(Weight::Problem, about, words)
}

/// An empty notification has to be refused by us and nobody else, and to have lost none of the headers that the gateway
/// signs by.
async fn notices(client: &Client, url: &url::Url) -> anyhow::Result<Finding> {
    let path = url.join("notify/payment")?;
    let asking = SIGNED_BY
        .into_iter()
        .fold(client.post(path.clone()), |asking, name| {
            asking.header(name, "doctor")
        });
    let (status, said) = match asking.send().await {
        Ok(answer) => (
            answer.status().as_u16(),
            answer.text().await.unwrap_or_default(),
        ),
        Err(_) => (0, String::new()),
    };
    if status != 401 {
        let words = format!(
            "{path} answers with HTTP {status} where Portico answers 401: the proxy must pass \
             POST and leave the path as it is, since the gateway signs it"
        );
        return Ok(Finding::new(Weight::Problem, NOTICES, words));
    }
    Ok(lost(&said).unwrap_or_else(|| {
        Finding::new(Weight::Fine, NOTICES, "get here with their path unchanged")
    }))
}

/// What of a notification's headers got lost, by what the server says of those that came; a server of another version says
/// nothing of them.
fn lost(said: &str) -> Option<Finding> {
    let came: Vec<&str> = said.strip_prefix(CAME)?.split_whitespace().collect();
    let lost = SIGNED_BY.into_iter().filter(|name| !came.contains(name));
    let lost: Vec<&str> = lost.collect();
    (!lost.is_empty()).then(|| {
        let words = format!(
            "the proxy takes {} away, so no notification of the gateway's can be verified and nobody hears at once who paid: \
             let it pass all headers of requests on",
            lost.join(", ")
        );
        Finding::new(Weight::Problem, NOTICES, words)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_that_got_lost_is_named_and_a_server_that_says_nothing_is_not_accused() {
        assert_eq!(lost("came: signature request-time client-id\n"), None);
        assert_eq!(lost("{\"result\":{}}"), None);
        let found = lost("came: client-id request-time\n").unwrap();
        assert_eq!(found.weight, Weight::Problem);
        assert!(found.words.starts_with("the proxy takes signature away"));
    }

    #[test]
    fn more_or_fewer_proxies_than_settings_say_are_a_problem_with_the_number_to_set() {
        assert_eq!(counted(0, 0).weight, Weight::Fine);
        assert_eq!(counted(1, 1).weight, Weight::Fine);
        for (seen, said) in [(1, 0), (2, 1), (0, 1)] {
            let found = counted(seen, said);
            assert_eq!(found.weight, Weight::Problem);
            assert!(found.words.contains(&format!("set PORTICO_PROXIES={seen}")));
        }
    }
}
