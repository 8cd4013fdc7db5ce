//! Opening hours over real HTTP: as a form and as a file have them, on single days alone, and opened outside of them.

use crate::{
    office::post,
    support::{
        TestApp,
        child::run,
        customer::ALIPAY_HK,
        desk::{Desk, with_two_merchants},
    },
};

const STORE: &str = "/office/stores/S-1";
/// Open on a day that is over, and closed now.
const LONG_AGO: [(&str, &str); 4] = [
    ("mode", "hours"),
    ("date", "2030-12-25"),
    ("date-from", "09:00"),
    ("date-until", "10:00"),
];

async fn by_hours(app: &TestApp, aiko: &Desk) {
    let to = format!("{STORE}/hours");
    let half = [("mode", "hours"), ("mon-from-1", "09:00")];
    let twice = [
        ("mode", "hours"),
        ("mon-from-1", "09:00"),
        ("mon-until-1", "12:00"),
        ("mon-from-2", "11:00"),
        ("mon-until-2", "18:00"),
    ];
    for wrong in [&half[..], &twice] {
        let refused = post(aiko, &to, wrong).await;
        assert!(
            refused.status == 422 && refused.says("value=\"09:00\""),
            "{}",
            refused.body
        );
    }
    let hours = [
        ("mode", "hours"),
        ("fri-from-1", "22:00"),
        ("fri-until-1", "03:00"),
        ("date", "2030-12-25"),
        ("date-from", ""),
        ("date-until", ""),
        ("date", ""),
        ("date-from", ""),
        ("date-until", ""),
    ];
    let saved = post(aiko, &to, &hours).await;
    assert_eq!(
        saved.location(),
        format!("{STORE}?told=saved"),
        "{}",
        saved.body
    );
    shown_and_in_the_form(aiko).await;
    let exported = run(&app.environment, &["export"]);
    assert!(exported.contains("\"fri 22:00-03:00\""), "{exported}");
    all_times_of_a_file_are_kept(app, aiko).await;
    single_days_alone(app, aiko).await;
    post(aiko, &to, &LONG_AGO).await;
    let code = app.code("Counter 2").await;
    let page = app.customer(ALIPAY_HK).get(&format!("/c/{code}")).await;
    assert!(
        page.status == 409 && page.says("closed right now"),
        "{}",
        page.body
    );
    outside_of_its_hours(app, aiko, &code).await;
    post(aiko, &to, &[("mode", "always")]).await;
    app.customer(ALIPAY_HK).scan(&code).await;
}

async fn shown_and_in_the_form(aiko: &Desk) {
    let page = aiko.browser.get(STORE).await;
    assert!(
        page.says("Friday") && page.says("22:00–03:00"),
        "{}",
        page.body
    );
    let page = aiko.browser.get(&format!("{STORE}/hours")).await;
    assert!(
        page.says("value=\"22:00\"") && page.says("2030-12-25"),
        "{}",
        page.body
    );
}

/// A form as it stands on a page: the names and values of its times and days.
fn fields(page: &str) -> Vec<(String, String)> {
    let inputs = page.split("<input ").skip(1);
    let read = |input: &str| {
        let attribute = |name: &str| {
            let (_, after) = input.split_once(&format!("{name}=\""))?;
            Some(after.split('"').next()?.to_owned())
        };
        let is_it = ["type=\"time\"", "type=\"date\""];
        let is_it = is_it.iter().any(|own| input.contains(own));
        let name = attribute("name").filter(|name| is_it && name != "time")?;
        Some((name, attribute("value").unwrap_or_default()))
    };
    inputs.filter_map(read).collect()
}

/// What the form shows is all there is, and saving it as it stands changes nothing.
async fn all_times_of_a_file_are_kept(app: &TestApp, aiko: &Desk) {
    let lines = "opening = [\"mon 08:00-10:00 11:00-12:00 13:00-14:00 15:00-16:00\", \
                 \"2030-12-25 09:00-10:00 12:00-13:00\"]";
    let before = run(&app.environment, &["export"]);
    let line = before
        .lines()
        .find(|line| line.starts_with("opening"))
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("shops.toml");
    std::fs::write(&file, before.replace(line, lines)).unwrap();
    let file = file.to_str().unwrap();
    run(&app.environment, &["apply", file, "--over-office"]);
    let page = aiko.browser.get(&format!("{STORE}/hours")).await;
    let shown = fields(&page.body);
    let mut sent: Vec<(&str, &str)> = vec![("mode", "hours")];
    sent.extend(shown.iter().map(|(name, value)| (&**name, &**value)));
    let saved = post(aiko, &format!("{STORE}/hours"), &sent).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let after = run(&app.environment, &["export"]);
    for kept in ["15:00-16:00", "2030-12-25 09:00-10:00 12:00-13:00"] {
        assert!(after.contains(kept), "{kept}: {after}");
    }
}

/// Always open, but for some days.
async fn single_days_alone(app: &TestApp, aiko: &Desk) {
    let days = [
        ("mode", "always"),
        ("date", "2030-12-25"),
        ("date-from", ""),
        ("date-until", ""),
    ];
    let saved = post(aiko, &format!("{STORE}/hours"), &days).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let page = aiko.browser.get(STORE).await;
    assert!(
        page.says("Every day") && page.says("Payments are taken"),
        "{}",
        page.body
    );
    let exported = run(&app.environment, &["export"]);
    assert!(
        exported.contains("\"mon-sun 00:00-24:00\"") && exported.contains("2030-12-25 closed"),
        "{exported}"
    );
    let code = app.code("Counter 2").await;
    app.customer(ALIPAY_HK).scan(&code).await;
}

/// By its hours it never opens again; its people open it all the same, for a while.
async fn outside_of_its_hours(app: &TestApp, aiko: &Desk, code: &str) {
    let page = aiko.browser.get(STORE).await;
    assert!(
        page.says("no day on which it opens") && page.says("Take payments now"),
        "{}",
        page.body
    );
    let odd = post(aiko, &format!("{STORE}/open"), &[("for", "at")]).await;
    assert!(odd.status == 422 && odd.says("until when"), "{}", odd.body);
    opened(aiko).await;
    let told = aiko.browser.get(&format!("{STORE}?told=opened")).await;
    assert!(
        told.says("By the opening hours it is closed now"),
        "{}",
        told.body
    );
    let open = post(aiko, &format!("{STORE}/open"), &[("for", "60")]).await;
    assert_eq!(open.status, 303, "{}", open.body);
    let page = aiko.browser.get(STORE).await;
    assert!(
        page.says("outside of the opening hours") && page.says("Back to the opening hours"),
        "{}",
        page.body
    );
    app.customer(ALIPAY_HK).start(code, "12.50").await;
    post(aiko, &format!("{STORE}/open"), &[("for", "hours")]).await;
    let page = app.customer(ALIPAY_HK).get(&format!("/c/{code}")).await;
    assert_eq!(page.status, 409, "{}", page.body);
}

async fn opened(aiko: &Desk) {
    let opened = post(aiko, &format!("{STORE}/open"), &[]).await;
    assert_eq!(opened.location(), format!("{STORE}?told=opened"));
}

#[tokio::test(flavor = "multi_thread")]
async fn hours_are_kept_as_they_are_and_people_open_outside_of_them() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    by_hours(&app, &aiko).await;
}
