//! A sheet as an SVG of filled paths: the one drawing all formats come from.
//!
//! It names no font and refers to nothing, so it looks the same wherever it is opened.

use std::fmt::Write as _;

use crate::{
    Area, Colour,
    fonts::{Line, Segment},
    layout::{Item, Sheet},
    symbol::Symbol,
};

/// What is painted, beside the sheet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paint<'a> {
    /// The code, if there is one.
    pub(crate) symbol: Option<&'a Symbol>,
    /// The code's colour.
    pub(crate) ink: Colour,
    /// The logo's data, if there is one.
    pub(crate) logo: Option<&'a str>,
    /// The same of the acquirer's mark.
    pub(crate) mark: Option<&'a str>,
    /// What the picture shows, for those who can't see it.
    pub(crate) title: &'a str,
    /// The title's language.
    pub(crate) language: &'a str,
}

/// Draws a sheet.
pub(crate) fn draw(sheet: &Sheet, paint: &Paint<'_>) -> String {
    drawn(sheet, paint, |_| true)
}

/// Draws a sheet without its texts, for files that hold text as such.
pub(crate) fn draw_without_texts(sheet: &Sheet, paint: &Paint<'_>) -> String {
    drawn(sheet, paint, |item| match item {
        Item::Line { .. } => false,
        Item::Panel { .. } | Item::Logo(_) | Item::Mark(_) => true,
    })
}

fn drawn(sheet: &Sheet, paint: &Paint<'_>, is_meant: impl Fn(&Item) -> bool) -> String {
    let mut svg = String::new();
    let (width, height) = (Mm(sheet.width), Mm(sheet.height));
    append(
        &mut svg,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" \
             xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\" \
             width=\"{width}mm\" height=\"{height}mm\" viewBox=\"0 0 {width} {height}\">\n\
             <title>{}</title>\n<path fill=\"{}\" d=\"M0 0H{width}V{height}H0Z\"/>\n",
            Escaped(paint.title),
            Colour::PAPER,
        ),
    );
    let (over, under): (Vec<_>, Vec<_>) = sheet
        .items
        .iter()
        .filter(|item| is_meant(item))
        .partition(|item| matches!(item, Item::Logo(_)));
    for item in under {
        draw_item(&mut svg, item, paint);
    }
    if let Some(symbol) = paint.symbol {
        code(&mut svg, sheet, symbol, paint.ink);
    }
    for item in over {
        draw_item(&mut svg, item, paint);
    }
    svg.push_str("</svg>\n");
    svg
}

fn draw_item(svg: &mut String, item: &Item, paint: &Paint<'_>) {
    match item {
        Item::Line {
            line,
            size,
            start,
            colour,
        } => {
            append(svg, format_args!("<path fill=\"{colour}\" d=\""));
            outline(svg, line, *size, *start);
            svg.push_str("\"/>\n");
        }
        Item::Panel {
            area,
            radius,
            hanging,
            colour,
        } => {
            append(svg, format_args!("<path fill=\"{colour}\" d=\""));
            panel(svg, area, *radius, *hanging);
            svg.push_str("\"/>\n");
        }
        Item::Logo(area) => picture(svg, area, paint.logo),
        Item::Mark(area) => picture(svg, area, paint.mark),
    }
}

fn picture(svg: &mut String, area: &Area, data: Option<&str>) {
    let Some(data) = data else { return };
    let (x, y) = (Mm(area.x), Mm(area.y));
    let (width, height) = (Mm(area.width), Mm(area.height));
    append(
        svg,
        format_args!(
            "<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" \
             xlink:href=\"{data}\"/>\n"
        ),
    );
}

/// Modules with sharp sides, all in one path.
fn code(svg: &mut String, sheet: &Sheet, symbol: &Symbol, ink: Colour) {
    append(
        svg,
        format_args!(
            "<path fill=\"{ink}\" fill-rule=\"evenodd\" shape-rendering=\"crispEdges\" d=\""
        ),
    );
    let place = |(column, row): (i32, i32)| {
        let along = |count: i32| f32::from(i16::try_from(count).unwrap_or(0)) * sheet.module;
        [sheet.code.x + along(column), sheet.code.y + along(row)]
    };
    for corners in symbol.outlines() {
        for (at, corner) in corners.into_iter().enumerate() {
            let letter = if at == 0 { 'M' } else { 'L' };
            append(svg, format_args!("{letter}{}", Points(&place(corner))));
        }
        svg.push('Z');
    }
    svg.push_str("\"/>\n");
}

fn outline(svg: &mut String, line: &Line, size: f32, [x, y]: [f32; 2]) {
    for segment in &line.outline {
        let (letter, points): (_, &[f32]) = match segment {
            Segment::Move(points) => ('M', points),
            Segment::Line(points) => ('L', points),
            Segment::Quad(points) => ('Q', points),
            Segment::Cubic(points) => ('C', points),
            Segment::Close => ('Z', &[]),
        };
        let pairs = points.iter().zip([x, y].into_iter().cycle());
        let placed: Vec<f32> = pairs.map(|(at, from)| from + at * size).collect();
        append(svg, format_args!("{letter}{}", Points(&placed)));
    }
}

/// A rectangle with round corners, or with square upper ones.
fn panel(svg: &mut String, area: &Area, radius: f32, hanging: bool) {
    let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
    // `hanging` is for what hangs in a frame from above: its own lower corners are square.
    let (upper, lower) = if hanging {
        (radius, 0.0)
    } else {
        (radius, radius)
    };
    let corner = |svg: &mut String, radius: f32, to: [f32; 2]| {
        if radius > 0.0 {
            append(
                svg,
                format_args!("A{} {} 0 0 1 {}", Mm(radius), Mm(radius), Points(&to)),
            );
        }
    };
    append(svg, format_args!("M{}", Points(&[left + upper, top])));
    append(svg, format_args!("H{}", Mm(right - upper)));
    corner(svg, upper, [right, top + upper]);
    append(svg, format_args!("V{}", Mm(bottom - lower)));
    corner(svg, lower, [right - lower, bottom]);
    append(svg, format_args!("H{}", Mm(left + lower)));
    corner(svg, lower, [left, bottom - lower]);
    append(svg, format_args!("V{}", Mm(top + upper)));
    corner(svg, upper, [left + upper, top]);
    svg.push('Z');
}

/// Writing to a string can't fail.
fn append(svg: &mut String, text: std::fmt::Arguments<'_>) {
    svg.write_fmt(text).unwrap_or_default();
}

/// Millimetres to a thousandth, without zeros nobody needs.
struct Mm(f32);

impl std::fmt::Display for Mm {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = format!("{:.3}", self.0);
        let short = text.trim_end_matches('0').trim_end_matches('.');
        out.write_str(if short == "-0" { "0" } else { short })
    }
}

/// Numbers with blanks between.
struct Points<'a>(&'a [f32]);

impl std::fmt::Display for Points<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, point) in self.0.iter().enumerate() {
            let blank = if at == 0 { "" } else { " " };
            write!(out, "{blank}{}", Mm(*point))?;
        }
        Ok(())
    }
}

/// Text between tags.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => out.write_str("&amp;")?,
                '<' => out.write_str("&lt;")?,
                '>' => out.write_str("&gt;")?,
                control if control.is_control() => out.write_str(" ")?,
                other => out.write_char(other)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_exact_to_a_thousandth() {
        assert_eq!(
            Points(&[148.0, 0.084_666, -0.000_1, 12.5]).to_string(),
            "148 0.085 0 12.5"
        );
        assert_eq!(Mm(100.0).to_string(), "100");
    }

    #[test]
    fn a_name_can_not_leave_the_title() {
        let title = Escaped("a</title><script>&\u{7}").to_string();
        assert_eq!(title, "a&lt;/title&gt;&lt;script&gt;&amp; ");
    }
}
