//! An entry in plain words, in the reader's language.

mod amount;

use std::collections::BTreeMap;

use foundation::store::StoreError;
use people::{apart::Apart, store::Whose};
use texts::Texts;
use trail::{action::Action, entry::Entry};

use amount::amount;

use crate::Shared;

/// What people and screens that are named are called now, and who of them are called alike.
#[derive(Debug, Default)]
pub(super) struct Names {
    called: BTreeMap<String, String>,
    apart: Apart,
}

impl Names {
    /// Looks up those that these entries are about.
    pub(super) async fn of(
        state: &Shared,
        merchant: &str,
        entries: &[Entry],
    ) -> Result<Self, StoreError> {
        let mut names = BTreeMap::new();
        for screen in state.store.screens(Some(merchant)).await? {
            names.insert(screen.id, screen.name);
        }
        for entry in entries {
            let id = &entry.object;
            if names.contains_key(id) || !is_about_a_person(entry) {
                continue;
            }
            let person = state.store.person(id).await?;
            if let Some(person) = person.filter(|person| !person.name.is_empty()) {
                names.insert(id.clone(), person.name);
            }
        }
        let colleagues = state.store.people(Whose::Merchant(merchant)).await?;
        let colleagues = colleagues.iter();
        let colleagues = colleagues.map(|one| (one.id.as_str(), one.name.as_str()));
        let about = entries.iter().filter(|entry| is_about_a_person(entry));
        let about = about.filter_map(|entry| {
            let (id, name) = names.get_key_value(&entry.object)?;
            Some((id.as_str(), name.as_str()))
        });
        let doers = entries.iter().filter(|entry| entry.who == "person");
        let doers = doers.map(|entry| (entry.who_id.as_str(), entry.name.as_str()));
        Ok(Self {
            apart: Apart::of(colleagues.chain(about).chain(doers)),
            called: names,
        })
    }

    /// What whoever is named in a list to choose from is called.
    pub(super) fn apart(&self, id: &str, name: &str) -> String {
        self.apart.called(id, name)
    }

    fn called(&self, texts: &Texts, entry: &Entry) -> String {
        let known = self.called.get(&entry.object).cloned();
        let known = known.or_else(|| entry.fact("name"));
        match known {
            Some(name) => self.apart.called(&entry.object, &name),
            None if is_about_a_person(entry) => texts.get("office-trail-nameless"),
            None => entry.object.clone(),
        }
    }
}

fn is_about_a_person(entry: &Entry) -> bool {
    Action::parse(&entry.action).is_some_and(|action| {
        matches!(
            action,
            Action::LinkMade
                | Action::LinkRefused
                | Action::SignedIn
                | Action::SignedOut
                | Action::SessionEnded
                | Action::SessionMoved
                | Action::AccessEnded
                | Action::RoleGiven
                | Action::RoleEnded
                | Action::OperatorMade
                | Action::OperatorEnded
                | Action::PinSet
                | Action::PinWrong
                | Action::PinLocked
        )
    })
}

/// Whoever did it, with the name they had then.
fn who(texts: &Texts, names: &Names, entry: &Entry) -> String {
    match (entry.who.as_str(), entry.name.as_str()) {
        ("person", "") => texts.get("office-trail-nameless"),
        ("person", name) => names.apart(&entry.who_id, name),
        ("key", _) => texts.with("office-trail-key", &[("name", &entry.name)]),
        ("screen", "") => texts.with("office-trail-screen", &[("name", &entry.who_id)]),
        ("screen", name) => texts.with("office-trail-screen", &[("name", name)]),
        ("operator", _) => texts.with("office-trail-operator", &[("name", &entry.who_id)]),
        ("stranger", _) => texts.get("office-trail-stranger"),
        _ => texts.get("office-trail-system"),
    }
}

/// Who asked for what somebody else decided, with the name they had then.
fn asker(texts: &Texts, names: &Names, entry: &Entry) -> String {
    let id = entry.fact("asked-by").unwrap_or_default();
    entry.fact("asker").map_or_else(
        || texts.get("office-trail-nameless"),
        |name| names.apart(&id, &name),
    )
}

/// The text of a deed.
#[expect(clippy::too_many_lines, reason = "a line for each deed there is")]
const fn key(action: Action) -> &'static str {
    match action {
        Action::TrailBegun => "office-trail-did-begun",
        Action::TrailForgotten => "office-trail-did-forgotten",
        Action::BackedUp => "office-trail-did-backed-up",
        Action::Restored => "office-trail-did-restored",
        Action::CustomerErased => "office-trail-did-erased",
        Action::LinkMade => "office-trail-did-link",
        Action::LinkRefused => "office-trail-did-link-refused",
        Action::SignedIn => "office-trail-did-in",
        Action::SignedOut => "office-trail-did-out",
        Action::SessionEnded => "office-trail-did-ended",
        Action::SessionMoved => "office-trail-did-moved",
        Action::AccessEnded => "office-trail-did-access",
        Action::RoleGiven => "office-trail-did-role",
        Action::RoleEnded => "office-trail-did-role-ended",
        Action::KeyMade => "office-trail-did-key",
        Action::KeyEnded => "office-trail-did-key-ended",
        Action::ScreenMade => "office-trail-did-screen",
        Action::ScreenLinked => "office-trail-did-screen-link",
        Action::ScreenEnrolled => "office-trail-did-screen-in",
        Action::ScreenSet => "office-trail-did-screen-set",
        Action::ScreenEnded => "office-trail-did-screen-ended",
        Action::RefundAsked => "office-trail-did-refund",
        Action::RefundMade => "office-trail-did-refund-made",
        Action::RefundRefused => "office-trail-did-refund-refused",
        Action::RequestMade => "office-trail-did-request",
        Action::RequestAgreed => "office-trail-did-agreed",
        Action::RequestRejected => "office-trail-did-rejected",
        Action::RequestWithdrawn => "office-trail-did-withdrawn",
        Action::RequestLapsed => "office-trail-did-lapsed",
        Action::LimitsSet => "office-trail-did-limits",
        Action::PinSet => "office-trail-did-pin",
        Action::PinWrong => "office-trail-did-pin-wrong",
        Action::PinLocked => "office-trail-did-pin-locked",
        Action::DaySet => "office-trail-did-day",
        Action::ExportBegun => "office-trail-did-export",
        Action::ExportEnded => "office-trail-did-exported",
        Action::PaymentAsked => "office-trail-did-asked",
        Action::PaymentCancelled => "office-trail-did-cancelled",
        Action::ClosingMade => "office-trail-did-closing",
        Action::CodeOn => "office-trail-did-code-on",
        Action::CodeOff => "office-trail-did-code-off",
        Action::CodeReplaced => "office-trail-did-code-new",
        Action::CodeEnded => "office-trail-did-code-ended",
        Action::CodeMade => "office-trail-did-code-made",
        Action::CodeRemoved => "office-trail-did-code-removed",
        Action::CodeChanged => "office-trail-did-code-changed",
        Action::StoreChanged => "office-trail-did-store",
        Action::ReceiptSet => "office-trail-did-receipt",
        Action::StorePaused => "office-trail-did-paused",
        Action::StoreOpened => "office-trail-did-opened",
        Action::BoardsMade => "office-trail-did-boards",
        Action::BoardBound => "office-trail-did-board-bound",
        Action::BoardFreed => "office-trail-did-board-freed",
        Action::LookPublished => "office-trail-did-look",
        Action::LookRestored => "office-trail-did-look-back",
        Action::LookFollowed => "office-trail-did-look-follows",
        Action::MarkSet => "office-trail-did-mark",
        Action::MarkEnded => "office-trail-did-mark-ended",
        Action::ShopsApplied => "office-trail-did-shop",
        Action::AlarmSeen => "office-trail-did-alarm",
        Action::RiskSet => "office-trail-did-risk",
        Action::RiskSeen => "office-trail-did-risk-seen",
        Action::WebhookAdded => "office-trail-did-webhook",
        Action::WebhookChanged => "office-trail-did-webhook-set",
        Action::WebhookRotated => "office-trail-did-webhook-secret",
        Action::WebhookOn => "office-trail-did-webhook-on",
        Action::WebhookOff => "office-trail-did-webhook-off",
        Action::WebhookEnded => "office-trail-did-webhook-ended",
        Action::WebhookResent => "office-trail-did-webhook-again",
        Action::WebhookTested => "office-trail-did-webhook-test",
        Action::ChannelAdded => "office-trail-did-channel",
        Action::ChannelChanged => "office-trail-did-channel-set",
        Action::ChannelLed => "office-trail-did-channel-led",
        Action::ChannelOn => "office-trail-did-channel-on",
        Action::ChannelOff => "office-trail-did-channel-off",
        Action::ChannelEnded => "office-trail-did-channel-ended",
        Action::ChannelTested => "office-trail-did-channel-test",
        Action::SourceSet => "office-trail-did-money-source",
        Action::DifferenceAccepted => "office-trail-did-money-accepted",
        Action::DifferenceReopened => "office-trail-did-money-reopened",
        Action::RowLinked => "office-trail-did-money-linked",
        Action::ArrivalSeen => "office-trail-did-money-arrived",
        Action::ArrivalTakenBack => "office-trail-did-money-back",
        Action::FileWithdrawn => "office-trail-did-money-out",
        Action::FileRestored => "office-trail-did-money-in",
        Action::OperatorLooked => "office-trail-did-looked",
        Action::OperatorMade | Action::OperatorEnded => OTHER,
    }
}

/// What only a newer version can say better.
const OTHER: &str = "office-trail-did-other";

/// What was done, in a sentence.
pub(super) fn sentence(texts: &Texts, names: &Names, entry: &Entry) -> String {
    let action = Action::parse(&entry.action);
    let about = entry.fact("payment").or_else(|| entry.fact("endpoint"));
    let about = about.or_else(|| entry.fact("channel"));
    let what = match (rule(texts, entry), about) {
        (Some(rule), _) => rule,
        (None, Some(about)) => about,
        (None, None) => names.called(texts, entry),
    };
    let role = entry.fact("role").map(|role| role_name(texts, &role));
    let variables = [
        ("who", who(texts, names, entry)),
        ("what", what),
        ("role", role.unwrap_or_default()),
        ("amount", amount(texts, entry).unwrap_or_default()),
        ("asker", asker(texts, names, entry)),
        ("time", entry.fact("begins").unwrap_or_default()),
        ("rows", entry.fact("rows").unwrap_or_default()),
        ("action", entry.action.clone()),
    ];
    let variables = variables
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    // Nobody in particular was signed out: everybody was.
    let key = match action {
        Some(Action::AccessEnded) if entry.object.is_empty() => "office-trail-did-access-all",
        Some(Action::OperatorLooked) if !entry.object.is_empty() => "office-trail-did-searched",
        Some(action) => key(action),
        None => OTHER,
    };
    texts.with(key, &variables)
}

/// What a rule is called that was set, or that found something.
fn rule(texts: &Texts, entry: &Entry) -> Option<String> {
    let action = Action::parse(&entry.action)?;
    let name = if action == Action::RiskSet {
        entry.object.clone()
    } else if action == Action::RiskSeen {
        entry.fact("kind")?
    } else {
        return None;
    };
    let kind = risk::rule::Kind::parse(&name)?;
    Some(texts.get(office_pages::risk::name(kind.as_str())))
}

fn role_name(texts: &Texts, role: &str) -> String {
    office_pages::role_name(texts, role)
}

/// Why it wasn't done after all.
pub(super) fn refused(texts: &Texts, entry: &Entry) -> Option<String> {
    let key = match entry.refused.as_str() {
        "" | "by-the-gateway" | "used-or-over" => return None,
        "not-allowed" => "office-trail-why-not-allowed",
        "last-owner" => "office-trail-why-last-owner",
        "exceeds" => "office-trail-why-exceeds",
        "left-off" => "office-trail-why-left-off",
        "broke-off" => "office-trail-why-broke-off",
        other => return Some(other.to_owned()),
    };
    Some(texts.get(key))
}

/// By which way.
pub(super) fn via(texts: &Texts, entry: &Entry) -> String {
    texts.get(match entry.via.as_str() {
        "office" => "office-trail-via-office",
        "studio" => "office-trail-via-studio",
        "till" => "office-trail-via-till",
        "api" => "office-trail-via-api",
        "command-line" => "office-trail-via-command-line",
        "apply" => "office-trail-via-apply",
        _ => "office-trail-via-system",
    })
}
