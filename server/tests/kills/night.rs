//! After closing time: nobody pays any more, nothing dies any more, and all that is undecided has
//! to be decided.
//!
//! Waiting is real only for the gateway's repeated news. Then the product's own sweeper works
//! through the night on the same database, told the time by a clock that runs ahead.

use foundation::page::Page;
use std::{sync::Arc, time::Duration};

use foundation::{
    clock::{Clock, FixedClock, SystemClock, Timestamp},
    randomness::SystemRandomness,
};
use gateway::{HttpGateway, Timeouts};
use payments::{Gateways, PaymentSettings, Payments, Ports, sweeper::sweep_once};
use shops::{
    accounts::DEFAULT,
    wallets::{Wallets, file::built_in},
};

use crate::{books, chance::Chance, installation::Installation};

/// Longer than a payment is open, a claimed payment is held, or anything is put off.
const STRIDE_S: i64 = 3_700;
/// After this many strides without an end, there is none.
const STRIDES_MAX: u32 = 12;

/// See the module.
pub(crate) async fn settle(installation: &Installation, chance: &mut Chance) {
    repeat_news(installation, chance).await;
    let clock = Arc::new(FixedClock::at(SystemClock.now()));
    let payments = use_cases(installation, &clock).await;
    let store = installation.store().await;
    for stride in 0..STRIDES_MAX {
        clock.advance_ms(STRIDE_S * 1_000);
        let mut swept = 0;
        loop {
            let due = sweep_once(&payments).await.unwrap();
            swept += due;
            if due == 0 {
                break;
            }
        }
        let undecided = store.undecided(&Page::first(9)).await.unwrap().items;
        let refunds = store.open_refunds(&Page::first(9)).await.unwrap().items;
        if swept == 0 && undecided.is_empty() && refunds.is_empty() {
            return;
        }
        // The first stride is ours alone: what is open at the gateway has to be cancelled. From
        // then on the gateway's clock runs too, and closes what no cancel has closed.
        if stride > 0 {
            put_forward(installation).await;
        }
    }
}

/// The gateway tells some of its news once more, to a server that listens at last. The sweeper has
/// to find out the rest.
async fn repeat_news(installation: &Installation, chance: &mut Chance) {
    let _servers = (
        installation.start_server(0).await,
        installation.start_server(1).await,
    );
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    for id in books::orders(installation).await.into_keys() {
        if chance.percent(40) {
            let again = format!("{}/_sbx/notify/{id}", installation.gateway);
            client.post(again).send().await.unwrap();
        }
    }
}

/// The product, all but its clock.
async fn use_cases(installation: &Installation, clock: &Arc<FixedClock>) -> Arc<Payments> {
    let config = installation.config();
    let timeouts = Timeouts {
        pay_deadline: Duration::from_secs(config.pay_deadline_s.into()),
        ..Timeouts::default()
    };
    let signed_at = Arc::new(|| {
        let Timestamp(now) = SystemClock.now();
        u64::try_from(now).unwrap()
    });
    let account = &config.accounts.get(DEFAULT).unwrap().account;
    let gateway = HttpGateway::new(Arc::clone(account), timeouts, signed_at).unwrap();
    let clock: Arc<dyn Clock> = Arc::<FixedClock>::clone(clock);
    let ports = Ports {
        store: installation.store().await,
        gateways: Gateways::one(Arc::new(gateway)),
        clock,
        randomness: Arc::new(SystemRandomness),
        wallets: Wallets::new(built_in().unwrap()),
    };
    let settings = PaymentSettings {
        public_url: config.public_url,
        follow: config.follow,
        expiry_ms: config.expiry_ms,
    };
    Payments::new(ports, settings)
}

async fn put_forward(installation: &Installation) {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let clock = format!("{}/_sbx/clock", installation.gateway);
    let by = format!(r#"{{"advance_s":{STRIDE_S}}}"#);
    let post = client
        .post(clock)
        .header("content-type", "application/json");
    assert!(post.body(by).send().await.unwrap().status().is_success());
}
