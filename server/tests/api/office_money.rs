//! Where the money is, in the office over real HTTP: what isn't explained, batches, the way of one payment, what people
//! say of it, and files that they bring; and that nobody sees anything of another shop's.

use domain::Day;
use payments::payment::Payment;
use settlement::moment::gateway_day;

use crate::{
    office::{invited, post},
    support::{
        TestApp,
        child::run,
        customer::Page,
        desk::{Desk, with_two_merchants},
    },
};

const DETAILS: &str = "customerId,referenceMerchantId,referenceStoreId,transactionId,originalTransactionId,\
    transactionRequestId,referenceTransactionId,orderDescription,paymentMethodType,pspName,transactionType,\
    paymentTime,productCode,transactionAmountValue,transactionCurrency\n";
const ROWS: &str = "settlementBatchId,customerId,acquirer,referenceStoreId,transactionType,transactionId,\
    originalTransactionId,transactionRequestId,originalTransactionRequestId,pspName,paymentTime,settlementTime,\
    transactionAmountValue,transactionCurrency,settlementAmountValue,settlementCurrency,quoteCurrencyPair,\
    quotePrice,feeAmountValue,feeCurrency\n";
const SUMS: &str = "settlementBatchId,customerId,acquirer,summaryType,settlementTime,count,\
    settlementAmountValue,settlementCurrency,feeAmountValue,feeCurrency\n";
const CUSTOMER: &str = "2188000000000001";
const BATCH: &str = "20260116110001";
const MONEY: &str = "/office/money";
const FILES: &str = "/office/money/files";
const FORM_FIELD: &str = "form_token";
const EDGE: &str = "an-edge-that-no-file-has";

/// The files of a batch with one payment of HK$12.50, of which 20 cents are a fee; and the day it was paid.
struct Files {
    today: Day,
    details: String,
    rows: String,
    sums: String,
}

fn files(payment: &Payment) -> Files {
    let today = gateway_day(payment.paid.unwrap().0);
    let (id, time) = (&payment.request_id, format!("{today}T00:00:00+08:00"));
    let there = payment.gateway_id.as_ref().unwrap().as_str();
    let details = format!(
        "{DETAILS}{CUSTOMER},M-1,S-1,{there},,{id},,Tea,CONNECT_WALLET,ALIPAY_HK,PAYMENT,{time},IN_STORE_PAYMENT,\
         12.50,HKD\n<END>\n"
    );
    let rows = format!(
        "{ROWS}{BATCH},{CUSTOMER},Alipay,S-1,PAYMENT,{there},,{id},,ALIPAY_HK,{time},{time},12.50,HKD,12.30,HKD,,,\
         -0.20,HKD\n{BATCH},{CUSTOMER},Alipay,,SETTLEMENT_FEE,,,,,,{time},{time},-0.10,HKD,-0.10,HKD,,,0.00,HKD\n<END>\n"
    );
    let sums = format!(
        "{SUMS}{BATCH},{CUSTOMER},Alipay,PAYMENT,{time},1,12.30,HKD,-0.20,HKD\n\
         {BATCH},{CUSTOMER},Alipay,SETTLEMENT_FEE,{time},1,-0.10,HKD,0.00,HKD\n\
         {BATCH},{CUSTOMER},Alipay,TOTAL,{time},2,12.20,HKD,-0.20,HKD\n<END>\n"
    );
    Files {
        today,
        details,
        rows,
        sums,
    }
}

impl Files {
    /// By what the gateway calls them.
    fn named(&self) -> [(String, &str); 3] {
        let day = self.today.to_string().replace('-', "");
        [
            (format!("transactionItems_{day}_000.csv"), &self.details),
            (format!("settlementItems_HKD_{BATCH}_000.csv"), &self.rows),
            (format!("settlementSummary_HKD_{BATCH}_000.csv"), &self.sums),
        ]
    }
}

fn source(app: &TestApp) {
    let add = ["settle", "source", "add", "main", "--unit", "major"];
    run(
        &app.environment,
        &[&add[..], &["--fees", "as-written"]].concat(),
    );
}

async fn see(desk: &Desk, path: &str) -> Page {
    let mut page = desk.browser.get(path).await;
    page.body = page.body.replace('\u{a0}', " ");
    page
}

/// Brings files as a browser's form does: the token first.
async fn bring(desk: &Desk, files: &[(String, &str)]) -> Page {
    let token = desk.browser.get("/office").await.field(FORM_FIELD);
    let mut body = format!(
        "--{EDGE}\r\nContent-Disposition: form-data; name=\"{FORM_FIELD}\"\r\n\r\n{token}\r\n"
    );
    for (name, text) in files {
        let head = format!("form-data; name=\"file\"; filename=\"{name}\"");
        body += &format!(
            "--{EDGE}\r\nContent-Disposition: {head}\r\nContent-Type: text/csv\r\n\r\n{text}\r\n"
        );
    }
    body += &format!("--{EDGE}--\r\n");
    let sent = desk.browser.posting(FILES).header(
        "content-type",
        format!("multipart/form-data; boundary={EDGE}"),
    );
    Page::of(sent.body(body)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_no_files_yet_is_told_what_to_do_first() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let page = see(&aiko, MONEY).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.says("portico settle source add"), "{}", page.body);
    source(&app);
    let page = see(&aiko, MONEY).await;
    assert!(
        page.says("It keeps them for seven days only"),
        "{}",
        page.body
    );
    assert!(page.says("/office/money/files"), "{}", page.body);
    for path in ["batches/x", "payments/x", "payments/EC0000000000"] {
        let page = see(&aiko, &format!("{MONEY}/{path}")).await;
        assert_eq!(page.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_brought_and_tell_where_the_money_is() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    let files = files(&payment);
    let [details, rows, sums] = files.named();
    let page = bring(&aiko, &[details.clone()]).await;
    assert!(page.says("Taken in"), "{}", page.body);
    let own = format!("/office/payments/{}", payment.request_id);
    let paid = see(&aiko, &own).await;
    assert!(paid.says("Reported by the gateway"), "{}", paid.body);
    let waiting = see(&aiko, MONEY).await;
    for words in ["Everything is explained", "Not in a batch yet", "HK$12.50"] {
        assert!(waiting.says(words), "{words}: {}", waiting.body);
    }
    let cut = ("cut.csv".to_owned(), "settlementBatchId,nothing\n");
    let page = bring(&aiko, &[rows.clone(), sums, details, cut]).await;
    for words in [
        "Taken in",
        "Known before",
        "Refused as a whole",
        "In line 1",
    ] {
        assert!(page.says(words), "{words}: {}", page.body);
    }
    let list = see(&aiko, MONEY).await;
    for words in [
        "HK$12.20",
        "On its way to your bank",
        BATCH,
        "fees −HK$0.30",
    ] {
        assert!(list.says(words), "{words}: {}", list.body);
    }
    let batch = see(&aiko, &format!("{MONEY}/batches/{BATCH}")).await;
    for words in [
        "Fee of the whole batch",
        "HK$12.30",
        "line 2",
        payment.request_id.as_str(),
    ] {
        assert!(batch.says(words), "{words}: {}", batch.body);
    }
    let months = see(&aiko, &format!("{MONEY}/months")).await;
    for words in ["2.40%", "HK$12.20", "Causeway Bay", "AlipayHK", "0.00"] {
        assert!(months.says(words), "{words}: {}", months.body);
    }
    let way = see(&aiko, &format!("{MONEY}/payments/{}", payment.request_id)).await;
    for words in [
        "The customer paid HK$12.50",
        "Payment fee",
        &rows.0,
        "line 2",
    ] {
        assert!(way.says(words), "{words}: {}", way.body);
    }
    // A file changes no payment.
    assert_eq!(
        app.payment(&payment.request_id).await.version,
        payment.version
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_arrived_is_entered_compared_explained_and_taken_back() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    let files = files(&payment);
    bring(&aiko, &files.named()).await;
    let at = format!("{MONEY}/batches/{BATCH}");
    let today = files.today.to_string();
    let typed = |amount: &'static str, on: &str| {
        let on = on.to_owned();
        vec![
            ("source", "main".to_owned()),
            ("currency", "HKD".to_owned()),
            ("amount", amount.to_owned()),
            ("on", on),
            ("reference", "AP-1".to_owned()),
        ]
    };
    let send = async |what: &str, fields: &[(&str, String)]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, it)| (*name, &**it)).collect();
        post(&aiko, &format!("{at}/{what}"), &fields).await
    };
    let early = files.today.plus(-9).to_string();
    for (amount, on, words) in [
        ("nothing", &today, "more than nought"),
        ("-3", &today, "more than nought"),
        ("5.00", &String::new(), "Please choose the day"),
        ("5.00", &"2199-01-01".to_owned(), "still to come"),
        ("5.00", &early, "before the gateway paid"),
    ] {
        let page = send("arrived", &typed(amount, on)).await;
        assert_eq!(page.status, 422, "{amount} {on}: {}", page.body);
        assert!(page.says(words), "{words}: {}", page.body);
    }
    let entered = send("arrived", &typed("12.00", &today)).await;
    assert_eq!(entered.location(), format!("{at}?told=arrived"));
    let again = send("arrived", &typed("12.00", &today)).await;
    assert!(again.says("was entered before"), "{}", again.body);
    let page = see(&aiko, &at).await;
    for words in [
        "Another sum at the bank",
        "HK$12.20 expected, HK$12.00 found",
        "−HK$0.20",
    ] {
        assert!(page.says(words), "{words}: {}", page.body);
    }
    let key = page.body.split("differences/").nth(1).unwrap();
    let key = key.split('/').next().unwrap().to_owned();
    let back_to = format!("batches/{BATCH}");
    let accept = format!("{MONEY}/differences/{key}/accept");
    let none = post(&aiko, &accept, &[("why", " "), ("back", &back_to)]).await;
    assert_eq!(none.location(), format!("{at}?told=why"));
    let done = post(
        &aiko,
        &accept,
        &[("why", "the bank's charge"), ("back", &back_to)],
    )
    .await;
    assert_eq!(done.location(), format!("{at}?told=accepted"));
    let page = see(&aiko, &at).await;
    assert!(
        page.says("the bank&#39;s charge") || page.says("the bank's charge"),
        "{}",
        page.body
    );
    assert!(see(&aiko, MONEY).await.says("Everything is explained"));
    let trail = see(&aiko, "/office/trail").await;
    assert!(trail.says("the bank"), "{}", trail.body);
    let mut back = typed("12.00", &today);
    back.push(("minor", "1200".to_owned()));
    back.push(("why", "another shop's".to_owned()));
    let undone = send("undo", &back).await;
    assert_eq!(undone.location(), format!("{at}?told=undone"));
    let page = see(&aiko, &at).await;
    assert!(
        !page.says("HK$12.00 found") && page.says("On its way"),
        "{}",
        page.body
    );
}

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

#[tokio::test(flavor = "multi_thread")]
async fn of_shops_with_one_account_each_sees_its_own_and_nothing_of_the_other() {
    let app = with_two_merchants().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let folder = tempfile::tempdir().unwrap();
    let files = files(&payment);
    let mut import = vec!["settle".to_owned(), "import".to_owned()];
    for (name, text) in files.named() {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        import.push(path.display().to_string());
    }
    let import: Vec<&str> = import.iter().map(String::as_str).collect();
    run(&app.environment, &import);
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
    for desk in [&aiko, &other] {
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
        assert!(!see(desk, "/office/money/files").await.says(".csv ·"));
    }
    // A stranger's form is no form.
    let stranger = Desk::at(&app);
    let sent = stranger.browser.posting("/office/money/files");
    assert_ne!(Page::of(sent).await.status, 200);
}
