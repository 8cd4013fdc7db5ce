//! The pages there are: where each is, and what it is called in the row of pages.

/// The office's and the studio's pages, in the order of their row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Who one is, and where one works.
    Home,
    /// What was paid.
    Payments,
    /// Refunds that somebody asked for.
    Refunds,
    /// The ends of days.
    Closings,
    /// What came and went over some days.
    Reports,
    /// What was paid out, and what isn't explained.
    Money,
    /// Who works here.
    Staff,
    /// What stands at counters.
    Screens,
    /// Where people are told what happens.
    Notices,
    /// The programs that hear what happens.
    Webhooks,
    /// Who did what.
    Trail,
    /// What programs ask with.
    Keys,
    /// How much people may give back.
    Settings,
    /// What the pages look like: the first page.
    Editor,
    /// Stores and codes.
    Codes,
    /// Printed codes.
    Posters,
    /// Looks that were published.
    Versions,
    /// Browsers that are signed in.
    Sessions,
}

impl Section {
    /// All.
    pub const ALL: [Self; 18] = [
        Self::Home,
        Self::Payments,
        Self::Refunds,
        Self::Closings,
        Self::Reports,
        Self::Money,
        Self::Staff,
        Self::Screens,
        Self::Notices,
        Self::Webhooks,
        Self::Trail,
        Self::Keys,
        Self::Settings,
        Self::Editor,
        Self::Posters,
        Self::Codes,
        Self::Versions,
        Self::Sessions,
    ];

    /// Where it is.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Home => "/office",
            Self::Payments => "/office/payments",
            Self::Refunds => "/office/refunds",
            Self::Closings => "/office/closings",
            Self::Reports => "/office/reports",
            Self::Money => "/office/money",
            Self::Staff => "/office/staff",
            Self::Screens => "/office/screens",
            Self::Notices => "/office/notices",
            Self::Webhooks => "/office/webhooks",
            Self::Trail => "/office/trail",
            Self::Keys => "/office/keys",
            Self::Settings => "/office/settings",
            Self::Editor => "/studio",
            Self::Codes => "/office/codes",
            Self::Posters => "/studio/posters",
            Self::Versions => "/studio/versions",
            Self::Sessions => "/studio/sessions",
        }
    }

    pub(crate) const fn text_key(self) -> &'static str {
        match self {
            Self::Home => "office-nav-home",
            Self::Payments => "office-nav-payments",
            Self::Refunds => "office-nav-refunds",
            Self::Closings => "office-nav-closings",
            Self::Reports => "office-nav-reports",
            Self::Money => "office-nav-money",
            Self::Staff => "office-nav-staff",
            Self::Screens => "office-nav-screens",
            Self::Notices => "office-nav-notices",
            Self::Webhooks => "office-nav-webhooks",
            Self::Trail => "office-nav-trail",
            Self::Keys => "office-nav-keys",
            Self::Settings => "office-nav-settings",
            Self::Editor => "studio-nav-editor",
            Self::Codes => "studio-nav-codes",
            Self::Posters => "studio-nav-posters",
            Self::Versions => "studio-nav-versions",
            Self::Sessions => "studio-nav-sessions",
        }
    }
}
