//! What was filled in of a channel, read; and the form, filled in so.

use messages::{
    address::{Address, NTFY_USUAL},
    desk::Wanted,
};
use notices::{
    channel::{Channel, Kind, Plan},
    quiet,
    topic::Topic,
};
use office_pages::{
    notices::{
        form::{
            AMOUNT, CURRENCY, Choice, LANGUAGE, LETS_THROUGH, NAME, PlanForm, QUIET_FROM,
            QUIET_UNTIL, STORE, TOPIC, ZONE,
        },
        place::{PLACE, PlaceForm, SERVER, TOKEN},
    },
    webhooks::form::Tick,
};
use texts::{AmountStyle, Spoken, Texts};

use super::Place;
use crate::Shared;

/// What was filled in.
#[derive(Clone, Default)]
pub(super) struct Filled {
    pub(super) wanted: Wanted,
    amount: String,
    currency: String,
    token: String,
    place: String,
    server: String,
}

/// Reads it, amounts as the page's language writes them.
pub(super) fn read(sent: &[(String, String)], texts: &Texts) -> Filled {
    let mut filled = Filled::default();
    let mut stores = Vec::new();
    let wanted = &mut filled.wanted;
    for (name, value) in sent {
        let value = value.trim().to_owned();
        match &**name {
            NAME => wanted.name = value,
            LANGUAGE => wanted.language = value,
            ZONE => wanted.zone = value,
            TOPIC => wanted.topics.push(value),
            STORE => stores.push(value),
            QUIET_FROM => wanted.quiet[0] = value,
            QUIET_UNTIL => wanted.quiet[1] = value,
            LETS_THROUGH => wanted.lets_through = !value.is_empty(),
            AMOUNT => filled.amount = value,
            CURRENCY => filled.currency = value,
            TOKEN => filled.token = value,
            PLACE => filled.place = value,
            SERVER => filled.server = value,
            _ => {}
        }
    }
    wanted.stores = Some(stores).filter(|stores| !stores.is_empty());
    let currency = domain::Currency::parse(&filled.currency).ok();
    wanted.from_amount = currency.and_then(|currency| {
        let style = AmountStyle::of(texts.tag());
        style.read(&filled.amount, currency).ok()
    });
    filled
}

impl Filled {
    /// As a channel has it now.
    pub(super) fn of(channel: &Channel, texts: &Texts) -> Self {
        let plan: &Plan = &channel.plan;
        let from = plan.from_amount;
        let written = |money| AmountStyle::of(texts.tag()).number(money);
        let hours = plan
            .quiet
            .map(|hours| [hours.from(), hours.until()].map(quiet::time));
        Self {
            wanted: Wanted {
                name: plan.name.clone(),
                language: plan.language.clone(),
                zone: plan.zone.clone(),
                stores: plan.stores.clone(),
                topics: plan
                    .topics
                    .iter()
                    .map(|topic| topic.as_str().to_owned())
                    .collect(),
                from_amount: from,
                quiet: hours.unwrap_or_default(),
                lets_through: plan.lets_through,
            },
            amount: from.map(written).unwrap_or_default(),
            currency: from
                .map(|from| from.currency().code().to_owned())
                .unwrap_or_default(),
            ..Self::default()
        }
    }

    /// What is usual, for a new one.
    pub(super) fn usual(place: &Place, texts: &Texts) -> Self {
        let zone = place.stores.first().map(|store| store.time_zone.clone());
        let topics = [Topic::Alarm, Topic::RefundWaits, Topic::Silence];
        Self {
            wanted: Wanted {
                language: texts.tag().to_owned(),
                zone: zone.unwrap_or_else(|| "UTC".to_owned()),
                topics: topics.map(|topic| topic.as_str().to_owned()).to_vec(),
                lets_through: true,
                ..Wanted::default()
            },
            // Only of a new one: whoever has a server of their own isn't led to another by a form.
            server: NTFY_USUAL.to_owned(),
            ..Self::default()
        }
    }

    /// What is wanted by somebody who works there: at some stores only, of these.
    pub(super) fn wanted_at(&self, place: &Place) -> Wanted {
        let mut wanted = self.wanted.clone();
        if !place.is_whole {
            wanted.stores = wanted.stores.or_else(|| Some(place.ids()));
            let is_there = |name: &String| Topic::parse(name).is_some_and(Topic::is_at_a_store);
            wanted.topics.retain(is_there);
        }
        wanted
    }

    /// Where it leads.
    pub(super) fn address(&self, kind: Kind) -> Address {
        let token = self.token.clone();
        let place = self.place.clone();
        match kind {
            Kind::Telegram => Address::Telegram { token, chat: place },
            Kind::Slack => Address::Slack { url: token },
            Kind::Ntfy => Address::Ntfy {
                server: self.server.clone(),
                topic: place,
                token: Some(token).filter(|token| !token.is_empty()),
            },
            Kind::Mail => Address::Mail { to: place },
        }
    }

    /// The fields of where it leads; nothing that opens it stands in them.
    pub(super) fn place_form(&self, kind: Kind) -> PlaceForm {
        PlaceForm {
            kind: kind.as_str(),
            place: self.place.clone(),
            server: self.server.clone(),
            wrong: Vec::new(),
        }
    }

    /// The fields of what it is told.
    pub(super) fn plan_form(&self, state: &Shared, place: &Place, texts: &Texts) -> PlanForm {
        let wanted = &self.wanted;
        let topics = Topic::chosen().filter(|topic| place.is_whole || topic.is_at_a_store());
        let topics = topics.map(|topic| Tick {
            value: topic.as_str().to_owned(),
            label: String::new(),
            is_on: wanted.topics.iter().any(|one| one == topic.as_str()),
        });
        let named = wanted.stores.as_ref();
        let stores = place.stores.iter().map(|store| Tick {
            value: store.id.clone(),
            label: Spoken::of(&store.name, texts.tag(), &store.language).text,
            is_on: named.is_some_and(|stores| stores.contains(&store.id)),
        });
        let catalogue = texts.catalogue();
        let languages = state.channels.languages().into_iter().map(|tag| {
            let own = catalogue.exactly(&tag);
            Choice {
                label: own.map_or_else(|| tag.clone(), |own| own.get("language-name")),
                value: tag,
            }
        });
        let mut zones: Vec<String> = place
            .stores
            .iter()
            .map(|one| one.time_zone.clone())
            .collect();
        zones.extend([wanted.zone.clone(), "UTC".to_owned()]);
        let mut currencies: Vec<String> = place
            .stores
            .iter()
            .map(|store| store.currency.code().to_owned())
            .collect();
        currencies.extend([self.currency.clone()]);
        PlanForm {
            name: wanted.name.clone(),
            languages: languages.collect(),
            language: wanted.language.clone(),
            zones: once_each(zones),
            zone: wanted.zone.clone(),
            topics: topics.collect(),
            stores: if place.stores.len() > 1 {
                stores.collect()
            } else {
                Vec::new()
            },
            amount: self.amount.clone(),
            currencies: once_each(currencies),
            currency: self.currency.clone(),
            quiet: wanted.quiet.clone(),
            lets_through: wanted.lets_through,
            ..PlanForm::default()
        }
    }
}

/// Each once, in their order, and none that is empty.
fn once_each(all: Vec<String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for one in all {
        if !one.is_empty() && !once.contains(&one) {
            once.push(one);
        }
    }
    once
}
