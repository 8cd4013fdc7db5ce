//! A merchant's own words in the customer's language: chosen like ours, and nothing but text.

use foundation::randomness::SystemRandomness;

use crate::support::{
    TestApp,
    customer::{ALIPAY_HK, Page},
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
