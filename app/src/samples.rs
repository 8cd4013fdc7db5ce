//! Every page in every state a customer can meet, as named samples: for people who translate or
//! change pages, and for tests that look at all of them.
//!
//! A sample is rendered by the page's own code from a view model made here. Knows no server and no
//! payments; what a sample refers to does not exist.

mod amount;
mod every;
mod result;
mod shop;
#[cfg(test)]
mod tests;
mod way;

use domain::DeclineReason;
use texts::WallTime;

use crate::pages::{
    Frame,
    problem::{Opens, Problem, ProblemPage, Way, problem_page},
};
use amount::AmountState;
use every::every;
use result::ResultState;
pub use shop::SampleShop;
use way::WayState;

/// One page in one state.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its stable name, of lower-case letters and hyphens: fit for an address or a file.
    pub name: &'static str,
    /// Which page it is of.
    pub kind: Kind,
    state: State,
}

/// The page a sample is of, in the order a customer meets them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Where the amount is entered.
    Amount,
    /// What comes between: an unfinished payment, the same again, another wallet.
    Way,
    /// What became of it.
    Result,
    /// What can't be done.
    Problem,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Amount, Self::Way, Self::Result, Self::Problem];
}

#[derive(Clone, Debug)]
enum State {
    Amount(AmountState),
    Way(WayState),
    Result(ResultState),
    Problem(Problem),
}

impl State {
    const fn name(&self) -> &'static str {
        match self {
            Self::Amount(state) => state.name(),
            Self::Way(state) => state.name(),
            Self::Result(state) => state.name(),
            Self::Problem(Problem::ShopClosed { opens: Some(opens) }) => match opens {
                Opens::Today(_) | Opens::Later(_) => "problem-shop-closed-until",
                Opens::Tomorrow(_) => "problem-shop-closed-tomorrow",
                Opens::NotToday => "problem-shop-closed-today",
            },
            Self::Problem(problem) => problem.text_key(),
        }
    }

    const fn kind(&self) -> Kind {
        match self {
            Self::Amount(_) => Kind::Amount,
            Self::Way(_) => Kind::Way,
            Self::Result(_) => Kind::Result,
            Self::Problem(_) => Kind::Problem,
        }
    }
}

impl Sample {
    fn of(state: State) -> Self {
        Self {
            name: state.name(),
            kind: state.kind(),
            state,
        }
    }

    /// The whole document, as a customer of this shop gets it.
    pub fn render(&self, frame: &Frame, shop: &SampleShop) -> String {
        match &self.state {
            State::Amount(state) => state.render(frame, shop),
            State::Way(state) => state.render(frame, shop),
            State::Result(state) => state.render(frame, shop),
            State::Problem(problem) => problem_page(frame, &at_the_shop(*problem, shop)),
        }
    }
}

/// Every sample, in the order a customer meets them.
pub fn all() -> impl Iterator<Item = Sample> {
    let amounts = amount::states().into_iter().map(State::Amount);
    let ways = way::states().into_iter().map(State::Way);
    let results = result::states().into_iter().map(State::Result);
    let problems = problems().into_iter().map(State::Problem);
    let states = amounts.chain(ways).chain(results).chain(problems);
    states.map(Sample::of)
}

/// The sample of this name.
pub fn named(name: &str) -> Option<Sample> {
    all().find(|sample| sample.name == name)
}

/// The sample for one of a few words that merchants choose from: `amount`, `problem`, `paid`,
/// `checking`, `declined`.
pub fn of_state(state: &str) -> Option<Sample> {
    let name = match state {
        "amount" => "amount-open",
        "problem" => "amount-below-min",
        "paid" => "result-paid",
        "checking" => "result-checking",
        "declined" => "declined-balance",
        _ => return None,
    };
    named(name)
}

/// Eleven on the day of the other samples.
const OPENS: WallTime = WallTime {
    year: 2026,
    month: 11,
    day: 24,
    hour: 11,
    minute: 0,
};
/// Half a minute, as a busy server says it.
const RETRY_S: u32 = 30;

/// A problem as it is met at a shop, with what helps there.
fn at_the_shop(problem: Problem, shop: &SampleShop) -> ProblemPage {
    let (is_known, way) = match problem {
        Problem::CodeMalformed | Problem::CodeUnknown => (false, None),
        Problem::BoardBlank => (false, Some(Way::SetUp("#".to_owned()))),
        Problem::CodeDisabled
        | Problem::CodeOff
        | Problem::ShopClosed { .. }
        | Problem::CodeReplaced => (true, None),
        Problem::Busy { .. } | Problem::GatewayDown { .. } => (true, Some(Way::Repeat(Vec::new()))),
        Problem::OurFault => (true, Some(Way::Again("#".to_owned()))),
        Problem::ResultUnknown
        | Problem::NotFound
        | Problem::BadRequest
        | Problem::Foreign
        | Problem::TooLarge
        | Problem::Method => (false, Some(Way::Form(format!("/c/{}", shop.code)))),
    };
    ProblemPage {
        problem,
        shop: is_known.then(|| shop.name.clone()),
        earlier: None,
        said: match problem {
            Problem::CodeOff
            | Problem::ShopClosed {
                opens: Some(Opens::NotToday),
            } => Some(shop.reason.clone()),
            Problem::CodeMalformed
            | Problem::CodeUnknown
            | Problem::CodeDisabled
            | Problem::ShopClosed { .. }
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
        },
        way,
        at: Some(String::new()),
    }
}

fn problems() -> Vec<Problem> {
    let mut all = every!(Problem:
        Problem::CodeMalformed => Problem::CodeMalformed;
        Problem::CodeUnknown => Problem::CodeUnknown;
        Problem::CodeDisabled => Problem::CodeDisabled;
        Problem::CodeOff => Problem::CodeOff;
        Problem::ShopClosed { .. } => Problem::ShopClosed { opens: None };
        Problem::BoardBlank => Problem::BoardBlank;
        Problem::CodeReplaced => Problem::CodeReplaced;
        Problem::ResultUnknown => Problem::ResultUnknown;
        Problem::NotFound => Problem::NotFound;
        Problem::Busy { .. } => Problem::Busy { retry_s: RETRY_S };
        Problem::GatewayDown { .. } => Problem::GatewayDown { retry_s: RETRY_S };
        Problem::BadRequest => Problem::BadRequest;
        Problem::Foreign => Problem::Foreign;
        Problem::TooLarge => Problem::TooLarge;
        Problem::Method => Problem::Method;
        Problem::OurFault => Problem::OurFault;
    );
    let opens = [Opens::Today(OPENS), Opens::Tomorrow(OPENS), Opens::NotToday];
    all.extend(opens.map(|opens| Problem::ShopClosed { opens: Some(opens) }));
    all
}

fn declines() -> Vec<DeclineReason> {
    every!(DeclineReason:
        DeclineReason::BalanceTooLow => DeclineReason::BalanceTooLow;
        DeclineReason::LimitExceeded => DeclineReason::LimitExceeded;
        DeclineReason::WalletNotAccepted => DeclineReason::WalletNotAccepted;
        DeclineReason::VerificationFailed => DeclineReason::VerificationFailed;
        DeclineReason::Refused => DeclineReason::Refused;
        DeclineReason::Closed => DeclineReason::Closed;
        DeclineReason::TryLater => DeclineReason::TryLater;
        DeclineReason::OurFault => DeclineReason::OurFault;
        DeclineReason::Other => DeclineReason::Other;
    )
}
