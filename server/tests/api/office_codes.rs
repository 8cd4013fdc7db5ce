//! A shop's codes over real HTTP: its people make, name, set, switch and replace them, customers meet what
//! they set.

use crate::{
    office::post,
    office_codes_others::{one_more_of_them, the_same_rules_for_the_others},
    support::{
        TestApp,
        child::{fails, run},
        customer::ALIPAY_HK,
        desk::{Desk, with_two_merchants},
    },
    typing::told_at_the_note,
};

const LIST: &str = "/office/codes";
/// Three tables with one amount, as they are asked for.
const TABLES: [(&str, &str); 7] = [
    ("store", "S-1"),
    ("label", "Table"),
    ("first", "1"),
    ("last", "3"),
    ("kind", "fixed"),
    ("amount", "88"),
    ("note", "none"),
];

async fn several_are_made_at_once(app: &TestApp, aiko: &Desk) {
    let form = aiko.browser.get("/office/codes/new?store=S-1").await;
    assert!(
        form.says("Make codes") && form.says("Amounts in HKD"),
        "{}",
        form.body
    );
    let tables = TABLES;
    let wrong = [
        ("last", "0", "the last number is below the first"),
        ("last", "900", "at most 200 codes"),
        ("last", "ten", "in digits"),
        ("last", "", "in digits"),
        ("amount", "much", "They are typed such as"),
        ("amount", "0", "can’t be paid here"),
    ];
    for (name, value, words) in wrong {
        let mut fields = tables.to_vec();
        for field in fields.iter_mut().filter(|(own, _)| *own == name) {
            field.1 = value;
        }
        let refused = post(aiko, "/office/codes/new", &fields).await;
        assert!(
            refused.status == 422 && refused.says("value=\"Table\"") && refused.says(words),
            "{value}: {}",
            refused.body
        );
    }
    let made = post(aiko, "/office/codes/new", &tables).await;
    assert_eq!(made.location(), "/office/codes?made=3");
    let again = post(aiko, "/office/codes/new", &tables).await;
    assert!(again.status == 422 && again.says("a code “Table 1” already"));
    one_more_of_them(app, aiko, &tables).await;
    let list = aiko.browser.get("/office/codes?made=3").await;
    for words in [
        "Table 1",
        "Table 3",
        "HK$88.00",
        "Nothing paid yet",
        "3 codes were made",
    ] {
        assert!(list.says(words), "{words}: {}", list.body);
    }
    let found = aiko.browser.get("/office/codes?q=table+2").await;
    assert!(found.says("Table 2") && !found.says("Table 1") && !found.says("Gion"));
    let code = app.code("Table 2").await;
    app.customer(ALIPAY_HK).start(&code, "88").await;
    let used = post(aiko, &format!("{LIST}/{code}/remove"), &[]).await;
    assert!(
        used.status == 422 && used.says("switch it off"),
        "{}",
        used.body
    );
}

async fn customers_meet_what_was_set(app: &TestApp, aiko: &Desk) {
    let code = app.code("Counter 2").await;
    let to = format!("{LIST}/{code}");
    let rules = [
        ("label", "Bar"),
        ("kind", "choice"),
        ("amount", "20"),
        ("amount", "50.50"),
        ("note", "needed"),
        ("note-label", "Table"),
    ];
    for wrong in [
        ("amount", "20"),
        ("min", "30"),
        ("max", "1.001"),
        ("min", "x"),
    ] {
        let refused = post(aiko, &to, &[&rules[..], &[wrong]].concat()).await;
        assert!(
            refused.status == 422 && refused.says("value=\"50.50\""),
            "{wrong:?}"
        );
    }
    let taken = [("label", "Counter 1"), ("kind", "open"), ("note", "none")];
    assert_eq!(post(aiko, &to, &taken).await.status, 422);
    let saved = post(aiko, &to, &rules).await;
    assert_eq!(
        saved.location(),
        format!("{to}?told=saved"),
        "{}",
        saved.body
    );
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&code).await;
    let page = customer.get(&format!("/c/{code}")).await;
    assert!(page.says("50.50") && page.says("required") && page.says("Table"));
    let lacking = customer.pay(&form, "20").await;
    told_at_the_note(&lacking);
    let scripted = customer.pay_by_script(&form, "20").await;
    assert_eq!(scripted.json()["resend"], true, "the page says it");
    let mut fields = form.fields("20").to_vec();
    fields.retain(|(name, _)| *name != "note");
    fields.push(("note", "7"));
    let sent = customer.posting("/api/start_payment").form(&fields);
    assert_eq!(customer.led_on(sent).await.status, 303);
}

async fn it_is_switched_off_with_a_reason(app: &TestApp, aiko: &Desk) {
    let code = app.code("Counter 1").await;
    let to = format!("{LIST}/{code}");
    let why = "The printer is <broken>";
    let off = post(aiko, &format!("{to}/off"), &[("why", why)]).await;
    assert_eq!(off.location(), format!("{to}?told=off"));
    let customer = app.customer(ALIPAY_HK);
    let page = customer.get(&format!("/c/{code}")).await;
    assert!(
        page.status == 409 && page.says("The printer is &lt;broken&gt;"),
        "{}",
        page.body
    );
    assert!(aiko.browser.get(LIST).await.says("Switched off"));
    let page = aiko.browser.get(&to).await;
    assert!(
        page.says("reads that the code is switched off") && !page.says("can pay here, wherever"),
        "{}",
        page.body
    );
    let home = aiko.browser.get("/office").await;
    assert!(
        home.says("Where nobody can pay now") && home.says(&format!("href=\"{to}\"")),
        "{}",
        home.body
    );
    post(aiko, &format!("{to}/on"), &[]).await;
    customer.scan(&code).await;
    let replaced = post(aiko, &format!("{to}/replace"), &[("days", "1")]).await;
    let new = replaced.location().to_owned();
    assert!(new.ends_with("?told=replaced") && !new.starts_with(&to));
    let page = aiko.browser.get(&new).await;
    assert!(page.says("works until") && page.says("This is the new code"));
    let found = aiko.browser.get(&format!("{LIST}?q={}", &code[..5])).await;
    assert!(
        found.says("Counter 1") && !found.says("Table 3"),
        "by what stands on the old sheet: {}",
        found.body
    );
    assert_eq!(
        aiko.browser.get(&to).await.status,
        404,
        "the old one has no page"
    );
    customer.scan(&code).await;
    let odd = post(
        aiko,
        &format!("{}/replace", new.split('?').next().unwrap()),
        &[("days", "7")],
    )
    .await;
    assert!(odd.status >= 400);
}

async fn a_store_is_bounded(app: &TestApp, aiko: &Desk) {
    let to = "/office/stores/S-1/rules";
    let page = aiko.browser.get(to).await;
    assert!(
        page.says("For all codes of this store")
            && page.says("no largest amount")
            && page.says("AlipayHK HK$50,000.00"),
        "{}",
        page.body
    );
    let refused = post(aiko, to, &[("max", "60")]).await;
    assert!(
        refused.status == 422 && refused.says("Table 1"),
        "{}",
        refused.body
    );
    let saved = post(aiko, to, &[("min", "2"), ("max", "4000")]).await;
    assert_eq!(saved.location(), "/office/stores/S-1?told=saved");
    let code = app.code("Counter 1").await;
    let page = app.customer(ALIPAY_HK).get(&format!("/c/{code}")).await;
    assert!(page.says("From HK$2.00 to HK$4,000.00"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_run_their_own_codes_and_a_file_does_not_undo_it_unseen() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    several_are_made_at_once(&app, &aiko).await;
    customers_meet_what_was_set(&app, &aiko).await;
    it_is_switched_off_with_a_reason(&app, &aiko).await;
    a_store_is_bounded(&app, &aiko).await;
    let trail = aiko.browser.get("/office/trail").await;
    for words in [
        "made codes",
        "changed how Bar",
        "switched Counter 1 off",
        "settings of Causeway",
    ] {
        assert!(trail.says(words), "{words}: {}", trail.body);
    }

    the_same_rules_for_the_others(&app, &aiko).await;
    let exported = run(&app.environment, &["export"]);
    assert_eq!(
        exported.matches("max = \"900.00\"").count(),
        3,
        "{exported}"
    );
    assert_eq!(
        exported.matches("amount = \"88.00\"").count(),
        3,
        "{exported}"
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("shops.toml");
    let file = file.to_str().unwrap();
    std::fs::write(
        file,
        exported.replace("max = \"900.00\"", "max = \"800.00\""),
    )
    .unwrap();
    let refused = fails(&app.environment, &["apply", file]);
    assert!(
        refused.contains("max 900.00 → 800.00") && refused.contains("--over-office"),
        "{refused}"
    );
    run(&app.environment, &["apply", file, "--over-office"]);
    std::fs::write(file, crate::support::shops::TOML).unwrap();
    let renamed = fails(&app.environment, &["apply", file, "--over-office"]);
    assert!(renamed.contains("is called Bar now"), "{renamed}");
}
