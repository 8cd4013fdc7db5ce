//! Payments, the newest first, and a form to find one by what its customer shows.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::{
    roles::Place,
    search::{SearchForm, search_form},
};

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
    /// The day on the store's wall.
    pub day: String,
    /// The time of that day.
    pub time: String,
    /// Where.
    pub place: Place,
    /// The wallet's name.
    pub wallet: Option<String>,
    /// What the customer wrote.
    pub note: Option<NoteShown>,
}

/// What a customer wrote.
#[derive(Clone, Debug)]
pub struct NoteShown {
    /// What the shop called that.
    pub name: Spoken,
    /// As they wrote it.
    pub text: String,
}

impl NoteShown {
    fn view(self) -> impl IntoView + use<> {
        let Spoken { text, language } = self.name;
        view! {
            <span class="row-more">
                <bdi lang=language>{text}</bdi>" "<bdi>{self.text}</bdi>
            </span>
        }
    }
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
    let list = if page.rows.is_empty() {
        let nothing = match (&page.back_to, page.form.is_empty()) {
            (Some(_), _) => None,
            (None, true) => Some("office-payments-none-yet"),
            (None, false) => Some("office-payments-none"),
        };
        nothing.map(|key| view! { <p class="card soft">{texts.get(key)}</p> }.into_any())
    } else {
        Some(days(frame, &page.rows).into_any())
    };
    let on = onward(frame, page);
    let form = search_form(frame, &page.form, page.unread);
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

/// The rows under their days.
fn days(frame: &StudioFrame, rows: &[PaymentRow]) -> impl IntoView + use<> {
    rows.chunk_by(|one, next| one.day == next.day)
        .map(|rows| {
            let day = rows.first().map(|row| row.day.clone());
            let lines: Vec<_> = rows.iter().map(|row| line(frame, row)).collect();
            view! {
                <section class="card of-day">
                    <h2>{day}</h2>
                    <ul class="rows">{lines}</ul>
                </section>
            }
        })
        .collect::<Vec<_>>()
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
                    {row.note.clone().map(NoteShown::view)}
                    <span class="row-more">{row.place.view()}{wallet}</span>
                </span>
            </a>
        </li>
    }
}
