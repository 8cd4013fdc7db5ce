//! Pages that are kept: the same as those that are made, for whom they are meant, and never older than a second.

use std::time::Instant;

use server::{config::Config, server::open_store};

use crate::support::{
    TestApp,
    customer::{ALIPAY, BROWSER, UNKNOWN},
    shops,
    view::{VIEW, View, ask, ask_with, kept},
};

async fn dressed(app: &TestApp) {
    let look = "mcc = \"5814\"\n[merchant.brand]\ncorners = \"square\"\nwelcome = \"Slowly\"\n\
                [merchant.brand.colours]\naccent = \"#2f5d46\"\n";
    let text = shops::TOML.replacen("mcc = \"5814\"", look, 1);
    let applied = ::shops::apply::apply(
        &text,
        &*app.store,
        &foundation::randomness::SystemRandomness,
    );
    applied.await.unwrap();
}

#[tokio::test]
async fn a_kept_page_is_the_one_that_is_made() {
    let app = TestApp::new().await;
    for is_dressed in [false, true] {
        if is_dressed {
            dressed(&app).await;
        }
        for (counter, view) in [
            ("Counter 1", VIEW),
            (
                "Counter 1",
                View {
                    encodings: "gzip, deflate",
                    ..VIEW
                },
            ),
            (
                "Counter 2",
                View {
                    agent: ALIPAY,
                    languages: "zh-CN,zh;q=0.9",
                    ..VIEW
                },
            ),
            (
                "Yen",
                View {
                    agent: UNKNOWN,
                    languages: "ar,fr;q=0.5",
                    ..VIEW
                },
            ),
        ] {
            let code = app.code(counter).await;
            let made = ask(&app, &format!("/c/{code}?x=1"), view).await;
            assert!(!made.is_kept, "what is asked otherwise is made");
            let kept = kept(&app, &code, view).await;
            assert_eq!(kept.same(), made.same(), "{view:?}");
            assert_ne!(kept.attempt(), made.attempt());
            let again = ask(&app, &format!("/c/{code}"), view).await;
            assert_ne!(kept.attempt(), again.attempt(), "each load has its own");
        }
    }
}

#[tokio::test]
async fn who_asks_for_the_head_alone_is_told_no_wrong_length() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    for path in [format!("/c/{code}"), "/healthz".to_owned()] {
        let head = client
            .head(format!("{}{path}", app.base))
            .header("accept-encoding", "br")
            .header("user-agent", ALIPAY);
        let head = head.send().await.unwrap();
        assert_eq!(head.status(), 200, "{path}");
        let length = head.headers().get("content-length");
        assert!(length.is_none_or(|length| length != "0"), "{path}");
    }
}

#[tokio::test]
async fn who_wants_nothing_packed_gets_it_plain() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let plain = View {
        encodings: "",
        ..VIEW
    };
    let made = ask(&app, &format!("/c/{code}?x=1"), plain).await;
    kept(&app, &code, VIEW).await;
    for _ in 0..50 {
        let answer = ask(&app, &format!("/c/{code}"), plain).await;
        assert_eq!(answer.same(), made.same());
    }
}

#[tokio::test]
async fn wallets_and_languages_dont_get_each_others_pages() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let hongkong = kept(&app, &code, VIEW).await;
    assert!(
        hongkong.html.contains("lang=\"en\""),
        "the wallet says English"
    );
    let german = View {
        agent: UNKNOWN,
        languages: "de",
        ..VIEW
    };
    let german = kept(&app, &code, german).await;
    assert!(german.html.contains("<html lang=\"de\""), "{}", german.html);
    let chosen = ask_with(&app, &format!("/c/{code}"), VIEW, "portico-lang=ja").await;
    assert!(chosen.html.contains("<html lang=\"ja\""));
    let browser = View {
        agent: BROWSER,
        ..VIEW
    };
    let turned_away = ask(&app, &format!("/c/{code}"), browser).await;
    assert!(
        !turned_away.html.contains("name=\"attempt\""),
        "no wallet, no form"
    );
    let again = kept(&app, &code, VIEW).await;
    assert_eq!(again.same(), hongkong.same());
}

#[tokio::test]
async fn whoever_is_no_new_customer_goes_the_long_way() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    kept(&app, &code, VIEW).await;
    let path = format!("/c/{code}");
    for cookie in [
        format!("portico-{code}=AAAAAAAAAAAAAAAAAAAAAA"),
        "portico-typed=amount".to_owned(),
        "portico-session=x".to_owned(),
    ] {
        let answer = ask_with(&app, &path, VIEW, &cookie).await;
        assert!(!answer.is_kept && answer.status == 200, "{cookie}");
    }
    let others = ask_with(&app, &path, VIEW, "theirs=1; portico-lang=en").await;
    assert_eq!(others.status, 200);
    let weighed = View {
        encodings: "br;q=0.5, gzip;q=0.1",
        ..VIEW
    };
    assert!(!ask(&app, &path, weighed).await.is_kept);
    assert!(kept(&app, &code, VIEW).await.is_kept);
}

#[tokio::test]
async fn everybody_who_opens_a_kept_page_is_counted() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    kept(&app, &code, VIEW).await;
    app.funnel.flush(&*app.store).await.unwrap();
    let opened = async || {
        let counts = app
            .store
            .counts(None, "2000-01-01", "2999-01-01")
            .await
            .unwrap();
        counts.iter().map(|(_, counts)| counts.opened).sum::<u64>()
    };
    let before = opened().await;
    for _ in 0..20 {
        assert!(ask(&app, &format!("/c/{code}"), VIEW).await.is_kept);
    }
    app.funnel.flush(&*app.store).await.unwrap();
    assert_eq!(opened().await, before + 20);
}

#[tokio::test]
async fn what_a_server_changes_itself_is_seen_at_once() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let parsed = domain::EntryCode::parse(&code).unwrap();
    for _ in 0..5 {
        kept(&app, &code, VIEW).await;
        app.store.set_enabled(&parsed, false, None).await.unwrap();
        let off = ask(&app, &format!("/c/{code}"), VIEW).await;
        assert!(!off.html.contains("name=\"attempt\""));
        app.store.set_enabled(&parsed, true, None).await.unwrap();
        let on = ask(&app, &format!("/c/{code}"), VIEW).await;
        assert!(on.html.contains("name=\"attempt\""));
    }
}

#[tokio::test]
async fn what_somebody_else_changes_is_seen_within_a_second() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let parsed = domain::EntryCode::parse(&code).unwrap();
    kept(&app, &code, VIEW).await;
    let config = Config::read(&app.environment).unwrap();
    let other = open_store(&config.database).await.unwrap();
    other.set_enabled(&parsed, false, None).await.unwrap();
    let changed = Instant::now();
    loop {
        let begun = Instant::now();
        let answer = ask(&app, &format!("/c/{code}"), VIEW).await;
        if !answer.html.contains("name=\"attempt\"") {
            break;
        }
        let late = begun.duration_since(changed);
        assert!(late.as_millis() < 1_000, "seen {late:?} later");
    }
    other.close().await;
}

#[tokio::test]
async fn another_shops_change_leaves_a_page_as_it_is_kept() {
    let app = TestApp::new().await;
    let (code, other) = (app.code("Counter 1").await, app.code("Yen").await);
    let before = kept(&app, &code, VIEW).await;
    let other = domain::EntryCode::parse(&other).unwrap();
    app.store.set_enabled(&other, false, None).await.unwrap();
    let after = ask(&app, &format!("/c/{code}"), VIEW).await;
    assert!(after.is_kept, "one look at the shop was enough");
    assert_eq!(after.same(), before.same());
}
