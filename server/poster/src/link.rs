//! The address of a code, for scanners and for people.

use domain::EntryCode;

/// Where a code leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    origin: String,
    code: EntryCode,
    capitals: bool,
}

/// An origin that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an origin is a scheme and a host, such as https://pay.example.com")]
pub struct NoOrigin;

impl Link {
    /// From an origin without a slash behind it.
    pub fn new(origin: &str, code: EntryCode) -> Result<Self, NoOrigin> {
        let host = origin
            .strip_prefix("https://")
            .or_else(|| origin.strip_prefix("http://"))
            .ok_or(NoOrigin)?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".:-[]".contains(&byte);
        if host.is_empty() || !host.bytes().all(plain) {
            return Err(NoOrigin);
        }
        Ok(Self {
            origin: origin.to_owned(),
            code,
            capitals: true,
        })
    }

    /// The same, to be printed as it is written: for scanners that compare schemes by their case. It
    /// takes more modules.
    #[must_use]
    pub fn as_written(mut self) -> Self {
        self.capitals = false;
        self
    }

    /// The same in capitals, as it is printed unless one asks otherwise.
    #[must_use]
    pub fn in_capitals(mut self) -> Self {
        self.capitals = true;
        self
    }

    /// What scanners read. In capitals, since those take 5½ bits each instead of 8 (ISO/IEC 18004,
    /// alphanumeric mode); scheme and host mean the same in any case, and we serve `/C/` as well.
    pub fn printed(&self) -> String {
        let link = format!("{}/c/{}", self.origin, self.code);
        if self.capitals {
            link.to_ascii_uppercase()
        } else {
            link
        }
    }

    /// What people compare, without the scheme.
    pub fn readable(&self) -> String {
        let [host, path] = self.readable_parts();
        [host, path].concat()
    }

    /// The same in two, for narrow places.
    pub(crate) fn readable_parts(&self) -> [String; 2] {
        let host = self.origin.split_once("://").map_or("", |(_, host)| host);
        [host.to_owned(), format!("/c/{}", self.code.grouped())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(origin: &str) -> Result<Link, NoOrigin> {
        Link::new(origin, EntryCode::from_random([7; 9]))
    }

    #[test]
    fn scanners_read_capitals_and_people_read_halves() {
        let link = link("https://pay.example.com").unwrap();
        let code = EntryCode::from_random([7; 9]).to_string();
        assert_eq!(link.printed(), format!("HTTPS://PAY.EXAMPLE.COM/C/{code}"));
        let (left, right) = code.split_at(5);
        assert_eq!(link.readable(), format!("pay.example.com/c/{left}-{right}"));
    }

    #[test]
    fn what_people_read_leads_to_the_same_code() {
        let readable = link("http://127.0.0.1:3000").unwrap().readable();
        let (_, typed) = readable.rsplit_once('/').unwrap();
        assert_eq!(EntryCode::parse(typed), Ok(EntryCode::from_random([7; 9])));
    }

    #[test]
    fn an_origin_with_anything_behind_it_is_refused() {
        for origin in [
            "",
            "pay.example.com",
            "https://",
            "https://a.example/",
            "https://a b",
        ] {
            assert_eq!(link(origin), Err(NoOrigin), "{origin}");
        }
    }
}
