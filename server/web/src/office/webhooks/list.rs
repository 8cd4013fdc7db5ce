//! The list of endpoints, and setting one up.

use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    response::Response,
};
use events::endpoint::Scheme;
use foundation::store::StoreError;
use office_pages::{
    payment::Notice,
    webhooks::{EndpointRow, WEBHOOKS, WebhooksPage, form::EndpointForm, webhooks_page},
};
use webhooks::desk::{Problem, Whose};

use super::{Filled, MayHooks, above, broken, fields_of, form, ids, made, path, read, wrong};
use crate::{Shared, studio::page};

/// `GET /office/webhooks`.
pub(in super::super) async fn show(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    may: MayHooks,
) -> Response {
    let ended = query.as_deref() == Some("told=ended");
    list(&state, &may, Filled::default(), Listed::of(ended)).await
}

/// What the list says besides.
enum Listed {
    Nothing,
    Ended,
    Problem(Problem),
}

impl Listed {
    const fn of(ended: bool) -> Self {
        if ended { Self::Ended } else { Self::Nothing }
    }
}

async fn list(state: &Shared, may: &MayHooks, filled: Filled, told: Listed) -> Response {
    let merchant = &may.editor.merchant.id;
    let all = async {
        let endpoints = state.store.endpoints(merchant).await?;
        Ok::<_, StoreError>((endpoints, state.store.directory_of(merchant).await?))
    };
    let (endpoints, directory) = match all.await {
        Ok(all) => all,
        Err(error) => return broken(state, may, &error),
    };
    let frame = page::frame(state, &may.editor.visit, WEBHOOKS, Some(&may.editor));
    let mut wrong_field = None;
    let notice = match told {
        Listed::Nothing => None,
        Listed::Ended => Some(Notice {
            words: frame.texts.get("office-webhooks-ended"),
            is_problem: false,
        }),
        Listed::Problem(why) => {
            wrong_field = wrong(&frame.texts, &why);
            Some(above(&frame.texts, &why))
        }
    };
    let status = if notice.as_ref().is_some_and(|notice| notice.is_problem) {
        422
    } else {
        200
    };
    let form = form(&filled.wanted, &directory.stores, frame.texts.tag());
    let rows = endpoints.iter().map(|one| EndpointRow {
        to: path(&one.id),
        name: one.plan.name.clone(),
        url: one.plan.url.clone(),
        state: one.state.as_str(),
    });
    let content = WebhooksPage {
        endpoints: rows.collect(),
        form: EndpointForm {
            scheme: Some(filled.scheme),
            wrong: wrong_field,
            ..form
        },
        notice,
        is_closed: state.desk.key.is_none(),
    };
    let html = webhooks_page(&frame, &content);
    let finished = page::Finished {
        status,
        frame: &frame,
        html,
    };
    page::answer(state, &may.editor.visit, finished)
}

/// `POST /office/webhooks`: the secret is told once.
pub(in super::super) async fn add(
    State(state): State<Shared>,
    may: MayHooks,
    body: Bytes,
) -> Response {
    let filled = read(&fields_of(&body));
    let merchant = may.editor.merchant.id.clone();
    let stores = match state.store.directory_of(&merchant).await {
        Ok(directory) => ids(directory),
        Err(error) => return broken(&state, &may, &error),
    };
    let whose = Whose {
        merchant: &merchant,
        stores: &stores,
    };
    let scheme = Scheme::parse(&filled.scheme).unwrap_or(Scheme::Shared);
    let made = state.desk.add(whose, filled.wanted.clone(), scheme).await;
    match made {
        Ok(made) => made::lead_on(&state, &made.id, &made.told),
        Err(Problem::Failed(error)) => broken(&state, &may, &error),
        Err(why) => list(&state, &may, filled, Listed::Problem(why)).await,
    }
}
