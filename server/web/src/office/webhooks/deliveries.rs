//! One delivery: what was sent, every try, and sending it again.

use axum::{
    extract::{Path, RawQuery, State},
    response::Response,
};
use events::{endpoint::Endpoint, event::EventId};
use foundation::store::StoreError;
use office_pages::{
    payment::Notice,
    webhooks::deliveries::{DeliveryPage, delivery_page},
};
use webhooks::desk::Problem;

use super::{MayHooks, broken, found, missing, path, shown, to};
use crate::{Shared, respond, studio::page};

/// Said after it was sent again.
const AGAIN: &str = "told=again";

fn delivery_path(endpoint: &Endpoint, event: &EventId) -> String {
    format!("{}/deliveries/{event}", path(&endpoint.id))
}

/// `GET /office/webhooks/{endpoint}/deliveries/{event}`.
pub(in super::super) async fn show(
    State(state): State<Shared>,
    Path((id, event)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    may: MayHooks,
) -> Response {
    let endpoint = match found(&state, &may, &id).await {
        Ok(endpoint) => endpoint,
        Err(answer) => return answer,
    };
    let Some(event) = EventId::parse(&event) else {
        return missing(&state, &may);
    };
    let all = async {
        let followed = state.store.delivery(to(&endpoint), &event).await?;
        let told = state.store.event(&endpoint.merchant, &event).await?;
        let directory = state.store.directory_of(&endpoint.merchant).await?;
        Ok::<_, StoreError>((followed.zip(told), directory))
    };
    let (found, directory) = match all.await {
        Ok(all) => all,
        Err(error) => return broken(&state, &may, &error),
    };
    let Some((followed, told)) = found else {
        return missing(&state, &may);
    };
    let at = delivery_path(&endpoint, &event);
    let frame = page::frame(&state, &may.editor.visit, &at, Some(&may.editor));
    let here = shown::Here::of(&directory, &frame);
    let is_again = query.as_deref() == Some(AGAIN);
    let attempts = followed.attempts.iter();
    let content = DeliveryPage {
        to: at,
        back: path(&endpoint.id),
        endpoint: endpoint.plan.name.clone(),
        event: event.to_string(),
        row: here.row(&followed.delivery),
        next: followed.delivery.next.map(|next| here.time(next)),
        attempts: attempts.map(|one| here.attempt(one)).collect(),
        body: told.body,
        notice: is_again.then(|| Notice {
            words: frame.texts.get("office-webhooks-sending-one"),
            is_problem: false,
        }),
    };
    let html = delivery_page(&frame, &content);
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html,
    };
    page::answer(&state, &may.editor.visit, finished)
}

/// `POST /office/webhooks/{endpoint}/deliveries/{event}/again`.
pub(in super::super) async fn send_again(
    State(state): State<Shared>,
    Path((id, event)): Path<(String, String)>,
    may: MayHooks,
) -> Response {
    let endpoint = match found(&state, &may, &id).await {
        Ok(endpoint) => endpoint,
        Err(answer) => return answer,
    };
    let Some(event) = EventId::parse(&event) else {
        return missing(&state, &may);
    };
    match state.desk.send_again(to(&endpoint), &event).await {
        Ok(()) => {
            let at = delivery_path(&endpoint, &event);
            respond::see_other(&format!("{at}?{AGAIN}"))
        }
        Err(Problem::Failed(error)) => broken(&state, &may, &error),
        Err(_) => missing(&state, &may),
    }
}
