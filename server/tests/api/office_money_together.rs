//! Two people before the same money in the office over real HTTP, and one who sends a form twice; what is far from what
//! was expected; what nobody explains; files that are taken out and put back in; and forms that are too large.

use crate::{
    office::post,
    office_money::{BATCH, FILES, MONEY, batch_path, brought, see, source},
    office_refunds::somebody,
    support::{TestApp, child::run, customer::Page, desk::Desk},
};

/// Enters what arrived with a form that was opened before.
async fn enter(desk: &Desk, form: &Page, amount: &str, more: &[(&str, &str)]) -> Page {
    let (seen, own) = (form.field("seen"), form.field("form"));
    let mut fields = vec![
        ("source", "main"),
        ("currency", "HKD"),
        ("amount", amount),
        ("seen", &seen),
        ("form", &own),
    ];
    fields.extend(more);
    post(desk, &format!("{}/arrived", batch_path()), &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_enter_an_arrival_the_second_is_shown_what_the_first_did() {
    let app = TestApp::new().await;
    let (aiko, today) = brought(&app, str::to_owned).await;
    let on = [("on", today.as_str())];
    let (mine, theirs) = (
        see(&aiko, &batch_path()).await,
        see(&aiko, &batch_path()).await,
    );
    for _ in 0..2 {
        // Sent twice it is one.
        let done = enter(&aiko, &mine, "12.00", &on).await;
        assert_eq!(done.location(), format!("{}?told=arrived", batch_path()));
    }
    let late = enter(&aiko, &theirs, "12.20", &on).await;
    assert_eq!(late.status, 422, "{}", late.body);
    for words in ["in the meantime", "HK$12.00 on", "value=\"12.20\""] {
        assert!(late.says(words), "{words}: {}", late.body);
    }
    // Over what is there now they are asked whether all of it together is right.
    let again = enter(&aiko, &late, "12.20", &on).await;
    assert!(
        again.says("HK$12.00 of it has been entered before"),
        "{}",
        again.body
    );
    let sure = [on[0], ("sure", "1220")];
    let done = enter(&aiko, &again, "12.20", &sure).await;
    assert_eq!(done.location(), format!("{}?told=arrived", batch_path()));
    let page = see(&aiko, &batch_path()).await;
    for words in [
        "HK$12.00 more at your bank",
        "Look whether the amount was entered",
    ] {
        assert!(page.says(words), "{words}: {}", page.body);
    }
    assert!(!page.says("A charge of the bank"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_arrival_of_ten_times_its_batch_is_asked_back() {
    let app = TestApp::new().await;
    let (aiko, today) = brought(&app, str::to_owned).await;
    let form = see(&aiko, &batch_path()).await;
    let on = [("on", today.as_str())];
    let asked = enter(&aiko, &form, "122.00", &on).await;
    assert_eq!(asked.status, 422);
    let words =
        "The gateway paid out HK$12.20; you entered HK$122.00. Is that what your bank shows?";
    assert!(asked.says(words), "{}", asked.body);
    // The tick is of that amount, and of no other.
    let other = enter(&aiko, &asked, "1220.00", &[on[0], ("sure", "12200")]).await;
    assert!(other.says("you entered HK$1,220.00"), "{}", other.body);
    let right = enter(&aiko, &other, "12.20", &on).await;
    assert_eq!(right.location(), format!("{}?told=arrived", batch_path()));
}

/// What the first one said, and what of the second's wasn't kept.
fn says_first(page: &Page, all: [&str; 3]) {
    assert_eq!(page.status, 422, "{}", page.body);
    let plain = page.body.replace("&#39;", "'").replace("&#x27;", "'");
    for words in all {
        assert!(plain.contains(words), "{words}: {}", page.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_words_about_a_difference_the_second_is_told_of_the_first() {
    let app = TestApp::new().await;
    let (aiko, today) = brought(&app, str::to_owned).await;
    let form = see(&aiko, &batch_path()).await;
    enter(&aiko, &form, "12.00", &[("on", &today)]).await;
    let page = see(&aiko, MONEY).await;
    let key = page.body.split("differences/").nth(1).unwrap();
    let key = key.split('/').next().unwrap().to_owned();
    let say = async |what: &str, seen: &str, why: &str| {
        let to = format!("{MONEY}/differences/{key}/{what}");
        post(&aiko, &to, &[("why", why), ("seen", seen)]).await
    };
    let first = say("accept", "0", "a charge").await;
    assert_eq!(first.location(), format!("{MONEY}?told=accepted"));
    let twice = say("accept", "0", "a charge").await;
    assert_eq!(twice.location(), format!("{MONEY}?told=accepted"));
    let second = say("accept", "0", "a fee").await;
    // Who is second reads the first's words, and that theirs weren't kept.
    says_first(&second, ["said before you", "“a charge”", "“a fee”"]);
    let stale = say("reopen", "0", "it is no charge").await;
    assert_eq!(stale.status, 422, "{}", stale.body);
    for words in [
        "Yours isn’t written down yet",
        "a charge",
        "value=\"it is no charge\"",
    ] {
        assert!(stale.says(words), "{words}: {}", stale.body);
    }
    let seen = stale.field("seen");
    let opened = say("reopen", &seen, "it is no charge").await;
    let again = say("reopen", "", "it is another's").await;
    says_first(
        &again,
        [
            "opened this again before you",
            "“it is no charge”",
            "“it is another's”",
        ],
    );
    let page = see(&aiko, opened.location()).await;
    let words = "“Another sum at the bank” was opened again";
    assert!(page.says(words), "{}", page.body);
    let fields = [
        ("source", "main"),
        ("currency", "HKD"),
        ("minor", "1200"),
        ("on", &*today),
        ("why", "another's"),
    ];
    let undone = post(&aiko, &format!("{}/undo", batch_path()), &fields).await;
    let page = see(&aiko, undone.location()).await;
    assert!(page.says("HK$12.00 of "), "{}", page.body);
    assert!(page.says("was taken back"), "{}", page.body);
    let trail = see(&aiko, "/office/trail").await;
    assert!(
        trail.says("took back that HK$12.00 of batch"),
        "{}",
        trail.body
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_explains_is_a_line_of_its_own_and_who_may_not_decide_is_told_who_may() {
    let app = TestApp::new().await;
    // A dollar of the row is missing, and half a dollar of the batch.
    let (aiko, _) = brought(&app, |text| {
        let text = text.replace("12.50,HKD,12.30,HKD", "12.50,HKD,11.30,HKD");
        text.replace(",12.20,HKD,-0.20", ",10.70,HKD,-0.20")
            .replace(",1,12.30,HKD", ",1,10.80,HKD")
    })
    .await;
    let page = see(&aiko, &batch_path()).await;
    for words in [
        "Not explained by its rows",
        "A row that doesn’t add up",
        "<th scope=\"row\">Not explained</th>",
        "\u{2212}HK$1.50",
        "HK$12.50",
        "HK$10.70",
    ] {
        assert!(page.says(words), "{words}: {}", page.body);
    }
    // What the batch itself says, not what its rows add up to.
    let told = run(&app.environment, &["settle", "batch", BATCH]);
    assert!(told.contains("HKD 10.70, fees"), "{told}");
    let list = see(&aiko, MONEY).await;
    assert!(
        list.says("Before fees HK$12.50, fees −HK$0.30"),
        "{}",
        list.body
    );
    assert!(list.says("Not explained −HK$1.50"), "{}", list.body);
    let months = see(&aiko, &format!("{MONEY}/months")).await;
    for words in ["Not explained", "\u{2212}HK$1.50", "HK$10.70"] {
        assert!(months.says(words), "{words}: {}", months.body);
    }
    let manager = somebody(&app, &aiko, "Mia", "manager").await;
    let page = see(&manager, MONEY).await;
    assert!(
        page.says("Owners and accountants of this shop"),
        "{}",
        page.body
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_taken_out_of_every_sum_and_put_back_in() {
    let app = TestApp::new().await;
    let (aiko, today) = brought(&app, str::to_owned).await;
    let form = see(&aiko, &batch_path()).await;
    enter(&aiko, &form, "12.20", &[("on", &today)]).await;
    let page = see(&aiko, FILES).await;
    let mut rows = page.body.split("<li class=\"row\">");
    let rows = rows.find(|row| row.contains("settlementItems")).unwrap();
    let (_, file) = rows.split_once("name=\"file\" value=\"").unwrap();
    let file = file.split('"').next().unwrap().to_owned();
    let say = async |what: &str, why: &str| {
        let fields = [("file", file.as_str()), ("why", why)];
        post(&aiko, &format!("{FILES}/{what}"), &fields).await
    };
    let silent = say("out", " ").await;
    assert!(silent.location().contains("told=why"));
    let out = say("out", "another shop's").await;
    let page = see(&aiko, out.location()).await;
    assert!(page.says("was taken out"), "{}", page.body);
    assert!(page.says("Taken out: doesn’t count"), "{}", page.body);
    // What is at the bank is told still, and nobody enters more money of what has no rows.
    for at in [&batch_path(), MONEY] {
        let bare = see(&aiko, at).await;
        assert!(bare.says("No file has its rows any more"), "{}", bare.body);
        assert!(!bare.says("Enter what arrived"), "{}", bare.body);
    }
    assert!(see(&aiko, &batch_path()).await.says("HK$12.20 on"));
    let trail = see(&aiko, "/office/trail").await;
    assert!(trail.says("another shop's") || trail.says("another shop&#39;s"));
    let back = say("in", "it is ours").await;
    assert!(see(&aiko, back.location()).await.says("was put back in"));
    assert_eq!(see(&aiko, &batch_path()).await.status, 200);
    // Whoever may only read isn't offered it, and can't do it.
    let manager = somebody(&app, &aiko, "Mia", "manager").await;
    assert!(!see(&manager, FILES).await.says("files/out"));
    let fields = [("file", file.as_str()), ("why", "no")];
    let refused = post(&manager, &format!("{FILES}/out"), &fields).await;
    assert_eq!(refused.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_too_large_is_answered_in_words_with_its_limit() {
    let app = TestApp::new().await;
    source(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    for (path, limit) in [(FILES, "32 MB"), ("/studio/pictures", "4 MB")] {
        let sent = aiko
            .browser
            .posting(path)
            .header("content-type", "multipart/form-data; boundary=edge")
            .header("accept-language", "en")
            .body(vec![b' '; 100 * 1024 * 1024]);
        let page = Page::of(sent).await;
        assert_eq!(page.status, 413, "{path}");
        for words in ["That is too large", limit, "Back to the files"] {
            assert!(page.says(words), "{path}, {words}: {}", page.body);
        }
    }
}
