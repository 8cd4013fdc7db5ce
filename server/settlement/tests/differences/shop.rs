//! A shop's payments and refunds, drawn by a seed; and what a gateway that makes no mistake makes of them.

use domain::{Currency, Day};
use settlement::explain::{Contract, Payment, Refund, Standing, Terms};
use settlement::quote::Quote;
use settlement::signed::Signed;

/// What customers pay in.
pub(crate) const CURRENCIES: [&str; 6] = ["JPY", "KRW", "KWD", "HKD", "IDR", "USD"];
pub(crate) const FIRST_DAY: &str = "2026-02-02";
pub(crate) const DAYS: i32 = 26;
const DAY_MS: i64 = 24 * 60 * 60_000;

/// A small generator: the same seed draws the same month.
pub(crate) struct Draw(u64);

impl Draw {
    pub(crate) const fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }
}

pub(crate) fn currency(code: &str) -> Currency {
    Currency::parse(code).unwrap()
}

pub(crate) fn first_day() -> Day {
    Day::parse(FIRST_DAY).unwrap()
}

/// When a gateway's day begins.
pub(crate) fn begins_ms(day: Day) -> i64 {
    day.utc_ms() - 8 * 60 * 60_000
}

/// What a payment in a currency is paid out at, on a day.
pub(crate) fn quote(code: &str, day: Day) -> Option<Quote> {
    let (pair, digits) = match code {
        "JPY" => ("JPY/USD", 64_622_000),
        // As a price the other way round, which divides.
        "KRW" => ("USD/KRW", 13_601_500_000_000),
        "KWD" => ("KWD/USD", 32_541_000_000),
        "IDR" => ("360/840", 632_911),
        _ => return None,
    };
    let digits = digits + day.utc_ms().rem_euclid(997);
    let price = format!(
        "{}.{:010}",
        digits / 10_000_000_000,
        digits % 10_000_000_000
    );
    Some(Quote::read(pair, &price).unwrap())
}

pub(crate) fn contract() -> Contract {
    Contract {
        wallet: "".into(),
        basis_points: 160,
        fixed: 0,
        is_given_back: true,
    }
}

/// All that a shop did.
pub(crate) struct Shop {
    pub(crate) payments: Vec<Payment>,
    pub(crate) refunds: Vec<Refund>,
    /// When each of those was paid that are cancelled.
    pub(crate) cancelled_ms: Vec<(usize, i64)>,
}

impl Shop {
    pub(crate) fn drawn(seed: u64) -> Self {
        let mut draw = Draw::of(seed);
        let mut shop = Self {
            payments: Vec::new(),
            refunds: Vec::new(),
            cancelled_ms: Vec::new(),
        };
        for offset in 0..DAYS {
            let day = first_day().plus(offset);
            for code in CURRENCIES {
                // No Sunday, and some days without anybody.
                let most = if offset % 7 == 6 { 1 } else { 5 };
                // Something comes in every day in what is paid out, so that no batch is of refunds alone.
                let least = u64::from(matches!(code, "HKD" | "USD"));
                for _ in 0..least + draw.below(most) {
                    shop.pay(code, day, &mut draw);
                }
            }
        }
        shop
    }

    fn pay(&mut self, code: &str, day: Day, draw: &mut Draw) {
        let at = self.payments.len();
        let within = match draw.below(12) {
            0 => 0,
            1 => DAY_MS - 1_000,
            _ => i64::try_from(draw.below(86_400)).unwrap() * 1_000,
        };
        let at_ms = begins_ms(day) + within;
        let minor = match code {
            "IDR" => (draw.below(900_000) + 100_000) * 100,
            "KWD" => draw.below(90_000) + 10_000,
            _ => draw.below(90_000) + 20_000,
        };
        let amount = Signed::new(i64::try_from(minor).unwrap(), currency(code));
        let is_cancelled = draw.below(15) == 0;
        if is_cancelled {
            self.cancelled_ms.push((at, at_ms));
        }
        self.payments.push(Payment {
            request_id: format!("EC{at:06}").into(),
            gateway_id: format!("20260202{at:06}").into(),
            store: ["S-12", "S-30"][at % 2].into(),
            wallet: "KAKAOPAY".into(),
            amount,
            standing: if is_cancelled {
                Standing::Cancelled
            } else {
                Standing::Paid { at_ms }
            },
            promised: quote(code, day).filter(|_| draw.below(2) == 0),
            store_day: Some(day),
        });
        if !is_cancelled && draw.below(6) == 0 {
            let part = amount.minor() / 4_000 * 100;
            // What goes back after the month would be a batch of refunds alone.
            let left = (begins_ms(first_day().plus(DAYS - 1)) - begins_ms(day)) / DAY_MS;
            let later = i64::try_from(draw.below(5)).unwrap().min(left) * DAY_MS;
            self.refund(at, Signed::new(part, amount.currency()), at_ms + later);
        }
    }

    fn refund(&mut self, payment: usize, amount: Signed, at_ms: i64) {
        let at = self.refunds.len();
        self.refunds.push(Refund {
            request_id: format!("RF{at:06}").into(),
            gateway_id: format!("20260203{at:06}").into(),
            payment: self.payments[payment].request_id.clone(),
            amount,
            standing: Standing::Paid { at_ms },
        });
    }
}

pub(crate) fn terms(today: Day) -> Terms {
    let usd = currency("USD");
    let paid_in = ["JPY", "KRW", "KWD", "IDR"].map(|code| settlement::explain::PaidIn {
        from: currency(code),
        to: usd,
    });
    Terms {
        today,
        since: None,
        cycle_days: 1,
        arrival_days: 3,
        holidays: [first_day().plus(14)].into(),
        minimums: Vec::new(),
        paid_in: paid_in.into(),
        stores: ["S-12".into(), "S-30".into()].into(),
        contracts: vec![contract()],
    }
}
