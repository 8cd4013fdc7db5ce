//! Sums that people can compare: what was paid and given back, by currency, asked of each side.

use super::MoveError;

/// One sum: of what, in which currency, how many, and the minor units.
pub(super) type Sum = (String, String, i64, String);

/// Asked of both in the same words.
pub(super) const SUMS: &str = "\
    SELECT 'payments', currency, COUNT(*), CAST(SUM(minor) AS TEXT) FROM payments GROUP BY currency \
    UNION ALL SELECT 'reserved', currency, COUNT(*), CAST(SUM(reserved_minor) AS TEXT) \
    FROM payments GROUP BY currency \
    UNION ALL SELECT 'refunds', currency, COUNT(*), CAST(SUM(minor) AS TEXT) \
    FROM refunds GROUP BY currency";

/// The sums, if both sides say the same.
pub(super) fn equal(mut file: Vec<Sum>, mut server: Vec<Sum>) -> Result<Vec<Sum>, MoveError> {
    file.sort();
    server.sort();
    if file == server {
        return Ok(file);
    }
    let mut all = file.iter().chain(&server);
    let lone = all.find(|sum| !(file.contains(sum) && server.contains(sum)));
    let lone = lone.map(|(of, currency, ..)| format!("the sum of {of} in {currency}"));
    Err(MoveError::Differs(lone.unwrap_or_default()))
}
