//! Payments that were ordered before a restart, made again from what the journal keeps of them.

use jiff::Timestamp;
use serde_json::Value;

use super::{Chosen, Refusal, create, read, wallet};
use crate::{
    gateway::fields::Fields,
    payment::{Names, Payment},
    sandbox::Sandbox,
    scenario::Script,
};

/// What the journal keeps of an order.
pub(crate) struct Ordered {
    pub(crate) body: Value,
    /// The gateway's name of the payment.
    pub(crate) payment: String,
    /// The name in the cashier's address.
    pub(crate) cashier: String,
    pub(crate) script: Script,
}

/// A payment that was ordered before a restart, from the body that ordered it.
pub(crate) fn remembered(
    sandbox: &Sandbox,
    ordered: Ordered,
    now: Timestamp,
) -> Result<Payment, Refusal> {
    let Ordered {
        body,
        payment,
        cashier,
        script,
    } = ordered;
    let order = read(&Fields::again(body), now)?;
    let names = Names {
        request: order.request_id.clone(),
        payment,
        cashier,
    };
    let wallet = wallet(&order)?;
    Ok(create(
        sandbox,
        order,
        names,
        Chosen {
            wallet,
            script,
            now,
        },
    ))
}
