//! Parts of messages that depend on what is known.

use super::HeldPort;
use crate::Span;
use npu_arch::array::BdId;

/// An arbiter, or all of them.
pub(super) fn arbiters(one: Option<u8>) -> String {
    one.map_or("its arbiters".into(), |a| format!("arbiter {a}"))
}

/// Packets that start somewhere in the text, or are those that every design has.
pub(super) fn packets_of(span: Option<Span>) -> &'static str {
    match span {
        None => "the tokens of the tile's DMAs",
        Some(_) => "a packet flow",
    }
}

/// What stands behind a BD.
pub(super) fn behind(one: bool, number: Option<BdId>) -> String {
    match (one, number) {
        (_, Some(number)) => format!("the BD that follows has number {number}"),
        (true, None) => "the BD that follows has no `bd_id`".into(),
        (false, None) => "no BD follows".into(),
    }
}

/// The ports in the way, in one line.
pub(super) fn barred(held: &[HeldPort]) -> String {
    /// More than this say no more.
    const SHOWN: usize = 4;
    let ports: Vec<String> = held
        .iter()
        .take(SHOWN)
        .map(|h| format!("{} {}", h.tile, h.port))
        .collect();
    match held.len() {
        0 => String::new(),
        n if n > SHOWN => format!(
            ": {} and {} more ports are taken",
            ports.join(", "),
            n - SHOWN
        ),
        1 => format!(": {} is taken", ports.join(", ")),
        _ => format!(": {} are taken", ports.join(", ")),
    }
}
