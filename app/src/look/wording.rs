//! What the pay button says: a merchant chooses from a list, since each of its words is translated.
//!
//! Knows names and keys of texts; the words themselves are in `locales/`.

use texts::Texts;

/// What customers do here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wording {
    /// They pay for something.
    #[default]
    Pay,
    /// They give to a cause.
    Donate,
    /// They give something to the staff.
    Tip,
    /// They add to a card or an account.
    TopUp,
}

/// The name is none of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a button says `pay`, `donate`, `tip` or `top-up`")]
pub struct UnknownWording;

impl Wording {
    /// Every wording, in the order of declaration.
    pub const ALL: [Self; 4] = [Self::Pay, Self::Donate, Self::Tip, Self::TopUp];

    /// The name under which it is written and stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::Donate => "donate",
            Self::Tip => "tip",
            Self::TopUp => "top-up",
        }
    }

    /// Takes one of the names, exactly.
    pub fn parse(name: &str) -> Result<Self, UnknownWording> {
        let found = Self::ALL.into_iter().find(|known| known.as_str() == name);
        found.ok_or(UnknownWording)
    }

    /// Key of the button's text before there is an amount.
    pub(crate) const fn button(self) -> &'static str {
        match self {
            Self::Pay => "amount-pay",
            Self::Donate => "amount-donate",
            Self::Tip => "amount-tip",
            Self::TopUp => "amount-top-up",
        }
    }

    /// Key of the button's text with its `$amount`.
    pub(crate) const fn button_with_amount(self) -> &'static str {
        match self {
            Self::Pay => "amount-pay-amount",
            Self::Donate => "amount-donate-amount",
            Self::Tip => "amount-tip-amount",
            Self::TopUp => "amount-top-up-amount",
        }
    }

    /// What the button says with this amount.
    pub fn with_amount(self, texts: &Texts, amount: &str) -> String {
        texts.with(self.button_with_amount(), &[("amount", amount)])
    }

    /// Key of the window's title, with its `$shop`.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Pay => "amount-title",
            Self::Donate => "amount-donate-title",
            Self::Tip => "amount-tip-title",
            Self::TopUp => "amount-top-up-title",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use texts::Catalogue;

    use super::*;

    #[test]
    fn names_are_read_as_they_are_written_and_nothing_else_is() {
        for (name, wording) in [
            ("pay", Wording::Pay),
            ("donate", Wording::Donate),
            ("tip", Wording::Tip),
            ("top-up", Wording::TopUp),
        ] {
            assert_eq!(Wording::parse(name), Ok(wording));
            assert_eq!(wording.as_str(), name);
        }
        for name in ["", "Pay", " pay", "topup", "top up", "top_up", "amount-pay"] {
            assert_eq!(Wording::parse(name), Err(UnknownWording), "{name:?}");
        }
    }

    #[test]
    fn the_list_is_whole_and_begins_with_paying() {
        let names: BTreeSet<_> = Wording::ALL.map(Wording::as_str).into();
        assert_eq!(names.len(), 4);
        assert_eq!(Wording::default(), Wording::Pay);
        for name in names {
            assert!(UnknownWording.to_string().contains(&format!("`{name}`")));
        }
    }

    #[test]
    fn no_language_says_two_wordings_alike() {
        let catalogue = Catalogue::embedded().unwrap();
        for tag in catalogue.tags() {
            let texts = catalogue.exactly(tag).unwrap();
            let said = |key| texts.with(key, &[("amount", "12"), ("shop", "Tea")]);
            for key in [Wording::button, Wording::button_with_amount, Wording::title] {
                let all: BTreeSet<_> = Wording::ALL.into_iter().map(|one| said(key(one))).collect();
                assert_eq!(all.len(), 4, "{tag}: {all:?}");
            }
        }
    }
}
