//! Workers as processes of their own: what they make, and what becomes of those that use too much.
//!
//! This binary is the worker too, if it is started as one. Limits are made so low that they are
//! always reached; nothing here measures time.

use std::{path::PathBuf, process::ExitCode, time::Duration};

use libtest_mimic::{Arguments, Failed, Trial};
use pictures::{Colour, Grounds, Job, Limits, Made, Refusal, Role, Workshop, make, worker};

type Test = fn() -> Result<(), Failed>;

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some(worker::COMMAND) {
        return worker::main();
    }
    let tests: &[(&str, Test)] = &[
        ("a_worker_makes_what_is_made_without_one", same),
        ("a_worker_refuses_what_is_refused_without_one", refused),
        ("too_much_memory_is_too_costly", memory),
        ("too_much_time_on_a_processor_is_too_costly", processor),
        ("too_long_a_wait_is_too_costly", wait),
        ("a_program_that_talks_nonsense_is_too_costly", nonsense),
        ("without_a_program_nothing_is_looked_at", nothing),
        ("many_at_once_are_all_served", many),
    ];
    let trials = tests.iter().map(|(name, test)| Trial::test(*name, *test));
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit_code()
}

/// Longer than any test may take.
const PATIENCE: Duration = Duration::from_mins(1);

fn workshop(limits: Limits, wait: Duration) -> Result<Workshop, Failed> {
    Ok(Workshop::new(std::env::current_exe()?).with_limits(limits, wait))
}

fn ask(workshop: &Workshop, job: &Job) -> Result<Result<Made, Refusal>, Failed> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    Ok(runtime.block_on(workshop.make(job)))
}

fn job(role: Role, file: &[u8]) -> Job {
    Job {
        role,
        file: file.to_vec(),
        dark: None,
        grounds: Grounds {
            light: Colour([255; 3]),
            dark: Colour([20; 3]),
        },
    }
}

fn drawing(inside: &str) -> Job {
    let open = r#"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200">"#;
    job(Role::Logo, [open, inside, "</svg>"].concat().as_bytes())
}

/// A PNG of 32 million pixels in a few kilobytes.
fn large() -> Result<Job, Failed> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 8_000, 4_000);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&vec![0; 1_000 * 4_000])?;
    writer.finish()?;
    Ok(job(Role::Logo, &file))
}

/// Turbulence of so many octaves that no processor ever gets through.
const ENDLESS: &str = r#"<filter id="f"><feTurbulence baseFrequency=".1" numOctaves="99999999"/>
    </filter><rect width="400" height="200" filter="url(#f)"/>"#;

fn expect<T: PartialEq + std::fmt::Debug>(found: &T, expected: &T) -> Result<(), Failed> {
    if found == expected {
        Ok(())
    } else {
        Err(format!("found {found:?}, expected {expected:?}").into())
    }
}

fn same() -> Result<(), Failed> {
    let workshop = workshop(Limits::default(), PATIENCE)?;
    let mut with_dark = drawing(r#"<circle cx="200" cy="100" r="90"/>"#);
    with_dark.dark = Some(drawing(r##"<circle cx="9" cy="9" r="9" fill="#fff"/>"##).file);
    let mut cover = large()?;
    cover.role = Role::Cover;
    for job in [
        drawing("<path d='M0 0h99v99z'/>"),
        with_dark,
        large()?,
        cover,
    ] {
        let made = ask(&workshop, &job)?;
        expect(&made.is_ok(), &true)?;
        expect(&made, &make(&job))?;
    }
    Ok(())
}

fn refused() -> Result<(), Failed> {
    let workshop = workshop(Limits::default(), PATIENCE)?;
    let text = drawing("<text>Tea</text>");
    expect(&ask(&workshop, &text)?, &Err(Refusal::Text))?;
    let mut too_large = text;
    too_large.file = vec![b' '; pictures::BYTES_MAX + 1];
    expect(&ask(&workshop, &too_large)?, &Err(Refusal::Large))
}

fn memory() -> Result<(), Failed> {
    let limits = Limits {
        memory_bytes: 64 * 1024 * 1024,
        ..Limits::default()
    };
    expect(
        &ask(&workshop(limits, PATIENCE)?, &large()?)?,
        &Err(Refusal::Costly),
    )
}

fn processor() -> Result<(), Failed> {
    let limits = Limits {
        cpu_seconds: 1,
        ..Limits::default()
    };
    let asked = ask(&workshop(limits, PATIENCE)?, &drawing(ENDLESS))?;
    expect(&asked, &Err(Refusal::Costly))
}

fn wait() -> Result<(), Failed> {
    let workshop = workshop(Limits::default(), Duration::from_millis(50))?;
    expect(&ask(&workshop, &drawing(ENDLESS))?, &Err(Refusal::Costly))
}

fn nonsense() -> Result<(), Failed> {
    let echo = Workshop::new(PathBuf::from("/bin/echo"));
    expect(&ask(&echo, &large()?)?, &Err(Refusal::Costly))
}

fn nothing() -> Result<(), Failed> {
    let missing = Workshop::new(PathBuf::from("/nowhere/portico"));
    expect(&ask(&missing, &large()?)?, &Err(Refusal::Unavailable))
}

fn many() -> Result<(), Failed> {
    let workshop = workshop(Limits::default(), PATIENCE)?;
    let job = drawing("<path d='M0 0h99v99z'/>");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let (one, two, three, four) = runtime.block_on(async {
        tokio::join!(
            workshop.make(&job),
            workshop.make(&job),
            workshop.make(&job),
            workshop.make(&job)
        )
    });
    for made in [one, two, three, four] {
        expect(&made.is_ok(), &true)?;
    }
    Ok(())
}
