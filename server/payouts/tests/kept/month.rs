//! A few days of a shop, and the files of a gateway that makes no mistake.

use std::fmt::Write as _;

use domain::{Currency, Day};
use payouts::ledger::Found;
use settlement::{
    Signed, Unit,
    explain::{Payment, Refund, Standing},
};

const DETAILS: &str = "customerId,referenceMerchantId,referenceStoreId,transactionId,originalTransactionId,\
    transactionRequestId,referenceTransactionId,orderDescription,paymentMethodType,pspName,transactionType,\
    paymentTime,productCode,transactionAmountValue,transactionCurrency\n";
const ROWS: &str = "settlementBatchId,customerId,acquirer,referenceStoreId,transactionType,transactionId,\
    originalTransactionId,transactionRequestId,originalTransactionRequestId,pspName,paymentTime,settlementTime,\
    transactionAmountValue,transactionCurrency,settlementAmountValue,settlementCurrency,quoteCurrencyPair,\
    quotePrice,feeAmountValue,feeCurrency\n";
const SUMS: &str = "settlementBatchId,customerId,acquirer,summaryType,settlementTime,count,\
    settlementAmountValue,settlementCurrency,feeAmountValue,feeCurrency\n";
const CUSTOMER: &str = "2188000000000001";

/// A shop's days.
#[derive(Clone)]
pub(crate) struct Month {
    /// Files, by name.
    pub(crate) files: Vec<(String, String)>,
    pub(crate) found: Found,
    pub(crate) today: Day,
}

fn usd(minor: i64) -> Signed {
    Signed::new(minor, Currency::parse("USD").unwrap())
}

fn plain(minor: i64) -> String {
    usd(minor).plain(Unit::Major)
}

pub(crate) fn payment_id(day: i32, number: usize) -> String {
    format!("EC{day:02}{number:06}")
}

pub(crate) fn batch_id(day: i32) -> String {
    format!("202602{:02}110001", day + 1)
}

/// The summary of a batch: type, count, what is paid out and what is charged.
fn summary(of: [&str; 2], sums: [(&str, usize, i64, i64); 3]) -> String {
    let [batch, settled] = of;
    let mut text = SUMS.to_owned();
    for (kind, count, net, fees) in sums {
        writeln!(
            text,
            "{batch},{CUSTOMER},Alipay,{kind},{settled}T10:00:00+08:00,{count},{},USD,{},USD",
            plain(net),
            plain(fees)
        )
        .unwrap();
    }
    text
}

impl Month {
    /// So many payments on each of the first working days of a month, and the last of each day given back.
    pub(crate) fn of(days: i32, a_day: usize) -> Self {
        let first = Day::parse("2026-02-02").unwrap();
        let mut month = Self {
            files: Vec::new(),
            found: Found::default(),
            today: first.plus(days + 1),
        };
        for day in 0..days {
            month.day(first.plus(day), day, a_day);
        }
        month
    }

    fn day(&mut self, on: Day, number: i32, a_day: usize) {
        let (mut details, mut rows) = (DETAILS.to_owned(), ROWS.to_owned());
        let (mut net, mut charged) = (0, 0);
        let (batch, settled) = (batch_id(number + 2), on.plus(1));
        let time = format!("{on}T12:00:00+08:00");
        for at in 0..a_day {
            let id = payment_id(number, at);
            let amount = 1_250 + i64::try_from(at).unwrap();
            let fee = -amount / 50;
            let there = format!("2026{number:02}{at:06}");
            writeln!(
                details,
                "{CUSTOMER},M,S-12,{there},,{id},,Tea,CONNECT_WALLET,KAKAOPAY,PAYMENT,{time},IN_STORE_PAYMENT,\
                 {},USD",
                plain(amount)
            )
            .unwrap();
            writeln!(
                rows,
                "{batch},{CUSTOMER},Alipay,S-12,PAYMENT,{there},,{id},,KAKAOPAY,{time},{settled}T10:00:00+08:00,\
                 {},USD,{},USD,,,{},USD",
                plain(amount),
                plain(amount + fee),
                plain(fee)
            )
            .unwrap();
            net += amount + fee;
            charged += fee;
            self.found.payments.push(Payment {
                request_id: id.into(),
                gateway_id: there.into(),
                store: "S-12".into(),
                wallet: "KAKAOPAY".into(),
                amount: usd(amount),
                standing: Standing::Paid {
                    at_ms: on.utc_ms() + 4 * 60 * 60_000,
                },
                promised: None,
                store_day: Some(on),
            });
        }
        let back = self.give_back(number, on, [&mut details, &mut rows]);
        let sums = summary(
            [&batch, &settled.to_string()],
            [
                ("PAYMENT", a_day, net, charged),
                ("REFUND", 1, back, 0),
                ("TOTAL", a_day + 1, net + back, charged),
            ],
        );
        let compact = on.to_string().replace('-', "");
        for (name, text) in [
            (format!("transactionItems_{compact}_000.csv"), details),
            (format!("settlementItems_USD_{batch}_000.csv"), rows),
            (format!("settlementSummary_USD_{batch}_000.csv"), sums),
        ] {
            self.files.push((name, text + "<END>\n"));
        }
    }

    fn give_back(&mut self, number: i32, on: Day, files: [&mut String; 2]) -> i64 {
        let [details, rows] = files;
        let (id, of) = (format!("RF{number:02}000000"), payment_id(number, 0));
        let (batch, settled) = (batch_id(number + 2), on.plus(1));
        let time = format!("{on}T13:00:00+08:00");
        let there = format!("2026{number:02}900000");
        writeln!(
            details,
            "{CUSTOMER},M,S-12,{there},2026{number:02}000000,{id},,,CONNECT_WALLET,KAKAOPAY,REFUND,{time},\
             IN_STORE_PAYMENT,-2.00,USD"
        )
        .unwrap();
        writeln!(
            rows,
            "{batch},{CUSTOMER},Alipay,S-12,REFUND,{there},2026{number:02}000000,{id},{of},KAKAOPAY,{time},\
             {settled}T10:00:00+08:00,-2.00,USD,-2.00,USD,,,,"
        )
        .unwrap();
        self.found.refunds.push(Refund {
            request_id: id.into(),
            gateway_id: there.into(),
            payment: of.into(),
            amount: usd(200),
            standing: Standing::Paid {
                at_ms: on.utc_ms() + 5 * 60 * 60_000,
            },
        });
        -200
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.files.iter().map(|file| file.0.clone()).collect()
    }

    /// The first file whose name begins like this, to be changed.
    pub(crate) fn file(&mut self, begins: &str) -> &mut (String, String) {
        let mut files = self.files.iter_mut();
        files.find(|file| file.0.starts_with(begins)).unwrap()
    }
}
