//! What the parser of Fluent says, in words for people who don't program.

use fluent_syntax::parser::ErrorKind;

/// Whatever else may stand in braces.
const ONLY_VARIABLES: &str = "Inside braces write variables only, as in English, such as \
    { $amount } or { $minutes ->. No text needs more.";

/// What is wrong, and what to do.
pub(super) fn told(kind: &ErrorKind) -> (String, &'static str) {
    match kind {
        ErrorKind::ExpectedToken('=') => (
            "there is no `=` where one belongs".to_owned(),
            "A message is written `name = text`. If this line belongs to the text above, begin it \
             with four blanks.",
        ),
        ErrorKind::ExpectedToken('}') => (
            "a `{` is opened here and not closed".to_owned(),
            "Write variables as in English, such as { $amount }, with both braces.",
        ),
        ErrorKind::ExpectedToken(token) => (
            format!("a `{token}` belongs here"),
            "Compare this message with English, character by character.",
        ),
        ErrorKind::ExpectedCharRange { .. } => (
            "a name belongs here, in plain letters a to z".to_owned(),
            "Names of messages and variables are never translated; copy them from English. If this \
             line belongs to the text above, begin it with four blanks.",
        ),
        ErrorKind::ExpectedMessageField { entry_id }
        | ErrorKind::ExpectedTermField { entry_id } => (
            format!("`{entry_id}` has no text"),
            "Write the text behind the `=`, or on the next line after four blanks.",
        ),
        ErrorKind::MissingDefaultVariant => (
            "none of the forms is marked as the one for all other numbers".to_owned(),
            "Put an asterisk before the last form: *[other].",
        ),
        ErrorKind::MultipleDefaultVariants => (
            "more than one form is marked with an asterisk".to_owned(),
            "Leave the asterisk at *[other] only.",
        ),
        ErrorKind::MissingValue => (
            "a text is missing here".to_owned(),
            "Every form, such as [one], needs a text behind it.",
        ),
        ErrorKind::UnbalancedClosingBrace => (
            "a `}` is closed here that was never opened".to_owned(),
            "Remove it, or write the `{` before it.",
        ),
        ErrorKind::ExpectedInlineExpression => (
            "between `{` and `}` belongs a variable".to_owned(),
            "Write it as in English, such as { $amount }, with the $.",
        ),
        ErrorKind::UnterminatedStringLiteral
        | ErrorKind::UnknownEscapeSequence(_)
        | ErrorKind::InvalidUnicodeEscapeSequence(_)
        | ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::ExpectedSimpleExpressionAsSelector
        | ErrorKind::ForbiddenCallee
        | ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_)
        | ErrorKind::ExpectedLiteral => (inside_braces(kind).to_owned(), ONLY_VARIABLES),
    }
}

/// What no text of ours needs, and so nobody should have to learn.
fn inside_braces(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::UnterminatedStringLiteral => {
            "a quotation mark \" inside braces is not closed on the same line"
        }
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            "a backslash \\ stands inside braces with something it can\u{2019}t stand before"
        }
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            "forms can\u{2019}t be chosen by what stands before the arrow"
        }
        ErrorKind::ForbiddenCallee
        | ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_)
        | ErrorKind::ExpectedLiteral
        | ErrorKind::ExpectedToken(_)
        | ErrorKind::ExpectedCharRange { .. }
        | ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::ExpectedTermField { .. }
        | ErrorKind::MissingDefaultVariant
        | ErrorKind::MissingValue
        | ErrorKind::MultipleDefaultVariants
        | ErrorKind::UnbalancedClosingBrace
        | ErrorKind::ExpectedInlineExpression => "what stands in these braces is not understood",
    }
}
