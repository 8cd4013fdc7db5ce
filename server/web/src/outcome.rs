//! What became of a posted form, before it is known whether a page or a script hears it.

use app::{
    api::Answer,
    pages::{
        Frame,
        again::{AgainPage, again_page},
        amount::{AmountPage, amount_page},
        problem::Problem,
    },
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::{Shared, handoff, respond, scene::Scene, visit::Visit};

/// The status of a form that has to be corrected.
const CORRECT_IT: u16 = 422;

/// Everything that can come of a form.
pub(super) enum Outcome {
    /// On to the wallet, or to our result page; with a cookie that remembers the payment.
    Go {
        /// Checked against the list of what may be followed.
        to: String,
        /// The payment's result page, where `to` is the wallet's address.
        look: Option<String>,
        /// The cookie.
        cookie: String,
    },
    /// The form again, with what is wrong.
    Correct(Box<(Frame, AmountPage)>),
    /// It can't be done.
    Problem(Problem),
    /// Another page comes first; scripts load it, since it stands at this address.
    Instead {
        /// The page.
        page: Response,
        /// Where it stands.
        at: String,
    },
    /// A question comes before the payment.
    Ask(Box<(Frame, AgainPage)>),
}

impl Outcome {
    /// The same for a script, with its status.
    pub(super) fn answer(&self, state: &Shared, visit: &Visit) -> (u16, Answer) {
        let stay = |problem: String| Answer {
            problem: Some(problem),
            ..Answer::default()
        };
        match self {
            Self::Go { to, look, .. } => (
                200,
                Answer {
                    go: Some(to.clone()),
                    look: look.clone(),
                    ..Answer::default()
                },
            ),
            Self::Instead { at, .. } => (
                200,
                Answer {
                    go: Some(at.clone()),
                    ..Answer::default()
                },
            ),
            Self::Correct(form) => {
                let problem = form
                    .1
                    .refused
                    .as_ref()
                    .map(|refused| refused.problem.clone());
                let answer = Answer {
                    correct: true,
                    ..stay(problem.unwrap_or_default())
                };
                (CORRECT_IT, answer)
            }
            Self::Ask(_) => (
                200,
                Answer {
                    resend: true,
                    ..Answer::default()
                },
            ),
            Self::Problem(problem) => (
                problem.status(),
                stay(problem.explanation(&state.texts(visit, None))),
            ),
        }
    }

    /// As HTTP; where there is a problem, it arose at this place.
    pub(super) fn into_response(
        self,
        state: &Shared,
        (visit, scene): (&Visit, &Scene),
    ) -> Response {
        let script = (!visit.wants_page).then(|| self.answer(state, visit));
        let cookie = match &self {
            Self::Go { cookie, .. } => Some(cookie.clone()),
            Self::Correct(_) | Self::Problem(_) | Self::Instead { .. } | Self::Ask(_) => None,
        };
        let mut response = match (script, self) {
            // Its header says when to try again, to scripts too.
            (_, Self::Problem(problem)) => respond::problem_at(state, visit, (scene, problem)),
            (Some((status, answer)), _) => respond::answer(status, &answer),
            // A form's redirect is held to where forms may lead, at every hop.
            (
                None,
                Self::Go {
                    look: Some(look), ..
                },
            ) => respond::see_other(&handoff::address(&look)),
            (None, Self::Go { to, .. }) => respond::see_other(&to),
            (None, Self::Correct(form)) => {
                let (frame, page) = *form;
                respond::shop_page(CORRECT_IT, &frame, amount_page(&frame, &page))
            }
            (None, Self::Instead { page, .. }) => page,
            (None, Self::Ask(question)) => {
                let (frame, page) = *question;
                respond::shop_page(200, &frame, again_page(&frame, &page))
            }
        };
        if let Some(cookie) = cookie {
            respond::set_cookie(response.headers_mut(), &cookie);
        }
        response
    }
}

/// What a server function's own machinery refused before it was called.
pub(super) fn unread(state: &Shared, visit: &Visit, status: StatusCode) -> Response {
    let problem = match status {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        _ => Problem::BadRequest,
    };
    respond::problem(state, visit, problem).into_response()
}
