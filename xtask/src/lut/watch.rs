//! What `lut watch` looks at: the file of a spec and those that it names.

use std::path::{Path, PathBuf};

use super::file;

/// What each file holds; nothing for one that is not there. The spec's is the first.
type Held = Vec<(PathBuf, Option<Vec<u8>>)>;

/// Files that are looked at again and again.
#[derive(Default)]
pub(crate) struct Watched {
    tried: Held,
    last: Held,
}

impl Watched {
    /// Looks at the files: whether they hold what was not tried yet.
    ///
    /// An editor may replace a file: for a moment there is none. That a file which the spec
    /// names is missing is believed at the second look; without the spec's own there is
    /// nothing to try.
    pub(crate) fn look(&mut self, spec: &Path) -> bool {
        let names = [spec.to_owned()].into_iter().chain(file::named(spec));
        let held: Held = names
            .map(|path| (path.clone(), std::fs::read(path).ok()))
            .collect();
        let again = held == self.last;
        let there = |file: &(PathBuf, Option<Vec<u8>>)| file.1.is_some();
        let whole = held.iter().all(there);
        let ready = held.first().is_some_and(there) && (whole || again);
        self.last.clone_from(&held);
        if !ready || held == self.tried {
            return false;
        }
        self.tried = held;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_save_of_the_spec_or_of_its_points_is_seen_once() {
        let folder = tempfile::tempdir().unwrap();
        let [spec, points, other] = ["a.toml", "p.csv", "q.csv"].map(|n| folder.path().join(n));
        let mut watched = Watched::default();
        assert!(!watched.look(&spec));
        let text = "points = 'p.csv'\n[input]\nscale = 0.1\n[output]\nscale = 0.1\n";
        fs::write(&spec, text).unwrap();
        // The points may come in a moment; if not, that is said once.
        assert_eq!([0; 3].map(|_| watched.look(&spec)), [false, true, false]);
        fs::write(&points, "-1 0\n1 1\n").unwrap();
        assert_eq!([0; 2].map(|_| watched.look(&spec)), [true, false]);
        fs::write(&points, "-1 0\n1 2\n").unwrap();
        assert_eq!([0; 2].map(|_| watched.look(&spec)), [true, false]);
        // Replaced: away for one look, then the same.
        fs::rename(&points, &other).unwrap();
        assert!(!watched.look(&spec));
        fs::rename(&other, &points).unwrap();
        assert!(!watched.look(&spec));
        fs::write(&spec, text.replace("0.1", "0.2")).unwrap();
        assert_eq!([0; 2].map(|_| watched.look(&spec)), [true, false]);
        // A spec that is no longer one is tried for its error.
        fs::write(&spec, "points = ").unwrap();
        assert_eq!([0; 2].map(|_| watched.look(&spec)), [true, false]);
        fs::remove_file(&spec).unwrap();
        assert_eq!([0; 3].map(|_| watched.look(&spec)), [false; 3]);
    }
}
