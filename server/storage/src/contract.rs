//! How every store must behave, whatever it is made of. A new adapter adds one line at the end.

mod alarms;
mod brands;
mod due;
mod funnel;
mod histories;
mod installation;
mod lists;
mod outbox;
mod races;
pub(crate) mod refunds;
pub(crate) mod samples;
mod search;
mod shops;
pub(crate) mod studio;

use domain::{AttemptKey, EventKind, RequestId, ResultToken, State};
use futures_util::future::join_all;

use self::alarms::{
    an_alarm_is_one_row_until_somebody_has_looked, an_alarm_is_written_with_its_news_or_not_at_all,
};
use self::shops::{
    a_code_that_takes_anothers_place_shares_its_till, a_store_keeps_merchant_and_paid_currency,
    changes_are_written_together_or_not_at_all, shops_can_be_applied_again_and_keep_their_codes,
    what_a_file_says_of_shops_is_what_is_read,
};
use self::studio::{
    a_link_is_used_once_and_only_in_time, a_session_is_found_by_its_secret_and_listed,
    access_ends_for_a_merchant_and_with_its_time,
    of_two_rotations_one_is_made_and_the_secret_before_is_remembered,
};
use crate::{Storage, memory::Memory, sqlite::Sqlite};
use ::alarms::{Alarm, Change, Kind, Wanted};
use ::payments::payment::{News, Payment, Source};
use ::payments::store::{NewPayment, Stray};
use brands::{
    a_draft_is_replaced_by_who_has_seen_it_and_by_nobody_else,
    a_picture_is_kept_once_and_found_by_name, a_published_look_is_in_force_and_the_draft_is_gone,
    an_earlier_look_comes_back_as_a_version_of_its_own,
    what_a_file_put_in_force_is_in_the_history_before_what_replaces_it,
};
use due::{
    a_time_to_ask_loses_against_news, the_longest_overdue_are_taken_first,
    what_is_claimed_is_nobody_elses_until_the_lease_ends,
    what_would_sleep_longer_than_anything_may_is_due,
};
use foundation::{
    page::{self, Page},
    store::StoreError,
};
use funnel::counts_add_up_by_code_and_day;
use histories::{
    events_keep_their_order_and_the_state_is_what_they_fold_to,
    facts_are_added_and_never_taken_away, many_writers_at_once_leave_whole_histories,
    of_two_writers_the_second_has_to_read_again,
};
use installation::the_address_is_remembered_and_the_last_one_counts;
use lists::{
    pages_go_on_behind_their_last_row_whatever_is_added, pages_of_a_shop_have_nothing_else,
    payments_of_a_day_are_those_of_its_store, what_waits_is_counted,
};
use outbox::{
    many_readers_and_writers_lose_no_row, what_others_are_told_misses_nothing_and_comes_in_order,
    what_others_were_told_is_forgotten_and_its_numbers_are_not_given_again,
};
use races::{
    a_code_is_replaced_once_whoever_tries, a_link_lets_one_in_whoever_tries,
    histories_stay_whole_whoever_writes, nobody_claims_what_another_claimed,
    the_last_cent_is_refunded_once, what_is_refused_while_others_ask_is_given_back_once,
};
use refunds::{
    a_claimed_refund_is_nobody_elses_until_the_lease_ends, a_refund_is_found_as_it_was_asked_for,
    a_refusal_gives_back_once_and_what_overturns_it_takes_again,
    all_refunds_together_never_exceed_what_was_paid, an_id_makes_one_refund,
    of_two_writers_of_a_refund_one_has_to_read_again,
    what_is_known_of_a_refund_is_added_and_never_taken_away,
};
use samples::{
    BODY, START, after, again, insert, inserted, newest, payment, payment_at, undecided,
};
use search::payments_are_found_by_what_is_known_of_them;

async fn what_was_put_is_found_by_every_key(store: &dyn Storage) {
    let put = inserted(store, 1).await;
    let found = format!("{:?}", again(store, &put).await);
    assert_eq!(found, format!("{put:?}"));
    let by_attempt = store.by_attempt(&put.attempt).await.unwrap().unwrap();
    let by_token = store.by_token(&put.token).await.unwrap().unwrap();
    assert_eq!(found, format!("{by_attempt:?}"));
    assert_eq!(found, format!("{by_token:?}"));
    let (id, key) = (
        RequestId::made_at(0, [9; 10]),
        AttemptKey::from_random([9; 16]),
    );
    assert!(store.payment(&id).await.unwrap().is_none());
    assert!(store.by_attempt(&key).await.unwrap().is_none());
    assert!(
        store
            .by_token(&ResultToken::from_random([9; 16]))
            .await
            .unwrap()
            .is_none()
    );
}

async fn one_attempt_makes_one_payment(store: &dyn Storage) {
    let first = inserted(store, 1).await;
    let second = Payment {
        attempt: first.attempt.clone(),
        ..payment(store, 2).await
    };
    assert!(matches!(
        insert(store, &second).await,
        Err(StoreError::Conflict)
    ));
    assert!(store.payment(&second.request_id).await.unwrap().is_none());
    let token = Payment {
        token: first.token.clone(),
        ..payment(store, 3).await
    };
    assert!(matches!(
        insert(store, &token).await,
        Err(StoreError::Conflict)
    ));
}

async fn a_body_is_kept_with_its_payment_and_read_apart(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let body = async |id| store.body(id).await.unwrap();
    assert_eq!(body(&payment.request_id).await.as_deref(), Some(BODY));
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    let paid = after(State::Paid);
    store.append(&payment, &news, paid).await.unwrap();
    assert_eq!(body(&payment.request_id).await.as_deref(), Some(BODY));
    let unknown = RequestId::made_at(0, [9; 10]);
    assert_eq!(body(&unknown).await, None);
    let second = Payment {
        attempt: payment.attempt.clone(),
        ..payment_at(payment.code.clone(), 2)
    };
    assert!(insert(store, &second).await.is_err());
    assert_eq!(body(&second.request_id).await, None, "both or neither");
}

async fn a_payment_is_kept_with_what_happens_at_once(store: &dyn Storage) {
    let payment = payment(store, 1).await;
    let sent = News::plain(EventKind::Submitted, Source::Pay);
    let new = NewPayment {
        payment: &payment,
        body: BODY,
        first: Some((&sent, after(State::Submitted))),
    };
    store.insert(new).await.unwrap();
    let now = again(store, &payment).await;
    assert_eq!((now.state, now.version), (State::Submitted, 1));
    assert_eq!(now.check, Some(START));
    let events = store.events(&payment.request_id).await.unwrap();
    assert_eq!((events.len(), events[0].kind), (1, EventKind::Submitted));
    let again = Payment {
        request_id: RequestId::made_at(0, [2; 10]),
        ..payment.clone()
    };
    let new = NewPayment {
        payment: &again,
        ..new
    };
    assert!(matches!(store.insert(new).await, Err(StoreError::Conflict)));
    let events = store.events(&again.request_id).await.unwrap();
    assert!(events.is_empty(), "all or nothing");
}

async fn the_undecided_are_listed_oldest_first(store: &dyn Storage) {
    let (young, old) = (inserted(store, 3).await, inserted(store, 1).await);
    let paid = inserted(store, 2).await;
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    store
        .append(&paid, &news, after(State::Paid))
        .await
        .unwrap();
    let listed = undecided(store).await;
    let ids: Vec<_> = listed.iter().map(|payment| &payment.request_id).collect();
    assert_eq!(ids, [&old.request_id, &young.request_id]);
}

async fn the_newest_are_listed_newest_first(store: &dyn Storage) {
    let mut put = Vec::new();
    for number in [2, 3, 1] {
        put.push(inserted(store, number).await.request_id);
    }
    let listed = |payments: Vec<Payment>| -> Vec<_> {
        let ids = payments.into_iter().map(|payment| payment.request_id);
        ids.collect()
    };
    let all = listed(newest(store, 9).await);
    assert_eq!(all, [put[1].clone(), put[0].clone(), put[2].clone()]);
    assert_eq!(listed(newest(store, 2).await), all[..2]);
}

async fn counters_add_up_by_name_and_day(store: &dyn Storage) {
    let day = 24 * 3_600_000;
    let counted = async |name, at| store.counted(name, at).await.unwrap();
    assert_eq!(counted("a", START).await, 0);
    let adding = (0..20).map(|_| store.count("a", START, 3));
    for done in join_all(adding).await {
        done.unwrap();
    }
    store.count("b", START, 5).await.unwrap();
    store.count("a", START.plus_ms(day), 7).await.unwrap();
    assert_eq!(counted("a", START).await, 60);
    assert_eq!(counted("b", START).await, 5);
    assert_eq!(counted("a", START.plus_ms(day)).await, 7);
}

async fn strays_are_kept_once_and_counted(store: &dyn Storage) {
    let stray = |digest: &str, first| Stray {
        digest: digest.to_owned(),
        reason: "unknown".to_owned(),
        body: "{\"a\":\"\u{fffd}\"}".to_owned(),
        first,
        times: 1,
    };
    let keep = async |digest: &str, ms| {
        let alarm = Change::Raised(Alarm::new(Kind::StrayNotice, digest));
        let stray = stray(digest, START.plus_ms(ms));
        store.keep_stray(&stray, &alarm).await.unwrap()
    };
    assert!(keep("b", 5).await);
    assert!(keep("a", 0).await);
    assert!(!keep("a", 9).await, "it is there already");
    let expected = [
        Stray {
            times: 2,
            ..stray("a", START)
        },
        stray("b", START.plus_ms(5)),
    ];
    assert_eq!(
        page::all(async |page| store.strays(&page).await)
            .await
            .unwrap(),
        expected
    );
    let alarms = store
        .alarms(Wanted::Open, &Page::first(9))
        .await
        .unwrap()
        .items;
    let told: Vec<_> = alarms
        .iter()
        .map(|alarm| (alarm.about.as_str(), alarm.times))
        .collect();
    assert_eq!(told, [("b", 1), ("a", 1)], "a repetition calls nobody");
}

macro_rules! every_contract_of {
    ($adapter:ident, $open:expr; $($contract:ident),+ $(,)?) => {
        mod $adapter {
            $(#[tokio::test]
            async fn $contract() {
                let folder = tempfile::tempdir().unwrap();
                let open = $open;
                // What is there besides the store stays until the end.
                let Some((store, _kept)) = open(folder.path()).await else {
                    return;
                };
                super::$contract(&store).await;
            })+
        }
    };
}

macro_rules! every_contract_for {
    ($adapter:ident, $open:expr) => {
        every_contract_of!(
            $adapter, $open;
            what_was_put_is_found_by_every_key,
            one_attempt_makes_one_payment,
            a_body_is_kept_with_its_payment_and_read_apart,
            a_payment_is_kept_with_what_happens_at_once,
            pages_go_on_behind_their_last_row_whatever_is_added,
            pages_of_a_shop_have_nothing_else,
            payments_of_a_day_are_those_of_its_store,
            what_waits_is_counted,
            what_others_are_told_misses_nothing_and_comes_in_order,
            what_others_were_told_is_forgotten_and_its_numbers_are_not_given_again,
            many_readers_and_writers_lose_no_row,
            a_published_look_is_in_force_and_the_draft_is_gone,
            a_draft_is_replaced_by_who_has_seen_it_and_by_nobody_else,
            what_a_file_put_in_force_is_in_the_history_before_what_replaces_it,
            an_earlier_look_comes_back_as_a_version_of_its_own,
            a_picture_is_kept_once_and_found_by_name,
            of_two_writers_the_second_has_to_read_again,
            many_writers_at_once_leave_whole_histories,
            events_keep_their_order_and_the_state_is_what_they_fold_to,
            facts_are_added_and_never_taken_away,
            what_is_claimed_is_nobody_elses_until_the_lease_ends,
            a_time_to_ask_loses_against_news,
            what_would_sleep_longer_than_anything_may_is_due,
            the_longest_overdue_are_taken_first,
            the_undecided_are_listed_oldest_first,
            the_newest_are_listed_newest_first,
            strays_are_kept_once_and_counted,
            counters_add_up_by_name_and_day,
            shops_can_be_applied_again_and_keep_their_codes,
            what_a_file_says_of_shops_is_what_is_read,
            changes_are_written_together_or_not_at_all,
            a_store_keeps_merchant_and_paid_currency,
            a_code_that_takes_anothers_place_shares_its_till,
            a_refund_is_found_as_it_was_asked_for,
            an_id_makes_one_refund,
            all_refunds_together_never_exceed_what_was_paid,
            of_two_writers_of_a_refund_one_has_to_read_again,
            what_is_known_of_a_refund_is_added_and_never_taken_away,
            a_refusal_gives_back_once_and_what_overturns_it_takes_again,
            a_claimed_refund_is_nobody_elses_until_the_lease_ends,
            a_link_is_used_once_and_only_in_time,
            a_session_is_found_by_its_secret_and_listed,
            of_two_rotations_one_is_made_and_the_secret_before_is_remembered,
            access_ends_for_a_merchant_and_with_its_time,
            the_address_is_remembered_and_the_last_one_counts,
            payments_are_found_by_what_is_known_of_them,
            counts_add_up_by_code_and_day,
            histories_stay_whole_whoever_writes,
            nobody_claims_what_another_claimed,
            the_last_cent_is_refunded_once,
            what_is_refused_while_others_ask_is_given_back_once,
            a_code_is_replaced_once_whoever_tries,
            a_link_lets_one_in_whoever_tries,
            an_alarm_is_one_row_until_somebody_has_looked,
            an_alarm_is_written_with_its_news_or_not_at_all,
        );
    };
}

every_contract_for!(sqlite, async |folder: &std::path::Path| {
    let store = super::Sqlite::open(&folder.join("db")).await.unwrap();
    Some((store, ()))
});
every_contract_for!(postgres, async |_: &std::path::Path| {
    let database = own_postgres::database()?;
    let store = super::samples::postgres(&database).await;
    Some((store, database))
});
every_contract_for!(memory, async |_: &std::path::Path| {
    Some((super::Memory::default(), ()))
});
