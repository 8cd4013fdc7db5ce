//! The same rules for a store's other codes: which these are, said before it is done; and what became of it.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::{
    payment::Notice,
    seen::SEEN,
    spread::{SpreadPage, spread_page},
};
use people::permission::right;
use shops::{
    own::{OwnError, Rules},
    shop::{NoteRule, Shop, Store},
};
use texts::{AmountStyle, Texts};

use super::{
    super::seen,
    desk,
    filled::Amounts,
    of_store::of_store,
    one::{changeable, done},
    path,
};
use crate::{
    Shared, respond,
    studio::{editor::May, page},
};

/// What is told, with the keys of the texts: how many have them now, and how many were left and why.
const TOLD: [(&str, &str); 4] = [
    ("changed", "office-code-spread-done"),
    ("one-amount", "office-code-spread-fixed"),
    ("others", "office-code-spread-reach"),
    ("meanwhile", "office-code-spread-meanwhile"),
];

/// A store's codes but for one.
struct Others {
    /// Those that the reader may change.
    own: Vec<Shop>,
    /// Those they may not.
    out_of_reach: Vec<Shop>,
}

impl Others {
    async fn of(
        state: &Shared,
        may: &May<right::CodesWrite>,
        from: &Shop,
    ) -> Result<Self, StoreError> {
        let reach = &may.allowed.scope().reach;
        let mut others = state.store.shops_of(&from.merchant.id).await?;
        others.retain(|shop| shop.store.id == from.store.id && shop.till != from.till);
        let (own, out_of_reach) = others
            .into_iter()
            .partition(|shop| reach.covers(&shop.store.id, shop.till));
        Ok(Self { own, out_of_reach })
    }

    /// What somebody sees before they say yes: the rules, and what each of the codes is called and has.
    fn seen(&self, rules: &Rules) -> String {
        let own = self.own.iter();
        let facts: Vec<_> = own
            .map(|shop| (&shop.code.label, Rules::at(&shop.code)))
            .collect();
        seen::mark(&(rules, facts))
    }
}

fn names<'a>(shops: impl Iterator<Item = &'a Shop>) -> Vec<String> {
    shops.map(|shop| shop.code.label.clone()).collect()
}

/// `GET /office/codes/{code}/spread`: which codes, and what they get.
pub(in crate::office) async fn ask(
    State(state): State<Shared>,
    Path(code): Path<String>,
    may: May<right::CodesWrite>,
) -> Response {
    match changeable(&state, &may, &code).await {
        Ok(shop) => asked(&state, &may, &shop, None).await,
        Err(answer) => answer,
    }
}

/// `POST /office/codes/{code}/spread`: what was asked.
pub(in crate::office) async fn spread(
    State(state): State<Shared>,
    Path(code): Path<String>,
    may: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let shop = match changeable(&state, &may, &code).await {
        Ok(shop) => shop,
        Err(answer) => return answer,
    };
    let others = match Others::of(&state, &may, &shop).await {
        Ok(others) => others,
        Err(error) => return respond::our_fault(&state, &may.editor.visit, &error),
    };
    let rules = Rules::at(&shop.code);
    let mut fields = url::form_urlencoded::parse(&body);
    let seen = fields.find(|(name, _)| name == SEEN);
    if seen.is_none_or(|(_, seen)| seen != others.seen(&rules)) {
        let key = Some("office-spread-meanwhile");
        return asked(&state, &may, &shop, key).await;
    }
    let told = done_to(&state, &others, &rules).await;
    let to = path(&shop.code.code);
    let told = told.map(|told| format!("{to}?told=spread&{told}"));
    done(&state, &may, &shop, told).await
}

/// Gives them to those that the reader may change; what became of it, as an address says it.
async fn done_to(state: &Shared, others: &Others, rules: &Rules) -> Result<String, OwnError> {
    let out_of_reach = u32::try_from(others.out_of_reach.len()).unwrap_or(u32::MAX);
    let spread = desk(state).spread(rules, &others.own).await?;
    let counts = [
        spread.changed,
        spread.of_one_amount,
        out_of_reach,
        spread.changed_meanwhile,
    ];
    let told = TOLD.iter().zip(counts);
    let told: Vec<String> = told
        .map(|((name, _), count)| format!("{name}={count}"))
        .collect();
    Ok(told.join("&"))
}

/// The question; with the key of why it is there again.
async fn asked(
    state: &Shared,
    may: &May<right::CodesWrite>,
    shop: &Shop,
    problem: Option<&'static str>,
) -> Response {
    let editor = &may.editor;
    let others = match Others::of(state, may, shop).await {
        Ok(others) => others,
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let to = path(&shop.code.code);
    let frame = page::frame(state, &editor.visit, &format!("{to}/spread"), Some(editor));
    let rules = Rules::at(&shop.code);
    let has_one = |shop: &&Shop| shop.code.asking.fixed().is_some();
    let changes = |shop: &&Shop| !has_one(shop) && rules.is_other_at(&shop.code);
    let content = SpreadPage {
        label: shop.code.label.clone(),
        to,
        rules: in_words(&frame.texts, &rules, &shop.store),
        changing: names(others.own.iter().filter(changes)),
        of_one_amount: names(others.own.iter().filter(has_one)),
        out_of_reach: names(others.out_of_reach.iter()),
        seen: others.seen(&rules),
        notice: problem.map(|key| Notice {
            words: frame.texts.get(key),
            is_problem: true,
        }),
    };
    let finished = page::Finished {
        status: if problem.is_some() { 422 } else { 200 },
        frame: &frame,
        html: spread_page(&frame, &content),
    };
    page::answer(state, &editor.visit, finished)
}

/// A code's rules, to be read.
fn in_words(texts: &Texts, rules: &Rules, store: &Store) -> Vec<String> {
    let style = AmountStyle::of(texts.tag());
    let money = Amounts {
        style: &style,
        currency: store.currency,
    };
    // As if the store said it.
    let own = Store {
        presets: rules.asking.presets().to_vec(),
        note: NoteRule {
            asked: rules.note,
            needed: rules.note_needed,
            label: rules.note_label.clone(),
        },
        ..store.clone()
    };
    let (own, of_store) = (of_store(texts, money, &own), of_store(texts, money, store));
    let offered = rules.asking.presets().iter().copied();
    let offered: Vec<String> = offered
        .chain(rules.asking.fixed())
        .filter_map(|minor| money.amount(Some(minor)))
        .collect();
    let amounts = match (rules.presets_of_store, &rules.asking) {
        (true, _) => texts.with("office-code-kind-store", &[("amounts", &of_store.amounts)]),
        (false, domain::Asking::Open { .. }) => own.amounts,
        (false, domain::Asking::Choice { .. } | domain::Asking::Fixed { .. }) => {
            texts.with("office-spread-only", &[("amounts", &offered.join(" · "))])
        }
    };
    let note = if rules.note_of_store {
        texts.with("office-code-note-store", &[("note", &of_store.note)])
    } else {
        own.note
    };
    let amounts = texts.with("office-store-amounts", &[("amounts", &amounts)]);
    let note = texts.with("office-store-note", &[("note", &note)]);
    let bounds = money.bounds(texts, [rules.min_minor, rules.max_minor]);
    [Some(amounts), bounds, Some(note)]
        .into_iter()
        .flatten()
        .collect()
}

/// What became of it in words; of none nothing is said but that none has them now.
pub(super) fn told(texts: &Texts, fields: &[(String, String)]) -> String {
    let count = |name: &str| {
        let found = fields.iter().find(|(own, _)| own == name);
        found.and_then(|(_, count)| count.parse::<u32>().ok())
    };
    let mut sentences = vec![texts.get("office-limits-saved")];
    for (name, key) in TOLD {
        let count = count(name).unwrap_or_default();
        if count > 0 || name == "changed" {
            sentences.push(texts.count(key, ("count", count), &[]));
        }
    }
    sentences.join(" ")
}
