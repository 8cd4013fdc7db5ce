//! Presets, fixed amounts and limits on every level, as the server enforces them: what the page
//! doesn't offer is not taken, whoever asks.

use domain::LimitList;
use foundation::randomness::SystemRandomness;
use shops::apply::{ApplyError, Applying};

use crate::support::{
    Setting, TestApp,
    customer::{ALIPAY_HK, Customer, Page},
};

const SHOPS: &str = r#"
[[merchant]]
id = "M-9"
name = "Bakery"
mcc = "5462"
limits = "HKD:-900.00"

[[merchant.store]]
id = "S-9"
name = "Pier"
currency = "HKD"
time_zone = "Asia/Hong_Kong"
language = "en"
min = "2.00"

[[merchant.store.code]]
label = "Shortcuts"
presets = ["20.00", "500.00"]
note_label = "<b>枱號</b>"

[[merchant.store.code]]
label = "Choice"
presets = ["20.00", "500.00"]
open = false

[[merchant.store.code]]
label = "Ticket"
amount = "88.00"
note = true

[[merchant.store.code]]
label = "Narrow"
max = "50.00"
"#;

async fn bench(limits: &str) -> (TestApp, Customer) {
    let app = TestApp::with(Setting {
        environment: vec![("PORTICO_LIMITS", limits.to_owned())],
        ..Setting::default()
    })
    .await;
    shops::apply::apply(SHOPS, &*app.store, &SystemRandomness)
        .await
        .unwrap();
    let customer = app.customer(ALIPAY_HK);
    (app, customer)
}

/// What a browser posts for a pressed offer, or for a forged one.
async fn press(customer: &Customer, code: &str, amount: &str, preset: Option<&str>) -> Page {
    let form = customer.scan(code).await;
    let mut fields = form.fields(amount).to_vec();
    fields.extend(preset.map(|preset| ("preset", preset)));
    customer
        .led_on(customer.posting("/api/start_payment").form(&fields))
        .await
}

#[tokio::test]
async fn a_preset_pays_what_is_written_on_it() {
    for counter in ["Shortcuts", "Choice"] {
        let (app, customer) = bench("").await;
        let code = app.code(counter).await;
        let page = customer.get(&format!("/c/{code}")).await;
        assert!(
            page.says("value=\"500.00\"") && page.says("500.00</button>"),
            "{}",
            page.body
        );
        let paid = press(&customer, &code, "", Some("500.00")).await;
        assert_eq!(paid.status, 303, "{counter}: {}", paid.body);
        assert_eq!(app.sandbox.payments()[0].minor, 50_000, "{counter}");
    }
}

#[tokio::test]
async fn beside_presets_any_amount_may_be_typed() {
    let (app, customer) = bench("").await;
    let code = app.code("Shortcuts").await;
    let page = customer.get(&format!("/c/{code}")).await;
    assert!(
        page.says("id=\"amount\" name=\"amount\" type=\"text\""),
        "{}",
        page.body
    );
    assert_eq!(press(&customer, &code, "21.50", None).await.status, 303);
    assert_eq!(app.sandbox.payments()[0].minor, 2_150);
}

#[tokio::test]
async fn where_nothing_is_typed_a_forged_amount_is_refused() {
    let (app, customer) = bench("").await;
    for (counter, amount, preset) in [
        ("Choice", "21.00", None),
        ("Choice", "", Some("20.01")),
        ("Choice", "20.00", Some("1")),
        ("Choice", "", None),
        ("Ticket", "0.01", None),
        ("Ticket", "", Some("87.99")),
        ("Ticket", "88.00", Some("1.00")),
        ("Ticket", "", Some("<script>")),
        ("Ticket", "", None),
    ] {
        let code = app.code(counter).await;
        let page = press(&customer, &code, amount, preset).await;
        assert_eq!(
            page.status, 422,
            "{counter} {amount} {preset:?}: {}",
            page.body
        );
        let told = page.says("This amount can’t be paid here. Please choose an amount");
        assert!(told && !page.says("<script>"), "{}", page.body);
        assert!(
            page.says("88.00") || page.says("500.00"),
            "what is offered is shown again"
        );
    }
    assert_eq!(app.rows("payments").await, 0);
}

#[tokio::test]
async fn a_fixed_amount_has_no_field_and_can_be_paid() {
    let (app, customer) = bench("").await;
    let code = app.code("Ticket").await;
    let page = customer.get(&format!("/c/{code}")).await;
    assert!(page.says("Pay HK$88.00"), "{}", page.body);
    assert!(!page.says("class=\"amount-input\"") && !page.says("class=\"keypad\""));
    assert_eq!(press(&customer, &code, "", Some("88.00")).await.status, 303);
    let other = app.customer(ALIPAY_HK);
    let by_script = press(&other, &code, "88.00", None).await;
    assert_eq!(
        by_script.status, 303,
        "as the island posts it: {}",
        by_script.body
    );
    let paid = app.sandbox.payments();
    assert!(paid.len() == 2 && paid.iter().all(|one| one.minor == 8_800));
}

#[tokio::test]
async fn pressed_twice_is_paid_once_and_another_offer_is_asked_about() {
    let (app, customer) = bench("").await;
    let form = customer.scan(&app.code("Choice").await).await;
    let post = async |preset: &str| {
        let mut fields = form.fields("").to_vec();
        fields.push(("preset", preset));
        customer
            .led_on(customer.posting("/api/start_payment").form(&fields))
            .await
    };
    let (one, two) = tokio::join!(post("20.00"), post("20.00"));
    assert_eq!((one.status, two.status), (303, 303));
    assert_eq!(one.location(), two.location());
    let other = post("500.00").await;
    assert!(
        other.says("HK$20.00") && other.says("Pay HK$500.00 as well"),
        "the first comes first: {}",
        other.body
    );
    assert_eq!(app.sandbox.payments().len(), 1);
}

#[tokio::test]
async fn the_same_again_is_asked_about_with_what_was_pressed() {
    let (app, customer) = bench("").await;
    let code = app.code("Ticket").await;
    let first = press(&customer, &code, "", Some("88.00")).await;
    customer.press(first.location(), "pay").await;
    let id = app.only_id();
    app.until(&id, domain::State::Paid).await;
    let question = press(&customer, &code, "", Some("88.00")).await;
    assert!(question.says("Pay again?"), "{}", question.body);
    let fields = ["code", "attempt", "amount", "lang"].map(|name| (name, question.field(name)));
    let mut fields = fields.to_vec();
    fields.push(("again", "yes".to_owned()));
    let again = Page::of(customer.posting("/api/start_payment").form(&fields)).await;
    assert_eq!(again.status, 303, "{}", again.body);
    assert_eq!(app.sandbox.payments().len(), 2);
}

#[tokio::test]
async fn the_merchants_word_for_the_note_is_text_and_knows_its_direction() {
    let (app, customer) = bench("").await;
    let page = customer
        .get(&format!("/c/{}", app.code("Shortcuts").await))
        .await;
    assert!(
        page.says("<label for=\"note\"><bdi>&lt;b&gt;枱號&lt;/b&gt;</bdi><!></label>"),
        "{}",
        page.body
    );
    assert!(!page.says("<b>枱號"));
    let page = customer
        .get(&format!("/c/{}", app.code("Ticket").await))
        .await;
    assert!(page.says("Add a note") && page.says("Note for the shop"));
}

#[tokio::test]
async fn the_narrowest_of_three_levels_is_told_and_enforced() {
    let (app, customer) = bench("HKD:5.00-700.00").await;
    for (counter, hint, below, above) in [
        ("Shortcuts", "From HK$5.00 to HK$700.00", "4.99", "700.01"),
        ("Narrow", "From HK$5.00 to HK$50.00", "4.99", "50.01"),
    ] {
        let code = app.code(counter).await;
        let page = customer.get(&format!("/c/{code}")).await;
        assert!(page.says(hint), "{counter}: {}", page.body);
        let page = press(&customer, &code, below, None).await;
        assert!(page.status == 422 && page.says("The smallest amount here is HK$5.00."));
        let page = press(&customer, &code, above, None).await;
        assert!(
            page.status == 422 && page.says("The largest amount here is"),
            "{}",
            page.body
        );
        // Another language's sentences, the same limits.
        let page = customer.get(&format!("/c/{code}?lang=zh-Hans")).await;
        assert!(page.says("HK$5.00 至"), "{}", page.body);
        customer.get(&format!("/c/{code}?lang=en")).await;
    }
    // The merchant's and the store's own limits, where the installation sets none.
    let (app, customer) = bench("JPY:-5").await;
    let page = customer
        .get(&format!("/c/{}", app.code("Shortcuts").await))
        .await;
    assert!(page.says("From HK$2.00 to HK$900.00"), "{}", page.body);
}

#[tokio::test]
async fn what_the_installation_forbids_is_not_offered_and_never_paid() {
    let (app, customer) = bench("HKD:-80.00").await;
    let page = customer
        .get(&format!("/c/{}", app.code("Choice").await))
        .await;
    assert!(
        page.says("HK$20.00") && !page.says("500.00"),
        "{}",
        page.body
    );
    let code = app.code("Ticket").await;
    assert_eq!(customer.get(&format!("/c/{code}")).await.status, 503);
    let form = customer.scan(&app.code("Choice").await).await;
    let mut fields = form.fields("").to_vec();
    fields[0].1 = &code;
    fields.push(("preset", "88.00"));
    let page = Page::of(customer.posting("/api/start_payment").form(&fields)).await;
    assert_eq!(page.status, 503, "{}", page.body);
    assert_eq!(app.rows("payments").await, 0);
    let installation = LimitList::parse("HKD:-80.00").unwrap();
    let applying = Applying {
        clock: &foundation::clock::SystemClock,
        installation: &installation,
        pictures: None,
        dry_run: false,
        over_office: false,
        as_of: None,
    };
    let refused = applying.run(SHOPS, &*app.store, &SystemRandomness).await;
    let Err(ApplyError::Mistakes(mistakes)) = refused else {
        panic!("{refused:?}");
    };
    let places: Vec<usize> = mistakes.iter().map(|mistake| mistake.line).collect();
    assert_eq!(places, [18, 23, 28], "{mistakes:?}");
}
