//! Two servers over one store: what the one showed the other answers, and what is changed is seen by
//! both.

use ::shops::apply::apply;
use domain::State;
use foundation::randomness::SystemRandomness;

use crate::support::{
    Setting, TestApp,
    child::say,
    customer::{ALIPAY_HK, Page},
    desk::{Desk, Opened, code_of, link},
    eventually, shops,
};

#[tokio::test]
async fn a_page_of_the_one_is_answered_by_the_other() {
    let app = TestApp::new().await;
    let other = app.beside(&[]).await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    // Every step at another server than the one before.
    let there = customer.at(&other.base);
    let cashier = there.pay(&form, "12.50").await;
    let result = customer.press(cashier.location(), "pay").await;
    let result = result.replacen(&app.base, "", 1);
    app.until(&app.only_id(), State::Paid).await;
    assert!(there.get(&result).await.says("words-pair"));
    // The same form once more is the same payment, wherever it is sent.
    let again = customer.pay(&form, "12.50").await;
    assert_eq!(again.location(), result);
    assert_eq!(app.sandbox.payments().len(), 1);
    // What was typed is carried into another language, from the one to the other.
    let code = app.code("Counter 1").await;
    let form = customer.scan(&code).await;
    let change = customer.posting(&format!("/c/{code}?lang=de"));
    let changed = Page::of(change.form(&form.fields("7.25"))).await;
    let page = there.get(changed.location()).await;
    assert!(
        page.says("lang=\"de\"") && page.says("7,25"),
        "{}",
        page.body
    );
    assert_eq!(page.field("attempt"), form.attempt);
}

#[tokio::test]
async fn a_merchant_signs_in_at_the_one_and_works_at_the_other() {
    let app = TestApp::new().await;
    let other = app.beside(&[]).await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let there = Desk {
        browser: desk.browser.at(&other.base),
    };
    // A form of the one is taken by the other, whose work the one then shows.
    let home = desk.home().await;
    let opened = Opened {
        token: home.field("form_token"),
        revision: home.field("revision"),
    };
    let words = [("accent", "#0b6e4f")];
    let saved = there.fill_old("/studio/draft", &opened, &words).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    assert!(desk.home().await.says("#0b6e4f"));
    // A link is used once, wherever.
    let code = code_of(&link(&app, "M-1"));
    let (one, two) = (Desk::at(&app), Desk::at(&app));
    let two = Desk {
        browser: two.browser.at(&other.base),
    };
    let (first, second) = tokio::join!(one.enter(&code), two.enter(&code));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 403]);
    // Signed out at the one is signed out at the other.
    desk.post("/studio/sign-out").await;
    assert!(!there.is_in().await);
}

#[tokio::test]
async fn a_change_of_a_shop_is_seen_at_once_where_it_is_made_and_soon_elsewhere() {
    let app = TestApp::new().await;
    let other = app.beside(&[]).await;
    let code = app.code("Counter 1").await;
    let customers = [
        app.customer(ALIPAY_HK),
        app.customer(ALIPAY_HK).at(&other.base),
    ];
    for customer in &customers {
        assert!(customer.scan_again(&code).await.says("Causeway Bay"));
    }
    let renamed = shops::TOML.replace("Causeway Bay", "Wan Chai");
    apply(&renamed, &*other.store, &SystemRandomness)
        .await
        .unwrap();
    assert!(customers[1].scan_again(&code).await.says("Wan Chai"));
    // Within a second: `kept.rs` measures it.
    eventually("the other one shows it, too", async || {
        let page = customers[0].scan_again(&code).await;
        page.says("Wan Chai").then_some(())
    })
    .await;
    let parsed = domain::EntryCode::parse(&code).unwrap();
    app.store.set_enabled(&parsed, false, None).await.unwrap();
    assert_eq!(customers[0].scan_again(&code).await.status, 410);
    eventually("it is off at the other one, too", async || {
        let page = customers[1].scan_again(&code).await;
        (page.status == 410).then_some(())
    })
    .await;
}

/// A folder of static files as another build leaves it: its start script is called so.
fn site_of_another_build(start: &str, text: &str) -> tempfile::TempDir {
    let folder = shops::folder_with_site();
    let site = folder.path().join("site");
    let manifest = std::fs::read_to_string(site.join("manifest.json")).unwrap();
    let manifest = manifest.replace("start-1.js", start);
    std::fs::write(site.join("manifest.json"), manifest).unwrap();
    std::fs::write(site.join("assets").join(start), text).unwrap();
    for name in [
        "islands-1.js",
        "islands-1.wasm",
        "studio-1.css",
        "studio-1.js",
    ] {
        std::fs::write(site.join("assets").join(name), "").unwrap();
    }
    for name in ["clocks-1.js", "copy-1.js"] {
        std::fs::write(site.join("assets").join(name), "").unwrap();
    }
    folder
}

#[tokio::test]
async fn files_of_another_build_are_served_before_and_after_it() {
    let app = TestApp::new().await;
    let (old, new) = ("start.00000000000a.js", "start.00000000000b.js");
    let sites = [
        site_of_another_build(old, "export const build = 1"),
        site_of_another_build(new, "export const build = 2"),
    ];
    let told = |at: usize| {
        let site = sites[at].path().join("site").display().to_string();
        [("PORTICO_SITE", site)]
    };
    let before = app.beside(&told(0)).await;
    before.upkeep.look().await;
    let after = app.beside(&told(1)).await;
    after.upkeep.look().await;
    for server in [&before, &after] {
        let customer = app.customer(ALIPAY_HK).at(&server.base);
        for (name, build) in [(old, "1"), (new, "2")] {
            let file = customer.get(&format!("/assets/{name}")).await;
            assert_eq!(
                (file.status, file.header("content-type")),
                (200, "text/javascript")
            );
            assert!(file.body.ends_with(build), "{}", file.body);
            assert!(file.header("cache-control").contains("immutable"));
        }
        let none = customer.get("/assets/start.00000000000c.js").await;
        assert_eq!(none.status, 404);
        assert_eq!(none.header("cache-control"), "no-store");
    }
    // Whoever has the old page still open finds its files when that server is long gone.
    drop(before);
    let page = app.customer(ALIPAY_HK).at(&after.base);
    assert_eq!(page.get(&format!("/assets/{old}")).await.status, 200);
}

#[tokio::test]
async fn two_servers_divide_what_a_client_may_start() {
    let limit = ("PORTICO_STARTS_PER_CLIENT_MINUTE", "8".to_owned());
    let app = TestApp::with(Setting {
        environment: vec![limit],
        ..Setting::default()
    })
    .await;
    let other = app.beside(&[]).await;
    other.upkeep.look().await;
    // What writes nothing for a while may be looked at less often.
    for _ in 0..6 {
        app.upkeep.look().await;
        other.upkeep.look().await;
    }
    let code = app.code("Counter 1").await;
    for base in [&app.base, &other.base] {
        let mut taken = 0;
        for _ in 0..8 {
            let customer = app.customer(ALIPAY_HK).at(base);
            let form = customer.scan(&code).await;
            taken += u32::from(customer.pay_by_script(&form, "12.50").await.status == 200);
        }
        // On a slow machine the minute goes on meanwhile.
        assert!((4..8).contains(&taken), "{taken}, of half of eight");
    }
    assert_eq!(app.upkeep.roster.living(), 2);
    // One ends: the other may do all of it again.
    other.upkeep.finish().await;
    for _ in 0..6 {
        app.upkeep.look().await;
    }
    assert_eq!(app.upkeep.roster.living(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn doctor_tells_who_runs_and_who_goes_by_another_file() {
    let app = TestApp::new().await;
    let folder = tempfile::tempdir().unwrap();
    let wallets = folder.path().join("wallets.toml");
    let text = include_str!("../../shops/wallets.toml");
    let text = text.replacen("\"AlipayHK\"", "\"Alipay of Hong Kong\"", 1);
    std::fs::write(&wallets, text).unwrap();
    app.upkeep.look().await;
    let said = say(&app.environment, &["doctor"]);
    let me = app.upkeep.roster.me();
    assert!(
        said.contains(&me.id) && said.contains(&me.accounts),
        "{said}"
    );
    assert!(!said.contains("not all go by"), "{said}");
    let told = [("PORTICO_WALLETS", wallets.display().to_string())];
    let other = app.beside(&told).await;
    other.upkeep.look().await;
    let said = say(&app.environment, &["doctor"]);
    assert!(said.contains(&other.upkeep.roster.me().id), "{said}");
    assert!(said.contains("not all go by the same wallets"), "{said}");
    assert!(!said.contains("not all go by the same accounts"), "{said}");
    assert!(!said.contains("goes by other accounts"), "{said}");
    // The operator changes an account, and has restarted nothing yet.
    let mut environment = app.environment.clone();
    environment.insert("PORTICO_GATEWAY_KEY_VERSION", "2".to_owned());
    let said = say(&environment, &["doctor"]);
    let words = format!("{} goes by other accounts or keys than the settings", me.id);
    assert!(said.contains(&words), "{said}");
}
