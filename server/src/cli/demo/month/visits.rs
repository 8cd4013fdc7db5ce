//! Who came in the four weeks before, and what went back: the same in every demonstration, but for the days.

use foundation::clock::Timestamp;

use super::behind::DAY_MS;

/// The first of the days is so long ago. Nobody comes on the last three days before the demonstration, so that it is
/// the same on every day of a week: all that was paid is in a batch, or about to be.
const FIRST_DAYS_AGO: i64 = 31;
const DAYS: i64 = 28;
const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
/// Between two customers of one shop's day, in minutes; no more than fits before it closes.
const STEP_MIN: i64 = 97;
const OPEN_MIN: i64 = 420;

/// The first wallets of its table, by what tells them.
const WALLETS: [&str; 5] = [
    "Mozilla/5.0 (Linux; U; Android 13; zh-HK) AlipayClientHK/6.8.0.160 AlipayClient/10.1.32.600 Alipay",
    "Mozilla/5.0 (Linux; Android 14; wv) Griver/2.60.0 KAKAOPAY/2.31.0 Lang/ko-KR AlipayConnect iapconnectsdk/2.37.0",
    "Mozilla/5.0 (Linux; Android 13; wv) Griver/2.60.0 GCash/5.81.0 Lang/en-PH AlipayConnect iapconnectsdk/2.37.0",
    "Mozilla/5.0 (Linux; Android 14; wv) Griver/2.77.0 TNGD/1.8.32 Lang/ms-MY AlipayConnect iapconnectsdk/2.50.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AliApp(AP/10.6.20.6000) AlipayClient/10.6.20.6000 Alipay",
];

/// A customer who pays.
pub(super) struct Visit {
    /// By which it is called afterwards.
    pub(super) number: usize,
    pub(super) store: &'static str,
    pub(super) minor: u64,
    pub(super) user_agent: &'static str,
}

/// A payment of which something goes back; all that is left where no amount is said.
pub(super) struct GivenBack {
    pub(super) visit: usize,
    pub(super) minor: Option<u64>,
}

pub(super) enum What {
    Visit(Visit),
    GiveBack(GivenBack),
}

pub(super) struct Deed {
    pub(super) at: Timestamp,
    pub(super) what: What,
}

/// A shop's custom.
struct Custom {
    store: &'static str,
    /// By UTC; it is open for seven hours.
    opens_at: i64,
    amounts: &'static [u64],
    /// How many come on a day, counted from the first.
    customers: fn(i64) -> i64,
}

const SHOPS: [Custom; 3] = [
    Custom {
        store: "S-GION",
        opens_at: 2,
        amounts: &[1_480, 2_350, 980, 3_260, 1_890, 4_400, 1_250, 2_720],
        customers: |day| if day % 5 == 2 { 2 } else { 1 },
    },
    Custom {
        store: "S-SOHO",
        opens_at: 16,
        amounts: &[1_899, 3_450, 2_600, 4_275, 1_250, 6_800],
        customers: |day| i64::from(day % 7 != 3 && day % 7 != 6),
    },
    Custom {
        store: "S-CENTRAL",
        opens_at: 4,
        amounts: &[11_600, 5_800, 17_400, 6_800],
        customers: |day| i64::from(day % 4 == 1),
    },
];

/// What goes back: of which visit, how many hours later, how much.
struct Return {
    store: &'static str,
    /// Which of the store's payments.
    nth: usize,
    hours_later: i64,
    minor: Option<u64>,
}

const RETURNS: [Return; 4] = [
    Return {
        store: "S-GION",
        nth: 2,
        hours_later: 25,
        minor: Some(480),
    },
    Return {
        store: "S-GION",
        nth: 20,
        hours_later: 1,
        minor: None,
    },
    Return {
        store: "S-SOHO",
        nth: 6,
        hours_later: 49,
        minor: None,
    },
    Return {
        store: "S-CENTRAL",
        nth: 3,
        hours_later: 2,
        minor: Some(1_800),
    },
];

/// All of it in its order, as it would have been by the time a demonstration begins.
pub(super) fn deeds_before(now: Timestamp) -> Vec<Deed> {
    let first = (now.0.div_euclid(DAY_MS) - FIRST_DAYS_AGO) * DAY_MS;
    let mut deeds = Vec::new();
    let mut number = 0;
    for shop in &SHOPS {
        let mut nth = 0;
        for day in 0..DAYS {
            for customer in 0..(shop.customers)(day) {
                let minutes = ((day + customer * 3) * STEP_MIN) % OPEN_MIN;
                let at = day * DAY_MS + shop.opens_at * HOUR_MS + minutes * MINUTE_MS;
                let at = Timestamp(first + at);
                deeds.extend(shop.returned(nth, number, at));
                let what = What::Visit(shop.visit(nth, number));
                deeds.push(Deed { at, what });
                nth += 1;
                number += 1;
            }
        }
    }
    deeds.sort_by_key(|deed| deed.at);
    deeds
}

impl Custom {
    fn visit(&self, nth: usize, number: usize) -> Visit {
        let amount = self.amounts.iter().cycle().nth(nth);
        let wallet = WALLETS.iter().cycle().nth(number);
        Visit {
            number,
            store: self.store,
            minor: amount.copied().unwrap_or_default(),
            user_agent: wallet.copied().unwrap_or_default(),
        }
    }

    /// What goes back of a visit later, if anything does.
    fn returned(&self, nth: usize, visit: usize, at: Timestamp) -> Option<Deed> {
        let of = |it: &&Return| it.store == self.store && it.nth == nth;
        let back = RETURNS.iter().find(of)?;
        let minor = back.minor;
        Some(Deed {
            at: at.plus_ms(back.hours_later * HOUR_MS),
            what: What::GiveBack(GivenBack { visit, minor }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixty_customers_came_in_order_and_nobody_in_the_future() {
        let now = Timestamp(1_795_000_000_000);
        let deeds = deeds_before(now);
        let visits = deeds
            .iter()
            .filter(|deed| matches!(deed.what, What::Visit(_)));
        assert_eq!(visits.count(), 61);
        assert_eq!(deeds.len(), 61 + RETURNS.len());
        let mut paid = std::collections::BTreeSet::new();
        for deed in &deeds {
            match &deed.what {
                What::Visit(visit) => assert!(paid.insert(visit.number)),
                What::GiveBack(given) => assert!(paid.contains(&given.visit)),
            }
            assert!(deed.at.plus_ms(2 * DAY_MS) < now);
        }
        let first = deeds.first().unwrap();
        assert!(now.since_ms(first.at) < 35 * DAY_MS);
    }
}
