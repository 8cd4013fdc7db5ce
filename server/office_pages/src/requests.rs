//! Refunds that somebody asked for: what waits for somebody else to agree, and what became of others.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::{
    give_back::{taken, twice},
    payment::Notice,
    payments::Standing,
    roles::Place,
};

/// Why it is decided so, as it is typed.
pub const WORD: &str = "word";
/// Longest word, in letters.
pub const WORD_LEN_MAX: usize = 256;

/// What the page says.
#[derive(Clone, Debug)]
pub struct RequestsPage {
    /// What waits, the oldest first.
    pub waiting: Vec<RequestRow>,
    /// What is decided or over, the latest first.
    pub decided: Vec<RequestRow>,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// A request.
#[derive(Clone, Debug)]
pub struct RequestRow {
    /// What the refund is or will be called.
    pub id: String,
    /// The payment's reference.
    pub payment: String,
    /// How much, as people write it.
    pub amount: String,
    /// How it stands.
    pub standing: Standing,
    /// Where that was paid; where it stands on the payment's own page, that says so.
    pub place: Option<Place>,
    /// Who asked, and when.
    pub asked: String,
    /// Why, in their words.
    pub reason: Option<String>,
    /// Until when it waits, or who decided and when.
    pub more: Option<String>,
    /// Why it was decided so, in their words.
    pub word: Option<String>,
    /// That the gateway took the money back already, where it did: agreeing pays twice.
    pub taken: Option<String>,
    /// What the reader can do about it.
    pub way: Way,
}

/// What a reader can do about a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Nothing, and there is nothing to say of that.
    Nothing,
    /// Agree or turn it down.
    Decide,
    /// Turn it down; why they can't agree.
    Reject(String),
    /// Take it back, as whoever asked.
    Withdraw,
}

/// The whole document.
pub fn requests_page(frame: &StudioFrame, page: &RequestsPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-requests-title");
    let notice = page.notice.as_ref().map(Notice::view);
    let waiting = if page.waiting.is_empty() {
        view! { <p class="soft">{texts.get("office-requests-none")}</p> }.into_any()
    } else {
        list(frame, &page.waiting).into_any()
    };
    let decided = (!page.decided.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="decided">
                <h2 id="decided">{texts.get("office-requests-decided")}</h2>
                {list(frame, &page.decided)}
            </section>
        }
    });
    frame::render(frame, &title.clone(), Some(Section::Refunds), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-requests-lead")}</p>
            </div>
            {notice}
            <section class="card" aria-labelledby="waiting">
                <h2 id="waiting">{texts.get("office-requests-waiting")}</h2>
                {waiting}
            </section>
            {decided}
        }
    })
}

fn list(frame: &StudioFrame, rows: &[RequestRow]) -> impl IntoView + use<> {
    let rows: Vec<_> = rows.iter().map(|row| request_row(frame, row)).collect();
    view! { <ul class="rows">{rows}</ul> }
}

/// A request as a row of a list.
pub(crate) fn request_row(frame: &StudioFrame, row: &RequestRow) -> AnyView {
    let to = format!("{}/{}", Section::Payments.path(), row.payment);
    let amount = row.amount.clone();
    let amount = if row.place.is_some() {
        view! { <a href=to><bdi>{amount}</bdi></a> }.into_any()
    } else {
        view! { <bdi>{amount}</bdi> }.into_any()
    };
    let place = row.place.as_ref().map(|place| {
        view! { <p class="row-more">{place.view()}</p> }
    });
    let said = |words: &Option<String>| {
        let words = words.clone();
        words.map(|words| view! { <p><bdi>{words}</bdi></p> })
    };
    let more = row.more.clone();
    let more = more.map(|more| view! { <p class="row-more">{more}</p> });
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-name">{amount}{row.standing.view(frame)}</p>
                {place}
                <p class="row-more">{row.asked.clone()}</p>
                {said(&row.reason)}
                {more}
                {said(&row.word)}
                <p class="row-more"><bdi>{row.id.clone()}</bdi></p>
                {taken(row.taken.as_deref())}
                {ways(frame, row)}
            </div>
        </li>
    }
    .into_any()
}

fn ways(frame: &StudioFrame, row: &RequestRow) -> AnyView {
    let note = match &row.way {
        Way::Nothing | Way::Decide => None,
        Way::Reject(why) => Some(why.clone()),
        Way::Withdraw => Some(frame.texts.get("office-why-own")),
    };
    let note = note.map(|why| view! { <p class="soft">{why}</p> });
    let agree = (row.way == Way::Decide).then(|| agree(frame, row));
    let may_reject = matches!(row.way, Way::Decide | Way::Reject(_));
    let reject = may_reject.then(|| reject(frame, row));
    let buttons =
        may_reject.then(|| view! { <div class="settling">{agree}{reject}</div> }.into_any());
    let withdraw = (row.way == Way::Withdraw).then(|| withdraw(frame, row));
    view! { {note}{buttons}{withdraw} }.into_any()
}

fn path(row: &RequestRow, what: &str) -> String {
    format!("{}/{}/{what}", Section::Refunds.path(), row.id)
}

fn agree(frame: &StudioFrame, row: &RequestRow) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let button = texts.with("office-requests-agree", &[("amount", &row.amount)]);
    view! {
        <details class="asked">
            <summary class="button">{button}</summary>
            <form method="post" action=path(row, "approve") class="stack">
                {frame.form_field()}
                {twice(frame, row.taken.as_deref())}
                <p class="soft">{texts.get("office-requests-agree-explain")}</p>
                <button class="button" type="submit">
                    {texts.get("office-requests-agree-sure")}
                </button>
            </form>
        </details>
    }
}

fn withdraw(frame: &StudioFrame, row: &RequestRow) -> impl IntoView + use<> {
    view! {
        <form method="post" action=path(row, "withdraw") class="settling">
            {frame.form_field()}
            <button class="quiet quiet-lined" type="submit">
                {frame.texts.get("office-requests-withdraw")}
            </button>
        </form>
    }
}

fn reject(frame: &StudioFrame, row: &RequestRow) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let field = format!("word-{}", row.id);
    view! {
        <details class="asked">
            <summary class="quiet quiet-lined">{texts.get("office-requests-reject")}</summary>
            <form method="post" action=path(row, "reject") class="stack">
                {frame.form_field()}
                <div class="field">
                    <label for=field.clone()>{texts.get("office-requests-reject-why")}</label>
                    <input id=field.clone() name=WORD type="text" dir="auto" autocomplete="off"
                        maxlength=WORD_LEN_MAX.to_string()/>
                </div>
                <button class="button button-grave" type="submit">
                    {texts.get("office-requests-reject")}
                </button>
            </form>
        </details>
    }
}
