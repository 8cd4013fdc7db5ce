//! Giving money back: how much, which is asked for by address so that one can come back to it; and why, with
//! what was typed said back, before it is done. The refund's id is in both forms, so whichever is sent twice asks for one refund.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

/// The refund's id, made with the page.
pub const REFUND: &str = "refund";
/// How much, as it is typed.
pub const AMOUNT: &str = "amount";
/// Why.
pub const REASON: &str = "reason";
/// There if it is asked for, and somebody else has to agree.
pub const ASK: &str = "ask";
/// How much in minor units, once it was said back.
pub const MINOR: &str = "minor";
/// What could still go back when it was said back, in minor units.
pub const LEFT: &str = "left";
/// There if they know that it may pay twice.
pub const TWICE: &str = "twice";
/// Longest reason, in letters.
pub const REASON_LEN_MAX: usize = 256;

/// What may go back, and what was filled in.
#[derive(Clone, Debug)]
pub struct GiveBackForm {
    /// The refund's id.
    pub refund: String,
    /// What is left to go back.
    pub left: String,
    /// What went back without us, in words.
    pub elsewhere: Option<String>,
    /// What waits for somebody else to agree, besides.
    pub waits: Option<String>,
    /// What the reader may not give back by themselves; none if they may all of it.
    pub why: Option<String>,
    /// That the gateway took the money back already: whoever gives it back pays twice.
    pub taken: Option<String>,
    /// As it was typed.
    pub amount: String,
    /// Whether the amount can't be given back as it was typed.
    pub is_wrong: bool,
}

/// What is asked once more.
#[derive(Clone, Debug)]
pub struct SurePage {
    /// The payment's reference.
    pub payment: String,
    /// The refund's id.
    pub refund: String,
    /// How much goes back, as people write it.
    pub amount: String,
    /// The same in minor units.
    pub minor: u64,
    /// What can still go back before it, in minor units.
    pub left_minor: u64,
    /// What was paid.
    pub paid: String,
    /// What is left after it; none if that is nothing.
    pub left: Option<String>,
    /// What went back without us, in words.
    pub elsewhere: Option<String>,
    /// Why.
    pub reason: String,
    /// Why the reader can only ask for it; none if they may give it back.
    pub why: Option<String>,
    /// That the gateway took the money back already.
    pub taken: Option<String>,
}

fn path(payment: &str) -> String {
    format!("{}/{payment}/refund", Section::Payments.path())
}

pub(crate) fn give_back_form(
    frame: &StudioFrame,
    payment: &str,
    form: &GiveBackForm,
) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let wrong = form.is_wrong.then_some("true");
    let waits = form.waits.as_ref();
    let waits = waits.map(|waits| {
        let words = texts.with("office-give-waits", &[("amount", waits)]);
        format!(" {words}")
    });
    let elsewhere = form.elsewhere.as_ref();
    let elsewhere = elsewhere.map(|words| format!(" {words}"));
    let why = form.why.clone();
    let why = why.map(|why| view! { <p class="heed">{why}</p> });
    view! {
        <section class="card" aria-labelledby="give-back">
            <h2 id="give-back">{texts.get("office-give-title")}</h2>
            {taken(form.taken.as_deref())}
            {why}
            <form method="get" action=path(payment) class="stack">
                <input type="hidden" name=REFUND value=form.refund.clone()/>
                <div class="field">
                    <label for="amount">{texts.get("office-give-amount")}</label>
                    <input id="amount" name=AMOUNT type="text" inputmode="decimal" required
                        autocomplete="off" dir="ltr" maxlength="40" aria-invalid=wrong
                        aria-describedby="left" value=form.amount.clone()/>
                    <p id="left" class="soft">
                        {texts.with("office-give-left", &[("amount", &form.left)])}
                        {waits}
                        {elsewhere}
                    </p>
                </div>
                <button class="button button-plain" type="submit">
                    {texts.get("office-give-on")}
                </button>
            </form>
        </section>
    }
}

/// A warning.
pub(crate) fn taken(words: Option<&str>) -> Option<impl IntoView + use<>> {
    let words = words.map(str::to_owned);
    words.map(|words| view! { <p class="alert" role="alert">{words}</p> })
}

/// What of a payment went back without us.
pub(crate) fn elsewhere(words: Option<&str>) -> Option<impl IntoView + use<>> {
    let words = words.map(str::to_owned);
    words.map(|words| view! { <p>{words}</p> })
}

/// A yes of its own, where there is a warning.
pub(crate) fn twice(frame: &StudioFrame, words: Option<&str>) -> Option<impl IntoView + use<>> {
    let said = words.map(|_| frame.texts.get("office-give-twice-yes"));
    said.map(|said| {
        view! {
            <label class="choice">
                <input type="checkbox" name=TWICE value="yes" required=true/>
                <span>{said}</span>
            </label>
        }
    })
}

fn reason_field(frame: &StudioFrame, reason: &str) -> impl IntoView + use<> {
    let texts = &frame.texts;
    view! {
        <div class="field">
            <label for="reason">{texts.get("office-give-reason")}</label>
            <input id="reason" name=REASON type="text" dir="auto" autocomplete="off"
                maxlength=REASON_LEN_MAX.to_string() aria-describedby="reason-for"
                value=reason.to_owned()/>
            <p id="reason-for" class="soft">{texts.get("office-give-reason-explain")}</p>
        </div>
    }
}

/// The page that asks once more.
pub fn sure_page(frame: &StudioFrame, page: &SurePage) -> String {
    let texts = &frame.texts;
    let [title, explain, button] = match page.why {
        None => [
            "office-sure-title",
            "office-sure-explain",
            "office-sure-button",
        ],
        Some(_) => [
            "office-ask-title",
            "office-ask-explain",
            "office-ask-button",
        ],
    }
    .map(|key| texts.with(key, &[("amount", &page.amount)]));
    let why = page.why.clone();
    let ask = why
        .as_ref()
        .map(|_| view! { <input type="hidden" name=ASK value="yes"/> });
    let why = why.map(|why| view! { <p class="notice">{why}</p> });
    let left = match &page.left {
        Some(left) => texts.with("office-sure-left", &[("paid", &page.paid), ("left", left)]),
        None => texts.with("office-sure-whole", &[("paid", &page.paid)]),
    };
    let reason = reason_field(frame, &page.reason);
    let back = format!("{}/{}", Section::Payments.path(), page.payment);
    frame::render(frame, &title.clone(), Some(Section::Payments), || {
        view! {
            <div class="card card-narrow">
                <h1>{title}</h1>
                {taken(page.taken.as_deref())}
                {why}
                <p>{left}</p>
                {elsewhere(page.elsewhere.as_deref())}
                <form method="post" action=path(&page.payment) class="stack">
                    {frame.form_field()}
                    <input type="hidden" name=REFUND value=page.refund.clone()/>
                    <input type="hidden" name=MINOR value=page.minor.to_string()/>
                    {ask}
                    <input type="hidden" name=LEFT value=page.left_minor.to_string()/>
                    {reason}
                    {twice(frame, page.taken.as_deref())}
                    <p class="soft">{explain}</p>
                    <button class="button button-wide" type="submit">{button}</button>
                </form>
                <a class="button button-plain" href=back>{texts.get("office-sure-back")}</a>
            </div>
        }
    })
}
