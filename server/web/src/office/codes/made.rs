//! Making codes: one, or several of a kind at once.

use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    response::Response,
};
use domain::{plain_digits, visible};
use foundation::store::StoreError;
use office_pages::{
    code_form::{LABEL, RulesForm},
    limits::Field,
    new_codes::{FIRST, LAST, NewCodesPage, STORE, new_codes_page},
    payment::Notice,
};
use people::{permission::right, rights::Allowed};
use shops::{
    own::{At, Made, Names, OwnError, Wrong},
    shop::Store,
};
use studio_pages::refused::Refusal;
use texts::{AmountStyle, Spoken};

use super::{
    desk,
    filled::{self, Amounts, Around},
    path, wrong,
};
use crate::office::sent::said;
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// A form as it came back, and what is wrong with it.
#[derive(Default)]
struct Again {
    label: Field,
    numbers: [Field; 2],
    rules: Option<RulesForm>,
    wrong: Option<String>,
}

/// Where codes can be made, and the one of them that is meant.
struct Where {
    stores: Vec<Store>,
    store: Store,
}

impl Where {
    async fn of(
        state: &Shared,
        allowed: &Allowed<right::CodesWrite>,
        wanted: &str,
    ) -> Result<Option<Self>, StoreError> {
        let scope = allowed.scope();
        let mut stores = state.store.directory_of(&scope.merchant).await?.stores;
        stores.retain(|store| scope.reach.covers_store(&store.id));
        let meant = |store: &&Store| wanted.is_empty() || store.id == wanted;
        let store = stores.iter().find(meant).cloned();
        Ok(store.map(|store| Self { stores, store }))
    }
}

/// `GET /office/codes/new`.
pub(in crate::office) async fn new(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    May { editor, allowed }: May<right::CodesWrite>,
) -> Response {
    let query = query.unwrap_or_default();
    let fields: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    match Where::of(&state, &allowed, said(&fields, STORE)).await {
        Ok(Some(at)) => shown(&state, &editor, &at, Again::default()),
        Ok(None) => page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// `POST /office/codes/new`.
pub(in crate::office) async fn make(
    State(state): State<Shared>,
    May { editor, allowed }: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let fields: Vec<(String, String)> = url::form_urlencoded::parse(&body).into_owned().collect();
    let store = said(&fields, STORE);
    let at = match Where::of(&state, &allowed, store).await {
        Ok(Some(at)) if !store.is_empty() => at,
        Ok(_) => return page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing),
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
    let style = AmountStyle::of(texts.tag());
    let money = Amounts {
        style: &style,
        currency: at.store.currency,
    };
    let (form, rules) = filled::read(&fields, money, &filled::plain(&at.store));
    let again = |words: String| Again {
        label: typed(&fields, LABEL, 200),
        numbers: [FIRST, LAST].map(|name| typed(&fields, name, 10)),
        rules: Some(form.clone()),
        wrong: Some(words),
    };
    let rules = match rules {
        Ok(rules) => rules,
        Err(why) => {
            let words = wrong::unread(&texts, why, at.store.currency);
            return shown(&state, &editor, &at, again(words));
        }
    };
    let names = match names(&fields) {
        Ok(names) => names,
        Err(numbers) => {
            let words = texts.get("office-code-wrong-numbers");
            let again = Again {
                numbers,
                ..again(words)
            };
            return shown(&state, &editor, &at, again);
        }
    };
    let place = At {
        merchant: &editor.merchant,
        store: &at.store,
    };
    let made = desk(&state).make(place, &names, &rules).await;
    match made {
        Ok(made) => match told(&state, &at.store, &made).await {
            Ok(to) => respond::see_other(&to),
            Err(error) => respond::our_fault(&state, &editor.visit, &error),
        },
        Err(OwnError::Wrong(why)) => {
            let words = wrong::words(&texts, &why, at.store.currency);
            shown(&state, &editor, &at, marked(again(words), &why, money))
        }
        Err(OwnError::Gone | OwnError::Meanwhile) => {
            page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing)
        }
        Err(OwnError::Store(error)) => respond::our_fault(&state, &editor.visit, &error),
    }
}

fn typed(fields: &[(String, String)], name: &str, most: usize) -> Field {
    Field {
        text: said(fields, name).chars().take(most).collect(),
        is_wrong: false,
    }
}

/// Where it is said what was made, and what was there already.
async fn told(state: &Shared, store: &Store, made: &Made) -> Result<String, StoreError> {
    Ok(match (made.codes.as_slice(), made.there.as_slice()) {
        ([one], []) => format!("{}?told=made", path(&one.code)),
        (codes, []) => format!("/office/codes?made={}", codes.len()),
        (codes, there) => {
            let there = codes_of(state, store, there).await?;
            format!("/office/codes?made={}&there={there}", codes.len())
        }
    })
}

/// Most codes that are named as there already.
const THERE_MAX: usize = 40;

/// The codes of these names at a store, as an address says them: what people call them stands in none.
async fn codes_of(state: &Shared, store: &Store, names: &[String]) -> Result<String, StoreError> {
    let all = state.store.directory_of(&store.merchant_id).await?.codes;
    let own = all.iter().filter(|code| code.store_id == store.id);
    let own = own.filter(|code| names.contains(&code.label));
    let own: Vec<&str> = own.take(THERE_MAX).map(|code| code.code.as_str()).collect();
    Ok(own.join(","))
}

/// The form with the fields marked that it is about.
fn marked(again: Again, why: &Wrong, money: Amounts<'_>) -> Again {
    let are_numbers = matches!(why, Wrong::Backwards | Wrong::TooMany);
    Again {
        label: Field {
            is_wrong: wrong::is_of_label(why),
            ..again.label
        },
        numbers: again.numbers.map(|field| Field {
            is_wrong: are_numbers,
            ..field
        }),
        rules: again.rules.map(|form| wrong::marked(form, why, money)),
        ..again
    }
}

/// What codes are to be called, or the fields with the numbers, of which one is none.
fn names(fields: &[(String, String)]) -> Result<Names, [Field; 2]> {
    let texts = [FIRST, LAST].map(|name| plain_digits(said(fields, name)));
    let numbers = match texts.each_ref().map(String::as_str) {
        ["", ""] => Ok(None),
        // Who says only how many begins with the first.
        ["", last] => last.parse().map(|last| Some((1, last))),
        [first, last] => {
            let first = first.parse::<u16>();
            first.and_then(|first| Ok(Some((first, last.parse()?))))
        }
    };
    let is_none = |name: &str, field: Field| Field {
        is_wrong: plain_digits(said(fields, name)).parse::<u16>().is_err(),
        ..field
    };
    let [first, last] = [FIRST, LAST].map(|name| is_none(name, typed(fields, name, 10)));
    match numbers {
        Ok(numbers) => Ok(Names {
            name: visible(said(fields, LABEL)),
            numbers,
        }),
        Err(_) => Err([first, last]),
    }
}

fn shown(state: &Shared, editor: &Editor, at: &Where, again: Again) -> Response {
    let frame = page::frame(state, &editor.visit, "", Some(editor));
    let language = frame.texts.tag();
    let style = AmountStyle::of(language);
    let store = &at.store;
    let money = Amounts {
        style: &style,
        currency: store.currency,
    };
    let place = At {
        merchant: &editor.merchant,
        store,
    };
    let around = Around::code(state, &frame.texts, place);
    let rules = match again.rules {
        Some(form) => around.put(form),
        None => filled::form(&filled::plain(store), money, around),
    };
    let content = NewCodesPage {
        stores: at
            .stores
            .iter()
            .map(|store| {
                let name = Spoken::of(&store.name, language, &store.language);
                (store.id.clone(), name)
            })
            .collect(),
        store: store.id.clone(),
        label: again.label,
        numbers: again.numbers,
        rules,
        notice: again.wrong.clone().map(|words| Notice {
            words,
            is_problem: true,
        }),
    };
    let html = new_codes_page(&frame, &content);
    let finished = page::Finished {
        status: if again.wrong.is_some() { 422 } else { 200 },
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}
