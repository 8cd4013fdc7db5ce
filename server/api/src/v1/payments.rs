//! Payments, found by what is known of them.

use axum::{extract::State, response::Response};
use domain::{Currency, EntryCode, GatewayPaymentId, Money, RefundId, RequestId};
use events::object::{self, states};
use ledger::{Looked, Reading, Search, Sight};
use payments::payment::Payment;
use people::permission::right;
use serde::Deserialize;
use shops::shop::TillId;
use utoipa::IntoParams;

use super::{
    money::{day, moment},
    responses::{Always, Filtered, Missing, Unchanged},
};
use crate::{
    Api, Shared,
    caller::May,
    list::{Address, List},
    looked::{self, House},
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
};

/// What is looked for; what isn't said doesn't matter.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Filter {
    /// At this store, by its id.
    store: Option<String>,
    /// At this till, by its number.
    till: Option<i64>,
    /// At what was printed: a code.
    code: Option<String>,
    /// `pending`, `paid`, `failed`, `cancelled`, `needs_attention`. What is in doubt after a backup was put back is in none of
    /// these lists until the gateway has answered.
    state: Option<String>,
    /// On this business day of its store.
    #[param(example = "2026-11-28")]
    day: Option<String>,
    /// Begun then or later.
    created_from: Option<String>,
    /// Begun before then.
    created_to: Option<String>,
    /// Paid then or later.
    paid_from: Option<String>,
    /// Paid before then.
    paid_to: Option<String>,
    /// This much or more, in the smallest unit.
    min: Option<u64>,
    /// This much or less, in the smallest unit.
    max: Option<u64>,
    /// With this wallet, by its id.
    wallet: Option<String>,
    /// The payment with this reference.
    reference: Option<String>,
    /// The payment that the gateway calls so.
    gateway_id: Option<String>,
    /// The payment of which this is a refund, by its id or by the gateway's.
    refund: Option<String>,
    /// At tills that are called so, whatever its case.
    till_label: Option<String>,
    /// Whose customer was charged so much by their wallet, in the smallest unit of `charged_currency`.
    charged_minor: Option<u64>,
    /// In which currency that is.
    #[param(example = "HKD")]
    charged_currency: Option<String>,
    /// So many at most; 50 if not said.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
    /// Where it goes on: from `next`.
    after: Option<String>,
}

impl Filter {
    fn search(&self) -> Result<Search, Problem> {
        let state = self.state.as_deref();
        let states = state.map(states).unwrap_or_default();
        if state.is_some() && states.is_empty() {
            let words = "it has to be one of pending, paid, failed, cancelled, needs_attention";
            return Err(Problem::field("state", "unknown", words));
        }
        let code = self.code.as_deref().map(EntryCode::parse).transpose();
        let gateway_id = self.gateway_id.as_deref().map(GatewayPaymentId::parse);
        let wrong = |field, words| move |_| Problem::field(field, "unreadable", words);
        Ok(Search {
            store: self.store.clone(),
            till: self.till.map(TillId),
            since: moment("created_from", self.created_from.as_deref())?,
            until: moment("created_to", self.created_to.as_deref())?,
            day: day("day", self.day.as_deref())?,
            states,
            wallets: self.wallet.iter().cloned().collect(),
            code: code.map_err(|_| Problem::field("code", "unreadable", "it is no code"))?,
            paid_since: moment("paid_from", self.paid_from.as_deref())?,
            paid_until: moment("paid_to", self.paid_to.as_deref())?,
            min_minor: self.min,
            max_minor: self.max,
            gateway_id: gateway_id
                .transpose()
                .map_err(wrong("gateway_id", "it is no id of the gateway's"))?,
            ..Search::default()
        })
    }

    /// What the customer was charged, if that was said.
    fn charged(&self) -> Result<Option<Money>, Problem> {
        let (minor, code) = match (self.charged_minor, self.charged_currency.as_deref()) {
            (None, None) => return Ok(None),
            (Some(minor), Some(code)) => (minor, code),
            (Some(_), None) | (None, Some(_)) => {
                let words = "`charged_minor` and `charged_currency` belong together";
                return Err(Problem::field("charged_minor", "impossible", words));
            }
        };
        let currency = Currency::parse(code);
        let currency = currency
            .map_err(|_| Problem::field("charged_currency", "unknown", "it is no currency"))?;
        let money = Money::from_minor(minor, currency);
        let money = money
            .map_err(|error| Problem::field("charged_minor", "too_large", error.to_string()))?;
        Ok(Some(money))
    }

    /// What is asked of payments beside the rest: what their customers were charged, and at tills of which name.
    fn reading(&self, house: &House) -> Result<Option<Reading>, Problem> {
        let charged = self.charged()?;
        let label = self.till_label.as_deref();
        if charged.is_none() && label.is_none() {
            return Ok(None);
        }
        let tills = label.map(|label| house.called(label));
        if tills.as_ref().is_some_and(Vec::is_empty) {
            return Err(Problem::of(Code::NotFound));
        }
        Ok(Some(Reading {
            charged: charged.into_iter().collect(),
            tills: tills.unwrap_or_default(),
            ..Reading::default()
        }))
    }

    fn address(&self) -> Address {
        let address = Address {
            path: "/api/v1/payments".into(),
            query: Vec::new(),
            limit: self.limit,
        };
        address
            .with("store", self.store.as_ref())
            .with("till", self.till)
            .with("code", self.code.as_ref())
            .with("state", self.state.as_ref())
            .with("day", self.day.as_ref())
            .with("created_from", self.created_from.as_ref())
            .with("created_to", self.created_to.as_ref())
            .with("paid_from", self.paid_from.as_ref())
            .with("paid_to", self.paid_to.as_ref())
            .with("min", self.min)
            .with("max", self.max)
            .with("wallet", self.wallet.as_ref())
            .with("reference", self.reference.as_ref())
            .with("gateway_id", self.gateway_id.as_ref())
            .with("refund", self.refund.as_ref())
            .with("till_label", self.till_label.as_ref())
            .with("charged_minor", self.charged_minor)
            .with("charged_currency", self.charged_currency.as_ref())
    }
}

/// What is named by something that nothing else has; `None` where nothing of that was said.
async fn named(api: &Api, sight: &Sight, filter: &Filter) -> Result<Option<Vec<Payment>>, Problem> {
    if let Some(reference) = &filter.reference {
        let id = RequestId::parse(reference)
            .map_err(|_| Problem::field("reference", "unreadable", "it is no reference"))?;
        let found = api.store.one_seen(sight, &id).await?;
        return Ok(Some(found.into_iter().collect()));
    }
    if let Some(id) = &filter.gateway_id {
        return Ok(Some(api.store.called_seen(sight, id).await?));
    }
    let Some(refund) = &filter.refund else {
        return Ok(None);
    };
    let own = match RefundId::parse(refund) {
        Ok(id) => api.store.refund(&id).await?,
        Err(_) => None,
    };
    let found = match own {
        Some(refund) => api.store.some_seen(sight, &[refund.payment]).await?,
        None => api.store.called_seen(sight, refund).await?,
    };
    Ok(Some(found))
}

/// Payments, the newest first
///
/// What no index knows (`code`, `min`, `max`, `wallet`, `paid_from`, `paid_to`) is looked for among the others, a
/// few thousand at a time: then there may be few items, or none, and `next` leads on.
#[utoipa::path(
    get, path = "/api/v1/payments", tag = "payments", params(Filter),
    responses((status = 200, description = "A part of the list", body = List<object::Payment>), Unchanged, Always, Filtered, Missing),
)]
pub(super) async fn list(
    State(api): State<Shared>,
    Asked(filter): Asked<Filter>,
    May { caller, allowed }: May<right::PaymentsRead>,
    seen: Seen,
) -> Result<Response, Problem> {
    let (address, mut search) = (filter.address(), filter.search()?);
    let of = address.of(&caller.key.id);
    let page = of.page(filter.limit, filter.after.as_deref())?;
    let house = House::of(&api, &allowed.scope().merchant).await?;
    let sight = looked::sight(&api, &caller.rights, &house)?;
    let reach = &allowed.scope().reach;
    if let Some(store) = &search.store {
        looked::store(&house, reach, store)?;
    }
    if let Some(till) = search.till {
        let at = house.store_of(till).ok_or(Problem::of(Code::NotFound))?;
        let at = looked::store(&house, reach, at)?.id.clone();
        search.store.get_or_insert(at);
    }
    search.readings.extend(filter.reading(&house)?);
    let mut found = match named(&api, &sight, &filter).await? {
        None => api.store.seen(&sight, &search, &page).await?,
        Some(named) => Looked {
            items: named.into_iter().filter(|one| search.is_of(one)).collect(),
            next: None,
            back_to: None,
        },
    };
    if filter.state.is_some() {
        // What is in doubt is stored as what it was, and is told as what nobody knows yet.
        let doubted = |payment: &Payment| payment.unsure && payment.state.is_final();
        found.items.retain(|payment| !doubted(payment));
    }
    let mut items = Vec::new();
    for payment in &found.items {
        items.push(house.payment(&api, payment).await?);
    }
    let next = found.next.as_ref();
    let next = next.map(|cursor| address.next(&api, &of, cursor));
    seen.answer(&List { items, next })
}
