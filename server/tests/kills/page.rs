//! An answer as a web view sees it, if one came at all.

use reqwest::RequestBuilder;

/// What a browser wants to see.
const PAGE: &str = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Page {
    location: Option<String>,
    body: String,
}

impl Page {
    /// `None` when nothing came, or not all of it: somebody died.
    pub(crate) async fn of(request: RequestBuilder) -> Option<Self> {
        let answer = request.header("accept", PAGE).send().await.ok()?;
        let location = answer.headers().get("location");
        let location = location.map(|place| place.to_str().unwrap().to_owned());
        let body = answer.text().await.ok()?;
        Some(Self { location, body })
    }

    /// Where it leads.
    pub(crate) fn location(&self) -> Option<&str> {
        self.location.as_deref()
    }

    /// Where it goes on to by itself, into the wallet.
    pub(crate) fn onward(&self) -> Option<String> {
        let (_, rest) = self
            .body
            .split_once("http-equiv=\"refresh\" content=\"0;url=")?;
        Some(rest.split_once('"')?.0.replace("&amp;", "&"))
    }

    /// The value of a form's hidden field.
    pub(crate) fn field(&self, name: &str) -> Option<String> {
        let before = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.body.split_once(&before)?;
        Some(rest.split_once('"')?.0.to_owned())
    }

    /// Whether it shows the two words that only a paid payment has.
    pub(crate) fn says_paid(&self) -> bool {
        self.body.contains("words-pair")
    }
}
