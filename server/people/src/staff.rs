//! Who works where: inviting people and giving roles. What the command line asks for is
//! done as it is asked; what a person asks for must be theirs to give.

use super::{
    access::{Access, AccessError, MadeLink, Making},
    hand::Hands,
    person::{self, Membership, Person, studio_of},
    rights::Rights,
    role::Role,
    scope::Reach,
    session::Session,
    store::{Changed, Gift, Whose},
};

use foundation::store::StoreError;

/// Whom somebody wants to let in.
#[derive(Clone, Debug)]
pub struct Invited {
    /// What colleagues will call them.
    pub name: String,
    /// As what.
    pub role: Role,
    /// Where.
    pub reach: Reach,
}

/// A person and what they are.
#[derive(Clone, Debug)]
pub struct Colleague {
    /// Who.
    pub person: Person,
    /// What they are, at each merchant's that was asked about.
    pub memberships: Vec<Membership>,
}

impl Access<'_> {
    /// Lets somebody new in as an owner of this merchant's.
    pub async fn owner_link(&self, merchant: &str, name: &str) -> Result<MadeLink, AccessError> {
        self.has_merchant(merchant).await?;
        let person = self.newcomer(name)?;
        let post = post(&person, merchant, Role::Owner);
        self.let_in(newcomer(person, post), Hands::none()).await
    }

    /// A link for whoever makes this merchant's pages look right, without a name.
    pub async fn studio_link(&self, merchant: &str) -> Result<MadeLink, AccessError> {
        self.has_merchant(merchant).await?;
        let person = Person {
            id: studio_of(merchant),
            ..self.stranger()
        };
        let post = post(&person, merchant, Role::Designer);
        self.let_in(newcomer(person, post), Hands::none()).await
    }

    /// Lets somebody new in as an operator.
    pub async fn operator_link(&self, name: &str) -> Result<MadeLink, AccessError> {
        let person = Person {
            is_operator: true,
            ..self.newcomer(name)?
        };
        let gift = Gift {
            person: person.clone(),
            membership: None,
            by: None,
        };
        self.store.give(&gift).await?;
        Ok(self.link(&person, None, Making::default()).await?)
    }

    /// Another link for somebody who may come in already, having lost what they had: whatever they
    /// had open ends.
    pub async fn link_again(&self, person: &str) -> Result<MadeLink, AccessError> {
        let nobody = || AccessError::NoPerson(person.to_owned());
        let known = self.store.person(person).await?.ok_or_else(nobody)?;
        let memberships = self.store.memberships(Whose::Person(person)).await?;
        let merchant = memberships.first().map(|one| one.merchant.as_str());
        if merchant.is_none() && !known.is_operator {
            return Err(nobody());
        }
        self.store.end_access(Whose::Person(person)).await?;
        Ok(self.link(&known, merchant, Making::default()).await?)
    }

    /// The same as somebody's colleague asks for it: they must be able to give all that the other is, and
    /// the other may be nothing elsewhere, for whoever has the link is them.
    pub async fn link_by(&self, by: &Rights, person: &str) -> Result<MadeLink, AccessError> {
        let nobody = || AccessError::NoPerson(person.to_owned());
        let known = self.store.person(person).await?.ok_or_else(nobody)?;
        let memberships = self.store.memberships(Whose::Person(person)).await?;
        let (own, elsewhere): (Vec<_>, Vec<_>) = memberships
            .iter()
            .partition(|one| one.merchant == by.merchant());
        let mut own = own.into_iter().peekable();
        own.peek().ok_or_else(nobody)?;
        if !own.all(|one| by.giver(one.role, &one.reach).is_some()) {
            return Err(nobody());
        }
        if known.is_operator || !elsewhere.is_empty() {
            return Err(AccessError::Shared);
        }
        if person != by.person() {
            self.store.end_access(Whose::Person(person)).await?;
        }
        // One's own next link is in the hands that this one was in, and for as long.
        let through = if person == by.person() {
            by.hands().clone()
        } else {
            by.hands().and(by.person(), self.clock.now())
        };
        let made = Making {
            by: by.person(),
            through,
        };
        Ok(self.link(&known, Some(by.merchant()), made).await?)
    }

    /// Lets a session go on at another merchant's, if its person is anything there.
    pub async fn work_at(&self, session: &Session, merchant: &str) -> Result<bool, StoreError> {
        let memberships = self
            .store
            .memberships(Whose::Person(&session.person))
            .await?;
        let is_there = memberships.iter().any(|one| one.merchant == merchant);
        Ok(is_there && self.store.move_session(&session.id, merchant).await?)
    }

    /// Lets somebody new in, as far as whoever invites may give that.
    pub async fn invite(&self, by: &Rights, invited: &Invited) -> Result<MadeLink, AccessError> {
        let giver = by.giver(invited.role, &invited.reach);
        let giver = giver.ok_or(AccessError::NotAllowed)?;
        self.has_spots(by.merchant(), &invited.reach).await?;
        let person = self.newcomer(&invited.name)?;
        let post = Membership {
            reach: invited.reach.clone(),
            made_by: by.person().to_owned(),
            ..post(&person, by.merchant(), invited.role)
        };
        // An owner, who may set what takes two people, is taken at their word that this is somebody else.
        let is_owner = by.roles().any(|role| role == Role::Owner);
        let through = if is_owner {
            by.hands().clone()
        } else {
            by.hands().and(by.person(), self.clock.now())
        };
        let gift = Gift {
            person,
            membership: Some(post),
            by: Some(giver),
        };
        self.let_in(gift, through).await
    }

    /// Keeps both, if the giver still may, and makes a link.
    async fn let_in(&self, gift: Gift, through: Hands) -> Result<MadeLink, AccessError> {
        done(self.store.give(&gift).await?, &gift.person.id)?;
        let post = gift.membership.as_ref();
        let made = Making {
            by: post.map_or("", |post| &post.made_by),
            through,
        };
        let merchant = post.map(|post| &*post.merchant);
        Ok(self.link(&gift.person, merchant, made).await?)
    }

    fn newcomer(&self, name: &str) -> Result<Person, AccessError> {
        Ok(Person {
            name: person::name(name).ok_or(AccessError::Name)?,
            ..self.stranger()
        })
    }

    /// Somebody new, whose name nobody knows.
    fn stranger(&self) -> Person {
        Person {
            id: self.id(),
            name: String::new(),
            is_operator: false,
            made: self.clock.now(),
            joined: None,
        }
    }

    /// A role that counts at some spots needs them to be this merchant's.
    pub(crate) async fn has_spots(&self, merchant: &str, reach: &Reach) -> Result<(), AccessError> {
        let Reach::Spots(spots) = reach else {
            return Ok(());
        };
        let nowhere = || AccessError::NoSpot("none was named".to_owned());
        spots.first().ok_or_else(nowhere)?;
        let stores = self.store.directory_of(merchant).await?.stores;
        let tills = if spots.iter().any(|spot| spot.till.is_some()) {
            self.store.shops_of(merchant).await?
        } else {
            Vec::new()
        };
        for spot in spots {
            let is_there = match spot.till {
                None => stores.iter().any(|store| store.id == spot.store),
                Some(till) => tills
                    .iter()
                    .any(|shop| shop.store.id == spot.store && shop.till == till),
            };
            if !is_there {
                return Err(AccessError::NoSpot(spot.store.clone()));
            }
        }
        Ok(())
    }

    /// People who may do something, by merchant: of one or of all. With all, operators are among them.
    pub async fn staff(&self, merchant: Option<&str>) -> Result<Vec<Colleague>, AccessError> {
        if let Some(merchant) = merchant {
            self.has_merchant(merchant).await?;
        }
        let whose = merchant.map_or(Whose::Everybody, Whose::Merchant);
        let memberships = self.store.memberships(whose).await?;
        let colleagues = self.store.people(whose).await?.into_iter().map(|person| {
            let own = memberships.iter().filter(|one| one.person == person.id);
            Colleague {
                memberships: own.cloned().collect(),
                person,
            }
        });
        let is_there = |one: &Colleague| {
            !one.memberships.is_empty() || (merchant.is_none() && one.person.is_operator)
        };
        Ok(colleagues.filter(is_there).collect())
    }
}

/// Somebody whom the command line lets in.
const fn newcomer(person: Person, post: Membership) -> Gift {
    Gift {
        person,
        membership: Some(post),
        by: None,
    }
}

/// A role everywhere at a merchant's, as the command line gives it.
fn post(person: &Person, merchant: &str, role: Role) -> Membership {
    Membership {
        person: person.id.clone(),
        merchant: merchant.to_owned(),
        role,
        reach: Reach::Everywhere,
        made_by: String::new(),
        made: person.made,
    }
}

/// A change that was asked for, or why it isn't made.
pub(crate) fn done(changed: Changed, person: &str) -> Result<(), AccessError> {
    match changed {
        Changed::Done => Ok(()),
        Changed::Unknown => Err(AccessError::NoPerson(person.to_owned())),
        Changed::NotAllowed => Err(AccessError::NotAllowed),
        Changed::LastOwner => Err(AccessError::LastOwner),
    }
}
