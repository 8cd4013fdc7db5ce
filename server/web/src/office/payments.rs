//! Payments, as far as the reader may see them, and finding one.

mod query;
mod wish;

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use foundation::{page::Page, store::StoreError};
use ledger::Looked;
use office_pages::{
    payments::{NoteShown, PaymentRow, PaymentsPage, payments_page},
    search::SearchForm,
};
use payments::payment::Payment;
use people::{permission::right, rights::Allowed};
use studio_pages::{Section, StudioFrame};
use texts::AmountStyle;

use super::{seeing::Seeing, standing};
use crate::{
    Shared,
    frame::wall_time,
    respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use query::{Meanings, Named, Query};
use wish::{BACKS, STATES, Wish};

/// Payments on one page.
const PAGE: u32 = 30;

/// `GET /office/payments`.
pub(super) async fn show(
    State(state): State<Shared>,
    RawQuery(address): RawQuery,
    May { editor, allowed }: May<right::PaymentsRecent>,
) -> Response {
    let wish = Wish::read(&address.unwrap_or_default());
    match shown(&state, &editor, &allowed, &wish).await {
        Ok(response) => response,
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

async fn shown(
    state: &Shared,
    editor: &Editor,
    allowed: &Allowed<right::PaymentsRecent>,
    wish: &Wish,
) -> Result<Response, StoreError> {
    let at = Section::Payments.path();
    let frame = page::frame(state, &editor.visit, at, Some(editor));
    let language = frame.texts.tag();
    let seeing = Seeing::of(state, editor, allowed).await?;
    let form = form(state, &seeing, wish, language);
    let meanings = Meanings {
        currencies: &seeing.currencies(),
        wallets: &form.wallets,
        labels: &seeing.note_labels(),
        tills: &seeing.tills(),
        style: AmountStyle::of(language),
    };
    let query = Query::read(&wish.query, &meanings);
    let looked = match &query {
        Some(query) => looked(state, &seeing, wish, query).await?,
        None => Looked {
            items: Vec::new(),
            next: None,
            back_to: None,
        },
    };
    let mut rows = Vec::new();
    for payment in &looked.items {
        rows.push(row(state, &seeing, payment, &frame).await?);
    }
    let zone = seeing.map.directory.stores.first();
    let zone = zone.map_or("UTC", |store| &store.time_zone);
    let content = PaymentsPage {
        form,
        rows,
        next: looked.next.as_ref().map(|next| wish.onward(next)),
        back_to: looked
            .back_to
            .map(|at| wall_time(at, zone).day_and_time(language)),
        recent: seeing.sight.is_recent_only(),
        unread: query.is_none(),
    };
    let html = payments_page(&frame, &content);
    let status = if content.unread { 422 } else { 200 };
    let finished = page::Finished {
        status,
        frame: &frame,
        html,
    };
    Ok(page::answer(state, &editor.visit, finished))
}

async fn looked(
    state: &Shared,
    seeing: &Seeing,
    wish: &Wish,
    query: &Query,
) -> Result<Looked, StoreError> {
    if let Some(items) = named(state, seeing, query).await? {
        return Ok(Looked {
            items,
            next: None,
            back_to: None,
        });
    }
    let page = Page {
        after: wish.after.clone(),
        limit: PAGE,
    };
    let search = wish.search(query);
    state.store.seen(&seeing.sight, &search, &page).await
}

/// What is named by something that nothing else has. A gateway's id that isn't known may be something else.
async fn named(
    state: &Shared,
    seeing: &Seeing,
    query: &Query,
) -> Result<Option<Vec<Payment>>, StoreError> {
    let (store, sight) = (&state.store, &seeing.sight);
    let payment = match &query.named {
        None => return Ok(None),
        Some(Named::Payment(id)) => Some(id.clone()),
        Some(Named::Refund(id)) => store.refund(id).await?.map(|refund| refund.payment),
        Some(Named::Gateway(id)) => {
            let found = store.called_seen(sight, id).await?;
            return Ok((!found.is_empty() || query.readings.is_empty()).then_some(found));
        }
    };
    let found = match payment {
        Some(id) => store.one_seen(sight, &id).await?,
        None => None,
    };
    Ok(Some(found.into_iter().collect()))
}

fn form(state: &Shared, seeing: &Seeing, wish: &Wish, language: &str) -> SearchForm {
    let table = state.wallets.table();
    let wallets = table.wallets().iter();
    let wallets = wallets.map(|wallet| (wallet.id.clone(), wallet.name_in(language).to_owned()));
    let states = STATES.iter().map(|(word, key, _)| (*word, *key));
    let backs = BACKS.iter().map(|(word, key, _)| (*word, *key));
    SearchForm {
        query: wish.query.clone(),
        day: wish.day.clone(),
        state: wish.state.clone(),
        states: states.chain(backs).collect(),
        at: wish.at.clone(),
        places: seeing.places(language),
        wallet: wish.wallet.clone(),
        wallets: wallets.collect(),
    }
}

async fn row(
    state: &Shared,
    seeing: &Seeing,
    payment: &Payment,
    frame: &StudioFrame,
) -> Result<PaymentRow, StoreError> {
    let language = frame.texts.tag();
    let refunds = if payment.paid.is_some() {
        state.store.refunds_of(&payment.request_id).await?
    } else {
        Vec::new()
    };
    let at = payment.paid.unwrap_or(payment.created);
    let wall = wall_time(at, seeing.zone(payment));
    let (standing, _) = standing::of(payment, &refunds);
    let note = payment.note.as_ref().map(|text| NoteShown {
        name: seeing.note_name(payment, &frame.texts),
        text: text.clone(),
    });
    Ok(PaymentRow {
        note,
        reference: payment.request_id.to_string(),
        amount: AmountStyle::of(language).amount(payment.amount),
        standing,
        returned: standing::returned(payment, &refunds),
        words: payment.words().join(" "),
        day: wall.day(language),
        time: wall.time(language),
        place: seeing.place(payment, language),
        wallet: payment
            .wallet
            .as_deref()
            .map(|id| state.brand(id, language)),
    })
}
