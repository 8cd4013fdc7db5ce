//! Giving money back at a screen. It is a person's doing, whom a PIN names, and by their limits; where those
//! don't reach, it is asked for. The screen gives nothing back by itself.

mod done;

use axum::{
    body::Bytes,
    extract::{Query, State, rejection::QueryRejection},
    response::Response,
};
use domain::{Money, RefundId, RequestId, visible::visible};
use foundation::store::StoreError;
use payments::{payment::Payment, refund::Refund, refundable};
use people::{at_till::At, permission::Permission, person::Person, rights::Rights};
use serde::Deserialize;
use texts::AmountStyle;
use till_pages::{
    Carried, FORM_FIELD, RefundEnd, RefundForm, RefundSure, TillFrame, refund as fields,
    refund_end_page, refund_page, refund_sure_page,
};

use super::{guard::Here, pages::answer};
use crate::{Shared, frame::wall_time, respond};

/// Longest reason, in letters.
const REASON_LEN_MAX: usize = 256;

/// Which payment.
#[derive(Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(rename = "ref")]
    payment: String,
}

/// What a form says.
#[derive(Default)]
struct Filled {
    token: String,
    payment: String,
    id: String,
    amount: String,
    reason: String,
    person: String,
    pin: String,
    minor: Option<String>,
}

impl Filled {
    fn read(body: &[u8]) -> Self {
        let mut filled = Self::default();
        for (name, value) in url::form_urlencoded::parse(body) {
            let value = value.into_owned();
            match &*name {
                FORM_FIELD => filled.token = value,
                fields::PAYMENT => filled.payment = value,
                fields::ID => filled.id = value,
                fields::AMOUNT => value.trim().clone_into(&mut filled.amount),
                fields::REASON => {
                    filled.reason = visible(&value).chars().take(REASON_LEN_MAX).collect();
                }
                fields::PERSON => filled.person = value,
                fields::PIN => filled.pin = value,
                fields::MINOR => filled.minor = Some(value),
                _ => {}
            }
        }
        filled
    }
}

/// A payment of this screen's tills, with who may give it back here.
struct Counter<'a> {
    state: &'a Shared,
    here: &'a Here,
    frame: TillFrame,
    payment: Payment,
    refunds: Vec<Refund>,
    /// Those who have a PIN and may at least ask.
    people: Vec<(Person, Rights)>,
}

impl<'a> Counter<'a> {
    /// `None` for what isn't heard here.
    async fn of(
        state: &'a Shared,
        here: &'a Here,
        reference: &str,
    ) -> Result<Option<Self>, StoreError> {
        let Ok(id) = RequestId::parse(reference) else {
            return Ok(None);
        };
        let Some(payment) = state.store.payment(&id).await? else {
            return Ok(None);
        };
        let (screen, place) = (&here.known.screen, &payment.place);
        if place.store != here.store.id || !screen.tills.hears(place.till) {
            return Ok(None);
        }
        let at = At {
            merchant: &place.merchant,
            store: &place.store,
            till: place.till,
        };
        let access = state.access();
        let mut people = access.who_may(Permission::RefundsRequest, at).await?;
        let pins = state.store.pins(&place.merchant).await?;
        people.retain(|(person, _)| pins.iter().any(|pin| pin.person == person.id));
        Ok(Some(Self {
            frame: state.till_frame(&screen.language),
            refunds: state.store.refunds_of(&id).await?,
            payment,
            people,
            state,
            here,
        }))
    }

    fn style(&self) -> AmountStyle {
        AmountStyle::of(self.frame.texts.tag())
    }

    fn end(&self, end: RefundEnd, amount: Option<Money>) -> Response {
        let amount = amount.map(|amount| self.style().amount(amount));
        let html = refund_end_page(&self.frame, end, &amount.unwrap_or_default());
        let status = match end {
            RefundEnd::Given | RefundEnd::Open | RefundEnd::Waits => 200,
            RefundEnd::Refused | RefundEnd::Nobody | RefundEnd::Nothing | RefundEnd::Failed => 422,
        };
        answer(status, &self.frame, html)
    }

    fn carried(&self, filled: &Filled) -> Carried {
        Carried {
            form: filled.token.clone(),
            payment: self.payment.request_id.to_string(),
            id: filled.id.clone(),
            reason: filled.reason.clone(),
            about: self.about(),
        }
    }

    /// The payment, as who stands at the counter knows it.
    fn about(&self) -> String {
        let at = self.payment.paid.unwrap_or(self.payment.created);
        let wall = wall_time(at, &self.here.store.time_zone);
        let [first, second] = self.payment.words();
        let time = wall.day_and_time(self.frame.texts.tag());
        let amount = self.style().amount(self.payment.amount);
        format!("{amount} · {first} {second} · {time}")
    }

    /// The first form.
    fn form(&self, filled: &Filled, is_wrong: bool) -> Response {
        let Ok(left) = refundable(&self.payment, None, &self.refunds) else {
            return self.end(RefundEnd::Nothing, None);
        };
        if self.people.is_empty() || self.state.pins.is_none() {
            return self.end(RefundEnd::Nobody, None);
        }
        let people = self.people.iter().map(|(person, _)| called(person));
        let form = RefundForm {
            carried: self.carried(filled),
            left: self.style().amount(left),
            amount: filled.amount.clone(),
            people: people.collect(),
            is_wrong,
        };
        let status = if is_wrong { 422 } else { 200 };
        answer(status, &self.frame, refund_page(&self.frame, &form))
    }

    fn person(&self, id: &str) -> Option<&(Person, Rights)> {
        self.people.iter().find(|(person, _)| person.id == id)
    }

    /// The second form.
    fn sure(&self, filled: &Filled, amount: Money, problem: Option<&'static str>) -> Response {
        let Some((person, _)) = self.person(&filled.person) else {
            return self.form(filled, false);
        };
        let sure = RefundSure {
            carried: self.carried(filled),
            amount: self.style().amount(amount),
            minor: amount.minor(),
            person: called(person),
            problem,
        };
        let status = if problem.is_some() { 422 } else { 200 };
        answer(status, &self.frame, refund_sure_page(&self.frame, &sure))
    }
}

/// Their id and name.
fn called(person: &Person) -> (String, String) {
    let name = if person.name.is_empty() {
        &person.id
    } else {
        &person.name
    };
    (person.id.clone(), name.clone())
}

fn missing(state: &Shared, here: &Here) -> Response {
    let frame = state.till_frame(&here.known.screen.language);
    answer(404, &frame, till_pages::refused_page(&frame))
}

/// `GET /till/refund?ref=…`
pub(super) async fn show(
    State(state): State<Shared>,
    here: Here,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Response {
    let Query(wanted) = wanted.unwrap_or_default();
    let counter = match Counter::of(&state, &here, &wanted.payment).await {
        Ok(Some(counter)) => counter,
        Ok(None) => return missing(&state, &here),
        Err(error) => return respond::our_fault(&state, &here.visit, &error),
    };
    let id = RefundId::made_at(state.clock.now().0, state.randomness.bytes());
    let filled = Filled {
        token: here.known.form.expose().to_owned(),
        id: id.to_string(),
        ..Filled::default()
    };
    counter.form(&filled, false)
}

/// `POST /till/refund`: says back what was typed and wants a PIN; does it once that came.
pub(super) async fn refund(State(state): State<Shared>, here: Here, body: Bytes) -> Response {
    let filled = Filled::read(&body);
    let counter = match Counter::of(&state, &here, &filled.payment).await {
        Ok(Some(counter)) => counter,
        Ok(None) => return missing(&state, &here),
        Err(error) => return respond::our_fault(&state, &here.visit, &error),
    };
    let Ok(id) = RefundId::parse(&filled.id) else {
        return missing(&state, &here);
    };
    let currency = counter.payment.amount.currency();
    let Some(minor) = &filled.minor else {
        let amount = counter.style().read(&filled.amount, currency).ok();
        let amount = amount
            .filter(|amount| refundable(&counter.payment, Some(*amount), &counter.refunds).is_ok());
        return match amount {
            Some(amount) => counter.sure(&filled, amount, None),
            None => counter.form(&filled, true),
        };
    };
    let amount = minor.parse().ok();
    let amount = amount.and_then(|minor| Money::from_minor(minor, currency).ok());
    match amount {
        Some(amount) => counter.confirmed(&filled, id, amount).await,
        None => counter.form(&filled, true),
    }
}
