//! A merchant's own words in the customer's language: chosen like ours, and nothing but text.

use domain::State;
use foundation::randomness::SystemRandomness;
use payments::payment::Payment;

use crate::support::{
    TestApp,
    customer::{ALIPAY_HK, Customer, Page},
    desk::Desk,
    screen::Screen,
};

const SHOPS: &str = r#"
[[merchant]]
id = "M-9"
name = { ja = "京都茶房", en = "Kyoto Tea House", zh-Hans = "京都茶馆" }
mcc = "5814"
languages = ["ja"]

[[merchant.store]]
id = "S-9"
name = { en = "Gion { $shop }", ja = "祇園 <i>" }
currency = "HKD"
time_zone = "Asia/Tokyo"

[[merchant.store.code]]
label = "Counter"
note_label = { ja = "席", en = "{ amount-pay } <b>Table</b>" }
"#;

async fn seen(app: &TestApp, lang: &str) -> Page {
    let customer = app.customer(ALIPAY_HK);
    customer
        .get(&format!("/c/{}?lang={lang}", app.code("Counter").await))
        .await
}

#[tokio::test]
async fn customers_read_the_shops_words_in_the_nearest_language() {
    let app = TestApp::new().await;
    shops::apply::apply(SHOPS, &*app.store, &SystemRandomness)
        .await
        .unwrap();
    for (lang, name) in [
        ("ja", "<bdi>京都茶房</bdi>"),
        ("en", "<bdi>Kyoto Tea House</bdi>"),
        ("zh-Hans", "<bdi>京都茶馆</bdi>"),
        // Never simplified characters for who reads traditional ones.
        ("zh-HK", "<bdi lang=\"ja\">京都茶房</bdi>"),
        ("de", "<bdi lang=\"ja\">京都茶房</bdi>"),
    ] {
        let page = seen(&app, lang).await;
        assert!(page.says(name), "{lang}: {}", page.body);
    }
}

#[tokio::test]
async fn words_are_neither_messages_nor_markup() {
    let app = TestApp::new().await;
    shops::apply::apply(SHOPS, &*app.store, &SystemRandomness)
        .await
        .unwrap();
    let page = seen(&app, "en").await;
    assert!(page.says("Gion { $shop }"), "{}", page.body);
    assert!(
        page.says("{ amount-pay } &lt;b&gt;Table&lt;/b&gt;"),
        "{}",
        page.body
    );
    let page = seen(&app, "ja").await;
    assert!(page.says("祇園 &lt;i&gt;"), "{}", page.body);
}

const ROOMS: &str = "note_label = { ja = \"室\", en = \"Room\" }";

/// What is called by the shop's word for a note: each place at which a payment is looked at.
async fn looked_at(app: &TestApp, customer: &Customer, payment: &Payment) -> [String; 5] {
    let page = format!("/r/{}", payment.token);
    let desk = Desk::of_owner(app, "M-9").await;
    let office = format!("/office/payments/{}", payment.request_id);
    let screen = Screen::set_up(app, &["--store", "S-9", "--language", "en"]).await;
    let mut stream = screen.listen(Some(0)).await;
    let line = stream.hears("paid").await;
    let exports = desk.browser.get("/office/exports").await.body;
    let file = exports.find("/office/exports/payments.csv").unwrap();
    let file = exports[file..].split('"').next().unwrap();
    [
        customer.get(&[&page, "?lang=en"].concat()).await.body,
        customer
            .get(&[&page, "/receipt?lang=en"].concat())
            .await
            .body,
        desk.browser.get(&[&office, "?lang=en"].concat()).await.body,
        line.data["note"]["name"].as_str().unwrap().to_owned(),
        desk.browser.get(&file.replace("&amp;", "&")).await.body,
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_keeps_the_word_it_was_written_beside() {
    let app = TestApp::new().await;
    let tables = SHOPS.replace("{ amount-pay } <b>Table</b>", "Table");
    let put = async |shops: &str| {
        shops::apply::apply(shops, &*app.store, &SystemRandomness)
            .await
            .unwrap();
    };
    put(&tables).await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter").await).await;
    let mut fields = form.fields("12.50").to_vec();
    fields.push(("note", "5"));
    let post = customer.posting("/api/start_payment").form(&fields);
    let cashier = customer.led_on(post).await.location().to_owned();
    customer.press(&cashier, "pay").await;
    let payment = app.until(&app.only_id(), State::Paid).await;

    let label = tables.lines().find(|line| line.starts_with("note_label"));
    put(&tables.replace(label.unwrap(), ROOMS)).await;
    let scanned = customer.get(&format!("/c/{}?lang=en", payment.code)).await;
    assert!(scanned.says("Room"), "{}", scanned.body);
    for (at, said) in looked_at(&app, &customer, &payment)
        .await
        .iter()
        .enumerate()
    {
        let is_kept = said.contains("Table") || said.contains("席");
        let is_new = said.contains("Room") || said.contains("室");
        assert!(is_kept && !is_new, "{at}: {said}");
    }
    // What an older version kept is called what the shop says now.
    app.meddle("UPDATE payments SET note_label = NULL").await;
    for (at, said) in looked_at(&app, &customer, &payment)
        .await
        .iter()
        .enumerate()
    {
        assert!(said.contains("Room") || said.contains("室"), "{at}: {said}");
    }
}
