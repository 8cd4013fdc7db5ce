//! The properties that decide what a drawing looks like, and what kind of value each has.
//!
//! Properties of text aren't here: drawings with text are refused.

/// What a value is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A colour, a gradient or a pattern, or nothing.
    Paint,
    /// A colour.
    Colour,
    /// A share or a factor.
    Number,
    /// A length.
    Length,
    /// Lengths of dashes and gaps.
    Dashes,
    /// A word or a few.
    Words,
    /// How colours mix with those below.
    Blend,
    /// How a line grows with its drawing.
    Vector,
    /// A part of the drawing of this name.
    Part(&'static str),
    /// Filters, by name or made here.
    Filter,
    /// Where a shape goes.
    Transform,
    /// Around what it turns.
    Origin,
    /// A measure of a shape.
    Measure,
    /// Something that can't be kept. Its first words are those that ask for nothing.
    Lost,
}

/// A property.
#[derive(Clone, Copy, Debug)]
pub(super) struct Property {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// Whether what stands in an element has it from what is around.
    pub(super) inherited: bool,
    /// What it is where nobody says.
    pub(super) initial: &'static str,
}

const fn own(name: &'static str, kind: Kind, initial: &'static str) -> Property {
    Property {
        name,
        kind,
        inherited: false,
        initial,
    }
}

const fn inherited(name: &'static str, kind: Kind, initial: &'static str) -> Property {
    Property {
        inherited: true,
        ..own(name, kind, initial)
    }
}

/// All of them.
pub(super) const PROPERTIES: &[Property] = &[
    inherited("fill", Kind::Paint, "#000000"),
    inherited("stroke", Kind::Paint, "none"),
    inherited("color", Kind::Colour, "#000000"),
    own("stop-color", Kind::Colour, "#000000"),
    own("flood-color", Kind::Colour, "#000000"),
    own("lighting-color", Kind::Colour, "#ffffff"),
    own("opacity", Kind::Number, "1"),
    inherited("fill-opacity", Kind::Number, "1"),
    inherited("stroke-opacity", Kind::Number, "1"),
    own("stop-opacity", Kind::Number, "1"),
    own("flood-opacity", Kind::Number, "1"),
    inherited("stroke-miterlimit", Kind::Number, "4"),
    inherited("stroke-width", Kind::Length, "1"),
    inherited("stroke-dashoffset", Kind::Length, "0"),
    inherited("stroke-dasharray", Kind::Dashes, "none"),
    inherited("stroke-linecap", Kind::Words, "butt"),
    inherited("stroke-linejoin", Kind::Words, "miter"),
    inherited("fill-rule", Kind::Words, "nonzero"),
    inherited("clip-rule", Kind::Words, "nonzero"),
    inherited("visibility", Kind::Words, "visible"),
    inherited("paint-job", Kind::Words, "normal"),
    inherited("shape-rendering", Kind::Words, "auto"),
    inherited("image-rendering", Kind::Words, "auto"),
    inherited("color-interpolation-filters", Kind::Words, "linearRGB"),
    own("display", Kind::Words, "inline"),
    own("overflow", Kind::Words, "visible"),
    own("isolation", Kind::Words, "auto"),
    own("mask-type", Kind::Words, "luminance"),
    own("mix-blend-mode", Kind::Blend, "normal"),
    own("vector-effect", Kind::Vector, "none"),
    own("clip-path", Kind::Part("clipPath"), "none"),
    own("mask", Kind::Part("mask"), "none"),
    inherited("marker-start", Kind::Part("marker"), "none"),
    inherited("marker-mid", Kind::Part("marker"), "none"),
    inherited("marker-end", Kind::Part("marker"), "none"),
    own("filter", Kind::Filter, "none"),
    own("transform", Kind::Transform, "none"),
    own("gradientTransform", Kind::Transform, "none"),
    own("patternTransform", Kind::Transform, "none"),
    own("transform-origin", Kind::Origin, ""),
    own("x", Kind::Measure, "0"),
    own("y", Kind::Measure, "0"),
    own("width", Kind::Measure, "auto"),
    own("height", Kind::Measure, "auto"),
    own("cx", Kind::Measure, "0"),
    own("cy", Kind::Measure, "0"),
    own("r", Kind::Measure, "0"),
    own("rx", Kind::Measure, "auto"),
    own("ry", Kind::Measure, "auto"),
    own("d", Kind::Measure, "none"),
    own("rotate", Kind::Lost, "none"),
    own("scale", Kind::Lost, "none"),
    own("translate", Kind::Lost, "none"),
    own("zoom", Kind::Lost, "normal"),
    own("perspective", Kind::Lost, "none"),
    own("offset-path", Kind::Lost, "none"),
    own("backdrop-filter", Kind::Lost, "none"),
    own("mask-image", Kind::Lost, "none"),
    own("-webkit-mask", Kind::Lost, "none"),
    own("-webkit-mask-image", Kind::Lost, "none"),
    own("-webkit-clip-path", Kind::Lost, "none"),
    own("-webkit-filter", Kind::Lost, "none"),
    own("background", Kind::Lost, "none"),
    own("background-color", Kind::Lost, "transparent"),
    own("background-image", Kind::Lost, "none"),
    own("transform-box", Kind::Lost, "view-box"),
];

impl Property {
    /// By its name in style sheets.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        PROPERTIES.iter().find(|property| property.name == name)
    }

    /// Whether it is read from style sheets alone, and an attribute of its name is none.
    pub(super) fn is_style_only(&self) -> bool {
        matches!(self.name, "mix-blend-mode" | "isolation") || self.kind == Kind::Lost
    }

    /// Whether a style sheet may say it of such an element. Attributes are where they are.
    pub(super) fn is_of(&self, element: &str) -> bool {
        match self.name {
            "x" | "y" => matches!(element, "rect" | "image" | "use"),
            // An outermost drawing's size on a page is none of ours.
            "width" | "height" => matches!(element, "rect" | "image"),
            "cx" | "cy" => matches!(element, "circle" | "ellipse"),
            "r" => element == "circle",
            "rx" | "ry" => matches!(element, "rect" | "ellipse"),
            "d" => element == "path",
            "gradientTransform" | "patternTransform" => false,
            // Boxes have grounds; the drawing as a whole is the only one here.
            name if name.starts_with("background") => element == "svg",
            _ => true,
        }
    }
}
