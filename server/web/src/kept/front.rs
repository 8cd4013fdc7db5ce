//! Stands before all routes: gives kept pages to whoever they are for, and everybody else to the routes.

use std::{
    convert::Infallible,
    future::{Ready, ready},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::Request,
    http::Method,
    response::Response,
};
use domain::AttemptKey;
use futures_util::future::Either;
use payments::funnel::Step;
use tower::{Service, ServiceExt as _};
use tracing::Instrument as _;

use super::{
    Key, Made, New,
    asked::{Asked, chosen},
    heard::Stamp,
    page::KeptPage,
    shop::KeptShop,
    visitor::{Visitor, Wish},
};
use crate::{Shared, counted::Counted};

/// See the module.
#[derive(Clone)]
pub(crate) struct Front {
    state: Shared,
    routes: Router,
}

/// How long a look at a shop may take before its page is made: that looks, too, and says what is wrong.
const PATIENCE: Duration = Duration::from_millis(250);

type Answered = Result<Response, Infallible>;
type LongWay = Pin<Box<dyn Future<Output = Answered> + Send>>;

impl Front {
    pub(crate) const fn new(state: Shared, routes: Router) -> Self {
        Self { state, routes }
    }
}

impl Service<Request> for Front {
    type Response = Response;
    type Error = Infallible;
    type Future = Either<Ready<Answered>, LongWay>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let counted = Counted::begun(&self.state, request.uri().path());
        let asked = Asked::of(&self.state, &request);
        if let Some(asked) = &asked {
            let stamp = self.state.kept.heard.now(&self.state);
            let kept = stamp.and_then(|stamp| {
                Asker {
                    state: &self.state,
                    asked,
                    stamp,
                }
                .answer(&request)
            });
            if let Some(response) = kept {
                return Either::Left(ready(Ok(counted.answered(response))));
            }
        }
        let (state, routes) = (Arc::clone(&self.state), self.routes.clone());
        // A kept page has none: it would cost more than the page.
        let span = counted.span(request.method());
        let made = async move {
            let is_head = request.method() == Method::HEAD;
            let response = if let Some(asked) = asked {
                the_long_way(&state, routes, request, asked).await
            } else {
                let Ok(response) = routes.oneshot(request).await;
                if is_head {
                    response.map(|_| unknown())
                } else {
                    response
                }
            };
            Ok(counted.answered(response))
        };
        Either::Right(Box::pin(made.instrument(span)))
    }
}

/// No body, of which nobody says how long it is: a length would be that of the answer to a GET.
fn unknown() -> Body {
    Body::from_stream(futures_util::stream::empty::<Result<Bytes, Infallible>>())
}

/// Somebody who may get a kept page, and what counts now.
#[derive(Clone, Copy)]
struct Asker<'a> {
    state: &'a Shared,
    asked: &'a Asked,
    stamp: Stamp,
}

impl Asker<'_> {
    /// The kept page, if there is one and its shop is as it was.
    fn answer(self, request: &Request) -> Option<Response> {
        let shop = self.state.kept.shops.get(&self.asked.code)?;
        let visitor = visitor(self.state, &shop, request)?;
        self.answer_to(&shop, &visitor)
    }

    fn answer_to(self, shop: &KeptShop, visitor: &Visitor) -> Option<Response> {
        if shop.stamp != self.stamp {
            return None;
        }
        let state = self.state;
        let day = shop.open_on(state.clock.now())?;
        let page = self.page(shop, visitor)?;
        let attempt = AttemptKey::from_random(state.randomness.bytes());
        let response = page.answer(attempt.as_str())?;
        let code = &self.asked.code;
        state.funnel.count(code, day.to_string(), Step::Opened);
        Some(response)
    }

    /// The page for this visitor, if it is made of what is in force.
    fn page(self, shop: &KeptShop, visitor: &Visitor) -> Option<Arc<KeptPage>> {
        let key = Key {
            code: self.asked.code.clone(),
            class: visitor.class,
            encoding: self.asked.encoding,
        };
        let page = self.state.kept.pages.get(&key)?;
        page.is_of(&shop.shop, &visitor.ground).then_some(page)
    }

    /// Looks whether a shop whose page is kept is as it was, although something has changed: mostly that was another
    /// shop.
    async fn renewed(self, visitor: &Visitor) -> Option<Response> {
        let (state, code) = (self.state, &self.asked.code);
        let kept = state.kept.shops.get(code)?;
        if kept.stamp == self.stamp {
            return self.answer_to(&kept, visitor);
        }
        self.page(&kept, visitor)?;
        let shop = state.shop(code).await.ok()??;
        if shop != *kept.shop {
            return None;
        }
        let same = Arc::new(KeptShop::new(Arc::clone(&kept.shop), self.stamp));
        state.kept.shops.insert(code.clone(), Arc::clone(&same));
        self.answer_to(&same, visitor)
    }
}

/// Who asks, as far as it makes a difference at this shop.
fn visitor(state: &Shared, shop: &KeptShop, request: &Request) -> Option<Arc<Visitor>> {
    let (headers, home) = (request.headers(), &shop.shop.store.language);
    let chosen = chosen(headers, state.public_url.scheme() == "https")?;
    let wish = Wish::of(headers, chosen.as_bytes(), home)?;
    let ground = state.ground();
    let known = state.kept.visitors.get(&wish);
    if let Some(known) = known.filter(|known| known.ground.is(&ground)) {
        return Some(known);
    }
    let visit = state.visit(request);
    let class = state.class(&visit, &state.texts(&visit, Some(home)));
    let visitor = Arc::new(Visitor { class, ground });
    state.kept.visitors.insert(wish, Arc::clone(&visitor));
    Some(visitor)
}

async fn the_long_way(state: &Shared, routes: Router, request: Request, asked: Asked) -> Response {
    let stamp = state.kept.heard.soon(state).await;
    // After it was heard: what isn't a shop's, such as a mark, is made to follow then.
    let shop = state.kept.shops.get(&asked.code);
    let visitor = shop.and_then(|shop| visitor(state, &shop, &request));
    if let (Some(stamp), Some(visitor)) = (stamp, visitor) {
        let customer = Asker {
            state,
            asked: &asked,
            stamp,
        };
        let renewed = tokio::time::timeout(PATIENCE, customer.renewed(&visitor));
        if let Ok(Some(response)) = renewed.await {
            return response;
        }
    }
    // Before it is made: what changes meanwhile must not look as if it were in it.
    let ground = state.ground();
    let Ok(mut response) = routes.oneshot(request).await;
    let made = response.extensions_mut().remove::<Made>();
    if let (Some(made), Some(stamp)) = (made, stamp) {
        let new = New {
            made,
            stamp,
            ground,
            encoding: asked.encoding,
            headers: response.headers().clone(),
        };
        state.kept.keep(state, new);
    }
    response
}
