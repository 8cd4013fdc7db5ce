//! What a scanned code leads to: the amount page, the unfinished payment, the wallet that is
//! needed, or why the code can't be used.

use std::time::Duration;

use app::api::PayForm;
use app::components::shop_header::ShopName;
use app::i18n::{AmountStyle, Spoken, WallTime};
use app::pages::{
    Frame,
    amount::{AmountPage, amount_page},
    problem::Problem,
    unfinished::{Begun, UnfinishedPage, unfinished_page},
};
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use domain::{AttemptKey, EntryCode, EntryCodeError, ResultToken, State as PaymentState, Words};

use super::{
    AppState, Shared,
    counter::closed,
    language, respond,
    visit::{LANGUAGE_COOKIE, Visit},
    wallet,
};
use crate::{
    clock::Timestamp,
    funnel::{Step, local_day},
    look,
    payment::Payment,
    payments::PaymentsError,
    shop::Shop,
    storage::StoreError,
};

/// How long a page waits for the gateway before it says "being checked".
const PATIENCE_MS: u64 = 2_500;
/// How long a browser remembers a language.
pub(super) const LANGUAGE_S: u32 = 31_536_000;

impl AppState {
    /// The visitor of a request.
    pub(super) fn visit(&self, request: &Request) -> Visit {
        Visit::of(
            request,
            &self.public_url.origin().ascii_serialization(),
            &self.proxies,
        )
    }

    /// Counts how far a customer got. Browsers, previews and robots never get so far as to be asked
    /// for an amount.
    pub(super) fn count(&self, shop: &Shop, step: Step) {
        let day = local_day(self.clock.now(), &shop.store.time_zone);
        self.funnel.count(&shop.code.code, day, step);
    }

    /// Attributes of every cookie of ours.
    pub(super) fn cookie(&self, name: &str, value: &str, age_s: u32) -> String {
        let secure = if self.public_url.scheme() == "https" {
            "; Secure"
        } else {
            ""
        };
        format!("{name}={value}; Path=/; Max-Age={age_s}; HttpOnly; SameSite=Lax{secure}")
    }

    /// The payment as it is now for somebody who looks at it. A page that is fetched ahead asks
    /// nobody and changes nothing.
    pub(super) async fn seen(
        &self,
        visit: &Visit,
        payment: Payment,
    ) -> Result<Payment, PaymentsError> {
        if visit.ahead {
            return Ok(payment);
        }
        self.refreshed(payment).await
    }

    /// Asks the gateway if need be, but not for longer than a customer waits for a page. The
    /// question itself goes on.
    pub(super) async fn refreshed(&self, payment: Payment) -> Result<Payment, PaymentsError> {
        let payments = std::sync::Arc::clone(&self.payments);
        let asked = payment.clone();
        let task = tokio::spawn(async move { payments.refresh(asked).await });
        match tokio::time::timeout(Duration::from_millis(PATIENCE_MS), task).await {
            Ok(Ok(refreshed)) => refreshed,
            Ok(Err(_)) => Err(PaymentsError::Task),
            Err(_) => Ok(payment),
        }
    }
}

/// The shop's names, for a page in this language.
pub(super) fn shop_name(shop: &Shop, language: &str) -> ShopName {
    ShopName {
        merchant: spoken(shop, &shop.merchant.name, language),
        store: spoken(shop, &shop.store.name, language),
        counter: shop.code.label.clone(),
    }
}

/// A shop's own words on a page in this language.
fn spoken(shop: &Shop, words: &Words, language: &str) -> Spoken {
    Spoken::of(words, language, &shop.store.language)
}

/// The cookie that remembers a browser's payment at this code.
pub(super) fn payment_cookie(code: &EntryCode) -> String {
    format!("portico-{code}")
}

/// The code of an address, or what is wrong with it.
pub(super) fn parse_code(raw: &str) -> Result<EntryCode, Problem> {
    EntryCode::parse(raw).map_err(|error| match error {
        EntryCodeError::Empty
        | EntryCodeError::TooLong
        | EntryCodeError::WrongLength
        | EntryCodeError::Illegal { .. }
        | EntryCodeError::CheckFailed => Problem::CodeMalformed,
    })
}

/// `GET /c/{code}`: creates nothing, whoever asks.
pub(super) async fn amount(
    State(state): State<Shared>,
    Path(raw): Path<String>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    at_code(&state, &raw, (&visit, None)).await
}

/// What a code leads to, with a form that is to be shown in another language.
pub(super) async fn at_code(
    state: &Shared,
    raw: &str,
    (visit, form): (&Visit, Option<&PayForm>),
) -> Response {
    let code = match parse_code(raw) {
        Ok(code) => code,
        Err(problem) => return respond::problem(state, visit, problem),
    };
    let mut response = match state.shop(&code).await {
        Err(error) => return respond::our_fault(state, visit, &error),
        Ok(None) => return respond::problem(state, visit, Problem::CodeUnknown),
        Ok(Some(shop)) => match closed(&shop, state.clock.now()) {
            Some(problem) => return respond::problem(state, visit, problem),
            None => for_shop(state, (visit, form), &shop).await,
        },
    };
    // Who can't pay here has nothing to remember: most of them are machines that follow links.
    if let Some(texts) = visit
        .lang
        .as_deref()
        .filter(|_| !visit.ahead && state.may_pay(visit))
        .and_then(|lang| state.languages.exactly(lang))
    {
        let cookie = state.cookie(LANGUAGE_COOKIE, texts.tag(), LANGUAGE_S);
        respond::set_cookie(response.headers_mut(), &cookie);
    }
    response
}

async fn for_shop(
    state: &Shared,
    (visit, form): (&Visit, Option<&PayForm>),
    shop: &Shop,
) -> Response {
    if let Some(page) = wallet::no_wallet(state, visit, shop) {
        return page;
    }
    match unfinished(state, visit, shop).await {
        Ok(Some(payment)) => unfinished_response(state, visit, (shop, &payment)),
        Ok(None) => {
            let frame = frame(state, visit, shop);
            let language = frame.texts.tag().to_owned();
            let page = match form {
                Some(form) => language::carried(state, &language, shop, (visit, form)),
                None => fresh_form(state, &language, shop, visit),
            };
            if !visit.ahead && form.is_none() {
                state.count(shop, Step::Opened);
            }
            respond::shop_page(200, &frame, amount_page(&frame, &page))
        }
        Err(error) => respond::our_fault(state, visit, &error),
    }
}

/// Texts and files for a page of this shop.
pub(super) fn frame(state: &Shared, visit: &Visit, shop: &Shop) -> Frame {
    let texts = state.texts(visit, Some(&shop.store.language));
    let language = texts.tag().to_owned();
    Frame {
        texts,
        assets: state.site.assets(),
        look: look::look(shop, &language),
    }
}

/// A form with a key of its own.
pub(super) fn fresh_form(state: &Shared, language: &str, shop: &Shop, visit: &Visit) -> AmountPage {
    // Who can't pay was sent away before, unless the table of wallets has changed since.
    let fitted = wallet::fitted(state, visit, shop);
    let (wallet, shop) = fitted.unwrap_or_else(|_| (None, shop.clone()));
    let shop = &shop;
    AmountPage {
        shop: shop_name(shop, language),
        code: shop.code.code.to_string(),
        attempt: AttemptKey::from_random(state.randomness.bytes())
            .as_str()
            .to_owned(),
        limits: shop.limits,
        style: AmountStyle::of(language),
        wording: look::wording(shop),
        asking: shop.code.asking.clone(),
        note: shop.code.note,
        note_label: (shop.code.note_label.as_ref()).map(|label| spoken(shop, label, language)),
        wallet,
        refused: None,
    }
}

/// The form as it came back, for showing what is wrong with it.
pub(super) fn form_again(
    state: &Shared,
    language: &str,
    shop: &Shop,
    (visit, attempt): (&Visit, &AttemptKey),
) -> AmountPage {
    let fresh = fresh_form(state, language, shop, visit);
    AmountPage {
        attempt: attempt.as_str().to_owned(),
        ..fresh
    }
}

/// This browser's payment at this code, if it isn't decided yet.
async fn unfinished(
    state: &Shared,
    visit: &Visit,
    shop: &Shop,
) -> Result<Option<Payment>, PaymentsError> {
    let code = &shop.code.code;
    let token = visit.cookie(&payment_cookie(code)).map(ResultToken::parse);
    let Some(Ok(token)) = token else {
        return Ok(None);
    };
    let found: Result<Option<Payment>, StoreError> = state.store.by_token(&token).await;
    let Some(payment) = found?.filter(|payment| payment.code == *code) else {
        return Ok(None);
    };
    let payment = state.seen(visit, payment).await?;
    Ok((!payment.state.is_final()).then_some(payment))
}

/// Offers what can be done about an unfinished payment, instead of a second form.
pub(super) fn unfinished_response(
    state: &Shared,
    visit: &Visit,
    (shop, payment): (&Shop, &Payment),
) -> Response {
    let frame = frame(state, visit, shop);
    let open = payment.state == PaymentState::Processing && state.clock.now() < payment.expires;
    let now = wall_time(state.clock.now(), &shop.store.time_zone);
    let begun = wall_time(payment.created, &shop.store.time_zone);
    let language = frame.texts.tag().to_owned();
    let page = UnfinishedPage {
        shop: shop_name(shop, frame.texts.tag()),
        code: shop.code.code.to_string(),
        token: payment.token.as_str().to_owned(),
        amount: AmountStyle::of(&language).amount(payment.amount),
        begun: if begun.is_same_day(now) {
            Begun::Today(begun.time(&language))
        } else {
            Begun::Earlier(begun.day_and_time(&language))
        },
        go: payment.go.clone().filter(|_| open),
    };
    respond::shop_page(200, &frame, unfinished_page(&frame, &page))
}

/// A time as the clock on the shop's wall shows it; UTC when its zone is unknown to us.
pub(super) fn wall_time(at: Timestamp, zone: &str) -> WallTime {
    let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let local = at.instant().to_zoned(zone);
    // The common calendar's months, days, hours and minutes are never below nought.
    let part = |part: i8| part.unsigned_abs();
    WallTime {
        year: local.year().into(),
        month: part(local.month()),
        day: part(local.day()),
        hour: part(local.hour()),
        minute: part(local.minute()),
    }
}
