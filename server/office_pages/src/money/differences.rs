//! All that isn't explained, kind by kind with what each comes to; and what somebody said to be as it should be, with
//! who, when and why, and the way back.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use super::{
    MONEY,
    card::{DifferenceCard, cards},
};
use crate::payment::Notice;

/// Where all that is open stands.
pub const DIFFERENCES: &str = "/office/money/differences";
/// Where all that was accepted stands.
pub const ACCEPTED: &str = "/office/money/accepted";

/// Differences of a kind.
#[derive(Clone, Debug)]
pub struct Group {
    /// Where all of them are.
    pub to: String,
    /// What the kind is called.
    pub name: String,
    /// How many there are, and what they come to.
    pub sum: String,
    /// Whether money may be lost.
    pub is_grave: bool,
}

/// Kinds with their sums, for whoever has more than a few.
pub(super) fn groups(all: &[Group]) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = all
        .iter()
        .map(|group| {
            let class = if group.is_grave { "money-grave" } else { "" };
            let Group { to, name, sum, .. } = group.clone();
            view! { <div class=class><dt><a href=to>{name}</a></dt><dd><bdi>{sum}</bdi></dd></div> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <dl class="card money-groups">{rows}</dl> })
}

/// What the page says.
#[derive(Clone, Debug)]
pub struct DifferencesPage {
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
    /// Whether these are the accepted ones.
    pub is_accepted: bool,
    /// How many are open, and how many accepted, as the ways between both are called.
    pub ways: [String; 2],
    /// Kinds, or all in one.
    pub parts: Vec<DifferencesPart>,
    /// Where all kinds are, if these are of one.
    pub all: Option<String>,
    /// Where the next ones are.
    pub next: Option<String>,
}

/// Some of a kind, with what they have in common.
#[derive(Clone, Debug)]
pub struct DifferencesPart {
    /// Its name, how many there are in all and what they come to; none where kinds are mixed.
    pub group: Option<Group>,
    /// What they mean.
    pub means: Option<String>,
    /// What to do.
    pub act: Option<String>,
    /// Each of them.
    pub cards: Vec<DifferenceCard>,
}

/// The whole document.
pub fn differences_page(frame: &StudioFrame, page: &DifferencesPage) -> String {
    let texts = &frame.texts;
    let [title, lead] = if page.is_accepted {
        ["office-money-accepted-title", "office-money-accepted-lead"]
    } else {
        ["office-money-open", "office-money-open-lead"]
    };
    let (title, lead) = (texts.get(title), texts.get(lead));
    let notice = page.notice.as_ref().map(Notice::view);
    // Where kinds have no heading of their own, cards stand below this one.
    let under = title.clone();
    let under = (!page.parts.is_empty()).then(|| view! { <h2 class="unseen">{under}</h2> });
    let parts: Vec<_> = page.parts.iter().map(|one| part(frame, one)).collect();
    let none = page.parts.is_empty().then(|| {
        let key = if page.is_accepted {
            "office-money-accepted-none"
        } else {
            "office-money-sentence-good"
        };
        view! { <section class="card"><p>{texts.get(key)}</p></section> }
    });
    let all = page.all.clone().map(|words| {
        view! { <p><a class="quiet quiet-lined" href=DIFFERENCES>{words}</a></p> }
    });
    let next = page.next.clone().map(|to| {
        view! { <p class="onward"><a class="quiet quiet-lined" href=to>{texts.get("office-money-differences-next")}</a></p> }
    });
    frame::render(frame, &title.clone(), Some(Section::Money), || {
        view! {
            <p class="back"><a href=MONEY>{texts.get("office-money-back")}</a></p>
            <div class="head"><h1>{title}</h1><p class="soft">{lead}</p></div>
            {notice}
            {ways(frame, page)}
            {all}
            {under}
            {parts}
            {none}
            {next}
        }
    })
}

/// From what is open to what was accepted, and back.
fn ways(frame: &StudioFrame, page: &DifferencesPage) -> impl IntoView + use<> {
    let [open, accepted] = page.ways.clone();
    let here = |is_here: bool| is_here.then_some("page");
    view! {
        <nav class="store-tabs no-paper" aria-label=frame.texts.get("office-money-differences")>
            <ul>
                <li><a href=DIFFERENCES aria-current=here(!page.is_accepted)>{open}</a></li>
                <li><a href=ACCEPTED aria-current=here(page.is_accepted)>{accepted}</a></li>
            </ul>
        </nav>
    }
}

fn part(frame: &StudioFrame, part: &DifferencesPart) -> impl IntoView + use<> {
    let head = part.group.clone().map(|group| {
        view! {
            <div class="money-head">
                <h2>{group.name}</h2>
                <p class="payment-amount"><bdi>{group.sum}</bdi></p>
            </div>
        }
    });
    let means = part.means.clone().map(|said| view! { <p>{said}</p> });
    let act = part.act.clone().map(|act| {
        view! { <p><strong>{frame.texts.get("office-money-do")}</strong>" "{act}</p> }
    });
    view! {
        <section class="money-open">
            {head}
            {means}
            {act}
            {cards(frame, &part.cards)}
        </section>
    }
}
