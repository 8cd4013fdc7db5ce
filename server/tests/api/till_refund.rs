//! Giving money back at a screen, by a person's PIN, over real HTTP.

use std::{fs, os::unix::fs::PermissionsExt as _};

use payments::payment::Payment;

use crate::{
    office::{invited, post},
    office_payments::{given_back, path, read},
    office_refunds::an_owner_sets,
    support::{TestApp, child::run, customer::Page, desk::Desk, screen::Screen},
};

const RIGHT: &str = "493817";

pub(crate) async fn with_pin(app: &TestApp, by: &Desk, name: &str, role: &str) -> Desk {
    let fields = [("name", name), ("role", role), ("where", "everywhere")];
    let desk = invited(app, by, &fields).await;
    let set = post(&desk, "/office/pin", &[("pin", RIGHT), ("again", RIGHT)]).await;
    assert_eq!(set.location(), "/office/pin?told=set", "{}", set.body);
    desk
}

/// The value of the choice that is called this.
fn choice(page: &Page, name: &str) -> String {
    let before = page.body.split(&format!(">{name}<")).next().unwrap();
    let value = before.rsplit("value=\"").next().unwrap();
    value.split('"').next().unwrap().to_owned()
}

async fn sent(screen: &Screen, fields: &[(&str, &str)]) -> Page {
    Page::of(screen.browser.posting("/till/refund").form(fields)).await
}

/// The page that wants somebody's PIN for this amount.
pub(crate) async fn said_back(
    screen: &Screen,
    payment: &Payment,
    name: &str,
    amount: &str,
) -> Page {
    let first = format!("/till/refund?ref={}", payment.request_id);
    let first = screen.browser.get(&first).await;
    assert_eq!(first.status, 200, "{}", first.body);
    let (id, person) = (first.field("refund"), choice(&first, name));
    let to = format!(
        "/till/refund?ref={}&refund={id}&amount={amount}&person={person}",
        payment.request_id
    );
    screen.browser.get(&to).await
}

/// Goes back in the browser to what was said back.
async fn said_back_again(screen: &Screen, sure: &Page) -> Page {
    let [payment, id, person] = ["ref", "refund", "person"].map(|name| sure.field(name));
    let to = format!("/till/refund?ref={payment}&refund={id}&amount=1&person={person}");
    screen.browser.get(&to).await
}

pub(crate) async fn confirmed(screen: &Screen, sure: &Page, pin: &str) -> Page {
    let values = ["form_token", "ref", "refund", "minor", "person"];
    let values = values.map(|name| (name, sure.field(name)));
    let mut fields: Vec<_> = values
        .iter()
        .map(|(name, value)| (*name, &**value))
        .collect();
    fields.extend([("pin", pin), ("reason", "cold")]);
    for name in ["ask", "twice"] {
        if sure.says(&format!("name=\"{name}\"")) {
            fields.push((name, "yes"));
        }
    }
    let done = sent(screen, &fields).await;
    // What came of it has an address: whoever goes back sends nothing twice.
    if done.status == 303 {
        assert!(!done.location().contains("cold"), "{}", done.location());
        return screen.browser.get(done.location()).await;
    }
    done
}

async fn pins_are_chosen_with_care(app: &TestApp, aiko: &Desk) {
    let page = read(aiko, "/office/pin").await;
    assert!(
        page.contains("Taken are none that are guessed first"),
        "{page}"
    );
    assert!(page.contains("You have none yet"), "{page}");
    assert!(read(aiko, "/office").await.contains("href=\"/office/pin\""));
    for (pin, again, why) in [
        ("123456", "123456", "that one is tried first"),
        ("000000", "000000", "that one is tried first"),
        (RIGHT, "493818", "six digits"),
        ("4938", "4938", "six digits"),
        ("", "", "six digits"),
    ] {
        let refused = post(aiko, "/office/pin", &[("pin", pin), ("again", again)]).await;
        assert!(
            refused.status == 422 && refused.says(why),
            "{pin}: {}",
            refused.body
        );
        assert!(!refused.says(&format!("value=\"{pin}\"")) || pin.is_empty());
    }
    assert_eq!(app.rows("pins").await, 0);
    let secret = format!("{}/portico.secret", app.environment["PORTICO_DATA"]);
    let meta = fs::metadata(&secret).unwrap();
    assert_eq!((meta.len(), meta.permissions().mode() & 0o777), (32, 0o600));
}

/// Whatever PIN is typed then, and for whoever goes back in the browser.
async fn what_was_used_says_what_came_of_it(screen: &Screen, sure: &Page) {
    let used = confirmed(screen, sure, "493818").await;
    assert!(used.says("goes back to the wallet"), "{}", used.body);
    let back = said_back_again(screen, sure).await;
    assert!(back.location().contains("of="), "{}", back.body);
}

async fn a_cashiers_is_asked_for(
    app: &TestApp,
    screen: &Screen,
    payment: &Payment,
    desks: &[&Desk; 2],
) {
    let [aiko, bob] = desks;
    let sure = said_back(screen, payment, "Bob", "1").await;
    assert!(sure.says("It will only be asked for"), "{}", sure.body);
    let waits = confirmed(screen, &sure, RIGHT).await;
    assert!(
        waits.status == 200 && waits.says("somebody else has to agree"),
        "{}",
        waits.body
    );
    assert_eq!(given_back(app), 500);
    assert!(read(bob, "/office/refunds").await.contains("HK$1.00"));
    let approve = format!("/office/refunds/{}/approve", sure.field("refund"));
    assert!(
        post(aiko, &approve, &[])
            .await
            .location()
            .contains("told=refunded")
    );
    assert_eq!(given_back(app), 600);
}

/// It is the person's deed whose PIN came, not the screen's.
fn the_trail_names(app: &TestApp, name: &str) {
    let trail = run(&app.environment, &["trail", "list", "--merchant", "M-1"]);
    let mut lines = trail.lines();
    let asked = lines.find(|line| line.contains("refund.asked"));
    let is_theirs = asked.is_some_and(|line| line.contains(&format!("person {name}")));
    assert!(is_theirs, "{trail}");
}

async fn a_wrong_pin_loses_nothing_that_was_typed(screen: &Screen, payment: &Payment, sure: &Page) {
    let wrong = confirmed(screen, sure, "493818").await;
    assert!(
        wrong.status == 422 && wrong.says("that PIN is wrong"),
        "{}",
        wrong.body
    );
    assert!(wrong.says("value=\"cold\""), "why stays: {}", wrong.body);
    assert_eq!(wrong.field("minor"), "500", "and how much");
    // What can't be a PIN isn't called wrong, and is none of the five tries.
    for _ in 0..6 {
        let short = confirmed(screen, sure, "12").await;
        assert!(short.status == 422 && short.says("has six digits"));
    }
    let other = said_back(screen, payment, "Mia", "5").await;
    assert!(!other.says("cold"), "of that refund alone: {}", other.body);
}

async fn a_file_says_by_whose_word_it_was(aiko: &Desk) {
    let file = aiko.browser.get("/office/exports/refunds.csv").await;
    let row = file.body.lines().nth(1).unwrap();
    for words in [",till,", ",Mia,", ",cold"] {
        assert!(row.contains(words), "{words}: {row}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_screen_gives_back_by_somebodys_pin_within_their_limits_and_asks_above_them() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let (_, payment) = app.paid("12.50").await;
    let screen = Screen::set_up(&app, &["--store", "S-1"]).await;
    let first = format!("/till/refund?ref={}", payment.request_id);
    let nobody = screen.browser.get(&first).await;
    assert!(
        nobody.status == 422 && nobody.says("Nobody has set a PIN"),
        "{}",
        nobody.body
    );
    pins_are_chosen_with_care(&app, &aiko).await;
    with_pin(&app, &aiko, "Mia", "manager").await;
    let bob = with_pin(&app, &aiko, "Bob", "cashier").await;
    an_owner_sets(&aiko, &[("manager-each", "6")]).await;
    assert!(
        screen
            .browser
            .get("/till")
            .await
            .says("action=\"/till/refund\"")
    );

    let wrong = said_back(&screen, &payment, "Mia", "12.51").await;
    assert!(
        wrong.status == 422 && wrong.says("can still go back"),
        "{}",
        wrong.body
    );
    let sure = said_back(&screen, &payment, "Mia", "5").await;
    assert!(
        sure.body
            .replace('\u{a0}', " ")
            .contains("Give back HK$5.00?"),
        "{}",
        sure.body
    );
    a_wrong_pin_loses_nothing_that_was_typed(&screen, &payment, &sure).await;
    assert_eq!(given_back(&app), 0);
    for _ in 0..2 {
        let done = confirmed(&screen, &sure, RIGHT).await;
        assert!(
            done.status == 200 && done.says("goes back to the wallet"),
            "{}",
            done.body
        );
    }
    the_trail_names(&app, "Mia");
    assert_eq!(given_back(&app), 500, "once");
    what_was_used_says_what_came_of_it(&screen, &sure).await;
    let page = read(&aiko, &path(&payment)).await;
    assert!(
        page.contains("Refunded by Mia") && page.contains("cold"),
        "{page}"
    );

    a_file_says_by_whose_word_it_was(&aiko).await;
    a_cashiers_is_asked_for(&app, &screen, &payment, &[&aiko, &bob]).await;
}

/// Ends what somebody is.
async fn ended(by: &Desk, name: &str, role: &str) {
    let page = by.browser.get("/office/staff").await;
    let mut parts = page.body.split("<bdi>");
    let row = parts.find(|part| part.starts_with(name)).unwrap();
    let id = row.split("/office/staff/").nth(1).unwrap();
    let id = id.split('/').next().unwrap();
    post(by, &format!("/office/staff/{id}/end"), &[("role", role)]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pin_is_guessed_five_times_over_all_screens_and_opens_nothing_elsewhere() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let (_, payment) = app.paid("12.50").await;
    with_pin(&app, &aiko, "Mia", "manager").await;
    an_owner_sets(&aiko, &[("manager-each", "6")]).await;
    let screens = [
        Screen::set_up(&app, &["--store", "S-1"]).await,
        Screen::set_up(&app, &["--store", "S-1"]).await,
        Screen::set_up(&app, &["--store", "S-1"]).await,
    ];
    let mut sure = Vec::new();
    for screen in &screens {
        sure.push(said_back(screen, &payment, "Mia", "1").await);
    }
    let guesses = (0..6).map(|at: usize| confirmed(&screens[at % 3], &sure[at % 3], "110022"));
    let guesses = futures_util::future::join_all(guesses).await;
    let wrong = guesses
        .iter()
        .filter(|page| page.says("that PIN is wrong"))
        .count();
    assert_eq!(wrong, 4);
    let right = confirmed(&screens[0], &sure[0], RIGHT).await;
    assert!(
        right.status == 422 && right.says("locked for a quarter"),
        "{}",
        right.body
    );
    assert_eq!(given_back(&app), 0);
    let staff = read(&aiko, "/office/staff").await;
    assert!(staff.contains("PIN locked until"), "{staff}");

    // Another store's screen, and one without a cookie.
    let other = Screen::set_up(&app, &["--store", "S-2"]).await;
    let first = format!("/till/refund?ref={}", payment.request_id);
    assert_eq!(other.browser.get(&first).await.status, 404);
    assert_eq!(other.browser.get("/office").await.location(), "/sign-in");
    let stranger = Desk::at(&app).browser.get(&first).await;
    assert!(stranger.status >= 300 && !stranger.says("HK$"));
    ended(&aiko, "Mia", "manager").await;
    assert_eq!(app.rows("pins").await, 0, "a PIN goes with the last role");
    let late = confirmed(&screens[0], &sure[0], RIGHT).await;
    assert!(late.says("Nobody has set a PIN"), "{}", late.body);
}
