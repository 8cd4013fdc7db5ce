//! What a text is read as.

use ledger::minute::Minute;
use shops::shop::TillId;

use super::*;

fn read(text: &str) -> Option<Query> {
    let currencies = ["JPY", "HKD"].map(|code| Currency::parse(code).unwrap());
    let wallets = ["Alipay", "AlipayHK", "Touch 'n Go eWallet", "Kakao Pay"];
    let wallets = wallets.map(|name| (name.replace(' ', "_"), name.to_owned()));
    let meanings = Meanings {
        currencies: &currencies,
        wallets: &wallets,
        labels: &[Words::same("Table"), Words::same("Room")],
        tills: &[("Counter 1", 1), ("Terrace", 2)].map(|(name, till)| {
            let store = "S".to_owned();
            let till = TillId(till);
            (NoteKey::of(name).unwrap(), At { store, till })
        }),
        style: AmountStyle::of("en"),
    };
    Query::read(text, &meanings)
}

/// With nothing taken for a note.
fn known(text: &str) -> Reading {
    let mut readings = read(text).unwrap().readings.into_iter();
    let found = readings.find(|reading| reading.notes.is_empty());
    found.unwrap_or_default()
}

fn amounts(reading: &Reading) -> Vec<(u64, &'static str)> {
    let each = reading.amounts.iter();
    each.map(|money| (money.minor(), money.currency().code()))
        .collect()
}

fn minors(text: &str) -> Vec<(u64, &'static str)> {
    amounts(&known(text))
}

fn keys(reading: &Reading) -> Vec<&str> {
    reading.notes.iter().map(NoteKey::as_str).collect()
}

/// Whether one reading has this as its note, the amount in JPY and as many words, minutes and wallets.
fn has(text: &str, note: &str, amount: Option<u64>, others: usize) -> bool {
    let readings = read(text).unwrap().readings;
    readings.iter().any(|reading| {
        let Reading {
            words,
            minutes,
            wallets,
            ..
        } = reading;
        let first = reading.amounts.first().map(|amount| amount.minor());
        keys(reading).contains(&note)
            && first == amount
            && words.len() + minutes.len() + wallets.len() == others
    })
}

#[test]
fn a_wallets_name_inside_a_reference_is_none() {
    let id = "P01M8MALIPAYY127AB8RZZB7FDW";
    let read = read(&format!("{id} alipayhk")).unwrap();
    assert_eq!(read.named, RequestId::parse(id).ok().map(Named::Payment));
}

#[test]
fn an_amount_is_meant_in_every_currency_it_can_be() {
    assert_eq!(minors("1200"), [(1_200, "JPY"), (120_000, "HKD")]);
    assert_eq!(minors("1,200"), [(1_200, "JPY"), (120_000, "HKD")]);
    assert_eq!(minors("12.50"), [(1_250, "HKD")]);
    assert_eq!(minors("HK$12.50"), [(1_250, "HKD")]);
    assert_eq!(minors("hkd 12"), [(1_200, "HKD")]);
    let alone = known("hkd").currency.map(Currency::code);
    assert_eq!(alone, Some("HKD"));
}

#[test]
fn what_the_list_shows_is_found() {
    for text in ["12:27 PM", "12:27\u{202f}pm 500", "pm 12:27", "12:27pm"] {
        assert_eq!(Some(known(text).minutes), Minute::meant("12:27pm"));
    }
    let wallets = |text| known(text).wallets;
    assert_eq!(wallets("AlipayHK"), ["AlipayHK"]);
    assert_eq!(wallets("alipay 500"), ["Alipay", "AlipayHK"]);
    assert_eq!(wallets("ali"), ["Alipay", "AlipayHK"]);
    assert_eq!(
        wallets("touch 'n go ewallet 12:27"),
        ["Touch_'n_Go_eWallet"]
    );
    assert_eq!(wallets("kakao ruby"), ["Kakao_Pay"]);
    assert_eq!(minors("kakao 500"), minors("500"));
}

#[test]
fn what_a_customer_shows_is_found_in_any_order() {
    let query = known("Ruby 12:31 fox 500");
    assert_eq!(query.words, ["ruby", "fox"]);
    assert_eq!(Some(query.minutes), Minute::meant("12:31"));
    assert_eq!(query.amounts.len(), 2);
    assert_eq!(known("９：05").minutes, known("9:05").minutes);
    assert_eq!(read("  ").unwrap(), Query::default());
    let id = "p0ABCDEFGHJKMNPQRSTVWXYZ0";
    let named = RequestId::parse(&id.to_uppercase()).unwrap();
    assert_eq!(read(id).unwrap().named, Some(Named::Payment(named)));
    for nothing in ["%", "--", "\u{201c}\u{201d}"] {
        assert_eq!(read(nothing), None, "{nothing}");
    }
}

#[test]
fn what_names_one_payment_alone_is_known_by_its_form() {
    let refund = "R01KB4M9Q0N8W2Q3V5X7Z9A1C2";
    let id = RefundId::parse(refund).unwrap();
    let named = |text: &str| read(text).unwrap().named;
    assert_eq!(named(&refund.to_lowercase()), Some(Named::Refund(id)));
    let gateway = "20251128154012800100188570200123456";
    let query = read(gateway).unwrap();
    assert_eq!(query.named, Some(Named::Gateway(gateway.to_owned())));
    assert!(!query.readings.is_empty(), "it can be a note, too");
    for plain in ["1200", "12.50", "2026112815401", "amber kite"] {
        assert_eq!(named(plain), None, "{plain}");
    }
}

#[test]
fn a_tills_name_is_looked_for_as_one_and_as_what_it_else_could_be() {
    let tills = |text: &str| -> Vec<Vec<i64>> {
        let readings = read(text).unwrap().readings.into_iter();
        let own = readings.filter(|reading| !reading.tills.is_empty());
        own.map(|reading| reading.tills.iter().map(|at| at.till.0).collect())
            .collect()
    };
    for text in [
        "counter 1",
        "Counter 1 500",
        "500 counter 1",
        "COUNTER 1 ruby",
    ] {
        assert_eq!(tills(text), [[1]], "{text}");
    }
    assert_eq!(tills("terrace"), [[2]]);
    assert!(has("terrace", "terrace", None, 0), "or a note");
    assert!(tills("counter").is_empty());
}

#[test]
fn what_a_customer_was_charged_is_looked_for_beside_the_amount() {
    let charged = |text: &str| -> Vec<(u64, &'static str)> {
        let readings = read(text).unwrap().readings.into_iter();
        let own = readings.flat_map(|reading| reading.charged);
        own.map(|money| (money.minor(), money.currency().code()))
            .collect()
    };
    for (text, money) in [
        ("65.40", (6_540, "CNY")),
        ("6540", (6_540, "KRW")),
        ("krw 6540", (6_540, "KRW")),
        ("₩6,540", (6_540, "KRW")),
    ] {
        assert!(
            charged(text).contains(&money),
            "{text}: {:?}",
            charged(text)
        );
    }
    assert_eq!(charged("krw 6540").len(), 1);
    assert!(charged("ruby").is_empty() && charged("table 7").is_empty());
}

#[test]
fn an_amount_may_have_its_sign() {
    for (text, amount) in [
        ("¥1,250", (1_250, "JPY")),
        ("￥1250", (1_250, "JPY")),
        ("1250円", (1_250, "JPY")),
        ("$12.50", (1_250, "HKD")),
        ("HK$12.50", (1_250, "HKD")),
        ("＄12.50", (1_250, "HKD")),
    ] {
        assert_eq!(minors(text), [amount], "{text}");
    }
    assert_eq!(minors("€12.50"), []);
}

#[test]
fn what_is_nothing_else_is_what_the_customer_wrote() {
    for (text, key) in [
        ("Table 7", "table 7"),
        ("Table 7", "7"),
        ("'; DROP", "drop"),
    ] {
        assert!(has(text, key, None, 0), "{text} {key}");
    }
    let halves = Minute::meant("12:31").unwrap().len();
    assert!(has("12:31 room 12", "12", None, halves));
    assert_eq!(minors("7"), [(7, "JPY"), (700, "HKD")]);
    assert_eq!(minors("zebra"), []);
    assert_eq!(known("ruby horse").words, Vec::<String>::new());
    assert!(has("ruby horse", "horse", None, 1));
}

#[test]
fn what_could_be_a_note_too_is_looked_for_as_both() {
    let halves = Minute::meant("12:31").unwrap().len();
    for (text, note) in [
        ("ruby", "ruby"),
        ("12:31", "12 31"),
        ("HKD", "hkd"),
        ("Alipay", "alipay"),
        ("Table AlipayHK", "alipayhk"),
        ("7", "7"),
        ("ruby 12:31 500", "ruby 12 31 500"),
    ] {
        assert!(has(text, note, None, 0), "{text}");
    }
    assert!(has("ruby fox", "ruby", None, 1));
    assert!(has("fox 12:31", "fox", None, halves));
    assert!(has("alipay 500", "500", None, 2));
}

#[test]
fn an_amount_beside_a_note_is_one() {
    for text in ["500 table 7", "Table 7 500", "7 500", "500 7"] {
        assert!(has(text, "7", Some(500), 0), "{text}");
    }
    assert!(has("ruby 500", "ruby", Some(500), 0));
    let halves = Minute::meant("12:31").unwrap().len();
    assert!(has("500 room 12 12:31", "12", Some(500), halves));
    assert!(has("alipay 500", "alipay", Some(500), 0));
    let long = "one two three four five six seven";
    assert!(has(long, long, None, 0));
    assert!(read("a b c d e f").unwrap().readings.len() <= READINGS_MAX);
}
