//! Who may do something at one till, for a screen there: it has no person of its own.

use foundation::store::StoreError;
use shops::shop::TillId;

use crate::{access::Access, permission::Permission, person::Person, rights::Rights, store::Whose};

/// A till, and whose it is.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    /// The merchant's id.
    pub merchant: &'a str,
    /// The store's id.
    pub store: &'a str,
    /// The till.
    pub till: TillId,
}

impl Access<'_> {
    /// Who may do this at a till, with all that each of them may, as it is this moment; by person.
    pub async fn who_may(
        &self,
        permission: Permission,
        at: At<'_>,
    ) -> Result<Vec<(Person, Rights)>, StoreError> {
        let people = self.store.people(Whose::Merchant(at.merchant)).await?;
        let memberships = self.store.memberships(Whose::Merchant(at.merchant)).await?;
        let may = people.into_iter().filter_map(|person| {
            let own = memberships.iter().filter(|one| one.person == person.id);
            let own: Vec<_> = own.cloned().collect();
            let rights = Rights::of(&person, &own, at.merchant);
            let may = rights
                .roles_at(permission, at.store, at.till)
                .next()
                .is_some();
            may.then_some((person, rights))
        });
        Ok(may.collect())
    }
}
