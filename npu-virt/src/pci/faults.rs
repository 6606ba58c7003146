//! What is made to go wrong in the device, in the words of the control line.
//!
//! Each fault is armed for a number of times and named by what a person would
//! ask for; [`Plan::command`] reads one, `HELP` names them all.

use super::wire::Opcode;
use std::collections::BTreeMap;

/// The faults that the control line takes.
pub(super) const HELP: &str = "\
hang [N]                  the next N commands get no answer
fail INDEX STATUS [N]     entry INDEX of the next N commands fails
status OPCODE STATUS [N]  the next N messages of this kind are refused
silent OPCODE [N]         the next N messages of this kind get no answer
short OPCODE [N]          the next N responses of this kind lack a word
stray OPCODE [N]          the next N responses of this kind have a wrong id
dead                      the firmware answers nothing until it is started again
no-start [N]              the next N starts of the firmware fail
psp CODE, smu CODE        the next PSP or SMU command answers CODE
gone                      the device is not there: reads are ones
tile-error COLUMN ROW MODULE EVENT  an error of a tile (0 memory, 1 core, 2 shim)
protocol MINOR            from the next start of the firmware
clear                     none of these any more
stats                     what was counted";

/// An error that a tile reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TileError {
    /// Column.
    pub column: u8,
    /// Row.
    pub row: u8,
    /// 0 memory, 1 core, 2 shim.
    pub module: u32,
    /// Event number of the module.
    pub event: u8,
}

/// What a control line asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Request {
    Armed,
    Psp(u32),
    Smu(u32),
    TileError(TileError),
    Gone,
    Protocol(u32),
    Stats,
    Help,
}

/// Why a control line can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// No such fault.
    #[error("no fault named {0:?}; `help` names them")]
    Unknown(String),
    /// A word is missing.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// A word is no number in range.
    #[error("{what}: {word:?} is no number that fits")]
    Number {
        /// What it should be.
        what: &'static str,
        /// What it is.
        word: String,
    },
    /// Words are left over.
    #[error("{0:?} is one word too many")]
    Extra(String),
}

/// The faults that are armed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    hang: u32,
    fail: Option<(u32, u32, u32)>,
    status: BTreeMap<u32, (u32, u32)>,
    silent: BTreeMap<u32, u32>,
    short: BTreeMap<u32, u32>,
    stray: BTreeMap<u32, u32>,
    no_start: u32,
    pub(super) dead: bool,
}

fn passes(times: &mut u32) -> bool {
    let hit = *times > 0;
    *times = times.saturating_sub(1);
    hit
}

impl Plan {
    pub(super) fn take_hang(&mut self) -> bool {
        passes(&mut self.hang)
    }

    /// Index and status of the entry that fails.
    pub(super) fn take_fail(&mut self) -> Option<(u32, u32)> {
        let (index, status, times) = self.fail.as_mut()?;
        passes(times).then_some((*index, *status))
    }

    pub(super) fn take_status(&mut self, opcode: u32) -> Option<u32> {
        let (status, times) = self.status.get_mut(&opcode)?;
        passes(times).then_some(*status)
    }

    pub(super) fn take_silent(&mut self, opcode: u32) -> bool {
        self.silent.get_mut(&opcode).is_some_and(passes)
    }

    pub(super) fn take_short(&mut self, opcode: u32) -> bool {
        self.short.get_mut(&opcode).is_some_and(passes)
    }

    pub(super) fn take_stray(&mut self, opcode: u32) -> bool {
        self.stray.get_mut(&opcode).is_some_and(passes)
    }

    pub(super) fn take_no_start(&mut self) -> bool {
        passes(&mut self.no_start)
    }

    /// Reads a control line and arms what it says.
    pub(super) fn command(&mut self, line: &str) -> Result<Request, PlanError> {
        let mut words = Words(line.split_whitespace());
        let name = words.0.next().ok_or(PlanError::Missing("a command"))?;
        let request = match name {
            "hang" => {
                self.hang = words.times()?;
                Request::Armed
            }
            "fail" => {
                let (index, status) = (words.number("INDEX")?, words.number("STATUS")?);
                self.fail = Some((index, status, words.times()?));
                Request::Armed
            }
            "status" => {
                let (opcode, status) = (words.opcode()?, words.number("STATUS")?);
                self.status.insert(opcode, (status, words.times()?));
                Request::Armed
            }
            "silent" | "short" | "stray" => {
                let opcode = words.opcode()?;
                let times = words.times()?;
                let map = match name {
                    "silent" => &mut self.silent,
                    "short" => &mut self.short,
                    _ => &mut self.stray,
                };
                map.insert(opcode, times);
                Request::Armed
            }
            "dead" => {
                self.dead = true;
                Request::Armed
            }
            "no-start" => {
                self.no_start = words.times()?;
                Request::Armed
            }
            "psp" => Request::Psp(words.number("CODE")?),
            "smu" => Request::Smu(words.number("CODE")?),
            "gone" => Request::Gone,
            "tile-error" => Request::TileError(TileError {
                column: words.number("COLUMN")?,
                row: words.number("ROW")?,
                module: words.number("MODULE")?,
                event: words.number("EVENT")?,
            }),
            "protocol" => Request::Protocol(words.number("MINOR")?),
            "clear" => {
                *self = Self::default();
                Request::Armed
            }
            "stats" => Request::Stats,
            "help" => Request::Help,
            other => return Err(PlanError::Unknown(other.into())),
        };
        match words.0.next() {
            Some(extra) => Err(PlanError::Extra(extra.into())),
            None => Ok(request),
        }
    }
}

struct Words<'a>(std::str::SplitWhitespace<'a>);

impl Words<'_> {
    fn number<T: TryFrom<u64>>(&mut self, what: &'static str) -> Result<T, PlanError> {
        let word = self.0.next().ok_or(PlanError::Missing(what))?;
        let value = match word.strip_prefix("0x") {
            Some(hex) => u64::from_str_radix(hex, 16),
            None => word.parse(),
        };
        let value = value.ok().and_then(|v| T::try_from(v).ok());
        value.ok_or_else(|| PlanError::Number {
            what,
            word: word.into(),
        })
    }

    fn opcode(&mut self) -> Result<u32, PlanError> {
        let code: u32 = self.number("OPCODE")?;
        match Opcode::from_code(code) {
            Some(opcode) => Ok(opcode as u32),
            None => Err(PlanError::Number {
                what: "OPCODE",
                word: format!("{code:#x}"),
            }),
        }
    }

    fn times(&mut self) -> Result<u32, PlanError> {
        let mut rest = self.0.clone();
        match rest.next() {
            None => Ok(1),
            Some(_) => self.number("N"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_arm_faults_that_pass() {
        let mut plan = Plan::default();
        assert_eq!(plan.command("hang"), Ok(Request::Armed));
        assert!(plan.take_hang());
        assert!(!plan.take_hang());
        plan.command("status 0x2 0x2000003 2").unwrap();
        assert_eq!(plan.take_status(2), Some(0x0200_0003));
        assert_eq!(plan.take_status(3), None);
        assert_eq!(plan.take_status(2), Some(0x0200_0003));
        assert_eq!(plan.take_status(2), None);
        plan.command("fail 3 0x3000002").unwrap();
        assert_eq!(plan.take_fail(), Some((3, 0x0300_0002)));
        assert_eq!(plan.take_fail(), None);
        plan.command("silent 0x3").unwrap();
        assert!(plan.take_silent(3) && !plan.take_silent(3));
        plan.command("dead").unwrap();
        plan.command("clear").unwrap();
        assert_eq!(plan, Plan::default());
    }

    #[test]
    fn lines_that_say_nothing_are_told() {
        let mut plan = Plan::default();
        let mut told = |line| plan.command(line).unwrap_err().to_string();
        assert_eq!(told(""), "a command is missing");
        assert_eq!(told("hung"), "no fault named \"hung\"; `help` names them");
        assert_eq!(told("fail 1"), "STATUS is missing");
        assert_eq!(told("hang x"), "N: \"x\" is no number that fits");
        assert_eq!(told("hang 1 2"), "\"2\" is one word too many");
        assert_eq!(
            told("silent 0x99"),
            "OPCODE: \"0x99\" is no number that fits"
        );
        assert_eq!(
            told("tile-error 300 1 1 55"),
            "COLUMN: \"300\" is no number that fits"
        );
        for line in HELP.lines().flat_map(|l| l.split("  ").next()) {
            let name = line
                .split(['[', ','])
                .next()
                .unwrap()
                .split_whitespace()
                .next()
                .unwrap();
            assert!(
                !matches!(plan.command(name), Err(PlanError::Unknown(_))),
                "{name}"
            );
        }
    }
}
