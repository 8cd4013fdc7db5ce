//! What leave roles give, and who may give them.

use std::collections::BTreeSet;

use people::{
    access::AccessError,
    permission::{Permission, Right, right},
    rights::Rights,
    role::Role,
    scope::Reach,
    staff::Invited,
    store::{Gift, PeopleStore as _, Whose},
};
use shops::ShopStore as _;

use crate::house::{House, at, invited};

#[tokio::test]
async fn leave_is_what_the_table_says_and_where_the_role_is() {
    let house = House::new().await;
    let (_, owner) = house.owner("M").await;
    let refunds = owner.allowed::<right::RefundsMake>().unwrap();
    assert_eq!(refunds.scope().merchant, "M");
    assert_eq!(refunds.scope().reach, Reach::Everywhere);
    assert_eq!(refunds.person(), owner.person());

    let manager = invited(Role::Manager, at(&[("S", None)]));
    let made = house.access().invite(&owner, &manager).await.unwrap();
    let session = house.enter(&made).await;
    let rights = house.rights(&session).await.unwrap();
    let refunds = rights.allowed::<right::RefundsMake>().unwrap();
    assert_eq!(refunds.scope().reach, at(&[("S", None)]));
    assert!(rights.allowed::<right::BrandWrite>().is_none());
    assert!(rights.allowed::<right::SettingsWrite>().is_none());
    assert_eq!(right::SettingsWrite::PERMISSION, Permission::SettingsWrite);
}

#[tokio::test]
async fn roles_add_up() {
    let house = House::new().await;
    let (_, owner) = house.owner("M").await;
    let cashier = invited(Role::Cashier, at(&[("S", None)]));
    let made = house.access().invite(&owner, &cashier).await.unwrap();
    let session = house.enter(&made).await;
    let mut person = house.store.person(&made.person).await.unwrap().unwrap();
    person.is_operator = false;
    for (role, reach) in [
        (Role::Manager, at(&[("T", None)])),
        (Role::Designer, Reach::Everywhere),
    ] {
        let mut own = house
            .store
            .memberships(Whose::Person(&person.id))
            .await
            .unwrap();
        let mut one = own.remove(0);
        (one.role, one.reach) = (role, reach);
        let gift = Gift {
            person: person.clone(),
            membership: Some(one),
            by: None,
        };
        house.store.give(&gift).await.unwrap();
    }
    let rights = house.rights(&session).await.unwrap();
    let reach = |permission| rights.reach(permission);
    let both = at(&[("S", None), ("T", None)]);
    assert_eq!(reach(Permission::TillWatch), Some(both));
    assert_eq!(reach(Permission::PaymentsRead), Some(at(&[("T", None)])));
    assert_eq!(reach(Permission::BrandWrite), Some(Reach::Everywhere));
    assert_eq!(reach(Permission::CodesPrint), Some(Reach::Everywhere));
    assert_eq!(reach(Permission::KeysWrite), None);
}

#[tokio::test]
async fn nobody_gives_what_they_lack() {
    let house = House::new().await;
    let access = house.access();
    let (_, owner) = house.owner("M").await;
    let manager = invited(Role::Manager, at(&[("S", None)]));
    let made = access.invite(&owner, &manager).await.unwrap();
    let manager = house.rights(&house.enter(&made).await).await.unwrap();
    let tried = async |by: &Rights, role, reach| {
        let made = access.invite(by, &invited(role, reach)).await;
        match made {
            Ok(_) => true,
            Err(AccessError::NotAllowed) => false,
            Err(error) => panic!("{error}"),
        }
    };
    assert!(tried(&manager, Role::Cashier, at(&[("S", None)])).await);
    assert!(tried(&manager, Role::Cashier, at(&[("S", Some(1))])).await);
    assert!(
        !tried(&manager, Role::Cashier, at(&[("T", None)])).await,
        "not theirs"
    );
    assert!(!tried(&manager, Role::Cashier, Reach::Everywhere).await);
    for role in Role::ALL {
        if role != Role::Cashier {
            assert!(!tried(&manager, role, at(&[("S", None)])).await, "{role:?}");
        }
        let owners = role != Role::Operator;
        assert_eq!(
            tried(&owner, role, Reach::Everywhere).await,
            owners,
            "{role:?}"
        );
    }
    for role in [Role::Owner, Role::Designer, Role::Accountant] {
        let narrow = access
            .invite(&owner, &invited(role, at(&[("S", None)])))
            .await;
        assert!(matches!(narrow, Err(AccessError::NotAllowed)), "{role:?}");
    }
    let cashier = access
        .invite(&owner, &invited(Role::Cashier, Reach::Everywhere))
        .await;
    let cashier = house
        .rights(&house.enter(&cashier.unwrap()).await)
        .await
        .unwrap();
    assert!(!tried(&cashier, Role::Cashier, at(&[("S", None)])).await);
}

#[tokio::test]
async fn a_role_counts_at_spots_of_its_own_merchant() {
    let house = House::new().await;
    let (_, owner) = house.owner("M").await;
    let shops = house.store.shops().await.unwrap();
    let till = shops.iter().find(|shop| shop.store.id == "S").unwrap().till;
    for (reach, good) in [
        (at(&[("S", None)]), true),
        (at(&[("S", Some(till.0))]), true),
        (at(&[("T", Some(till.0))]), false),
        (at(&[("S", None), ("U", None)]), false),
        (at(&[("NOWHERE", None)]), false),
        (Reach::Spots(BTreeSet::new()), false),
    ] {
        let cashier = invited(Role::Cashier, reach.clone());
        let made = house.access().invite(&owner, &cashier).await;
        match made {
            Ok(_) => assert!(good, "{reach:?}"),
            Err(AccessError::NoSpot(_)) => assert!(!good, "{reach:?}"),
            Err(error) => panic!("{error}"),
        }
    }
    let long = Invited {
        name: "x".repeat(61),
        ..invited(Role::Cashier, Reach::Everywhere)
    };
    let long = house.access().invite(&owner, &long).await;
    assert!(matches!(long, Err(AccessError::Name)));
}
