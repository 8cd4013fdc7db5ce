//! What is told of payments, refunds and codes: each as it is stored by now, in the transaction that moves
//! it.

use async_trait::async_trait;
use domain::{EntryCode, RefundState, State};
use events::{
    event::{Event, Happened, Whose},
    kind::Kind,
    object,
};
use foundation::{
    clock::{Clock as _, SystemClock, Timestamp},
    store::StoreError,
};
use payments::{payment::Payment, refund::Refund};

use super::super::{
    Row, database,
    histories::Stored,
    refunds,
    rows::{self, integer, optional_text, text},
    tills,
    transaction::Transaction,
    upkeep::REFUNDS,
};

const PLACE: &str = "SELECT merchant_id, store_id FROM payments WHERE request_id = $1";

impl Transaction<'_> {
    async fn one_again<S: Stored>(&mut self, id: &S::Id) -> Result<Option<S>, StoreError> {
        let row = sqlx::query(S::BY_ID).bind(S::id_text(id));
        let row = row.fetch_optional(&mut **self).await.map_err(database)?;
        row.as_ref().map(S::read).transpose()
    }
}

/// What of a history other systems hear.
#[async_trait]
pub(in super::super) trait Told: Stored {
    /// What is told of this change; nothing of most.
    fn told(before: Self::State, after: Self::State) -> Option<Kind>;
    /// The event, of what is stored by now.
    async fn event(
        tx: &mut Transaction<'_>,
        id: &Self::Id,
        kind: Kind,
        at: Timestamp,
    ) -> Result<Option<Event>, StoreError>;
}

#[async_trait]
impl Told for Payment {
    fn told(before: State, after: State) -> Option<Kind> {
        Kind::of_payment(before, after)
    }

    async fn event(
        tx: &mut Transaction<'_>,
        id: &Self::Id,
        kind: Kind,
        at: Timestamp,
    ) -> Result<Option<Event>, StoreError> {
        let Some(payment) = tx.one_again::<Self>(id).await? else {
            return Ok(None);
        };
        let label = tills::label(tx, payment.place.till).await?;
        let given = sqlx::query(refunds::OF_PAYMENT).bind(id.as_str());
        let given = given.fetch_all(&mut **tx).await.map_err(database)?;
        let given = tx.store.readable(&given, REFUNDS, rows::refund);
        let shown = object::Payment::of(&payment, &label, &given);
        let happened = Happened {
            kind,
            object: id.as_str(),
            version: shown.version,
            at,
        };
        let whose = Whose {
            merchant: &payment.place.merchant,
            store: Some(&payment.place.store),
        };
        Ok(Event::payment(happened, whose, &shown))
    }
}

#[async_trait]
impl Told for Refund {
    fn told(before: RefundState, after: RefundState) -> Option<Kind> {
        Kind::of_refund(before, after)
    }

    async fn event(
        tx: &mut Transaction<'_>,
        id: &Self::Id,
        kind: Kind,
        at: Timestamp,
    ) -> Result<Option<Event>, StoreError> {
        let Some(refund) = tx.one_again::<Self>(id).await? else {
            return Ok(None);
        };
        let place = sqlx::query_as(PLACE).bind(refund.payment.as_str());
        let place: Option<(String, String)> =
            place.fetch_optional(&mut **tx).await.map_err(database)?;
        let Some((merchant, store)) = place else {
            return Ok(None);
        };
        let happened = Happened {
            kind,
            object: id.as_str(),
            version: refund.version,
            at,
        };
        let whose = Whose {
            merchant: &merchant,
            store: Some(&store),
        };
        Ok(Event::refund(happened, whose, &object::Refund::of(&refund)))
    }
}

/// A code by what is printed, with where it hangs and what hung there before.
const CODE: &str = "SELECT c.code, c.till_id, t.label, t.enabled, t.why_off, t.store_id, s.merchant_id, \
    (SELECT o.code FROM codes o WHERE o.till_id = c.till_id AND o.replaced_ms IS NOT NULL \
     ORDER BY o.replaced_ms DESC LIMIT 1) AS old_code, \
    (SELECT o.until_ms FROM codes o WHERE o.till_id = c.till_id AND o.replaced_ms IS NOT NULL \
     ORDER BY o.replaced_ms DESC LIMIT 1) AS old_until_ms \
    FROM codes c JOIN tills t ON t.id = c.till_id JOIN stores s ON s.id = t.store_id WHERE c.code = $1";

impl Transaction<'_> {
    /// Tells of a code.
    pub(in super::super) async fn tell_systems_of_code(
        &mut self,
        kind: Kind,
        code: &EntryCode,
    ) -> Result<(), StoreError> {
        let row = sqlx::query(CODE).bind(code.as_str());
        let row = row.fetch_optional(&mut **self).await.map_err(database)?;
        let event = row.as_ref().map(|row| of_code(row, kind)).transpose()?;
        self.tell_systems(event.flatten()).await
    }
}

fn of_code(row: &Row, kind: Kind) -> Result<Option<Event>, StoreError> {
    let grouped = |code: String| {
        let code = EntryCode::parse(&code).map_err(|_| rows::corrupt("code"));
        code.map(|code| code.grouped())
    };
    let old = optional_text(row, "old_code")?.map(grouped).transpose()?;
    let until = rows::optional_integer(row, "old_until_ms")?;
    let replaced = old.zip(until).filter(|_| kind == Kind::CodeRotated);
    // A board at a till that is new replaces nothing.
    if kind == Kind::CodeRotated && replaced.is_none() {
        return Ok(None);
    }
    let (merchant, store) = (text(row, "merchant_id")?, text(row, "store_id")?);
    let code = object::Code {
        code: grouped(text(row, "code")?)?,
        store: store.clone(),
        till: object::Till {
            id: integer(row, "till_id")?,
            label: text(row, "label")?,
        },
        enabled: rows::flag(row, "enabled")?,
        why_off: optional_text(row, "why_off")?,
        replaced: replaced.map(|(code, until)| object::Replaced {
            code,
            until: object::time(Timestamp(until)),
        }),
    };
    let at = SystemClock.now();
    let happened = Happened {
        kind,
        object: &code.code,
        version: at.0,
        at,
    };
    let whose = Whose {
        merchant: &merchant,
        store: Some(&store),
    };
    Ok(Event::code(happened, whose, &code))
}
