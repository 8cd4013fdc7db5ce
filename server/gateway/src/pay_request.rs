//! The body of a `pay` call for an entry code: docs/protocol.md §3.3.
//!
//! Made once and then only copied, so that every attempt sends the same bytes. Refuses what the
//! gateway would refuse, before an order exists; knows nothing of sending.

use std::net::IpAddr;

use domain::ids::RequestId;
use domain::{Currency, Money, Region};

use crate::text::cut;
use crate::wire::request;

const DESCRIPTION_CHARS_MAX: usize = 256;
const ID_CHARS_MAX: usize = 64;
const ADDRESS_CHARS_MAX: usize = 2048;
/// A merchant category code, ISO 18245.
const MCC_DIGITS: usize = 4;

/// Everything the gateway has to know of a payment.
#[derive(Debug, Clone)]
pub struct PayRequest {
    /// Ours, stored before the call; it makes repeated calls one payment.
    pub request_id: RequestId,
    /// The order's number in the shop's books, shown in the customer's bill.
    pub order_id: String,
    /// What the customer reads in the wallet. Cut at the gateway's 256 characters.
    pub description: String,
    /// What the customer owes.
    pub amount: Money,
    /// Who sells.
    pub merchant: Merchant,
    /// Where it is sold.
    pub store: Store,
    /// The browser's own header, unchanged: the gateway finds the wallet by it.
    pub user_agent: String,
    /// The customer's address, if it is known.
    pub client_ip: Option<IpAddr>,
    /// In which currency the shop is paid out.
    pub settlement_currency: Currency,
    /// When the order closes: ISO 8601 with an offset.
    pub expiry: String,
    /// Where the wallet sends the customer afterwards.
    pub redirect_url: String,
    /// Where the gateway sends its notice.
    pub notify_url: String,
}

/// Who sells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merchant {
    /// Our id of the merchant; it comes back in the gateway's reports.
    pub id: String,
    /// The name the customer reads.
    pub name: String,
    /// Merchant category code: four digits.
    pub mcc: String,
    /// Where it is registered, if that is known.
    pub region: Option<Region>,
}

/// Where it is sold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store {
    /// Our id of the store; it comes back in the gateway's reports.
    pub id: String,
    /// The name the customer reads.
    pub name: String,
    /// Merchant category code: four digits.
    pub mcc: String,
    /// Which counter.
    pub terminal: Option<String>,
}

/// Why the gateway would refuse a request; names the field as the gateway does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PayRequestError {
    /// A required text is empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// An id or address is too long to be cut.
    #[error("{0} is too long")]
    TooLong(&'static str),
    /// Not four digits.
    #[error("{0} is not a category code of four digits")]
    NotMcc(&'static str),
    /// A payment of nothing.
    #[error("paymentAmount is zero")]
    Nothing,
    /// Not a date with a time and an offset.
    #[error("paymentExpiryTime is not ISO 8601 with an offset")]
    NotATime,
}

impl PayRequest {
    /// The body, ready to be stored and sent.
    pub fn to_body(&self) -> Result<String, PayRequestError> {
        self.check()?;
        Ok(request::body(&self.wire()))
    }

    fn check(&self) -> Result<(), PayRequestError> {
        let Self {
            merchant, store, ..
        } = self;
        within(&self.order_id, ID_CHARS_MAX, "referenceOrderId")?;
        within(&merchant.id, ID_CHARS_MAX, "referenceMerchantId")?;
        within(&store.id, ID_CHARS_MAX, "referenceStoreId")?;
        within(
            store.terminal.as_deref().unwrap_or("-"),
            ID_CHARS_MAX,
            "storeTerminalId",
        )?;
        within(&self.redirect_url, ADDRESS_CHARS_MAX, "paymentRedirectUrl")?;
        within(&self.notify_url, ADDRESS_CHARS_MAX, "paymentNotifyUrl")?;
        for (text, field) in [
            (&self.description, "orderDescription"),
            (&merchant.name, "merchantName"),
            (&store.name, "storeName"),
            (&self.user_agent, "userAgent"),
        ] {
            within(text, usize::MAX, field)?;
        }
        for (mcc, field) in [(&merchant.mcc, "merchantMCC"), (&store.mcc, "storeMCC")] {
            if mcc.len() != MCC_DIGITS || !mcc.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(PayRequestError::NotMcc(field));
            }
        }
        match (self.amount.is_zero(), is_time_with_offset(&self.expiry)) {
            (true, _) => Err(PayRequestError::Nothing),
            (false, false) => Err(PayRequestError::NotATime),
            (false, true) => Ok(()),
        }
    }

    fn wire(&self) -> request::Pay<'_> {
        request::Pay {
            product_code: "IN_STORE_PAYMENT",
            payment_request_id: self.request_id.as_str(),
            payment_amount: self.amount.into(),
            // Whichever wallet it is: the gateway finds out by the user agent.
            payment_method: request::PaymentMethod {
                payment_method_type: "CONNECT_WALLET",
            },
            payment_factor: request::PaymentFactor {
                in_store_payment_scenario: "EntryCode",
            },
            order: self.order(),
            settlement_strategy: request::SettlementStrategy {
                settlement_currency: self.settlement_currency.code(),
            },
            payment_expiry_time: &self.expiry,
            payment_notify_url: &self.notify_url,
            payment_redirect_url: &self.redirect_url,
            merchant_region: self.merchant.region.map(Region::code),
        }
    }

    fn order(&self) -> request::Order<'_> {
        let Self {
            merchant,
            store,
            user_agent,
            ..
        } = self;
        request::Order {
            id: &self.order_id,
            description: cut(&self.description, DESCRIPTION_CHARS_MAX),
            amount: self.amount.into(),
            merchant: request::Merchant {
                id: &merchant.id,
                name: &merchant.name,
                mcc: &merchant.mcc,
                store: request::Store {
                    id: &store.id,
                    name: &store.name,
                    mcc: &store.mcc,
                    terminal: store.terminal.as_deref(),
                },
            },
            env: request::Env {
                terminal_type: "WAP",
                os_type: os_type(user_agent),
                client_ip: self.client_ip.map(|address| address.to_string()),
                user_agent,
            },
        }
    }
}

/// The two systems the gateway has a word for. An iPad that poses as a Mac is left out: a missing
/// field is better than a wrong one.
fn os_type(user_agent: &str) -> Option<&'static str> {
    let has = |word: &&str| user_agent.contains(*word);
    if ["iPhone", "iPad", "iPod"].iter().any(has) {
        Some("IOS")
    } else if has(&"Android") {
        Some("ANDROID")
    } else {
        None
    }
}

fn within(text: &str, chars_max: usize, field: &'static str) -> Result<(), PayRequestError> {
    match text.chars().count() {
        0 => Err(PayRequestError::Empty(field)),
        chars if chars > chars_max => Err(PayRequestError::TooLong(field)),
        _ => Ok(()),
    }
}

/// `2026-01-15T18:40:12+09:00`, with or without a fraction, or with `Z`. Only the shape: that the
/// time lies ahead is for whoever has a clock.
fn is_time_with_offset(text: &str) -> bool {
    let Some((date, rest)) = text.split_once('T') else {
        return false;
    };
    let time = match rest.strip_suffix('Z') {
        Some(time) => time,
        None => match rest.rsplit_once(['+', '-']) {
            Some((time, offset)) if has_shape(offset, "00:00") => time,
            _ => return false,
        },
    };
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let whole_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    has_shape(date, "0000-00-00") && has_shape(time, "00:00:00") && whole_fraction
}

fn has_shape(text: &str, shape: &str) -> bool {
    let fits = |(byte, like): (u8, u8)| {
        if like == b'0' {
            byte.is_ascii_digit()
        } else {
            byte == like
        }
    };
    text.len() == shape.len() && text.bytes().zip(shape.bytes()).all(fits)
}

/// Which payment a body asks for.
pub fn request_id_of(body: &str) -> Option<RequestId> {
    let asked: request::Asked = serde_json::from_str(body).ok()?;
    RequestId::parse(&asked.payment_request_id).ok()
}
