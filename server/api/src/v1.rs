//! The first version of the API: what is added is added, and nothing in it is ever taken away or read otherwise.

#![expect(
    clippy::too_many_arguments,
    reason = "what a handler takes is what it reads of a request, each part by its type"
)]

mod closings;
mod code;
mod codes;
mod deliveries;
mod endpoint;
mod endpoints;
mod events;
mod exports;
mod feed;
mod me;
mod merchant;
mod merchant_keys;
mod merchants;
mod money;
mod payment;
mod payments;
mod refund;
mod refunds;
mod responses;
mod stores;
mod trail;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::Shared;

/// Every route, with what is said of it.
pub(crate) fn routes() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(me::show))
        .routes(routes!(payments::list))
        .routes(routes!(payment::show))
        .routes(routes!(payment::events))
        .routes(routes!(payment::inquire))
        .routes(routes!(payment::cancel))
        .routes(routes!(refund::make))
        .routes(routes!(refunds::list))
        .routes(routes!(refunds::show))
        .routes(routes!(stores::list))
        .routes(routes!(stores::show))
        .routes(routes!(stores::tills))
        .routes(routes!(feed::feed))
        .routes(routes!(codes::list, codes::make))
        .routes(routes!(codes::show))
        .routes(routes!(code::enable))
        .routes(routes!(code::disable))
        .routes(routes!(code::rotate))
        .routes(routes!(code::poster))
        .routes(routes!(closings::list))
        .routes(routes!(closings::show))
        .routes(routes!(closings::make))
        .routes(routes!(closings::interim))
        .routes(routes!(events::list))
        .routes(routes!(events::show))
        .routes(routes!(endpoints::list, endpoints::make))
        .routes(routes!(endpoints::show, endpoint::set, endpoint::end))
        .routes(routes!(endpoint::switch))
        .routes(routes!(endpoint::rotate))
        .routes(routes!(deliveries::list))
        .routes(routes!(deliveries::show))
        .routes(routes!(deliveries::again))
        .routes(routes!(deliveries::all_again))
        .routes(routes!(deliveries::test))
        .routes(routes!(exports::payments))
        .routes(routes!(exports::refunds))
        .routes(routes!(exports::closings))
        .routes(routes!(trail::list))
        .routes(routes!(merchants::list))
        .routes(routes!(merchants::show, merchants::put))
        .routes(routes!(merchant_keys::list_keys, merchant_keys::make_key))
        .routes(routes!(merchant_keys::end_key))
}
