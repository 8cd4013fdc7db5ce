//! The books of drawn months, and of any rows at all.

use proptest::prelude::*;
use settlement::Report;
use settlement::books::{Account, Books, Entry, Event};
use settlement::explain::{Arrival, Item, NamedFee};
use settlement::row_type::RowType;
use settlement::signed::Signed;

use crate::month::Month;
use crate::rows::empty;
use crate::shop::{CURRENCIES, currency};

fn money(minor: i64, code: &str) -> Signed {
    Signed::new(minor, currency(code))
}

fn of_month(month: &Month) -> Books {
    let picture = &month.picture;
    let mut books = Books::default();
    let mut post = |event| books.post(&Entry::made_of(event).unwrap());
    for payment in &picture.payments {
        // What is cancelled was never sold; its two rows come to nothing.
        if payment.paid_ms().is_some() {
            post(Event::Paid(payment.amount));
        }
    }
    for refund in &picture.refunds {
        post(Event::GivenBack(refund.amount));
    }
    for item in &picture.items {
        if picture.files[item.file].report == Report::Items {
            post(Event::Settled(item));
        }
    }
    for arrival in &picture.arrivals {
        post(Event::Arrived {
            arrival,
            batch: arrival.amount,
        });
    }
    books
}

#[test]
fn a_whole_month_balances_in_every_currency_and_ends_at_the_bank() {
    for seed in 1..=6 {
        let month = Month::drawn(seed, 9);
        let books = of_month(&month);
        for code in CURRENCIES {
            let currency = currency(code);
            assert_eq!(books.sum(currency), 0);
            // All of it is settled and arrived by then.
            assert_eq!(books.balance(Account::Gateway, currency), 0, "{code}");
            assert_eq!(books.balance(Account::Transit, currency), 0, "{code}");
            assert_eq!(books.balance(Account::Corrections, currency), 0, "{code}");
        }
        assert!(books.balance(Account::Bank, currency("USD")) > 0);
        assert!(books.balance(Account::Fees, currency("USD")) > 0);
    }
}

#[test]
fn what_the_gateway_owes_is_the_list_of_what_is_open() {
    let month = Month::drawn(2, 0);
    let books = of_month(&month);
    let picture = &month.picture;
    for code in CURRENCIES {
        let settled = |id: &str, kind: RowType| {
            let mut items = picture.items.iter();
            items.any(|it| it.kind == kind && &*it.request_id == id && it.net.is_some())
        };
        let of = |amount: Signed| amount.currency().code() == code;
        let paid = picture.payments.iter().filter(|it| {
            of(it.amount) && it.paid_ms().is_some() && !settled(&it.request_id, RowType::Payment)
        });
        let back = picture
            .refunds
            .iter()
            .filter(|it| of(it.amount) && !settled(&it.request_id, RowType::Refund));
        let open: i64 = paid.map(|it| it.amount.minor()).sum::<i64>()
            - back.map(|it| it.amount.minor()).sum::<i64>();
        assert_eq!(
            books.balance(Account::Gateway, currency(code)),
            i128::from(open),
            "{code}"
        );
    }
}

#[test]
fn the_entries_of_the_paper_come_out() {
    let item = Item {
        amount: Some(money(1_250, "JPY")),
        net: Some(money(795, "USD")),
        fees: vec![NamedFee {
            name: "feeAmountValue".into(),
            is_known: true,
            amount: money(-13, "USD"),
        }],
        ..empty(RowType::Payment)
    };
    let entry = Entry::made_of(Event::Settled(&item)).unwrap();
    let legs = entry.legs().iter().map(|leg| (leg.account, leg.amount));
    assert_eq!(
        legs.collect::<Vec<_>>(),
        [
            (Account::Transit, money(795, "USD")),
            (Account::Fees, money(13, "USD")),
            (Account::Exchange, money(-808, "USD")),
            (Account::Exchange, money(1_250, "JPY")),
            (Account::Gateway, money(-1_250, "JPY")),
        ]
    );
    let arrival = Arrival {
        batch: "1".into(),
        amount: money(780, "USD"),
    };
    let arrived = Event::Arrived {
        arrival: &arrival,
        batch: money(795, "USD"),
    };
    let entry = Entry::made_of(arrived).unwrap();
    assert_eq!(entry.legs()[1].account, Account::BankCharges);
    assert_eq!(entry.legs()[1].amount, money(15, "USD"));
}

fn amounts() -> impl Strategy<Value = Signed> {
    let codes = proptest::sample::select(&CURRENCIES[..]);
    (codes, -1_000_000_000_000_i64..1_000_000_000_000).prop_map(|(code, minor)| money(minor, code))
}

proptest! {
    #[test]
    fn any_row_is_an_entry_that_balances(
        kind in 0..RowType::WORDS.len(),
        amount in proptest::option::of(amounts()),
        net in amounts(),
        fees in proptest::collection::vec(amounts(), 0..4),
    ) {
        let fees = fees.into_iter().map(|amount| NamedFee {
            name: "feeAmountValue".into(),
            is_known: true,
            amount,
        });
        let item = Item {
            amount,
            net: Some(net),
            fees: fees.collect(),
            ..empty(RowType::WORDS[kind].0)
        };
        let mut books = Books::default();
        let entry = Entry::made_of(Event::Settled(&item)).unwrap();
        books.post(&entry);
        for code in CURRENCIES {
            prop_assert_eq!(books.sum(currency(code)), 0);
        }
        // What is on its way is what the file pays out, whatever else it says.
        let elsewhere = item.fees.iter().filter(|fee| fee.amount.currency() != net.currency());
        if elsewhere.count() == 0 {
            prop_assert_eq!(books.balance(Account::Transit, net.currency()), i128::from(net.minor()));
        }
    }
}
