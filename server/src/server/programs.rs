//! What programs ask, put together from what the server has.

use std::sync::Arc;

use api::{Api, Known, Posters, TakenAway, Unprinted};
use async_trait::async_trait;
use domain::{Day, RequestId};
use edge::Proxies;
use foundation::store::StoreError;
use shops::shop::Shop;
use web::{
    Shared,
    posters::{
        of_code::{NoPoster, of_code},
        press::{PressError, RETRY_S},
    },
};

/// The API of a server that has this; so many proxies of its own stand in front.
pub(super) fn api(state: &Shared, proxies: usize) -> Arc<Api> {
    let store: Arc<dyn storage::Storage> = Arc::clone(&state.store);
    Arc::new(Api {
        payments: Arc::clone(&state.payments),
        store,
        clock: Arc::clone(&state.clock),
        randomness: Arc::clone(&state.randomness),
        throttle: Arc::clone(&state.throttle),
        proxies: Proxies::new(proxies),
        public_url: state.public_url.clone(),
        limits: state.limits.clone(),
        posters: Arc::new(Press(Arc::clone(state))),
        taken_away: Arc::new(Files(Arc::clone(state))),
        desk: Arc::clone(&state.desk),
        hub: Arc::clone(&state.hub),
        accounts: Arc::clone(&state.accounts),
        known: Known::default(),
    })
}

/// The server's press, for programs.
#[derive(Debug)]
struct Press(Shared);

#[async_trait]
impl Posters for Press {
    async fn pdf(&self, shop: &Shop) -> Result<Vec<u8>, Unprinted> {
        let Self(state) = self;
        let printed = of_code(state, shop).await;
        printed
            .map(|printed| printed.file)
            .map_err(|error| match error {
                NoPoster::Useless => Unprinted::Useless,
                NoPoster::Press(PressError::Busy) => Unprinted::Busy(RETRY_S),
                NoPoster::Press(PressError::Refused(why)) => Unprinted::Refused(why.to_string()),
                NoPoster::Press(PressError::Failed(_)) | NoPoster::Store(_) => {
                    tracing::error!(%error, "a poster was not made for a program");
                    Unprinted::Failed
                }
            })
    }
}

/// The settlement files, for programs.
#[derive(Debug)]
struct Files(Shared);

#[async_trait]
impl TakenAway for Files {
    async fn on(&self, payment: &RequestId) -> Result<Option<Day>, StoreError> {
        self.0.money.taken_away(payment).await
    }
}
