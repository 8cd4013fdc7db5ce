//! One payment, for those who may see it, and what they do about it.
//!
//! A payment that isn't theirs to see answers as one that never was.

mod facts;
mod give_back;
mod history;
mod settle;

use app::components::sum::ems_class;
use axum::{
    extract::{Path, RawQuery, State},
    response::Response,
};
use consent::request::Request;
use domain::{Money, RequestId, State as Standing};
use office_pages::{
    give_back::GiveBackForm,
    money::WayMark,
    payment::{Notice, PaymentPage, payment_page},
};
use people::{permission::right, rights::Allowed, rights::Rights};
use studio_pages::{Section, refused::Refusal};
use texts::{AmountStyle, Spoken, Texts};

pub(crate) use give_back::waiting;
pub(super) use give_back::{give_back, given, problem_key, say_back};
pub(super) use settle::{ask, cancel};

use super::{money, seeing::Seeing, standing};
use crate::{
    Shared,
    frame::wall_time,
    receipt, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use foundation::{clock::Timestamp, store::StoreError};
use payments::{payment::Payment, refund::Refund};

/// A payment in sight, with what it takes to speak of it.
struct Found {
    seeing: Seeing,
    payment: Payment,
    refunds: Vec<Refund>,
    requests: Vec<Request>,
    /// What the shop calls its customers' notes there.
    note_label: Option<Spoken>,
}

impl Found {
    /// By what an address calls it; `None` for what isn't there or is out of sight.
    async fn of(
        state: &Shared,
        editor: &Editor,
        reference: &str,
    ) -> Result<Option<Self>, StoreError> {
        let Some(recent) = editor.rights.allowed::<right::PaymentsRecent>() else {
            return Ok(None);
        };
        let seeing = Seeing::of(state, editor, &recent).await?;
        let Ok(id) = RequestId::parse(reference) else {
            return Ok(None);
        };
        let found = state.store.one_seen(&seeing.sight, &id).await?;
        let Some(payment) = found else {
            return Ok(None);
        };
        let refunds = state.store.refunds_of(&id).await?;
        let requests = state.store.requests_of(&id).await?;
        let note_label = match &payment.note {
            Some(_) => facts::note_label(state, &payment).await?,
            None => None,
        };
        Ok(Some(Self {
            seeing,
            payment,
            refunds,
            requests,
            note_label,
        }))
    }

    fn path(&self) -> String {
        format!("{}/{}", Section::Payments.path(), self.payment.request_id)
    }

    /// What of it went back without us, in words.
    fn elsewhere(&self, texts: &Texts) -> Option<String> {
        let payment = &self.payment;
        let gone = Money::from_minor(payment.elsewhere_minor, payment.amount.currency());
        let gone = gone.ok().filter(|gone| !gone.is_zero())?;
        let amount = AmountStyle::of(texts.tag()).amount(gone);
        Some(texts.with("office-payment-elsewhere", &[("amount", &amount)]))
    }

    /// A moment as the clock on the wall there shows it.
    fn time(&self, at: Timestamp, language: &str) -> String {
        wall_time(at, self.seeing.zone(&self.payment)).day_and_time(language)
    }
}

/// Whether leave reaches the place of a payment.
fn reaches<P>(allowed: Option<&Allowed<P>>, payment: &Payment) -> bool
where
    P: people::permission::Right,
{
    let place = &payment.place;
    allowed.is_some_and(|allowed| {
        let scope = allowed.scope();
        scope.merchant == place.merchant && scope.reach.covers(&place.store, place.till)
    })
}

/// Whether there is something to ask the gateway.
fn is_open(payment: &Payment, refunds: &[Refund]) -> bool {
    !payment.state.is_final() || refunds.iter().any(|refund| !refund.state.is_final())
}

fn may_settle(rights: &Rights, payment: &Payment) -> bool {
    let allowed = rights.allowed::<right::PaymentsSettle>();
    reaches(allowed.as_ref(), payment)
}

/// What the page shows besides the payment itself.
#[derive(Default)]
struct Shown {
    notice: Option<Notice>,
    form: Option<GiveBackForm>,
    status: u16,
}

/// `GET /office/payments/{reference}`, after something was done with what came of it.
pub(super) async fn show(
    State(state): State<Shared>,
    Path(reference): Path<String>,
    RawQuery(query): RawQuery,
    May { editor, .. }: May<right::PaymentsRecent>,
) -> Response {
    let found = match Found::of(&state, &editor, &reference).await {
        Ok(Some(found)) => found,
        Ok(None) => return page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing),
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let shown = Shown {
        notice: notice(&state, &editor, query.as_deref()),
        status: 200,
        ..Shown::default()
    };
    let look = Look {
        state: &state,
        editor: &editor,
        found: &found,
    };
    look.rendered(shown).await
}

/// `GET /office/payments/{reference}/receipt.pdf`: the customer's receipt, for who was asked for it.
pub(super) async fn receipt(
    State(state): State<Shared>,
    Path(reference): Path<String>,
    May { editor, .. }: May<right::PaymentsRecent>,
) -> Response {
    let made = match Found::of(&state, &editor, &reference).await {
        Ok(Some(found)) => receipt::made(&state, &editor.visit, &found.payment).await,
        Ok(None) => return page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing),
        Err(error) => Err(error),
    };
    made.unwrap_or_else(|error| respond::our_fault(&state, &editor.visit, &error))
}

/// What is said after something was done.
fn notice(state: &Shared, editor: &Editor, query: Option<&str>) -> Option<Notice> {
    let (key, is_problem) = match query? {
        "told=asked" => ("office-told-asked", false),
        "told=unasked" => ("office-told-unasked", true),
        "told=cancelled" => ("office-told-cancelled", false),
        "told=cancelling" => ("office-told-cancelling", false),
        "told=paid" => ("office-told-paid", true),
        "told=given" => ("office-told-given", false),
        "told=refunded" => ("office-told-refunded", false),
        "told=refused" => ("office-told-refused", true),
        "told=withdrawn" => ("office-told-withdrawn", false),
        "told=requested" => ("office-told-requested", false),
        _ => return None,
    };
    let texts = page::frame(state, &editor.visit, "", Some(editor)).texts;
    Some(Notice {
        words: texts.get(key),
        is_problem,
    })
}

/// A payment, and who looks at it.
#[derive(Clone, Copy)]
struct Look<'a> {
    state: &'a Shared,
    editor: &'a Editor,
    found: &'a Found,
}

impl Look<'_> {
    async fn rendered(self, shown: Shown) -> Response {
        let Self {
            state,
            editor,
            found,
        } = self;
        let status = shown.status;
        let frame = page::frame(state, &editor.visit, &found.path(), Some(editor));
        match self.content(&frame.texts, shown).await {
            Ok(content) => {
                let html = payment_page(&frame, &content);
                let finished = page::Finished {
                    status,
                    frame: &frame,
                    html,
                };
                page::answer(state, &editor.visit, finished)
            }
            Err(error) => respond::our_fault(state, &editor.visit, &error),
        }
    }

    async fn content(self, texts: &Texts, shown: Shown) -> Result<PaymentPage, StoreError> {
        let Self {
            state,
            editor,
            found,
        } = self;
        let (payment, language) = (&found.payment, texts.tag());
        let style = AmountStyle::of(language);
        let (standing, explanation) = standing::of(payment, &found.refunds);
        let may_settle = may_settle(&editor.rights, payment);
        let teller = history::Teller::of(state, found, texts).await?;
        let give_back = match shown.form {
            Some(form) => Some(form),
            None => give_back::form(self, &style).await?,
        };
        let amount = style.amount(payment.amount);
        Ok(PaymentPage {
            reference: payment.request_id.to_string(),
            width: ems_class(&amount),
            amount,
            standing,
            returned: standing::returned(payment, &found.refunds),
            elsewhere: found.elsewhere(texts),
            explanation,
            words: payment.words().join(" "),
            place: found.seeing.place(payment, language),
            facts: facts::facts(state, found, texts),
            refunds: teller.refunds(state, &style).await?,
            requests: teller.requests(state.clock.now(), &editor.session.person),
            history: teller.of_payment(state, payment).await?,
            has_receipt: payment.paid.is_some() && payment.state == Standing::Paid,
            may_ask: may_settle && is_open(payment, &found.refunds),
            may_cancel: may_settle && !payment.state.is_final(),
            give_back,
            notice: shown.notice,
            money: marks(state, editor, payment, texts).await,
        })
    }
}

/// How far its money is. A page from which money is given back doesn't stand or fall with what files say.
async fn marks(state: &Shared, editor: &Editor, payment: &Payment, texts: &Texts) -> Vec<WayMark> {
    let marks = money::marks(state, editor, payment, texts).await;
    marks.unwrap_or_else(|error| {
        tracing::warn!(%error, "settlement files can't be read for a payment's page");
        Vec::new()
    })
}
