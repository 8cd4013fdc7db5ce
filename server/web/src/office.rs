//! The office over HTTP: who one is and where one works, what was paid there, who else works there, and what
//! stands at counters. Its routes stand behind the
//! studio's guard, with the same session.

pub(crate) mod agreeing;
pub(crate) mod alarms;
mod boards;
mod closings;
mod codes;
mod day;
mod exports;
mod home;
mod invite;
mod keys;
mod limits;
mod money;
pub(crate) mod names;
mod notices;
mod payment;
mod payments;
mod pin;
mod receipts;
pub(crate) mod refunds;
mod reports;
mod risk;
mod screens;
mod seeing;
mod seen;
mod sent;
mod staff;
mod standing;
mod stores;
mod trail;
mod webhooks;
mod why;

pub(crate) use money::{UPLOAD_LEN_MAX as FILES_LEN_MAX, bring as bring_files};
pub(crate) use payment::waiting;

use axum::{
    Router,
    routing::{get, post},
};
use office_pages::{Place, RoleLine};
use people::{
    person::Membership,
    scope::{Reach, Spot},
};
use texts::Spoken;

use super::Shared;
use foundation::store::StoreError;
use shops::shop::{Directory, Shop};

/// The office's routes, without the guard.
pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .merge(of_shops())
        .merge(of_webhooks())
        .merge(of_notices())
        .merge(of_money())
        .route("/office", get(home::show))
        .route("/office/shop", post(home::work))
        .route("/office/closings", get(closings::show))
        .route("/office/closings/{store}", post(closings::close))
        .route(
            "/office/closings/{store}/{name}",
            get(closings::one).head(closings::head),
        )
        .route("/office/settings/day", get(day::show))
        .route("/office/settings/day/{store}", post(day::set))
        .route("/office/exports", get(exports::show))
        .route(
            "/office/exports/{name}",
            get(exports::one).head(exports::head),
        )
        .route("/office/reports", get(reports::first))
        .route("/office/reports/{kind}", get(reports::show))
        .route("/office/payments", get(payments::show))
        .route("/office/payments/{reference}", get(payment::show))
        .route("/office/payments/{reference}/ask", post(payment::ask))
        .route(
            "/office/payments/{reference}/receipt.pdf",
            get(payment::receipt),
        )
        .route("/office/payments/{reference}/cancel", post(payment::cancel))
        .route(
            "/office/payments/{reference}/refund",
            get(payment::say_back).post(payment::give_back),
        )
        .route("/office/pin", get(pin::show).post(pin::set))
        .route("/office/refunds", get(refunds::show))
        .route("/office/refunds/{id}/approve", post(refunds::approve))
        .route("/office/refunds/{id}/reject", post(refunds::reject))
        .route("/office/refunds/{id}/withdraw", post(refunds::withdraw))
        .route("/office/settings", get(limits::show).post(limits::save))
        .route(
            "/office/settings/receipts",
            get(receipts::show).post(receipts::save),
        )
        .route("/office/settings/risk", get(risk::show).post(risk::save))
        .route("/office/staff", get(staff::show))
        .route("/office/staff/invite", post(invite::invite))
        .route("/office/staff/{person}/end", post(staff::end))
        .route("/office/staff/{person}/link", post(staff::link))
        .route("/office/keys", get(keys::show).post(keys::make))
        .route(keys::MADE, get(keys::show_made))
        .route("/office/keys/{id}/end", post(keys::end))
        .route("/office/alarms", get(alarms::show))
        .route("/office/alarms/{id}/seen", post(alarms::seen))
        .route("/office/alarms/found/{id}/seen", post(alarms::found_seen))
        .route("/office/trail", get(trail::show))
        .route("/office/screens", get(screens::show))
        .route("/office/screens/add", post(screens::add))
        .route("/office/screens/{id}/link", post(screens::link))
        .route("/office/screens/{id}/end", post(screens::end))
}

/// The programs that hear what happens.
fn of_notices() -> Router<Shared> {
    let of = |rest: &str| format!("/office/notices/{{channel}}{rest}");
    Router::new()
        .route("/office/notices", get(notices::show))
        .route(
            "/office/notices/new/{kind}",
            get(notices::new).post(notices::add),
        )
        .route(&of(""), get(notices::show_one).post(notices::change))
        .route(&of("/lead"), post(notices::lead))
        .route(&of("/test"), post(notices::test))
        .route(&of("/on"), post(notices::on))
        .route(&of("/off"), post(notices::off))
        .route(&of("/end"), post(notices::end))
}

fn of_webhooks() -> Router<Shared> {
    let of = |rest: &str| format!("/office/webhooks/{{endpoint}}{rest}");
    Router::new()
        .route("/office/webhooks", get(webhooks::show).post(webhooks::add))
        .route(&of(""), get(webhooks::show_one).post(webhooks::change))
        .route(&of("/on"), post(webhooks::on))
        .route(&of("/off"), post(webhooks::off))
        .route(&of("/end"), post(webhooks::end))
        .route(&of("/test"), post(webhooks::test))
        .route(
            &of("/secret"),
            get(webhooks::show_made).post(webhooks::secret),
        )
        .route(&of("/again"), post(webhooks::again))
        .route(&of("/deliveries/{event}"), get(webhooks::show_delivery))
        .route(&of("/deliveries/{event}/again"), post(webhooks::send_again))
}

/// What was paid out.
fn of_money() -> Router<Shared> {
    Router::new()
        .route("/office/money", get(money::show))
        .route("/office/money/files", get(money::show_files))
        .route("/office/money/files/out", post(money::take_out))
        .route("/office/money/files/in", post(money::put_in))
        .route("/office/money/months", get(money::show_months))
        .route("/office/money/differences", get(money::show_differences))
        .route("/office/money/accepted", get(money::show_accepted))
        .route("/office/money/exports", get(money::show_exports))
        .route(
            "/office/money/exports/{name}",
            get(money::export).head(money::export_head),
        )
        .route("/office/money/batches/{batch}", get(money::show_batch))
        .route("/office/money/batches/{batch}/undo", post(money::undo))
        .route(
            "/office/money/batches/{batch}/arrived",
            post(money::arrived),
        )
        .route(
            "/office/money/payments/{reference}",
            get(money::show_payment),
        )
        .route(
            "/office/money/differences/{key}/accept",
            post(money::accept),
        )
        .route(
            "/office/money/differences/{key}/reopen",
            post(money::reopen),
        )
}

/// Codes, boards and stores.
fn of_shops() -> Router<Shared> {
    Router::new()
        .route("/office/boards", get(boards::show).post(boards::make))
        .route("/office/boards/find", get(boards::find))
        .route(
            "/office/boards/{code}",
            get(boards::show_one).post(boards::bind),
        )
        .route("/office/boards/{code}/free", post(boards::free))
        .route("/office/codes", get(codes::show))
        .route("/office/codes/new", get(codes::new).post(codes::make))
        .route("/office/codes/print", get(codes::print::show))
        .route("/office/codes/print/book", get(codes::print::book))
        .route("/office/codes/print/book.pdf", get(codes::print::file))
        .route(
            "/office/codes/{code}",
            get(codes::show_one).post(codes::change),
        )
        .route(
            "/office/codes/{code}/spread",
            get(codes::ask_to_spread).post(codes::spread),
        )
        .route("/office/codes/{code}/off", post(codes::off))
        .route("/office/codes/{code}/on", post(codes::on))
        .route("/office/codes/{code}/replace", post(codes::replace))
        .route("/office/codes/{code}/remove", post(codes::remove))
        .route(
            "/office/stores/{store}/hours",
            get(stores::show_hours).post(stores::save_hours),
        )
        .route(
            "/office/stores/{store}/rules",
            get(stores::show_rules).post(stores::save_rules),
        )
        .route("/office/stores/{store}/pause", post(stores::pause))
        .route("/office/stores/{store}/open", post(stores::open))
        .route("/office/stores/{store}", get(stores::show))
}

/// A merchant's stores and tills, by which places are named.
#[derive(Debug)]
struct Map {
    directory: Directory,
    tills: Vec<Shop>,
}

impl Map {
    /// Reads it, with tills.
    async fn of(state: &Shared, merchant: &str) -> Result<Self, StoreError> {
        Ok(Self {
            tills: state.store.shops_of(merchant).await?,
            ..Self::of_stores(state, merchant).await?
        })
    }

    /// Reads what is needed to name where these roles count.
    async fn naming(
        state: &Shared,
        merchant: &str,
        roles: &[Membership],
    ) -> Result<Self, StoreError> {
        let has_till = |one: &Membership| match &one.reach {
            Reach::Everywhere => false,
            Reach::Spots(spots) => spots.iter().any(|spot| spot.till.is_some()),
        };
        if roles.iter().any(has_till) {
            Self::of(state, merchant).await
        } else {
            Self::of_stores(state, merchant).await
        }
    }

    async fn of_stores(state: &Shared, merchant: &str) -> Result<Self, StoreError> {
        Ok(Self {
            directory: state.store.directory_of(merchant).await?,
            tills: Vec::new(),
        })
    }

    /// A role as pages say it, in a language.
    fn line(&self, membership: &Membership, language: &str) -> RoleLine {
        let places = match &membership.reach {
            Reach::Everywhere => Vec::new(),
            Reach::Spots(spots) => spots
                .iter()
                .map(|spot| self.place(spot, language))
                .collect(),
        };
        RoleLine {
            role: membership.role.as_str(),
            places,
        }
    }

    fn place(&self, spot: &Spot, language: &str) -> Place {
        let mut stores = self.directory.stores.iter();
        let store = stores.find(|store| store.id == spot.store);
        let store = match store {
            Some(store) => Spoken::of(&store.name, language, &store.language),
            None => Spoken::from(spot.store.as_str()),
        };
        let till = spot.till.map(|till| {
            let mut tills = self.tills.iter();
            let known = tills.find(|shop| shop.till == till);
            known.map_or_else(|| till.0.to_string(), |shop| shop.code.label.clone())
        });
        Place { store, till }
    }
}
