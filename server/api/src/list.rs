//! A part of a list, and where it goes on.

use std::{borrow::Cow, fmt::Display};

use serde::Serialize;
use utoipa::ToSchema;

use crate::{Api, cursor::Of};

/// See the module.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct List<T> {
    /// The newest first, unless said otherwise.
    pub(crate) items: Vec<T>,
    /// The whole address of what comes behind them; `null` at the end. There may be fewer items than wanted and
    /// still more behind them.
    pub(crate) next: Option<String>,
}

/// An address, but for where its list goes on.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    /// Its path.
    pub(crate) path: Cow<'static, str>,
    /// Its parameters, `after` aside.
    pub(crate) query: Vec<(&'static str, String)>,
    /// How many are wanted, as it was said.
    pub(crate) limit: Option<u32>,
}

impl Address {
    /// With parameters that were said.
    pub(crate) fn with(mut self, name: &'static str, value: Option<impl ToString>) -> Self {
        if let Some(value) = value {
            self.query.push((name, value.to_string()));
        }
        self
    }

    /// The list that it stands for, for this key.
    pub(crate) fn of(&self, key: &str) -> Of {
        let query = self.pairs(None);
        Of::parts(&[&self.path, &query, key])
    }

    fn pairs(&self, after: Option<&str>) -> String {
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        pairs.extend_pairs(&self.query);
        if let Some(after) = after {
            if let Some(limit) = self.limit {
                pairs.append_pair("limit", &limit.to_string());
            }
            pairs.append_pair("after", after);
        }
        pairs.finish()
    }

    /// Where it goes on behind a row.
    pub(crate) fn next(&self, api: &Api, of: &Of, place: &impl Display) -> String {
        self.behind(api, &of.written(place))
    }

    /// The same of a list that goes on behind a number that everybody may know.
    pub(crate) fn behind(&self, api: &Api, after: &str) -> String {
        let origin = api.public_url.origin().ascii_serialization();
        let pairs = self.pairs(Some(after));
        format!("{origin}{}?{pairs}", self.path)
    }
}
