//! The few things islands need of the browser, each in its smallest form.
//!
//! Knows no page. Every lookup may fail, since extensions and proxies change markup; what is
//! missing is then left alone and the plain page goes on working.

use std::pin::Pin;

use js_sys::{Promise, Reflect};
use leptos::web_sys::{Element, Event, EventTarget, Location, RequestInit, Response, Window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

fn window() -> Option<Window> {
    leptos::web_sys::window()
}

fn location() -> Option<Location> {
    window().map(|window| window.location())
}

/// Calls `wake` with what the island brings to life.
pub(super) fn woken(selector: &str, wake: fn(&Element)) {
    let document = window().and_then(|window| window.document());
    let found = document.and_then(|page| page.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        wake(&element);
    }
}

/// Goes on with something in the background. One for all futures, since each kind would be downloaded.
pub(super) fn spawn(future: impl Future<Output = ()> + 'static) {
    let future: Pin<Box<dyn Future<Output = ()>>> = Box::pin(future);
    wasm_bindgen_futures::spawn_local(future);
}

/// The first element below `root` that fits.
pub(super) fn select(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// The same as a special kind of element.
pub(super) fn select_as<T: JsCast>(root: &Element, selector: &str) -> Option<T> {
    select(root, selector)?.dyn_into().ok()
}

/// An attribute's text; empty when it is absent.
pub(super) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Sets or removes an attribute.
pub(super) fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Neither can fail for the fixed names we use.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Calls `heard` for every event of this name, as long as the page lives.
pub(super) fn listen(target: &EventTarget, name: &str, heard: impl FnMut(Event) + 'static) {
    hear(target, name, Box::new(heard));
}

/// One for all listeners, since each kind would be downloaded.
#[inline(never)]
fn hear(target: &EventTarget, name: &str, heard: Box<dyn FnMut(Event)>) {
    let closure = Closure::wrap(heard);
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    // Lives as long as the page; there is no moment to take it back.
    closure.forget();
}

/// The element of this kind that was clicked, on itself or on something inside.
pub(super) fn pressed(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok().flatten()
}

/// Whether somebody is in this field.
pub(super) fn is_focused(field: &Element) -> bool {
    let document = window().and_then(|window| window.document());
    document.and_then(|page| page.active_element()).as_ref() == Some(field)
}

/// Hears events of the window itself.
pub(super) fn listen_to_window(name: &str, heard: impl FnMut(Event) + 'static) {
    if let Some(window) = window() {
        listen(&window, name, heard);
    }
}

/// Whether a media query matches.
pub(super) fn matches_media(query: &str) -> bool {
    let list = window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// Leaves for another address; this page stays in the history.
pub(super) fn go_to(address: &str) {
    if let Some(location) = location() {
        let _ = location.assign(address);
    }
}

/// Leaves for another address, which takes this page's place in the history.
pub(super) fn replace_location(address: &str) {
    if let Some(location) = location() {
        let _ = location.replace(address);
    }
}

/// Waits.
pub(super) async fn pause(ms: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// What a server function answered.
pub(super) struct Answered(JsValue);

impl Answered {
    /// Whether a field of the answer is true.
    pub(super) fn is_set(&self, field: &str) -> bool {
        Reflect::get(&self.0, &JsValue::from_str(field)).is_ok_and(|value| value.is_truthy())
    }

    /// A text field of the answer, if it has one.
    pub(super) fn text(&self, field: &str) -> Option<String> {
        Reflect::get(&self.0, &JsValue::from_str(field))
            .ok()?
            .as_string()
    }
}

/// Asks our server and reads its JSON with the browser's own parser, whatever the status.
pub(super) async fn ask(address: &str, init: &RequestInit) -> Option<Answered> {
    let promise = window()?.fetch_with_str_and_init(address, init);
    let response: Response = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let json = JsFuture::from(response.json().ok()?).await.ok()?;
    Some(Answered(json))
}

/// One text field of what stands at an address.
pub(super) async fn get_json_text(address: &str, field: &str) -> Option<String> {
    ask(address, &RequestInit::new()).await?.text(field)
}
