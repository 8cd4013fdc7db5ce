//! One request's cashier: starts a payment, or finds out why it can't be started; says how a payment
//! stands.

use app::{
    api::PayForm,
    pages::{amount::AmountPage, problem::Problem},
};
use axum::response::Response;
use domain::AttemptKey;

use super::{
    Shared, asked,
    code::parse_code,
    form::{AskedForm, Wanted},
    frame::{ShopView, frame, marked},
    outcome::FormOutcome,
    respond, result,
    scene::Scene,
    shop_of_code::closed,
    twice::Asking,
    visit::Visit,
    wallet,
};
use alarms::{Alarm, Kind};
use edge::{Busy, Taken};
use payments::{Begun, Order, PaymentsError, Started, funnel::Step, payment::Payment};
use shops::shop::Shop;

/// What becomes of a form before anything is paid.
enum Before {
    /// This comes first.
    Comes(FormOutcome),
    /// It is paid; perhaps its page load has it already.
    Pays(Box<Order>, Option<Box<Payment>>),
}

/// One request's cashier.
#[derive(Clone)]
pub(super) struct Cashier {
    /// The server.
    pub(super) state: Shared,
    /// Who asks.
    pub(super) visit: Visit,
}

impl Cashier {
    /// Starts the payment of this page load, or finds it.
    pub(super) async fn start(&self, form: PayForm) -> Response {
        match self.outcome(&form).await {
            Ok(outcome) if self.visit.wants_page => {
                let can_lead = asked::can_lead(&self.visit, &form);
                outcome
                    .into_page(can_lead.then_some(|| asked::lead(&self.state, &self.visit, &form)))
            }
            Ok(outcome) => outcome.into_answer(),
            Err(problem) => {
                let scene = self.scene(form).await;
                respond::problem_at(&self.state, &self.visit, &scene, problem)
            }
        }
    }

    /// What has to be asked or corrected before a form is paid, on a page that can be come back to.
    pub(super) async fn ask(&self, form: &PayForm) -> Response {
        match self.still_asked(form).await {
            Ok(response) => response,
            Err(problem) => {
                let scene = self.scene(form.clone()).await;
                respond::problem_at(&self.state, &self.visit, &scene, problem)
            }
        }
    }

    async fn still_asked(&self, form: &PayForm) -> Result<Response, Problem> {
        let code = parse_code(&form.code)?;
        Ok(match self.before(form).await? {
            Before::Comes(FormOutcome::Ask(page) | FormOutcome::Correct { page, .. }) => page,
            Before::Comes(FormOutcome::Instead { at }) => respond::see_other(&at),
            // Whoever comes back to the question has answered it: this is what came of it.
            Before::Pays(_, Some(payment)) => respond::see_other(&format!("/r/{}", payment.token)),
            // There is nothing to ask any more; what was typed stands in the form.
            Before::Comes(FormOutcome::Go { .. }) | Before::Pays(_, None) => {
                self.state.to_form(&self.visit, &code, form)
            }
        })
    }

    /// Which page a payment has now.
    pub(super) async fn status(&self, token: &str) -> Response {
        match result::status(&self.state, &self.visit, token).await {
            Ok(status) => respond::answer(200, &status),
            Err(problem) => respond::problem(&self.state, &self.visit, problem),
        }
    }

    /// What is known of the place where a problem arose.
    async fn scene(&self, form: PayForm) -> Scene {
        let shop = match parse_code(&form.code) {
            Ok(code) => self.state.shop(&code).await.ok().flatten(),
            Err(_) => None,
        };
        Scene {
            shop: shop.map(Box::new),
            // A form that can't be read says nothing the second time either.
            form: AttemptKey::parse(&form.attempt).is_ok().then_some(form),
            earlier: None,
        }
    }

    async fn outcome(&self, form: &PayForm) -> Result<FormOutcome, Problem> {
        let (order, seen) = match self.before(form).await? {
            Before::Comes(outcome) => return Ok(outcome),
            Before::Pays(order, seen) => (*order, seen.map(|seen| *seen)),
        };
        let shop = order.shop.clone();
        if seen.is_none() {
            self.throttle(&shop)?;
        }
        let started = self.state.payments.start_seen(order, seen).await;
        Ok(self.whereto(&shop, started.map_err(|error| fault(&error))?))
    }

    /// What comes before the payment, if anything does; otherwise what is to be paid. Starts nothing.
    async fn before(&self, form: &PayForm) -> Result<Before, Problem> {
        let attempt = AttemptKey::parse(&form.attempt);
        let shop = self.shop(&form.code, attempt.as_ref().ok()).await?;
        let attempt = attempt.map_err(|_| Problem::BadRequest)?;
        if wallet::no_wallet(&self.state, &self.visit, &shop).is_some() {
            let at = format!("/c/{}", shop.code.code);
            return Ok(Before::Comes(FormOutcome::Instead { at }));
        }
        let asked = self.asked(form, &shop, &attempt);
        let Wanted { payable, note } = match asked.read(form) {
            Ok(wanted) => wanted,
            Err(refusal) => {
                let problem = asked.in_words(&refusal);
                let page = asked.again(form, &refusal);
                // A script knows of the amount only: what is wrong with a note is told by the page.
                let outcome = if refusal.is_of_note() {
                    FormOutcome::Ask(page)
                } else {
                    FormOutcome::Correct { page, problem }
                };
                return Ok(Before::Comes(outcome));
            }
        };
        let asking = Asking {
            asked: &asked,
            shop: &shop,
            form,
            amount: payable.money(),
        };
        let begun = self.begun(asking, &attempt).await;
        let begun = begun.map_err(|error| fault(&error))?;
        let question = self.question(asking, &begun).await;
        if let Some(outcome) = question.map_err(|error| fault(&error.into()))? {
            return Ok(Before::Comes(outcome));
        }
        let (attempt, seen) = match begun {
            Begun::Nothing(attempt) => (attempt, None),
            Begun::This(payment) | Begun::Other(payment, _) => {
                (payment.attempt.clone(), Some(payment))
            }
        };
        let order = Order {
            payable,
            note,
            attempt,
            user_agent: self.visit.user_agent.clone(),
            client_ip: self.visit.client_ip,
            shop,
        };
        Ok(Before::Pays(Box::new(order), seen.map(Box::new)))
    }

    /// The shop, if it takes payments now, or this one has begun before.
    async fn shop(&self, code: &str, attempt: Option<&AttemptKey>) -> Result<Shop, Problem> {
        let code = parse_code(code)?;
        let shop = self
            .state
            .shop(&code)
            .await
            .map_err(|error| fault(&error.into()))?;
        let shop = shop.ok_or(Problem::CodeUnknown)?;
        match closed(&shop, self.state.clock.now()) {
            Some(problem @ Problem::ShopClosed { .. }) => match attempt {
                Some(attempt) if self.is_known(attempt).await? => Ok(shop),
                _ => Err(problem),
            },
            Some(problem) => Err(problem),
            None => Ok(shop),
        }
    }

    /// The form's page, in the language it was rendered in: its numbers are written that way.
    fn asked(&self, form: &PayForm, shop: &Shop, attempt: &AttemptKey) -> AskedForm {
        let frame = frame(&self.state, &self.visit, shop);
        let mut frame = marked(&self.state, frame, shop.account());
        let rendered = form
            .lang
            .as_deref()
            .and_then(|lang| self.state.languages.exactly(lang));
        frame.texts = rendered.unwrap_or(frame.texts);
        let view = ShopView {
            state: &self.state,
            visit: &self.visit,
            shop,
            language: frame.texts.tag(),
        };
        let page = AmountPage {
            attempt: attempt.as_str().to_owned(),
            ..view.fresh_form()
        };
        AskedForm { frame, page }
    }

    /// Whether this page load has its payment.
    async fn is_known(&self, attempt: &AttemptKey) -> Result<bool, Problem> {
        let known = self.state.payments.known(attempt).await;
        Ok(known.map_err(|error| fault(&error))?.is_some())
    }

    /// A new intention is counted; repeating one costs nothing.
    fn throttle(&self, shop: &Shop) -> Result<(), Problem> {
        let code = &shop.code.code;
        let taken = self
            .state
            .throttle
            .take(self.visit.client, &shop.merchant.id, code);
        // Somebody plays with a code, or a shop is busier than its operator thought.
        if taken != Ok(Taken::Common) && self.state.throttle.is_news(code) {
            let about = [shop.store.id.as_str(), &shop.code.label].join(", ");
            let alarm = Alarm::new(Kind::CodeCrowded, &about);
            self.state.payments.alarms().raise(alarm);
        }
        taken.map_err(|Busy { retry_s }| Problem::Busy { retry_s })?;
        self.state.count(shop, Step::Entered);
        Ok(())
    }

    fn whereto(&self, shop: &Shop, started: Started) -> FormOutcome {
        let remember = |payment: &Payment| {
            let code = &shop.code.code;
            self.state.remember(code, &payment.token)
        };
        match started {
            Started::Go { payment, to } => FormOutcome::Go {
                result: Some(format!("/r/{}", payment.token)),
                cookie: remember(&payment),
                to,
            },
            Started::Result(payment) => FormOutcome::Go {
                to: format!("/r/{}", payment.token),
                result: None,
                cookie: remember(&payment),
            },
            Started::Unfinished(payment) => FormOutcome::Instead {
                at: format!("/r/{}", payment.token),
            },
        }
    }
}

fn fault(error: &PaymentsError) -> Problem {
    if matches!(error, PaymentsError::Closed) {
        // It closed while it was read; the page says when it opens.
        return Problem::ShopClosed { opens: None };
    }
    if let PaymentsError::GatewayDown { retry_s } = *error {
        return Problem::GatewayDown { retry_s };
    }
    tracing::error!(%error, "a payment could not be started");
    Problem::OurFault
}
