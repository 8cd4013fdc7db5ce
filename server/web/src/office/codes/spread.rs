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
    spread::{CODE, Changing, SpreadPage, spread_page},
};
use people::permission::right;
use shops::{
    own::{OwnError, Rules},
    shop::Shop,
};
use texts::Texts;

use super::{
    super::seen,
    desk,
    one::{changeable, done, fields_of, said},
    path,
    said::{in_words, lost},
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
    let sent = fields_of(&body);
    let again = |key| {
        let again = Again { key, sent: &sent };
        asked(&state, &may, &shop, Some(again))
    };
    if said(&sent, SEEN) != others.seen(&rules) {
        return again("office-spread-meanwhile").await;
    }
    let is_any = others.own.iter().any(|one| is_chosen(one, &sent));
    if !is_any {
        return again("office-spread-nobody").await;
    }
    let told = done_to(&state, others, &rules, &sent).await;
    let to = path(&shop.code.code);
    let told = told.map(|told| format!("{to}?told=spread&{told}"));
    done(&state, &may, &shop, told).await
}

/// Whether a code was ticked.
fn is_chosen(shop: &Shop, sent: &[(String, String)]) -> bool {
    let mut sent = sent.iter();
    sent.any(|(name, code)| name == CODE && code == shop.code.code.as_str())
}

fn has_one_amount(shop: &Shop) -> bool {
    shop.code.asking.fixed().is_some()
}

/// Gives them to those that were chosen; what became of it, as an address says it.
async fn done_to(
    state: &Shared,
    others: Others,
    rules: &Rules,
    sent: &[(String, String)],
) -> Result<String, OwnError> {
    let out_of_reach = u32::try_from(others.out_of_reach.len()).unwrap_or(u32::MAX);
    let mut chosen = others.own;
    chosen.retain(|shop| has_one_amount(shop) || is_chosen(shop, sent));
    let spread = desk(state).spread(rules, &chosen).await?;
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

/// Why it is asked once more, and what was ticked.
struct Again<'a> {
    key: &'static str,
    sent: &'a [(String, String)],
}

/// The question, perhaps once more.
async fn asked(
    state: &Shared,
    may: &May<right::CodesWrite>,
    shop: &Shop,
    again: Option<Again<'_>>,
) -> Response {
    let editor = &may.editor;
    let others = match Others::of(state, may, shop).await {
        Ok(others) => others,
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let to = path(&shop.code.code);
    let frame = page::frame(state, &editor.visit, &format!("{to}/spread"), Some(editor));
    let rules = Rules::at(&shop.code);
    let said = in_words(&frame.texts, &rules, &shop.store);
    let changes = |shop: &&Shop| !has_one_amount(shop) && rules.is_other_at(&shop.code);
    let changing = |one: &Shop| {
        let before = in_words(&frame.texts, &Rules::at(&one.code), &one.store);
        let again = again.as_ref();
        Changing {
            code: one.code.code.to_string(),
            label: one.code.label.clone(),
            loses: lost(before, &said),
            is_chosen: again.is_none_or(|again| is_chosen(one, again.sent)),
        }
    };
    let own = others.own.iter();
    let content = SpreadPage {
        label: shop.code.label.clone(),
        to,
        changing: own.clone().filter(changes).map(changing).collect(),
        of_one_amount: names(own.filter(|shop| has_one_amount(shop))),
        out_of_reach: names(others.out_of_reach.iter()),
        seen: others.seen(&rules),
        notice: again.as_ref().map(|again| Notice {
            words: frame.texts.get(again.key),
            is_problem: true,
        }),
        rules: said,
    };
    let finished = page::Finished {
        status: if again.is_some() { 422 } else { 200 },
        frame: &frame,
        html: spread_page(&frame, &content),
    };
    page::answer(state, &editor.visit, finished)
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
