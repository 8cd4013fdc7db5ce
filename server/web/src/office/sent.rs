//! What a form sent, field by field.

/// All of it, in its order.
pub(super) fn fields_of(bytes: &[u8]) -> Vec<(String, String)> {
    url::form_urlencoded::parse(bytes).into_owned().collect()
}

/// What stands in the first field of this name, without what stands around it; nothing where there is none.
pub(super) fn said<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    let found = fields.iter().find(|(own, _)| own == name);
    found.map_or("", |(_, value)| value.trim())
}
