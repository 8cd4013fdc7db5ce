//! What one person may do at one merchant's, all their roles together, as the store has it now.

use std::marker::PhantomData;

use shops::shop::TillId;

use super::{
    hand::Hands,
    key::Bounds,
    permission::{Grant, Permission, Right},
    person::{Membership, Person},
    role::Role,
    scope::{Reach, Scope},
    store::Giver,
};

/// A person's roles at a merchant's. Made by [`crate::access::Access::rights`] out of what is stored.
#[derive(Clone, Debug)]
pub struct Rights {
    person: String,
    merchant: String,
    posts: Vec<(Role, Reach)>,
    /// Whether it is the command line's word, which asks nobody.
    is_command: bool,
    /// Within what, where a key acts.
    key: Option<Bounds>,
    hands: Hands,
}

/// Leave to do something, and where. Only the table makes one, so a handler or a list that takes it
/// can't be reached without.
#[derive(Clone, Debug)]
pub struct Allowed<P> {
    person: String,
    scope: Scope,
    right: PhantomData<P>,
}

impl<P: Right> Allowed<P> {
    /// Who may.
    pub fn person(&self) -> &str {
        &self.person
    }

    /// Where.
    pub const fn scope(&self) -> &Scope {
        &self.scope
    }
}

impl Rights {
    /// Out of a person and all their memberships.
    pub(crate) fn of(person: &Person, memberships: &[Membership], merchant: &str) -> Self {
        let own = memberships.iter().filter(|one| one.merchant == merchant);
        let own = own.map(|one| (one.role, one.reach.clone()));
        let operator = person
            .is_operator
            .then_some((Role::Operator, Reach::Everywhere));
        Self {
            person: person.id.clone(),
            merchant: merchant.to_owned(),
            posts: own.chain(operator).collect(),
            is_command: false,
            key: None,
            hands: Hands::none(),
        }
    }

    /// The command line's at a merchant's.
    pub(crate) fn of_command(merchant: &str) -> Self {
        Self {
            person: String::new(),
            merchant: merchant.to_owned(),
            posts: Vec::new(),
            is_command: true,
            key: None,
            hands: Hands::none(),
        }
    }

    /// What a key may do that whoever has these rights made: never more than they.
    #[must_use]
    pub(crate) fn by_key(self, key: Bounds) -> Self {
        let posts = self.posts.into_iter();
        Self {
            person: key.id.clone(),
            // Who looks after the installation makes no keys by that.
            posts: posts.filter(|(role, _)| *role != Role::Operator).collect(),
            key: Some(key),
            ..self
        }
    }

    /// Within what a key acts; none for a person.
    pub const fn key(&self) -> Option<&Bounds> {
        self.key.as_ref()
    }

    /// Whether there is anything that lets them do something.
    pub fn is_anything(&self) -> bool {
        self.is_command || !self.posts.is_empty()
    }

    /// The same, by a way in that was in these hands.
    #[must_use]
    pub fn in_hands(self, hands: Hands) -> Self {
        Self { hands, ..self }
    }

    /// In whose hands the way was by which they came.
    pub const fn hands(&self) -> &Hands {
        &self.hands
    }

    /// Whose rights.
    pub fn person(&self) -> &str {
        &self.person
    }

    /// At whose.
    pub fn merchant(&self) -> &str {
        &self.merchant
    }

    /// What they are there.
    pub fn roles(&self) -> impl Iterator<Item = Role> {
        self.posts.iter().map(|(role, _)| *role)
    }

    /// By which of them they may do this at a till.
    pub fn roles_at(
        &self,
        permission: Permission,
        store: &str,
        till: TillId,
    ) -> impl Iterator<Item = Role> {
        let there = self
            .posts
            .iter()
            .filter(move |(role, reach)| match permission.of(*role) {
                Grant::No => false,
                Grant::Own => reach.covers(store, till),
                Grant::All => true,
            });
        let is_within = self
            .key
            .as_ref()
            .is_none_or(|key| key.permits(permission) && key.reach.covers(store, till));
        let command = self.is_command.then_some(Role::Owner);
        let roles = there.map(|(role, _)| *role).chain(command);
        roles.filter(move |_| is_within)
    }

    /// Leave for this, if any role gives it.
    pub fn allowed<P: Right>(&self) -> Option<Allowed<P>> {
        Some(Allowed {
            person: self.person.clone(),
            scope: Scope {
                merchant: self.merchant.clone(),
                reach: self.reach(P::PERMISSION)?,
            },
            right: PhantomData,
        })
    }

    /// Where they may do this; `None` if nowhere.
    pub fn reach(&self, permission: Permission) -> Option<Reach> {
        let given = self
            .posts
            .iter()
            .filter_map(|(role, reach)| match permission.of(*role) {
                Grant::No => None,
                Grant::Own => Some(reach.clone()),
                Grant::All => Some(Reach::Everywhere),
            });
        let own = given.reduce(|one, other| one.and(&other));
        let own = if self.is_command {
            Some(Reach::Everywhere)
        } else {
            own
        };
        match &self.key {
            None => own,
            Some(key) => own
                .filter(|_| key.permits(permission))
                .map(|own| own.within(&key.reach)),
        }
    }

    /// As whom they may give or take this role there: nobody gives what they lack themselves.
    pub fn giver(&self, role: Role, reach: &Reach) -> Option<Giver> {
        let lacks = |permission: &Permission| {
            let wanted = match permission.of(role) {
                Grant::No => return false,
                Grant::Own => reach,
                Grant::All => &Reach::Everywhere,
            };
            let own = self.reach(*permission);
            !own.is_some_and(|own| wanted.is_within(&own))
        };
        // No key gives roles, and the command line asks nobody.
        if self.key.is_some() || self.is_command {
            return None;
        }
        let too_narrow = !role.may_be_narrow() && *reach != Reach::Everywhere;
        if too_narrow || Permission::ALL.iter().any(lacks) {
            return None;
        }
        let mut posts = self.posts.iter();
        let (as_whom, _) = posts
            .find(|(own, own_reach)| own.gives().contains(&role) && reach.is_within(own_reach))?;
        Some(Giver {
            person: self.person.clone(),
            role: *as_whom,
        })
    }
}
