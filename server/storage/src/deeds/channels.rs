//! What is told of channels in which people hear what happened. Where one leads is told as far as it may be
//! shown.

use domain::Money;
use notices::{
    channel::{Channel, Plan},
    quiet,
    store::Change,
    topic::Topic,
};
use trail::{action::Action, deed::Deed};

fn of(channel: &Channel, action: Action) -> Deed {
    let chain = super::chain(channel.merchant.as_deref());
    Deed::of(chain, action, channel.id.as_str()).with("channel", &channel.plan.name)
}

fn amount(from: Option<Money>) -> String {
    from.map_or_else(String::new, |money| {
        format!("{} {}", money.wire_value(), money.currency().code())
    })
}

fn parts(plan: &Plan) -> [(&'static str, String); 8] {
    let stores = plan.stores.as_ref();
    let topics: Vec<&str> = plan.topics.iter().copied().map(Topic::as_str).collect();
    let hours = plan.quiet.map_or_else(String::new, |hours| {
        format!(
            "{}-{}",
            quiet::time(hours.from()),
            quiet::time(hours.until())
        )
    });
    [
        ("name", plan.name.clone()),
        ("language", plan.language.clone()),
        ("zone", plan.zone.clone()),
        (
            "stores",
            stores.map_or_else(|| "all".to_owned(), |all| all.join(" ")),
        ),
        ("topics", topics.join(" ")),
        ("from-amount", amount(plan.from_amount)),
        ("quiet", hours),
        ("lets-through", plan.lets_through.to_string()),
    ]
}

/// One is there.
pub(crate) fn channel_added(channel: &Channel) -> Deed {
    let deed = of(channel, Action::ChannelAdded)
        .with("kind", channel.kind.as_str())
        .with("shown", &channel.shown);
    let parts = parts(&channel.plan).into_iter();
    parts
        .filter(|(_, value)| !value.is_empty())
        .fold(deed, |deed, (field, value)| deed.with(field, &value))
}

/// One is set otherwise; nothing if it is as it was.
pub(crate) fn channel_changed(before: &Channel, change: &Change) -> Option<Deed> {
    Some(match change {
        Change::Plan(plan) => {
            if before.plan == *plan {
                return None;
            }
            let both = parts(&before.plan).into_iter().zip(parts(plan));
            let mut deed = of(before, Action::ChannelChanged);
            for ((field, old), (_, new)) in both {
                if old != new {
                    deed = deed.was(field, &old).with(field, &new);
                }
            }
            deed
        }
        // Perhaps only its token is another.
        Change::Address { shown, .. } => of(before, Action::ChannelLed)
            .was("shown", &before.shown)
            .with("shown", shown),
        Change::On => of(before, Action::ChannelOn),
        Change::Off => of(before, Action::ChannelOff),
        Change::End => of(before, Action::ChannelEnded)
            .was("name", &before.plan.name)
            .was("shown", &before.shown),
    })
}

/// A test is told.
pub(crate) fn channel_tested(channel: &Channel) -> Deed {
    of(channel, Action::ChannelTested)
}
