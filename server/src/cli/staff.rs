//! What an operator types about the people of a shop: letting the first owner in, who there is, and
//! that it is over.

use clap::{Args, Subcommand};
use serde::Serialize;

use super::{links::Links, open, say, studio};
use people::{
    access::{Access, MadeLink},
    ending::Ended,
    scope::{Reach, Spot},
    staff::Colleague,
};

#[derive(Debug, Subcommand)]
pub(super) enum StaffCommand {
    /// Make a link with which somebody signs in, once, within 15 minutes. Whoever has it is that
    /// person: give it to nobody else.
    Link(LinkArguments),
    /// List people and what they are.
    List {
        /// Only this merchant's, by its id.
        #[arg(long)]
        merchant: Option<String>,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// End all that somebody may do, and sign them out. The last owner stays until another has come.
    End {
        /// The person, as `portico staff list` lists them.
        person: String,
        /// Only at this merchant's, by its id.
        #[arg(long)]
        merchant: Option<String>,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
pub(super) struct LinkArguments {
    /// For a new owner of this merchant's, by its id.
    #[arg(long, value_name = "MERCHANT", required_unless_present_any = ["person", "operator"])]
    owner: Option<String>,
    /// For somebody new who looks at all shops, and changes nothing: the first look into one on a day, and each search, is in its trail.
    #[arg(long, conflicts_with_all = ["owner", "person"])]
    operator: bool,
    /// What colleagues will call the new one.
    #[arg(long, conflicts_with = "person", required_unless_present = "person")]
    name: Option<String>,
    /// For somebody there is already, as `portico staff list` lists them, who has lost what they had:
    /// whatever they had open ends.
    #[arg(long, conflicts_with = "owner")]
    person: Option<String>,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct LinkLine {
    link: String,
    person: String,
    name: String,
    until: String,
}

#[derive(Serialize)]
struct PersonLine {
    person: String,
    name: String,
    /// Whether they look at all shops.
    operator: bool,
    roles: Vec<RoleLine>,
    /// `null` for somebody who never came.
    first_came: Option<String>,
}

#[derive(Serialize)]
struct EndedLine {
    person: String,
    name: String,
    /// `null` for all.
    merchant: Option<String>,
    /// How many roles.
    ended: usize,
}

#[derive(Serialize)]
struct RoleLine {
    merchant: String,
    role: &'static str,
    /// `null` everywhere.
    at: Option<Vec<String>>,
    /// `null` for the command line.
    given_by: Option<String>,
}

pub(super) async fn run(command: StaffCommand) -> anyhow::Result<()> {
    let store = open().await?;
    let access = studio::access(&*store);
    match command {
        StaffCommand::Link(arguments) => link(&access, &Links::of(&*store).await?, arguments).await,
        StaffCommand::List { merchant, json } => {
            let people = access.staff(merchant.as_deref()).await?;
            let lines: Vec<PersonLine> = people.into_iter().map(line).collect();
            if json {
                return say(&serde_json::to_string_pretty(&lines)?);
            }
            lines.iter().try_for_each(|line| say(&shown(line)))
        }
        StaffCommand::End {
            person,
            merchant,
            json,
        } => {
            let Ended { name, roles } = access.end_all(&person, merchant.as_deref()).await?;
            if json {
                return say(&serde_json::to_string_pretty(&EndedLine {
                    person,
                    name,
                    merchant,
                    ended: roles,
                })?);
            }
            let who = match name.as_str() {
                "" => person,
                name => format!("{name} ({person})"),
            };
            say(&format!("{who}: {roles} ended, signed out there"))
        }
    }
}

async fn link(access: &Access<'_>, links: &Links, arguments: LinkArguments) -> anyhow::Result<()> {
    let origin = links.origin()?;
    let made = match (&arguments.owner, &arguments.person) {
        (Some(merchant), _) => {
            let name = arguments.name.as_deref().unwrap_or_default();
            access.owner_link(merchant, name).await?
        }
        (None, Some(person)) => access.link_again(person).await?,
        (None, None) if arguments.operator => {
            let name = arguments.name.as_deref().unwrap_or_default();
            access.operator_link(name).await?
        }
        (None, None) => anyhow::bail!("whom is it for?"),
    };
    let MadeLink {
        person,
        name,
        secret,
        until,
    } = made;
    // Behind the `#`, so that no server and no proxy on the way ever sees it.
    let line = LinkLine {
        link: format!("{origin}/sign-in#{}", secret.expose()),
        person,
        name,
        until: until.iso(),
    };
    if arguments.json {
        return say(&serde_json::to_string_pretty(&line)?);
    }
    say(&line.link)?;
    let who = match line.name.as_str() {
        "" => &line.person,
        name => name,
    };
    say(&format!(
        "Lets {who} in once, until {}. Give it to nobody else.",
        line.until
    ))
}

fn line(colleague: Colleague) -> PersonLine {
    let Colleague {
        person,
        memberships,
    } = colleague;
    let operator = person.is_operator;
    let roles = memberships.into_iter().map(|one| RoleLine {
        merchant: one.merchant,
        role: one.role.as_str(),
        at: spots(&one.reach),
        given_by: (!one.made_by.is_empty()).then_some(one.made_by),
    });
    PersonLine {
        person: person.id,
        name: person.name,
        operator,
        roles: roles.collect(),
        first_came: person.joined.map(foundation::clock::Timestamp::iso),
    }
}

/// Stores, and tills of theirs by their numbers; nothing for everywhere.
fn spots(reach: &Reach) -> Option<Vec<String>> {
    let named = |spot: &Spot| match spot.till {
        None => spot.store.clone(),
        Some(till) => format!("{}/{}", spot.store, till.0),
    };
    match reach {
        Reach::Everywhere => None,
        Reach::Spots(spots) => Some(spots.iter().map(named).collect()),
    }
}

fn shown(line: &PersonLine) -> String {
    let roles = line.roles.iter().map(|role| match &role.at {
        None => format!("{} of {}", role.role, role.merchant),
        Some(at) => format!("{} of {} at {}", role.role, role.merchant, at.join(" ")),
    });
    let operator = line.operator.then(|| "operator".to_owned());
    let roles: Vec<String> = roles.chain(operator).collect();
    let name = match line.name.as_str() {
        "" => "(no name)",
        name => name,
    };
    let came = match &line.first_came {
        Some(at) => format!("first came {at}"),
        None => "never came".to_owned(),
    };
    format!("{}  {name}  {}  {came}", line.person, roles.join(", "))
}
