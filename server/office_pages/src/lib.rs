//! What the people of a shop see: the office's pages, rendered on the server as plain forms that need no
//! script. Reading order:
//!
//! - `home`: who one is, and where one works
//! - `payments`: what was paid; `search`: finding one; `payment`: one of them; `give_back`: money that goes back
//! - `requests`: refunds that wait for somebody to agree; `limits`: how much people may give back
//! - `pin`: one's own, for screens
//! - `staff`: who works here; `invite`: letting somebody in; `made`: the link, shown once
//! - `screens`: what stands at counters; `keys`: what programs ask with
//! - `closings`, `closing`: the ends of days; `sums`: what came and went
//! - `report`: what came and went over some days; `chart`: the same as bars; `exports`: as files
//! - `money`: what was paid out, and what isn't explained
//! - `codes`, `code`: what is printed, and how customers pay there; `spread`: the same at others; `new_codes`: making
//!   them; `store`: what may be paid
//!   at one, `opening`: whether now, and `hours`: when
//! - `boards`: what was printed before it was known where it hangs
//! - `day`: when days begin; `settings`: the way between those pages; `period`: days to choose
//! - `alarms`, `findings`: what needs somebody, `needs`: a card of it; `risk`: what is watched; `trail`: who did what
//! - `notices`: where people are told what happens
//! - `webhooks`: the programs that hear what happens
//! - `operator`: what whoever looks after the installation sees of all shops
//! - `roles`: what roles are called; `asked`: what is not done by one touch
//!
//! Knows what a page looks like; knows nothing of who is signed in or what is stored.

pub mod alarms;
mod asked;
pub mod boards;
pub mod chart;
pub mod closing;
pub mod closings;
pub mod code;
pub mod code_form;
pub mod codes;
pub mod day;
pub mod exports;
pub mod findings;
pub mod give_back;
pub mod home;
pub mod hours;
pub mod invite;
pub mod keys;
pub mod limits;
pub mod made;
pub mod money;
pub mod needs;
pub mod new_codes;
pub mod notices;
pub mod opening;
pub mod operator;
pub mod payment;
pub mod payments;
mod period;
pub mod pin;
pub mod print;
pub mod receipts;
pub mod report;
pub mod requests;
pub mod risk;
mod roles;
pub mod screens;
pub mod search;
pub mod seen;
pub mod settings;
pub mod spread;
pub mod staff;
pub mod store;
pub mod sums;
pub mod trail;
pub mod webhooks;
pub mod wrong;

pub use roles::{Place, RoleLine, name as role_name};
