//! Samples as the runners printed them.

use super::Tally;

fn tally(passed: usize, failed: usize, skipped: usize) -> Tally {
    Tally {
        passed,
        failed,
        skipped,
    }
}

#[test]
fn nextest_is_understood() {
    let text = "   Starting 5 tests\n------------\n     \
                Summary [   0.004s] 5 tests run: 5 passed, 0 skipped\n";
    assert_eq!(Tally::of_nextest(text), Some(tally(5, 0, 0)));
}

#[test]
fn nextest_with_remarks_and_other_endings_is_understood() {
    let text = "     Summary [  31.2s] 7 tests run: 4 passed (1 slow, 1 leaky), 1 failed, \
                1 timed out, 1 exec failed, 2 skipped\n        FAIL [ 0.1s] a::b\n";
    assert_eq!(Tally::of_nextest(text), Some(tally(4, 3, 2)));
}

#[test]
fn nextest_in_colours_is_understood() {
    let text = "\x1b[32;1m     Summary\x1b[0m [   0.004s] \x1b[1m1\x1b[0m test run: \
                \x1b[1m1\x1b[0m \x1b[32;1mpassed\x1b[0m, \x1b[1m0\x1b[0m \x1b[33;1mskipped\x1b[0m";
    assert_eq!(Tally::of_nextest(text), Some(tally(1, 0, 0)));
}

#[test]
fn cargo_test_is_summed_over_its_binaries() {
    let text = "test a ... ok\n\
        test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; \
        finished in 0.01s\n\
        test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 3 filtered out; \
        finished in 0.00s\n";
    assert_eq!(Tally::of_cargo_test(text), Some(tally(7, 1, 1)));
}

#[test]
fn node_is_understood_in_both_reports() {
    let spec = "✔ pays (3.2ms)\nℹ tests 5\nℹ suites 1\nℹ pass 4\nℹ fail 1\nℹ cancelled 0\n\
                ℹ skipped 0\nℹ todo 0\nℹ duration_ms 215.28\n";
    assert_eq!(Tally::of_node(spec), Some(tally(4, 1, 0)));
    assert_eq!(
        Tally::of_node(&spec.replace("ℹ ", "# ")),
        Some(tally(4, 1, 0))
    );
}

#[test]
fn a_browser_test_that_was_not_run_has_failed() {
    let text = "ℹ pass 2\nℹ fail 0\nℹ cancelled 1\nℹ skipped 1\nℹ todo 1\n";
    assert_eq!(Tally::of_node(text), Some(tally(2, 3, 0)));
}

#[test]
fn no_summary_is_no_tally() {
    let text = "error: could not compile `app`\n";
    assert_eq!(Tally::of_nextest(text), None);
    assert_eq!(Tally::of_cargo_test(text), None);
    assert_eq!(Tally::of_node(text), None);
}

#[test]
fn a_runner_that_fails_has_a_failure() {
    let passed = || Tally {
        passed: 3,
        failed: 0,
        skipped: 0,
    };
    assert_eq!(passed().judged_by(false).failed, 1);
    assert_eq!(passed().judged_by(true).failed, 0);
}

#[test]
fn unittest_is_understood() {
    let summary =
        |words: &str| format!("test_a (a.A) ... ok\n\nRan 7 tests in 2.512s\n\n{words}\n");
    assert_eq!(Tally::of_unittest(&summary("OK")), Some(tally(7, 0, 0)));
    let failed = summary("FAILED (failures=1, errors=2)");
    assert_eq!(Tally::of_unittest(&failed), Some(tally(4, 3, 0)));
    assert_eq!(
        Tally::of_unittest(&summary("OK (skipped=1)")),
        Some(tally(6, 1, 0)),
        "what was skipped was not tried"
    );
    assert_eq!(Tally::of_unittest("ImportError"), None);
}
