//! One difference: its name and amount, what it means and what to do, whom it is about, and what a person said of it.

use leptos::prelude::*;
use studio_pages::StudioFrame;

use crate::seen;

/// A way to what something is about.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it is; nowhere if there is no page of it.
    pub to: Option<String>,
    /// What it is called.
    pub words: String,
    /// What is said of it; may be empty.
    pub more: String,
}

/// What a person said of a difference.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// Who, and when.
    pub who: String,
    /// Why.
    pub why: String,
}

/// A difference.
#[derive(Clone, Debug)]
pub struct DifferenceCard {
    /// What it is called by forms, and its element on the page.
    pub key: String,
    /// Its name.
    pub name: String,
    /// How much money it is.
    pub amount: Option<String>,
    /// What was expected and what was found, in a sentence.
    pub between: Option<String>,
    /// Whether money may be lost.
    pub is_grave: bool,
    /// What it means, where that isn't said above it.
    pub means: Option<String>,
    /// What to do, if anything.
    pub act: Option<String>,
    /// How long something can still be done.
    pub clock: Option<String>,
    /// What it is about.
    pub about: Vec<Link>,
    /// The files and lines that tell of it.
    pub places: Vec<String>,
    /// That somebody said that it is as it should be.
    pub accepted: Option<Acceptance>,
    /// Whether the reader may say so, and which page they are at; otherwise they only read.
    pub back: Option<String>,
    /// Who may, where the reader may not.
    pub role: Option<String>,
    /// How many words were said about it when the page was made.
    pub seen: String,
    /// The reason that the reader was about to give when somebody else was faster.
    pub typed: Option<String>,
}

/// All of them, in this order.
pub(super) fn cards(frame: &StudioFrame, all: &[DifferenceCard]) -> impl IntoView + use<> {
    let all: Vec<_> = all.iter().map(|one| card(frame, one)).collect();
    view! { <ul class="money-cards">{all}</ul> }
}

/// Those of a batch or a payment, on its page.
pub(super) fn told_here(
    frame: &StudioFrame,
    all: &[DifferenceCard],
) -> Option<impl IntoView + use<>> {
    (!all.is_empty()).then(|| {
        view! {
            <section class="money-open" aria-labelledby="open">
                <h2 id="open">{frame.texts.get("office-money-batch-differences")}</h2>
                {cards(frame, all)}
            </section>
        }
    })
}

fn card(frame: &StudioFrame, one: &DifferenceCard) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let amount = one.amount.clone();
    let amount = amount.map(|amount| view! { <p class="payment-amount"><bdi>{amount}</bdi></p> });
    let between = one.between.clone();
    let between = between.map(|said| view! { <p class="row-more">{said}</p> });
    let means = one.means.clone().map(|said| view! { <p>{said}</p> });
    let act = one.act.clone().map(|act| {
        view! { <p><strong>{texts.get("office-money-do")}</strong>" "{act}</p> }
    });
    let clock = one.clock.clone();
    let clock = clock.map(|said| view! { <p class="heed">{said}</p> });
    let about: Vec<_> = one.about.iter().map(link).collect();
    let about = (!about.is_empty()).then(|| view! { <ul class="money-about">{about}</ul> });
    let places = places(frame, &one.places);
    let is_over = one.accepted.is_some();
    let class = if one.is_grave && !is_over {
        "card stack money-card money-grave"
    } else {
        "card stack money-card"
    };
    let accepted = one.accepted.clone().map(|said| {
        view! {
            <div class="notice">
                <p>{said.who}</p>
                <p><bdi>{said.why}</bdi></p>
            </div>
        }
    });
    let role = one.role.clone();
    let role = role.map(|said| view! { <p class="soft">{said}</p> });
    view! {
        <li class=class id=one.key.clone()>
            <div class="money-head"><h3>{one.name.clone()}</h3>{amount}</div>
            {between}
            {means}
            {act}
            {clock}
            {about}
            {places}
            {accepted}
            {role}
            {saying(frame, one)}
        </li>
    }
}

fn link(link: &Link) -> impl IntoView + use<> {
    let words = link.words.clone();
    let words = match link.to.clone() {
        Some(to) => view! { <a href=to><bdi>{words}</bdi></a> }.into_any(),
        None => view! { <bdi>{words}</bdi> }.into_any(),
    };
    let more = link.more.clone();
    let more =
        (!more.is_empty()).then(|| view! { <span class="row-more"><bdi>{more}</bdi></span> });
    view! { <li>{words}" "{more}</li> }
}

/// What whoever asks the gateway has to name.
fn places(frame: &StudioFrame, all: &[String]) -> Option<impl IntoView + use<>> {
    let said: Vec<_> = all
        .iter()
        .map(|place| view! { <li class="row-more">{place.clone()}</li> })
        .collect();
    (!said.is_empty()).then(|| {
        view! {
            <div>
                <p class="row-more">{frame.texts.get("office-money-places")}</p>
                <ul class="money-about">{said}</ul>
            </div>
        }
    })
}

/// Saying that it is as it should be, or isn't after all.
fn saying(frame: &StudioFrame, one: &DifferenceCard) -> Option<impl IntoView + use<>> {
    let back = one.back.clone()?;
    let texts = &frame.texts;
    let (what, button, explain) = if one.accepted.is_some() {
        (
            "reopen",
            "office-money-reopen",
            "office-money-reopen-explain",
        )
    } else {
        (
            "accept",
            "office-money-accept",
            "office-money-accept-explain",
        )
    };
    let to = format!("/office/money/differences/{}/{what}", one.key);
    let which = format!("{}: {}", texts.get(button), one.name);
    let id = format!("why-{}", one.key);
    Some(view! {
        <details class="asked no-paper" open=one.typed.is_some()>
            <summary class="quiet quiet-lined" aria-label=which>{texts.get(button)}</summary>
            <form method="post" action=to class="stack">
                {frame.form_field()}
                <input type="hidden" name="back" value=back/>
                {seen::field(&one.seen)}
                <p class="soft">{texts.get(explain)}</p>
                <div class="field">
                    <label for=id.clone()>{texts.get("office-money-why")}</label>
                    <input id=id name="why" maxlength="200" required=true autocomplete="off" value=one.typed.clone()/>
                </div>
                <button class="button" type="submit">{texts.get(button)}</button>
            </form>
        </details>
    })
}
