//! The browsers that are signed in, and the buttons that sign them out.

use leptos::prelude::*;

use super::{
    Section,
    frame::{self, StudioFrame},
};

/// A browser that is signed in.
#[derive(Clone, Debug)]
pub struct SessionRow {
    /// The session's own id.
    pub id: String,
    /// What the browser is called; empty if nothing is known.
    pub browser: String,
    /// Whose it is, where the reader sees others' too; empty otherwise.
    pub who: String,
    /// When it signed in, as people write it.
    pub made: String,
    /// When it was last used.
    pub seen: String,
    /// Whether the reader is using it.
    pub this: bool,
}

/// The whole document.
pub fn sessions_page(frame: &StudioFrame, sessions: Vec<SessionRow>) -> String {
    let texts = &frame.texts;
    let title = texts.get("studio-sessions-title");
    let rows: Vec<_> = sessions
        .into_iter()
        .map(|session| session_row(frame, session))
        .collect();
    frame::render(frame, &title.clone(), Some(Section::Sessions), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("studio-sessions-lead")}</p>
            </div>
            <div class="card"><ul class="rows">{rows}</ul></div>
            <form method="post" action="/studio/sessions/end-all" class="stack after">
                {frame.form_field()}
                <button class="button button-grave" type="submit" aria-describedby="end-all">
                    {texts.get("studio-sessions-end-all")}
                </button>
                <p id="end-all" class="soft">{texts.get("studio-sessions-end-all-explain")}</p>
            </form>
        }
    })
}

fn session_row(frame: &StudioFrame, session: SessionRow) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let browser = if session.browser.is_empty() {
        texts.get("studio-sessions-unknown")
    } else {
        session.browser
    };
    let this = session
        .this
        .then(|| view! { <span class="tag tag-good">{texts.get("studio-sessions-this")}</span> });
    let who = session.who;
    let who = (!who.is_empty()).then(|| view! { <p class="row-more"><bdi>{who}</bdi></p> });
    let which = texts.with("studio-sessions-end-which", &[("browser", &browser)]);
    let to = format!("/studio/sessions/{}/end", session.id);
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-name"><bdi>{browser}</bdi>{this}</p>
                {who}
                <p class="row-more">{texts.with("studio-sessions-seen", &[("time", &session.seen)])}</p>
                <p class="row-more">{texts.with("studio-sessions-made", &[("time", &session.made)])}</p>
            </div>
            <form method="post" action=to>
                {frame.form_field()}
                <button class="quiet quiet-lined" type="submit" aria-label=which>
                    {texts.get("studio-sessions-end")}
                </button>
            </form>
        </li>
    }
}
