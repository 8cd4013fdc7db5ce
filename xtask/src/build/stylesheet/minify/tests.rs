//! What minifying must do and, above all, what it must not do.

use super::minify;

fn becomes(source: &str, expected: &str) {
    assert_eq!(minify(source), expected);
    assert_eq!(
        minify(expected),
        expected,
        "minifying again must change nothing"
    );
}

#[test]
fn rules_lose_their_spaces() {
    becomes(
        "\n.pay , .cancel {\n  color: red;\n  margin: 0  auto;\n}\n\np { top: 0 }\n",
        ".pay,.cancel{color:red;margin:0 auto}p{top:0}",
    );
}

#[test]
fn comments_vanish() {
    becomes(
        "/* a */\np { /* b * / { */ top: 0; /**/ }\n/* end",
        "p{top:0}",
    );
}

#[test]
fn a_comment_still_separates_words() {
    becomes("a/* */b { top: 0 }", "a/**/b{top:0}");
}

#[test]
fn texts_are_untouched() {
    becomes(
        "p::before { content: \"a  { ; \\\" /* no */ }\" ; quotes: '«  ' '  »' }",
        "p::before{content:\"a  { ; \\\" /* no */ }\";quotes:'«  ' '  »'}",
    );
}

#[test]
fn calculations_keep_the_spaces_they_need() {
    becomes(
        "p { width: calc( 100% - (2 * var( --a )) + 1px ) }",
        "p{width:calc(100% - (2 * var(--a)) + 1px)}",
    );
}

#[test]
fn selectors_keep_their_meaning() {
    becomes(
        "a :hover > b + c ~ d [x] *:not( .e )  .f {}",
        "a :hover > b + c ~ d [x] *:not(.e) .f{}",
    );
}

#[test]
fn conditions_keep_their_words_apart() {
    becomes(
        "@media ( min-width : 30em ) and (prefers-color-scheme: dark) {\n p { top: 0; }\n}",
        "@media (min-width :30em) and (prefers-color-scheme:dark){p{top:0}}",
    );
    becomes(
        "@supports not (display: grid) { p { top: 0 } }",
        "@supports not (display:grid){p{top:0}}",
    );
}

#[test]
fn addresses_are_untouched() {
    becomes(
        "p { background: URL( data:image/svg+xml;a,b/*c*/ ) , url( \"a  b\" ) }",
        "p{background:URL( data:image/svg+xml;a,b/*c*/ ),url(\"a  b\")}",
    );
    becomes(
        "p { background: url(a\\)  b) no-repeat }",
        "p{background:url(a\\)  b) no-repeat}",
    );
}

#[test]
fn a_space_belongs_to_its_escape() {
    becomes(".\\31  b .sm\\:c { top: 0 }", ".\\31  b .sm\\:c{top:0}");
    becomes(".a\\{ b { top: 0 }", ".a\\{ b{top:0}");
}

#[test]
fn empty_properties_stay_valid_in_old_browsers() {
    becomes(
        ":root { --off: ; --on: initial; }",
        ":root{--off: ;--on:initial}",
    );
    becomes(":root { --off: }", ":root{--off: }");
}

#[test]
fn importance_and_lists_survive() {
    becomes(
        "p { font: 1rem / 1.5 \"A B\" , serif ; color: red !important ; }",
        "p{font:1rem / 1.5 \"A B\",serif;color:red !important}",
    );
}
