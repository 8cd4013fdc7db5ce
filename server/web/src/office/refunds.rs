//! Refunds that somebody asked for: whoever may agrees or turns them down, and whoever asked sees how it
//! stands.

mod shown;

use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State},
    response::Response,
};
use consent::{
    desk::Wish,
    request::{Request, RequestState},
    store::{Decision, Which},
    verdict::Verdict,
};
use domain::{RefundId, RefundState, visible::visible};
use foundation::store::StoreError;
use office_pages::{
    give_back::TWICE,
    payment::Notice,
    requests::{WORD, WORD_LEN_MAX, requests_page},
};
use payments::{RefundOrder, mandate::Mandate, payment::Payment};
use people::{
    permission::{Permission, right},
    rights::Rights,
};
use studio_pages::{Section, refused::Refusal};

pub(super) use shown::{Teller, row};

use super::{
    money,
    payment::{self, problem_key},
    why,
};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// Whether they may decide what is asked for there.
pub(super) fn may_decide(rights: &Rights, request: &Request) -> bool {
    let place = &request.place;
    let mut roles = rights.roles_at(Permission::RefundsApprove, &place.store, place.till);
    rights.merchant() == place.merchant && roles.next().is_some()
}

/// Whether it is theirs to see: their own, or theirs to decide.
fn sees(rights: &Rights, request: &Request) -> bool {
    let is_own = request.asked_by == rights.person() && request.place.merchant == rights.merchant();
    is_own || may_decide(rights, request)
}

/// `GET /office/refunds`, after something was decided with what came of it.
pub(super) async fn show(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    May { editor, .. }: May<right::RefundsRequest>,
) -> Response {
    let said = (query.as_deref() == Some("told=rejected")).then_some("office-told-rejected");
    let notice = said.map(|key| Notice {
        words: page::frame(&state, &editor.visit, "", Some(&editor))
            .texts
            .get(key),
        is_problem: false,
    });
    listed(&state, &editor, notice).await
}

async fn listed(state: &Shared, editor: &Editor, notice: Option<Notice>) -> Response {
    let frame = page::frame(state, &editor.visit, Section::Refunds.path(), Some(editor));
    let status = match &notice {
        Some(notice) if notice.is_problem => 422,
        Some(_) | None => 200,
    };
    let content = shown::content(state, editor, &frame.texts).await;
    let content = match content {
        Ok(content) => content,
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let html = requests_page(&frame, &shown::with(content, notice));
    let finished = page::Finished {
        status,
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}

/// The list, and why nothing was done.
async fn problem(state: &Shared, editor: &Editor, words: String) -> Response {
    let notice = Notice {
        words,
        is_problem: true,
    };
    listed(state, editor, Some(notice)).await
}

/// What somebody wants decided, if it is theirs to decide; otherwise what they are answered.
async fn decidable(
    state: &Shared,
    editor: &Editor,
    id: &str,
) -> Result<(Request, Payment), Response> {
    let visit = &editor.visit;
    let missing = || page::refused(state, visit, Some(editor), Refusal::Missing);
    let Ok(id) = RefundId::parse(id) else {
        return Err(missing());
    };
    let found = async {
        let Some(request) = state.store.request(&id).await? else {
            return Ok(None);
        };
        let payment = state.store.payment(&request.payment).await?;
        Ok::<_, StoreError>(payment.map(|payment| (request, payment)))
    };
    match found.await {
        Ok(Some(found)) if may_decide(&editor.rights, &found.0) => Ok(found),
        Ok(_) => Err(missing()),
        Err(error) => Err(respond::our_fault(state, visit, &error)),
    }
}

fn given(request: &Request, refund: RefundState) -> Response {
    told(request, payment::given(refund))
}

/// Back to the payment's page, with what came of it.
fn told(request: &Request, what: &str) -> Response {
    let path = Section::Payments.path();
    respond::see_other(&format!("{path}/{}?told={what}", request.payment))
}

/// `POST /office/refunds/{id}/approve`: agrees, and gives it back.
pub(super) async fn approve(
    State(state): State<Shared>,
    Path(id): Path<String>,
    May { editor, .. }: May<right::RefundsApprove>,
    body: Bytes,
) -> Response {
    let (request, payment) = match decidable(&state, &editor, &id).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    // A second press: it was agreed to, and goes on by itself.
    if request.state == RequestState::Approved {
        return match state.store.refund(&request.id).await {
            Ok(kept) => given(
                &request,
                kept.map_or(RefundState::Requested, |kept| kept.state),
            ),
            Err(error) => respond::our_fault(&state, &editor.visit, &error),
        };
    }
    let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
    if !request.is_waiting(state.clock.now()) {
        return problem(&state, &editor, texts.get("office-requests-gone")).await;
    }
    let knows = url::form_urlencoded::parse(&body).any(|(name, _)| name == TWICE);
    match money::taken(&state, &payment.request_id, &texts).await {
        Ok(Some(words)) if !knows => return problem(&state, &editor, words).await,
        Ok(Some(_) | None) => {}
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    }
    let wish = Wish {
        rights: &editor.rights,
        payment: &payment,
        amount: request.amount,
    };
    let mandate = match state.consent().judge_request(wish, &request).await {
        Ok(Verdict::Make(mandate)) => mandate,
        Ok(Verdict::NeedsAnother(why) | Verdict::Refused(why)) => {
            let words = why::words(&texts, request.amount.currency(), why);
            return problem(&state, &editor, words).await;
        }
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let order = order(&request, mandate);
    match state.payments.refund(order).await {
        Ok(refund) => given(&request, refund.state),
        Err(why) => {
            // Stored, and the schedule goes on with it: that isn't a failure.
            let kept = state.store.refund(&request.id).await;
            if let Ok(Some(kept)) = kept {
                return given(&request, kept.state);
            }
            tracing::warn!(refund.id = %request.id, error = %why, "could not be agreed to");
            problem(&state, &editor, texts.get(problem_key(&why))).await
        }
    }
}

fn order(request: &Request, mandate: Mandate) -> RefundOrder {
    RefundOrder {
        id: request.id.clone(),
        payment: request.payment.clone(),
        amount: Some(request.amount),
        reason: request.reason.clone(),
        asked_by: Some(request.asked_by.clone()),
        mandate: Some(mandate),
    }
}

/// `POST /office/refunds/{id}/reject`: turns it down.
pub(super) async fn reject(
    State(state): State<Shared>,
    Path(id): Path<String>,
    May { editor, .. }: May<right::RefundsApprove>,
    body: Bytes,
) -> Response {
    let (request, _) = match decidable(&state, &editor, &id).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
    if request.asked_by == editor.session.person {
        return problem(&state, &editor, texts.get("office-why-own")).await;
    }
    let mut fields = url::form_urlencoded::parse(&body);
    let word = fields.find(|(name, _)| name == WORD);
    let word = word.map(|(_, word)| visible(&word).chars().take(WORD_LEN_MAX).collect());
    let decision = Decision {
        id: request.id.clone(),
        by: editor.session.person.clone(),
        at: state.clock.now(),
        word: word.filter(|word: &String| !word.is_empty()),
    };
    match state.store.reject(&decision).await {
        Ok(true) => respond::see_other("/office/refunds?told=rejected"),
        Ok(false) => problem(&state, &editor, texts.get("office-requests-gone")).await,
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// `POST /office/refunds/{id}/withdraw`: whoever asked takes it back.
pub(super) async fn withdraw(
    State(state): State<Shared>,
    Path(id): Path<String>,
    May { editor, .. }: May<right::RefundsRequest>,
) -> Response {
    let missing = || page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing);
    let Ok(id) = RefundId::parse(&id) else {
        return missing();
    };
    let person = &editor.session.person;
    let done = async {
        let request = state.store.request(&id).await?;
        let own = request.filter(|one| {
            one.asked_by == *person && one.place.merchant == editor.rights.merchant()
        });
        let Some(request) = own else {
            return Ok(None);
        };
        let decision = Decision {
            id: id.clone(),
            by: person.clone(),
            at: state.clock.now(),
            word: None,
        };
        let done = state.store.withdraw(&decision).await?;
        Ok::<_, StoreError>(Some((request, done)))
    };
    match done.await {
        Ok(Some((request, true))) => told(&request, "withdrawn"),
        Ok(Some((request, false))) if request.state == RequestState::Withdrawn => {
            told(&request, "withdrawn")
        }
        Ok(Some(_)) => {
            let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
            problem(&state, &editor, texts.get("office-requests-gone")).await
        }
        Ok(None) => missing(),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// How many wait for somebody to agree.
pub(crate) async fn waiting(state: &Shared, rights: &Rights) -> Result<usize, StoreError> {
    if rights.reach(Permission::RefundsApprove).is_none() {
        return Ok(0);
    }
    let now = state.clock.now();
    let waiting = state
        .store
        .requests(rights.merchant(), Which::Waiting)
        .await?;
    let theirs = waiting.iter().filter(|request| {
        request.is_waiting(now)
            && request.asked_by != rights.person()
            && may_decide(rights, request)
    });
    Ok(theirs.count())
}
