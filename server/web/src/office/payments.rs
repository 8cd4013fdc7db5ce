//! Payments, as far as the reader may see them, and finding one.

mod query;

use axum::{
    extract::{RawQuery, State},
    response::{IntoResponse as _, Response},
};
use domain::{Currency, Day, State as Standing};
use ledger::{Looked, Search, Sight};
use office_pages::payments::{
    AFTER, AT, DAY, PaymentRow, PaymentsPage, QUERY, STATE, SearchForm, WALLET, payments_page,
};
use people::permission::right;
use studio_pages::Section;
use texts::{AmountStyle, Spoken};

use super::{Map, invite, standing};
use crate::{
    Shared,
    frame::wall_time,
    respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use foundation::{
    page::{Cursor, Page},
    store::StoreError,
};
use payments::payment::Payment;
use people::{rights::Allowed, scope::Spot};
use query::Query;

/// Payments on one page.
const PAGE: u32 = 30;
/// Longest address that is read.
const WISH_LEN_MAX: usize = 2_000;
/// Letters taken of each part.
const PART_LEN_MAX: usize = 200;

/// The states one can look for: a word for each, its text, and what it stands for.
const STATES: &[(&str, &str, &[Standing])] = &[
    ("paid", "office-state-paid", &[Standing::Paid]),
    (
        "open",
        "office-state-open",
        &[
            Standing::Created,
            Standing::Submitted,
            Standing::Processing,
            Standing::Unknown,
            Standing::Cancelling,
            Standing::NeedsOperator,
        ],
    ),
    ("failed", "office-state-failed", &[Standing::Failed]),
    ("cancelled", "office-state-cancelled", &[Standing::Cancelled]),
    (
        "never",
        "office-state-never",
        &[Standing::PresumedDead, Standing::NotSent],
    ),
];

/// What an address says.
#[derive(Clone, Debug, Default)]
struct Wish {
    query: String,
    day: String,
    state: String,
    at: String,
    wallet: String,
    after: Option<Cursor>,
}

impl Wish {
    fn read(address: &str) -> Self {
        let mut wish = Self::default();
        if address.len() > WISH_LEN_MAX {
            return wish;
        }
        for (name, value) in url::form_urlencoded::parse(address.as_bytes()) {
            let value: String = value.trim().chars().take(PART_LEN_MAX).collect();
            match &*name {
                QUERY => wish.query = value,
                DAY => wish.day = value,
                STATE => wish.state = value,
                AT => wish.at = value,
                WALLET => wish.wallet = value,
                AFTER => wish.after = Cursor::parse(&value).ok(),
                _ => {}
            }
        }
        wish
    }

    /// The address of what follows.
    fn onward(&self, next: &Cursor) -> String {
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        let said = [
            (QUERY, &self.query),
            (DAY, &self.day),
            (STATE, &self.state),
            (AT, &self.at),
            (WALLET, &self.wallet),
        ];
        for (name, value) in said.into_iter().filter(|(_, value)| !value.is_empty()) {
            pairs.append_pair(name, value);
        }
        pairs.append_pair(AFTER, &next.to_string());
        [Section::Payments.path(), "?", &pairs.finish()].concat()
    }

    /// What is looked for, as far as it can be read.
    fn search(&self, query: &Query) -> Search {
        let place = invite::spot(&self.at);
        let mut states = STATES.iter();
        let states = states.find(|(word, ..)| *word == self.state);
        Search {
            store: place.as_ref().map(|spot| spot.store.clone()),
            till: place.and_then(|spot| spot.till),
            day: Day::parse(&self.day).ok(),
            states: states.map_or(&[][..], |(.., states)| states).to_vec(),
            amounts: query.amounts.clone(),
            minute: query.minute,
            words: query.words.clone(),
            wallet: (!self.wallet.is_empty()).then(|| self.wallet.clone()),
        }
    }
}

/// What the reader may see, and how places there are called.
pub(super) struct Seeing {
    pub(super) sight: Sight,
    pub(super) map: Map,
}

impl Seeing {
    pub(super) async fn of(
        state: &Shared,
        editor: &Editor,
        recent: &Allowed<right::PaymentsRecent>,
    ) -> Result<Self, StoreError> {
        let map = Map::of(state, &editor.merchant.id).await?;
        let every = editor.rights.allowed();
        let stores = &map.directory.stores;
        let sight = Sight::of(recent, every.as_ref(), stores, state.clock.now());
        Ok(Self { sight, map })
    }

    /// The clock on the wall where a payment is made.
    pub(super) fn zone(&self, payment: &Payment) -> &str {
        let mut stores = self.map.directory.stores.iter();
        let store = stores.find(|store| store.id == payment.place.store);
        store.map_or("UTC", |store| &store.time_zone)
    }

    fn currencies(&self) -> Vec<Currency> {
        let mut all: Vec<Currency> = Vec::new();
        for store in &self.map.directory.stores {
            let is_seen = self.sight.stores().any(|seen| *seen == store.id);
            if is_seen && !all.contains(&store.currency) {
                all.push(store.currency);
            }
        }
        all
    }

    /// Where one can look, and what stands for it in an address.
    fn places(&self, language: &str) -> Vec<(String, office_pages::Place)> {
        let mut places = Vec::new();
        let mut last = None;
        for shop in &self.map.tills {
            let store = &shop.store;
            if !self.sight.sees_till(&store.id, shop.till) {
                continue;
            }
            let mut add = |till| {
                let spot = Spot {
                    store: store.id.clone(),
                    till,
                };
                places.push((invite::word(&spot), self.map.place(&spot, language)));
            };
            if last != Some(&store.id) {
                add(None);
                last = Some(&store.id);
            }
            add(Some(shop.till));
        }
        places
    }
}

/// `GET /office/payments`.
pub(super) async fn show(
    State(state): State<Shared>,
    RawQuery(address): RawQuery,
    May { editor, allowed }: May<right::PaymentsRecent>,
) -> Response {
    let wish = Wish::read(&address.unwrap_or_default());
    match shown(&state, &editor, &allowed, &wish).await {
        Ok(response) => response,
        Err(error) => respond::our_fault(&state, &editor.visit, &error).into_response(),
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
    let style = AmountStyle::of(language);
    let query = Query::read(&wish.query, &seeing.currencies(), &style);
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
        rows.push(row(state, &seeing, payment, language).await?);
    }
    let zone = seeing.map.directory.stores.first();
    let zone = zone.map_or("UTC", |store| &store.time_zone);
    let content = PaymentsPage {
        form: form(state, &seeing, wish, language),
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
    if let Some(id) = &query.reference {
        let found = state.store.one_seen(&seeing.sight, id).await?;
        return Ok(Looked {
            items: found.into_iter().collect(),
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

fn form(state: &Shared, seeing: &Seeing, wish: &Wish, language: &str) -> SearchForm {
    let table = state.wallets.table();
    let wallets = table.wallets().iter();
    let wallets = wallets.map(|wallet| (wallet.id.to_string(), wallet.name_in(language).to_owned()));
    SearchForm {
        query: wish.query.clone(),
        day: wish.day.clone(),
        state: wish.state.clone(),
        states: STATES.iter().map(|(word, key, _)| (*word, *key)).collect(),
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
    language: &str,
) -> Result<PaymentRow, StoreError> {
    let refunds = if payment.paid.is_some() {
        state.store.refunds_of(&payment.request_id).await?
    } else {
        Vec::new()
    };
    let at = payment.paid.unwrap_or(payment.created);
    let (standing, _) = standing::of(payment);
    Ok(PaymentRow {
        reference: payment.request_id.to_string(),
        amount: AmountStyle::of(language).amount(payment.amount),
        standing,
        returned: standing::returned(payment, &refunds),
        words: payment.words().join(" "),
        time: wall_time(at, seeing.zone(payment)).day_and_time(language),
        place: place(seeing, payment, language),
        wallet: payment.wallet.as_deref().map(|id| state.brand(id, language)),
    })
}

/// Where a payment was made, by its names.
pub(super) fn place(seeing: &Seeing, payment: &Payment, language: &str) -> office_pages::Place {
    let spot = Spot {
        store: payment.place.store.clone(),
        till: Some(payment.place.till),
    };
    let known = seeing.map.place(&spot, language);
    office_pages::Place {
        store: Spoken::clone(&known.store),
        ..known
    }
}
