//! A closing as a slip of paper has it: 42 columns a line, as printers of 80 mm do; a Chinese sign takes two. Made from what the
//! closing says and nothing else, so that it is the same next year.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::{
    body::{Body, Shown},
    sums::{Sum, Total},
};

const WIDTH: usize = 42;

/// The whole slip, in English. `is_final` says whether it is a closing, or what one would say now.
pub fn slip(body: &Body, is_final: bool) -> String {
    let mut slip = Slip::default();
    slip.text(&body.merchant.name);
    slip.text(&body.store.name);
    slip.rule();
    if is_final {
        slip.pair("Closing", &body.number.to_string());
    } else {
        slip.line("Interim, not a closing");
    }
    slip.pair("Day", &body.day);
    if let Some(till) = &body.till {
        slip.pair("Till", &till.name);
    }
    slip.pair("From", &clock(&body.from));
    slip.pair("Until", &clock(&body.until));
    if !body.is_whole_day {
        slip.line("The day goes on.");
    }
    slip.totals("Total", &body.totals);
    if body.totals.is_empty() {
        slip.rule();
        slip.line("Nothing came and nothing went.");
    }
    if body.tills.len() > 1 {
        for till in &body.tills {
            slip.totals(&till.label, &till.totals);
        }
    }
    for wallet in &body.wallets {
        let name = wallet.wallet.as_deref().unwrap_or("unknown wallet");
        slip.totals(name, &wallet.totals);
    }
    slip.undecided(body);
    slip.rule();
    if let (Some(first), Some(last)) = (&body.first, &body.last) {
        slip.text(&format!("First {first}"));
        slip.text(&format!("Last  {last}"));
    }
    slip.pair("Made", &clock(&body.made));
    slip.pair("By", body.by.as_deref().unwrap_or("itself"));
    slip.line("The gateway counts days by another clock;");
    slip.line("compare payments, not days.");
    slip.text
}

/// Without the seconds' fraction and with the offset, which may change within a day.
fn clock(at: &Shown) -> String {
    at.local.replace('T', " ")
}

#[derive(Default)]
struct Slip {
    text: String,
}

impl Slip {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn rule(&mut self) {
        self.line(&"-".repeat(WIDTH));
    }

    /// What may be longer than a line, on as many as it takes.
    fn text(&mut self, text: &str) {
        let (mut line, mut width) = (String::new(), 0_usize);
        for sign in text.chars() {
            let more = sign.width().unwrap_or_default();
            if width.saturating_add(more) > WIDTH {
                self.line(line.trim_end());
                (line, width) = (String::new(), 0);
            }
            line.push(sign);
            width = width.saturating_add(more);
        }
        self.line(&line);
    }

    /// What it is at the left, how much at the right; on two lines where it has no room.
    fn pair(&mut self, left: &str, right: &str) {
        let room = WIDTH.saturating_sub(left.width().saturating_add(right.width()));
        if room == 0 {
            self.text(left);
            let before = " ".repeat(WIDTH.saturating_sub(right.width()));
            self.text(&format!("{before}{right}"));
        } else {
            self.line(&format!("{left}{}{right}", " ".repeat(room)));
        }
    }

    fn totals(&mut self, title: &str, totals: &[Total]) {
        for total in totals {
            self.rule();
            self.pair(title, &total.currency);
            self.sum("Paid", &total.paid);
            for (name, sum) in [
                ("Reversed", &total.reversed),
                ("Refunded", &total.refunded),
                ("Refunds undone", &total.refunds_undone),
            ] {
                if sum.count > 0 {
                    self.sum(name, sum);
                }
            }
            self.sum("All together", &total.all);
            if total.late.count > 0 {
                self.sum("of it, of earlier days", &total.late);
            }
        }
    }

    fn sum(&mut self, name: &str, sum: &Sum) {
        self.pair(&format!("{name} ({})", sum.count), &sum.value);
    }

    fn undecided(&mut self, body: &Body) {
        if body.undecided == 0 {
            return;
        }
        self.rule();
        self.line(&format!("Undecided, and not counted: {}", body.undecided));
        for one in &body.waiting {
            self.text(&one.payment);
            let amount = format!("{} {}", one.value, one.currency);
            self.pair(&clock(&one.since), &amount);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_the_paper_whatever_is_written() {
        let mut slip = Slip::default();
        slip.text("京都茶房 Kyoto Tea House, the one beside the river and the old bridge");
        slip.pair(
            "とても長い名前のレジ、二階の窓側にあるもの",
            "1234567890.00",
        );
        slip.pair("Paid (3)", "12.50");
        for line in slip.text.lines() {
            assert!(line.width() <= WIDTH, "{line}");
        }
        assert!(slip.text.ends_with("12.50\n"));
        assert_eq!(slip.text.lines().last().unwrap().width(), WIDTH);
    }
}
