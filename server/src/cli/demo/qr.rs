//! A QR that a phone can read from a terminal.

use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

/// White on black from the colour cube, which no terminal theme changes.
const WHITE_ON_BLACK: &str = "\x1b[38;5;231;48;5;16m";
const RESET: &str = "\x1b[0m";

/// Light modules are drawn with the text colour, so on a dark terminal the code comes out dark on
/// light, with its quiet zone. With `colours` it does so on a light one too.
pub(crate) fn draw(text: &str, colours: bool) -> anyhow::Result<String> {
    let picture = QrCode::new(text)?
        .render::<Dense1x2>()
        .dark_color(Dense1x2::Light)
        .light_color(Dense1x2::Dark)
        .quiet_zone(true)
        .build();
    if !colours {
        return Ok(picture);
    }
    let lines = picture
        .lines()
        .map(|line| format!("{WHITE_ON_BLACK}{line}{RESET}"));
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn the_quiet_zone_is_light() -> anyhow::Result<()> {
        let picture = draw("http://127.0.0.1:3000/c/DEMO", false)?;
        let first = picture.lines().next().unwrap_or_default();
        assert!(!first.is_empty() && first.chars().all(|block| block == '█'));
        // The last line of text holds only one line of modules.
        assert!(
            picture
                .lines()
                .all(|line| line.starts_with("████") || line.starts_with("▀▀▀▀"))
        );
        Ok(())
    }
}
