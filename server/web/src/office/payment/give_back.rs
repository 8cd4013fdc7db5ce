//! Giving money back: read, said back, and only then done, or asked for where it takes somebody else. The
//! refund's id is made with the page and comes back with each of its forms, so that a form sent twice
//! is one refund, or one request.

mod done;
mod form;
mod said;

use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State},
    response::Response,
};
use consent::{
    desk::Wish,
    verdict::{Verdict, Why},
};
use domain::{Money, RefundId};
use foundation::store::StoreError;
use office_pages::{
    give_back::{GiveBackForm, SurePage, sure_page},
    payment::Notice,
};
use people::permission::right;
use studio_pages::refused::Refusal;
use texts::{AmountStyle, Texts};

pub(super) use form::form;
use said::Filled;
pub(crate) use said::{given, waiting};

use super::{Found, Look, Shown, reaches, settle::told};
use crate::{
    Shared,
    office::{money, why},
    respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use payments::{RefundProblem, mandate::Mandate, payment::Payment, refundable};

/// Longest address that is read.
const QUERY_LEN_MAX: usize = 500;

/// Whether this editor may give back what was paid there, or at least ask for it.
fn may_ask(editor: &Editor, payment: &Payment) -> bool {
    let allowed = editor.rights.allowed::<right::RefundsRequest>();
    reaches(allowed.as_ref(), payment)
}

/// `GET /office/payments/{reference}/refund?refund=…&amount=…`: says back what was typed. It changes nothing,
/// so whoever comes back to it later sees what became of it.
pub(in crate::office) async fn say_back(
    State(state): State<Shared>,
    Path(reference): Path<String>,
    RawQuery(query): RawQuery,
    May { editor, .. }: May<right::RefundsRequest>,
) -> Response {
    let found = match Found::of(&state, &editor, &reference).await {
        Ok(Some(found)) if may_ask(&editor, &found.payment) => found,
        Ok(_) => return page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing),
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let query = query.filter(|query| query.len() <= QUERY_LEN_MAX);
    let filled = Filled::read(query.unwrap_or_default().as_bytes());
    let Ok(id) = RefundId::parse(&filled.refund) else {
        return respond::see_other(&found.path());
    };
    let look = Look {
        state: &state,
        editor: &editor,
        found: &found,
    };
    let asking = Asking {
        look,
        filled: &filled,
    };
    asking.said_back(id).await
}

/// `POST /office/payments/{reference}/refund`: does what was said back.
pub(in crate::office) async fn give_back(
    State(state): State<Shared>,
    Path(reference): Path<String>,
    May { editor, .. }: May<right::RefundsRequest>,
    body: Bytes,
) -> Response {
    let missing = || page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing);
    let found = match Found::of(&state, &editor, &reference).await {
        Ok(Some(found)) if may_ask(&editor, &found.payment) => found,
        Ok(_) => return missing(),
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let filled = Filled::read(&body);
    let Ok(id) = RefundId::parse(&filled.refund) else {
        return page::refused(&state, &editor.visit, Some(&editor), Refusal::Form);
    };
    let look = Look {
        state: &state,
        editor: &editor,
        found: &found,
    };
    let asking = Asking {
        look,
        filled: &filled,
    };
    match &filled.minor {
        Some(minor) => asking.confirmed(id, minor).await,
        None => page::refused(&state, &editor.visit, Some(&editor), Refusal::Form),
    }
}

/// One form, and what it is about.
#[derive(Clone, Copy)]
struct Asking<'a> {
    look: Look<'a>,
    filled: &'a Filled,
}

impl Asking<'_> {
    /// Asks once more, with the amount as it was understood.
    async fn said_back(&self, id: RefundId) -> Response {
        // Sent again from an old page: what it asked for is there.
        if let Some(what) = self.known(&id) {
            return told(self.look.found, what);
        }
        let currency = self.look.found.payment.amount.currency();
        let style = AmountStyle::of(self.texts().tag());
        match style.read(&self.filled.amount, currency) {
            Ok(amount) => self.sure(id, amount).await,
            Err(_) => self.wrong("office-give-unread").await,
        }
    }

    /// What became of this id, if it was used.
    fn known(&self, id: &RefundId) -> Option<&'static str> {
        let found = self.look.found;
        let refund = found.refunds.iter().find(|known| known.id == *id);
        let asked = found.requests.iter().any(|known| known.id == *id);
        let known = refund.map(|refund| given(refund.state));
        known.or(asked.then_some("requested"))
    }

    fn texts(&self) -> Texts {
        let Look { state, editor, .. } = self.look;
        page::frame(state, &editor.visit, "", Some(editor)).texts
    }

    /// What can still go back, in minor units.
    fn left_minor(&self) -> u64 {
        let found = self.look.found;
        refundable(&found.payment, None, &found.refunds).map_or(0, Money::minor)
    }

    async fn judged(&self, amount: Money) -> Result<Verdict<Mandate>, StoreError> {
        let Look {
            state,
            editor,
            found,
        } = self.look;
        let wish = Wish {
            rights: &editor.rights,
            payment: &found.payment,
            amount,
        };
        state.consent().judge(wish).await
    }

    /// The page that asks: to give it back, or to ask for it.
    async fn sure(&self, id: RefundId, amount: Money) -> Response {
        let Look { state, editor, .. } = self.look;
        let (payment, refunds) = (&self.look.found.payment, &self.look.found.refunds);
        let amount = match refundable(payment, Some(amount), refunds) {
            Ok(amount) => amount,
            Err(problem) => return self.problem(problem).await,
        };
        let why = match self.judged(amount).await {
            Ok(Verdict::Make(_)) => None,
            Ok(Verdict::NeedsAnother(why)) => match self.with_nobody(self.words(why)).await {
                Ok(words) => Some(words),
                Err(error) => return respond::our_fault(state, &editor.visit, &error),
            },
            Ok(Verdict::Refused(why)) => return self.refused(self.words(why)).await,
            Err(error) => return respond::our_fault(state, &editor.visit, &error),
        };
        let taken = match self.taken().await {
            Ok(taken) => taken,
            Err(error) => return respond::our_fault(state, &editor.visit, &error),
        };
        let frame = page::frame(state, &editor.visit, "", Some(editor));
        let style = AmountStyle::of(frame.texts.tag());
        let left_minor = self.left_minor();
        let left = left_minor.saturating_sub(amount.minor());
        let left = Money::from_minor(left, payment.amount.currency());
        let left = left.ok().filter(|left| !left.is_zero());
        let content = SurePage {
            payment: payment.request_id.to_string(),
            refund: id.to_string(),
            amount: style.amount(amount),
            minor: amount.minor(),
            left_minor,
            paid: style.amount(payment.amount),
            elsewhere: self.look.found.elsewhere(&frame.texts),
            left: left.map(|left| style.amount(left)),
            reason: self.filled.reason().unwrap_or_default(),
            why,
            taken,
        };
        let finished = page::Finished {
            status: 200,
            frame: &frame,
            html: sure_page(&frame, &content),
        };
        page::answer(state, &editor.visit, finished)
    }

    /// Whether the gateway took the money back already, which whoever gives it back has to know, whatever else they
    /// may see of the money.
    async fn taken(&self) -> Result<Option<String>, StoreError> {
        let payment = &self.look.found.payment.request_id;
        money::taken(self.look.state, payment, &self.texts()).await
    }

    fn words(&self, why: Why) -> String {
        let currency = self.look.found.payment.amount.currency();
        why::words(&self.texts(), currency, why)
    }

    async fn problem(&self, problem: RefundProblem) -> Response {
        if let RefundProblem::Payments(error) = &problem {
            tracing::warn!(payment.id = %self.look.found.payment.request_id, %error,
                "could not be given back");
        }
        self.wrong(problem_key(&problem)).await
    }

    /// The payment's page, with what was filled in and why nothing was done.
    async fn wrong(&self, key: &'static str) -> Response {
        let words = self.texts().get(key);
        self.shown(words, key == "office-give-taken").await
    }

    async fn refused(&self, words: String) -> Response {
        self.shown(words, false).await
    }

    async fn shown(&self, words: String, is_taken: bool) -> Response {
        let style = AmountStyle::of(self.texts().tag());
        // The same id: should it have been stored after all, sending again finds it.
        let form = match form(self.look, &style).await {
            Ok(form) => form,
            Err(error) => {
                let Look { state, editor, .. } = self.look;
                return respond::our_fault(state, &editor.visit, &error);
            }
        };
        let form = form.map(|form| GiveBackForm {
            refund: if is_taken {
                form.refund
            } else {
                self.filled.refund.clone()
            },
            amount: self.filled.amount.clone(),
            is_wrong: true,
            ..form
        });
        let shown = Shown {
            notice: Some(Notice {
                words,
                is_problem: true,
            }),
            form,
            status: 422,
        };
        self.look.rendered(shown).await
    }
}

/// Why a refund isn't made, as a text.
pub(in crate::office) fn problem_key(problem: &RefundProblem) -> &'static str {
    match problem {
        RefundProblem::NothingLeft => "office-give-nothing-left",
        RefundProblem::TooMuch { .. } => "office-give-too-much",
        RefundProblem::Nothing | RefundProblem::WrongCurrency(_) => "office-give-unread",
        RefundProblem::NotPaid(_) | RefundProblem::Unnamed => "office-give-not-paid",
        RefundProblem::IdTaken => "office-give-taken",
        RefundProblem::OverDay => "office-give-over-day",
        RefundProblem::NotAllowed => "office-give-not-allowed",
        RefundProblem::NotWaiting => "office-give-not-waiting",
        RefundProblem::Payments(_) => "office-give-unsent",
    }
}
