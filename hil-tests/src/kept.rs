//! What golden and float64 models gave, kept for a machine that is slow at computing.
//!
//! The checks judge where they run, and a guest that is itself emulated spends minutes
//! on models that take seconds outside. A model's result depends on its input alone,
//! not on the device: one process [keeps](Store::Into) what it computes, each result
//! under a hash of everything that went into it, and the same program elsewhere
//! [takes it](Store::From) instead of computing. What is not there is computed. By
//! itself nothing is kept or taken.

use bytemuck::Pod;
use sha2::{Digest as _, Sha256};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What to do with results in a folder.
#[derive(Clone, Debug)]
pub enum Store {
    /// Write them into it.
    Into(PathBuf),
    /// Take them from it.
    From(PathBuf),
}

static STORE: OnceLock<Store> = OnceLock::new();

/// Sets the store of this process, once.
///
/// # Errors
/// The store, when there is one already.
pub fn set(store: Store) -> Result<(), Store> {
    STORE.set(store)
}

/// The result of `model` on `input`: everything that `compute` depends on.
pub(crate) fn kept<T: Pod, E>(
    model: &str,
    input: &[&[u8]],
    compute: impl FnOnce() -> Result<Vec<T>, E>,
) -> Result<Vec<T>, E> {
    match STORE.get() {
        Some(store) => store.result(model, input, compute),
        None => compute(),
    }
}

impl Store {
    fn result<T: Pod, E>(
        &self,
        model: &str,
        input: &[&[u8]],
        compute: impl FnOnce() -> Result<Vec<T>, E>,
    ) -> Result<Vec<T>, E> {
        let name = name(model, input);
        match self {
            Self::From(folder) => match read(&folder.join(name)) {
                Some(result) => Ok(result),
                None => compute(),
            },
            Self::Into(folder) => {
                let result = compute()?;
                // What can't be written is computed again elsewhere.
                let _ = write(&folder.join(name), bytemuck::cast_slice(&result));
                Ok(result)
            }
        }
    }
}

fn name(model: &str, input: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in std::iter::once(&model.as_bytes()).chain(input) {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn read<T: Pod>(path: &Path) -> Option<Vec<T>> {
    let bytes = std::fs::read(path).ok()?;
    let elements = bytes.chunks_exact(size_of::<T>());
    let whole = elements.remainder().is_empty();
    whole.then(|| elements.map(bytemuck::pod_read_unaligned).collect())
}

/// In one step: several checks may come to the same result at a time.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let part = path.with_extension(format!("{:?}", std::thread::current().id()));
    std::fs::write(&part, bytes)?;
    std::fs::rename(&part, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn never() -> Result<Vec<f64>, &'static str> {
        Err("computed")
    }

    #[test]
    fn a_result_is_found_under_its_input_alone() {
        let folder = tempfile::tempdir().unwrap();
        let into = Store::Into(folder.path().to_owned());
        let from = Store::From(folder.path().to_owned());
        let numbers = vec![0.5, -1.0];
        let made = into.result("model", &[b"ab", b"c"], || Ok::<_, ()>(numbers.clone()));
        assert_eq!(made, Ok(numbers.clone()));
        assert_eq!(from.result("model", &[b"ab", b"c"], never), Ok(numbers));
        for (model, input) in [("model", [b"a" as &[u8], b"bc"]), ("other", [b"ab", b"c"])] {
            assert_eq!(
                from.result(model, &input, never),
                Err("computed"),
                "{model}"
            );
        }
        assert_eq!(into.result("model", &[b"ab", b"c"], never), Err("computed"));
    }

    #[test]
    fn what_is_no_whole_result_is_computed() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name("model", &[])), [0; 12]).unwrap();
        let from = Store::From(folder.path().to_owned());
        assert_eq!(from.result("model", &[], never), Err("computed"));
        let bytes: Result<Vec<u8>, ()> = from.result("model", &[], || Err(()));
        assert_eq!(bytes, Ok(vec![0; 12]));
    }
}
