//! Where the two programs of the demonstration listen, where they keep things, and which variables tell them so. What
//! somebody has set themselves counts, but for the gateway: a demonstration never talks to another than its own.

mod month_before;

use std::{
    fs,
    path::{Path, PathBuf, absolute},
};

use anyhow::{Context as _, bail, ensure};
use tokio::process::Command;

use super::DemoArguments;
use crate::config::Environment;

const SHOPS: &[(&str, &str)] = &[
    ("shops.toml", include_str!("../../../demo/shops.toml")),
    ("tea.svg", include_str!("../../../demo/tea.svg")),
    ("door.svg", include_str!("../../../demo/door.svg")),
];
/// What would lead to another gateway.
const GATEWAY: [&str; 2] = ["PORTICO_GATEWAY_", "PORTICO_ACCOUNTS"];
/// Everybody who tries it comes from one address.
const STARTS: &str = "120";

/// Everything that must be known before starting.
#[derive(Debug)]
pub(super) struct Setting {
    shop: String,
    sandbox: String,
    data: PathBuf,
    portico: PathBuf,
    sandbox_program: PathBuf,
    locales: Option<PathBuf>,
    /// Whether its tables have to be made first.
    has_postgres: bool,
    variables: Vec<(&'static str, String)>,
}

impl Setting {
    pub(super) fn of(
        environment: &dyn Environment,
        arguments: DemoArguments,
    ) -> anyhow::Result<Self> {
        let names = environment.names();
        let others = names
            .iter()
            .find(|name| GATEWAY.iter().any(|begins| name.starts_with(begins)));
        if let Some(name) = others {
            bail!(
                "{name} is set, but a demonstration has a gateway of its own: take it away first"
            );
        }
        let or = |name, default: &str| environment.get(name).unwrap_or_else(|| default.to_owned());
        let portico = std::env::current_exe().context("this program's own file")?;
        let sandbox_program = match arguments.sandbox {
            Some(file) => file,
            None => beside(&portico)?,
        };
        let mut setting = Self {
            shop: or("PORTICO_LISTEN", "127.0.0.1:3000"),
            sandbox: or("SANDBOX_LISTEN", "127.0.0.1:4000"),
            data: absolute(or("PORTICO_DATA", "portico-demo"))?,
            portico,
            sandbox_program,
            locales: arguments.locales,
            has_postgres: names
                .iter()
                .any(|name| name.starts_with("PORTICO_DATABASE_URL")),
            variables: Vec::new(),
        };
        for (variable, address) in [
            ("PORTICO_LISTEN", &setting.shop),
            ("SANDBOX_LISTEN", &setting.sandbox),
        ] {
            if let Err(error) = std::net::TcpListener::bind(address) {
                bail!("can't listen on {address} ({error}): end what does, or set {variable}");
            }
        }
        setting.variables = setting.told();
        setting
            .variables
            .retain(|(name, _)| *name == "PORTICO_DATA" || !names.iter().any(|own| own == name));
        Ok(setting)
    }

    /// What both are told.
    fn told(&self) -> Vec<(&'static str, String)> {
        let key = |name: &str| self.data.join("keys").join(name).display().to_string();
        let gateway = self.sandbox_at("");
        let mut told = vec![
            ("PORTICO_LISTEN", self.shop.clone()),
            ("PORTICO_PUBLIC_URL", self.shop_at("")),
            ("PORTICO_DATA", self.data.display().to_string()),
            ("PORTICO_FOLLOW", format!("https,{gateway}")),
            ("PORTICO_GATEWAY_URL", gateway),
            ("PORTICO_GATEWAY_CLIENT_ID_FILE", key("client_id")),
            (
                "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
                key("merchant_private.pem"),
            ),
            ("PORTICO_GATEWAY_PUBLIC_KEY_FILE", key("gateway_public.pem")),
            ("PORTICO_GALLERY", "true".to_owned()),
        ];
        told.extend(
            [
                "PORTICO_STARTS_PER_CLIENT_MINUTE",
                "PORTICO_STARTS_PER_CODE_MINUTE",
                "PORTICO_SIGN_INS_PER_CLIENT_MINUTE",
            ]
            .map(|name| (name, STARTS.to_owned())),
        );
        told
    }

    pub(super) fn data(&self) -> &Path {
        &self.data
    }

    /// An address of the shop's.
    pub(super) fn shop_at(&self, path: &str) -> String {
        format!("http://{}{path}", self.shop)
    }

    /// An address of the pretend gateway's.
    pub(super) fn sandbox_at(&self, path: &str) -> String {
        format!("http://{}{path}", self.sandbox)
    }

    /// The demonstration's shops, as files that can be applied, and read by whoever wants to know how.
    pub(super) fn write_shops(&self) -> anyhow::Result<()> {
        let folder = self.shops();
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        for (name, text) in SHOPS {
            let file = folder.join(name);
            fs::write(&file, text).with_context(|| file.display().to_string())?;
        }
        Ok(())
    }

    fn shops(&self) -> PathBuf {
        self.data.join("demo")
    }

    /// What has to be done before the server starts, as it is typed.
    pub(super) fn before(&self) -> Vec<Vec<String>> {
        let shops = self.shops().join("shops.toml").display().to_string();
        let migrate = self.has_postgres.then(|| vec!["migrate".to_owned()]);
        let apply = vec!["apply".to_owned(), shops];
        migrate.into_iter().chain([apply]).collect()
    }

    /// Whether nothing was ever tried here.
    pub(super) fn is_new(&self) -> bool {
        !self.journal().exists()
    }

    /// The pretend gateway's books.
    fn journal(&self) -> PathBuf {
        self.data.join("sandbox.journal")
    }

    pub(super) fn sandbox(&self) -> Command {
        let mut command = Command::new(&self.sandbox_program);
        command
            .env("SANDBOX_LISTEN", &self.sandbox)
            .env("SANDBOX_KEYS", self.data.join("keys"))
            .env("SANDBOX_SHOP", self.shop_at(""))
            // The shop keeps its payments over a restart, so the gateway has to as well.
            .env("SANDBOX_JOURNAL", self.journal());
        command
    }

    pub(super) fn serve(&self) -> Command {
        let mut command = self.portico(&["serve"]);
        if let Some(locales) = &self.locales {
            command.arg("--locales").arg(locales);
        }
        command
    }

    /// A command of this program's.
    pub(super) fn portico<W: AsRef<std::ffi::OsStr>>(&self, words: &[W]) -> Command {
        let mut command = Command::new(&self.portico);
        command.args(words).envs(self.variables.iter().cloned());
        command
    }
}

/// The pretend gateway's program, where a build or a package puts it.
fn beside(portico: &Path) -> anyhow::Result<PathBuf> {
    let folder = portico.parent().context("this program's own folder")?;
    let places = [folder.to_owned(), folder.join("../lib/portico")];
    let files = places
        .iter()
        .flat_map(|place| [place.join("portico-sandbox"), place.join("sandbox")]);
    let mut there = files.filter(|file| file.is_file());
    let found = there.next();
    ensure!(
        found.is_some(),
        "the pretend gateway's program (portico-sandbox) is neither beside {} nor in ../lib/portico: name it with --sandbox",
        portico.display()
    );
    found.context("it was there")
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn setting(more: &[(&'static str, &str)], sandbox: Option<&Path>) -> anyhow::Result<Setting> {
        // Any free ports.
        let mut environment = HashMap::from([
            ("PORTICO_LISTEN", "127.0.0.1:0".to_owned()),
            ("SANDBOX_LISTEN", "127.0.0.1:0".to_owned()),
        ]);
        environment.extend(
            more.iter()
                .map(|(name, value)| (*name, (*value).to_owned())),
        );
        let arguments = DemoArguments {
            sandbox: sandbox.map(Path::to_owned),
            locales: None,
            month: None,
        };
        Setting::of(&environment, arguments)
    }

    #[test]
    fn another_gateway_is_refused() {
        for name in [
            "PORTICO_GATEWAY_URL",
            "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
            "PORTICO_ACCOUNTS",
        ] {
            let refused = setting(&[(name, "x")], Some(Path::new("sandbox"))).unwrap_err();
            assert!(refused.to_string().contains(name), "{refused}");
        }
    }

    #[test]
    fn what_somebody_has_set_counts_and_the_folder_is_told_in_full() {
        let sandbox = Some(Path::new("sandbox"));
        let more = [
            ("PORTICO_DATA", "here"),
            ("PORTICO_STARTS_PER_CLIENT_MINUTE", "7"),
        ];
        let setting = setting(&more, sandbox).unwrap();
        let told = |wanted| {
            let mut told = setting.variables.iter();
            told.find(|(name, _)| *name == wanted)
                .map(|(_, value)| value.as_str())
        };
        assert_eq!(told("PORTICO_STARTS_PER_CLIENT_MINUTE"), None);
        assert_eq!(told("PORTICO_STARTS_PER_CODE_MINUTE"), Some(STARTS));
        let data = told("PORTICO_DATA").unwrap();
        assert!(
            Path::new(data).is_absolute() && data.ends_with("here"),
            "{data}"
        );
        assert_eq!(setting.before().len(), 1);
    }

    #[test]
    fn a_postgresql_gets_its_tables_first() {
        let more = [("PORTICO_DATABASE_URL", "postgres://127.0.0.1/x")];
        let setting = setting(&more, Some(Path::new("sandbox"))).unwrap();
        assert_eq!(setting.before().first(), Some(&vec!["migrate".to_owned()]));
    }

    #[test]
    fn the_pretend_gateway_is_found_where_a_package_or_a_build_puts_it() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let portico = root.join("bin/portico");
        for place in ["bin", "lib/portico"] {
            fs::create_dir_all(root.join(place)).unwrap();
        }
        let missing = beside(&portico).unwrap_err().to_string();
        assert!(missing.contains("--sandbox"), "{missing}");
        for file in ["lib/portico/portico-sandbox", "bin/sandbox"] {
            fs::write(root.join(file), "").unwrap();
            let found = beside(&portico).unwrap();
            assert_eq!(
                found.canonicalize().unwrap(),
                root.join(file).canonicalize().unwrap()
            );
        }
    }
}
