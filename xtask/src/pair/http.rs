//! As much HTTP as is needed to ask our own programs something: one GET, over a plain connection.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::Context as _;

/// Longer than our server holds any request.
const ANSWER_TIMEOUT: Duration = Duration::from_mins(1);

/// What came back.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Whether it said beforehand how long it is: what is packed while it is sent doesn't know.
    pub(crate) has_length: bool,
    pub(crate) body: Vec<u8>,
}

/// HTTP/1.0, so that the answer comes whole and the connection ends with it.
pub(crate) fn get(address: &str, path: &str, user_agent: &str) -> anyhow::Result<Answer> {
    get_packed(address, path, user_agent, "identity")
}

/// The same, packed like this.
pub(crate) fn get_packed(
    address: &str,
    path: &str,
    user_agent: &str,
    encoding: &str,
) -> anyhow::Result<Answer> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(ANSWER_TIMEOUT))?;
    let request = format!(
        "GET {path} HTTP/1.0\r\nHost: {address}\r\nUser-Agent: {user_agent}\r\n\
         Accept: text/html\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    parse(&answer).context("the answer is not HTTP")
}

fn parse(answer: &[u8]) -> Option<Answer> {
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    let (head, body) = answer.split_at(end);
    let head = std::str::from_utf8(head).ok()?;
    let status = head.lines().next()?.split(' ').nth(1)?.parse().ok()?;
    let lines = head.lines();
    let mut names = lines.filter_map(|line| line.split_once(':'));
    Some(Answer {
        status,
        has_length: names.any(|(name, _)| name.eq_ignore_ascii_case("content-length")),
        body: body.get(4..)?.to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Answer, parse};

    #[test]
    fn status_and_body_are_told_apart() {
        let answer = parse(b"HTTP/1.0 200 OK\r\ncontent-type: text/html\r\n\r\n<p>\r\n\r\n</p>");
        assert_eq!(
            answer,
            Some(Answer {
                status: 200,
                has_length: false,
                body: b"<p>\r\n\r\n</p>".to_vec()
            })
        );
    }

    #[test]
    fn half_a_head_is_no_answer() {
        assert_eq!(parse(b"HTTP/1.0 200 OK\r\n"), None);
    }
}
