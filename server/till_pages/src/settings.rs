//! What staff set on a screen: whether it speaks, how loud, and when it is silent.

use leptos::prelude::*;
use texts::Texts;

use crate::frame::FORM_FIELD;

/// From when to when a screen makes no sound, in minutes of the store's day; it may run over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Its first minute.
    pub from: u16,
    /// The minute it is over.
    pub to: u16,
}

/// A screen's settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Whether amounts are spoken.
    pub speaks: bool,
    /// From 0 to 100.
    pub volume: u8,
    /// When it is silent, if ever.
    pub silent: Option<Silence>,
}

/// `07:05`, as fields for times hold it.
fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// The settings, folded up until somebody wants them.
pub(crate) fn settings(texts: &Texts, form: &str, now: Settings) -> impl IntoView + use<> {
    let from = now.silent.map(|silent| clock(silent.from));
    let to = now.silent.map(|silent| clock(silent.to));
    let token = || view! { <input type="hidden" name=FORM_FIELD value=form.to_owned()/> };
    view! {
        <details class="settings">
            <summary class="quiet">{texts.get("till-settings")}</summary>
            <form method="post" action="/till/settings" class="stack" id="settings">
                {token()}
                <label class="check">
                    <input type="checkbox" name="speaks" checked=now.speaks/>
                    <span>{texts.get("till-speak")}</span>
                </label>
                <div class="field">
                    <label for="volume">{texts.get("till-volume")}</label>
                    <input type="range" id="volume" name="volume" min="0" max="100" step="5"
                        value=now.volume.to_string()/>
                </div>
                <button type="button" class="button button-plain" id="test" hidden>
                    {texts.get("till-test")}
                </button>
                <fieldset>
                    <legend>{texts.get("till-silent-hours")}</legend>
                    <div class="times">
                        <label><span>{texts.get("till-silent-from")}</span>
                            <input type="time" name="silent_from" value=from/></label>
                        <label><span>{texts.get("till-silent-to")}</span>
                            <input type="time" name="silent_to" value=to/></label>
                    </div>
                </fieldset>
                <button type="submit" class="button">{texts.get("till-save")}</button>
            </form>
            <form method="post" action="/till/leave" class="leave">
                {token()}
                <button type="submit" class="quiet quiet-grave">{texts.get("till-leave")}</button>
            </form>
        </details>
    }
}
