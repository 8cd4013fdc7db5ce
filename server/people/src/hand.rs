//! In whose hand a way in was. Whoever makes a colleague a link could use it themselves, so for a while what
//! is done by it isn't certain to be the colleague's: it may not be one of two words that something
//! needs, beside the maker's own.

use foundation::clock::Timestamp;

/// So long a link's maker counts as whoever uses it. The colleague, whose browsers were signed out by it
/// and whose PIN was changed, has noticed by then.
pub const HAND_MS: i64 = 7 * 24 * 3_600_000;
/// Most that are remembered: the latest.
const HANDS_MAX: usize = 32;

/// Those who could have used a link, a browser or a PIN in somebody's place, and since when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hands(Vec<(String, Timestamp)>);

impl Hands {
    /// Nobody's.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// The same with somebody more.
    #[must_use]
    pub fn and(&self, person: &str, at: Timestamp) -> Self {
        let Self(own) = self;
        let others = own.iter().filter(|(id, _)| id != person).cloned();
        let mut all: Vec<_> = others.chain([(person.to_owned(), at)]).collect();
        let many = all.len().saturating_sub(HANDS_MAX);
        Self(all.split_off(many))
    }

    /// Those that still count, by their ids, but for whoever it is anyway.
    pub fn others(&self, person: &str, now: Timestamp) -> Vec<String> {
        let Self(own) = self;
        let counts = own
            .iter()
            .filter(|(id, since)| id != person && now.since_ms(*since) < HAND_MS);
        counts.map(|(id, _)| id.clone()).collect()
    }

    /// As they are stored.
    pub fn text(&self) -> String {
        let Self(own) = self;
        let own = own.iter().map(|(id, since)| format!("{id}@{}", since.0));
        own.collect::<Vec<_>>().join(" ")
    }

    /// Reads what [`Self::text`] writes. `None` if that can't be: nobody's would be too few.
    pub fn parse(text: &str) -> Option<Self> {
        let one = |part: &str| {
            let (id, since) = part.rsplit_once('@')?;
            Some((id.to_owned(), Timestamp(since.parse().ok()?)))
        };
        let all: Option<Vec<_>> = text.split_whitespace().map(one).collect();
        all.map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_in_its_makers_hand_for_a_week_and_in_nobodys_twice() {
        let start = Timestamp(1_000);
        let hands = Hands::none().and("mia", start).and("bob", start.plus_ms(5));
        let hands = hands.and("mia", start.plus_ms(9));
        assert_eq!(Hands::parse(&hands.text()), Some(hands.clone()));
        assert_eq!(Hands::parse(""), Some(Hands::none()));
        assert_eq!(Hands::parse("mia"), None);
        let others = |person, ms| hands.others(person, start.plus_ms(ms));
        assert_eq!(others("cas", 9), ["bob", "mia"]);
        assert_eq!(others("bob", 9), ["mia"]);
        assert_eq!(others("cas", 5 + HAND_MS), ["mia"]);
        assert!(others("cas", 9 + HAND_MS).is_empty());
    }
}
