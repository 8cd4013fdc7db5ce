//! A merchant's logo or cover, from a file nobody vouches for, as a small safe picture.
//!
//! Nothing of a file is passed on. What it is, its first bytes say ([`kind`]). Pixels are decoded,
//! turned upright and converted to sRGB ([`pixels`]); drawings become shapes ([`drawing`]). Then a
//! [`logo`] or a [`cover`] is re-encoded ([`encode`]), as large as fits into its bytes.
//!
//! Strangers' files are read in a process of their own: [`Workshop`] starts it, [`worker`] is what
//! runs in it, under limits that it sets on itself, and [`pipe`] is what they say to each other.
//! [`make`] does the same without a process, for files of people who run the server.
//!
//! Knows no HTTP, no storage and no sentence. Whoever serves an SVG from here still gives it a
//! content security policy of its own (`default-src 'none'`), and shows it in an `<img>`.

mod cover;
mod drawing;
mod encode;
mod job;
mod kind;
mod legibility;
mod logo;
mod number;
mod picture;
mod pipe;
mod pixels;
mod refusal;
mod resize;
pub mod worker;
mod workshop;

pub use job::{BYTES_MAX, Colour, Grounds, Job, Role};
pub use legibility::Legibility;
pub use picture::{Cover, Format, Logo, Made, Picture};
pub use refusal::{Refusal, Spot};
pub use worker::Limits;
pub use workshop::Workshop;

/// Makes a picture in this process, where a costly file takes its time and memory. For files of
/// people who run the server, and for tests; it is what workers do, too.
pub fn make(job: &Job) -> Result<Made, Refusal> {
    let files = std::iter::once(&job.file).chain(&job.dark);
    if files.into_iter().any(|file| file.len() > BYTES_MAX) {
        return Err(Refusal::Large);
    }
    // Decoders and renderers state things of files and of memory that don't always hold.
    let made = std::panic::catch_unwind(|| match job.role {
        Role::Logo => logo::make(job).map(Made::Logo),
        Role::Cover => cover::make(job).map(Made::Cover),
    });
    made.unwrap_or(Err(Refusal::Costly))
}
