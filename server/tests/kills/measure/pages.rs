//! What a customer's page costs beside the least that an answer can cost, in one run on one machine: the server
//! on one core, whoever asks on the other. CPU by the system's nanoseconds, not the time that passed.

use std::{
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use super::{FEW, fill, hello::AS_HELLO, work::Workers};
use crate::{ground::Ground, installation::Installation, process::Process, street::USER_AGENT};

/// The word that makes this binary measure pages alone.
pub(crate) const PAGES: &str = "--measure-page";

/// Lines that are open at once.
const LINES: u32 = 8;
/// How often each of them asks.
const TIMES: u32 = 1_500;
/// How often each asks before it counts: what is kept is made meanwhile.
const BEFORE: u32 = 100;
/// What is kept is made beside requests; it has that long.
const MADE: Duration = Duration::from_secs(2);

/// What one answer costs.
struct Cost {
    cpu_us: f64,
    /// Of the slowest of a thousand, from the question to the last byte.
    p999_us: u128,
    /// As they leave, with what stands before them.
    bytes: usize,
}

/// Measures a page with few and with many payments stored.
pub(crate) fn run(many: u32) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        pin(std::process::id(), 1);
        for stored in [FEW, many] {
            let (installation, _gateway) = Installation::new(Ground::File).await;
            let installation = installation.with_built_files();
            fill::fill(&installation, stored).await;
            tell(&installation, stored).await;
        }
    });
    ExitCode::SUCCESS
}

async fn tell(installation: &Installation, stored: u32) {
    let least = {
        let address = installation.doors[0].trim_start_matches("http://");
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.arg(AS_HELLO).arg(address);
        let log = installation.data().join("hello.log");
        let server = Process::start(&mut command, &installation.doors[0], &log).await;
        pin(server.id(), 0);
        cost(installation, &server, "/").await
    };
    let server = installation.start_server(0).await;
    pin(server.id(), 0);
    let code = &installation.code;
    let kept = cost(installation, &server, &format!("/c/{code}")).await;
    let made = cost(installation, &server, &format!("/c/{code}?x=1")).await;
    eprintln!(
        "\n{stored} payments stored     µs of CPU   hello ÷ it   slowest of 1,000, µs   bytes"
    );
    for (what, one) in [
        ("hello", &least),
        ("page, kept", &kept),
        ("page, made", &made),
    ] {
        let ratio = least.cpu_us / one.cpu_us;
        eprintln!(
            "  {what:<24}{:>11.1}{ratio:>13.3}{:>23}{:>8}",
            one.cpu_us, one.p999_us, one.bytes
        );
    }
}

/// Puts all threads of a process on one core, where there are two.
fn pin(process: u32, core: usize) {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    if cores > core {
        let mut command = Command::new("taskset");
        command.args(["-a", "-c", "-p", &core.to_string(), &process.to_string()]);
        let pinned = command.output();
        assert!(pinned.unwrap().status.success(), "taskset pins a process");
    }
}

async fn cost(installation: &Installation, server: &Process, path: &str) -> Cost {
    let host = installation.doors[0].trim_start_matches("http://");
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8\r\n\
         Accept-Encoding: gzip, deflate, br\r\nAccept-Language: zh-HK,zh;q=0.9,en;q=0.8\r\n\
         User-Agent: {USER_AGENT}\r\n\r\n"
    );
    asked(host, &request, BEFORE).await;
    tokio::time::sleep(MADE).await;
    let (_, bytes) = asked(host, &request, BEFORE).await;
    let workers = Workers::new(vec![server.id()], None);
    let before = workers.servers_cpu();
    let (mut took, _) = asked(host, &request, TIMES).await;
    let worked = workers.servers_cpu().saturating_sub(before);
    took.sort();
    Cost {
        cpu_us: worked.as_secs_f64() * 1e6 / f64::from(LINES * TIMES),
        p999_us: took[took.len() * 999 / 1_000].as_micros(),
        bytes,
    }
}

/// Asks on every line at once, so often each.
async fn asked(host: &str, request: &str, times: u32) -> (Vec<Duration>, usize) {
    let mut lines = Vec::new();
    for _ in 0..LINES {
        let line = TcpStream::connect(host).await.unwrap();
        line.set_nodelay(true).unwrap();
        lines.push(tokio::spawn(ask(line, request.to_owned(), times)));
    }
    let (mut took, mut bytes) = (Vec::new(), 0);
    for line in lines {
        let (one, len) = line.await.unwrap();
        took.extend(one);
        bytes = len;
    }
    (took, bytes)
}

async fn ask(mut line: TcpStream, request: String, times: u32) -> (Vec<Duration>, usize) {
    let (mut took, mut answer) = (Vec::new(), Vec::new());
    for _ in 0..times {
        let begun = Instant::now();
        answer.clear();
        line.write_all(request.as_bytes()).await.unwrap();
        while !is_whole(&answer) {
            let read = line.read_buf(&mut answer).await.unwrap();
            assert!(read > 0, "the line was closed");
        }
        took.push(begun.elapsed());
        assert!(answer.starts_with(b"HTTP/1.1 200"), "it is answered");
    }
    (took, answer.len())
}

/// Whether an answer is here to its end: it says how long it is, or comes in pieces.
fn is_whole(answer: &[u8]) -> bool {
    let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") else {
        return false;
    };
    let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
    let body = &answer[end + 4..];
    match head.split_once("content-length: ") {
        Some((_, rest)) => {
            let len = rest.lines().next().unwrap().parse::<usize>().unwrap();
            body.len() >= len
        }
        None => body.ends_with(b"0\r\n\r\n"),
    }
}
