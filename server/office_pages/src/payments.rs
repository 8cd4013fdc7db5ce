//! Payments, the newest first, and a form to find one by what its customer shows.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::roles::Place;

/// The fields' names.
pub const QUERY: &str = "q";
/// A day, as a calendar's field writes it.
pub const DAY: &str = "day";
/// A state's word.
pub const STATE: &str = "state";
/// A store, or one of its tills.
pub const AT: &str = "at";
/// A wallet's id.
pub const WALLET: &str = "wallet";
/// Where a page goes on.
pub const AFTER: &str = "after";

/// What the page says.
#[derive(Clone, Debug)]
pub struct PaymentsPage {
    /// What is looked for.
    pub form: SearchForm,
    /// What was found.
    pub rows: Vec<PaymentRow>,
    /// The address of what follows.
    pub next: Option<String>,
    /// How far back was looked, where the list isn't at its end.
    pub back_to: Option<String>,
    /// Whether only today's and yesterday's are in sight.
    pub recent: bool,
    /// Whether what was typed can't be looked for.
    pub unread: bool,
}

/// What is looked for, and what can be.
#[derive(Clone, Debug, Default)]
pub struct SearchForm {
    /// As it was typed.
    pub query: String,
    /// As it was chosen.
    pub day: String,
    /// The state's word.
    pub state: String,
    /// The states there are: their words, and the keys of their texts.
    pub states: Vec<(&'static str, &'static str)>,
    /// The place's word.
    pub at: String,
    /// The places there are, and what stands for them.
    pub places: Vec<(String, Place)>,
    /// The wallet's id.
    pub wallet: String,
    /// The wallets there are, by id and name.
    pub wallets: Vec<(String, String)>,
}

impl SearchForm {
    /// Whether anything but the line is said.
    fn is_narrowed(&self) -> bool {
        let all = [&self.day, &self.state, &self.at, &self.wallet];
        all.iter().any(|said| !said.is_empty())
    }

    /// Whether nothing is looked for.
    fn is_empty(&self) -> bool {
        self.query.is_empty() && !self.is_narrowed()
    }
}

/// How something stands: the key of its text, and how it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The text.
    pub key: &'static str,
    /// Its colour.
    pub tone: Tone,
}

/// What a state is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As it should be.
    Good,
    /// Not known yet.
    Open,
    /// It came to nothing.
    Dead,
    /// A person has to look.
    Grave,
}

impl Standing {
    /// A mark with the words.
    pub(crate) fn view(self, frame: &StudioFrame) -> impl IntoView + use<> {
        let class = match self.tone {
            Tone::Good => "tag tag-good",
            Tone::Open => "tag",
            Tone::Dead => "tag tag-dead",
            Tone::Grave => "tag tag-grave",
        };
        view! { <span class=class>{frame.texts.get(self.key)}</span> }
    }
}

/// One payment of the list.
#[derive(Clone, Debug)]
pub struct PaymentRow {
    /// Our reference.
    pub reference: String,
    /// The amount, as people write it.
    pub amount: String,
    /// How it stands.
    pub standing: Standing,
    /// What went back or is going, if anything.
    pub returned: Option<Standing>,
    /// The two words.
    pub words: String,
    /// Day and time on the store's wall.
    pub time: String,
    /// Where.
    pub place: Place,
    /// The wallet's name.
    pub wallet: Option<String>,
}

/// The whole document.
pub fn payments_page(frame: &StudioFrame, page: &PaymentsPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-payments-title");
    let lead = page
        .recent
        .then(|| view! { <p class="soft">{texts.get("office-payments-recent")}</p> });
    let alert = page
        .unread
        .then(|| view! { <p id="unread" class="alert" role="alert">{texts.get("office-payments-unread")}</p> });
    let rows: Vec<_> = page.rows.iter().map(|row| line(frame, row)).collect();
    let list = if rows.is_empty() {
        let nothing = match (&page.back_to, page.form.is_empty()) {
            (Some(_), _) => None,
            (None, true) => Some("office-payments-none-yet"),
            (None, false) => Some("office-payments-none"),
        };
        nothing.map(|key| view! { <p class="card soft">{texts.get(key)}</p> }.into_any())
    } else {
        let list = view! { <div class="card"><ul class="rows">{rows}</ul></div> };
        Some(list.into_any())
    };
    let on = onward(frame, page);
    let form = search_form(frame, page);
    frame::render(frame, &title.clone(), Some(Section::Payments), || {
        view! {
            <div class="head"><h1>{title}</h1>{lead}</div>
            {alert}
            {form}
            {list}
            {on}
        }
    })
}

/// How far back the page reaches, and the way on.
fn onward(frame: &StudioFrame, page: &PaymentsPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let back_to = page.back_to.as_ref().map(|time| {
        let said = texts.with("office-payments-back-to", &[("time", time)]);
        view! { <p class="soft">{said}</p> }
    });
    let key = if page.back_to.is_some() {
        "office-payments-further"
    } else {
        "office-payments-older"
    };
    page.next.clone().map(|to| {
        view! {
            <nav class="onward stack" aria-label=texts.get("office-payments-older")>
                {back_to}
                <a class="button button-plain" href=to rel="next">{texts.get(key)}</a>
            </nav>
        }
    })
}

fn search_form(frame: &StudioFrame, page: &PaymentsPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let form = &page.form;
    let clear = (!form.is_empty()).then(|| {
        view! {
            <a class="quiet quiet-lined" href=Section::Payments.path()>
                {texts.get("office-payments-all")}
            </a>
        }
    });
    let wrong = page.unread.then_some("true");
    let described = if page.unread { "hint unread" } else { "hint" };
    view! {
        <form method="get" action=Section::Payments.path() class="card search" role="search">
            <div class="field">
                <label for="q">{texts.get("office-payments-find")}</label>
                <input id="q" name=QUERY type="search" dir="auto" maxlength="100" autocomplete="off"
                    autocapitalize="none" spellcheck="false" enterkeyhint="search"
                    aria-describedby=described aria-invalid=wrong value=form.query.clone()/>
                <p id="hint" class="soft">{texts.get("office-payments-hint")}</p>
            </div>
            <details class="more" open=form.is_narrowed()>
                <summary>{texts.get("office-payments-more")}</summary>
                <div class="more-fields">
                    <div class="field">
                        <label for="day">{texts.get("office-payments-day")}</label>
                        <input id="day" name=DAY type="date" value=form.day.clone()/>
                    </div>
                    {state_field(frame, form)}
                    {place_field(frame, form)}
                    {wallet_field(frame, form)}
                </div>
            </details>
            <div class="search-do">
                <button class="button" type="submit">{texts.get("office-payments-button")}</button>
                {clear}
            </div>
        </form>
    }
}

fn state_field(frame: &StudioFrame, form: &SearchForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let options: Vec<_> = form
        .states
        .iter()
        .map(|(word, key)| {
            let selected = form.state == *word;
            view! { <option value=*word selected=selected>{texts.get(key)}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for="state">{texts.get("office-payments-state")}</label>
            <select id="state" name=STATE>
                <option value="">{texts.get("office-payments-any")}</option>
                {options}
            </select>
        </div>
    }
}

/// Nothing where there is nothing to choose.
fn place_field(frame: &StudioFrame, form: &SearchForm) -> Option<impl IntoView + use<>> {
    let texts = &frame.texts;
    if form.places.len() < 2 {
        return None;
    }
    let options: Vec<_> = form
        .places
        .iter()
        .map(|(word, place)| {
            let Spoken { text, language } = place.store.clone();
            let text = match &place.till {
                Some(till) => format!("{text} · {till}"),
                None => text,
            };
            let selected = form.at == *word;
            view! { <option value=word.clone() lang=language selected=selected>{text}</option> }
        })
        .collect();
    Some(view! {
        <div class="field">
            <label for="at">{texts.get("office-payments-where")}</label>
            <select id="at" name=AT>
                <option value="">{texts.get("office-payments-everywhere")}</option>
                {options}
            </select>
        </div>
    })
}

fn wallet_field(frame: &StudioFrame, form: &SearchForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let options: Vec<_> = form
        .wallets
        .iter()
        .map(|(id, name)| {
            let selected = form.wallet == *id;
            view! { <option value=id.clone() selected=selected>{name.clone()}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for="wallet">{texts.get("office-payments-wallet")}</label>
            <select id="wallet" name=WALLET>
                <option value="">{texts.get("office-payments-any")}</option>
                {options}
            </select>
        </div>
    }
}

fn line(frame: &StudioFrame, row: &PaymentRow) -> impl IntoView + use<> {
    let to = format!("{}/{}", Section::Payments.path(), row.reference);
    let returned = row.returned.map(|returned| returned.view(frame));
    let wallet = row
        .wallet
        .clone()
        .map(|wallet| view! { " · " <bdi>{wallet}</bdi> });
    view! {
        <li class="row">
            <a class="row-link payment-line" href=to>
                <span class="payment-amount"><bdi>{row.amount.clone()}</bdi></span>
                <span class="row-words">
                    <span class="row-name">
                        <bdi lang="en">{row.words.clone()}</bdi>
                        {row.standing.view(frame)}
                        {returned}
                    </span>
                    <span class="row-more">{row.time.clone()}</span>
                    <span class="row-more">{row.place.view()}{wallet}</span>
                </span>
            </a>
        </li>
    }
}
