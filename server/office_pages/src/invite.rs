//! Letting somebody in: a name, a role, and where it counts.

use leptos::prelude::*;
use studio_pages::StudioFrame;
use texts::Spoken;

use crate::roles;

/// The fields' names.
pub const NAME: &str = "name";
/// Which role.
pub const ROLE: &str = "role";
/// [`EVERYWHERE`] or [`SOME`].
pub const WHERE: &str = "where";
/// A store or till, as often as somebody chose one.
pub const SPOT: &str = "spot";
/// All stores there are and will be.
pub const EVERYWHERE: &str = "everywhere";
/// Those that are chosen.
pub const SOME: &str = "some";

/// Whom the reader may invite, and what they filled in.
#[derive(Clone, Debug, Default)]
pub struct InviteForm {
    /// The roles they may give, by their words.
    pub roles: Vec<&'static str>,
    /// Whether they may give them everywhere.
    pub everywhere: bool,
    /// Stores they may give them at.
    pub stores: Vec<StoreChoice>,
    /// What was filled in.
    pub filled: Filled,
}

/// What was filled in.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    /// The name.
    pub name: String,
    /// The role's word.
    pub role: String,
    /// Whether only some places.
    pub some: bool,
    /// Which.
    pub spots: Vec<String>,
}

/// A store, or tills of it only.
#[derive(Clone, Debug)]
pub struct StoreChoice {
    /// Its name.
    pub name: Spoken,
    /// What stands for the whole store; none if it may not be given.
    pub whole: Option<String>,
    /// Its tills: what stands for them, and their labels.
    pub tills: Vec<(String, String)>,
}

/// The form.
pub(crate) fn invite_form(frame: &StudioFrame, form: &InviteForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let options: Vec<_> = form
        .roles
        .iter()
        .map(|role| {
            let [name, explained] = roles::keys(role).map(|key| texts.get(key));
            let selected = form.filled.role == *role;
            view! { <option value=*role selected=selected>{format!("{name}: {explained}")}</option> }
        })
        .collect();
    view! {
        <section class="card card-form" aria-labelledby="invite">
            <h2 id="invite">{texts.get("office-invite-title")}</h2>
            <form method="post" action="/office/staff/invite" class="stack">
                {frame.form_field()}
                <div class="field">
                    <label for="name">{texts.get("office-invite-name")}</label>
                    <input id="name" name=NAME type="text" required maxlength="60" autocomplete="off"
                        dir="auto" value=form.filled.name.clone()/>
                </div>
                <div class="field">
                    <label for="role">{texts.get("office-invite-role")}</label>
                    <select id="role" name=ROLE>{options}</select>
                </div>
                {places(frame, form)}
                <button class="button" type="submit">{texts.get("office-invite-button")}</button>
            </form>
        </section>
    }
}

fn places(frame: &StudioFrame, form: &InviteForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let some = form.filled.some || !form.everywhere;
    let stores: Vec<_> = form
        .stores
        .iter()
        .map(|store| choice(form, store))
        .collect();
    let everywhere = form.everywhere.then(|| {
        view! {
            <label class="choice">
                <input type="radio" name=WHERE value=EVERYWHERE checked=!some/>
                <span>{texts.get("office-invite-everywhere")}</span>
            </label>
        }
    });
    view! {
        <fieldset class="places-chosen">
            <legend>{texts.get("office-invite-where")}</legend>
            <p class="soft">{texts.get("office-invite-where-explain")}</p>
            {everywhere}
            <label class="choice">
                <input type="radio" name=WHERE value=SOME checked=some/>
                <span>{texts.get("office-invite-some")}</span>
            </label>
            <ul class="choices">{stores}</ul>
        </fieldset>
    }
}

fn choice(form: &InviteForm, store: &StoreChoice) -> impl IntoView + use<> {
    let Spoken { text, language } = store.name.clone();
    let is_chosen = |value: &String| form.filled.spots.contains(value);
    let tills: Vec<_> = store
        .tills
        .iter()
        .map(|(value, label)| {
            let checked = is_chosen(value);
            view! {
                <li>
                    <label class="choice">
                        <input type="checkbox" name=SPOT value=value.clone() checked=checked/>
                        <bdi>{label.clone()}</bdi>
                    </label>
                </li>
            }
        })
        .collect();
    let name = view! { <bdi lang=language>{text}</bdi> };
    let whole = match store.whole.clone() {
        Some(value) => {
            let checked = is_chosen(&value);
            view! {
                <label class="choice">
                    <input type="checkbox" name=SPOT value=value checked=checked/>
                    {name}
                </label>
            }
            .into_any()
        }
        None => view! { <p>{name}</p> }.into_any(),
    };
    view! { <li>{whole}<ul class="choices">{tills}</ul></li> }
}
