//! The amount form as it stands in the page: its elements, the facts written on it, and how they
//! are shown. Decides nothing about keys.

use domain::{AmountEntry, NumberStyle, money::display};
use leptos::web_sys::{Element, HtmlButtonElement, HtmlFormElement, HtmlInputElement, NodeList};
use wasm_bindgen::JsCast;

use super::browser::{attribute, select, select_as, set_attribute};

/// Stands in a sentence where the live amount belongs; the server's `i18n::GAP`.
const GAP: char = '\u{FFFC}';

/// The form's elements and facts.
pub(super) struct Form {
    pub(super) element: HtmlFormElement,
    pub(super) input: HtmlInputElement,
    pub(super) button: HtmlButtonElement,
    problem: Element,
    heard: Element,
    style: NumberStyle,
    exponent: u8,
    min: u64,
    max: u64,
    step: u64,
}

impl Form {
    /// Its parts; `None` when something is missing, and then nothing is touched.
    pub(super) fn find(form: &Element) -> Option<Self> {
        let form = form.dyn_ref::<HtmlFormElement>()?.clone();
        let number = |name| attribute(&form, name).parse::<u64>().ok();
        Some(Self {
            input: select_as(&form, "#amount")?,
            button: select_as(&form, ".pay-button")?,
            problem: select(&form, "#problem")?,
            heard: select(&form, "#heard")?,
            style: NumberStyle::from_attribute(&attribute(&form, "data-style"))?,
            exponent: u8::try_from(number("data-exponent")?).ok()?,
            min: number("data-min")?,
            max: number("data-max")?,
            step: number("data-step")?,
            element: form,
        })
    }

    /// An entry from the field's text after one more key, or `None` if the key means nothing.
    pub(super) fn read_typed(&self, text: &str) -> Option<AmountEntry> {
        AmountEntry::from_whole(text, self.exponent, &self.style)
    }

    /// An entry from text that came at once, by the strict rules, or `None` if they refuse it.
    pub(super) fn read_pasted(&self, text: &str) -> Option<AmountEntry> {
        AmountEntry::from_pasted(text, self.exponent, &self.style).ok()
    }

    /// The entry as the field shows it.
    pub(super) fn shown(&self, entry: &AmountEntry) -> String {
        entry.shown(&self.style)
    }

    /// An entry with nothing in it.
    pub(super) fn empty(&self) -> AmountEntry {
        AmountEntry::new(self.exponent)
    }

    /// Field and button follow the entry.
    pub(super) fn show(&self, entry: &AmountEntry) {
        let shown = self.shown(entry);
        if self.input.value() != shown {
            self.input.set_value(&shown);
        }
        self.make_room(&shown);
        self.each("[name=preset]", |offer| {
            let pressed = if attribute(offer, "value") == shown {
                "true"
            } else {
                "false"
            };
            set_attribute(offer, "aria-pressed", Some(pressed));
        });
        let label = match entry.minor() {
            Some(minor) if minor > 0 => self.pay_label(minor),
            _ => attribute(&self.button, "data-label"),
        };
        if !self.button.disabled() {
            self.button.set_text_content(Some(&label));
        }
    }

    /// Says how wide the amount is, as the server does (`components::sum`): it is never cut or broken.
    /// Everyday amounts are all of one size.
    fn make_room(&self, shown: &str) {
        let ems = self.with_currency(shown).chars().count() * 7 / 10;
        let class = ["pay pay-typed ems-", &ems.clamp(6, 23).to_string()].concat();
        set_attribute(&self.element, "class", Some(&class));
    }

    fn pay_label(&self, minor: u64) -> String {
        let template = attribute(&self.element, "data-pay");
        let (before, after) = template.split_once(GAP).unwrap_or((&template, ""));
        [before, &self.amount(minor), after].concat()
    }

    fn amount(&self, minor: u64) -> String {
        self.with_currency(&display::minor_number(minor, self.exponent, &self.style))
    }

    fn with_currency(&self, number: &str) -> String {
        let around = |name| attribute(&self.element, name);
        [&around("data-before"), number, &around("data-after")].concat()
    }

    /// What is certainly wrong before the customer has finished typing.
    pub(super) fn problem_so_far(&self, entry: &AmountEntry) -> Option<String> {
        let above = entry.minor().is_some_and(|minor| minor > self.max);
        above.then(|| attribute(&self.element, "data-above"))
    }

    /// What is wrong with a finished amount.
    pub(super) fn problem(&self, entry: &AmountEntry) -> Option<String> {
        let name = match entry.minor() {
            None | Some(0) => "data-empty",
            Some(minor) if minor < self.min => "data-below",
            Some(minor) if minor > self.max => "data-above",
            Some(minor) if !minor.is_multiple_of(self.step) => "data-step-problem",
            Some(_) => return None,
        };
        Some(attribute(&self.element, name))
    }

    /// Shows a problem, or that there is none.
    pub(super) fn tell(&self, problem: Option<&str>) {
        let text = problem.unwrap_or_default();
        if self.problem.text_content().as_deref() != Some(text) {
            self.problem.set_text_content(Some(text));
        }
        let invalid = if problem.is_some() { "true" } else { "false" };
        set_attribute(&self.input, "aria-invalid", Some(invalid));
    }

    /// Says the amount to a screen reader: a key of the keypad changes the field from afar.
    pub(super) fn say(&self, entry: &AmountEntry) {
        let said = self.with_currency(&self.shown(entry));
        self.heard.set_text_content(Some(&said));
    }

    /// The keys can be pressed from now on.
    pub(super) fn wake_keys(&self) {
        self.each("[data-key]", |key| set_attribute(key, "disabled", None));
    }

    /// Every element of the form that fits.
    fn each(&self, selector: &str, found: impl Fn(&Element)) {
        let all: Option<NodeList> = self.element.query_selector_all(selector).ok();
        let all = all
            .iter()
            .flat_map(|all| (0..all.length()).filter_map(|at| all.get(at)));
        for element in all.filter_map(|node| node.dyn_into::<Element>().ok()) {
            found(&element);
        }
    }

    /// How many characters that count stand to the right of the caret.
    pub(super) fn digits_right_of_caret(&self) -> usize {
        let caret = self.input.selection_start().ok().flatten();
        let caret = caret
            .and_then(|at| usize::try_from(at).ok())
            .unwrap_or(usize::MAX);
        self.input
            .value()
            .chars()
            .skip(caret)
            .filter(|c| *c != self.style.group)
            .count()
    }

    /// Puts the caret where as many characters that count stand to its right as before.
    pub(super) fn put_caret(&self, right: usize) {
        let text = self.input.value();
        let mut left = right;
        let behind = text.chars().rev().take_while(|sign| {
            // Between a digit and a group mark the caret stands before the mark, so that the next
            // Backspace takes a digit and not the mark, which would only come back.
            let passed = left > 0 || (*sign == self.style.group && right > 0);
            if *sign != self.style.group {
                left = left.saturating_sub(1);
            }
            passed
        });
        let at = text.chars().count().saturating_sub(behind.count());
        let at = u32::try_from(at).unwrap_or(0);
        // Fails only for fields without a caret, and this one has one.
        let _ = self.input.set_selection_range(at, at);
    }
}
