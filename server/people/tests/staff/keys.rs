//! What keys may do: never more than whoever made them may at that moment.

use std::collections::BTreeSet;

use people::{
    access::AccessError,
    keys::KeyWish,
    permission::Permission,
    role::Role,
    scope::{Reach, Spot},
};

use super::house::{House, invited};

fn at(stores: &[&str]) -> Reach {
    let spots = stores.iter().map(|store| Spot {
        store: (*store).to_owned(),
        till: None,
    });
    Reach::Spots(spots.collect())
}

fn wish(permissions: &[Permission], reach: Reach) -> KeyWish {
    KeyWish {
        name: "erp-sync".to_owned(),
        permissions: permissions.iter().copied().collect(),
        reach,
        limits: Vec::new(),
        others_open: false,
        until: None,
    }
}

#[tokio::test]
async fn a_key_ends_with_its_makers_role_and_shrinks_with_it() {
    let house = House::new().await;
    let access = house.access();
    let (_, owner) = house.owner("M").await;
    let made = access
        .invite(&owner, &invited(Role::Owner, Reach::Everywhere))
        .await;
    let second = made.unwrap();
    let bob = house.enter(&second).await;
    let bobs = house.rights(&bob).await.unwrap();
    let wanted = [Permission::PaymentsRead, Permission::RefundsMake];
    let made = access
        .key_by(&bobs, wish(&wanted, at(&["S"])))
        .await
        .unwrap();
    let rights = access.key_rights(&made.key).await.unwrap().unwrap();
    assert_eq!(rights.person(), made.key.id);
    for permission in Permission::ALL {
        let smaller = *permission == Permission::PaymentsRecent;
        let has = wanted.contains(permission) || smaller;
        assert_eq!(
            rights.reach(*permission),
            has.then(|| at(&["S"])),
            "{permission:?}"
        );
    }
    assert!(
        rights.giver(Role::Cashier, &at(&["S"])).is_none(),
        "no key gives roles"
    );
    // Whoever has less by then, has less by their key.
    let developer = invited(Role::Developer, at(&["S", "T"]));
    let developer = access.invite(&owner, &developer).await.unwrap();
    let dev = house.enter(&developer).await;
    let devs = house.rights(&dev).await.unwrap();
    for (permissions, reach) in [
        (&[Permission::RefundsMake][..], at(&["S"])),
        (&[Permission::PaymentsRead], Reach::Everywhere),
        (&[Permission::PaymentsRead], at(&["U"])),
    ] {
        let refused = access.key_by(&devs, wish(permissions, reach.clone())).await;
        assert!(matches!(refused, Err(AccessError::NotAllowed)), "{reach:?}");
    }
    access
        .end(&owner, &second.person, Role::Owner)
        .await
        .unwrap();
    assert!(access.key_rights(&made.key).await.unwrap().is_none());
}

#[tokio::test]
async fn the_command_lines_keys_are_nobodys_and_no_key_makes_another() {
    let house = House::new().await;
    let access = house.access();
    let all = Permission::OF_KEYS.to_vec();
    let made = access
        .merchant_key("M", wish(&all, Reach::Everywhere))
        .await
        .unwrap();
    let rights = access.key_rights(&made.key).await.unwrap().unwrap();
    let held: BTreeSet<Permission> = all.iter().copied().collect();
    for permission in &held {
        assert_eq!(rights.reach(*permission), Some(Reach::Everywhere));
    }
    for never in [
        Permission::StaffWrite,
        Permission::KeysWrite,
        Permission::InstallationWrite,
    ] {
        assert_eq!(rights.reach(never), None);
        let refused = access
            .merchant_key("M", wish(&[never], Reach::Everywhere))
            .await;
        assert!(
            matches!(refused, Err(AccessError::NoPermission(_))),
            "{never:?}"
        );
    }
    let another = access.key_by(&rights, wish(&all, Reach::Everywhere)).await;
    assert!(matches!(another, Err(AccessError::NotAllowed)));
    let platform = access.installation_key("platform").await.unwrap();
    let rights = access.key_rights(&platform.key).await.unwrap().unwrap();
    for permission in Permission::ALL {
        let has = *permission == Permission::InstallationWrite;
        assert_eq!(rights.reach(*permission).is_some(), has, "{permission:?}");
    }
    for (name, permissions, reach) in [
        ("", &all[..], Reach::Everywhere),
        ("x", &[], Reach::Everywhere),
        ("x", &all, at(&["U"])),
        ("x", &all, at(&[])),
    ] {
        let refused = KeyWish {
            name: name.to_owned(),
            ..wish(permissions, reach)
        };
        assert!(access.merchant_key("M", refused).await.is_err(), "{name}");
    }
    let over = KeyWish {
        until: Some(house.now()),
        ..wish(&all, Reach::Everywhere)
    };
    assert!(matches!(
        access.merchant_key("M", over).await,
        Err(AccessError::Over)
    ));
}
