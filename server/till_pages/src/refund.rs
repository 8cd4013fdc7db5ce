//! Giving money back at a screen: who and how much; then why and their PIN, with what was typed said back; and
//! what came of it. Plain forms, which need no script.

mod twice;

use leptos::prelude::*;

use crate::frame::{Around, FORM_FIELD, TillFrame, render};

pub use twice::{RefundTwice, refund_twice_page};

/// Where all of it is.
pub const REFUND: &str = "/till/refund";
/// The payment's reference.
pub const PAYMENT: &str = "ref";
/// The refund's id, made with the page.
pub const ID: &str = "refund";
/// How much, as it is typed.
pub const AMOUNT: &str = "amount";
/// Why.
pub const REASON: &str = "reason";
/// Who, by their id.
pub const PERSON: &str = "person";
/// How much in minor units, once it was said back.
pub const MINOR: &str = "minor";
/// Six digits.
pub const PIN: &str = "pin";
/// There if it is only asked for.
pub const ASK: &str = "ask";
/// There once they said yes to paying twice.
pub const TWICE: &str = "twice";
/// The id of a refund or a request, to see what came of it.
pub const OF: &str = "of";
/// Why the PIN is asked for again.
pub const AGAIN: &str = "again";

/// What a form of a screen carries from page to page.
#[derive(Clone, Debug)]
pub struct Carried {
    /// The token of the screen's forms.
    pub form: String,
    /// The payment's reference.
    pub payment: String,
    /// The refund's id.
    pub id: String,
    /// Which payment, as who stands at the counter knows it: how much was paid, when, and the two words.
    pub about: String,
}

/// The first form.
#[derive(Clone, Debug)]
pub struct RefundForm {
    /// What it carries.
    pub carried: Carried,
    /// What can still go back.
    pub left: String,
    /// As it was typed.
    pub amount: String,
    /// Ids and names of those who may.
    pub people: Vec<(String, String)>,
    /// Who was chosen, by their id.
    pub person: String,
    /// Why it is asked again: the key of the text.
    pub problem: Option<&'static str>,
}

/// The second.
#[derive(Clone, Debug)]
pub struct RefundSure {
    /// What it carries.
    pub carried: Carried,
    /// How much, as people write it.
    pub amount: String,
    /// The same in minor units.
    pub minor: u64,
    /// Who: their id and name.
    pub person: (String, String),
    /// Whether it is more than they may by themselves, so that it is only asked for.
    pub asks: bool,
    /// Whether there is nobody who could agree to what is asked for.
    pub has_nobody: bool,
    /// Whether they said yes to paying twice.
    pub knows: bool,
    /// What of the payment went back already, where that is why it is only asked for.
    pub gone: Option<String>,
    /// Why it is given back, as far as it was typed.
    pub reason: String,
    /// Why it is asked again: the key of the text.
    pub problem: Option<&'static str>,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundEnd {
    /// The gateway gives it back.
    Given,
    /// Asked for, and nobody knows yet.
    Open,
    /// Somebody else has to agree.
    Waits,
    /// Somebody else was asked, and it is over without money going back.
    Over,
    /// The gateway said no.
    Refused,
    /// Nobody there has a PIN.
    Nobody,
    /// There is nothing to give back.
    Nothing,
    /// It couldn't be asked for.
    Failed,
}

impl RefundEnd {
    const fn text_key(self) -> &'static str {
        match self {
            Self::Given => "till-refund-given",
            Self::Open => "till-refund-open",
            Self::Waits => "till-refund-waits",
            Self::Over => "till-refund-over",
            Self::Refused => "till-refund-refused",
            Self::Nobody => "till-refund-nobody",
            Self::Nothing => "till-refund-none",
            Self::Failed => "till-refund-failed",
        }
    }
}

fn carried(carried: &Carried) -> impl IntoView + use<> {
    let Carried {
        form,
        payment,
        id,
        about: _,
    } = carried.clone();
    view! {
        <input type="hidden" name=FORM_FIELD value=form/>
        <input type="hidden" name=PAYMENT value=payment/>
        <input type="hidden" name=ID value=id/>
    }
}

fn whole<V: IntoView + 'static>(frame: &TillFrame, title: String, body: V) -> String {
    let back = frame.texts.get("till-back");
    let body = view! {
        {body}
        <a class="button button-plain" href="/till">{back}</a>
    };
    bare(frame, title, body)
}

/// The same of what says by itself where the way back is.
fn bare<V: IntoView + 'static>(frame: &TillFrame, title: String, body: V) -> String {
    let around = Around {
        title: title.clone(),
        is_live: false,
    };
    render(frame, around, || {
        view! {
            <main class="plain">
                <div class="card stack">
                    <h1>{title}</h1>
                    {body}
                </div>
            </main>
        }
    })
}

/// Who, and how much.
pub fn refund_page(frame: &TillFrame, form: &RefundForm) -> String {
    let texts = &frame.texts;
    let wrong = form.problem.map(|_| "true");
    let problem = form.problem.map(|key| {
        view! { <p class="alert" role="alert">{texts.get(key)}</p> }
    });
    let people: Vec<_> = form
        .people
        .iter()
        .map(|(id, name)| {
            let selected = form.person == *id;
            view! { <option value=id.clone() selected=selected>{name.clone()}</option> }
        })
        .collect();
    // By address, so that one can come back to it: nothing secret is in it.
    let hidden = [(PAYMENT, &form.carried.payment), (ID, &form.carried.id)]
        .map(|(name, value)| view! { <input type="hidden" name=name value=value.clone()/> });
    let hidden = hidden.into_iter().collect::<Vec<_>>();
    let about = form.carried.about.clone();
    let body = view! {
        <p><bdi>{about}</bdi></p>
        {problem}
        <form method="get" action=REFUND class="stack">
            {hidden}
            <div class="field">
                <label for="amount">{texts.get("till-refund-amount")}</label>
                <input id="amount" name=AMOUNT type="text" inputmode="decimal" required dir="ltr"
                    autocomplete="off" maxlength="40" aria-describedby="left" aria-invalid=wrong
                    value=form.amount.clone()/>
                <p id="left" class="soft">
                    {texts.with("till-refund-left", &[("amount", &form.left)])}
                </p>
            </div>
            <div class="field">
                <label for="person">{texts.get("till-refund-person")}</label>
                <select id="person" name=PERSON required>{people}</select>
            </div>
            <button class="button" type="submit">{texts.get("till-refund-on")}</button>
        </form>
    };
    whole(frame, texts.get("till-refund"), body)
}

/// Their PIN, with the amount as it was understood.
pub fn refund_sure_page(frame: &TillFrame, sure: &RefundSure) -> String {
    let texts = &frame.texts;
    let title = texts.with("till-refund-sure", &[("amount", &sure.amount)]);
    let problem = sure.problem.map(|key| {
        view! { <p class="alert" role="alert">{texts.get(key)}</p> }
    });
    let (person, name) = sure.person.clone();
    let gone = sure.gone.as_ref().map(|gone| {
        let words = texts.with("till-refund-asks-gone", &[("amount", gone)]);
        view! { " " {words} }
    });
    let asks = sure.asks.then(|| {
        view! { <p class="notice">{texts.get("till-refund-asks")}{gone}</p> }
    });
    let nobody = sure.has_nobody.then(|| {
        view! { <p class="alert" role="alert">{texts.get("till-refund-asks-nobody")}</p> }
    });
    let ask = sure
        .asks
        .then(|| view! { <input type="hidden" name=ASK value="yes"/> });
    let knows = sure
        .knows
        .then(|| view! { <input type="hidden" name=TWICE value="yes"/> });
    let button = texts.get(if sure.asks {
        "till-refund-ask"
    } else {
        "till-refund"
    });
    let about = sure.carried.about.clone();
    let body = view! {
        <p><bdi>{about}</bdi></p>
        {problem}
        {asks}
        {nobody}
        <form method="post" action=REFUND class="stack">
            {carried(&sure.carried)}
            <input type="hidden" name=MINOR value=sure.minor.to_string()/>
            <input type="hidden" name=PERSON value=person/>
            {ask}
            {knows}
            <div class="field">
                <label for="reason">{texts.get("till-refund-reason")}</label>
                <input id="reason" name=REASON type="text" dir="auto" autocomplete="off"
                    maxlength="256" value=sure.reason.clone()/>
            </div>
            <div class="field">
                <label for="pin"><bdi>{name}</bdi>" · "{texts.get("till-refund-pin")}</label>
                <input id="pin" name=PIN type="password" inputmode="numeric" required dir="ltr"
                    autocomplete="off" maxlength="12" aria-invalid=sure.problem.map(|_| "true")/>
            </div>
            <button class="button" type="submit">{button}</button>
        </form>
    };
    whole(frame, title, body)
}

/// What came of it; the amount as people write it.
pub fn refund_end_page(frame: &TillFrame, end: RefundEnd, amount: &str) -> String {
    let texts = &frame.texts;
    let words = texts.with(end.text_key(), &[("amount", amount)]);
    let body = view! { <p role="status">{words}</p> };
    whole(frame, texts.get("till-refund"), body)
}
