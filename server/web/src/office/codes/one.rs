//! One code: looked at, switched off and on, and replaced.

use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State},
    response::Response,
};
use office_pages::{
    code::{DAYS, WHY, days},
    payment::Notice,
};
use people::permission::right;
use shops::{
    own::{self, OwnError},
    shop::Shop,
};
use studio_pages::refused::Refusal;

use super::{
    desk, found, of_store, path,
    shown::{Said, problem, shown, taken_off},
    spread, wrong,
};
pub(super) use crate::office::sent::{fields_of, said};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// `GET /office/codes/{code}`.
pub(in crate::office) async fn show(
    State(state): State<Shared>,
    Path(code): Path<String>,
    RawQuery(query): RawQuery,
    May { editor, allowed }: May<right::CodesPrint>,
) -> Response {
    let shop = match found(&state, &allowed, &code).await {
        Ok(Some(shop)) => shop,
        Ok(None) => return missing(&state, &editor),
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
    let fields = fields_of(query.unwrap_or_default().as_bytes());
    let key = match said(&fields, "told") {
        "made" => Some("office-code-told-made"),
        "bound" => Some("office-code-told-bound"),
        "saved" => Some("office-limits-saved"),
        "off" => Some("office-code-told-off"),
        "on" => Some("office-code-told-on"),
        "replaced" => Some("office-code-told-replaced"),
        "no-board" => Some("office-code-told-no-board"),
        "no-board-now" => Some("office-code-told-no-board-now"),
        _ => None,
    };
    let words = match said(&fields, "told") {
        "spread" => Some(spread::told(&texts, &fields)),
        "taken-off" => match taken_off(&state, &texts, &shop).await {
            Ok(words) => Some(words),
            Err(error) => return respond::our_fault(&state, &editor.visit, &error),
        },
        _ => key.map(|key| texts.get(key)),
    };
    // What is wider than what is above it is kept, and counts for nothing: that is said.
    let wider = key
        .is_some()
        .then(|| of_store::wider(&state, &texts, &shop))
        .flatten();
    let words = words.map(|words| match wider {
        Some(wider) => format!("{words} {wider}"),
        None => words,
    });
    let notice = words.map(|words| Notice {
        words,
        is_problem: false,
    });
    let more = Said {
        notice,
        ..Said::default()
    };
    shown(&state, &editor, &shop, more).await
}

fn missing(state: &Shared, editor: &Editor) -> Response {
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}

/// A code that somebody may change, or the answer to whoever may not.
pub(super) async fn changeable(
    state: &Shared,
    may: &May<right::CodesWrite>,
    code: &str,
) -> Result<Shop, Response> {
    match found(state, &may.allowed, code).await {
        Ok(Some(shop)) => Ok(shop),
        Ok(None) => Err(missing(state, &may.editor)),
        Err(error) => Err(respond::our_fault(state, &may.editor.visit, &error)),
    }
}

/// The page of a code again, or why nothing was done.
pub(super) async fn done(
    state: &Shared,
    may: &May<right::CodesWrite>,
    shop: &Shop,
    told: Result<String, OwnError>,
) -> Response {
    let editor = &may.editor;
    match told {
        Ok(to) => respond::see_other(&to),
        Err(OwnError::Wrong(why)) => {
            let texts = page::frame(state, &editor.visit, "", Some(editor)).texts;
            let words = wrong::words(&texts, &why, shop.store.currency);
            shown(state, editor, shop, problem(words)).await
        }
        Err(OwnError::Gone) => missing(state, editor),
        Err(OwnError::Meanwhile) => {
            let texts = page::frame(state, &editor.visit, "", Some(editor)).texts;
            let words = texts.get("office-changed-meanwhile");
            shown(state, editor, shop, problem(words)).await
        }
        Err(OwnError::Store(error)) => respond::our_fault(state, &editor.visit, &error),
    }
}

/// `POST /office/codes/{code}/off`.
pub(in crate::office) async fn off(
    State(state): State<Shared>,
    Path(code): Path<String>,
    may: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let fields = fields_of(&body);
    switched(&state, &may, &code, Some(said(&fields, WHY))).await
}

/// `POST /office/codes/{code}/on`.
pub(in crate::office) async fn on(
    State(state): State<Shared>,
    Path(code): Path<String>,
    may: May<right::CodesWrite>,
) -> Response {
    switched(&state, &may, &code, None).await
}

async fn switched(
    state: &Shared,
    may: &May<right::CodesWrite>,
    code: &str,
    why: Option<&str>,
) -> Response {
    let shop = match changeable(state, may, code).await {
        Ok(shop) => shop,
        Err(answer) => return answer,
    };
    let on = why.is_none();
    let switched = desk(state)
        .switch(&shop.code.code, on, why.unwrap_or_default())
        .await;
    let told = if on { "on" } else { "off" };
    let to = format!("{}?told={told}", path(&shop.code.code));
    done(state, may, &shop, switched.map(|()| to)).await
}

/// `POST /office/codes/{code}/replace`.
pub(in crate::office) async fn replace(
    State(state): State<Shared>,
    Path(code): Path<String>,
    may: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let shop = match changeable(&state, &may, &code).await {
        Ok(shop) => shop,
        Err(answer) => return answer,
    };
    let fields = fields_of(&body);
    let Some(days) = days(said(&fields, DAYS)) else {
        return page::refused(&state, &may.editor.visit, Some(&may.editor), Refusal::Form);
    };
    let replaced = own::until(state.clock.now(), days);
    let new = desk(&state).replace(&shop.code.code, replaced).await;
    let to = new.map(|new| format!("{}?told=replaced", path(&new)));
    done(&state, &may, &shop, to).await
}
