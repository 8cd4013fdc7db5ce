//! Acceptance marks: given by command, shown where customers pay and on what they keep, and nowhere else.

use std::fs;

use alarms::Kind;

use crate::support::{
    TestApp,
    child::{refused, run, say},
    customer::{ALIPAY_HK, Page},
    desk::Desk,
    mall::Mall,
};

/// Written into a server's folder: a drawing in a colour.
fn artwork(app: &TestApp, name: &str, colour: &str) -> String {
    let path = format!("{}-{name}", app.data());
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"30\"><script>steal()</script>\
         <circle cx=\"15\" cy=\"15\" r=\"14\" fill=\"{colour}\"/><circle cx=\"70\" cy=\"15\" r=\"12\" fill=\"{colour}\"/></svg>"
    );
    fs::write(&path, svg).unwrap();
    path
}

/// A drawing that brings its own ground along.
fn framed(app: &TestApp, name: &str, ground: &str, letters: &str) -> String {
    let path = format!("{}-{name}", app.data());
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"30\">\
         <rect width=\"90\" height=\"30\" fill=\"{ground}\"/><circle cx=\"45\" cy=\"15\" r=\"9\" fill=\"{letters}\"/></svg>"
    );
    fs::write(&path, svg).unwrap();
    path
}

impl TestApp {
    fn mark(&self, words: &[&str]) -> String {
        run(&self.environment, &[&["mark"], words].concat())
    }

    /// Until the server takes what was given: it looks every five ticks.
    async fn ticks(&self) {
        for _ in 0..5 {
            self.upkeep.look().await;
        }
    }

    async fn page(&self, counter: &str) -> Page {
        let customer = self.customer(ALIPAY_HK);
        customer
            .get(&format!("/c/{}", self.code(counter).await))
            .await
    }
}

/// The page without what is its own each time.
fn settled(page: &Page) -> String {
    page.body.replace(&page.field("attempt"), "")
}

/// The addresses of the page's pictures.
fn pictures(page: &Page) -> Vec<String> {
    let parts = page.body.split("/pictures/").skip(1);
    let names = parts.filter_map(|part| part.split('"').next());
    names.map(|name| format!("/pictures/{name}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mark_stands_at_the_pay_button_as_long_as_it_is_given() {
    let app = TestApp::new().await;
    let without = app.page("Counter 1").await;
    assert_eq!(without.status, 200);
    assert!(!without.says("class=\"mark\"") && !without.says(".mark"));
    assert!(pictures(&without).is_empty());
    let (light, dark) = (artwork(&app, "a", "#0a5"), artwork(&app, "b", "#fff"));
    assert!(app.mark(&["list"]).contains("no marks"));
    app.mark(&["set", "Alipay+", "--light", &light]);
    app.ticks().await;
    let page = app.page("Counter 1").await;
    let named = pictures(&page);
    assert_eq!(named.len(), 1, "{}", page.body);
    assert!(page.says("alt=\"Alipay+\"") && !page.says("<source"));
    let button = page.body.find("pay-button").unwrap();
    assert!(button < page.body.find("alt=\"Alipay+\"").unwrap());
    // The same policy but for the digest of what the mark adds to the style.
    assert!(
        page.header("content-security-policy")
            .contains("img-src 'self'")
    );
    assert!(page.body.contains(".mark picture"));
    let picture = app.customer(ALIPAY_HK).get(&named[0]).await;
    assert_eq!(
        (picture.status, picture.header("content-type")),
        (200, "image/svg+xml")
    );
    assert!(picture.header("cache-control").contains("immutable"));
    assert!(!picture.says("steal"), "{}", picture.body);

    app.mark(&["set", "Alipay+", "--light", &light, "--dark", &dark]);
    app.ticks().await;
    let both = app.page("Counter 1").await;
    assert_eq!(pictures(&both).len(), 2, "{}", both.body);
    assert!(both.says("(prefers-color-scheme: dark)"), "{}", both.body);
    let list = app.mark(&["list"]);
    assert!(
        list.contains("Alipay+") && list.contains(&named[0]["/pictures/".len()..]),
        "{list}"
    );

    app.mark(&["end", "Alipay+"]);
    app.ticks().await;
    let ended = app.page("Counter 1").await;
    assert_eq!(settled(&ended), settled(&without));
    // Pages that are open, and other servers, refer to it for a while.
    let left = app.customer(ALIPAY_HK).get(&named[0]).await;
    assert_eq!(left.status, 200);
    let told = run(&app.environment, &["trail", "list"]);
    assert_eq!(told.matches("mark.set").count(), 2, "{told}");
    assert_eq!(told.matches("mark.ended").count(), 1, "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_artwork_or_no_name_is_refused() {
    let app = TestApp::new().await;
    let (good, white) = (artwork(&app, "a", "#0a5"), artwork(&app, "b", "#fff"));
    let foreign = format!("{}-c", app.data());
    fs::write(&foreign, "GIF89a").unwrap();
    let refuses = |words: &[&str]| refused(&app.environment, &[&["mark"], words].concat());
    let long = "x".repeat(41);
    refuses(&["set", "Alipay+", "--light", &foreign]);
    refuses(&["set", "Alipay+", "--light", &good, "--dark", &foreign]);
    refuses(&["set", "Alipay+", "--light", "nowhere.svg"]);
    refuses(&["set", &long, "--light", &good]);
    refuses(&["set", " ", "--light", &good]);
    refuses(&["set", "Alipay+", "--light", &good, "--account", "No Name"]);
    let pale = framed(&app, "d", "#fff", "#f4f4f4");
    let night = framed(&app, "e", "#000", "#141414");
    for light in [&white, &pale] {
        let said = refuses(&["set", "Alipay+", "--light", light]);
        assert!(
            said.contains(&format!("--light {light}")) && said.contains("--dark"),
            "{said}"
        );
    }
    let black = artwork(&app, "f", "#111");
    for dark in [&night, &black] {
        let said = refuses(&["set", "Alipay+", "--light", &good, "--dark", dark]);
        assert!(
            said.contains(&format!("--dark {dark}: it can't be seen")),
            "{said}"
        );
    }
    let said = refuses(&["set", "Alipay+", "--light", &good, "--dark", &foreign]);
    assert!(said.contains(&format!("--dark {foreign}: ")), "{said}");
    let said = refuses(&["set", "Alipay+", "--light", &good, "--account", "teas"]);
    assert!(
        said.contains("--account teas") && said.contains("default"),
        "{said}"
    );
    let said = refuses(&["end", "Alipay+"]);
    assert!(said.contains("portico mark list"), "{said}");
    assert!(app.mark(&["list"]).contains("no marks"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_accounts_mark_is_shown_at_its_shops_and_the_installations_at_all_others() {
    let mall = Mall::new().await;
    let app = &mall.app;
    let (tea, all) = (artwork(app, "a", "#0a5"), artwork(app, "b", "#05a"));
    app.mark(&["set", "Tea+", "--light", &tea, "--account", "isv-tea"]);
    app.ticks().await;
    assert!(app.page("Tea").await.says("alt=\"Tea+\""));
    assert!(pictures(&app.page("Own").await).is_empty());
    app.mark(&["set", "Alipay+", "--light", &all]);
    app.ticks().await;
    assert!(app.page("Tea").await.says("alt=\"Tea+\""));
    let own = app.page("Own").await;
    assert!(
        own.says("alt=\"Alipay+\"") && !own.says("Tea+"),
        "{}",
        own.body
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn receipts_and_posters_have_it_too() {
    let app = TestApp::new().await;
    let (customer, payment) = app.paid("99.00").await;
    let receipt = format!("/r/{}/receipt", payment.token);
    let desk = Desk::signed_in(&app, "M-1").await;
    let code = app.code("Counter 1").await;
    let poster = |what: &str| format!("/studio/posters/{code}/svg?what={what}&show=1");
    let plain = customer.get(&format!("{receipt}.pdf")).await;
    assert!(!customer.get(&receipt).await.says("alt=\"Alipay+\""));
    assert!(!desk.browser.get(&poster("a6")).await.says("<image"));

    app.mark(&["set", "Alipay+", "--light", &artwork(&app, "a", "#0a5")]);
    app.ticks().await;
    let page = customer.get(&receipt).await;
    assert!(page.says("alt=\"Alipay+\""), "{}", page.body);
    let marked = customer.get(&format!("{receipt}.pdf")).await;
    assert!(marked.body.starts_with("%PDF") && marked.body != plain.body);
    let printed = desk.browser.get(&poster("a6")).await;
    assert!(printed.says("<image"), "{}", printed.status);
    let sticker = desk.browser.get(&poster("sticker")).await;
    assert!(sticker.status == 200 && !sticker.says("<image"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_studios_phone_shows_it_as_the_page_does() {
    let app = TestApp::new().await;
    let (light, dark) = (artwork(&app, "a", "#0a5"), artwork(&app, "b", "#fff"));
    app.mark(&["set", "Alipay+", "--light", &light, "--dark", &dark]);
    app.ticks().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let of_page = pictures(&app.page("Counter 1").await);
    for (mode, at) in [("light", of_page.len() - 1), ("dark", 0)] {
        let page = desk
            .browser
            .get(&format!("/studio/preview?view-mode={mode}"))
            .await;
        assert!(page.says("alt=\"Alipay+\""), "{}", page.body);
        assert_eq!(pictures(&page), [of_page[at].clone()], "{mode}");
        assert_eq!(page.says(".mark picture{background:none}"), mode == "dark");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mark_that_cant_be_read_stands_in_nobodys_way() {
    let app = TestApp::new().await;
    app.mark(&["set", "Alipay+", "--light", &artwork(&app, "a", "#0a5")]);
    let json = app.mark(&["list", "--json"]);
    assert!(
        json.contains("\"account\": null") && json.contains("\"dark\": null"),
        "{json}"
    );
    app.meddle("INSERT INTO marks SELECT 'tea', '', light, dark FROM marks")
        .await;
    app.ticks().await;
    assert!(app.page("Counter 1").await.says("alt=\"Alipay+\""));
    let alarms = app.payments.alarms().going_on();
    assert!(alarms.contains(&Kind::RowUnreadable), "{alarms:?}");
    let said = say(&app.environment, &["mark", "list"]);
    assert!(
        said.contains("Alipay+") && said.contains("mark tea"),
        "{said}"
    );
    let said = say(&app.environment, &["doctor"]);
    assert!(said.contains("mark tea"), "{said}");
}
