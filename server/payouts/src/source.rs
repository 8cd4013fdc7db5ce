//! A source of files as an operator wrote it down: whose they are, how they are written, and what was agreed
//! with the gateway. What was agreed is kept as text that later versions can read.

use std::collections::BTreeSet;

use domain::{Currency, Day};
use serde::{Deserialize, Serialize};
use settlement::{
    Signed, Source,
    explain::{Contract, Opening, PaidIn, Terms},
    moment::GATEWAY_OFFSET,
};

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedSource {
    /// What it is called.
    pub name: String,
    /// Which account at the gateway its payments are made with.
    pub account: String,
    /// How its files are written.
    pub source: Source,
    /// What was agreed.
    pub agreed: Agreed,
}

/// What was agreed with the gateway, and what an operator knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// Working days from a payment to its batch.
    pub cycle_days: u32,
    /// Working days from a batch to the bank.
    pub arrival_days: u32,
    /// Days that are no working days beside weekends.
    pub holidays: BTreeSet<Day>,
    /// Nothing is paid out below this.
    pub minimums: Vec<Signed>,
    /// Which currency a currency is paid out in, where it isn't itself.
    pub paid_in: Vec<PaidIn>,
    /// What fees are to be; none checks none.
    pub contracts: Vec<Contract>,
    /// The first day of which files are there; none says so by the files.
    pub since: Option<Day>,
    /// What the gateway owed when that day began; none is checked if nothing is said.
    pub owed: Vec<Signed>,
}

impl Default for Agreed {
    fn default() -> Self {
        Self {
            cycle_days: 1,
            arrival_days: 3,
            holidays: BTreeSet::new(),
            minimums: Vec::new(),
            paid_in: Vec::new(),
            contracts: Vec::new(),
            since: None,
            owed: Vec::new(),
        }
    }
}

/// When a day of the gateway's begins.
pub fn begins_ms(day: Day) -> i64 {
    day.utc_ms().saturating_sub(GATEWAY_OFFSET * 60_000)
}

impl Agreed {
    /// As it is compared with, on a day.
    pub fn terms(&self, today: Day, since: Option<Day>, stores: BTreeSet<Box<str>>) -> Terms {
        Terms {
            today,
            since,
            cycle_days: self.cycle_days,
            arrival_days: self.arrival_days,
            holidays: self.holidays.clone(),
            minimums: self.minimums.clone(),
            paid_in: self.paid_in.clone(),
            stores,
            contracts: self.contracts.clone(),
        }
    }

    /// What the gateway owed when the first day began.
    pub fn openings(&self) -> Vec<Opening> {
        let Some(since) = self.since else {
            return Vec::new();
        };
        let owed = self.owed.iter();
        owed.map(|amount| Opening {
            amount: *amount,
            since_ms: begins_ms(since),
        })
        .collect()
    }

    /// As it is kept.
    pub fn text(&self) -> String {
        let day = |day: &Day| day.to_string();
        let kept = Kept {
            cycle_days: self.cycle_days,
            arrival_days: self.arrival_days,
            holidays: self.holidays.iter().map(day).collect(),
            minimums: self.minimums.iter().map(KeptAmount::of).collect(),
            paid_in: self.paid_in.iter().map(KeptPaidIn::of).collect(),
            contracts: self.contracts.iter().map(KeptContract::of).collect(),
            since: self.since.as_ref().map(day),
            owed: self.owed.iter().map(KeptAmount::of).collect(),
        };
        // Numbers and texts alone always have a text.
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// Reads what is kept.
    pub fn read(text: &str) -> Option<Self> {
        let kept: Kept = serde_json::from_str(text).ok()?;
        let day = |text: &String| Day::parse(text).ok();
        let amounts =
            |kept: &[KeptAmount]| -> Option<Vec<_>> { kept.iter().map(KeptAmount::read).collect() };
        Some(Self {
            cycle_days: kept.cycle_days,
            arrival_days: kept.arrival_days,
            holidays: kept.holidays.iter().map(day).collect::<Option<_>>()?,
            minimums: amounts(&kept.minimums)?,
            paid_in: kept
                .paid_in
                .iter()
                .map(KeptPaidIn::read)
                .collect::<Option<_>>()?,
            contracts: kept.contracts.iter().map(KeptContract::read).collect(),
            since: match &kept.since {
                Some(text) => Some(day(text)?),
                None => None,
            },
            owed: amounts(&kept.owed)?,
        })
    }
}

#[derive(Serialize, Deserialize)]
struct Kept {
    cycle_days: u32,
    arrival_days: u32,
    #[serde(default)]
    holidays: Vec<String>,
    #[serde(default)]
    minimums: Vec<KeptAmount>,
    #[serde(default)]
    paid_in: Vec<KeptPaidIn>,
    #[serde(default)]
    contracts: Vec<KeptContract>,
    #[serde(default)]
    since: Option<String>,
    #[serde(default)]
    owed: Vec<KeptAmount>,
}

#[derive(Serialize, Deserialize)]
struct KeptAmount {
    currency: String,
    minor: i64,
}

#[derive(Serialize, Deserialize)]
struct KeptPaidIn {
    from: String,
    to: String,
}

#[derive(Serialize, Deserialize)]
struct KeptContract {
    wallet: String,
    basis_points: u32,
    fixed: u32,
    is_given_back: bool,
}

impl KeptAmount {
    fn of(amount: &Signed) -> Self {
        Self {
            currency: amount.currency().code().to_owned(),
            minor: amount.minor(),
        }
    }

    fn read(&self) -> Option<Signed> {
        let currency = Currency::parse(&self.currency).ok()?;
        Some(Signed::new(self.minor, currency))
    }
}

impl KeptPaidIn {
    fn of(paid: &PaidIn) -> Self {
        let [from, to] = [paid.from, paid.to].map(|currency| currency.code().to_owned());
        Self { from, to }
    }

    fn read(&self) -> Option<PaidIn> {
        Some(PaidIn {
            from: Currency::parse(&self.from).ok()?,
            to: Currency::parse(&self.to).ok()?,
        })
    }
}

impl KeptContract {
    fn of(contract: &Contract) -> Self {
        Self {
            wallet: contract.wallet.to_string(),
            basis_points: contract.basis_points,
            fixed: contract.fixed,
            is_given_back: contract.is_given_back,
        }
    }

    fn read(&self) -> Contract {
        Contract {
            wallet: self.wallet.as_str().into(),
            basis_points: self.basis_points,
            fixed: self.fixed,
            is_given_back: self.is_given_back,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_agreed_reads_back_as_it_was() {
        let currency = |code| Currency::parse(code).unwrap();
        let day = |text| Day::parse(text).unwrap();
        let agreed = Agreed {
            cycle_days: 2,
            arrival_days: 4,
            holidays: [day("2026-02-16"), day("2026-02-17")].into(),
            minimums: vec![Signed::new(5_000, currency("USD"))],
            paid_in: vec![PaidIn {
                from: currency("JPY"),
                to: currency("USD"),
            }],
            contracts: vec![Contract {
                wallet: "KAKAOPAY".into(),
                basis_points: 160,
                fixed: 5,
                is_given_back: true,
            }],
            since: Some(day("2026-01-15")),
            owed: vec![Signed::new(-40, currency("JPY"))],
        };
        assert_eq!(Agreed::read(&agreed.text()), Some(agreed));
        assert_eq!(
            Agreed::read(&Agreed::default().text()),
            Some(Agreed::default())
        );
        assert_eq!(Agreed::read("{}"), None);
        // Midnight of the gateway is at four in the afternoon of the day before, in UTC.
        assert_eq!(begins_ms(day("1970-01-02")), 16 * 60 * 60_000);
    }
}
