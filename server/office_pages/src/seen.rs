//! What a form was filled in over, so that whoever saves is told when somebody else has changed it meanwhile.

use leptos::prelude::*;

/// The field that says so.
pub const SEEN: &str = "seen";

/// The field, hidden.
pub(crate) fn field(seen: &str) -> impl IntoView + use<> {
    let seen = seen.to_owned();
    view! { <input type="hidden" name=SEEN value=seen/> }
}
