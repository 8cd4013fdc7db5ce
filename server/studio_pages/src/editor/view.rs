//! How a merchant looks at the preview: which page, in whose hands.

/// What is chosen above the phone. Only what is on its lists gets here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// One of [`View::STATES`].
    pub state: &'static str,
    /// A language's tag.
    pub language: String,
    /// The wallet's name; empty for an unknown one.
    pub wallet: String,
    /// Whether the phone asks for dark pages.
    pub dark: bool,
    /// Whether text has twice its usual size.
    pub large: bool,
}

impl View {
    /// The pages' states, and the keys of their names.
    pub const STATES: [(&str, &str); 5] = [
        ("amount", "studio-view-amount"),
        ("problem", "studio-view-problem"),
        ("paid", "studio-view-paid"),
        ("checking", "studio-view-checking"),
        ("declined", "studio-view-declined"),
    ];
    /// Languages nobody speaks, which show what doesn't fit, and the keys of their names.
    pub const PSEUDO: [(&str, &str); 2] = [
        ("en-XA", "studio-view-longer"),
        ("ar-XB", "studio-view-leftward"),
    ];

    /// The first look: the amount page, in this language.
    pub fn first(language: &str) -> Self {
        Self {
            state: "amount",
            language: language.to_owned(),
            wallet: String::new(),
            dark: false,
            large: false,
        }
    }

    /// The same with what one of the form's fields says; what is on no list changes nothing.
    pub fn put(&mut self, name: &str, value: &str) {
        match name {
            "view-state" => {
                let known = Self::STATES.iter().find(|(state, _)| *state == value);
                self.state = known.map_or(self.state, |(state, _)| state);
            }
            "view-language" => value.clone_into(&mut self.language),
            "view-wallet" => value.clone_into(&mut self.wallet),
            "view-mode" => self.dark = value == "dark",
            "view-large" => self.large = value == "1",
            _ => {}
        }
    }
}
