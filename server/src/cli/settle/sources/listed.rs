//! `portico settle source list`: sources with all that was said of them.

use ::settlement::{FeeSign, Signed, Unit};
use anyhow::Context as _;
use domain::visible::escaped;
use payouts::source::NamedSource;
use serde::Serialize;

use super::super::{desk::Desk, say};

#[derive(Serialize)]
struct Listed {
    name: String,
    account: String,
    customer: Option<String>,
    unit: &'static str,
    fees: &'static str,
    offset_minutes: Option<i64>,
    cycle_days: u32,
    arrival_days: u32,
    since: Option<String>,
    holidays: Vec<String>,
    minimums: Vec<String>,
    paid_in: Vec<String>,
    contracts: Vec<Contracted>,
    owed: Vec<String>,
}

#[derive(Serialize)]
struct Contracted {
    wallet: Option<String>,
    basis_points: u32,
}

impl Listed {
    fn of(one: &NamedSource) -> Self {
        let agreed = &one.agreed;
        let amounts = |amounts: &[Signed]| amounts.iter().map(ToString::to_string).collect();
        let paid_in = agreed.paid_in.iter();
        let contracts = agreed.contracts.iter();
        Self {
            name: escaped(&one.name),
            account: escaped(&one.account),
            customer: one.source.customer.as_deref().map(escaped),
            unit: match one.source.unit {
                Unit::Major => "major",
                Unit::Minor => "minor",
            },
            fees: match one.source.fees {
                FeeSign::AsWritten => "as-written",
                FeeSign::PositiveIsCharged => "positive-is-charged",
            },
            offset_minutes: one.source.offset,
            cycle_days: agreed.cycle_days,
            arrival_days: agreed.arrival_days,
            since: agreed.since.map(|day| day.to_string()),
            holidays: agreed.holidays.iter().map(ToString::to_string).collect(),
            minimums: amounts(&agreed.minimums),
            paid_in: paid_in
                .map(|it| format!("{}={}", it.from.code(), it.to.code()))
                .collect(),
            contracts: contracts
                .map(|it| Contracted {
                    wallet: Some(escaped(&it.wallet)).filter(|wallet| !wallet.is_empty()),
                    basis_points: it.basis_points,
                })
                .collect(),
            owed: amounts(&agreed.owed),
        }
    }

    fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!(
            "{}: account {}, {} units, fees {}, T+{}, at the bank {} working days later",
            self.name, self.account, self.unit, self.fees, self.cycle_days, self.arrival_days
        )];
        let offset = self.offset_minutes.map(|minutes| {
            let sign = if minutes < 0 { '-' } else { '+' };
            let minutes = minutes.unsigned_abs();
            format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        });
        let fees = self.contracts.iter().map(|it| {
            let wallet = it.wallet.as_deref().unwrap_or("all others");
            format!(
                "{wallet} {}.{:02} %",
                it.basis_points / 100,
                it.basis_points % 100
            )
        });
        let said = [
            ("customer", self.customer.clone()),
            ("times without an offset have", offset),
            ("files since", self.since.clone()),
            ("owed then", joined(&self.owed)),
            ("nothing is paid out below", joined(&self.minimums)),
            ("paid in", joined(&self.paid_in)),
            ("fees", joined(&fees.collect::<Vec<_>>())),
            ("holidays", joined(&self.holidays)),
        ];
        let said = said
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        lines.extend(said.map(|(name, value)| format!("  {name}: {value}")));
        lines
    }
}

fn joined(all: &[String]) -> Option<String> {
    (!all.is_empty()).then(|| all.join(", "))
}

pub(super) async fn list(json: bool) -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let sources = desk.payouts.store.sources().await?;
    let listed: Vec<Listed> = sources.iter().map(Listed::of).collect();
    if json {
        return say(&serde_json::to_string_pretty(&listed).context("JSON")?);
    }
    if listed.is_empty() {
        say("no source is written down yet")?;
    }
    let lines = listed.iter().flat_map(Listed::lines);
    lines
        .collect::<Vec<_>>()
        .iter()
        .try_for_each(|line| say(line))
}
