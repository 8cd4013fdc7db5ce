//! Two people who are called alike, over real HTTP: told apart wherever they are listed.

use crate::{
    office::invited,
    support::desk::{Desk, with_two_merchants},
};

/// The marks behind a name in a page.
fn marks(page: &str, name: &str) -> Vec<String> {
    let begin = format!("{name} (");
    let mut all: Vec<String> = page
        .split(&begin)
        .skip(1)
        .filter_map(|rest| rest.split(')').next().map(str::to_owned))
        .collect();
    all.sort();
    all.dedup();
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn two_of_one_name_are_told_apart_in_lists_and_in_the_trail() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let cashier = [("name", "Bob"), ("role", "cashier"), ("where", "all")];
    let one = invited(&app, &aiko, &cashier).await;
    let staff = aiko.browser.get("/office/staff").await.body;
    assert_eq!(marks(&staff, "Bob"), [""; 0], "one alone has no mark");
    let other = invited(&app, &aiko, &cashier).await;
    let staff = aiko.browser.get("/office/staff").await.body;
    let both = marks(&staff, "Bob");
    assert_eq!(both.len(), 2, "{staff}");
    assert_eq!(marks(&staff, "Aiko"), [""; 0]);
    let trail = aiko.browser.get("/office/trail").await.body;
    assert_eq!(marks(&trail, "Bob"), both, "{trail}");
    // Each knows which is theirs.
    let [first, second] = [&one, &other].map(|desk| desk.browser.get("/office"));
    let own = [
        marks(&first.await.body, "Bob"),
        marks(&second.await.body, "Bob"),
    ];
    assert!(own.iter().all(|own| own.len() == 1), "{own:?}");
    assert_ne!(own[0], own[1]);
}
