//! A merchant at their desk: a browser that signs in to the studio, and a clock that stands in the
//! past for whoever did so long ago.

use foundation::{
    clock::{Clock as _, FixedClock, SystemClock},
    randomness::SystemRandomness,
};
use people::access::Access;
use reqwest::RequestBuilder;
use shops::apply::apply;

use super::{
    Setting, TestApp,
    child::run,
    customer::{BROWSER, Customer, Page},
};

/// A second merchant.
const OTHER: &str = r#"
[[merchant]]
id = "M-2"
name = "Books"
mcc = "5942"
[[merchant.store]]
id = "S-9"
name = "Cellar"
currency = "HKD"
time_zone = "Asia/Hong_Kong"
language = "en"
code = [{ label = "Secret counter" }]
"#;

/// A page with a form that was opened a while ago.
#[derive(Clone)]
pub(crate) struct Opened {
    pub(crate) token: String,
    pub(crate) revision: String,
}

/// A merchant's browser, signed in or not.
pub(crate) struct Desk {
    pub(crate) browser: Customer,
}

impl Desk {
    pub(crate) fn at(app: &TestApp) -> Self {
        Self {
            browser: app.customer(BROWSER),
        }
    }

    pub(crate) async fn signed_in(app: &TestApp, merchant: &str) -> Self {
        let desk = Self::at(app);
        let page = desk.enter(&code_of(&link(app, merchant))).await;
        assert_eq!(page.location(), "/office");
        desk
    }

    /// A browser that a new owner, Aiko, has signed in with.
    pub(crate) async fn of_owner(app: &TestApp, merchant: &str) -> Self {
        let asked = ["staff", "link", "--owner", merchant, "--name", "Aiko"];
        let said = run(&app.environment, &asked);
        let desk = Self::at(app);
        let page = desk.enter(&code_of(said.lines().next().unwrap())).await;
        assert_eq!(page.location(), "/office");
        desk
    }

    pub(crate) async fn enter(&self, code: &str) -> Page {
        let post = self.browser.posting("/sign-in");
        Page::of(post.form(&[("code", code)])).await
    }

    pub(crate) async fn home(&self) -> Page {
        self.browser.get("/studio").await
    }

    pub(crate) async fn is_in(&self) -> bool {
        let page = self.home().await;
        assert!(page.status == 200 || page.location() == "/sign-in");
        page.status == 200
    }

    pub(crate) async fn token(&self) -> String {
        self.home().await.field("form_token")
    }

    pub(crate) fn posting(&self, path: &str, token: &str) -> RequestBuilder {
        let post = self.browser.posting(path);
        post.form(&[("form_token", token)])
    }

    /// Posts what its own pages would.
    pub(crate) async fn post(&self, path: &str) -> Page {
        Page::of(self.posting(path, &self.token().await)).await
    }

    /// Posts a form of its own pages, filled in like this.
    pub(crate) async fn fill(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let home = self.home().await;
        let (token, revision) = (home.field("form_token"), home.field("revision"));
        let opened = Opened { token, revision };
        self.fill_old(path, &opened, fields).await
    }

    /// Posts a form that was opened a while ago.
    pub(crate) async fn fill_old(
        &self,
        path: &str,
        opened: &Opened,
        fields: &[(&str, &str)],
    ) -> Page {
        let Opened { token, revision } = opened;
        let mut form = vec![("form_token", token.as_str()), ("revision", revision)];
        form.extend(fields);
        Page::of(self.browser.posting(path).form(&form)).await
    }

    /// The id of its own session.
    pub(crate) async fn id(&self) -> String {
        let page = self.browser.get("/studio/sessions").await;
        assert!(page.says("This browser"));
        // The reader's own stands first.
        let form = page.body.split("/studio/sessions/").nth(1).expect("a form");
        form.split('/').next().unwrap().to_owned()
    }
}

/// The link that the operator's command prints.
pub(crate) fn link(app: &TestApp, merchant: &str) -> String {
    let said = run(
        &app.environment,
        &["studio", "link", "--merchant", merchant],
    );
    said.lines().next().unwrap().to_owned()
}

pub(crate) fn code_of(link: &str) -> String {
    link.split_once('#').unwrap().1.to_owned()
}

pub(crate) async fn with_two_merchants() -> TestApp {
    two_merchants(Setting::default()).await
}

/// The same, told something else.
pub(crate) async fn two_merchants(setting: Setting) -> TestApp {
    let app = TestApp::with(setting).await;
    apply(OTHER, &*app.store, &SystemRandomness).await.unwrap();
    app
}

/// What the use cases would do this long ago.
pub(crate) fn ago(ms: i64) -> FixedClock {
    FixedClock::at(SystemClock.now().plus_ms(-ms))
}

pub(crate) fn at<'a>(app: &'a TestApp, clock: &'a FixedClock) -> Access<'a> {
    Access {
        store: &*app.store,
        clock,
        randomness: &SystemRandomness,
    }
}

/// A browser that signed in this long ago and has not been used since; its cookie.
pub(crate) async fn cookie_from(app: &TestApp, ms: i64) -> String {
    let clock = ago(ms);
    let access = at(app, &clock);
    let link = access.studio_link("M-1").await.unwrap();
    let cookie = access.sign_in(link.secret.expose(), "").await.unwrap();
    format!("portico-studio={}", cookie.unwrap().expose())
}

pub(crate) async fn home_with(app: &TestApp, cookie: &str) -> Page {
    let getting = app.customer(BROWSER).getting("/studio");
    Page::of(getting.header("cookie", cookie)).await
}
