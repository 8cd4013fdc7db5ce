//! Two programs at two servers that saw the same: one of them changes it, whatever it is.

use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    customer::Page,
    pair,
    program::{Program, problem},
};

const ROUNDS: usize = 8;

/// Sends it to both servers at once, with the tag that it has now: one is done, and the other is told why not.
async fn raced(both: &[Program; 2], from: &str, sent: [(Method, String, Value); 2]) -> usize {
    let seen = both[0].get(from).await;
    assert_eq!(seen.status, 200, "{}", seen.body);
    let tag = seen.header("etag");
    let asked = both
        .iter()
        .zip(&sent)
        .map(|(program, (method, path, body))| {
            let asking = program.asking(method.clone(), path);
            Page::of(asking.header("if-match", tag).json(body))
        });
    let pages = join_all(asked).await;
    let won: Vec<_> = pages.iter().filter(|page| page.status == 200).collect();
    assert_eq!(
        won.len(),
        1,
        "{:?}",
        pages.iter().map(|page| &page.body).collect::<Vec<_>>()
    );
    let late = pages.iter().find(|page| page.status != 200).unwrap();
    let refused = (late.status, problem(late));
    let expected = [
        (412, "version_conflict".to_owned()),
        (409, "conflict".to_owned()),
    ];
    assert!(expected.contains(&refused), "{}", late.body);
    assert_ne!(both[1].get(from).await.header("etag"), tag);
    pages.iter().position(|page| page.status == 200).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_saw_the_same_at_two_servers_one_changes_it() {
    for pair in pair::grounds().await {
        let operator = Program::with(&pair.app, &["--operator"]);
        let both = [operator.clone(), operator.at(&pair.other.base)];
        let path = "/api/v1/merchants/M-OWN";
        let house = |name: String| {
            json!({"name": name, "mcc": "5942", "account": "own", "store": [{
                "id": "S-OWN", "name": "Own", "currency": "HKD", "time_zone": "Asia/Hong_Kong", "language": "en",
                "code": [{"label": "Own"}],
            }]})
        };
        for round in 0..ROUNDS {
            let names = ["Here", "There"].map(|at| format!("{at} {round}"));
            let sent = names
                .clone()
                .map(|name| (Method::PUT, path.to_owned(), house(name)));
            let won = raced(&both, path, sent).await;
            assert_eq!(operator.read(path).await["name"], names[won]);
        }
        let program = Program::of_all(&pair.app, "M-OWN");
        let both = [program.clone(), program.at(&pair.other.base)];
        let codes = program.read("/api/v1/codes").await;
        let code = codes["items"][0]["code"].as_str().unwrap().to_owned();
        let at = format!("/api/v1/codes/{code}");
        for round in 0..ROUNDS {
            let off = |at: &str| json!({"why": format!("{at} {round}")});
            let sent =
                ["Here", "There"].map(|why| (Method::POST, format!("{at}/disable"), off(why)));
            raced(&both, &at, sent).await;
        }
    }
}

/// All that can be written: where, what it is called, and another value.
fn changes() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        ("", "name", json!("Tags")),
        ("", "mcc", json!("5942")),
        ("", "region", json!("HK")),
        ("", "settlement_currency", json!("HKD")),
        ("", "languages", json!(["en", "ja"])),
        ("", "contact", json!("tag@shop.example")),
        ("", "limits", json!("HKD:1-9000")),
        ("", "brand", json!({"corners": "square"})),
        ("/store/0", "name", json!("Tags")),
        ("/store/0", "mcc", json!("5411")),
        ("/store/0", "settlement_currency", json!("USD")),
        ("/store/0", "time_zone", json!("Asia/Tokyo")),
        ("/store/0", "day_begins", json!("04:00")),
        ("/store/0", "language", json!("ja")),
        ("/store/0", "address", json!("1 Street")),
        ("/store/0", "min", json!("2")),
        ("/store/0", "max", json!("8000")),
        ("/store/0", "opening", json!(["mon-fri 09:00-18:00"])),
        ("/store/0", "opening", json!(["mon-fri 09:00-18:30"])),
        ("/store/0", "presets", json!(["7"])),
        ("/store/0", "note", json!(true)),
        ("/store/0", "note_needed", json!(true)),
        ("/store/0", "note_label", json!("Table")),
        ("/store/0/code/0", "open", json!(false)),
        ("/store/0/code/0", "presets", json!(["5"])),
        ("/store/0/code/0", "min", json!("3")),
        ("/store/0/code/0", "max", json!("7000")),
        ("/store/0/code/0", "note", json!(false)),
        ("/store/0/code/0", "enabled", json!(false)),
        ("/store/0/code/0", "why_off", json!("Broken")),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_can_be_written_of_a_merchant_is_in_its_tag() {
    let pair = pair::Pair::over(None).await;
    let operator = Program::with(&pair.app, &["--operator"]);
    let path = "/api/v1/merchants/M-TAG";
    let mut house = json!({
        "name": "Tag", "mcc": "5814", "languages": ["en"], "store": [{
            "id": "S-TAG", "name": "Tag", "currency": "HKD", "time_zone": "Asia/Hong_Kong",
            "code": [{"label": "1", "presets": ["5", "9"]}],
        }],
    });
    let mut tags: Vec<String> = Vec::new();
    for (place, name, value) in [("", "name", json!("Tag"))].into_iter().chain(changes()) {
        house.pointer_mut(place).unwrap()[name] = value;
        let asking = operator.asking(Method::PUT, path);
        let page = Page::of(asking.json(&house)).await;
        assert!(
            [200, 201].contains(&page.status),
            "{place} {name}: {}",
            page.body
        );
        let tag = page.header("etag").to_owned();
        assert_eq!(
            operator.get(path).await.header("etag"),
            tag,
            "{place} {name}"
        );
        assert!(!tags.contains(&tag), "{place} {name} is in no tag");
        tags.push(tag);
    }
    let store = &operator.read(path).await["stores"][0];
    let opening = json!(["mon-fri 09:00-18:30", "sat-sun closed"]);
    assert_eq!(store["opening"], opening);
}
