//! What became of the money, taken out as files over real HTTP: what is in them, that they are the same twice, who gets
//! them, and that it is in the trail.

use sha2::{Digest as _, Sha256};

use crate::{
    office::invited,
    office_money::{MONEY, bring, files, see, source},
    support::{
        TestApp,
        child::run,
        desk::{Desk, with_two_merchants},
    },
};

const EXPORTS: &str = "/office/money/exports";

async fn bytes(desk: &Desk, name: &str) -> Vec<u8> {
    let path = format!("{EXPORTS}/{name}");
    let answer = desk.browser.getting(&path).send().await.unwrap();
    assert_eq!(answer.status(), 200, "{path}");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    let called = answer.headers()["content-disposition"].to_str().unwrap();
    assert!(called.contains("filename=\"money-"), "{called}");
    answer.bytes().await.unwrap().to_vec()
}

async fn text(desk: &Desk, name: &str) -> String {
    String::from_utf8(bytes(desk, name).await).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sees_a_whole_account_takes_its_journal_rows_and_differences_out() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    bring(&aiko, &files(&payment).named()).await;
    let id = payment.request_id.as_str();
    assert!(see(&aiko, MONEY).await.says(EXPORTS));
    let page = see(&aiko, EXPORTS).await;
    for name in ["journal.beancount?from=", "rows.xlsx?from=", "months.csv?"] {
        assert!(page.says(name), "{name}: {}", page.body);
    }
    let journal = text(&aiko, "journal.csv").await;
    assert!(journal.starts_with("\u{feff}entry,day,"), "{journal}");
    let minor = |line: &str| line.split(',').nth(11).map(str::parse::<i64>);
    let sum: i64 = journal
        .lines()
        .skip(1)
        .map(|line| minor(line).unwrap().unwrap())
        .sum();
    assert!(sum == 0 && journal.contains(id), "{journal}");
    for (name, words) in [
        ("rows.csv", id),
        ("rows.csv", ",1250,12.50,HKD,1230,12.30,"),
        ("differences.csv", "\u{feff}key,source,kind,"),
        ("months.csv", "wallet,ALIPAY_HK,AlipayHK,HKD,1,"),
        ("journal.ledger", "HKD"),
        ("journal.beancount", "Assets:Gateway:Owed"),
    ] {
        let file = text(&aiko, name).await;
        assert!(file.contains(words), "{words} in {name}: {file}");
    }
    for name in [
        "journal.xlsx",
        "rows.xlsx",
        "differences.xlsx",
        "journal.csv",
    ] {
        let first = bytes(&aiko, name).await;
        assert_eq!(first, bytes(&aiko, name).await, "{name}");
    }
    let before = text(&aiko, "journal.csv?from=2020-01-01&to=2020-01-31").await;
    assert_eq!(before.lines().count(), 1, "{before}");
    let trail = see(&aiko, "/office/trail").await;
    assert!(
        trail.says("money-journal-2020-01-01-2020-01-31.csv"),
        "{}",
        trail.body
    );
    for wrong in [
        "rows.ledger",
        "people.csv",
        "journal",
        "journal.csv?from=x&to=y",
    ] {
        let page = see(&aiko, &format!("{EXPORTS}/{wrong}")).await;
        assert_eq!(page.status, 404, "{wrong}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_takes_out_more_of_the_money_than_they_see() {
    let app = with_two_merchants().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    // Both shops have one account: a journal would be of both.
    let page = see(&aiko, EXPORTS).await;
    assert!(page.says("of whole accounts"), "{}", page.body);
    for name in ["journal.csv", "rows.csv", "differences.csv"] {
        assert!(!page.says(&format!("{EXPORTS}/{name}")), "{name}");
        let page = see(&aiko, &format!("{EXPORTS}/{name}")).await;
        assert_eq!(page.status, 404, "{name}");
    }
    assert!(
        text(&aiko, "months.csv")
            .await
            .starts_with("\u{feff}by,id,")
    );
    for (role, place, sees) in [
        ("accountant", ("where", "everywhere"), true),
        ("cashier", ("where", "everywhere"), false),
        ("designer", ("where", "everywhere"), false),
    ] {
        let fields = [("name", role), ("role", role), place];
        let one = invited(&app, &aiko, &fields).await;
        for path in [EXPORTS.to_owned(), format!("{EXPORTS}/months.csv")] {
            let status = see(&one, &path).await.status;
            assert_eq!(status, if sees { 200 } else { 404 }, "{role} {path}");
        }
    }
    drop(payment);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_command_takes_out_is_in_the_trail_as_what_the_office_does() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    let files = files(&payment);
    bring(&aiko, &files.named()).await;
    let folder = tempfile::tempdir().unwrap();
    let today = files.today.to_string();
    for (what, format) in [
        ("journal", "csv"),
        ("journal", "beancount"),
        ("rows", "xlsx"),
    ] {
        let out = folder.path().join(format!("{what}-by-hand.{format}"));
        let days = ["--from", &today, "--to", &today];
        let form = ["--what", what, "--format", format];
        let to = ["--out", out.to_str().unwrap()];
        let command = [&["settle", "export"][..], &form, &days, &to].concat();
        run(&app.environment, &command);
        let trail = see(&aiko, "/office/trail").await;
        let name = out.file_name().unwrap().to_str().unwrap();
        for words in ["began to take out the file", "took out the file", name] {
            assert!(trail.says(words), "{words}: {}", trail.body);
        }
        let beside = std::fs::read_to_string(format!("{}.totals.json", out.display())).unwrap();
        let beside: serde_json::Value = serde_json::from_str(&beside).unwrap();
        let bytes = std::fs::read(&out).unwrap();
        assert!(!bytes.is_empty());
        let digest = beside["sha256"].as_str().unwrap();
        assert_eq!(digest, payouts::taken::hexadecimal(&Sha256::digest(&bytes)));
    }
}
