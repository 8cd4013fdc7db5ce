//! One request's cashier: what `app`'s server functions leave to the server. Starts a payment, or
//! finds out why it can't be started; says how a payment stands.

use std::sync::{Arc, Mutex, PoisonError};

use app::{
    api::{Answer, Cashier, News, PayForm},
    pages::{Frame, amount::AmountPage, problem::Problem},
};
use domain::{AttemptKey, Payable};

use super::{
    Shared,
    code::parse_code,
    counter::closed,
    form::{again, check_amount, check_note},
    frame::frame,
    fresh::form_again,
    outcome::Outcome,
    result,
    scene::Scene,
    throttle::{Busy, Taken},
    twice,
    unfinished::unfinished_response,
    visit::Visit,
    wallet,
};
use alarms::{Alarm, Kind};
use payments::{Order, PaymentsError, Started, funnel::Step, payment::Payment};
use shops::shop::Shop;

/// One request's cashier.
pub(super) struct Counter {
    /// The server.
    pub(super) state: Shared,
    /// Who asks.
    pub(super) visit: Visit,
    form: Mutex<Option<PayForm>>,
    outcome: Mutex<Option<Outcome>>,
}

#[async_trait::async_trait]
impl Cashier for Counter {
    async fn start(&self, form: PayForm) -> Answer {
        let sent = form.clone();
        let outcome = self
            .outcome_of(form)
            .await
            .unwrap_or_else(|outcome| outcome);
        *self.form.lock().unwrap_or_else(PoisonError::into_inner) = Some(sent);
        let (_, answer) = outcome.answer(&self.state, &self.visit);
        self.put(outcome);
        answer
    }

    async fn news(&self, token: &str) -> Option<News> {
        match result::news(&self.state, &self.visit, token).await {
            Ok(news) => Some(news),
            Err(problem) => {
                self.put(Outcome::Problem(problem));
                None
            }
        }
    }
}

impl Counter {
    /// For one request.
    pub(super) fn new(state: Shared, visit: Visit) -> Arc<Self> {
        Arc::new(Self {
            state,
            visit,
            form: Mutex::default(),
            outcome: Mutex::default(),
        })
    }

    fn put(&self, outcome: Outcome) {
        *self.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
    }

    /// What came of it, if the form could be read.
    pub(super) fn take(&self) -> Option<Outcome> {
        let mut outcome = self.outcome.lock().unwrap_or_else(PoisonError::into_inner);
        outcome.take()
    }

    /// What is known of the place where a problem arose.
    pub(super) async fn scene(&self) -> Scene {
        let form = self
            .form
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let code = form.as_ref().and_then(|form| parse_code(&form.code).ok());
        let shop = match code {
            Some(code) => self.state.store.shop(&code).await.ok().flatten(),
            None => None,
        };
        Scene {
            // A form that can't be read says nothing the second time either.
            form: form.filter(|form| AttemptKey::parse(&form.attempt).is_ok()),
            shop: shop.map(Box::new),
        }
    }

    async fn outcome_of(&self, form: PayForm) -> Result<Outcome, Outcome> {
        let shop = self.shop(&form.code).await?;
        let attempt =
            AttemptKey::parse(&form.attempt).map_err(|_| Outcome::Problem(Problem::BadRequest))?;
        if let Some(page) = wallet::no_wallet(&self.state, &self.visit, &shop) {
            return Ok(Outcome::Instead {
                page,
                at: format!("/c/{}", shop.code.code),
            });
        }
        let page = self.page(&form, &shop, &attempt);
        let payable = check_amount(&page, &form).map_err(|problem| again(&page, &form, problem))?;
        let note =
            check_note(&page, &form, &shop).map_err(|problem| again(&page, &form, problem))?;
        if let Some(question) = self.question(&page, (&shop, &payable), &form).await? {
            return Ok(question);
        }
        self.throttle(&shop, &attempt).await?;
        let order = Order {
            payable,
            note,
            attempt,
            user_agent: self.visit.user_agent.clone(),
            client_ip: self.visit.client_ip,
            shop: shop.clone(),
        };
        let started = self
            .state
            .payments
            .start(order)
            .await
            .map_err(|error| fault(&error))?;
        Ok(self.whereto(&shop, started))
    }

    async fn shop(&self, code: &str) -> Result<Shop, Outcome> {
        let code = parse_code(code).map_err(Outcome::Problem)?;
        let shop = self
            .state
            .shop(&code)
            .await
            .map_err(|error| fault(&error.into()))?;
        let shop = shop.ok_or(Outcome::Problem(Problem::CodeUnknown))?;
        match closed(&shop, self.state.clock.now()) {
            Some(problem) => Err(Outcome::Problem(problem)),
            None => Ok(shop),
        }
    }

    /// The form's page, in the language it was rendered in: its numbers are written that way.
    fn page(&self, form: &PayForm, shop: &Shop, attempt: &AttemptKey) -> (Frame, AmountPage) {
        let mut frame = frame(&self.state, &self.visit, shop);
        let rendered = form
            .lang
            .as_deref()
            .and_then(|lang| self.state.languages.exactly(lang));
        frame.texts = rendered.unwrap_or(frame.texts);
        let language = frame.texts.tag().to_owned();
        let page = form_again(&self.state, &language, shop, (&self.visit, attempt));
        (frame, page)
    }

    /// Asks first if this looks like a payment just made, unless it is that very intention.
    async fn question(
        &self,
        (frame, _): &(Frame, AmountPage),
        (shop, payable): (&Shop, &Payable),
        form: &PayForm,
    ) -> Result<Option<Outcome>, Outcome> {
        let amount = payable.money();
        let earlier = twice::paid_lately(&self.state, &self.visit, (shop, amount)).await;
        let earlier = earlier.map_err(|error| fault(&error.into()))?;
        let earlier = earlier
            .filter(|earlier| form.again.is_none() && earlier.attempt.as_str() != form.attempt);
        Ok(earlier.map(|earlier| {
            let page = twice::question(&self.state, (frame, shop), &earlier, (&self.visit, form));
            Outcome::Ask(Box::new((frame.clone(), page)))
        }))
    }

    /// Repeating an intention costs nothing; a new one is counted.
    async fn throttle(&self, shop: &Shop, attempt: &AttemptKey) -> Result<(), Outcome> {
        let known = self
            .state
            .payments
            .is_known(attempt)
            .await
            .map_err(|error| fault(&error))?;
        if known {
            return Ok(());
        }
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
        taken.map_err(|Busy { retry_s }| Outcome::Problem(Problem::Busy { retry_s }))?;
        self.state.count(shop, Step::Entered);
        Ok(())
    }

    fn whereto(&self, shop: &Shop, started: Started) -> Outcome {
        let remember = |payment: &Payment| {
            let code = &shop.code.code;
            self.state.remember(code, &payment.token)
        };
        match started {
            Started::Go { payment, to } => Outcome::Go {
                look: Some(format!("/r/{}", payment.token)),
                cookie: remember(&payment),
                to,
            },
            Started::Look(payment) => Outcome::Go {
                to: format!("/r/{}", payment.token),
                look: None,
                cookie: remember(&payment),
            },
            Started::Unfinished(payment) => Outcome::Instead {
                page: unfinished_response(&self.state, &self.visit, (shop, &payment)),
                at: format!("/r/{}", payment.token),
            },
        }
    }
}

fn fault(error: &PaymentsError) -> Outcome {
    if let PaymentsError::GatewayDown { retry_s } = *error {
        return Outcome::Problem(Problem::GatewayDown { retry_s });
    }
    tracing::error!(%error, "a payment could not be started");
    Outcome::Problem(Problem::OurFault)
}
