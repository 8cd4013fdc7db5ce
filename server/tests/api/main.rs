//! The whole server from outside: customers in wallets, the independent gateway, the operator's
//! binary. Everything listens on loopback, on ports of the system's choice.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a helper of a test panics over is a failed test"
)]

mod accounts;
mod alike;
mod beside;
mod closings;
mod codes;
mod coming_back;
mod counting;
mod crash;
mod crowds;
mod desk_work;
mod doctor;
mod doctor_parts;
mod endings;
mod following;
mod forged_notices;
mod forgetting;
mod gallery;
mod giving_back;
mod giving_back_parts;
mod gone;
mod house;
mod kept;
mod languages;
mod listing;
mod logos;
mod marks;
mod mishaps;
mod moving;
mod notices;
mod offers;
mod office;
mod office_alarms;
mod office_boards;
mod office_closings;
mod office_codes;
mod office_codes_others;
mod office_exports;
mod office_hours;
mod office_limits;
mod office_opening;
mod office_payments;
mod office_print;
mod office_refunds;
mod office_reports;
mod office_screens;
mod office_settling;
mod office_store;
mod office_trail;
mod opening;
mod operator;
mod operator_view;
mod outages;
mod outcomes;
mod own_words;
mod paying;
mod posters;
mod problems;
mod receipts;
mod refunding;
mod refusals;
mod reloading;
mod risk;
mod server_alarms;
mod staff;
mod starting;
mod studio_access;
mod studio_conflicts;
mod studio_editor;
mod studio_editor_safety;
mod studio_full;
mod studio_pictures;
mod studio_portable;
mod studio_posters;
mod studio_real;
mod studio_safety;
mod studio_stores;
mod studio_versions;
mod support;
mod telling;
mod till;
mod till_page;
mod till_refund;
mod translators;
mod two_servers;
mod typing;
mod unsure;
mod use_cases;
mod wallets;
mod writes;
