//! A short page for each problem, where its `type` leads: what it means and what to do.

use axum::{
    Router,
    extract::Path,
    response::{IntoResponse as _, Response},
    routing::get,
};

use crate::{
    Shared,
    docs::page,
    problem::{Code, Problem},
};

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/problems", get(all))
        .route("/api/problems/{slug}", get(show))
}

/// `GET /api/problems`.
async fn all() -> Response {
    let items = Code::ALL.iter().map(|code| {
        let (slug, title) = (code.slug(), code.title());
        let (status, word) = (code.status(), code.as_str());
        format!(
            "<li><a href=\"/api/problems/{slug}\">{title}</a> <code>{status} {word}</code></li>"
        )
    });
    let items: String = items.collect();
    page("Problems", &format!("<h1>Problems</h1><ul>{items}</ul>"))
}

/// `GET /api/problems/{slug}`.
async fn show(Path(slug): Path<String>) -> Response {
    let Some(code) = Code::of_slug(&slug) else {
        return Problem::of(Code::NotFound).into_response();
    };
    let (title, explained) = (code.title(), code.explained().replace('`', ""));
    let (status, word) = (code.status(), code.as_str());
    let body = format!(
        "<h1>{title}</h1><p><code>{status}</code> <code>{word}</code></p><p>{explained}</p>\
         <p><a href=\"/api/problems\">All problems</a> · <a href=\"/api/docs\">The API</a></p>"
    );
    page(title, &body)
}
