//! Lists of what is kept beside files and rows. One that left a line out would be a wrong sum, so a line that
//! can't be read is an error.

use domain::Currency;
use foundation::{clock::Timestamp, store::StoreError};
use payouts::{
    share::Whose,
    source::{Agreed, NamedSource},
    store::{Arrived, Decision, KeptDifference, KeptSum, What},
    words::without_taken_back,
};
use settlement::{FeeSign, RowType, Signed, Source, Unit, sums::Sum};

use super::{
    super::{
        Database, Row, database,
        rows::{corrupt, integer, optional_integer, optional_text, parsed, text, unsigned},
    },
    amount, day,
    decided::{sign, unit},
};

const SUMS: &str = "SELECT s.file, s.batch, s.kind, s.currency, s.counted, s.minor, s.fees FROM sums s \
    JOIN files f ON f.id = s.file WHERE f.state = 'whole' ORDER BY s.file, s.batch, s.kind, s.currency";
const DIFFERENCES: &str = "SELECT source, key, kind, about, subject, expected_minor, expected_currency, \
    found_minor, found_currency, minor, currency, merchant, store, wallet FROM differences ORDER BY source, key";

async fn read<T>(
    store: &Database,
    sql: &'static str,
    one: impl Fn(&Row) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let rows = sqlx::query(sql).fetch_all(&store.pool).await;
    rows.map_err(database)?.iter().map(one).collect()
}

pub(super) async fn sources(store: &Database) -> Result<Vec<NamedSource>, StoreError> {
    let sql = "SELECT name, account, customer, unit, fees, offset_minutes, agreed FROM sources ORDER BY name";
    read(store, sql, |row| {
        let (unit_word, sign_word) = (text(row, "unit")?, text(row, "fees")?);
        let units = [Unit::Major, Unit::Minor];
        let signs = [FeeSign::AsWritten, FeeSign::PositiveIsCharged];
        let found = units.into_iter().find(|one| unit(*one) == unit_word);
        let fees = signs.into_iter().find(|one| sign(*one) == sign_word);
        let agreed = Agreed::read(&text(row, "agreed")?);
        Ok(NamedSource {
            name: text(row, "name")?,
            account: text(row, "account")?,
            source: Source {
                customer: optional_text(row, "customer")?.map(Into::into),
                unit: found.ok_or_else(|| corrupt("unit"))?,
                fees: fees.ok_or_else(|| corrupt("fees"))?,
                offset: optional_integer(row, "offset_minutes")?,
            },
            agreed: agreed.ok_or_else(|| corrupt("agreed"))?,
        })
    })
    .await
}

pub(super) async fn sums(store: &Database) -> Result<Vec<KeptSum>, StoreError> {
    read(store, SUMS, |row| {
        Ok(KeptSum {
            file: integer(row, "file")?,
            batch: text(row, "batch")?.into(),
            kind: RowType::read(&text(row, "kind")?),
            sum: Sum {
                currency: parsed(row, "currency", Currency::parse)?,
                count: unsigned(integer(row, "counted")?, "counted")?,
                minor: i128::from(integer(row, "minor")?),
                fees: i128::from(integer(row, "fees")?),
            },
        })
    })
    .await
}

pub(super) async fn differences(store: &Database) -> Result<Vec<KeptDifference>, StoreError> {
    read(store, DIFFERENCES, |row| {
        Ok(KeptDifference {
            key: text(row, "key")?,
            source: text(row, "source")?,
            kind: text(row, "kind")?,
            about: text(row, "about")?,
            subject: text(row, "subject")?,
            expected: amount(row, "expected_minor", "expected_currency")?,
            found: amount(row, "found_minor", "found_currency")?,
            amount: amount(row, "minor", "currency")?,
            whose: Whose {
                merchant: text(row, "merchant")?,
                store: text(row, "store")?,
                wallet: text(row, "wallet")?,
            },
        })
    })
    .await
}

pub(super) async fn decisions(store: &Database) -> Result<Vec<Decision>, StoreError> {
    let sql = "SELECT what, key, target, why, by_whom, at_ms FROM decisions ORDER BY id";
    read(store, sql, |row| {
        Ok(Decision {
            what: parsed(row, "what", |text| What::parse(text).ok_or(()))?,
            key: text(row, "key")?,
            target: text(row, "target")?,
            why: text(row, "why")?,
            by: text(row, "by_whom")?,
            at: Timestamp(integer(row, "at_ms")?),
        })
    })
    .await
}

pub(super) async fn arrivals(store: &Database) -> Result<Vec<Arrived>, StoreError> {
    let mut arrivals = sightings(store).await?;
    without_taken_back(&mut arrivals, &decisions(store).await?);
    Ok(arrivals)
}

pub(super) async fn sightings(store: &Database) -> Result<Vec<Arrived>, StoreError> {
    let sql = "SELECT source, batch, minor, currency, day, reference, by_whom, at_ms FROM arrivals \
        ORDER BY id";
    read(store, sql, |row| {
        let currency = parsed(row, "currency", Currency::parse)?;
        Ok(Arrived {
            source: text(row, "source")?,
            batch: text(row, "batch")?,
            amount: Signed::new(integer(row, "minor")?, currency),
            on: day(row, "day")?,
            reference: text(row, "reference")?,
            by: text(row, "by_whom")?,
            at: Timestamp(integer(row, "at_ms")?),
        })
    })
    .await
}
