//! Who acts in a request, for the trail: said once by each guard, around all that it lets through.

use trail::author::{Author, Via, Who, network};

use crate::{AppState, visit::Visit};

impl AppState {
    /// Somebody who came with this request.
    pub(crate) fn author(&self, who: Who, via: Via, visit: &Visit) -> Author {
        Author {
            who,
            via,
            from: visit.client.map(network).unwrap_or_default(),
            at: Some(self.clock.now()),
        }
    }
}
