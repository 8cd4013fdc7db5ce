//! Data taken out as files over real HTTP: what is in them, that they are the same twice, and who gets them.

use sha2::{Digest as _, Sha256};

use crate::{
    office::invited,
    support::{
        TestApp,
        desk::{Desk, with_two_merchants},
    },
};

/// The link of a file on the page, with all that stands behind it.
async fn link(desk: &Desk, name: &str, days: &str) -> String {
    let page = desk.browser.get(&format!("/office/exports{days}")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let start = page.body.find(&format!("/office/exports/{name}")).unwrap();
    let rest = &page.body[start..];
    rest[..rest.find('"').unwrap()].replace("&amp;", "&")
}

fn lines(file: &[u8]) -> usize {
    String::from_utf8_lossy(file).lines().count()
}

async fn bytes(desk: &Desk, path: &str) -> Vec<u8> {
    // As browsers ask: packed, which looks at the end of a file in another way.
    let packed = desk.browser.getting(path).header("accept-encoding", "gzip");
    let packed = packed.send().await.unwrap().bytes().await;
    assert!(packed.is_ok(), "{path}: {packed:?}");
    let answer = desk.browser.getting(path).send().await.unwrap();
    assert_eq!(answer.status(), 200, "{path}");
    answer.bytes().await.unwrap().to_vec()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_takes_payments_refunds_and_closings_out_and_nobody_else_does() {
    let app = with_two_merchants().await;
    let (_, payment) = app.paid("12.50").await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let token = aiko.browser.get("/office").await.field("form_token");
    let close = format!("/office/closings/{}", payment.place.store);
    assert_eq!(
        aiko.posting(&close, &token).send().await.unwrap().status(),
        303
    );
    app.meddle("UPDATE payments SET note = '=1+1'").await;
    let path = link(&aiko, "payments.csv", "").await;
    let csv = String::from_utf8(bytes(&aiko, &path).await).unwrap();
    let rows: Vec<&str> = csv.lines().collect();
    assert_eq!(rows.len(), 2, "{csv}");
    assert!(
        rows[0].starts_with("\u{feff}reference,gateway_reference,"),
        "{csv}"
    );
    for said in [
        payment.request_id.as_str(),
        ",paid,HKD,1250,12.50,ALIPAY_HK,",
        ",'=1+1,",
        ",Counter 1,",
    ] {
        assert!(rows[1].contains(said), "{said} is not in {csv}");
    }
    let closings = link(&aiko, "closings.csv", "").await;
    let closings = String::from_utf8(bytes(&aiko, &closings).await).unwrap();
    assert!(
        closings.contains(",HKD,1,1250,12.50,0,0,0.00,"),
        "{closings}"
    );
    let refunds = link(&aiko, "refunds.csv", "").await;
    let refunds = String::from_utf8(bytes(&aiko, &refunds).await).unwrap();
    assert_eq!(refunds.lines().count(), 1, "{refunds}");
    // Twice the same bytes, also as a spreadsheet.
    for name in [
        "payments.xlsx",
        "refunds.xlsx",
        "closings.xlsx",
        "payments.csv",
    ] {
        let path = link(&aiko, name, "").await;
        let first = bytes(&aiko, &path).await;
        assert_eq!(first, bytes(&aiko, &path).await, "{name}");
    }
    nobody_else_does(&app, &aiko, &path).await;
}

async fn nobody_else_does(app: &TestApp, aiko: &Desk, path: &str) {
    // Not of other days, and not what comes after the link was made.
    let early = link(aiko, "payments.csv", "?from=2020-01-01&to=2020-12-31").await;
    assert_eq!(lines(&bytes(aiko, &early).await), 1);
    let other = Desk::of_owner(app, "M-2").await;
    let none = link(&other, "payments.csv", "").await;
    assert_eq!(lines(&bytes(&other, &none).await), 1);
    for wrong in [
        "payments.exe",
        "payments",
        "people.csv",
        "payments.csv?from=2026-02-30&to=x",
    ] {
        let page = aiko.browser.get(&format!("/office/exports/{wrong}")).await;
        assert_eq!(page.status, 404, "{wrong}");
    }
    let fields = [
        ("name", "Bob"),
        ("role", "cashier"),
        ("where", "everywhere"),
    ];
    let bob = invited(app, aiko, &fields).await;
    for path in ["/office/exports", path] {
        assert_eq!(bob.browser.get(path).await.status, 404, "{path}");
    }
}

/// What this process holds in memory, in kilobytes.
fn resident_kb() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    let number = line.split_whitespace().nth(1).unwrap();
    number.parse().unwrap()
}

/// A file's length and digest, read as it comes, and the most that was held meanwhile.
async fn measured(desk: &Desk, path: &str) -> (usize, String, i64) {
    let mut answer = desk.browser.getting(path).send().await.unwrap();
    let (mut digest, mut length, mut most) = (Sha256::new(), 0, 0);
    while let Some(piece) = answer.chunk().await.unwrap() {
        digest.update(&piece);
        length += piece.len();
        if length % 64 < 8 {
            most = most.max(resident_kb());
        }
    }
    most = most.max(resident_kb());
    (length, format!("{:x}", digest.finalize()), most)
}

/// A million payments of one store, each a second after the other.
async fn fill(app: &TestApp) {
    app.meddle(
        "INSERT INTO payments (request_id, token, attempt, code, merchant_id, store_id, till_id, day, account, \
         minor, currency, note, wallet, state, version, created_ms, expires_ms, paid_ms, pay_body) \
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) \
         SELECT 'P' || printf('%024d', i), printf('%026d', i), printf('%026d', i), p.code, p.merchant_id, \
         p.store_id, p.till_id, p.day, p.account, 1 + i % 99999, p.currency, NULL, p.wallet, 'paid', 2, \
         p.created_ms - i, p.expires_ms, p.created_ms - i, '' FROM n, payments p WHERE p.note IS NULL",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measure: minutes, and a database of a gigabyte"]
async fn a_million_payments_are_taken_out_in_constant_memory_and_twice_the_same() {
    let app = TestApp::new().await;
    app.paid("12.50").await;
    fill(&app).await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    for name in ["payments.csv", "payments.xlsx"] {
        let path = link(&aiko, name, "").await;
        let before = resident_kb();
        let begun = std::time::Instant::now();
        let (length, first, most) = measured(&aiko, &path).await;
        let took = begun.elapsed();
        let (_, second, _) = measured(&aiko, &path).await;
        assert_eq!(first, second, "{name}");
        let more = most - before;
        {
            eprintln!("{name}: {length} bytes, {took:?}, {more} kB more, {first}");
        }
        assert!(more < 64_000, "{name}: {more} kB");
    }
}
