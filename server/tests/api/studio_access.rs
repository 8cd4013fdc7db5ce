//! The way into the studio and out of it over real HTTP: links that work once and for a while,
//! browsers that are known again, and signed out.

use people::session;

use crate::support::{
    TestApp,
    child::{fail, run},
    customer::{BROWSER, Page},
    desk::{Desk, ago, at, code_of, cookie_from, home_with, link, with_two_merchants},
};

#[tokio::test]
async fn a_link_leads_on_to_a_page_of_the_office_and_nowhere_else() {
    let app = TestApp::new().await;
    let desk = Desk::at(&app);
    let page = desk.browser.get("/sign-in?to=/office/money").await;
    let cookie = page.header("set-cookie");
    assert!(cookie.starts_with("portico-to=/office/money;"), "{cookie}");
    for other in ["https://evil.example", "//evil.example/office/", "/studio"] {
        let page = desk.browser.get(&format!("/sign-in?to={other}")).await;
        assert_eq!(page.header("set-cookie"), "", "{other}");
    }
    let owner = ["staff", "link", "--owner", "M-1", "--name", "Aiko"];
    let made = run(&app.environment, &owner);
    let desk = Desk::at(&app);
    desk.browser.get("/sign-in?to=/office/money").await;
    let page = desk.enter(&code_of(made.lines().next().unwrap())).await;
    assert_eq!(page.location(), "/office/money");
}

#[tokio::test]
async fn a_link_opens_the_studio_once() {
    let app = TestApp::new().await;
    let link = link(&app, "M-1");
    let address = format!("{}/sign-in#", app.base);
    assert!(link.starts_with(&address), "{link}");
    let desk = Desk::at(&app);
    let page = desk.browser.get("/sign-in").await;
    assert_eq!(page.status, 200, "a look at the page uses nothing up");
    assert_eq!(page.header("set-cookie"), "");
    assert_eq!(desk.home().await.location(), "/sign-in");
    let page = desk.enter(&link).await;
    assert_eq!(page.location(), "/office");
    let cookie = page.header("set-cookie");
    assert!(cookie.starts_with("portico-studio="), "{cookie}");
    for words in ["; Path=/;", "HttpOnly", "SameSite=Strict", "Max-Age=43200"] {
        assert!(cookie.contains(words), "{cookie}");
    }
    assert!(!cookie.contains("Secure"), "this is plain HTTP: {cookie}");
    let home = desk.browser.get("/office/codes").await;
    let shop = "Kyoto &lt;Tea&gt; &amp; \"House\"";
    for words in [shop, "Causeway Bay", "Counter 1", "Switched off", "Gion"] {
        assert!(home.says(words), "{words} is not in {}", home.body);
    }
    let code = app.code("Yen").await;
    assert!(home.says(&format!("href=\"/office/codes/{code}\"")));

    let second = Desk::at(&app);
    let page = second.enter(&code_of(&link)).await;
    assert!(page.status == 403 && page.says("This link doesn’t work"));
    assert!(!second.is_in().await);
    let never = second.enter(&"0".repeat(40)).await;
    let odd = second.enter("<b>").await;
    assert_eq!(never.body, page.body, "nobody learns which it is");
    assert_eq!(odd.body, page.body);
    let nobody = fail(&app.environment, &["studio", "link", "--merchant", "X"]);
    assert!(nobody.contains("there is no merchant X"), "{nobody}");
}

#[tokio::test]
async fn two_windows_at_once_with_one_link_make_one_sign_in() {
    let app = TestApp::new().await;
    let code = code_of(&link(&app, "M-1"));
    let (one, two) = (Desk::at(&app), Desk::at(&app));
    let (first, second) = tokio::join!(one.enter(&code), two.enter(&code));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 403]);
    assert_eq!(app.rows("sessions").await, 1);
}

#[tokio::test]
async fn links_and_sessions_end_with_their_time() {
    let app = TestApp::new().await;
    for (age_ms, status) in [(session::LINK_MS - 60_000, 303), (session::LINK_MS, 403)] {
        let clock = ago(age_ms);
        let made = at(&app, &clock).studio_link("M-1").await.unwrap();
        let page = Desk::at(&app).enter(made.secret.expose()).await;
        assert_eq!(page.status, status, "{age_ms}");
    }
    let idle = cookie_from(&app, session::IDLE_MS - 60_000).await;
    assert_eq!(home_with(&app, &idle).await.status, 200);
    let over = cookie_from(&app, session::IDLE_MS).await;
    assert_eq!(home_with(&app, &over).await.status, 303);
}

#[tokio::test]
async fn a_browsers_secret_changes_while_it_works_and_its_forms_stay_good() {
    let app = TestApp::new().await;
    let old = cookie_from(&app, session::ROTATE_MS).await;
    let (one, two) = tokio::join!(home_with(&app, &old), home_with(&app, &old));
    let both = [one.header("set-cookie"), two.header("set-cookie")];
    let new: Vec<_> = both.iter().filter(|cookie| !cookie.is_empty()).collect();
    assert_eq!(new.len(), 1, "one of a page's requests brings it: {both:?}");
    assert_eq!((one.status, two.status), (200, 200));
    let new = new[0].split(';').next().unwrap();
    let later = home_with(&app, new).await;
    assert_eq!((later.status, later.header("set-cookie")), (200, ""));
    assert_eq!(later.field("form_token"), one.field("form_token"));
    let token = one.field("form_token");
    let post = app.customer(BROWSER).posting("/studio/sign-out");
    let post = post.header("cookie", new).form(&[("form_token", &token)]);
    assert_eq!(Page::of(post).await.status, 303);
    assert_eq!(home_with(&app, new).await.status, 303);
}

#[tokio::test]
async fn browsers_are_signed_out_from_the_page() {
    let app = with_two_merchants().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let lost = Desk::signed_in(&app, "M-1").await;
    let books = Desk::signed_in(&app, "M-2").await;
    let shown = desk.browser.get("/studio/sessions").await;
    assert!(shown.says("Chrome · Linux"), "{}", shown.body);
    let lost_id = lost.id().await;
    let end = desk.post(&format!("/studio/sessions/{lost_id}/end")).await;
    assert_eq!(end.location(), "/studio/sessions");
    assert!(!lost.is_in().await && desk.is_in().await);
    let unused = code_of(&link(&app, "M-1"));
    let all = desk.post("/studio/sessions/end-all").await;
    assert_eq!(all.location(), "/sign-in");
    assert!(all.header("set-cookie").contains("Max-Age=0"));
    assert!(!desk.is_in().await && books.is_in().await);
    assert_eq!(Desk::at(&app).enter(&unused).await.status, 403);
}

#[tokio::test]
async fn browsers_are_signed_out_by_the_operator() {
    let app = with_two_merchants().await;
    let (one, two) = (
        Desk::signed_in(&app, "M-1").await,
        Desk::signed_in(&app, "M-1").await,
    );
    let books = Desk::signed_in(&app, "M-2").await;
    let said = run(&app.environment, &["studio", "sessions"]);
    assert_eq!(said.lines().count(), 3, "{said}");
    let id = one.id().await;
    let own = ["studio", "sessions", "--merchant", "M-1", "--json"];
    let listed = run(&app.environment, &own);
    assert!(listed.contains(&id) && !listed.contains("M-2"), "{listed}");
    run(&app.environment, &["studio", "revoke", &id]);
    assert!(!one.is_in().await && two.is_in().await);
    let again = fail(&app.environment, &["studio", "revoke", &id]);
    assert!(again.contains("there is no session"), "{again}");
    let all = ["studio", "revoke", "--merchant", "M-1"];
    let said = run(&app.environment, &all);
    assert!(said.contains("M-1: 1 signed out"), "{said}");
    assert!(!two.is_in().await && books.is_in().await);
}

#[tokio::test]
async fn the_studio_speaks_what_it_can_and_remembers_what_was_asked() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let german = desk.browser.getting("/studio");
    let german = Page::of(german.header("accept-language", "de, ja;q=0.5")).await;
    assert_eq!(german.header("content-language"), "ja");
    assert!(german.says("ログアウト"));
    let asked = desk.browser.get("/studio?lang=zh-HK").await;
    assert!(asked.header("set-cookie").contains("portico-lang=zh-HK"));
    assert_eq!(desk.home().await.header("content-language"), "zh-HK");
}
