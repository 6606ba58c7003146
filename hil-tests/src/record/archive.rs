//! Recorded runs as one file: a gzipped tar with `recording.json`, `runs.jsonl` and
//! `blobs/SHA256`.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read as _};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use flate2::Compression;
use serde::{Deserialize, Serialize};

use super::{BlobHash, CpuCalls, Ended, Run, BLOBS, RUNS};
use crate::report::{now, CheckReport, Evidence};
use crate::seed::Seed;

/// Bytes that an element of an output may have.
pub(super) const SIZES: [usize; 4] = [1, 2, 4, 8];
/// Version of the layout.
pub const SCHEMA: &str = "npu-hil-recording/3";
/// One before, which is read, too: driver and firmware stood beside the evidence.
const SECOND: &str = "npu-hil-recording/2";
const RECORDING: &str = "recording.json";
/// Bytes that an archive may hold unpacked: above what all checks together make.
const ROOM: u64 = 4 << 30;

/// What is known of a recording's machine.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Recording {
    /// [`SCHEMA`].
    pub schema: String,
    /// Seconds since 1970.
    pub time: u64,
    /// Device, driver and firmware, and the kind of evidence.
    pub evidence: Evidence,
    /// Names and MHz of the device's clocks, where it tells.
    pub clocks: Option<Vec<(String, u32)>>,
    /// The device's power mode, where it tells.
    pub power_mode: Option<String>,
    /// The host's kernel.
    pub host: String,
    /// What the kernel logged meanwhile, or why that is not known.
    pub kernel_log: Result<Vec<String>, String>,
    /// Seed of the inputs.
    pub seed: Seed,
    /// How the checks ended.
    pub checks: Vec<CheckReport>,
    /// Calls of a runtime that the CPU did instead of the device; none of them is a run.
    #[serde(default)]
    pub by_cpu: Vec<CpuCalls>,
    /// How many runs the archive has; [`pack`] counts them.
    #[serde(default)]
    pub runs: Option<usize>,
}

impl Recording {
    /// Made now, of a device of which no more is known, and of no check.
    pub fn new(evidence: Evidence) -> Self {
        Self {
            schema: SCHEMA.into(),
            time: now(),
            evidence,
            clocks: None,
            power_mode: None,
            host: "unknown".into(),
            kernel_log: Err("not looked at".into()),
            seed: Seed::FIXED,
            checks: Vec::new(),
            by_cpu: Vec::new(),
            runs: None,
        }
    }

    fn parse(text: &[u8]) -> Result<Self, String> {
        #[derive(Deserialize)]
        struct Layout {
            schema: String,
        }
        #[derive(Deserialize)]
        struct Second {
            driver: String,
            firmware: String,
        }
        let layout: Layout = serde_json::from_slice(text).map_err(|e| e.to_string())?;
        if ![SCHEMA, SECOND].contains(&layout.schema.as_str()) {
            return Err(format!(
                "its layout is {:?}, this program reads {SCHEMA:?} and {SECOND:?}",
                layout.schema
            ));
        }
        let mut this: Self = serde_json::from_slice(text).map_err(|e| e.to_string())?;
        if layout.schema == SECOND {
            let beside: Second = serde_json::from_slice(text).map_err(|e| e.to_string())?;
            this.evidence.driver = beside.driver;
            this.evidence.firmware = beside.firmware;
        }
        Ok(this)
    }
}

/// Why an archive is no good.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// It can't be read or written.
    #[error("{path}: {source}", path = path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It is not such an archive.
    #[error("{path}: {detail}", path = path.display())]
    Content {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        detail: String,
    },
}

/// Packs the folder of a recorder.
///
/// # Errors
/// [`ArchiveError::Io`].
pub fn pack(folder: &Path, recording: &Recording, to: &Path) -> Result<(), ArchiveError> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |source: std::io::Error| ArchiveError::Io { path, source }
    };
    let file = File::create(to).map_err(at(to))?;
    let gzip = GzEncoder::new(BufWriter::new(file), Compression::default());
    let mut tar = tar::Builder::new(gzip);
    let mut add = |name: &str, bytes: &[u8]| {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(recording.time);
        tar.append_data(&mut header, name, bytes).map_err(at(to))
    };
    let path = folder.join(RUNS);
    let runs = std::fs::read(&path).map_err(at(&path))?;
    let lines = runs.split(|byte| *byte == b'\n');
    let recording = Recording {
        runs: Some(lines.filter(|line| !line.is_empty()).count()),
        ..recording.clone()
    };
    let text = serde_json::to_vec_pretty(&recording).map_err(|e| at(to)(e.into()))?;
    add(RECORDING, &text)?;
    add(RUNS, &runs)?;
    let blobs = folder.join(BLOBS);
    let mut names: Vec<String> = std::fs::read_dir(&blobs)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(at(&blobs))?
        .iter()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| BlobHash::parse(name).is_some())
        .collect();
    names.sort();
    for name in names {
        let path = blobs.join(&name);
        add(
            &format!("{BLOBS}/{name}"),
            &std::fs::read(&path).map_err(at(&path))?,
        )?;
    }
    let gzip = tar.into_inner().map_err(at(to))?;
    let mut file = gzip.finish().map_err(at(to))?;
    std::io::Write::flush(&mut file).map_err(at(to))
}

/// An opened archive: every run's data is there and has its hash, and an output is
/// whole elements.
#[derive(Debug)]
pub struct Archive {
    /// What is known of the machine.
    pub recording: Recording,
    /// The runs, in their order.
    pub runs: Vec<Run>,
    blobs: BTreeMap<BlobHash, Vec<u8>>,
}

impl Archive {
    /// A piece of data; that of a run is there.
    pub fn blob(&self, hash: &BlobHash) -> &[u8] {
        self.blobs.get(hash).map_or(&[], Vec::as_slice)
    }

    /// Reads an archive.
    ///
    /// # Errors
    /// [`ArchiveError`].
    pub fn open(path: &Path) -> Result<Self, ArchiveError> {
        let at = |source| ArchiveError::Io {
            path: path.to_owned(),
            source,
        };
        let bad = |detail: String| ArchiveError::Content {
            path: path.to_owned(),
            detail,
        };
        let file = File::open(path).map_err(at)?;
        let unpacked = GzDecoder::new(BufReader::new(file)).take(ROOM);
        let mut tar = tar::Archive::new(unpacked);
        let (mut recording, mut runs, mut blobs) = (None, None, BTreeMap::new());
        for entry in tar.entries().map_err(at)? {
            let mut entry = entry.map_err(at)?;
            // Of an archive that was unpacked and packed again.
            if entry.header().entry_type().is_dir() {
                continue;
            }
            let name = entry.path().map_err(at)?.to_string_lossy().into_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).map_err(at)?;
            match name.split_once('/') {
                Some((BLOBS, digits)) => {
                    let hash = BlobHash::of(&bytes);
                    if hash.digits() != digits {
                        return Err(bad(format!("{name} has the hash {}", hash.digits())));
                    }
                    blobs.insert(hash, bytes);
                }
                _ if name == RECORDING => recording = Some(bytes),
                _ if name == RUNS => runs = Some(bytes),
                _ => return Err(bad(format!("{name} is no part of a recording"))),
            }
        }
        let missing = |name: &str| bad(format!("{name} is missing"));
        let text = recording.ok_or_else(|| missing(RECORDING))?;
        let recording =
            Recording::parse(&text).map_err(|detail| bad(format!("{RECORDING}: {detail}")))?;
        let text = runs.ok_or_else(|| missing(RUNS))?;
        let mut runs = Vec::new();
        for (number, line) in text.split(|b| *b == b'\n').enumerate() {
            if !line.is_empty() {
                let run: Run = serde_json::from_slice(line)
                    .map_err(|e| bad(format!("{RUNS}, line {}: {e}", number + 1)))?;
                runs.push(run);
            }
        }
        if let Some(all) = recording.runs.filter(|all| *all != runs.len()) {
            return Err(bad(format!("{} runs are there, of {all}", runs.len())));
        }
        let archive = Self {
            recording,
            runs,
            blobs,
        };
        for (number, run) in archive.runs.iter().enumerate() {
            if let Some(hash) = archive.lacks(run) {
                return Err(bad(format!("the data {} is missing", hash.digits())));
            }
            if !archive.has_whole_output(run) {
                let (bytes, size) = run.output;
                return Err(bad(format!(
                    "run {number} has no output of {bytes} bytes in elements of {size}"
                )));
            }
        }
        Ok(archive)
    }

    /// Whether a run's output has the bytes that it says, in elements of a known size.
    fn has_whole_output(&self, run: &Run) -> bool {
        let (bytes, size) = run.output;
        SIZES.contains(&size)
            && bytes % size == 0
            && bytes as u64 <= ROOM
            && match &run.ended {
                Ended::Output(hash) => self.blob(hash).len() == bytes,
                Ended::Error { .. } => true,
            }
    }

    /// A piece of data that a run needs and that is not there.
    fn lacks<'a>(&self, run: &'a Run) -> Option<&'a BlobHash> {
        let output = match &run.ended {
            Ended::Output(hash) => Some(hash),
            Ended::Error { .. } => None,
        };
        [&run.xclbin, &run.stream]
            .into_iter()
            .chain(&run.manifest)
            .chain(run.named.iter().map(|n| &n.data))
            .chain(&run.inputs)
            .chain(output)
            .find(|hash| !self.blobs.contains_key(hash))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Recorder;
    use super::*;

    fn recording() -> Recording {
        let evidence = Evidence {
            device: "emulator".into(),
            kind: "emulator (functional)".into(),
            picked: String::new(),
            driver: "npu-emu".into(),
            firmware: "none".into(),
        };
        Recording::new(evidence)
    }

    #[test]
    fn what_the_layout_before_had_beside_the_evidence_is_read() {
        let mut value = serde_json::to_value(recording()).unwrap();
        let evidence = value["evidence"].as_object_mut().unwrap();
        let firmware = evidence.remove("firmware").unwrap();
        let driver = evidence.remove("driver").unwrap();
        value["schema"] = SECOND.into();
        let text = serde_json::to_vec(&value).unwrap();
        let error = Recording::parse(&text).unwrap_err();
        assert!(error.contains("missing field `driver`"), "{error}");
        value["driver"] = driver;
        value["firmware"] = firmware;
        let read = Recording::parse(&serde_json::to_vec(&value).unwrap()).unwrap();
        let Evidence {
            driver, firmware, ..
        } = read.evidence;
        assert_eq!([driver, firmware], ["npu-emu", "none"]);
        value["schema"] = "npu-hil-recording/1".into();
        let error = Recording::parse(&serde_json::to_vec(&value).unwrap()).unwrap_err();
        assert!(error.contains("this program reads"), "{error}");
    }

    fn run(recorder: &Recorder, output: BlobHash) -> Run {
        let blob = |text: &str| recorder.blob(text.as_bytes()).unwrap();
        Run {
            check: "a/b".into(),
            kernel: "a".into(),
            context: 0,
            xclbin: blob("x"),
            manifest: Some(blob("m")),
            stream: blob("s"),
            stretched: None,
            list: None,
            named: vec![],
            inputs: vec![blob("in")],
            output: (3, 1),
            ended: Ended::Output(output),
        }
    }

    /// An archive of one run, twice, with the folder that it is in.
    fn twice() -> (tempfile::TempDir, PathBuf, Run) {
        let folder = tempfile::tempdir().unwrap();
        let recorder = Recorder::new(folder.path()).unwrap();
        let one = run(&recorder, recorder.blob(b"out").unwrap());
        recorder.run(&one).unwrap();
        recorder.run(&one).unwrap();
        let file = folder.path().join("a.tar.gz");
        pack(folder.path(), &recording(), &file).unwrap();
        (folder, file, one)
    }

    #[test]
    fn what_was_recorded_comes_back() {
        let (_folder, file, one) = twice();
        let archive = Archive::open(&file).unwrap();
        assert_eq!(archive.runs, [one.clone(), one.clone()]);
        assert_eq!(archive.blob(&one.inputs[0]), b"in");
        assert_eq!(archive.recording.kernel_log, Err("not looked at".into()));
    }

    #[test]
    fn an_archive_that_was_packed_again_is_read_and_one_that_lacks_runs_is_not() {
        let (_folder, file, _) = twice();
        let unpacked = tempfile::tempdir().unwrap();
        let open = || GzDecoder::new(File::open(&file).unwrap());
        tar::Archive::new(open()).unpack(unpacked.path()).unwrap();
        let again = || {
            let gzip = GzEncoder::new(File::create(&file).unwrap(), Compression::fast());
            let mut tar = tar::Builder::new(gzip);
            tar.append_dir_all(BLOBS, unpacked.path().join(BLOBS))
                .unwrap();
            for name in [RECORDING, RUNS] {
                let path = unpacked.path().join(name);
                tar.append_path_with_name(path, name).unwrap();
            }
            tar.into_inner().unwrap().finish().unwrap();
            Archive::open(&file)
        };
        assert_eq!(again().unwrap().runs.len(), 2);
        let runs = unpacked.path().join(RUNS);
        let text = std::fs::read_to_string(&runs).unwrap();
        std::fs::write(&runs, text.lines().next().unwrap()).unwrap();
        let error = again().unwrap_err().to_string();
        assert!(error.contains("1 runs are there, of 2"), "{error}");
    }

    #[test]
    fn an_archive_that_lacks_data_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let recorder = Recorder::new(folder.path()).unwrap();
        let one = run(&recorder, BlobHash::of(b"never kept"));
        recorder.run(&one).unwrap();
        let file = folder.path().join("a.tar.gz");
        pack(folder.path(), &recording(), &file).unwrap();
        let error = Archive::open(&file).unwrap_err().to_string();
        assert!(error.contains("is missing"), "{error}");
    }

    #[test]
    fn an_output_that_is_not_what_it_says_is_refused() {
        for (output, failed) in [
            ((usize::MAX, 1), true),
            ((3, 0), true),
            ((3, 2), true),
            ((6, 3), true),
            ((4, 1), false),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let recorder = Recorder::new(folder.path()).unwrap();
            let one = run(&recorder, recorder.blob(b"out").unwrap());
            let ended = match failed {
                true => Ended::with(&npu_driver::Error::FirmwareDead),
                false => one.ended.clone(),
            };
            recorder
                .run(&Run {
                    output,
                    ended,
                    ..one
                })
                .unwrap();
            let file = folder.path().join("a.tar.gz");
            pack(folder.path(), &recording(), &file).unwrap();
            let error = Archive::open(&file).unwrap_err().to_string();
            assert!(error.contains("run 0 has no output"), "{error}");
        }
    }

    #[test]
    fn changed_data_and_other_files_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let recorder = Recorder::new(folder.path()).unwrap();
        let one = run(&recorder, recorder.blob(b"out").unwrap());
        recorder.run(&one).unwrap();
        let blob = folder.path().join(BLOBS).join(one.inputs[0].digits());
        std::fs::write(blob, "other").unwrap();
        let file = folder.path().join("a.tar.gz");
        pack(folder.path(), &recording(), &file).unwrap();
        let error = Archive::open(&file).unwrap_err().to_string();
        assert!(error.contains("has the hash"), "{error}");
        std::fs::write(&file, "no archive").unwrap();
        assert!(Archive::open(&file).is_err());
    }
}
