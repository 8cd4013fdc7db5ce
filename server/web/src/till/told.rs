//! What a line of the feed, and all around it, is to a screen: in its language, for its tills only.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::Money;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use texts::{AmountStyle, Spoken};
use till_pages::{Row, RowKind};

use super::{noted::NoteTold, summed::SumTold};
use crate::{AppState, frame::wall_time, shop_of_code::opens};
use ::till::{
    feed::{Line, Opening, Returned},
    said::Alike,
    screen::Settings,
    screens::KnownScreen,
};
use foundation::store::StoreError;
use shops::shop::Store;

/// A line of a till that the screen doesn't hear: its number alone, so that holes can be seen.
const OTHER: &str = "other";
/// Bytes of the build's name.
const BUILD_BYTES: usize = 6;

/// A line as it is told.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Told {
    /// Its number.
    pub(super) seq: i64,
    /// `paid`, `reversed`, `refunded`, `handed`, `seen`, or `other`, which has nothing else.
    pub(super) kind: &'static str,
    #[serde(flatten)]
    pub(super) about: Option<About>,
}

/// What there is to be told of it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct About {
    #[serde(rename = "ref")]
    reference: String,
    words: [&'static str; 2],
    minor: u64,
    currency: &'static str,
    text: String,
    say: String,
    till: String,
    /// What the customer wrote.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<NoteTold>,
    wallet: Option<String>,
    at_ms: i64,
    heard_ms: i64,
    /// The time on the store's wall.
    time: String,
    twins: usize,
    /// Whether somebody has marked it.
    marked: bool,
    /// Whether all of its payment went back by now.
    is_back: bool,
    /// How much went back, in minor units.
    back_minor: u64,
    /// What of it went back, if not all.
    #[serde(skip_serializing_if = "Option::is_none")]
    back: Option<String>,
    /// The line that this one marks.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<i64>,
}

impl Told {
    /// The row of the page that shows it; nothing for a mark.
    pub(super) fn row(self) -> Option<Row> {
        let kind = [RowKind::Paid, RowKind::Reversed, RowKind::Refunded];
        let kind = kind.into_iter().find(|kind| kind.as_str() == self.kind)?;
        let about = self.about?;
        Some(Row {
            seq: self.seq,
            kind,
            reference: about.reference,
            words: about.words.map(str::to_owned),
            amount: about.text,
            till: about.till,
            note: about.note.map(NoteTold::row),
            wallet: about.wallet.unwrap_or_default(),
            time: about.time,
            is_twin: about.twins > 0,
            is_marked: about.marked,
            is_back: about.is_back,
            back: about.back,
        })
    }
}

/// A payment that a customer is about to confirm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct OpenTold {
    #[serde(rename = "ref")]
    reference: String,
    text: String,
    till: i64,
    /// What that till is called.
    name: String,
}

/// How loud a screen is.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SettingsTold {
    speaks: bool,
    volume: u8,
    silent_from: Option<u16>,
    silent_to: Option<u16>,
}

/// What a screen is told when it begins.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Hello {
    pub(super) store: String,
    pub(super) name: String,
    pub(super) language: String,
    /// Numbers of tills; `null` for all.
    pub(super) tills: Option<Vec<i64>>,
    pub(super) head: i64,
    pub(super) now_ms: i64,
    /// Changes with the files of the page: load it again.
    pub(super) build: String,
    /// The token of its forms.
    pub(super) form: String,
    pub(super) zone: String,
    pub(super) settings: SettingsTold,
    pub(super) open: Vec<OpenTold>,
    pub(super) today: SumTold,
    /// That customers can't pay now, in words; empty if they can.
    pub(super) shut: String,
    /// What was paid since the number it had, if it had one.
    pub(super) missed: Option<SumTold>,
}

impl From<Settings> for SettingsTold {
    fn from(settings: Settings) -> Self {
        let (silent_from, silent_to) = settings.silent.unzip();
        Self {
            speaks: settings.speaks,
            volume: settings.volume,
            silent_from,
            silent_to,
        }
    }
}

/// A screen's ear: what it hears, in its language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ear<'a> {
    pub(super) state: &'a AppState,
    pub(super) known: &'a KnownScreen,
    pub(super) store: &'a Arc<Store>,
}

impl Ear<'_> {
    /// What its words depend on beside the news.
    pub(super) fn alike(&self) -> Alike<'_> {
        Alike {
            language: self.language(),
            store: self.store,
        }
    }

    pub(super) fn language(&self) -> &str {
        &self.known.screen.language
    }

    /// An amount as it is written.
    pub(super) fn text(&self, amount: Money) -> String {
        let home = Some(self.store.currency);
        AmountStyle::of(self.language())
            .for_home(home)
            .amount(amount)
    }

    /// An amount as it is said.
    pub(super) fn say(&self, amount: Money) -> String {
        texts::say(&self.state.till_texts(self.language()), amount)
    }

    /// A line with those before it.
    pub(super) fn line(&self, line: &Line, twins: usize) -> Told {
        if !self.known.screen.tills.hears(line.till) {
            return Told {
                seq: line.seq,
                kind: OTHER,
                about: None,
            };
        }
        let wallet = line.wallet.as_deref();
        let time = wall_time(line.happened, &self.store.time_zone);
        let about = About {
            reference: line.payment.to_string(),
            words: line.words(),
            minor: line.amount.minor(),
            currency: line.amount.currency().code(),
            text: self.text(line.amount),
            say: self.say(line.amount),
            till: line.label.clone(),
            note: line.note.as_ref().map(|note| self.note(note)),
            wallet: wallet.map(|id| self.state.brand(id, self.language())),
            at_ms: line.happened.0,
            heard_ms: line.heard.0,
            time: time.time(self.language()),
            twins,
            marked: line.marked,
            is_back: line.returned == Returned::Whole,
            back_minor: line.returned.minor_of(line.amount),
            back: line.returned.part().map(|back| self.text(back)),
            of: line.of,
        };
        Told {
            seq: line.seq,
            kind: line.kind.as_str(),
            about: Some(about),
        }
    }

    /// Those of a store's open payments that it hears.
    pub(super) fn open(&self, open: &[Opening]) -> Vec<OpenTold> {
        let tills = &self.known.screen.tills;
        let own = open.iter().filter(|opening| tills.hears(opening.till));
        own.map(|opening| OpenTold {
            reference: opening.payment.to_string(),
            text: self.text(opening.amount),
            till: opening.till.0,
            name: opening.label.clone(),
        })
        .collect()
    }

    /// That customers can't pay now, in words; empty if they can.
    pub(super) fn shut(&self) -> String {
        let store = self.store;
        let now = self.state.clock.now();
        let shops::hours::Opening::Closed { until } = store.opening_at(now) else {
            return String::new();
        };
        let texts = self.state.till_texts(self.language());
        let Some(until) = until else {
            return texts.get("till-shut");
        };
        let keys = ["till-shut-until", "till-shut-tomorrow", "till-shut-today"];
        opens(store, until, now).words(&texts, keys)
    }

    /// What it is told when it begins.
    pub(super) async fn hello(&self, head: i64, open: &[Opening]) -> Result<Hello, StoreError> {
        let screen = &self.known.screen;
        let store = self.store;
        let name = Spoken::of(&store.name, self.language(), &store.language);
        let tills = match &screen.tills {
            ::till::screen::Tills::Every => None,
            ::till::screen::Tills::Some(tills) => Some(tills.iter().map(|till| till.0).collect()),
        };
        Ok(Hello {
            store: name.text,
            name: screen.name.clone(),
            language: screen.language.clone(),
            tills,
            head,
            now_ms: self.state.clock.now().0,
            build: self.state.build(),
            form: self.known.form.expose().to_owned(),
            zone: store.time_zone.clone(),
            settings: screen.settings.into(),
            open: self.open(open),
            today: self.today().await?,
            shut: self.shut(),
            missed: None,
        })
    }
}

impl AppState {
    /// A name for the files that pages of this build ask for.
    pub(super) fn build(&self) -> String {
        let mut names: Vec<&str> = self.site.names().collect();
        names.sort_unstable();
        let digest = Sha256::digest(names.join("\n"));
        let bytes: Vec<u8> = digest.iter().copied().take(BUILD_BYTES).collect();
        URL_SAFE_NO_PAD.encode(bytes)
    }
}
