//! Where people of a shop are told what happens, as those who may say so set it up. Whoever works at some
//! stores only sees and sets channels of these; a channel of others is as unknown as one that never was.

mod done;
mod filled;
mod list;
mod one;

use axum::response::Response;
use foundation::store::StoreError;
use messages::{address::Wrong, desk::Problem};
use notices::{
    channel::{Channel, ChannelId, Kind},
    store::Seen,
};
use office_pages::{
    notices::{ChannelRow, Doing, NOTICES, form, place},
    payment::Notice,
    wrong,
};
use outbound::target::Refused;
use people::{permission::right, scope::Reach};
use shops::shop::Store;
use studio_pages::refused::Refusal;
use texts::Texts;

use super::sent::{fields_of, said};
use crate::{
    Shared,
    frame::wall_time,
    respond,
    studio::{editor::May, page},
};

pub(super) use done::{end, lead, off, on, test};
pub(super) use list::{add, new, show};
pub(super) use one::{change, show as show_one};

type MayNotices = May<right::NoticesWrite>;

fn path(id: &ChannelId) -> String {
    format!("{NOTICES}/{id}")
}

fn missing(state: &Shared, may: &MayNotices) -> Response {
    let editor = &may.editor;
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}

fn broken(state: &Shared, may: &MayNotices, error: &StoreError) -> Response {
    respond::our_fault(state, &may.editor.visit, error)
}

/// What the reader may have told: their stores, and whether these are all there are.
struct Place {
    stores: Vec<Store>,
    is_whole: bool,
}

impl Place {
    async fn of(state: &Shared, may: &MayNotices) -> Result<Self, StoreError> {
        let reach = &may.allowed.scope().reach;
        let directory = state.store.directory_of(&may.editor.merchant.id).await?;
        let all = directory.stores.into_iter();
        Ok(Self {
            stores: all.filter(|store| reach.covers_store(&store.id)).collect(),
            is_whole: matches!(reach, Reach::Everywhere),
        })
    }

    fn ids(&self) -> Vec<String> {
        self.stores.iter().map(|store| store.id.clone()).collect()
    }

    fn has(&self, channel: &Channel) -> bool {
        let is_own = |id: &String| self.stores.iter().any(|store| store.id == *id);
        let named = channel.plan.stores.as_ref();
        self.is_whole || named.is_some_and(|stores| stores.iter().all(is_own))
    }
}

/// A channel that the reader may see, and where they work.
struct Own {
    channel: Channel,
    place: Place,
}

/// Such a channel, or the answer that there is none.
async fn found(state: &Shared, may: &MayNotices, id: &str) -> Result<Own, Response> {
    let Some(id) = ChannelId::parse(id) else {
        return Err(missing(state, may));
    };
    let merchant = Some(may.editor.merchant.id.as_str());
    let both = async {
        let channel = state.store.channel(merchant, &id).await?;
        Ok::<_, StoreError>((channel, Place::of(state, may).await?))
    };
    match both.await {
        Ok((Some(channel), place)) if place.has(&channel) => Ok(Own { channel, place }),
        Ok(_) => Err(missing(state, may)),
        Err(error) => Err(broken(state, may, &error)),
    }
}

fn seen(channel: &Channel, version: i64) -> Seen<'_> {
    Seen {
        merchant: channel.merchant.as_deref(),
        id: &channel.id,
        version,
    }
}

fn row(channel: &Channel, texts: &Texts) -> ChannelRow {
    let time = |at| wall_time(at, &channel.plan.zone).day_and_time(texts.tag());
    let doing = channel.doing;
    ChannelRow {
        to: path(&channel.id),
        name: channel.plan.name.clone(),
        kind: channel.kind.as_str(),
        shown: channel.shown.clone(),
        doing: Doing {
            is_on: channel.is_on,
            tried: doing.tried.map(time),
            arrived: doing.arrived.map(time),
            trouble: doing.trouble.map(notices::channel::Trouble::as_str),
            answer: doing.answer,
            lost: u32::try_from(doing.lost).unwrap_or_default(),
        },
    }
}

/// Why it can't be done, in words.
fn problem(texts: &Texts, why: &Problem) -> String {
    let key = match why {
        // Each is told for itself.
        Problem::Several(_) => "office-notices-wrong-marked",
        Problem::Name => "office-notices-wrong-name",
        Problem::NoTopic { .. } | Problem::Topic { .. } => "office-notices-wrong-topic",
        Problem::Amount => "office-notices-wrong-amount",
        Problem::Quiet => "office-notices-wrong-quiet",
        Problem::Address(Wrong::Token | Wrong::Long) => "office-notices-wrong-token",
        Problem::Address(Wrong::Chat) => "office-notices-wrong-chat",
        Problem::Address(Wrong::Topic) => "office-notices-wrong-place",
        Problem::Address(Wrong::Mailbox) => "office-notices-wrong-mailbox",
        Problem::Server(Refused::NotNow(_)) => "office-webhooks-wrong-lookup",
        Problem::Server(_) => "office-notices-wrong-server",
        Problem::NoMail => "office-notices-trouble-no-mail",
        Problem::Full => "office-notices-full",
        Problem::Meanwhile => "office-notices-meanwhile",
        Problem::Off => "office-notices-wrong-off",
        Problem::NoKey | Problem::NotOurs(_) => "office-notices-closed",
        Problem::Language(_)
        | Problem::Zone(_)
        | Problem::Store(_)
        | Problem::Kind
        | Problem::Unknown
        | Problem::Failed(_) => "office-notices-wrong",
    };
    texts.get(key)
}

/// Which field of a channel's forms that is about; none where it is about none.
fn field_of(kind: Kind, why: &Problem) -> Option<&'static str> {
    match why {
        Problem::Name => Some(form::NAME),
        Problem::NoTopic { .. } | Problem::Topic { .. } => Some(form::TOPIC),
        Problem::Amount => Some(form::AMOUNT),
        Problem::Quiet => Some(form::QUIET_FROM),
        Problem::Address(Wrong::Token | Wrong::Long) => Some(place::TOKEN),
        Problem::Address(Wrong::Chat | Wrong::Topic | Wrong::Mailbox) => Some(place::PLACE),
        // The address of a hook is its own secret.
        Problem::Server(_) if kind == Kind::Slack => Some(place::TOKEN),
        Problem::Server(_) => Some(place::SERVER),
        Problem::Several(_)
        | Problem::Language(_)
        | Problem::Zone(_)
        | Problem::Store(_)
        | Problem::Kind
        | Problem::NoMail
        | Problem::Full
        | Problem::Unknown
        | Problem::Off
        | Problem::Meanwhile
        | Problem::NoKey
        | Problem::NotOurs(_)
        | Problem::Failed(_) => None,
    }
}

/// What is said of it: beside each field that it is about, and above the form.
fn told(texts: &Texts, kind: Kind, why: &Problem) -> (Vec<wrong::Wrong>, Notice) {
    let (mut beside, mut above) = (Vec::new(), Vec::new());
    for one in why.each() {
        let words = problem(texts, one);
        match field_of(kind, one) {
            Some(field) => beside.push(wrong::Wrong { field, words }),
            None => above.push(words),
        }
    }
    if !beside.is_empty() {
        above.push(texts.get("office-notices-wrong-marked"));
    }
    let notice = Notice {
        words: above.join(" "),
        is_problem: true,
    };
    (beside, notice)
}
