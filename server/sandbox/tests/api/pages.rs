//! The sandbox's own pages: complete, escaped, and right for each state.

use crate::support::Bench;

async fn page(bench: &Bench, path: &str) -> (u16, String) {
    let url = format!("{}{path}", bench.sandbox.base_url());
    let answer = bench.http.get(url).send().await.unwrap();
    let status = answer.status().as_u16();
    let page = answer.text().await.unwrap();
    assert!(!page.contains("{{"), "a gap was not filled in {path}");
    assert!(!page.contains("<Tea>"), "a name was not escaped in {path}");
    assert!(
        !page.contains("<script"),
        "the sandbox's pages need no scripts"
    );
    (status, page)
}

#[tokio::test]
async fn the_front_page_lists_every_magic_amount_and_the_payments() {
    let bench = Bench::new().await;
    assert!(page(&bench, "/").await.1.contains("No payments yet"));
    bench.paid("EC1", "1250").await;
    let (status, front) = page(&bench, "/").await;
    assert_eq!(status, 200);
    for digits in 9901..=9922 {
        assert!(front.contains(&digits.to_string()), "{digits}");
    }
    assert!(front.contains("EC1") && front.contains("/phone"));
}

#[tokio::test]
async fn the_cashier_tells_each_state_and_offers_buttons_only_while_open() {
    let bench = Bench::new().await;
    for (id, sign) in [
        ("open", "Pay to"),
        ("paid", "Paid"),
        ("no", "Not paid"),
        ("off", "Cancelled"),
    ] {
        bench.pay(id, "1250").await;
        match id {
            "paid" => bench.press(id, "pay").await,
            "no" => bench.press(id, "decline").await,
            "off" => bench.cancel(id).await.result(),
            _ => String::new(),
        };
        let (_, cashier) = page(&bench, &bench.sandbox.payment(id).unwrap().cashier).await;
        assert!(cashier.contains(sign), "{id}");
        assert!(cashier.contains("no real money"));
        assert_eq!(cashier.contains("<form"), id == "open");
    }
    bench.pay("late", "1250").await;
    bench.sandbox.advance_clock(181);
    let (_, late) = page(&bench, &bench.sandbox.payment("late").unwrap().cashier).await;
    assert!(late.contains("Time is up"));
    assert_eq!(page(&bench, "/cashier?p=unknown").await.0, 404);
}

#[tokio::test]
async fn the_cashier_speaks_chinese_to_whoever_prefers_it() {
    let bench = Bench::new().await;
    bench.pay("EC1", "1250").await;
    let cashier = bench.sandbox.payment("EC1").unwrap().cashier;
    let url = format!("{}{cashier}", bench.sandbox.base_url());
    let request = bench
        .http
        .get(url)
        .header("accept-language", "zh-CN,en;q=0.5");
    let page = request.send().await.unwrap().text().await.unwrap();
    assert!(page.contains("lang=\"zh\"") && page.contains("确认付款"));
}

#[tokio::test]
async fn the_phone_offers_every_wallet_and_opens_only_the_shop() {
    let bench = Bench::new().await;
    let (_, phone) = page(
        &bench,
        "/phone?wallet=gcash&link=http://127.0.0.1:3000/C/A1",
    )
    .await;
    let origin = bench.sandbox.phone_origin("gcash").unwrap();
    assert!(phone.contains(&format!("src=\"{origin}/C/A1\"")));
    assert!(phone.contains("title=\"The shop’s page in GCash\""));
    assert!(phone.contains("allow-same-origin allow-popups allow-scripts"));
    for name in [
        "Alipay",
        "AlipayHK",
        "GCash",
        "Touch &#39;n Go",
        "Kakao Pay",
        "TrueMoney",
        "DANA",
    ] {
        assert!(phone.contains(name), "{name}");
    }
    let (_, off) = page(&bench, "/phone?scripts=off").await;
    assert!(!off.contains("allow-popups allow-scripts"));
    for refused in [
        "link=http://evil.test/",
        "link=nonsense",
        "wallet=wechat",
        "link=javascript:1",
    ] {
        assert_eq!(
            page(&bench, &format!("/phone?{refused}")).await.0,
            403,
            "{refused}"
        );
    }
}
