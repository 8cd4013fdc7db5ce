//! Where the money is, in the office over real HTTP: what isn't explained, batches, the way of one payment, what people
//! say of it, and files that they bring; and that nobody sees anything of another shop's.

use domain::Day;
use payments::payment::Payment;
use settlement::moment::gateway_day;

use crate::support::{TestApp, child::run, customer::Page, desk::Desk};

const DETAILS: &str = "customerId,referenceMerchantId,referenceStoreId,transactionId,originalTransactionId,\
    transactionRequestId,referenceTransactionId,orderDescription,paymentMethodType,pspName,transactionType,\
    paymentTime,productCode,transactionAmountValue,transactionCurrency\n";
pub(crate) const ROWS: &str = "settlementBatchId,customerId,acquirer,referenceStoreId,transactionType,transactionId,\
    originalTransactionId,transactionRequestId,originalTransactionRequestId,pspName,paymentTime,settlementTime,\
    transactionAmountValue,transactionCurrency,settlementAmountValue,settlementCurrency,quoteCurrencyPair,\
    quotePrice,feeAmountValue,feeCurrency\n";
const SUMS: &str = "settlementBatchId,customerId,acquirer,summaryType,settlementTime,count,\
    settlementAmountValue,settlementCurrency,feeAmountValue,feeCurrency\n";
pub(crate) const CUSTOMER: &str = "2188000000000001";
pub(crate) const BATCH: &str = "20260116110001";
pub(crate) const MONEY: &str = "/office/money";
pub(crate) const FILES: &str = "/office/money/files";
const FORM_FIELD: &str = "form_token";
const EDGE: &str = "an-edge-that-no-file-has";

/// The files of a batch with one payment of HK$12.50, of which 20 cents are a fee; and the day it was paid.
pub(crate) struct Files {
    pub(crate) today: Day,
    details: String,
    rows: String,
    sums: String,
}

pub(crate) fn files(payment: &Payment) -> Files {
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
    pub(crate) fn named(&self) -> [(String, &str); 3] {
        let day = self.today.to_string().replace('-', "");
        [
            (format!("transactionItems_{day}_000.csv"), &self.details),
            (format!("settlementItems_HKD_{BATCH}_000.csv"), &self.rows),
            (format!("settlementSummary_HKD_{BATCH}_000.csv"), &self.sums),
        ]
    }
}

pub(crate) fn source(app: &TestApp) {
    let add = ["settle", "source", "add", "main", "--unit", "major"];
    run(
        &app.environment,
        &[&add[..], &["--fees", "as-written"]].concat(),
    );
}

pub(crate) async fn see(desk: &Desk, path: &str) -> Page {
    let mut page = desk.browser.get(path).await;
    page.body = page.body.replace('\u{a0}', " ").replace('\u{2060}', "");
    page
}

/// Brings files as a browser's form does: the token first.
pub(crate) async fn bring(desk: &Desk, files: &[(String, &str)]) -> Page {
    let token = desk.browser.get("/office").await.field(FORM_FIELD);
    let mut body = format!(
        "--{EDGE}\r\nContent-Disposition: form-data; name=\"{FORM_FIELD}\"\r\n\r\n{token}\r\n"
    );
    for (name, text) in files {
        let head = format!("form-data; name=\"file\"; filename=\"{name}\"");
        let part = format!(
            "--{EDGE}\r\nContent-Disposition: {head}\r\nContent-Type: text/csv\r\n\r\n{text}\r\n"
        );
        body.push_str(&part);
    }
    body.push_str(&["--", EDGE, "--\r\n"].concat());
    let sent = desk.browser.posting(FILES).header(
        "content-type",
        format!("multipart/form-data; boundary={EDGE}"),
    );
    Page::of(sent.body(body)).await
}

pub(crate) fn batch_path() -> String {
    format!("{MONEY}/batches/{BATCH}")
}

/// An owner who brought the files of a batch, changed on their way; and the day it was paid.
pub(crate) async fn brought(app: &TestApp, change: impl Fn(&str) -> String) -> (Desk, String) {
    let (_, payment) = app.paid("12.50").await;
    source(app);
    let aiko = Desk::of_owner(app, "M-1").await;
    let files = files(&payment);
    let changed = files.named().map(|(name, text)| (name, change(text)));
    let changed = changed
        .each_ref()
        .map(|(name, text)| (name.clone(), &**text));
    bring(&aiko, &changed).await;
    (aiko, files.today.to_string())
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
    let page = bring(&aiko, std::slice::from_ref(&details)).await;
    assert!(page.says("Taken in"), "{}", page.body);
    let own = format!("/office/payments/{}", payment.request_id);
    assert!(see(&aiko, &own).await.says("Reported by the gateway"));
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
