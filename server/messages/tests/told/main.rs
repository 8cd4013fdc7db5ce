//! Channels from the desk to whoever reads: by all four ways, at the right hour, not too often, and with
//! nothing in it that opens anything.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

mod bench;
mod receivers;

use std::sync::Arc;

use bench::{Bench, START, Scripted, caller, wanted};
use foundation::{clock::FixedClock, page::Page};
use messages::{
    address::Address,
    ways::{Post, SmtpSettings, Tls, Ways},
};
use notices::{channel::Trouble, store::ChannelStore as _};
use receivers::Receiver;
use trail::store::{Sight, TrailStore as _, Wanted as Entries};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

fn ways(telegram: u16, smtp: u16) -> Ways {
    let settings = SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port: smtp,
        tls: Tls::Never,
        from: "pay@shop.example".parse().unwrap(),
        login: None,
    };
    Ways {
        caller: caller(&Arc::new(FixedClock::at(START))),
        telegram: format!("http://127.0.0.1:{telegram}"),
        post: Some(Post::new(&settings).unwrap()),
    }
}

#[tokio::test]
async fn all_four_ways_lead_to_somebody_and_no_token_is_seen_anywhere() {
    let chat = Receiver::http("200 OK", r#"{"ok":true}"#).await;
    let phone = Receiver::http("200 OK", "{}").await;
    let hook = Receiver::http("200 OK", "ok").await;
    let mail = Receiver::smtp().await;
    let bench = Bench::new(Arc::new(ways(chat.port, mail.port))).await;
    let all = [
        Address::Telegram {
            token: "12:CANARY-one".to_owned(),
            chat: "-1001".to_owned(),
        },
        Address::Ntfy {
            server: format!("http://127.0.0.1:{}", phone.port),
            topic: "CANARY-two".to_owned(),
            token: Some("tk_CANARY".to_owned()),
        },
        Address::Slack {
            url: format!("http://127.0.0.1:{}/services/CANARY", hook.port),
        },
        Address::Mail {
            to: "hana@shop.example".to_owned(),
        },
    ];
    for address in &all {
        let id = bench.add(wanted(&["alarm"]), address).await;
        bench.desk.test(Some("M"), &id).await.unwrap();
    }
    assert_eq!(bench.serve().await, 4);
    let said = |came: Vec<String>| {
        assert_eq!(came.len(), 1);
        assert!(came[0].contains("This is a test"), "{}", came[0]);
        came[0].clone()
    };
    let at_chat = said(chat.came());
    assert!(at_chat.starts_with("POST /bot12:CANARY-one/sendMessage "));
    assert!(at_chat.contains(r#""chat_id":"-1001""#));
    let at_phone = said(phone.came());
    assert!(at_phone.starts_with("POST / ") && at_phone.contains(r#""topic":"CANARY-two""#));
    assert!(
        at_phone
            .to_lowercase()
            .contains("authorization: bearer tk_canary")
    );
    assert!(said(hook.came()).starts_with("POST /services/CANARY "));
    let letter = said(mail.came());
    assert!(letter.contains("RCPT TO:<hana@shop.example>"));
    assert!(letter.contains("Auto-Submitted: auto-generated"));
    let channels = bench.store.channels(Some("M")).await.unwrap();
    assert!(channels.iter().all(|one| one.doing.arrived == Some(START)));
    let wanted = Entries::all(Sight::All);
    let entries = bench.store.trail("M", &wanted, &Page::first(99)).await;
    let seen = format!("{channels:?} {:?} {:?}", entries.unwrap(), bench.sender);
    assert!(
        seen.contains("channel.added") && !seen.contains("CANARY"),
        "{seen}"
    );
    let kept: Vec<&str> = channels.iter().map(|one| one.address.as_str()).collect();
    assert!(!kept.concat().contains("CANARY"));
}

#[tokio::test]
async fn what_a_service_answers_is_what_people_read() {
    let refusing = Receiver::http("404 Not Found", r#"{"ok":false}"#).await;
    let mail = Receiver::smtp().await;
    let bench = Bench::new(Arc::new(ways(refusing.port, mail.port))).await;
    let id = bench.chat(wanted(&["alarm"])).await;
    bench.desk.test(Some("M"), &id).await.unwrap();
    assert_eq!(bench.serve().await, 1);
    assert_eq!(bench.doing(&id).await.trouble, Some(Trouble::Token));
    let gone = Address::Slack {
        url: "http://127.0.0.1:1/x".to_owned(),
    };
    let id = bench.add(wanted(&["alarm"]), &gone).await;
    bench.desk.test(Some("M"), &id).await.unwrap();
    assert_eq!(bench.serve().await, 1);
    assert_eq!(bench.doing(&id).await.trouble, Some(Trouble::Connect));
}

#[tokio::test]
async fn what_comes_in_quiet_hours_is_one_message_at_their_end() {
    let way = Scripted::default();
    let bench = Bench::new(Arc::new(way.clone())).await;
    let quiet = messages::desk::Wanted {
        quiet: ["19:00".to_owned(), "07:30".to_owned()],
        ..wanted(&["alarm", "sign-in"])
    };
    let through = messages::desk::Wanted {
        lets_through: true,
        ..quiet.clone()
    };
    let waits = bench.chat(quiet).await;
    bench.alarms(0..3).await;
    assert_eq!(bench.serve().await, 0);
    bench.clock.advance_ms(11 * HOUR + 59 * MINUTE);
    assert_eq!(bench.serve().await, 0, "07:29:13");
    bench.clock.advance_ms(MINUTE);
    assert_eq!(bench.serve().await, 1);
    let said = way.said();
    assert_eq!((said.len(), said[0].title.as_str()), (1, "3 notices"));
    assert_eq!(said[0].lines.len(), 3);
    assert!(said[0].lines[0].contains("Gion"), "{said:?}");
    assert!(bench.doing(&waits).await.trouble.is_none());
    bench.clock.advance_ms(12 * HOUR);
    bench.chat(through).await;
    bench.alarms(3..4).await;
    assert_eq!(
        bench.serve().await,
        1,
        "an alarm can't wait, where somebody wants that"
    );
    let said = way.said();
    let link = said[0].link.as_deref();
    assert_eq!(link, Some("https://pay.example/office/alarms"));
}

#[tokio::test]
async fn a_burst_is_one_message_and_its_beginning_comes_at_once() {
    let way = Scripted::default();
    let bench = Bench::new(Arc::new(way.clone())).await;
    bench.chat(wanted(&["alarm"])).await;
    bench.alarms(0..2).await;
    assert_eq!(bench.serve().await, 2);
    bench.alarms(2..42).await;
    assert_eq!(bench.serve().await, 0, "it is gathered");
    bench.clock.advance_ms(MINUTE / 4);
    assert_eq!(bench.serve().await, 1);
    let said = way.said();
    assert_eq!((said.len(), said[2].title.as_str()), (3, "40 notices"));
    assert_eq!(said[2].lines.last().unwrap(), "and 15 more");
    assert_ne!(said[0].id, said[1].id);
    bench.alarms(42..45).await;
    assert_eq!(bench.serve().await, 0);
    bench.clock.advance_ms(MINUTE / 4);
    assert_eq!(bench.serve().await, 1);
    bench.clock.advance_ms(MINUTE);
    bench.alarms(45..50).await;
    assert_eq!(bench.serve().await, 1, "what comes together is one message");
    assert_eq!(way.said()[1].title, "5 notices");
}

#[tokio::test]
async fn what_doesnt_arrive_is_tried_six_times_in_an_hour_and_then_counted() {
    let way = Scripted::default();
    let bench = Bench::new(Arc::new(way.clone())).await;
    let id = bench.chat(wanted(&["alarm"])).await;
    bench.alarms(0..2).await;
    way.fails(Trouble::Timeout, 6);
    let mut tries = 0;
    for _ in 0..70 {
        tries += bench.serve().await;
        bench.clock.advance_ms(MINUTE);
    }
    assert_eq!(
        tries, 6,
        "nobody answers: the second one isn't tried by itself"
    );
    let doing = bench.doing(&id).await;
    assert_eq!((doing.trouble, doing.lost), (Some(Trouble::Timeout), 2));
    assert_eq!(way.said(), []);
    // One that isn't taken stops no other.
    bench.alarms(2..4).await;
    way.fails(Trouble::Refused, 1);
    assert_eq!(bench.serve().await, 2);
    assert_eq!(way.said().len(), 1);
    assert_eq!(bench.doing(&id).await.lost, 0);
}

#[tokio::test]
async fn a_sender_that_was_killed_loses_nothing() {
    use notices::store::NoticeStore as _;
    let way = Scripted::default();
    let bench = Bench::new(Arc::new(way.clone())).await;
    let id = bench.chat(wanted(&["alarm"])).await;
    bench.alarms(0..2).await;
    let claim = bench.store.claim_notices(&id, START).await.unwrap();
    assert_eq!(claim.unwrap().notices.len(), 2, "and then it was gone");
    assert_eq!(bench.serve().await, 0);
    bench.clock.advance_ms(MINUTE);
    assert_eq!(bench.serve().await, 2);
    assert_eq!(way.said().len(), 2);
}
