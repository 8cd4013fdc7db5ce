//! `GET /r/{token}/receipt` and `receipt.pdf`: a paid payment's receipt, for whoever has its page. What isn't
//! paid has none: there its page says how it stands.

use app::pages::{
    problem::Problem,
    receipt::{OwnWords, receipt_page},
    result::{self, Outcome, ResultPage},
};
use axum::{
    extract::{Path, Request, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use domain::Money;
use foundation::store::StoreError;
use payments::payment::Payment;
use poster::{Format, Receipt, Text};
use texts::Texts;

use super::{
    Shared,
    frame::marked,
    headers::OwnPolicy,
    posters::{
        self,
        press::{self, PressError, Sheet},
    },
    respond,
    result::{content, payment_of},
    visit::Visit,
};

/// A drawing that may do and fetch nothing.
const POLICY: &str = "default-src 'none'; sandbox";

/// The page.
pub(super) async fn show(
    State(state): State<Shared>,
    Path(token): Path<String>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    let payment = match payment_of(&state, &visit, &token).await {
        Ok(payment) => payment,
        Err(told) => return told,
    };
    match page(&state, &visit, &payment, None).await {
        Ok(response) => response,
        Err(error) => respond::our_fault(&state, &visit, &error),
    }
}

async fn page(
    state: &Shared,
    visit: &Visit,
    payment: &Payment,
    alert: Option<&str>,
) -> Result<Response, StoreError> {
    let (frame, page) = content(state, visit, payment).await?;
    let frame = marked(state, frame, &payment.account);
    if !has_receipt(&page.outcome) {
        return Ok(respond::see_other(&format!("/r/{}", payment.token)));
    }
    let status = if alert.is_some() { 503 } else { 200 };
    let own = own_words(state, payment, &page).await?;
    let html = receipt_page(&frame, &page, &own, alert);
    Ok(respond::shop_page(status, &frame, html))
}

/// The file, to be kept.
pub(super) async fn file(
    State(state): State<Shared>,
    Path(token): Path<String>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    let payment = match payment_of(&state, &visit, &token).await {
        Ok(payment) => payment,
        Err(told) => return told,
    };
    match made(&state, &visit, &payment).await {
        Ok(response) => response,
        Err(error) => respond::our_fault(&state, &visit, &error),
    }
}

/// The file of a payment that was paid; else its page, or why there is none.
pub(super) async fn made(
    state: &Shared,
    visit: &Visit,
    payment: &Payment,
) -> Result<Response, StoreError> {
    let (frame, content) = content(state, visit, payment).await?;
    if !has_receipt(&content.outcome) {
        return Ok(respond::see_other(&format!("/r/{}", payment.token)));
    }
    let own = own_words(state, payment, &content).await?;
    let mark = state.marks.of(&payment.account);
    let receipt = Box::new(Receipt {
        mark: posters::printed_mark(mark.as_ref(), &*state.brands).await?,
        ..receipt(&frame.texts, &content, &own)
    });
    // A payment's own, so that nobody takes the press from the shop's posters.
    let made = if state.throttle.take_poster(payment.token.as_str()) {
        let shop = &payment.place.merchant;
        let sheet = Sheet::Receipt(receipt);
        state.press.make(shop, sheet, Format::Pdf).await
    } else {
        Err(PressError::Busy)
    };
    match made {
        Ok(printed) => Ok(answer(payment, printed.file)),
        Err(PressError::Busy) => {
            let retry_s = press::RETRY_S;
            Ok(respond::problem(state, visit, Problem::Busy { retry_s }))
        }
        Err(error @ (PressError::Refused(_) | PressError::Failed(_))) => {
            tracing::warn!(payment.id = %payment.request_id, %error, "a receipt can't be made");
            page(state, visit, payment, Some("receipt-print")).await
        }
    }
}

fn has_receipt(outcome: &Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Paid | Outcome::PartRefunded { .. } | Outcome::Refunded
    )
}

/// What the shop has kept of it: a tax is included in that. Nothing, if all went back.
fn kept(page: &ResultPage) -> Option<Money> {
    let back = page.refunds.iter().filter(|line| line.time.is_some());
    let back: u64 = back.map(|line| line.amount.minor()).sum();
    let kept = page.amount.minor().checked_sub(back)?;
    let kept = Money::from_minor(kept, page.amount.currency()).ok()?;
    (kept.minor() > 0).then_some(kept)
}

/// What the shop had said on its receipts when this was paid.
async fn own_words(
    state: &Shared,
    payment: &Payment,
    page: &ResultPage,
) -> Result<OwnWords, StoreError> {
    let merchant = &payment.place.merchant;
    // The gateway tells whole seconds, by its own clock; nobody pays before they began to.
    let created = payment.created;
    let at = payment.paid.map_or(created, |paid| paid.max(created));
    let words = state.store.receipt_words(merchant, at).await?;
    let included = words.tax.as_ref().and_then(|tax| {
        let amount = page.style.amount(tax.included(kept(page)?)?);
        Some([format!("{} {} %", tax.name, tax.percent()), amount])
    });
    let said = |text: String| (!text.is_empty()).then_some(text);
    let who = [words.name, words.number, words.address];
    Ok(OwnWords {
        who: who.into_iter().filter_map(said).collect(),
        included,
        closing: said(words.closing),
        is_invoice: words.is_invoice,
    })
}

/// The texts of its file.
fn receipt(texts: &Texts, page: &ResultPage, words: &OwnWords) -> Receipt {
    let own = |text: &str| Text::new(texts.tag(), text);
    let shop = &page.shop.merchant;
    let theirs = |text: &String| {
        let language = shop.language.as_deref().unwrap_or(texts.tag());
        Text::new(language, text)
    };
    let facts = result::facts(texts, page);
    let facts = facts.into_iter().skip(1);
    let included = words.fact(texts);
    Receipt {
        language: texts.tag().to_owned(),
        shop: Text::new(shop.language.as_deref().unwrap_or(texts.tag()), &shop.text),
        place: own(&result::place(texts, page)),
        title: own(&texts.get("receipt-title")),
        amount: own(&page.style.amount(page.amount)),
        state: own(&texts.get(page.outcome.title())),
        facts: facts
            .map(|fact| [own(&fact.name), own(&fact.value)])
            .collect(),
        included: included.map(|fact| [own(&fact.name), own(&fact.value)]),
        who: words.who.iter().map(theirs).collect(),
        end: own(&texts.get(words.kind())),
        closing: words.closing.as_ref().map(theirs),
        boxes: own(&texts.get("poster-boxes")),
        mark: None,
    }
}

fn answer(payment: &Payment, file: Vec<u8>) -> Response {
    let named = format!(
        "attachment; filename=\"receipt-{}.pdf\"",
        payment.request_id
    );
    let mut response = file.into_response();
    response.extensions_mut().insert(OwnPolicy {
        policy: POLICY.to_owned(),
        framed: false,
    });
    let headers = response.headers_mut();
    let pairs: [(HeaderName, &str); 2] = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_DISPOSITION, &named),
    ];
    for (name, value) in pairs {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    response
}
