//! People and what they are, in memory.

use async_trait::async_trait;
use people::{
    PeopleStore,
    person::{Membership, Person},
    role::Role,
    scope::Reach,
    store::{Changed, Gift, Giver, Taking, Whose},
};

use super::{Memory, Tables, refused};
use crate::{deeds, storable::storable};
use foundation::store::StoreError;
use trail::{
    action::Action,
    deed::{Deed, INSTALLATION},
};

impl Tables {
    fn is(&self, person: &str, merchant: &str, role: Role) -> bool {
        let key = (merchant.to_owned(), person.to_owned(), role);
        self.memberships.contains_key(&key)
    }

    /// Whether whoever gives or takes still is what allows them to.
    fn still(&self, by: Option<&Giver>, merchant: &str) -> bool {
        by.is_none_or(|by| self.is(&by.person, merchant, by.role))
    }

    fn has_joined(&self, person: &str) -> bool {
        let person = self.people.get(person);
        person.is_some_and(|person| person.joined.is_some())
    }

    /// Whether somebody who once came would be the last to go.
    fn is_last_owner(&self, taking: &Taking) -> bool {
        let mut owners = self.memberships.values().filter(|one| {
            one.merchant == taking.merchant
                && one.role == Role::Owner
                && one.person != taking.person
        });
        taking.role == Role::Owner
            && self.has_joined(&taking.person)
            && !owners.any(|one| self.has_joined(&one.person))
    }

    fn can_keep(&self, membership: &Membership) -> Result<(), StoreError> {
        self.has_merchant(&membership.merchant)?;
        let Reach::Spots(spots) = &membership.reach else {
            return Ok(());
        };
        let known = spots
            .iter()
            .all(|spot| self.stores.contains_key(&spot.store));
        known.then_some(()).ok_or(refused("no such store"))
    }
}

#[async_trait]
impl PeopleStore for Memory {
    async fn person(&self, id: &str) -> Result<Option<Person>, StoreError> {
        Ok(self.tables().people.get(id).cloned())
    }

    async fn people(&self, whose: Whose<'_>) -> Result<Vec<Person>, StoreError> {
        let tables = self.tables();
        let is_there = |person: &Person, merchant: &str| {
            let mut all = tables.memberships.values();
            all.any(|one| one.person == person.id && one.merchant == merchant)
        };
        let meant = tables.people.values().filter(|person| match whose {
            Whose::Everybody => true,
            Whose::Merchant(id) => is_there(person, id),
            Whose::Person(id) => person.id == id,
        });
        Ok(meant.cloned().collect())
    }

    async fn operators(&self) -> Result<Vec<Person>, StoreError> {
        let tables = self.tables();
        let operators = tables.people.values().filter(|person| person.is_operator);
        Ok(operators.cloned().collect())
    }

    async fn memberships(&self, whose: Whose<'_>) -> Result<Vec<Membership>, StoreError> {
        let tables = self.tables();
        let meant = tables.memberships.values().filter(|one| match whose {
            Whose::Everybody => true,
            Whose::Merchant(id) => one.merchant == id,
            Whose::Person(id) => one.person == id,
        });
        let mut meant: Vec<Membership> = meant.cloned().collect();
        let order =
            |one: &Membership| (one.merchant.clone(), one.person.clone(), one.role.as_str());
        meant.sort_by_key(order);
        Ok(meant)
    }

    async fn give(&self, gift: &Gift) -> Result<Changed, StoreError> {
        let mut tables = self.tables();
        if let Some(membership) = &gift.membership {
            if !tables.still(gift.by.as_ref(), &membership.merchant) {
                if let Some(deed) = deeds::given(gift) {
                    tables.tell(&deed.refused("not-allowed"));
                }
                return Ok(Changed::NotAllowed);
            }
            tables.can_keep(membership)?;
        }
        let person = Person {
            name: storable(&gift.person.name).into_owned(),
            ..gift.person.clone()
        };
        tables.people.entry(person.id.clone()).or_insert(person);
        if let Some(membership) = &gift.membership {
            let key = (
                membership.merchant.clone(),
                membership.person.clone(),
                membership.role,
            );
            let held = tables.memberships.entry(key);
            let held = held.or_insert_with(|| membership.clone());
            held.reach = membership.reach.clone();
        }
        if let Some(deed) = deeds::given(gift) {
            tables.tell(&deed);
        }
        Ok(Changed::Done)
    }

    async fn take(&self, taking: &Taking) -> Result<Changed, StoreError> {
        let mut tables = self.tables();
        let (person, merchant) = (&taking.person, &taking.merchant);
        if tables.has_merchant(merchant).is_err() {
            return Ok(Changed::Unknown);
        }
        if !tables.still(taking.by.as_ref(), merchant) {
            tables.tell(&deeds::taken(taking).refused("not-allowed"));
            return Ok(Changed::NotAllowed);
        }
        if tables.is_last_owner(taking) {
            tables.tell(&deeds::taken(taking).refused("last-owner"));
            return Ok(Changed::LastOwner);
        }
        let key = (merchant.clone(), person.clone(), taking.role);
        if tables.memberships.remove(&key).is_none() {
            return Ok(Changed::Unknown);
        }
        let mut left = tables.memberships.values();
        if !left.any(|one| one.person == *person && one.merchant == *merchant) {
            let at = Some(merchant);
            let links = &mut tables.links;
            links.retain(|_, (link, _)| link.person != *person || link.merchant.as_ref() != at);
            let sessions = &mut tables.sessions;
            sessions.retain(|_, held| held.person != *person || held.merchant.as_ref() != at);
            tables.pins.remove(&(merchant.clone(), person.clone()));
        }
        tables.tell(&deeds::taken(taking));
        Ok(Changed::Done)
    }

    async fn end_operator(&self, person: &str) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let held = tables.people.get_mut(person);
        let were = held.is_some_and(|held| std::mem::take(&mut held.is_operator));
        let links = &mut tables.links;
        links.retain(|_, (link, _)| link.person != person || link.merchant.is_some());
        let sessions = &mut tables.sessions;
        sessions.retain(|_, held| held.person != person || held.merchant.is_some());
        if were {
            tables.tell(&Deed::of(INSTALLATION, Action::OperatorEnded, person));
        }
        Ok(were)
    }
}
