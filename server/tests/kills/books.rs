//! Both ledgers as they are found: the gateway's over HTTP, ours with the server's own storage.

use foundation::page::Page;
use payments::search::Wanted;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::RefundState;
use payments::{
    payment::{Event, Payment},
    refund::Refund,
};
use serde::Deserialize;
use till::feed::Line;

use crate::{installation::Installation, street::Wish};

/// An order at the gateway, and what its money did.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    pub(crate) currency: String,
    /// What was ordered, in minor units.
    pub(crate) minor: i128,
    /// The gateway's word for where it stands.
    pub(crate) status: String,
    /// Every time the customer's money was taken.
    pub(crate) charges: Vec<i128>,
    /// What went back by a cancel, and by refunds.
    pub(crate) cancelled: i128,
    pub(crate) refunded: i128,
}

impl Order {
    /// What the shop keeps before refunds.
    pub(crate) fn kept(&self) -> i128 {
        self.charges.iter().sum::<i128>() - self.cancelled
    }
}

/// A payment of ours with its history.
#[derive(Clone, Debug)]
pub(crate) struct Ours {
    pub(crate) payment: Payment,
    pub(crate) events: Vec<Event>,
    pub(crate) refunds: Vec<Refund>,
}

impl Ours {
    /// What went back of it for certain, in minor units.
    pub(crate) fn given_back(&self) -> i128 {
        let done = self.refunds.iter();
        let done = done.filter(|refund| refund.state == RefundState::Refunded);
        done.map(|refund| i128::from(refund.amount.minor())).sum()
    }
}

/// Everything that is compared. Keys are our references.
#[derive(Clone, Debug)]
pub(crate) struct Books {
    pub(crate) theirs: BTreeMap<String, Order>,
    pub(crate) ours: BTreeMap<String, Ours>,
    /// What each store's screens were told, by store.
    pub(crate) feeds: BTreeMap<String, Vec<Line>>,
    /// Whose order each payment was; by our references, in no order.
    pub(crate) wishes: Vec<Vec<String>>,
    /// What customers were shown as paid.
    pub(crate) shown_paid: Vec<String>,
}

impl Books {
    pub(crate) async fn read(installation: &Installation, wishes: Vec<Wish>) -> Self {
        let store = installation.store().await;
        let mut books = Self {
            theirs: orders(installation).await,
            ours: BTreeMap::new(),
            feeds: BTreeMap::new(),
            wishes: Vec::new(),
            shown_paid: Vec::new(),
        };
        let mut made = HashMap::new();
        for payment in store
            .search(&Wanted::default(), &Page::first(u32::MAX))
            .await
            .unwrap()
            .items
        {
            let id = payment.request_id.to_string();
            made.insert(payment.attempt.clone(), id.clone());
            let events = store.events(&payment.request_id).await.unwrap();
            let refunds = store.refunds_of(&payment.request_id).await.unwrap();
            let ours = Ours {
                payment,
                events,
                refunds,
            };
            books.ours.insert(id, ours);
        }
        let stores = books.ours.values().map(|ours| &ours.payment.place.store);
        let stores: BTreeSet<String> = stores.cloned().collect();
        for id in stores {
            while store.number(&id).await.unwrap() {}
            let lines = store.lines(&id, 0, u32::MAX).await.unwrap();
            books.feeds.insert(id, lines);
        }
        for wish in wishes {
            let id_of = |attempt| made.get(attempt).cloned();
            books
                .wishes
                .push(wish.attempts.iter().filter_map(id_of).collect());
            // Shown as paid and not even there has to be found as well.
            let shown = wish.shown_paid.iter();
            let shown = shown.map(|attempt| id_of(attempt).unwrap_or_else(|| attempt.to_string()));
            books.shown_paid.extend(shown);
        }
        books
    }

    /// How much there was to compare.
    pub(crate) fn summary(&self) -> String {
        let mut states = BTreeMap::<_, u32>::new();
        for ours in self.ours.values() {
            *states.entry(ours.payment.state.as_str()).or_default() += 1;
        }
        let (wishes, orders) = (self.wishes.len(), self.theirs.len());
        let refunds: usize = self.ours.values().map(|ours| ours.refunds.len()).sum();
        format!(
            "{wishes} wishes, {orders} orders at the gateway; ours: {states:?}, {refunds} refunds"
        )
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PaymentLine {
    payment_request_id: String,
    payment_id: String,
    currency: String,
    minor: i128,
    status: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct MoveLine {
    transaction_type: String,
    payment_id: String,
    currency: String,
    minor: i128,
}

/// All orders of the gateway, by our references.
pub(crate) async fn orders(installation: &Installation) -> BTreeMap<String, Order> {
    let gateway = &installation.gateway;
    let payments: Vec<PaymentLine> = get(&format!("{gateway}/_sbx/payments")).await;
    let moves: Vec<MoveLine> = get(&format!("{gateway}/_sbx/ledger")).await;
    let mut orders = BTreeMap::new();
    for line in payments {
        let mut order = Order {
            currency: line.currency,
            minor: line.minor,
            status: line.status,
            charges: Vec::new(),
            cancelled: 0,
            refunded: 0,
        };
        for money in moves
            .iter()
            .filter(|money| money.payment_id == line.payment_id)
        {
            assert_eq!(money.currency, order.currency);
            match money.transaction_type.as_str() {
                "PAYMENT" => order.charges.push(money.minor),
                "CANCEL" => order.cancelled -= money.minor,
                "REFUND" => order.refunded -= money.minor,
                other => panic!("money moves by {other}"),
            }
        }
        orders.insert(line.payment_request_id, order);
    }
    orders
}

async fn get<T: for<'a> Deserialize<'a>>(address: &str) -> T {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let answer = client.get(address).send().await.unwrap();
    answer.json().await.unwrap()
}
