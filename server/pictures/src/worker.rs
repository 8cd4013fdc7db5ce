//! What runs in the process that reads strangers' files.
//!
//! It sets its limits first, then reads the files, makes the pictures, writes its answer and ends. It
//! opens nothing, starts nothing and knows no setting: what it needs is in its standard input.

use std::{
    io::{self, Read, Write},
    process::ExitCode,
};

use rustix::process::{Resource, Rlimit, setrlimit};

use crate::pipe;

/// The hidden subcommand by which [`crate::Workshop`] starts a worker.
pub const COMMAND: &str = "pictures-worker";

/// What a worker may use before the system ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Address space, in bytes.
    pub memory_bytes: u64,
    /// Time on a processor, in seconds. The system counts whole ones.
    pub cpu_seconds: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // 32 million pixels with 16-bit colours (256 MB), again with 8 (128 MB), and the rest.
            memory_bytes: 768 * 1024 * 1024,
            cpu_seconds: 8,
        }
    }
}

/// Reads a job from standard input, and writes the answer to standard output. To be called first
/// thing, before other threads are started: what they have reserved counts.
///
/// It succeeds with a refusal too; it fails on anything that is no job.
pub fn main() -> ExitCode {
    match work(&mut io::stdin().lock(), &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn work(input: &mut impl Read, output: &mut impl Write) -> io::Result<()> {
    let mut head = [0; pipe::HEAD_BYTES];
    input.read_exact(&mut head)?;
    let head = pipe::read_head(&head).ok_or(io::ErrorKind::InvalidData)?;
    limit(head.limits)?;
    let most = u64::try_from(pipe::FILES_BYTES_MAX).unwrap_or(u64::MAX);
    let mut files = Vec::new();
    input.take(most).read_to_end(&mut files)?;
    let job = pipe::read_files(head, &files).ok_or(io::ErrorKind::InvalidData)?;
    drop(files);
    output.write_all(&pipe::write_answer(&crate::make(&job)))?;
    output.flush()
}

/// Limits this process for good.
fn limit(limits: Limits) -> io::Result<()> {
    let set = |resource, most| {
        let both = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        setrlimit(resource, both)
    };
    set(Resource::As, limits.memory_bytes)?;
    set(Resource::Cpu, u64::from(limits.cpu_seconds))?;
    // No file is written, no core dumped with a stranger's picture in it, nothing opened or started.
    set(Resource::Fsize, 0)?;
    set(Resource::Core, 0)?;
    set(Resource::Nofile, 3)?;
    set(Resource::Nproc, 0)?;
    Ok(())
}
