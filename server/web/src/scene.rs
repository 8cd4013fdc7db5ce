//! Where a problem arose, and what helps there: the way on that its page offers.

use app::{
    api::PayForm,
    look::Look,
    pages::{
        Frame,
        amount::Earlier,
        problem::{Problem, ProblemPage, Way},
    },
};
use domain::{EntryCode, Words};
use texts::{Spoken, Texts};

use super::{
    Shared,
    frame::{frame, shop_name},
    visit::Visit,
};
use shops::shop::Shop;

/// What is known of the place.
#[derive(Clone, Debug, Default)]
pub(super) struct Scene {
    /// Whose page it was.
    pub(super) shop: Option<Box<Shop>>,
    /// The form that was sent there.
    pub(super) form: Option<PayForm>,
    /// What this browser paid there before.
    pub(super) earlier: Option<Earlier>,
}

impl Scene {
    /// At a shop's page.
    pub(super) fn at(shop: &Shop) -> Self {
        Self {
            shop: Some(Box::new(shop.clone())),
            ..Self::default()
        }
    }

    /// The texts of its page: a form is answered in the language it was written in.
    pub(super) fn texts(&self, state: &Shared, visit: &Visit) -> Texts {
        let lang = self.form.as_ref().and_then(|form| form.lang.as_deref());
        let written = lang.and_then(|lang| state.languages.exactly(lang));
        let home = self.shop.as_ref().map(|shop| shop.store.language.as_str());
        written.unwrap_or_else(|| state.texts(visit, home))
    }

    /// What stands around its page.
    pub(super) fn frame(&self, state: &Shared, visit: &Visit) -> Frame {
        let texts = self.texts(state, visit);
        match &self.shop {
            Some(shop) => Frame {
                texts,
                ..frame(state, visit, shop)
            },
            None => Frame {
                texts,
                assets: state.site.assets(),
                look: Look::default(),
            },
        }
    }

    /// The problem's page.
    pub(super) fn page(&self, visit: &Visit, language: &str, problem: Problem) -> ProblemPage {
        let code = self.shop.as_ref().map(|shop| shop.code.code.clone());
        ProblemPage {
            problem,
            shop: (self.shop.as_ref()).map(|shop| shop_name(shop, language)),
            said: self.said(language, problem),
            earlier: self.earlier.clone(),
            way: self.way(visit, problem),
            at: if visit.is_get() {
                Some(String::new())
            } else {
                code.map(|code| form_of(&code))
            },
        }
    }

    /// Why the shop switched its code off, or pauses, in its own words.
    fn said(&self, language: &str, problem: Problem) -> Option<Spoken> {
        let shop = self.shop.as_ref()?;
        let why = match problem {
            Problem::CodeOff => shop.code.why_off.clone(),
            Problem::ShopClosed { .. } => shop.store.why_paused.clone(),
            Problem::CodeMalformed
            | Problem::CodeUnknown
            | Problem::CodeDisabled
            | Problem::BoardBlank
            | Problem::CodeReplaced
            | Problem::ResultUnknown
            | Problem::NotFound
            | Problem::Busy { .. }
            | Problem::GatewayDown { .. }
            | Problem::BadRequest
            | Problem::Foreign
            | Problem::TooLarge
            | Problem::Method
            | Problem::OurFault => None,
        };
        let words = Words::same(why?);
        Some(Spoken::of(&words, language, &shop.store.language))
    }

    fn way(&self, visit: &Visit, problem: Problem) -> Option<Way> {
        match problem {
            Problem::Busy { .. } | Problem::GatewayDown { .. } | Problem::OurFault => {
                self.once_more(visit)
            }
            Problem::BoardBlank => set_up(visit),
            // Only another code helps.
            Problem::CodeMalformed
            | Problem::CodeUnknown
            | Problem::CodeDisabled
            | Problem::CodeOff
            | Problem::ShopClosed { .. }
            | Problem::CodeReplaced => None,
            Problem::ResultUnknown
            | Problem::NotFound
            | Problem::BadRequest
            | Problem::Foreign
            | Problem::TooLarge
            | Problem::Method => self.form_again(visit),
        }
    }

    /// What was just tried.
    fn once_more(&self, visit: &Visit) -> Option<Way> {
        if let Some(form) = &self.form {
            return Some(Way::Repeat(fields(form)));
        }
        if visit.is_get() {
            return Some(Way::Again(String::new()));
        }
        // The page whose button was pressed says how it stands.
        match visit.path.strip_suffix("/start-over") {
            Some(result) => Some(Way::Again(result.to_owned())),
            None => self.form_again(visit),
        }
    }

    /// The form of the shop the customer is at, or was lately.
    fn form_again(&self, visit: &Visit) -> Option<Way> {
        let shop = self.shop.as_ref().map(|shop| shop.code.code.clone());
        let named = || EntryCode::parse(visit.path.strip_prefix("/c/")?).ok();
        let code = shop.or_else(named).or_else(|| visit.visited_code())?;
        Some(Way::Form(form_of(&code)))
    }
}

/// Where the people of a shop say where a board hangs.
fn set_up(visit: &Visit) -> Option<Way> {
    let code = EntryCode::parse(visit.path.strip_prefix("/c/")?).ok()?;
    Some(Way::SetUp(format!("/office/boards/{code}")))
}

fn form_of(code: &EntryCode) -> String {
    format!("/c/{code}")
}

/// A form's fields, to be sent once more.
pub(super) fn fields(form: &PayForm) -> Vec<(&'static str, String)> {
    let field = |name, value: &Option<String>| (name, value.clone().unwrap_or_default());
    let mut fields = vec![
        ("code", form.code.clone()),
        ("attempt", form.attempt.clone()),
        ("amount", form.chosen().to_owned()),
        field("note", &form.note),
        field("lang", &form.lang),
    ];
    if form.again.is_some() {
        fields.push(field("again", &form.again));
    }
    fields
}
