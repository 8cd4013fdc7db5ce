//! Requests as pages show them.

use std::collections::BTreeSet;

use consent::{
    desk::Wish,
    request::{Request, RequestState},
    store::Which,
    verdict::Verdict,
};
use foundation::{clock::Timestamp, store::StoreError};
use office_pages::{
    payment::Notice,
    payments::{Standing, Tone},
    requests::{RequestRow, RequestsPage, Way},
};
use people::scope::Spot;
use texts::{AmountStyle, Texts};

use super::{may_decide, sees};
use crate::{
    Shared,
    frame::wall_time,
    office::{Map, money, names::Names, why},
    studio::editor::Editor,
};

/// What it takes to speak of requests in one language.
pub(in crate::office) struct Teller<'a> {
    pub(in crate::office) map: &'a Map,
    pub(in crate::office) texts: &'a Texts,
    pub(in crate::office) names: &'a Names,
    pub(in crate::office) now: Timestamp,
}

/// Who did something, and when.
struct By<'a> {
    person: &'a str,
    at: Timestamp,
}

impl Teller<'_> {
    fn time(&self, at: Timestamp, request: &Request) -> String {
        let mut stores = self.map.directory.stores.iter();
        let store = stores.find(|store| store.id == request.place.store);
        let zone = store.map_or("UTC", |store| &store.time_zone);
        wall_time(at, zone).day_and_time(self.texts.tag())
    }

    fn who_and_when(&self, key: &str, by: &By<'_>, request: &Request) -> String {
        let (name, time) = (self.names.name(by.person), self.time(by.at, request));
        self.texts.with(key, &[("name", &name), ("time", &time)])
    }
}

/// How a request stands. One whose time is over has lapsed, written down or not.
fn state(request: &Request, now: Timestamp) -> RequestState {
    if request.state == RequestState::Waiting && !request.is_waiting(now) {
        return RequestState::Lapsed;
    }
    request.state
}

const fn standing(state: RequestState) -> Standing {
    let (key, tone) = match state {
        RequestState::Waiting => ("office-request-waiting", Tone::Open),
        RequestState::Approved => ("office-request-approved", Tone::Good),
        RequestState::Rejected => ("office-request-rejected", Tone::Dead),
        RequestState::Lapsed => ("office-request-lapsed", Tone::Dead),
        RequestState::Withdrawn => ("office-request-withdrawn", Tone::Dead),
    };
    Standing { key, tone }
}

/// A row, with nothing to be done about it and without its place.
pub(in crate::office) fn row(teller: &Teller<'_>, request: &Request) -> RequestRow {
    let state = state(request, teller.now);
    let texts = teller.texts;
    let decided = request.decided_by.as_deref().zip(request.decided);
    let decided = decided.map(|(person, at)| By { person, at });
    let until = || {
        let time = teller.time(request.until, request);
        texts.with("office-request-until", &[("time", &time)])
    };
    let more = match state {
        RequestState::Waiting => Some(until()),
        RequestState::Approved | RequestState::Rejected => {
            decided.map(|by| teller.who_and_when("office-request-decided", &by, request))
        }
        RequestState::Lapsed => Some(texts.get("office-request-lapsed-explain")),
        RequestState::Withdrawn => request.decided.map(|at| teller.time(at, request)),
    };
    let asked = By {
        person: &request.asked_by,
        at: request.asked,
    };
    RequestRow {
        id: request.id.to_string(),
        payment: request.payment.to_string(),
        amount: AmountStyle::of(texts.tag()).amount(request.amount),
        standing: standing(state),
        place: None,
        asked: teller.who_and_when("office-request-asked", &asked, request),
        reason: request.reason.clone(),
        more,
        word: request.word.clone(),
        taken: None,
        way: Way::Nothing,
    }
}

/// The page, with what is the reader's to see.
pub(super) async fn content(
    state: &Shared,
    editor: &Editor,
    texts: &Texts,
) -> Result<RequestsPage, StoreError> {
    let merchant = &editor.merchant.id;
    let mut waiting = state.store.requests(merchant, Which::Waiting).await?;
    let mut decided = state.store.requests(merchant, Which::Decided).await?;
    waiting.retain(|request| sees(&editor.rights, request));
    decided.retain(|request| sees(&editor.rights, request));
    let mut ids = BTreeSet::new();
    for request in waiting.iter().chain(&decided) {
        ids.insert(request.asked_by.clone());
        ids.extend(request.decided_by.clone());
    }
    let names = Names::of(state, merchant, &ids).await?;
    let map = Map::of(state, merchant).await?;
    let teller = Teller {
        map: &map,
        texts,
        names: &names,
        now: state.clock.now(),
    };
    let placed = |request: &Request| {
        let spot = Spot {
            store: request.place.store.clone(),
            till: Some(request.place.till),
        };
        RequestRow {
            place: Some(map.place(&spot, texts.tag())),
            ..row(&teller, request)
        }
    };
    let mut rows = Vec::new();
    for request in waiting.iter().filter(|one| one.is_waiting(teller.now)) {
        rows.push(RequestRow {
            taken: money::taken(state, &request.payment, texts).await?,
            way: way(state, editor, request, texts).await?,
            ..placed(request)
        });
    }
    // Those whose time is over and of which nobody has written that down yet come last.
    let over = waiting.iter().filter(|one| !one.is_waiting(teller.now));
    Ok(RequestsPage {
        waiting: rows,
        decided: over.chain(&decided).map(placed).collect(),
        notice: None,
    })
}

pub(super) fn with(content: RequestsPage, notice: Option<Notice>) -> RequestsPage {
    RequestsPage { notice, ..content }
}

/// What the reader can do about one that waits.
async fn way(
    state: &Shared,
    editor: &Editor,
    request: &Request,
    texts: &Texts,
) -> Result<Way, StoreError> {
    if request.asked_by == editor.session.person {
        return Ok(Way::Withdraw);
    }
    if !may_decide(&editor.rights, request) {
        return Ok(Way::Nothing);
    }
    let Some(payment) = state.store.payment(&request.payment).await? else {
        return Ok(Way::Nothing);
    };
    let wish = Wish {
        rights: &editor.rights,
        payment: &payment,
        amount: request.amount,
    };
    Ok(match state.consent().judge_request(wish, request).await? {
        Verdict::Make(_) => Way::Decide,
        Verdict::NeedsAnother(why) | Verdict::Refused(why) => {
            Way::Reject(why::words(texts, request.amount.currency(), why))
        }
    })
}
