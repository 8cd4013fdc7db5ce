//! A merchant's look as a file: out as a download, in as the draft.

use std::time::Duration;

use axum::{
    Form,
    extract::{Query, State, rejection::FormRejection},
    http::header,
    response::{IntoResponse, Response},
};
use pictures::{Refusal, Role};
use serde::Deserialize;
use studio_pages::{
    Section,
    versions::portable::{ImportProblem, LOOK_FIELD},
};

use super::{
    dresser::Dresser,
    editor::Editor,
    versions::{self, Answer, Refused, Replacement},
    work::Work,
};
use crate::{Shared, respond};
use foundation::store::StoreError;
use shops::brands::{
    Draft, Wearer,
    portable::{self, ImportError, Imported},
    revision::Revision,
};

/// Longest that the pictures of one file are waited for; less than a request may take.
const PATIENCE: Duration = Duration::from_secs(25);

/// What is asked for.
#[derive(Deserialize)]
pub(super) struct Wish {
    of: Option<String>,
}

/// The posted form; the script puts a chosen file's text into the same field.
#[derive(Default, Deserialize)]
pub(super) struct Look {
    look: String,
    /// The state of the draft whose replacement was agreed to.
    #[serde(default)]
    replaces: String,
}

/// `GET /studio/export`, with `?of=draft` the draft if there is one.
pub(super) async fn export(
    State(state): State<Shared>,
    Query(wish): Query<Wish>,
    Dresser(editor): Dresser,
) -> Response {
    let draft = wish.of.as_deref() == Some("draft");
    match file(&state, &editor, draft).await {
        Ok(file) => {
            let name = format!("attachment; filename=\"{}\"", name(editor.wearer()));
            let headers = [
                (header::CONTENT_TYPE, "application/json".to_owned()),
                (header::CONTENT_DISPOSITION, name),
                (header::CACHE_CONTROL, "no-store".to_owned()),
            ];
            (headers, file).into_response()
        }
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

async fn file(state: &Shared, editor: &Editor, draft: bool) -> Result<String, StoreError> {
    let work = Work::now(state, editor).await?;
    let brand = if draft { work.brand() } else { &work.published };
    portable::export(brand, &*state.brands).await
}

/// Ids may have any character in them, a file's name may not.
fn name(wearer: Wearer<'_>) -> String {
    let plain = |character: char| match character {
        character if character.is_ascii_alphanumeric() => character,
        _ => '-',
    };
    let ids = [Some(wearer.merchant), wearer.store].into_iter().flatten();
    let ids = ids.map(|id| id.chars().map(plain).collect::<String>() + "-");
    ids.collect::<String>() + "brand.json"
}

/// `POST /studio/import`.
pub(super) async fn import(
    State(state): State<Shared>,
    Dresser(editor): Dresser,
    form: Result<Form<Look>, FormRejection>,
) -> Response {
    let Look { look, replaces } = form.map_or_else(|_| Look::default(), |Form(form)| form);
    // Nobody is asked about giving up a draft for what is no look.
    if let Err(error) = portable::check(&look) {
        return refused(&state, &editor, &error).await;
    }
    let answer = Answer { replaces };
    let wish = Replacement {
        answer: &answer,
        to: editor.to("/studio/import"),
        fields: vec![(LOOK_FIELD, look.clone())],
    };
    let seen = match versions::may_replace(&state, &editor, wish).await {
        Ok(seen) => seen,
        Err(response) => return response,
    };
    let unavailable = || ImportError::Picture(Role::Logo, Refusal::Unavailable);
    let imported = if state.throttle.take_picture(&editor.merchant.id) {
        let imported = portable::import(&look, &state.workshop);
        let imported = tokio::time::timeout(PATIENCE, imported).await;
        imported.unwrap_or_else(|_| Err(unavailable()))
    } else {
        Err(unavailable())
    };
    match imported {
        Ok(imported) => match keep(&state, &editor, imported, &seen).await {
            Ok(()) => respond::see_other(&editor.to(Section::Editor.path())),
            // Another draft came meanwhile, which nobody was asked about.
            Err(StoreError::Conflict) => versions::shown(&state, &editor, Refused::Another).await,
            Err(error) => respond::our_fault(&state, &editor.visit, &error),
        },
        Err(error) => refused(&state, &editor, &error).await,
    }
}

/// The page of versions, with what is wrong with the file.
async fn refused(state: &Shared, editor: &Editor, error: &ImportError) -> Response {
    let (status, problem) = problem(error);
    versions::shown(state, editor, Refused::File { status, problem }).await
}

/// The pictures first: a draft never names one that isn't there.
async fn keep(
    state: &Shared,
    editor: &Editor,
    imported: Imported,
    seen: &Revision,
) -> Result<(), StoreError> {
    let merchant = &editor.merchant.id;
    for picture in &imported.pictures {
        let at = state.clock.now();
        state.brands.keep_picture(merchant, picture, at).await?;
    }
    let draft = Draft {
        brand: imported.brand,
        author: editor.author().to_string(),
        at: state.clock.now(),
    };
    let saved = state.brands.save_draft(editor.wearer(), &draft, Some(seen));
    saved.await
}

fn problem(error: &ImportError) -> (u16, ImportProblem) {
    let problem = match error {
        ImportError::Large => return (413, ImportProblem::Large),
        ImportError::Other => ImportProblem::Other,
        ImportError::Format(format) => ImportProblem::Format(format.to_string()),
        ImportError::Named => ImportProblem::Named,
        ImportError::Field { line, column, .. } => ImportProblem::Field {
            line: line.to_string(),
            column: column.to_string(),
        },
        ImportError::Picture(role, why) => ImportProblem::Picture {
            cover: *role == Role::Cover,
            reason: why.key(),
            gaps: why.gaps(),
        },
    };
    (422, problem)
}

#[cfg(test)]
mod tests {
    use super::{Wearer, name};

    #[test]
    fn a_files_name_is_a_plain_one_whatever_the_merchants_id_is() {
        assert_eq!(name(Wearer::shop("M-KYOTO")), "M-KYOTO-brand.json");
        assert_eq!(name(Wearer::shop("a\"b/../茶")), "a-b------brand.json");
        let of_store = name(Wearer::store("M-1", "S/2"));
        assert_eq!(of_store, "M-1-S-2-brand.json");
    }
}
