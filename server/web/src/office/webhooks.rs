//! Webhooks in the office: the programs that a shop's events are sent to, what was sent, and sending it again.
//! An endpoint of another merchant's is as unknown as one that never was.

mod deliveries;
mod done;
mod list;
mod made;
mod one;
mod shown;

use axum::response::Response;
use events::{
    endpoint::{Endpoint, EndpointId, Wish},
    kind::Kind,
    store::{Seen, To},
};
use foundation::store::StoreError;
use office_pages::{
    payment::Notice,
    webhooks::{
        WEBHOOKS,
        form::{EndpointForm, KIND, NAME, SCHEME, STORE, Tick, URL},
    },
    wrong::Wrong,
};
use outbound::target::Refused;
use people::permission::right;
use shops::shop::{Directory, Store};
use studio_pages::refused::Refusal;
use texts::{Spoken, Texts};
use webhooks::desk::{Problem, Wanted};

use super::sent::{fields_of, said};
use crate::{
    Shared, respond,
    studio::{editor::May, page},
};

pub(super) use deliveries::{send_again, show as show_delivery};
pub(super) use done::{again, end, off, on, secret, test};
pub(super) use list::{add, show};
pub(super) use made::show_made;
pub(super) use one::{change, show as show_one};

type MayHooks = May<right::WebhooksWrite>;

fn path(id: &EndpointId) -> String {
    format!("{WEBHOOKS}/{id}")
}

fn missing(state: &Shared, may: &MayHooks) -> Response {
    page::refused(
        state,
        &may.editor.visit,
        Some(&may.editor),
        Refusal::Missing,
    )
}

fn broken(state: &Shared, may: &MayHooks, error: &StoreError) -> Response {
    respond::our_fault(state, &may.editor.visit, error)
}

/// An endpoint of the reader's merchant, or the answer that there is none.
async fn found(state: &Shared, may: &MayHooks, id: &str) -> Result<Endpoint, Response> {
    let Some(id) = EndpointId::parse(id) else {
        return Err(missing(state, may));
    };
    match state.store.endpoint(&may.editor.merchant.id, &id).await {
        Ok(Some(endpoint)) => Ok(endpoint),
        Ok(None) => Err(missing(state, may)),
        Err(error) => Err(broken(state, may, &error)),
    }
}

fn to(endpoint: &Endpoint) -> To<'_> {
    To {
        merchant: &endpoint.merchant,
        endpoint: &endpoint.id,
    }
}

fn seen(endpoint: &Endpoint, version: i64) -> Seen<'_> {
    Seen {
        merchant: &endpoint.merchant,
        id: &endpoint.id,
        version,
    }
}

fn problem(words: String) -> Notice {
    Notice {
        words,
        is_problem: true,
    }
}

/// What was filled in.
#[derive(Clone, Debug, Default)]
struct Filled {
    wanted: Wanted,
    scheme: String,
}

fn read(sent: &[(String, String)]) -> Filled {
    let mut filled = Filled::default();
    let (mut kinds, mut stores) = (Vec::new(), Vec::new());
    for (name, value) in sent {
        match &**name {
            URL => value.trim().clone_into(&mut filled.wanted.url),
            NAME => value.trim().clone_into(&mut filled.wanted.name),
            KIND => kinds.push(value.clone()),
            STORE => stores.push(value.clone()),
            SCHEME => filled.scheme.clone_from(value),
            _ => {}
        }
    }
    let some = |list: Vec<String>| Some(list).filter(|list| !list.is_empty());
    filled.wanted.wish = Wish {
        kinds: some(kinds),
        stores: some(stores),
    };
    filled
}

/// The form, filled in so.
fn form(wanted: &Wanted, stores: &[Store], language: &str) -> EndpointForm {
    let wish = &wanted.wish;
    let has = |list: &Option<Vec<String>>, one: &str| {
        list.as_ref()
            .is_some_and(|list| list.iter().any(|had| had == one))
    };
    let kinds = Kind::ALL.iter().filter(|kind| **kind != Kind::WebhookTest);
    let kinds = kinds.map(|kind| Tick {
        value: kind.as_str().to_owned(),
        label: String::new(),
        is_on: has(&wish.kinds, kind.as_str()),
    });
    let all_stores = stores.iter().map(|store| Tick {
        value: store.id.clone(),
        label: Spoken::of(&store.name, language, &store.language).text,
        is_on: has(&wish.stores, &store.id),
    });
    EndpointForm {
        url: wanted.url.clone(),
        name: wanted.name.clone(),
        kinds: kinds.collect(),
        stores: if stores.len() > 1 {
            all_stores.collect()
        } else {
            Vec::new()
        },
        ..EndpointForm::default()
    }
}

/// Why it can't be done, in words.
fn words(texts: &Texts, why: &Problem) -> String {
    let key = match why {
        Problem::Url(Refused::NotAnAddress | Refused::UserInfo) | Problem::UrlLong => {
            "office-webhooks-wrong-url"
        }
        Problem::Url(Refused::Scheme | Refused::Port) => "office-webhooks-wrong-port",
        Problem::Url(Refused::Address(_)) => "office-webhooks-wrong-address",
        Problem::Url(Refused::Name(_)) => "office-webhooks-wrong-host",
        Problem::Url(Refused::NotNow(_)) => "office-webhooks-wrong-lookup",
        Problem::Name => "office-webhooks-wrong-name",
        Problem::Signing { .. } => "office-webhooks-signing",
        Problem::Full => "office-webhooks-full",
        Problem::Meanwhile => "office-webhooks-meanwhile",
        Problem::NoKey | Problem::NotOurs(_) => "office-webhooks-closed",
        Problem::Kind(_)
        | Problem::Store(_)
        | Problem::Overlap
        | Problem::Unknown
        | Problem::Failed(_) => "office-webhooks-wrong",
    };
    texts.get(key)
}

/// What is wrong with a field, where it is about one.
fn wrong(texts: &Texts, why: &Problem) -> Option<Wrong> {
    let field = match why {
        Problem::Url(_) | Problem::UrlLong => URL,
        Problem::Name => NAME,
        Problem::Signing { .. }
        | Problem::Full
        | Problem::Meanwhile
        | Problem::NoKey
        | Problem::NotOurs(_)
        | Problem::Kind(_)
        | Problem::Store(_)
        | Problem::Overlap
        | Problem::Unknown
        | Problem::Failed(_) => return None,
    };
    let words = words(texts, why);
    Some(Wrong { field, words })
}

/// What is said above a form that wasn't kept.
fn above(texts: &Texts, why: &Problem) -> Notice {
    problem(match wrong(texts, why) {
        Some(_) => texts.get("office-notices-wrong-marked"),
        None => words(texts, why),
    })
}

fn ids(directory: Directory) -> Vec<String> {
    directory.stores.into_iter().map(|store| store.id).collect()
}
