//! What was made, and what is to be said about it.

/// A file that can be scanned, with what whoever prints it should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub file: Vec<u8>,
    /// What is otherwise than was asked for.
    pub remarks: Vec<Remark>,
}

/// What is otherwise than was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Letters of names that no font here has: pictures among them are left out, the others stand as
    /// boxes.
    Letters(Vec<String>),
    /// A decoder could not see the code beside the logo, or under it, until the logo was smaller.
    LogoSmaller,
    /// Not until there was none.
    LogoLeftOut,
    /// There was no room for the acquirer's mark.
    MarkLeftOut,
}
