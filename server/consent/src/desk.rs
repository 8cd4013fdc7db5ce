//! Judging, asking, agreeing and saying no, with limits and rights as they are at that moment.

use domain::Money;
use foundation::{
    clock::{Clock, Timestamp},
    store::StoreError,
};
use payments::{
    mandate::{DayLimit, Mandate, PaymentLimit},
    payment::Payment,
};
use people::{permission::Permission, rights::Rights, role::Role};
use shops::shop::{Merchant, Store, limits};

use crate::{
    limit::{Limit, Rules},
    request::Request,
    store::{ConsentStore, Spending},
    verdict::{Case, Verdict, Why, Word, decide},
};

const DAY_MS: i64 = 24 * 3_600_000;

/// The use cases.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// Where limits and requests are kept.
    pub store: &'a dyn ConsentStore,
    /// What time it is.
    pub clock: &'a dyn Clock,
}

/// Money that somebody wants to go back.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// What they may do at that shop.
    pub rights: &'a Rights,
    /// Of which payment.
    pub payment: &'a Payment,
    /// How much.
    pub amount: Money,
}

impl Desk<'_> {
    /// Whether somebody may give it back, or ask for it.
    pub async fn judge(&self, wish: Wish<'_>) -> Result<Verdict<Mandate>, StoreError> {
        let may_ask = at(wish, Permission::RefundsRequest);
        let making = Making {
            by: Permission::RefundsMake,
            may_ask,
            is_asked: false,
        };
        self.judged(wish, making).await
    }

    /// Whether somebody may agree to what another asked for; the amount is the request's.
    pub async fn judge_request(
        &self,
        wish: Wish<'_>,
        request: &Request,
    ) -> Result<Verdict<Mandate>, StoreError> {
        let wish = Wish {
            amount: request.amount,
            ..wish
        };
        if request.asked_by == wish.rights.person() {
            return Ok(Verdict::Refused(Why::Own));
        }
        let making = Making {
            by: Permission::RefundsApprove,
            may_ask: false,
            is_asked: true,
        };
        let verdict = self.judged(wish, making).await?;
        let in_one_hand = |mandate: &Mandate| {
            let own = mandate.two.as_ref();
            own.is_some_and(|own| own.contains(&request.asked_by))
                || (own.is_some() && request.through.contains(&mandate.person))
        };
        Ok(match verdict {
            Verdict::Make(mandate) if in_one_hand(&mandate) => Verdict::Refused(Why::Hand),
            Verdict::Make(_) | Verdict::NeedsAnother(_) | Verdict::Refused(_) => verdict,
        })
    }

    async fn judged(&self, wish: Wish<'_>, making: Making) -> Result<Verdict<Mandate>, StoreError> {
        let (payment, now) = (wish.payment, self.clock.now());
        let merchant = wish.rights.merchant();
        let currency = wish.amount.currency();
        let directory = self.store.directory_of(merchant).await?;
        let mut stores = directory.stores.iter();
        let store = stores.find(|store| store.id == payment.place.store);
        let (Some(store), Some(shop)) = (store, directory.merchants.first()) else {
            return Ok(Verdict::Refused(Why::Role));
        };
        let rules = self.store.rules(merchant).await?;
        let since = day_began(store, now);
        let person = wish.rights.person();
        let spending = Spending {
            person,
            merchant,
            currency,
            since,
        };
        let spent_minor = self.store.spent(&spending).await?;
        let posts = posts(
            wish,
            making.by,
            &Bounds {
                rules: &rules,
                shop,
                store,
            },
        );
        let id = &payment.request_id;
        let gone = self.store.gone_back_of(id, person).await?;
        let case = Case {
            own_minor: gone.own_minor,
            alone_minor: gone.alone_minor,
            minor: wish.amount.minor(),
            age_days: age_days(payment, now),
            spent_minor,
            four_eyes_minor: rules.four_eyes(currency).map(Money::minor),
            is_asked: making.is_asked,
        };
        let mandate = |word: Word| Mandate {
            day: word
                .day_minor
                .map(|most_minor| DayLimit { since, most_minor }),
            agreed: making.is_asked.then_some(now),
            ..mandated(wish, &case, word, now)
        };
        Ok(match decide(&case, &posts, making.may_ask) {
            Verdict::Make(word) => Verdict::Make(mandate(word)),
            Verdict::NeedsAnother(why) => Verdict::NeedsAnother(why),
            Verdict::Refused(why) => Verdict::Refused(why),
        })
    }
}

/// Their word, but for the day and what it is about.
fn mandated(wish: Wish<'_>, case: &Case, word: Word, now: Timestamp) -> Mandate {
    let (rights, person) = (wish.rights, wish.rights.person());
    Mandate {
        person: person.to_owned(),
        by_key: rights.key().is_some(),
        merchant: rights.merchant().to_owned(),
        role: word.role.as_str(),
        day: None,
        agreed: None,
        two: (case.is_asked && case.takes_two()).then(|| rights.hands().others(person, now)),
        payment: PaymentLimit {
            own_most_minor: word.each_minor,
            alone_most_minor: case.four_eyes_minor.filter(|_| !case.is_asked),
        },
    }
}

/// What limits are made of.
struct Bounds<'a> {
    rules: &'a Rules,
    shop: &'a Merchant,
    store: &'a Store,
}

/// By which roles they may do this there, and up to what.
fn posts(wish: Wish<'_>, by: Permission, bounds: &Bounds<'_>) -> Vec<(Role, Limit)> {
    let (place, currency) = (&wish.payment.place, wish.amount.currency());
    let most = most_paid(bounds.shop, bounds.store);
    let roles = wish.rights.roles_at(by, &place.store, place.till);
    let key = wish.rights.key().and_then(|key| key.limit(currency));
    let limit = |role| Limit::of(role, bounds.rules.of(role, currency), most).within(key.as_ref());
    roles.map(|role| (role, limit(role))).collect()
}

/// How it would be made.
#[derive(Clone, Copy)]
struct Making {
    by: Permission,
    may_ask: bool,
    is_asked: bool,
}

/// Whether they may do this where the payment was made.
fn at(wish: Wish<'_>, permission: Permission) -> bool {
    let place = &wish.payment.place;
    let mut roles = wish.rights.roles_at(permission, &place.store, place.till);
    roles.next().is_some()
}

/// When the store's business day began.
fn day_began(store: &Store, now: Timestamp) -> Timestamp {
    store.days.begins(store.days.day(now))
}

fn age_days(payment: &Payment, now: Timestamp) -> i64 {
    let since = payment.paid.unwrap_or(payment.created);
    now.0.saturating_sub(since.0).div_euclid(DAY_MS)
}

/// The most that can be paid there at once, if the shop says so itself.
pub fn most_paid(merchant: &Merchant, store: &Store) -> Option<u64> {
    let own = limits(merchant, store, None)?.max().minor();
    (own < Money::MINOR_MAX).then_some(own)
}
