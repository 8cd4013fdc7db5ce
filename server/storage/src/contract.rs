//! How every store must behave, whatever it is made of. Which rules there are stands in
//! `list.rs`. A new adapter adds one line at the end.

#[macro_use]
mod each;
#[macro_use]
mod list;
pub(crate) mod access;
mod alarms;
mod as_of;
mod boards;
mod brands;
mod closings;
pub(crate) mod consent;
mod crowds;
mod days;
mod deeds;
mod due;
pub(crate) mod events;
pub(crate) mod feed;
mod funnel;
mod handed;
mod histories;
mod installation;
mod keeping;
mod keys;
mod ledger;
mod lists;
mod many_days;
mod marks;
mod noted;
pub(crate) mod notices;
mod of_store;
mod outbox;
mod over;
mod own;
mod payments;
pub(crate) mod people;
mod pins;
mod privacy;
mod races;
mod receipts;
pub(crate) mod refunds;
mod renumbered;
mod reports;
mod restored;
mod risk;
pub(crate) mod samples;
mod screens;
mod search;
mod servers;
mod shops;
mod store_looks;
mod strangers;
pub(crate) mod trail;
mod version;

use self::access::{
    a_link_and_the_session_it_makes_are_kept_together, a_link_is_used_once_and_only_in_time,
    a_session_is_found_by_its_secret_and_listed,
    access_ends_for_those_who_are_meant_and_for_no_other,
    of_two_rotations_one_is_made_and_the_secret_before_is_remembered,
};
use self::alarms::{
    a_shop_hears_of_its_own_alarms_and_of_no_others, an_alarm_is_one_row_until_somebody_has_looked,
    an_alarm_is_written_with_its_news_or_not_at_all, each_server_has_alarms_of_its_own,
    what_goes_on_at_a_server_that_is_gone_is_found_and_ended,
};
use self::events::{
    a_payment_that_is_taken_back_is_told_with_what_was_given_back,
    again::{
        much_is_sent_again_in_order_and_at_a_pace,
        what_is_wished_for_while_it_is_sent_is_sent_again,
    },
    closings_and_codes_are_told,
    sent::{
        a_delivery_is_one_senders_until_its_lease_ends,
        every_try_is_written_down_and_moves_its_delivery, of_many_senders_each_has_others,
        one_that_is_failing_is_asked_by_one_at_a_time,
        one_that_is_gone_is_off_until_somebody_switches_it_on, what_waits_for_endpoints_is_counted,
        what_was_told_long_ago_is_forgotten_with_its_tries,
    },
    set::an_endpoint_is_what_was_set_by_those_who_saw_it,
    what_happens_to_money_is_told_with_it_and_once,
};
use self::ledger::{
    people_find_payments_by_what_their_customers_wrote,
    people_find_payments_by_what_they_know_of_them,
    people_see_payments_where_and_since_when_they_may,
};
use self::people::{
    an_operator_is_one_until_it_is_ended, an_owner_who_came_stays_until_another_has_come,
    people_are_what_they_were_made_until_it_is_taken, what_refers_to_nothing_is_not_kept,
    whose_last_role_is_taken_is_signed_out_there_and_nowhere_else,
};
use self::shops::{
    a_code_that_takes_anothers_place_shares_its_till, a_store_keeps_merchant_and_paid_currency,
    changes_are_written_together_or_not_at_all, shops_can_be_applied_again_and_keep_their_codes,
    what_a_file_says_of_shops_is_what_is_read,
};
use self::store_looks::{
    a_file_gives_a_store_a_look_that_is_in_its_history,
    a_store_may_have_a_look_of_its_own_and_nobody_else_wears_it,
    a_store_wears_its_shops_look_again_and_can_go_back,
};
use self::{
    crowds::no_race_beats_a_limit, many_days::whatever_days_bring_each_movement_is_in_one_closing,
    pins::five_wrong_pins_lock_it_however_many_at_once,
};
use crate::{memory::Memory, sqlite::Sqlite};
use as_of::of_many_who_saw_shops_alike_one_changes_them;
use boards::{a_board_hangs_where_the_first_one_hung_it, of_many_that_bind_a_board_one_does};
use brands::{
    a_draft_is_replaced_by_who_has_seen_it_and_by_nobody_else,
    a_picture_is_kept_once_and_found_by_name, a_published_look_is_in_force_and_the_draft_is_gone,
    an_earlier_look_comes_back_as_a_version_of_its_own,
    what_a_file_put_in_force_is_in_the_history_before_what_replaces_it,
};
use closings::{
    a_till_is_closed_alone_and_the_rest_with_the_day, many_that_close_at_once_share_the_lines,
    what_is_heard_late_is_in_the_next_closing_and_marked,
    whatever_moves_money_is_one_line_in_one_closing,
};
use consent::{
    limits_of_refunds_are_what_an_owner_set_last,
    two_words_in_one_hand_are_one_and_many_small_refunds_one_large,
    what_is_asked_for_is_agreed_to_once_and_by_somebody_else,
    what_is_turned_down_or_waits_too_long_is_over,
    what_one_person_gives_back_on_a_day_is_counted_where_it_is_reserved,
    what_the_gateway_gave_back_waits_for_nobody,
    whoever_asked_takes_it_back_and_what_cant_be_given_back_isnt_agreed_to,
};
use days::days_that_have_begun_keep_their_rule;
use deeds::every_deed_leaves_its_entry_and_nothing_else_does;
use due::{
    a_time_to_ask_loses_against_news, the_longest_overdue_are_taken_first,
    what_is_claimed_is_nobody_elses_until_the_lease_ends,
    what_is_due_is_counted_until_somebody_takes_it,
    what_would_sleep_longer_than_anything_may_is_due,
};
use feed::{
    a_line_is_marked_once_by_who_hears_its_till,
    many_who_write_number_and_mark_at_once_leave_no_gap,
    news_of_a_store_are_numbered_without_gaps_in_their_order,
    what_screens_heard_is_forgotten_and_whoever_wants_it_is_told_so,
    what_was_paid_on_a_day_is_summed_and_what_is_being_confirmed_is_seen,
};
use funnel::counts_add_up_by_code_and_day;
use handed::nothing_is_handed_over_for_what_went_back;
use histories::{
    events_keep_their_order_and_the_state_is_what_they_fold_to,
    facts_are_added_and_never_taken_away, many_writers_at_once_leave_whole_histories,
    of_two_writers_the_second_has_to_read_again,
};
use installation::{
    the_address_is_remembered_and_the_last_one_counts, the_last_backup_is_remembered_and_told,
};
use keeping::{
    a_stray_body_goes_after_a_person_has_looked_and_its_reason_stays,
    notes_go_with_payments_that_ended_and_are_not_asked_about,
    of_many_that_forget_at_once_each_takes_others,
    requests_go_whatever_their_ids_tell_and_only_of_payments_that_ended,
    the_trail_loses_its_beginning_and_can_still_be_verified,
    what_ended_before_a_day_goes_in_steps_and_nothing_else,
};
use keys::{
    a_key_gives_back_while_it_works_and_its_maker_may,
    a_key_is_found_by_its_secret_until_it_is_ended, a_merchant_has_so_many_keys_and_no_more,
    a_wish_of_a_programs_is_one_refund,
};
use lists::{
    pages_go_on_behind_their_last_row_whatever_is_added, pages_of_a_shop_have_nothing_else,
    payments_of_a_day_are_those_of_its_store, what_waits_is_counted,
};
use marks::an_account_has_one_mark_and_files_stay_as_long_as_one_shows_them;
use noted::a_note_is_called_as_it_was_when_it_was_written;
use notices::{
    a_channel_is_told_by_one_at_a_time, a_channel_is_what_was_set_by_those_who_saw_it,
    keys_that_end_soon_are_told_of_once, what_happens_is_told_to_the_channels_that_want_it,
};
use of_store::{
    a_code_that_was_replaced_is_known_while_it_works,
    tills_come_in_the_order_in_which_people_look_for_them,
    what_a_store_says_counts_at_tills_that_say_nothing,
};
use outbox::{
    many_readers_and_writers_lose_no_row, what_others_are_told_misses_nothing_and_comes_in_order,
    what_others_were_told_is_forgotten_and_its_numbers_are_not_given_again,
};
use over::{
    limits_rules_and_words_are_set_over_what_was_seen,
    what_is_done_by_hand_is_undone_by_nobody_who_didnt_see_it,
    what_two_set_at_once_is_undone_by_neither,
};
use own::{
    codes_are_made_where_there_are_none_and_changed_by_those_who_saw_them,
    only_codes_that_nobody_used_are_removed, the_last_payment_of_each_till_is_known,
    what_was_set_in_the_office_is_not_overwritten_unseen,
};
use payments::{
    a_body_is_kept_with_its_payment_and_read_apart, a_payment_is_kept_with_what_happens_at_once,
    counters_add_up_by_name_and_day, one_attempt_makes_one_payment,
    strays_are_kept_once_and_counted, the_newest_are_listed_newest_first,
    the_undecided_are_listed_oldest_first, what_was_put_is_found_by_every_key,
};
use privacy::{
    a_finding_about_a_customer_is_told_and_goes_with_them,
    what_is_kept_about_a_customer_goes_when_all_is_over,
};
use races::{
    a_code_is_replaced_once_whoever_tries, a_link_lets_one_in_whoever_tries,
    histories_stay_whole_whoever_writes, nobody_claims_what_another_claimed,
    of_owners_that_end_each_other_at_once_one_stays, the_last_cent_is_refunded_once,
    what_is_refused_while_others_ask_is_given_back_once,
    whoever_is_ended_meanwhile_gives_nothing_any_more,
};
use receipts::an_old_receipt_says_what_was_true_when_it_was_paid;
use refunds::{
    a_claimed_refund_is_nobody_elses_until_the_lease_ends, a_refund_is_found_as_it_was_asked_for,
    a_refusal_gives_back_once_and_what_overturns_it_takes_again,
    all_refunds_together_never_exceed_what_was_paid, an_id_makes_one_refund,
    of_two_writers_of_a_refund_one_has_to_read_again,
    what_is_known_of_a_refund_is_added_and_never_taken_away,
};
use renumbered::numbers_from_before_a_backup_are_given_to_nothing_again;
use reports::what_was_moved_is_added_up_by_day_till_wallet_and_time;
use restored::{
    how_often_nothing_was_found_is_counted_while_it_is_unsure,
    what_ended_long_before_a_backup_is_as_sure_as_ever,
    what_is_as_old_as_a_backup_is_unsure_until_the_gateway_was_asked,
    what_was_given_back_elsewhere_is_taken_and_never_more_is_left,
};
use risk::{
    a_store_that_pauses_is_not_silent, an_incident_is_one_finding_until_it_is_over,
    rules_are_what_an_owner_set_last, what_is_odd_is_found_and_is_over_when_it_ends,
    what_is_usual_is_learnt_and_silence_is_told,
};
use screens::{
    a_link_sets_one_device_up_whoever_tries, a_screen_is_set_up_once_with_its_link_and_in_time,
    a_screens_secret_changes_and_that_is_nobody_elses_news,
    an_ended_screen_is_gone_and_its_store_hears_of_it,
    screens_that_were_long_away_or_never_came_are_forgotten,
};
use search::{
    payments_are_found_by_what_is_known_of_them,
    payments_are_found_by_what_was_charged_and_by_what_the_gateway_calls,
};
use servers::{
    a_builds_files_are_kept_while_somebody_uses_them, a_store_beside_it_is_the_same_store,
    each_server_tells_of_itself_until_it_ends_or_is_long_silent,
};
use strangers::{
    a_name_with_a_nul_names_nothing, a_refund_with_a_nul_is_kept_with_a_mark_in_its_place,
    a_text_with_a_nul_is_kept_with_a_mark_in_its_place,
};
use trail::{
    an_entry_says_who_did_what_and_only_that, everybody_sees_of_the_trail_what_they_may,
    many_who_write_at_once_leave_one_chain,
};
use version::{each_change_of_shops_is_heard_and_nothing_else, what_payments_do_raises_no_version};

every_contract_for!(sqlite, in_turn, async |folder: &std::path::Path| {
    let store = super::Sqlite::open(&folder.join("db")).await.unwrap();
    Some((store, ()))
});
every_contract_for!(postgres, in_turn, async |_: &std::path::Path| {
    let database = own_postgres::database()?;
    let store = super::samples::postgres(&database).await;
    Some((store, database))
});
every_contract_for!(memory, apart, async |_: &std::path::Path| {
    Some((super::Memory::default(), ()))
});
