//! Where somebody belongs who asks for the address of a form: who reloads what a form has answered, or
//! comes by a bookmark, finds the page that the form stands on.

use axum::http::Uri;
use studio_pages::Section;

use super::studio::LOOK as FIELD;

const PAYMENTS: &str = "/office/payments/";
const TILL: &str = "/till";
const DAYS: &str = "/office/settings/day";
const ALARMS: &str = "/office/alarms";

/// The page, with the look it was about.
pub(super) fn of_address(address: &Uri) -> Option<String> {
    let page = of(address.path())?;
    let look = address.query().and_then(|query| {
        let mut pairs = query.split('&');
        pairs.find(|pair| pair.split('=').next() == Some(FIELD))
    });
    Some(studio_pages::with_choice(&page, look.unwrap_or_default()))
}

/// The page; `None` for addresses of customers and of machines.
fn of(path: &str) -> Option<String> {
    if let Some(rest) = path.strip_prefix(PAYMENTS) {
        let reference = rest.split('/').next()?;
        return Some(format!("{PAYMENTS}{reference}"));
    }
    let is_below = |page: &str| {
        let rest = path.strip_prefix(page);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let pages = Section::ALL
        .map(Section::path)
        .into_iter()
        .chain([TILL, DAYS, ALARMS]);
    let page = pages
        .filter(|page| is_below(page))
        .max_by_key(|page| page.len());
    page.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_about_the_look_that_the_form_was_about() {
        for (address, page) in [
            ("/studio/publish?done=x&look=S-2", "/studio?look=S-2"),
            (
                "/studio/versions/3/return?look=a%26b",
                "/studio/versions?look=a%26b",
            ),
            ("/studio/draft?looking=S-2", "/studio"),
        ] {
            assert_eq!(of_address(&Uri::from_static(address)).unwrap(), page);
        }
    }

    #[test]
    fn a_form_leads_to_the_page_it_stands_on_and_customers_to_none() {
        for (path, page) in [
            ("/office/payments/P7/refund", Some("/office/payments/P7")),
            ("/office/screens/add", Some("/office/screens")),
            ("/office/staff/p1/end", Some("/office/staff")),
            ("/office/closings/S-1", Some("/office/closings")),
            ("/office/settings/day/S-1", Some("/office/settings/day")),
            ("/office/alarms/found/7/seen", Some("/office/alarms")),
            ("/office/shop", Some("/office")),
            ("/studio/draft", Some("/studio")),
            ("/studio/sessions/end-all", Some("/studio/sessions")),
            ("/till/handed", Some("/till")),
            ("/api/start_payment", None),
            ("/r/x/start-over", None),
            ("/officer", None),
        ] {
            assert_eq!(of(path).as_deref(), page, "{path}");
        }
    }
}
