//! One channel: how it is doing, and what can be done about it.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use super::{ChannelRow, NOTICES, form::PlanForm, kind_key, place::PlaceForm};
use crate::{asked::Asked, payment::Notice, seen};

/// What the page of a channel says.
#[derive(Clone, Debug)]
pub struct ChannelPage {
    /// What the list says of it.
    pub row: ChannelRow,
    /// Where it may lead instead.
    pub place: PlaceForm,
    /// Over what the form of that was filled in.
    pub place_seen: String,
    /// What it is told.
    pub plan: PlanForm,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// The whole document.
pub fn channel_page(frame: &StudioFrame, page: &ChannelPage) -> String {
    let texts = &frame.texts;
    let row = &page.row;
    let notice = page.notice.as_ref().map(Notice::view);
    let kind = texts.get(kind_key(row.kind));
    let lead = format!("{}/lead", row.to);
    frame::render(frame, &row.name, Some(Section::Notices), || {
        view! {
            <p class="back"><a href=NOTICES>{texts.get("office-notices-back")}</a></p>
            <div class="head">
                <h1><bdi>{row.name.clone()}</bdi></h1>
                <p class="soft">{kind}" "<bdi dir="ltr">{row.shown.clone()}</bdi></p>
            </div>
            {notice}
            {doing(frame, row)}
            <section class="card card-form">
                <form method="post" action=row.to.clone() class="stack">
                    {frame.form_field()}
                    {page.plan.fields(frame)}
                    <button class="button" type="submit">{texts.get("office-notices-save")}</button>
                </form>
            </section>
            <section class="card card-form" aria-labelledby="lead">
                <h2 id="lead">{texts.get("office-notices-lead-title")}</h2>
                <form method="post" action=lead class="stack">
                    {frame.form_field()}
                    {seen::field(&page.place_seen)}
                    {page.place.fields(texts)}
                    <button class="button" type="submit">{texts.get("office-notices-save")}</button>
                </form>
            </section>
            {ending(frame, row)}
        }
    })
}

fn doing(frame: &StudioFrame, row: &ChannelRow) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let class = if row.doing.is_bad() {
        "alert"
    } else {
        "row-name"
    };
    let lost = row.doing.lost_words(texts);
    let lost = lost.map(|words| view! { <p class="soft">{words}</p> });
    let form = |to: String, key: &str| {
        view! {
            <form method="post" action=to>
                {frame.form_field()}
                <button class="quiet quiet-lined" type="submit">{texts.get(key)}</button>
            </form>
        }
    };
    let switch = if row.doing.is_on {
        let off = Asked {
            to: format!("{}/off", row.to),
            words: texts.get("office-notices-switch-off"),
            which: texts.with("office-notices-switch-off-which", &[("name", &row.name)]),
            explanation: texts.get("office-notices-switch-off-explain"),
            field: None,
        };
        off.view(frame).into_any()
    } else {
        form(format!("{}/on", row.to), "office-notices-switch-on").into_any()
    };
    let test = row
        .doing
        .is_on
        .then(|| form(format!("{}/test", row.to), "office-notices-test"));
    view! {
        <section class="card">
            <p class=class>{row.doing.words(texts)}</p>
            {lost}
            <div class="settling">{test}{switch}</div>
        </section>
    }
}

fn ending(frame: &StudioFrame, row: &ChannelRow) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let end = Asked {
        to: format!("{}/end", row.to),
        words: texts.get("office-notices-end"),
        which: texts.with("office-notices-end-which", &[("name", &row.name)]),
        explanation: texts.get("office-notices-end-explain"),
        field: None,
    };
    view! { <section class="card stack">{end.view(frame)}</section> }
}
