//! What is kept about the customer of a payment, in memory.

use async_trait::async_trait;
use domain::RequestId;

use super::Memory;
use crate::deeds;
use foundation::{clock::Timestamp, store::StoreError};
use payments::privacy::{AboutCustomer, Erased, Found, PrivacyStore, Told};

#[async_trait]
impl PrivacyStore for Memory {
    async fn about_customer(&self, id: &RequestId) -> Result<AboutCustomer, StoreError> {
        let tables = self.tables();
        let Some(payment) = tables.payments.rows.get(id) else {
            return Ok(AboutCustomer::default());
        };
        let told = tables.events.values();
        let told = told.filter(|event| event.object == id.as_str());
        Ok(AboutCustomer {
            note: payment.note.clone(),
            request: tables.bodies.get(id).cloned(),
            payer: tables.risk.payer_of(id),
            findings: (tables.risk.about_payer_of(payment).into_iter())
                .map(|finding| Found {
                    since: finding.begun,
                    payer: finding.incident.key.clone(),
                })
                .collect(),
            events: told
                .map(|event| Told {
                    id: event.id.as_str().to_owned(),
                    at: event.at,
                    body: event.body.clone(),
                })
                .collect(),
        })
    }

    async fn erase_customer(&self, id: &RequestId, now: Timestamp) -> Result<Erased, StoreError> {
        let mut tables = self.tables();
        let Some(payment) = tables.payments.rows.get(id).cloned() else {
            return Ok(Erased::NotOver);
        };
        if !tables.has_ended(&payment, now) {
            return Ok(Erased::NotOver);
        }
        let own = tables.events.values();
        let own = own.filter(|event| event.object == id.as_str());
        let own: Vec<_> = own.map(|event| event.id.clone()).collect();
        if own.iter().any(|event| tables.waits(event)) {
            return Ok(Erased::NotTold);
        }
        tables
            .deliveries
            .retain(|(_, event), _| !own.contains(event));
        tables.events.retain(|event, _| !own.contains(event));
        tables.bodies.remove(id);
        tables.risk.forget_payer(&payment, now);
        if let Some(payment) = tables.payments.rows.get_mut(id) {
            payment.note = None;
        }
        let place = &payment.place;
        tables.tell(&deeds::customer_erased(&place.merchant, &place.store, id).at(now));
        Ok(Erased::Done)
    }
}
