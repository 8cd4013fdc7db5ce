//! Where a channel leads: the fields of each way. A token that was typed is never shown again.

use leptos::prelude::*;
use texts::Texts;

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
        match self.kind {
            "telegram" => view! {
                {secret(texts, "office-notices-token", true)}
                {plain(texts, PLACE, "office-notices-chat", &self.place)}
            }
            .into_any(),
            "slack" => secret(texts, "office-notices-url", true).into_any(),
            "ntfy" => view! {
                {plain(texts, SERVER, "office-notices-server", &self.server)}
                {plain(texts, PLACE, "office-notices-topic", "")}
                {secret(texts, "office-notices-ntfy-token", false)}
            }
            .into_any(),
            _ => plain(texts, PLACE, "office-notices-to", &self.place).into_any(),
        }
    }
}

fn plain(texts: &Texts, name: &'static str, key: &str, value: &str) -> impl IntoView + use<> {
    view! {
        <div class="field">
            <label for=name>{texts.get(key)}</label>
            <input id=name name=name type="text" maxlength="500" autocomplete="off" spellcheck="false"
                dir="ltr" required value=value.to_owned()/>
        </div>
    }
}

fn secret(texts: &Texts, key: &str, is_needed: bool) -> impl IntoView + use<> {
    view! {
        <div class="field">
            <label for=TOKEN>{texts.get(key)}</label>
            <input id=TOKEN name=TOKEN type="password" maxlength="500" autocomplete="off" spellcheck="false"
                dir="ltr" required=is_needed aria-describedby="token-kept"/>
            <p class="soft" id="token-kept">{texts.get("office-notices-secret-explain")}</p>
        </div>
    }
}
