//! What the watcher needs to know of the page it sits on, as attributes of its element.

/// The payment a page asks about.
pub(super) struct Asked {
    ask: String,
    at: String,
    news: &'static str,
    token: String,
}

/// The attributes' values; those that don't belong on the page are left out.
pub(super) struct Attributes {
    /// Where our server says what is new.
    pub(super) ask: Option<String>,
    /// The page that shows it.
    pub(super) at: Option<String>,
    /// What is known already.
    pub(super) news: Option<&'static str>,
    /// There as long as the page looks by itself.
    pub(super) token: Option<String>,
}

impl Asked {
    /// The payment whose result page is `/r/{token}`; `news` is the server's word for what this
    /// page shows.
    pub(super) fn about(token: &str, language: &str, news: &'static str) -> Self {
        Self {
            ask: format!("/api/payment_status?token={token}&lang={language}"),
            at: format!("/r/{token}?lang={language}"),
            news,
            token: token.to_owned(),
        }
    }

    /// For a page that is `open`, and that `looks` by itself.
    pub(super) fn attributes(self, open: bool, looks: bool) -> Attributes {
        Attributes {
            ask: open.then_some(self.ask),
            at: open.then_some(self.at),
            news: open.then_some(self.news),
            token: (open && looks).then_some(self.token),
        }
    }
}
