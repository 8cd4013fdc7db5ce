//! How much people may give back by themselves: one form with a part for each currency.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::{
    payment::Notice,
    roles,
    seen::{self, Beside, Fields},
    settings,
};

/// What the page says.
#[derive(Clone, Debug)]
pub struct LimitsPage {
    /// One for each currency.
    pub forms: Vec<LimitsForm>,
    /// What they were filled in over.
    pub seen: String,
    /// Stores where nobody could agree to what somebody else asks for.
    pub alone: String,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// The limits of one currency.
#[derive(Clone, Debug)]
pub struct LimitsForm {
    /// Its code.
    pub currency: String,
    /// Of each role.
    pub roles: Vec<RoleLimits>,
    /// Above how much it takes two people.
    pub four_eyes: Field,
    /// Stores where managers give back nothing by themselves, as things are.
    pub asking: String,
    /// What somebody else has set meanwhile.
    pub beside: Beside,
}

impl LimitsForm {
    /// What is in it, for a look at what is other.
    pub fn fields(&self) -> Fields {
        let roles = self.roles.iter().flat_map(|role| {
            let own = [&role.each, &role.day, &role.age];
            let named = names(&self.currency, role.role).into_iter().zip(own);
            named.map(|(name, field)| (name, field.text.clone()))
        });
        let four = (four_eyes(&self.currency), self.four_eyes.text.clone());
        roles.chain([four]).collect()
    }
}

/// The limits of one role.
#[derive(Clone, Debug)]
pub struct RoleLimits {
    /// Its word.
    pub role: &'static str,
    /// The most at once.
    pub each: Field,
    /// The most a day.
    pub day: Field,
    /// How many days old.
    pub age: Field,
}

/// What stands in a field.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// As it was typed.
    pub text: String,
    /// Whether it can't be read.
    pub is_wrong: bool,
}

/// What the fields of a role are called in a form, in a currency.
pub fn names(currency: &str, role: &str) -> [String; 3] {
    ["each", "day", "age"].map(|what| format!("{currency}-{role}-{what}"))
}

/// What the field is called that says above how much it takes two people.
pub fn four_eyes(currency: &str) -> String {
    format!("{currency}-four")
}

/// The whole document.
pub fn limits_page(frame: &StudioFrame, page: &LimitsPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-limits-title");
    let notice = page.notice.as_ref().map(Notice::view);
    let forms: Vec<_> = page
        .forms
        .iter()
        .map(|one| form(frame, one, &page.alone))
        .collect();
    let tabs = settings::tabs(frame, Section::Settings.path());
    frame::render(frame, &title.clone(), Some(Section::Settings), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-limits-lead")}</p>
            </div>
            {tabs}
            {notice}
            <form method="post" action=Section::Settings.path() class="stack">
                {frame.form_field()}
                {seen::field(&page.seen)}
                {forms}
                <div class="card card-form"><button class="button" type="submit">{texts.get("office-limits-save")}</button></div>
            </form>
        }
    })
}

fn form(frame: &StudioFrame, one: &LimitsForm, alone: &str) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let alone = (!alone.is_empty()).then(|| {
        let words = texts.with("office-limits-alone", &[("stores", alone)]);
        // Before it is set, too; where it is, it is grave.
        let class = if one.four_eyes.text.is_empty() {
            "heed"
        } else {
            "alert"
        };
        let to = Section::Staff.path();
        view! { <p class=class>{words}" "<a href=to>{texts.get("office-staff-title")}</a></p> }
    });
    let currency = one.currency.clone();
    let heading = texts.with("office-limits-currency", &[("currency", &currency)]);
    let roles: Vec<_> = one
        .roles
        .iter()
        .map(|role| role_fields(frame, one, role))
        .collect();
    let four = four_eyes(&currency);
    let explain = format!("{four}-for");
    let wrong = one.four_eyes.is_wrong.then_some("true");
    let id = format!("in-{currency}");
    view! {
        <section class="card card-form stack" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{heading}</h2>
            {roles}
            <div class="field">
                <label for=four.clone()>{texts.get("office-limits-four")}</label>
                <input id=four.clone() name=four.clone() type="text" inputmode="decimal" dir="ltr"
                    autocomplete="off" maxlength="40" aria-invalid=wrong
                    aria-describedby=explain.clone() value=one.four_eyes.text.clone()/>
                {seen::now(frame, &one.beside, &four)}
                {alone}
                <p id=explain.clone() class="soft">{texts.get("office-limits-four-explain")}</p>
            </div>
        </section>
    }
}

fn role_fields(frame: &StudioFrame, one: &LimitsForm, role: &RoleLimits) -> AnyView {
    let (texts, currency) = (&frame.texts, &one.currency);
    let [name, _] = roles::keys(role.role).map(|key| texts.get(key));
    let explain = match role.role {
        "owner" => "office-limits-owner",
        "manager" => "office-limits-manager",
        _ => "office-limits-cashier",
    };
    let asks = role.role == "manager" && !one.asking.is_empty();
    let asks = asks.then(|| {
        let words = texts.with("office-limits-asking", &[("stores", &one.asking)]);
        view! { <p class="heed">{words}</p> }
    });
    let hint = format!("{currency}-{}-for", role.role);
    let [each, day, age] = names(currency, role.role);
    let fields = [
        (each, "office-limits-each", &role.each, "decimal"),
        (day, "office-limits-day", &role.day, "decimal"),
        (age, "office-limits-age", &role.age, "numeric"),
    ];
    let fields = fields.map(|(name, label, field, mode)| {
        let id = name.clone();
        let wrong = field.is_wrong.then_some("true");
        let now = seen::now(frame, &one.beside, &name);
        view! {
            <div class="field">
                <label for=id.clone()>{texts.get(label)}</label>
                <input id=id.clone() name=name type="text" inputmode=mode dir="ltr" autocomplete="off"
                    maxlength="40" aria-invalid=wrong aria-describedby=hint.clone()
                    value=field.text.clone()/>
                {now}
            </div>
        }
    });
    let fields = fields.into_iter().collect::<Vec<_>>();
    view! {
        <fieldset class="limits">
            <legend>{name}</legend>
            <div class="limits-fields">{fields}</div>
            <p id=hint.clone() class="soft">{texts.get(explain)}</p>
            {asks}
        </fieldset>
    }
    .into_any()
}
