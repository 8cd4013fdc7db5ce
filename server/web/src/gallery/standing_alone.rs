//! The gallery without a shop around it: for a translator who has the program, a folder and nothing
//! else. No gateway, no database, no built site: its style sheets are in the program.

use std::{fmt::Write as _, sync::Arc};

use app::shell::Assets;
use axum::{
    Router,
    extract::{Path, Query, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use texts::CatalogueError;

use super::{Choice, Gallery};
use crate::{headers, languages::Languages};

/// The customers' style sheet, in the order in which `style/main.css` imports its parts.
const STYLE: &[(&str, &str)] = &[
    ("tokens.css", include_str!("../../../../style/tokens.css")),
    ("base.css", include_str!("../../../../style/base.css")),
    ("sum.css", include_str!("../../../../style/sum.css")),
    ("shop.css", include_str!("../../../../style/shop.css")),
    ("amount.css", include_str!("../../../../style/amount.css")),
    ("result.css", include_str!("../../../../style/result.css")),
];
/// The gallery's own, which imports the first of them.
const GALLERY_STYLE: &str = include_str!("../../../../style/gallery.css");
const ICON: &str = include_str!("../../../../public/favicon.svg");
const ICON_AT: &str = "/favicon.svg";

#[derive(Debug)]
struct Desk {
    gallery: Gallery,
    languages: Arc<Languages>,
}

/// Everything that is served.
pub fn router(languages: Arc<Languages>) -> Result<Router, CatalogueError> {
    let parts = |parts: &[(&str, &str)]| -> String {
        parts.iter().fold(String::new(), |mut all, (_, part)| {
            // Writing into a string can't fail.
            let _ = writeln!(all, "{part}");
            all
        })
    };
    let tokens = STYLE.get(..1).unwrap_or_default();
    let own = parts(tokens) + &without_imports(GALLERY_STYLE);
    let desk = Desk {
        gallery: Gallery::new(assets(parts(STYLE)), assets(own))?,
        languages,
    };
    Ok(Router::new()
        .route(
            "/",
            get(|| async { Redirect::to(app::pages::gallery::PATH) }),
        )
        .route("/gallery", get(whole))
        .route("/gallery/page/{sample}", get(alone))
        .route(
            ICON_AT,
            get(|| async { ([(header::CONTENT_TYPE, "image/svg+xml")], ICON) }),
        )
        .layer(middleware::from_fn(protect))
        .with_state(Arc::new(desk)))
}

/// Nothing here runs a script, so there is none to name.
fn assets(style: String) -> Arc<Assets> {
    Arc::new(Assets {
        style,
        start: String::new(),
        islands: Vec::new(),
        fallback: String::new(),
        copy: String::new(),
        clocks: String::new(),
        icon: ICON_AT.to_owned(),
    })
}

fn without_imports(style: &str) -> String {
    let lines = style.lines().filter(|line| !line.starts_with("@import"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

async fn whole(
    State(desk): State<Arc<Desk>>,
    Query(choice): Query<Choice>,
    headers: HeaderMap,
) -> Response {
    let accepted = headers.get(header::ACCEPT_LANGUAGE);
    let accepted = accepted.and_then(|accepted| accepted.to_str().ok());
    let page = desk.gallery.whole(&desk.languages, &choice, accepted);
    page.unwrap_or_else(unknown)
}

async fn alone(
    State(desk): State<Arc<Desk>>,
    Path(name): Path<String>,
    Query(choice): Query<Choice>,
) -> Response {
    let page = desk.gallery.alone(&desk.languages, &name, &choice);
    page.unwrap_or_else(unknown)
}

fn unknown() -> Response {
    let said = "There is no such page or language in the gallery.\n";
    (StatusCode::NOT_FOUND, said).into_response()
}

async fn protect(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    headers::complete(&mut response, "default-src 'none'");
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_has_the_parts_that_the_built_one_has() {
        let main = include_str!("../../../../style/main.css");
        let imports = main
            .lines()
            .filter_map(|line| line.strip_prefix("@import \""));
        let imports: Vec<_> = imports.map(|rest| rest.trim_end_matches("\";")).collect();
        let parts: Vec<_> = STYLE.iter().map(|(name, _)| *name).collect();
        assert_eq!(imports, parts);
        let own = GALLERY_STYLE
            .lines()
            .filter(|line| line.starts_with("@import"));
        assert_eq!(own.collect::<Vec<_>>(), ["@import \"tokens.css\";"]);
    }
}
