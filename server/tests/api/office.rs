//! The office over real HTTP: who one is, who else works here, letting in and ending, and what a role
//! opens.

use crate::support::{
    TestApp,
    customer::Page,
    desk::{Desk, with_two_merchants},
};

/// Posts a form of the office's own page.
pub(crate) async fn post(desk: &Desk, path: &str, fields: &[(&str, &str)]) -> Page {
    let token = desk.browser.get("/office").await.field("form_token");
    let mut form = vec![("form_token", token.as_str())];
    form.extend(fields);
    Page::of(desk.browser.posting(path).form(&form)).await
}

const CASHIER: [(&str, &str); 3] = [("name", "Bob"), ("role", "cashier"), ("where", "some")];

/// The same at one store.
pub(crate) const CASHIER_AT_FIRST_STORE: [(&str, &str); 4] = [
    ("name", "Bob"),
    ("role", "cashier"),
    ("where", "some"),
    ("spot", "store S-1"),
];

/// Invites somebody; whoever uses the link.
pub(crate) async fn invited(app: &TestApp, by: &Desk, fields: &[(&str, &str)]) -> Desk {
    let page = post(by, "/office/staff/invite", fields).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let link = page.body.split("/sign-in#").nth(1).unwrap();
    let desk = Desk::at(app);
    let page = desk.enter(&link[..40]).await;
    assert_eq!(page.location(), "/office");
    desk
}

/// The id of whoever is called this, out of the list's forms.
pub(crate) async fn id_of(desk: &Desk, name: &str) -> String {
    let page = desk.browser.get("/office/staff").await;
    let row = page.body.split("<bdi>").find(|part| part.starts_with(name));
    let form = row.unwrap().split("/office/staff/").nth(1).unwrap();
    form.split('/').next().unwrap().to_owned()
}

/// Ends what Bob is, which he notices with the next page.
async fn ended_at_once(aiko: &Desk, bob: &Desk) {
    let staff = aiko.browser.get("/office/staff").await;
    assert!(
        staff.says("Bob") && staff.says("Here since"),
        "{}",
        staff.body
    );
    let id = id_of(aiko, "Bob").await;
    let end = format!("/office/staff/{id}/end");
    let ended = post(aiko, &end, &[("role", "cashier")]).await;
    assert_eq!(ended.location(), "/office/staff");
    assert_eq!(
        bob.browser.get("/office").await.location(),
        "/sign-in",
        "at once"
    );
    let again = post(aiko, &end, &[("role", "cashier")]).await;
    assert_eq!(again.status, 404);
}

#[tokio::test]
async fn an_owner_lets_a_cashier_in_who_may_do_a_cashiers_work_and_no_more() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let home = aiko.browser.get("/office").await;
    for words in [
        "Welcome, Aiko",
        "Owner",
        "You work here now",
        "/office/staff",
        "/studio",
    ] {
        assert!(home.says(words), "{words} is not in {}", home.body);
    }
    let staff = aiko.browser.get("/office/staff").await;
    let store = staff.body.split("value=\"store ").nth(1).unwrap();
    let store = ["store ", store.split('"').next().unwrap()].concat();
    let mut fields = CASHIER.to_vec();
    fields.push(("spot", &store));
    let bob = invited(&app, &aiko, &fields).await;
    let home = bob.browser.get("/office").await;
    assert!(
        home.says("Welcome, Bob") && home.says("Cashier"),
        "{}",
        home.body
    );
    assert!(!home.says("/office/staff") && !home.says("href=\"/studio\""));
    let never = bob.browser.get("/office/nothing").await;
    for path in [
        "/office/staff",
        "/studio",
        "/office/codes",
        "/studio/posters",
        "/studio/versions",
    ] {
        let page = bob.browser.get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert!(page.says("There is nothing here"), "{path}: {}", page.body);
    }
    assert_eq!(never.status, 404);
    let refused = post(&bob, "/office/staff/invite", &CASHIER).await;
    assert_eq!(refused.status, 404);
    assert_eq!(
        bob.browser.get("/studio/sessions").await.status,
        200,
        "one's own"
    );

    ended_at_once(&aiko, &bob).await;
}

/// What can't be invited like that, and why.
const WRONG: [([(&str, &str); 3], &str); 6] = [
    (
        [("name", " "), ("role", "cashier"), ("where", "everywhere")],
        "Please give a name",
    ),
    (
        [
            ("name", "B\u{200b}ob"),
            ("role", "cashier"),
            ("where", "everywhere"),
        ],
        "Please give a name",
    ),
    (
        [("name", "Bob"), ("role", "cashier"), ("where", "some")],
        "at least one store",
    ),
    (
        [("name", "Bob"), ("role", "designer"), ("where", "some")],
        "counts everywhere",
    ),
    (
        [
            ("name", "Bob"),
            ("role", "operator"),
            ("where", "everywhere"),
        ],
        "more than you may give",
    ),
    (
        [("name", "Bob"), ("role", "king"), ("where", "everywhere")],
        "more than you may give",
    ),
];

#[tokio::test]
async fn what_is_filled_in_wrong_is_said_and_stays_filled_in() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    for (fields, words) in WRONG {
        let page = post(&aiko, "/office/staff/invite", &fields).await;
        assert_eq!(page.status, 422);
        assert!(page.says(words), "{words} is not in {}", page.body);
        assert!(page.says(&format!("value=\"{}\"", fields[0].1)));
    }
    for spot in ["store NOWHERE", "till 9999 S-1", "x"] {
        let mut fields = CASHIER.to_vec();
        fields.push(("spot", spot));
        let page = post(&aiko, "/office/staff/invite", &fields).await;
        assert!(
            page.status == 422 && page.says("at least one store"),
            "{spot}"
        );
    }
    assert_eq!(app.rows("people").await, 1, "nobody was let in");
    let id = id_of(&aiko, "Aiko").await;
    let page = post(
        &aiko,
        &format!("/office/staff/{id}/end"),
        &[("role", "owner")],
    )
    .await;
    assert!(
        page.status == 422 && page.says("only owner who has signed in"),
        "{}",
        page.body
    );
    assert_eq!(aiko.browser.get("/office").await.status, 200);
}

#[tokio::test]
async fn another_shops_people_are_as_unknown_as_nobody() {
    let app = with_two_merchants().await;
    let (aiko, other) = (
        Desk::of_owner(&app, "M-1").await,
        Desk::of_owner(&app, "M-2").await,
    );
    let id = id_of(&aiko, "Aiko").await;
    for what in ["end", "link"] {
        let theirs = post(
            &other,
            &format!("/office/staff/{id}/{what}"),
            &[("role", "owner")],
        )
        .await;
        let nobody = format!("/office/staff/nobody/{what}");
        let nobody = post(&other, &nobody, &[("role", "owner")]).await;
        assert_eq!((theirs.status, nobody.status), (404, 404));
        assert_eq!(theirs.body, nobody.body);
    }
    let there = post(&other, "/office/shop", &[("merchant", "M-1")]).await;
    let nowhere = post(&other, "/office/shop", &[("merchant", "X")]).await;
    assert_eq!((there.status, nowhere.status), (404, 404));
    assert_eq!(there.body, nowhere.body);
    assert_eq!(aiko.browser.get("/office").await.status, 200);
}

#[tokio::test]
async fn a_form_of_nobodys_and_one_from_elsewhere_change_nothing() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let fields = [("name", "Eve"), ("role", "owner"), ("where", "everywhere")];
    let bare = Page::of(aiko.browser.posting("/office/staff/invite").form(&fields)).await;
    assert_eq!(bare.status, 403);
    let token = aiko.browser.get("/office").await.field("form_token");
    let mut form = vec![("form_token", token.as_str())];
    form.extend(fields);
    let cross = aiko.browser.posting("/office/staff/invite").form(&form);
    let cross = Page::of(cross.header("sec-fetch-site", "cross-site")).await;
    assert_eq!(cross.status, 403);
    let stranger = Desk::at(&app);
    assert_eq!(stranger.browser.get("/office").await.location(), "/sign-in");
    assert_eq!(
        stranger.browser.get("/office/staff").await.location(),
        "/sign-in"
    );
    assert_eq!(app.rows("people").await, 1);
}

#[tokio::test]
async fn whoever_came_by_a_studio_link_begins_in_the_studio_and_an_old_address_still_opens() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    assert_eq!(desk.browser.get("/office").await.location(), "/studio");
    assert_eq!(desk.browser.get("/office/staff").await.status, 404);
    assert_eq!(desk.browser.get("/studio/sign-in").await.status, 200);
}

#[tokio::test]
async fn an_address_that_isnt_there_is_told_with_the_way_back_to_ones_own_pages() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    for path in [
        "/office/nowhere",
        "/office/codes/a/b/c",
        "/studio/nowhere/at/all",
    ] {
        let page = aiko.browser.get(path).await;
        assert!(
            page.status == 404 && page.says("There is nothing here"),
            "{path}: {}",
            page.body
        );
        assert!(page.says("class=\"places\""), "{path}: {}", page.body);
        let stranger = Desk::at(&app).browser.get(path).await;
        assert_eq!(stranger.location(), "/sign-in", "{path}");
    }
}
