//! In the head of every page: how many things need somebody.

use leptos::prelude::*;

use crate::StudioFrame;

/// Where it is said what needs somebody.
pub const ALARMS: &str = "/office/alarms";

/// How many things need somebody; nothing where none does.
pub(crate) fn count(frame: &StudioFrame) -> Option<impl IntoView + use<>> {
    let count = frame.editing.as_ref()?.alarms;
    let shown = u32::try_from(count).ok().filter(|count| *count > 0)?;
    let said = frame
        .texts
        .count("office-alarms-count", ("count", shown), &[]);
    let title = said.clone();
    Some(view! {
        <a class="alarm-count" href=ALARMS title=title>
            <span aria-hidden="true">{shown.to_string()}</span>
            <span class="unseen">{said}</span>
        </a>
    })
}
