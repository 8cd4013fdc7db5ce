//! The amount page in every wording: the button, its live sentence and the title say the one chosen.

use std::sync::Arc;

use domain::{Asking, Currency, Limits};
use texts::{AmountStyle, Catalogue, GAP};

use super::Wording;
use crate::{
    components::shop_header::ShopName,
    pages::{
        Frame,
        amount::{AmountPage, amount_page},
    },
    shell::Assets,
};

/// What each wording says in English.
const SAID: [(Wording, &str, &str); 4] = [
    (Wording::Pay, "Pay", "Pay Kyoto Tea House"),
    (Wording::Donate, "Donate", "Donate to Kyoto Tea House"),
    (Wording::Tip, "Tip", "Tip Kyoto Tea House"),
    (Wording::TopUp, "Top up", "Top up at Kyoto Tea House"),
];

fn rendered(tag: &str, wording: Wording, asking: Asking) -> String {
    let currency = Currency::parse("HKD").unwrap();
    let assets = Assets {
        style: String::new(),
        start: String::new(),
        islands: Vec::new(),
        fallback: String::new(),
        copy: String::new(),
        clocks: String::new(),
        icon: String::new(),
    };
    let frame = Frame {
        texts: Catalogue::embedded().unwrap().exactly(tag).unwrap(),
        assets: Arc::new(assets),
        look: super::Look::default(),
    };
    let page = AmountPage {
        shop: ShopName {
            merchant: "Kyoto Tea House".into(),
            store: "Central".into(),
            counter: "1".to_owned(),
        },
        code: "code".to_owned(),
        attempt: "attempt".to_owned(),
        limits: Limits::new(currency, None, None).unwrap(),
        asking,
        style: AmountStyle::of(tag),
        wording,
        note: true,
        note_needed: false,
        note_label: None,
        wallet: None,
        earlier: None,
        refused: None,
    };
    amount_page(&frame, &page)
}

/// Says the title, and no other wording's word anywhere.
fn assert_only(html: &str, wording: Wording) {
    for (other, word, title) in SAID {
        if other == wording {
            assert!(html.contains(&format!("<title>{title}</title>")), "{html}");
        } else {
            assert!(!html.contains(word), "{wording:?} says {word}: {html}");
        }
    }
}

#[test]
fn a_button_for_typed_amounts_says_its_wording_with_and_without_an_amount() {
    for (wording, word, _) in SAID {
        let html = rendered("en", wording, Asking::OPEN);
        assert_only(&html, wording);
        assert!(html.contains(&format!(">{word}</button>")), "{html}");
        assert!(html.contains(&format!(r#"data-label="{word}""#)), "{html}");
        let live = format!(r#"data-pay="{word} {GAP}""#);
        assert!(html.contains(&live), "{html}");
    }
}

#[test]
fn buttons_that_pay_at_once_say_their_wording() {
    for (wording, word, _) in SAID {
        let (some, one) = (vec![1_000, 2_000], 1_000);
        let choice = rendered("en", wording, Asking::Choice { presets: some });
        let fixed = rendered("en", wording, Asking::Fixed { minor: one });
        for html in [&choice, &fixed] {
            assert_only(html, wording);
            let button = format!(">{word} HK$10.00</button>");
            assert!(html.contains(&button), "{html}");
        }
        let second = format!(">{word} HK$20.00</button>");
        assert!(choice.contains(&second), "{choice}");
    }
}

#[test]
fn the_wording_is_in_the_customers_language() {
    for (wording, button, live) in [
        (Wording::Pay, "Bezahlen", "bezahlen"),
        (Wording::Donate, "Spenden", "spenden"),
        (Wording::Tip, "Trinkgeld", "Trinkgeld"),
        (Wording::TopUp, "Aufladen", "aufladen"),
    ] {
        let html = rendered("de", wording, Asking::OPEN);
        assert!(html.contains(&format!(">{button}</button>")), "{html}");
        let live = format!(r#"data-pay="{GAP} {live}""#);
        assert!(html.contains(&live), "{html}");
    }
}
