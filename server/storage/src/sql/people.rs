//! People, and what they are at whose shop.

use async_trait::async_trait;
use people::{
    PeopleStore,
    person::{Membership, Person},
    role::Role,
    scope::{Reach, Spot},
    store::{Changed, Gift, Taking, Whose},
};
use shops::shop::TillId;
use trail::{
    action::Action,
    deed::{Deed, INSTALLATION},
};

use super::{
    Database, Row, database,
    rows::{corrupt, flag, integer, optional_integer, optional_text, text},
    staff::{given, taken},
    transaction::Transaction,
    upkeep::{MEMBERSHIPS, PEOPLE},
};
use crate::{deeds, storable::storable};
use foundation::{clock::Timestamp, store::StoreError};

/// A till of no number: all of a store's. Numbers of tills begin at one.
pub(super) const WHOLE_STORE: i64 = 0;

/// What [`person`] reads.
macro_rules! people {
    ($which:literal) => {
        concat!(
            "SELECT id, name, is_operator, made_ms, joined_ms FROM people ",
            $which,
            " ORDER BY id"
        )
    };
}

/// What [`member`] reads.
macro_rules! memberships {
    ($which:literal) => {
        concat!(
            "SELECT m.person_id, m.merchant_id, m.role, m.everywhere, m.made_by, m.made_ms, \
             s.store_id, s.till_id FROM memberships m LEFT JOIN membership_scope s \
             ON s.person_id = m.person_id AND s.merchant_id = m.merchant_id AND s.role = m.role ",
            $which,
            " ORDER BY m.merchant_id, m.person_id, m.role, s.store_id, s.till_id"
        )
    };
}

fn person(row: &Row) -> Result<Person, StoreError> {
    Ok(Person {
        id: text(row, "id")?,
        name: text(row, "name")?,
        is_operator: flag(row, "is_operator")?,
        made: Timestamp(integer(row, "made_ms")?),
        joined: optional_integer(row, "joined_ms")?.map(Timestamp),
    })
}

/// A role with one of the spots it counts at.
fn member(row: &Row) -> Result<Membership, StoreError> {
    let role = Role::parse(&text(row, "role")?).ok_or(corrupt("role"))?;
    let reach = if flag(row, "everywhere")? {
        Reach::Everywhere
    } else {
        let spot = |store| -> Result<Spot, StoreError> {
            let till = integer(row, "till_id")?;
            let till = (till != WHOLE_STORE).then_some(TillId(till));
            Ok(Spot { store, till })
        };
        let spot = optional_text(row, "store_id")?.map(spot).transpose()?;
        Reach::Spots(spot.into_iter().collect())
    };
    Ok(Membership {
        person: text(row, "person_id")?,
        merchant: text(row, "merchant_id")?,
        role,
        reach,
        made_by: text(row, "made_by")?,
        made: Timestamp(integer(row, "made_ms")?),
    })
}

/// One of each role, with all its spots.
fn together(rows: Vec<Membership>) -> Vec<Membership> {
    let mut all: Vec<Membership> = Vec::new();
    for row in rows {
        let is_same = |last: &Membership| {
            (&last.merchant, &last.person, last.role) == (&row.merchant, &row.person, row.role)
        };
        match all.last_mut().filter(|last| is_same(last)) {
            Some(last) => last.reach = last.reach.clone().and(&row.reach),
            None => all.push(row),
        }
    }
    all
}

/// What became of a change, and what is written down of it.
struct Outcome {
    changed: Result<Changed, sqlx::Error>,
    deed: Option<Deed>,
}

impl Database {
    /// Keeps what was done if it was, and undoes the rest.
    async fn ended(&self, tx: Transaction<'_>, done: Outcome) -> Result<Changed, StoreError> {
        let changed = done.changed.map_err(|error| self.failed(error))?;
        let Some(deed) = done.deed else {
            return match changed {
                Changed::Done => tx.commit().await.map(|()| changed),
                Changed::Unknown | Changed::NotAllowed | Changed::LastOwner => {
                    tx.undo().await.map(|()| changed)
                }
            };
        };
        match changed {
            Changed::Done => tx.commit_with(&deed).await?,
            Changed::Unknown => tx.undo().await?,
            Changed::NotAllowed => {
                tx.undo().await?;
                self.refused_to(deed, "not-allowed").await?;
            }
            Changed::LastOwner => {
                tx.undo().await?;
                self.refused_to(deed, "last-owner").await?;
            }
        }
        Ok(changed)
    }
}

#[async_trait]
impl PeopleStore for Database {
    async fn person(&self, id: &str) -> Result<Option<Person>, StoreError> {
        let row = sqlx::query(people!("WHERE id = $1")).bind(storable(id));
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        row.as_ref().map(person).transpose()
    }

    async fn people(&self, whose: Whose<'_>) -> Result<Vec<Person>, StoreError> {
        let query = match whose {
            Whose::Everybody => sqlx::query(people!("")),
            Whose::Merchant(id) => sqlx::query(people!(
                "WHERE id IN (SELECT person_id FROM memberships WHERE merchant_id = $1)"
            ))
            .bind(storable(id)),
            Whose::Person(id) => sqlx::query(people!("WHERE id = $1")).bind(storable(id)),
        };
        let rows = query.fetch_all(&self.pool).await;
        Ok(self.readable(&rows.map_err(database)?, PEOPLE, person))
    }

    async fn operators(&self) -> Result<Vec<Person>, StoreError> {
        let rows = sqlx::query(people!("WHERE is_operator")).fetch_all(&self.pool);
        let rows = rows.await.map_err(database)?;
        Ok(self.readable(&rows, PEOPLE, person))
    }

    async fn memberships(&self, whose: Whose<'_>) -> Result<Vec<Membership>, StoreError> {
        let query = match whose {
            Whose::Everybody => sqlx::query(memberships!("")),
            Whose::Merchant(id) => {
                sqlx::query(memberships!("WHERE m.merchant_id = $1")).bind(storable(id))
            }
            Whose::Person(id) => {
                sqlx::query(memberships!("WHERE m.person_id = $1")).bind(storable(id))
            }
        };
        let rows = query.fetch_all(&self.pool).await.map_err(database)?;
        Ok(together(self.readable(&rows, MEMBERSHIPS, member)))
    }

    async fn give(&self, gift: &Gift) -> Result<Changed, StoreError> {
        let mut tx = self.writing().await?;
        let done = Outcome {
            changed: given(&mut tx, gift).await,
            deed: deeds::given(gift),
        };
        self.ended(tx, done).await
    }

    async fn take(&self, taking: &Taking) -> Result<Changed, StoreError> {
        let mut tx = self.writing().await?;
        let done = Outcome {
            changed: taken(&mut tx, taking).await,
            deed: Some(deeds::taken(taking)),
        };
        self.ended(tx, done).await
    }

    async fn end_operator(&self, person: &str) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let mut were = 0;
        for sql in [
            "UPDATE people SET is_operator = FALSE WHERE id = $1 AND is_operator",
            "DELETE FROM links WHERE person_id = $1 AND merchant_id IS NULL",
            "DELETE FROM sessions WHERE person_id = $1 AND merchant_id IS NULL",
        ] {
            let done = sqlx::query(sql).bind(storable(person)).execute(&mut *tx);
            let done = done.await.map_err(|error| self.failed(error))?;
            if sql.starts_with("UPDATE") {
                were = done.rows_affected();
            }
        }
        if were > 0 {
            let deed = Deed::of(INSTALLATION, Action::OperatorEnded, person);
            tx.tell(&deed).await?;
        }
        tx.commit().await?;
        Ok(were > 0)
    }
}
