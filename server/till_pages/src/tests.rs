//! What stands on the till's pages, in every language.

use std::sync::Arc;

use domain::Money;
use texts::{Catalogue, Spoken};

use super::*;

fn frame(tag: &str) -> TillFrame {
    let texts = Catalogue::embedded().unwrap().exactly(tag).unwrap();
    let assets = Arc::new(TillAssets {
        style: "/assets/till.css".to_owned(),
        script: "/assets/till.js".to_owned(),
        icon: "/assets/icon.svg".to_owned(),
    });
    TillFrame { texts, assets }
}

fn row(seq: i64, kind: RowKind, reference: &str) -> Row {
    Row {
        seq,
        kind,
        reference: reference.to_owned(),
        words: ["amber".to_owned(), "kite".to_owned()],
        amount: "¥1,250".to_owned(),
        till: "Counter 1".to_owned(),
        note: Some(RowNote {
            name: "table".to_owned(),
            text: "<7>".to_owned(),
            is_needed: true,
        }),
        wallet: "alipay".to_owned(),
        time: "12:31".to_owned(),
        is_twin: false,
        is_marked: false,
        is_back: false,
        back: None,
    }
}

fn view(tag: &str, rows: Vec<Row>) -> View {
    View {
        frame: frame(tag),
        screen: Screen {
            id: "S1".to_owned(),
            name: "Counter 1".to_owned(),
            store: Spoken::from("Gion <Kyoto>"),
            is_everywhere: true,
            zone: "Asia/Tokyo".to_owned(),
            settings: Settings {
                speaks: true,
                volume: 80,
                silent: Some(Silence {
                    from: 1_350,
                    to: 425,
                }),
            },
            has_speech: true,
            form: "token".to_owned(),
        },
        shut: String::new(),
        today: Today {
            count: 41,
            sum: "¥51,230".to_owned(),
            back: "Refunded −¥500".to_owned(),
        },
        rows,
        head: 1_042,
        now_ms: 1_800_000_000_000,
    }
}

#[test]
fn a_page_shows_and_says_everything_in_every_language_without_a_word_of_script_in_it() {
    for tag in Catalogue::embedded().unwrap().tags() {
        let html = page(view(tag, vec![row(1_042, RowKind::Paid, "R1")]));
        let dir = texts::direction(tag);
        assert!(
            html.contains(&format!("<html lang=\"{tag}\" dir=\"{dir}\"")),
            "{tag}"
        );
        for needed in [
            "¥1,250",
            "amber",
            "alipay",
            "12:31",
            "¥51,230",
            "22:30",
            "07:05",
            ">table<",
            "&lt;7&gt;",
        ] {
            assert!(html.contains(needed), "{tag}: {needed}");
        }
        assert!(html.contains("Gion &lt;Kyoto&gt;"), "{tag}");
        let scripts: Vec<_> = html.match_indices("<script").collect();
        assert_eq!(scripts.len(), 1, "{tag}");
        let is_handler = |rest: &str| {
            let name = rest.split(['=', ' ', '>']).next().unwrap_or_default();
            rest.get(name.len()..)
                .is_some_and(|rest| rest.starts_with("=\""))
        };
        let inline = html.contains(" style=") || html.split(" on").skip(1).any(is_handler);
        assert!(!inline, "{tag}: inline");
        // Every sentence that has a gap has exactly one.
        for key in [
            "reversed-say",
            "opening",
            "paying",
            "deaf",
            "sign",
            "silent",
        ] {
            let from = html.split_once(&format!("data-key=\"{key}\"")).unwrap().1;
            let sentence = from.split_once("</p>").unwrap().0;
            assert_eq!(
                sentence.matches(texts::GAP).count(),
                1,
                "{tag} {key}: {sentence}"
            );
        }
    }
}

#[test]
fn what_was_taken_back_is_loud_until_somebody_has_seen_it() {
    let paid = || row(1, RowKind::Paid, "R1");
    let reversed = row(2, RowKind::Reversed, "R1");
    let html = page(view("en", vec![reversed.clone(), paid()]));
    let loud = between(&html, "id=\"loud\"", "</ol>");
    assert!(loud.contains("data-seq=\"2\"") && loud.contains("action=\"/till/seen\""));
    assert!(loud.contains("I’ve seen it"));
    // What is gone isn't handed over, and doesn't say that it is paid.
    let newest = between(&html, "id=\"newest\"", "</ol>");
    assert!(
        newest.contains("data-gone") && newest.contains("Taken back"),
        "{newest}"
    );
    assert!(!newest.contains(">Paid<"), "{newest}");

    let seen = Row {
        is_marked: true,
        ..reversed
    };
    let html = page(view("en", vec![seen, paid()]));
    assert!(!between(&html, "id=\"loud\"", "</ol>").contains("data-seq"));
    assert!(between(&html, "id=\"rows\"", "</ol>").contains("data-seq=\"2\""));
}

#[test]
fn what_went_back_offers_nothing_to_hand_over_and_a_part_of_it_is_said() {
    let paid = |is_back, back: Option<&str>| Row {
        is_back,
        back: back.map(str::to_owned),
        ..row(1, RowKind::Paid, "R1")
    };
    let newest = |row| {
        let html = page(view("en", vec![row]));
        between(&html, "id=\"newest\"", "</ol>")
    };
    let whole = newest(paid(true, None));
    assert!(
        whole.contains("data-gone") && whole.contains(">Refunded<"),
        "{whole}"
    );
    assert!(between(&whole, "<form", ">").contains("hidden"), "{whole}");
    let part = newest(paid(false, Some("¥800")));
    assert!(part.contains("Paid \u{2212}¥800"), "{part}");
    assert!(!between(&part, "<form", ">").contains("hidden"), "{part}");
}

#[test]
fn what_was_handed_over_says_so_and_offers_nothing_more() {
    let handed = Row {
        is_marked: true,
        ..row(1, RowKind::Paid, "R1")
    };
    let newest = page(view("en", vec![handed]));
    let newest = between(&newest, "id=\"newest\"", "</ol>");
    let form = between(&newest, "<form", ">");
    assert!(form.contains("hidden"), "{form}");
    assert!(newest.contains("<p class=\"done\">Handed over"), "{newest}");
}

#[test]
fn what_was_missed_is_one_sentence_to_read_and_to_say() {
    let texts = frame("en").texts;
    let sum = Money::from_wire("6300", "JPY").unwrap();
    let several = away(&texts, 5, sum);
    assert_eq!(several.text, "5 payments while I was away, ¥6,300");
    assert_eq!(
        several.say,
        "5 payments while I was away, 6300 Japanese yen"
    );
    assert!(away(&texts, 1, sum).say.starts_with("One payment "));
    let arabic = away(&frame("ar").texts, 2, sum);
    let has_marks = |text: &str| text.contains('\u{2068}');
    assert!(
        has_marks(&arabic.text) && !has_marks(&arabic.say),
        "{arabic:?}"
    );
}

#[test]
fn a_device_that_comes_with_a_link_that_is_over_is_told_what_to_do() {
    let frame = frame("en");
    assert!(enrol_page(&frame, None).contains("action=\"/till/enrol\""));
    let refused = enrol_page(&frame, Some(EnrolProblem::Refused));
    assert!(refused.contains("role=\"alert\"") && refused.contains("ask for a new one"));
    let busy = enrol_page(&frame, Some(EnrolProblem::Busy { retry_s: 40 }));
    assert!(busy.contains("in 40 seconds"));
    assert!(refused_page(&frame).contains("href=\"/till\""));
    let failed = crate::failed_page(&frame, Some("/till/refund?ref=1"));
    assert!(failed.contains("href=\"/till\"") && failed.contains("href=\"/till/refund?ref=1\""));
    assert_eq!(
        crate::failed_page(&frame, None)
            .matches("href=\"/till\"")
            .count(),
        1
    );
    let manifest: serde_json::Value = serde_json::from_str(&manifest(&frame)).unwrap();
    assert_eq!(manifest["start_url"], "/till");
    assert_eq!(manifest["icons"][0]["src"], "/assets/icon.svg");
}

/// What stands between two pieces of a page.
fn between(html: &str, from: &str, to: &str) -> String {
    let (_, rest) = html.split_once(from).unwrap();
    rest.split_once(to).unwrap().0.to_owned()
}
