//! What became of a posted form, whoever hears it: a script is told in JSON, a browser without
//! scripts by a redirect or a page.

use app::api::Answer;
use axum::response::Response;

use super::{form::CORRECT_IT, handoff, respond};

/// Everything that can come of a form, but problems.
pub(super) enum FormOutcome {
    /// On to the wallet, or to our result page; with a cookie that remembers the payment.
    Go {
        /// Checked against the list of what may be followed.
        to: String,
        /// The payment's result page, where `to` is the wallet's address.
        result: Option<String>,
        /// The cookie.
        cookie: String,
    },
    /// The form has to be corrected.
    Correct {
        /// The form again, with what is wrong.
        page: Response,
        /// What is wrong.
        problem: String,
    },
    /// Another page comes first.
    Instead {
        /// Where it stands.
        at: String,
    },
    /// A question comes before the payment: the page that asks it.
    Ask(Response),
}

impl FormOutcome {
    /// As HTTP, for a browser that posted the form itself: always on to an address, so that going back or
    /// loading again sends nothing. `lead` leads to where questions are asked; without it the answer is the
    /// question itself.
    pub(super) fn into_page(self, lead: Option<impl FnOnce() -> Response>) -> Response {
        match self {
            Self::Go { to, result, cookie } => {
                // A form's redirect is held to where forms may lead, at every hop.
                let to = result.map_or(to, |result| handoff::address(&result));
                remembering(respond::see_other(&to), &cookie)
            }
            Self::Correct { page, .. } | Self::Ask(page) => lead.map_or(page, |lead| lead()),
            Self::Instead { at } => respond::see_other(&at),
        }
    }

    /// As HTTP, for a script.
    pub(super) fn into_answer(self) -> Response {
        let answer = Answer::default();
        match self {
            Self::Go { to, result, cookie } => {
                let go = Some(to);
                let response = respond::answer(
                    200,
                    &Answer {
                        go,
                        result,
                        ..answer
                    },
                );
                remembering(response, &cookie)
            }
            Self::Instead { at } => {
                let go = Some(at);
                respond::answer(200, &Answer { go, ..answer })
            }
            Self::Correct { problem, .. } => {
                let (problem, correct) = (Some(problem), true);
                let answer = Answer {
                    problem,
                    correct,
                    ..answer
                };
                respond::answer(CORRECT_IT, &answer)
            }
            Self::Ask(_) => {
                let resend = true;
                respond::answer(200, &Answer { resend, ..answer })
            }
        }
    }
}

fn remembering(mut response: Response, cookie: &str) -> Response {
    respond::set_cookie(response.headers_mut(), cookie);
    response
}
