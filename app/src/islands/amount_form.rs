//! Keypad, field and keyboard as one control: every key, tap and paste ends in one `AmountEntry`,
//! and what is shown follows from it.
//!
//! One value and one place that changes it; signals and effects would do the same for 4 kB more.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use domain::{AmountEntry, Key};
use leptos::web_sys::{Element, Event, InputEvent, KeyboardEvent};
use wasm_bindgen::JsCast;

use super::{
    amount_markup::Form,
    browser::{
        attribute, is_focused, listen, listen_to_window, matches_media, pressed, set_attribute,
        spawn,
    },
    offers, submit,
};

/// The form and what was typed into it so far.
struct Till {
    form: Form,
    entry: RefCell<AmountEntry>,
    /// Whether all there was is about to be replaced: then nothing of what comes is ours.
    replaced: Cell<bool>,
}

/// Brings the form to life, if it is the one we know.
pub(super) fn wake(form: &Element) {
    let Some(form) = Form::find(form) else {
        return offers::wake(form);
    };
    let (entry, replaced) = (RefCell::default(), Cell::new(false));
    let till = Rc::new(Till {
        form,
        entry,
        replaced,
    });
    till.take_found();
    till.hear_buttons();
    till.hear_field();
    till.hear_keyboard();
    till.hear_submit();
    till.form.take_over();
}

impl Till {
    /// The only place where the amount changes.
    fn change(&self, entry: AmountEntry) {
        self.form.show(&entry);
        self.form.follow(&entry);
        self.form.tell(self.form.problem_so_far(&entry).as_deref());
        self.entry.replace(entry);
    }

    /// A key of ours; one that can't count says why.
    fn press(&self, key: Key) {
        let mut next = self.entry.borrow().clone();
        match next.press(key, &self.form.reader) {
            Ok(()) => self.change(next),
            Err(error) => {
                // Said anew each time, and the amount is as right as it was.
                self.form.announce("");
                self.form.announce(&self.form.refusal(error));
            }
        }
    }

    /// Takes what stands in the field, however it came there. Whoever is typing goes on in it as
    /// it is, and what the server said of it stays.
    fn take_found(&self) {
        let found = self.form.input.value();
        if self.form.shown(&self.entry.borrow()) == found {
            return;
        }
        let entry = AmountEntry::of(&found);
        if !is_focused(&self.form.input) {
            self.form.show(&entry);
        }
        self.form.follow(&entry);
        let problem = self.form.problem_so_far(&entry);
        if problem.is_some() {
            self.form.tell(problem.as_deref());
        }
        self.entry.replace(entry);
    }

    /// Reads the field after somebody typed or pasted into it.
    fn take_typed(&self) {
        let before = if self.replaced.take() {
            AmountEntry::default()
        } else {
            self.entry.borrow().clone()
        };
        self.change(before.edited(&self.form.input.value(), &self.form.reader));
    }

    fn hear_buttons(self: &Rc<Self>) {
        let till = Rc::clone(self);
        listen(&self.form.element, "click", move |event| {
            if submit::goes_elsewhere(&till.form.element, &event) {
                return;
            }
            let offer = pressed(&event, offers::OFFER);
            if offer.is_some() {
                // Filled in and not sent: the customer sees the amount on the button first.
                event.prevent_default();
            }
            if till.form.is_busy() {
                return;
            }
            let key = pressed(&event, "[data-key]");
            if let Some(offer) = offer {
                till.change(AmountEntry::of(&attribute(&offer, "value")));
            } else if let Some(key) = key.and_then(|key| named_key(&attribute(&key, "data-key"))) {
                till.press(key);
            } else {
                return;
            }
            till.form.say(&till.entry.borrow());
        });
    }

    fn hear_field(self: &Rc<Self>) {
        let till = Rc::clone(self);
        listen(&self.form.input, "beforeinput", move |_| {
            till.replaced.set(till.form.is_selected());
        });
        let till = Rc::clone(self);
        listen(&self.form.input, "input", move |event| {
            // An input method is still choosing; it will say when it is done. The field is left to it,
            // but what stands there would be paid, so the button says that already.
            let composing = event.dyn_ref().is_some_and(InputEvent::is_composing);
            if composing {
                let so_far = till
                    .entry
                    .borrow()
                    .edited(&till.form.input.value(), &till.form.reader);
                till.form.follow(&so_far);
            } else {
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
        if matches_media("(pointer: coarse)") {
            // Our keypad is there already; a second keyboard would cover the button. One that is
            // open is in use.
            let input = self.form.input.clone();
            let close = move || set_attribute(&input, "inputmode", Some("none"));
            if !is_focused(&self.form.input) {
                close();
            }
            listen(&self.form.input, "blur", move |_| close());
        }
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
            if elsewhere || !is_on(event, wanted) || till.form.is_busy() {
                return;
            }
            match typed.as_str() {
                "Enter" => {
                    let _ = till.form.element.request_submit();
                }
                "Backspace" => till.press(Key::Delete),
                "Escape" => till.press(Key::Clear),
                typed => till.type_at_end(event, typed),
            }
        });
    }

    /// A key pressed where it has no field of its own is typed at the end of ours.
    fn type_at_end(&self, event: &Event, typed: &str) {
        let mut characters = typed.chars();
        let (Some(character), None) = (characters.next(), characters.next()) else {
            return;
        };
        if self.form.reader.counts(character) {
            event.prevent_default();
            let entry = self.entry.borrow().clone();
            let text = [&self.form.shown(&entry), typed].concat();
            self.change(entry.edited(&text, &self.form.reader));
        }
    }

    fn hear_submit(self: &Rc<Self>) {
        let till = Rc::clone(self);
        listen(&self.form.element, "submit", move |event: Event| {
            event.prevent_default();
            if !till.form.is_busy() && till.may_send() {
                let till = Rc::clone(&till);
                spawn(async move {
                    let told = submit::send(&till.form.element, &till.form.button).await;
                    // The button names what will be paid, whatever happened meanwhile.
                    till.form.follow(&till.entry.borrow());
                    match told {
                        Some(told) if told.is_about_amount => till.form.tell(Some(&told.words)),
                        Some(told) => submit::news(&till.form.element, &told.words),
                        None => {}
                    }
                });
            }
        });
    }

    /// Whether nothing is wrong that we could tell right here.
    fn may_send(&self) -> bool {
        self.take_found();
        let problem = self.form.problem(&self.entry.borrow());
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

fn digit_key(text: &str) -> Option<Key> {
    match *text.as_bytes() {
        [digit @ b'0'..=b'9'] => Some(Key::Digit(digit.wrapping_sub(b'0'))),
        _ => None,
    }
}
