//! Which days a page is of: periods by name where there are some, and the first and the last day.

use leptos::prelude::*;
use studio_pages::StudioFrame;

/// The fields of the period.
pub(crate) const PERIOD: &str = "period";
/// The first day.
pub(crate) const FROM: &str = "from";
/// The last day.
pub(crate) const TO: &str = "to";

/// The form.
#[derive(Clone, Debug)]
pub(crate) struct PeriodForm<'a> {
    /// Where it is asked.
    pub(crate) at: &'static str,
    /// What stands for each period, its text and whether it is this one.
    pub(crate) periods: &'a [(&'static str, &'static str, bool)],
    /// The first day, as a calendar's field writes it.
    pub(crate) from: &'a str,
    /// The last one.
    pub(crate) to: &'a str,
    /// What is asked for besides, by its field.
    pub(crate) besides: Option<(&'static str, String)>,
    /// The text of its button.
    pub(crate) button: &'static str,
}

impl PeriodForm<'_> {
    pub(crate) fn view(&self, frame: &StudioFrame) -> impl IntoView + use<> {
        let texts = &frame.texts;
        let periods: Vec<_> = self
            .periods
            .iter()
            .map(|(value, key, here)| {
                view! { <option value=*value selected=*here>{texts.get(key)}</option> }
            })
            .collect();
        let periods = (!periods.is_empty()).then(|| {
            view! {
                <div class="field">
                    <label for="period">{texts.get("office-reports-period")}</label>
                    <select id="period" name=PERIOD>{periods}</select>
                </div>
            }
        });
        let besides = self.besides.clone();
        let besides =
            besides.map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
        view! {
            <form method="get" action=self.at class="card search no-paper">
                {besides}
                <div class="report-when">
                    {periods}
                    <div class="field">
                        <label for="from">{texts.get("office-closing-from")}</label>
                        <input id="from" name=FROM type="date" value=self.from.to_owned()/>
                    </div>
                    <div class="field">
                        <label for="to">{texts.get("office-closing-until")}</label>
                        <input id="to" name=TO type="date" value=self.to.to_owned()/>
                    </div>
                </div>
                <button class="button" type="submit">{texts.get(self.button)}</button>
            </form>
        }
    }
}
