//! Requests for refunds as rows, and what is told of them.

use ::trail::{action::Action, author::Who};
use consent::request::{Request, RequestState};
use domain::{RefundId, RequestId};
use foundation::{clock::Timestamp, store::StoreError};
use notices::fact::{Amount, Fact, Happened};
use payments::payment::Place;
use shops::shop::TillId;
use sqlx::Row as _;

use super::{
    Row, database,
    rows::{amount, corrupt, integer, optional_integer, optional_text, parsed, text},
    tills, trail,
    transaction::Transaction,
};
use crate::deeds::word;

/// What [`request`] reads.
macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT refund_id, request_id, merchant_id, store_id, till_id, minor, currency, reason, \
             asked_by, asked_through, asked_ms, until_ms, state, withdrawn, decided_by, decided_ms, word \
             FROM refund_requests ",
            $which
        )
    };
}

pub(super) use selected;

pub(super) fn request(row: &Row) -> Result<Request, StoreError> {
    let state = RequestState::parse(&text(row, "state")?).ok_or(corrupt("state"))?;
    let withdrawn: bool = row.try_get("withdrawn").map_err(database)?;
    let state = if withdrawn {
        RequestState::Withdrawn
    } else {
        state
    };
    Ok(Request {
        id: parsed(row, "refund_id", RefundId::parse)?,
        payment: parsed(row, "request_id", RequestId::parse)?,
        place: Place {
            merchant: text(row, "merchant_id")?,
            store: text(row, "store_id")?,
            till: TillId(integer(row, "till_id")?),
        },
        amount: amount(row)?,
        reason: optional_text(row, "reason")?,
        asked_by: text(row, "asked_by")?,
        through: text(row, "asked_through")?
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        asked: Timestamp(integer(row, "asked_ms")?),
        until: Timestamp(integer(row, "until_ms")?),
        state,
        decided_by: optional_text(row, "decided_by")?,
        decided: optional_integer(row, "decided_ms")?.map(Timestamp),
        word: optional_text(row, "word")?,
    })
}

impl Transaction<'_> {
    async fn request(&mut self, id: &str) -> Result<Option<Request>, StoreError> {
        let row = sqlx::query(selected!("WHERE refund_id = $1")).bind(id.to_owned());
        let row = row.fetch_optional(&mut **self).await.map_err(database)?;
        row.as_ref().map(request).transpose()
    }

    /// Writes down what is done about a request, as it is kept.
    pub(super) async fn tell_of_request(
        &mut self,
        action: Action,
        id: &RefundId,
    ) -> Result<(), StoreError> {
        let Some(request) = self.request(id.as_str()).await? else {
            return Ok(());
        };
        let deed = word::request(action, &request);
        let deed = self.asked(deed, &request.asked_by).await?;
        self.tell(&deed).await?;
        if action == Action::RequestMade {
            self.tell_people_of_request(&request).await?;
        }
        Ok(())
    }

    /// Tells people that it waits for one of them.
    async fn tell_people_of_request(&mut self, request: &Request) -> Result<(), StoreError> {
        let store = self.store;
        let asker = Who::Person(request.asked_by.clone());
        let asker = trail::called(self, &asker).await.map_err(database)?;
        let place = &request.place;
        let fact = Fact::RefundWaits {
            amount: Amount::of(request.amount),
            till: tills::label(self, place.till).await?,
            asker,
        };
        let happened = Happened {
            merchant: Some(place.merchant.clone()),
            store: Some(place.store.clone()),
            at: request.asked,
            fact,
        };
        store.tell_people(self, &happened).await
    }

    /// The same of those that are over. Chains are held in their order, so that two who write in several
    /// don't wait for each other.
    pub(super) async fn tell_of_lapsed(&mut self, over: &[String]) -> Result<(), StoreError> {
        let mut deeds = Vec::new();
        for id in over {
            if let Some(request) = self.request(id).await? {
                let deed = word::request(Action::RequestLapsed, &request);
                deeds.push(self.asked(deed, &request.asked_by).await?);
            }
        }
        deeds.sort_by(|one, other| one.chain.cmp(&other.chain));
        for deed in &deeds {
            self.tell(deed).await?;
        }
        Ok(())
    }

    /// Whether something was decided, and then both are kept: that and its entry.
    pub(super) async fn decided(
        mut self,
        action: Action,
        id: &RefundId,
        done: Result<u64, StoreError>,
    ) -> Result<bool, StoreError> {
        let is_done = match done {
            Ok(done) => done == 1,
            Err(error) => {
                self.undo().await?;
                return Err(error);
            }
        };
        if !is_done {
            self.undo().await?;
            return Ok(false);
        }
        self.tell_of_request(action, id).await?;
        self.commit().await?;
        Ok(true)
    }
}
