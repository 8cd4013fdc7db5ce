//! A store's day, closed by a person and by itself, as the command line shows it.

use closings::body::Maker;
use closings::close::{CloseError, Closings, Request};
use foundation::clock::{Clock as _, FixedClock, SystemClock};

use crate::support::{
    TestApp,
    child::{fails, refused, run, say},
    customer::Page,
    desk::{Desk, with_two_merchants},
};

const DAY_MS: i64 = 24 * 3_600_000;

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_shown_closed_printed_again_and_verified() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let store = payment.place.store.clone();
    let of = |words: &[&'static str]| {
        let words = words.iter().copied();
        let all = ["closing"].into_iter().chain(words);
        all.chain(["--store", store.as_str()]).collect::<Vec<_>>()
    };
    let told = run(&app.environment, &of(&["now"]));
    assert!(told.contains("Interim, not a closing"), "{told}");
    assert!(told.contains("12.50"), "{told}");
    assert_eq!(run(&app.environment, &of(&["list"])), "no closings\n");

    let made = run(&app.environment, &of(&["make", "--by", "Aiko"]));
    for words in [
        "Closing",
        "The day goes on.",
        "Aiko",
        payment.request_id.as_str(),
    ] {
        assert!(made.contains(words), "{words} is not in {made}");
    }
    let again = refused(&app.environment, &of(&["make"]));
    assert!(
        again.contains("nothing that isn't in a closing already"),
        "{again}"
    );
    assert_eq!(
        run(&app.environment, &of(&["show", "1"])),
        made,
        "as it was printed"
    );
    let json = run(&app.environment, &of(&["show", "1", "--json"]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["totals"][0]["all"]["minor"], 1_250);
    assert_eq!(json["totals"][0]["all"]["value"], "12.50");
    let table = run(&app.environment, &of(&["show", "1", "--csv"]));
    let rows: Vec<&str> = table.lines().collect();
    assert!(
        rows[0].starts_with("\u{feff}store,closing,day,kind,"),
        "{table}"
    );
    assert!(
        rows[1].contains(",paid,") && rows[1].contains(",1250,12.50,"),
        "{table}"
    );
    assert_eq!(rows.len(), 2);

    let forged = refused(&app.environment, &of(&["make", "--by", "x\nAll 99.00"]));
    assert!(forged.contains("is no name"), "{forged}");
    let till = refused(&app.environment, &of(&["now", "--till", "Counter 9"]));
    assert!(till.contains("there are: Counter 1"), "{till}");
    let till = run(&app.environment, &of(&["now", "--till", "Counter 2"]));
    assert!(till.contains("Counter 2"), "{till}");
    let nowhere = refused(&app.environment, &["closing", "list", "--store", "NOWHERE"]);
    assert!(nowhere.contains("there is no store NOWHERE"), "{nowhere}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_changed_afterwards_is_found() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let store = payment.place.store.clone();
    run(&app.environment, &["closing", "make", "--store", &store]);
    let sound = run(&app.environment, &["closing", "verify"]);
    assert!(
        sound.contains(&format!("ok       {store}: 1 closings")),
        "{sound}"
    );
    // Who changes one has to take the database's own guard away first, and is found out all the same.
    let raised = [
        "UPDATE movements SET minor = 1350",
        "UPDATE movements SET minor = 1250",
    ];
    app.meddle("DROP TRIGGER movements_stay_as_they_are").await;
    app.meddle(raised[0]).await;
    let found = say(&app.environment, &["closing", "verify"]);
    assert!(
        found.contains("closing 1 isn't what its payments and refunds come to"),
        "{found}"
    );
    app.meddle(raised[1]).await;
    let change = "UPDATE closings SET body = replace(body, '1250', '1150')";
    app.meddle("DROP TRIGGER closings_stay_as_they_are").await;
    app.meddle(change).await;
    let found = say(&app.environment, &["closing", "verify"]);
    assert!(
        found.contains("closing 1 was changed after it was made"),
        "{found}"
    );
    fails(&app.environment, &["closing", "verify"]);
    app.meddle("DROP TRIGGER closings_are_never_deleted").await;
    app.meddle("DELETE FROM closings").await;
    let found = say(&app.environment, &["closing", "verify"]);
    assert!(found.contains("closing 1 is missing"), "{found}");
}

#[tokio::test]
async fn whoever_closes_after_midnight_closes_yesterday_for_itself() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let store = payment.place.store.clone();
    let clock = FixedClock::at(SystemClock.now().plus_ms(DAY_MS));
    let closings = Closings {
        store: &*app.store,
        shops: &*app.store,
        clock: &clock,
    };
    let request = Request {
        merchant: None,
        store,
        till: None,
        day: None,
        by: Maker {
            name: "Aiko".to_owned(),
            person: None,
        },
    };
    let body = closings.close(&request).await.unwrap().body().unwrap();
    assert!(
        body.is_whole_day,
        "the day that is over, and not the one that has begun"
    );
    let late = &body.totals[0].late;
    assert_eq!(
        (body.lines, late.count, body.by.as_deref()),
        (1, 0, Some("Aiko"))
    );
    let again = closings.close(&request).await.unwrap_err();
    assert!(matches!(again, CloseError::Nothing), "{again}");
}

#[tokio::test]
async fn days_that_are_over_are_closed_by_themselves_once() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let store = &payment.place.store;
    let at = |ms: i64| FixedClock::at(SystemClock.now().plus_ms(ms));
    let close = async |clock: &FixedClock| {
        let closings = Closings {
            store: &*app.store,
            shops: &*app.store,
            clock,
        };
        closings.close_days().await.unwrap()
    };
    app.upkeep.look().await;
    assert!(
        app.store.closing(store, 1).await.unwrap().is_none(),
        "the day goes on"
    );
    let later = at(2 * DAY_MS);
    assert_eq!(close(&later).await, 1);
    assert_eq!(close(&later).await, 0, "and there is nothing left");
    let closing = app.store.closing(store, 1).await.unwrap().unwrap();
    let body = closing.body().unwrap();
    assert!(body.is_whole_day);
    assert_eq!((body.by, body.lines), (None, 1));
}

/// Presses a button of the office's.
async fn press(desk: &Desk, path: &str) -> Page {
    let token = desk.browser.get("/office").await.field("form_token");
    Page::of(desk.posting(path, &token)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_sees_closings_in_the_office_and_closes_there() {
    let app = with_two_merchants().await;
    let (_, payment) = app.paid("12.50").await;
    let store = &payment.place.store;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let see = async |path: &str| aiko.browser.get(path).await;
    let list = see("/office/closings").await;
    assert_eq!(list.status, 200);
    assert!(list.says("HK$12.50"), "what is open: {}", list.body);
    let close = format!("/office/closings/{store}");
    let at = format!("{close}/1");
    let closed = press(&aiko, &close).await;
    assert_eq!(closed.location(), at);
    let page = see(&at).await;
    for words in ["HK$12.50", "Closing 1", "Aiko", "The day went on"] {
        assert!(page.says(words), "{words} is not in {}", page.body);
    }
    assert!(see("/office/closings").await.says("Closing 1"));
    assert_eq!(
        press(&aiko, &close).await.status,
        422,
        "there is nothing left"
    );
    let csv = see(&format!("{at}.csv")).await;
    assert!(
        csv.header("content-disposition")
            .contains("closing-S-1-1-2")
    );
    assert!(csv.says(",1250,12.50,"), "{}", csv.body);
    assert_eq!(see(&format!("{at}.json")).await.json()["number"], 1);
    // Another's is as unknown as what isn't there.
    for path in [
        "/office/closings/NOWHERE/1",
        "/office/closings/S-9/1",
        &format!("{at}.exe"),
    ] {
        assert_eq!(see(path).await.status, 404, "{path}");
    }
    assert_eq!(press(&aiko, "/office/closings/S-9").await.status, 404);
    assert_eq!(see(&close).await.location(), "/office/closings", "reloaded");
    let designer = Desk::signed_in(&app, "M-1").await;
    for path in ["/office/closings", &at] {
        assert_eq!(designer.browser.get(path).await.status, 404, "{path}");
    }
    assert_eq!(designer.post(&close).await.status, 404);
}
