//! What a channel hears, and when.

use domain::Currency;

use super::*;
use crate::fact::Amount;

const NOON: Timestamp = Timestamp(1_764_331_200_000);

fn plan(topics: &[Topic]) -> Plan {
    Plan {
        name: "us".to_owned(),
        language: "en".to_owned(),
        zone: "UTC".to_owned(),
        stores: None,
        topics: topics.to_vec(),
        from_amount: None,
        quiet: None,
        lets_through: false,
    }
}

fn channel(merchant: Option<&str>, plan: Plan) -> Channel {
    Channel {
        id: ChannelId::made_at(NOON, [1; RANDOM_LEN]),
        merchant: merchant.map(str::to_owned),
        kind: Kind::Ntfy,
        shown: "ntfy.sh".to_owned(),
        address: Sealed::stored(String::new()),
        plan,
        is_on: true,
        doing: Doing::default(),
        made: NOON,
        version: 1,
    }
}

fn happened(merchant: Option<&str>, fact: Fact) -> Happened {
    Happened {
        merchant: merchant.map(str::to_owned),
        store: Some("S".to_owned()),
        at: NOON,
        fact,
    }
}

fn money(minor: u64, currency: &str) -> Money {
    Money::from_minor(minor, Currency::parse(currency).unwrap()).unwrap()
}

#[test]
fn a_payment_is_told_from_the_amount_on_in_its_currency() {
    let paid = |minor, currency| {
        let amount = Amount::of(money(minor, currency));
        happened(
            Some("M"),
            Fact::Payment {
                reference: "P".to_owned(),
                amount,
                till: "1".to_owned(),
            },
        )
    };
    let none = channel(Some("M"), plan(&[Topic::Payment]));
    assert!(!none.wants(&paid(1, "JPY")), "no amount was said");
    let some = Plan {
        from_amount: Some(money(5_000, "JPY")),
        ..plan(&[Topic::Payment])
    };
    let some = channel(Some("M"), some);
    assert!(some.wants(&paid(5_000, "JPY")) && !some.wants(&paid(4_999, "JPY")));
    assert!(!some.wants(&paid(9_000, "HKD")));
    let elsewhere = Plan {
        stores: Some(vec!["T".to_owned()]),
        ..some.plan.clone()
    };
    assert!(!channel(Some("M"), elsewhere).wants(&paid(9_000, "JPY")));
    assert!(!channel(Some("N"), some.plan).wants(&paid(9_000, "JPY")));
}

#[test]
fn an_operator_hears_of_alarms_and_not_of_who_works_at_a_shop() {
    let all = channel(None, plan(Topic::ALL));
    let alarm = Fact::Alarm {
        kind: "disk-low".to_owned(),
        payment: None,
    };
    let person = Fact::SignIn {
        person: "Hana".to_owned(),
    };
    assert!(all.wants(&happened(None, alarm.clone())) && all.wants(&happened(Some("M"), alarm)));
    assert!(all.wants(&happened(None, person.clone())));
    assert!(!all.wants(&happened(Some("M"), person)));
    let off = Channel {
        is_on: false,
        ..all
    };
    assert!(!off.wants(&happened(None, Fact::Test)));
}

#[test]
fn in_quiet_hours_only_what_cannot_wait_comes_and_only_if_wanted() {
    let quiet = Plan {
        quiet: Quiet::parse("11:00", "13:00"),
        ..plan(Topic::ALL)
    };
    let end = Some(NOON.plus_ms(3_600_000));
    assert_eq!(quiet.waits(Topic::Alarm, NOON), end);
    assert_eq!(quiet.waits(Topic::Test, NOON), None);
    let through = Plan {
        lets_through: true,
        ..quiet
    };
    assert_eq!(through.waits(Topic::Alarm, NOON), None);
    assert_eq!(through.waits(Topic::Closing, NOON), end);
}
