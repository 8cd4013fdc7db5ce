//! The trail over real HTTP and by command: every deed is in it, by whom, for whoever may see it.

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::{
    office::{invited, post},
    office_settling::{asked_back, sure},
    support::{
        TestApp,
        child::{fail, fails, run},
        customer::BROWSER,
        desk::{Desk, with_two_merchants},
        screen::enrol,
    },
};

/// A merchant's entries by command, the latest first.
fn listed(app: &TestApp, merchant: &str) -> Vec<Value> {
    let asked = ["trail", "list", "--merchant", merchant, "--json"];
    let said = run(&app.environment, &asked);
    let lines = said.lines().map(|line| serde_json::from_str(line).unwrap());
    lines.collect()
}

fn text<'a>(entry: &'a Value, key: &str) -> &'a str {
    entry[key].as_str().unwrap()
}

/// What Aiko does in an afternoon; the secrets that she and her colleagues used.
async fn an_afternoon(app: &TestApp, aiko: &Desk) -> Vec<String> {
    let bar = [("at", "S-1"), ("name", "Bar"), ("language", "ja")];
    let page = post(aiko, "/office/screens/add", &bar).await;
    let secret = page.body.split("/till/enrol#").nth(1).unwrap()[..40].to_owned();
    let browser = app.customer(BROWSER);
    assert_eq!(enrol(&browser, &secret).await.location(), "/till");
    let (_, payment) = app.paid("12.50").await;
    let (refund, _) = asked_back(aiko, &payment, "5").await;
    assert_eq!(sure(aiko, &payment, &refund, "500").await.status, 303);
    let ask = format!("/office/payments/{}/ask", payment.request_id);
    post(aiko, &ask, &[]).await;
    let close = format!("/office/closings/{}", payment.place.store);
    post(aiko, &close, &[]).await;
    let pin = [("pin", "493817"), ("again", "493817")];
    assert_eq!(post(aiko, "/office/pin", &pin).await.status, 303);
    let limits = [("HKD-cashier-each", "7")];
    assert_eq!(post(aiko, "/office/settings", &limits).await.status, 303);
    let token = aiko.browser.get("/office").await.field("form_token");
    let cookies = [payment.token.as_str(), payment.attempt.as_str()];
    let mut secrets = vec![secret, token];
    secrets.extend(cookies.map(str::to_owned));
    secrets
}

#[tokio::test(flavor = "multi_thread")]
async fn every_deed_is_told_to_whoever_may_see_it_with_its_doer_and_no_secret() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let mut secrets = an_afternoon(&app, &aiko).await;
    let developer = [("name", "Dev"), ("role", "developer"), ("where", "all")];
    let dev = invited(&app, &aiko, &developer).await;
    secrets.push(dev.browser.get("/office").await.field("form_token"));

    let page = aiko.browser.get("/office/trail").await;
    assert_eq!(page.status, 200, "{}", page.body);
    for words in [
        "Aiko signed in",
        "Aiko added the screen Bar",
        "The screen Bar was set up",
        "Aiko gave back HK$5.00 of payment",
        "Cashier · Of each payment, at most: HK$7.00",
        "HK$5.00 of payment",
        "Aiko asked the payment service about payment",
        "Aiko made closing 1",
        "Aiko gave Dev a role: Developer",
        "Aiko set a PIN",
        "Aiko set the limits for refunds in HKD",
        "Aiko made a sign-in link for Dev",
        "(operator) gave Aiko a role: Owner",
        "changed the shop’s settings",
        "The list begins here",
        "127.0.0.0/24",
    ] {
        assert!(page.says(words), "{words} is not in {}", page.body);
    }
    for entry in listed(&app, "M-1") {
        let via = text(&entry, "via");
        let is_of_aiko = text(&entry, "name") == "Aiko";
        assert_eq!(
            is_of_aiko,
            text(&entry, "who") == "person" && via == "office" && text(&entry, "name") != "Dev"
        );
        let expected = if via == "office" || via == "till" {
            "127.0.0.0/24"
        } else {
            ""
        };
        assert_eq!(text(&entry, "network"), expected, "{entry}");
        for secret in &secrets {
            assert!(!entry.to_string().contains(secret), "{secret} in {entry}");
        }
        for agent in ["Chrome", "Mozilla", "127.0.0.1"] {
            assert!(!entry.to_string().contains(agent), "{agent} in {entry}");
        }
    }
    narrowed(&aiko).await;
    what_leaves_is_told(&app, &aiko).await;
    seen_by_others(&app, &dev).await;
}

async fn narrowed(aiko: &Desk) {
    let money = aiko.browser.get("/office/trail?kind=money").await;
    assert!(money.says("Aiko made closing 1") && !money.says("signed in."));
    let never = aiko.browser.get("/office/trail?day=2001-01-01").await;
    assert!(never.says("Nothing was found"), "{}", never.body);
    let early = aiko.browser.get("/office/trail?before=2").await;
    assert!(early.says("The list begins here") && !early.says("Aiko signed in"));
    for odd in ["?before=x", "?day=never&kind=none", "?who=%00", "?%FF"] {
        let path = format!("/office/trail{odd}");
        assert_eq!(aiko.browser.get(&path).await.status, 200, "{odd}");
    }
}

async fn seen_by_others(app: &TestApp, dev: &Desk) {
    let own = dev.browser.get("/office/trail").await;
    assert!(
        own.says("Dev signed in") && !own.says("Aiko"),
        "{}",
        own.body
    );
    let other = Desk::of_owner(app, "M-2").await;
    let page = other.browser.get("/office/trail").await;
    assert!(page.says("Aiko signed in") && !page.says("Bar"));
    let designer = Desk::signed_in(app, "M-1").await;
    assert_eq!(designer.browser.get("/office/trail").await.status, 404);
    assert!(!designer.browser.get("/studio").await.says("/office/trail"));
}

/// Aiko takes a file out, and leaves another off: both are told, with what has left.
async fn what_leaves_is_told(app: &TestApp, aiko: &Desk) {
    let path = "/office/exports/payments.csv";
    let file = aiko.browser.getting(path).send().await.unwrap();
    let file = file.bytes().await.unwrap();
    let exports = || {
        let mut all = listed(app, "M-1");
        all.retain(|entry| text(entry, "action").starts_with("export."));
        all
    };
    let told = exports();
    let [ended, begun] = &told[..] else {
        panic!("{told:?}")
    };
    assert!(text(begun, "detail").contains("\"of\":"), "{begun}");
    let detail: Value = serde_json::from_str(text(ended, "detail")).unwrap();
    let digest = format!("{:x}", Sha256::digest(&file));
    assert_eq!(detail["sha256"]["after"], digest);
    assert_eq!(detail["rows"]["after"], "1", "{ended}");
    assert_eq!(text(ended, "name"), "Aiko");
    assert!(text(ended, "object").starts_with("payments-"), "{ended}");
    // Whoever asks only for the head takes nothing out.
    let close = format!("/office/closings/{}/1.csv", "S-1");
    for path in [path, "/office/exports/refunds.xlsx", &close] {
        let head = aiko.browser.heading(path).send().await.unwrap();
        assert_eq!(head.status(), 200, "{path}");
        let kind = &head.headers()["content-disposition"];
        assert!(kind.to_str().unwrap().starts_with("attachment"), "{path}");
    }
    assert_eq!(exports(), told);
    let page = aiko.browser.get("/office/trail?kind=files").await;
    assert!(
        page.says("Aiko took out the file payments-"),
        "{}",
        page.body
    );
    let table = run(
        &app.environment,
        &["trail", "list", "--merchant", "M-1", "--csv"],
    );
    assert!(
        table.contains(",limits.set,HKD,,,cashier-each,,700,"),
        "{table}"
    );
    let set = listed(app, "M-1");
    let set = set.iter().find(|one| text(one, "action") == "limits.set");
    assert_eq!(set.unwrap()["changes"]["cashier-each"]["after"], "700");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trail_that_was_changed_is_found_by_command() {
    let app = with_two_merchants().await;
    Desk::of_owner(&app, "M-1").await;
    let sound = run(&app.environment, &["trail", "verify"]);
    assert!(
        sound.contains("ok       M-1: ") && sound.contains("ok       M-2: "),
        "{sound}"
    );
    let shown = run(&app.environment, &["trail", "list", "--merchant", "M-1"]);
    assert!(shown.contains("  role.given "), "{shown}");
    let none = fail(&app.environment, &["trail", "list", "--merchant", "M-7"]);
    assert!(none.contains("there is no merchant M-7"), "{none}");
    let sql =
        "DROP TRIGGER trail_stays_as_it_is; UPDATE trail SET name = 'Ben' WHERE name = 'Aiko'";
    app.meddle(sql).await;
    let found = fails(&app.environment, &["trail", "verify"]);
    assert!(found.contains("the trail was changed"), "{found}");
}
