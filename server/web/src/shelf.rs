//! The built static files, in memory with their packed forms: a telephone that loads a page asks for four of them, and
//! no disk is asked for any. They are small; what doesn't fit here is read from where it is.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};

use super::{
    site::asset,
    site_files::SiteFiles,
    unchanged::{FOREVER, is_known, tag},
};

/// All of them together; a build has less than a fourth of this.
const LEN_MAX: usize = 8 * 1_024 * 1_024;
/// The packed forms beside a file, the smallest first: as headers call them, and files.
const PACKED: [[&str; 2]; 2] = [["br", "br"], ["gzip", "gz"]];

/// One file.
#[derive(Debug)]
struct OnShelf {
    kind: &'static str,
    plain: Bytes,
    /// By the word in the header.
    packed: Vec<(&'static str, Bytes)>,
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf(Arc<BTreeMap<String, OnShelf>>);

impl Shelf {
    /// Reads these files of a site, as many as fit. A build lacks none; where one lacks, it isn't here.
    pub(super) fn of<'a>(site: &SiteFiles, names: impl Iterator<Item = &'a String>) -> Self {
        let (mut files, mut len) = (BTreeMap::new(), 0_usize);
        for name in names {
            let Some((file, more)) = read(site, name) else {
                continue;
            };
            len = len.saturating_add(more);
            if len > LEN_MAX {
                break;
            }
            files.insert(name.clone(), file);
        }
        Self(Arc::new(files))
    }

    /// The answer to who asks for a file with these headers; `None` where it isn't here, or wanted otherwise than
    /// browsers want it.
    pub(super) fn answer(&self, name: &str, headers: &HeaderMap) -> Option<Response> {
        let file = self.0.get(name)?;
        let tag = tag(name)?;
        if headers.contains_key(header::RANGE) {
            return None;
        }
        let mut response = if is_known(headers, &tag) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            file.whole(headers)?
        };
        let said = response.headers_mut();
        said.insert(header::ETAG, tag);
        said.insert(header::CACHE_CONTROL, HeaderValue::from_static(FOREVER));
        said.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        Some(response)
    }
}

impl OnShelf {
    fn whole(&self, headers: &HeaderMap) -> Option<Response> {
        let accepted = match headers.get(header::ACCEPT_ENCODING) {
            Some(accepted) => accepted.to_str().ok()?,
            None => "",
        };
        // Who weighs them is heard elsewhere.
        if accepted.contains(';') {
            return None;
        }
        let is_accepted = |name: &str| accepted.split(',').any(|one| one.trim() == name);
        let packed = self.packed.iter().find(|(name, _)| is_accepted(name));
        let bytes = packed.map_or(&self.plain, |(_, bytes)| bytes);
        let mut response = Response::new(Body::from(bytes.clone()));
        let said = response.headers_mut();
        said.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        if let Some((name, _)) = packed {
            said.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        Some(response)
    }
}

/// One file, and how much room it takes; `None` for what no page of ours asks for.
fn read(site: &SiteFiles, name: &str) -> Option<(OnShelf, usize)> {
    let kind = kind(name)?;
    let file = asset(name);
    let plain = site.read(&file).ok()?;
    let packed = PACKED.into_iter().filter_map(|[word, ending]| {
        let beside = [&file, ".", ending].concat();
        Some((word, site.read(&beside).ok()?))
    });
    let packed: Vec<(&'static str, Bytes)> = packed.collect();
    let len = packed.iter().map(|(_, bytes)| bytes.len()).sum::<usize>();
    let len = len.saturating_add(plain.len());
    Some((
        OnShelf {
            kind,
            plain,
            packed,
        },
        len,
    ))
}

/// What a name says that its file is.
pub(super) fn kind(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "js" => Some("text/javascript"),
        "css" => Some("text/css"),
        "wasm" => Some("application/wasm"),
        "svg" => Some("image/svg+xml"),
        "png" => Some("image/png"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use axum::{body::to_bytes, http::Request};

    use super::*;

    const NAME: &str = "start.0123456789ab.js";

    fn shelf() -> Shelf {
        let files = SiteFiles::Inside(&[
            ("assets/start.0123456789ab.js", b"plain"),
            ("assets/start.0123456789ab.js.br", b"small"),
            ("assets/x.exe", b"no"),
        ]);
        let names = [NAME, "x.exe", "gone.0123456789ab.css"].map(str::to_owned);
        Shelf::of(&files, names.iter())
    }

    fn asked(headers: &[(&str, &str)]) -> Option<Response> {
        let mut request = Request::builder();
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        shelf().answer(NAME, request.body(()).unwrap().headers())
    }

    #[tokio::test]
    async fn a_file_comes_as_small_as_its_reader_can_read_it() {
        for (accepted, text) in [
            ("gzip, deflate, br", "small"),
            ("gzip", "plain"),
            ("", "plain"),
        ] {
            let answer = asked(&[("accept-encoding", accepted)]).unwrap();
            assert_eq!(answer.headers()["content-type"], "text/javascript");
            assert_eq!(answer.headers()["cache-control"], FOREVER);
            let encoding = answer.headers().get("content-encoding").is_some();
            assert_eq!(encoding, text == "small");
            assert_eq!(to_bytes(answer.into_body(), 99).await.unwrap(), text);
        }
        let tag = asked(&[]).unwrap().headers()["etag"].clone();
        let known = asked(&[("if-none-match", tag.to_str().unwrap())]).unwrap();
        assert_eq!(known.status(), StatusCode::NOT_MODIFIED);
        assert!(known.headers().get("content-type").is_none());
    }

    #[test]
    fn what_isnt_here_or_is_wanted_otherwise_is_looked_for_elsewhere() {
        assert!(shelf().answer("x.exe", &HeaderMap::new()).is_none());
        assert!(
            shelf()
                .answer("gone.0123456789ab.css", &HeaderMap::new())
                .is_none()
        );
        assert!(asked(&[("range", "bytes=0-1")]).is_none());
        assert!(asked(&[("accept-encoding", "br;q=0")]).is_none());
    }
}
