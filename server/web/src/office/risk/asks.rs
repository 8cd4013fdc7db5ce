//! Above which amount customers are asked whether it is right: once for most counters, and then where it is
//! otherwise. With a hundred counters of one kind it is one line.

use std::collections::BTreeMap;

use domain::Money;
use office_pages::risk::{AskLine, AskedAt};
use shops::shop::Shop;
use texts::AmountStyle;

/// The lines, of all tills where amounts are typed. None if nobody is asked anywhere.
pub(super) fn lines(shops: &[Shop], style: &AmountStyle) -> Vec<AskLine> {
    let typed = shops.iter().filter(|shop| shop.code.asking.is_open());
    let each = typed.map(|shop| {
        let above = shop.ask_above_minor;
        let above = above.and_then(|above| Money::from_minor(above, shop.store.currency).ok());
        let key = above.map(|above| (above.currency().code(), above.minor()));
        (key, (above, shop.code.label.as_str()))
    });
    let mut alike: BTreeMap<_, Vec<(Option<Money>, &str)>> = BTreeMap::new();
    for (key, one) in each {
        alike.entry(key).or_default().push(one);
    }
    let mut groups: Vec<Group<'_>> = alike.into_values().filter_map(Group::of).collect();
    if groups.iter().all(|group| group.above.is_none()) {
        return Vec::new();
    }
    // Where most are first, and of as many the smaller amount; where nobody is asked is never the rule.
    groups.sort_by_key(|group| (group.above.is_none(), usize::MAX - group.tills.len()));
    let alone = groups.len() == 1;
    let first = groups.first().map_or(0, |group| group.tills.len());
    let line = |(at, group): (usize, &Group<'_>)| AskLine {
        at: match (at, alone) {
            (0, true) if first > 1 => AskedAt::All,
            (0, false) if first > 1 => AskedAt::Others,
            (_, _) => AskedAt::These(group.tills.join(", ")),
        },
        amount: group.above.map(|above| style.amount(above)),
    };
    groups.iter().enumerate().map(line).collect()
}

/// Tills with one amount.
struct Group<'a> {
    above: Option<Money>,
    tills: Vec<&'a str>,
}

impl<'a> Group<'a> {
    fn of(alike: Vec<(Option<Money>, &'a str)>) -> Option<Self> {
        let (above, _) = *alike.first()?;
        Some(Self {
            above,
            tills: alike.into_iter().map(|(_, till)| till).collect(),
        })
    }
}
