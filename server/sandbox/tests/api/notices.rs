//! Notifications: redelivery, failures, order of arrival.

use serde_json::json;

use crate::support::{Bench, config};
use sandbox::{Config, NotifyTurn, Script};

#[tokio::test]
async fn a_notice_is_repeated_until_it_is_rightly_acknowledged() {
    let mut bench = Bench::new().await;
    bench.answer_next_notice("OK");
    bench.answer_next_notice(r#"{"result":{"resultCode":"UNKNOWN_EXCEPTION","resultStatus":"U"}}"#);
    bench.paid("EC1", "1250").await;
    let bodies = [
        bench.notice().await.body,
        bench.notice().await.body,
        bench.notice().await.body,
    ];
    assert!(bodies.iter().all(|body| *body == bodies[0]));
    bench.paid("EC2", "1250").await;
    assert_eq!(bench.notice().await.json()["paymentRequestId"], "EC2");
    assert!(bench.nothing_arrived());
}

#[tokio::test]
async fn putting_the_clock_forward_brings_the_next_delivery() {
    let mut bench = Bench::with(Config {
        time_factor: 1,
        ..config()
    })
    .await;
    bench.answer_next_notice("no");
    bench.paid("EC1", "1250").await;
    bench.notice().await;
    while bench.sandbox.payment("EC1").unwrap().notices.is_empty() {
        tokio::task::yield_now().await;
    }
    bench.sandbox.advance_clock(121);
    bench.notice().await;
}

/// Pauses before the second and later sendings (docs/protocol.md §6.3).
const PAUSES_S: [u32; 7] = [120, 600, 600, 3_600, 7_200, 21_600, 54_000];

#[tokio::test]
async fn what_nobody_acknowledges_is_sent_eight_times_at_the_documented_pauses() {
    let mut bench = Bench::with(Config {
        time_factor: 1,
        ..config()
    })
    .await;
    (0..8).for_each(|_| bench.answer_next_notice("no"));
    bench.paid("EC1", "1250").await;
    let mut sent = vec![bench.notice().await];
    for pause in PAUSES_S {
        while bench.sandbox.payment("EC1").unwrap().notices.len() < sent.len() {
            tokio::task::yield_now().await;
        }
        bench.sandbox.advance_clock(pause - 30);
        assert_eq!(bench.inquire("EC1").await.at("/paymentStatus"), "SUCCESS");
        assert!(bench.nothing_arrived(), "too early by half a minute");
        bench.sandbox.advance_clock(30);
        sent.push(bench.notice().await);
    }
    assert!(sent.iter().all(|notice| notice.body == sent[0].body));
    assert!(sent.iter().all(|notice| bench.is_from_the_gateway(notice)));
    no_more_come(&mut bench).await;
}

#[tokio::test]
async fn in_compressed_time_the_eight_sendings_come_by_themselves() {
    let mut bench = Bench::with(Config {
        time_factor: 1_000_000,
        ..config()
    })
    .await;
    (0..8).for_each(|_| bench.answer_next_notice("no"));
    bench.paid("EC1", "1250").await;
    for _ in 0..8 {
        bench.notice().await;
    }
    no_more_come(&mut bench).await;
}

/// After all sendings of EC1, another's is the next, days later.
async fn no_more_come(bench: &mut Bench) {
    bench.sandbox.advance_clock(7 * 24 * 3_600);
    bench.paid("EC2", "1250").await;
    assert_eq!(bench.notice().await.json()["paymentRequestId"], "EC2");
    assert!(bench.nothing_arrived());
    let sent = bench.sandbox.payment("EC1").unwrap().notices;
    assert_eq!(sent.len(), 8);
    assert!(sent.iter().all(|notice| !notice.acknowledged));
}

#[tokio::test]
async fn a_failure_is_notified_only_where_that_is_wanted() {
    let mut bench = Bench::with(Config {
        notify_on_failure: true,
        ..config()
    })
    .await;
    bench.pay("EC1", "1250").await;
    bench.press("EC1", "decline").await;
    let news = bench.notice().await.json();
    assert_eq!(news["result"]["resultStatus"], "F");
    assert_eq!(
        news["result"]["resultCode"],
        "USER_PAYMENT_VERIFICATION_FAILED"
    );

    bench.pay("EC2", "1250").await;
    bench.sandbox.advance_clock(181);
    let news = bench.notice().await.json();
    assert_eq!(news["paymentRequestId"], "EC2");
    assert_eq!(news["result"]["resultCode"], "ORDER_IS_CLOSED");
}

#[tokio::test]
async fn shuffled_notices_arrive_newest_first() {
    let mut bench = Bench::new().await;
    bench.sandbox.script(
        None,
        Script {
            notify: NotifyTurn::Shuffled,
            ..Script::SMOOTH
        },
    );
    bench.paid("EC1", "1250").await;
    let (first, second) = (bench.notice().await, bench.notice().await);
    assert!(first.header("request-time") > second.header("request-time"));
    assert!(bench.is_from_the_gateway(&first) && bench.is_from_the_gateway(&second));
}

#[tokio::test]
async fn a_refund_is_notified_where_the_merchant_asked_for_it() {
    let mut bench = Bench::new().await;
    bench.paid("EC1", "1250").await;
    bench.notice().await;
    let body = json!({
        "refundRequestId": "R1",
        "paymentId": bench.sandbox.payment("EC1").unwrap().payment_id,
        "refundAmount": { "currency": "JPY", "value": "50" },
        "refundNotifyUrl": bench.notify_url(),
    });
    assert_eq!(bench.call("refund", &body).await.result(), "S SUCCESS");
    let notice = bench.notice().await;
    assert!(bench.is_from_the_gateway(&notice));
    assert_eq!(notice.json()["refundStatus"], "SUCCESS");
    assert_eq!(notice.json()["refundRequestId"], "R1");
}
