//! What the studio keeps from others: forms that can't be forged, nothing of anybody else's, secrets
//! that are nowhere to be read, and an end to guessing.

use crate::support::{
    Setting, TestApp,
    customer::Page,
    desk::{Desk, ago, at, code_of, home_with, link, with_two_merchants},
};

#[tokio::test]
async fn another_sites_form_or_one_without_its_token_changes_nothing() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let other = Desk::signed_in(&app, "M-1").await;
    let (token, foreign) = (desk.token().await, other.token().await);
    let out = "/studio/sign-out";
    let wrong = "0".repeat(40);
    for request in [
        desk.browser.posting(out),
        desk.posting(out, ""),
        desk.posting(out, &wrong),
        desk.posting(out, &foreign),
        desk.posting(out, &token)
            .header("sec-fetch-site", "cross-site"),
        desk.posting(out, &token)
            .header("sec-fetch-site", "same-site"),
        desk.posting(out, &token)
            .header("origin", "https://evil.example"),
        desk.browser.posting(out).header("x-portico-form", &wrong),
    ] {
        let page = Page::of(request).await;
        assert_eq!(page.status, 403, "{}", page.body);
        assert!(page.says("Nothing was changed"));
    }
    assert!(desk.is_in().await);
    let cross = desk.browser.posting("/sign-in");
    let cross = cross.header("sec-fetch-site", "cross-site");
    let code = code_of(&link(&app, "M-1"));
    let cross = Page::of(cross.form(&[("code", &code)])).await;
    assert_eq!(cross.status, 403, "nobody is signed in by another site");
    let own = desk.posting(out, &token);
    let own = own
        .header("sec-fetch-site", "same-origin")
        .header("origin", &app.base);
    assert_eq!(Page::of(own).await.location(), "/sign-in");
    assert!(!desk.is_in().await);
    let late = Page::of(desk.posting(out, &token)).await;
    assert!(late.status == 403 && late.says("You are signed out"));
}

#[tokio::test]
async fn a_script_puts_the_token_into_a_header() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let post = desk.browser.posting("/studio/sign-out");
    let post = post.header("x-portico-form", desk.token().await);
    assert_eq!(Page::of(post).await.status, 303);
    assert!(!desk.is_in().await);
}

#[tokio::test]
async fn another_merchants_browsers_are_as_unknown_as_none() {
    let app = with_two_merchants().await;
    let (tea, books) = (
        Desk::signed_in(&app, "M-1").await,
        Desk::signed_in(&app, "M-2").await,
    );
    let home = tea.browser.get("/office/codes").await;
    assert!(!home.says("Secret counter") && !home.says("Books"));
    let theirs = books.id().await;
    let list = tea.browser.get("/studio/sessions").await;
    assert!(list.says("This browser") && !list.says(&theirs));
    let foreign = tea.post(&format!("/studio/sessions/{theirs}/end")).await;
    let unknown = tea.post("/studio/sessions/00000000/end").await;
    assert_eq!((foreign.status, unknown.status), (404, 404));
    assert_eq!(foreign.body, unknown.body);
    assert!(books.is_in().await);
}

#[tokio::test]
async fn pages_are_kept_by_nobody_and_secrets_are_on_none() {
    let app = TestApp::new().await;
    let desk = Desk::at(&app);
    let code = code_of(&link(&app, "M-1"));
    let entered = desk.enter(&code).await;
    let cookie = entered.header("set-cookie").to_owned();
    let secret = cookie.split(['=', '.']).nth(1).unwrap().to_owned();
    assert_eq!(secret.len(), 40);
    for path in ["/sign-in", "/studio", "/office/codes", "/studio/sessions"] {
        let page = desk.browser.get(path).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert_eq!(page.header("referrer-policy"), "no-referrer", "{path}");
        let policy = page.header("content-security-policy");
        for rule in [
            "script-src 'self';",
            "form-action 'self';",
            "frame-src 'self';",
        ] {
            assert!(policy.contains(rule), "{policy}");
        }
        assert!(!policy.contains("unsafe"), "{policy}");
        for hidden in [&code, &secret] {
            assert!(!page.body.contains(hidden.as_str()), "{path}");
        }
    }
    let database = std::fs::read(format!("{}/portico.sqlite", app.data())).unwrap();
    let wal = std::fs::read(format!("{}/portico.sqlite-wal", app.data())).unwrap_or_default();
    let token = desk.token().await;
    for hidden in [&code, &secret, &token] {
        for kept in [&database, &wal] {
            let found = kept.windows(hidden.len()).any(|at| at == hidden.as_bytes());
            assert!(!found, "a secret is in the database");
        }
    }
    let customers = desk.browser.get("/nothing").await;
    let policy = customers.header("content-security-policy");
    assert!(policy.contains("wasm-unsafe-eval"), "{policy}");
    assert_eq!(customers.header("referrer-policy"), "same-origin");
}

#[tokio::test]
async fn with_https_the_cookie_belongs_to_this_host_and_goes_over_nothing_else() {
    let app = TestApp::with(Setting {
        environment: vec![("PORTICO_PUBLIC_URL", "https://pay.example".to_owned())],
        ..Setting::default()
    })
    .await;
    let link = link(&app, "M-1");
    assert!(link.starts_with("https://pay.example/sign-in#"));
    let page = Desk::at(&app).enter(&link).await;
    let cookie = page.header("set-cookie");
    assert!(cookie.starts_with("__Host-portico-studio="), "{cookie}");
    for words in ["; Path=/;", "; HttpOnly", "; SameSite=Strict", "; Secure"] {
        assert!(cookie.contains(words), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    let cookie = cookie.split(';').next().unwrap();
    assert_eq!(home_with(&app, cookie).await.status, 200);
}

#[tokio::test]
async fn whoever_tries_too_often_has_to_wait() {
    let app = TestApp::with(Setting {
        environment: vec![("PORTICO_SIGN_INS_PER_CLIENT_MINUTE", "2".to_owned())],
        ..Setting::default()
    })
    .await;
    let desk = Desk::at(&app);
    let code = code_of(&link(&app, "M-1"));
    for _ in 0..2 {
        assert_eq!(desk.enter("guess").await.status, 403);
    }
    let page = desk.enter(&code).await;
    assert!(page.status == 429 && page.says("Too many tries"));
    assert!(!page.header("retry-after").is_empty());
    let clock = ago(0);
    let signed_in = at(&app, &clock).sign_in(&code, "").await.unwrap();
    assert!(signed_in.is_some(), "the link was not used up");
}
