//! The checks that every Phoenix device must pass
