//! Drawings that run, ask, lead away, or grow.

use pictures::{Format, Logo, Refusal};

use crate::{
    files::{base64, disc, noise, png, red_and, svg},
    harmless::{cover, logo, seen},
};

/// What is made of a red rectangle and this.
fn with(inside: &str) -> Result<Logo, Refusal> {
    logo(&red_and(inside))
}

#[test]
fn what_nobody_sees_is_left_out() {
    let plain = with("").unwrap().picture;
    assert_eq!(plain.format(), Format::Svg);
    assert_eq!((plain.width(), plain.height()), (512, 256));
    for unseen in [
        "<script>alert(1)</script>",
        r#"<script href="https://x.example/a.js"/>"#,
        r#"<a href="javascript:alert(1)"/>"#,
        r#"<a xlink:href="https://x.example/"/>"#,
        r#"<g onload="alert(1)" onclick="alert(2)"/>"#,
        r#"<animate href="javascript:x" attributeName="href" to="javascript:alert(1)"/>"#,
        r#"<set attributeName="onload" to="alert(1)"/>"#,
        "<!-- secret -->",
        "<metadata>secret</metadata>",
        "<title>secret</title>",
        r#"<x:link xmlns:x="http://www.w3.org/1999/xhtml" href="https://x.example/a.css"/>"#,
        r#"<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://x.example/"/>"#,
        "<?php system('id') ?>",
    ] {
        assert_eq!(with(unseen).unwrap().picture, plain, "{unseen}");
    }
    let linked = r#"<a href="javascript:alert(1)"><rect x="30" width="9" height="9"/></a>"#;
    let made = with(linked).unwrap().picture;
    assert!(made.format() == Format::Svg && made != plain);
}

#[test]
fn what_would_be_missed_is_refused() {
    for text in ["<text>Tea</text>", "<foreignObject><p/></foreignObject>"] {
        assert_eq!(with(text).unwrap_err(), Refusal::Text, "{text}");
    }
    for elsewhere in [
        r#"<image href="https://x.example/a.png" width="9" height="9"/>"#,
        r#"<image xlink:href="/etc/passwd" width="9" height="9"/>"#,
        r#"<image href="file:///etc/passwd" width="9" height="9"/>"#,
        r#"<use href="b.svg#x"/>"#,
        r#"<use href="javascript:alert(1)"/>"#,
        r#"<use href="data:image/svg+xml,%3Csvg/%3E#x"/>"#,
        r#"<rect width="9" height="9" fill="url(https://x.example/a.svg#b)"/>"#,
        r#"<rect width="9" height="9" style="fill:url('https://x.example/')"/>"#,
        "<style>@import 'https://x.example/a.css';</style>",
        "<style>rect{fill:url(https://x.example/)}</style>",
        r#"<?xml-stylesheet href="https://x.example/a.css"?>"#,
        r#"<linearGradient id="a" xlink:href="https://x.example/#a"/>"#,
    ] {
        assert_eq!(
            with(elsewhere).unwrap_err(),
            Refusal::Elsewhere,
            "{elsewhere}"
        );
    }
    assert_eq!(logo(&svg("")), Err(Refusal::Empty));
    assert_eq!(
        logo(&svg(r#"<rect width="9" height="9" fill="none"/>"#)),
        Err(Refusal::Empty)
    );
    assert_eq!(
        logo(&svg(r#"<rect x="90" width="9" height="9"/>"#)),
        Err(Refusal::Empty)
    );
}

#[test]
fn entities_that_grow_are_refused_and_a_plain_doctype_is_not() {
    let laughs = (1..10).map(|level| {
        let ten = format!("&l{};", level - 1).repeat(10);
        format!(r#"<!ENTITY l{level} "{ten}">"#)
    });
    let laughs: String = laughs.collect();
    let bomb = format!(
        r#"<!DOCTYPE svg [<!ENTITY l0 "ha">{laughs}]><svg xmlns="http://www.w3.org/2000/svg"><g>&l9;</g></svg>"#
    );
    assert_eq!(logo(bomb.as_bytes()), Err(Refusal::Entities));
    let outside = r#"<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>"#;
    assert_eq!(logo(outside.as_bytes()), Err(Refusal::Entities));
    let red = red_and("");
    let short = r#"<!DOCTYPE svg [<!ENTITY x "short">]>"#;
    let short = [short.as_bytes(), red.as_slice()].concat();
    assert_eq!(logo(&short).unwrap(), with("").unwrap());
    let plain = [
        br#"<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://x.example/svg11.dtd">"#,
        red.as_slice(),
    ];
    assert_eq!(logo(&plain.concat()).unwrap(), with("").unwrap());
}

#[test]
fn what_grows_is_refused() {
    // Ten uses of ten uses of ten uses …
    let levels = (1..12).map(|level| {
        let uses = format!(r##"<use href="#u{}"/>"##, level - 1).repeat(10);
        format!(r#"<g id="u{level}">{uses}</g>"#)
    });
    let uses: String = levels.collect();
    let bomb = format!(r#"<rect id="u0" width="1" height="1"/>{uses}"#);
    assert_eq!(with(&bomb).unwrap_err(), Refusal::Intricate);
    // The same with patterns, which are only painted.
    let levels = (1..12).map(|level| {
        let rect = format!(r#"<rect width="9" height="9" fill="url(#p{})"/>"#, level - 1);
        format!(
            r#"<pattern id="p{level}" width="9" height="9" patternUnits="userSpaceOnUse">{}</pattern>"#,
            rect.repeat(10)
        )
    });
    let patterns: String = levels.collect();
    let bomb = format!(
        r#"<pattern id="p0" width="1" height="1"/>{patterns}<rect width="9" height="9" fill="url(#p11)"/>"#
    );
    assert_eq!(with(&bomb).unwrap_err(), Refusal::Intricate);
    let itself = r##"<g id="a"><use href="#a"/></g>"##;
    assert_eq!(with(itself).unwrap_err(), Refusal::Intricate);
    let each_other = r#"<mask id="a" mask="url(#b)"/><mask id="b" mask="url(#a)"/>"#;
    assert_eq!(with(each_other).unwrap_err(), Refusal::Intricate);
    let deep = ["<g>".repeat(100_000), "</g>".repeat(100_000)].concat();
    assert_eq!(with(&deep).unwrap_err(), Refusal::Intricate);
    let deep = ["<g>".repeat(200), "</g>".repeat(200)].concat();
    assert_eq!(with(&deep).unwrap_err(), Refusal::Intricate);
    let many = r#"<rect width="1" height="1"/>"#.repeat(70_000);
    assert_eq!(with(&many).unwrap_err(), Refusal::Intricate);
}

#[test]
fn measures_of_any_size_are_fine_and_of_any_shape_are_not() {
    let drawing = |size: &str| {
        let inside = r#"<path d="M0 0H1000V1000H0z"/></svg>"#;
        let open = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {size}>"#);
        logo([open.as_str(), inside].concat().as_bytes())
    };
    let huge = drawing(r#"width="1e9" height="1e9" viewBox="0 0 1000 1000""#).unwrap();
    assert_eq!((huge.picture.width(), huge.picture.height()), (512, 512));
    let tiny = drawing(r#"width=".001" height=".001" viewBox="0 0 1000 1000""#).unwrap();
    assert_eq!((tiny.picture.width(), tiny.picture.height()), (512, 512));
    let long = r#"width="9000" height="10" viewBox="0 0 9 9" preserveAspectRatio="none""#;
    assert_eq!(drawing(long), Err(Refusal::Shape));
    assert!(drawing(r#"viewBox="0 0 1e30 1e30""#).is_err());
    assert!(drawing(r#"width="0" height="5""#).is_err());
}

#[test]
fn pictures_within_a_drawing_are_looked_at_like_any_other() {
    let image = |kind: &str, bytes: &[u8]| {
        let address = format!("data:{kind};base64,{}", base64(bytes));
        with(&format!(
            r#"<image href="{address}" width="9" height="9"/>"#
        ))
    };
    let pixels = png(&disc(60, 60, [0, 90, 0, 255]));
    // It becomes pixels as a whole: a finished SVG has no picture in it.
    assert_eq!(
        image("image/png", &pixels).unwrap().picture.format(),
        Format::Png
    );
    assert_eq!(
        image("text/html", &pixels).unwrap().picture.format(),
        Format::Png
    );
    let drawing = red_and("");
    assert_eq!(
        image("image/svg+xml", &drawing).unwrap_err(),
        Refusal::Intricate
    );
    assert_eq!(image("image/gif", b"GIF89a").unwrap_err(), Refusal::Format);
    assert_eq!(image("text/html", b"<p/>").unwrap_err(), Refusal::Intricate);
    let claims = crate::files::png_of_size(20_000, 20_000);
    assert_eq!(image("image/png", &claims).unwrap_err(), Refusal::Pixels);
    let one = format!(
        r#"<image href="data:;base64,{}" width="9" height="9"/>"#,
        base64(&pixels)
    );
    assert_eq!(with(&one.repeat(13)).unwrap_err(), Refusal::Intricate);
}

#[test]
fn what_needs_more_than_shapes_is_drawn() {
    for more in [
        r#"<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g filter="url(#f)"><rect width="9" height="9"/></g>"#,
        r#"<filter id="f" x="-9" y="-9" width="1e4" height="1e4"><feGaussianBlur stdDeviation="1e3"/></filter><g filter="url(#f)"><rect width="9" height="9"/></g>"#,
        r#"<g style="mix-blend-mode:multiply"><rect width="9" height="9" fill="lime"/></g>"#,
    ] {
        let made = with(more).unwrap().picture;
        assert_eq!(made.format(), Format::Png, "{more}");
        let red = seen(&made).get_pixel(300, 150).0;
        assert!(red[0] > 180 && red[1] < 10, "{red:?}");
    }
    // The renderer fails over this one, and nothing else does.
    let huge = r#"<filter id="f" x="-1e6" y="-1e6" width="1e9" height="1e9"><feGaussianBlur stdDeviation="1e6"/></filter><g filter="url(#f)"><rect width="9" height="9"/></g>"#;
    assert_eq!(with(huge).unwrap_err(), Refusal::Costly);
    let points = noise(120, 120);
    let points = points.pixels().map(|pixel| {
        let [x, y, ..] = pixel.0;
        format!("L{} {}", u32::from(x) * 40 / 255, u32::from(y) * 20 / 255)
    });
    let long: String = points.collect();
    let long = format!(r#"<path d="M0 0{long}"/>"#);
    assert_eq!(with(&long).unwrap().picture.format(), Format::Png);
}

#[test]
fn paints_clips_and_masks_stay_what_they_were() {
    let made = with(
        r##"<linearGradient id="Layer 1secret"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>
        <clipPath id="c"><circle cx="9" cy="9" r="5"/></clipPath>
        <mask id="m" style="mask-type:alpha"><rect width="40" height="20" fill="#fff"/></mask>
        <rect id="Customer list" width="20" height="20" fill="url(#Layer 1secret)"/>
        <g clip-path="url(#c)" mask="url(#m)"><rect width="40" height="20" fill="#0a0"/></g>"##,
    );
    let made = made.unwrap().picture;
    let text = std::str::from_utf8(made.bytes()).unwrap();
    assert_eq!(made.format(), Format::Svg, "{text}");
    assert!(
        text.contains("<clipPath") && text.contains("<mask"),
        "{text}"
    );
    assert!(
        !text.contains("Customer") && !text.contains("secret"),
        "{text}"
    );
}

#[test]
fn a_drawing_becomes_a_cover_of_pixels() {
    let made = cover(&red_and("")).unwrap();
    assert_eq!((made.large.width(), made.large.height()), (960, 480));
    assert_eq!((made.small.width(), made.small.height()), (480, 240));
    assert_eq!(seen(&made.large).get_pixel(100, 100).0, [0xc0, 0, 0, 255]);
}
