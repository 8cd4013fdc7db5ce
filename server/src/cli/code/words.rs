//! Codes in words, for an operator's screen.

use domain::{LimitList, NumberStyle, money::display};

use foundation::clock::Timestamp;
use shops::shop::{Code, Shop};

/// One line of a list.
pub(super) fn line(shop: &Shop, origin: &str) -> String {
    let state = if shop.code.enabled {
        ""
    } else {
        "  (disabled)"
    };
    format!(
        "{}  {}  {} / {} / {}  {}{state}",
        shop.code.code.grouped(),
        shop.store.currency,
        shop.merchant.name,
        shop.store.name,
        shop.code.label,
        link(shop, origin)
    )
}

fn link(shop: &Shop, origin: &str) -> String {
    format!("{origin}/c/{}", shop.code.code)
}

pub(super) fn enabled(shop: &Shop) -> String {
    let (code, label) = (shop.code.code.grouped(), &shop.code.label);
    let store = &shop.store.id;
    match shop.code.replaced {
        Some(replaced) => format!("{code} works no longer, since {}", replaced.until.iso()),
        None if shop.code.enabled => format!("{store} / {label} takes payments ({code})"),
        None => {
            let why = shop.code.why_off.as_deref();
            let why = why.map_or_else(String::new, |why| format!("; customers read: {why}"));
            format!("{store} / {label} takes no payments ({code}){why}")
        }
    }
}

pub(super) fn rotated(old: &Shop, new: &Shop, origin: &str) -> String {
    let until = old.code.replaced.map(|replaced| replaced.until.iso());
    format!(
        "{}\n{} works until {}",
        line(new, origin),
        old.code.code.grouped(),
        until.unwrap_or_default()
    )
}

/// Everything that is known of a code.
pub(super) struct Known<'a> {
    /// The shop behind it.
    pub(super) shop: &'a Shop,
    /// All codes of its counter, the oldest first.
    pub(super) generations: &'a [Code],
    /// What may be paid at any shop.
    pub(super) installation: &'a LimitList,
    /// Our address.
    pub(super) origin: &'a str,
}

/// The same in lines.
pub(super) fn all_of(known: &Known<'_>, now: Timestamp) -> String {
    let Known {
        shop,
        generations,
        installation,
        origin,
    } = *known;
    let code = &shop.code;
    let within = shop.clone().within(installation);
    let limits = within.as_ref().map_or_else(
        || "contradict PORTICO_LIMITS: nothing can be paid".to_owned(),
        |shop| {
            let shown = |money| display::with_code(money, &NumberStyle::PLAIN_DOT);
            format!(
                "{} to {}",
                shown(shop.limits.min()),
                shown(shop.limits.max())
            )
        },
    );
    let note = match (&code.note_label, code.note) {
        (Some(label), true) => format!("\"{label}\""),
        (_, true) => "yes".to_owned(),
        (_, false) => "no".to_owned(),
    };
    let rows = [
        ("code", code.code.grouped()),
        ("link", link(shop, origin)),
        ("state", state(code, now).to_owned()),
        ("counter", code.label.clone()),
        ("store", format!("{} ({})", shop.store.name, shop.store.id)),
        (
            "merchant",
            format!("{} ({})", shop.merchant.name, shop.merchant.id),
        ),
        ("account", shop.store.account.clone()),
        ("currency", shop.store.currency.to_string()),
        ("amount", asking(shop)),
        ("limits", limits),
        ("note", note),
    ];
    let mut lines: Vec<String> = rows
        .iter()
        .map(|(name, value)| format!("{name:<10} {value}"))
        .collect();
    lines.extend(generations.iter().map(|code| generation(code, now)));
    lines.join("\n")
}

fn state(code: &Code, now: Timestamp) -> &'static str {
    match code.replaced {
        Some(_) if code.is_outdated(now) => "replaced",
        _ if !code.enabled => "disabled",
        Some(_) => "replaced, works on for a while",
        None => "current",
    }
}

fn asking(shop: &Shop) -> String {
    let exponent = shop.store.currency.exponent();
    let shown = |minor| display::minor_number(minor, exponent, &NumberStyle::PLAIN_DOT);
    let asking = &shop.code.asking;
    if let Some(minor) = asking.fixed() {
        return format!("{} and no other", shown(minor));
    }
    let presets: Vec<String> = asking.presets().iter().copied().map(shown).collect();
    match (presets.is_empty(), asking.is_open()) {
        (true, _) => "typed by the customer".to_owned(),
        (false, true) => format!("typed, or one of {}", presets.join("; ")),
        (false, false) => format!("one of {}", presets.join("; ")),
    }
}

/// One line of the counter's history.
fn generation(code: &Code, now: Timestamp) -> String {
    match code.replaced {
        None => format!("history    {}  current", code.code.grouped()),
        Some(replaced) => {
            let works = if code.is_outdated(now) {
                "worked"
            } else {
                "works"
            };
            let (at, until) = (replaced.at.iso(), replaced.until.iso());
            format!(
                "history    {}  replaced {at}, {works} until {until}",
                code.code.grouped()
            )
        }
    }
}
