//! Whose tables are on the array: the rule that decides whether a run must
//! bring its own.
//!
//! Commands of different contexts may be executed in any order, and a context
//! that gets columns which another one used in between finds its design freshly
//! loaded, without tables. A context may rely on its tables only when its last
//! command put or found them there, that command is known to have completed (one that
//! hangs takes the whole context's state with it, also from commands behind it), and
//! no other context had a command in flight at that command's submission or was given
//! one since.
//!
//! All this is known of the contexts of this process. Where other processes may get
//! the columns, or an idle device is switched off, nothing may be relied on between
//! submissions: then every submission brings its tables.

use std::collections::HashMap;

/// A context of this process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ContextId(pub(crate) u64);

/// A state of a kernel handle's tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TableState {
    /// The kernel handle.
    pub(crate) kernel: u64,
    /// Its version.
    pub(crate) version: u64,
}

#[derive(Debug, Default)]
struct Entry {
    resident: Option<TableState>,
    /// What was uploaded last, there or not.
    #[cfg(feature = "inject")]
    last: Option<TableState>,
    in_flight: usize,
}

/// The book of all contexts of a device.
#[derive(Debug)]
pub(crate) struct Residency {
    contexts: HashMap<ContextId, Entry>,
    /// Whether only contexts in this book change the array.
    keeps: bool,
}

impl Residency {
    /// A book without contexts, of an array that keeps what no context of the book
    /// takes away, or of one that does not.
    pub(crate) fn new(keeps: bool) -> Self {
        Self {
            contexts: HashMap::new(),
            keeps,
        }
    }

    /// Whether a run with these tables must upload them first. To be asked right
    /// before the submission, under the lock that orders submissions.
    pub(crate) fn needs_upload(&self, context: ContextId, tables: TableState) -> bool {
        #[cfg(feature = "inject")]
        if self.is_lost_for_good(context, tables) {
            return false;
        }
        let entry = self.contexts.get(&context);
        !self.keeps || entry.is_none_or(|e| e.in_flight > 0 || e.resident != Some(tables))
    }

    /// A planted defect: what was uploaded once isn't uploaded again.
    #[cfg(feature = "inject")]
    fn is_lost_for_good(&self, context: ContextId, tables: TableState) -> bool {
        let last = self.contexts.get(&context).and_then(|e| e.last);
        crate::inject::lose_tables() && last == Some(tables)
    }

    /// A submission of one run or a list; its last run uploads `tables` or finds them
    /// resident.
    pub(crate) fn submitted(&mut self, context: ContextId, tables: Option<TableState>) {
        let mut others_in_flight = false;
        for (id, entry) in &mut self.contexts {
            if *id != context {
                entry.resident = None;
                others_in_flight |= entry.in_flight > 0;
            }
        }
        let entry = self.contexts.entry(context).or_default();
        entry.in_flight += 1;
        #[cfg(feature = "inject")]
        {
            entry.last = tables;
        }
        entry.resident = if others_in_flight { None } else { tables };
    }

    /// A run ended and its array state is still what it left.
    pub(crate) fn completed(&mut self, context: ContextId) {
        if let Some(entry) = self.contexts.get_mut(&context) {
            entry.in_flight = entry.in_flight.saturating_sub(1);
        }
    }

    /// A run ended in an error: the context may have been reset.
    pub(crate) fn failed(&mut self, context: ContextId) {
        if let Some(entry) = self.contexts.get_mut(&context) {
            entry.in_flight = entry.in_flight.saturating_sub(1);
            entry.resident = None;
        }
    }

    /// The context was reset: nothing of it is on the array.
    pub(crate) fn reset(&mut self, context: ContextId) {
        if let Some(entry) = self.contexts.get_mut(&context) {
            entry.resident = None;
        }
    }

    /// The context is gone.
    pub(crate) fn removed(&mut self, context: ContextId) {
        self.contexts.remove(&context);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: ContextId = ContextId(1);
    const B: ContextId = ContextId(2);
    const T: TableState = TableState {
        kernel: 1,
        version: 1,
    };
    const U: TableState = TableState {
        kernel: 1,
        version: 2,
    };

    #[test]
    fn tables_stay_while_nobody_else_runs() {
        let mut book = Residency::new(true);
        assert!(book.needs_upload(A, T));
        book.submitted(A, Some(T));
        book.completed(A);
        assert!(!book.needs_upload(A, T));
        assert!(book.needs_upload(A, U), "another version");
    }

    #[test]
    fn another_context_takes_them_away() {
        let mut book = Residency::new(true);
        book.submitted(A, Some(T));
        book.completed(A);
        book.submitted(B, None);
        book.completed(B);
        assert!(book.needs_upload(A, T));
    }

    #[test]
    fn a_command_of_another_context_in_flight_may_run_later() {
        let mut book = Residency::new(true);
        book.submitted(B, None);
        book.submitted(A, Some(T));
        book.completed(A);
        assert!(
            book.needs_upload(A, T),
            "B's command may have run after A's"
        );
        book.completed(B);
        book.submitted(A, Some(T));
        book.completed(A);
        assert!(!book.needs_upload(A, T));
    }

    #[test]
    fn a_failure_resets_the_context() {
        let mut book = Residency::new(true);
        book.submitted(A, Some(T));
        book.failed(A);
        assert!(book.needs_upload(A, T));
    }

    #[test]
    fn what_is_in_flight_may_yet_fail() {
        let mut book = Residency::new(true);
        book.submitted(A, Some(T));
        book.completed(A);
        book.submitted(A, Some(T));
        assert!(book.needs_upload(A, T), "the reset takes its tables");
        book.submitted(A, Some(T));
        book.failed(A);
        assert!(book.needs_upload(A, T));
        book.completed(A);
        assert!(
            book.needs_upload(A, T),
            "which of the two failed is not known"
        );
        book.submitted(A, Some(T));
        book.completed(A);
        assert!(!book.needs_upload(A, T));
    }

    #[test]
    fn a_device_that_others_use_keeps_nothing() {
        let mut book = Residency::new(false);
        book.submitted(A, Some(T));
        book.completed(A);
        assert!(book.needs_upload(A, T));
    }

    #[test]
    fn a_removed_context_is_forgotten() {
        let mut book = Residency::new(true);
        book.submitted(B, None);
        book.removed(B);
        book.submitted(A, Some(T));
        book.completed(A);
        assert!(!book.needs_upload(A, T));
    }
}
