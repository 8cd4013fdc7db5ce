//! What is asked for.

/// Most bytes of one given file. A photograph of a telephone's camera has 2 to 4 MB.
pub const BYTES_MAX: usize = 4_000_000;

/// What a picture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A mark beside the shop's name, kept whole.
    Logo,
    /// A picture across the page, cut to between 2 : 1 and 3 : 1.
    Cover,
}

/// An opaque colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// What a logo stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grounds {
    /// In light themes. Covers that let something shine through get it as their ground.
    pub light: Colour,
    /// In dark themes.
    pub dark: Colour,
}

/// Files that nobody vouches for, and what they are to become.
#[derive(Clone, PartialEq, Eq)]
pub struct Job {
    /// What for.
    pub role: Role,
    /// SVG, PNG, JPEG or WebP; told apart by content.
    pub file: Vec<u8>,
    /// Of a logo: another one for dark grounds. Covers have none.
    pub dark: Option<Vec<u8>>,
    /// What it will stand on.
    pub grounds: Grounds,
}

/// The files are left out: nobody reads them in a log.
impl std::fmt::Debug for Job {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Job")
            .field("role", &self.role)
            .field("file", &self.file.len())
            .field("dark", &self.dark.as_ref().map(Vec::len))
            .field("grounds", &self.grounds)
            .finish()
    }
}
