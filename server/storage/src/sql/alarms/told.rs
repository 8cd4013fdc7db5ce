//! What people are told of alarms.

use alarms::{Alarm, Kind};
use foundation::{clock::Timestamp, store::StoreError};
use notices::fact::Happened;
use sqlx::AssertSqlSafe;

use super::{
    super::{
        Connection, Row, database, endpoints,
        rows::{optional_text, text},
    },
    owner,
};
use crate::hooks::{self, Place};

/// An alarm as it stands in the list after it was raised.
#[derive(Clone, Copy)]
pub(super) struct Raised {
    pub(super) id: i64,
    pub(super) times: i64,
}

/// What people are told of an alarm: once while nobody has looked, but of an endpoint each time.
pub(super) async fn told_of(
    tx: &mut Connection,
    alarm: &Alarm,
    raised: Raised,
    at: Timestamp,
) -> Result<Option<Happened>, StoreError> {
    if alarm.kind == Kind::WebhookFailing {
        let endpoint = endpoints::by_id(tx, &alarm.about).await?;
        return Ok(endpoint.map(|one| hooks::endpoint_failing(&one, at)));
    }
    if raised.times != 1 {
        return Ok(None);
    }
    let place = if alarm.kind.is_of_a_shop() {
        let row = sqlx::query(AssertSqlSafe(owner())).bind(raised.id);
        let row = row.fetch_optional(tx).await.map_err(database)?;
        row.as_ref().map(place).transpose()?
    } else {
        None
    };
    Ok(Some(hooks::alarm_raised(alarm, place, at)))
}

fn place(row: &Row) -> Result<Place, StoreError> {
    Ok(Place {
        merchant: text(row, "merchant_id")?,
        store: text(row, "store_id")?,
        payment: optional_text(row, "request_id")?,
    })
}
