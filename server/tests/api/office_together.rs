//! Two people with the same form open, over real HTTP: what one of them didn't touch is as the other set it, and only
//! where both touched the same is the second one told.

use crate::{
    office::post,
    support::{
        desk::{Desk, with_two_merchants},
        filled::Filled,
    },
};

const RULES: &str = "/office/stores/S-1/rules";
const HOURS: &str = "/office/stores/S-1/hours";
const LIMITS: &str = "/office/settings";
const RECEIPTS: &str = "/office/settings/receipts";
const RISK: &str = "/office/settings/risk";

async fn opened(desk: &Desk, at: &str) -> Filled {
    Filled::of(&desk.browser.get(at).await, at)
}

/// A form that two people opened. Both type something else, and the second one something where the first did, too.
struct Two<'a> {
    at: &'a str,
    first: [&'a str; 2],
    second: [&'a str; 2],
    /// Where the second one types what the first one typed elsewhere, and what they hear of it.
    clash: &'a str,
    now: &'a str,
}

async fn both_count(aiko: &Desk, two: Two<'_>) {
    let Two { at, .. } = two;
    let form = opened(aiko, at).await;
    let [first, second] = [two.first, two.second].map(|[name, text]| (name, text));
    let mine = form.clone().with(first.0, first.1);
    let saved = post(aiko, at, &mine.fields()).await;
    assert_eq!(saved.status, 303, "{at}: {}", saved.body);
    // Pressed twice.
    let saved = post(aiko, at, &mine.fields()).await;
    assert_eq!(saved.status, 303, "{at}: {}", saved.body);
    let theirs = form.clone().with(second.0, second.1);
    let saved = post(aiko, at, &theirs.fields()).await;
    assert_eq!(saved.status, 303, "{at}: {}", saved.body);
    let now = opened(aiko, at).await;
    assert_eq!(
        [now.says(first.0), now.says(second.0)],
        [first.1, second.1],
        "{at}: {now:?}"
    );
    // The third one typed where the first one did, and elsewhere.
    let late = theirs.with(first.0, two.clash);
    let told = post(aiko, at, &late.fields()).await;
    assert!(
        told.status == 422 && told.says("somebody else has changed") && told.says(two.now),
        "{at}: {}",
        told.body
    );
    assert_eq!(told.body.matches("class=\"now-set\"").count(), 1, "{at}");
    let again = Filled::of(&told, at);
    assert_eq!(again.says(first.0), two.clash, "{at}: typed");
    let saved = post(aiko, at, &again.fields()).await;
    assert_eq!(saved.status, 303, "{at}: once more: {}", saved.body);
    let now = opened(aiko, at).await;
    assert_eq!(
        [now.says(first.0), now.says(second.0)],
        [two.clash, second.1]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_didnt_touch_is_as_the_other_set_it() {
    let app = &with_two_merchants().await;
    let aiko = &Desk::of_owner(app, "M-1").await;
    let code = format!("/office/codes/{}", app.code("Counter 1").await);
    let forms = [
        (
            RULES,
            ["min", "2.00"],
            ["max", "900.00"],
            "3.00",
            "Now: 2.00",
        ),
        (
            &*code,
            ["label", "Bar"],
            ["max", "800.00"],
            "Pub",
            "Now: Bar",
        ),
        (
            LIMITS,
            ["HKD-manager-each", "70.00"],
            ["HKD-cashier-each", "5.00"],
            "80.00",
            "Now: 70.00",
        ),
        (
            RECEIPTS,
            ["name", "One"],
            ["address", "Amoy Street"],
            "Two",
            "Now: One",
        ),
        (
            RISK,
            ["silent-number", "12"],
            ["crowd-number", "30"],
            "14",
            "Now: 12",
        ),
    ];
    for (at, first, second, clash, now) in forms {
        let two = Two {
            at,
            first,
            second,
            clash,
            now,
        };
        both_count(aiko, two).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_weekday_is_one_by_itself_and_so_are_all_single_days() {
    let app = &with_two_merchants().await;
    let aiko = &Desk::of_owner(app, "M-1").await;
    let week = opened(aiko, HOURS).await.with("mode", "hours");
    let week = week
        .with("mon-from-1", "09:00")
        .with("mon-until-1", "17:00");
    assert_eq!(post(aiko, HOURS, &week.fields()).await.status, 303);
    let form = opened(aiko, HOURS).await;
    let monday = form.clone().with("mon-until-1", "18:00");
    let days = form
        .clone()
        .with("date", "2030-12-25")
        .with("tue-from-1", "10:00")
        .with("tue-until-1", "12:00");
    for one in [&monday, &days] {
        let saved = post(aiko, HOURS, &one.fields()).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
    }
    let now = opened(aiko, HOURS).await;
    let said = ["mon-until-1", "tue-until-1", "date"].map(|name| now.says(name));
    assert_eq!(said, ["18:00", "12:00", "2030-12-25"]);
    let late = form.with("mon-from-1", "08:00");
    let told = post(aiko, HOURS, &late.fields()).await;
    assert!(
        told.status == 422 && told.says("Now: 09:00–18:00"),
        "{}",
        told.body
    );
    assert_eq!(told.body.matches("class=\"now-set\"").count(), 1);
    let again = Filled::of(&told, HOURS);
    assert_eq!(post(aiko, HOURS, &again.fields()).await.status, 303);
    let now = opened(aiko, HOURS).await;
    let said = ["mon-from-1", "mon-until-1", "tue-until-1"].map(|name| now.says(name));
    assert_eq!(said, ["08:00", "17:00", "12:00"], "typed, and the other's");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_another_renamed_is_still_found() {
    let app = &with_two_merchants().await;
    let aiko = &Desk::of_owner(app, "M-1").await;
    let code = format!("/office/codes/{}", app.code("Counter 1").await);
    let form = opened(aiko, &code).await;
    let trying = (0..4).map(|number| {
        let form = form.clone().with("label", &format!("Bar {number}"));
        let code = &code;
        async move { post(aiko, code, &form.fields()).await }
    });
    let all = futures_util::future::join_all(trying).await;
    let saved = all.iter().filter(|page| page.status == 303).count();
    let told = all.iter().filter(|page| page.status == 422).count();
    assert_eq!((saved, told), (1, 3), "{all:?}");
    for page in all.iter().filter(|page| page.status == 422) {
        assert!(page.says("somebody else has changed"), "{}", page.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_button_on_an_old_page_undoes_no_pause() {
    let app = &with_two_merchants().await;
    let aiko = &Desk::of_owner(app, "M-1").await;
    let [store, pause, open] =
        ["", "/pause", "/open"].map(|end| format!("/office/stores/S-1{end}"));
    let seen = aiko.browser.get(&store).await.field("seen");
    let until_opened = [("for", "open"), ("seen", &*seen)];
    for _ in 0..2 {
        let done = post(aiko, &pause, &until_opened).await;
        assert_eq!(done.status, 303, "pressed twice: {}", done.body);
    }
    let half = [("for", "30"), ("why", "Lunch"), ("seen", &*seen)];
    for (to, fields) in [
        (&pause, &half[..]),
        (&open, &[("for", "60"), ("seen", &seen)]),
    ] {
        let late = post(aiko, to, fields).await;
        assert!(
            late.status == 422 && late.says("somebody else has closed or opened"),
            "{}",
            late.body
        );
    }
    let trail = aiko.browser.get("/office/trail").await;
    assert_eq!(trail.body.matches("paused Causeway Bay").count(), 1);
    // Who sees it may end it.
    let seen = aiko.browser.get(&store).await.field("seen");
    let ended = post(aiko, &open, &[("for", "hours"), ("seen", &seen)]).await;
    assert_eq!(ended.location(), format!("{store}?told=opened"));
}
