//! Host buffers of a run, as the command line gives them.
//!
//! Their order counts across three options, so they are one group of
//! arguments that puts itself together by clap's indices.

use std::path::PathBuf;

use clap::builder::{PathBufValueParser, StringValueParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, Command, FromArgMatches};

/// What a value of two parts lacks.
pub(crate) const TWO_PARTS: &str = "two parts with a colon between them are needed";

/// One host buffer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum HostBuffer {
    /// From a file.
    Input(PathBuf),
    /// Of a size, into a file.
    Output(usize, PathBuf),
    /// From a file, into another.
    InOut(PathBuf, PathBuf),
}

/// Host buffers in the order of the command line.
#[derive(Debug, PartialEq)]
pub(crate) struct HostBuffers(pub(crate) Vec<HostBuffer>);

const OPTIONS: [&str; 3] = ["input", "output", "inout"];

impl clap::Args for HostBuffers {
    fn augment_args(command: Command) -> Command {
        let option = |id: &'static str, value: &'static str, help: &'static str| {
            Arg::new(id)
                .long(id)
                .value_name(value)
                .help(help)
                .action(ArgAction::Append)
        };
        let [input, output, inout] = OPTIONS;
        command
            .arg(
                option(input, "FILE", "Host buffer that the device reads: a file")
                    .value_parser(PathBufValueParser::new().map(HostBuffer::Input)),
            )
            .arg(
                option(
                    output,
                    "BYTES:FILE",
                    "Host buffer that the device writes: its size and a file",
                )
                .value_parser(StringValueParser::new().try_map(parse_output)),
            )
            .arg(
                option(
                    inout,
                    "FILE:OUTFILE",
                    "Host buffer that the device reads and writes: two files",
                )
                .value_parser(StringValueParser::new().try_map(parse_inout)),
            )
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for HostBuffers {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut found: Vec<(usize, HostBuffer)> = Vec::new();
        for id in OPTIONS {
            let values = matches.get_many::<HostBuffer>(id).into_iter().flatten();
            let places = matches.indices_of(id).into_iter().flatten();
            found.extend(places.zip(values.cloned()));
        }
        found.sort_by_key(|(place, _)| *place);
        Ok(Self(found.into_iter().map(|(_, buffer)| buffer).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

fn parse_output(value: String) -> Result<HostBuffer, String> {
    let (bytes, file) = parts(value.split_once(':'))?;
    let bytes = bytes
        .parse()
        .map_err(|e| format!("{bytes} is no number of bytes: {e}"))?;
    Ok(HostBuffer::Output(bytes, file.into()))
}

fn parse_inout(value: String) -> Result<HostBuffer, String> {
    let (from, to) = parts(value.rsplit_once(':'))?;
    Ok(HostBuffer::InOut(from.into(), to.into()))
}

fn parts<'a>(split: Option<(&'a str, &'a str)>) -> Result<(&'a str, &'a str), String> {
    split
        .filter(|(a, b)| !a.is_empty() && !b.is_empty())
        .ok_or_else(|| TWO_PARTS.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Args as _;

    fn parse(words: &str) -> Result<HostBuffers, clap::Error> {
        let command = HostBuffers::augment_args(Command::new("run").no_binary_name(true));
        HostBuffers::from_arg_matches(&command.try_get_matches_from(words.split(' '))?)
    }

    #[test]
    fn buffers_keep_their_order() {
        let HostBuffers(buffers) =
            parse("--input a --output=16:b:x --inout c:y:d --output 4:f --input e").unwrap();
        assert_eq!(
            buffers,
            [
                HostBuffer::Input("a".into()),
                HostBuffer::Output(16, "b:x".into()),
                HostBuffer::InOut("c:y".into(), "d".into()),
                HostBuffer::Output(4, "f".into()),
                HostBuffer::Input("e".into()),
            ]
        );
    }

    #[test]
    fn bad_buffers_are_named() {
        for bad in ["x:file", "16", ":file", "16:", "-1:file"] {
            let error = parse(&format!("--output={bad}")).unwrap_err();
            assert!(error.to_string().contains(bad), "{error}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn file_names_need_not_be_text() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;
        let name = OsStr::from_bytes(b"\xff");
        let command = HostBuffers::augment_args(Command::new("run").no_binary_name(true));
        let matches = command
            .try_get_matches_from([OsStr::new("--input"), name])
            .unwrap();
        assert_eq!(
            HostBuffers::from_arg_matches(&matches).unwrap(),
            HostBuffers(vec![HostBuffer::Input(name.into())])
        );
    }
}
