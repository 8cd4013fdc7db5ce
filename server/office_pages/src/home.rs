//! The first page: who one is here, and at which shops.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::roles::RoleLine;

/// What the page says.
#[derive(Clone, Debug)]
pub struct HomePage {
    /// What colleagues call the reader; may be empty.
    pub name: String,
    /// Whether they may have a PIN here.
    pub has_pin: bool,
    /// What came in today, store by store, as far as they may see it.
    pub today: Vec<TodayRow>,
    /// Where nobody can pay now.
    pub shut: Vec<ShutRow>,
    /// What there is to be done before all works.
    pub steps: Vec<Step>,
    /// The shops they may work at, the one they work at first.
    pub shops: Vec<ShopCard>,
}

/// What came in today at a store and is still there.
#[derive(Clone, Debug)]
pub struct TodayRow {
    /// The store's name.
    pub store: Spoken,
    /// What it comes to, as people write it.
    pub sum: String,
    /// How many payments.
    pub count: u32,
    /// What went back, if anything did.
    pub back: Option<String>,
    /// Where those payments are.
    pub to: String,
}

/// A store that is closed or pauses, or codes that are switched off.
#[derive(Clone, Debug)]
pub struct ShutRow {
    /// What it is called.
    pub name: Spoken,
    /// The store, where it is a code.
    pub at: Option<Spoken>,
    /// Why nobody can pay, and until when.
    pub words: String,
    /// Where that is set.
    pub to: String,
}

/// What is still to be done at a new shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// No screen tells who is at the counter what was paid.
    Screen,
    /// Nobody else works here.
    Colleague,
}

impl Step {
    const fn texts(self) -> [&'static str; 2] {
        match self {
            Self::Screen => ["office-home-step-screen", "office-home-step-screen-why"],
            Self::Colleague => [
                "office-home-step-colleague",
                "office-home-step-colleague-why",
            ],
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Screen => Section::Screens.path(),
            Self::Colleague => Section::Staff.path(),
        }
    }
}

/// A shop somebody may work at.
#[derive(Clone, Debug)]
pub struct ShopCard {
    /// The merchant's id.
    pub id: String,
    /// Its name.
    pub name: Spoken,
    /// What the reader is there.
    pub roles: Vec<RoleLine>,
    /// Whether they work there now.
    pub here: bool,
}

/// The whole document.
pub fn home_page(frame: &StudioFrame, page: &HomePage) -> String {
    let texts = &frame.texts;
    let title = match page.name.as_str() {
        "" => texts.get("office-home-title"),
        name => texts.with("office-home-title-name", &[("name", name)]),
    };
    let shops: Vec<_> = page.shops.iter().map(|shop| card(frame, shop)).collect();
    let pin = page.has_pin.then(|| {
        let words = texts.get("office-pin-title");
        view! { <p><a class="quiet quiet-lined" href=crate::pin::AT>{words}</a></p> }
    });
    let today = (!page.today.is_empty()).then(|| today(frame, &page.today));
    let shut = (!page.shut.is_empty()).then(|| shut(frame, &page.shut));
    let steps = (!page.steps.is_empty()).then(|| steps(frame, &page.steps));
    frame::render(frame, &title.clone(), Some(Section::Home), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
            </div>
            {today}
            {shut}
            {steps}
            <h2 class="over">{texts.get("office-home-lead")}</h2>
            <ul class="cards">{shops}</ul>
            {pin}
        }
    })
}

fn today(frame: &StudioFrame, rows: &[TodayRow]) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let each = |row: &TodayRow| {
        let Spoken { text, language } = row.store.clone();
        let back = row.back.as_ref().map(|amount| {
            let said = texts.with("office-home-back", &[("amount", amount)]);
            view! { <span class="row-more">{said}</span> }
        });
        let count = texts.count("office-home-count", ("count", row.count), &[]);
        view! {
            <li class="row">
                <a class="row-link payment-line" href=row.to.clone()>
                    <span class="payment-amount"><bdi>{row.sum.clone()}</bdi></span>
                    <span class="row-words">
                        <span class="row-name"><bdi lang=language>{text}</bdi></span>
                        <span class="row-more">{count}</span>
                        {back}
                    </span>
                </a>
            </li>
        }
    };
    let rows: Vec<_> = rows.iter().map(each).collect();
    view! {
        <section class="card of-day">
            <h2>{texts.get("office-home-today")}</h2>
            <ul class="rows">{rows}</ul>
        </section>
    }
}

fn shut(frame: &StudioFrame, rows: &[ShutRow]) -> impl IntoView + use<> {
    let each = |row: &ShutRow| {
        let Spoken { text, language } = row.name.clone();
        let at = row.at.clone().map(|at| {
            view! { <span class="row-more"><bdi lang=at.language>{at.text}</bdi></span> }
        });
        view! {
            <li class="row">
                <a class="row-link" href=row.to.clone()>
                    <span class="row-words">
                        <span class="row-name"><bdi lang=language>{text}</bdi></span>
                        {at}
                    </span>
                    <span class="tag tag-grave">{row.words.clone()}</span>
                </a>
            </li>
        }
    };
    let rows: Vec<_> = rows.iter().map(each).collect();
    view! {
        <section class="card of-day">
            <h2>{frame.texts.get("office-home-shut")}</h2>
            <ul class="rows">{rows}</ul>
        </section>
    }
}

fn steps(frame: &StudioFrame, steps: &[Step]) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let steps: Vec<_> = steps
        .iter()
        .map(|step| {
            let [what, why] = step.texts().map(|key| texts.get(key));
            view! {
                <li class="row">
                    <a class="row-link" href=step.path()>
                        <span class="row-words">
                            <span class="row-name">{what}</span>
                            <span class="row-more">{why}</span>
                        </span>
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <section class="card of-day">
            <h2>{texts.get("office-home-next")}</h2>
            <ul class="rows">{steps}</ul>
        </section>
    }
}

fn card(frame: &StudioFrame, shop: &ShopCard) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let Spoken { text, language } = shop.name.clone();
    let here = shop
        .here
        .then(|| view! { <span class="tag tag-good">{texts.get("office-home-here")}</span> });
    let roles: Vec<_> = shop
        .roles
        .iter()
        .map(|role| view! { <li class="role">{role.view(texts)}</li> })
        .collect();
    let which = texts.with("office-home-work-which", &[("merchant", &text)]);
    let change = (!shop.here).then(|| {
        view! {
            <form method="post" action="/office/shop">
                {frame.form_field()}
                <input type="hidden" name="merchant" value=shop.id.clone()/>
                <button class="quiet quiet-lined" type="submit" aria-label=which>
                    {texts.get("office-home-work")}
                </button>
            </form>
        }
    });
    view! {
        <li class="card">
            <h2><bdi lang=language>{text}</bdi>{here}</h2>
            <ul class="stack">{roles}</ul>
            {change}
        </li>
    }
}
