//! Screens that are alike are told the same bytes, made once, and each of them what it would be told alone.

use domain::State;

use crate::support::{
    TestApp,
    customer::ALIPAY_HK,
    screen::{Screen, Stream},
};

/// Somebody pays at the first counter.
async fn pay(app: &TestApp, amount: &str) {
    let customer = app.customer(ALIPAY_HK);
    let cashier = customer.start(&app.code("Counter 1").await, amount).await;
    customer.press(&cashier, "pay").await;
    let newest = app.newest(1).await.remove(0);
    app.until(&newest.request_id, State::Paid).await;
}

/// What each of them is told next that has this name, as it came.
async fn hear<const N: usize>(streams: &mut [Stream; N], name: &str) -> [String; N] {
    let mut heard = [const { String::new() }; N];
    for (stream, heard) in streams.iter_mut().zip(&mut heard) {
        *heard = stream.hears(name).await.raw;
    }
    heard
}

/// The line that is told to this screen alone, by another way: the only one behind this number.
async fn alone(screen: &Screen, after: i64) -> String {
    let since = screen.ask(&format!("/till/since/{after}")).await.body;
    let (_, line) = since.split_once(r#""events":["#).unwrap();
    let (line, _) = line.split_once(r#"],"more""#).unwrap();
    line.to_owned()
}

/// Whether the event that came is this line and its number, to the byte.
fn is(raw: &str, name: &str, line: &str, seq: i64) {
    assert_eq!(raw, format!("event: {name}\ndata: {line}\nid: {seq}"));
}

#[tokio::test]
async fn screens_that_are_alike_are_told_the_same_bytes_and_each_what_it_would_be_told_alone() {
    let app = TestApp::new().await;
    let shops = app.store.shops().await.unwrap();
    let counter = |label: &str| {
        let shop = shops.iter().find(|shop| shop.code.label == label);
        shop.unwrap().till.0.to_string()
    };
    let [first, second] = [counter("Counter 1"), counter("Counter 2")];
    let every = ["--store", "S-1"];
    let screens = [
        Screen::set_up(&app, &every).await,
        Screen::set_up(&app, &every).await,
        Screen::set_up(&app, &["--store", "S-1", "--language", "de"]).await,
        Screen::set_up(&app, &["--store", "S-1", "--tills", &first]).await,
        Screen::set_up(&app, &["--store", "S-1", "--tills", &second]).await,
    ];
    let [one, two, german, own, other] = &screens;
    let mut streams = [
        one.listen(None).await,
        two.listen(None).await,
        german.listen(None).await,
        own.listen(None).await,
        other.listen(None).await,
    ];
    hear(&mut streams, "hello").await;
    pay(&app, "1250.50").await;
    let [.., far] = &mut streams;
    is(
        &far.hears("other").await.raw,
        "other",
        &alone(other, 0).await,
        1,
    );
    let [a, b, c, d, _] = &mut streams;
    for (stream, screen) in [(a, one), (b, two), (c, german), (d, own)] {
        let heard = stream.hears("paid").await;
        is(&heard.raw, "paid", &alone(screen, 0).await, 1);
    }
    assert_ne!(alone(one, 0).await, alone(german, 0).await);

    // Whoever comes again later hears it once more, as it was told.
    let told = alone(one, 0).await;
    let mut again = one.listen(Some(0)).await;
    is(&again.hears("paid").await.raw, "paid", &told, 1);
    again.hears("hello").await;
    pay(&app, "7.00").await;
    let [a, b, ..] = &mut streams;
    for stream in [a, b, &mut again] {
        let heard = stream.hears("paid").await;
        is(&heard.raw, "paid", &alone(one, 1).await, 2);
    }
}
