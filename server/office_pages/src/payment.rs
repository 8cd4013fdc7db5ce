//! One payment: what is known of it and how it came to be known, and what may be done about it.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::{
    give_back::{GiveBackForm, elsewhere, give_back_form},
    money::{MONEY, WayMark, marks},
    payments::Standing,
    requests::{RequestRow, request_row},
    roles::Place,
};

/// What the page says.
#[derive(Clone, Debug)]
pub struct PaymentPage {
    /// Our reference.
    pub reference: String,
    /// The amount, as people write it.
    pub amount: String,
    /// The class that tells the style sheet how wide that is.
    pub width: String,
    /// How it stands.
    pub standing: Standing,
    /// What went back or is going, if anything.
    pub returned: Option<Standing>,
    /// What of it went back without us, in words.
    pub elsewhere: Option<String>,
    /// What that means for whoever stands at the till: the key of the text.
    pub explanation: &'static str,
    /// The two words.
    pub words: String,
    /// Where.
    pub place: Place,
    /// What else is known.
    pub facts: Vec<Fact>,
    /// Refunds, the oldest first.
    pub refunds: Vec<RefundCard>,
    /// What somebody asked for and isn't a refund, the oldest first.
    pub requests: Vec<RequestRow>,
    /// What happened, in order.
    pub history: Vec<HistoryLine>,
    /// Whether it has a receipt.
    pub has_receipt: bool,
    /// Whether the reader may have the gateway asked.
    pub may_ask: bool,
    /// Whether they may have it cancelled.
    pub may_cancel: bool,
    /// What they may give back, and what they filled in.
    pub give_back: Option<GiveBackForm>,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
    /// How far its money is, where the reader may see that.
    pub money: Vec<WayMark>,
}

/// Something that is known of a payment.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub value: String,
}

/// What was just done, or why it wasn't.
#[derive(Clone, Debug)]
pub struct Notice {
    /// The text.
    pub words: String,
    /// Whether it is that nothing was done.
    pub is_problem: bool,
}

impl Notice {
    pub(crate) fn view(&self) -> impl IntoView + use<> {
        let (class, role) = if self.is_problem {
            ("alert", "alert")
        } else {
            ("notice", "status")
        };
        view! { <p class=class role=role>{self.words.clone()}</p> }
    }
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct HistoryLine {
    /// When.
    pub time: String,
    /// What, in words.
    pub words: String,
    /// What came with it, as the gateway or we wrote it down.
    pub detail: String,
}

/// Money that goes back.
#[derive(Clone, Debug)]
pub struct RefundCard {
    /// Our reference of it.
    pub reference: String,
    /// How much.
    pub amount: String,
    /// How it stands.
    pub standing: Standing,
    /// What that means, or why not.
    pub explanation: String,
    /// Who gave it back or asked for it, in words.
    pub by: Option<String>,
    /// Who agreed, and when, in words.
    pub agreed: Option<String>,
    /// Why, as they wrote it.
    pub reason: Option<String>,
    /// What happened, in order.
    pub history: Vec<HistoryLine>,
}

/// The whole document.
pub fn payment_page(frame: &StudioFrame, page: &PaymentPage) -> String {
    let texts = &frame.texts;
    let title = texts.with("office-payment-title", &[("amount", &page.amount)]);
    let notice = page.notice.as_ref().map(Notice::view);
    let refunds: Vec<_> = page.refunds.iter().map(|one| refund(frame, one)).collect();
    let requests = page.requests.iter();
    let requests: Vec<_> = requests.map(|one| request_row(frame, one)).collect();
    let is_any = !refunds.is_empty() || !requests.is_empty();
    let refunds = is_any.then(|| {
        view! {
            <section class="card" aria-labelledby="refunds">
                <h2 id="refunds">{texts.get("office-refunds-title")}</h2>
                <ul class="rows">{requests}{refunds}</ul>
            </section>
        }
    });
    let give_back = page
        .give_back
        .as_ref()
        .map(|form| give_back_form(frame, &page.reference, form));
    let history = history(frame, &page.history);
    frame::render(frame, &title, Some(Section::Payments), || {
        view! {
            <p class="back"><a href=Section::Payments.path()>{texts.get("office-payments-back")}</a></p>
            {notice}
            {summary(frame, page)}
            {give_back}
            {refunds}
            <section class="card" aria-labelledby="history">
                <h2 id="history">{texts.get("office-history-title")}</h2>
                {history}
            </section>
        }
    })
}

fn summary(frame: &StudioFrame, page: &PaymentPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let returned = page.returned.map(|returned| returned.view(frame));
    let headline = format!("sum {}", page.width);
    let facts: Vec<_> = page
        .facts
        .iter()
        .map(|fact| {
            let value = fact.value.clone();
            view! { <div><dt>{fact.name.clone()}</dt><dd><bdi>{value}</bdi></dd></div> }
        })
        .collect();
    view! {
        <section class="card payment">
            <h1 class=headline><bdi>{page.amount.clone()}</bdi></h1>
            <p class="payment-state">{page.standing.view(frame)}{returned}</p>
            <p>{texts.get(page.explanation)}</p>
            {elsewhere(page.elsewhere.as_deref())}
            <p class="payment-words"><bdi lang="en">{page.words.clone()}</bdi></p>
            <dl class="facts">
                <div><dt>{texts.get("office-payment-where")}</dt><dd>{page.place.view()}</dd></div>
                {facts}
            </dl>
            {receipt(frame, page)}
            {settling(frame, page)}
        </section>
        {money(frame, page)}
    }
}

/// How far its money is, and the way to more of it.
fn money(frame: &StudioFrame, page: &PaymentPage) -> impl IntoView + use<> {
    let to = format!("{MONEY}/payments/{}", page.reference);
    let marks = (!page.money.is_empty()).then(|| marks(frame, &page.money));
    marks.map(|marks| {
        view! {
            <section class="card stack" aria-labelledby="money">
                <h2 id="money">{frame.texts.get("office-money-way")}</h2>
                {marks}
                <p><a class="quiet quiet-lined" href=to>{frame.texts.get("office-money-way-more")}</a></p>
            </section>
        }
    })
}

/// The customer's receipt, as a file.
fn receipt(frame: &StudioFrame, page: &PaymentPage) -> impl IntoView + use<> {
    let to = format!(
        "{}/{}/receipt.pdf",
        Section::Payments.path(),
        page.reference
    );
    let words = frame.texts.get("office-payment-receipt");
    page.has_receipt
        .then(|| view! { <p><a class="quiet quiet-lined" href=to>{words}</a></p> })
}

/// Asking, and cancelling what isn't decided.
fn settling(frame: &StudioFrame, page: &PaymentPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let to = |what: &str| format!("{}/{}/{what}", Section::Payments.path(), page.reference);
    let ask = page.may_ask.then(|| {
        view! {
            <form method="post" action=to("ask")>
                {frame.form_field()}
                <button class="button" type="submit">{texts.get("office-payment-ask")}</button>
            </form>
        }
    });
    let cancel = page.may_cancel.then(|| {
        view! {
            <details class="asked">
                <summary class="quiet quiet-lined">{texts.get("office-payment-cancel")}</summary>
                <form method="post" action=to("cancel") class="stack">
                    {frame.form_field()}
                    <p class="soft">{texts.get("office-payment-cancel-explain")}</p>
                    <button class="button button-grave" type="submit">
                        {texts.get("office-payment-cancel-sure")}
                    </button>
                </form>
            </details>
        }
    });
    (page.may_ask || page.may_cancel).then(|| view! { <div class="settling">{ask}{cancel}</div> })
}

fn refund(frame: &StudioFrame, refund: &RefundCard) -> impl IntoView + use<> {
    let by = refund.by.clone();
    let by = by.map(|said| view! { <p class="row-more">{said}</p> });
    let agreed = refund.agreed.clone();
    let agreed = agreed.map(|said| view! { <p class="row-more">{said}</p> });
    let reason = refund.reason.clone();
    let reason = reason.map(|reason| view! { <p class="row-more"><bdi>{reason}</bdi></p> });
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-name"><bdi>{refund.amount.clone()}</bdi>{refund.standing.view(frame)}</p>
                <p>{refund.explanation.clone()}</p>
                {by}
                {agreed}
                {reason}
                <p class="row-more"><bdi>{refund.reference.clone()}</bdi></p>
                {history(frame, &refund.history)}
            </div>
        </li>
    }
}

fn history(frame: &StudioFrame, lines: &[HistoryLine]) -> impl IntoView + use<> {
    let lines: Vec<_> = lines
        .iter()
        .map(|line| {
            let detail = line.detail.clone();
            let detail = (!detail.is_empty()).then(|| view! { <code dir="ltr">{detail}</code> });
            view! {
                <li>
                    <span class="row-more">{line.time.clone()}</span>
                    <span>{line.words.clone()} " " {detail}</span>
                </li>
            }
        })
        .collect();
    let label = frame.texts.get("office-history-title");
    view! { <ol class="history" aria-label=label>{lines}</ol> }
}
