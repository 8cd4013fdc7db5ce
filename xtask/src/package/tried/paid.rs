//! A customer without scripts, who pays at a code of the demonstration: as little of a web view as that needs.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};

/// One that may pay.
const WALLET: &str = "Mozilla/5.0 (Linux; U; Android 13; zh-HK; SM-S9110) AppleWebKit/537.36 Mobile Safari/537.36 \
    AlipayConnect/2.0 AlipayHK/6.0.0";
/// In every currency that the demonstration has a shop for.
const AMOUNT: &str = "12";
const PATIENCE: Duration = Duration::from_mins(1);
const GLANCE: Duration = Duration::from_millis(200);

/// An answer, as far as it is looked at.
struct Answer {
    location: Option<String>,
    body: String,
}

/// Pays at the code behind this address; returns the address of the result.
pub(super) fn at(code: &str) -> anyhow::Result<String> {
    let (shop, path) = split(code)?;
    let page = asked(shop, path, None)?;
    let field = |name: &str| {
        let (before, _) = page.body.split_once(&format!("name=\"{name}\""))?;
        let start = before.rfind('<')?;
        let element = page.body.get(start..)?.split_once('>')?.0;
        let (_, value) = element.split_once("value=\"")?;
        value.split_once('"').map(|(value, _)| value.to_owned())
    };
    let hidden = |name: &str| field(name).with_context(|| format!("the page has no {name}"));
    let form = format!(
        "code={}&attempt={}&lang={}&amount={AMOUNT}",
        hidden("code")?,
        hidden("attempt")?,
        hidden("lang")?
    );
    let mut way = asked(shop, "/api/start_payment", Some(&form))?;
    // A page of ours leads a form on into the wallet.
    let open = way.location.take().context("the payment leads nowhere")?;
    ensure!(open.starts_with("/r/"), "the payment leads to {open}");
    let opened = asked(shop, &open, None)?;
    let wallet = opened.location.or_else(|| {
        let (_, rest) = opened.body.split_once("/cashier?p=")?;
        let (before, _) = opened.body.split_once("/cashier?p=")?;
        let start = before.rfind("http://")?;
        let host = before.get(start..)?;
        let secret = rest.split(|sign: char| !sign.is_alphanumeric()).next()?;
        Some(format!("{host}/cashier?p={secret}"))
    });
    let wallet = wallet.context("nothing leads into the wallet")?;
    let (gateway, cashier) = split(&wallet)?;
    let confirmed = asked(gateway, cashier, Some("choice=pay"))?;
    confirmed.location.context("the wallet doesn't lead back")
}

/// Host and port, and the rest.
fn split(address: &str) -> anyhow::Result<(&str, &str)> {
    let rest = address
        .strip_prefix("http://")
        .context("a demonstration's address")?;
    let at = rest.find('/').context("an address without a path")?;
    Ok(rest.split_at(at))
}

/// A page, or what comes of a form.
fn asked(host: &str, path: &str, form: Option<&str>) -> anyhow::Result<Answer> {
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let (method, body) = form.map_or(("GET", ""), |form| ("POST", form));
    let request = format!(
        "{method} {path} HTTP/1.0\r\nHost: {host}\r\nUser-Agent: {WALLET}\r\nAccept: text/html\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer
        .split_once("\r\n\r\n")
        .context("the answer is not HTTP")?;
    let location = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("location")
            .then(|| value.trim().to_owned())
    });
    Ok(Answer {
        location,
        body: body.to_owned(),
    })
}

/// Looks until there is something, or for too long.
pub(super) fn until<T>(look: impl Fn() -> anyhow::Result<Option<T>>) -> anyhow::Result<T> {
    let begun = Instant::now();
    loop {
        if let Some(seen) = look()? {
            return Ok(seen);
        }
        if begun.elapsed() > PATIENCE {
            bail!("the payment isn't paid after {} s", PATIENCE.as_secs());
        }
        thread::sleep(GLANCE);
    }
}
