//! The first shop, as a file that can be applied and read by people.

use serde::Serialize;

use super::{
    answers::Shop,
    place::{Place, Readable},
    say,
};

#[derive(Serialize)]
struct File<'a> {
    merchant: [Merchant<'a>; 1],
}

#[derive(Serialize)]
struct Merchant<'a> {
    id: &'static str,
    name: &'a str,
    mcc: &'a str,
    store: [Store<'a>; 1],
}

#[derive(Serialize)]
struct Store<'a> {
    id: &'static str,
    name: &'a str,
    currency: &'a str,
    time_zone: &'a str,
    language: &'a str,
    code: [Code<'a>; 1],
}

#[derive(Serialize)]
struct Code<'a> {
    label: &'a str,
}

/// The first merchant's id.
pub(super) const MERCHANT: &str = "M-1";

/// Writes it where there is none.
pub(super) fn write(place: &Place, shop: Option<&Shop>) -> anyhow::Result<()> {
    let shown = place.shops.display();
    let Some(shop) = shop else {
        return say(&format!("{shown}: your shops, as they were"));
    };
    let file = File {
        merchant: [Merchant {
            id: MERCHANT,
            name: &shop.merchant,
            mcc: &shop.mcc,
            store: [Store {
                id: "S-1",
                name: &shop.store,
                currency: &shop.currency,
                time_zone: &shop.time_zone,
                language: &shop.language,
                code: [Code {
                    label: &shop.counter,
                }],
            }],
        }],
    };
    let text = format!(
        "# Your shops. Every field is in docs/shops.md; after a change: portico apply {shown}\n\n{}",
        toml::to_string_pretty(&file)?
    );
    place.new_file(&place.shops, &text, Readable::ByServer)?;
    say(&format!("{shown}: your first shop"))
}
