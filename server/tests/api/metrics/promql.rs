//! What an expression of Prometheus' language names: numbers, and the labels it asks them by. Whether it is
//! good arithmetic is for whoever writes it; a parser of the whole language would be eighteen packages.

/// A number that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) name: String,
    /// Label, how it is compared, and with what.
    pub(crate) labels: Vec<[String; 3]>,
}

/// All that an expression names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) numbers: Vec<Asked>,
    /// What it groups or matches by.
    pub(crate) by: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    Text(String),
    Sign(char),
}

const AROUND_LABELS: &[&str] = &[
    "by",
    "without",
    "on",
    "ignoring",
    "group_left",
    "group_right",
];
const WORDS: &[&str] = &["and", "or", "unless", "bool", "offset"];

/// Reads one.
pub(crate) fn named(expression: &str) -> Named {
    let tokens = tokens(expression);
    let mut found = Named::default();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        let Token::Word(word) = token else { continue };
        let next = tokens.get(at);
        if AROUND_LABELS.contains(&word.as_str()) {
            if next == Some(&Token::Sign('(')) {
                let end = end(&tokens, at, ')');
                found.by.extend(words(&tokens[at..end]));
                at = end;
            }
        } else if WORDS.contains(&word.as_str()) || next == Some(&Token::Sign('(')) {
            // A function, or a word of the language.
        } else if next == Some(&Token::Sign('{')) {
            let end = end(&tokens, at, '}');
            let labels = compared(&tokens[at + 1..end]);
            let name = word.clone();
            found.numbers.push(Asked { name, labels });
            at = end;
        } else if !is_aggregation(&tokens, at) {
            let (name, labels) = (word.clone(), Vec::new());
            found.numbers.push(Asked { name, labels });
        }
    }
    found
}

/// Whether what stands before is called with its grouping first: `sum by (le) (…)`.
fn is_aggregation(tokens: &[Token], at: usize) -> bool {
    matches!(tokens.get(at), Some(Token::Word(word)) if ["by", "without"].contains(&word.as_str()))
}

fn end(tokens: &[Token], from: usize, sign: char) -> usize {
    let rest = tokens[from..].iter();
    let found = rest.clone().position(|token| *token == Token::Sign(sign));
    from + found.unwrap_or_else(|| panic!("no {sign} in {tokens:?}"))
}

fn words(tokens: &[Token]) -> Vec<String> {
    let word = |token: &Token| match token {
        Token::Word(word) => Some(word.clone()),
        Token::Text(_) | Token::Sign(_) => None,
    };
    tokens.iter().filter_map(word).collect()
}

fn compared(tokens: &[Token]) -> Vec<[String; 3]> {
    let each = tokens.split(|token| *token == Token::Sign(','));
    let one = |tokens: &[Token]| match tokens {
        [Token::Word(label), signs @ .., Token::Text(value)] => {
            let sign = |token: &Token| match token {
                Token::Sign(sign) => *sign,
                Token::Word(_) | Token::Text(_) => panic!("{tokens:?}"),
            };
            [
                label.clone(),
                signs.iter().map(sign).collect(),
                value.clone(),
            ]
        }
        other => panic!("{other:?} compares no label"),
    };
    each.map(one).collect()
}

fn tokens(expression: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = expression.chars().peekable();
    let is_part = |one: &char| one.is_ascii_alphanumeric() || matches!(one, '_' | ':' | '$' | '.');
    while let Some(first) = rest.next() {
        if first.is_whitespace() {
        } else if first == '"' {
            let text: String = rest.by_ref().take_while(|one| *one != '"').collect();
            found.push(Token::Text(text));
        } else if first == '[' {
            // How long to look back.
            for _ in rest.by_ref().take_while(|one| *one != ']') {}
        } else if is_part(&first) {
            let mut word = String::from(first);
            while let Some(next) = rest.next_if(is_part) {
                word.push(next);
            }
            // Numbers and times name nothing.
            if !first.is_ascii_digit() {
                found.push(Token::Word(word));
            }
        } else {
            found.push(Token::Sign(first));
        }
    }
    found
}

#[test]
fn an_expression_names_its_numbers_and_labels() {
    let asked = |name: &str, labels: &[[&str; 3]]| Asked {
        name: name.to_owned(),
        labels: labels.iter().map(|one| one.map(str::to_owned)).collect(),
    };
    let quantile = r#"histogram_quantile(0.95, sum by (le, call) (rate(a_bucket{call="pay",x=~"1|2"}[5m]))) > 5"#;
    let expected = Named {
        numbers: vec![asked(
            "a_bucket",
            &[["call", "=", "pay"], ["x", "=~", "1|2"]],
        )],
        by: vec!["le".to_owned(), "call".to_owned()],
    };
    assert_eq!(named(quantile), expected);
    let several =
        r#"a{state="used"} >= ignoring (state) b and max(c) > 1e3 or time() - d offset 5m"#;
    let names: Vec<_> = named(several)
        .numbers
        .into_iter()
        .map(|one| one.name)
        .collect();
    assert_eq!(names, ["a", "b", "c", "d"]);
    assert_eq!(named(several).by, ["state"]);
}
