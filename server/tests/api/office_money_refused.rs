//! Why a settlement file is refused, in the office over real HTTP, in the language of whoever brings it.

use crate::{
    office_money::{bring, source},
    support::{TestApp, desk::Desk},
};

const SETTLED: &str = "settlementBatchId,customerId,acquirer,summaryType,settlementTime,count,\
    settlementAmountValue,settlementCurrency,feeAmountValue,feeCurrency\n";

#[tokio::test(flavor = "multi_thread")]
async fn why_a_file_is_refused_is_said_in_the_language_of_whoever_brings_it() {
    let app = TestApp::new().await;
    source(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    let wrong = format!(
        "{SETTLED}20260116110001,2188,Alipay,TOTAL,2026-01-16T00:00:00+08:00,1,1.2E+12,HKD,0.00,HKD\n<END>\n"
    );
    for (language, at, why, what_to_do) in [
        (
            "en",
            "In line 2",
            "was rewritten by a spreadsheet",
            "leave it as it is",
        ),
        (
            "ja",
            "2 行目",
            "桁が失われています",
            "そのまま取り込んでください",
        ),
        ("zh-HK", "第 2 行", "被試算表改寫過", "保持原樣"),
        ("zh-Hans", "第 2 行", "被表格软件改写过", "保持原样"),
        ("zh-Hant", "第 2 行", "被試算表改寫過", "保持原樣"),
    ] {
        aiko.browser.get(&format!("/office?lang={language}")).await;
        let mut page = bring(&aiko, &[("a.csv".to_owned(), &wrong)]).await;
        page.body = page.body.replace(['\u{2068}', '\u{2069}'], "");
        for words in [at, why, what_to_do, "1.2E+12"] {
            assert!(page.says(words), "{language} {words}: {}", page.body);
        }
    }
}
