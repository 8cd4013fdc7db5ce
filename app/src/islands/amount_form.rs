//! Keypad and field as one control: every key, tap and paste ends in one `AmountEntry`, and what
//! is shown follows from it.
//!
//! One value and one place that changes it; signals and effects would do the same for 4 kB more.

use std::{cell::RefCell, rc::Rc};

use domain::{AmountEntry, Key};
use leptos::web_sys::{Element, Event, InputEvent, KeyboardEvent, PageTransitionEvent};
use wasm_bindgen::JsCast;

use super::{
    amount_markup::Form,
    browser::{attribute, listen, listen_to_window, matches_media, pressed, reload, set_attribute},
    offers, submit,
};

/// The form and what was typed into it so far.
struct Till {
    form: Form,
    entry: RefCell<AmountEntry>,
}

/// Brings the form to life, if it is the one we know.
pub(super) fn wake(form: &Element) {
    // A page that comes back from the browser's memory may belong to a payment under way.
    listen_to_window("pageshow", |event| {
        let page: Option<&PageTransitionEvent> = event.dyn_ref();
        if page.is_some_and(PageTransitionEvent::persisted) {
            reload();
        }
    });
    let Some(form) = Form::find(form) else {
        return offers::wake(form);
    };
    // What was typed before we came must not be lost; what can't be read is left as it stands.
    let typed = form.read_pasted(&form.input.value());
    let entry = RefCell::new(form.empty());
    let till = Rc::new(Till { form, entry });
    if let Some(typed) = typed {
        till.change(typed);
    }
    till.hear_buttons();
    till.hear_field();
    till.hear_keyboard();
    till.hear_submit();
    till.form.wake_keys();
    if matches_media("(pointer: coarse)") {
        // Our keypad is there already; a second keyboard would cover the button.
        set_attribute(&till.form.input, "inputmode", Some("none"));
    }
}

impl Till {
    /// The only place where the amount changes.
    fn change(&self, entry: AmountEntry) {
        self.form.show(&entry);
        self.form.tell(self.form.problem_so_far(&entry).as_deref());
        self.entry.replace(entry);
    }

    fn press(&self, key: Key) {
        let mut next = self.entry.borrow().clone();
        if next.press(key) {
            self.change(next);
        }
    }

    /// Reads the field after somebody typed or pasted into it.
    fn take_typed(&self) {
        let (text, right) = (self.form.input.value(), self.form.digits_right_of_caret());
        let before = self.form.shown(&self.entry.borrow()).chars().count();
        // More than a key at once is a paste, whose marks may mean something else than ours.
        let typed = if text.chars().count() > before.saturating_add(1) {
            self.form.read_pasted(&text)
        } else {
            self.form.read_typed(&text)
        };
        // What can't be read is refused: the field goes back to what it was.
        let kept = self.entry.borrow().clone();
        self.change(typed.unwrap_or(kept));
        self.form.put_caret(right);
    }

    fn hear_buttons(self: &Rc<Self>) {
        let till = Rc::clone(self);
        listen(&self.form.element, "click", move |event| {
            if submit::goes_elsewhere(&till.form.element, &event) {
                return;
            }
            if let Some(offer) = pressed(&event, offers::OFFER) {
                // Filled in and not sent: the customer sees the amount on the button first.
                event.prevent_default();
                if let Some(entry) = till.form.read_pasted(&attribute(&offer, "value")) {
                    till.change(entry);
                    till.form.say(&till.entry.borrow());
                }
                return;
            }
            let key = pressed(&event, "[data-key]");
            if let Some(key) = key.and_then(|key| named_key(&attribute(&key, "data-key"))) {
                till.press(key);
                till.form.say(&till.entry.borrow());
            }
        });
    }

    fn hear_field(self: &Rc<Self>) {
        let till = Rc::clone(self);
        listen(&self.form.input, "input", move |event| {
            // An input method is still choosing; it will say when it is done.
            let composing = event.dyn_ref().is_some_and(InputEvent::is_composing);
            if !composing {
                till.take_typed();
            }
        });
        let till = Rc::clone(self);
        listen(&self.form.input, "compositionend", move |_| {
            till.take_typed();
        });
        let till = Rc::clone(self);
        listen(&self.form.input, "change", move |_| {
            let entry = till.entry.borrow();
            if !entry.is_empty() {
                till.form.tell(till.form.problem(&entry).as_deref());
            }
        });
    }

    /// A hardware keyboard works wherever the focus is, as at a till.
    fn hear_keyboard(self: &Rc<Self>) {
        let till = Rc::clone(self);
        listen_to_window("keydown", move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let elsewhere = event.ctrl_key() || event.meta_key() || event.alt_key();
            let typed = event.key();
            // Enter on a focused key presses that key, as everywhere.
            let wanted = if typed == "Enter" {
                "body"
            } else {
                "body, .keypad *"
            };
            if elsewhere || !is_on(event, wanted) {
                return;
            }
            if typed == "Enter" {
                let _ = till.form.element.request_submit();
            } else if let Some(key) = typed_key(&typed) {
                event.prevent_default();
                till.press(key);
            }
        });
    }

    fn hear_submit(self: &Rc<Self>) {
        let till = Rc::clone(self);
        listen(&self.form.element, "submit", move |event: Event| {
            event.prevent_default();
            if !till.form.button.disabled() && till.may_send() {
                let till = Rc::clone(&till);
                wasm_bindgen_futures::spawn_local(async move {
                    let problem = submit::send(&till.form.element, &till.form.button).await;
                    till.form.tell(problem.as_deref());
                });
            }
        });
    }

    /// Whether nothing is wrong that we could tell right here.
    fn may_send(&self) -> bool {
        let entry = self.entry.borrow();
        // Text we can't read goes to the server as it is: it may, and it explains if it can't.
        let unreadable = entry.is_empty() && !self.form.input.value().is_empty();
        let problem = self.form.problem(&entry).filter(|_| !unreadable);
        if problem.is_some() {
            self.form.tell(problem.as_deref());
            let _ = self.form.input.focus();
        }
        problem.is_none()
    }
}

/// Whether the focus is on such an element, and on no control that wants the key for itself.
fn is_on(event: &KeyboardEvent, selector: &str) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_none_or(|target| target.matches(selector).unwrap_or(false))
}

fn named_key(name: &str) -> Option<Key> {
    match name {
        "mark" => Some(Key::Mark),
        "delete" => Some(Key::Delete),
        "00" => Some(Key::DoubleZero),
        digit => digit_key(digit),
    }
}

fn typed_key(typed: &str) -> Option<Key> {
    match typed {
        "." | "," => Some(Key::Mark),
        "Backspace" => Some(Key::Delete),
        "Escape" => Some(Key::Clear),
        digit => digit_key(digit),
    }
}

fn digit_key(text: &str) -> Option<Key> {
    match *text.as_bytes() {
        [digit @ b'0'..=b'9'] => Some(Key::Digit(digit.wrapping_sub(b'0'))),
        _ => None,
    }
}
