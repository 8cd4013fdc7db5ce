//! Endpoints and deliveries, as the command line prints them.

use domain::visible::escaped;
use events::{
    delivery::{Attempt, Delivery},
    endpoint::{Endpoint, Scheme},
    object::time,
    store::Followed,
};
use serde_json::{Value, json};
use webhooks::desk::Made;

use super::super::say;

fn print(value: &Value) -> anyhow::Result<()> {
    say(&serde_json::to_string(value)?)
}

/// What was made: the secret is nowhere else.
pub(super) fn made(made: &Made, scheme: Scheme, json: bool) -> anyhow::Result<()> {
    if json {
        let field = match scheme {
            Scheme::Shared => "secret",
            Scheme::Public => "public_key",
        };
        return print(&json!({ "id": made.id.as_str(), field: made.told }));
    }
    say(made.id.as_str())?;
    say(&made.told)?;
    if scheme == Scheme::Shared {
        super::super::remark("this secret isn't shown again: give it to the program now")?;
    }
    Ok(())
}

fn all(list: Option<&Vec<String>>) -> String {
    list.map_or_else(|| "all".to_owned(), |list| list.join(","))
}

fn endpoint(one: &Endpoint) -> Value {
    json!({
        "id": one.id.as_str(), "merchant": one.merchant, "name": one.plan.name, "url": one.plan.url,
        "kinds": one.plan.wish.kinds, "stores": one.plan.wish.stores, "scheme": one.scheme.as_str(),
        "state": one.state.as_str(), "why_off": one.why_off.map(events::endpoint::WhyOff::as_str),
        "failing_since": one.failing_since.map(time), "fails": one.fails, "made_at": time(one.made),
    })
}

/// Endpoints.
pub(super) fn list(endpoints: &[Endpoint], json: bool) -> anyhow::Result<()> {
    if json {
        return print(&endpoints.iter().map(endpoint).collect());
    }
    if endpoints.is_empty() {
        return say("no endpoints");
    }
    for one in endpoints {
        let why = one.why_off.map(|why| format!(" ({})", why.as_str()));
        let wish = &one.plan.wish;
        say(&format!(
            "{}  {}  {}{}  {}  {}  kinds {}  stores {}",
            one.id,
            one.merchant,
            one.state.as_str(),
            why.unwrap_or_default(),
            escaped(&one.plan.name),
            one.plan.url,
            all(wish.kinds.as_ref()),
            all(wish.stores.as_ref()),
        ))?;
    }
    Ok(())
}

fn delivery(one: &Delivery) -> Value {
    json!({
        "event": one.event.as_str(), "type": one.kind, "object": one.object, "at": time(one.happened),
        "state": one.progress.as_str(), "attempts": one.attempts, "next_at": one.next.map(time),
    })
}

fn line(one: &Delivery) -> String {
    let next = one.next.map(|next| format!("  next {}", time(next)));
    format!(
        "{}  {}  {}  {}  {}  tries {}{}",
        time(one.happened),
        one.event,
        one.kind,
        one.object,
        one.progress.as_str(),
        one.attempts,
        next.unwrap_or_default(),
    )
}

/// What was sent.
pub(super) fn deliveries(all: &[Delivery], json: bool) -> anyhow::Result<()> {
    if json {
        return print(&all.iter().map(delivery).collect());
    }
    if all.is_empty() {
        return say("nothing was sent yet");
    }
    all.iter().try_for_each(|one| say(&line(one)))
}

fn attempt(one: &Attempt) -> Value {
    json!({
        "number": one.number, "at": time(one.at), "by": one.by.as_str(), "status": one.status,
        "took_ms": one.took_ms, "trouble": one.trouble.map(events::delivery::Trouble::as_str),
        "answer": one.answer,
    })
}

/// One, with every try.
pub(super) fn followed(followed: &Followed, json: bool) -> anyhow::Result<()> {
    let tries: Vec<Value> = followed.attempts.iter().map(attempt).collect();
    if json {
        let mut whole = delivery(&followed.delivery);
        if let Some(members) = whole.as_object_mut() {
            members.insert("log".to_owned(), Value::Array(tries));
        }
        return print(&whole);
    }
    say(&line(&followed.delivery))?;
    for one in &followed.attempts {
        let status = one
            .status
            .map_or_else(|| "-".to_owned(), |status| status.to_string());
        let trouble = one.trouble.map_or("ok", events::delivery::Trouble::as_str);
        say(&format!(
            "  {}  {}  {}  {status}  {trouble}  {} ms  {}",
            one.number,
            time(one.at),
            one.by.as_str(),
            one.took_ms,
            escaped(&one.answer),
        ))?;
    }
    Ok(())
}
