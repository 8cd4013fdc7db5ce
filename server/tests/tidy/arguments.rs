//! The rule of arguments: a function says what it takes, one name for each thing. Clippy counts them;
//! a tuple that is taken apart at once would count as one, and a call of it could not be read.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::files::{assert_none, ending};

/// The lines of all functions in these tokens that take a tuple apart where they take it.
fn with_tuples(tokens: TokenStream, found: &mut Vec<usize>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |at: usize, mark: char| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == mark);
    // Where the function's name stands, until its list of arguments was seen.
    let mut name = None;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(word) if word == "fn" => name = Some(at + 1),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                let Some(named) = name else { continue };
                let after_generics = at > named + 1 && is(at - 1, '>') && !is(at - 2, '-');
                if at == named + 1 || after_generics {
                    if takes_a_tuple_apart(group) {
                        found.push(group.span_open().start().line);
                    }
                    name = None;
                }
            }
            TokenTree::Group(_)
            | TokenTree::Ident(_)
            | TokenTree::Punct(_)
            | TokenTree::Literal(_) => {}
        }
    }
    for token in tokens {
        if let TokenTree::Group(group) = token {
            with_tuples(group.stream(), found);
        }
    }
}

/// Whether an argument begins with a pair of brackets before its colon.
fn takes_a_tuple_apart(arguments: &Group) -> bool {
    let tokens: Vec<TokenTree> = arguments.stream().into_iter().collect();
    let is = |at: usize, mark: char| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == mark);
    tokens.iter().enumerate().any(|(at, token)| {
        let TokenTree::Group(group) = token else {
            return false;
        };
        let begins = at == 0 || is(at - 1, ',') || (at == 1 && is(0, '&'));
        let begins = begins || (at > 1 && is(at - 1, '&') && is(at - 2, ','));
        begins && group.delimiter() == Delimiter::Parenthesis && is(at + 1, ':')
    })
}

#[test]
fn no_function_hides_arguments_in_a_tuple() {
    let files = ending(".rs").into_iter();
    let found = files.flat_map(|file| {
        let mut lines = Vec::new();
        with_tuples(file.text.parse().unwrap(), &mut lines);
        let path = file.path;
        lines.into_iter().map(move |line| format!("{path}:{line}"))
    });
    assert_none(
        &found.collect::<Vec<_>>(),
        "A tuple in the list of arguments hides how many there are, and its call names none of them. \
         Give the bundle a name and a type, make it `self`, or take fewer arguments:",
    );
}

#[test]
fn a_tuple_that_is_taken_apart_is_found_and_one_that_is_not_is_let_through() {
    let lines = |code: &str| {
        let mut lines = Vec::new();
        with_tuples(code.parse().unwrap(), &mut lines);
        lines
    };
    let hides = [
        "fn f((a, b): (A, B)) {}",
        "impl S {\n fn f<T: Into<(A, B)>>(&self, t: T, &(a, b): &(A, B)) {} }",
    ];
    assert_eq!(hides.map(lines), [vec![1], vec![2]]);
    let fine = [
        "fn f(both: (A, B), g: impl Fn((A, B)) -> C) { let h = |(a, b): (A, B)| a; }",
        "struct S { f: fn((A, B)) -> C }",
        "fn f(map: Map<A, (B, C)>, ) {}",
    ];
    for code in fine {
        assert_eq!(lines(code), [0; 0], "{code}");
    }
}
