//! What is read of files that are right, in every form they come in.

use settlement::row_type::RowType;
use settlement::signed::major;
use settlement::{Generation, Report, SettlementFile, Source};

use crate::support::{
    ITEMS, PSP, SAMPLES, SUMMARY, TRANSACTIONS, changed, minor, read, reversed_fees,
};

fn source_of(sample: &str) -> Source {
    if sample == TRANSACTIONS {
        minor()
    } else {
        Source::default()
    }
}

#[test]
fn what_a_file_is_stands_in_its_first_line() {
    let kinds = SAMPLES.map(|sample| {
        let header = read(sample.as_bytes(), source_of(sample)).unwrap().0;
        (header.report, header.generation)
    });
    assert_eq!(
        kinds,
        [
            (Report::Transactions, Generation::InStore),
            (Report::Items, Generation::Acquirer),
            (Report::Summary, Generation::Acquirer),
            (Report::Items, Generation::Psp),
        ]
    );
}

#[test]
fn a_row_is_read_with_all_that_is_money_and_all_that_names_it() {
    let mut file = SettlementFile::open(ITEMS.as_bytes(), Source::default()).unwrap();
    file.row().unwrap();
    file.row().unwrap();
    let refund = file.row().unwrap().unwrap();
    assert_eq!((refund.line, refund.kind), (4, RowType::Refund));
    assert_eq!(refund.request_id, "RF0115A1");
    assert_eq!(refund.original_request_id, "EC0115A1");
    assert_eq!(refund.gateway_id, "2026011510901");
    assert_eq!((refund.store, refund.wallet), ("S-12", "KAKAOPAY"));
    assert_eq!(refund.amount.unwrap().to_string(), "JPY -250");
    assert_eq!(refund.net.unwrap().to_string(), "USD -1.59");
    assert_eq!(refund.charged(), 3);
    assert_eq!(refund.batch, "20260116110001");
    let at = usize::try_from(refund.byte).unwrap();
    assert!(ITEMS.get(at..).unwrap().as_bytes().starts_with(refund.raw));
}

#[test]
fn sums_of_the_rows_are_those_of_the_summary_and_of_its_total() {
    let items = read(ITEMS.as_bytes(), Source::default()).unwrap().1;
    let summary = read(SUMMARY.as_bytes(), Source::default()).unwrap().1;
    assert_eq!(items.sums.against(&summary.sums), []);
    assert_eq!(summary.sums.totals(), []);
    assert!(!items.sums.has_opposite_fees(&summary.sums));
    let whole = items.sums.whole("20260116110001");
    let usd = whole.get("USD").unwrap();
    assert_eq!(major(usd.minor, usd.currency), "39.43");
    let other = reversed_fees();
    let other = read(SUMMARY.as_bytes(), other).unwrap().1;
    assert!(items.sums.has_opposite_fees(&other.sums));
}

#[test]
fn one_unit_more_or_one_row_less_is_told() {
    let one_more = ITEMS.replace("-5.00,USD", "-5.01,USD");
    let items = read(one_more.as_bytes(), Source::default()).unwrap().1;
    let summary = read(SUMMARY.as_bytes(), Source::default()).unwrap().1;
    let found = items.sums.against(&summary.sums);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, RowType::Reserve);
    let lost: Vec<&str> = ITEMS
        .lines()
        .filter(|line| !line.contains(",EC0115A1,,"))
        .collect();
    let lost = [&lost.join("\n"), "\n"].concat();
    let items = read(lost.as_bytes(), Source::default()).unwrap().1;
    assert_eq!(items.sums.against(&summary.sums).len(), 1);
    let wrong = SUMMARY.replace(
        "TOTAL,2026-01-16T10:00:00+08:00,7,39.43",
        "TOTAL,2026-01-16T10:00:00+08:00,7,39.45",
    );
    let summary = read(wrong.as_bytes(), Source::default()).unwrap().1;
    assert_eq!(summary.sums.totals().len(), 1);
    // Whether the correction is counted in the total is not known, so both are right.
    let counted = SUMMARY.replace("+08:00,7,39.43", "+08:00,8,39.43");
    let summary = read(counted.as_bytes(), Source::default()).unwrap().1;
    assert_eq!(summary.sums.totals(), []);
}

#[test]
fn the_same_content_in_every_form_reads_the_same() {
    for sample in SAMPLES {
        let plain = read(sample.as_bytes(), source_of(sample)).unwrap().1;
        let crlf = sample.replace('\n', "\r\n");
        let bom = ["\u{feff}", sample].concat();
        let mixed = sample.replacen('\n', "\r\n", 2);
        let quoted = changed(sample, |_, _, value| value.to_owned());
        let blank_lines = sample.replace("<END>", "\r\n\n<END>\n\n,,\n");
        let other_end = sample.replace("<END>", ",,END");
        let no_last_line_end = sample.trim_end().to_owned();
        let blank_for_t = sample
            .replace("T1", " 1")
            .replace("T0", " 0")
            .replace("T2", " 2");
        let blanks = sample.replacen(',', " , ", 8);
        let forms = [
            crlf,
            bom,
            mixed,
            quoted,
            blank_lines,
            other_end,
            no_last_line_end,
            blank_for_t,
            blanks,
        ];
        for form in forms {
            let again = read(form.as_bytes(), source_of(sample)).unwrap().1;
            assert_eq!(
                (again.rows, &again.sums),
                (plain.rows, &plain.sums),
                "{form}"
            );
        }
    }
}

#[test]
fn columns_may_stand_in_any_order_and_new_ones_come_between() {
    let plain = read(PSP.as_bytes(), Source::default()).unwrap().1;
    let reversed = PSP.lines().map(|line| {
        let mut values: Vec<&str> = line.split(',').collect();
        values.reverse();
        values.join(",")
    });
    let reversed: Vec<String> = reversed.collect();
    let again = read(reversed.join("\n").as_bytes(), Source::default());
    assert_eq!(again.unwrap().1.sums, plain.sums);

    let more = PSP.lines().enumerate().map(|(at, line)| match (at, line) {
        (_, "<END>") => line.to_owned(),
        (0, _) => [
            line,
            ",cardNumber(Last 4 digits),moonPhase,moonFeeAmountValue,moonFeeCurrency",
        ]
        .concat(),
        (1, _) => [line, ",4242,full,-1,JPY"].concat(),
        (_, _) => [line, ",4242,,,"].concat(),
    });
    let more: Vec<String> = more.collect();
    let (header, tally) = read(more.join("\n").as_bytes(), Source::default()).unwrap();
    assert_eq!(header.unknown.len(), 1);
    assert_eq!(
        (&*header.unknown[0].name, header.unknown[0].filled),
        ("moonPhase", 1)
    );
    let fees: Vec<_> = header.unknown_fees().map(|fee| &*fee.name).collect();
    assert_eq!(fees, ["moonFeeAmountValue"]);
    // Money in a column that nobody asked for is counted.
    let jpy = tally.sums.whole("20260117120007").remove("JPY").unwrap();
    assert_eq!(jpy.fees, -19);
    assert_eq!(header.personal.len(), 1);
    // Only its name is kept, nothing of what it says.
    let kept = format!("{header:?}{tally:?}");
    assert!(!kept.contains("4242") && !kept.contains("full"));
}

#[test]
fn an_empty_day_is_a_file_of_no_rows() {
    let header = SUMMARY.lines().next().unwrap();
    let empty = [header, "\n<END>\n"].concat();
    let (_, tally) = read(empty.as_bytes(), Source::default()).unwrap();
    assert_eq!((tally.rows, tally.between_ms), (0, None));
}

#[test]
fn rows_with_needless_commas_are_let_through_and_counted() {
    let tally = read(TRANSACTIONS.as_bytes(), minor()).unwrap().1;
    assert_eq!((tally.rows, tally.ragged), (4, 1));
}

#[test]
fn fees_above_zero_are_charged_where_a_source_says_so() {
    let turned = changed(ITEMS, |_, name, value| {
        match (name, value.strip_prefix('-')) {
            ("feeAmountValue", Some(value)) => value.to_owned(),
            ("feeAmountValue", None) if !value.is_empty() => ["-", value].concat(),
            (_, _) => value.to_owned(),
        }
    });
    let plain = read(ITEMS.as_bytes(), Source::default()).unwrap().1;
    let turned = read(turned.as_bytes(), reversed_fees()).unwrap().1;
    assert_eq!(turned.sums, plain.sums);
    assert!(turned.proof.fees.supporting > 0);
}

#[test]
fn yen_alone_prove_no_unit() {
    let jpy: Vec<&str> = PSP.lines().filter(|line| !line.contains("KWD")).collect();
    let jpy = jpy.join("\n");
    for source in [Source::default(), minor()] {
        let tally = read(jpy.as_bytes(), source).unwrap().1;
        let unit = tally.proof.unit;
        assert_eq!((unit.supporting, unit.against), (0, 0));
    }
}
