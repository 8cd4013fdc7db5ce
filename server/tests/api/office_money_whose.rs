//! Whose money is whose, in the office over real HTTP: by role, and where several shops have one account.

use crate::{
    office::{invited, post},
    office_money::{BATCH, FILES, Files, MONEY, bring, files, see, source},
    support::{
        TestApp,
        child::{fails, run},
        customer::Page,
        desk::{Desk, with_two_merchants},
    },
};

#[tokio::test(flavor = "multi_thread")]
async fn each_role_sees_and_says_what_is_its_own() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    bring(&aiko, &files(&payment).named()).await;
    let batch = format!("{MONEY}/batches/{BATCH}");
    let way = format!("{MONEY}/payments/{}", payment.request_id);
    for (role, place, sees, decides) in [
        ("accountant", "everywhere", true, true),
        ("manager", "everywhere", true, false),
        ("manager", "store S-1", true, false),
        ("manager", "store S-2", false, false),
        ("cashier", "everywhere", false, false),
        ("designer", "everywhere", false, false),
        ("developer", "everywhere", false, false),
    ] {
        let name = format!("{role} {place}");
        let is_narrow = place != "everywhere";
        let place = if is_narrow {
            ("spot", place)
        } else {
            ("where", place)
        };
        let within = if is_narrow { "some" } else { "everywhere" };
        let fields = [("name", &*name), ("role", role), ("where", within), place];
        let one = invited(&app, &aiko, &fields).await;
        let status = if sees { 200 } else { 404 };
        for path in [&batch, &way] {
            let page = see(&one, path).await;
            assert_eq!(page.status, status, "{name} {path}: {}", page.body);
        }
        let list = see(&one, MONEY).await;
        assert_eq!(list.says("HK$12."), sees, "{name}: {}", list.body);
        // One store's manager sees its own part, and nothing of the whole batch's.
        if sees && is_narrow {
            let page = see(&one, &batch).await;
            assert!(page.says("other money besides yours"), "{}", page.body);
            assert!(!page.says("Fee of the whole batch"), "{}", page.body);
            assert!(!page.says("HK$12.20"), "{}", page.body);
        }
        let typed = [
            ("source", "main"),
            ("currency", "HKD"),
            ("amount", "1.00"),
            ("on", "2026-01-01"),
        ];
        let entered = post(&one, &format!("{batch}/arrived"), &typed).await;
        assert_eq!(entered.status == 404, !decides, "{name}: {}", entered.body);
        let brought = bring(&one, &[("a.csv".to_owned(), "x\n")]).await;
        assert_eq!(brought.status == 404, !decides, "{name}: {}", brought.body);
    }
}

/// Brings files as whoever runs the shops does.
fn import(app: &TestApp, files: &Files) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files.named() {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let folder = folder.path().display().to_string();
    run(&app.environment, &["settle", "import", "--dir", &folder]);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_shops_with_one_account_each_sees_its_own_and_nothing_of_the_other() {
    let app = with_two_merchants().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let files = files(&payment);
    import(&app, &files);
    let [aiko, other] = [
        Desk::of_owner(&app, "M-1").await,
        Desk::of_owner(&app, "M-2").await,
    ];
    let batch = format!("{MONEY}/batches/{BATCH}");
    let own = see(&aiko, &batch).await;
    assert!(
        own.says("other money besides yours") && own.says("HK$12.30"),
        "{}",
        own.body
    );
    for words in ["HK$12.20", "Fee of the whole batch", "Enter what arrived"] {
        assert!(!own.says(words), "{words}: {}", own.body);
    }
    let list = see(&aiko, MONEY).await;
    assert!(
        list.says("paid out together with other shops"),
        "{}",
        list.body
    );
    // To the other one it is as if there were none of it.
    let unknown = see(&other, &format!("{MONEY}/batches/20990101000000")).await;
    let way = format!("{MONEY}/payments/{}", payment.request_id);
    for path in [&batch, &way] {
        let page = see(&other, path).await;
        assert_eq!((page.status, &page.body), (404, &unknown.body), "{path}");
    }
    let list = see(&other, MONEY).await;
    for words in [BATCH, "HK$", "settlementItems"] {
        assert!(!list.says(words), "{words}: {}", list.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_shops_with_one_account_neither_enters_what_arrived_nor_brings_files() {
    let app = with_two_merchants().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let files = files(&payment);
    import(&app, &files);
    let batch = format!("{MONEY}/batches/{BATCH}");
    for merchant in ["M-1", "M-2"] {
        let desk = &Desk::of_owner(&app, merchant).await;
        let typed = [
            ("source", "main"),
            ("currency", "HKD"),
            ("amount", "12.20"),
            ("on", "2099-01-01"),
        ];
        let page = post(desk, &format!("{batch}/arrived"), &typed).await;
        assert_eq!(page.status, 404, "{}", page.body);
        let page = bring(desk, &files.named()).await;
        assert!(
            !page.says("Taken in") && !page.says("Known before"),
            "{}",
            page.body
        );
        assert!(!see(desk, FILES).await.says(".csv ·"));
    }
    // A stranger's form is no form.
    let stranger = Desk::at(&app);
    let sent = stranger.browser.posting(FILES);
    assert_ne!(Page::of(sent).await.status, 200);
}

/// The other shop with an account and a source for itself, and files whose batch is called like the first one's.
async fn with_a_source_for_each(app: &TestApp, files: &Files) -> Desk {
    let mut shops = app.store.directory().await.unwrap();
    shops.stores.retain(|store| store.merchant_id == "M-2");
    for store in &mut shops.stores {
        "second".clone_into(&mut store.account);
    }
    app.store.put(&shops).await.unwrap();
    let add = ["settle", "source", "add"];
    let more = ["--unit", "major", "--fees", "as-written", "--account"];
    let second = [&add[..], &["other"], &more, &["second"]].concat();
    run(&app.environment, &second);
    let colon = [&add[..], &["main:HKD"], &more, &["second"]].concat();
    fails(&app.environment, &colon);
    let cellar = Desk::of_owner(app, "M-2").await;
    let [_, (rows, text), _] = files.named();
    // The second row alone, which is of no payment.
    let text: Vec<&str> = text.lines().collect();
    let text = [text[0], text[2], "<END>", ""]
        .join("\n")
        .replace("-0.10", "12.20");
    bring(&cellar, &[(rows, &text)]).await;
    cellar
}

#[tokio::test(flavor = "multi_thread")]
async fn of_shops_whose_batches_have_one_name_neither_says_anything_of_the_others() {
    let app = with_two_merchants().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let files = files(&payment);
    let cellar = with_a_source_for_each(&app, &files).await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    bring(&aiko, &files.named()).await;
    let batch = format!("{MONEY}/batches/{BATCH}");
    let today = files.today.to_string();
    let enter = async |desk: &Desk, source: &str, reference: &str| {
        let typed = [
            ("source", source),
            ("currency", "HKD"),
            ("amount", "12.20"),
            ("on", &*today),
            ("reference", reference),
        ];
        post(desk, &format!("{batch}/arrived"), &typed).await
    };
    let done = enter(&cellar, "other", "CELLAR").await;
    assert_eq!(done.location(), format!("{batch}?told=arrived"));
    assert_eq!(enter(&cellar, "main", "CELLAR").await.status, 404);
    let own = see(&aiko, &batch).await;
    assert!(!own.says("CELLAR"), "{}", own.body);
    assert!(see(&cellar, &batch).await.says("CELLAR"));
    let done = enter(&aiko, "main", "TEA").await;
    assert_eq!(done.location(), format!("{batch}?told=arrived"));
    // Nor does one take back what the other entered.
    let undo = async |source: &str, reference: &str| {
        let back = [
            ("source", source),
            ("currency", "HKD"),
            ("minor", "1220"),
            ("on", &*today),
            ("reference", reference),
            ("why", "it was another's"),
        ];
        post(&cellar, &format!("{batch}/undo"), &back).await
    };
    assert_eq!(undo("main", "TEA").await.status, 404);
    undo("other", "TEA").await;
    assert!(see(&aiko, &batch).await.says("TEA"));
    undo("other", "CELLAR").await;
    assert!(!see(&cellar, &batch).await.says("CELLAR"));
    assert!(see(&aiko, &batch).await.says("TEA"));
}
