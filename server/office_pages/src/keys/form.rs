//! The form that makes a key.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame};
use texts::Spoken;

use super::{DAYS, DAYS_CHOICES, KeyForm, MAY, NAME, OTHERS, limit_names, named};
use crate::{
    invite::{EVERYWHERE, SOME, SPOT, WHERE},
    limits::Field,
};

pub(super) fn form(frame: &StudioFrame, form: &KeyForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let filled = &form.filled;
    let may: Vec<_> = form
        .permissions
        .iter()
        .map(|word| {
            let checked = filled.may.iter().any(|own| own == word);
            view! {
                <li>
                    <label class="choice">
                        <input type="checkbox" name=MAY value=*word checked=checked/>
                        <span>{named(frame, word)}</span>
                    </label>
                </li>
            }
        })
        .collect();
    let chosen = filled.days.as_deref().unwrap_or("365");
    let days: Vec<_> = DAYS_CHOICES
        .into_iter()
        .map(|days| {
            let words = match days {
                "" => texts.get("office-keys-for-ever"),
                days => texts.with("office-keys-days", &[("days", days)]),
            };
            view! { <option value=days selected={days == chosen}>{words}</option> }
        })
        .collect();
    view! {
        <section class="card card-form" aria-labelledby="make">
            <h2 id="make">{texts.get("office-keys-make")}</h2>
            <form method="post" action=Section::Keys.path() class="stack">
                {frame.form_field()}
                <div class="field">
                    <label for="name">{texts.get("office-keys-name")}</label>
                    <input id="name" name=NAME type="text" required maxlength="60" autocomplete="off"
                        dir="auto" value=filled.name.clone()/>
                </div>
                <fieldset class="places-chosen">
                    <legend>{texts.get("office-keys-may")}</legend>
                    <ul class="choices">{may}</ul>
                </fieldset>
                {places(frame, form)}
                {limits(frame, form)}
                <div class="field">
                    <label for="days">{texts.get("office-keys-how-long")}</label>
                    <select id="days" name=DAYS>{days}</select>
                </div>
                <button class="button" type="submit">{texts.get("office-keys-make")}</button>
            </form>
        </section>
    }
}

/// How much it may give back, where it may give back.
fn limits(frame: &StudioFrame, form: &KeyForm) -> Option<impl IntoView + use<>> {
    let texts = &frame.texts;
    let limits: Vec<_> = form
        .limits
        .iter()
        .map(|(currency, fields)| limit(frame, currency, fields))
        .collect();
    let others = (limits.len() > 1).then(|| others(frame, form));
    (!limits.is_empty()).then(|| {
        view! {
            {limits}
            <p class="soft">{texts.get("office-keys-limits-explain")}</p>
            {others}
        }
    })
}

/// What holds in currencies without a limit, where there are several.
fn others(frame: &StudioFrame, form: &KeyForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    view! {
        <label class="choice">
            <input type="checkbox" name=OTHERS value="1" checked=form.filled.others/>
            <span>{texts.get("office-keys-others")}</span>
        </label>
        <p class="soft">{texts.get("office-keys-others-explain")}</p>
    }
}

fn places(frame: &StudioFrame, form: &KeyForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let some = form.filled.some || !form.everywhere;
    let stores: Vec<_> = form
        .stores
        .iter()
        .map(|(Spoken { text, language }, value)| {
            let checked = form.filled.spots.contains(value);
            view! {
                <li>
                    <label class="choice">
                        <input type="checkbox" name=SPOT value=value.clone() checked=checked/>
                        <bdi lang=language.clone()>{text.clone()}</bdi>
                    </label>
                </li>
            }
        })
        .collect();
    let everywhere = form.everywhere.then(|| {
        view! {
            <label class="choice">
                <input type="radio" name=WHERE value=EVERYWHERE checked=!some/>
                <span>{texts.get("office-keys-everywhere")}</span>
            </label>
        }
    });
    view! {
        <fieldset class="places-chosen">
            <legend>{texts.get("office-invite-where")}</legend>
            {everywhere}
            <label class="choice">
                <input type="radio" name=WHERE value=SOME checked=some/>
                <span>{texts.get("office-invite-some")}</span>
            </label>
            <ul class="choices">{stores}</ul>
        </fieldset>
    }
}

fn limit(frame: &StudioFrame, currency: &str, fields: &[Field; 2]) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let labels = ["office-keys-each", "office-keys-day"];
    let names = limit_names(currency);
    let fields: Vec<_> = names
        .into_iter()
        .zip(labels)
        .zip(fields)
        .map(|((name, label), field)| {
            let wrong = field.is_wrong.then_some("true");
            view! {
                <div class="field">
                    <label for=name.clone()>{texts.get(label)}</label>
                    <input id=name.clone() name=name.clone() type="text" inputmode="decimal" dir="ltr"
                        autocomplete="off" maxlength="40" aria-invalid=wrong
                        value=field.text.clone()/>
                </div>
            }
        })
        .collect();
    view! {
        <fieldset class="limits">
            <legend>{texts.with("office-limits-currency", &[("currency", currency)])}</legend>
            <div class="limits-fields">{fields}</div>
        </fieldset>
    }
}
