//! What is written down of what people say about settlement files. Which merchant's chain it belongs to, the adapter
//! finds out: an account at the gateway may be several merchants'.

use payouts::{
    source::NamedSource,
    store::{Arrived, Decision, KeptDifference, What},
};
use settlement::{FeeSign, Unit};
use trail::{action::Action, deed::Deed};

/// What a decision is about, in words; the difference, where it is about one.
pub(crate) fn decided(chain: &str, said: &Decision, about: Option<&KeptDifference>) -> Deed {
    let action = match said.what {
        What::Accepted => Action::DifferenceAccepted,
        What::Reopened => Action::DifferenceReopened,
        What::Linked => Action::RowLinked,
        What::Withdrawn => Action::FileWithdrawn,
        What::Restored => Action::FileRestored,
        What::TakenBack => Action::ArrivalTakenBack,
    };
    let object = match (said.what, about) {
        (_, Some(difference)) => difference.subject.as_str(),
        (What::Withdrawn | What::Restored | What::TakenBack, None) => &said.target,
        (What::Accepted | What::Reopened | What::Linked, None) => &said.key,
    };
    let deed = Deed::of(chain, action, object).at(said.at);
    let deed = deed.with("why", &said.why);
    let deed = match about {
        Some(difference) => deed
            .with("kind", &difference.kind)
            .with("difference", &difference.key),
        None => deed,
    };
    match said.what {
        What::Linked => deed.with("payment", &said.target),
        What::TakenBack => taken_back(deed, &said.key),
        What::Accepted | What::Reopened | What::Withdrawn | What::Restored => deed,
    }
}

/// Of an arrival that is taken back the same is said as when it was entered, as what was.
fn taken_back(deed: Deed, key: &str) -> Deed {
    let mut parts = key.rsplit(':').skip(1);
    let said = [parts.next(), parts.next(), parts.next()];
    match said {
        [Some(day), Some(minor), Some(currency)] => deed
            .was("minor", &minor)
            .was("currency", &currency)
            .was("day", &day),
        [_, _, _] => deed.was("arrival", &key),
    }
}

/// Money was seen at the bank.
pub(crate) fn arrived(chain: &str, seen: &Arrived) -> Deed {
    Deed::of(chain, Action::ArrivalSeen, &seen.batch)
        .at(seen.at)
        .with("minor", &seen.amount.minor())
        .with("currency", seen.amount.currency().code())
        .with("day", &seen.on)
        .with("reference", &seen.reference)
}

/// How files of a source are written, and what was agreed, is said.
pub(crate) fn source_set(chain: &str, before: Option<&NamedSource>, after: &NamedSource) -> Deed {
    let mut deed = Deed::of(chain, Action::SourceSet, &after.name);
    let facts = facts(after);
    let old = before.map(self::facts);
    for (at, (name, now)) in facts.into_iter().enumerate() {
        let was = old.as_ref().and_then(|old| old.get(at)).map(|it| &*it.1);
        if was != Some(&now) {
            deed = deed.with(name, &now);
            if let Some(was) = was {
                deed = deed.was(name, was);
            }
        }
    }
    deed
}

fn facts(of: &NamedSource) -> [(&'static str, String); 6] {
    let offset = of.source.offset.map(|minutes| minutes.to_string());
    let unit = match of.source.unit {
        Unit::Major => "major",
        Unit::Minor => "minor",
    };
    let fees = match of.source.fees {
        FeeSign::AsWritten => "as-written",
        FeeSign::PositiveIsCharged => "positive-is-charged",
    };
    let customer = of.source.customer.as_deref().unwrap_or_default();
    [
        ("account", of.account.clone()),
        ("customer", customer.to_owned()),
        ("unit", unit.to_owned()),
        ("fees", fees.to_owned()),
        ("offset", offset.unwrap_or_default()),
        ("agreed", of.agreed.text()),
    ]
}
