//! All payments the sandbox remembers, in memory: the newest ten thousand, unless it is told otherwise.
//!
//! Knows names and order of arrival; knows no HTTP. Looking a payment up settles its expiry.

pub(crate) mod moves;

use std::collections::{BTreeMap, HashMap, VecDeque};

use jiff::Timestamp;

use crate::payment::Payment;
use crate::payment::view::PaymentView;
use crate::scenario::{Script, magic};

/// A day of heavy testing; older payments are forgotten.
pub(crate) const PAYMENTS_MAX: u32 = 10_000;

/// Scripts waiting for payments that may never come.
const SCRIPTS_MAX: usize = 1_000;

/// Any name under which a payment can be asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Name {
    /// paymentRequestId
    Request(String),
    /// paymentId
    Payment(String),
    /// The cashier's address.
    Cashier(String),
    /// refundRequestId
    RefundRequest(String),
    /// refundId
    Refund(String),
}

/// The payments.
#[derive(Debug, Default)]
pub(crate) struct Books {
    /// How many are remembered at most.
    most: usize,
    payments: BTreeMap<u64, Payment>,
    by_name: HashMap<Name, u64>,
    arrived: u64,
    scripts: HashMap<String, Script>,
    next_scripts: VecDeque<Script>,
}

impl Books {
    /// Empty, for so many payments.
    pub(crate) fn of(most: u32) -> Self {
        Self {
            most: usize::try_from(most).unwrap_or(usize::MAX),
            ..Self::default()
        }
    }

    pub(crate) fn find(&mut self, name: &Name, now: Timestamp) -> Option<&mut Payment> {
        let at = self.by_name.get(name)?;
        let payment = self.payments.get_mut(at)?;
        payment.settle(now);
        Some(payment)
    }

    pub(crate) fn insert(&mut self, payment: Payment) {
        if self.payments.len() >= self.most {
            self.forget_oldest();
        }
        self.arrived += 1;
        for name in names(&payment) {
            self.by_name.insert(name, self.arrived);
        }
        self.payments.insert(self.arrived, payment);
    }

    /// A payment got one more name: that of a refund.
    pub(crate) fn also_named(&mut self, name: Name, request_id: &str) {
        if let Some(at) = self
            .by_name
            .get(&Name::Request(request_id.to_owned()))
            .copied()
        {
            self.by_name.insert(name, at);
        }
    }

    /// Newest first.
    pub(crate) fn newest(&mut self, now: Timestamp) -> impl Iterator<Item = &Payment> {
        self.payments
            .values_mut()
            .for_each(|payment| payment.settle(now));
        self.payments.values().rev()
    }

    pub(crate) fn views(&mut self, now: Timestamp) -> Vec<PaymentView> {
        self.newest(now).map(PaymentView::of).collect()
    }

    /// The script for a new payment: one asked for by id, else the next in the queue, else
    /// what its amount says.
    pub(crate) fn take_script(&mut self, request_id: &str, last_four: u64) -> Script {
        self.scripts
            .remove(request_id)
            .or_else(|| self.next_scripts.pop_front())
            .unwrap_or_else(|| magic::script_of(last_four))
    }

    /// Keeps a script for the next new payment; false if too many wait already.
    pub(crate) fn script_next(&mut self, script: Script) -> bool {
        let room = self.next_scripts.len() < SCRIPTS_MAX;
        if room {
            self.next_scripts.push_back(script);
        }
        room
    }

    /// Gives a payment another script, now or when it comes.
    pub(crate) fn script(&mut self, request_id: &str, script: Script, now: Timestamp) -> bool {
        if let Some(payment) = self.find(&Name::Request(request_id.to_owned()), now) {
            payment.script = script;
            payment.spoilt = 0;
            return true;
        }
        let room = self.scripts.len() < SCRIPTS_MAX;
        if room {
            self.scripts.insert(request_id.to_owned(), script);
        }
        room
    }

    fn forget_oldest(&mut self) {
        if let Some((_, payment)) = self.payments.pop_first() {
            for name in names(&payment) {
                self.by_name.remove(&name);
            }
        }
    }
}

fn names(payment: &Payment) -> Vec<Name> {
    let own = &payment.names;
    let mut names = vec![
        Name::Request(own.request.clone()),
        Name::Payment(own.payment.clone()),
        Name::Cashier(own.cashier.clone()),
    ];
    for refund in &payment.refunds {
        names.push(Name::RefundRequest(refund.request_id.clone()));
        names.push(Name::Refund(refund.id.clone()));
    }
    names
}
