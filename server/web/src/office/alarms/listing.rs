//! What needs somebody as it is listed, with the payments it is about. However many there are, those are one
//! question.

use std::collections::BTreeMap;

use alarms::{Kind, OfShop};
use domain::RequestId;
use foundation::{clock::Timestamp, store::StoreError};
use office_pages::{
    Place,
    alarms::words,
    findings::Found,
    needs::{Need, PaymentLink, SHOWN_MAX},
};
use payments::payment::Payment;
use people::{permission::right, rights::Allowed, scope::Spot};
use risk::finding::Finding;
use studio_pages::alarms::ALARMS;
use texts::{AmountStyle, Spoken, Texts};

use super::{super::seeing::Seeing, Map, behind};
use crate::{Shared, frame::wall_time, studio::editor::Editor};

/// What is needed to say it.
pub(super) struct Listing<'a> {
    pub(super) state: &'a Shared,
    pub(super) texts: &'a Texts,
    pub(super) map: Map,
    /// By their references, as far as the reader may see them.
    pub(super) payments: BTreeMap<String, Payment>,
}

/// The payments of a finding that are shown.
fn shown(one: &Finding) -> impl Iterator<Item = &RequestId> {
    one.incident.payments.iter().take(SHOWN_MAX)
}

impl Listing<'_> {
    /// Reads the payments that these are about.
    pub(super) async fn know(
        &mut self,
        editor: &Editor,
        all: &[OfShop],
        found: &[Finding],
    ) -> Result<(), StoreError> {
        let recent: Option<Allowed<right::PaymentsRecent>> = editor.rights.allowed();
        let Some(recent) = recent else {
            return Ok(());
        };
        let of_alarms = all.iter().filter_map(|one| one.payment.as_deref());
        let of_alarms = of_alarms.filter_map(|reference| RequestId::parse(reference).ok());
        let ids: Vec<RequestId> = of_alarms
            .chain(found.iter().flat_map(shown).cloned())
            .collect();
        let sight = Seeing::of(self.state, editor, &recent).await?.sight;
        let payments = self.state.store.some_seen(&sight, &ids).await?;
        let named = |payment: Payment| (payment.request_id.to_string(), payment);
        self.payments = payments.into_iter().map(named).collect();
        Ok(())
    }

    fn zone(&self, store: &str) -> &str {
        let mut stores = self.map.directory.stores.iter();
        let known = stores.find(|one| one.id == store);
        known.map_or("UTC", |one| &one.time_zone)
    }

    fn time(&self, at: Timestamp, store: &str) -> String {
        wall_time(at, self.zone(store)).day_and_time(self.texts.tag())
    }

    fn link(&self, reference: &str) -> PaymentLink {
        let language = self.texts.tag();
        let Some(payment) = self.payments.get(reference) else {
            return PaymentLink {
                reference: reference.to_owned(),
                known: Vec::new(),
                words: String::new(),
            };
        };
        let at = payment.paid.unwrap_or(payment.created);
        let wallet = payment.wallet.as_deref();
        let wallet = wallet.map(|wallet| self.state.brand(wallet, language));
        let known = [
            Some(self.time(at, &payment.place.store)),
            Some(AmountStyle::of(language).amount(payment.amount)),
            wallet,
        ];
        PaymentLink {
            reference: reference.to_owned(),
            known: known.into_iter().flatten().collect(),
            words: payment.words().join(" "),
        }
    }

    pub(super) fn alarm(&self, one: &OfShop) -> Need {
        let language = self.texts.tag();
        let mut stores = self.map.directory.stores.iter();
        let store = stores.find(|store| store.id == one.store);
        let kind = Kind::parse(&one.alarm.kind).map_or("", Kind::as_str);
        let [what, act] = words(self.texts, kind);
        let payment = one.payment.as_deref();
        Need {
            id: format!("alarm-{}", one.alarm.id),
            seen_at: format!("{ALARMS}/{}/seen", one.alarm.id),
            what,
            act,
            payments: payment
                .map(|payment| self.link(payment))
                .into_iter()
                .collect(),
            place: Place {
                store: store.map_or_else(
                    || Spoken::from(one.store.as_str()),
                    |store| Spoken::of(&store.name, language, &store.language),
                ),
                till: behind(one).map(str::to_owned),
            },
            since: self.time(one.alarm.raised, &one.store),
            over: one.alarm.over.is_some(),
        }
    }

    pub(super) fn found(&self, one: &Finding) -> Need {
        let (incident, language) = (&one.incident, self.texts.tag());
        let spot = Spot {
            store: incident.spot.store.clone(),
            till: Some(incident.spot.till),
        };
        let wallet = Some(&incident.wallet).filter(|wallet| !wallet.is_empty());
        let words = Found {
            rule: incident.kind.as_str(),
            wallet: wallet.map(|wallet| self.state.brand(wallet, language)),
            count: incident.number,
        };
        let [what, act] = words.words(self.texts);
        Need {
            id: format!("found-{}", one.id),
            seen_at: format!("{ALARMS}/found/{}/seen", one.id),
            what,
            act,
            payments: shown(one).map(|id| self.link(id.as_str())).collect(),
            place: self.map.place(&spot, language),
            since: self.time(one.begun, &spot.store),
            over: one.over.is_some(),
        }
    }
}
