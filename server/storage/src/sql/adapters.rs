//! The adapters of the ports, written once for every engine: `sqlite.rs` and `postgres.rs` each take
//! this folder in as a module of their own, beside their `dialect`.
//!
//! So each statement has one text that both understand, and is compiled against the driver that
//! runs it. What they can't share (how a writer takes its place, how rows are taken past others'
//! locks) has a name in `dialect`. Placeholders are `$1`, names that an upsert could mean twice are
//! qualified, and no two functions of one engine only are used.

mod access;
pub(crate) mod alarms;
pub(crate) mod boards;
pub(crate) mod brands;
mod catching_up;
mod channels;
pub(crate) mod closings;
mod consent;
mod cookies;
mod deliveries;
pub(crate) mod due;
mod endpoints;
mod events;
pub(crate) mod feed;
mod feed_numbers;
mod funnel;
mod gone_back;
mod held;
pub(crate) mod histories;
mod installation;
pub(crate) mod keeping;
mod keys;
mod limits;
mod mandates;
mod marks;
mod note_labels;
mod notices;
pub(crate) mod outbox;
pub(crate) mod outlook;
pub(crate) mod own;
mod pages;
pub(crate) mod payments;
pub(crate) mod payouts;
mod people;
mod pins;
mod placed;
mod pool;
pub(crate) mod privacy;
pub(crate) mod receipts;
mod refunds;
pub(crate) mod reports;
mod requests;
mod reservation;
pub(crate) mod restored;
mod risk;
pub(crate) mod rows;
mod screen_rows;
mod screens;
pub(crate) mod search;
mod servers;
pub(crate) mod shop_rows;
pub(crate) mod shops;
mod staff;
pub(crate) mod tables;
mod telling;
mod till_rules;
pub(crate) mod tills;
pub(crate) mod trail;
#[cfg(test)]
pub(crate) mod trail_tampered;
mod transaction;
pub(crate) mod upkeep;
mod wishes;

use foundation::store::StoreError;

use super::{
    Database,
    dialect::{self, Connection, Row},
    refused::said,
};

impl Database {
    /// An error of a write, as the port's. That the database could not be written is remembered.
    pub(crate) fn failed(&self, error: sqlx::Error) -> StoreError {
        let rule = error.as_database_error().is_some_and(|error| {
            error.is_unique_violation()
                || error.is_foreign_key_violation()
                || error.is_check_violation()
        });
        let error = database(error);
        if !rule {
            self.troubles.unwritten(error.reason());
        }
        error
    }
}

/// A database error as the port's, in words where we have some; a broken uniqueness is somebody having
/// been first.
pub(crate) fn database(error: sqlx::Error) -> StoreError {
    let unique = error
        .as_database_error()
        .is_some_and(sqlx::error::DatabaseError::is_unique_violation);
    if unique {
        return StoreError::Conflict;
    }
    match said(&error) {
        Some(words) => StoreError::Failing(words),
        None => StoreError::Database(error.into()),
    }
}
