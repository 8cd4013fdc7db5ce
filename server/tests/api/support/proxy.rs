//! A proxy as an operator runs one: nginx, Caddy, Apache and `HAProxy` themselves, with the settings that
//! docs/running.md has for them. Only names, ports and places are others here.

use std::{
    fs,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use reqwest::{Certificate, Client};
use tempfile::TempDir;

use super::{customer::ALIPAY_HK, eventually};

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Nginx,
    Caddy,
    Apache,
    HaProxy,
}

impl Kind {
    /// As it is called on Debian.
    fn program(self) -> Option<PathBuf> {
        let name = match self {
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
            Self::Apache => "apache2",
            Self::HaProxy => "haproxy",
        };
        let places = ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"];
        let places = places.map(|folder| Path::new(folder).join(name));
        let found = places.into_iter().find(|place| place.is_file());
        if found.is_none() {
            let words = format!(
                "not run: {name} isn't installed
"
            );
            let _ = std::io::Write::write_all(&mut std::io::stderr(), words.as_bytes());
        }
        found
    }

    /// How the paper begins the lines before its settings.
    fn heading(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Caddy => "Caddy",
            Self::Apache => "Apache",
            Self::HaProxy => "HAProxy",
        }
    }

    /// What stands in the paper for it: the first block of code behind its heading.
    fn in_the_paper(self) -> String {
        let paper = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/running.md");
        let paper = fs::read_to_string(paper).unwrap();
        let heading = format!("### {}\n", self.heading());
        let (_, behind) = paper.split_once(&heading).expect("it has settings for it");
        let lines = behind.lines().skip_while(|line| !line.starts_with("    "));
        let block = lines.take_while(|line| line.is_empty() || line.starts_with("    "));
        let block: Vec<&str> = block
            .map(|line| line.strip_prefix("    ").unwrap_or(line))
            .collect();
        block.join("\n")
    }
}

/// A proxy that runs until it is dropped.
pub(crate) struct Proxy {
    running: Child,
    folder: TempDir,
    /// Scheme, host and port, as its customers type them.
    pub(crate) base: String,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ = self.running.kill();
        let _ = self.running.wait();
    }
}

/// A certificate for `localhost`, and its key, of which nobody has heard.
fn certificate(folder: &Path) {
    let wanted = "[req]\ndistinguished_name = name\nx509_extensions = more\nprompt = no\n\
                  [name]\nCN = localhost\n\
                  [more]\nsubjectAltName = DNS:localhost\nbasicConstraints = critical,CA:FALSE\n";
    fs::write(folder.join("wanted.cnf"), wanted).unwrap();
    let words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 90 \
                 -config wanted.cnf -keyout privkey.pem -out fullchain.pem";
    let made = Command::new("openssl")
        .args(words.split_whitespace())
        .current_dir(folder)
        .output();
    let made = made.unwrap();
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    fs::write(
        folder.join("both.pem"),
        read("fullchain.pem") + &read("privkey.pem"),
    )
    .unwrap();
}

impl Proxy {
    /// One at this port before a server; nothing where it isn't installed.
    pub(crate) async fn start(kind: Kind, port: u16, server: &str) -> Option<Self> {
        let program = kind.program()?;
        let folder = tempfile::Builder::new()
            .prefix("proxy")
            .tempdir_in("/tmp")
            .unwrap();
        let place = folder.path();
        certificate(place);
        let file = place.join("settings");
        let spot = Spot {
            place,
            port,
            server,
        };
        fs::write(&file, settings(kind, place, &here(kind, &spot))).unwrap();
        let mut command = Command::new(program);
        let file = file.display().to_string();
        match kind {
            Kind::Nginx => command.args(["-e", "stderr", "-c", &file]),
            Kind::Caddy => command.args(["run", "--adapter", "caddyfile", "--config", &file]),
            Kind::Apache => command.args(["-X", "-f", &file]),
            Kind::HaProxy => command.args(["-db", "-f", &file]),
        };
        let log = fs::File::create(place.join("log")).unwrap();
        let running = command
            .env("HOME", place)
            .env("XDG_DATA_HOME", place)
            .env("XDG_CONFIG_HOME", place)
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        let proxy = Self {
            running,
            folder,
            base: format!("https://localhost:{port}"),
        };
        proxy.answers().await;
        Some(proxy)
    }

    /// Waits until it does.
    async fn answers(&self) {
        let (client, health) = (self.client(), format!("{}/healthz", self.base));
        let told = || fs::read_to_string(self.folder.path().join("log")).unwrap();
        let answers = eventually("the proxy answers", async || {
            let answer = client.get(&health).send().await.ok();
            answer.filter(|answer| answer.status().is_success())
        });
        let answered = tokio::time::timeout(Duration::from_mins(1), answers).await;
        assert!(answered.is_ok(), "{}", told());
    }

    /// The file of who is trusted to be this proxy.
    pub(crate) fn trusted(&self) -> String {
        self.folder
            .path()
            .join("fullchain.pem")
            .display()
            .to_string()
    }

    /// A client that trusts it.
    pub(crate) fn client(&self) -> Client {
        let pem = fs::read(self.trusted()).unwrap();
        let client = Client::builder()
            .user_agent(ALIPAY_HK)
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .cookie_store(true)
            .timeout(Duration::from_mins(1))
            .tls_certs_only([Certificate::from_pem(&pem).unwrap()]);
        client.build().unwrap()
    }

    /// What curl gets by HTTP/2: the version, the status, and the beginning of the body.
    pub(crate) fn by_http2(&self, path: &str) -> (String, String) {
        let done = Command::new("curl")
            .args([
                "--http2",
                "--silent",
                "--show-error",
                "--max-time",
                "30",
                "--cacert",
            ])
            .arg(self.trusted())
            .args(["--write-out", "\n%{http_version} %{http_code}"])
            .arg(format!("{}{path}", self.base))
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        let (body, told) = said.rsplit_once('\n').unwrap();
        (told.to_owned(), body.to_owned())
    }
}

/// Where a proxy stands.
struct Spot<'a> {
    place: &'a Path,
    port: u16,
    server: &'a str,
}

/// The paper's settings with this place's names in the stead of the example's.
fn here(kind: Kind, spot: &Spot<'_>) -> String {
    let Spot { port, server, .. } = spot;
    let place = spot.place.display();
    let paper = kind.in_the_paper();
    let changed = paper
        .replace("http://127.0.0.1:3000", server)
        .replace("127.0.0.1:3000", server.trim_start_matches("http://"))
        .replace("/etc/letsencrypt/live/pay.example.com", &place.to_string())
        .replace(
            "/etc/haproxy/pay.example.com.pem",
            &format!("{place}/both.pem"),
        );
    assert_ne!(changed, paper);
    match kind {
        Kind::Nginx => changed
            .replace("listen 443", &format!("listen 127.0.0.1:{port}"))
            .replace("pay.example.com", "localhost"),
        Kind::Caddy => changed.replace(
            "pay.example.com {",
            &format!(
                "https://localhost:{port} {{\n    tls {place}/fullchain.pem {place}/privkey.pem"
            ),
        ),
        Kind::Apache => changed
            .replace("*:443", &format!("127.0.0.1:{port}"))
            .replace("pay.example.com", "localhost"),
        Kind::HaProxy => changed.replace("bind :443", &format!("bind 127.0.0.1:{port}")),
    }
}

/// What stands around them in a whole installation of each.
fn settings(kind: Kind, place: &Path, here: &str) -> String {
    let place = place.display();
    let is_root = fs::metadata("/proc/self").unwrap().uid() == 0;
    let user = if is_root { "user root;\n" } else { "" };
    match kind {
        Kind::Nginx => format!(
            "daemon off;\nmaster_process off;\n{user}pid {place}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n\
             access_log off;\nclient_body_temp_path {place}/1;\nproxy_temp_path {place}/2;\n\
             fastcgi_temp_path {place}/3;\nuwsgi_temp_path {place}/4;\nscgi_temp_path {place}/5;\n{here}\n}}\n"
        ),
        Kind::Caddy => {
            format!("{{\n    admin off\n    auto_https off\n    skip_install_trust\n}}\n{here}\n")
        }
        Kind::Apache => {
            let modules = "mpm_event authz_core ssl http2 proxy proxy_http headers socache_shmcb";
            let modules = modules.split_whitespace().map(|name| {
                format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n")
            });
            let modules: String = modules.collect();
            let port = here
                .split_once("127.0.0.1:")
                .and_then(|(_, rest)| rest.split_once('>'));
            let port = port.unwrap().0;
            format!(
                "ServerName localhost\n{modules}Listen 127.0.0.1:{port}\nPidFile {place}/pid\nErrorLog {place}/log\n\
                 DefaultRuntimeDir {place}\n{here}\n"
            )
        }
        Kind::HaProxy => format!("global\n    log stderr local0\n{here}\n"),
    }
}
