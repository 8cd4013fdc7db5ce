//! The amount form as it stands in the page: its elements, the facts written on it, and how they
//! are shown. Decides nothing about keys.

use domain::{AmountEntry, AmountReader, NumberStyle, TypedError, money::display};
use leptos::web_sys::{Element, HtmlButtonElement, HtmlFormElement, HtmlInputElement, NodeList};
use wasm_bindgen::JsCast;

use super::browser::{attribute, is_focused, select, select_as, set_attribute};

/// Stands in a sentence where the live amount belongs; the server's `texts::GAP`.
const GAP: char = '\u{FFFC}';

/// The form's elements and facts.
pub(super) struct Form {
    pub(super) element: HtmlFormElement,
    pub(super) input: HtmlInputElement,
    pub(super) button: HtmlButtonElement,
    pub(super) reader: AmountReader,
    problem: Element,
    heard: Element,
    min: u64,
    max: u64,
    step: u64,
}

impl Form {
    /// Its parts; `None` when something is missing, and then nothing is touched.
    pub(super) fn find(form: &Element) -> Option<Self> {
        let form = form.dyn_ref::<HtmlFormElement>()?.clone();
        let number = |name| attribute(&form, name).parse::<u64>().ok();
        let style = NumberStyle::from_attribute(&attribute(&form, "data-style"))?;
        let exponent = u8::try_from(number("data-exponent")?).ok()?;
        Some(Self {
            input: select_as(&form, "#amount")?,
            button: select_as(&form, ".pay-button")?,
            reader: AmountReader::new(exponent, style, attribute(&form, "data-signs")),
            problem: select(&form, "#problem")?,
            heard: select(&form, "#heard")?,
            min: number("data-min")?,
            max: number("data-max")?,
            step: number("data-step")?,
            element: form,
        })
    }

    /// The entry as the field shows it.
    pub(super) fn shown(&self, entry: &AmountEntry) -> String {
        entry.shown(&self.reader)
    }

    /// The field follows the entry; the caret stays where somebody is editing.
    pub(super) fn show(&self, entry: &AmountEntry) {
        let shown = self.shown(entry);
        if self.input.value() != shown {
            let right = self.digits_right_of_caret();
            self.input.set_value(&shown);
            if is_focused(&self.input) {
                self.put_caret(right);
            }
        }
    }

    /// Everything else follows, too: the button names what would be paid.
    pub(super) fn follow(&self, entry: &AmountEntry) {
        let shown = self.shown(entry);
        self.make_room(&shown);
        self.each("[name=preset]", |offer| {
            let pressed = if attribute(offer, "value") == shown {
                "true"
            } else {
                "false"
            };
            set_attribute(offer, "aria-pressed", Some(pressed));
        });
        let label = match entry.read(&self.reader) {
            Ok(minor) if minor > 0 => self.pay_label(minor),
            _ => attribute(&self.button, "data-label"),
        };
        self.button.set_text_content(Some(&label));
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
        let number = display::minor_number(minor, self.reader.exponent, &self.reader.style);
        [before, &self.with_currency(&number), after].concat()
    }

    fn with_currency(&self, number: &str) -> String {
        let around = |name| attribute(&self.element, name);
        [&around("data-before"), number, &around("data-after")].concat()
    }

    /// What is certainly wrong before the customer has finished typing.
    pub(super) fn problem_so_far(&self, entry: &AmountEntry) -> Option<String> {
        let wrong = match entry.read(&self.reader) {
            // No further digit makes a whole step of a part of one.
            Ok(minor) => minor > self.max || !minor.is_multiple_of(self.step),
            Err(_) => !self.reader.may_grow(&self.shown(entry)),
        };
        self.problem(entry).filter(|_| wrong)
    }

    /// What is wrong with a finished amount.
    pub(super) fn problem(&self, entry: &AmountEntry) -> Option<String> {
        let name = match entry.read(&self.reader) {
            Err(error) => return Some(self.refusal(error)),
            Ok(0) => "data-empty",
            Ok(minor) if minor < self.min => "data-below",
            Ok(minor) if minor > self.max => "data-above",
            Ok(minor) if !minor.is_multiple_of(self.step) => "data-step-problem",
            Ok(_) => return None,
        };
        Some(attribute(&self.element, name))
    }

    /// Why text is no amount, or why a key can't count.
    pub(super) fn refusal(&self, error: TypedError) -> String {
        let name = match error {
            TypedError::Empty => "data-empty",
            TypedError::NotANumber => "data-no-number",
            TypedError::Negative => "data-negative",
            TypedError::TooManyDecimals { .. } => "data-decimals",
            TypedError::TooLong => "data-too-long",
            TypedError::Ambiguous => "data-ambiguous",
            TypedError::Step { .. } => "data-step-problem",
        };
        attribute(&self.element, name)
    }

    /// Shows what is wrong with the amount, or that nothing is.
    pub(super) fn tell(&self, problem: Option<&str>) {
        self.announce(problem.unwrap_or_default());
        let invalid = if problem.is_some() { "true" } else { "false" };
        set_attribute(&self.input, "aria-invalid", Some(invalid));
    }

    /// Says something beside the field, which need not be wrong.
    pub(super) fn announce(&self, text: &str) {
        if self.problem.text_content().as_deref() != Some(text) {
            self.problem.set_text_content(Some(text));
        }
    }

    /// Says the amount to a screen reader: a key of the keypad changes the field from afar.
    pub(super) fn say(&self, entry: &AmountEntry) {
        let said = self.with_currency(&self.shown(entry));
        self.heard.set_text_content(Some(&said));
    }

    /// From now on the keys are ours, and no longer those of the script that came first.
    pub(super) fn take_over(&self) {
        self.each("[data-key]", |key| set_attribute(key, "disabled", None));
        self.each(".keypad", |keypad| {
            set_attribute(keypad, "data-awake", Some("1"));
        });
    }

    /// Whether the amount is under way: until it is known what came of it, it can't be changed.
    pub(super) fn is_busy(&self) -> bool {
        self.button.disabled()
    }

    /// Whether all of the field's text is selected, so that what comes next takes its place.
    pub(super) fn is_selected(&self) -> bool {
        let at = |end: Result<Option<u32>, _>| end.ok().flatten().and_then(|at| at.try_into().ok());
        let all = self.input.value().chars().count();
        at(self.input.selection_start()) == Some(0) && at(self.input.selection_end()) == Some(all)
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
    fn digits_right_of_caret(&self) -> usize {
        let caret = self.input.selection_start().ok().flatten();
        let caret = caret
            .and_then(|at| usize::try_from(at).ok())
            .unwrap_or(usize::MAX);
        self.input
            .value()
            .chars()
            .skip(caret)
            .filter(|c| *c != self.reader.style.group)
            .count()
    }

    /// Puts the caret where as many characters that count stand to its right as before.
    fn put_caret(&self, right: usize) {
        let text = self.input.value();
        let group = self.reader.style.group;
        let mut left = right;
        let behind = text.chars().rev().take_while(|character| {
            // Between a digit and a group mark the caret stands before the mark, so that the next
            // Backspace takes a digit and not the mark, which would only come back.
            let passed = left > 0 || (*character == group && right > 0);
            if *character != group {
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
