//! The description as people read it: a page rendered here of the same document that programs read, with nothing
//! from anywhere else.

use std::{fmt::Write as _, sync::LazyLock};

use axum::{
    Router,
    http::{HeaderValue, header},
    response::{Html, IntoResponse as _, Response},
    routing::get,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::{Shared, spec};

/// The few rules by which it is easy to read.
const STYLE: &str = include_str!("docs.css");

static SPEC: LazyLock<String> = LazyLock::new(spec::text);
static BODY: LazyLock<String> = LazyLock::new(|| described(&SPEC));

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/openapi.json", get(document))
        .route("/api/docs", get(show))
}

/// `GET /api/v1/openapi.json`.
async fn document() -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (kind, SPEC.as_str()).into_response()
}

/// `GET /api/docs`.
async fn show() -> Response {
    page("The API", &BODY)
}

/// A page with only our own words, and the style that its policy names.
pub(crate) fn page(title: &str, body: &str) -> Response {
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title} · Portico</title>\
         <style>{STYLE}</style></head><body><main>{body}</main></body></html>"
    );
    let mut response = Html(html).into_response();
    let hash = STANDARD.encode(Sha256::digest(STYLE.as_bytes()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; frame-ancestors 'none'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Text as a page may hold it, with what is in backticks as code.
fn words(text: &str) -> String {
    let plain = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let parts = plain.split('`').enumerate();
    parts
        .map(|(at, part)| match at % 2 {
            1 => format!("<code>{part}</code>"),
            _ => part.to_owned(),
        })
        .collect()
}

fn said<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// What a schema is called.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let name = name.rsplit('/').next().unwrap_or_default();
        return format!("<a href=\"#schema-{name}\">{name}</a>");
    }
    if let Some(items) = schema.get("items") {
        return format!("list of {}", kind(items));
    }
    let any = schema.get("oneOf").and_then(Value::as_array);
    if let Some(any) = any {
        let named: Vec<_> = any.iter().map(kind).collect();
        return named.join(" or ");
    }
    match schema.get("type") {
        Some(Value::String(one)) => one.clone(),
        Some(Value::Array(all)) => {
            let named: Vec<_> = all.iter().filter_map(Value::as_str).collect();
            named.join(" or ")
        }
        _ => "object".to_owned(),
    }
}

fn rows(out: &mut String, title: &str, rows: &[[String; 3]]) {
    if rows.is_empty() {
        return;
    }
    // Writing into a text can't fail.
    let _ = write!(out, "<h4>{title}</h4><div class=\"wide\"><table>");
    for [name, kind, about] in rows {
        let _ = write!(
            out,
            "<tr><th scope=\"row\"><code>{name}</code></th><td>{kind}</td><td>{about}</td></tr>"
        );
    }
    out.push_str("</table></div>");
}

fn operation(out: &mut String, route: &str, one: &Value) {
    let title = words(said(one, "summary"));
    let _ = write!(
        out,
        "<section><h3 id=\"{}\">{title}</h3><p><code class=\"route\">{route}</code></p>",
        said(one, "operationId")
    );
    let about = said(one, "description");
    if !about.is_empty() {
        let _ = write!(out, "<p>{}</p>", words(about));
    }
    let parameters = one.get("parameters").and_then(Value::as_array);
    let parameters: Vec<_> = parameters
        .into_iter()
        .flatten()
        .map(|one| {
            let schema = one.get("schema").unwrap_or(&Value::Null);
            let is_needed = one.get("required") == Some(&Value::Bool(true));
            let needed = if is_needed { ", needed" } else { "" };
            let kind = format!("{} in {}{needed}", kind(schema), said(one, "in"));
            [
                words(said(one, "name")),
                kind,
                words(said(one, "description")),
            ]
        })
        .collect();
    rows(out, "Asked with", &parameters);
    let body = one.pointer("/requestBody/content/application~1json/schema");
    if let Some(schema) = body {
        let _ = write!(out, "<h4>Body</h4><p>{}</p>", kind(schema));
    }
    let responses = one.get("responses").and_then(Value::as_object);
    let responses: Vec<_> = responses
        .into_iter()
        .flatten()
        .map(|(status, one)| {
            let content = one.get("content").and_then(Value::as_object);
            let schema = content.and_then(|all| all.values().next());
            let schema = schema.and_then(|one| one.get("schema"));
            let kind = schema.map(kind).unwrap_or_default();
            [status.clone(), kind, words(said(one, "description"))]
        })
        .collect();
    rows(out, "Answered with", &responses);
    out.push_str("</section>");
}

fn schema(out: &mut String, name: &str, one: &Value) {
    let about = words(said(one, "description"));
    let _ = write!(
        out,
        "<section><h3 id=\"schema-{name}\">{name}</h3><p>{about}</p>"
    );
    let all = one.get("allOf").and_then(Value::as_array);
    let parts = all.into_iter().flatten().chain([one]);
    let members: Vec<_> = parts
        .filter_map(|part| part.get("properties").and_then(Value::as_object))
        .flatten()
        .map(|(name, one)| [words(name), kind(one), words(said(one, "description"))])
        .collect();
    rows(out, "Members", &members);
    out.push_str("</section>");
}

/// The whole page.
fn described(text: &str) -> String {
    let document: Value = serde_json::from_str(text).unwrap_or_default();
    let mut out = format!(
        "<h1>The API</h1><p>{}</p><p><a href=\"/api/v1/openapi.json\">For programs: OpenAPI 3.1</a> · \
         <a href=\"/api/problems\">Problems</a></p>",
        words(said(
            document.get("info").unwrap_or(&Value::Null),
            "description"
        ))
    );
    let paths = document.get("paths").and_then(Value::as_object);
    let tags = document.get("tags").and_then(Value::as_array);
    for tag in tags.into_iter().flatten() {
        let name = said(tag, "name");
        let _ = write!(out, "<h2>{}</h2>", words(said(tag, "description")));
        for (path, methods) in paths.into_iter().flatten() {
            for (method, one) in methods.as_object().into_iter().flatten() {
                let own = one.pointer("/tags/0").and_then(Value::as_str);
                if own == Some(name) {
                    let route = format!("{} {}", method.to_uppercase(), words(path));
                    operation(&mut out, &route, one);
                }
            }
        }
    }
    out.push_str("<h2>Objects</h2>");
    let schemas = document
        .pointer("/components/schemas")
        .and_then(Value::as_object);
    for (name, one) in schemas.into_iter().flatten() {
        schema(&mut out, name, one);
    }
    out
}
