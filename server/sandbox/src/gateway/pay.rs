//! `pay`: orders a payment (docs/protocol.md §3).
//!
//! Nothing is paid here; the customer does that in the cashier. The answer is worked out from
//! the payment each time, so a repeated request gets the same bytes.

mod remembered;

pub(crate) use remembered::{Ordered, remembered};

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::code::{Code, Refusal};
use super::fields::Fields;
use super::reply::Reply;
use super::wire::{PaymentWire, ResultWire};
use crate::books::Name;
use crate::config::AnswerMode;
use crate::journal::Entry;
use crate::money::Currency;
use crate::notice;
use crate::payment::order::Order;
use crate::payment::state::{Event, State};
use crate::payment::{Names, Payment};
use crate::sandbox::Sandbox;
use crate::scenario::{NotifyTurn, PayTurn, Script};
use crate::wallets::{Fit, Wallet};

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PayWire {
    result: ResultWire,
    #[serde(flatten)]
    payment: PaymentWire,
    #[serde(skip_serializing_if = "Option::is_none")]
    redirect_action_form: Option<RedirectWire>,
    #[serde(skip_serializing_if = "Option::is_none")]
    normal_url: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RedirectWire {
    action_form_type: &'static str,
    method: &'static str,
    redirect_url: String,
}

pub(crate) async fn pay(sandbox: &Arc<Sandbox>, fields: &Fields) -> Result<Reply, Refusal> {
    let now = sandbox.clock.now();
    let order = read(fields, now)?;
    let request_id = order.request_id.clone();
    if replay_or_create(sandbox, order, fields, now)? == Found::Quick {
        // The customer was quicker than our answer: paid and told before it is written.
        sandbox.happen(&request_id, Event::Confirmed);
        notice::send_early(sandbox, &request_id).await;
    }
    let mut books = sandbox.books();
    let payment = books
        .find(&Name::Request(request_id), now)
        .ok_or(Code::OrderNotExist)?;
    Ok(Reply::about(
        &payment.names.request,
        &answer(sandbox, payment),
    ))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    Known,
    New,
    Quick,
}

/// One lock for looking and creating: two requests with one id make one payment.
fn replay_or_create(
    sandbox: &Arc<Sandbox>,
    order: Order,
    fields: &Fields,
    now: Timestamp,
) -> Result<Found, Refusal> {
    let mut books = sandbox.books();
    if let Some(known) = books.find(&Name::Request(order.request_id.clone()), now) {
        if order.repeats(&known.order) {
            return Ok(Found::Known);
        }
        return Err(Code::RepeatReqInconsistent.into());
    }
    let wallet = wallet(&order)?;
    let script = books.take_script(&order.request_id, order.amount.last_four());
    let names = Names::new(order.request_id.clone(), now);
    let payment = create(
        sandbox,
        order,
        names,
        Chosen {
            wallet,
            script,
            now,
        },
    );
    let entry = Entry::Ordered {
        body: fields.whole().clone(),
        payment_id: payment.names.payment.clone(),
        cashier: payment.names.cashier.clone(),
        script,
    };
    sandbox.journal.add(now, entry);
    let open = payment.state == State::Processing;
    let quick = open && script.notify == NotifyTurn::Early;
    tracing::info!(
        payment.request_id = payment.names.request,
        amount.currency = payment.order.amount.currency.code,
        amount.minor = payment.order.amount.minor,
        wallet = wallet.key,
        state = payment.state.word(),
        "payment ordered"
    );
    notice::watch_expiry(sandbox, &payment);
    books.insert(payment);
    Ok(if quick { Found::Quick } else { Found::New })
}

/// What the sandbox decides about a new payment.
#[derive(Clone, Copy)]
struct Chosen {
    wallet: &'static Wallet,
    script: Script,
    now: Timestamp,
}

fn create(sandbox: &Sandbox, order: Order, names: Names, chosen: Chosen) -> Payment {
    let Chosen {
        wallet,
        script,
        now,
    } = chosen;
    let default = SignedDuration::from_secs(sandbox.config.expiry_s.into());
    let mut payment = Payment {
        names,
        expires: order
            .expires
            .unwrap_or(now.checked_add(default).unwrap_or(Timestamp::MAX)),
        order,
        wallet,
        script,
        created: now,
        state: State::Processing,
        history: Vec::new(),
        refunds: Vec::new(),
        notices: Vec::new(),
        spoilt: 0,
        phone: None,
    };
    if let Some(why) = declined_at_once(&payment) {
        // Cannot be refused: the payment is new.
        let _declined = payment.happen(Event::Declined(why), now);
    }
    payment
}

/// The gateway finds the wallet by the User-Agent (docs/protocol.md §2.1).
fn wallet(order: &Order) -> Result<&'static Wallet, Refusal> {
    match Wallet::of_user_agent(&order.user_agent) {
        Some(wallet) if wallet.entry_code => Ok(wallet),
        Some(wallet) => Err(Refusal {
            code: Code::UnavailablePaymentMethod,
            message: format!("{} does not take entry codes", wallet.name),
        }),
        None => Err(Refusal {
            code: Code::UnavailablePaymentMethod,
            message: "order.env.userAgent is no wallet's".to_owned(),
        }),
    }
}

fn declined_at_once(payment: &Payment) -> Option<Code> {
    match (payment.wallet.fit(payment.order.amount), payment.script.pay) {
        (Fit::TooSmall, _) => Some(Code::InvalidAmount),
        (Fit::TooLarge, _) => Some(Code::PaymentAmountExceedLimit),
        (Fit::OverTheCustomersLimit, _) => Some(Code::UserAmountExceedLimit),
        (Fit::Fits, PayTurn::BalanceTooLow) => Some(Code::UserBalanceNotEnough),
        (Fit::Fits, PayTurn::RiskReject) => Some(Code::RiskReject),
        (Fit::Fits, PayTurn::Normal | PayTurn::InProcess) => None,
    }
}

fn answer(sandbox: &Sandbox, payment: &Payment) -> PayWire {
    let url = format!("{}/cashier?p={}", sandbox.base_url(), payment.names.cashier);
    let in_process = payment.script.pay == PayTurn::InProcess
        || sandbox.config.answer_mode == AnswerMode::InProcess;
    let failed = declined_at_once(payment).or(match payment.state {
        State::Failed { why } if in_process => Some(why),
        State::Cancelled { .. } if in_process => Some(Code::OrderIsCanceled),
        // A created order is final for `pay`: its first answer is replayed whatever
        // happened since (docs/protocol.md §5.3).
        State::Processing | State::Paid { .. } | State::Failed { .. } | State::Cancelled { .. } => {
            None
        }
    });
    let (code, form, normal) = match (failed, in_process, payment.state.paid_at()) {
        (Some(why), _, _) => (why, None, None),
        (None, false, _) => (Code::Success, Some(redirect(&url)), Some(url)),
        (None, true, None) => (Code::PaymentInProcess, None, Some(url)),
        (None, true, Some(_)) => (Code::Success, None, None),
    };
    let payment = if in_process {
        PaymentWire::known(payment)
    } else {
        PaymentWire::ordered(payment)
    };
    PayWire {
        result: code.into(),
        payment,
        redirect_action_form: form,
        normal_url: normal,
    }
}

fn redirect(url: &str) -> RedirectWire {
    RedirectWire {
        action_form_type: "RedirectActionForm",
        method: "GET",
        redirect_url: url.to_owned(),
    }
}

/// Checks what docs/protocol.md §3.3 requires.
fn read(fields: &Fields, now: Timestamp) -> Result<Order, Refusal> {
    let request_id = fields.need_id("paymentRequestId")?;
    fields.need_to_be("productCode", "IN_STORE_PAYMENT")?;
    fields.need_to_be("paymentMethod.paymentMethodType", "CONNECT_WALLET")?;
    fields.need_to_be("paymentFactor.inStorePaymentScenario", "EntryCode")?;
    let amount = fields.need_amount("paymentAmount")?;
    fields.need_amount("order.orderAmount")?;
    let merchant_id = fields.need("order.merchant.referenceMerchantId", 64)?;
    category(fields, &["order.merchant.merchantMCC"])?;
    let store_id = fields.need("order.merchant.store.referenceStoreId", 64)?;
    // One official sample spells it in the second way (docs/protocol.md §15).
    category(
        fields,
        &[
            "order.merchant.store.storeMCC",
            "order.merchant.store.storeMcc",
        ],
    )?;
    let expires = fields.instant("paymentExpiryTime")?;
    if expires.is_some_and(|expires| expires <= now) {
        return Err(Refusal::illegal("paymentExpiryTime has passed"));
    }
    let settlement = fields
        .text("settlementStrategy.settlementCurrency", 3)?
        .map(|code| Currency::find(&code).ok_or(Code::SettleContractNotMatch))
        .transpose()?;
    Ok(Order {
        request_id,
        amount,
        payment_method_id: fields.text("paymentMethod.paymentMethodId", 128)?,
        reference: fields.text("order.referenceOrderId", 64)?,
        description: fields.need("order.orderDescription", 256)?,
        merchant_id,
        merchant: fields.need("order.merchant.merchantName", 256)?,
        store: fields.need("order.merchant.store.storeName", 256)?,
        store_id,
        user_agent: fields.need("order.env.userAgent", 2048)?,
        expires,
        notify_url: fields.url("paymentNotifyUrl")?,
        redirect_url: fields.url("paymentRedirectUrl")?,
        settlement,
    })
}

/// A merchant category code: four digits, under one of its spellings.
fn category(fields: &Fields, paths: &[&str]) -> Result<(), Refusal> {
    for path in paths {
        match fields.text(path, 4)? {
            Some(code) if code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit()) => {
                return Ok(());
            }
            Some(_) => return Err(Refusal::illegal(format!("{path} must be four digits"))),
            None => {}
        }
    }
    Err(Refusal::illegal(format!(
        "{} is required",
        paths.first().unwrap_or(&"the MCC")
    )))
}
