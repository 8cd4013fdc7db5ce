//! Taking roles away. What the command line asks for is done as it is asked; what a person takes must be
//! theirs to give.

use super::{
    access::{Access, AccessError},
    rights::Rights,
    role::Role,
    staff::done,
    store::{Taking, Whose},
};

/// What came to an end.
#[derive(Clone, Debug)]
pub struct Ended {
    /// What they are called; may be empty.
    pub name: String,
    /// How many of their roles.
    pub roles: usize,
}

impl Access<'_> {
    /// Takes a role away, as far as whoever takes it might have given it.
    pub async fn end(&self, by: &Rights, person: &str, role: Role) -> Result<(), AccessError> {
        let memberships = self.store.memberships(Whose::Person(person)).await?;
        let mut own = memberships.iter();
        let held = own.find(|one| one.merchant == by.merchant() && one.role == role);
        let nobody = || AccessError::NoPerson(person.to_owned());
        let held = held.ok_or_else(nobody)?;
        // What they may not touch is as unknown to them as what isn't there.
        let giver = by.giver(role, &held.reach).ok_or_else(nobody)?;
        let taking = Taking {
            person: person.to_owned(),
            merchant: by.merchant().to_owned(),
            role,
            by: Some(giver),
        };
        done(self.store.take(&taking).await?, person)
    }

    /// Ends all that a person may do, at one merchant's or altogether: what the command line asks for.
    pub async fn end_all(
        &self,
        person: &str,
        merchant: Option<&str>,
    ) -> Result<Ended, AccessError> {
        if let Some(merchant) = merchant {
            self.has_merchant(merchant).await?;
        }
        let nobody = || AccessError::NoPerson(person.to_owned());
        let known = self.store.person(person).await?.ok_or_else(nobody)?;
        let memberships = self.store.memberships(Whose::Person(person)).await?;
        let is_something = known.is_operator || !memberships.is_empty();
        let mut ended = 0;
        for one in memberships {
            if merchant.is_some_and(|merchant| merchant != one.merchant) {
                continue;
            }
            let taking = Taking {
                person: one.person,
                merchant: one.merchant,
                role: one.role,
                by: None,
            };
            done(self.store.take(&taking).await?, person)?;
            ended += 1;
        }
        if merchant.is_none() && self.store.end_operator(person).await? {
            ended += 1;
        }
        match (ended, merchant) {
            (0, Some(merchant)) if is_something => Err(AccessError::NotThere {
                person: person.to_owned(),
                merchant: merchant.to_owned(),
            }),
            (0, _) => Err(nobody()),
            (roles, _) => Ok(Ended {
                name: known.name,
                roles,
            }),
        }
    }
}
