//! Everything that follows from the files made again, and proved without making it: the files as they came
//! are read once more.

use std::io::{self, Seek as _, Write as _};

use flate2::write::ZlibDecoder;
use foundation::store::StoreError;

use crate::{
    Payouts,
    import::{ImportError, ROWS_AT_ONCE},
    named::Named,
    source::NamedSource,
    store::KeptFile,
    taken::{NotTaken, Taken},
};

/// A file that isn't as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Its name.
    pub file: String,
    /// What is wrong.
    pub what: String,
}

/// What a file that was kept turned out to be.
enum Again {
    Taken(Box<Taken>),
    Broken(String),
}

impl Payouts {
    /// Makes all rows again, file by file.
    pub async fn rebuild(&self) -> Result<(), ImportError> {
        self.store.index(false).await?;
        let made = self.reload_all().await;
        // Also where it broke off: people look at pages meanwhile.
        self.store.index(true).await?;
        made
    }

    /// All but those that are damaged, which are named.
    async fn reload_all(&self) -> Result<(), ImportError> {
        let files = self.store.files().await?;
        require_whole(&self.reload_these(files).await?)
    }

    /// Goes on with what a process that was killed had begun to make again. What can't be read any more holds up nothing
    /// else: it counts nothing, and is told.
    pub async fn resume(&self) -> Result<Vec<Broken>, ImportError> {
        let files = self.store.rowless().await?;
        self.reload_these(files).await
    }

    async fn reload_these(&self, files: Vec<KeptFile>) -> Result<Vec<Broken>, ImportError> {
        let mut broken = Vec::new();
        for file in files {
            match self.reload(&file).await {
                Ok(()) => {}
                Err(ImportError::Damaged(what)) => broken.push(Broken {
                    file: file.facts.name,
                    what,
                }),
                Err(error) => return Err(error),
            }
        }
        Ok(broken)
    }

    pub(crate) async fn reload(&self, file: &KeptFile) -> Result<(), ImportError> {
        let taken = match self.again(file).await? {
            Again::Taken(taken) => taken,
            Again::Broken(what) => {
                let name = &file.facts.name;
                return Err(ImportError::Damaged(format!("{name} ({what})")));
            }
        };
        self.store.drop_rows(file.id).await?;
        self.load(file.id, &taken).await
    }

    /// Looks whether every file is as it came, and every row follows from it. Changes nothing.
    pub async fn verify(&self) -> Result<Vec<Broken>, ImportError> {
        let mut broken = Vec::new();
        for file in self.store.files().await? {
            let wrong = match self.again(&file).await? {
                Again::Broken(what) => Some(what),
                Again::Taken(taken) => self.compared(&file, &taken).await?,
            };
            broken.extend(wrong.map(|what| Broken {
                file: file.facts.name.clone(),
                what,
            }));
        }
        Ok(broken)
    }

    async fn compared(
        &self,
        file: &KeptFile,
        taken: &Taken,
    ) -> Result<Option<String>, ImportError> {
        if taken.facts != file.facts {
            return Ok(Some("what is known of it isn't what it says".to_owned()));
        }
        let Ok(mut rows) = taken.rows() else {
            return Ok(Some("it can't be read".to_owned()));
        };
        let mut after = 0;
        loop {
            let Ok(said) = rows.next(ROWS_AT_ONCE) else {
                return Ok(Some("it can't be read".to_owned()));
            };
            let limit = u32::try_from(ROWS_AT_ONCE).unwrap_or(u32::MAX);
            let kept = self.store.rows(file.id, after, limit).await?;
            if kept != said {
                let line = said.iter().chain(&kept).map(|row| row.item.line).min();
                let line = line.unwrap_or_default();
                return Ok(Some(format!(
                    "its rows from line {line} on aren't what it says"
                )));
            }
            match said.last() {
                Some(last) => after = last.item.line,
                None => return Ok(None),
            }
        }
    }

    /// Reads what was kept once more.
    async fn again(&self, file: &KeptFile) -> Result<Again, ImportError> {
        let sources = self.store.sources().await?;
        let source = sources.iter().find(|it| it.name == file.facts.source);
        let Some(source) = source else {
            return Ok(Again::Broken("its source isn't written down".to_owned()));
        };
        match self.unpacked(file).await {
            Ok(bytes) => Ok(read(&bytes, file, source)),
            Err(ImportError::Unreadable(error)) => Ok(Again::Broken(error.to_string())),
            Err(error) => Err(error),
        }
    }

    async fn unpacked(&self, file: &KeptFile) -> Result<std::fs::File, ImportError> {
        let mut whole = tempfile::tempfile()?;
        for number in 0.. {
            let piece = self.store.bytes(file.id, number).await?;
            let Some(piece) = piece else { break };
            let mut unpacked = ZlibDecoder::new(&mut whole);
            unpacked.write_all(&piece)?;
            unpacked.finish()?;
        }
        whole.rewind()?;
        Ok(whole)
    }

    /// The bytes of a file as they came, into something.
    pub async fn copy_out(
        &self,
        file: &KeptFile,
        into: &mut (dyn io::Write + Send),
    ) -> Result<(), ImportError> {
        let mut bytes = self.unpacked(file).await?;
        io::copy(&mut bytes, into)?;
        Ok(())
    }
}

/// All of these are as they were kept, or which aren't.
pub(crate) fn require_whole(broken: &[Broken]) -> Result<(), ImportError> {
    let names: Vec<&str> = broken.iter().map(|one| one.what.as_str()).collect();
    if names.is_empty() {
        return Ok(());
    }
    Err(ImportError::Damaged(names.join(", ")))
}

fn read(bytes: &std::fs::File, file: &KeptFile, source: &NamedSource) -> Again {
    let named = Named {
        folder_day: file.facts.folder_day,
        ..Named::of(std::path::Path::new(&file.facts.name))
    };
    match Taken::read(bytes, &named, source) {
        Ok(taken) if taken.facts.digest != file.facts.digest => {
            Again::Broken("its bytes aren't those that came".to_owned())
        }
        Ok(taken) => Again::Taken(Box::new(taken)),
        Err(NotTaken::Refused(refusal)) => Again::Broken(refusal.to_string()),
        Err(NotTaken::NoCopy(error)) => Again::Broken(error.to_string()),
    }
}

impl From<ImportError> for StoreError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Store(error) => error,
            ImportError::NoSource | ImportError::Unreadable(_) | ImportError::Damaged(_) => {
                Self::Failing(error.to_string())
            }
        }
    }
}
