//! Changing the language in the middle of it: what was typed stays, and nothing is started.

use crate::support::{
    TestApp,
    customer::{ALIPAY, ALIPAY_HK, BROWSER, Customer, Form, Page},
};

async fn change(customer: &Customer, form: &Form, lang: &str, typed: (&str, &str)) -> Page {
    let (amount, note) = typed;
    let mut fields = form.fields(amount).to_vec();
    fields.push(("note", note));
    let to = format!("/c/{}?lang={lang}", form.code);
    let sent = Page::of(customer.posting(&to).form(&fields)).await;
    // A page that can be asked for again: going back sends no form.
    assert_eq!(sent.status, 303, "{}", sent.body);
    assert_eq!(sent.header("location"), to);
    customer.get(sent.header("location")).await
}

#[tokio::test]
async fn what_was_typed_is_shown_once_and_at_its_own_code() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let changed = change(&customer, &form, "ja", ("77", "")).await;
    // Digits alone may stand in a code or a key.
    assert!(changed.says("value=\"77"), "{}", changed.body);
    let again = customer.get(&format!("/c/{}?lang=ja", form.code)).await;
    assert!(
        !again.says("value=\"77"),
        "a reload begins anew: {}",
        again.body
    );
    let fields = form.fields("77");
    let to = format!("/c/{}?lang=ja", form.code);
    let sent = Page::of(customer.posting(&to).form(&fields)).await;
    let cookies = sent.header("set-cookie");
    assert!(
        cookies.contains("HttpOnly") && cookies.contains("Max-Age=60"),
        "{cookies}"
    );
    let other = customer.scan_again(&app.code("Counter 2").await).await;
    assert!(!other.says("value=\"77"), "{}", other.body);
}

#[tokio::test]
async fn a_script_is_told_where_the_other_language_is() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let to = format!("/c/{}?lang=ja", form.code);
    let asked = customer.getting(&to).build().unwrap().url().clone();
    let asked = reqwest::Client::new().post(asked);
    let asked = asked
        .header("user-agent", ALIPAY_HK)
        .header("accept", "application/json");
    let told = Page::of(asked.form(&form.fields("5"))).await.json();
    assert_eq!(told["go"], to.as_str());
}

#[tokio::test]
async fn languages_this_customer_may_read_come_first() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let asked = app.customer(ALIPAY_HK).getting(&format!("/c/{code}"));
    let page = Page::of(asked.header("accept-language", "th,vi;q=0.8")).await;
    let list = page
        .body
        .split("languages")
        .nth(1)
        .unwrap_or_default()
        .to_owned();
    let tags: Vec<_> = list.split("?lang=").skip(1).collect();
    let first: Vec<_> = tags
        .iter()
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let at = |tag: &str| first.iter().position(|one| *one == tag).unwrap();
    assert!(at("th") < at("vi") && at("vi") < at("de"), "{first:?}");
    assert!(first.len() >= 30, "{first:?}");
    let unknown = app.customer(ALIPAY_HK).get("/c/NOTHING?lang=ja").await;
    assert!(
        unknown.says("?lang=th"),
        "problems can be read in another language, too"
    );
}

#[tokio::test]
async fn another_language_keeps_what_was_typed_and_starts_nothing() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let page = change(&customer, &form, "ja", ("1234.5", "卓 7 <b>")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!(page.header("content-language"), "ja");
    for words in [
        "value=\"1,234.50\"",
        "value=\"卓 7 &lt;b&gt;\"",
        "aria-invalid=\"false\"",
    ] {
        assert!(page.says(words), "{words} is not in: {}", page.body);
    }
    assert_eq!(page.field("attempt"), form.attempt, "the same intention");
    assert_eq!(page.field("lang"), "ja");
    assert_eq!(app.rows("payments").await, 0);
    let later = customer.scan_again(&form.code).await;
    assert_eq!(later.header("content-language"), "ja", "it is remembered");
}

#[tokio::test]
async fn what_cannot_be_read_is_taken_along_as_it_is_and_no_longer_than_a_field() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let page = change(&customer, &form, "ja", ("12.", "")).await;
    assert!(page.says("value=\"12.00\""), "{}", page.body);
    let page = change(&customer, &form, "ja", ("twelve", "")).await;
    assert!(page.says("value=\"twelve\""), "{}", page.body);
    let page = change(&customer, &form, "ja", (&"x".repeat(500), "")).await;
    assert!(!page.says(&"x".repeat(41)), "{}", page.body);
    let odd = Form {
        attempt: "nonsense".to_owned(),
        ..form.clone()
    };
    let page = change(&customer, &odd, "ja", ("1", "")).await;
    let attempt = page.field("attempt");
    assert!(domain::AttemptKey::parse(&attempt).is_ok(), "{attempt}");
}

#[tokio::test]
async fn whoever_could_not_have_had_the_form_does_not_get_it_this_way() {
    let app = TestApp::new().await;
    let form = app
        .customer(ALIPAY_HK)
        .scan(&app.code("Counter 1").await)
        .await;
    let page = change(&app.customer(BROWSER), &form, "ja", ("1", "")).await;
    assert!(!page.says("start_payment"), "{}", page.body);
    assert_eq!(page.header("set-cookie"), "");
    let customer = app.customer(ALIPAY_HK);
    let foreign = customer
        .posting(&format!("/c/{}?lang=ja", form.code))
        .header("sec-fetch-site", "cross-site")
        .form(&form.fields("1"));
    assert_eq!(Page::of(foreign).await.status, 403);
}

/// The language a wallet's customer gets with this header.
async fn given(app: &TestApp, wallet: &str, header: Option<&str>) -> String {
    let path = format!("/c/{}", app.code("Counter 1").await);
    let request = app.customer(wallet).getting(&path);
    let request = match header {
        Some(header) => request.header("accept-language", header),
        None => request,
    };
    Page::of(request)
        .await
        .header("content-language")
        .to_owned()
}

#[tokio::test]
async fn who_reads_traditional_characters_gets_them_however_the_wallet_says_so() {
    let app = TestApp::new().await;
    let says = |hint: &str| ALIPAY.replace("Language/zh-Hans", hint);
    for (hint, header, language) in [
        ("Language/zh_TW", Some("zh-TW"), "zh-Hant"),
        ("Lang/zh_HK", Some("en"), "zh-HK"),
        ("Language/zh", Some("zh-TW,zh;q=0.9"), "zh-Hant"),
        ("Language/zh", None, "zh-Hans"),
        ("", Some("zh-MO"), "zh-HK"),
    ] {
        let given = given(&app, &says(hint), header).await;
        assert_eq!(given, language, "{hint:?} {header:?}");
    }
    let silent = ALIPAY_HK.replace("Language/en ", "");
    assert_eq!(given(&app, &silent, None).await, "zh-HK");
}

#[tokio::test]
async fn a_wallet_is_called_as_its_reader_calls_it() {
    let app = TestApp::new().await;
    let page = app
        .customer(ALIPAY)
        .scan_again(&app.code("Counter 1").await)
        .await;
    assert!(page.says("您将在支付宝中确认付款"), "{}", page.body);
    let foreign = ALIPAY.replace("Language/zh-Hans", "Language/en");
    let page = app
        .customer(&foreign)
        .scan_again(&app.code("Counter 1").await)
        .await;
    assert!(page.says("Confirm in Alipay."), "{}", page.body);
}
