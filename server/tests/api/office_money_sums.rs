//! The fees of a batch are one sum wherever they are told: on its page, in the list, by month, by the commands, and in
//! every file that is taken out. Over a made-up month with exchange, fees in another currency, refunds, disputes, fees
//! that are rows of their own, and money held back.

use std::{collections::BTreeMap, fmt::Write as _};

use domain::Day;
use foundation::clock::{Clock as _, SystemClock};
use settlement::moment::gateway_day;

use crate::{
    office_money::{CUSTOMER, MONEY, ROWS, bring, see, source},
    support::{TestApp, child::run, desk::Desk},
};

/// A row: its type, what was paid with its currency, what of it is before fees, the fee with its currency.
struct Made {
    kind: &'static str,
    paid: (i64, &'static str),
    gross: i64,
    fee: (i64, &'static str),
}

impl Made {
    /// Fees of another currency are in no sum of what is paid out.
    fn own_fee(&self) -> i64 {
        if self.fee.1 == "HKD" { self.fee.0 } else { 0 }
    }

    fn net(&self) -> i64 {
        self.gross + self.own_fee()
    }

    /// What was taken off: all of a row that is a fee.
    fn taken_off(&self) -> i64 {
        match self.kind {
            "SETTLEMENT_FEE" | "ADJUSTMENT_FEE" => self.net(),
            _ => self.own_fee(),
        }
    }
}

/// Cents, as files write them.
fn plain(minor: i64) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    let minor = minor.abs();
    format!("{sign}{}.{:02}", minor / 100, minor % 100)
}

/// As pages write them, below zero as all fees together are.
fn shown(minor: i64) -> String {
    plain(minor).replacen('-', "−HK$", 1)
}

/// Numbers that are the same in every run.
fn next(seed: &mut u64, below: u64) -> i64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
    i64::try_from((*seed >> 33) % below).unwrap()
}

fn rows_of(seed: &mut u64) -> Vec<Made> {
    let own = |kind, gross: i64, fee: i64| Made {
        kind,
        paid: (gross, "HKD"),
        gross,
        fee: (fee, "HKD"),
    };
    let mut rows = Vec::new();
    for _ in 0..20 {
        let gross = 1_000 + next(seed, 9_000);
        rows.push(match next(seed, 6) {
            // A thousand yen are fifty dollars.
            0 => Made {
                paid: (gross / 5, "JPY"),
                gross: gross / 5 * 5,
                ..own("PAYMENT", gross, -gross / 60)
            },
            1 => Made {
                fee: (-7, "USD"),
                ..own("PAYMENT", gross, 0)
            },
            2 => own("REFUND", -gross / 2, gross / 120),
            3 => own("DISPUTE", -gross, -1_500),
            _ => own("PAYMENT", gross, -gross / 60),
        });
    }
    rows.push(own("SETTLEMENT_FEE", -50 - next(seed, 90), 0));
    rows.push(own("ADJUSTMENT_FEE", 30, 0));
    rows.push(own("RESERVE", -500, 0));
    rows.push(own("DEFAULT", -1, 0));
    rows
}

fn file(batch: &str, rows: &[Made], today: Day) -> String {
    let time = format!("{today}T00:00:00+08:00");
    let mut text = ROWS.to_owned();
    for (number, row) in rows.iter().enumerate() {
        let (paid, currency) = row.paid;
        let (amount, price) = match currency {
            "JPY" => (paid.to_string(), "JPY/HKD,0.05"),
            _ => (plain(paid), ","),
        };
        let id = match row.kind {
            "PAYMENT" | "DISPUTE" | "REFUND" => format!("T{batch}{number}"),
            _ => String::new(),
        };
        let (net, fee) = (plain(row.net()), plain(row.fee.0));
        writeln!(
            text,
            "{batch},{CUSTOMER},Alipay,,{},{id},,,,,{time},{time},{amount},{currency},{net},HKD,{price},{fee},{}",
            row.kind, row.fee.1
        )
        .unwrap();
    }
    text + "<END>\n"
}

/// Of each batch what was taken off.
type Fees = BTreeMap<String, i64>;

/// Of a table's text the sums of a column by another, of lines that count.
fn summed(text: &str, of: [&str; 2], counts: impl Fn(&dyn Fn(&str) -> String) -> bool) -> Fees {
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let heads: Vec<&str> = lines.next().unwrap().split(',').collect();
    let mut sums = Fees::new();
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        let cell = |name: &str| {
            let at = heads.iter().position(|head| *head == name).unwrap();
            cells[at].to_owned()
        };
        if counts(&cell) {
            let [by, what] = of.map(cell);
            *sums.entry(by).or_default() += what.parse::<i64>().unwrap_or_default();
        }
    }
    sums
}

async fn taken_out(desk: &Desk, name: &str, today: Day) -> String {
    let path = format!("{MONEY}/exports/{name}?from={today}&to={today}");
    let page = desk.browser.get(&path).await;
    assert_eq!(page.status, 200, "{path}");
    page.body
}

/// What commands say of each batch.
fn told(app: &TestApp, words: &[&str], at: &str) -> Fees {
    let said = run(&app.environment, words);
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    let batches = said.pointer(at).unwrap().as_array().unwrap().iter();
    let fees = batches.map(|one| {
        let of = |name: &str| one[name].as_str().unwrap().to_owned();
        let minor = of("fees").replace('.', "").parse().unwrap();
        (of("batch"), minor)
    });
    fees.collect()
}

/// A file that is read without being taken in.
const READ: [&str; 7] = [
    "settle",
    "read",
    "--json",
    "--unit",
    "major",
    "--fees",
    "as-written",
];

#[tokio::test(flavor = "multi_thread")]
async fn the_fees_of_a_batch_are_one_sum_wherever_they_are_told() {
    let app = TestApp::new().await;
    source(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    let today = gateway_day(SystemClock.now().0);
    let (mut seed, mut expected, mut gross) = (7, Fees::new(), 0);
    let folder = tempfile::tempdir().unwrap();
    for number in 0..3 {
        let batch = format!("2026010111000{number}");
        let rows = rows_of(&mut seed);
        expected.insert(batch.clone(), rows.iter().map(Made::taken_off).sum());
        gross += rows
            .iter()
            .map(|row| row.net() - row.taken_off())
            .sum::<i64>();
        let name = format!("settlementItems_HKD_{batch}_000.csv");
        let text = file(&batch, &rows, today);
        let page = bring(&aiko, &[(name.clone(), &text)]).await;
        assert!(page.says("Taken in"), "{}", page.body);
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        let path = path.display().to_string();
        let read = told(&app, &[&READ[..], &[&path]].concat(), "/files/0/paid_out");
        assert_eq!(read[&batch], expected[&batch], "settle read");
    }
    let status = told(&app, &["settle", "status", "--json"], "/batches");
    assert_eq!(status, expected, "settle status");
    on_pages(&app, &aiko, &expected).await;
    in_files(
        &aiko,
        today,
        [&expected, &Fees::from([("all".to_owned(), gross)])],
    )
    .await;
}

/// Each batch's page and command, and the list.
async fn on_pages(app: &TestApp, aiko: &Desk, expected: &Fees) {
    let list = see(aiko, MONEY).await;
    for (batch, fees) in expected {
        let one = told(app, &["settle", "batch", batch, "--json"], "/batch");
        assert_eq!(one[batch], *fees, "settle batch");
        let fees = shown(*fees);
        assert!(list.says(&format!("fees {fees}")), "{fees}: {}", list.body);
        let page = see(aiko, &format!("{MONEY}/batches/{batch}")).await;
        let whole = page.body.split("sum-total").nth(1).unwrap();
        let whole = whole.split("</tr>").next().unwrap();
        assert!(
            whole.contains(&format!("<bdi>{fees}</bdi>")),
            "{fees}: {whole}"
        );
    }
}

/// Files of rows, journal and months; and the page of months.
async fn in_files(aiko: &Desk, today: Day, [expected, gross]: [&Fees; 2]) {
    let rows = taken_out(aiko, "rows.csv", today).await;
    assert_eq!(summed(&rows, ["batch", "fees_minor"], |_| true), *expected);
    let journal = taken_out(aiko, "journal.csv", today).await;
    let of_fees =
        |cell: &dyn Fn(&str) -> String| cell("account") == "fees" && cell("currency") == "HKD";
    let mut booked = summed(&journal, ["batch", "minor"], of_fees);
    for sum in booked.values_mut() {
        *sum = -*sum;
    }
    assert_eq!(booked, *expected, "journal");
    let all: i64 = expected.values().sum();
    let months = taken_out(aiko, "months.csv", today).await;
    for by in ["month", "wallet", "store"] {
        let of = |cell: &dyn Fn(&str) -> String| cell("by") == by;
        for (column, sum) in [("fees_minor", all), ("gross_minor", gross["all"])] {
            let sums = summed(&months, ["by", column], of);
            assert_eq!(sums[by], sum, "{by} {column}");
        }
    }
    let page = see(aiko, &format!("{MONEY}/months")).await;
    assert!(page.says(&shown(all)), "{}: {}", shown(all), page.body);
}
