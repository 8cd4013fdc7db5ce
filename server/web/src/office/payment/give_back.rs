//! Giving money back: read, said back, and only then done. The refund's id is made with the page and comes
//! back with each of its forms, so that a form sent twice asks for one refund.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use domain::{Money, RefundId, visible::visible};
use office_pages::{
    give_back::{
        AMOUNT, GiveBackForm, LEFT, MINOR, REASON, REASON_LEN_MAX, REFUND, SurePage, sure_page,
    },
    payment::Notice,
};
use people::permission::right;
use studio_pages::refused::Refusal;
use texts::{AmountStyle, Texts};

use super::{Found, Look, Shown, reaches, settle::told};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use payments::{RefundOrder, RefundProblem, payment::Payment, refund::Refund, refundable};

/// What a form says.
#[derive(Default)]
struct Filled {
    refund: String,
    amount: String,
    reason: String,
    /// There once the amount was said back.
    minor: Option<String>,
    /// What could still go back then.
    left: Option<String>,
}

impl Filled {
    fn read(body: &[u8]) -> Self {
        let mut filled = Self::default();
        for (name, value) in url::form_urlencoded::parse(body) {
            match &*name {
                REFUND => filled.refund = value.into_owned(),
                AMOUNT => value.trim().clone_into(&mut filled.amount),
                REASON => filled.reason = visible(&value),
                MINOR => filled.minor = Some(value.into_owned()),
                LEFT => filled.left = Some(value.into_owned()),
                _ => {}
            }
        }
        filled
    }

    fn reason(&self) -> Option<String> {
        (!self.reason.is_empty()).then(|| self.reason.chars().take(REASON_LEN_MAX).collect())
    }
}

/// Whether this editor may give back what was paid there, any sum, without a second person.
fn may_give_back(editor: &Editor, payment: &Payment) -> bool {
    let allowed = editor.rights.allowed::<right::RefundsMake>();
    editor.rights.gives_back_unlimited() && reaches(allowed.as_ref(), payment)
}

/// An empty form, where something may go back and the editor may do it.
pub(super) fn form(look: Look<'_>, style: &AmountStyle) -> Option<GiveBackForm> {
    let Look {
        state,
        editor,
        found,
    } = look;
    let left = refundable(&found.payment, None, &found.refunds).ok()?;
    let refund = RefundId::made_at(state.clock.now().0, state.randomness.bytes());
    may_give_back(editor, &found.payment).then(|| GiveBackForm {
        refund: refund.to_string(),
        left: style.amount(left),
        amount: String::new(),
        reason: String::new(),
        is_wrong: false,
    })
}

/// `POST /office/payments/{reference}/refund`: says back what was typed; does it once that came back.
pub(in crate::office) async fn give_back(
    State(state): State<Shared>,
    Path(reference): Path<String>,
    May { editor, .. }: May<right::RefundsMake>,
    body: Bytes,
) -> Response {
    let missing = || page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing);
    let found = match Found::of(&state, &editor, &reference).await {
        Ok(Some(found)) if may_give_back(&editor, &found.payment) => found,
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
        Some(minor) => asking.done(id, minor).await,
        None => asking.said_back(id).await,
    }
}

/// One form, and what it is about.
struct Asking<'a> {
    look: Look<'a>,
    filled: &'a Filled,
}

impl Asking<'_> {
    /// Asks once more, with the amount as it was understood.
    async fn said_back(&self, id: RefundId) -> Response {
        // Sent again from an old page: what it asked for is there.
        if self.is_known(&id) {
            return told(self.look.found, "given");
        }
        let currency = self.look.found.payment.amount.currency();
        match self.style().read(&self.filled.amount, currency) {
            Ok(amount) => self.sure(id, amount).await,
            Err(_) => self.wrong("office-give-unread").await,
        }
    }

    fn is_known(&self, id: &RefundId) -> bool {
        self.look.found.refunds.iter().any(|known| known.id == *id)
    }

    fn style(&self) -> AmountStyle {
        let Look { state, editor, .. } = self.look;
        AmountStyle::of(
            page::frame(state, &editor.visit, "", Some(editor))
                .texts
                .tag(),
        )
    }

    /// What can still go back, in minor units.
    fn left_minor(&self) -> u64 {
        let found = self.look.found;
        refundable(&found.payment, None, &found.refunds).map_or(0, Money::minor)
    }

    /// The page that asks.
    async fn sure(&self, id: RefundId, amount: Money) -> Response {
        let Look { state, editor, .. } = self.look;
        let frame = page::frame(state, &editor.visit, "", Some(editor));
        let style = AmountStyle::of(frame.texts.tag());
        let (payment, refunds) = (&self.look.found.payment, &self.look.found.refunds);
        let amount = match refundable(payment, Some(amount), refunds) {
            Ok(amount) => amount,
            Err(problem) => return self.problem(problem).await,
        };
        let left_minor = self.left_minor();
        let left = left_minor.saturating_sub(amount.minor());
        let left = Money::from_minor(left, payment.amount.currency());
        let left = left.ok().filter(|left| !left.is_zero());
        let html = sure_page(
            &frame,
            &SurePage {
                payment: payment.request_id.to_string(),
                refund: id.to_string(),
                amount: style.amount(amount),
                minor: amount.minor(),
                left_minor,
                paid: style.amount(payment.amount),
                left: left.map(|left| style.amount(left)),
                reason: self.filled.reason().unwrap_or_default(),
            },
        );
        let finished = page::Finished {
            status: 200,
            frame: &frame,
            html,
        };
        page::answer(state, &editor.visit, finished)
    }

    /// Gives it back. Whatever is known of it then is on the payment's page.
    async fn done(&self, id: RefundId, minor: &str) -> Response {
        let currency = self.look.found.payment.amount.currency();
        let minor = minor.parse().ok();
        let amount = minor.and_then(|minor| Money::from_minor(minor, currency).ok());
        let Some(amount) = amount else {
            return self.wrong("office-give-unread").await;
        };
        // Somebody else gave back meanwhile: what was said is no longer so, and is said anew.
        let said = self.filled.left.as_deref();
        if !self.is_known(&id) && said.is_some_and(|said| said != self.left_minor().to_string()) {
            return self.sure(id, amount).await;
        }
        let order = RefundOrder {
            id: id.clone(),
            payment: self.look.found.payment.request_id.clone(),
            amount: Some(amount),
            reason: self.filled.reason(),
            asked_by: Some(self.look.editor.session.person.clone()),
        };
        match self.look.state.payments.refund(order).await {
            Ok(_) => told(self.look.found, "given"),
            Err(problem) => {
                // Stored, and the schedule goes on with it: that isn't a failure.
                let kept = self.look.state.store.refund(&id).await;
                let is_ours = |known: Refund| {
                    known.payment == self.look.found.payment.request_id && known.amount == amount
                };
                if kept.ok().flatten().is_some_and(is_ours) {
                    return told(self.look.found, "given");
                }
                self.problem(problem).await
            }
        }
    }

    async fn problem(&self, problem: RefundProblem) -> Response {
        let key = match problem {
            RefundProblem::NothingLeft => "office-give-nothing-left",
            RefundProblem::TooMuch { .. } => "office-give-too-much",
            RefundProblem::Nothing | RefundProblem::WrongCurrency(_) => "office-give-unread",
            RefundProblem::NotPaid(_) | RefundProblem::Unnamed => "office-give-not-paid",
            RefundProblem::IdTaken => "office-give-taken",
            RefundProblem::Payments(error) => {
                tracing::warn!(payment.id = %self.look.found.payment.request_id, %error,
                    "could not be given back");
                "office-give-unsent"
            }
        };
        self.wrong(key).await
    }

    /// The payment's page, with what was filled in and why nothing was done.
    async fn wrong(&self, key: &'static str) -> Response {
        let Look { state, editor, .. } = self.look;
        let texts: Texts = page::frame(state, &editor.visit, "", Some(editor)).texts;
        let style = AmountStyle::of(texts.tag());
        // The same id: should it have been stored after all, sending again finds it.
        let is_taken = key == "office-give-taken";
        let form = form(self.look, &style).map(|form| GiveBackForm {
            refund: if is_taken {
                form.refund
            } else {
                self.filled.refund.clone()
            },
            amount: self.filled.amount.clone(),
            reason: self.filled.reason.clone(),
            is_wrong: true,
            ..form
        });
        let shown = Shown {
            notice: Some(Notice {
                words: texts.get(key),
                is_problem: true,
            }),
            form,
            status: 422,
        };
        self.look.rendered(shown).await
    }
}
