//! What server and worker say to each other: numbers in big-endian order, and bytes after their
//! length. The server believes no length and no number of the worker, which has read a stranger's
//! file.

mod reader;

use crate::{
    BYTES_MAX, Colour, Cover, Format, Grounds, Job, Legibility, Limits, Logo, Made, Picture,
    Refusal, Role, Spot, drawing,
};
use reader::Reader;

/// Both begin with it; the last byte is the version.
const MARK: &[u8] = b"PIC\x01";
/// Bytes of a job before its files.
pub(crate) const HEAD_BYTES: usize = 4 + 8 + 4 + 1 + 3 + 3;
/// Most bytes of a job's files with their lengths.
pub(crate) const FILES_BYTES_MAX: usize = 2 * (BYTES_MAX + 4);
/// Most bytes of an answer: two pictures, and a few numbers.
pub(crate) const ANSWER_BYTES_MAX: usize = 2 * Cover::BYTES_MAX + 256;
/// Most bytes of what is told of a drawing that can't be kept.
const SPOT_BYTES_MAX: usize = 4 * (Spot::LEN_MAX + 1);
/// No side of a finished picture is longer.
const SIDE_MAX: u32 = 4_096;

/// What is known of a job before its files are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) limits: Limits,
    role: Role,
    grounds: Grounds,
}

pub(crate) fn write_job(job: &Job, limits: Limits) -> Vec<u8> {
    let mut out = MARK.to_vec();
    out.extend(limits.memory_bytes.to_be_bytes());
    out.extend(limits.cpu_seconds.to_be_bytes());
    out.push(match job.role {
        Role::Logo => 0,
        Role::Cover => 1,
    });
    out.extend(job.grounds.light.0);
    out.extend(job.grounds.dark.0);
    write_bytes(&mut out, &job.file);
    write_bytes(&mut out, job.dark.as_deref().unwrap_or_default());
    out
}

pub(crate) fn read_head(bytes: &[u8]) -> Option<Head> {
    let mut reader = Reader::new(bytes);
    reader.mark(MARK)?;
    let limits = Limits {
        memory_bytes: reader.long()?,
        cpu_seconds: reader.number()?,
    };
    let role = match reader.byte()? {
        0 => Role::Logo,
        1 => Role::Cover,
        _ => return None,
    };
    let grounds = Grounds {
        light: Colour(reader.array()?),
        dark: Colour(reader.array()?),
    };
    reader.end()?;
    Some(Head {
        limits,
        role,
        grounds,
    })
}

pub(crate) fn read_files(head: Head, bytes: &[u8]) -> Option<Job> {
    let mut reader = Reader::new(bytes);
    let file = reader.bytes(BYTES_MAX)?.to_vec();
    let dark = reader.bytes(BYTES_MAX)?.to_vec();
    reader.end()?;
    Some(Job {
        role: head.role,
        file,
        dark: (!dark.is_empty()).then_some(dark),
        grounds: head.grounds,
    })
}

pub(crate) fn write_answer(answer: &Result<Made, Refusal>) -> Vec<u8> {
    let mut out = MARK.to_vec();
    match answer {
        Err(refusal) => {
            let place = Refusal::ALL.iter();
            let place = place.map(Refusal::key).position(|key| key == refusal.key());
            let place = place.and_then(|place| u8::try_from(place).ok());
            out.extend([0, place.unwrap_or(u8::MAX)]);
            if let Refusal::Unreadable(spot) = refusal {
                out.extend(spot.line().to_be_bytes());
                write_bytes(&mut out, spot.what().as_bytes());
            }
        }
        Ok(Made::Logo(logo)) => {
            out.extend([
                1,
                legibility_byte(logo.on_light),
                legibility_byte(logo.on_dark),
            ]);
            out.extend([logo.lost_on_light, logo.lost_on_dark, logo.dark.is_some()].map(u8::from));
            write_picture(&mut out, &logo.picture);
            if let Some(dark) = &logo.dark {
                write_picture(&mut out, dark);
            }
        }
        Ok(Made::Cover(cover)) => {
            out.push(2);
            write_picture(&mut out, &cover.large);
            write_picture(&mut out, &cover.small);
        }
    }
    out
}

/// `None` for anything but an answer to a job of this role.
pub(crate) fn read_answer(bytes: &[u8], role: Role) -> Option<Result<Made, Refusal>> {
    let mut reader = Reader::new(bytes);
    reader.mark(MARK)?;
    let answer = match (reader.byte()?, role) {
        (0, _) => Err(refusal(&mut reader)?),
        (1, Role::Logo) => {
            let on_light = legibility(reader.byte()?)?;
            let on_dark = legibility(reader.byte()?)?;
            let (lost_on_light, lost_on_dark) = (reader.flag()?, reader.flag()?);
            let has_dark = reader.flag()?;
            let picture = picture(&mut reader, Logo::BYTES_MAX)?;
            let dark = has_dark.then(|| picture_of_logo(&mut reader));
            Ok(Made::Logo(Logo {
                picture,
                on_light,
                dark: match dark {
                    None => None,
                    Some(dark) => Some(dark?),
                },
                on_dark,
                lost_on_light,
                lost_on_dark,
            }))
        }
        (2, Role::Cover) => Ok(Made::Cover(Cover {
            large: picture(&mut reader, Cover::BYTES_MAX)?,
            small: picture(&mut reader, Cover::SMALL_BYTES_MAX)?,
        })),
        _ => return None,
    };
    reader.end()?;
    Some(answer)
}

fn refusal(reader: &mut Reader<'_>) -> Option<Refusal> {
    let refusal = Refusal::ALL.get(usize::from(reader.byte()?))?;
    if !matches!(refusal, Refusal::Unreadable(_)) {
        return Some(refusal.clone());
    }
    let line = reader.number()?;
    let what = std::str::from_utf8(reader.bytes(SPOT_BYTES_MAX)?).ok()?;
    // Whatever the worker says, it becomes one short line here.
    Some(Refusal::Unreadable(Spot::new(what, line)))
}

fn picture_of_logo(reader: &mut Reader<'_>) -> Option<Picture> {
    picture(reader, Logo::BYTES_MAX)
}

fn write_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    // What is too long is refused before; the other side would refuse it too.
    out.extend(u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes());
    out.extend(bytes);
}

fn write_picture(out: &mut Vec<u8>, picture: &Picture) {
    out.push(match picture.format() {
        Format::Svg => 0,
        Format::Png => 1,
        Format::Jpeg => 2,
    });
    out.extend(picture.width().to_be_bytes());
    out.extend(picture.height().to_be_bytes());
    write_bytes(out, picture.bytes());
}

/// Its first bytes have to be what it is said to be, and an SVG is looked at once more.
fn picture(reader: &mut Reader<'_>, bytes_max: usize) -> Option<Picture> {
    let format = reader.byte()?;
    let (width, height) = (reader.number()?, reader.number()?);
    let bytes = reader.bytes(bytes_max)?;
    let (format, fits) = match format {
        0 => (
            Format::Svg,
            std::str::from_utf8(bytes).is_ok_and(drawing::is_harmless),
        ),
        1 => (Format::Png, bytes.starts_with(b"\x89PNG\r\n\x1a\n")),
        2 => (Format::Jpeg, bytes.starts_with(&[0xff, 0xd8, 0xff])),
        _ => return None,
    };
    let sides = 1..=SIDE_MAX;
    let fits = fits && sides.contains(&width) && sides.contains(&height);
    fits.then(|| Picture::new(format, bytes.to_vec(), width, height))
}

const fn legibility_byte(legibility: Legibility) -> u8 {
    match legibility {
        Legibility::Plain => 0,
        Legibility::Plate => 1,
    }
}

const fn legibility(byte: u8) -> Option<Legibility> {
    match byte {
        0 => Some(Legibility::Plain),
        1 => Some(Legibility::Plate),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(format: Format, bytes: &[u8]) -> Vec<u8> {
        write_answer(&Ok(Made::Logo(Logo {
            picture: Picture::new(format, bytes.to_vec(), 9, 9),
            on_light: Legibility::Plain,
            dark: None,
            on_dark: Legibility::Plate,
            lost_on_light: true,
            lost_on_dark: false,
        })))
    }

    const SVG: &[u8] = br#"<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>"#;

    #[test]
    fn every_refusal_arrives_as_it_was_sent() {
        for refusal in Refusal::ALL {
            let sent = write_answer(&Err(refusal.clone()));
            assert_eq!(read_answer(&sent, Role::Cover), Some(Err(refusal.clone())));
        }
        let spot = Spot::new("fill: color-mix(in srgb, red, blue)", 12);
        let sent = write_answer(&Err(Refusal::Unreadable(spot.clone())));
        assert_eq!(
            read_answer(&sent, Role::Logo),
            Some(Err(Refusal::Unreadable(spot)))
        );
        assert_eq!(read_answer(b"PIC\x01\x00\xff", Role::Logo), None);
    }

    #[test]
    fn a_worker_that_was_taken_over_can_not_have_a_script_served() {
        let read = |bytes: &[u8]| read_answer(&answer(Format::Svg, bytes), Role::Logo);
        assert!(read(SVG).is_some());
        let script = br#"<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>"#;
        assert_eq!(read(script), None);
        assert_eq!(read_answer(&answer(Format::Png, SVG), Role::Logo), None);
        assert_eq!(read_answer(&answer(Format::Jpeg, SVG), Role::Logo), None);
    }

    #[test]
    fn answers_that_are_cut_longer_or_to_another_order_are_none() {
        let whole = answer(Format::Svg, SVG);
        for end in 0..whole.len() {
            assert_eq!(read_answer(&whole[..end], Role::Logo), None, "{end}");
        }
        assert_eq!(read_answer(&[&whole[..], b"x"].concat(), Role::Logo), None);
        assert_eq!(read_answer(&whole, Role::Cover), None);
    }
}
