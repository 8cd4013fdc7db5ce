//! What came and went over some days, by day, till, wallet or hour, in each currency for itself.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::{
    chart::{Bar, chart},
    period::PeriodForm,
};

/// The store.
pub const STORE: &str = "store";

/// What the page says.
#[derive(Clone, Debug)]
pub struct ReportPage {
    /// Where the reader is, for the form.
    pub at: &'static str,
    /// The kinds there are: where each is, its text and whether it is this one.
    pub kinds: Vec<(String, &'static str, bool)>,
    /// The stores the reader may look at; the first is all of them.
    pub stores: Vec<(String, Option<Spoken>, bool)>,
    /// The periods there are: what stands for each, its text and whether it is this one.
    pub periods: Vec<(&'static str, &'static str, bool)>,
    /// The first and the last day.
    pub from: String,
    /// See [`ReportPage::from`].
    pub to: String,
    /// The same in the words of the page's language.
    pub span: [String; 2],
    /// How the days before are called: the first and the last one.
    pub before: [String; 2],
    /// What the first column is called, by its text.
    pub column: &'static str,
    /// In each currency.
    pub parts: Vec<ReportPart>,
    /// Where the same stands as files; nowhere if the reader may not take them out.
    pub exports: Option<String>,
    /// Whether a period was asked for that is none.
    pub refused: bool,
}

/// What is said in one currency.
#[derive(Clone, Debug)]
pub struct ReportPart {
    /// ISO 4217.
    pub currency: String,
    /// All together.
    pub all: ReportLine,
    /// What one payment was on average.
    pub average: Option<String>,
    /// How it was over as many days before.
    pub compared: Compared,
    /// Line by line.
    pub lines: Vec<ReportLine>,
}

/// How a sum is compared with the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// There was nothing before.
    Nothing,
    /// About the same.
    Same,
    /// More, by so many of a hundred.
    More(i64),
    /// Less, by so many of a hundred.
    Less(i64),
}

/// A line of the table.
#[derive(Clone, Debug)]
pub struct ReportLine {
    /// What it is of.
    pub name: String,
    /// How many payments.
    pub count: String,
    /// What they come to.
    pub paid: String,
    /// What went back.
    pub back: String,
    /// What is left.
    pub net: String,
    /// For the chart.
    pub bar: Bar,
}

/// The whole document.
pub fn report_page(frame: &StudioFrame, page: &ReportPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-reports-title");
    let kinds = page.kinds.iter();
    let kinds = kinds.map(|(to, key, here)| (to.clone(), spoken(frame, key), *here));
    let kinds = tabs(frame, "office-reports-kinds", kinds.collect());
    let stores = page.stores.iter().map(|(to, name, here)| {
        let all = || spoken(frame, "office-reports-stores-all");
        (to.clone(), name.clone().unwrap_or_else(all), *here)
    });
    let stores: Vec<_> = stores.collect();
    let stores = (stores.len() > 1).then(|| tabs(frame, "office-closings-stores", stores));
    let refused = page.refused.then(|| {
        view! { <p class="alert" role="alert">{texts.get("office-reports-refused")}</p> }
    });
    let parts: Vec<_> = page
        .parts
        .iter()
        .map(|part| part_view(frame, page, part))
        .collect();
    let nothing = page.parts.is_empty().then(|| {
        view! { <section class="card"><p class="soft">{texts.get("office-reports-nothing")}</p></section> }
    });
    let exports = page.exports.clone().map(|to| {
        view! { <p class="no-paper"><a class="quiet quiet-lined" href=to>{texts.get("office-exports-title")}</a></p> }
    });
    let [from, to] = &page.span;
    let span = texts.with("office-reports-span", &[("from", from), ("to", to)]);
    let form = form(frame, page);
    frame::render(frame, &title.clone(), Some(Section::Reports), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{span}</p>
            </div>
            {refused}
            {kinds}
            {stores}
            {form}
            {parts}
            {nothing}
            {exports}
        }
    })
}

/// A text of the page's, as other words are.
fn spoken(frame: &StudioFrame, key: &str) -> Spoken {
    Spoken::from(frame.texts.get(key).as_str())
}

fn tabs(
    frame: &StudioFrame,
    called: &str,
    all: Vec<(String, Spoken, bool)>,
) -> impl IntoView + use<> {
    let tabs: Vec<_> = all
        .into_iter()
        .map(|(to, name, here)| {
            let Spoken { text, language } = name;
            let current = here.then_some("page");
            view! { <li><a href=to aria-current=current><bdi lang=language>{text}</bdi></a></li> }
        })
        .collect();
    view! { <nav class="store-tabs no-paper" aria-label=frame.texts.get(called)><ul>{tabs}</ul></nav> }
}

fn form(frame: &StudioFrame, page: &ReportPage) -> impl IntoView + use<> {
    let mut stores = page.stores.iter();
    let store = stores.find(|(_, name, here)| *here && name.is_some());
    let store = store.and_then(|(to, _, _)| to.split("store=").nth(1).map(str::to_owned));
    let form = PeriodForm {
        at: page.at,
        periods: &page.periods,
        from: &page.from,
        to: &page.to,
        besides: store.map(|store| (STORE, store)),
        button: "office-reports-show",
    };
    form.view(frame)
}

fn part_view(frame: &StudioFrame, page: &ReportPage, part: &ReportPart) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let facts = [
        ("office-closing-paid", Some(part.all.paid.clone())),
        ("office-reports-back", Some(part.all.back.clone())),
        ("office-reports-net", Some(part.all.net.clone())),
        ("office-reports-count", Some(part.all.count.clone())),
        ("office-reports-average", part.average.clone()),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter_map(|(key, value)| Some((texts.get(key), value?)))
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd><bdi>{value}</bdi></dd></div> })
        .collect();
    let bars: Vec<Bar> = part.lines.iter().map(|line| line.bar).collect();
    let said = texts.with("office-reports-chart", &[("currency", &part.currency)]);
    let lines: Vec<_> = part.lines.iter().map(|line| row(texts, line)).collect();
    let heads = [
        "office-reports-count",
        "office-closing-paid",
        "office-reports-back",
        "office-reports-net",
    ];
    let heads = heads.map(|key| view! { <th scope="col" class="sum-amount">{texts.get(key)}</th> });
    view! {
        <section class="card stack">
            <h2>{part.currency.clone()}</h2>
            <dl class="facts">{facts}</dl>
            <p class="soft">{compared(frame, page, &part.compared)}</p>
            {chart(&bars, said)}
            <div class="sum-box">
                <table class="sum-table report-table" aria-label=part.currency.clone()>
                    <thead>
                        <tr>
                            <th scope="col">{texts.get(page.column)}</th>
                            {heads.into_iter().collect::<Vec<_>>()}
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(texts: &texts::Texts, line: &ReportLine) -> impl IntoView + use<> {
    let cells = [
        ("office-reports-count", &line.count),
        ("office-closing-paid", &line.paid),
        ("office-reports-back", &line.back),
        ("office-reports-net", &line.net),
    ];
    let cells = cells.map(|(key, value)| {
        view! { <td class="sum-amount" data-name=texts.get(key)><bdi>{value.clone()}</bdi></td> }
    });
    view! {
        <tr>
            <th scope="row"><bdi>{line.name.clone()}</bdi></th>
            {cells.into_iter().collect::<Vec<_>>()}
        </tr>
    }
}

fn compared(frame: &StudioFrame, page: &ReportPage, compared: &Compared) -> String {
    let texts = &frame.texts;
    let [from, to] = &page.before;
    let days = [("from", from.as_str()), ("to", to.as_str())];
    let with = |key: &str, share: i64| {
        let share = share.to_string();
        let said = [days.as_slice(), &[("share", share.as_str())]].concat();
        texts.with(key, &said)
    };
    match compared {
        Compared::Nothing => texts.with("office-reports-compared-nothing", &days),
        Compared::Same => texts.with("office-reports-compared-same", &days),
        Compared::More(share) => with("office-reports-compared-more", *share),
        Compared::Less(share) => with("office-reports-compared-less", *share),
    }
}
