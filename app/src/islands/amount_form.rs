//! Keypad and field as one control: every key, tap and paste ends in one `AmountEntry`, and what
//! is shown follows from it.

use std::rc::Rc;

use domain::{AmountEntry, Key};
use leptos::{
    prelude::*,
    web_sys::{Element, Event, InputEvent, KeyboardEvent, PageTransitionEvent},
};
use wasm_bindgen::JsCast;

use super::{
    amount_markup::Form,
    browser::{attribute, listen, listen_to_window, matches_media, reload, set_attribute},
    submit,
};

/// Brings the form below `root` to life, if it is the one we know.
pub(super) fn wake(root: &Element) {
    let Some(form) = Form::find(root).map(Rc::new) else { return };
    // What was typed before we came must not be lost; what can't be read is left as it stands.
    let before = form.read_pasted(&form.input.value());
    let readable = before.is_some();
    let entry = RwSignal::new(before.unwrap_or_else(|| form.empty()));
    Effect::new({
        let form = Rc::clone(&form);
        move |earlier: Option<()>| {
            let entry = entry.read();
            if earlier.is_some() || readable {
                form.show(&entry);
            }
            if earlier.is_some() {
                form.tell(form.problem_so_far(&entry).as_deref());
            }
        }
    });
    hear_keypad(&form, entry);
    hear_field(&form, entry);
    hear_keyboard(&form, entry);
    hear_submit(&form, entry);
    form.wake_keys();
    if matches_media("(pointer: coarse)") {
        // Our keypad is there already; a second keyboard would cover the button.
        set_attribute(&form.input, "inputmode", Some("none"));
    }
    // A page that comes back from the browser's memory may belong to a payment under way.
    listen_to_window("pageshow", |event| {
        let page: Option<&PageTransitionEvent> = event.dyn_ref();
        if page.is_some_and(PageTransitionEvent::persisted) {
            reload();
        }
    });
}

fn hear_keypad(form: &Rc<Form>, entry: RwSignal<AmountEntry>) {
    let here = Rc::clone(form);
    listen(&form.keypad, "click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let pressed = target.and_then(|target| target.closest("[data-key]").ok().flatten());
        if let Some(key) = pressed.and_then(|key| named_key(&attribute(&key, "data-key"))) {
            press(entry, key);
            here.say(&entry.read_untracked());
        }
    });
}

fn hear_field(form: &Rc<Form>, entry: RwSignal<AmountEntry>) {
    let take = {
        let form = Rc::clone(form);
        move || {
            let (text, right) = (form.input.value(), form.digits_right_of_caret());
            // More than a key at once is a paste, whose marks may mean something else than ours.
            let before = form.shown(&entry.read_untracked()).chars().count();
            let typed = if text.chars().count() > before.saturating_add(1) {
                form.read_pasted(&text)
            } else {
                form.read_typed(&text)
            };
            // What can't be read is refused: the field goes back to what it was.
            if let Some(typed) = typed {
                entry.set(typed);
            }
            form.show(&entry.read_untracked());
            form.put_caret(right);
        }
    };
    listen(&form.input, "input", {
        let take = take.clone();
        move |event| {
            // An input method is still choosing; it will say when it is done.
            let composing = event.dyn_ref().is_some_and(InputEvent::is_composing);
            if !composing {
                take();
            }
        }
    });
    listen(&form.input, "compositionend", move |_| take());
    let here = Rc::clone(form);
    listen(&form.input, "change", move |_| {
        let entry = entry.read_untracked();
        if !entry.is_empty() {
            here.tell(here.problem(&entry).as_deref());
        }
    });
}

/// A hardware keyboard works wherever the focus is, as at a till.
fn hear_keyboard(form: &Rc<Form>, entry: RwSignal<AmountEntry>) {
    let here = Rc::clone(form);
    listen_to_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let elsewhere = event.ctrl_key() || event.meta_key() || event.alt_key();
        if elsewhere || !is_idle(event) {
            return;
        }
        let typed = event.key();
        if typed == "Enter" {
            let _ = here.form.request_submit();
        } else if let Some(key) = typed_key(&typed) {
            event.prevent_default();
            press(entry, key);
        }
    });
}

fn hear_submit(form: &Rc<Form>, entry: RwSignal<AmountEntry>) {
    let here = Rc::clone(form);
    listen(&form.form, "submit", move |event: Event| {
        event.prevent_default();
        if here.button.disabled() {
            return;
        }
        let typed = entry.read_untracked().clone();
        // Text we can't read goes to the server as it is: it may, and it explains if it can't.
        let unreadable = typed.is_empty() && !here.input.value().is_empty();
        if let Some(problem) = here.problem(&typed).filter(|_| !unreadable) {
            here.tell(Some(&problem));
            let _ = here.input.focus();
            return;
        }
        let here = Rc::clone(&here);
        wasm_bindgen_futures::spawn_local(async move {
            let problem = submit::send(&here.form, &here.button).await;
            here.tell(problem.as_deref());
        });
    });
}

fn press(entry: RwSignal<AmountEntry>, key: Key) {
    let mut next = entry.get_untracked();
    if next.press(key) {
        entry.set(next);
    }
}

/// Whether no control has the focus that would want the key for itself.
fn is_idle(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_none_or(|target| target.tag_name() == "BODY")
}

fn named_key(name: &str) -> Option<Key> {
    match name {
        "mark" => Some(Key::Mark),
        "delete" => Some(Key::Delete),
        "00" => Some(Key::DoubleZero),
        digit => digit.parse().ok().map(Key::Digit),
    }
}

fn typed_key(typed: &str) -> Option<Key> {
    match typed {
        "." | "," => Some(Key::Mark),
        "Backspace" => Some(Key::Delete),
        "Escape" => Some(Key::Clear),
        digit if digit.len() == 1 => digit.parse().ok().map(Key::Digit),
        _ => None,
    }
}
