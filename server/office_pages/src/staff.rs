//! Who works here and as what, with what may be done about it.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::{
    asked::{Asked, Field},
    invite::{InviteForm, invite_form},
    roles::{self, RoleLine},
};

/// Why nothing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffProblem {
    /// The last owner who came can't go.
    LastOwner,
    /// It is more than the reader may give or take.
    NotAllowed,
    /// It is no name.
    Name,
    /// No store or till was chosen.
    Nowhere,
    /// The role counts everywhere.
    TooNarrow,
    /// They work for others, too, who have to be asked.
    Shared,
}

impl StaffProblem {
    const fn text_key(self) -> &'static str {
        match self {
            Self::LastOwner => "office-staff-last",
            Self::NotAllowed => "office-staff-refused",
            Self::Name => "office-invite-name-wrong",
            Self::Nowhere => "office-invite-where-wrong",
            Self::TooNarrow => "office-invite-where-role",
            Self::Shared => "office-staff-shared",
        }
    }
}

/// What the page says.
#[derive(Clone, Debug)]
pub struct StaffPage {
    /// Where managers give back nothing by themselves; empty where they do everywhere, or there are none.
    pub asking: String,
    /// Whether the reader may set how much.
    pub may_set: bool,
    /// Who works here, as far as the reader looks after them.
    pub people: Vec<PersonRow>,
    /// Whom they may invite.
    pub invite: InviteForm,
    /// Why the last thing wasn't done.
    pub problem: Option<StaffProblem>,
}

/// Somebody who works here.
#[derive(Clone, Debug)]
pub struct PersonRow {
    /// Their id.
    pub id: String,
    /// What they are called; may be empty.
    pub name: String,
    /// Whether they are all who come by links of the studio.
    pub nameless: bool,
    /// Whether they are the reader.
    pub you: bool,
    /// When they first came, as people write it.
    pub came: Option<String>,
    /// Until when their PIN is locked, if it is.
    pub pin_locked: Option<String>,
    /// What they are, and whether the reader may end it.
    pub roles: Vec<(RoleLine, bool)>,
    /// Whether the reader may make another link for them.
    pub may_link: bool,
}

/// The whole document.
pub fn staff_page(frame: &StudioFrame, page: &StaffPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-staff-title");
    let problem = page.problem.map(|problem| {
        let said = texts.get(problem.text_key());
        view! { <p class="alert" role="alert">{said}</p> }
    });
    let people: Vec<_> = page.people.iter().map(|one| row(frame, one)).collect();
    let asking = (!page.asking.is_empty()).then(|| {
        let words = texts.with("office-staff-asking", &[("stores", &page.asking)]);
        let set = page.may_set.then(|| {
            let to = Section::Settings.path();
            view! { " "<a href=to>{texts.get("office-limits-title")}</a> }
        });
        view! { <p class="heed">{words}{set}</p> }
    });
    let invite = invite_form(frame, &page.invite);
    frame::render(frame, &title.clone(), Some(Section::Staff), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-staff-lead")}</p>
            </div>
            {problem}
            {asking}
            <div class="card"><ul class="rows">{people}</ul></div>
            {invite}
        }
    })
}

fn called(frame: &StudioFrame, person: &PersonRow) -> String {
    let texts = &frame.texts;
    match (person.nameless, person.name.as_str()) {
        (true, _) => texts.get("office-staff-nameless"),
        (false, "") => texts.get("office-staff-unnamed"),
        (false, name) => name.to_owned(),
    }
}

fn row(frame: &StudioFrame, person: &PersonRow) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let name = called(frame, person);
    let you = person
        .you
        .then(|| view! { <span class="tag tag-good">{texts.get("office-staff-you")}</span> });
    let came = match &person.came {
        Some(time) => texts.with("office-staff-came", &[("time", time)]),
        None => texts.get("office-staff-never"),
    };
    let locked = person.pin_locked.as_ref().map(|time| {
        let words = texts.with("office-staff-pin-locked", &[("time", time)]);
        view! { <p><span class="tag tag-grave">{words}</span></p> }
    });
    let roles: Vec<_> = person
        .roles
        .iter()
        .map(|(line, may_end)| {
            let end = may_end.then(|| end_form(frame, person, line.role));
            view! { <li class="role row"><div class="row-words">{line.view(texts)}</div>{end}</li> }
        })
        .collect();
    let link = person.may_link.then(|| link_form(frame, person, &name));
    view! {
        <li class="row person">
            <div class="row-words">
                <p class="row-name"><bdi>{name}</bdi>{you}</p>
                <p class="row-more">{came}</p>
                {locked}
            </div>
            {link}
            <ul class="person-roles">{roles}</ul>
        </li>
    }
}

fn link_form(frame: &StudioFrame, person: &PersonRow, name: &str) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let explanation = if person.you {
        "office-staff-link-own"
    } else {
        "office-staff-link-explain"
    };
    let asked = Asked {
        to: format!("/office/staff/{}/link", person.id),
        words: texts.get("office-staff-link"),
        which: texts.with("office-staff-link-which", &[("name", name)]),
        explanation: texts.get(explanation),
        field: None,
    };
    asked.view(frame)
}

fn end_form(frame: &StudioFrame, person: &PersonRow, role: &'static str) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let (name, of) = (called(frame, person), roles::name(texts, role));
    let asked = Asked {
        to: format!("/office/staff/{}/end", person.id),
        words: texts.get("office-staff-end"),
        which: texts.with("office-staff-end-which", &[("name", &name), ("role", &of)]),
        explanation: texts.get("office-staff-end-explain"),
        field: Some(Field {
            name: "role",
            value: role,
        }),
    };
    asked.view(frame)
}
