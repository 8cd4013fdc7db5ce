//! What stands between the code and the payment: a payment that isn't finished, the same amount
//! again, an amount that is perhaps mistyped, a wallet that is needed.

use domain::Money;
use texts::WallTime;

use super::{SampleShop, every::every};
use crate::pages::{
    Frame,
    again::{AgainPage, again_page},
    handoff::{HandoffPage, handoff_page},
    sure::{SurePage, sure_page},
    unfinished::{Begun, Beside, UnfinishedPage, unfinished_page},
    wallet_needed::{WalletNeededPage, WalletOffer, WhyNot, wallet_needed_page},
};

/// Names of no result page and no wallet's address.
pub(super) const TOKEN: &str = "sample";
pub(super) const WALLET_AT: &str = "#";

/// When the sample's payment was started.
pub(super) const BEGUN_AT: WallTime = WallTime {
    year: 2026,
    month: 1,
    day: 15,
    hour: 14,
    minute: 5,
};

#[derive(Clone, Debug)]
pub(super) enum WayState {
    /// Not finished, and the wallet still waits.
    Unfinished,
    /// Not finished, and the wallet waits no longer.
    UnfinishedLate,
    /// Asked before another payment while the wallet still waits for the first.
    Beside,
    /// The same when it waits no longer.
    BesideLate,
    /// On the way into the wallet, without scripts.
    Handoff,
    /// The same amount, a few minutes after the last payment.
    Again,
    /// Another amount from the page load of one that was paid.
    AgainOther,
    /// An amount far above what is usual.
    Sure,
    /// The same in a currency without decimals.
    SureWhole,
    /// There is no form here, and why.
    NoForm(WhyNot),
}

pub(super) fn states() -> Vec<WayState> {
    let mut states = every!(WayState:
        WayState::Unfinished => WayState::Unfinished;
        WayState::UnfinishedLate => WayState::UnfinishedLate;
        WayState::Beside => WayState::Beside;
        WayState::BesideLate => WayState::BesideLate;
        WayState::Handoff => WayState::Handoff;
        WayState::Again => WayState::Again;
        WayState::AgainOther => WayState::AgainOther;
        WayState::Sure => WayState::Sure;
        WayState::SureWhole => WayState::SureWhole;
        WayState::NoForm(_) => WayState::NoForm(WhyNot::NoWallet);
    );
    let wallets = why_not().into_iter().filter(|why| *why != WhyNot::NoWallet);
    states.extend(wallets.map(WayState::NoForm));
    states
}

fn why_not() -> Vec<WhyNot> {
    every!(WhyNot:
        WhyNot::NoWallet => WhyNot::NoWallet;
        WhyNot::Unsupported(_) => WhyNot::Unsupported("DANA".to_owned());
        WhyNot::OutOfLimits(_) => WhyNot::OutOfLimits("TrueMoney".to_owned());
    )
}

impl WayState {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Unfinished => "unfinished",
            Self::UnfinishedLate => "unfinished-late",
            Self::Beside => "unfinished-beside",
            Self::BesideLate => "unfinished-beside-late",
            Self::Handoff => "handoff",
            Self::Again => "again",
            Self::AgainOther => "again-other",
            Self::Sure => "sure",
            Self::SureWhole => "sure-whole",
            Self::NoForm(WhyNot::NoWallet) => "wallet-needed",
            Self::NoForm(WhyNot::Unsupported(_)) => "wallet-unsupported",
            Self::NoForm(WhyNot::OutOfLimits(_)) => "wallet-out-of-limits",
        }
    }

    pub(super) fn render(&self, frame: &Frame, shop: &SampleShop) -> String {
        match self {
            Self::Unfinished => {
                unfinished_page(frame, &unfinished(frame, shop, Some(WALLET_AT.to_owned())))
            }
            Self::UnfinishedLate => unfinished_page(frame, &unfinished(frame, shop, None)),
            Self::Beside => beside(frame, shop, Some(WALLET_AT.to_owned())),
            Self::BesideLate => beside(frame, shop, None),
            Self::Handoff => handoff(frame, shop),
            Self::Again => again(frame, shop, false),
            Self::AgainOther => again(frame, shop, true),
            Self::Sure => sure(frame, shop, true),
            Self::SureWhole => sure(frame, shop, false),
            Self::NoForm(why) => {
                let page = WalletNeededPage {
                    shop: shop.name.clone(),
                    link: shop.link.clone(),
                    why: why.clone(),
                    wallets: ["AlipayHK", "GCash", "TrueMoney", "Kakao Pay"]
                        .map(offer)
                        .into(),
                };
                wallet_needed_page(frame, &page)
            }
        }
    }
}

fn offer(name: &str) -> WalletOffer {
    WalletOffer {
        name: name.to_owned(),
        go: Some(WALLET_AT.to_owned()),
    }
}

fn unfinished(frame: &Frame, shop: &SampleShop, go: Option<String>) -> UnfinishedPage {
    UnfinishedPage {
        shop: shop.name.clone(),
        code: shop.code.clone(),
        token: TOKEN.to_owned(),
        amount: SampleShop::shown(frame.texts.tag(), shop.amount()),
        // A wallet waits for minutes; what it no longer waits for may be of another day.
        begun: if go.is_some() {
            Begun::Today(BEGUN_AT.time(frame.texts.tag()))
        } else {
            Begun::Earlier(BEGUN_AT.day_and_time(frame.texts.tag()))
        },
        may_cancel: true,
        live: false,
        news: "waiting",
        until: go.as_ref().map(|_| BEGUN_AT.time(frame.texts.tag())),
        go,
        beside: None,
    }
}

fn handoff(frame: &Frame, shop: &SampleShop) -> String {
    let page = HandoffPage {
        shop: shop.name.clone(),
        token: TOKEN.to_owned(),
        amount: SampleShop::shown(frame.texts.tag(), shop.amount()),
        live: false,
        go: WALLET_AT.to_owned(),
    };
    handoff_page(frame, &page)
}

/// What a customer wants to pay as well.
fn other_amount(frame: &Frame, shop: &SampleShop) -> String {
    let amount = shop.amount();
    let more = amount.minor().saturating_add(50);
    let other = Money::from_minor(more, amount.currency()).unwrap_or(amount);
    SampleShop::shown(frame.texts.tag(), other)
}

fn beside(frame: &Frame, shop: &SampleShop, go: Option<String>) -> String {
    let page = UnfinishedPage {
        until: None,
        beside: Some(Beside {
            amount: other_amount(frame, shop),
            fields: Vec::new(),
        }),
        ..unfinished(frame, shop, go)
    };
    unfinished_page(frame, &page)
}

fn again(frame: &Frame, shop: &SampleShop, other: bool) -> String {
    let page = AgainPage {
        shop: shop.name.clone(),
        amount: SampleShop::shown(frame.texts.tag(), shop.amount()),
        minutes: 3,
        shop_at: format!("/c/{}", shop.code),
        earlier: TOKEN.to_owned(),
        other: other.then(|| other_amount(frame, shop)),
        fields: Vec::new(),
    };
    again_page(frame, &page)
}

fn sure(frame: &Frame, shop: &SampleShop, has_decimals: bool) -> String {
    let whole = || Money::from_wire("125000", "JPY").unwrap_or(shop.amount());
    let amount = if has_decimals { shop.amount() } else { whole() };
    let amount = SampleShop::shown(frame.texts.tag(), amount);
    let page = SurePage {
        shop: shop.name.clone(),
        amount,
        has_decimals,
        shop_at: format!("/c/{}", shop.code),
        fields: Vec::new(),
    };
    sure_page(frame, &page)
}
