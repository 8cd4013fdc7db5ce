//! Drawings as people's programs write them: their colours stay, or they are refused by name.

use pictures::{Format, Picture, Refusal};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

use crate::harmless::logo;

type Colour = [u8; 3];

const PINK: Colour = [0xC2, 0x18, 0x5B];
const GREEN: Colour = [0x1B, 0x7F, 0x3B];
const BLACK: Colour = [0, 0, 0];

/// The colours in the middles of the left and the right half; nothing where nothing is.
fn halves(picture: &Picture) -> [Option<Colour>; 2] {
    if picture.format() != Format::Svg {
        let seen = image::load_from_memory(picture.bytes())
            .unwrap()
            .into_rgba8();
        let (width, height) = seen.dimensions();
        return [1, 3].map(|quarter| {
            let [red, green, blue, alpha] = seen.get_pixel(width * quarter / 4, height / 2).0;
            (alpha > 0).then_some([red, green, blue])
        });
    }
    let tree = Tree::from_data(picture.bytes(), &Options::default()).unwrap();
    let size = tree.size().to_int_size();
    let mut pixmap = Pixmap::new(size.width(), size.height()).unwrap();
    resvg::render(&tree, Transform::default(), &mut pixmap.as_mut());
    [1, 3].map(|quarter| {
        let x = size.width() * quarter / 4;
        let pixel = pixmap.pixel(x, size.height() / 2).unwrap().demultiply();
        (pixel.alpha() > 0).then_some([pixel.red(), pixel.green(), pixel.blue()])
    })
}

/// What a drawing of 80 by 40 units with this in it looks like, left and right.
fn looks(inside: &str) -> Result<[Option<Colour>; 2], Refusal> {
    file(&format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="40" viewBox="0 0 80 40">
{inside}</svg>"#
    ))
}

fn file(text: &str) -> Result<[Option<Colour>; 2], Refusal> {
    Ok(halves(&logo(text.as_bytes())?.picture))
}

const LEFT: &str = "M0 0H40V40H0z";
const RIGHT: &str = "M40 0H80V40H40z";

#[track_caller]
fn assert_looks(inside: &str, left: Colour, right: Colour) {
    let found = looks(inside).unwrap_or_else(|why| panic!("{why:?}: {inside}"));
    assert_eq!(found, [Some(left), Some(right)], "{inside}");
}

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
            r##"<g id="logo" class="all"><path class="st0 left" d="{LEFT}"/><path class="st1" d="{RIGHT}" {more}/></g>"##
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
    let own = format!(
        "<style>{css}</style>{}",
        shapes(r##"style="fill:#1B7F3B""##)
    );
    assert_looks(&own, PINK, GREEN);
    let css = ".st0{fill:#C2185B}.st1{fill:#1B7F3B}";
    let attribute = format!("<style>{css}</style>{}", shapes(r##"fill="#fff""##));
    assert_looks(&attribute, PINK, GREEN);
    // Some programs write style sheets as raw text, and paths into them.
    let css = format!(
        r#"<style type="text/css"><![CDATA[ .fil0 {{fill:#C2185B}} .right {{d:path("{RIGHT}");fill:#1B7F3B}} ]]></style>
        <path class="fil0" d="{LEFT}"/><path class="right"/>"#
    );
    assert_looks(&css, PINK, GREEN);
}

#[test]
fn what_can_not_be_kept_is_refused_by_its_name_and_line() {
    let left = |style: &str| styled(style);
    let defined = |definition: &str, id: &str| {
        let used = styled(&format!("fill:url(#{id})"));
        format!("<defs>{definition}</defs>{used}")
    };
    let mesh = defined("<meshgradient id='m'/>", "m");
    let stop = "<linearGradient id='g'><stop stop-color='lab(a b c)'/></linearGradient>";
    let stop = defined(stop, "g");
    for (inside, what, line) in [
        (
            left("fill:color-mix(in srgb, red, blue)"),
            "fill: color-mix(in srgb, red, blue)",
            2,
        ),
        (left("fill:var(--brand)"), "fill: var(--brand)", 2),
        (left("stroke:rosy"), "stroke: rosy", 2),
        (
            left("fill:device-cmyk(0 1 1 0)"),
            "fill: device-cmyk(0 1 1 0)",
            2,
        ),
        (left("fill:url(#nobody)"), "fill: url(#nobody)", 2),
        (mesh, "fill: url(#m)", 2),
        (stop, "stop-color: lab(a b c)", 2),
        (left("clip-path:circle(40%)"), "clip-path: circle(40%)", 2),
        (left("mask:url(#nobody)"), "mask: url(#nobody)", 2),
        (left("filter:url(#nobody)"), "filter: url(#nobody)", 2),
        (left("filter:blurry(2px)"), "filter: blurry(2px)", 2),
        (
            left("mix-blend-mode:plus-lighter"),
            "mix-blend-mode: plus-lighter",
            2,
        ),
        (
            left("backdrop-filter:blur(2px)"),
            "backdrop-filter: blur(2px)",
            2,
        ),
        (left("opacity:calc(1 / 2)"), "opacity: calc(1 / 2)", 2),
        (
            left("transform:rotate3d(1,1,1,45deg)"),
            "transform: rotate3d(1,1,1,45deg)",
            2,
        ),
        (
            left("vector-effect:non-scaling-stroke"),
            "vector-effect: non-scaling-stroke",
            2,
        ),
        (
            format!("\n\n<path d=\"{LEFT}\"\n fill=\"rosy\"/>"),
            "fill: rosy",
            5,
        ),
        (
            format!(
                "<style>\n.a{{fill:red}}\n .b{{stroke:red;\n fill:rosy}}</style><path class=\"b\" d=\"{LEFT}\"/>"
            ),
            "fill: rosy",
            5,
        ),
        (
            "<style>\n\npath:nth-child(2){fill:red}</style>".to_owned() + &left(""),
            "path:nth-child(2)",
            4,
        ),
        (
            "<style>@media (min-width:9px){path{fill:red}}</style>".to_owned() + &left(""),
            "@media (min-width:9px)",
            2,
        ),
        (
            "<style>@layer a{path{fill:red}}</style>".to_owned() + &left(""),
            "@layer a",
            2,
        ),
        (
            "<style>path{fill:red;path:hover{fill:blue}}</style>".to_owned() + &left(""),
            "path",
            2,
        ),
        ("\n<mesh/>".to_owned() + &left(""), "<mesh>", 3),
        (
            "<use href=\"#nobody\"/>".to_owned() + &left(""),
            "<use href=\"#nobody\">",
            2,
        ),
    ] {
        match looks(&inside) {
            Err(Refusal::Unreadable(spot)) => {
                assert_eq!((spot.what(), spot.line()), (what, line), "{inside}");
            }
            other => panic!("{other:?}: {inside}"),
        }
    }
    let ground = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" style="background:#fff"><path d="M0 0H9V9z"/></svg>"#;
    assert!(matches!(file(ground), Err(Refusal::Unreadable(_))));
    // What is told of a file is short, and has no sign that can't be seen.
    let Err(Refusal::Unreadable(spot)) = looks(&left(&format!("fill:\u{202e}{}", "x".repeat(99))))
    else {
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

#[test]
fn inkscapes_drawings_keep_their_colours() {
    let text = r##"<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="80mm" height="40mm" viewBox="0 0 80 40" version="1.1" id="svg1"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="namedview1" pagecolor="#ffffff" inkscape:deskcolor="#d1d1d1"/>
  <defs id="defs1">
    <linearGradient id="swatch1" inkscape:swatch="solid"><stop style="stop-color:#c2185b;stop-opacity:1;" offset="0" id="stop1"/></linearGradient>
    <linearGradient inkscape:collect="always" xlink:href="#swatch1" id="linearGradient2" x1="0" y1="0" x2="40" y2="0" gradientUnits="userSpaceOnUse"/>
    <inkscape:path-effect effect="spiro" id="path-effect1"/>
  </defs>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1" style="display:inline">
    <path style="color:#000000;fill:url(#linearGradient2);fill-opacity:1;stroke:none;stroke-width:0.264583;stroke-dasharray:none;stroke-miterlimit:4;-inkscape-stroke:none;paint-order:markers fill stroke;mix-blend-mode:normal;isolation:auto;filter:none;marker:none;font-variation-settings:normal" d="M0 0H40V40H0z" id="path1" sodipodi:nodetypes="ccccc"/>
    <rect style="fill:#1b7f3b;vector-effect:none;stroke-linejoin:round" id="rect1" width="40" height="40" x="40" y="0"/>
  </g>
</svg>"##;
    assert_eq!(file(text).unwrap(), [Some(PINK), Some(GREEN)]);
    let mesh = text.replace("url(#linearGradient2)", "url(#meshgradient3)");
    assert!(matches!(file(&mesh), Err(Refusal::Unreadable(spot)) if spot.line() == 14));
}

#[test]
fn illustrators_drawings_keep_their_colours() {
    let text = r##"<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
	<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
	<!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
	<!ENTITY colour "#C2185B">
]>
<svg version="1.1" id="Layer_1" xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;"
	 x="0px" y="0px" viewBox="0 0 80 40" style="enable-background:new 0 0 80 40;" xml:space="preserve">
<style type="text/css">
	.st0{fill:&colour;}
	.st1{fill-rule:evenodd;clip-rule:evenodd;fill:#1B7F3B;}
</style>
<switch>
	<foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1">
		<i:aipgfRef  xlink:href="#adobe_illustrator_pgf"></i:aipgfRef>
	</foreignObject>
	<g i:extraneous="self"><rect class="st0" width="40" height="40"/><rect x="40" class="st1" width="40" height="40"/></g>
</switch>
<i:aipgf id="adobe_illustrator_pgf" i:pgfEncoding="zstd/base64">KLUv/QBYdCoCSs7</i:aipgf>
</svg>"##;
    assert_eq!(file(text).unwrap(), [Some(PINK), Some(GREEN)]);
}

#[test]
fn other_programs_drawings_keep_their_colours() {
    // Figma: colours for wider screens behind those for all, masks and filters by name.
    let figma = r##"<svg width="80" height="40" viewBox="0 0 80 40" fill="none" xmlns="http://www.w3.org/2000/svg">
<g clip-path="url(#clip0_1_2)"><mask id="mask0_1_2" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="80" height="40"><path d="M80 0H0V40H80V0Z" fill="white" style="fill:white;fill-opacity:1;"/></mask>
<g mask="url(#mask0_1_2)"><path d="M0 0H40V40H0z" fill="#C2185B" style="fill:#C2185B;fill:color(display-p3 0.7608 0.0941 0.3569);fill-opacity:1;"/></g>
<path d="M40 0H80V40H40z" stroke="#1B7F3B" style="stroke:#1B7F3B;stroke:color(display-p3 0.1059 0.4980 0.2314);stroke-opacity:1;" stroke-width="2" fill="#1B7F3B"/></g>
<defs><clipPath id="clip0_1_2"><rect width="80" height="40" fill="white" style="fill:white;fill-opacity:1;"/></clipPath></defs></svg>"##;
    // Affinity Designer: everything in `style`, serif's own names.
    let affinity = r##"<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="100%" height="100%" viewBox="0 0 80 40" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve" xmlns:serif="http://www.serif.com/" style="fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;stroke-miterlimit:2;">
    <g transform="matrix(1,0,0,1,0,0)"><rect id="Artboard1" serif:id="Artboard 1" x="0" y="0" width="80" height="40" style="fill:none;"/>
    <path d="M0,0L40,0L40,40L0,40Z" style="fill:rgb(194,24,91);"/><path d="M40,0L80,0L80,40L40,40Z" style="fill:url(#_Linear1);"/></g>
    <defs><linearGradient id="_Linear1" x1="0" y1="0" x2="1" y2="0" gradientUnits="userSpaceOnUse" gradientTransform="matrix(40,0,0,40,40,0)"><stop offset="0" style="stop-color:rgb(27,127,59);stop-opacity:1"/><stop offset="1" style="stop-color:rgb(27,127,59);stop-opacity:1"/></linearGradient></defs>
</svg>"##;
    // CorelDRAW: classes in raw text, measures in millimetres.
    let corel = r##"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Creator: CorelDRAW 2021.5 -->
<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" width="80mm" height="40mm" version="1.1" style="shape-rendering:geometricPrecision; text-rendering:geometricPrecision; image-rendering:optimizeQuality; fill-rule:evenodd; clip-rule:evenodd" viewBox="0 0 8000 4000" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xodm="http://www.corel.com/coreldraw/odm/2003">
 <defs>
  <style type="text/css">
   <![CDATA[
    .str0 {stroke:#1B7F3B;stroke-width:7.62;stroke-miterlimit:22.9256}
    .fil0 {fill:#C2185B}
    .fil1 {fill:#1B7F3B;fill-rule:nonzero}
   ]]>
  </style>
 </defs>
 <g id="Layer_x0020_1"><metadata id="CorelCorpID_0Corel-Layer"/>
  <polygon class="fil0" points="0,0 4000,0 4000,4000 0,4000 "/><path class="fil1 str0" d="M4000 0l4000 0 0 4000 -4000 0z"/></g>
</svg>"##;
    // Canva: attributes, uses of what is defined, and clips.
    let canva = r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" zoomAndPan="magnify" viewBox="0 0 60 30" height="40" preserveAspectRatio="xMidYMid meet" version="1.0"><defs><g/><clipPath id="id1"><path d="M 0 0 L 60 0 L 60 30 L 0 30 Z M 0 0 " clip-rule="nonzero"/></clipPath></defs><g clip-path="url(#id1)"><path fill="#c2185b" d="M 0 0 L 30 0 L 30 30 L 0 30 Z M 0 0 " fill-opacity="1" fill-rule="nonzero"/></g><g fill="#1b7f3b" fill-opacity="1"><g transform="translate(30, 0)"><path d="M 0 0 H30 V30 H0z"/></g></g></svg>"##;
    for text in [figma, affinity, corel, canva] {
        assert_eq!(file(text).unwrap(), [Some(PINK), Some(GREEN)], "{text}");
    }
    // What nobody coloured is black, as everywhere.
    assert_looks(
        &format!(r#"<path d="{LEFT}"/><path fill="currentColor" d="{RIGHT}"/>"#),
        BLACK,
        BLACK,
    );
}
