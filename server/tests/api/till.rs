//! The live till from outside: who becomes a screen, what it hears, and when it hears nothing more.

use std::time::{Duration, Instant};

use domain::State;

use crate::support::{
    TestApp,
    child::{Portico, fail, fails, free_port, run},
    customer::{ALIPAY_HK, BROWSER, Customer, Page},
    desk::{Desk, link as studio_link},
    environment, pair, quick_sandbox,
    screen::{Screen, enrol, secret, till_link},
    shops,
};

/// Somebody pays at this counter.
async fn pay(app: &TestApp, counter: &str, amount: &str) -> String {
    let customer = app.customer(ALIPAY_HK);
    let cashier = customer.start(&app.code(counter).await, amount).await;
    let result = customer.press(&cashier, "pay").await;
    let newest = app.newest(1).await.remove(0);
    app.until(&newest.request_id, State::Paid).await;
    customer.get(&result).await.words()
}

#[tokio::test]
async fn a_payment_is_heard_at_once_by_every_screen_of_its_store() {
    let app = TestApp::new().await;
    let one = Screen::set_up(&app, &["--store", "S-1", "--name", "Bar"]).await;
    let two = Screen::set_up(&app, &["--store", "S-1", "--language", "de"]).await;
    let far = Screen::set_up(&app, &["--store", "S-2"]).await;
    let [mut first, mut second] = [one.listen(None).await, two.listen(None).await];
    let hello = first.hears("hello").await;
    assert_eq!(
        (&hello.data["store"], &hello.data["name"]),
        (&"Causeway Bay".into(), &"Bar".into())
    );
    assert_eq!((hello.id, &hello.data["head"]), (Some(0), &0.into()));
    second.hears("hello").await;

    let words = pay(&app, "Counter 1", "1250.50").await;
    let paid = first.hears("paid").await;
    assert_eq!((paid.id, &paid.data["seq"]), (Some(1), &1.into()));
    assert_eq!(paid.data["words"].as_array().unwrap().len(), 2);
    let told: Vec<&str> = paid.data["words"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|word| word.as_str())
        .collect();
    assert_eq!(told.join(" "), words, "as the customer's page says");
    assert_eq!(
        (&paid.data["minor"], &paid.data["currency"]),
        (&125_050.into(), &"HKD".into())
    );
    assert_eq!(
        (&paid.data["text"], &paid.data["till"]),
        (&"HK$1,250.50".into(), &"Counter 1".into())
    );
    assert_eq!(
        (&paid.data["wallet"], &paid.data["twins"]),
        (&"AlipayHK".into(), &0.into())
    );
    let german = second.hears("paid").await;
    assert!(
        german.data["text"]
            .as_str()
            .unwrap()
            .starts_with("1.250,50")
    );

    handed_over([&one, &two, &far]).await;
    for stream in [&mut first, &mut second] {
        let handed = stream.hears("handed").await;
        assert_eq!((handed.id, &handed.data["of"]), (Some(2), &1.into()));
    }
    drop(first);
    caught_up(&one).await;
    assert_eq!(far.state().await["head"], 0, "another store's");
}

/// By a form of its own, for all, once.
async fn handed_over([one, two, far]: [&Screen; 3]) {
    let naked = one.browser.posting("/till/handed").form(&[("seq", "1")]);
    assert_eq!(Page::of(naked).await.status, 403);
    assert_eq!(two.send("/till/handed", &[("seq", "1")]).await.status, 303);
    assert_eq!(one.send("/till/handed", &[("seq", "1")]).await.status, 303);
    assert_eq!(one.send("/till/seen", &[("seq", "1")]).await.status, 404);
    assert_eq!(far.send("/till/handed", &[("seq", "1")]).await.status, 404);
}

/// Who was away hears what it missed, and only that; also without a stream.
async fn caught_up(one: &Screen) {
    let mut again = one.listen(Some(1)).await;
    assert_eq!(again.hears("handed").await.id, Some(2));
    assert_eq!(again.hears("hello").await.data["head"], 2);
    assert_eq!(
        one.listen(Some(9)).await.hears("resync").await.data["head"],
        2
    );
    let since = one.ask("/till/since/0").await.json();
    assert_eq!(since["events"].as_array().unwrap().len(), 2);
    assert_eq!((&since["head"], &since["more"]), (&2.into(), &false.into()));
    assert_eq!(
        (&since["events"][0]["marked"], &since["missed"]["count"]),
        (&true.into(), &1.into())
    );
    assert_eq!(one.ask("/till/since/9").await.json()["resync"], true);
    let state = one.state().await;
    assert_eq!(state["rows"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&state["today"]["count"], &state["today"]["text"]),
        (&1.into(), &"HK$1,250.50".into())
    );
}

#[tokio::test]
async fn a_screen_of_one_till_hears_of_others_only_that_there_was_something() {
    let app = TestApp::new().await;
    let shops = app.store.shops().await.unwrap();
    let till = |label: &str| {
        let shop = shops.iter().find(|shop| shop.code.label == label);
        shop.unwrap().till.0.to_string()
    };
    let words = ["--store", "S-1", "--tills", &till("Counter 2")];
    let screen = Screen::set_up(&app, &words).await;
    let mut stream = screen.listen(None).await;
    let hello = stream.hears("hello").await;
    assert_eq!(
        (
            &hello.data["name"],
            hello.data["tills"].as_array().unwrap().len()
        ),
        (&"Counter 2".into(), 1)
    );
    pay(&app, "Counter 1", "5.00").await;
    let other = stream.hears("other").await;
    assert_eq!(other.data, serde_json::json!({ "seq": 1, "kind": "other" }));
    pay(&app, "Counter 2", "7.00").await;
    assert_eq!(stream.hears("paid").await.data["text"], "HK$7.00");
    assert_eq!(
        screen.send("/till/handed", &[("seq", "1")]).await.status,
        404
    );
    assert_eq!(screen.state().await["today"]["count"], 1);
    let unknown = ["till", "link", "--store", "S-1", "--tills", "99"];
    assert!(fails(&app.environment, &unknown).contains("no till 99"));
    assert!(fail(&app.environment, &["till", "link", "--store", "S-9"]).contains("no store"));
    let klingon = ["till", "link", "--store", "S-1", "--language", "tlh"];
    assert!(fail(&app.environment, &klingon).contains("no texts in"));
}

#[tokio::test]
async fn only_who_came_with_a_link_is_a_screen_and_it_opens_nothing_else() {
    let app = TestApp::new().await;
    let stranger = app.customer(BROWSER);
    assert_eq!(stranger.get("/till").await.location(), "/till/enrol");
    for path in ["/till/events", "/till/since/0", "/till/state"] {
        assert_eq!(stranger.get(path).await.status, 401, "{path}");
    }
    let desk = Desk::signed_in(&app, "M-1").await;
    assert_eq!(desk.browser.get("/till/state").await.status, 401);
    let studio = studio_link(&app, "M-1");
    let studio = studio.split_once('#').unwrap().1;
    assert_eq!(enrol(&stranger, studio).await.status, 403, "another door's");

    let link = till_link(&app.environment, &["--store", "S-1"]);
    let elsewhere = stranger.posting("/till/enrol");
    let elsewhere = elsewhere.header("origin", "https://evil.example");
    let secret = secret(&link);
    let elsewhere = elsewhere.form(&[("code", &secret)]);
    assert_eq!(Page::of(elsewhere).await.status, 403);
    let came = enrol(&stranger, &secret).await;
    assert_eq!(came.location(), "/till");
    let cookie = came.header("set-cookie").to_owned();
    for words in [
        "portico-till=",
        "HttpOnly",
        "SameSite=Strict",
        "Max-Age=34560000",
    ] {
        assert!(cookie.contains(words), "{cookie}");
    }
    assert_eq!(
        enrol(&app.customer(BROWSER), &secret).await.status,
        403,
        "once"
    );
    assert_eq!(stranger.get("/till").await.status, 200);
    assert_eq!(stranger.get("/studio").await.location(), "/sign-in");
}

#[tokio::test]
async fn a_screen_is_as_loud_as_it_was_set_has_four_streams_and_may_leave() {
    let app = TestApp::new().await;
    let screen = Screen::set_up(&app, &["--store", "S-1"]).await;
    let quiet = [
        ("volume", "40"),
        ("silent_from", "22:00"),
        ("silent_to", "07:00"),
    ];
    assert_eq!(screen.send("/till/settings", &quiet).await.status, 303);
    let settings = &screen.state().await["settings"];
    let expected = serde_json::json!({ "speaks": false, "volume": 40, "silent_from": 1_320, "silent_to": 420 });
    assert_eq!(*settings, expected);
    assert_eq!(
        screen
            .send("/till/settings", &[("volume", "101")])
            .await
            .status,
        422
    );
    let mut streams = Vec::new();
    for _ in 0..4 {
        streams.push(screen.listen(None).await);
    }
    assert_eq!(
        screen.ask("/till/events").await.status,
        503,
        "enough for one screen"
    );
    // It leaves by itself: whatever it has open closes, and nothing opens any more.
    assert_eq!(
        screen.send("/till/leave", &[]).await.location(),
        "/till/enrol"
    );
    for stream in &mut streams {
        stream.hears("hello").await;
        assert_eq!(stream.hears("bye").await.data["why"], "ended");
        assert!(stream.next().await.is_none());
    }
    assert_eq!(screen.ask("/till/state").await.status, 401);
    assert_eq!(run(&app.environment, &["till", "list"]), "");
}

#[tokio::test]
async fn what_is_paid_at_one_server_is_heard_at_the_other_and_who_is_ended_there_is_ended_here() {
    for pair in pair::grounds().await {
        let app = &pair.app;
        let screen = Screen::set_up(app, &["--store", "S-OWN"]).await;
        let mut stream = screen.listen(None).await;
        stream.hears("hello").await;
        let [_, there] = pair.customers();
        let cashier = pair.tap(&there).await;
        there.press(cashier.location(), "pay").await;
        assert_eq!(stream.hears("paid").await.data["text"], "HK$12.50");
        let mut second = screen.at(&pair.other.base).listen(Some(0)).await;
        second.hears("paid").await;
        second.hears("hello").await;
        // By a third process.
        let listed = run(&app.environment, &["till", "list", "--json"]);
        assert!(
            listed.contains(&screen.id) && listed.contains("Chrome"),
            "{listed}"
        );
        run(&app.environment, &["till", "end", &screen.id]);
        for stream in [&mut stream, &mut second] {
            assert_eq!(stream.hears("bye").await.data["why"], "ended");
            assert!(stream.next().await.is_none());
        }
        assert_eq!(screen.ask("/till/state").await.status, 401);
    }
}

#[tokio::test]
async fn a_server_that_is_asked_to_end_ends_its_streams_first() {
    let sandbox = sandbox::start(quick_sandbox()).await.unwrap();
    let folder = shops::folder_with_site();
    let address = format!("127.0.0.1:{}", free_port().await);
    let base = format!("http://{address}");
    let mut environment = environment(&sandbox, folder.path(), &base);
    environment.insert("PORTICO_LISTEN", address);
    let file = folder.path().join("shops.toml");
    std::fs::write(&file, shops::TOML).unwrap();
    run(&environment, &["apply", file.to_str().unwrap()]);
    let link = till_link(&environment, &["--store", "S-1"]);
    let server = Portico::serve(&environment, &folder.path().join("log")).await;
    let screen = Screen {
        browser: Customer::new(&base, BROWSER),
        id: link["screen"].as_str().unwrap().to_owned(),
    };
    enrol(&screen.browser, &secret(&link)).await.location();
    let mut stream = screen.listen(None).await;
    stream.hears("hello").await;
    let asked = Instant::now();
    let ended = tokio::task::spawn_blocking(|| server.terminate());
    assert_eq!(stream.hears("bye").await.data["why"], "stopping");
    assert!(stream.next().await.is_none());
    assert!(ended.await.unwrap());
    // Forgotten streams hold a server for 35 s.
    assert!(asked.elapsed() < Duration::from_secs(30));
}
