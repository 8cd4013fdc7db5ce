//! Which statements may walk through a table that grows, and why.

/// What may walk, and why. Each is a part of a statement.
const MAY_WALK: &[(&str, &str)] = &[
    (
        "INSERT INTO stores",
        "stops at the store's first payment; here all are one store's, so that is the table's first",
    ),
    (
        "SELECT EXISTS (SELECT 1 FROM payments WHERE store_id",
        "the same",
    ),
    (
        "FROM outbox ORDER BY id LIMIT",
        "the first ones by their number, and no more",
    ),
    (
        "INSERT INTO codes",
        "SQLite looks for a payment of the new code only after it has seen one without a code",
    ),
    (
        "UPDATE due SET at_ms = $1, unsure = 1",
        "everything that is due, once, after a backup was put back",
    ),
    (
        "SELECT 'payment', request_id, $1, 0, 1 FROM payments WHERE created_ms >= $2",
        "writes a line for each it finds, once, after a backup was put back; an index has them, and \
         whether PostgreSQL takes it without knowing $2 is luck",
    ),
    (
        "DELETE FROM servers",
        "a handful, once, after a backup was put back",
    ),
    (
        "UPDATE feed SET seq = seq + $2",
        "gives all lines of each store other numbers, once, after a backup was put back",
    ),
    (
        "SELECT COUNT(*) AS number, MIN(r.",
        "what could be forgotten is counted for a person who asks",
    ),
];

pub(super) fn may_walk(sql: &str) -> bool {
    MAY_WALK.iter().any(|(part, _)| sql.contains(part))
}
