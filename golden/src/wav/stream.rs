//! Samples as they come, from a file or a pipe.
//!
//! Chunks in front of the sound are read one by one and no further than they go, so that
//! a pipe that stays open gives its samples at once. A writer that can't go back to its
//! header leaves a length that means "until the end": `0xffffffff` (ffmpeg), `0x7ffff000`
//! (SoX), `0x80000000` (arecord), or 0 in a file that has more behind it.

use super::{WavError, SAMPLE_RATE};
use std::io::{ErrorKind, Read};

/// Lengths from here on are no lengths: 18 hours of speech, and what writers put who
/// don't know it.
const UNKNOWN: u32 = 0x7fff_f000;
/// Bytes of a sample.
const SAMPLE: usize = 2;
/// Format tags of a `fmt ` chunk.
const PCM: u16 = 1;
const FLOAT: u16 = 3;
const EXTENSIBLE: u16 = 0xfffe;
/// Bytes of `WAVEFORMATEX` that matter, and of `WAVEFORMATEXTENSIBLE`.
const SHORT: usize = 16;
const LONG: usize = 40;
/// What follows the format tag in a GUID that stands for one.
const GUID: [u8; 14] = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71];

/// First bytes of files that are neither WAV nor raw PCM.
const OTHERS: [(&[u8; 4], &str); 9] = [
    (b"RIFX", "a big-endian WAV file"),
    (b"RF64", "an RF64 file"),
    (b"FORM", "an AIFF file"),
    (b"fLaC", "a FLAC file"),
    (b"OggS", "an Ogg file"),
    (b"ID3\x02", "an MP3 file"),
    (b"ID3\x03", "an MP3 file"),
    (b"ID3\x04", "an MP3 file"),
    (b"caff", "a CAF file"),
];

/// What the samples are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// A WAV file.
    Wav,
    /// Nothing: 16-bit little-endian PCM from the first byte on.
    Raw,
}

/// 16 kHz, one channel, 16-bit PCM, read as it comes.
#[derive(Debug)]
pub struct Samples<R> {
    from: R,
    container: Container,
    /// Bytes that were read to see what it is, and are sound.
    head: Vec<u8>,
    /// Bytes of sound that the header says are still to come; `None`: until the end.
    left: Option<u64>,
}

impl<R: Read> Samples<R> {
    /// Reads what is in front of the samples, and nothing of them: a WAV file's header up
    /// to its `data` chunk, or four bytes of raw PCM.
    ///
    /// # Errors
    /// [`WavError`] for a WAV file that is none of 16 kHz, one channel, 16-bit PCM, and
    /// for files of other kinds that are known by their first bytes.
    pub fn open(mut from: R) -> Result<Self, WavError> {
        let mut head = vec![0; 4];
        let have = fill(&mut from, &mut head)?;
        head.truncate(have);
        if let Some((_, what)) = OTHERS.iter().find(|(mark, _)| head == **mark) {
            return Err(WavError::Kind { what });
        }
        if head != *b"RIFF" {
            return Ok(Self {
                from,
                container: Container::Raw,
                head,
                left: None,
            });
        }
        let left = header(&mut from)?;
        Ok(Self {
            from,
            container: Container::Wav,
            head: Vec::new(),
            left,
        })
    }

    /// What the samples are in.
    pub fn container(&self) -> Container {
        self.container
    }

    /// The next samples, waiting for `most` of them; fewer only at the end of the sound,
    /// where half a sample of unknown length is dropped.
    ///
    /// # Errors
    /// [`WavError::Read`] if reading fails; [`WavError::Malformed`] for a file that ends
    /// before the length in its header.
    pub fn take(&mut self, most: usize) -> Result<Vec<i16>, WavError> {
        let wanted = most.saturating_mul(SAMPLE) as u64;
        let wanted = self.left.map_or(wanted, |left| left.min(wanted));
        let mut bytes = std::mem::take(&mut self.head);
        if bytes.len() as u64 > wanted {
            self.head = bytes.split_off(wanted as usize);
        }
        let more = wanted - bytes.len() as u64;
        let rest = (&mut self.from).take(more).read_to_end(&mut bytes);
        rest.map_err(WavError::Read)?;
        if let Some(left) = &mut self.left {
            let have = bytes.len() as u64;
            *left -= have;
            if have < wanted {
                let missing = *left;
                return Err(WavError::Malformed(format!(
                    "it ends {missing} bytes before the length in its header"
                )));
            }
        }
        let samples = bytes.chunks_exact(SAMPLE);
        Ok(samples.map(|b| i16::from_le_bytes([b[0], b[1]])).collect())
    }
}

/// As many bytes as there are, up to all of `to`.
fn fill(from: &mut impl Read, to: &mut [u8]) -> Result<usize, WavError> {
    let mut have = 0;
    while have < to.len() {
        match from.read(&mut to[have..]) {
            Ok(0) => break,
            Ok(more) => have += more,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(WavError::Read(error)),
        }
    }
    Ok(have)
}

fn exactly<const N: usize>(from: &mut impl Read, what: &str) -> Result<[u8; N], WavError> {
    let mut bytes = [0; N];
    match fill(from, &mut bytes)? {
        all if all == N => Ok(bytes),
        _ => Err(WavError::Malformed(format!("it ends in {what}"))),
    }
}

fn skip(from: &mut impl Read, bytes: u64, what: &str) -> Result<(), WavError> {
    let skipped = std::io::copy(&mut from.take(bytes), &mut std::io::sink());
    match skipped.map_err(WavError::Read)? {
        all if all == bytes => Ok(()),
        _ => Err(WavError::Malformed(format!("it ends in {what}"))),
    }
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    let pair = bytes.get(at..at + 2).and_then(|b| b.try_into().ok());
    u16::from_le_bytes(pair.unwrap_or_default())
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    let four = bytes.get(at..at + 4).and_then(|b| b.try_into().ok());
    u32::from_le_bytes(four.unwrap_or_default())
}

/// Reads from behind `RIFF` to the first sample: bytes of sound, `None` for all there are.
fn header(from: &mut impl Read) -> Result<Option<u64>, WavError> {
    let start: [u8; 8] = exactly(from, "its first 12 bytes")?;
    if start[4..] != *b"WAVE" {
        let form = String::from_utf8_lossy(&start[4..]).into_owned();
        return Err(WavError::Malformed(format!(
            "it is a RIFF file of the form {form:?}"
        )));
    }
    let whole = u64::from(u32_at(&start, 0)) + 8;
    let mut at = 12u64;
    let mut known = false;
    loop {
        let chunk: [u8; 8] = exactly(from, "the chunks before its samples")?;
        let length = u32_at(&chunk, 4);
        at += 8;
        match &chunk[..4] {
            b"fmt " => {
                format(from, length)?;
                known = true;
            }
            b"data" if !known => {
                let text = "its `data` chunk stands before `fmt `";
                return Err(WavError::Malformed(text.into()));
            }
            b"data" if length >= UNKNOWN => return Ok(None),
            // Silence of no length, unless the file itself ends here by its header.
            b"data" if length == 0 && (whole <= at || whole >= u64::from(UNKNOWN)) => {
                return Ok(None)
            }
            b"data" if length % SAMPLE as u32 != 0 => {
                return Err(WavError::Malformed(format!(
                    "{length} bytes are no whole number of 16-bit samples"
                )));
            }
            b"data" => return Ok(Some(u64::from(length))),
            name => {
                let name = String::from_utf8_lossy(name).into_owned();
                let padded = u64::from(length) + u64::from(length % 2);
                skip(from, padded, &format!("its chunk {name:?}"))?;
            }
        }
        at += u64::from(length) + u64::from(length % 2);
    }
}

/// Reads a `fmt ` chunk of this length and refuses what is not 16 kHz, mono, 16-bit PCM.
fn format(from: &mut impl Read, length: u32) -> Result<(), WavError> {
    let in_format = "its `fmt ` chunk";
    let mut bytes = [0; LONG];
    let have = (length as usize).min(LONG);
    if have < SHORT {
        return Err(WavError::Malformed(format!(
            "its `fmt ` chunk has {length} bytes, 16 are needed"
        )));
    }
    if fill(from, &mut bytes[..have])? < have {
        return Err(WavError::Malformed(format!("it ends in {in_format}")));
    }
    let padded = u64::from(length) + u64::from(length % 2);
    skip(from, padded - have as u64, in_format)?;
    let (mut tag, channels) = (u16_at(&bytes, 0), u16_at(&bytes, 2));
    let (rate, frame, bits) = (u32_at(&bytes, 4), u16_at(&bytes, 12), u16_at(&bytes, 14));
    if tag == EXTENSIBLE {
        if have < LONG {
            return Err(WavError::Malformed(format!(
                "its `fmt ` chunk has {length} bytes, an extensible one has {LONG}"
            )));
        }
        if bytes[26..] != GUID {
            return Err(WavError::Coding { tag });
        }
        tag = u16_at(&bytes, 24);
    }
    let kind = match tag {
        PCM => "integer",
        FLOAT => "float",
        tag => return Err(WavError::Coding { tag }),
    };
    if kind == "float" || bits != 16 {
        return Err(WavError::Samples { bits, kind });
    }
    if channels != 1 {
        return Err(WavError::Channels { channels });
    }
    if rate != SAMPLE_RATE {
        return Err(WavError::Rate { rate });
    }
    if usize::from(frame) != SAMPLE {
        return Err(WavError::Malformed(format!(
            "a frame of one 16-bit channel has {frame} bytes by its `fmt ` chunk"
        )));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file whose header says `riff` and `data` for its lengths.
    fn file(riff: u32, data: u32, samples: &[i16]) -> Vec<u8> {
        let mut bytes = b"RIFF".to_vec();
        bytes.extend(riff.to_le_bytes());
        bytes.extend(b"WAVEfmt ");
        bytes.extend(16u32.to_le_bytes());
        bytes.extend(fmt(PCM, 1, 16_000, 16));
        bytes.extend(b"data");
        bytes.extend(data.to_le_bytes());
        bytes.extend(samples.iter().flat_map(|s| s.to_le_bytes()));
        bytes
    }

    fn fmt(tag: u16, channels: u16, rate: u32, bits: u16) -> Vec<u8> {
        let frame = channels * bits / 8;
        let mut bytes = [tag.to_le_bytes(), channels.to_le_bytes()].concat();
        bytes.extend(rate.to_le_bytes());
        bytes.extend((rate * u32::from(frame)).to_le_bytes());
        bytes.extend(frame.to_le_bytes());
        bytes.extend(bits.to_le_bytes());
        bytes
    }

    /// With this chunk in place of `fmt `.
    fn with_format(chunk: &[u8]) -> Vec<u8> {
        let mut bytes = b"RIFF\xff\xff\xff\xffWAVEfmt ".to_vec();
        bytes.extend((chunk.len() as u32).to_le_bytes());
        bytes.extend(chunk);
        bytes.extend(b"data\xff\xff\xff\xff\x07\x00");
        bytes
    }

    fn extensible(tag: u16, guid: [u8; 14]) -> Vec<u8> {
        let mut chunk = fmt(EXTENSIBLE, 1, 16_000, 16);
        chunk.extend([22, 0, 16, 0, 4, 0, 0, 0]);
        chunk.extend(tag.to_le_bytes());
        chunk.extend(guid);
        chunk
    }

    fn all(bytes: &[u8]) -> Result<Vec<i16>, WavError> {
        Samples::open(bytes)?.take(usize::MAX)
    }

    #[test]
    fn a_length_that_the_writer_did_not_know_means_until_the_end() {
        let sound: Vec<i16> = (0..1000).map(|i| i * 31 - 9000).collect();
        for (riff, data) in [
            (u32::MAX, u32::MAX),
            (0x7fff_f024, 0x7fff_f000),
            (0x8000_0024, 0x8000_0000),
            (0, 0),
            (36, 0),
            (u32::MAX, 0),
            (36 + 2000, 2000),
        ] {
            assert_eq!(all(&file(riff, data, &sound)).unwrap(), sound, "{data:#x}");
        }
        // An honest file without sound, and one with something behind its sound.
        let mut empty = file(36 + 12, 0, &[]);
        empty.extend(b"LIST\x04\0\0\0abcd");
        assert_eq!(all(&empty).unwrap(), []);
        let mut more = file(36 + 16, 4, &[1, 2]);
        more.extend(b"LIST\x04\0\0\0abcd");
        assert_eq!(all(&more).unwrap(), [1, 2]);
        let cut = all(&file(36 + 8, 8, &[1, 2, 3])).unwrap_err();
        assert!(cut.to_string().contains("ends 2 bytes before"), "{cut}");
        assert!(all(&file(36 + 3, 3, &[1, 2])).is_err());
    }

    /// A pipe with some bytes in it whose writer has not gone.
    struct Pipe<'a>(&'a [u8]);

    impl Read for Pipe<'_> {
        fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
            assert!(!self.0.is_empty(), "a read that would wait");
            // Seven at a time, so that nothing comes whole.
            let most = to.len().min(7);
            self.0.read(&mut to[..most])
        }
    }

    #[test]
    fn an_open_pipe_gives_a_window_as_soon_as_it_has_one() {
        let sound = [1i16, -2, 3, -4, 5, -6];
        let bytes = file(u32::MAX, u32::MAX, &sound);
        let mut samples = Samples::open(Pipe(&bytes)).unwrap();
        assert_eq!(samples.container(), Container::Wav);
        assert_eq!(samples.take(4).unwrap(), sound[..4]);
        assert_eq!(samples.take(2).unwrap(), sound[4..]);
        let raw: Vec<u8> = sound.iter().flat_map(|s| s.to_le_bytes()).collect();
        let mut samples = Samples::open(Pipe(&raw)).unwrap();
        assert_eq!(samples.container(), Container::Raw);
        assert_eq!(samples.take(1).unwrap(), sound[..1]);
        assert_eq!(samples.take(5).unwrap(), sound[1..]);
        // The header alone is enough for the opening.
        assert!(Samples::open(Pipe(&bytes[..44])).is_ok());
    }

    #[test]
    fn other_chunks_are_skipped_with_their_padding() {
        let plain = file(u32::MAX, u32::MAX, &[5, 6]);
        let mut bytes = plain[..12].to_vec();
        bytes.extend(b"JUNK\x03\0\0\0abc\0");
        bytes.extend(&plain[12..36]);
        bytes.extend(b"LIST\x02\0\0\0ab");
        bytes.extend(&plain[36..]);
        assert_eq!(all(&bytes).unwrap(), [5, 6]);
        let early = [&plain[..12], &plain[36..]].concat();
        let error = all(&early).unwrap_err().to_string();
        assert!(error.contains("before `fmt `"), "{error}");
    }

    #[test]
    fn the_extensible_format_is_what_its_guid_says() {
        assert_eq!(all(&with_format(&extensible(PCM, GUID))).unwrap(), [7]);
        let float = all(&with_format(&extensible(FLOAT, GUID)));
        assert!(matches!(
            float,
            Err(WavError::Samples { kind: "float", .. })
        ));
        let mut other = GUID;
        other[13] ^= 1;
        let other = all(&with_format(&extensible(PCM, other)));
        assert!(matches!(other, Err(WavError::Coding { tag: EXTENSIBLE })));
        let short = all(&with_format(&extensible(PCM, GUID)[..18]));
        assert!(matches!(short, Err(WavError::Malformed(_))));
    }

    #[test]
    fn other_formats_are_named() {
        let mulaw = all(&with_format(&fmt(7, 1, 16_000, 8))).unwrap_err();
        assert!(mulaw.to_string().contains("0x0007"), "{mulaw}");
        let form = all(b"RIFF\x04\0\0\0AVI LIST").unwrap_err().to_string();
        assert!(form.contains("AVI"), "{form}");
        for (mark, what) in OTHERS {
            let error = all(&[&mark[..], &[0; 8]].concat()).unwrap_err();
            assert!(error.to_string().contains(what), "{error}");
        }
    }

    #[test]
    fn no_cut_header_is_taken_and_no_byte_of_it_panics() {
        let bytes = file(40, 4, &[1, 2]);
        for end in 4..44 {
            assert!(all(&bytes[..end]).is_err(), "{end}");
        }
        for at in 0..44 {
            for bit in 0..8 {
                let mut bytes = bytes.clone();
                bytes[at] ^= 1 << bit;
                let _ = all(&bytes);
            }
        }
        assert_eq!(all(b"abc").unwrap(), [i16::from_le_bytes(*b"ab")]);
        assert_eq!(all(b"").unwrap(), []);
    }
}
