//! Drawings as people's programs write them: their colours stay.

use pictures::{Format, Picture, Refusal};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

use crate::harmless::logo;

pub(crate) type Colour = [u8; 3];

pub(crate) const PINK: Colour = [0xC2, 0x18, 0x5B];
pub(crate) const GREEN: Colour = [0x1B, 0x7F, 0x3B];
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
pub(crate) fn looks(inside: &str) -> Result<[Option<Colour>; 2], Refusal> {
    file(&format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="40" viewBox="0 0 80 40">
{inside}</svg>"#
    ))
}

pub(crate) fn file(text: &str) -> Result<[Option<Colour>; 2], Refusal> {
    Ok(halves(&logo(text.as_bytes())?.picture))
}

pub(crate) const LEFT: &str = "M0 0H40V40H0z";
pub(crate) const RIGHT: &str = "M40 0H80V40H40z";

#[track_caller]
pub(crate) fn assert_looks(inside: &str, left: Colour, right: Colour) {
    let found = looks(inside).unwrap_or_else(|why| panic!("{why:?}: {inside}"));
    assert_eq!(found, [Some(left), Some(right)], "{inside}");
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
    <path style="color:#000000;fill:url(#linearGradient2);fill-opacity:1;stroke:none;stroke-width:0.264583;stroke-dasharray:none;stroke-miterlimit:4;-inkscape-stroke:none;paint-job:markers fill stroke;mix-blend-mode:normal;isolation:auto;filter:none;marker:none;font-variation-settings:normal" d="M0 0H40V40H0z" id="path1" sodipodi:nodetypes="ccccc"/>
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
    let affinity = r#"<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="100%" height="100%" viewBox="0 0 80 40" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve" xmlns:serif="http://www.serif.com/" style="fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;stroke-miterlimit:2;">
    <g transform="matrix(1,0,0,1,0,0)"><rect id="Artboard1" serif:id="Artboard 1" x="0" y="0" width="80" height="40" style="fill:none;"/>
    <path d="M0,0L40,0L40,40L0,40Z" style="fill:rgb(194,24,91);"/><path d="M40,0L80,0L80,40L40,40Z" style="fill:url(#_Linear1);"/></g>
    <defs><linearGradient id="_Linear1" x1="0" y1="0" x2="1" y2="0" gradientUnits="userSpaceOnUse" gradientTransform="matrix(40,0,0,40,40,0)"><stop offset="0" style="stop-color:rgb(27,127,59);stop-opacity:1"/><stop offset="1" style="stop-color:rgb(27,127,59);stop-opacity:1"/></linearGradient></defs>
</svg>"#;
    // CorelDRAW: classes in raw text, measures in millimetres.
    let corel = r#"<?xml version="1.0" encoding="UTF-8"?>
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
</svg>"#;
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
