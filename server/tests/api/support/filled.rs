//! A form as a browser would send it: what stands in it, and what somebody typed over that.

use super::customer::Page;

/// The fields of a page's form, by where it goes.
#[derive(Clone, Debug)]
pub(crate) struct Filled(Vec<(String, String)>);

impl Filled {
    /// As it came. Values are plain: nothing of them is written as an entity.
    pub(crate) fn of(page: &Page, to: &str) -> Self {
        let action = format!("action=\"{to}\"");
        let (_, form) = page.body.split_once(&action).expect(to);
        let (form, _) = form.split_once("</form>").unwrap();
        let inputs = form.split("<input ").skip(1);
        let inputs = inputs.map(|rest| rest.split_once('>').unwrap().0);
        let is_sent = |input: &&str| {
            let is_choice = input.contains("type=\"radio\"") || input.contains("type=\"checkbox\"");
            !is_choice || input.split(' ').any(|word| word.starts_with("checked"))
        };
        let value = |input: &str, name: &str| {
            let (_, rest) = input.split_once(&format!(" {name}=\""))?;
            Some(rest.split('"').next()?.to_owned())
        };
        let field = |input: &str| {
            let input = format!(" {input}");
            let name = value(&input, "name")?;
            (name != "form_token").then(|| (name, value(&input, "value").unwrap_or_default()))
        };
        Self(inputs.filter(is_sent).filter_map(field).collect())
    }

    /// With something else in one of its fields.
    pub(crate) fn with(mut self, name: &str, text: &str) -> Self {
        let field = self.0.iter_mut().find(|(own, _)| own == name);
        match field {
            Some((_, value)) => text.clone_into(value),
            None => self.0.push((name.to_owned(), text.to_owned())),
        }
        self
    }

    /// What stands in one of them.
    pub(crate) fn says(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(own, _)| own == name);
        found.map_or("", |(_, value)| value)
    }

    /// As it is sent.
    pub(crate) fn fields(&self) -> Vec<(&str, &str)> {
        let fields = self.0.iter();
        fields
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }
}
