//! The timing model against published measurements of Phoenix silicon.
//!
//! Each [`Row`] is a figure that someone measured on hardware and published,
//! with what the timed mode gives for the same design, rebuilt here register
//! by register from its description. [`rows`] runs them all;
//! [`table`] prints them. Where measurements contradict each other, or hang on
//! something that no description fixes, the row has no limit and says why.
//!
//! Sources are files of the public repository FIM43-Redeye/xdna-emu; `F/` is
//! `docs/superpowers/findings/`.

mod cores;
mod design;
mod loops;
mod memtile;
#[cfg(test)]
mod segments;
mod shim;
mod workload;

use std::fmt::Write as _;

use npu_arch::array::bd::BdError;
use npu_arch::isa::asm::{AsmErrors, ResolveError};

use crate::array::Fault;

pub use workload::Workload;

/// A published figure and ours.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What was measured.
    pub what: &'static str,
    /// Where it was published.
    pub source: &'static str,
    /// On silicon.
    pub measured: f64,
    /// In the timed mode.
    pub ours: f64,
    /// How close they have to be.
    pub limit: Limit,
}

/// How close a figure has to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Limit {
    /// Equal.
    Exact,
    /// So many percent.
    Percent(f64),
    /// Shown, not held to; the reason.
    Shown(&'static str),
}

impl Row {
    /// The difference in percent of the measured figure.
    pub fn difference(&self) -> f64 {
        if self.measured == self.ours {
            0.0
        } else {
            100.0 * (self.ours - self.measured) / self.measured
        }
    }

    /// Whether it is as close as it has to be.
    pub fn holds(&self) -> bool {
        match self.limit {
            Limit::Exact => self.measured == self.ours,
            Limit::Percent(limit) => self.difference().abs() <= limit,
            Limit::Shown(_) => true,
        }
    }
}

/// Why a design could not be run.
#[derive(Debug, thiserror::Error)]
pub enum CalibrationError {
    /// A register or field that the design needs does not exist.
    #[error("the design does not fit the array's description")]
    Design,
    /// A BD cannot hold what it should.
    #[error(transparent)]
    Bd(#[from] BdError),
    /// The array refused the configuration.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The program does not assemble.
    #[error(transparent)]
    Assemble(#[from] AsmErrors),
    /// The program does not link.
    #[error(transparent)]
    Link(#[from] ResolveError),
    /// The run did not complete.
    #[error("the run did not complete: {0}")]
    Run(String),
}

/// Runs every design.
///
/// # Errors
/// [`CalibrationError`] of the first that does not run.
pub fn rows() -> Result<Vec<Row>, CalibrationError> {
    let mut rows = cores::rows()?;
    rows.extend(loops::rows()?);
    rows.extend(memtile::rows()?);
    rows.extend(shim::rows()?);
    Ok(rows)
}

fn number(value: f64) -> String {
    if value.fract() == 0.0 {
        format!("{value}")
    } else {
        format!("{value:.2}")
    }
}

/// The rows as a table in Markdown.
pub fn table(rows: &[Row]) -> String {
    let mut out = String::from(
        "| figure (cycles unless named otherwise) | silicon | timed mode | difference | limit | source |\n\
         |---|---:|---:|---:|---|---|\n",
    );
    for row in rows {
        let limit = match row.limit {
            Limit::Exact => "exact".to_owned(),
            Limit::Percent(percent) => format!("{percent} %"),
            Limit::Shown(why) => why.to_owned(),
        };
        // Writing to a string does not fail.
        let _ = writeln!(
            out,
            "| {} | {} | {} | {:+.1} % | {} | {} |",
            row.what,
            number(row.measured),
            number(row.ours),
            row.difference(),
            limit,
            row.source
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_holds() {
        let rows = rows().unwrap();
        let far: Vec<&Row> = rows.iter().filter(|r| !r.holds()).collect();
        assert!(far.is_empty(), "{}\n{far:#?}", table(&rows));
    }

    #[test]
    fn the_table_in_the_documentation_is_this_one() {
        let text = include_str!("../../TIMING.md");
        let table = table(&rows().unwrap());
        assert!(
            text.contains(&table),
            "TIMING.md is stale; `cargo xtask timing-table --write` renews it:\n{table}"
        );
    }

    #[test]
    fn a_row_that_is_off_does_not_hold() {
        let row = |ours, limit| Row {
            what: "",
            source: "",
            measured: 100.0,
            ours,
            limit,
        };
        assert!(row(103.0, Limit::Percent(3.0)).holds());
        assert!(!row(96.9, Limit::Percent(3.0)).holds());
        assert!(!row(100.5, Limit::Exact).holds());
    }
}
