//! Which database this is, as the server that keeps it says: another one after a dump was read in, the same after a
//! change-over to a standby.

use super::Postgres;
use crate::postgres::sql::database;
use foundation::store::StoreError;

impl Postgres {
    /// Such as `7413…/16384.16390`: the server's own number, if this user may know it, the database's, and the table's that
    /// holds this.
    pub async fn here(&self) -> Result<String, StoreError> {
        // A table that a dump has made anew has another number than before.
        let number = "SELECT oid::TEXT || '.' || 'placed'::REGCLASS::OID::TEXT FROM pg_database \
                      WHERE datname = current_database()";
        let number: String = sqlx::query_scalar(number)
            .fetch_one(&self.pool)
            .await
            .map_err(database)?;
        let system = "SELECT system_identifier::TEXT FROM pg_control_system()";
        let system: Result<String, _> = sqlx::query_scalar(system).fetch_one(&self.pool).await;
        Ok(format!("{}/{number}", system.unwrap_or_default()))
    }

    /// Whether two such names may be those of one database.
    #[must_use]
    pub fn is_same(one: &str, other: &str) -> bool {
        match (one.split_once('/'), other.split_once('/')) {
            (Some((system, number)), Some((other_system, other_number))) => {
                let unknown = system.is_empty() || other_system.is_empty();
                number == other_number && (unknown || system == other_system)
            }
            (_, None) | (None, _) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_whose_number_nobody_may_know_is_no_other() {
        assert!(Postgres::is_same("7/16384", "7/16384"));
        assert!(Postgres::is_same("7/16384", "/16384"));
        assert!(!Postgres::is_same("7/16384", "8/16384"));
        assert!(!Postgres::is_same("7/16384", "7/16385"));
        assert!(!Postgres::is_same("/16384", "/16385"));
        assert!(!Postgres::is_same("", "7/16384"));
    }
}
