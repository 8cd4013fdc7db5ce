//! Giving money back at a screen. It is a person's doing, whom a PIN names, and by their limits; where those
//! don't reach, it is asked for. The screen gives nothing back by itself.

mod done;
mod filled;
mod kept;
mod said;

use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    response::Response,
};
use consent::request::Request;
use domain::{Money, RefundId, RequestId};
use foundation::store::StoreError;
use payments::{payment::Payment, refund::Refund, refundable};
use people::{apart::Apart, at_till::At, permission::Permission, person::Person, rights::Rights};
use texts::AmountStyle;
use till_pages::{Carried, RefundEnd, RefundForm, TillFrame, refund_end_page, refund_page};

use filled::Filled;

use super::{guard::Here, pages::answer};
use crate::{Shared, frame::wall_time, office::waiting, respond};

/// Longest address that is read.
const QUERY_LEN_MAX: usize = 500;

/// A payment of this screen's tills, with who may give it back here.
struct Counter<'a> {
    state: &'a Shared,
    here: &'a Here,
    frame: TillFrame,
    payment: Payment,
    refunds: Vec<Refund>,
    requests: Vec<Request>,
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
        let people = access.who_may(Permission::RefundsRequest, at).await?;
        let pins = state.store.pins(&place.merchant).await?;
        let with_pin = |(person, rights): (Person, Rights)| {
            let pin = pins.iter().find(|pin| pin.person == person.id)?;
            Some((person, rights.in_hands(pin.through.clone())))
        };
        let people = people.into_iter().filter_map(with_pin).collect();
        Ok(Some(Self {
            frame: state.till_frame(&screen.language),
            refunds: state.store.refunds_of(&id).await?,
            requests: state.store.requests_of(&id).await?,
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
            RefundEnd::Given
            | RefundEnd::Open
            | RefundEnd::Waits
            | RefundEnd::Over
            | RefundEnd::Refused => 200,
            RefundEnd::Nobody | RefundEnd::Nothing | RefundEnd::Failed => 422,
        };
        answer(status, &self.frame, html)
    }

    fn carried(&self, filled: &Filled) -> Carried {
        Carried {
            form: filled.token.clone(),
            payment: self.payment.request_id.to_string(),
            id: filled.id.clone(),
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

    /// The first form, and why it is there again.
    fn form(&self, filled: &Filled, problem: Option<&'static str>) -> Response {
        let Ok(left) = refundable(&self.payment, None, &self.refunds) else {
            return self.end(RefundEnd::Nothing, None);
        };
        if self.people.is_empty() || self.state.pins.is_none() {
            return self.end(RefundEnd::Nobody, None);
        }
        // What waits for somebody's word isn't offered a second time.
        let waits = waiting(&self.requests, self.state.clock.now());
        let free = left.minor().saturating_sub(waits);
        let free = Money::from_minor(free, left.currency()).unwrap_or(left);
        if free.is_zero() {
            return self.end(RefundEnd::Waits, None);
        }
        let people = self.people.iter().map(|(person, _)| self.called(person));
        let form = RefundForm {
            carried: self.carried(filled),
            left: self.style().amount(free),
            amount: filled.amount.clone(),
            people: people.collect(),
            person: filled.person.clone(),
            problem,
        };
        let status = if problem.is_some() { 422 } else { 200 };
        answer(status, &self.frame, refund_page(&self.frame, &form))
    }

    /// Their id and name; who is called like another who may, is told apart from them.
    fn called(&self, person: &Person) -> (String, String) {
        let people = self.people.iter().map(|(one, _)| one);
        let apart = Apart::of(people.map(|one| (one.id.as_str(), one.name.as_str())));
        let name = match person.name.as_str() {
            "" => person.id.clone(),
            name => apart.called(&person.id, name),
        };
        (person.id.clone(), name)
    }

    fn person(&self, id: &str) -> Option<&(Person, Rights)> {
        self.people.iter().find(|(person, _)| person.id == id)
    }
}

fn missing(state: &Shared, here: &Here) -> Response {
    let frame = state.till_frame(&here.known.screen.language);
    answer(404, &frame, till_pages::refused_page(&frame))
}

/// `GET /till/refund?ref=…`: the first form; with what was typed there what it says back, and with what was
/// asked for what came of it. All of these can be come back to: they change nothing.
pub(super) async fn show(
    State(state): State<Shared>,
    here: Here,
    RawQuery(query): RawQuery,
) -> Response {
    let query = query.filter(|query| query.len() <= QUERY_LEN_MAX);
    let mut filled = Filled::read(query.unwrap_or_default().as_bytes());
    here.known.form.expose().clone_into(&mut filled.token);
    filled.reason = kept::reason(&here.visit, &filled.id).unwrap_or_default();
    let counter = match Counter::of(&state, &here, &filled.payment).await {
        Ok(Some(counter)) => counter,
        Ok(None) => return missing(&state, &here),
        Err(error) => return respond::our_fault(&state, &here.visit, &error),
    };
    if let Ok(id) = RefundId::parse(&filled.of) {
        return counter
            .came_of(&id)
            .unwrap_or_else(|| missing(&state, &here));
    }
    if let Ok(id) = RefundId::parse(&filled.id) {
        return counter.said_back(&filled, &id).await;
    }
    let id = RefundId::made_at(state.clock.now().0, state.randomness.bytes());
    filled.id = id.to_string();
    counter.form(&filled, None)
}

/// `POST /till/refund`: does what was said back, if the PIN is theirs.
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
    let minor = filled.minor.as_ref().and_then(|minor| minor.parse().ok());
    let amount = minor.and_then(|minor| Money::from_minor(minor, currency).ok());
    match amount {
        Some(amount) => counter.confirmed(&filled, id, amount).await,
        None => counter.form(&filled, Some(said::AMOUNT)),
    }
}
