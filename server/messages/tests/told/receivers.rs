//! Receivers on this machine: one that takes what is posted, and one that takes mail.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};

/// What came, whole.
pub(crate) type Came = Arc<Mutex<Vec<String>>>;

pub(crate) struct Receiver {
    pub(crate) port: u16,
    came: Came,
}

impl Receiver {
    /// What came since this was asked last.
    pub(crate) fn came(&self) -> Vec<String> {
        std::mem::take(&mut self.came.lock().unwrap())
    }

    /// Takes what is posted, and answers like this.
    pub(crate) async fn http(status: &'static str, body: &'static str) -> Self {
        Self::with(move |stream, came| async move {
            let _ = posted(stream, came, [status, body]).await;
        })
        .await
    }

    /// Takes mail.
    pub(crate) async fn smtp() -> Self {
        Self::with(|stream, came| async move {
            let _ = mailed(stream, came).await;
        })
        .await
    }

    async fn with<F>(take: impl Fn(TcpStream, Came) -> F + Send + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let came = Came::default();
        let seen = Arc::clone(&came);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(take(stream, Arc::clone(&seen)));
            }
        });
        Self { port, came }
    }
}

async fn posted(stream: TcpStream, came: Came, answer: [&str; 2]) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await?;
        if line.trim().is_empty() {
            break;
        }
        if let Some(said) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = said.trim().parse().unwrap();
        }
        head.push_str(&line);
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    let whole = format!("{head}\n{}", String::from_utf8(body).unwrap());
    came.lock().unwrap().push(whole);
    let [status, text] = answer;
    let said = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n{text}",
        text.len()
    );
    stream.get_mut().write_all(said.as_bytes()).await
}

async fn mailed(stream: TcpStream, came: Came) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut whole = String::new();
    let mut is_letter = false;
    stream.get_mut().write_all(b"220 mail.example\r\n").await?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        whole.push_str(&line);
        let answer = match (is_letter, line.trim_end()) {
            (true, ".") => {
                is_letter = false;
                came.lock().unwrap().push(std::mem::take(&mut whole));
                "250 taken"
            }
            (true, _) => continue,
            (false, "DATA") => {
                is_letter = true;
                "354 go on"
            }
            (false, "QUIT") => return stream.get_mut().write_all(b"221 bye\r\n").await,
            (false, _) => "250 fine",
        };
        let answer = format!("{answer}\r\n");
        stream.get_mut().write_all(answer.as_bytes()).await?;
    }
}
