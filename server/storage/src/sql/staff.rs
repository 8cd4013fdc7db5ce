//! How people are given roles, and how these are taken: each change whole, and one after the other at
//! a merchant's.

use std::collections::BTreeSet;

use people::{
    person::{Membership, Person},
    role::Role,
    scope::Reach,
    store::{Changed, Gift, Giver, Taking},
};

use super::{Connection, dialect, people::WHOLE_STORE};
use crate::storable::storable;

/// Holds a merchant, so that what its people are changes one after the other; whether it is there.
pub(super) async fn hold(tx: &mut Connection, merchant: &str) -> Result<bool, sqlx::Error> {
    let sql = ["SELECT 1 FROM merchants WHERE id = $1", dialect::HOLDING].concat();
    let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(merchant.to_owned());
    Ok(row.fetch_optional(tx).await?.is_some())
}

/// Whether whoever gives or takes still is what allows them to.
pub(super) async fn still(
    tx: &mut Connection,
    by: &Giver,
    merchant: &str,
) -> Result<bool, sqlx::Error> {
    let sql = "SELECT EXISTS (SELECT 1 FROM memberships \
               WHERE person_id = $1 AND merchant_id = $2 AND role = $3)";
    let row = sqlx::query_scalar(sql)
        .bind(&by.person)
        .bind(merchant)
        .bind(by.role.as_str());
    row.fetch_one(tx).await
}

async fn keep_person(tx: &mut Connection, person: &Person) -> Result<(), sqlx::Error> {
    let sql = "INSERT INTO people (id, name, is_operator, made_ms, joined_ms) \
               VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING";
    let kept = sqlx::query(sql)
        .bind(&person.id)
        .bind(storable(&person.name))
        .bind(person.is_operator)
        .bind(person.made.0)
        .bind(person.joined.map(|at| at.0));
    kept.execute(tx).await.map(|_| ())
}

async fn keep_membership(tx: &mut Connection, one: &Membership) -> Result<(), sqlx::Error> {
    let sql = "INSERT INTO memberships (person_id, merchant_id, role, everywhere, made_by, made_ms) \
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, merchant_id, role) \
               DO UPDATE SET everywhere = excluded.everywhere";
    sqlx::query(sql)
        .bind(&one.person)
        .bind(&one.merchant)
        .bind(one.role.as_str())
        .bind(one.reach == Reach::Everywhere)
        .bind(&one.made_by)
        .bind(one.made.0)
        .execute(&mut *tx)
        .await?;
    forget_spots(tx, &one.person, &one.merchant, one.role).await?;
    let none = BTreeSet::new();
    let spots = match &one.reach {
        Reach::Everywhere => &none,
        Reach::Spots(spots) => spots,
    };
    for spot in spots {
        let sql = "INSERT INTO membership_scope (person_id, merchant_id, role, store_id, till_id) \
                   VALUES ($1, $2, $3, $4, $5)";
        sqlx::query(sql)
            .bind(&one.person)
            .bind(&one.merchant)
            .bind(one.role.as_str())
            .bind(&spot.store)
            .bind(spot.till.map_or(WHOLE_STORE, |till| till.0))
            .execute(&mut *tx)
            .await?;
    }
    Ok(())
}

async fn forget_spots(
    tx: &mut Connection,
    person: &str,
    merchant: &str,
    role: Role,
) -> Result<(), sqlx::Error> {
    let sql =
        "DELETE FROM membership_scope WHERE person_id = $1 AND merchant_id = $2 AND role = $3";
    let gone = sqlx::query(sql)
        .bind(person)
        .bind(merchant)
        .bind(role.as_str());
    gone.execute(tx).await.map(|_| ())
}

/// Whether somebody who once came would be the last to go.
async fn is_last_owner(tx: &mut Connection, taking: &Taking) -> Result<bool, sqlx::Error> {
    if taking.role != Role::Owner {
        return Ok(false);
    }
    let sql = "SELECT COUNT(*) FROM memberships m JOIN people p ON p.id = m.person_id \
               WHERE m.merchant_id = $1 AND m.role = 'owner' AND p.joined_ms IS NOT NULL \
               AND m.person_id <> $2";
    let others: i64 = sqlx::query_scalar(sql)
        .bind(&taking.merchant)
        .bind(&taking.person)
        .fetch_one(&mut *tx)
        .await?;
    let sql = "SELECT EXISTS (SELECT 1 FROM people WHERE id = $1 AND joined_ms IS NOT NULL)";
    let joined: bool = sqlx::query_scalar(sql)
        .bind(&taking.person)
        .fetch_one(&mut *tx)
        .await?;
    Ok(joined && others == 0)
}

/// Takes a role, and with the last one at a merchant's what would still let them in there. Links first:
/// whoever is signing in with one holds it, and their session is there to be ended afterwards.
pub(super) async fn taken(tx: &mut Connection, taking: &Taking) -> Result<Changed, sqlx::Error> {
    if !hold(tx, &taking.merchant).await? {
        return Ok(Changed::Unknown);
    }
    if let Some(by) = &taking.by
        && !still(tx, by, &taking.merchant).await?
    {
        return Ok(Changed::NotAllowed);
    }
    if is_last_owner(tx, taking).await? {
        return Ok(Changed::LastOwner);
    }
    forget_spots(tx, &taking.person, &taking.merchant, taking.role).await?;
    let sql = "DELETE FROM memberships WHERE person_id = $1 AND merchant_id = $2 AND role = $3";
    let gone = sqlx::query(sql)
        .bind(&taking.person)
        .bind(&taking.merchant)
        .bind(taking.role.as_str())
        .execute(&mut *tx)
        .await?;
    if gone.rows_affected() == 0 {
        return Ok(Changed::Unknown);
    }
    for sql in [
        "DELETE FROM links WHERE person_id = $1 AND merchant_id = $2 AND NOT EXISTS \
         (SELECT 1 FROM memberships m WHERE m.person_id = $1 AND m.merchant_id = $2)",
        "DELETE FROM sessions WHERE person_id = $1 AND merchant_id = $2 AND NOT EXISTS \
         (SELECT 1 FROM memberships m WHERE m.person_id = $1 AND m.merchant_id = $2)",
        "DELETE FROM pins WHERE person_id = $1 AND merchant_id = $2 AND NOT EXISTS \
         (SELECT 1 FROM memberships m WHERE m.person_id = $1 AND m.merchant_id = $2)",
    ] {
        let gone = sqlx::query(sql).bind(&taking.person).bind(&taking.merchant);
        gone.execute(&mut *tx).await?;
    }
    Ok(Changed::Done)
}

/// Keeps a person and perhaps a role.
pub(super) async fn given(tx: &mut Connection, gift: &Gift) -> Result<Changed, sqlx::Error> {
    if let Some(membership) = &gift.membership {
        hold(tx, &membership.merchant).await?;
        if let Some(by) = &gift.by
            && !still(tx, by, &membership.merchant).await?
        {
            return Ok(Changed::NotAllowed);
        }
    }
    keep_person(tx, &gift.person).await?;
    if let Some(membership) = &gift.membership {
        keep_membership(tx, membership).await?;
    }
    Ok(Changed::Done)
}
