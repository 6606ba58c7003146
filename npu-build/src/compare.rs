//! Two builds of one kernel, compared in named registers: what the arrays
//! would be configured as, and what the instruction streams would do.

use npu_image::pdi::Pdi;
use npu_image::txn;
use npu_image::xclbin::Xclbin;
use npu_image::Error;

use crate::diff::{changes, parts, Configuration};
use crate::inspect;

/// Why two builds can't be compared.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CompareError {
    /// A file is damaged.
    #[error(transparent)]
    Damaged(#[from] Error),
    /// An xclbin without a readable configuration.
    #[error("the xclbin has no PDI with plain CDO commands")]
    NoConfiguration,
    /// An instruction stream that can't be printed.
    #[error(transparent)]
    Inspect(#[from] inspect::InspectError),
}

/// Differences between two builds, each `(xclbin, instruction stream)`: of the array, the first build's value
/// before the second's; then the instructions that only one of the streams has, as many as can be read.
///
/// # Errors
/// A damaged file.
pub fn builds(first: (&[u8], &[u8]), second: (&[u8], &[u8])) -> Result<Vec<String>, CompareError> {
    let mut lines: Vec<String> = changes(&configuration(first.0)?, &configuration(second.0)?)
        .iter()
        .map(|c| c.to_string())
        .collect();
    let (a, b) = (parts::stream(first.1)?, parts::stream(second.1)?);
    lines.extend(parts::part_changes(&a, &b).iter().map(|c| c.to_string()));
    Ok(lines)
}

fn configuration(xclbin: &[u8]) -> Result<Configuration, CompareError> {
    let file = Xclbin::parse(xclbin)?;
    let partition = file.aie_partition()?.ok_or(CompareError::NoConfiguration)?;
    let image = partition
        .pdis
        .first()
        .ok_or(CompareError::NoConfiguration)?;
    let pdi = Pdi::parse(image.image)?;
    let cdo = pdi.cdo().ok_or(CompareError::NoConfiguration)?;
    Ok(Configuration::of(cdo.records.iter().map(|r| &r.command)))
}

/// Every instruction as text, with registers named.
pub(crate) fn instructions(stream: &[u8]) -> Result<Vec<String>, CompareError> {
    txn::parse(stream)?;
    let node = inspect::inspect(stream)?;
    Ok(node
        .children
        .iter()
        .map(|child| {
            // Offsets are no difference of their own.
            let text = child.to_string();
            let words = text.split_whitespace();
            words.collect::<Vec<_>>().join(" ")
        })
        .collect())
}
