//! The result page's island: asks our server for news until the page has to change.

use leptos::prelude::*;

/// Wraps the server's result. Without it the page reloads itself, or the customer does.
#[island]
pub fn PaymentWatch(children: Children) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    super::browser::once_woken("[data-token]", watch::wake);
    view! { <div class="island">{children()}</div> }
}

#[cfg(feature = "hydrate")]
mod watch {
    use leptos::web_sys::Element;

    use crate::islands::browser::{attribute, get_json_text, pause, reload};

    /// The documented pace of looking (docs/protocol.md §11).
    const PACE_MS: i32 = 3_000;
    /// After this many looks the page rests; the customer can still look by hand.
    const LOOKS_MAX: u32 = 60;

    pub(super) fn wake(result: &Element) {
        let address = [
            "/api/payment_status?token=",
            &attribute(result, "data-token"),
        ]
        .concat();
        let shown = attribute(result, "data-view");
        wasm_bindgen_futures::spawn_local(async move {
            for _ in 0..LOOKS_MAX {
                pause(PACE_MS).await;
                // A lost answer is no news; the next look may do better.
                if let Some(view) = get_json_text(&address, "view").await
                    && view != shown
                {
                    reload();
                    return;
                }
            }
        });
    }
}
