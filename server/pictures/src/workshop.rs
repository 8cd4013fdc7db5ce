//! Starts a process for every stranger's file, and is never taken down by one.

use std::{ffi::OsString, path::PathBuf, process::Stdio, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    process::{Child, Command},
    sync::Semaphore,
    time::timeout,
};

use crate::{BYTES_MAX, Job, Limits, Made, Refusal, pipe, worker};

/// Longest that a merchant waits for a worker, and then for its answer. More than the worker's time
/// on a processor, since others want the processor too.
const WAIT: Duration = Duration::from_secs(10);
/// Workers at once: enough for a few merchants, and not all of a small machine's memory.
const WORKERS: usize = 2;

/// Has pictures made by workers.
#[derive(Debug)]
pub struct Workshop {
    program: PathBuf,
    limits: Limits,
    wait: Duration,
    places: Semaphore,
}

impl Workshop {
    /// `program` is what calls [`worker::main`] if its only argument is [`worker::COMMAND`].
    pub const fn new(program: PathBuf) -> Self {
        Self {
            program,
            limits: Limits {
                memory_bytes: 768 * 1024 * 1024,
                cpu_seconds: 8,
            },
            wait: WAIT,
            places: Semaphore::const_new(WORKERS),
        }
    }

    /// With other limits, and another longest wait.
    #[must_use]
    pub fn with_limits(self, limits: Limits, wait: Duration) -> Self {
        Self {
            limits,
            wait,
            ..self
        }
    }

    /// Makes a picture. A worker that dies, is killed or talks nonsense makes the file
    /// [`Refusal::Costly`]; if none can be started, or all are busy for long, the answer is
    /// [`Refusal::Unavailable`], and the first of these is logged.
    pub async fn make(&self, job: &Job) -> Result<Made, Refusal> {
        let mut files = std::iter::once(&job.file).chain(&job.dark);
        if files.any(|file| file.len() > BYTES_MAX) {
            return Err(Refusal::Large);
        }
        let place = timeout(self.wait, self.places.acquire()).await;
        let Ok(Ok(_place)) = place else {
            return Err(Refusal::Unavailable);
        };
        let mut child = self.start().map_err(|error| {
            tracing::error!(program = %self.program.display(), %error, "no worker for pictures");
            Refusal::Unavailable
        })?;
        let asked = pipe::write_job(job, self.limits);
        let answer = timeout(self.wait, ask(&mut child, &asked)).await;
        // It has answered, failed or had its time; whichever it was, it is over.
        let _gone_already = child.kill().await;
        let answer = answer.ok().flatten().ok_or(Refusal::Costly)?;
        pipe::read_answer(&answer, job.role).ok_or(Refusal::Costly)?
    }

    fn start(&self) -> std::io::Result<Child> {
        Command::new(&self.program)
            .arg(OsString::from(worker::COMMAND))
            // Keys and addresses may stand in the environment.
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
    }
}

/// What a worker answered before it ended well.
async fn ask(child: &mut Child, job: &[u8]) -> Option<Vec<u8>> {
    let mut input = child.stdin.take()?;
    let output = child.stdout.take()?;
    let sent = async move {
        // A worker that dies over the files is noticed by its answer.
        let _sent = input.write_all(job).await;
        drop(input);
    };
    let most = u64::try_from(pipe::ANSWER_BYTES_MAX).unwrap_or(u64::MAX);
    let mut answer = Vec::new();
    let read = async { output.take(most).read_to_end(&mut answer).await };
    let ((), read) = tokio::join!(sent, read);
    read.ok()?;
    child.wait().await.ok()?.success().then_some(answer)
}
