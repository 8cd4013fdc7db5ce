//! The live till: the newest payment as large as the screen allows, those before it in a list, and a
//! line that says whether the screen can be relied on.

use leptos::prelude::*;
use texts::{Spoken, Texts, voice};

use crate::{
    frame::{Around, TillFrame, render},
    row::{self, Row, RowKind, Rows},
    settings::{Settings, settings},
    words,
};

/// The screen a page is for.
#[derive(Clone, Debug)]
pub struct Screen {
    /// Its id, under which the browser remembers what it has said.
    pub id: String,
    /// Its own name, such as "Counter 1".
    pub name: String,
    /// The store's name.
    pub store: Spoken,
    /// Whether it is for all of the store's tills.
    pub is_everywhere: bool,
    /// The store's time zone, by its IANA name.
    pub zone: String,
    /// What was set on it.
    pub settings: Settings,
    /// Whether the server speaks where this device can't.
    pub has_speech: bool,
    /// What its forms have to carry.
    pub form: String,
}

/// What was paid today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// How many payments.
    pub count: u32,
    /// Together, as it is written.
    pub sum: String,
    /// That some went back, and how much; empty if none did.
    pub back: String,
}

/// All that the till's page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// Texts and files.
    pub frame: TillFrame,
    /// The screen.
    pub screen: Screen,
    /// What was paid today.
    pub today: Today,
    /// That customers can't pay now, in words; empty if they can.
    pub shut: String,
    /// The last lines, newest first.
    pub rows: Vec<Row>,
    /// The number of the store's last line, whoever it is for.
    pub head: i64,
    /// When the page was made, in milliseconds since 1970.
    pub now_ms: i64,
}

/// The whole document.
pub fn page(view: View) -> String {
    let frame = view.frame.clone();
    let store = view.screen.store.text.clone();
    let title = [("screen", &*view.screen.name), ("store", &*store)];
    let around = Around {
        title: frame.texts.with("till-title", &title),
        is_live: true,
    };
    render(&frame, around, || body(view))
}

fn body(view: View) -> impl IntoView + use<> {
    let View {
        frame,
        screen,
        today,
        shut,
        rows,
        head,
        now_ms,
    } = view;
    let texts = &frame.texts;
    let header = header(texts, &screen, &today);
    let lists = lists(texts, &screen.form, rows);
    let silent = screen.settings.silent;
    let minutes = |minute: Option<u16>| minute.map(|minute| minute.to_string());
    view! {
        {header}
        <main id="till" data-screen=screen.id data-form=screen.form.clone() data-zone=screen.zone
            data-head=head.to_string() data-now=now_ms.to_string()
            data-language=texts.tag().to_owned() data-voice=voice(texts.tag()).to_owned()
            data-speech=screen.has_speech.then_some("")
            data-speaks=screen.settings.speaks.then_some("")
            data-volume=screen.settings.volume.to_string()
            data-silent-from=minutes(silent.map(|silent| silent.from))
            data-silent-to=minutes(silent.map(|silent| silent.to))>
            <h1 class="unseen">{screen.name.clone()}</h1>
            <noscript><p class="notice">{texts.get("till-no-script")}</p></noscript>
            <p id="shut" class="shut" role="status">{shut}</p>
            {start(texts, &screen.name)}
            <div id="deaf" class="deaf" role="alert" hidden>
                <p data-deaf=""></p>
                <button type="button" class="button" id="again">{texts.get("till-reconnect")}</button>
            </div>
            <button type="button" class="tap" id="tap" hidden>{texts.get("till-tap")}</button>
            <p id="said" class="said" role="status" aria-live="polite"></p>
            {lists}
        </main>
        {health(texts)}
        {settings(texts, &screen.form, screen.settings)}
        {sentences(texts)}
    }
}

/// Whose screen it is, and what came in today.
fn header(texts: &Texts, screen: &Screen, today: &Today) -> impl IntoView + use<> {
    let Spoken { text, language } = screen.store.clone();
    let tills = screen.is_everywhere.then(|| {
        view! { <bdi>{texts.get("till-everywhere")}</bdi> }
    });
    view! {
        <header class="top">
            <p class="place">
                <bdi class="screen">{screen.name.clone()}</bdi>
                <bdi lang=language>{text}</bdi>
                {tills}
            </p>
            <p class="today">
                <span class="today-name">{texts.get("till-today")}</span>
                <bdi class="today-sum" id="today-sum">{today.sum.clone()}</bdi>
                <bdi class="today-count" id="today-count">
                    {words::count(texts, today.count)}
                </bdi>
                <bdi class="today-back" id="today-back">{today.back.clone()}</bdi>
            </p>
        </header>
    }
}

/// The one button a browser needs before it makes a sound; the script shows it.
fn start(texts: &Texts, name: &str) -> impl IntoView + use<> {
    let ready = texts.with("till-ready", &[("screen", name)]);
    view! {
        <div id="start" class="start" hidden>
            <button type="button" class="button button-start" data-ready=ready>
                {texts.get("till-start")}
            </button>
            <p class="soft">{texts.get("till-start-explain")}</p>
        </div>
    }
}

/// What was taken back and nobody has seen; the newest payment; and the rest.
fn lists(texts: &Texts, form: &str, rows: Vec<Row>) -> impl IntoView + use<> {
    let reversed = rows.iter().filter(|row| row.kind == RowKind::Reversed);
    let shared = Rows {
        texts,
        form,
        gone: reversed.map(|row| row.reference.clone()).collect(),
    };
    let is_loud = |row: &Row| row.kind == RowKind::Reversed && !row.is_marked;
    let (loud, mut calm): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(is_loud);
    let newest = (calm.first().map(|row| row.kind) == Some(RowKind::Paid)).then(|| calm.remove(0));
    let is_empty = newest.is_none() && calm.is_empty() && loud.is_empty();
    let items = |rows: Vec<Row>| -> Vec<_> {
        let items = rows.into_iter().map(|it| row::row(&shared, it));
        items.collect()
    };
    let empty = row::row(&shared, Row::empty());
    view! {
        <ol id="loud" class="loud">{items(loud)}</ol>
        <div class="lists">
            <div class="first">
                <ol id="newest" class="newest">{items(newest.into_iter().collect())}</ol>
                <details id="paying" class="paying" hidden>
                    <summary id="paying-count"></summary>
                    <ul id="opening" class="opening"></ul>
                </details>
                <p id="none" class="none" hidden=!is_empty>{texts.get("till-none")}</p>
            </div>
            <section class="rest" aria-labelledby="last">
                <h2 id="last">{texts.get("till-last")}</h2>
                <ol id="rows" class="rows">{items(calm)}</ol>
            </section>
        </div>
        <template id="row">{empty}</template>
    }
}

/// What this screen can do, filled in by the script.
fn health(texts: &Texts) -> impl IntoView + use<> {
    let language = texts.get("language-name");
    let spoken = texts.with("till-voice", &[("language", &language)]);
    view! {
        <footer class="health" id="health" hidden>
            <p data-health="sign"></p>
            <p data-health="sound"></p>
            <p data-health="voice" data-voice=spoken></p>
            <p data-health="awake"></p>
            <p data-health="silent" hidden></p>
            <p data-health="tab" hidden></p>
        </footer>
    }
}

/// What the script says.
fn sentences(texts: &Texts) -> impl IntoView + use<> {
    let all = words::plain(texts).into_iter().chain(words::gapped(texts));
    let all: Vec<_> = all
        .map(|(name, text)| view! { <p data-key=name>{text}</p> })
        .collect();
    view! { <template id="words">{all}</template> }
}
