//! The result page's island: asks our server for news until the page has to change, and at once
//! when somebody looks at it again.

use leptos::prelude::*;

/// Stands beside the server's result. Without it the page reloads itself, or the customer does.
#[island]
pub fn PaymentWatch() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    super::browser::woken("[data-ask]", watch::wake);
}

#[cfg(feature = "hydrate")]
mod watch {
    use std::{cell::Cell, rc::Rc};

    use leptos::web_sys::{Element, HtmlFormElement, RequestInit};
    use wasm_bindgen::JsCast as _;

    use crate::islands::browser::{
        ask, attribute, listen, listen_to_window, pause, pressed, replace_location, select,
        set_attribute, spawn,
    };

    /// The documented pace of looking (docs/protocol.md §11), for the first minute.
    const PACE_MS: i32 = 3_000;
    const PACED_LOOKS: u32 = 20;
    /// For four minutes more: somebody is signing up with the wallet, or topping it up.
    const SLOW_MS: i32 = 10_000;
    const SLOW_LOOKS: u32 = PACED_LOOKS + 24;
    /// From then on.
    const SLOWEST_MS: i32 = 30_000;

    pub(super) fn wake(result: &Element) {
        let looks = Rc::new(Cell::new(0));
        let again = {
            let (result, looks) = (result.clone(), Rc::clone(&looks));
            move || {
                looks.set(0);
                spawn(look_once(result.clone()));
            }
        };
        // Back from the wallet, or on the network again.
        for name in ["pageshow", "visibilitychange", "online"] {
            let again = again.clone();
            listen_to_window(name, move |_| again());
        }
        listen(result, "click", move |event| {
            if pressed(&event, ".look").is_some() {
                event.prevent_default();
                again();
            }
        });
        // Without a connection a form would leave the customer on the browser's own error page.
        let page = result.clone();
        listen(result, "submit", move |event| {
            let form = event.target().and_then(|form| form.dyn_into().ok());
            let Some(form): Option<HtmlFormElement> = form else {
                return;
            };
            event.prevent_default();
            let page = page.clone();
            spawn(async move {
                if look(page).await {
                    let _ = form.submit();
                }
            });
        });
        // The server says when a page has asked long enough by itself: such a page says so, too.
        if result.has_attribute("data-token") {
            let result = result.clone();
            spawn(async move {
                loop {
                    pause(pace_ms(looks.get())).await;
                    looks.set(looks.get() + 1);
                    // An answer that never comes must not be the last.
                    spawn(look_once(result.clone()));
                }
            });
        }
    }

    const fn pace_ms(looks: u32) -> i32 {
        match looks {
            0..PACED_LOOKS => PACE_MS,
            PACED_LOOKS..SLOW_LOOKS => SLOW_MS,
            _ => SLOWEST_MS,
        }
    }

    async fn look_once(result: Element) {
        look(result).await;
    }

    /// Asks once; whether there was an answer. Without one the page keeps what it shows: a lost
    /// answer is no news.
    async fn look(result: Element) -> bool {
        let answer = ask(&attribute(&result, "data-ask"), &RequestInit::new()).await;
        if let Some(offline) = select(&result, ".news-offline") {
            set_attribute(&offline, "hidden", answer.is_some().then_some(""));
        }
        let Some(answer) = answer else { return false };
        if let Some(view) = answer.text("view")
            && view != attribute(&result, "data-news")
        {
            replace_location(&attribute(&result, "data-at"));
        }
        if let (Some(line), Some(checked)) =
            (select(&result, ".news-checked"), answer.text("checked"))
        {
            line.set_text_content(Some(&checked));
        }
        true
    }
}
