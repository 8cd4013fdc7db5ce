//! Where a channel leads: the fields of each way. A token that was typed is never shown again.

use leptos::prelude::*;
use texts::Texts;

use crate::wrong::{self, Wrong};

/// What opens it: a token, or the address of a hook.
pub const TOKEN: &str = "token";
/// A chat, a topic or a mail box.
pub const PLACE: &str = "place";
/// The server of an ntfy topic.
pub const SERVER: &str = "server";

/// What stands in the fields.
#[derive(Clone, Debug, Default)]
pub struct PlaceForm {
    /// By which way, by its name.
    pub kind: &'static str,
    /// A chat or a mail box, as it was typed.
    pub place: String,
    /// The server.
    pub server: String,
    /// What is wrong with it.
    pub wrong: Vec<Wrong>,
}

/// A field that is typed into: what it is called in the form and by people, and what stands in it.
struct Line<'a> {
    name: &'static str,
    key: &'static str,
    value: &'a str,
}

impl PlaceForm {
    pub(super) fn how_key(&self) -> &'static str {
        match self.kind {
            "telegram" => "office-notices-how-telegram",
            "slack" => "office-notices-how-slack",
            "ntfy" => "office-notices-how-ntfy",
            _ => "office-notices-how-mail",
        }
    }

    pub(super) fn fields(&self, texts: &Texts) -> impl IntoView + use<> {
        let place = |key| {
            self.plain(
                texts,
                &Line {
                    name: PLACE,
                    key,
                    value: &self.place,
                },
            )
        };
        match self.kind {
            "telegram" => view! {
                {self.secret(texts, "office-notices-token", true)}
                {place("office-notices-chat")}
            }
            .into_any(),
            "slack" => self.secret(texts, "office-notices-url", true).into_any(),
            "ntfy" => {
                let server = Line {
                    name: SERVER,
                    key: "office-notices-server",
                    value: &self.server,
                };
                view! {
                    {self.plain(texts, &server)}
                    {place("office-notices-topic")}
                    {self.secret(texts, "office-notices-ntfy-token", false)}
                }
                .into_any()
            }
            _ => place("office-notices-to").into_any(),
        }
    }

    fn plain(&self, texts: &Texts, line: &Line<'_>) -> impl IntoView + use<> {
        let wrong = wrong::said(&self.wrong, line.name);
        let (name, value) = (line.name, line.value.to_owned());
        view! {
            <div class="field">
                <label for=name>{texts.get(line.key)}</label>
                <input id=name name=name type="text" maxlength="500" autocomplete="off" spellcheck="false"
                    dir="ltr" required aria-invalid=wrong.invalid aria-describedby=wrong.by value=value/>
                {wrong.words}
            </div>
        }
    }

    fn secret(&self, texts: &Texts, key: &str, is_needed: bool) -> impl IntoView + use<> {
        let wrong = wrong::said(&self.wrong, TOKEN);
        let by = ["token-kept".to_owned()].into_iter().chain(wrong.by);
        let by = by.collect::<Vec<_>>().join(" ");
        // A form that comes back has what was typed, but for this.
        let again = !self.place.is_empty() && !is_needed;
        let again = again.then(|| texts.get("office-notices-token-again"));
        view! {
            <div class="field">
                <label for=TOKEN>{texts.get(key)}</label>
                <input id=TOKEN name=TOKEN type="password" maxlength="500" autocomplete="off" spellcheck="false"
                    dir="ltr" required=is_needed aria-invalid=wrong.invalid aria-describedby=by/>
                {wrong.words}
                {again.map(|words| view! { <p class="wrong-here">{words}</p> })}
                <p class="soft" id="token-kept">{texts.get("office-notices-secret-explain")}</p>
            </div>
        }
    }
}
