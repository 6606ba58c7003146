//! `npu-sandbox ROOT [--bind FROM:TO].. [--env NAME=VALUE].. -- [PROGRAM ARGS..]`
//!
//! Runs a program of another root file system that sees an emulated Phoenix (see
//! `npu_virt::sandbox`). Exit code: the program's; 2 when it could not be started, 3
//! when this machine does not allow the mounts. Without a program, that is all it tells.

use npu_virt::sandbox;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

const USAGE: &str = "npu-sandbox ROOT [--bind FROM:TO].. [--env NAME=VALUE].. -- [PROGRAM ARGS..]";

struct Args {
    root: PathBuf,
    binds: Vec<(PathBuf, PathBuf)>,
    variables: Vec<(String, String)>,
    program: Vec<String>,
}

fn parse(mut words: impl Iterator<Item = String>) -> Option<Args> {
    let mut args = Args {
        root: words.next()?.into(),
        binds: Vec::new(),
        variables: Vec::new(),
        program: Vec::new(),
    };
    loop {
        match &*words.next()? {
            "--bind" => {
                let (from, to) = words.next()?.split_once(':').map(own)?;
                args.binds.push((from.into(), to.into()));
            }
            "--env" => args.variables.push(words.next()?.split_once('=').map(own)?),
            "--" => break,
            _ => return None,
        }
    }
    args.program = words.collect();
    Some(args)
}

fn own((a, b): (&str, &str)) -> (String, String) {
    (a.to_owned(), b.to_owned())
}

fn main() -> ExitCode {
    let Some(args) = parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    if let Err(error) = sandbox::enter(&args.root, &args.binds) {
        eprintln!("npu-sandbox: {error}");
        return ExitCode::from(if error.is_forbidden() { 3 } else { 2 });
    }
    let Some((program, arguments)) = args.program.split_first() else {
        return ExitCode::SUCCESS;
    };
    let error = Command::new(program)
        .args(arguments)
        .env_clear()
        .env("PATH", "/usr/bin:/bin:/usr/sbin:/sbin")
        .env("HOME", "/root")
        .envs(args.variables)
        .exec();
    eprintln!("npu-sandbox: {program}: {error}");
    ExitCode::from(2)
}
