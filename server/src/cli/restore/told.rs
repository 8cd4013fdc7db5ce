//! What is told of a backup that was put back: what was in it, where things lie, and what is left to do.

use std::path::Path;

use super::say;
use crate::{
    backup::{
        self, opened,
        owner::{Owner, is_root},
        putting::{FILES, Plan, SecretPlace},
    },
    secret,
};

pub(super) fn tell(data: &Path, plan: &Plan) -> anyhow::Result<()> {
    let Plan { manifest, secret } = plan;
    let (shown, taken) = (data.display(), &manifest.taken_at);
    let what = match &manifest.database {
        Some(counted) => format!("{} payments, {} refunds", counted.payments, counted.refunds),
        None => "no database: put that back by its own means, then `portico restore --in-place`"
            .to_owned(),
    };
    say(&format!("{shown}: put back as it was at {taken}: {what}"))?;
    for entry in &manifest.files {
        let in_place = [backup::DATABASE, backup::SETTLEMENT, backup::SECRET];
        if !in_place.contains(&entry.name.as_str()) {
            let lies = opened::place(&data.join(FILES), &entry.name);
            say(&format!("  {} was {}", lies.display(), entry.from))?;
        }
        if let (backup::SECRET, SecretPlace::Named(named)) = (entry.name.as_str(), secret) {
            let lies = data.join(FILES).join(backup::SECRET);
            let to = match named {
                Some(path) => format!("to {path}, where {} says that it is", secret::VARIABLE),
                None => format!("to where {} will say that it is", secret::VARIABLE),
            };
            say(&format!(
                "{} is the installation's secret: move it {to}, before anything starts",
                lies.display()
            ))?;
        }
    }
    if !manifest.secrets {
        say(
            "keys and passwords were not in it: put them where the settings say. portico.secret wasn't either: put the one from \
             before where a server looks for it before anything starts; with a new one people's PINs, the secrets of webhooks and the \
             tokens of channels have to be set anew",
        )?;
    }
    if is_root() && Owner::of(data)?.is_none() {
        say(&format!(
            "all of it is root's, as {shown} is: where the server runs as another user, give it to that one before it starts, \
             such as `chown -R portico: {shown}`"
        ))?;
    }
    say(&format!(
        "payments begun after {taken} are not in it; docs/backup.md says what to do about them. Start with \
         `portico serve`, then look with `portico doctor`"
    ))
}
