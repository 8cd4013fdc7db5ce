//! What people of a shop hear of their money without looking, over a server of this test: what isn't explained, each
//! thing once, and nothing that the gateway's answer has cleared up.

use crate::{
    office_money::{MONEY, bring, files, see, source},
    sending::setting,
    support::{
        TestApp,
        child::run,
        desk::{Desk, two_merchants},
        eventually,
    },
};

/// People of a merchant hear of their money, at a place that is on this machine.
pub(crate) fn listening(app: &TestApp, merchant: &str) {
    let add = ["notice", "add", "ntfy", "--merchant", merchant];
    let what = ["--name", "Us", "--topic", "money", "--place", "4f9c2a7d81"];
    let at = ["--server", "http://127.0.0.1:9"];
    run(&app.environment, &[&add[..], &what, &at].concat());
}

/// What waits to be told.
pub(crate) async fn waiting(app: &TestApp) -> Vec<String> {
    app.texts("SELECT fact FROM notices ORDER BY id").await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_explained_is_told_once() {
    let app = TestApp::with(setting()).await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    listening(&app, "M-1");
    let aiko = Desk::of_owner(&app, "M-1").await;
    let files = files(&payment);
    let [(name, details), ..] = files.named();
    let dearer = details.replacen(",12.50,HKD", ",12.60,HKD", 1);
    bring(&aiko, &[(name, &dearer)]).await;
    let told = eventually("it is told", async || {
        let told = waiting(&app).await;
        (!told.is_empty()).then_some(told)
    })
    .await;
    assert_eq!(told, [r#"{"topic":"money","count":1,"missing":0}"#]);
    // Compared again there is nothing new.
    run(&app.environment, &["settle", "compare"]);
    assert_eq!(waiting(&app).await.len(), 1);
    let page = see(&aiko, MONEY).await;
    let key = page.body.split("differences/").nth(1).unwrap();
    let key = key.split('/').next().unwrap();
    for what in ["accept", "reopen"] {
        let at = ["settle", what, key, "--why", "so it is"];
        run(&app.environment, &at);
        run(&app.environment, &["settle", "compare"]);
    }
    // It counted as explained, and counts as open again.
    assert_eq!(waiting(&app).await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_shops_with_one_account_only_whose_payment_it_is_hears_of_it() {
    let app = two_merchants(setting()).await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    for merchant in ["M-1", "M-2"] {
        listening(&app, merchant);
    }
    let files = files(&payment);
    let [(name, details), ..] = files.named();
    let folder = tempfile::tempdir().unwrap();
    let dearer = details.replacen(",12.50,HKD", ",12.60,HKD", 1);
    std::fs::write(folder.path().join(name), dearer).unwrap();
    let folder = folder.path().display().to_string();
    run(&app.environment, &["settle", "import", "--dir", &folder]);
    let told = app
        .texts("SELECT merchant_id FROM notices ORDER BY id")
        .await;
    assert_eq!(told, ["M-1"]);
}
