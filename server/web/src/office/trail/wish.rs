//! What an address of the trail says is looked for.

use domain::{Day, plain_digits};
use office_pages::trail::{BEFORE, DAY, KIND, WHO};
use studio_pages::Section;
use trail::action::Action;

/// Longest address that is read.
const WISH_LEN_MAX: usize = 1_000;
/// Letters taken of each part.
const PART_LEN_MAX: usize = 100;

/// The kinds one can look for: a word for each, its text, and what it stands for.
pub(super) const KINDS: &[(&str, &str, &[Action])] = &[
    (
        "entry",
        "office-trail-kind-entry",
        &[
            Action::LinkMade,
            Action::LinkRefused,
            Action::SignedIn,
            Action::SignedOut,
            Action::SessionEnded,
            Action::SessionMoved,
            Action::AccessEnded,
            Action::PinSet,
            Action::PinWrong,
            Action::PinLocked,
            Action::OperatorLooked,
        ],
    ),
    (
        "people",
        "office-trail-kind-people",
        &[
            Action::RoleGiven,
            Action::RoleEnded,
            Action::KeyMade,
            Action::KeyEnded,
        ],
    ),
    (
        "money",
        "office-trail-kind-money",
        &[
            Action::RefundAsked,
            Action::RefundMade,
            Action::RefundRefused,
            Action::RequestMade,
            Action::RequestAgreed,
            Action::RequestRejected,
            Action::RequestWithdrawn,
            Action::RequestLapsed,
            Action::PaymentAsked,
            Action::PaymentCancelled,
            Action::ClosingMade,
        ],
    ),
    (
        "screens",
        "office-trail-kind-screens",
        &[
            Action::ScreenMade,
            Action::ScreenLinked,
            Action::ScreenEnrolled,
            Action::ScreenSet,
            Action::ScreenEnded,
        ],
    ),
    (
        "shop",
        "office-trail-kind-shop",
        &[
            Action::CodeOn,
            Action::CodeOff,
            Action::CodeReplaced,
            Action::CodeEnded,
            Action::CodeMade,
            Action::CodeRemoved,
            Action::CodeChanged,
            Action::StoreChanged,
            Action::StorePaused,
            Action::StoreOpened,
            Action::BoardsMade,
            Action::BoardBound,
            Action::BoardFreed,
            Action::RiskSet,
            Action::LookPublished,
            Action::LookRestored,
            Action::LookFollowed,
            Action::MarkSet,
            Action::MarkEnded,
            Action::ShopsApplied,
            Action::LimitsSet,
            Action::ReceiptSet,
            Action::DaySet,
        ],
    ),
    (
        "files",
        "office-trail-kind-files",
        &[Action::ExportBegun, Action::ExportEnded],
    ),
];

/// What an address says.
#[derive(Clone, Debug, Default)]
pub(super) struct Wish {
    pub(super) who: String,
    pub(super) kind: String,
    pub(super) day: String,
    pub(super) before: Option<i64>,
}

impl Wish {
    pub(super) fn read(address: &str) -> Self {
        let mut wish = Self::default();
        if address.len() > WISH_LEN_MAX {
            return wish;
        }
        for (name, value) in url::form_urlencoded::parse(address.as_bytes()) {
            let value: String = value.trim().chars().take(PART_LEN_MAX).collect();
            match &*name {
                WHO => wish.who = value,
                KIND => wish.kind = value,
                DAY => wish.day = value,
                BEFORE => wish.before = value.parse().ok(),
                _ => {}
            }
        }
        wish
    }

    /// The address of what follows.
    pub(super) fn onward(&self, before: i64) -> String {
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        let said = [(WHO, &self.who), (KIND, &self.kind), (DAY, &self.day)];
        for (name, value) in said.into_iter().filter(|(_, value)| !value.is_empty()) {
            pairs.append_pair(name, value);
        }
        pairs.append_pair(BEFORE, &before.to_string());
        [Section::Trail.path(), "?", &pairs.finish()].concat()
    }

    pub(super) fn who(&self) -> Option<String> {
        (!self.who.is_empty()).then(|| self.who.clone())
    }

    pub(super) fn day(&self) -> Option<Day> {
        Day::parse(&plain_digits(&self.day)).ok()
    }

    /// The deeds of the kind; none for all.
    pub(super) fn actions(&self) -> &'static [Action] {
        let mut kinds = KINDS.iter();
        let kind = kinds.find(|(word, ..)| *word == self.kind);
        kind.map_or(&[], |(.., actions)| *actions)
    }
}
