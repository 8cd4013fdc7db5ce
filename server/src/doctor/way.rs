//! What stands between customers and us, and what it does to what we say: certificates that end, headers that get lost,
//! streams that are held back, plain HTTP that leads nowhere, a name that only our own network reaches.

use std::{
    net::{IpAddr, SocketAddr},
    time::{Duration, Instant},
};

use foundation::clock::Timestamp;
use outbound::allowed::is_public;
use reqwest::{Client, Response, header, redirect, tls::TlsInfo};
use url::Url;
use x509_cert::{Certificate, der::Decode as _};

use super::{Finding, Practice, Weight};

/// Longest wait for our own server.
const PATIENCE: Duration = Duration::from_secs(10);
/// What the stream for trying it pauses for is longer than this.
const PAUSE_SEEN: Duration = Duration::from_millis(300);
/// A certificate that ends sooner wasn't renewed in time.
const ENDS_SOON_DAYS: i64 = 14;
const DAY_S: i64 = 86_400;
/// Headers that no answer of ours is without, and what is lost with each.
const HEADERS: [(header::HeaderName, &str); 3] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "foreign scripts could run in your pages",
    ),
    (
        header::REFERRER_POLICY,
        "addresses of results, which are secrets, could get out",
    ),
    (
        header::X_CONTENT_TYPE_OPTIONS,
        "a file could be taken for a page",
    ),
];

/// Everything that was found; nothing where the address isn't reached, which is told elsewhere.
pub(super) async fn examine(practice: &Practice<'_>) -> anyhow::Result<Vec<Finding>> {
    let url = &practice.config.public_url;
    let client = Client::builder()
        .redirect(redirect::Policy::none())
        .tls_info(true)
        .timeout(PATIENCE)
        .build()?;
    let mut findings = Vec::new();
    let Ok(page) = client.get(url.join("office")?).send().await else {
        return Ok(findings);
    };
    findings.push(headers(&page));
    findings.extend(certificate(&page, practice.clock.now()));
    findings.extend(stream(&client, url.join("healthz/stream")?).await);
    if url.scheme() == "https" {
        findings.extend(plain(&client, url).await);
        findings.extend(name(url, practice.config.is_live()).await);
    }
    Ok(findings)
}

fn headers(page: &Response) -> Finding {
    let about = "headers";
    let lost = HEADERS
        .iter()
        .find(|(name, _)| !page.headers().contains_key(name));
    match lost {
        None => Finding::new(Weight::Fine, about, "get through the proxy"),
        Some((name, harm)) => {
            let words = format!(
                "the proxy takes {name} away, so {harm}: let it pass our headers on as they are"
            );
            Finding::new(Weight::Problem, about, words)
        }
    }
}

fn certificate(page: &Response, now: Timestamp) -> Option<Finding> {
    let seen = page.extensions().get::<TlsInfo>()?;
    Some(ending(end_of(seen.peer_certificate()?)?, now))
}

/// In seconds since 1970.
fn end_of(certificate: &[u8]) -> Option<i64> {
    let read = Certificate::from_der(certificate).ok()?;
    let end = read.tbs_certificate.validity.not_after;
    i64::try_from(end.to_unix_duration().as_secs()).ok()
}

fn ending(end_s: i64, now: Timestamp) -> Finding {
    let about = "certificate";
    let days = end_s
        .saturating_sub(now.0.div_euclid(1_000))
        .div_euclid(DAY_S);
    let until = Timestamp(end_s.saturating_mul(1_000)).iso();
    if days >= ENDS_SOON_DAYS {
        return Finding::new(Weight::Fine, about, format!("good until {until}"));
    }
    let words = format!(
        "ends in {days} days, {until}, and wasn't renewed: then no wallet opens the page. Look why in the proxy's log"
    );
    Finding::new(Weight::Problem, about, words)
}

/// Whether the first half of an answer comes before the second one is written.
async fn stream(client: &Client, url: Url) -> Option<Finding> {
    let mut answer = client.get(url).send().await.ok()?;
    // Another version's server has none.
    if !answer.status().is_success() {
        return None;
    }
    answer.chunk().await.ok()??;
    let first = Instant::now();
    while answer.chunk().await.ok()?.is_some() {}
    Some(streamed(first.elapsed()))
}

fn streamed(paused: Duration) -> Finding {
    let about = "streams";
    if paused > PAUSE_SEEN {
        return Finding::new(Weight::Fine, about, "get through as they are written");
    }
    let words = "the proxy holds answers back until they are whole, so screens at counters hear of payments later: switch \
                 buffering off (nginx: proxy_buffering off)";
    Finding::new(Weight::Advice, about, words)
}

/// What is typed without https:// should lead there.
async fn plain(client: &Client, url: &Url) -> Option<Finding> {
    let mut plain = url.clone();
    plain.set_port(None).ok()?;
    plain.set_scheme("http").ok()?;
    // Where nobody listens, nothing is told in the clear.
    let answer = client.get(plain.clone()).send().await.ok()?;
    let to = answer.headers().get(header::LOCATION);
    let leads = to
        .and_then(|to| to.to_str().ok())
        .is_some_and(|to| to.starts_with("https://"));
    (!leads).then(|| {
        let words =
            format!("{plain} answers without leading on to https://: have the proxy redirect it");
        Finding::new(Weight::Advice, "plain HTTP", words)
    })
}

/// Whether others reach the name: where this machine asks, it may get an answer of its own network's.
async fn name(url: &Url, is_live: bool) -> Option<Finding> {
    let host = url.host_str()?;
    let found = tokio::net::lookup_host((host, url.port_or_known_default()?))
        .await
        .ok()?;
    reached(
        host,
        &found.map(|one: SocketAddr| one.ip()).collect::<Vec<_>>(),
        is_live,
    )
}

fn reached(host: &str, found: &[IpAddr], is_live: bool) -> Option<Finding> {
    let first = found.first()?;
    if found.iter().any(|address| is_public(*address)) {
        return None;
    }
    let words = format!(
        "{host} leads to {first} here, which the internet doesn't reach: if it does so everywhere, neither customers nor \
         the gateway's notifications get here"
    );
    let weight = if is_live {
        Weight::Problem
    } else {
        Weight::Advice
    };
    Some(Finding::new(weight, "name", words))
}

#[cfg(test)]
mod tests {
    use base64::{Engine as _, engine::general_purpose::STANDARD};

    use super::*;

    /// Nobody's; it ended on 2027-02-28.
    const CERTIFICATE: &str = "MIIDFTCCAf2gAwIBAgIUdJ3bVn8PFhGD9pIICcQTN0sctgYwDQYJKoZIhvcNAQELBQAwGjEYMBYGA1UEAwwPcGF5LmV4YW1wbGUu\
        Y29tMB4XDTI2MTEzMDAzMzU1NVoXDTI3MDIyODAzMzU1NVowGjEYMBYGA1UEAwwPcGF5LmV4YW1wbGUuY29tMIIBIjANBgkqhkiG\
        9w0BAQEFAAOCAQ8AMIIBCgKCAQEAypufVvNqiztXiNDxC2LMh3/HMs7MSUQujHfVPi4xDEpt0NRvXcS2H99py7VB1J0umBTbwpP9\
        JKNlS1ENkLLKbadZJsxrfau/sIKizxx4arG5PWKKwH71SF4eFCizqFXOvWz91mOcntuJegvlDhjbQEyoKh22DfTfQNlX2MZbRVWx\
        h1fsD5rP4LlRVG+uKqe/imB/zE4M8sZX0rrwGBP2T2Meka1gX+pUjl4hIMpvTHQmvWNancJKRSKg6yQUYO0M7EAXX7J1YE7HweMw\
        F6kuczmwkDRTwuzylb1/05mUVBbV7J1r9Y1Ekgob7ztbLxSAvfC+JX/SonVSytfIL/Y/UwIDAQABo1MwUTAdBgNVHQ4EFgQUTCbS\
        U/Lva4CNNBeAc22/mxECzcswHwYDVR0jBBgwFoAUTCbSU/Lva4CNNBeAc22/mxECzcswDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG\
        9w0BAQsFAAOCAQEAMxhprWXGF08F+kKKuGTMoQYEmNUNCJZKQAvthRmJD1QWERm8QSVhy3tMS6e8nqZd80cqEokVamJktG+ysaQz\
        dHAMglWL1g0Skx8SclGX4F7BGKU9970N5nhX1+ZZqgqlp+nncnQ/YpfSTdeVi5LxSKZim21sJsozEivwBtd+U6vrVgt83QoMT7aj\
        vHAtRBK91SVKv/28VgBxQ5Wpacl8LwJ/KjOGO7Qcqm5m3JpLrNa9IW94aCabjQR/B+RT1a8/O+UQ39GgdAxN11h2+XrcOLI8zlnu\
        hO9KnG9mqtFwVWMPq7TiyKPxg8GBeEKEUaK2P0wSP/homeka9s3bh5xQhA==";

    #[test]
    fn a_certificate_is_told_of_before_it_ends() {
        let end = end_of(&STANDARD.decode(CERTIFICATE).unwrap()).unwrap();
        let before = |days: i64| Timestamp((end - days * DAY_S) * 1_000);
        assert_eq!(ending(end, before(14)).weight, Weight::Fine);
        let soon = ending(end, before(13));
        assert_eq!(soon.weight, Weight::Problem);
        assert!(soon.words.starts_with("ends in 13 days, 2027-"), "{soon}");
        assert_eq!(end_of(b"no certificate"), None);
    }

    #[test]
    fn a_stream_that_comes_at_once_was_held_back() {
        assert_eq!(streamed(Duration::from_millis(1)).weight, Weight::Advice);
        assert_eq!(streamed(Duration::from_secs(1)).weight, Weight::Fine);
    }

    #[test]
    fn a_name_that_only_a_network_of_ones_own_knows_is_a_problem_where_money_moves() {
        let own: IpAddr = "10.1.2.3".parse().unwrap();
        let public: IpAddr = "203.0.114.9".parse().unwrap();
        assert_eq!(
            reached("pay.example", &[own], true).unwrap().weight,
            Weight::Problem
        );
        assert_eq!(
            reached("pay.example", &[own], false).unwrap().weight,
            Weight::Advice
        );
        assert_eq!(reached("pay.example", &[own, public], true), None);
        assert_eq!(reached("pay.example", &[], true), None);
    }
}
