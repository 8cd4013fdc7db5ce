//! Colours and styles in every way that they are written: kept, or refused by name and line.

use pictures::Refusal;

use crate::programs::{GREEN, LEFT, PINK, RIGHT, assert_looks, file, looks};

/// Left by this style and right in green.
fn styled(style: &str) -> String {
    format!(r##"<path d="{LEFT}" style="{style}"/><path d="{RIGHT}" fill="#1B7F3B"/>"##)
}

#[test]
fn of_several_colours_the_last_that_can_be_read_is_kept() {
    for style in [
        "fill:#C2185B;fill:color(display-p3 0.7216 0.1451 0.3529);fill-opacity:1",
        "fill:#000;fill:#C2185B",
        "fill:#C2185B;fill:color-mix(in oklab, red, blue)",
        "fill:#C2185B;fill:var(--nobody)",
        "fill:#C2185B !important;fill:#000",
        "FILL: #C2185B;;stroke:NONE",
        "fill:rgb(194 24 91 / 1)",
        "fill:rgb(76.078431%,9.411765%,35.686275%)",
        "fill:hsl(336 78% 43%);fill:#C2185B",
        "color:#C2185B;fill:currentcolor",
        "--brand:#C2185B;fill:var(--brand)",
        "fill:var(--fill-0, #C2185B)",
        "fill:#C2185B icc-color(sRGB, 0.76, 0.09, 0.36)",
        "fill:url(#nobody) #C2185B",
        "fill:#C2185B;background:white;-inkscape-stroke:none;enable-background:accumulate",
        "/* fill:#000 */fill:#C2185B/*;fill:#000*/",
    ] {
        assert_looks(&styled(style), PINK, GREEN);
    }
    // A colour for wider screens alone is the nearest that a picture here can have.
    let [Some(left), _] = looks(&styled("fill:color(display-p3 0.7216 0.1451 0.3529)")).unwrap()
    else {
        panic!("nothing is there");
    };
    let near = left.iter().zip(PINK).all(|(a, b)| a.abs_diff(b) <= 24);
    assert!(near, "{left:?}");
}

#[test]
fn style_sheets_count_as_browsers_have_it() {
    let shapes = |more: &str| {
        format!(
            r#"<g id="logo" class="all"><path class="st0 left" d="{LEFT}"/><path class="st1" d="{RIGHT}" {more}/></g>"#
        )
    };
    for css in [
        ".st0{fill:#C2185B;}.st1{fill:#1B7F3B;}",
        "path{fill:#1B7F3B}.st0{fill:#C2185B}",
        ".st0{fill:#C2185B}path{fill:#1B7F3B}",
        ".st0,.st1{fill:#1B7F3B}g > .st0{fill:#C2185B}",
        "#logo .left{fill:#C2185B}\n.st0{fill:red}.st1{fill:#1B7F3B}",
        ".st0{fill:#C2185B!important}#logo .left{fill:red}.st1{fill:#1B7F3B}",
        "@charset \"utf-8\";/* a */.st0{fill:#C2185B}.st1{fill:#1B7F3B}",
        ":root{--a:#C2185B;--b:#1B7F3B}.st0{fill:var(--a)}.st1{fill:var(--b)}",
        ".st0{fill:#C2185B}.st1{fill:#1B7F3B}@media (prefers-color-scheme: dark){.st0{fill:#fff}}",
        "@media screen{.st0{fill:#C2185B}}.st1{fill:#1B7F3B}.st1:hover{fill:red}",
        ".st0{fill:#C2185B}.st1{fill:#1B7F3B}@supports (color:color(display-p3 0 0 0)){.st0{fill:color(display-p3 1 0 0)}}",
        "path:first-child{fill:#C2185B}path + path{fill:#1B7F3B}",
    ] {
        assert_looks(&format!("<style>{css}</style>{}", shapes("")), PINK, GREEN);
    }
    // An element's own word counts more than a rule, and an attribute less.
    let css = ".st0{fill:#C2185B}.st1{fill:#fff}";
    let own = format!("<style>{css}</style>{}", shapes(r#"style="fill:#1B7F3B""#));
    assert_looks(&own, PINK, GREEN);
    let css = ".st0{fill:#C2185B}.st1{fill:#1B7F3B}";
    let attribute = format!("<style>{css}</style>{}", shapes("fill='#fff'"));
    assert_looks(&attribute, PINK, GREEN);
    // Some programs write style sheets as raw text, and paths into them.
    let css = format!(
        r#"<style type="text/css"><![CDATA[ .fil0 {{fill:#C2185B}} .right {{d:path("{RIGHT}");fill:#1B7F3B}} ]]></style>
        <path class="fil0" d="{LEFT}"/><path class="right"/>"#
    );
    assert_looks(&css, PINK, GREEN);
}

/// Styles that can't be kept, as they are told.
const LOST: [&str; 17] = [
    "fill: color-mix(in srgb, red, blue)",
    "fill: var(--brand)",
    "stroke: rosy",
    "fill: device-cmyk(0 1 1 0)",
    "fill: url(#nobody)",
    "clip-path: circle(40%)",
    "clip-path: url(#nobody)",
    "mask: url(#nobody)",
    "mask: linear-gradient(red, blue)",
    "filter: url(#nobody)",
    "filter: blurry(2px)",
    "marker-end: url(#nobody)",
    "mix-blend-mode: plus-lighter",
    "backdrop-filter: blur(2px)",
    "opacity: calc(1 / 2)",
    "transform: rotate3d(1,1,1,45deg)",
    "vector-effect: non-scaling-stroke",
];

/// More than a style: what stands in the drawing, what is told, and its line.
const LOST_ELSEWHERE: [(&str, &str, u32); 10] = [
    (
        "\n\n<path d='M0 0H40V40H0z'\n fill='rosy'/>",
        "fill: rosy",
        5,
    ),
    (
        "<style>\n.a{fill:red}\n .b{stroke:red;\n fill:rosy}</style><path class='b' d='M0 0H9'/>",
        "fill: rosy",
        5,
    ),
    (
        "<style>\n\npath:nth-child(2){fill:red}</style>",
        "path:nth-child(2)",
        4,
    ),
    (
        "<style>@media (min-width:9px){path{fill:red}}</style>",
        "@media (min-width:9px)",
        2,
    ),
    ("<style>@layer a{path{fill:red}}</style>", "@layer a", 2),
    (
        "<style>path{fill:red;path:hover{fill:blue}}</style>",
        "path",
        2,
    ),
    ("\n<mesh/>", "<mesh>", 3),
    ("<use href='#nobody'/>", "<use href=\"#nobody\">", 2),
    (
        "<defs><meshgradient id='m'/></defs><path fill='url(#m)' d='M0 0H9V9'/>",
        "fill: url(#m)",
        2,
    ),
    (
        "<linearGradient id='g'><stop stop-color='lab(a b c)'/></linearGradient>",
        "stop-color: lab(a b c)",
        2,
    ),
];

#[track_caller]
fn assert_lost(inside: &str, what: &str, line: u32) {
    match looks(inside) {
        Err(Refusal::Unreadable(spot)) => {
            assert_eq!((spot.what(), spot.line()), (what, line), "{inside}");
        }
        other => panic!("{other:?}: {inside}"),
    }
}

#[test]
fn what_can_not_be_kept_is_refused_by_its_name_and_line() {
    for style in LOST {
        assert_lost(&styled(style), style, 2);
    }
    for (inside, what, line) in LOST_ELSEWHERE {
        assert_lost(&(inside.to_owned() + &styled("fill:red")), what, line);
    }
    let ground = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" style="background:white"><path d="M0 0H9V9z"/></svg>"#;
    assert!(matches!(file(ground), Err(Refusal::Unreadable(_))));
    // What is told of a file is short, and has no sign that can't be seen.
    let long = format!("fill:\u{202e}{}", "x".repeat(99));
    let Err(Refusal::Unreadable(spot)) = looks(&styled(&long)) else {
        panic!("it was read");
    };
    assert!(
        spot.what().len() <= 60 && spot.what().is_ascii(),
        "{spot:?}"
    );
}

#[test]
fn letters_are_refused_however_they_are_written() {
    for letters in [
        "<flowRoot><flowPara>Tea</flowPara></flowRoot>",
        "<switch><foreignObject width='9' height='9'><p xmlns='http://www.w3.org/1999/xhtml'>Tea</p></foreignObject></switch>",
        "<defs><text id='t'>Tea</text></defs><use href='#t'/>",
    ] {
        assert_eq!(
            looks(&(letters.to_owned() + &styled("fill:red"))),
            Err(Refusal::Text)
        );
    }
    assert_looks(
        &(styled("fill:#C2185B") + "<text x='1'><tspan> </tspan></text>"),
        PINK,
        GREEN,
    );
}
